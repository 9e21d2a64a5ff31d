//! Several files in one base: months that merge, files that join, files that are twice there or broken. One file alone
//! is tested where its rules stand.

use crate::journey::{analysis, base, customers, day, drive};
use regua::domain::{Contents, Finding, Refusal, Role, SampleFile, SetAside, Stage};
use regua::engine::protocol::{
    BaseReport, ColumnNote, Download, Event, FileState, Flavour, Joined, Mapping, Meaning, ReadReport, Readiness,
    Reconciliation,
};
use regua::engine::{Engine, FileId, Opened};

pub(crate) const JANUARY: &str =
    "pedido;email;data;valor\n1;ana@x.com;05/01/2024;10,00\n2;rui@x.com;25/01/2024;20,00\n";
const FEBRUARY: &str = "pedido;email;data;valor\n2;rui@x.com;25/01/2024;20,00\n3;ana@x.com;15/02/2024;5,50\n";

/// What kind each file is, and its text.
pub(crate) type Files<'f> = [(Option<Contents>, &'f str)];

pub(crate) fn open(files: &Files<'_>) -> (Engine, Result<Vec<Event>, Refusal>) {
    let source = |(id, (contents, text)): (u32, &(Option<Contents>, &str))| Opened {
        id: FileId(id),
        name: format!("{id}.csv"),
        bytes: text.len() as u64,
        mapping: contents.map(|contents| mapping(contents, text)),
    };
    let sources: Vec<Opened> = (0..).zip(files).map(source).collect();
    let with_bytes: Vec<(Opened, &[u8])> =
        sources.into_iter().zip(files).map(|(source, (_, text))| (source, text.as_bytes())).collect();
    let mut engine = Engine::new();
    let events = drive(&mut engine, &with_bytes, 7, day(2024, 3, 1));
    (engine, events)
}

/// The roles by the names that the test files use.
fn mapping(contents: Contents, text: &str) -> Mapping {
    let role = |name: &str| match name.trim_matches('"') {
        "email" | "cliente" if contents != Contents::OrderLines => Role::Customer,
        "pedido" => Role::OrderId,
        "data" => Role::Date,
        "valor" => Role::Amount,
        "evento" => Role::EventKind,
        "cupom" => Role::Code,
        "usado" => Role::Redeemed,
        "nota" => Role::Score,
        "comentario" => Role::Comment,
        "produto" => Role::Product,
        "cidade" | "CIDADE" | "contato" => Role::Profile,
        _ => Role::Ignored,
    };
    let header = text.lines().next().unwrap_or_default();
    Mapping { contents, roles: header.split(';').map(role).collect(), date_order: None, decimal: None }
}

pub(crate) fn read(report: &BaseReport, place: usize) -> &ReadReport {
    report.files[place].read().unwrap_or_else(|| panic!("file {place} in {report:#?}"))
}

/// Rows and cents read = used + set aside.
fn assert_closed(sums: &Reconciliation) {
    let rows: u64 = sums.set_aside.iter().map(|part| part.tally.rows).sum();
    let cents: i128 = sums.set_aside.iter().map(|part| part.tally.value_cents).sum();
    assert_eq!((sums.read.rows, sums.read.value_cents), (sums.used.rows + rows, sums.used.value_cents + cents));
}

#[test]
fn months_merge_and_what_stands_in_both_counts_once() {
    let (mut engine, events) = open(&[(None, JANUARY), (None, FEBRUARY)]);
    let events = events.unwrap();
    let analysis = analysis(&events);
    assert_eq!((analysis.total.customers, analysis.total.orders, analysis.total.revenue_cents), (2, 3, 3550));
    assert_eq!(analysis.reconciliation.set_aside[0].reason, SetAside::IdenticalLine);
    let [(first, january), (second, february)] = analysis.by_file.as_slice() else { panic!("two files") };
    assert_eq!((*first, *second), (FileId(0), FileId(1)));
    for sums in [january, february, &analysis.reconciliation] {
        assert_closed(sums);
    }
    assert_eq!((january.used.rows, february.used.rows), (2, 1));
    // The repeated line is line 2 of the second file.
    let example = &february.set_aside[0].examples[0];
    assert_eq!((example.file, example.line), (FileId(1), 2));
    let keys: Vec<String> = customers(&mut engine).into_iter().map(|row| row.key).collect();
    assert_eq!(keys, ["ana@x.com", "rui@x.com"]);
}

