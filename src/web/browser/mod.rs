//! The browser, one small function or watch a file. Nothing here knows what the page shows or what a command means.

mod clipboard;
mod clock;
mod document;
mod download;
mod engine;
mod files;
mod leaving;
mod locale;
mod marks;
mod network;
mod page_file;
mod pause;
mod picture;
mod storage;

pub(super) use clipboard::{Pasted, watch_paste};
pub(super) use clock::{now, today};
pub(super) use document::{Dress, dress, entitle, focus, print, scroll_to_middle, scroll_to_top, speak};
pub(super) use download::download;
pub(super) use engine::{EngineClient, Heard};
pub(super) use files::{Dragged, chosen_files, json_file, open_file_dialog, read_text, watch_drag};
pub(super) use leaving::watch_leaving;
pub(super) use locale::speaks_portuguese;
pub(super) use marks::{mark, mark_again, when_painted};
pub(super) use network::{Attempted, attempt, is_online, policy, watch_connection, watch_traffic};
pub(super) use page_file::{keep_shell, page_file};
pub(super) use pause::pause;
pub(super) use picture::{paint, svg_file};
pub(super) use storage::{Preference, forget, forget_all, recall, remember};
