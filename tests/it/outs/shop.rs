//! A small base with réguas, consents and suppression, whose files the tests know by heart; and the ways to ask for them.

use crate::journey::{analyse, analysis, day, read_all};
use regua::domain::{
    Activity, Channel, Condition, ControlShare, CouponOffer, Day, Journey, Language, Node, Objective, Priority,
    Purpose, Reentry, Step, StepText, Tone, Trigger, Wait,
};
use regua::engine::Engine;
use regua::engine::protocol::{
    Analysis, Command, CustomerQuery, Direction, Download, Event, Flavour, PlanReport, PlannedList, RowsRequest,
    Selection, Settings, SortBy, Studied, Study,
};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

pub(super) const TODAY: (i32, u32, u32) = (2026, 11, 22);
pub(super) const PEOPLE: i32 = 66;
pub(super) const HORIZON: u16 = 45;

pub(super) fn today() -> Day {
    day(TODAY.0, TODAY.1, TODAY.2)
}

pub(super) fn written(offset: i32) -> String {
    let (year, month, of_month) = Day::from_number(today().number() + offset).unwrap().ymd();
    format!("{of_month:02}/{month:02}/{year:04}")
}

pub(super) fn key(person: i32) -> String {
    format!("cliente{person:02}@exemplo.com.br")
}

pub(super) fn says_no(person: i32) -> bool {
    person % 7 == 0
}

pub(super) fn consents(person: i32) -> bool {
    person % 7 > 1
}

pub(super) fn is_suppressed(person: i32) -> bool {
    person % 11 == 0
}

pub(super) fn has_phone(person: i32) -> bool {
    person % 3 > 0
}

pub(super) fn name(person: i32) -> String {
    match person % 13 {
        5 => format!("=HYPERLINK({person})"),
        6 => "+cmd".to_owned(),
        7 => String::new(),
        _ => format!("Cliente {person:04}"),
    }
}