#[test]
fn the_order_of_the_files_changes_no_figure() {
    let total = |files: &Files<'_>| {
        let (mut engine, events) = open(files);
        (analysis(&events.unwrap()).total, customers(&mut engine).len())
    };
    assert_eq!(total(&[(None, JANUARY), (None, FEBRUARY)]), total(&[(None, FEBRUARY), (None, JANUARY)]));
}

#[test]
fn the_same_file_again_is_noticed_and_left_out() {
    let (_, events) = open(&[(None, JANUARY), (None, JANUARY)]);
    let events = events.unwrap();
    assert_eq!(base(&events).files[1].state, FileState::SameAs(FileId(0)));
    assert_eq!(analysis(&events).total.orders, 2);
}

#[test]
fn a_corrected_copy_of_the_same_size_is_no_twin() {
    // Longer than what is looked at of its head and its tail.
    let rows = |corrected: &str| {
        let mut text = String::from("pedido;email;data;valor\n");
        for number in 0..30_000 {
            let value = if number == 15_000 { corrected } else { "100,00" };
            text += &format!("{number};ana@x.com;25/01/2024;{value}\n");
        }
        text
    };
    let (first, corrected) = (rows("100,00"), rows("900,00"));
    let (_, events) = open(&[(None, &first), (None, &first)]);
    assert_eq!(base(&events.unwrap()).files[1].state, FileState::SameAs(FileId(0)));
    let (_, events) = open(&[(None, &first), (None, &corrected), (None, &first)]);
    let events = events.unwrap();
    assert_eq!(
        (read(base(&events), 1).rows, base(&events).files[2].state.clone()),
        (Some(30_000), FileState::SameAs(FileId(0)))
    );
    assert_eq!(analysis(&events).total.revenue_cents, 30_000 * 10_000 + 90_000);
}

#[test]
fn a_broken_file_disturbs_no_other() {
    let (_, events) = open(&[(None, JANUARY), (None, "pedido;email;data;valor\n9;\"eva@x.com;01/02/2024;1,00\n")]);
    let events = events.unwrap();
    assert_eq!(base(&events).files[1].state, FileState::Refused(Refusal::UnterminatedQuote { line: 2 }));
    assert_eq!(analysis(&events).total.revenue_cents, 3000);
    // Alone, it is the answer.
    assert_eq!(open(&[(None, "")]).1.unwrap_err(), Refusal::Empty);
}

#[test]
fn an_orders_file_that_breaks_off_leaves_nothing_in_the_base() {
    // The quote opens beyond the head, when its rows were booked already.
    let mut broken = String::from("pedido;email;data;valor\n");
    for order in 0..12_000 {
        broken.push_str(&format!("{order};c{order}@x.com;13/02/2024;1,00\n"));
    }
    broken.push_str("x;\"eva@x.com;01/02/2024;1,00\n");
    let (_, events) = open(&[(None, &broken), (None, JANUARY)]);
    let events = events.unwrap();
    assert!(matches!(base(&events).files[0].state, FileState::Refused(Refusal::UnterminatedQuote { line: 12_002 })));
    assert_eq!(analysis(&events).total.customers, 2);
}

#[test]
fn without_orders_nothing_is_segmented() {
    let (_, events) = open(&[(Some(Contents::Customers), "email;cidade\nana@x.com;SP\n")]);
    let events = events.unwrap();
    assert_eq!((base(&events).readiness, base(&events).customers), (Readiness::NoOrders, 1));
    assert_eq!(events.len(), 1);
}

