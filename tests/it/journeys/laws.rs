//! Laws that hold whatever the base and the rules.

use super::people::{self, Base, Known, Person, REFERENCE, day};
use super::{known, rules, told};
use proptest::prelude::{Just, ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use regua::audience::Bits;
use regua::domain::{
    Birthday, BirthdayMoment, Channel, Condition, Exit, Fate, HeldBack, Journey, LeapDayRule, Node, Reentry,
    SendingRules, Trigger, Wait, Weekday, Weekdays,
};
use regua::journeys::{Audit, Lane, Of, Run, Sending, Told};
use std::rc::Rc;

fn sent(run: &Run) -> impl Iterator<Item = (Told, i32)> {
    run.all().filter_map(|told| Some((told, i32::from(told.sent_day()?))))
}

/// The days and channels of what a person gets, in order.
fn received(run: &Run, customer: u32) -> Vec<(i32, Channel)> {
    let own = run.of_customer(customer).into_iter();
    let mut all: Vec<(i32, Channel)> = own
        .filter_map(|told| {
            let channel = run.lanes()[told.lane].plan.channels()[usize::from(told.message.step())];
            Some((told.sent_day()?.into(), channel))
        })
        .collect();
    all.sort_unstable();
    all
}

/// A régua of nothing but days to wait and steps.
fn is_plain(journey: &Journey) -> bool {
    journey.flow.iter().all(|node| matches!(node, Node::Send(_) | Node::Wait(Wait::Days(_))))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 150 } else { 2_000 }))]

    #[test]
    fn nobody_beyond_a_cap_or_on_a_quiet_day(
        rows in people::people(0), known in known(), all in rules::journeys(), rules in rules::rules(), days in 1..60_u16,
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, days);
        for customer in 0..base.rows().len() as u32 {
            let got = received(&run, customer);
            for (on, _) in &got {
                prop_assert!(!rules.quiet.has(Weekday::of(day(REFERENCE + on))));
                for cap in &rules.caps {
                    let window = *on..on + i32::from(cap.days());
                    let within = got.iter().filter(|(day, channel)| window.contains(day) && cap.counts(*channel)).count();
                    prop_assert!(within <= cap.messages().into(), "{got:?} {cap:?}");
                }
            }
            let gaps = got.iter().zip(got.iter().skip(1)).map(|((one, _), (next, _))| next - one);
            prop_assert!(gaps.into_iter().all(|gap| gap >= i32::from(rules.minimum_gap_days)));
        }
    }

    #[test]
    fn nobody_without_consent_or_suppressed_or_in_the_control_group(
        rows in people::people(0), all in rules::journeys(), rules in rules::rules(), leap in Just(LeapDayRule::March1),
    ) {
        let base = Base::of(rows, Known { leap, told: true });
        let run = base.run(&all, &rules, 40);
        for (told, _) in sent(&run) {
            let person = &base.rows()[told.message.customer() as usize];
            let channel = run.lanes()[told.lane].plan.channels()[usize::from(told.message.step())];
            prop_assert!(person.consents[channel.index()] && !person.suppressed);
            let digest = regua::journeys::key_digest(&format!("C-{:04}", person.key));
            let journey = &all[told.lane];
            prop_assert!(!regua::journeys::is_control(digest, journey.number, journey.control));
        }
    }

    #[test]
    fn no_step_before_its_wait_or_after_an_exit(
        rows in people::people(40), known in known(), all in rules::journeys(), rules in rules::rules(),
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, 45);
        for (told, on) in sent(&run) {
            let (journey, person) = (&all[told.lane], &base.rows()[told.message.customer() as usize]);
            let entered = i32::from(told.message.day()) - i32::from(told.message.age_days());
            if journey.exits.contains(&Exit::Bought) {
                prop_assert!(!person.orders.iter().any(|order| entered < *order && *order <= on));
            }
            if is_plain(journey) {
                let mut steps = 0;
                let before = journey.flow.iter().take_while(|node| {
                    steps += i32::from(matches!(node, Node::Send(_)));
                    steps <= told.message.step().into()
                });
                let waits = before.map(|node| if let Node::Wait(Wait::Days(days)) = node { i32::from(*days) } else { 0 });
                prop_assert!(on - entered >= waits.sum::<i32>());
            }
        }
    }

    #[test]
    fn nothing_is_lost(
        rows in people::people(0), known in known(), all in rules::journeys(), rules in rules::rules(), days in 1..60_u16,
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, days);
        let tally = run.tally();
        let steps = (0..all.len()).flat_map(|lane| (0..all[lane].steps().len()).map(move |step| Of::Step(lane, step)));
        let wholes = [Of::Everything].into_iter().chain(Channel::ALL.map(Of::Channel));
        for of in wholes.chain((0..all.len()).map(Of::Lane)).chain(steps) {
            let takes = |told: &Told| match of {
                Of::Everything => true,
                Of::Lane(lane) => told.lane == lane,
                Of::Step(lane, step) => (told.lane, usize::from(told.message.step())) == (lane, step),
                Of::Channel(channel) => all[told.lane].steps()[usize::from(told.message.step())].channel == channel,
            };
            let counted = |passes: &dyn Fn(&Told) -> bool| run.all().filter(|told| takes(told) && passes(told)).count() as u64;
            prop_assert_eq!(tally.planned_messages(of), counted(&|_| true));
            for fate in Fate::ALL {
                prop_assert_eq!(tally.fated(fate, of), counted(&|told| told.outcome.fate == fate));
                for reason in HeldBack::ALL {
                    let is_it = |told: &Told| told.outcome.fate == fate && told.outcome.held == Some(reason);
                    prop_assert_eq!(tally.held(reason, fate, of), counted(&is_it));
                }
            }
            // Held back + sent + control = planned.
            let sent = tally.fated(Fate::Sent, of);
            let lost = |reason: HeldBack| {
                [Fate::Dropped, Fate::Ended, Fate::StillWaiting].map(|fate| tally.held(reason, fate, of)).iter().sum::<u64>()
            };
            prop_assert_eq!(sent + HeldBack::ALL.map(lost).iter().sum::<u64>(), tally.planned_messages(of));
            prop_assert_eq!(tally.sent_by_day(of).iter().sum::<u64>(), sent);
            for on in 0..days {
                prop_assert_eq!(tally.sent_by_day(of)[usize::from(on)], counted(&|told| told.sent_day() == Some(on)));
                prop_assert_eq!(tally.planned_by_day(of)[usize::from(on)], counted(&|told| told.message.day() == on));
            }
        }
    }

    #[test]
    fn lists_are_the_people_behind_the_sums(
        rows in people::people(0), known in known(), all in rules::journeys(), rules in rules::rules(),
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, 45);
        let customers = base.rows().len();
        let tally = run.tally();
        prop_assert_eq!(tally.received().iter().sum::<u64>(), customers as u64);
        for most in 0..6 {
            prop_assert_eq!(run.beyond(most).count(), tally.people_beyond(most as usize));
        }
        let gets = |customer: &usize| received(&run, *customer as u32).len() > 2;
        prop_assert_eq!(run.beyond(2).iter().collect::<Vec<_>>(), (0..customers).filter(gets).collect::<Vec<_>>());
        prop_assert_eq!(run.people(|_| true).count(), tally.people_planned());
        for lane in 0..all.len() {
            let of = |passes: fn(&Told) -> bool| run.people(|told| told.lane == lane && passes(told)).count();
            let [planned, _, reached] = tally.people_of(lane);
            prop_assert_eq!([of(|_| true), of(|told| told.sent_day().is_some())], [planned, reached]);
        }
        for reason in HeldBack::ALL {
            prop_assert_eq!(run.held_back(reason, None).count(), tally.people_held(reason));
            let mut parts = Bits::none(customers);
            (0..all.len()).for_each(|lane| parts.or(&run.held_back(reason, Some(lane))));
            prop_assert_eq!(parts, run.held_back(reason, None));
        }
        for (told, on) in sent(&run) {
            let list = run.sent_to((told.lane, told.message.step()), on as u16);
            prop_assert!(list.is_sorted() && list.contains(&told.message.customer()));
        }
    }

    #[test]
    fn neither_the_order_of_rows_nor_new_customers_change_anybody_else(
        (rows, mixed) in people::people(20).prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        known in known(), all in rules::journeys(), rules in rules::rules(), kept in 0..14_usize,
    ) {
        let by_key = |rows: &[Person]| {
            let base = Base::of(rows.to_vec(), known);
            let mut all = told(&base.run(&all, &rules, 40));
            all.iter_mut().for_each(|told| told.customer = rows[told.customer].key as usize);
            all.sort();
            all
        };
        let everything = by_key(&rows);
        prop_assert_eq!(&everything, &by_key(&mixed));
        let fewer: Vec<Person> = mixed.into_iter().take(kept).collect();
        let is_kept = |told: &super::slowly::Told| fewer.iter().any(|person| person.key as usize == told.customer);
        prop_assert_eq!(everything.into_iter().filter(is_kept).collect::<Vec<_>>(), by_key(&fewer));
    }

    #[test]
    fn neither_slices_nor_the_order_of_reguas_change_anything(
        rows in people::people(0), known in known(), all in rules::journeys(), rules in rules::rules(),
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, 40);
        let people = base.people();
        let backwards: Vec<Lane> = run.lanes().iter().rev().cloned().collect();
        let sending = Sending::new(&people, (backwards, rules.clone()), 40).unwrap();
        let mut mirrored = told(&sending.finish(&people));
        mirrored.iter_mut().for_each(|told| told.lane = all.len() - 1 - told.lane);
        mirrored.sort();
        prop_assert_eq!(mirrored, told(&run));
    }

    #[test]
    fn the_audit_counts_people_and_weeks(
        rows in people::people(0), known in known(), all in rules::journeys(), rules in rules::rules(),
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, 40);
        let Audit { before, after } = run.tally().audit();
        let forever = [HeldBack::ControlGroup, HeldBack::Suppressed, HeldBack::NoConsent].map(Some);
        let days = |lane: usize, customer: u32, is_sent: bool| -> Vec<u16> {
            let own = run.of_customer(customer).into_iter().filter(|told| told.lane == lane && !forever.contains(&told.outcome.held));
            own.filter_map(|told| if is_sent { told.sent_day() } else { Some(told.message.day()) }).collect()
        };
        for (pairs, is_sent) in [(before, false), (after, true)] {
            for (one, other) in (0..all.len()).flat_map(|one| (0..all.len()).map(move |other| (one, other))) {
                let (mut shared, mut weeks) = (0, 0);
                for customer in 0..base.rows().len() as u32 {
                    let sides = [one, other].map(|lane| days(lane, customer, is_sent));
                    shared += u64::from(sides.iter().all(|days| !days.is_empty()));
                    weeks += (0..6).filter(|week| sides.iter().all(|days| days.iter().any(|day| day / 7 == *week))).count() as u64;
                }
                prop_assert_eq!((pairs.people(one, other), pairs.same_week(one, other)), (shared, weeks));
                if !is_sent {
                    prop_assert_eq!(run.shared_by(one, other).count(), shared);
                }
            }
        }
        for (winner, loser) in (0..all.len()).flat_map(|one| (0..all.len()).map(move |other| (one, other))) {
            let gave_way = run.tally().gave_way(winner, loser);
            prop_assert!(gave_way == 0 || run.winner(winner, loser) == Some(winner), "{gave_way}");
        }
        let collided: u64 = (0..all.len()).flat_map(|one| (0..all.len()).map(move |other| (one, other)))
            .map(|(one, other)| run.tally().gave_way(one, other)).sum();
        let held = Fate::ALL.map(|fate| run.tally().held(HeldBack::Collision, fate, Of::Everything));
        prop_assert_eq!(collided, held.iter().sum::<u64>());
    }
}

