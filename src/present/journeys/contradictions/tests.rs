//! Tests of what is wrong with réguas.

use super::*;
use crate::domain::{
    Channel, ControlShare, CouponOffer, Day, Language, Node, Objective, Priority, Purpose, StepText, Template, Tone,
    Wait,
};
use crate::engine::protocol::{DayPlan, JourneyFigures, JourneyPlan};
use crate::present::journeys::library::{Shop, worded};
use crate::text::catalogue;

fn step(channel: Channel) -> Step {
    Step {
        activity: Activity::Active,
        channel,
        purpose: Purpose::Offer,
        tone: Tone::Warm,
        text: StepText { subject: "Oi".to_owned(), pre_header: String::new(), body: "Volte sempre".to_owned() },
        coupon: None,
        only_if: Vec::new(),
    }
}

fn mail(change: impl FnOnce(&mut Step)) -> Node {
    let mut own = step(Channel::Email);
    change(&mut own);
    Node::Send(own)
}

fn asks(condition: Condition) -> Node {
    mail(|step| step.only_if = vec![OnlyIf::NotBought, OnlyIf::Meets(condition)])
}

fn says(body: &str) -> Node {
    mail(|step| body.clone_into(&mut step.text.body))
}

fn wait(days: u16) -> Node {
    Node::Wait(Wait::Days(days))
}

fn branch(when: Condition, yes: Vec<Node>, no: Vec<Node>) -> Node {
    Node::Branch { when, yes, no }
}

fn number(fact: NumberFact, test: NumberTest) -> Condition {
    Condition::Test(Test::Number(fact, test))
}

fn journey(trigger: Trigger, flow: Vec<Node>) -> Journey {
    Journey {
        number: 1,
        name: String::new(),
        template: None,
        activity: Activity::Active,
        objective: Objective::Loyalty,
        audience: Condition::everyone(),
        trigger,
        flow,
        exits: vec![Exit::Bought],
        reentry: Reentry::AfterDays(30),
        control: ControlShare::NONE,
        priority: Priority::default(),
    }
}

fn report(entries: u64, reach: [Option<u64>; Channel::ALL.len()]) -> PlanReport {
    let figures =
        JourneyFigures { entries, customers: 0, control: 0, reached: 0, steps: Vec::new(), taken: Vec::new() };
    let day = DayPlan { day: Day::MIN, sent: [0; Channel::ALL.len()], held: 0, quiet: false, steps: Vec::new() };
    PlanReport {
        days: vec![day; 90],
        journeys: vec![JourneyPlan { number: 1, figures: Some(Ok(figures)) }],
        held: Vec::new(),
        received: Vec::new(),
        pairs: Vec::new(),
        known: Vec::new(),
        reach,
    }
}

#[track_caller]
fn check(journey: &Journey, want: &[(Where, Contradiction)]) {
    let report = report(1, [Some(9); Channel::ALL.len()]);
    let found = troubles(journey, Against { audiences: &[], report: Some(&report) });
    let found: Vec<(Where, Contradiction)> = found.into_iter().map(|trouble| (trouble.at, trouble.what)).collect();
    assert_eq!(found, want);
}

