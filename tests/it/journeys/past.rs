//! The back-test through the engine, from files, against réguas lived through day by day: what was known on a past day, what
//! followed, who is behind each figure.

use super::people::{self, Base, Known, Person, REFERENCE, day};
use super::{rules, slowly};
use crate::journey::{analyse, analysis, read_all};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use regua::domain::{
    Birthday, Condition, Fate, HeldBack, Journey, LeapDayRule, Node, NumberFact, OnlyIf, Partition, SendingRules, Test,
    Thresholds, Trigger,
};
use regua::engine::Engine;
use regua::engine::protocol::{
    Command, CustomerQuery, Direction, Event, PastFigures, PastGroup, PastList, PastReport, PlannedList, RowsRequest,
    Selection, Settings, SortBy, Studied, Study,
};
use regua::journeys::NO_ROW;
use std::collections::BTreeSet;

const LIMITS: (u32, u32) = (15, 30);

/// Conditions that files can answer as plainly as the slow way does.
fn tamed(condition: &Condition) -> Condition {
    let all = |of: &[Condition]| of.iter().map(tamed).collect();
    match condition {
        Condition::All(of) => Condition::All(all(of)),
        Condition::Any(of) => Condition::Any(all(of)),
        Condition::Not(of) => Condition::Not(Box::new(tamed(of))),
        Condition::Test(Test::Number(_, test)) => Condition::Test(Test::Number(NumberFact::RecencyDays, *test)),
        Condition::Test(Test::Part(_, parts)) => Condition::Test(Test::Part(Partition::Stage, parts.clone())),
        Condition::Test(test) => Condition::Test(test.clone()),
    }
}

fn tamed_flow(flow: &[Node]) -> Vec<Node> {
    let node = |node: &Node| match node {
        Node::Wait(wait) => Node::Wait(*wait),
        Node::Send(step) => {
            let mut step = step.clone();
            for only_if in &mut step.only_if {
                if let OnlyIf::Meets(condition) = only_if {
                    *condition = tamed(condition);
                }
            }
            Node::Send(step)
        }
        Node::Branch { when, yes, no } => Node::Branch { when: tamed(when), yes: tamed_flow(yes), no: tamed_flow(no) },
    };
    flow.iter().map(node).collect()
}

fn tamed_journey(journey: &Journey) -> Journey {
    let trigger = match &journey.trigger {
        Trigger::EntersSegment(_) | Trigger::ExpectedRepurchase(_) => &Trigger::DaysWithoutBuying(9),
        own @ (Trigger::OrderPlaced(_)
        | Trigger::Registered
        | Trigger::Birthday(_)
        | Trigger::EntersStage(_)
        | Trigger::DaysWithoutBuying(_)
        | Trigger::CouponExpiry(_)
        | Trigger::FixedDate(_)
        | Trigger::Monthly(_)) => own,
    };
    let trigger = trigger.clone();
    let (audience, flow) = (tamed(&journey.audience), tamed_flow(&journey.flow));
    Journey { name: format!("Régua {}", journey.number), audience, flow, trigger, ..journey.clone() }
}

/// People as files can tell of them: of those who stand in no register neither birthday nor registration is known, and who
/// neither bought in time nor stands in it is nobody. A flag of theirs says who stands in it without a day.
fn told_by_files(rows: Vec<Person>, days: i32) -> Vec<Person> {
    // Neither orders nor a register of nobody are a base.
    let birthday = Birthday::without_year(1, 31);
    let bought = Person { key: 99, orders: vec![-3], registered: Some(-900), birthday, ..Person::default() };
    let mut rows: Vec<Person> = rows.into_iter().chain([bought]).collect();
    for person in &mut rows {
        let is_listed = person.registered.is_some() || person.suppressed;
        person.orders.retain(|day| *day < days);
        person.birthday = person.birthday.filter(|_| is_listed);
        let came = person.orders.iter().copied().chain(person.registered).min();
        let is_old = person.orders.iter().any(|day| *day <= 0) || (is_listed && person.registered.is_none());
        person.known_from = came.filter(|came| !is_old && *came > 0);
        (person.gap, person.opted_out, person.row, person.limits) = (None, None, NO_ROW, LIMITS);
        (person.expiries, person.redeemed) = (Vec::new(), Vec::new());
    }
    rows.retain(|person| !person.orders.is_empty() || person.registered.is_some() || person.suppressed);
    rows
}

