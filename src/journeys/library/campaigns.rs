//! Assinantes: a campaign of the season with its coupon, and the offers of the month; for those who still read.

use super::{Draft, Shop, give, remind, send, test, wait};
use crate::domain::{
    Channel, Condition, Engagement, Exit, Node, Objective, Partition, Purpose, Reentry, Test, Tone, Trigger,
};

/// Those who opened or clicked lately, or not so long ago.
fn readers(parts: &[Engagement]) -> Condition {
    test(Test::Part(Partition::Engagement, parts.iter().map(|part| part.index() as u16).collect()))
}

fn campaign(audience: Condition, trigger: Trigger, flow: Vec<Node>) -> Draft {
    Draft {
        objective: Objective::CrossSell,
        audience,
        trigger,
        flow,
        exits: vec![Exit::OptedOut],
        reentry: Reentry::AfterEnd,
        priority: 60,
    }
}

pub(super) fn seasonal(shop: &Shop<'_>) -> Draft {
    let flow = vec![
        give((Channel::Email, Purpose::Offer, Tone::Playful), 7),
        wait(3),
        remind((Channel::Email, Purpose::Show, Tone::Warm)),
        wait(3),
        remind((Channel::Sms, Purpose::Remind, Tone::Urgent)),
    ];
    let readers = readers(&[Engagement::High, Engagement::Medium, Engagement::Low]);
    campaign(readers, Trigger::FixedDate(shop.season), flow)
}

pub(super) fn monthly_offers() -> Draft {
    let flow = vec![send((Channel::Email, Purpose::Offer, Tone::Direct))];
    campaign(readers(&[Engagement::High, Engagement::Medium]), Trigger::Monthly(3), flow)
}
