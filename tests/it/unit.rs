//! Every analysis by company: the same as of a base whose keys are companies already, to the cent the same sums as by person, and
//! nothing changed for who goes back. How ledgers are grouped is tested where it stands.

use crate::journey::{analyse, analysis, customers, day, list, read_all};
use proptest::prelude::{Just, ProptestConfig, Strategy, prop_assert_eq, proptest};
use regua::domain::{
    CompanyBy, CompanyKind, Condition, Consent, Facet, LifecycleRule, Partition, SampleFile, Stage, Test, Tier, Unit,
};
use regua::engine::protocol::{
    Analysis, Command, CompanyQuery, CompanyReport, CustomerQuery, CustomerRow, Diagnosis, Direction, Event,
    GroupSummary, MonthReport, Person, PersonQuestion, ProductReport, RowsRequest, Selection, Settings, SortBy,
    Studied, Study,
};
use regua::engine::{Engine, sample};

/// Three companies, two persons of none; one order of Padaria Céu was cancelled.
const ROWS: [(&str, &str, &str); 14] = [
    ("ana@padaria.com", "Padaria Céu", "01;2026-01-05;Pago;100,00"),
    ("bia@padaria.com", "Padaria Céu", "02;2026-03-06;Pago;50,00"),
    ("bia@padaria.com", "Padaria Céu", "03;2026-08-16;Pago;70,00"),
    ("ana@padaria.com", "Padaria Céu", "04;2026-11-01;Cancelado;900,00"),
    ("caio@sol.com", "Sol", "05;2025-02-08;Pago;310,00"),
    ("duda@gmail.com", "Sol", "06;2025-12-24;Pago;20,00"),
    ("duda@gmail.com", "Sol", "07;2026-10-30;Pago;45,50"),
    ("eva@lua.com", "Lua", "08;2026-11-20;Pago;15,00"),
    ("eva@lua.com", "Lua", "08;2026-11-20;Devolvido;-15,00"),
    ("eva@lua.com", "Lua", "10;2026-09-01;Pago;12,00"),
    ("fred@gmail.com", "", "11;2026-11-10;Pago;80,00"),
    ("fred@gmail.com", "", "12;2026-06-10;Pago;80,00"),
    ("gil@gmail.com", "", "13;2024-05-05;Pago;33,00"),
    ("gil@gmail.com", "", "14;2024-05-06;Pago;1,00"),
];

const BY_NAME: CompanyBy = CompanyBy { kind: CompanyKind::Name, column: None };

const BY_DOMAIN: CompanyBy = CompanyBy { kind: CompanyKind::MailDomain, column: None };

/// An engine that has read these files, today 22 November 2026.
fn open(files: &[&str]) -> (Engine, Analysis) {
    let files: Vec<&[u8]> = files.iter().map(|text| text.as_bytes()).collect();
    open_bytes(&files)
}

fn open_bytes(files: &[&[u8]]) -> (Engine, Analysis) {
    let (engine, events) = read_all(files, 1 << 16, day(2026, 11, 22));
    let analysis = analysis(&events).clone();
    (engine, analysis)
}

fn by_company(by: CompanyBy) -> Settings {
    Settings { unit: Unit::Company(by), ..Settings::default() }
}

fn study(engine: &mut Engine, study: Study) -> Studied {
    let events = engine.handle(&Command::Study(study));
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    *found
}

macro_rules! asked {
    ($engine:expr, $study:expr => $answer:ident) => {{
        let found = study($engine, $study);
        let Studied::$answer(report) = found else { panic!("{found:?}") };
        report
    }};
}

fn diagnosis(engine: &mut Engine) -> Diagnosis {
    *asked!(engine, Study::Diagnosis => Diagnosis)
}

fn companies(engine: &mut Engine, by: Option<CompanyBy>) -> CompanyReport {
    asked!(engine, Study::Companies(CompanyQuery { by, start: 0 }) => Companies)
}

fn query(condition: Option<Condition>) -> CustomerQuery {
    CustomerQuery {
        selection: Selection::Everyone,
        condition,
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    }
}

fn person(engine: &mut Engine, key: &str) -> Option<Person> {
    let question = PersonQuestion { key: key.to_owned(), list: query(None) };
    asked!(engine, Study::Person(question) => Person).person.map(|person| *person)
}

