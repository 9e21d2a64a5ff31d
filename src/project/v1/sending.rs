//! The rules of sending, in version 1.

use super::words::{word, write as write_word};
use crate::domain::{Cap, Capped, FieldFault, Holding, Horizon, SendingRules, Weekday, Weekdays};
use crate::project::fields::{Fields, Read, form, held, list, optional, whole};
use crate::project::json::Json;

pub(super) fn write(rules: &SendingRules) -> Json {
    let SendingRules { caps, quiet, minimum_gap_days, holding } = rules;
    let cap = |cap: &Cap| {
        let channel = match cap.capped() {
            Capped::Everything => Json::Null,
            Capped::Channel(channel) => write_word(channel),
        };
        Json::fields([
            ("channel", channel),
            ("messages", u32::from(cap.messages()).into()),
            ("days", u32::from(cap.days()).into()),
        ])
    };
    let quiet = Weekday::ALL.iter().filter(|day| quiet.has(**day));
    let held_back = match holding {
        Holding::Drop => "drop".into(),
        Holding::Move(days) => Json::form("move_days", u32::from(*days)),
    };
    Json::fields([
        ("caps", Json::list(caps, cap)),
        ("quiet_weekdays", Json::list(quiet, |day| write_word(*day))),
        ("minimum_gap_days", u32::from(*minimum_gap_days).into()),
        ("held_back", held_back),
    ])
}

pub(super) fn read(json: &Json) -> Read<SendingRules> {
    let mut fields = Fields::of(json)?;
    let rules = SendingRules {
        caps: fields.take("caps", |json| list(json, cap))?,
        quiet: fields.take("quiet_weekdays", |json| {
            let days = list(json, word)?;
            Ok(days.into_iter().fold(Weekdays::NONE, Weekdays::with))
        })?,
        minimum_gap_days: fields.take("minimum_gap_days", whole)?,
        holding: fields.take("held_back", |json| {
            form(json, |name, json| match name {
                "drop" => Ok(Holding::Drop),
                "move_days" => whole(json).map(Holding::Move),
                _ => Err(FieldFault::Word.into()),
            })
        })?,
    };
    fields.done()?;
    Ok(rules)
}

fn cap(json: &Json) -> Read<Cap> {
    let mut fields = Fields::of(json)?;
    let channel = fields.take("channel", |json| optional(json, word))?;
    let (messages, days) = (fields.take("messages", whole)?, fields.take("days", whole)?);
    fields.done()?;
    held(Cap::new(channel.map_or(Capped::Everything, Capped::Channel), messages, days))
}

/// How far a dry run looks ahead: what [`Horizon`] can hold.
pub(super) fn horizon_days(json: &Json) -> Read<u16> {
    match whole(json)? {
        days @ 1..=Horizon::MOST_DAYS => Ok(days),
        _ => Err(FieldFault::Range.into()),
    }
}