#[test]
fn customers_bring_their_columns_and_those_who_never_bought() {
    let register = "email;cidade\nANA@x.com ;SP\neva@x.com;RJ\nana@x.com;MG\n;BA\n";
    // One column, in two spellings.
    let more = "email;CIDADE\nlia@x.com;GO\n";
    let (mut engine, events) =
        open(&[(None, JANUARY), (Some(Contents::Customers), register), (Some(Contents::Customers), more)]);
    let events = events.unwrap();
    assert_eq!(read(base(&events), 0).columns[1].note, ColumnNote::Distinct(2));
    let report = read(base(&events), 1);
    let found: Vec<_> = report.found.iter().map(|found| (found.what, found.count)).collect();
    assert_eq!(found, [(Finding::WithoutOrders, 1)]);
    let joined = report.joined.as_ref().unwrap();
    assert_eq!((joined.customers, joined.unmatched_keys), (2, 0));
    let sums = report.reconciliation.as_ref().unwrap();
    assert_closed(sums);
    assert_eq!((sums.set_aside[0].reason, sums.set_aside[0].tally.rows), (SetAside::NoCustomerKey, 1));
    // The first text of a customer stays; who never bought comes along, and is in acquisition.
    let analysis = analysis(&events);
    assert_eq!(analysis.profile_columns, ["cidade"]);
    assert_eq!((analysis.total.customers, analysis.everyone.customers), (2, 4));
    assert_eq!(analysis.stages[0].group.customers, 2);
    let rows = customers(&mut engine);
    let known: Vec<_> = rows.iter().map(|row| (&*row.key, &*row.profile[0], row.stage, row.orders)).collect();
    assert_eq!(
        known,
        [
            ("ana@x.com", "SP", Stage::Trial, 1),
            ("eva@x.com", "RJ", Stage::Acquisition, 0),
            ("lia@x.com", "GO", Stage::Acquisition, 0),
            ("rui@x.com", "", Stage::Trial, 1),
        ]
    );
}

pub(crate) fn joined(customers: u64, rows: u64, keys: u64, examples: &[&str]) -> Joined {
    Joined {
        customers,
        unmatched_rows: rows,
        unmatched_keys: keys,
        examples: examples.iter().map(|key| (*key).to_owned()).collect(),
    }
}

#[test]
fn other_files_tell_of_the_customers_and_name_the_rest() {
    let check = |contents: Contents, text: &str, found: &[(Finding, u64)], join: Joined, aside: &[(SetAside, u64)]| {
        let (_, events) = open(&[(None, JANUARY), (Some(contents), text)]);
        let events = events.unwrap();
        let report = read(base(&events), 1);
        assert_eq!(report.found.iter().map(|one| (one.what, one.count)).collect::<Vec<_>>(), found, "{text}");
        assert_eq!(report.joined, Some(join), "{text}");
        let sums = report.reconciliation.as_ref().unwrap();
        assert_closed(sums);
        let tallies = sums.set_aside.iter().map(|part| (part.reason, part.tally.rows));
        assert_eq!(tallies.collect::<Vec<_>>(), aside, "{text}");
        assert_eq!(analysis(&events).total.orders, 2, "{text}");
    };
    check(
        Contents::Events,
        "email;evento;data\nana@x.com;enviado;01/02/2024\nana@x.com;aberto;02/02/2024\neva@x.com;enviado;01/02/2024\n\
         ana@x.com;aberto;02/02/2024\nrui@x.com;segunda;01/02/2024\nrui@x.com;clicou;31/02/2024\n",
        &[(Finding::Sent, 2), (Finding::Opened, 1)],
        joined(1, 1, 1, &["eva@x.com"]),
        &[(SetAside::InvalidDate, 1), (SetAside::InvalidValue, 1), (SetAside::IdenticalLine, 1)],
    );
    check(
        Contents::Coupons,
        "cupom;email;valor;usado\nA1;ana@x.com;5,00;01/02/2024\nA2;rui@x.com;5,00;\nA3;eva@x.com;dez;\n",
        &[(Finding::Redeemed, 1), (Finding::Unredeemed, 1)],
        joined(2, 0, 0, &[]),
        &[(SetAside::InvalidAmount, 1)],
    );
    check(
        Contents::Answers,
        "data;email;nota;comentario\n01/02/2024;ana@x.com;10;\"ótimo;\nmesmo\"\n01/02/2024;rui@x.com;6;\n\
         02/02/2024;rui@x.com;11;\n",
        &[(Finding::Promoters, 1), (Finding::Detractors, 1), (Finding::Comments, 1)],
        joined(2, 0, 0, &[]),
        &[(SetAside::InvalidValue, 1)],
    );
    check(Contents::OrderLines, "pedido;produto\n1;Café\n1;Filtro\n7;Moedor\n", &[], joined(1, 1, 1, &["7"]), &[]);
}

