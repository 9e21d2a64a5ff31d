//! The words of réguas: what their parts are called, how they are told in a sentence, the rules of sending, the library.

mod brief;
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
    BriefText + FlowText + JourneyLabelText + JourneyNamesText + JourneyPhraseText + LibraryText + NeedText + SendingText
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

    fn check<T: Copy>(all: &[T], name: impl Fn(&'static dyn Catalogue, T) -> &'static str) {
        let languages: [&'static dyn Catalogue; 2] = [&Pt, &En];
        for words in languages {
            let mut names: Vec<&str> = all.iter().map(|one| name(words, *one)).collect();
            names.sort_unstable();
            assert!(names.iter().all(|name| !name.is_empty() && *name == name.trim()), "{names:?}");
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        }
    }

    #[test]
    fn names_tell_things_apart() {
        check(&Objective::ALL, |words, one| words.objective(one));
        check(&[Activity::Active, Activity::Paused], |words, one| words.activity(one));
        check(&Channel::ALL, |words, one| words.channel(one));
        check(&Purpose::ALL, |words, one| words.purpose(one));
        check(&Tone::ALL, |words, one| words.tone(one));
        check(&Tone::ALL, |words, one| words.tone_hint(one));
        check(&TriggerKind::ALL, |words, one| words.trigger_kind(one));
        check(&WaitKind::ALL, |words, one| words.wait_kind(one));
        check(&ReentryKind::ALL, |words, one| words.reentry_kind(one));
        check(&OnlyIfKind::ALL, |words, one| words.only_if_kind(one));
        check(&Exit::ALL, |words, one| words.exit(one));
        check(&Exit::ALL, |words, one| words.exit_words(one));
        check(&Weekday::ALL, |words, one| words.weekday(one));
        check(&Family::ALL, |words, one| words.family(one));
        check(&MergeTag::ALL, |words, one| words.merge_tag(one));
        check(&HeldBack::ALL, |words, one| words.held_back(one));
        check(&HeldBack::ALL, |words, one| words.held_back_hint(one));
        check(&Fate::ALL, |words, one| words.fate(one));
        check(&Fate::ALL, |words, one| words.fate_hint(one));
        check(&Need::ALL, |words, one| words.need(one));
        check(&Need::ALL, |words, one| words.need_missing(one));
        check(&Need::ALL, |words, one| words.liking_missing(one));
        check(&Template::ALL, |words, one| words.template(one).line);
    }
}
