//! What order lines and files beside the orders tell: of each customer, of products, of refunds, whatever the order of rows.

use crate::journey::{analysis, base, day, read_all};
use regua::domain::AmountBasis::{PerLine, PerOrder};
use regua::domain::{Consent, Contents, Day, EventKind, Facet, Partition, Role, Stage};
use regua::engine::Engine;
use regua::engine::protocol::{
    Command, CustomerQuery, Direction, Event, GapBasis, Happening, NoticeReport, Person, PersonQuestion, ProductReport,
    RefundReport, Selection, Settings, SortBy, Studied, Study,
};

const ORDERS: &str = "\
pedido;email;data;status;valor;produto;categoria;canal;cupom;quantidade;custo
1;ana@x.com;01/02/2024;Pago;30,00;Caneca;Casa;Site;;2;10,00
1;ana@x.com;01/02/2024;Pago;12,50;Filtro;Café;Site;;1;4,00
2;ana@x.com;02/03/2024;Pago;20,00;Caneca;Casa;Loja;VOLTA10;1;5,00
3;ana@x.com;01/04/2024;Pago;9,90;Filtro;Café;Site;;1;
4;rui@x.com;13/02/2024;Pago;45,00;Caneca;Casa;Site;;3;xx
5;rui@x.com;14/02/2024;Pago;18,00;Moedor;Casa;Site;;1;9,00
5;rui@x.com;20/02/2024;Devolvido;-8,00;Moedor;Casa;Site;;1;
6;eva@x.com;15/02/2024;Cancelado;99,00;Balde;Casa;Site;;1;50,00
";

const CUSTOMERS: &str = "\
e-mail;nome;cadastrado em;nascimento;aceita e-mails;renda;empresa;última abertura
ana@x.com;Ana;13/01/2024;29/02/1988;sim;R$ 3.500,00;Padaria Um;20/03/2024
rui@x.com;Rui;02/02/2024;05/03;não;;;
zoe@x.com;Zoe;03/02/2024;;sim;;;
";

const EVENTS: &str = "\
email;evento;data
ana@x.com;enviado;10/03/2024
ana@x.com;aberto;25/03/2024
rui@x.com;enviado;13/03/2024
leitor@x.com;clicado;14/03/2024
leitor@x.com;aberto;01/03/2024
";

const COUPONS: &str = "\
email;cupom;emitido em;validade;usado em;valor
ana@x.com;VOLTA10;15/02/2024;15/03/2024;02/03/2024;10,00
rui@x.com;VOLTA20;15/02/2024;20/02/2024;;20,00
";

const ANSWERS: &str = "email;data;nota;comentário\nana@x.com;13/03/2024;9;Bom\n";

const FILES: [&str; 5] = [ORDERS, CUSTOMERS, EVENTS, COUPONS, ANSWERS];

fn open(files: &[&str]) -> (Engine, Vec<Event>) {
    read_all(files, 7, day(2024, 4, 10))
}

fn study(engine: &mut Engine, study: Study) -> Studied {
    match engine.handle(&Command::Study(study)).as_slice() {
        [Event::Studied { found, .. }] => (**found).clone(),
        other => panic!("no study: {other:?}"),
    }
}

fn list() -> CustomerQuery {
    CustomerQuery {
        selection: Selection::Everyone,
        condition: None,
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    }
}

fn person(engine: &mut Engine, key: &str) -> Option<Person> {
    let question = PersonQuestion { key: key.to_owned(), list: list() };
    let Studied::Person(report) = study(engine, Study::Person(question)) else { panic!("no person") };
    report.person.map(|person| *person)
}

fn products(engine: &mut Engine, facet: Facet) -> ProductReport {
    let Studied::Products(report) = study(engine, Study::Products(facet)) else { panic!("no products") };
    report
}

pub(crate) fn refunds(engine: &mut Engine) -> RefundReport {
    let Studied::Refunds(report) = study(engine, Study::Refunds) else { panic!("no refunds") };
    report
}

/// What happened, each as a short line.
fn told(person: &Person) -> Vec<String> {
    let line = |what: &Happening| match what {
        Happening::Registered => "registered".to_owned(),
        Happening::Ordered { cents, products, marks } => {
            let products = products.iter().map(|(name, pieces)| format!("{name} {pieces}")).collect::<Vec<_>>();
            format!("ordered {cents} {} {}", products.join("+"), marks.join("+"))
        }
        Happening::Mail(kind) => format!("{kind:?}"),
        Happening::CouponIssued { code, cents, .. } => format!("issued {code} {cents}"),
        Happening::CouponUsed { code } => format!("used {code}"),
        Happening::CouponExpired { code } => format!("expired {code}"),
        Happening::Answered(score) => format!("answered {score}"),
    };
    person.moments.iter().map(|moment| format!("{} {}", moment.day.to_iso(), line(&moment.what))).collect()
}

