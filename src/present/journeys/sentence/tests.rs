//! Sentences word by word, in both languages: every kind of trigger, audience, flow, exit, re-entry, message, branch.

use super::*;
use crate::domain::{
    Audience, BirthdayMoment, Channel, ControlShare, CouponOffer, Day, NumberFact, NumberTest, Objective, Priority,
    Purpose, Stage, StepText, Template, Tone, WhichOrder,
};
use crate::engine::protocol::Analysis;
use crate::present::journeys::library::{Shop, segment_number, worded};
use crate::present::segments::fixture::analysis;

fn send(channel: Channel, tone: Tone, only_if: Vec<OnlyIf>) -> Step {
    Step {
        activity: Activity::Active,
        channel,
        purpose: Purpose::Offer,
        tone,
        text: StepText::default(),
        coupon: None,
        only_if,
    }
}

fn message() -> Node {
    Node::Send(send(Channel::Email, Tone::Warm, Vec::new()))
}

fn days(days: u16) -> Node {
    Node::Wait(Wait::Days(days))
}

fn in_segments(parts: &[u16]) -> Condition {
    Condition::Test(Test::Part(Partition::Segment, parts.to_vec()))
}

fn orders(least: i64) -> Condition {
    Condition::Test(Test::Number(NumberFact::Orders, NumberTest::AtLeast(least)))
}

/// 120 days without buying; two messages in 15 days.
fn plain() -> Journey {
    Journey {
        number: 1,
        name: "Volta".to_owned(),
        template: None,
        activity: Activity::Active,
        objective: Objective::WinBack,
        audience: Condition::everyone(),
        trigger: Trigger::DaysWithoutBuying(120),
        flow: vec![message(), days(15), message()],
        exits: vec![Exit::OptedOut, Exit::Bought],
        reentry: Reentry::AfterDays(180),
        control: ControlShare::TENTH,
        priority: Priority(15),
    }
}

