//! Boas-vindas and pós-venda: from the registration to the first purchase, and from a purchase to the next.

use super::{Draft, give, remind, send, test, wait};
use crate::domain::{
    Channel, Condition, Exit, Objective, Partition, Purpose, Reentry, Stage, Test, Tone, Trigger, WhichOrder,
};

pub(super) fn welcome() -> Draft {
    Draft {
        objective: Objective::Prospecting,
        audience: test(Test::Part(Partition::Stage, vec![Stage::Acquisition.index() as u16])),
        trigger: Trigger::Registered,
        flow: vec![
            give((Channel::Email, Purpose::Welcome, Tone::Warm), 15),
            wait(4),
            remind((Channel::Email, Purpose::Show, Tone::Warm)),
            wait(9),
            remind((Channel::WhatsApp, Purpose::Remind, Tone::Urgent)),
        ],
        exits: vec![Exit::Bought, Exit::OptedOut],
        reentry: Reentry::Never,
        priority: 10,
    }
}

pub(super) fn post_sale() -> Draft {
    Draft {
        objective: Objective::Loyalty,
        audience: Condition::everyone(),
        trigger: Trigger::OrderPlaced(WhichOrder::Every),
        flow: vec![
            wait(1),
            send((Channel::WhatsApp, Purpose::Teach, Tone::Warm)),
            wait(9),
            send((Channel::Email, Purpose::Ask, Tone::Direct)),
            wait(5),
            send((Channel::Email, Purpose::Ask, Tone::Warm)),
            wait(5),
            send((Channel::Email, Purpose::Teach, Tone::Warm)),
            wait(7),
            give((Channel::Email, Purpose::Refer, Tone::Playful), 60),
            wait(7),
            send((Channel::Email, Purpose::Show, Tone::Warm)),
            wait(6),
            give((Channel::Email, Purpose::Reward, Tone::Warm), 30),
            wait(7),
            send((Channel::WhatsApp, Purpose::Invite, Tone::Playful)),
        ],
        // The next order begins anew.
        exits: vec![Exit::Bought, Exit::OptedOut],
        reentry: Reentry::AfterEnd,
        priority: 20,
    }
}
