//! The words of réguas: what their parts are called, how they are told in a sentence, the rules of sending, the library.

mod brief;
mod document;
mod flow;
mod kinds;
mod labels;
mod library;
mod merged;
mod needs;
mod phrases;
mod sending;
mod vocabulary;

pub use brief::BriefText;
pub use document::DocumentText;
pub use flow::{FlowText, OnlyIfSaid, WaitSaid};
pub use kinds::{OnlyIfKind, ReentryKind, TriggerKind, WaitKind};
pub use labels::JourneyLabelText;
pub use library::{AnswerKind, CouponIdea, LibraryText, Question, StepWords, TemplateWords};
pub use merged::merged;
pub use needs::NeedText;
pub use phrases::{Around, FlowSaid, JourneyPhraseText, Phrase, TriggerSaid};
pub use sending::SendingText;
pub use vocabulary::JourneyNamesText;

use super::{En, Pt};

/// All the words of réguas.
pub trait JourneysText:
    BriefText
    + DocumentText
    + FlowText
    + JourneyLabelText
    + JourneyNamesText
    + JourneyPhraseText
    + LibraryText
    + NeedText
    + SendingText
{
}

impl JourneysText for Pt {}

impl JourneysText for En {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Activity, Channel, Exit, Family, Fate, HeldBack, MergeTag, Need, Objective, Purpose, Template, Tone, Weekday,
    };
    use crate::text::{Catalogue, En, Pt};

    fn check(names: impl Fn(&'static dyn Catalogue) -> Vec<&'static str>) {
        let languages: [&'static dyn Catalogue; 2] = [&Pt, &En];
        for words in languages {
            let mut names = names(words);
            names.sort_unstable();
            assert!(names.iter().all(|name| !name.is_empty() && *name == name.trim()), "{names:?}");
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        }
    }

    #[test]
    fn names_tell_things_apart() {
        check(|words| Objective::ALL.map(|one| words.objective(one)).to_vec());
        check(|words| [Activity::Active, Activity::Paused].map(|one| words.activity(one)).to_vec());
        check(|words| Channel::ALL.map(|one| words.channel(one)).to_vec());
        check(|words| Purpose::ALL.map(|one| words.purpose(one)).to_vec());
        check(|words| Tone::ALL.map(|one| words.tone(one)).to_vec());
        check(|words| Tone::ALL.map(|one| words.tone_hint(one)).to_vec());
        check(|words| TriggerKind::ALL.map(|one| words.trigger_kind(one)).to_vec());
        check(|words| WaitKind::ALL.map(|one| words.wait_kind(one)).to_vec());
        check(|words| ReentryKind::ALL.map(|one| words.reentry_kind(one)).to_vec());
        check(|words| OnlyIfKind::ALL.map(|one| words.only_if_kind(one)).to_vec());
        check(|words| Exit::ALL.map(|one| words.exit(one)).to_vec());
        check(|words| Exit::ALL.map(|one| words.exit_words(one)).to_vec());
        check(|words| Weekday::ALL.map(|one| words.weekday(one)).to_vec());
        check(|words| Family::ALL.map(|one| words.family(one)).to_vec());
        check(|words| MergeTag::ALL.map(|one| words.merge_tag(one)).to_vec());
        check(|words| HeldBack::ALL.map(|one| words.held_back(one)).to_vec());
        check(|words| HeldBack::ALL.map(|one| words.held_back_hint(one)).to_vec());
        check(|words| Fate::ALL.map(|one| words.fate(one)).to_vec());
        check(|words| Fate::ALL.map(|one| words.fate_hint(one)).to_vec());
        check(|words| Need::ALL.map(|one| words.need(one)).to_vec());
        check(|words| Need::ALL.map(|one| words.need_missing(one)).to_vec());
        check(|words| Need::ALL.map(|one| words.liking_missing(one)).to_vec());
        check(|words| Template::ALL.map(|one| words.template(one).line).to_vec());
    }
}