#[test]
fn columns_are_known_by_name() {
    let (_, events) = open(&FILES);
    let roles = |place: usize| -> Vec<Role> {
        base(&events).files[place].read().unwrap().columns.iter().map(|column| column.role).collect()
    };
    use Role::*;
    let orders = [OrderId, Customer, Date, Status, Amount, Product, Category, Channel, Code, Quantity, Cost];
    assert_eq!(roles(0), orders);
    assert_eq!(roles(1), [Customer, Profile, Registered, Birthday, EmailConsent, Income, Company, LastActive]);
    let kinds: Vec<Contents> = base(&events).files.iter().map(|file| file.read().unwrap().contents).collect();
    use Contents::{Answers, Coupons, Customers, Events, Orders};
    assert_eq!(kinds, [Orders, Customers, Events, Coupons, Answers]);
    let noticed = |notice: &&NoticeReport| notice.examples.iter().any(|example| example.column == "custo");
    let notices = &base(&events).files[0].read().unwrap().notices;
    let unread = notices.iter().find(noticed).unwrap();
    assert_eq!((unread.count, unread.examples[0].line, unread.examples[0].text.as_str()), (1, 6, "xx"));
}

#[test]
fn one_customer_over_all_files() {
    let (mut engine, events) = open(&FILES);
    assert_eq!(analysis(&events).total.customers, 2);
    let ana = person(&mut engine, "ana@x.com").unwrap();
    assert_eq!(
        told(&ana),
        [
            "2024-04-01 ordered 990 Filtro 100 Site",
            "2024-03-25 Opened",
            "2024-03-13 answered 9",
            "2024-03-10 Sent",
            "2024-03-02 ordered 2000 Caneca 100 Loja+VOLTA10",
            "2024-03-02 used VOLTA10",
            "2024-02-15 issued VOLTA10 1000",
            "2024-02-01 ordered 4250 Caneca 200+Filtro 100 Site",
            "2024-01-13 registered",
        ]
    );
    assert_eq!(ana.happened, 9);
    let facts = &ana.facts;
    assert_eq!((facts.registered, facts.birthday), (Some(day(2024, 1, 13)), Some((Some(1988), 2, 29))));
    assert_eq!((facts.income_cents, facts.company.as_deref()), (Some(350_000), Some("Padaria Um")));
    assert_eq!((facts.last_active, facts.consent), (Some(day(2024, 3, 25)), Some(Consent::Given)));
    assert_eq!(facts.cost_cents, Some(1_900), "the costs of the orders that say them");
    assert_eq!(ana.favourites, [("Caneca".to_owned(), 2), ("Filtro".to_owned(), 2)]);
    let expected = ana.expected.unwrap();
    assert_eq!((expected.basis, expected.gaps, expected.median_days, expected.late_days), (GapBasis::Own, 2, 30, 30));
    assert_eq!(expected.expected, day(2024, 5, 1));
    assert_eq!(ana.parts.iter().map(|(partition, _)| *partition).collect::<Vec<_>>(), Partition::ALL);
    assert_eq!((ana.list.place, ana.list.len), (Some(0), 3), "who registered and never bought is in the list too");
    assert_eq!((ana.list.previous, ana.list.next.as_deref()), (None, Some("rui@x.com")));

    let rui = person(&mut engine, "rui@x.com").unwrap();
    assert_eq!((rui.facts.birthday, rui.facts.consent), (Some((None, 3, 5)), Some(Consent::Withheld)));
    assert_eq!((rui.facts.last_active, rui.facts.tells_activity), (None, true));
    let expected = rui.expected.unwrap();
    assert_eq!((expected.basis, expected.gaps), (GapBasis::Base, 3));
    assert!(told(&rui).contains(&"2024-02-20 expired VOLTA20".to_owned()));
    assert!(told(&rui).contains(&"2024-02-14 ordered 1000 Moedor 100 Site".to_owned()), "{:?}", told(&rui));
    let zoe = person(&mut engine, "zoe@x.com").unwrap();
    assert_eq!((zoe.why.customer.stage, zoe.why.scores, zoe.expected), (Stage::Acquisition, None, None));
    for nobody in ["eva@x.com", "leitor@x.com", ""] {
        assert_eq!(person(&mut engine, nobody), None, "{nobody}: neither an order in use nor registered");
    }
}

