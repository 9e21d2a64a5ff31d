//! A wait, a message and a branch of a flow as sentences. The sentence of a whole régua is `phrases`'s; figures come written.

use super::phrases::JourneyPhraseText as _;
use crate::domain::Partition;
use crate::text::{En, Pt};

/// A wait with its figure written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitSaid<'a> {
    /// No days at all.
    None,
    /// The days.
    Days(&'a str),
    /// Until the birthday.
    ToBirthday,
    /// Until the month's last day.
    ToMonthEnd,
    /// Until a day of a month.
    ToDayOfMonth(u8),
}

/// What must hold for a message, written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnlyIfSaid<'a> {
    /// A predicate over customers in the plural.
    Meets(&'a str),
    /// They are in parts of a segmentation.
    InParts(Partition, &'a str),
    /// No coupon was used.
    CouponUnused,
    /// Nothing was bought.
    NotBought,
    /// The days since the message before.
    DaysAfterMessage(&'a str),
}

/// Sentences on what happens in a flow.
pub trait FlowText {
    /// How long to wait, as a sentence without its full stop.
    fn wait_words(&self, wait: WaitSaid<'_>) -> String;
    /// A message. `purpose` and `tone`: with a small letter.
    fn step_words(&self, channel: &str, purpose: &str, tone: &str) -> String;
    /// With which coupon, behind [`FlowText::step_words`]; an empty code is yet to be made.
    fn with_coupon(&self, code: &str, days: &str) -> String;
    /// That it takes no part.
    fn step_paused(&self) -> &'static str;
    /// That it goes only if all these hold, a sentence of its own.
    fn only_if_sentence(&self, conditions: &str) -> String;
    /// What must hold, a bit of the sentence each.
    fn only_if_words(&self, only_if: OnlyIfSaid<'_>) -> String;
    /// A branch: `condition` as by [`FlowText::only_if_words`], and what follows either way.
    fn branch_sentence(&self, condition: &str, yes: &str, no: &str) -> String;
    /// What follows on a way without messages.
    fn nothing_sent(&self) -> &'static str;
    /// The day of a step since the entry, where the days are known.
    fn step_day(&self, day: &str) -> String;
}

impl FlowText for Pt {
    fn wait_words(&self, wait: WaitSaid<'_>) -> String {
        match wait {
            WaitSaid::None => "No mesmo dia".to_owned(),
            WaitSaid::Days(days) => format!("Esperar {days}"),
            WaitSaid::ToBirthday => "Esperar até o aniversário".to_owned(),
            WaitSaid::ToMonthEnd => "Esperar até o último dia do mês".to_owned(),
            WaitSaid::ToDayOfMonth(day @ 29..) => format!("Esperar até o dia {day} do mês, ou o último"),
            WaitSaid::ToDayOfMonth(day) => format!("Esperar até o dia {day} do mês"),
        }
    }

    fn step_words(&self, channel: &str, purpose: &str, tone: &str) -> String {
        format!("{channel} para {purpose}, em tom {tone}")
    }

    fn with_coupon(&self, code: &str, days: &str) -> String {
        match code {
            "" => format!(", com um cupom que vale por {days}"),
            code => format!(", com o cupom {code}, que vale por {days}"),
        }
    }

    fn step_paused(&self) -> &'static str {
        "Está pausado: ninguém o recebe."
    }

    fn only_if_sentence(&self, conditions: &str) -> String {
        format!("Só sai se {conditions}.")
    }

    fn only_if_words(&self, only_if: OnlyIfSaid<'_>) -> String {
        match only_if {
            OnlyIfSaid::Meets(predicate) => format!("o cliente for dos que {predicate}"),
            OnlyIfSaid::InParts(partition, parts) => {
                let inner = self.if_in_parts(partition, parts);
                format!("o cliente {}{}", inner.before.trim_start_matches(", se "), inner.core)
            }
            OnlyIfSaid::CouponUnused => "nenhum cupom foi usado desde a entrada".to_owned(),
            OnlyIfSaid::NotBought => "nada foi comprado desde a entrada".to_owned(),
            OnlyIfSaid::DaysAfterMessage(days) => format!("a mensagem anterior tiver ao menos {days}"),
        }
    }

    fn branch_sentence(&self, condition: &str, yes: &str, no: &str) -> String {
        format!("Se {condition}: {yes}. Se não: {no}.")
    }

    fn nothing_sent(&self) -> &'static str {
        "nenhuma mensagem"
    }

    fn step_day(&self, day: &str) -> String {
        format!("Dia {day}")
    }
}

impl FlowText for En {
    fn wait_words(&self, wait: WaitSaid<'_>) -> String {
        match wait {
            WaitSaid::None => "On the same day".to_owned(),
            WaitSaid::Days(days) => format!("Wait {days}"),
            WaitSaid::ToBirthday => "Wait until the birthday".to_owned(),
            WaitSaid::ToMonthEnd => "Wait until the last day of the month".to_owned(),
            WaitSaid::ToDayOfMonth(day @ 29..) => format!("Wait until day {day} of the month, or its last"),
            WaitSaid::ToDayOfMonth(day) => format!("Wait until day {day} of the month"),
        }
    }

    fn step_words(&self, channel: &str, purpose: &str, tone: &str) -> String {
        let article = if tone.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        format!("{channel} to {purpose}, in {article} {tone} tone")
    }

    fn with_coupon(&self, code: &str, days: &str) -> String {
        match code {
            "" => format!(", with a coupon valid for {days}"),
            code => format!(", with coupon {code}, valid for {days}"),
        }
    }

    fn step_paused(&self) -> &'static str {
        "It is paused: nobody gets it."
    }

    fn only_if_sentence(&self, conditions: &str) -> String {
        format!("It goes only if {conditions}.")
    }

    fn only_if_words(&self, only_if: OnlyIfSaid<'_>) -> String {
        match only_if {
            OnlyIfSaid::Meets(predicate) => format!("the customer is among those who {predicate}"),
            OnlyIfSaid::InParts(partition, parts) => {
                let inner = self.if_in_parts(partition, parts);
                format!("the customer is {}{}", inner.before.trim_start_matches(", if "), inner.core)
            }
            OnlyIfSaid::CouponUnused => "no coupon was used since the entry".to_owned(),
            OnlyIfSaid::NotBought => "nothing was bought since the entry".to_owned(),
            OnlyIfSaid::DaysAfterMessage(days) => format!("the message before is at least {days} old"),
        }
    }

    fn branch_sentence(&self, condition: &str, yes: &str, no: &str) -> String {
        format!("If {condition}: {yes}. If not: {no}.")
    }

    fn nothing_sent(&self) -> &'static str {
        "no message"
    }

    fn step_day(&self, day: &str) -> String {
        format!("Day {day}")
    }
}
