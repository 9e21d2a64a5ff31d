//! Réguas, in version 1.

use super::condition;
use super::names::{Reading, Writing};
use super::words::{day, word, write as write_word, write_day};
use crate::domain::{
    BirthdayMoment, ControlShare, CouponOffer, FieldFault, Journey, Node, OnlyIf, Partition, Priority, Reentry, Step,
    StepText, Trigger, Wait,
};
use crate::project::fields::{Fields, Read, form, held, list, optional, text, whole};
use crate::project::json::Json;

pub(super) fn write(of: &Journey, names: &Writing<'_>) -> Json {
    let Journey {
        number,
        name,
        template,
        activity,
        objective,
        audience,
        trigger,
        flow,
        exits,
        reentry,
        control,
        priority,
    } = of;
    Json::fields([
        ("number", (*number).into()),
        ("name", name.as_str().into()),
        ("template", template.map(write_word).into()),
        ("activity", write_word(*activity)),
        ("objective", write_word(*objective)),
        ("audience", condition::write(audience, names)),
        ("trigger", write_trigger(trigger, names)),
        ("flow", write_flow(flow, names)),
        ("exits", Json::list(exits, |exit| write_word(*exit))),
        ("reentry", write_reentry(*reentry)),
        ("control_percent", u32::from(control.percent()).into()),
        ("priority", u32::from(priority.0).into()),
    ])
}

pub(super) fn read(json: &Json, names: &Reading) -> Read<Journey> {
    let mut fields = Fields::of(json)?;
    let journey = Journey {
        number: fields.take("number", whole)?,
        name: fields.take("name", text)?,
        template: fields.take("template", |json| optional(json, word))?,
        activity: fields.take("activity", word)?,
        objective: fields.take("objective", word)?,
        audience: fields.take("audience", |json| condition::read(json, names))?,
        trigger: fields.take("trigger", |json| trigger(json, names))?,
        flow: fields.take("flow", |json| flow(json, names, Journey::MOST_DEPTH))?,
        exits: fields.take("exits", |json| list(json, word))?,
        reentry: fields.take("reentry", reentry)?,
        control: fields.take("control_percent", |json| held(ControlShare::new(whole(json)?)))?,
        priority: Priority(fields.take("priority", whole)?),
    };
    fields.done()?;
    Ok(journey)
}

fn write_trigger(trigger: &Trigger, names: &Writing<'_>) -> Json {
    match trigger {
        Trigger::OrderPlaced(which) => Json::form("order_placed", write_word(*which)),
        Trigger::Registered => "registered".into(),
        Trigger::Birthday(BirthdayMoment::MonthStart) => Json::form("birthday", "month_start"),
        Trigger::Birthday(BirthdayMoment::DaysBefore(days)) => {
            Json::form("birthday", Json::form("days_before", u32::from(*days)))
        }
        Trigger::EntersSegment(segments) => {
            Json::form("enters_segment", Json::list(segments, |part| names.parts.write(Partition::Segment, *part)))
        }
        Trigger::EntersStage(stage) => Json::form("enters_stage", write_word(*stage)),
        Trigger::DaysWithoutBuying(days) => Json::form("days_without_buying", *days),
        Trigger::ExpectedRepurchase(days) => Json::form("days_after_expected_repurchase", i64::from(*days)),
        Trigger::CouponExpiry(days) => Json::form("days_after_coupon_expiry", i64::from(*days)),
        Trigger::FixedDate(day) => Json::form("date", write_day(*day)),
        Trigger::Monthly(day) => Json::form("monthly_on_day", u32::from(*day)),
    }
}

fn trigger(json: &Json, names: &Reading) -> Read<Trigger> {
    form(json, |name, json| match name {
        "order_placed" => word(json).map(Trigger::OrderPlaced),
        "registered" => Ok(Trigger::Registered),
        "birthday" => form(json, |name, json| match name {
            "month_start" => Ok(BirthdayMoment::MonthStart),
            "days_before" => whole(json).map(BirthdayMoment::DaysBefore),
            _ => Err(FieldFault::Word.into()),
        })
        .map(Trigger::Birthday),
        "enters_segment" => list(json, |json| names.parts.read(Partition::Segment, json)).map(Trigger::EntersSegment),
        "enters_stage" => word(json).map(Trigger::EntersStage),
        "days_without_buying" => match whole(json)? {
            0 => Err(FieldFault::Range.into()),
            days => Ok(Trigger::DaysWithoutBuying(days)),
        },
        "days_after_expected_repurchase" => whole(json).map(Trigger::ExpectedRepurchase),
        "days_after_coupon_expiry" => whole(json).map(Trigger::CouponExpiry),
        "date" => day(json).map(Trigger::FixedDate),
        "monthly_on_day" => day_of_month(json).map(Trigger::Monthly),
        _ => Err(FieldFault::Word.into()),
    })
}

fn day_of_month(json: &Json) -> Read<u8> {
    match whole(json)? {
        day @ 1..=31 => Ok(day),
        _ => Err(FieldFault::Range.into()),
    }
}

fn write_reentry(reentry: Reentry) -> Json {
    match reentry {
        Reentry::Never => "never".into(),
        Reentry::AfterEnd => "after_end".into(),
        Reentry::AfterDays(days) => Json::form("after_days", u32::from(days)),
    }
}

