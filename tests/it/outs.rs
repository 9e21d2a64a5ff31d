//! What leaves the schedule as files, over a small base: lists against the dry run, archives and calendars read back by other
//! people's parsers.

use crate::journey::{analyse, analysis, day, drive};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use regua::domain::{
    Activity, Audience, Channel, Condition, ControlShare, CouponOffer, Day, Journey, Language, Node, NumberFact,
    NumberTest, Objective, Priority, Purpose, Reentry, Step, StepText, Test, Tone, Trigger, Wait,
};
use regua::engine::protocol::{
    Analysis, Command, CustomerQuery, Direction, Download, Event, Flavour, PersonReport, PlanReport, PlannedList,
    RowsRequest, Selection, Settings, SortBy, Studied, Study,
};
use regua::engine::{Engine, FileId, Opened};
use regua::present::plan::preview::message;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

const TODAY: (i32, u32, u32) = (2026, 11, 22);
const PEOPLE: i32 = 66;
const HORIZON: u16 = 45;

fn today() -> Day {
    day(TODAY.0, TODAY.1, TODAY.2)
}

fn written(offset: i32) -> String {
    let (year, month, of_month) = Day::from_number(today().number() + offset).unwrap().ymd();
    format!("{of_month:02}/{month:02}/{year:04}")
}

fn key(person: i32) -> String {
    format!("cliente{person:02}@exemplo.com.br")
}

fn says_no(person: i32) -> bool {
    person % 7 == 0
}

fn consents(person: i32) -> bool {
    person % 7 > 1
}

fn is_suppressed(person: i32) -> bool {
    person % 11 == 0
}

fn has_phone(person: i32) -> bool {
    person % 3 > 0
}

fn name(person: i32) -> String {
    match person % 13 {
        5 => format!("=HYPERLINK({person})"),
        6 => "+cmd".to_owned(),
        7 => String::new(),
        _ => format!("Cliente {person:04}"),
    }
}