fn key(person: &Person) -> String {
    format!("C-{:04}", person.key)
}

fn iso(of: i32) -> String {
    day(REFERENCE + of).to_iso()
}

fn files(rows: &[Person]) -> [String; 2] {
    let mut orders = "pedido;cliente;data;valor\n".to_owned();
    let mut register = "cliente;Data de nascimento;Data de cadastro\n".to_owned();
    for person in rows {
        for (place, of) in person.orders.iter().enumerate() {
            orders += &format!("P{}-{place};{};{};10,00\n", person.key, key(person), iso(*of));
        }
        if person.registered.is_some() || person.suppressed {
            let birthday =
                person.birthday.map(|birthday| format!("1980-{:02}-{:02}", birthday.month(), birthday.day()));
            let registered = person.registered.map(iso).unwrap_or_default();
            register += &format!("{};{};{registered}\n", key(person), birthday.unwrap_or_default());
        }
    }
    [orders, register]
}

/// An engine over the files, the last of so many days being the reference date.
fn engine(rows: &[Person], (all, rules): (&[Journey], &SendingRules), days: u16) -> Engine {
    let files = files(rows);
    let last = day(REFERENCE + i32::from(days) - 1);
    let (mut engine, events) = read_all(&files, 1 << 12, last);
    let settings = analysis(&events).settings.clone();
    let (from, to) = LIMITS;
    let settings = Settings {
        reference: Some(last),
        journeys: all.to_vec(),
        sending: rules.clone(),
        thresholds: Thresholds { retention_from_days: from, retention_to_days: to, far_after_days: to },
        ..settings
    };
    analyse(&mut engine, settings);
    engine
}

/// Prepares as the worker does, then asks.
fn ask(engine: &mut Engine, command: &Command) -> Vec<Event> {
    let mut before = None;
    for _ in 0..100 {
        match engine.prepare(command) {
            None => return engine.handle(command),
            Some(Event::LivingPast { done, of }) => {
                assert!(done <= of && before.is_none_or(|before| before <= done), "{before:?} {done} {of}");
                before = Some(done);
            }
            Some(other) => panic!("{other:?}"),
        }
    }
    panic!("it never ends")
}

fn report(engine: &mut Engine, days: u16) -> PastReport {
    let events = ask(engine, &Command::Study(Study::Past(days)));
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    let Studied::Past(report) = *found else { panic!("a back-test") };
    *report
}

fn listed(engine: &mut Engine, list: PastList) -> BTreeSet<String> {
    let query = CustomerQuery {
        selection: Selection::Planned(PlannedList::Past(list)),
        condition: None,
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    };
    let events = ask(engine, &Command::Rows(RowsRequest { query, start: 0, len: 500 }));
    let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
    reply.rows.iter().map(|row| row.key.clone()).collect()
}

