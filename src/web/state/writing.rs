//! Files that are asked for, and what becomes of them: how far they are, that they came, that they were given up. Their bytes
//! are the engine's.

use super::session::Writing;
use super::store::Store;
use crate::engine::protocol::{Command, Download, FileSort, ListId};
use crate::present::lists::Taken;
use crate::text::catalogue;
use crate::web::browser;
use leptos::prelude::*;
use web_sys::Blob;

impl Store {
    /// Asks for a file.
    pub(super) fn download(&self, what: Download) {
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
        self.held.writing.set(Writing::Stopped);
    }

    /// So far a file is.
    pub(super) fn writing(&self, far: Writing) {
        if self.held.writing.get_untracked() != Writing::Stopped {
            self.held.writing.set(far);
        }
    }

    /// A file of this name has come, with these lists in it.
    pub(super) fn take_file(
        &self,
        file: Option<&Blob>,
        file_name: String,
        (sort, lists): (FileSort, &[(ListId, u64)]),
    ) {
        self.ended(sort);
        self.remember_taken(lists);
        let file_name = match sort {
            // The worker knows no language.
            FileSort::Template => catalogue(self.held.language.get_untracked()).template_name(&file_name),
            FileSort::Short | FileSort::Long => file_name,
        };
        if let Some(file) = file {
            browser::download(file, &file_name);
            self.held.downloaded.set(Some(file_name));
        }
    }

    /// A file is not written any more. One of which nothing was said hides nothing of what is said of another.
    pub(super) fn ended(&self, sort: FileSort) {
        match sort {
            FileSort::Template | FileSort::Short => {}
            FileSort::Long => {
                self.held.writing.set(Writing::Nothing);
                self.held.planning.set(None);
            }
        }
    }

    /// When lists were downloaded is forgotten with the page: a print is made of customers' keys.
    fn remember_taken(&self, lists: &[(ListId, u64)]) {
        let Some((day, minute)) = browser::now().filter(|_| !lists.is_empty()) else { return };
        self.held.taken.update(|taken| {
            taken.retain(|taken| !lists.iter().any(|(list, _)| *list == taken.list));
            taken.extend(lists.iter().map(|&(list, print)| Taken { list, print, day, minute }));
        });
    }

    /// What a file was of is not in force any more.
    pub(super) fn abandoned(&self) {
        self.held.planning.set(None);
        self.held.writing.set(Writing::Abandoned);
    }
}
