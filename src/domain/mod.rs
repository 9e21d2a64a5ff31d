//! The words of the business as types: one idea, one type, one file. No file knows a browser, a file format or a language.

mod audience;
mod bins;
mod birthday;
mod border;
mod channel;
mod company;
mod condition;
mod consent;
mod contents;
mod currency;
mod day;
mod engagement;
mod event_kind;
mod facet;
mod finding;
mod grid;
mod horizon;
mod journey;
mod klaviyo_segment;
mod language;
pub mod letters;
mod level;
mod lifecycle_rule;
mod map_choice;
mod month;
mod notation;
mod notice_kind;
mod painted_map;
mod percent;
mod policy;
mod portfolio;
mod refusal;
mod rhythm;
mod role;
mod sample_file;
mod scoring;
mod segment;
mod sending;
mod set_aside;
mod stage;
mod status;
mod tier;
mod unit;
mod weekday;
mod window;

pub use audience::{Audience, AudienceError, may_name};
pub use bins::{Bins, BinsError, Method};
pub use birthday::{BirthDoubt, Birthday, LeapDayRule};
pub use border::Border;
pub use channel::Channel;
pub use company::{CompanyBy, CompanyKind};
pub use condition::{
    BoughtWhen, Condition, ConsentAnswer, DayFact, DayTest, Fact, NumberFact, NumberTest, Partition, Test, TextTest,
};
pub use consent::Consent;
pub use contents::Contents;
pub use currency::Currency;
pub use day::Day;
pub use engagement::{Engagement, EngagementLimits, EngagementLimitsError};
pub use event_kind::EventKind;
pub use facet::Facet;
pub use finding::Finding;
pub use grid::{Grid, GridShape, Resolution};
pub use horizon::{Horizon, HorizonError};
pub use journey::{
    Activity, BirthdayMoment, ControlShare, ControlShareError, CouponOffer, Exit, Family, Filled, FilledPiece, Journey,
    MergeTag, Need, Node, Objective, OnlyIf, Priority, Purpose, Reentry, Step, StepText, Template, TextPiece, Tone,
    Trigger, Wait, WhichOrder, fill, text_pieces,
};
pub use klaviyo_segment::KlaviyoSegment;
pub use language::Language;
pub use level::Level;
pub use lifecycle_rule::LifecycleRule;
pub use map_choice::{Look, MapChoice};
pub use month::{Month, Months};
pub use notation::{DateOrder, Decimal, Delimiter, Encoding};
pub use notice_kind::NoticeKind;
pub use painted_map::{OwnSegment, PaintError, PaintedMap};
pub use percent::{Percent, PercentError};
pub use policy::{AmountBasis, IdenticalLines, Policy, ZeroValue};
pub use portfolio::{Portfolio, Portfolios, PortfoliosError, Span};
pub use refusal::Refusal;
pub use rhythm::Rhythm;
pub use role::Role;
pub use sample_file::SampleFile;
pub use scoring::{Edges, EdgesError, Scoring, Scorings};
pub use segment::{Segment, SegmentMap};
pub use sending::{Cap, CapError, Capped, Fate, HeldBack, Holding, SendingRules};
pub use set_aside::SetAside;
pub use stage::{Stage, Thresholds, ThresholdsError};
pub use status::StatusClass;
pub use tier::{Tier, TierSettings, ValueBasis};
pub use unit::Unit;
pub use weekday::{Weekday, Weekdays};
pub use window::{Monetary, Window};