#[test]
fn what_is_bought() {
    let (mut engine, _) = open(&FILES);
    let report = products(&mut engine, Facet::Product);
    assert_eq!(report.told, Facet::ALL);
    assert_eq!((report.customers, report.orders, report.told_orders, report.texts), (2, 5, 5, 3));
    let rows: Vec<_> = report
        .bought
        .iter()
        .map(|row| (row.text.as_str(), row.customers, row.orders, row.order_cents, row.first, row.came_back))
        .collect();
    let expected = [("Caneca", 2, 3, 10_750, 2, 2), ("Filtro", 1, 2, 5_240, 1, 1), ("Moedor", 1, 1, 1_000, 0, 0)];
    assert_eq!(rows, expected);
    let pair = &report.together[0];
    assert_eq!((pair.texts.join("+"), pair.orders, pair.customers), ("Caneca+Filtro".to_owned(), 1, 1));
    let next: Vec<String> = report.next.iter().map(|pair| pair.texts.join(">")).collect();
    assert_eq!(next, ["Caneca>Caneca", "Caneca>Filtro", "Caneca>Moedor", "Filtro>Caneca"]);
    let channels = products(&mut engine, Facet::Channel);
    assert_eq!(
        channels.bought.iter().map(|row| (row.text.as_str(), row.orders)).collect::<Vec<_>>(),
        [("Site", 4), ("Loja", 1)]
    );
    let coupons = products(&mut engine, Facet::Coupon);
    assert_eq!((coupons.told_orders, coupons.bought[0].text.as_str()), (1, "VOLTA10"));
}

#[test]
fn what_is_given_back() {
    let check = |orders: &str, total: (u64, i128, i128), months: &[(Day, u64, i128)]| {
        let (mut engine, _) = open(&[orders]);
        let report = refunds(&mut engine);
        let found = report.total;
        assert_eq!((found.orders, found.refunded_cents, found.gross_cents), total, "{orders}");
        let found: Vec<_> =
            report.months.iter().map(|(day, month)| (*day, month.orders, month.refunded_cents)).collect();
        assert_eq!(found, months, "{orders}");
    };
    // A line of its own, in the month of the refund; the cancelled order counts nowhere.
    let (february, march, april) = (day(2024, 2, 1), day(2024, 3, 1), day(2024, 4, 1));
    check(ORDERS, (1, 800, 13_540), &[(february, 1, 800), (march, 0, 0), (april, 0, 0)]);
    // A column of refunds, in part and as a whole; a status.
    check(
        "pedido;email;data;status;valor;valor devolvido\n1;a@x.com;13/02/2024;Pago;10,00;2,50\n\
         2;a@x.com;13/03/2024;Pago;10,00;10,00\n3;b@x.com;13/03/2024;Pago;5,00;\n4;b@x.com;14/03/2024;Devolvido;7,00;\n",
        (3, 1_950, 3_200),
        &[(february, 1, 250), (march, 2, 1_700)],
    );
    // A refund of an order from before the file.
    check(
        "pedido;email;data;valor\n1;a@x.com;13/02/2024;10,00\n9;a@x.com;14/02/2024;-4,00\n",
        (1, 400, 1_000),
        &[(february, 1, 400)],
    );
}

#[test]
fn lines_of_another_file_join_by_the_order_number() {
    const HEADS: &str =
        "pedido;email;data;valor;canal\n1;ana@x.com;13/02/2024;30,00;Site\n2;rui@x.com;14/02/2024;9,00;Loja\n";
    const LINES: &str =
        "pedido;produto;categoria;qtd;custo\n1;Caneca;Casa;2;10,50\n1;Filtro;Café;1;2,00\n7;Balde;Casa;1;9,00\n";
    let (mut engine, events) = open(&[HEADS, LINES]);
    let joined = base(&events).files[1].read().unwrap().joined.clone().unwrap();
    assert_eq!((joined.customers, joined.unmatched_keys), (1, 1));
    let report = products(&mut engine, Facet::Product);
    assert_eq!(report.bought.iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), ["Caneca", "Filtro"]);
    assert_eq!((report.told_orders, report.orders), (1, 2));
    let ana = person(&mut engine, "ana@x.com").unwrap();
    assert_eq!(told(&ana), ["2024-02-13 ordered 3000 Caneca 200+Filtro 100 Site"]);
    assert_eq!(ana.facts.cost_cents, Some(1_250));
    let rui = person(&mut engine, "rui@x.com").unwrap();
    assert_eq!((told(&rui), rui.facts.cost_cents), (vec!["2024-02-14 ordered 900  Loja".to_owned()], Some(0)));
}

