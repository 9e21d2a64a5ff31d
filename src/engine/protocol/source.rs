//! Where rows come from, and how far reading is. What was understood of them is `report`'s.

use crate::domain::{Contents, DateOrder, Decimal, Role, SampleFile};
use serde::{Deserialize, Serialize};

/// The number of a source, given by the page; unique within a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// A source of the base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Its number.
    pub id: FileId,
    /// Where its rows come from.
    pub source: Source,
    /// What the user chose; `None`: decide from the source.
    pub mapping: Option<Mapping>,
}

/// Where rows come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// A file chosen by the user, travelling beside the message.
    File {
        /// Its name.
        name: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// Cells pasted from a sheet.
    Pasted {
        /// The text.
        text: String,
    },
    /// A file of the sample shop, made by the engine.
    Sample(SampleFile),
}

/// What a source holds, what each of its columns means and how it is written. `None`: decide from the whole column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What kind of file it is.
    pub contents: Contents,
    /// One role for each column of the header.
    pub roles: Vec<Role>,
    /// How the date column is written.
    pub date_order: Option<DateOrder>,
    /// How the amount column is written.
    pub decimal: Option<Decimal>,
}

/// Bytes and rows read so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// Bytes read, of all sources.
    pub bytes: u64,
    /// Bytes in all.
    pub total_bytes: u64,
    /// Data rows read.
    pub rows: u64,
    /// The source being read.
    pub file: Option<FileId>,
    /// The memory that the base is estimated to need, in bytes; 0 until the heads were looked at.
    pub needs_bytes: u64,
}
