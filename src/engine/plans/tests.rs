//! A change in one régua looks only at those whom it touches, and comes to what an engine comes to that never knew another.

use super::*;
use crate::domain::{ControlShare, Day, Priority, SampleFile, Segment, Template, Trigger, Wait};
use crate::engine::protocol::{Command, Event, PlanReport, Studied, Study};
use crate::engine::{Engine, FileId, Opened, State, sample};
use crate::journeys::library;

/// 2026-11-22.
const TODAY: i32 = 20_779;

fn library() -> Vec<Journey> {
    let today = Day::from_number(TODAY).unwrap();
    let shop = library::Shop { segment: &|segment| Some(Segment::index(segment) as u16), season: today };
    let journey = |(number, template)| library::journey(template, number, &shop);
    (0..).zip(Template::ALL).map(journey).map(|own| Journey { activity: Activity::Active, ..own }).collect()
}

fn engine() -> Engine {
    let bytes = sample(SampleFile::Orders, Day::from_number(TODAY).unwrap());
    let opened = Opened { id: FileId(0), name: "0.csv".to_owned(), bytes: bytes.len() as u64, mapping: None };
    let mut engine = Engine::new();
    engine.open(&[opened], Day::from_number(TODAY).unwrap());
    while let Some(want) = engine.want() {
        for (from, to) in want.ranges {
            engine.feed(&bytes[from as usize..to as usize]);
        }
        engine.end(Ok(()));
    }
    engine.finish().unwrap();
    engine
}

/// Asks as the worker does; how often it had to go on, the report, and how many customers were looked at.
fn report(engine: &mut Engine, journeys: &[Journey]) -> (Vec<(u32, u32)>, PlanReport, usize) {
    let settings = Settings { journeys: journeys.to_vec(), horizon_days: 60, ..Settings::default() };
    assert!(!engine.handle(&Command::Analyse(settings)).is_empty());
    let command = Command::Study(Study::Plan);
    let far = std::iter::from_fn(|| {
        let Event::Planning { done, of } = engine.prepare(&command)? else { panic!("how far it is") };
        Some((done, of))
    });
    let far = far.take(99).collect();
    let events = engine.handle(&command);
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    let Studied::Plan(report) = *found else { panic!("a dry run") };
    let looked_at = made(engine).run.looked_at();
    (far, *report, looked_at)
}

fn made(engine: &Engine) -> Rc<DryRun> {
    let State::Read(base) = &engine.state else { panic!("a base") };
    dry_run(base, engine.analysed.as_deref().unwrap()).unwrap()
}

#[test]
fn a_change_in_one_regua_looks_at_those_whom_it_touches() {
    let mut all = library();
    let mut kept = engine();
    let (_, first, everybody) = report(&mut kept, &all);
    assert!(everybody > 100, "{everybody}");
    let place = |template: Template| all.iter().position(|own| own.template == Some(template)).unwrap();
    let [offers, lost] = [Template::MonthlyOffers, Template::Lost].map(place);
    let mut check = |change: &dyn Fn(&mut Vec<Journey>), most: usize| {
        // Whoever writes a file of the dry run holds it meanwhile.
        let held = made(&kept);
        let before = held.run.all().count();
        change(&mut all);
        let (far, found, looked_at) = report(&mut kept, &all);
        assert!(far.len() <= 2, "{far:?}");
        assert!(looked_at <= most, "{looked_at} of {everybody}");
        assert_eq!(held.run.all().count(), before);
        let (_, fresh, _) = report(&mut engine(), &all);
        assert_eq!(found, fresh);
    };
    let with_messages = |report: &PlanReport, place: usize| {
        report.journeys[place].figures.as_ref().unwrap().as_ref().unwrap().customers as usize
    };
    let of_lost = with_messages(&first, lost);
    assert!(0 < of_lost && of_lost < everybody, "{of_lost} of {everybody}");
    check(&|_| {}, everybody);
    check(&|all| all[lost].name = "Outro nome".to_owned(), everybody);
    check(&|all| all[lost].activity = Activity::Paused, of_lost);
    check(&|all| all[lost].activity = Activity::Active, of_lost);
    check(&|all| all[lost].control = ControlShare::new(30).unwrap(), of_lost / 2);
    check(&|all| all[lost].priority = Priority(0), of_lost);
    let later = |all: &mut Vec<Journey>| {
        all[lost].flow.iter_mut().for_each(|node| {
            if let Node::Wait(Wait::Days(days)) = node {
                *days += 1;
            }
        });
    };
    check(&later, of_lost);
    check(&|all| all[offers].trigger = Trigger::Monthly(9), everybody);
}
