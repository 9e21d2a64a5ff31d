//! Baseadas em compras: a subscription for the loyal; for champions the group, their pictures, their word, their rewards.

use super::{Draft, Shop, give, send, wait};
use crate::domain::{Channel, Exit, Node, Objective, Purpose, Reentry, Segment, Tone, Trigger, WhichOrder};

fn of_segment(shop: &Shop<'_>, segment: Segment, (trigger, reentry): (Trigger, Reentry), flow: Vec<Node>) -> Draft {
    Draft {
        objective: Objective::Loyalty,
        audience: shop.in_segments(&[segment]),
        trigger,
        flow,
        exits: vec![Exit::LeftAudience, Exit::OptedOut],
        reentry,
        priority: 50,
    }
}

pub(super) fn subscription(shop: &Shop<'_>) -> Draft {
    let flow = vec![
        send((Channel::Email, Purpose::Invite, Tone::Warm)),
        wait(6),
        give((Channel::Email, Purpose::Offer, Tone::Direct), 15),
    ];
    let entry = (Trigger::Monthly(10), Reentry::AfterDays(180));
    Draft { objective: Objective::CrossSell, priority: 45, ..of_segment(shop, Segment::Loyal, entry, flow) }
}

pub(super) fn vip_group(shop: &Shop<'_>) -> Draft {
    let flow = vec![wait(3), send((Channel::WhatsApp, Purpose::Invite, Tone::Warm))];
    of_segment(shop, Segment::Champions, (Trigger::OrderPlaced(WhichOrder::Every), Reentry::Never), flow)
}

pub(super) fn user_content(shop: &Shop<'_>) -> Draft {
    let flow = vec![wait(12), give((Channel::Email, Purpose::Ask, Tone::Playful), 30)];
    let entry = (Trigger::OrderPlaced(WhichOrder::Every), Reentry::AfterDays(90));
    of_segment(shop, Segment::Champions, entry, flow)
}

pub(super) fn nano_influencers(shop: &Shop<'_>) -> Draft {
    let flow = vec![
        send((Channel::Email, Purpose::Refer, Tone::Warm)),
        wait(7),
        send((Channel::Phone, Purpose::Invite, Tone::Warm)),
    ];
    of_segment(shop, Segment::Champions, (Trigger::Monthly(15), Reentry::Never), flow)
}

pub(super) fn rewards(shop: &Shop<'_>) -> Draft {
    let flow = vec![give((Channel::Email, Purpose::Reward, Tone::Warm), 30)];
    of_segment(shop, Segment::Champions, (Trigger::Monthly(20), Reentry::AfterDays(90)), flow)
}