fn in_both(said: impl Fn(Names<'_>) -> String) -> [String; 2] {
    let analysis: Analysis = analysis();
    let audiences = [Audience { number: 7, name: "VIPs".to_owned(), condition: Condition::everyone() }];
    [Language::Portuguese, Language::English]
        .map(|language| said(Names { analysis: &analysis, audiences: &audiences, language }).replace('\u{a0}', " "))
}

#[track_caller]
fn check(said: impl Fn(Names<'_>) -> String, pt: &str, en: &str) {
    assert_eq!(in_both(said), [pt, en]);
}

#[test]
fn whole_sentences() {
    let journey = Journey {
        audience: in_segments(&[8, 9]),
        flow: vec![message(), days(7), message(), days(14), message(), days(24), message(), days(5)],
        ..plain()
    };
    check(
        |names| whole(&journey, names),
        "Quando o cliente passar 120 dias sem comprar, se estiver no segmento Em risco ou Inativos, enviar 4 mensagens em \
         45 dias e parar assim que comprar ou pedir para sair. 10% ficam de fora, para comparar. Pode recomeçar depois de \
         180 dias. Quando réguas se encontram, vale a prioridade 15.",
        "When a customer goes 120 days without buying, if in segment At risk or Inactive, send 4 messages in 45 days and \
         stop as soon as they buy or opt out. 10% are left out, to compare with. It can begin again after 180 days. Where \
         journeys meet, it has priority 15.",
    );
    let journey = Journey {
        audience: Condition::Any(vec![orders(2), Condition::Test(Test::Audience(7))]),
        trigger: Trigger::Monthly(10),
        flow: Vec::new(),
        exits: Vec::new(),
        reentry: Reentry::Never,
        control: ControlShare::NONE,
        ..plain()
    };
    check(
        |names| whole(&journey, names),
        "Todo dia 10, para cada cliente, se for dos que têm ao menos 2 pedidos ou estão no público “VIPs”, não enviar nada \
         por enquanto e seguir até o fim. Ninguém fica de fora para comparar. Cada cliente entra uma só vez. Quando réguas \
         se encontram, vale a prioridade 15.",
        "On day 10 of every month, for each customer, if among those who have at least 2 orders or are in audience “VIPs”, \
         send nothing for now and go on to the end. Nobody is left out to compare with. Each customer comes in only once. \
         Where journeys meet, it has priority 15.",
    );
}

#[test]
fn pieces_name_every_part_once_in_order() {
    let analysis = analysis();
    for language in [Language::Portuguese, Language::English] {
        let names = Names { analysis: &analysis, audiences: &[], language };
        let pieces = journey(&plain(), names);
        let parts: Vec<Part> = pieces.iter().filter_map(|piece| piece.part).collect();
        let all = [Part::Trigger, Part::Audience, Part::Flow, Part::Exit, Part::Control, Part::Reentry, Part::Priority];
        assert_eq!(parts, all);
        let plain = |pair: &[Piece]| pair.iter().all(|piece| piece.part.is_none());
        assert!(!pieces.windows(2).any(plain), "{pieces:?}");
    }
    let names = Names { analysis: &analysis, audiences: &[], language: Language::Portuguese };
    let first = journey(&plain(), names).into_iter().take(4).map(|piece| piece.text).collect::<Vec<_>>();
    assert_eq!(first, ["Quando o cliente passar ", "120 dias", " sem comprar, ", "seja quem for"]);
}

#[test]
fn triggers() {
    let check = |said: Trigger, pt, en| check(|names| alone(&trigger(&said, names)), pt, en);
    let placed = Trigger::OrderPlaced;
    check(placed(WhichOrder::Every), "Quando o cliente comprar", "When a customer buys");
    check(
        placed(WhichOrder::First),
        "Quando o cliente comprar pela primeira vez",
        "When a customer buys for the first time",
    );
    check(placed(WhichOrder::Later), "Quando o cliente comprar de novo", "When a customer buys again");
    check(Trigger::Registered, "Quando o cliente se cadastrar", "When a customer registers");
    check(
        Trigger::Birthday(BirthdayMoment::MonthStart),
        "No primeiro dia do mês do aniversário do cliente",
        "On the first day of the birthday month of a customer",
    );
    let before = |days| Trigger::Birthday(BirthdayMoment::DaysBefore(days));
    check(before(0), "No aniversário do cliente", "On the birthday of a customer");
    check(before(1), "1 dia antes do aniversário do cliente", "1 day before the birthday of a customer");
    check(
        Trigger::EntersSegment(vec![0, 1, 8]),
        "Quando o cliente entrar no segmento Campeões, Leais ou Em risco",
        "When a customer enters segment Champions, Loyal or At risk",
    );
    check(
        Trigger::EntersSegment(Vec::new()),
        "Quando o cliente entrar no segmento …",
        "When a customer enters segment …",
    );
    check(
        Trigger::EntersStage(Stage::Retention),
        "Quando o cliente entrar na etapa Retenção",
        "When a customer enters stage Retention",
    );
    check(
        Trigger::DaysWithoutBuying(1_000),
        "Quando o cliente passar 1.000 dias sem comprar",
        "When a customer goes 1,000 days without buying",
    );
    check(
        Trigger::ExpectedRepurchase(-5),
        "5 dias antes do dia em que se espera o próximo pedido do cliente",
        "5 days before a customer’s next order is expected",
    );
    check(
        Trigger::ExpectedRepurchase(0),
        "No dia em que se espera o próximo pedido do cliente",
        "On the day when a customer’s next order is expected",
    );
    check(
        Trigger::ExpectedRepurchase(1),
        "1 dia depois do dia em que se esperava o próximo pedido do cliente",
        "1 day after a customer’s next order was expected",
    );
    check(
        Trigger::CouponExpiry(-7),
        "7 dias antes do último dia de um cupom do cliente",
        "7 days before the last day of a customer’s coupon",
    );
    check(Trigger::CouponExpiry(0), "No último dia de um cupom do cliente", "On the last day of a customer’s coupon");
    check(
        Trigger::CouponExpiry(1),
        "1 dia depois do último dia de um cupom do cliente",
        "1 day after the last day of a customer’s coupon",
    );
    check(
        Trigger::FixedDate(Day::from_ymd(2026, 11, 27).unwrap()),
        "Em 27 nov. 2026, para cada cliente",
        "On Nov 27, 2026, for each customer",
    );
    check(Trigger::Monthly(3), "Todo dia 3, para cada cliente", "On day 3 of every month, for each customer");
    check(
        Trigger::Monthly(31),
        "Todo dia 31 (ou no último do mês), para cada cliente",
        "On day 31 of every month (or its last), for each customer",
    );
}

#[test]
fn flows() {
    let check = |flow: &[Node], pt, en| check(|names| alone(&super::flow(flow, names.language)), pt, en);
    let unsure = || Node::Send(send(Channel::Sms, Tone::Warm, vec![OnlyIf::NotBought]));
    check(&[days(9)], "não enviar nada por enquanto", "send nothing for now");
    check(&[days(0), message()], "enviar 1 mensagem", "send 1 message");
    check(&[days(1), message()], "enviar 1 mensagem depois de 1 dia", "send 1 message after 1 day");
    check(&[message(), Node::Wait(Wait::ToBirthday), message()], "enviar 2 mensagens", "send 2 messages");
    check(&[message(), unsure()], "enviar até 2 mensagens", "send up to 2 messages");
    check(
        &[message(), days(10), unsure()],
        "enviar até 2 mensagens em até 10 dias",
        "send up to 2 messages in up to 10 days",
    );
}

#[test]
fn exits_in_every_combination() {
    let of = |trigger: Trigger, exits: &[Exit], pt, en| {
        let journey = Journey { trigger, exits: exits.to_vec(), ..plain() };
        check(|names| super::exits(&journey, names.language).core, pt, en);
    };
    let check = |exits: &[Exit], pt, en| of(Trigger::Registered, exits, pt, en);
    let every = Trigger::OrderPlaced(WhichOrder::Every);
    of(every, &[Exit::Bought, Exit::OptedOut], "comprar de novo ou pedir para sair", "buy again or opt out");
    check(&[], "seguir até o fim", "go on to the end");
    check(&[Exit::Bought], "comprar", "buy");
    check(&[Exit::LeftAudience], "deixar o público", "leave the audience");
    check(&[Exit::OptedOut], "pedir para sair", "opt out");
    check(
        &[Exit::OptedOut, Exit::LeftAudience, Exit::Bought],
        "comprar, deixar o público ou pedir para sair",
        "buy, leave the audience or opt out",
    );
}

#[test]
fn reentries() {
    let check = |rule, pt, en| check(|names| alone(&reentry(rule, names.language)), pt, en);
    check(Reentry::Never, "Cada cliente entra uma só vez", "Each customer comes in only once");
    check(
        Reentry::AfterEnd,
        "Pode recomeçar quando a vez anterior terminar",
        "It can begin again once the time before is over",
    );
    check(Reentry::AfterDays(1), "Pode recomeçar depois de 1 dia", "It can begin again after 1 day");
}

#[test]
fn waits() {
    let check = |waited, pt, en| check(|names| wait(waited, names.language), pt, en);
    check(Wait::Days(0), "No mesmo dia", "On the same day");
    check(Wait::Days(1), "Esperar 1 dia", "Wait 1 day");
    check(Wait::ToBirthday, "Esperar até o aniversário", "Wait until the birthday");
    check(Wait::ToMonthEnd, "Esperar até o último dia do mês", "Wait until the last day of the month");
    check(Wait::ToDayOfMonth(5), "Esperar até o dia 5 do mês", "Wait until day 5 of the month");
    check(
        Wait::ToDayOfMonth(30),
        "Esperar até o dia 30 do mês, ou o último",
        "Wait until day 30 of the month, or its last",
    );
}

#[test]
fn steps() {
    let check = |said: &Step, pt, en| check(|names| step(said, names), pt, en);
    check(
        &send(Channel::Email, Tone::Urgent, Vec::new()),
        "E-mail para oferecer uma vantagem, em tom urgente.",
        "E-mail to make an offer, in an urgent tone.",
    );
    let coupon = |code: &str| Some(CouponOffer { code: code.to_owned(), valid_days: 20 });
    let only_if = vec![OnlyIf::CouponUnused, OnlyIf::DaysAfterMessage(1), OnlyIf::Meets(in_segments(&[7]))];
    let told = Step { coupon: coupon("VOLTA10"), ..send(Channel::WhatsApp, Tone::Direct, only_if) };
    check(
        &told,
        "WhatsApp para oferecer uma vantagem, em tom direto, com o cupom VOLTA10, que vale por 20 dias. Só sai se nenhum \
         cupom foi usado desde a entrada, a mensagem anterior tiver ao menos 1 dia e o cliente estiver no segmento Não \
         podemos perder.",
        "WhatsApp to make an offer, in a direct tone, with coupon VOLTA10, valid for 20 days. It goes only if no coupon was \
         used since the entry, the message before is at least 1 day old and the customer is in segment Can’t lose.",
    );
    let only_if = vec![OnlyIf::NotBought, OnlyIf::Meets(orders(2))];
    let paused = Step { coupon: coupon(""), activity: Activity::Paused, ..send(Channel::Phone, Tone::Formal, only_if) };
    check(
        &paused,
        "Telefone para oferecer uma vantagem, em tom formal, com um cupom que vale por 20 dias. Só sai se nada foi comprado \
         desde a entrada e o cliente for dos que têm ao menos 2 pedidos. Está pausado: ninguém o recebe.",
        "Phone to make an offer, in a formal tone, with a coupon valid for 20 days. It goes only if nothing was bought \
         since the entry and the customer is among those who have at least 2 orders. It is paused: nobody gets it.",
    );
}

#[test]
fn branches() {
    let no: [Node; 1] = [days(3)];
    check(
        |names| branch(&in_segments(&[7]), [&[message(), days(4), message()], &no], names),
        "Se o cliente estiver no segmento Não podemos perder: enviar 2 mensagens em 4 dias. Se não: nenhuma mensagem.",
        "If the customer is in segment Can’t lose: send 2 messages in 4 days. If not: no message.",
    );
    check(
        |names| branch(&orders(3), [&no, &[message()]], names),
        "Se o cliente for dos que têm ao menos 3 pedidos: nenhuma mensagem. Se não: enviar 1 mensagem.",
        "If the customer is among those who have at least 3 orders: no message. If not: send 1 message.",
    );
}

#[test]
fn the_library_reads_well() {
    let analysis = analysis();
    for language in [Language::Portuguese, Language::English] {
        let names = Names { analysis: &analysis, audiences: &[], language };
        let season = Day::from_ymd(2026, 11, 27).unwrap();
        let shop = Shop { segment: &|segment| segment_number(&analysis, segment), season };
        for template in Template::ALL {
            let journey = worded(template, 1, language, &shop);
            let mut said = vec![whole(&journey, names)];
            said.extend(journey.steps().into_iter().map(|of| step(of, names)));
            for said in said {
                let is_whole = said.ends_with('.') && !said.starts_with(char::is_lowercase);
                let is_clean = ["  ", " ,", "..", ",,", " .", "…"].iter().all(|blemish| !said.contains(blemish));
                assert!(is_whole && is_clean, "{template:?}: {said}");
            }
        }
    }
}