/// What the messages of some réguas come to, as plainly as can be, and who is behind each group.
fn slow(rows: &[Person], told: &[&slowly::Told], days: i32) -> (PastFigures, [BTreeSet<String>; 6]) {
    let mut figures = PastFigures { days_before: Vec::new(), ..PastFigures::default() };
    let mut lists: [BTreeSet<String>; 6] = Default::default();
    for (customer, person) in rows.iter().enumerate() {
        let own = || told.iter().filter(|told| told.customer == customer);
        let sent = own().filter_map(|told| match told.fate {
            Some((Fate::Sent, _, moved)) => Some(told.planned + moved),
            _ => None,
        });
        let control = own().filter(|told| matches!(told.fate, Some((_, Some(HeldBack::ControlGroup), _))));
        let (sent, control, planned) =
            (sent.min(), control.map(|told| told.planned).min(), own().map(|told| told.planned).min());
        let bought = |from: i32| person.orders.iter().copied().filter(|day| from <= *day && *day < days).min();
        let (group, day) = match (sent, control, planned) {
            (Some(day), _, _) => (0, bought(day + 1).map(|bought| (bought - day) as usize)),
            (None, Some(day), _) => (2, bought(day + 1).map(|_| 0)),
            (None, None, Some(day)) => (4, bought(day).map(|_| 0)),
            (None, None, None) => continue,
        };
        lists[group].insert(key(person));
        if let Some(before) = day {
            lists[group + 1].insert(key(person));
            if group == 0 {
                figures.days_before.resize(figures.days_before.len().max(before + 1), 0);
                figures.days_before[before] += 1;
            }
        }
    }
    let [reached, bought, control, control_bought, held, held_bought] = lists.each_ref().map(|list| list.len() as u64);
    (PastFigures { reached, bought, control, control_bought, held, held_bought, ..figures }, lists)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 150 } else { 1_000 }))]

    #[test]
    fn the_past_is_what_living_it_day_by_day_comes_to(
        rows in people::people(45), all in rules::journeys(), rules in rules::rules(), days in 2..50_u16,
    ) {
        let rows = told_by_files(rows, days.into());
        let all: Vec<Journey> = all.iter().map(tamed_journey).collect();
        let known = Known { leap: LeapDayRule::default(), told: false };
        let told = slowly::run(&Base::of(rows.clone(), known), &all, &rules, days);
        let mut engine = engine(&rows, (&all, &rules), days);
        let report = report(&mut engine, days);
        prop_assert_eq!((report.first, report.days, report.gone), (day(REFERENCE), days, 0));
        let newcomers = rows.iter().filter(|person| person.known_from.is_some_and(|from| from > 0)).count();
        prop_assert_eq!((report.known, report.newcomers), ((rows.len() - newcomers) as u64, newcomers as u64));
        prop_assert_eq!(report.journeys.len(), all.len());
        let journeys = report.journeys.iter().map(|of| (Some(of.number), of.figures.clone().unwrap()));
        for (number, figures) in journeys.chain([(None, report.all.clone())]) {
            let lane = number.and_then(|number| all.iter().position(|journey| journey.number == number));
            let own: Vec<&slowly::Told> = told.iter().filter(|told| lane.is_none_or(|lane| told.lane == lane)).collect();
            let (expected, lists) = slow(&rows, &own, days.into());
            prop_assert_eq!(figures, expected, "{:?}", number);
            let groups = [PastGroup::Reached, PastGroup::Bought, PastGroup::Control, PastGroup::ControlBought,
                PastGroup::Held, PastGroup::HeldBought];
            for (group, expected) in groups.into_iter().zip(lists) {
                let found = listed(&mut engine, PastList { days, journey: number, group });
                prop_assert_eq!(found, expected, "{:?} {:?}", number, group);
            }
        }
    }
}

#[test]
fn a_changed_regua_needs_no_other_past() {
    let person = |key: u32, orders: &[i32]| Person { key, orders: orders.to_vec(), ..Person::default() };
    let rows = told_by_files(vec![person(1, &[-20, 12]), person(2, &[-20]), person(3, &[-20, -8, 30])], 40);
    let mut all = vec![tamed_journey(&plain(3)), tamed_journey(&plain(4))];
    let rules = SendingRules { caps: Vec::new(), ..SendingRules::default() };
    let mut kept = engine(&rows, (&all, &rules), 40);
    let before = report(&mut kept, 40);
    assert!(before.all.reached > 1 && before.all.bought > 0, "{before:?}");
    all[1].trigger = Trigger::DaysWithoutBuying(21);
    all[0].name = "Outro nome".to_owned();
    let settings = analyse(&mut engine(&rows, (&all, &rules), 40), Settings::default()).settings;
    let settings = Settings {
        reference: Some(day(REFERENCE + 39)),
        journeys: all.clone(),
        sending: rules.clone(),
        thresholds: Thresholds { retention_from_days: LIMITS.0, retention_to_days: LIMITS.1, far_after_days: LIMITS.1 },
        ..settings
    };
    analyse(&mut kept, settings);
    let (found, fresh) = (report(&mut kept, 40), report(&mut engine(&rows, (&all, &rules), 40), 40));
    assert_eq!(found, fresh);
    assert_ne!(found, before);
}

fn plain(number: u32) -> Journey {
    let shop = regua::journeys::library::Shop { segment: &|_| None, season: day(REFERENCE) };
    let mut journey = regua::journeys::library::journey(regua::domain::Template::Welcome, number, &shop);
    journey.audience = Condition::everyone();
    journey.trigger = Trigger::DaysWithoutBuying(9);
    journey.control = regua::domain::ControlShare::NONE;
    journey.activity = regua::domain::Activity::Active;
    journey
}