/// Orders, register, suppression list and coupons, each with its rows turned round if asked.
fn files(turned: Turned) -> [Vec<u8>; 4] {
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
enum Turned {
    No,
    By(usize),
}

fn send(channel: Channel, [subject, body]: [&str; 2], coupon: Option<&str>) -> Node {
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

fn journey(number: u32, name: &str, trigger: Trigger, flow: Vec<Node>) -> Journey {
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

const BACK: &str = "{{primeiro_nome}}, faz {{dias_sem_comprar}} dias.\n\
                    {{ultimo_produto}}; {{produto_favorito|o de sempre}}; {{numero_de_pedidos}}.\n\
                    {{cupom}} até {{ultimo_dia_do_cupom}}. {{desconhecida}} {{loja}}";

fn journeys() -> Vec<Journey> {
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

fn engine(turned: Turned) -> (Engine, Analysis) {
    let files = files(turned);
    let opened = |(id, bytes): (u32, &Vec<u8>)| Opened {
        id: FileId(id),
        name: format!("{id}.csv"),
        bytes: bytes.len() as u64,
        mapping: None,
    };
    let sources: Vec<(Opened, &[u8])> = (0..).zip(&files).map(opened).zip(files.iter().map(Vec::as_slice)).collect();
    let mut engine = Engine::new();
    let events = drive(&mut engine, &sources, 1 << 12, today()).unwrap();
    let settings = analysis(&events).settings.clone();
    let settings = Settings { journeys: journeys(), horizon_days: HORIZON, ..settings };
    let analysis = analyse(&mut engine, settings);
    assert_eq!(analysis.reference, today());
    (engine, analysis)
}

fn plan(engine: &mut Engine) -> PlanReport {
    let events = engine.handle(&Command::Study(Study::Plan));
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    let Studied::Plan(report) = *found else { panic!("a plan") };
    *report
}

fn write(engine: &mut Engine, download: &Download) -> (String, Vec<u8>) {
    let mut bytes = Vec::new();
    let name = engine.write_schedule(download, &mut |piece| bytes.extend(piece)).unwrap().expect("a file");
    (name, bytes)
}

fn all(flavour: Flavour, language: Language) -> Download {
    Download::Messages { from_day: 0, to_day: u16::MAX, journey: None, step: None, flavour, language }
}

fn archive(flavour: Flavour, language: Language) -> Download {
    Download::MessagesZip { from_day: 0, to_day: u16::MAX, flavour, language }
}

/// Rows as their cells by header.
fn rows(bytes: &[u8], delimiter: u8) -> Vec<BTreeMap<String, String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    let row =
        |record: csv::StringRecord| header.iter().zip(&record).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn plain(engine: &mut Engine) -> Vec<BTreeMap<String, String>> {
    rows(&write(engine, &all(Flavour::Plain, Language::Portuguese)).1, b',')
}

/// Who stands behind each day and step, as the table of customers shows it.
fn shown(engine: &mut Engine) -> BTreeMap<(String, u32, u8), BTreeSet<String>> {
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

fn number_of(name: &str) -> u32 {
    journeys().iter().find(|journey| journey.name == name).expect("a régua").number
}

fn grouped(rows: &[BTreeMap<String, String>]) -> BTreeMap<(String, u32, u8), BTreeSet<String>> {
    let mut groups = BTreeMap::new();
    for row in rows {
        let step: u8 = row["step"].parse().unwrap();
        let group: &mut BTreeSet<String> =
            groups.entry((row["date"].clone(), number_of(&row["regua"]), step - 1)).or_default();
        assert!(group.insert(row["email"].clone()), "twice in one list: {row:?}");
    }
    groups
}

#[test]
fn the_list_is_what_the_dry_run_sends() {
    let (mut engine, _) = engine(Turned::No);
    let rows = plain(&mut engine);
    let shown = shown(&mut engine);
    assert!(rows.len() > 100 && shown.len() > 30, "{} rows of {} lists", rows.len(), shown.len());
    assert_eq!(rows.len(), shown.values().map(BTreeSet::len).sum::<usize>());
    assert_eq!(grouped(&rows), shown);
    let channels: BTreeSet<&str> = rows.iter().map(|row| row["channel"].as_str()).collect();
    assert_eq!(channels, BTreeSet::from(["email", "sms", "whatsapp", "direct_mail"]));
}

#[test]
fn lists_of_a_day_a_regua_and_a_step_are_parts_of_the_whole() {
    let (mut engine, _) = engine(Turned::No);
    let whole = plain(&mut engine);
    let mut part = |days: (u16, u16), journey, step| {
        let (from_day, to_day) = days;
        let (flavour, language) = (Flavour::Plain, Language::Portuguese);
        let download = Download::Messages { from_day, to_day, journey, step, flavour, language };
        let (name, bytes) = write(&mut engine, &download);
        (name, rows(&bytes, b','))
    };
    let mut joined = Vec::new();
    for first in (0..HORIZON).step_by(7) {
        joined.extend(part((first, first + 6), None, None).1);
    }
    assert_eq!(joined, whole);
    let (name, reminders) = part((0, HORIZON), Some(4), Some(1));
    let want: Vec<_> = whole.iter().filter(|row| row["regua"].starts_with("Rea") && row["step"] == "2").collect();
    assert_eq!(reminders.iter().collect::<Vec<_>>(), want);
    assert_eq!(name, "regua_mensagens_reativacao-ja-a-b_passo-2_2026-11-22_plain.csv");
    assert!(part((0, HORIZON), Some(77), None).1.is_empty());
    assert!(part((5, 4), None, None).1.is_empty());
}

#[test]
fn nobody_gets_what_they_may_not_get() {
    let (mut engine, _) = engine(Turned::No);
    let person = |row: &BTreeMap<String, String>| row["email"][7..9].parse::<i32>().unwrap();
    let check = |rows: &[BTreeMap<String, String>]| {
        for row in rows {
            let person = person(row);
            assert!(!is_suppressed(person) && !says_no(person), "{row:?}");
            assert!(row["channel"] != "email" || consents(person), "{row:?}");
            assert!(!["sms", "whatsapp"].contains(&row["channel"].as_str()) || has_phone(person), "{row:?}");
        }
    };
    check(&plain(&mut engine));
    for (name, bytes) in entries(&write(&mut engine, &archive(Flavour::Plain, Language::English)).1) {
        if name != "index.csv" {
            check(&rows(&bytes, b','));
        }
    }
}

/// The entries of an archive; the reader checks their sums.
fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
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

#[test]
fn the_archive_holds_each_list_and_their_counts() {
    let (mut engine, analysis) = engine(Turned::No);
    for (flavour, language, delimiter) in [
        (Flavour::Plain, Language::Portuguese, b','),
        (Flavour::Spreadsheet, Language::Portuguese, b';'),
        (Flavour::Spreadsheet, Language::English, b','),
    ] {
        let (name, bytes) = write(&mut engine, &archive(flavour, language));
        let word = if language == Language::Portuguese { "mensagens" } else { "messages" };
        assert_eq!(name, format!("regua_{word}_2026-11-22.zip"));
        let mut entries = entries(&bytes);
        let (index_name, index) = entries.pop().unwrap();
        assert_eq!(index_name, "index.csv");
        let names: BTreeSet<String> = entries.iter().map(|(name, _)| name.to_lowercase()).collect();
        assert_eq!(names.len(), entries.len());
        let is_legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/.".contains(c);
        assert!(names.iter().all(|name| name.chars().all(is_legal)), "{names:?}");
        let index = rows(&index, delimiter);
        assert_eq!(index.len(), entries.len());
        for (row, (name, bytes)) in index.iter().zip(&entries) {
            let is = |header: [&str; 2]| header.iter().find_map(|header| row.get(*header)).expect("a column").clone();
            assert_eq!(is(["file", "arquivo"]), *name);
            assert_eq!(is([word, word]).parse::<usize>().unwrap(), rows(bytes, delimiter).len());
            // The same list by itself.
            let date = name.split('/').next().unwrap();
            let from = (0..HORIZON).find(|place| {
                Day::from_number(analysis.reference.number() + i32::from(*place)).unwrap().to_iso() == date
            });
            let name = is(["regua", "regua"]);
            let journey = journeys().iter().find(|journey| name.ends_with(&journey.name)).map(|journey| journey.number);
            let step = is(["step", "passo"]).parse::<u8>().unwrap() - 1;
            let (from_day, to_day, step) = (from.unwrap(), from.unwrap(), Some(step));
            let alone = Download::Messages { from_day, to_day, journey, step, flavour, language };
            assert_eq!(write(&mut engine, &alone).1, *bytes);
        }
    }
    let (_, bytes) = write(&mut engine, &archive(Flavour::Plain, Language::Portuguese));
    let names: Vec<String> = entries(&bytes).into_iter().map(|(name, _)| name).collect();
    for name in
        ["2026-11-23/01-reativacao-ja-a-b-passo-1-email.csv", "2026-11-23/02-reativacao-ja-a-b-passo-2-whatsapp.csv"]
    {
        assert!(names.iter().any(|own| own == name), "{names:?}");
    }
    assert!(names.iter().any(|name| name.ends_with("-passo-1-sms.csv")), "{names:?}");
}

/// The events of a calendar: identity, day, summary, description.
fn events(bytes: &[u8]) -> Vec<[String; 4]> {
    use icalendar::parser::{read_calendar, unfold};
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "lines");
    let unfolded = unfold(text);
    let read = read_calendar(&unfolded).unwrap();
    assert!(read.components.iter().all(|component| component.name == "VEVENT"));
    let event = |component: &icalendar::parser::Component<'_>| {
        let of = |name: &str| component.find_prop(name).unwrap_or_else(|| panic!("{name}")).val.to_string();
        assert_eq!((of("DTSTAMP").as_str(), of("TRANSP").as_str()), ("20261122T000000Z", "TRANSPARENT"));
        let next = |day: &str| {
            let [year, month, of_month] = [&day[..4], &day[4..6], &day[6..]].map(|part| part.parse::<i32>().unwrap());
            let day = Day::from_ymd(year, month as u32, of_month as u32).unwrap();
            Day::from_number(day.number() + 1).unwrap().to_iso().replace('-', "")
        };
        assert_eq!(of("DTEND"), next(&of("DTSTART")));
        ["UID", "DTSTART", "SUMMARY", "DESCRIPTION"].map(of)
    };
    read.components.iter().map(event).collect()
}

#[test]
fn the_calendar_has_an_event_for_each_day_and_step() {
    let (mut engine, _) = engine(Turned::No);
    let (name, bytes) = write(&mut engine, &Download::Calendar { language: Language::Portuguese });
    assert_eq!(name, "regua_calendario_2026-11-22.ics");
    let found = events(&bytes);
    let shown = shown(&mut engine);
    let ids: BTreeSet<&str> = found.iter().map(|[id, ..]| id.as_str()).collect();
    assert_eq!((ids.len(), found.len()), (shown.len(), shown.len()));
    for ((date, number, step), keys) in &shown {
        let id = format!("regua-{number}-{}-{}@regua", step + 1, date.replace('-', ""));
        let [_, day, summary, description] = found.iter().find(|[own, ..]| *own == id).expect("an event");
        assert_eq!(*day, date.replace('-', ""));
        assert!(summary.contains(&format!("passo {}", step + 1)), "{summary}");
        assert!(summary.ends_with(&format!(" · {}", keys.len())), "{summary}");
        assert!(description.contains("mensage"), "{description}");
    }
    let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
    assert!(text.contains("SUMMARY:Reativação: “já”\\, a/b · passo 2 · WhatsApp · "), "{text}");
    assert!(text.contains("DESCRIPTION:Assunto: Promoção\\, já\\; \\\\ às 9h: um assunto que não cabe"), "{text}");
    // Another language says it in other words of the same events.
    let english = events(&write(&mut engine, &Download::Calendar { language: Language::English }).1);
    assert_eq!(english.iter().map(|[id, ..]| id.as_str()).collect::<BTreeSet<_>>(), ids);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_reaches_no_file(by in any::<usize>()) {
        let downloads = [
            all(Flavour::Plain, Language::Portuguese),
            archive(Flavour::Spreadsheet, Language::English),
            Download::Calendar { language: Language::Portuguese },
        ];
        let (mut one, _) = engine(Turned::No);
        let (mut other, _) = engine(Turned::By(by));
        for download in downloads {
            prop_assert_eq!(write(&mut one, &download), write(&mut other, &download), "{:?}", download);
        }
    }
}

#[test]
fn spreadsheets_run_no_cell_and_plain_lists_keep_them() {
    let (mut engine, _) = engine(Turned::No);
    let (_, bytes) = write(&mut engine, &all(Flavour::Spreadsheet, Language::Portuguese));
    assert!(bytes.starts_with(b"\xef\xbb\xbf\"email\";"));
    let guarded = rows(&bytes, b';');
    let cells =
        |rows: &[BTreeMap<String, String>]| rows.iter().flat_map(|row| row.values()).cloned().collect::<Vec<_>>();
    for cell in cells(&guarded) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
    let has = |rows: &[BTreeMap<String, String>], start: &str| cells(rows).iter().any(|cell| cell.starts_with(start));
    let raw = plain(&mut engine);
    for start in ["=HYPERLINK(", "=HYPERLINK(18),", "=1+1", "-10%", "@Ofertas", "+cmd", "+55 "] {
        assert!(has(&raw, start), "{start}");
        assert!(has(&guarded, &format!("'{start}")), "{start}");
    }
}

#[test]
fn texts_are_filled_and_what_can_t_be_is_told() {
    let (mut engine, _) = engine(Turned::No);
    let rows = plain(&mut engine);
    let at = |step: &str, person: i32| {
        let is_it = |row: &&BTreeMap<String, String>| {
            row["regua"].starts_with("Rea") && row["step"] == step && row["email"] == key(person)
        };
        rows.iter().find(is_it).unwrap_or_else(|| panic!("{step} {person}"))
    };
    let words = |text: &str| text.replace('\u{a0}', " ");
    // Three orders of one product each; of equals the first in the order of bytes is the favourite.
    let first = at("1", 17);
    assert_eq!(first["subject"], "Oi, Cliente?");
    let (sent, last) = (first["date"].as_str(), words(first["message"].split("VOLTE10 até ").nth(1).unwrap()));
    assert_eq!((sent, first["coupon"].as_str()), ("2026-11-25", "VOLTE10"));
    assert_eq!(first["last_day_of_coupon"], "2026-12-02");
    assert_eq!(last, "2 dez. 2026. {{desconhecida}} ");
    assert!(first["message"].starts_with("Cliente, faz 20 dias.\n=Moedor; =Moedor; 3.\n"), "{first:?}");
    assert_eq!(first["blank_tags"], "loja desconhecida");
    // The reminder tells of the coupon that the first message gave.
    let second = at("2", 17);
    assert_eq!(words(&second["message"]), "VOLTE10 só até 2 dez. 2026");
    assert_eq!((second["coupon"].as_str(), second["last_day_of_coupon"].as_str()), ("VOLTE10", "2026-12-02"));
    // Of whom the first message was before the days that are tried, no last day is known.
    let early = rows.iter().find(|row| row["regua"].starts_with("Rea") && row["step"] == "2").unwrap();
    assert_eq!((early["message"].as_str(), early["last_day_of_coupon"].as_str()), ("VOLTE10 só até breve", ""));
    // The customers' own coupons.
    for row in rows.iter().filter(|row| row["channel"] == "sms") {
        let person: i32 = row["email"][7..9].parse().unwrap();
        assert_eq!(row["coupon"], format!("GIFT{person}"));
        let ends = Day::from_number(today().number() + person % 10 + 5).unwrap().to_iso();
        assert_eq!(row["last_day_of_coupon"], ends);
        assert!(words(&row["message"]).trim_end().ends_with(name(person).trim_end()), "{row:?}");
    }
}

#[test]
fn previews_show_what_lists_hold() {
    let (mut engine, _) = engine(Turned::No);
    let rows = plain(&mut engine);
    let mut compared = 0;
    for ((date, number, step), keys) in shown(&mut engine) {
        let journey = journeys().into_iter().find(|journey| journey.number == number).unwrap();
        let day = (0..).find(|place| Day::from_number(today().number() + i32::from(*place)).unwrap().to_iso() == date);
        let list = PlannedList::Sent { journey: number, step, day: day.unwrap() };
        for nth in 0..keys.len() as u32 {
            let events = engine.handle(&Command::Study(Study::Recipient(list, nth)));
            let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
            let Studied::Person(PersonReport { key, person: Some(person) }) = *found else { panic!("a person") };
            let of = journey.steps()[usize::from(step)].clone();
            let shown = message(&of, &person, Language::Portuguese);
            let row = rows.iter().find(|row| {
                row["email"] == key
                    && row["date"] == date
                    && row["step"] == (step + 1).to_string()
                    && row["regua"] == journey.name
            });
            let row = row.expect("a row");
            let texts = [shown.subject.text(), shown.pre_header.text(), shown.body.text()];
            assert_eq!(texts, [&row["subject"], &row["pre_header"], &row["message"]].map(String::clone));
            let favourite = person.favourites.first().map(|(name, _)| name.clone());
            assert_eq!(person.message.favourite_product, favourite);
            compared += 1;
        }
    }
    assert_eq!(compared, rows.len());
}

#[test]
fn blanks_are_those_of_the_previews() {
    let (mut engine, _) = engine(Turned::No);
    let mut blank = 0;
    for journey in journeys() {
        for (step, of) in (0..).zip(journey.steps()) {
            let mut ask = |study| {
                let events = engine.handle(&Command::Study(study));
                let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
                *found
            };
            let Studied::Blanks(report) = ask(Study::Blanks(journey.number, step)) else { panic!("a count") };
            let list = PlannedList::Step { journey: journey.number, step };
            let people: Vec<_> = (0..report.recipients as u32)
                .map(|nth| {
                    let found = ask(Study::Recipient(list, nth));
                    let Studied::Person(PersonReport { person: Some(person), .. }) = found else { panic!("a person") };
                    person
                })
                .collect();
            for (tag, count) in report.blank {
                let known = |facts| regua::text::merged(tag, facts, (of.channel, Language::English)).is_some();
                assert_eq!(people.iter().filter(|person| !known(&person.message)).count() as u64, count, "{tag:?}");
                blank += count;
            }
        }
    }
    assert!(blank > 0);
}

#[test]
fn other_downloads_and_no_base_have_no_file() {
    let mut none = Engine::new();
    assert_eq!(none.write_schedule(&all(Flavour::Plain, Language::English), &mut |_| panic!("bytes")), Ok(None));
    let (mut engine, _) = engine(Turned::No);
    let other = Download::Template(regua::domain::SampleFile::Orders);
    assert_eq!(engine.write_schedule(&other, &mut |_| panic!("bytes")), Ok(None));
}

#[test]
fn an_audience_that_changes_is_another_plan() {
    let (mut engine, analysis) = engine(Turned::No);
    let among = |least: i64| Audience {
        number: 1,
        name: "Fiéis".to_owned(),
        condition: Condition::Test(Test::Number(NumberFact::Orders, NumberTest::AtLeast(least))),
    };
    let mut planned = |least: i64| {
        let mut journeys = journeys();
        journeys[0].audience = Condition::Test(Test::Audience(1));
        let settings = Settings { journeys, audiences: vec![among(least)], ..analysis.settings.clone() };
        drop(analyse(&mut engine, settings));
        plan(&mut engine).journeys[0].figures.clone().unwrap().unwrap().customers
    };
    let (all, some, none) = (planned(1), planned(2), planned(99));
    assert!(all > some && some > 0 && none == 0, "{all}, {some}, {none}");
    assert_eq!(planned(1), all);
}
