//! The words of réguas: what their parts are called, how they are told in a sentence, the rules of sending, the library.

mod brief;
mod flow;
mod kinds;
mod labels;
mod library;
mod needs;
mod phrases;
mod sending;
mod vocabulary;

pub use brief::BriefText;
pub use flow::{FlowText, OnlyIfSaid, WaitSaid};
pub use kinds::{OnlyIfKind, ReentryKind, TriggerKind, WaitKind};
pub use labels::JourneyLabelText;
pub use library::{AnswerKind, CouponIdea, LibraryText, Question, StepWords, TemplateWords};
pub use needs::NeedText;
pub use phrases::{Around, FlowSaid, JourneyPhraseText, Phrase, TriggerSaid};
pub use sending::SendingText;
pub use vocabulary::JourneyNamesText;

use super::{En, Pt};

/// All the words of réguas.
pub trait JourneysText:
    BriefText + FlowText + JourneyLabelText + JourneyNamesText + JourneyPhraseText + LibraryText + NeedText + SendingText
{
}

impl JourneysText for Pt {}

impl JourneysText for En {}