/// The customers without their columns and numbers.
fn rows(engine: &mut Engine) -> Vec<CustomerRow> {
    let bare = |row: CustomerRow| CustomerRow { id: 0, profile: Vec::new(), ..row };
    customers(engine).into_iter().map(bare).collect()
}

/// The rows as a file, each customer by whom `key` makes them.
fn file(key: fn(&(&str, &str, &str)) -> String) -> String {
    let mut file = String::from("cliente;empresa;pedido;data;status;valor\n");
    for row in &ROWS {
        file.push_str(&format!("{};{};{}\n", key(row), row.1, row.2));
    }
    file
}

/// The same rows by person, analysed by company, and in a base whose keys are the companies.
fn both() -> ((Engine, Analysis), (Engine, Analysis)) {
    let by_person = file(|(person, ..)| (*person).to_owned());
    let by_key = file(|(person, company, _)| if company.is_empty() { *person } else { *company }.to_owned());
    let (mut engine, _) = open(&[&by_person]);
    let found = analyse(&mut engine, by_company(BY_NAME));
    ((engine, found), open(&[&by_key]))
}

#[test]
fn companies_are_analysed_as_if_their_names_were_the_keys() {
    let ((mut one, found), (mut other, expected)) = both();
    assert_eq!((found.unit, expected.unit), (Unit::Company(BY_NAME), Unit::Person));
    assert_eq!((found.everyone, found.total, found.span), (expected.everyone, expected.total, expected.span));
    assert_eq!(found.everyone.customers, 5);
    assert_eq!((&found.cells, &found.segments), (&expected.cells, &expected.segments));
    assert_eq!((&found.stages, found.far), (&expected.stages, expected.far));
    let dimensions = |of: &Analysis| (of.recency.clone(), of.frequency.clone(), of.monetary.clone());
    assert_eq!(dimensions(&found), dimensions(&expected));
    assert_eq!(rows(&mut one), rows(&mut other));
    assert_eq!(asked!(&mut one, Study::Tiers => Tiers), asked!(&mut other, Study::Tiers => Tiers));
    assert_eq!(asked!(&mut one, Study::Levels => Levels), asked!(&mut other, Study::Levels => Levels));
    assert_eq!(asked!(&mut one, Study::Lifecycle => Lifecycle), asked!(&mut other, Study::Lifecycle => Lifecycle));
    assert_eq!(asked!(&mut one, Study::Refunds => Refunds), asked!(&mut other, Study::Refunds => Refunds));
    assert_eq!(diagnosis(&mut one), diagnosis(&mut other));
    // The key's own column alone is called otherwise.
    let (written, expected) = (list(&mut one), list(&mut other));
    assert_eq!(written.strip_prefix("company,").unwrap(), expected.strip_prefix("cliente,").unwrap());
    let own_rhythm = Settings { lifecycle: LifecycleRule::OwnRhythm, ..Settings::default() };
    let found = analyse(&mut one, Settings { unit: Unit::Company(BY_NAME), ..own_rhythm.clone() });
    assert_eq!(found.stages, analyse(&mut other, own_rhythm).stages);
}

#[test]
fn a_small_base_by_hand() {
    let ((mut engine, found), _) = both();
    let short: Vec<(String, u32, i64, Stage)> =
        customers(&mut engine).into_iter().map(|row| (row.key, row.frequency, row.monetary_cents, row.stage)).collect();
    let row = |key: &str, orders, cents, stage| (key.to_owned(), orders, cents, stage);
    assert_eq!(
        short,
        [
            row("Lua", 1, 1_200, Stage::Trial),
            row("Padaria Céu", 3, 22_000, Stage::Maintenance),
            row("Sol", 3, 37_550, Stage::Maintenance),
            row("fred@gmail.com", 2, 16_000, Stage::Maintenance),
            row("gil@gmail.com", 2, 3_400, Stage::Recovery),
        ]
    );
    let tiers = asked!(&mut engine, Study::Tiers => Tiers);
    // Sol and the bakery make half of the value; the cap of a fifth of five lets one of them in.
    assert_eq!(tiers.parts[Tier::MostValuable.index()].group.customers, 1);
    assert_eq!(found.key_column, "cliente");
    let of_sol = Condition::Test(Test::Company(BY_NAME, "SOL".to_owned()));
    let events = engine.handle(&Command::Rows(RowsRequest { query: query(Some(of_sol)), start: 0, len: 9 }));
    let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
    assert_eq!((reply.total.customers, reply.rows[0].key.as_str()), (1, "Sol"));
    // Of companies grouped otherwise, those where somebody is of that one.
    let of_domain = Condition::Test(Test::Company(BY_DOMAIN, "sol.com".to_owned()));
    let events = engine.handle(&Command::Rows(RowsRequest { query: query(Some(of_domain)), start: 0, len: 9 }));
    let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
    assert_eq!((reply.total.customers, reply.rows[0].key.as_str()), (1, "Sol"));
}