/// Random bases and rules are worth little where nothing happens in them.
#[test]
fn everything_happens() {
    let mut runner = TestRunner::deterministic();
    let strategy = (people::people(20), known(), rules::journeys(), rules::rules());
    let mut seen = vec![[0; Fate::ALL.len()]; HeldBack::ALL.len() + 1];
    for _ in 0..3_000 {
        let (rows, known, all, rules) = strategy.new_tree(&mut runner).unwrap().current();
        for told in Base::of(rows, known).run(&all, &rules, 50).all() {
            seen[told.outcome.held.map_or(0, |held| held.index() + 1)][told.outcome.fate.index()] += 1;
        }
    }
    let [sent, dropped, ended, waiting] = [Fate::Sent, Fate::Dropped, Fate::Ended, Fate::StillWaiting].map(Fate::index);
    assert!(seen[0][sent] > 1_000 && seen[0][dropped] == 0, "{seen:?}");
    let (mut all_ended, mut all_waiting) = (0, 0);
    for reason in HeldBack::ALL {
        let row = seen[reason.index() + 1];
        let moves = [HeldBack::QuietDay, HeldBack::Collision, HeldBack::Gap, HeldBack::Cap].contains(&reason);
        assert!(row[dropped] > 20 && (row[sent] > 20) == moves, "{reason:?}: {seen:?}");
        all_ended += row[ended];
        all_waiting += row[waiting];
    }
    assert!(all_ended > 20 && all_waiting > 20, "{seen:?}");
}

