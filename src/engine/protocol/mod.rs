//! All that crosses the border between the page and the worker: commands in, events out.
//! No behaviour: the engine answers, `present` shows. Within one build only; saved work has formats of its own.

mod analysis;
mod audiences;
mod customers;
mod diagnosis;
mod download;
mod lifecycle;
mod lists;
mod message;
mod past;
mod person;
mod plan;
mod products;
mod reconciliation;
mod report;
mod settings;
mod source;
mod study;
mod table;
mod values;

pub use analysis::{Analysis, CellSummary, Dimension, GroupSummary, Histogram, Purity, SegmentSummary, StageSummary};
pub use audiences::{AudienceReport, OffersReport, OverlapReport, SavedReport, ValueKind, ValuesOf, ValuesReport};
pub use customers::{
    CustomerQuery, CustomerRow, Direction, RhythmOf, RowsReply, RowsRequest, Selection, SortBy, Why, WhyDimension,
    WhyScores,
};
pub use diagnosis::{
    ActivityReport, CellReport, CohortReport, ConcentrationReport, Diagnosis, GapReport, GapsReport, KeyFigures,
    MonthReport, PointReport, SeasonReport, TopReport,
};
pub use download::{Download, FileSort, Flavour};
pub use lifecycle::{CrossingReport, LifecycleReport, RhythmReport};
pub use lists::{ActionId, ActionReport, ActionsReport, ListId, ListReport, ListsReport};
pub use message::{BlankReport, CouponFacts, MessageFacts};
pub use past::{PastFigures, PastGroup, PastJourney, PastList, PastReport};
pub use person::{
    ExpectedOrder, GapBasis, Happening, ListPlace, Moment, Person, PersonFacts, PersonQuestion, PersonReport,
};
pub use plan::{
    DayPlan, HeldReport, JourneyFault, JourneyFigures, JourneyPlan, PairPlan, PlanReport, PlannedList, StepOfDay,
    StepPlan,
};
pub use products::{BoughtReport, PairReport, ProductReport, RefundReport, ReturnedReport};
pub use reconciliation::{Example, Reconciliation, SetAsideTally, Tally};
pub use report::{
    BaseReport, BasisEvidence, Certainty, ColumnNote, ColumnReport, ConsentReport, CurrencyReport, FaultyRow,
    FileReport, FileState, Found, Joined, Meaning, NoticeReport, PreviewCell, PreviewRow, Question, ReadReport,
    Readiness, StatusReport,
};
pub use settings::Settings;
pub use source::{FileId, Mapping, Progress, Source, SourceFile};
pub use study::{Studied, Study};
pub use table::{TableCell, TableFile};
pub use values::{
    CapReport, CompanyQuery, CompanyReport, CompanyRow, CrossReport, EngagementReport, LevelCell, LevelReport,
    PortfolioPart, PortfolioReport, TierPart, TierReport,
};

use crate::domain::{Day, Refusal};
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
        /// Its number among those of the page: it stands beside every event from then on.
        opening: u32,
    },
    /// Segment the base that was read; answers [`Event::Analysed`].
    Analyse(Settings),
    /// The same for settings that are not settled yet: what comes is compared with the segments before the first of them;
    /// answers [`Event::Analysed`].
    Preview(Settings),
    /// A window of the customers' table; answers [`Event::Rows`].
    Rows(RowsRequest),
    /// Why a customer is where it is; answers [`Event::Explained`].
    Explain {
        /// [`CustomerRow::id`].
        customer: u32,
    },
    /// Study the base from another side; answers [`Event::Studied`].
    Study(Study),
    /// Give up a study that is being prepared; nothing answers.
    GiveUp(Study),
    /// Write a file; answers [`Event::Download`], the file beside the message, or [`Event::NotWritten`].
    Download(Download),
    /// Write no more of the files that are being written.
    StopWriting,
}

/// What the engine says to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The worker is up.
    Ready,
    /// The browser has translated for speed what a reading calls most; nothing waits for it. What came of the last one is of nobody:
    /// something to draw before there is anything to show.
    Rehearsed(Box<Analysis>),
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
    /// A study is done.
    Studied {
        /// Which.
        study: Study,
        /// What came of it.
        found: Box<Studied>,
    },
    /// How far the dry run is: réguas that are planned, of those that take part.
    Planning {
        /// So many are planned.
        done: u32,
        /// Of so many.
        of: u32,
    },
    /// How far a back-test is: its steps that are done, of all.
    LivingPast {
        /// So many are done.
        done: u32,
        /// Of so many.
        of: u32,
    },
    /// A file is ready; its bytes travel beside the message.
    Download {
        /// What it is called.
        file_name: String,
        /// The lists that are in it, each with its [`ListReport::print`].
        lists: Vec<(ListId, u64)>,
        /// How it came to be.
        sort: FileSort,
    },
    /// A file can't be written; the base is as it was.
    NotWritten {
        /// How it would have come to be.
        sort: FileSort,
        /// Why not.
        #[serde(with = "super::wire::RefusalOnTheWire")]
        refusal: Refusal,
    },
    /// How far a file that takes long is.
    Writing {
        /// Lists that are written.
        done: u32,
        /// Of so many.
        of: u32,
        /// How far that is, in thousandths.
        permille: u32,
    },
    /// A file was given up: the analysis that it was of is not in force any more.
    Abandoned,
    /// No source can be used, or the last choice left nothing.
    Refused(#[serde(with = "super::wire::RefusalOnTheWire")] Refusal),
}