/// Months by what they come to, whoever bought first.
fn months(diagnosis: &Diagnosis) -> Vec<(u64, i128)> {
    let sums =
        |month: &MonthReport| (month.new_orders + month.returning_orders, month.new_cents + month.returning_cents);
    diagnosis.months.iter().map(sums).collect()
}

/// Rows, orders and cents are the same by person and by company; so are the companies.
#[track_caller]
fn assert_same_sums(engine: &mut Engine, by: CompanyBy) {
    let person = analyse(engine, Settings::default());
    let (figures, shown) = (diagnosis(engine), companies(engine, Some(by)));
    let company = analyse(engine, by_company(by));
    assert_eq!(company.unit, Unit::Company(by));
    assert_eq!(company.switched, None, "persons and companies can't be compared");
    assert_eq!((&company.reconciliation, &company.by_file), (&person.reconciliation, &person.by_file));
    assert_eq!((company.span, company.reference), (person.span, person.reference));
    let sums = |group: GroupSummary| (group.orders, group.revenue_cents);
    assert_eq!(sums(company.everyone), sums(person.everyone));
    assert_eq!(sums(company.total), sums(person.total));
    let found = diagnosis(engine);
    assert_eq!(months(&found), months(&figures));
    assert_eq!((found.weekdays, found.seasons), (figures.weekdays, figures.seasons));
    assert_eq!(found.key.median_order_cents, figures.key.median_order_cents);
    assert_eq!(
        (found.key.year_cents, found.key.year_before_cents),
        (figures.key.year_cents, figures.key.year_before_cents)
    );
    assert_eq!(companies(engine, None), shown);
    assert_eq!(company.everyone.customers, shown.companies + shown.outside.customers);
    for rows in Partition::ALL {
        for columns in Partition::ALL {
            let crossed = asked!(engine, Study::Cross(rows, columns) => Cross);
            assert_eq!(crossed.total, company.everyone, "{rows:?} x {columns:?}");
        }
    }
}

#[test]
fn sums_are_those_of_the_persons() {
    let files = SampleFile::ALL.map(|file| sample(file, day(2026, 11, 22)));
    let (mut engine, _) = open_bytes(&files.each_ref().map(Vec::as_slice));
    for by in companies(&mut engine, None).offers {
        assert_same_sums(&mut engine, by);
    }
    let (mut engine, _) = open(&[&file(|(person, ..)| (*person).to_owned())]);
    assert_same_sums(&mut engine, BY_NAME);
    assert_same_sums(&mut engine, BY_DOMAIN);
}

#[test]
fn back_to_persons_nothing_has_changed() {
    let file = file(|(person, ..)| (*person).to_owned());
    let (mut engine, first) = open(&[&file]);
    let written = list(&mut engine);
    analyse(&mut engine, by_company(BY_NAME));
    assert_ne!(list(&mut engine), written);
    let back = analyse(&mut engine, Settings::default());
    assert_eq!((back, list(&mut engine)), (first.clone(), written.clone()));
    // A grouping that names nobody's company leaves persons, and says so.
    let nobody = CompanyBy { kind: CompanyKind::CnpjRoot, column: None };
    let found = analyse(&mut engine, by_company(nobody));
    assert_eq!((found.unit, found.settings.unit), (Unit::Person, Unit::Company(nobody)));
    assert_eq!((found.everyone, list(&mut engine)), (first.everyone, written));
}

const PEOPLE: &str = "\
e-mail;empresa;cidade;nascimento;aceita e-mails;renda;cadastrado em;última abertura
ana@a.com;Um;Recife;29/02/1988;não;100,00;05/01/2026;01/11/2026
bia@a.com;UM;recife;29/02/1988;sim;200,00;03/01/2026;03/11/2026
caio@b.com;Dois;Natal;01/02/1990;não;;;
duda@b.com;Dois;Belém;;não;50,00;;
eva@c.com;Três;Olinda;;;;07/01/2026;
gil@d.com;;Crato;;não;;;
";

