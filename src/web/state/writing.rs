//! Files that are asked for, and what becomes of them: how far they are, that they came, that they were given up. Their bytes
//! are the engine's.

use super::session::Writing;
use super::store::{Pending, Store};
use crate::engine::protocol::{Command, Download, ListId};
use crate::present::lists::Taken;
use crate::web::browser;
use leptos::prelude::*;

impl Store {
    /// Asks for a file.
    pub(super) fn download(&self, what: Download) {
        let of_template = matches!(what, Download::Template(_));
        self.pending.set(if of_template { Pending::Template } else { Pending::Download });
        self.held.download_refused.set(None);
        match self.held.writing.get_untracked() {
            Writing::Stopped | Writing::Abandoned => self.held.writing.set(Writing::Nothing),
            Writing::Nothing | Writing::Far { .. } => {}
        }
        self.post(&Command::Download(what));
    }

    /// Stops what is being written.
    pub(super) fn stop_writing(&self) {
        self.post(&Command::StopWriting);
        self.pending.set(Pending::Nothing);
        self.held.writing.set(Writing::Stopped);
    }

    /// So far a file is.
    pub(super) fn writing(&self, far: Writing) {
        if self.held.writing.get_untracked() != Writing::Stopped {
            self.held.writing.set(far);
        }
    }

    /// A file has come, with these lists in it. When they were downloaded is forgotten with the page: a print is made of
    /// customers' keys.
    pub(super) fn written(&self, lists: &[(ListId, u64)]) {
        self.held.writing.set(Writing::Nothing);
        self.held.planning.set(None);
        let Some((day, minute)) = browser::now().filter(|_| !lists.is_empty()) else { return };
        self.held.taken.update(|taken| {
            taken.retain(|taken| !lists.iter().any(|(list, _)| *list == taken.list));
            taken.extend(lists.iter().map(|&(list, print)| Taken { list, print, day, minute }));
        });
    }

    /// What a file was of is not in force any more.
    pub(super) fn abandoned(&self) {
        self.pending.set(Pending::Nothing);
        self.held.planning.set(None);
        self.held.writing.set(Writing::Abandoned);
    }
}
