//! How réguas and the rules of sending cross the worker border.

use crate::domain::{
    Activity, BirthdayMoment, Cap, Capped, Channel, Condition, ControlShare, CouponOffer, Day, Exit, HeldBack, Holding,
    Journey, MergeTag, Need, Node, Objective, OnlyIf, Priority, Purpose, Reentry, SendingRules, Stage, Step, StepText,
    Template, Tone, Trigger, Wait, Weekday, Weekdays, WhichOrder,
};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

by_place! {
    Activity { Active, Paused }
    Channel { Email, Sms, WhatsApp, Phone, DirectMail }
    Exit { Bought, LeftAudience, OptedOut }
    HeldBack { ControlGroup, Suppressed, NoConsent, QuietDay, Collision, Gap, Cap }
    MergeTag {
        FirstName, FullName, DaysWithoutBuying, LastOrderDay, LastProduct, FavouriteProduct, Orders, ExpectedNextOrder,
        CouponCode, CouponLastDay, Store, Unsubscribe,
    }
    Need { Birthday, Registration, Coupons, EmailEvents, Products }
    Objective { WinBack, Prospecting, Loyalty, CrossSell }
    Purpose {
        Welcome, Congratulate, Teach, Ask, Refer, Show, Offer, Remind, Reward, Invite, WinBack,
    }
    Template {
        Welcome, Birthday, PostSale, Slipping, Lost, LongGone, Repurchase, GiftbackEnding, GiftbackEnded, Subscription,
        VipGroup, UserContent, NanoInfluencers, Rewards, Seasonal, MonthlyOffers, InactiveSurvey, NearLoyaltySurvey,
    }
    Tone { Warm, Direct, Playful, Formal, Urgent }
    WhichOrder { Every, First, Later }
}

