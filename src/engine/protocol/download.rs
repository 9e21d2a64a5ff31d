//! Files to write. What is in them is `export`'s.

use super::customers::CustomerQuery;
use super::lists::ListId;
use super::source::FileId;
use super::table::TableFile;
use crate::domain::{Language, SampleFile, SetAside};
use serde::{Deserialize, Serialize};

/// A file to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Download {
    /// A list of customers.
    Customers {
        /// Which, and in which order.
        query: CustomerQuery,
        /// For what.
        flavour: Flavour,
        /// In which language headers and values are.
        language: Language,
    },
    /// The rows set aside of a source, in their own columns plus line and reason.
    SetAside {
        /// Of which source.
        file: FileId,
        /// Only those of one reason.
        reason: Option<SetAside>,
        /// For what.
        flavour: Flavour,
        /// In which language the reasons are.
        language: Language,
    },
    /// The keys of a source that are of no customer of the base, each with its rows.
    Unmatched {
        /// Of which source.
        file: FileId,
        /// For what.
        flavour: Flavour,
        /// In which language the header is.
        language: Language,
    },
    /// The columns of a sample file with a few example rows, to fill in.
    Template(SampleFile),
    /// A small table of figures.
    Table(TableFile),
    /// The messages of some days of the dry run, each with the customer who gets it and its texts filled in.
    Messages {
        /// The first day, from the first of the horizon.
        from_day: u16,
        /// The last day, which counts.
        to_day: u16,
        /// Only those of this régua.
        journey: Option<u32>,
        /// Only those of this step, by its place in [`crate::domain::Journey::steps`].
        step: Option<u8>,
        /// For what.
        flavour: Flavour,
        /// In which language headers, dates and figures are; the texts are in their own.
        language: Language,
    },
    /// The same messages as a ZIP archive: a list for each day and step, and an index with their counts.
    MessagesZip {
        /// The first day, from the first of the horizon.
        from_day: u16,
        /// The last day, which counts.
        to_day: u16,
        /// For what the lists are.
        flavour: Flavour,
        /// As of [`Download::Messages`].
        language: Language,
    },
    /// A list, as its own page gives it.
    List {
        /// Which.
        list: ListId,
        /// For what.
        flavour: Flavour,
        /// In which language headers and values are.
        language: Language,
    },
    /// Several lists as a ZIP archive: a file for each, and an index with their counts.
    ListsZip {
        /// Which, in their order.
        lists: Vec<ListId>,
        /// For what the lists are.
        flavour: Flavour,
        /// As of [`Download::List`].
        language: Language,
    },
    /// The days and steps of the dry run with messages, as a calendar to import.
    Calendar {
        /// In which language its events are.
        language: Language,
    },
}

/// How a file comes to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileSort {
    /// One to fill in, whose name the page says in its language.
    Template,
    /// One of which nothing is said before it is there.
    Short,
    /// One that is written in slices; [`super::Event::Planning`] and [`super::Event::Writing`] may say how far it is.
    Long,
}

/// What a file is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flavour {
    /// A spreadsheet: byte order mark, formula guard; in Portuguese `;` and decimal comma.
    Spreadsheet,
    /// A program: UTF-8, comma, decimal point, ISO dates, raw values.
    Plain,
}
