//! A régua, a message and a branch as sentences in the page's language. Their phrases are `text`'s; here they are chosen, and
//! figures are written.

use super::timing::extent;
use crate::domain::{
    Activity, Condition, Exit, Journey, Language, Node, OnlyIf, Partition, Reentry, Step, Test, Trigger, Wait,
};
use crate::present::audiences::sentence::{Names, parts_named, said_of_them};
use crate::text::{Around, Catalogue, FlowSaid, OnlyIfSaid, Phrase, TriggerSaid, WaitSaid, catalogue, format};

/// What of a régua a click on its sentence changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What lets a customer in.
    Trigger,
    /// Whom it is for.
    Audience,
    /// What is sent.
    Flow,
    /// What lets a customer out.
    Exit,
    /// Who is left out to compare with.
    Control,
    /// Whether a customer comes in again.
    Reentry,
    /// Who goes first.
    Priority,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// What it changes; `None` for the words around.
    pub part: Option<Part>,
}

/// A whole régua; put together, the pieces are plain sentences.
#[must_use]
pub fn journey(journey: &Journey, names: Names<'_>) -> Vec<Piece> {
    let phrases = [
        (Part::Trigger, trigger(&journey.trigger, names)),
        (Part::Audience, audience(&journey.audience, names)),
        (Part::Flow, flow(&journey.flow, names.language)),
        (Part::Exit, exits(journey, names.language)),
        (Part::Control, control(journey, names.language)),
        (Part::Reentry, reentry(journey.reentry, names.language)),
        (Part::Priority, priority(journey, names.language)),
    ];
    let mut pieces: Vec<Piece> = Vec::new();
    for (part, Phrase { before, core, after }) in phrases {
        for (text, part) in [(before, None), (core, Some(part)), (after, None)] {
            match pieces.last_mut() {
                Some(last) if last.part.is_none() && part.is_none() => last.text.push_str(&text),
                Some(_) | None => pieces.push(Piece { text, part }),
            }
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The same as one text.
#[must_use]
pub fn whole(journey: &Journey, names: Names<'_>) -> String {
    self::journey(journey, names).into_iter().map(|piece| piece.text).collect()
}

/// A phrase as one text, without the stop and the commas that join it to others.
pub(super) fn alone(phrase: &Phrase) -> String {
    let Phrase { before, core, after } = phrase;
    format!("{before}{core}{after}").trim_matches([' ', ',', '.']).to_owned()
}

/// What lets a customer in.
#[must_use]
pub fn trigger(trigger: &Trigger, names: Names<'_>) -> Phrase {
    let words = catalogue(names.language);
    let (mut figure, moved) = (String::new(), |days: i16| counted_days(days.unsigned_abs().into(), words));
    words.trigger_phrase(match trigger {
        Trigger::OrderPlaced(which) => TriggerSaid::OrderPlaced(*which),
        Trigger::Registered => TriggerSaid::Registered,
        Trigger::Birthday(moment) => {
            if let crate::domain::BirthdayMoment::DaysBefore(days) = moment {
                figure = counted_days(u32::from(*days), words);
            }
            TriggerSaid::Birthday(*moment, &figure)
        }
        Trigger::EntersSegment(parts) => {
            figure = parts_named(Partition::Segment, parts, names);
            TriggerSaid::EntersSegment(&figure)
        }
        Trigger::EntersStage(stage) => TriggerSaid::EntersStage(words.stage(*stage)),
        Trigger::DaysWithoutBuying(days) => {
            figure = counted_days(*days, words);
            TriggerSaid::DaysWithoutBuying(&figure)
        }
        Trigger::ExpectedRepurchase(days) => {
            figure = moved(*days);
            TriggerSaid::ExpectedRepurchase(around(*days, &figure))
        }
        Trigger::CouponExpiry(days) => {
            figure = moved(*days);
            TriggerSaid::CouponExpiry(around(*days, &figure))
        }
        Trigger::FixedDate(day) => {
            figure = format::date_long(names.language, *day);
            TriggerSaid::FixedDate(&figure)
        }
        Trigger::Monthly(day) => TriggerSaid::Monthly(*day),
    })
}

fn around(days: i16, figure: &str) -> Around<'_> {
    match days {
        ..0 => Around::Before(figure),
        0 => Around::On,
        1.. => Around::After(figure),
    }
}

fn counted_days(days: u32, words: &dyn Catalogue) -> String {
    words.days_counted((i64::from(days), &format::count(words.language(), u64::from(days))))
}

fn counted_messages(messages: u32, words: &dyn Catalogue) -> String {
    words.messages_counted((u64::from(messages), &format::count(words.language(), u64::from(messages))))
}

fn audience(condition: &Condition, names: Names<'_>) -> Phrase {
    let words = catalogue(names.language);
    match condition {
        everyone if *everyone == Condition::everyone() => words.for_everyone(),
        Condition::Test(Test::Part(partition, parts)) => {
            words.if_in_parts(*partition, &parts_named(*partition, parts, names))
        }
        Condition::Test(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {
            words.if_among(&said_of_them(condition, names))
        }
    }
}

/// What is sent.
#[must_use]
pub fn flow(flow: &[Node], language: Language) -> Phrase {
    let (words, extent) = (catalogue(language), extent(flow));
    let messages = counted_messages(extent.most, words);
    let days = extent.last_day.filter(|days| *days > 0).map(|days| counted_days(days, words));
    words.flow_phrase(match (extent.most, extent.fewest == extent.most, &days) {
        (0, _, _) => FlowSaid::Nothing,
        (_, true, None) => FlowSaid::Messages(&messages),
        (1, true, Some(days)) => FlowSaid::After(&messages, days),
        (_, true, Some(days)) => FlowSaid::MessagesIn(&messages, days),
        (_, false, None) => FlowSaid::UpTo(&messages),
        (_, false, Some(days)) => FlowSaid::UpToIn(&messages, days),
    })
}

/// What lets a customer out.
#[must_use]
pub fn exits(journey: &Journey, language: Language) -> Phrase {
    let words = catalogue(language);
    words.exit_phrase(exits_joined(journey, words).as_deref())
}

/// `comprar ou pedir para sair`; `None` without exits.
pub(super) fn exits_joined(journey: &Journey, words: &dyn Catalogue) -> Option<String> {
    let word = |exit| match (exit, &journey.trigger) {
        (Exit::Bought, Trigger::OrderPlaced(_)) => words.exit_by_another_purchase(),
        (exit, _) => words.exit_words(exit),
    };
    let said = Exit::ALL.into_iter().filter(|exit| journey.exits.contains(exit));
    let said: Vec<String> = said.map(|exit| word(exit).to_owned()).collect();
    if said.is_empty() { None } else { Some(words.any_of(&said)) }
}

fn control(journey: &Journey, language: Language) -> Phrase {
    let share = journey.control.percent();
    let written = format!("{share}%");
    catalogue(language).control_phrase(if share == 0 { None } else { Some(&written) })
}

/// Whether a customer comes in again.
#[must_use]
pub fn reentry(reentry: Reentry, language: Language) -> Phrase {
    let words = catalogue(language);
    match reentry {
        Reentry::Never => words.reentry_never(),
        Reentry::AfterEnd => words.reentry_after_end(),
        Reentry::AfterDays(days) => words.reentry_after_days(&counted_days(days.into(), words)),
    }
}

pub(super) fn priority(journey: &Journey, language: Language) -> Phrase {
    catalogue(language).priority_phrase(&journey.priority.0.to_string())
}

/// How long to wait.
#[must_use]
pub fn wait(wait: Wait, language: Language) -> String {
    let words = catalogue(language);
    let days = match wait {
        Wait::Days(days) => counted_days(days.into(), words),
        Wait::ToBirthday | Wait::ToMonthEnd | Wait::ToDayOfMonth(_) => String::new(),
    };
    words.wait_words(match wait {
        Wait::Days(0) => WaitSaid::None,
        Wait::Days(_) => WaitSaid::Days(&days),
        Wait::ToBirthday => WaitSaid::ToBirthday,
        Wait::ToMonthEnd => WaitSaid::ToMonthEnd,
        Wait::ToDayOfMonth(day) => WaitSaid::ToDayOfMonth(day),
    })
}

/// A message: by which way, what for, how, with what, and only if.
#[must_use]
pub fn step(step: &Step, names: Names<'_>) -> String {
    let words = catalogue(names.language);
    let small = |name: &str| lower_first(name);
    let mut said = words.step_words(
        words.channel(step.channel),
        &small(words.purpose(step.purpose)),
        &small(words.tone(step.tone)),
    );
    if let Some(coupon) = &step.coupon {
        said.push_str(&words.with_coupon(&coupon.code, &counted_days(coupon.valid_days.into(), words)));
    }
    said.push('.');
    let conditions: Vec<String> = step.only_if.iter().map(|only_if| self::only_if(only_if, names)).collect();
    if !conditions.is_empty() {
        said = format!("{said} {}", words.only_if_sentence(&words.all_of(&conditions)));
    }
    match step.activity {
        Activity::Active => said,
        Activity::Paused => format!("{said} {}", words.step_paused()),
    }
}

/// What must hold for a message.
#[must_use]
pub fn only_if(only_if: &OnlyIf, names: Names<'_>) -> String {
    let words = catalogue(names.language);
    match only_if {
        OnlyIf::Meets(condition) => met(condition, names),
        OnlyIf::CouponUnused => words.only_if_words(OnlyIfSaid::CouponUnused),
        OnlyIf::NotBought => words.only_if_words(OnlyIfSaid::NotBought),
        OnlyIf::DaysAfterMessage(days) => {
            words.only_if_words(OnlyIfSaid::DaysAfterMessage(&counted_days((*days).into(), words)))
        }
    }
}

fn met(condition: &Condition, names: Names<'_>) -> String {
    let words = catalogue(names.language);
    match condition {
        Condition::Test(Test::Part(partition, parts)) => {
            words.only_if_words(OnlyIfSaid::InParts(*partition, &parts_named(*partition, parts, names)))
        }
        Condition::Test(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {
            words.only_if_words(OnlyIfSaid::Meets(&said_of_them(condition, names)))
        }
    }
}

/// A branch: what is asked, and how much either way sends.
#[must_use]
pub fn branch(when: &Condition, [yes, no]: [&[Node]; 2], names: Names<'_>) -> String {
    let words = catalogue(names.language);
    let way = |flow: &[Node]| match self::flow(flow, names.language) {
        _ if extent(flow).most == 0 => words.nothing_sent().to_owned(),
        phrase => alone(&phrase),
    };
    words.branch_sentence(&met(when, names), &way(yes), &way(no))
}

/// A name within a sentence.
pub(super) fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A phrase at the head of a sentence.
pub(super) fn upper_first(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
