//! The sources as they were understood, and what must be asked. Sums of rows are `reconciliation`'s.

use super::reconciliation::{Example, Reconciliation};
use super::source::FileId;
use crate::domain::{
    Contents, Currency, DateOrder, Day, Decimal, Delimiter, Encoding, Finding, NoticeKind, Refusal, Role, SetAside,
    StatusClass,
};
use serde::{Deserialize, Serialize};

/// The sources as they were understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaseReport {
    /// Each source, in the order of the command.
    pub files: Vec<FileReport>,
    /// Whether the base can be segmented.
    pub readiness: Readiness,
    /// The distinct statuses of all orders files.
    pub statuses: Vec<StatusReport>,
    /// Lines of one order repeat its amount, or not: the evidence for the basis, and what each would come to.
    pub basis: BasisEvidence,
    /// The currencies named, the commonest first; empty when none is.
    pub currencies: Vec<CurrencyReport>,
    /// The customers known, with orders or without.
    pub customers: u64,
    /// What they say to e-mails; `None` where no file asks them.
    pub consent: Option<ConsentReport>,
}

/// What the customers of a base say to e-mails. Who says no in one file and yes in another says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ConsentReport {
    /// Customers who accept them.
    pub given: u64,
    /// Customers who do not: they stay in every figure, and out of every list.
    pub withheld: u64,
    /// Customers who say nothing, or a word that is not known: that is no yes.
    pub unanswered: u64,
}

/// Whether the base can be segmented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Readiness {
    /// It can: an analysis follows.
    Ready,
    /// A question is open, or a needed column is missing.
    Asking,
    /// No source holds orders.
    NoOrders,
}

/// A currency of the orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrencyReport {
    /// Which.
    pub currency: Currency,
    /// Its rows.
    pub rows: u64,
}

/// A source, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileReport {
    /// Its number.
    pub id: FileId,
    /// Its name; empty for pasted cells.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// What became of it.
    pub state: FileState,
}

impl FileReport {
    /// The source as it was understood; `None` where it was not.
    #[must_use]
    pub fn read(&self) -> Option<&ReadReport> {
        match &self.state {
            FileState::Read(report) => Some(report),
            FileState::Refused(_) | FileState::SameAs(_) => None,
        }
    }
}

/// What became of a source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FileState {
    /// It was understood, and read unless a needed column is missing.
    Read(Box<ReadReport>),
    /// It can't be read.
    Refused(#[serde(with = "crate::engine::wire::RefusalOnTheWire")] Refusal),
    /// It is the same as another one, byte by byte, and is left out.
    SameAs(FileId),
}

/// The source as it was understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadReport {
    /// The file's name; empty for pasted cells and the sample.
    pub name: String,
    /// The file's size.
    pub bytes: u64,
    /// What kind of file it is.
    pub contents: Contents,
    /// Who chose that, and how sure.
    pub contents_certainty: Certainty,
    /// The platform whose layout it has, by its own name.
    pub platform: Option<String>,
    /// How it was read.
    pub encoding: Encoding,
    /// Between the fields.
    pub delimiter: Delimiter,
    /// The line of the header (1-based); the lines before it were skipped.
    pub header_line: u64,
    /// Data rows read in all; `None` when reading stopped after the first rows because a needed column is missing.
    pub rows: Option<u64>,
    /// The columns, in the order of the file.
    pub columns: Vec<ColumnReport>,
    /// The first data rows.
    pub preview: Vec<PreviewRow>,
    /// What must be answered before the base can be segmented; empty when nothing is ambiguous.
    pub questions: Vec<Question>,
    /// How dates were read, when there is a date column.
    pub date_order: Option<DateOrder>,
    /// How amounts were read, when there is an amount column.
    pub decimal: Option<Decimal>,
    /// Rows and value of a source other than orders; those of orders depend on the settings and come with the analysis.
    pub reconciliation: Option<Reconciliation>,
    /// What was found in a source other than orders.
    pub found: Vec<Found>,
    /// How it joins the base, for a source other than orders.
    pub joined: Option<Joined>,
    /// The first rows that could not be read, with the reason of each.
    pub faulty: Vec<FaultyRow>,
    /// What was odd and read all the same, with the first places.
    pub notices: Vec<NoticeReport>,
}