fn reentry(json: &Json) -> Read<Reentry> {
    form(json, |name, json| match name {
        "never" => Ok(Reentry::Never),
        "after_end" => Ok(Reentry::AfterEnd),
        "after_days" => match whole(json)? {
            0 => Err(FieldFault::Range.into()),
            days => Ok(Reentry::AfterDays(days)),
        },
        _ => Err(FieldFault::Word.into()),
    })
}

fn write_flow(flow: &[Node], names: &Writing<'_>) -> Json {
    Json::list(flow, |node| match node {
        Node::Wait(wait) => Json::form("wait", write_wait(*wait)),
        Node::Send(step) => Json::form("send", write_step(step, names)),
        Node::Branch { when, yes, no } => {
            let ways = [
                ("when", condition::write(when, names)),
                ("yes", write_flow(yes, names)),
                ("no", write_flow(no, names)),
            ];
            Json::form("branch", Json::fields(ways))
        }
    })
}

/// A flow whose branches nest at most so deep.
fn flow(json: &Json, names: &Reading, levels: usize) -> Read<Vec<Node>> {
    list(json, |json| {
        form(json, |name, json| match name {
            "wait" => wait(json).map(Node::Wait),
            "send" => step(json, names).map(Node::Send),
            "branch" => {
                let Some(below) = levels.checked_sub(1) else { return Err(FieldFault::Depth.into()) };
                let mut fields = Fields::of(json)?;
                let branch = Node::Branch {
                    when: fields.take("when", |json| condition::read(json, names))?,
                    yes: fields.take("yes", |json| flow(json, names, below))?,
                    no: fields.take("no", |json| flow(json, names, below))?,
                };
                fields.done()?;
                Ok(branch)
            }
            _ => Err(FieldFault::Word.into()),
        })
    })
}

fn write_wait(wait: Wait) -> Json {
    match wait {
        Wait::Days(days) => Json::form("days", u32::from(days)),
        Wait::ToBirthday => "to_birthday".into(),
        Wait::ToMonthEnd => "to_month_end".into(),
        Wait::ToDayOfMonth(day) => Json::form("to_day_of_month", u32::from(day)),
    }
}

fn wait(json: &Json) -> Read<Wait> {
    form(json, |name, json| match name {
        "days" => whole(json).map(Wait::Days),
        "to_birthday" => Ok(Wait::ToBirthday),
        "to_month_end" => Ok(Wait::ToMonthEnd),
        "to_day_of_month" => day_of_month(json).map(Wait::ToDayOfMonth),
        _ => Err(FieldFault::Word.into()),
    })
}

fn write_step(step: &Step, names: &Writing<'_>) -> Json {
    let Step { activity, channel, purpose, tone, text, coupon, only_if } = step;
    let coupon = coupon.as_ref().map(|coupon| {
        Json::fields([("code", coupon.code.as_str().into()), ("valid_days", u32::from(coupon.valid_days).into())])
    });
    let only_if = Json::list(only_if, |check| match check {
        OnlyIf::Meets(when) => Json::form("meets", condition::write(when, names)),
        OnlyIf::CouponUnused => "coupon_unused".into(),
        OnlyIf::NotBought => "not_bought".into(),
        OnlyIf::DaysAfterMessage(days) => Json::form("days_after_message", u32::from(*days)),
    });
    Json::fields([
        ("activity", write_word(*activity)),
        ("channel", write_word(*channel)),
        ("purpose", write_word(*purpose)),
        ("tone", write_word(*tone)),
        ("subject", text.subject.as_str().into()),
        ("pre_header", text.pre_header.as_str().into()),
        ("body", text.body.as_str().into()),
        ("coupon", coupon.into()),
        ("only_if", only_if),
    ])
}

fn step(json: &Json, names: &Reading) -> Read<Step> {
    let mut fields = Fields::of(json)?;
    let step = Step {
        activity: fields.take("activity", word)?,
        channel: fields.take("channel", word)?,
        purpose: fields.take("purpose", word)?,
        tone: fields.take("tone", word)?,
        text: StepText {
            subject: fields.take("subject", text)?,
            pre_header: fields.take("pre_header", text)?,
            body: fields.take("body", text)?,
        },
        coupon: fields.take("coupon", |json| optional(json, coupon))?,
        only_if: fields.take("only_if", |json| list(json, |json| only_if(json, names)))?,
    };
    fields.done()?;
    Ok(step)
}

fn coupon(json: &Json) -> Read<CouponOffer> {
    let mut fields = Fields::of(json)?;
    let coupon = CouponOffer { code: fields.take("code", text)?, valid_days: fields.take("valid_days", whole)? };
    fields.done()?;
    Ok(coupon)
}

fn only_if(json: &Json, names: &Reading) -> Read<OnlyIf> {
    form(json, |name, json| match name {
        "meets" => condition::read(json, names).map(OnlyIf::Meets),
        "coupon_unused" => Ok(OnlyIf::CouponUnused),
        "not_bought" => Ok(OnlyIf::NotBought),
        "days_after_message" => whole(json).map(OnlyIf::DaysAfterMessage),
        _ => Err(FieldFault::Word.into()),
    })
}
