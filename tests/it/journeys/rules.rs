//! Random réguas and rules of sending.

use proptest::prelude::{Just, Strategy, any, prop_oneof};
use regua::domain::{
    Activity, BirthdayMoment, Cap, Capped, Channel, Condition, ControlShare, Day, DayFact, DayTest, Exit, Holding,
    Journey, Node, NumberFact, NumberTest, Objective, OnlyIf, Partition, Percent, Priority, Purpose, Reentry,
    SendingRules, Stage, Step, StepText, Test, Tone, Trigger, Wait, Weekday, Weekdays, WhichOrder,
};

use super::people::REFERENCE;
use super::slowly::longest;

pub(super) fn condition() -> impl Strategy<Value = Condition> {
    let number = || {
        prop_oneof![
            (0..40_i64).prop_map(NumberTest::AtMost),
            (0..40_i64).prop_map(NumberTest::Above),
            (0..20_i64, 0..40_i64).prop_map(|(from, to)| NumberTest::Between(from, to)),
            Just(NumberTest::IsBlank),
        ]
    };
    let day = prop_oneof![
        (0..40_u32).prop_map(DayTest::InLast),
        (0..40_u32).prop_map(DayTest::MoreThanAgo),
        (-30..30_i32).prop_map(|of| DayTest::After(Day::from_number(REFERENCE + of).unwrap())),
        Just(DayTest::IsBlank),
    ];
    let test = prop_oneof![
        number().prop_map(|test| Test::Number(NumberFact::RecencyDays, test)),
        number().prop_map(|test| Test::Number(NumberFact::DaysToNextOrder, test)),
        (0..4_i64).prop_map(|orders| Test::Number(NumberFact::Orders, NumberTest::AtLeast(orders))),
        proptest::collection::vec(0..5_u16, 0..4).prop_map(|parts| Test::Part(Partition::Stage, parts)),
        proptest::collection::vec(0..5_u16, 0..4).prop_map(|parts| Test::Part(Partition::Segment, parts)),
        (any::<bool>(), day)
            .prop_map(|(last, test)| { Test::Day(if last { DayFact::LastOrder } else { DayFact::Registered }, test) }),
        (0..40_u32).prop_map(|days| Test::Day(DayFact::Birthday, DayTest::AnniversaryWithin(days))),
        (1..=100_u8).prop_map(|share| Test::RandomShare(Percent::new(share).unwrap())),
    ];
    test.prop_map(Condition::Test).prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            proptest::collection::vec(inner.clone(), 1..3).prop_map(Condition::Any),
            inner.prop_map(|of| Condition::Not(Box::new(of))),
        ]
    })
}

pub(super) fn trigger() -> impl Strategy<Value = Trigger> {
    let which = prop_oneof![Just(WhichOrder::Every), Just(WhichOrder::First), Just(WhichOrder::Later)];
    let moment = prop_oneof![Just(BirthdayMoment::MonthStart), (0..40_u16).prop_map(BirthdayMoment::DaysBefore),];
    prop_oneof![
        which.prop_map(Trigger::OrderPlaced),
        Just(Trigger::Registered),
        moment.prop_map(Trigger::Birthday),
        proptest::collection::vec(0..5_u16, 1..3).prop_map(Trigger::EntersSegment),
        (0..5_usize).prop_map(|stage| Trigger::EntersStage(Stage::ALL[stage])),
        (0..40_u32).prop_map(Trigger::DaysWithoutBuying),
        (-30..10_i16).prop_map(Trigger::ExpectedRepurchase),
        (-10..10_i16).prop_map(Trigger::CouponExpiry),
        (-20..50_i32).prop_map(|of| Trigger::FixedDate(Day::from_number(REFERENCE + of).unwrap())),
        (1..=31_u8).prop_map(Trigger::Monthly),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let only_if = prop_oneof![
        condition().prop_map(OnlyIf::Meets),
        Just(OnlyIf::CouponUnused),
        Just(OnlyIf::NotBought),
        (0..5_u16).prop_map(OnlyIf::DaysAfterMessage),
    ];
    let activity = prop_oneof![9 => Just(Activity::Active), 1 => Just(Activity::Paused)];
    (activity, 0..3_usize, proptest::collection::vec(only_if, 0..2)).prop_map(|(activity, channel, only_if)| Step {
        activity,
        channel: Channel::ALL[channel],
        purpose: Purpose::Show,
        tone: Tone::Warm,
        text: StepText::default(),
        coupon: None,
        only_if,
    })
}

fn flow() -> impl Strategy<Value = Vec<Node>> {
    let wait = prop_oneof![
        6 => (0..12_u16).prop_map(Wait::Days),
        1 => Just(Wait::ToBirthday),
        1 => Just(Wait::ToMonthEnd),
        1 => (1..=31_u8).prop_map(Wait::ToDayOfMonth),
    ];
    let leaf = prop_oneof![2 => wait.prop_map(Node::Wait), 3 => step().prop_map(Node::Send)];
    let node = leaf.prop_recursive(2, 8, 3, |inner| {
        let arm = proptest::collection::vec(inner, 0..3);
        (condition(), arm.clone(), arm).prop_map(|(when, yes, no)| Node::Branch { when, yes, no })
    });
    // A flow may take three years at most.
    proptest::collection::vec(node, 1..5)
        .prop_filter("too long", |flow| longest(flow, &Trigger::Registered, 0) <= 1_000)
}

pub(super) fn journeys() -> impl Strategy<Value = Vec<Journey>> {
    let reentry = prop_oneof![Just(Reentry::Never), Just(Reentry::AfterEnd), (0..30_u16).prop_map(Reentry::AfterDays),];
    let control = prop_oneof![3 => Just(0_u8), 1 => Just(20)];
    let exits = proptest::collection::vec(0..3_usize, 0..3).prop_map(|exits| exits.into_iter().map(|at| Exit::ALL[at]));
    let audience = prop_oneof![Just(Condition::everyone()), condition()];
    let one = (audience, trigger(), flow(), exits, reentry, (control, 0..3_u8));
    let one = one.prop_map(|(audience, trigger, flow, exits, reentry, (control, priority))| Journey {
        number: 0,
        name: String::new(),
        template: None,
        activity: Activity::Active,
        objective: Objective::Loyalty,
        audience,
        trigger,
        flow,
        exits: exits.collect(),
        reentry,
        control: ControlShare::new(control).unwrap(),
        priority: Priority(priority),
    });
    proptest::collection::vec(one, 1..5).prop_map(|mut all| {
        // Not in the order of their places.
        for (place, journey) in all.iter_mut().enumerate() {
            journey.number = (7 * place as u32 + 3) % 11;
        }
        all
    })
}

pub(super) fn rules() -> impl Strategy<Value = SendingRules> {
    let capped =
        prop_oneof![Just(Capped::Everything), (0..3_usize).prop_map(|channel| Capped::Channel(Channel::ALL[channel])),];
    let cap =
        (capped, 1..4_u8, 1..15_u16).prop_map(|(capped, messages, days)| Cap::new(capped, messages, days).unwrap());
    let quiet = proptest::collection::vec(0..7_usize, 0..4)
        .prop_map(|days| days.into_iter().fold(Weekdays::NONE, |set, day| set.with(Weekday::ALL[day])));
    let holding = prop_oneof![1 => Just(Holding::Drop), 3 => (0..12_u16).prop_map(Holding::Move)];
    (proptest::collection::vec(cap, 0..3), quiet, 0..4_u16, holding)
        .prop_map(|(caps, quiet, minimum_gap_days, holding)| SendingRules { caps, quiet, minimum_gap_days, holding })
}