#[test]
fn keys_of_another_kind_join_by_the_customers_own_columns() {
    let orders = "pedido;cliente;contato;data;valor\n1;17;ana@x.com;05/01/2024;10,00\n\
                  2;18;rui@x.com;25/01/2024;20,00\n3;19;rui@x.com;25/01/2024;30,00\n";
    let events = "email;evento;data\nAna@x.com;enviado;01/02/2024\nrui@x.com;enviado;01/02/2024\n";
    let (_, answered) = open(&[(Some(Contents::Orders), orders), (Some(Contents::Events), events)]);
    let answered = answered.unwrap();
    // Two customers share an address: whose it is can't be told.
    assert_eq!(read(base(&answered), 1).joined, Some(joined(1, 1, 1, &["rui@x.com"])));
}

#[test]
fn orders_files_share_the_kind_of_key_that_most_of_them_have() {
    let shop = "pedido;email;data;valor\n1;ana@x.com;15/01/2024;10,00\n2;rui@x.com;25/01/2024;20,00\n";
    let till = "venda;cpf;email;data;valor\n7;111.444.777-35;ana@x.com;16/01/2024;5,00\n\
                8;935.411.347-80;eva@x.com;26/01/2024;6,00\n";
    for files in [[shop, till], [till, shop]] {
        let (_, events) = open(&files.map(|text| (None, text)));
        let total = analysis(&events.unwrap()).total;
        assert_eq!((total.customers, total.orders, total.revenue_cents), (3, 4, 4100));
    }
}

#[test]
fn what_is_no_row_is_none_in_any_file() {
    let check = |contents: Option<Contents>, text: &str, used: u64, set_aside: &[(SetAside, u64)]| {
        let (_, events) = open(&[(None, JANUARY), (contents, text)]);
        let events = events.unwrap();
        let report = read(base(&events), 1);
        let sums = report.reconciliation.as_ref().unwrap();
        let found: Vec<_> = sums.set_aside.iter().map(|part| (part.reason, part.tally.rows)).collect();
        assert_eq!((sums.used.rows, found.as_slice()), (used, set_aside), "{text}");
        assert_closed(sums);
    };
    let again = &[(SetAside::RepeatedHeader, 1)][..];
    let suppression = Some(Contents::Suppression);
    check(suppression, "email;motivo\nana@x.com;spam\nemail;motivo\nrui@x.com;spam\n", 2, again);
    check(
        suppression,
        "\"email\";\"motivo\"\n\"ana@x.com\";\"a\"\n\"email\";\"motivo\"\n\"rui@x.com\";\"a\"\n",
        2,
        again,
    );
    check(suppression, "email;motivo\nana@x.com;spam\n\u{feff}email;motivo\nrui@x.com;spam\n", 2, again);
    check(suppression, "email;motivo\ntotal@x.com;1\nsoma@x.com;2\n", 2, &[]);
    check(suppression, "email;motivo\nana@x.com;1\nTotal;1\n", 1, &[(SetAside::TotalRow, 1)]);
}

#[test]
fn an_order_number_of_two_customers_tells_nothing_of_its_lines() {
    let orders = "pedido;email;data;valor\n1;ana@x.com;05/01/2024;10,00\n1;rui@x.com;25/01/2024;20,00\n\
                  N\u{ba}2;rui@x.com;26/01/2024;20,00\n";
    let lines = "pedido;produto\n1;Café\nN\u{ba}2;Filtro\n";
    let (_, events) = open(&[(Some(Contents::Orders), orders), (Some(Contents::OrderLines), lines)]);
    assert_eq!(read(base(&events.unwrap()), 1).joined, Some(joined(1, 1, 1, &["1"])));
}