/// The border's form of [`Trigger`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "Trigger")]
enum TriggerOnTheWire {
    OrderPlaced(WhichOrder),
    Registered,
    Birthday(#[serde(with = "MomentOnTheWire")] BirthdayMoment),
    EntersSegment(Vec<u16>),
    EntersStage(Stage),
    DaysWithoutBuying(u32),
    ExpectedRepurchase(i16),
    CouponExpiry(i16),
    FixedDate(Day),
    Monthly(u8),
}

/// The border's form of [`BirthdayMoment`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "BirthdayMoment")]
enum MomentOnTheWire {
    MonthStart,
    DaysBefore(u16),
}

/// The border's form of [`Wait`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "Wait")]
enum WaitOnTheWire {
    Days(u16),
    ToBirthday,
    ToMonthEnd,
    ToDayOfMonth(u8),
}

/// The border's form of [`OnlyIf`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "OnlyIf")]
enum OnlyIfOnTheWire {
    Meets(Condition),
    CouponUnused,
    NotBought,
    DaysAfterMessage(u16),
}

/// The border's form of [`Reentry`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "Reentry")]
enum ReentryOnTheWire {
    Never,
    AfterEnd,
    AfterDays(u16),
}

#[derive(Serialize, Deserialize)]
struct Checked(#[serde(with = "OnlyIfOnTheWire")] OnlyIf);

through!(StepText as [String; 3]:
    |of| [of.subject.clone(), of.pre_header.clone(), of.body.clone()],
    |[subject, pre_header, body]| Some(StepText { subject, pre_header, body }));
through!(CouponOffer as (String, u16):
    |of| (of.code.clone(), of.valid_days),
    |(code, valid_days)| Some(CouponOffer { code, valid_days }));
through!(Step as (Activity, Channel, Purpose, Tone, StepText, Option<CouponOffer>, Vec<Checked>): |of| {
    let only_if = of.only_if.iter().cloned().map(Checked).collect();
    (of.activity, of.channel, of.purpose, of.tone, of.text.clone(), of.coupon.clone(), only_if)
}, |(activity, channel, purpose, tone, text, coupon, only_if)| {
    let only_if = only_if.into_iter().map(|Checked(check)| check).collect();
    Some(Step { activity, channel, purpose, tone, text, coupon, only_if })
});

/// A flow as its pieces, each branch before its ways: without nesting of its own, so that no message can exhaust the stack.
#[derive(Serialize, Deserialize)]
enum Piece {
    Wait(#[serde(with = "WaitOnTheWire")] Wait),
    Send(Step),
    /// The condition, and how many pieces of the flow's own level its two ways have.
    Branch(Condition, u32, u32),
}

fn flatten(flow: &[Node], pieces: &mut Vec<Piece>) {
    for node in flow {
        match node {
            Node::Wait(wait) => pieces.push(Piece::Wait(*wait)),
            Node::Send(step) => pieces.push(Piece::Send(step.clone())),
            Node::Branch { when, yes, no } => {
                pieces.push(Piece::Branch(when.clone(), yes.len() as u32, no.len() as u32));
                flatten(yes, pieces);
                flatten(no, pieces);
            }
        }
    }
}

/// The flow that the pieces make: from the last piece on, the ways of a branch stand ready when it comes. `None` where they
/// make none, or one that nests deeper than [`Journey::MOST_DEPTH`].
fn whole(pieces: Vec<Piece>) -> Option<Vec<Node>> {
    let mut ready: Vec<(Node, usize)> = Vec::new();
    let way = |ready: &mut Vec<(Node, usize)>, len: u32| {
        let of = ready.split_off(ready.len().checked_sub(len as usize)?);
        let depth = of.iter().map(|(_, depth)| *depth).max().unwrap_or_default();
        Some((of.into_iter().rev().map(|(node, _)| node).collect::<Vec<_>>(), depth))
    };
    for piece in pieces.into_iter().rev() {
        let made = match piece {
            Piece::Wait(wait) => (Node::Wait(wait), 0),
            Piece::Send(step) => (Node::Send(step), 0),
            Piece::Branch(when, yes, no) => {
                let (yes, left) = way(&mut ready, yes)?;
                let (no, right) = way(&mut ready, no)?;
                let depth = 1 + left.max(right);
                if depth > Journey::MOST_DEPTH {
                    return None;
                }
                (Node::Branch { when, yes, no }, depth)
            }
        };
        ready.push(made);
    }
    Some(ready.into_iter().rev().map(|(node, _)| node).collect())
}

#[derive(Serialize, Deserialize)]
struct Plain {
    number: u32,
    name: String,
    template: Option<Template>,
    activity: Activity,
    objective: Objective,
    audience: Condition,
    #[serde(with = "TriggerOnTheWire")]
    trigger: Trigger,
    flow: Vec<Piece>,
    exits: Vec<Exit>,
    #[serde(with = "ReentryOnTheWire")]
    reentry: Reentry,
    control: u8,
    priority: u8,
}

through!(Journey as Plain: |of| {
    let mut flow = Vec::new();
    flatten(&of.flow, &mut flow);
    Plain {
        number: of.number,
        name: of.name.clone(),
        template: of.template,
        activity: of.activity,
        objective: of.objective,
        audience: of.audience.clone(),
        trigger: of.trigger.clone(),
        flow,
        exits: of.exits.clone(),
        reentry: of.reentry,
        control: of.control.percent(),
        priority: of.priority.0,
    }
}, |plain| {
    let Plain { number, name, template, activity, objective, audience, trigger, flow, exits, reentry, .. } = plain;
    let (control, priority) = (ControlShare::new(plain.control).ok()?, Priority(plain.priority));
    let flow = whole(flow)?;
    Some(Journey {
        number, name, template, activity, objective, audience, trigger, flow, exits, reentry, control, priority,
    })
});

through!(Cap as (Option<Channel>, u8, u16): |cap| {
    let channel = match cap.capped() {
        Capped::Everything => None,
        Capped::Channel(channel) => Some(channel),
    };
    (channel, cap.messages(), cap.days())
}, |(channel, messages, days)| Cap::new(channel.map_or(Capped::Everything, Capped::Channel), messages, days).ok());
through!(Weekdays as u8: |days| {
    Weekday::ALL.iter().filter(|day| days.has(**day)).fold(0, |bits, day| bits | 1 << day.index())
}, |bits| {
    let has = |day: &&Weekday| bits >> day.index() & 1 == 1;
    Some(Weekday::ALL.iter().filter(has).fold(Weekdays::NONE, |days, day| days.with(*day)))
});
through!(SendingRules as (Vec<Cap>, Weekdays, u16, Option<u16>): |rules| {
    let patience = match rules.holding {
        Holding::Drop => None,
        Holding::Move(days) => Some(days),
    };
    (rules.caps.clone(), rules.quiet, rules.minimum_gap_days, patience)
}, |(caps, quiet, minimum_gap_days, patience)| {
    let holding = patience.map_or(Holding::Drop, Holding::Move);
    Some(SendingRules { caps, quiet, minimum_gap_days, holding })
});