const ORDERS: &str = "\
pedido;email;data;valor
1;ana@a.com;15/10/2026;10,00
1;bia@a.com;16/10/2026;20,00
2;caio@b.com;17/10/2026;30,00
3;gil@d.com;18/10/2026;40,00
";

const LINES: &str = "\
pedido;produto;quantidade
1;Caneca;2
2;Filtro;1
3;Filtro;1
";

#[test]
fn what_files_tell_of_people_is_told_of_their_company() {
    let (mut engine, found) = open(&[ORDERS, PEOPLE]);
    assert_eq!(found.suppressed, 4);
    let found = analyse(&mut engine, by_company(BY_NAME));
    // Nobody at Dois may be written to; at Um one may.
    assert_eq!((found.everyone.customers, found.suppressed), (4, 2));
    let written = list(&mut engine);
    let keys: Vec<&str> = written.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(keys, ["Três", "UM"]);
    let one = person(&mut engine, "UM").unwrap();
    assert_eq!(one.why.customer.orders, 2, "one number, two people, two orders");
    assert_eq!(one.facts.birthday, Some((Some(1988), 2, 29)));
    assert_eq!((one.facts.income_cents, one.facts.consent), (None, Some(Consent::Given)));
    assert_eq!(one.facts.registered, Some(day(2026, 1, 3)));
    assert_eq!(one.facts.last_active, Some(day(2026, 11, 3)));
    assert!(one.why.customer.profile.contains(&"recife".to_owned()), "who says no is not shown: {one:?}");
    let two = person(&mut engine, "Dois").unwrap();
    assert_eq!((two.facts.income_cents, two.facts.consent), (Some(5_000), Some(Consent::Withheld)));
    assert!(!two.why.customer.profile.iter().any(|text| text == "Natal" || text == "Belém"));
    let three = person(&mut engine, "Três").unwrap();
    assert_eq!((three.why.customer.stage, three.why.customer.orders), (Stage::Acquisition, 0));
}

#[test]
fn what_was_in_an_order_is_found_by_its_number() {
    let (mut engine, _) = open(&[ORDERS, PEOPLE, LINES]);
    let bought = |engine: &mut Engine| -> Vec<(String, u64, i128)> {
        let report: ProductReport = asked!(engine, Study::Products(Facet::Product) => Products);
        report.bought.iter().map(|of| (of.text.clone(), of.orders, of.order_cents)).collect()
    };
    let by_person = bought(&mut engine);
    assert_eq!(by_person.len(), 1, "two people have order 1, and whose line it is can't be told: {by_person:?}");
    analyse(&mut engine, by_company(BY_NAME));
    assert_eq!(bought(&mut engine), by_person);
}

/// A file with its rows in this order.
fn in_order(text: &str, order: &[usize]) -> String {
    let (header, rows) = text.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    let shuffled = order.iter().filter_map(|place| rows.get(*place).copied());
    std::iter::once(header).chain(shuffled).map(|line| format!("{line}\n")).collect()
}

/// All that is told of the companies of these files.
fn told(files: &[&str], by: CompanyBy, keys: &[&str]) -> impl PartialEq + std::fmt::Debug + use<> {
    let (mut engine, _) = open(files);
    let found = analyse(&mut engine, by_company(by));
    let people: Vec<Option<Person>> = keys.iter().map(|key| person(&mut engine, key)).collect();
    assert!(people.iter().all(Option::is_some));
    let people = people.into_iter().flatten().map(|one| (one.facts, one.parts, one.moments));
    (found.segments, found.stages, found.cells, found.suppressed, list(&mut engine), people.collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_order_of_rows_changes_nothing(
        orders in Just((0..14).collect::<Vec<usize>>()).prop_shuffle(),
        people in Just((0..6).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let keys = ["UM", "Dois", "Três"];
        let shuffled = [in_order(ORDERS, &orders), in_order(PEOPLE, &people)];
        prop_assert_eq!(told(&[ORDERS, PEOPLE], BY_NAME, &keys), told(&shuffled.each_ref().map(String::as_str), BY_NAME, &keys));
        let file = file(|(person, ..)| (*person).to_owned());
        for (by, keys) in [(BY_NAME, ["Padaria Céu", "gil@gmail.com"]), (BY_DOMAIN, ["sol.com", "duda@gmail.com"])] {
            prop_assert_eq!(told(&[&file], by, &keys), told(&[&in_order(&file, &orders)], by, &keys));
        }
    }
}