#[test]
fn unmatched_keys_and_rows_set_aside_come_down_by_file() {
    let events =
        "email;evento;data\neva@x.com;enviado;01/02/2024\neva@x.com;aberto;01/02/2024\nana@x.com;xyz;01/02/2024\n";
    let (engine, answered) = open(&[(None, JANUARY), (Some(Contents::Events), events)]);
    answered.unwrap();
    let language = regua::domain::Language::English;
    let unmatched = Download::Unmatched { file: FileId(1), flavour: Flavour::Plain, language };
    let (name, bytes) = engine.unmatched_file(&unmatched).unwrap();
    assert_eq!(name, "regua_not-in-the-base_2024-03-01_plain.csv");
    assert_eq!(String::from_utf8(bytes).unwrap(), "email,rows\neva@x.com,2\n");
    let aside = Download::SetAside { file: FileId(1), reason: None, flavour: Flavour::Plain, language };
    let mut writer = engine.set_aside_file(&aside).unwrap();
    let mut text = writer.feed(events.as_bytes()).unwrap();
    text.extend(writer.finish().unwrap());
    assert_eq!(
        String::from_utf8(text).unwrap(),
        "line,reason,email,evento,data\n4,invalid_value,ana@x.com,xyz,01/02/2024\n"
    );
}

#[test]
fn the_sample_set_is_recognised_and_asks_nothing() {
    let today = day(2026, 11, 22);
    let files: Vec<(Opened, Vec<u8>)> = (0..)
        .zip(SampleFile::ALL)
        .map(|(id, file)| {
            let bytes = file.write(today);
            let opened =
                Opened { id: FileId(id), name: file.file_name().to_owned(), bytes: bytes.len() as u64, mapping: None };
            (opened, bytes)
        })
        .collect();
    let slices: Vec<(Opened, &[u8])> = files.iter().map(|(file, bytes)| (file.clone(), bytes.as_slice())).collect();
    let events = drive(&mut Engine::new(), &slices, 1 << 16, today).unwrap();
    let report = base(&events);
    let kinds: Vec<Contents> = (0..5).map(|place| read(report, place).contents).collect();
    assert_eq!(kinds, [Contents::Orders, Contents::Customers, Contents::Events, Contents::Coupons, Contents::Answers]);
    for place in 0..5 {
        let report = read(report, place);
        assert_eq!(report.questions, [], "{}", report.name);
        if let (Some(sums), Some(joined)) = (&report.reconciliation, &report.joined) {
            assert_closed(sums);
            // Nearly all rows are of use, and most keys are of customers.
            assert!(sums.used.rows * 10 > sums.read.rows * 9, "{}: {sums:?}", report.name);
            assert!(joined.customers > joined.unmatched_keys, "{}: {joined:?}", report.name);
        }
    }
    assert!(read(report, 1).found.iter().any(|found| found.what == Finding::WithoutOrders && found.count > 500));
    assert_closed(&analysis(&events).reconciliation);
}

#[test]
fn a_column_of_cents_that_the_user_chooses_is_read_in_cents() {
    let text = "pedido;email;data;valor em centavos\n1;ana@x.com;25/01/2024;1990\n2;rui@x.com;26/01/2024;500\n";
    let mut roles = mapping(Contents::Orders, text);
    *roles.roles.last_mut().unwrap() = Role::Amount;
    let source =
        Opened { id: FileId(0), name: "centavos.csv".to_owned(), bytes: text.len() as u64, mapping: Some(roles) };
    let mut engine = Engine::new();
    let events = drive(&mut engine, &[(source, text.as_bytes())], 7, day(2024, 3, 1)).unwrap();
    let analysis = analysis(&events);
    assert_eq!((analysis.total.revenue_cents, analysis.reconciliation.read.value_cents), (2490, 2490));
    assert_eq!(read(base(&events), 0).preview[0].cells[3].meaning, Meaning::Amount(1990));
}