/// Orders, register, suppression list and coupons, each with its rows turned round if asked.
pub(super) fn files(turned: Turned) -> [Vec<u8>; 4] {
    let (mut orders, mut register, mut barred, mut coupons) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for person in 0..PEOPLE {
        let key = key(person);
        let products = ["Caneca", "Filtro", "=Moedor"];
        for order in 0..=person % 3 {
            let product = products[((person + order) % 3) as usize];
            orders.push(format!("P{person}-{order};{key};{};10,00;{product}", written(-person % 40 - 31 * order)));
        }
        let said = if says_no(person) {
            "não"
        } else if consents(person) {
            "sim"
        } else {
            ""
        };
        let phone = if has_phone(person) { format!("+55 11 98765-{person:04}") } else { String::new() };
        register.push(format!("{key};{};{phone};{said}", name(person)));
        if is_suppressed(person) {
            barred.push(format!("{key};não quero"));
        }
        if person % 5 == 0 {
            coupons.push(format!("GIFT{person};{key};R$ 12,00;{};{};", written(-20), written(person % 10 + 5)));
        }
    }
    let heads = [
        "pedido;email;data;valor;produto",
        "E-mail;Nome;Telefone;Aceita e-mail",
        "email;motivo",
        "código;e-mail;valor;emitido em;validade;usado em",
    ];
    let mut at = 0;
    [orders, register, barred, coupons].map(|mut rows| {
        match turned {
            Turned::No => {}
            Turned::By(by) => {
                let by = by % rows.len();
                rows.rotate_left(by);
                rows.reverse();
            }
        }
        at += 1;
        format!("{}\n{}\n", heads[at - 1], rows.join("\n")).into_bytes()
    })
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Turned {
    No,
    By(usize),
}

pub(super) fn send(channel: Channel, [subject, body]: [&str; 2], coupon: Option<&str>) -> Node {
    Node::Send(Step {
        activity: Activity::Active,
        channel,
        purpose: Purpose::Offer,
        tone: Tone::Warm,
        text: StepText { subject: subject.to_owned(), pre_header: String::new(), body: body.to_owned() },
        coupon: coupon.map(|code| CouponOffer { code: code.to_owned(), valid_days: 7 }),
        only_if: Vec::new(),
    })
}

pub(super) fn journey(number: u32, name: &str, trigger: Trigger, flow: Vec<Node>) -> Journey {
    Journey {
        number,
        name: name.to_owned(),
        template: None,
        activity: Activity::Active,
        objective: Objective::WinBack,
        audience: Condition::everyone(),
        trigger,
        flow,
        exits: Vec::new(),
        reentry: Reentry::AfterEnd,
        control: ControlShare::TENTH,
        priority: Priority::default(),
    }
}

pub(super) const BACK: &str = "{{primeiro_nome}}, faz {{dias_sem_comprar}} dias.\n\
                    {{ultimo_produto}}; {{produto_favorito|o de sempre}}; {{numero_de_pedidos}}.\n\
                    {{cupom}} até {{ultimo_dia_do_cupom}}. {{desconhecida}} {{loja}}";

pub(super) fn journeys() -> Vec<Journey> {
    let back = vec![
        send(Channel::Email, ["Oi, {{primeiro_nome|tudo bem}}?", BACK], Some("VOLTE10")),
        Node::Wait(Wait::Days(3)),
        send(Channel::WhatsApp, ["", "{{cupom}} só até {{ultimo_dia_do_cupom|breve}}"], None),
    ];
    let ending = vec![send(Channel::Sms, ["", "{{cupom}} {{ultimo_dia_do_cupom}} {{nome_completo}}"], None)];
    let monthly = vec![
        send(Channel::Email, ["Promoção, já; \\ às 9h: um assunto que não cabe em uma linha só", "-10%"], Some("=1+1")),
        send(Channel::DirectMail, ["", "{{data_do_proximo_pedido}}"], None),
    ];
    vec![
        journey(4, "Reativação: “já”, a/b", Trigger::DaysWithoutBuying(20), back),
        journey(2, "日本", Trigger::CouponExpiry(-7), ending),
        journey(9, "@Ofertas; do mês, 1", Trigger::Monthly(1), monthly),
    ]
}

pub(super) fn engine(turned: Turned) -> (Engine, Analysis) {
    let files = files(turned);
    let (mut engine, events) = read_all(&files, 1 << 12, today());
    let settings = analysis(&events).settings.clone();
    let settings = Settings { journeys: journeys(), horizon_days: HORIZON, ..settings };
    let analysis = analyse(&mut engine, settings);
    assert_eq!(analysis.reference, today());
    (engine, analysis)
}

pub(super) fn plan(engine: &mut Engine) -> PlanReport {
    let events = engine.handle(&Command::Study(Study::Plan));
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    let Studied::Plan(report) = *found else { panic!("a plan") };
    *report
}

pub(super) fn write(engine: &mut Engine, download: &Download) -> (String, Vec<u8>) {
    let mut bytes = Vec::new();
    let name = engine.write(download, &mut |piece| bytes.extend(piece)).unwrap().expect("a file");
    (name, bytes)
}

pub(super) fn all(flavour: Flavour, language: Language) -> Download {
    Download::Messages { from_day: 0, to_day: u16::MAX, journey: None, step: None, flavour, language }
}

pub(super) fn archive(flavour: Flavour, language: Language) -> Download {
    Download::MessagesZip { from_day: 0, to_day: u16::MAX, flavour, language }
}

/// Rows as their cells by header.
pub(super) fn rows(bytes: &[u8], delimiter: u8) -> Vec<BTreeMap<String, String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    let row =
        |record: csv::StringRecord| header.iter().zip(&record).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

pub(super) fn plain(engine: &mut Engine) -> Vec<BTreeMap<String, String>> {
    rows(&write(engine, &all(Flavour::Plain, Language::Portuguese)).1, b',')
}

/// Who stands behind each day and step, as the table of customers shows it.
pub(super) fn shown(engine: &mut Engine) -> BTreeMap<(String, u32, u8), BTreeSet<String>> {
    let mut shown = BTreeMap::new();
    for (place, of_day) in (0..).zip(plan(engine).days) {
        for step in of_day.steps {
            let list = PlannedList::Sent { journey: step.journey, step: step.step, day: place };
            let query = CustomerQuery {
                selection: Selection::Planned(list),
                condition: None,
                search: String::new(),
                sort: SortBy::Customer,
                direction: Direction::Ascending,
            };
            let events = engine.handle(&Command::Rows(RowsRequest { query, start: 0, len: 500 }));
            let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
            assert_eq!(reply.rows.len() as u64, step.sent);
            let keys = reply.rows.iter().map(|row| row.key.clone()).collect();
            shown.insert((of_day.day.to_iso(), step.journey, step.step), keys);
        }
    }
    shown
}

pub(super) fn number_of(name: &str) -> u32 {
    journeys().iter().find(|journey| journey.name == name).expect("a régua").number
}

pub(super) fn grouped(rows: &[BTreeMap<String, String>]) -> BTreeMap<(String, u32, u8), BTreeSet<String>> {
    let mut groups = BTreeMap::new();
    for row in rows {
        let step: u8 = row["step"].parse().unwrap();
        let group: &mut BTreeSet<String> =
            groups.entry((row["date"].clone(), number_of(&row["regua"]), step - 1)).or_default();
        assert!(group.insert(row["email"].clone()), "twice in one list: {row:?}");
    }
    groups
}

/// The entries of an archive; the reader checks their sums.
pub(super) fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        assert!(entry.enclosed_name().is_some());
        let name = entry.name().unwrap().into_owned();
        let dated = entry.last_modified().unwrap();
        assert_eq!((dated.year(), dated.month(), dated.day()), (2026, 11, 22));
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        found.push((name, bytes));
    }
    found
}
