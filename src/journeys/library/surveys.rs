//! Pesquisas: why the inactive stopped, and what customers near loyalty want.

use super::{Draft, Shop, give, send, test, wait};
use crate::domain::{
    Channel, Condition, Exit, Node, Objective, Partition, Purpose, Reentry, Segment, Stage, Test, Tone, Trigger,
};

fn survey(objective: Objective, audience: Condition, (of_month, flow): (u8, Vec<Node>)) -> Draft {
    Draft {
        objective,
        audience,
        trigger: Trigger::Monthly(of_month),
        flow,
        exits: vec![Exit::Bought, Exit::LeftAudience, Exit::OptedOut],
        reentry: Reentry::AfterDays(365),
        priority: 70,
    }
}

pub(super) fn inactive() -> Draft {
    let flow = vec![
        give((Channel::Email, Purpose::Ask, Tone::Warm), 30),
        wait(8),
        send((Channel::Phone, Purpose::Ask, Tone::Warm)),
    ];
    let lost = test(Test::Part(Partition::Stage, vec![Stage::Recovery.index() as u16]));
    survey(Objective::WinBack, lost, (14, flow))
}

pub(super) fn near_loyalty(shop: &Shop<'_>) -> Draft {
    let flow = vec![
        send((Channel::Email, Purpose::Ask, Tone::Warm)),
        wait(7),
        send((Channel::WhatsApp, Purpose::Ask, Tone::Direct)),
    ];
    survey(Objective::Loyalty, shop.in_segments(&[Segment::PotentialLoyalists]), (18, flow))
}
