//! Lembretes e recorrência: when the next order is due, and when a giftback ends.

use super::{Draft, give, remind, send, wait};
use crate::domain::{Channel, Condition, Exit, Node, Objective, Purpose, Reentry, Tone, Trigger};

fn reminder(trigger: Trigger, priority: u8, flow: Vec<Node>) -> Draft {
    Draft {
        objective: Objective::CrossSell,
        audience: Condition::everyone(),
        trigger,
        flow,
        exits: vec![Exit::Bought, Exit::OptedOut],
        reentry: Reentry::AfterEnd,
        priority,
    }
}

pub(super) fn repurchase() -> Draft {
    let flow = vec![
        send((Channel::Email, Purpose::Show, Tone::Warm)),
        wait(5),
        send((Channel::WhatsApp, Purpose::Remind, Tone::Direct)),
        wait(10),
        give((Channel::Email, Purpose::Offer, Tone::Direct), 10),
    ];
    reminder(Trigger::ExpectedRepurchase(-5), 30, flow)
}

pub(super) fn giftback_ending() -> Draft {
    let flow = vec![
        send((Channel::Email, Purpose::Remind, Tone::Direct)),
        wait(5),
        remind((Channel::Sms, Purpose::Remind, Tone::Urgent)),
    ];
    reminder(Trigger::CouponExpiry(-7), 8, flow)
}

pub(super) fn giftback_ended() -> Draft {
    let flow = vec![
        give((Channel::Email, Purpose::Offer, Tone::Warm), 10),
        wait(8),
        remind((Channel::Email, Purpose::Remind, Tone::Urgent)),
    ];
    reminder(Trigger::CouponExpiry(1), 35, flow)
}