/// Rows of one sort in a source other than orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What.
    pub what: Finding,
    /// How many.
    pub count: u64,
}

/// How a source joins the base by the customers' keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// Customers of the base that it tells of.
    pub customers: u64,
    /// Rows in use whose key is of no customer of the base.
    pub unmatched_rows: u64,
    /// Their distinct keys.
    pub unmatched_keys: u64,
    /// The first of them.
    pub examples: Vec<String>,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultyRow {
    /// Why.
    pub reason: SetAside,
    /// The row.
    pub row: PreviewRow,
}

/// An oddity of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeReport {
    /// Which.
    pub kind: NoticeKind,
    /// How often.
    pub count: u64,
    /// The first places, at most three; none where only the number is known.
    pub examples: Vec<Example>,
}

/// A column as it was understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnReport {
    /// Its name in the header, made unique.
    pub name: String,
    /// What it is used as.
    pub role: Role,
    /// Who chose the role, and how sure.
    pub certainty: Certainty,
    /// What was seen in it.
    pub note: ColumnNote,
}

/// How sure a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// The user chose it.
    Chosen,
    /// Name and content agree.
    Sure,
    /// Name or content only.
    Likely,
    /// Nothing speaks for a role.
    Unknown,
}

/// One fact about a column's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnNote {
    /// Nothing worth saying.
    None,
    /// Distinct customers or orders, for keys.
    Distinct(u64),
    /// Distinct statuses or currencies.
    Values(u64),
    /// Dates in this order.
    Dates(DateOrder),
    /// Amounts in this notation.
    Amounts(Decimal),
    /// It says which orders are cancelled, without a role of its own.
    Cancels,
    /// It says who wants no e-mails, beside the column of that role or without one.
    Bars,
    /// A question about it is open.
    Asked,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// Its line in the file (1-based).
    pub line: u64,
    /// One cell for each column of the header.
    pub cells: Vec<PreviewCell>,
}

/// A cell of the preview: what stands there and what it is read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewCell {
    /// What stands in the file.
    pub text: String,
    /// What it is read as.
    pub meaning: Meaning,
}

/// What a cell is read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meaning {
    /// The text as it stands, or an unused column.
    AsIs,
    /// Another text (a trimmed and lower-cased e-mail).
    Text(String),
    /// A date.
    Date(Day),
    /// An amount, in cents.
    Amount(i64),
    /// Can't be read: the row will be set aside.
    Invalid(SetAside),
}

/// Something only the user can answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// No column has this needed role.
    MissingColumn(Role),
    /// Day first or month first?
    DateOrder {
        /// Index of the column.
        column: u32,
        /// A date that can be read both ways (or the first, when both are proved).
        example: String,
        /// Rows that only day first can read.
        only_day_first: u64,
        /// Rows that only month first can read.
        only_month_first: u64,
        /// Rows that both can read: each would fall into another month.
        either: u64,
    },
    /// Decimal comma or point?
    Decimal {
        /// Index of the column.
        column: u32,
        /// An amount that can be read both ways (or the first, when both are proved).
        example: String,
        /// Rows that only the comma can read.
        only_comma: u64,
        /// Rows that only the point can read.
        only_dot: u64,
        /// Rows in which the two readings differ.
        either: u64,
        /// What these rows come to when the mark parts thousands, in cents.
        thousands_cents: i128,
        /// What they come to when it parts cents, in cents, without those that are then set aside.
        decimals_cents: i128,
        /// How many are then set aside: they have three decimals.
        too_fine: u64,
    },
}

/// A distinct status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusReport {
    /// As it stands in the file.
    pub text: String,
    /// Its rows.
    pub rows: u64,
    /// The class that was guessed.
    pub guess: StatusClass,
    /// Whether the word is known, or was taken as paid for want of better.
    pub certainty: Certainty,
}

/// What the orders of several lines say on the amount's basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BasisEvidence {
    /// Orders of two or more lines.
    pub multi_line_orders: u64,
    /// Of these, orders whose lines all bear the same amount, or only the first line bears one.
    pub repeating: u64,
    /// Revenue of these orders when each line's amount counts, in cents.
    pub per_line_cents: i128,
    /// Revenue of these orders when an amount said again counts once, in cents.
    pub per_order_cents: i128,
}
