//! Every corpus file through the engine: nothing panics, nothing is lost, whatever the slicing; and what `expected.json`
//! says of the files that reading alone can answer.

use crate::journey::{analysis, assert_reconciled, customers, day, read, report, reread};
use crate::shared::shared;
use regua::domain::{Contents, DateOrder, Decimal, Refusal, Role, SetAside};
use regua::engine::Engine;
use regua::engine::protocol::{Event, Mapping, Question};
use std::path::PathBuf;

/// The files of a corpus folder, by name.
fn files(folder: &str) -> Vec<PathBuf> {
    let Some(folder) = shared(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv" || ending == "txt"))
        .collect();
    files.sort();
    files
}

fn corpus(path: &str) -> Option<Vec<u8>> {
    Some(std::fs::read(shared("corpora")?.join(path)).unwrap())
}

/// Reads a file; where no column says who, when or how much, the first columns must do.
fn read_somehow(bytes: &[u8], slice: usize) -> Result<(Engine, Vec<Event>), Refusal> {
    let (mut engine, events) = read(bytes, slice, day(2024, 12, 31));
    let events = events?;
    let report = report(&events).clone();
    if report.questions.is_empty() || report.columns.len() < 3 {
        return Ok((engine, events));
    }
    let mut roles: Vec<Role> = report.columns.iter().map(|column| column.role).collect();
    for needed in Contents::Orders.needed() {
        if !roles.contains(needed)
            && let Some(free) = roles.iter_mut().find(|role| role.repeats())
        {
            *free = *needed;
        }
    }
    let mapping = Mapping {
        contents: Contents::Orders,
        roles,
        date_order: Some(DateOrder::DayMonthYear),
        decimal: Some(Decimal::Comma),
    };
    let events = reread(&mut engine, bytes, (slice, Some(mapping)), day(2024, 12, 31))?;
    Ok((engine, events))
}

#[test]
fn no_file_loses_a_row_or_a_cent_and_slicing_changes_nothing() {
    for folder in ["brazil", "csv-spectrum/csvs", "frictionless", "injection", "numeric", "rust-csv"] {
        for path in files(&format!("corpora/{folder}")) {
            let name = path.display().to_string();
            let bytes = std::fs::read(&path).unwrap();
            let whole = read_somehow(&bytes, bytes.len());
            for slice in [1, 3, 64, 4096] {
                match (&whole, read_somehow(&bytes, slice)) {
                    (Ok((_, whole)), Ok((_, events))) => assert_eq!(*whole, events, "{name} by {slice}"),
                    (whole, sliced) => {
                        assert_eq!(whole.as_ref().err(), sliced.as_ref().err(), "{name} by {slice}");
                    }
                }
            }
            let Ok((_, events)) = &whole else { continue };
            if events.iter().any(|event| matches!(event, Event::Analysed(_))) {
                assert_reconciled(analysis(events), &name);
            }
        }
    }
}

#[test]
fn files_that_are_no_table_are_refused_with_their_reason() {
    let check = |file: &str, want: Refusal| {
        let Some(bytes) = corpus(file) else { return };
        assert_eq!(read(&bytes, 1000, day(2024, 12, 31)).1.unwrap_err(), want, "{file}");
    };
    check("brazil/st03_unterminated_quote.csv", Refusal::UnterminatedQuote { line: 3 });
    check("brazil/st03b_unterminated_quote_last_column.csv", Refusal::UnterminatedQuote { line: 3 });
    check("brazil/st12_header_only.csv", Refusal::HeaderOnly);
    check("brazil/st13_empty.csv", Refusal::Empty);
    check("brazil/st14_binary_xlsx_renamed.csv", Refusal::Workbook);
    check("brazil/st17_html_error_page.csv", Refusal::WebPage);
}

#[test]
fn brazilian_dress_is_read_without_a_question() {
    for file in
        ["br01_cp1252.csv", "br02_utf8_nobom.csv", "br03_utf8_bom.csv", "br04_bom_sep_line.csv", "br05_utf16le_tab.txt"]
    {
        let Some(bytes) = corpus(&format!("brazil/{file}")) else { return };
        let (mut engine, events) = read(&bytes, 100, day(2024, 12, 31));
        let events = events.unwrap();
        let report = report(&events);
        assert_eq!((report.rows, &report.questions), (Some(5), &vec![]), "{file}");
        assert_eq!(
            (report.date_order, report.decimal),
            (Some(DateOrder::DayMonthYear), Some(Decimal::Comma)),
            "{file}"
        );
        assert_eq!(analysis(&events).reconciliation.read.value_cents, 100_109_991, "{file}");
        assert!(customers(&mut engine).iter().any(|row| row.key == "joão@exemplo.com.br"), "{file}");
    }
}

#[test]
fn a_column_that_proves_nothing_or_both_is_asked_about() {
    // The corpus holds an order and a date; a customer and an amount make it a base.
    let dates = |file: &str| {
        let text = String::from_utf8(corpus(&format!("brazil/{file}"))?).unwrap();
        let mut more = ["cliente;valor"].into_iter().chain(std::iter::repeat("ana;10,00"));
        let text: String = text.lines().zip(&mut more).map(|(line, more)| format!("{line};{more}\n")).collect();
        let events = read(text.as_bytes(), 100, day(2024, 12, 31)).1.unwrap();
        Some((report(&events).date_order, report(&events).questions.clone()))
    };
    let is_date = |question: &Question| matches!(question, Question::DateOrder { .. });
    for (file, order, asked) in [
        ("dt01_dmy_proved.csv", Some(DateOrder::DayMonthYear), false),
        ("dt02_mdy_proved.csv", Some(DateOrder::MonthDayYear), false),
        ("dt03_ambiguous.csv", Some(DateOrder::DayMonthYear), true),
        ("dt04_conflict.csv", Some(DateOrder::DayMonthYear), true),
    ] {
        let Some((found, questions)) = dates(file) else { return };
        assert_eq!(questions.iter().any(is_date), asked, "{file}: {questions:?}");
        assert_eq!(found, order, "{file}");
    }
}

#[test]
fn rows_that_are_no_data_are_set_aside_without_value() {
    let check = |rows: &str, aside: &[(SetAside, u64, i128, u64)], used: i128| {
        let file = format!("pedido;cliente;data;valor\n1;ana;05/01/2024;10,00\n2;rui;26/02/2024;20,00\n{rows}");
        let events = read(file.as_bytes(), 7, day(2024, 12, 31)).1.unwrap();
        let sums = &analysis(&events).reconciliation;
        assert_reconciled(analysis(&events), rows);
        let found: Vec<_> = sums
            .set_aside
            .iter()
            .map(|part| (part.reason, part.tally.rows, part.tally.value_cents, part.examples[0].line))
            .collect();
        assert_eq!((found.as_slice(), sums.used.value_cents), (aside, used), "{rows:?}");
    };
    check("Total;;;30,00\n", &[(SetAside::TotalRow, 1, 0, 4)], 3000);
    check("Total geral;30,00\n", &[(SetAside::TotalRow, 1, 0, 4)], 3000);
    check(";Subtotal;2;30,00\nTotal;;;R$ 30,00\n", &[(SetAside::TotalRow, 2, 0, 4)], 3000);
    check("pedido;cliente;data;valor\n3;eva;27/02/2024;5,00\n", &[(SetAside::RepeatedHeader, 1, 0, 4)], 3500);
    check(
        "pedido;cliente;data;valor\n3;eva;27/02/2024;5,00\nTotal;;;5,00;\n\n",
        &[(SetAside::RepeatedHeader, 1, 0, 4), (SetAside::TotalRow, 1, 0, 6)],
        3500,
    );
    // Orders that merely look so: a date, a name, or nothing at all beside the word.
    check("Total;eva;27/02/2024;5,00\n", &[], 3500);
    check("Total;;27/02/2024;5,00\n", &[(SetAside::NoCustomerKey, 1, 500, 4)], 3000);
    check("3;Total;;5,00\n", &[(SetAside::InvalidDate, 1, 500, 4)], 3000);
    check("Total\n", &[(SetAside::WrongFieldCount, 1, 0, 4)], 3000);
}

#[test]
fn day_numbers_are_dates_where_the_whole_column_is_made_of_them() {
    let check = |dates: &[&str], invalid: u64, used: u64| {
        let rows = dates.iter().enumerate().map(|(row, date)| format!("{row};c{row};{date};1,00\n"));
        let file = format!("pedido;cliente;data;valor\n{}", rows.collect::<String>());
        let events = read(file.as_bytes(), 1000, day(2024, 12, 31)).1.unwrap();
        let sums = &analysis(&events).reconciliation;
        let found = sums.set_aside.iter().find(|part| part.reason == SetAside::InvalidDate);
        assert_eq!((found.map_or(0, |part| part.tally.rows), sums.used.rows), (invalid, used), "{dates:?}");
        analysis(&events).span
    };
    // The corpus's four: 60 is in no calendar, and 1 is the first of 1900.
    assert_eq!(check(&["45292", "45351", "60", "1"], 1, 3), (day(1900, 1, 1), day(2024, 2, 29)));
    assert_eq!(check(&["45292.75", "", "45293,5"], 1, 2), (day(2024, 1, 1), day(2024, 1, 2)));
    // Beside a date written out a number is none.
    check(&["45292", "25/12/2023"], 1, 1);
    // Also where that date comes long after the head: the file is read again.
    let mut late = vec!["45292"; 20_000];
    late.push("25/12/2023");
    check(&late, 20_000, 1);
}

#[test]
fn proof_beyond_the_head_makes_the_file_read_again() {
    let mut file = String::from("pedido;cliente;data;valor\n");
    for order in 0..20_000 {
        file.push_str(&format!("{order};c{};03/04/2024;1,234\n", order % 700));
    }
    file.push_str("20000;c1;12/25/2024;12.50\n");
    let events = read(file.as_bytes(), 1 << 16, day(2024, 12, 31)).1.unwrap();
    let report = report(&events);
    assert_eq!((report.date_order, report.decimal), (Some(DateOrder::MonthDayYear), Some(Decimal::Dot)));
    assert_eq!(report.questions, []);
    assert_reconciled(analysis(&events), "late proof");
    assert_eq!(analysis(&events).reconciliation.set_aside, []);
}

#[test]
fn what_can_not_be_read_is_named_with_its_line() {
    let file = "pedido;cliente;data;valor\n1;ana;05/01/2024;10,00\n2;rui;31/02/2024;20,00\n3;;25/01/2024;5,00\n4;ana;26/01/2024;dez\n5;ana;1;2;3;4\n";
    let events = read(file.as_bytes(), 10, day(2024, 12, 31)).1.unwrap();
    let faults: Vec<_> = analysis(&events)
        .reconciliation
        .set_aside
        .iter()
        .map(|part| {
            let first = part.examples[0].clone();
            (part.reason, part.tally.value_cents, first.line, first.column, first.text)
        })
        .collect();
    let fault =
        |reason, cents, line, column: &str, text: &str| (reason, cents, line, column.to_owned(), text.to_owned());
    assert_eq!(
        faults,
        [
            fault(SetAside::WrongFieldCount, 0, 6, "", "5;ana;1;2;3;4"),
            fault(SetAside::InvalidAmount, 0, 5, "valor", "dez"),
            fault(SetAside::InvalidDate, 2000, 3, "data", "31/02/2024"),
            fault(SetAside::NoCustomerKey, 500, 4, "cliente", ""),
        ]
    );
}
