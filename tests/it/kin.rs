//! Files of one layout: what one of them proves of its dates and amounts is not asked of the other.

use crate::journey::{analysis, base, day};
use crate::several::{open, read};
use regua::domain::{Contents, DateOrder, Decimal};
use regua::engine::protocol::{Question, Readiness};

const HEADER: &str = "pedido;email;data;valor\n";
const DAYS: &str = "1;ana@x.com;25/01/2024;10,00\n";
const MONTHS: &str = "1;ana@x.com;01/25/2024;10,00\n";
const EITHER: &str = "2;rui@x.com;05/02/2024;20,00\n";

/// Rows under the header; opens them, each as a file of its own.
#[track_caller]
fn check(rows: &[&str], expected: &[Option<DateOrder>]) {
    let texts: Vec<String> = rows.iter().map(|rows| format!("{HEADER}{rows}")).collect();
    check_files(&texts.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

/// How the dates of each file are read; `None` where that is asked.
#[track_caller]
fn check_files(texts: &[&str], expected: &[Option<DateOrder>]) {
    let files: Vec<(Option<Contents>, &str)> = texts.iter().map(|text| (None, *text)).collect();
    let events = open(&files).1.unwrap();
    let report = base(&events);
    let found: Vec<Option<DateOrder>> = (0..texts.len())
        .map(|place| {
            let file = read(report, place);
            let asks = file.questions.iter().any(|question| matches!(question, Question::DateOrder { .. }));
            file.date_order.filter(|_| !asks)
        })
        .collect();
    assert_eq!(found, expected, "{texts:?}");
    let is_asking = expected.iter().any(Option::is_none);
    assert_eq!(report.readiness == Readiness::Asking, is_asking, "{texts:?}");
}

#[test]
fn dates_that_prove_nothing_are_read_as_those_of_their_kin() {
    use DateOrder::{DayMonthYear as Day, MonthDayYear as Month};
    check(&[EITHER], &[None]);
    check(&[DAYS, EITHER], &[Some(Day), Some(Day)]);
    check(&[EITHER, DAYS], &[Some(Day), Some(Day)]);
    check(&[MONTHS, EITHER], &[Some(Month), Some(Month)]);
    check(&[EITHER, MONTHS], &[Some(Month), Some(Month)]);
    // Kin that contradict each other settle nothing.
    check(&[DAYS, EITHER, MONTHS], &[Some(Day), None, Some(Month)]);
    // What a cell proves is stronger.
    check(&[DAYS, MONTHS], &[Some(Day), Some(Month)]);
    // No cell proves anything.
    check(&[EITHER, "3;eva@x.com;06/02/2024;20,00\n"], &[None, None]);
}

#[test]
fn rows_set_aside_that_come_back_are_of_the_layout_they_left() {
    let orders = format!("{HEADER}{DAYS}{EITHER}");
    let repaired = format!("linha;motivo;{HEADER}4;data inválida;3;eva@x.com;07/02/2024;30,00\n");
    check_files(&[&orders, &repaired], &[Some(DateOrder::DayMonthYear); 2]);
    let other = "compra;cliente;quando;total\n3;eva@x.com;07/02/2024;30,00\n";
    check_files(&[&orders, other], &[Some(DateOrder::DayMonthYear), None]);
}

#[test]
fn re_read_by_its_kin_a_file_counts_once() {
    let (first, second) = (format!("{HEADER}2;rui@x.com;02/01/2024;20,00\n"), format!("{HEADER}{MONTHS}"));
    let events = open(&[(None, &first), (None, &second)]).1.unwrap();
    let analysis = analysis(&events);
    assert_eq!((analysis.total.customers, analysis.total.orders, analysis.total.revenue_cents), (2, 2, 3000));
    // The first of February, not the second of January.
    assert_eq!(analysis.span.1, day(2024, 2, 1));
}

#[test]
fn amounts_that_prove_nothing_are_read_as_those_of_their_kin() {
    let check = |other: &str, expected: Option<Decimal>| {
        let open_one = format!("{HEADER}2;rui@x.com;25/02/2024;1.234\n");
        let events = open(&[(None, &open_one), (None, other)]).1.unwrap();
        let file = read(base(&events), 0);
        assert_eq!(file.decimal.filter(|_| file.questions.is_empty()), expected, "{other}");
    };
    check(&format!("{HEADER}1;ana@x.com;25/01/2024;10,50\n"), Some(Decimal::Comma));
    check(&format!("{HEADER}1;ana@x.com;25/01/2024;10.50\n"), Some(Decimal::Dot));
    check(&format!("{HEADER}1;ana@x.com;25/01/2024;10\n"), None);
}
