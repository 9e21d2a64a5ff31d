//! All that crosses the border between the page and the worker: commands in, events out.
//! No behaviour: the engine answers, `present` shows. Within one build only; saved work has formats of its own.

use crate::domain::{
    AmountBasis, Bins, Contents, Currency, DateOrder, Day, Decimal, Delimiter, Encoding, Finding, IdenticalLines,
    Language, Method, NoticeKind, Refusal, Role, SampleFile, Segment, SegmentMap, SetAside, Stage, StatusClass,
    ZeroValue,
};
use serde::{Deserialize, Serialize};

/// What the page asks of the engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Read these sources, all of the base, from their start; answers [`Event::Progress`]…, then [`Event::Read`], then
    /// [`Event::Analysed`] unless a question is open. To add, remove or remap one is to open the new list. The files of
    /// [`Source::File`] travel beside the message, in their order.
    Open {
        /// Where the rows come from, and how.
        sources: Vec<SourceFile>,
        /// The real today: the core has no clock.
        today: Day,
    },
    /// Segment the base that was read; answers [`Event::Analysed`].
    Analyse(Settings),
    /// A window of the customers' table; answers [`Event::Rows`].
    Rows(RowsRequest),
    /// Why a customer is where it is; answers [`Event::Explained`].
    Explain {
        /// [`CustomerRow::id`].
        customer: u32,
    },
    /// Write a file; answers [`Event::Download`], the file beside the message.
    Download(Download),
}

/// What the engine says to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The worker is up.
    Ready,
    /// The browser has translated for speed what a reading calls most; nothing waits for it.
    Rehearsed,
    /// How far reading is; at least ten times a second.
    Progress(Progress),
    /// The sources as they were understood.
    Read(Box<BaseReport>),
    /// The base, segmented.
    Analysed(Box<Analysis>),
    /// A window of the customers' table.
    Rows(RowsReply),
    /// A customer's why.
    Explained(Box<Why>),
    /// A file is ready; its bytes travel beside the message.
    Download {
        /// What it is called.
        file_name: String,
    },
    /// No source can be used, or the last choice left nothing.
    Refused(#[serde(with = "super::wire::RefusalOnTheWire")] Refusal),
}

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
    Refused(#[serde(with = "super::wire::RefusalOnTheWire")] Refusal),
    /// It is the same as another one (its size, its first 256 KiB and its last 64 KiB), and is left out.
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
        /// What these rows come to when the mark parts thousands, in cents; as a decimal mark it is a thousandth.
        thousands_cents: i128,
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

/// The user's choices on the analysis. `None`: the default rule decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// "Today"; `None`: the real today when the newest order is at most 45 days old, else the day of the newest order.
    pub reference: Option<Day>,
    /// How scores are cut.
    pub method: Method,
    /// How many scores.
    pub bins: Bins,
    /// Which map names the segments.
    pub map: SegmentMap,
    /// The class of each status that the user chose, by its text; the others keep their guesses.
    pub status_classes: Vec<(String, StatusClass)>,
    /// The currency to analyse; `None`: the commonest.
    pub currency: Option<Currency>,
    /// What one amount stands for; `None`: the evidence decides.
    pub amount_basis: Option<AmountBasis>,
    /// Rows equal in every field.
    pub identical_lines: IdenticalLines,
    /// Orders without value.
    pub zero_value: ZeroValue,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            reference: None,
            method: Method::PercentileRank,
            bins: Bins::FIVE,
            map: SegmentMap::Default,
            status_classes: Vec::new(),
            currency: None,
            amount_basis: None,
            identical_lines: IdenticalLines::SetAside,
            zero_value: ZeroValue::SetAside,
        }
    }
}

/// The base, segmented.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The choices it was made with.
    pub settings: Settings,
    /// The reference date in force.
    pub reference: Day,
    /// The amount's basis in force.
    pub amount_basis: AmountBasis,
    /// The currency of every amount here.
    pub currency: Currency,
    /// Day of the first and of the last order in use.
    pub span: (Day, Day),
    /// The whole base.
    pub total: GroupSummary,
    /// Recency, in days.
    pub recency: Dimension,
    /// Frequency, in orders.
    pub frequency: Dimension,
    /// Monetary value, in cents.
    pub monetary: Dimension,
    /// The grid: `bins * bins` cells, R from 1 up, within it FM from 1 up.
    pub cells: Vec<CellSummary>,
    /// The segments that the map has, in the order of [`Segment::ALL`], empty ones included.
    pub segments: Vec<SegmentSummary>,
    /// The stages, all five.
    pub stages: Vec<StageSummary>,
    /// Of the recovery stage, the customers beyond the far threshold.
    pub far_customers: u64,
    /// Rows and value of all orders files: read, used, set aside.
    pub reconciliation: Reconciliation,
    /// The same for each orders file.
    pub by_file: Vec<(FileId, Reconciliation)>,
    /// Customers in a suppression list or without consent: they stay in every figure, and out of every list.
    pub suppressed: u64,
    /// The names of the customer's columns, as they go into tables and lists.
    pub profile_columns: Vec<String>,
    /// The name of the column that holds the customer's key.
    pub key_column: String,
}

/// A group of customers in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GroupSummary {
    /// Customers.
    pub customers: u64,
    /// Orders.
    pub orders: u64,
    /// Net revenue in cents.
    pub revenue_cents: i128,
}

