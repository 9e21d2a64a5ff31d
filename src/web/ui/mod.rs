//! The pieces that pages are made of: props in, callbacks out. No session, no browser calls, no business rule.

mod button;
mod chart;
mod cut_strip;
mod figure;
mod float;
mod grid;
mod icon;
mod id;
mod later;
mod marks;
mod notice;
mod progress;
mod section;
mod segmented;
mod select;
mod text_field;

pub use button::{Button, ButtonKind};
pub use chart::{Dumbbell, ScoreRuler};
pub use cut_strip::{CutStrip, End, Pull};
pub use figure::{Drawing, Figures};
pub use float::Float;
pub use grid::{GridUse, RfmGrid, Stroke};
pub use icon::{Icon, IconKind};
pub use id::fresh_id;
pub use later::{Later, Turn, Turns};
pub use marks::{Code, StageCode, Swatch, stage_class, tint_class};
pub use notice::{Notice, NoticeKind};
pub use progress::ProgressBar;
pub use section::Section;
pub use segmented::SegmentedControl;
pub use select::{Choice, Select};
pub use text_field::{FieldKind, TextField};