#[test]
fn a_cost_that_all_lines_repeat_is_the_orders() {
    let cost = |basis, rows: &str| {
        let (mut engine, _) = open(&[&format!("pedido;email;data;valor;produto;custo;custo de servir\n{rows}")]);
        let settings = Settings { amount_basis: Some(basis), ..Settings::default() };
        assert!(matches!(engine.handle(&Command::Analyse(settings)).as_slice(), [Event::Analysed(_)]));
        person(&mut engine, "a@x.com").unwrap().facts.cost_cents
    };
    let twice = "1;a@x.com;13/02/2024;10,00;A;2,00;1,00\n1;a@x.com;13/02/2024;10,00;B;2,00;1,00\n";
    assert_eq!(cost(PerLine, twice), Some(500), "costs by the line, serving once");
    assert_eq!(cost(PerOrder, twice), Some(300), "said again on each line, as the amount is");
    let several = "1;a@x.com;13/02/2024;10,00;A;2,00;\n1;a@x.com;13/02/2024;10,00;B;3,00;\n";
    assert_eq!(cost(PerOrder, several), Some(500), "two costs are two");
    let with_return =
        |cost: &str| format!("1;a@x.com;13/02/2024;10,00;A;2,00;\n1;a@x.com;15/02/2024;-5,00;A;{cost};\n");
    assert_eq!(cost(PerLine, &with_return("-1,00")), Some(100), "goods that come back bring their cost back");
    assert_eq!(cost(PerLine, &with_return("1,00")), Some(200), "those kept do not cost twice");
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let turned = |text: &str, by: usize| {
        let mut lines: Vec<&str> = text.lines().collect();
        let rows = lines.split_off(1);
        let by = by % rows.len().max(1);
        let rows = rows.iter().skip(by).chain(rows.iter().take(by)).rev();
        lines.iter().chain(rows).map(|line| format!("{line}\n")).collect::<String>()
    };
    let all = |files: &[&str]| {
        let (mut engine, events) = open(files);
        let people = ["ana@x.com", "rui@x.com"].map(|key| {
            let mut person = person(&mut engine, key).unwrap();
            // Its place in the base.
            person.why.customer.id = 0;
            person
        });
        let products = Facet::ALL.map(|facet| products(&mut engine, facet));
        (analysis(&events).total, people, products, refunds(&mut engine))
    };
    let before = all(&FILES);
    for by in 1..6 {
        let files = FILES.map(|text| turned(text, by));
        let after = all(&files.each_ref().map(String::as_str));
        assert_eq!(after, before, "turned by {by}");
    }
}

#[test]
fn neighbours_are_those_of_the_list() {
    let (mut engine, _) = open(&[ORDERS]);
    let mut by_value = list();
    (by_value.sort, by_value.direction) = (SortBy::Monetary, Direction::Ascending);
    for (list, key, expected) in [
        (list(), "rui@x.com", (Some(1), 2, Some("ana@x.com"), None)),
        (by_value.clone(), "ana@x.com", (Some(1), 2, Some("rui@x.com"), None)),
        (CustomerQuery { search: "rui".to_owned(), ..list() }, "ana@x.com", (None, 1, None, Some("rui@x.com"))),
        (CustomerQuery { search: "xx".to_owned(), ..list() }, "ana@x.com", (None, 0, None, None)),
    ] {
        let question = PersonQuestion { key: key.to_owned(), list };
        let Studied::Person(report) = study(&mut engine, Study::Person(question)) else { panic!("no person") };
        let found = report.person.unwrap().list;
        let found = (found.place, found.len, found.previous, found.next);
        assert_eq!(found, (expected.0, expected.1, expected.2.map(str::to_owned), expected.3.map(str::to_owned)));
    }
}

#[test]
fn the_reference_date_ends_the_story() {
    let (mut engine, _) = open(&FILES);
    let settings = Settings { reference: Some(day(2024, 3, 5)), ..Settings::default() };
    assert!(matches!(engine.handle(&Command::Analyse(settings)).as_slice(), [Event::Analysed(_)]));
    let ana = person(&mut engine, "ana@x.com").unwrap();
    assert!(ana.moments.iter().all(|moment| moment.day <= day(2024, 3, 5)));
    assert!(!ana.moments.iter().any(|moment| moment.what == Happening::Mail(EventKind::Opened)));
    assert_eq!(products(&mut engine, Facet::Product).orders, 4);
}
