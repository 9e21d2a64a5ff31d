//! Aniversário: the first of the month, the day, the last of the month.

use super::{Draft, give, step};
use crate::domain::{
    BirthdayMoment, Channel, Condition, Exit, Node, Objective, OnlyIf, Purpose, Reentry, Step, Tone, Trigger, Wait,
};

pub(super) fn birthday() -> Draft {
    // Who is born on the first or the last of a month gets one message that day, not two.
    let only_if = vec![OnlyIf::CouponUnused, OnlyIf::DaysAfterMessage(1)];
    let later =
        |channel, purpose, tone| Node::Send(Step { only_if: only_if.clone(), ..step((channel, purpose, tone)) });
    Draft {
        objective: Objective::Loyalty,
        audience: Condition::everyone(),
        trigger: Trigger::Birthday(BirthdayMoment::MonthStart),
        flow: vec![
            give((Channel::Email, Purpose::Congratulate, Tone::Warm), 31),
            Node::Wait(Wait::ToBirthday),
            later(Channel::WhatsApp, Purpose::Congratulate, Tone::Playful),
            Node::Wait(Wait::ToMonthEnd),
            later(Channel::Email, Purpose::Remind, Tone::Urgent),
        ],
        exits: vec![Exit::OptedOut],
        reentry: Reentry::AfterEnd,
        priority: 5,
    }
}
