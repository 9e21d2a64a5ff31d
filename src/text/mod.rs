//! The catalogues, pt-BR and en: one trait a page, implemented for both languages, so that a missing text does not
//! compile. No layout, no figures of its own: callers pass what `format` wrote.

mod accounts;
mod audiences;
mod base;
mod board;
mod changes;
mod columns;
mod data;
mod designer;
mod diagnosis;
mod figure;
mod files;
pub mod format;
mod frame;
mod issues;
mod journeys;
mod lists;
mod names;
mod notices;
mod outs;
mod person;
mod products;
mod project;
mod proof;
mod questions;
mod refunds;
mod refusals;
mod schedule;
mod segments;
mod sides;
mod source;
mod start;
mod statuses;
mod values;

pub use accounts::AccountsText;
pub use audiences::{
    Amount, AudiencesText, BuilderText, Comparison, DayOf, FactText, Like, Likeness, MeasureText, Often, Operator,
    PhraseText, Said, Stretch, When, quoted,
};
pub use base::BaseText;
pub use board::BoardText;
pub use changes::{Changed, ChangesText};
pub use columns::ColumnText;
pub use data::{DataText, OpenTopic};
pub use designer::{Contradiction, ContradictionText, DesignerText};
pub use diagnosis::{Change, DiagnosisChartsText, DiagnosisReturnText, DiagnosisText, Later};
pub use figure::FigureText;
pub use files::FilesText;
pub use frame::{FrameText, ThemeName};
pub use issues::{IssueGroup, IssueText};
pub use journeys::{
    AnswerKind, Around, BriefText, CouponIdea, DocumentText, FlowSaid, FlowText, JourneyLabelText, JourneyNamesText,
    JourneyPhraseText, JourneysText, LibraryText, NeedText, OnlyIfKind, OnlyIfSaid, Phrase, Question, ReentryKind,
    SendingText, StepWords, TemplateWords, TriggerKind, TriggerSaid, WaitKind, WaitSaid, merged,
};
pub use lists::ListsText;
pub use names::NamesText;
pub use notices::NoticeText;
pub use outs::OutsText;
pub use person::{MomentText, PersonText};
pub use products::ProductText;
pub use project::ProjectText;
pub use proof::{Attempt, ProofText};
pub use questions::QuestionText;
pub use refunds::RefundText;
pub use refusals::{Advice, RefusalText};
pub use schedule::{PastText, ScheduleText};
pub use segments::{
    CustomersText, CutsText, FindingText, GridText, LifecycleText, LimitsText, PaintingText, SegmentsText, WhyText,
};
pub use sides::SidesText;
pub use source::SourceText;
pub use start::StartText;
pub use statuses::StatusText;
pub use values::{
    CompaniesText, CrossText, EngagementText, LevelsText, PartsText, PortfoliosText, TiersText, ValuesText,
};

use crate::domain::Language;

/// Brazilian Portuguese.
#[derive(Debug, Clone, Copy)]
pub struct Pt;

/// English.
#[derive(Debug, Clone, Copy)]
pub struct En;

/// Every word of the page, in one language.
pub trait Catalogue:
    AccountsText
    + AudiencesText
    + BaseText
    + BoardText
    + ChangesText
    + ColumnText
    + DataText
    + DesignerText
    + DiagnosisText
    + FigureText
    + FilesText
    + FrameText
    + IssueText
    + JourneysText
    + ListsText
    + NamesText
    + NoticeText
    + OutsText
    + MomentText
    + PersonText
    + ProductText
    + ProjectText
    + ProofText
    + QuestionText
    + RefundText
    + RefusalText
    + SegmentsText
    + SourceText
    + StartText
    + StatusText
    + ScheduleText
    + PastText
    + SidesText
    + ValuesText
    + Sync
{
    /// Which language it is.
    fn language(&self) -> Language;
}

impl Catalogue for Pt {
    fn language(&self) -> Language {
        Language::Portuguese
    }
}

impl Catalogue for En {
    fn language(&self) -> Language {
        Language::English
    }
}

/// The catalogue of a language.
///
/// ```
/// use regua_core::domain::{Language, Segment};
/// use regua_core::text::catalogue;
/// assert_eq!(catalogue(Language::Portuguese).segment(Segment::Champions), "Campeões");
/// ```
#[must_use]
pub fn catalogue(language: Language) -> &'static dyn Catalogue {
    match language {
        Language::Portuguese => &Pt,
        Language::English => &En,
    }
}