#[test]
fn leap_day_birthdays_are_kept_every_year() {
    let person =
        Person { birthday: Birthday::without_year(2, 29), consents: [true; 5], limits: (1, 1), ..Person::default() };
    let mut journey = regua::journeys::library::journey(
        regua::domain::Template::Birthday,
        1,
        &regua::journeys::library::Shop { segment: &|_| None, season: day(REFERENCE) },
    );
    journey.control = regua::domain::ControlShare::NONE;
    journey.reentry = Reentry::AfterEnd;
    journey.audience = Condition::everyone();
    // From 2 February 2024: a leap year, then none.
    let check = |trigger, leap, days: &[i32]| {
        journey.trigger = trigger;
        journey.flow.retain(|node| !matches!(node, Node::Wait(_)));
        journey.flow.truncate(1);
        let base = Base::of(vec![person.clone()], Known { leap, told: false });
        let rules =
            SendingRules { caps: vec![], quiet: Weekdays::NONE, minimum_gap_days: 0, ..SendingRules::default() };
        let run = base.run(&[journey.clone()], &rules, 366);
        let found: Vec<i32> = sent(&run).map(|(_, on)| on).collect();
        assert_eq!(found, days);
    };
    let mut check = check;
    let on = |year, month, of| regua::domain::Day::from_ymd(year, month, of).unwrap().number() - REFERENCE;
    check(Trigger::Birthday(BirthdayMoment::DaysBefore(0)), LeapDayRule::February28, &[on(2024, 2, 29)]);
    check(Trigger::Birthday(BirthdayMoment::DaysBefore(27)), LeapDayRule::February28, &[0, on(2025, 2, 1)]);
    check(Trigger::Birthday(BirthdayMoment::DaysBefore(28)), LeapDayRule::March1, &[on(2025, 2, 1)]);
    check(Trigger::Birthday(BirthdayMoment::MonthStart), LeapDayRule::February28, &[on(2025, 2, 1)]);
    check(Trigger::Birthday(BirthdayMoment::MonthStart), LeapDayRule::March1, &[]);
}

#[test]
fn a_plan_serves_other_priorities_and_shares() {
    let mut runner = TestRunner::deterministic();
    let (rows, all) = (people::people(0), rules::journeys()).new_tree(&mut runner).unwrap().current();
    let base = Base::of(rows, Known { leap: LeapDayRule::March1, told: true });
    let people = base.people();
    for journey in &all {
        let mut other = journey.clone();
        other.priority = regua::domain::Priority(99);
        other.control = regua::domain::ControlShare::new(50).unwrap();
        let (one, two) = (base.plan(&people, journey, 30), base.plan(&people, &other, 30));
        assert_eq!(one.messages(), two.messages());
        assert_eq!(Lane::of(&other, Rc::new(one)).priority, regua::domain::Priority(99));
    }
}