#[test]
fn the_rule_is_looked_at() {
    let one = || vec![says("Oi")];
    let at = |part, what| [(Where::Rule(part), what)];
    let never = number(NumberFact::Orders, NumberTest::AtMost(0));
    let with = |trigger, audience| Journey { audience, ..journey(trigger, one()) };
    check(&journey(Trigger::Registered, one()), &[]);
    check(&journey(Trigger::Registered, Vec::new()), &at(Part::Flow, Contradiction::NothingSent));
    let paused = vec![mail(|step| step.activity = Activity::Paused)];
    check(&journey(Trigger::Registered, paused), &at(Part::Flow, Contradiction::NothingSent));
    let beyond = at(Part::Audience, Contradiction::AudienceBeyondTrigger);
    check(&with(Trigger::OrderPlaced(WhichOrder::First), never.clone()), &beyond);
    let recent = number(NumberFact::RecencyDays, NumberTest::AtMost(60));
    check(&with(Trigger::DaysWithoutBuying(120), recent.clone()), &beyond);
    check(&with(Trigger::DaysWithoutBuying(30), recent), &[]);
    let lost = Condition::Test(Test::Part(Partition::Stage, vec![Stage::Recovery.index() as u16]));
    check(&with(Trigger::EntersStage(Stage::Retention), lost.clone()), &beyond);
    check(&with(Trigger::EntersStage(Stage::Recovery), lost), &[]);
    let nobody = Condition::All(vec![never, number(NumberFact::Orders, NumberTest::AtLeast(3))]);
    check(&with(Trigger::Registered, nobody), &at(Part::Audience, Contradiction::AudienceOfNobody));
    let empty = report(0, [Some(9); Channel::ALL.len()]);
    let found = troubles(&journey(Trigger::Registered, one()), Against { audiences: &[], report: Some(&empty) });
    assert_eq!(found, [Trouble { at: Where::Rule(Part::Trigger), what: Contradiction::NobodyEnters(90) }]);
}

#[test]
fn conditions_of_steps_and_branches_are_looked_at() {
    let few = || number(NumberFact::Orders, NumberTest::AtMost(1));
    let many = || number(NumberFact::Orders, NumberTest::AtLeast(2));
    let own = |exits: Vec<Exit>, flow| Journey { audience: few(), exits, ..journey(Trigger::Registered, flow) };
    let beyond = [(Where::Step(0), Contradiction::StepBeyondAudience)];
    check(&own(vec![Exit::Bought], vec![asks(many())]), &beyond);
    check(&own(vec![Exit::LeftAudience], vec![asks(many())]), &beyond);
    // Who may go on buying may come to have bought twice.
    check(&own(vec![Exit::OptedOut], vec![asks(many())]), &[]);
    let both = Condition::All(vec![few(), many()]);
    check(&own(Vec::new(), vec![asks(both)]), &[(Where::Step(0), Contradiction::StepForNobody)]);
    let recent = || number(NumberFact::RecencyDays, NumberTest::AtMost(125));
    let lapsed = |flow| journey(Trigger::DaysWithoutBuying(120), flow);
    check(&lapsed(vec![wait(5), asks(recent())]), &[]);
    check(&lapsed(vec![wait(6), asks(recent())]), &[(Where::Step(0), Contradiction::StepAfterPurchase)]);
    let staying = Journey { exits: Vec::new(), ..lapsed(vec![wait(6), asks(recent())]) };
    check(&staying, &[]);
    let side = |yes, no| journey(Trigger::Registered, vec![branch(many(), yes, no)]);
    let beyond = |step| [(Where::Step(step), Contradiction::StepBeyondSide)];
    check(&side(vec![asks(few())], Vec::new()), &beyond(0));
    check(&side(vec![says("a")], vec![asks(many())]), &beyond(1));
    check(&side(vec![wait(3), asks(few())], Vec::new()), &beyond(0));
    check(&side(vec![says("a")], vec![wait(3), asks(many())]), &beyond(1));
    check(&side(vec![asks(many())], vec![asks(few())]), &[]);
    let inner = |when, yes, no| side(vec![branch(when, yes, no)], Vec::new());
    check(&inner(few(), vec![says("a")], Vec::new()), &[(Where::Fork(1), Contradiction::NobodyTakesYes)]);
    check(&inner(many(), vec![says("a")], vec![says("b")]), &[(Where::Fork(1), Contradiction::NobodyTakesNo)]);
    check(&inner(many(), vec![says("a")], Vec::new()), &[]);
    check(&inner(recent(), vec![says("a")], vec![asks(few())]), &beyond(1));
    // Days later, whoever may buy and stay may have come to meet it.
    check(&Journey { exits: Vec::new(), ..side(vec![says("a")], vec![wait(3), asks(many())]) }, &[]);
    check(
        &own(
            vec![Exit::Bought],
            vec![branch(many(), vec![says("a")], Vec::new()), branch(few(), Vec::new(), Vec::new())],
        ),
        &[(Where::Fork(0), Contradiction::ForkBeyondAudience), (Where::Fork(1), Contradiction::ForkEmpty)],
    );
}

