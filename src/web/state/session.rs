//! What the page knows: one place that holds it, one that changes it. No component logic, no browser calls of its own.

use crate::domain::Language;
use crate::domain::Refusal;
use crate::engine::protocol::{
    Analysis, CustomerQuery, Download, Mapping, Progress, ReadReport, RowsReply, Selection, Settings, Why,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the work stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// Nothing opened yet, or the last reading was cancelled.
    Empty(Option<LastAttempt>),
    /// Reading a source.
    Reading(Progress),
    /// The source was read, and a question is open or a column is missing.
    Asking,
    /// The base is segmented.
    Ready,
}

/// How the last attempt to read ended, when it left no base.
#[derive(Debug, Clone, PartialEq)]
pub enum LastAttempt {
    /// The user cancelled.
    Cancelled,
    /// The source was refused.
    Refused(Refusal),
    /// The engine stopped (a panic, or out of memory): the page lives, a retry works.
    EngineStopped,
}

/// Everything a person can ask for; [`Session::send`] is the one place that applies it.
pub enum Intent {
    /// Read a file.
    OpenFile(web_sys::File),
    /// Read pasted cells.
    Paste(String),
    /// Read the sample shop.
    OpenSample,
    /// Read the last source again (after the engine stopped).
    Retry,
    /// Stop reading.
    Cancel,
    /// Change what columns mean; reads again. Can be undone.
    Remap(Mapping),
    /// Change the analysis. Can be undone.
    Analyse(Settings),
    /// Choose customers. Resets the table to its first row.
    Select(Selection),
    /// Search and sort the table.
    Query(CustomerQuery),
    /// Show a window of the table.
    ShowRows {
        /// First row.
        start: u64,
        /// How many.
        len: u32,
    },
    /// Show a customer's why.
    Explain(u32),
    /// Download.
    Download(Download),
    /// Undo the last change of mapping or analysis.
    Undo,
    /// Redo it.
    Redo,
    /// Change the language.
    Speak(Language),
    /// Change the theme.
    Dress(Theme),
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The signals the pages read. Pages never set them: they send an [`Intent`].
#[derive(Clone, Copy)]
pub struct Session {
    /// Where the work stands.
    pub phase: ReadSignal<Phase>,
    /// The source as it was understood.
    pub report: ReadSignal<Option<Arc<ReadReport>>>,
    /// The mapping asked for last (by the user, an undo or a redo), from the moment it is asked; `None` while the source
    /// is read as it was understood. A cancelled or refused rereading sets it back. The Data page's selects show it.
    pub mapping: ReadSignal<Option<Mapping>>,
    /// The base, segmented.
    pub analysis: ReadSignal<Option<Arc<Analysis>>>,
    /// The customers chosen, and how they are sorted and searched.
    pub query: ReadSignal<CustomerQuery>,
    /// The window of the table.
    pub rows: ReadSignal<Option<Arc<RowsReply>>>,
    /// The customer explained.
    pub why: ReadSignal<Option<Arc<Why>>>,
    /// The language.
    pub language: ReadSignal<Language>,
    /// The theme.
    pub theme: ReadSignal<Theme>,
    /// Whether there is something to undo, to redo.
    pub history: ReadSignal<(usize, usize)>,
    /// Files downloaded since the page opened (the name of the last): for the live region.
    pub downloaded: ReadSignal<Option<String>>,
}