/// One of R, F, M over the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    /// `bins - 1` cuts, ascending in the dimension's own unit, each the smallest value of the upper side;
    /// equal neighbours enclose no customer.
    pub cuts: Vec<f64>,
    /// Customers in each score, from 1 up.
    pub customers_by_score: Vec<u64>,
    /// Smallest value.
    pub min: i64,
    /// Largest value.
    pub max: i64,
    /// The commonest value and how many customers share it.
    pub mode: (i64, u64),
    /// Customers over equal steps of value, the first at or below `min`; the last also holds all beyond the 99th
    /// percentile.
    pub histogram: Histogram,
}

/// Counts over equal steps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Histogram {
    /// Value at the start of the first step.
    pub start: i64,
    /// Width of a step, at least 1.
    pub step: i64,
    /// Customers in each step.
    pub counts: Vec<u64>,
}

/// A cell of the R x FM grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellSummary {
    /// R score.
    pub r: u8,
    /// FM score.
    pub fm: u8,
    /// The segment of the cell; for maps over R, F and M the one of most of its customers.
    pub segment: Segment,
    /// Whether all its customers are in that segment.
    pub purity: Purity,
    /// In figures.
    pub group: GroupSummary,
}

/// Whether a cell holds one segment only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purity {
    /// One segment.
    Pure,
    /// Several.
    Mixed,
}

/// A segment in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentSummary {
    /// Which.
    pub segment: Segment,
    /// In figures.
    pub group: GroupSummary,
}

/// A stage in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageSummary {
    /// Which.
    pub stage: Stage,
    /// In figures.
    pub group: GroupSummary,
}

/// Rows and value: read = used + set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconciliation {
    /// All data rows of the file.
    pub read: Tally,
    /// Rows in use.
    pub used: Tally,
    /// Rows set aside, by reason; reasons without rows are left out.
    pub set_aside: Vec<SetAsideTally>,
}

/// Rows and their value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Value in cents, of whatever currency; unreadable amounts count as 0.
    pub value_cents: i128,
}

/// Rows set aside for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAsideTally {
    /// Why.
    pub reason: SetAside,
    /// How much.
    pub tally: Tally,
    /// The first such rows, at most three, with the value in the column at fault where one is.
    pub examples: Vec<Example>,
}

/// A cell at fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The source.
    pub file: FileId,
    /// The line in the file (1-based).
    pub line: u64,
    /// The column's name; empty when the whole row is at fault.
    pub column: String,
    /// What stands there.
    pub text: String,
}

/// Which customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Selection {
    /// All.
    Everyone,
    /// A cell of the grid.
    Cell {
        /// R score.
        r: u8,
        /// FM score.
        fm: u8,
    },
    /// A segment.
    Segment(Segment),
    /// A stage.
    Stage(Stage),
}

/// What the customers' table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// The customer's key.
    Customer,
    /// A column of the customer, by its place in [`Analysis::profile_columns`].
    Profile(u32),
    /// Days since the last order.
    Recency,
    /// Orders.
    Frequency,
    /// Net revenue.
    Monetary,
    /// R, then F, then M.
    Scores,
    /// The segment, in the order of [`Segment::ALL`].
    Segment,
    /// The stage, in the order of [`Stage::ALL`].
    Stage,
}

/// Which way a table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A choice of customers, in an order. Ties keep the order of the customers' keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerQuery {
    /// Which.
    pub selection: Selection,
    /// Only those whose key or columns contain this text, whatever its case and accents.
    pub search: String,
    /// Sorted by.
    pub sort: SortBy,
    /// Which way.
    pub direction: Direction,
}

/// A window of the customers' table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsRequest {
    /// Which customers, in which order.
    pub query: CustomerQuery,
    /// First row, from 0.
    pub start: u64,
    /// How many rows; at most 500.
    pub len: u32,
}

/// The window asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsReply {
    /// What was asked, so that a late answer is known as such.
    pub request: RowsRequest,
    /// Customers that match.
    pub total: GroupSummary,
    /// The rows of the window.
    pub rows: Vec<CustomerRow>,
}

/// A customer, as the table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerRow {
    /// Number in the base, for [`Command::Explain`].
    pub id: u32,
    /// The customer's key.
    pub key: String,
    /// The customer's columns.
    pub profile: Vec<String>,
    /// Days since the last order.
    pub recency_days: i32,
    /// Orders.
    pub frequency: u32,
    /// Net revenue in cents.
    pub monetary_cents: i64,
    /// R score.
    pub r: u8,
    /// F score.
    pub f: u8,
    /// M score.
    pub m: u8,
    /// Segment.
    pub segment: Segment,
    /// Stage.
    pub stage: Stage,
    /// Day of the first order.
    pub first_order: Day,
    /// Day of the last order.
    pub last_order: Day,
}

/// Why a customer is where it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// The customer.
    pub customer: CustomerRow,
    /// Recency.
    pub recency: WhyDimension,
    /// Frequency.
    pub frequency: WhyDimension,
    /// Monetary value.
    pub monetary: WhyDimension,
    /// FM score.
    pub fm: u8,
}

/// Why a customer has a score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WhyDimension {
    /// The customer's value.
    pub value: i64,
    /// The score.
    pub score: u8,
    /// Smallest value in the base with this score.
    pub score_from: i64,
    /// Largest value in the base with this score.
    pub score_to: i64,
    /// Share of customers who are strictly worse, 0..=1.
    pub better_than: f64,
}

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
}

/// What a file is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flavour {
    /// A spreadsheet: byte order mark, formula guard; in Portuguese `;` and decimal comma.
    Spreadsheet,
    /// A program: UTF-8, comma, decimal point, ISO dates, raw values.
    Plain,
}