#[test]
fn days_are_looked_at() {
    let two = |between: Vec<Node>| {
        let flow = [vec![says("a")], between, vec![says("b")]].concat();
        journey(Trigger::Monthly(1), flow)
    };
    let same = [(Where::Step(1), Contradiction::SameDay(1))];
    check(&two(Vec::new()), &same);
    check(&two(vec![wait(1)]), &[]);
    check(&two(vec![Node::Wait(Wait::ToMonthEnd)]), &[]);
    let sides = branch(Condition::everyone(), vec![says("a")], vec![says("b")]);
    check(&journey(Trigger::Registered, vec![sides]), &[]);
    let before = branch(Condition::everyone(), vec![says("b")], Vec::new());
    check(&journey(Trigger::Registered, vec![says("a"), before]), &same);
    let other = vec![says("a"), Node::Send(step(Channel::WhatsApp))];
    check(&journey(Trigger::Registered, other), &[]);
    let later = vec![says("a"), mail(|step| step.only_if = vec![OnlyIf::DaysAfterMessage(1)])];
    check(&journey(Trigger::Registered, later), &[]);
    check(&two(vec![wait(60)]), &[]);
    check(&two(vec![wait(61)]), &[(Where::Step(1), Contradiction::StepAfterReentry(30))]);
    let far = [(Where::Step(1), Contradiction::StepAfterTrial { day: 90, days: 90 })];
    check(&Journey { reentry: Reentry::Never, ..two(vec![wait(90)]) }, &far);
}

#[test]
fn messages_are_looked_at() {
    let at = |flow, what: &[Contradiction]| {
        let want: Vec<_> = what.iter().map(|what| (Where::Step(0), what.clone())).collect();
        check(&journey(Trigger::Registered, flow), &want);
    };
    at(vec![mail(|step| step.text = StepText::default())], &[Contradiction::NoSubject, Contradiction::NoText]);
    at(vec![Node::Send(Step { text: StepText::default(), ..step(Channel::Sms) })], &[Contradiction::NoText]);
    at(vec![says("Oi {{nome}}, {{nome}} e {{first_name}}")], &[Contradiction::UnknownTag("nome".to_owned())]);
    at(vec![says("Use {{cupom}}")], &[Contradiction::NoCoupon]);
    at(vec![says("Use {{cupom|o de sempre}}")], &[]);
    let offer = CouponOffer { code: "VOLTA".to_owned(), valid_days: 9 };
    at(vec![mail(|step| step.coupon = Some(offer)), wait(1), says("Use {{cupom}}")], &[]);
    let who = |reached, what| {
        let mut reach = [Some(9); Channel::ALL.len()];
        reach[Channel::Email.index()] = reached;
        let (own, report) = (journey(Trigger::Registered, vec![says("a")]), report(1, reach));
        let found = troubles(&own, Against { audiences: &[], report: Some(&report) });
        assert_eq!(found, [Trouble { at: Where::Step(0), what }]);
    };
    who(Some(0), Contradiction::NoContact(Channel::Email));
    who(None, Contradiction::UntoldContact(Channel::Email));
}

#[test]
fn nothing_is_wrong_with_the_library() {
    for language in [Language::Portuguese, Language::English] {
        for template in Template::ALL {
            let shop = Shop { segment: &|_| Some(3), season: Day::MIN };
            let own = worded(template, 1, language, &shop);
            assert_eq!(troubles(&own, Against { audiences: &[], report: None }), [], "{template:?}");
        }
    }
}

#[test]
fn each_is_told_with_what_to_do() {
    let check = |what: Contradiction, language, want: &str| {
        assert_eq!(catalogue(language).contradiction(&what), want);
    };
    check(
        Contradiction::SameDay(2),
        Language::Portuguese,
        "sai no mesmo dia e pelo mesmo canal que o passo 2: ponha uma espera entre os dois ou troque o canal",
    );
    check(
        Contradiction::UnknownTag("name".to_owned()),
        Language::English,
        "{{name}} is no field that Régua knows, and would be sent as it is: correct it or delete it",
    );
}
