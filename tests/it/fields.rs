//! Cells and headers of the corpora, against what their `expected.json` says. Whole files are the reader's tests.

use crate::shared::shared;
use regua::domain::{Contents, Currency, DateOrder, Day, Decimal, Delimiter, Encoding, Role};
use regua::intake::columns::{Certainty, Sight, key_kind};
use regua::intake::fields::document::cpf_is_valid;
use regua::intake::fields::{
    AmountError, AmountReader, DateReader, Decision, KeyKind, KeyReader, decide_decimal, decide_order,
};
use serde_json::Value;
use std::fs;

/// The records of a corpus file, the header first. Bytes beyond ASCII are taken as Windows-1252 where they are no UTF-8.
fn records(path: &str, delimiter: u8) -> Option<Vec<Vec<String>>> {
    let bytes = fs::read(shared(path)?).unwrap();
    let text =
        String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().copied().map(char::from).collect());
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    Some(reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect())
}

fn column(path: &str, name: &str) -> Option<Vec<String>> {
    let mut records = records(path, b';')?;
    let at = records[0].iter().position(|header| header == name).unwrap();
    Some(records.drain(1..).map(|mut record| record.swap_remove(at)).collect())
}

fn brazil(file: &str) -> Option<Value> {
    let text = fs::read_to_string(shared("corpora/brazil/expected.json")?).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    Some(all[format!("brazil/{file}")].clone())
}

/// The days of the column `data` as ISO dates, read by its own decision or by `forced`.
fn days(file: &str, forced: Option<DateOrder>) -> Option<(Decision<DateOrder>, Vec<Option<String>>)> {
    let cells = column(&format!("corpora/brazil/{file}"), "data")?;
    let mut first = DateReader::new(DateOrder::YearMonthDay);
    for cell in &cells {
        let _ = first.read(cell.as_bytes());
    }
    let decision = decide_order(first.tally());
    let order = match (&forced, &decision) {
        (Some(order), _) | (None, Decision::Decided(order)) => *order,
        (None, Decision::Ambiguous { proposal, .. }) => *proposal,
        (None, Decision::Conflict { .. }) => DateOrder::DayMonthYear,
    };
    let mut second = DateReader::new(order);
    let days = cells.iter().map(|cell| second.read(cell.as_bytes()).ok().map(Day::to_iso)).collect();
    Some((decision, days))
}

fn listed(expected: &Value) -> Vec<Option<String>> {
    // Some expectations carry a remark after the date.
    expected.as_array().unwrap().iter().map(|day| day.as_str().map(|day| day[..10].to_owned())).collect()
}

#[test]
fn dates_of_the_corpus() {
    for (file, key, forced) in [
        ("dt01_dmy_proved.csv", "iso", None),
        ("dt02_mdy_proved.csv", "iso", None),
        ("dt03_ambiguous.csv", "dmy", Some(DateOrder::DayMonthYear)),
        ("dt03_ambiguous.csv", "mdy", Some(DateOrder::MonthDayYear)),
        ("dt05_invalid.csv", "iso", None),
        ("dt06_two_digit_year.csv", "iso_posix", None),
        ("dt07_tz.csv", "local_date", None),
        ("dt08_dst_gap.csv", "iso", None),
        ("dt10_mixed_time.csv", "iso_date", Some(DateOrder::DayMonthYear)),
    ] {
        let (Some(expected), Some((_, days))) = (brazil(file), days(file, forced)) else { return };
        assert_eq!(days, listed(&expected[key]), "{file} {key}");
    }
    let serials = days("dt09_excel_serial.csv", None).map(|(_, days)| days);
    assert_eq!(serials, serials.as_ref().map(|_| vec![None; 4]));
}

#[test]
fn decisions_on_dates_of_the_corpus() {
    for (file, expected) in [
        ("dt01_dmy_proved.csv", Decision::Decided(DateOrder::DayMonthYear)),
        ("dt02_mdy_proved.csv", Decision::Decided(DateOrder::MonthDayYear)),
        (
            "dt03_ambiguous.csv",
            Decision::Ambiguous { proposal: DateOrder::DayMonthYear, example: "05/03/2024".to_owned() },
        ),
        ("dt04_conflict.csv", Decision::Conflict { examples: ["25/12/2023".to_owned(), "12/25/2023".to_owned()] }),
        ("dt07_tz.csv", Decision::Decided(DateOrder::YearMonthDay)),
        ("dt11_future.csv", Decision::Decided(DateOrder::DayMonthYear)),
    ] {
        let Some((decision, _)) = days(file, None) else { return };
        assert_eq!(decision, expected, "{file}");
    }
}

#[test]
fn amounts_of_the_corpus() {
    let Some(expected) = brazil("br06_amount_formats.csv") else { return };
    let Some(cells) = column("corpora/brazil/br06_amount_formats.csv", "valor") else { return };
    let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
    let cases = expected["cases"].as_array().unwrap();
    for case in cases {
        let input = case["input"].as_str().unwrap();
        let read = reader.read(input.as_bytes());
        let expected = &case["cents"];
        let holds = match expected.as_str().and_then(|remark| remark.split([':', ' ']).next()) {
            None => read.map(|amount| amount.cents) == Ok(expected.as_i64().unwrap()),
            Some("EMPTY") => read == Err(AmountError::Blank),
            Some("ERR_SCALE_OR_ROUND") => read == Err(AmountError::TooManyDecimals),
            Some("OVERFLOW_i64_cents") => read == Err(AmountError::TooLarge),
            Some("CURRENCY_MISMATCH") => {
                read.is_ok_and(|amount| amount.currency.is_some_and(|mark| mark != Currency::BRL))
            }
            Some(_) => read.is_err(),
        };
        assert!(holds, "{input:?}: {read:?}, expected {expected}");
    }
    // The CSV reader skips the one blank line; all else is in both.
    assert!(cells.iter().all(|cell| cases.iter().any(|case| case["input"] == cell.as_str())));
}

#[test]
fn decisions_on_amounts_of_the_corpus() {
    for (file, expected) in [
        ("br06_amount_formats.csv", Decision::Decided(Decimal::Comma)),
        (
            "br07_amount_ambiguous_only_thousands.csv",
            Decision::Ambiguous { proposal: Decimal::Comma, example: "1.234".to_owned() },
        ),
        ("br08_amount_en_in_semicolon.csv", Decision::Decided(Decimal::Dot)),
        ("br09_amount_conflict.csv", Decision::Conflict { examples: ["1.234,56".to_owned(), "1,234.56".to_owned()] }),
    ] {
        let Some(cells) = column(&format!("corpora/brazil/{file}"), "valor") else { return };
        let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
        for cell in &cells {
            let _ = reader.read(cell.as_bytes());
        }
        assert_eq!(decide_decimal(reader.tally(), Delimiter::Semicolon), expected, "{file}");
    }
}

#[test]
fn people_of_the_corpus() {
    let (Some(expected), Some(cells)) =
        (brazil("id02_duplicates.csv"), column("corpora/brazil/id02_duplicates.csv", "email"))
    else {
        return;
    };
    let mut reader = KeyReader::new(key_kind("email", cells.iter().map(String::as_str)), Encoding::Utf8);
    let keys: Vec<Option<Vec<u8>>> =
        cells.iter().map(|cell| reader.normalise(cell.as_bytes()).map(<[u8]>::to_vec)).collect();
    let rows = |list: &Value| -> Vec<usize> {
        list.as_array().unwrap().iter().map(|row| usize::try_from(row.as_u64().unwrap()).unwrap() - 1).collect()
    };
    for group in expected["merge_by_default (trim incl. NBSP, strip zero-width, lowercase)"].as_array().unwrap() {
        let group = rows(group);
        assert!(group.iter().all(|&row| keys[row].is_some() && keys[row] == keys[group[0]]), "{keys:?}");
    }
    let blank = rows(&expected["never_merge_blank_keys"]);
    assert!(blank.iter().all(|&row| keys[row].is_none()));
    let distinct: std::collections::BTreeSet<_> = keys.iter().flatten().collect();
    assert_eq!((distinct.len() + blank.len()) as u64, expected["counts"]["distinct_default"].as_u64().unwrap());
}

#[test]
fn documents_and_phones_of_the_corpus() {
    let file = "corpora/brazil/id01_cpf_leading_zero.csv";
    let Some(expected) = brazil("id01_cpf_leading_zero.csv") else { return };
    for (name, key, kind) in [("CPF", "cpf_digits", KeyKind::Document), ("Telefone", "phone_e164", KeyKind::Phone)] {
        let Some(cells) = column(file, name) else { return };
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        assert_eq!(key_kind(name, cells.iter().copied()), kind);
        let mut reader = KeyReader::new(kind, Encoding::Utf8);
        for (cell, (expected_key, valid)) in
            cells.iter().zip(expected[key].as_array().unwrap().iter().zip(expected["cpf_valid"].as_array().unwrap()))
        {
            let read = reader.normalise(cell.as_bytes());
            assert_eq!(read, expected_key.as_str().map(str::as_bytes), "{name} {cell:?}");
            if kind == KeyKind::Document {
                assert_eq!(read.is_some_and(cpf_is_valid), valid.as_bool().unwrap(), "{cell:?}");
            }
        }
        assert_eq!(reader.damaged(), 1, "{name}");
    }
}

/// The names of the columns with single roles, in the order customer, order, date, amount, status, currency.
fn chosen(header: &[String], rows: &[Vec<String>]) -> ([String; 6], Vec<(Role, Certainty)>) {
    let guesses = Sight::of(header, rows).guess(Contents::Orders, &[]);
    let name = |role: Role| {
        let at = guesses.iter().position(|guess| guess.role == role);
        at.map_or_else(String::new, |at| header[at].clone())
    };
    let roles = [Role::Customer, Role::OrderId, Role::Date, Role::Amount, Role::Status, Role::Currency].map(name);
    (roles, guesses.iter().map(|guess| (guess.role, guess.certainty)).collect())
}

#[test]
fn files_of_the_corpora_are_understood() {
    const SHOPIFY: [&str; 6] = ["Email", "Name", "Created at", "Total", "Financial Status", "Currency"];
    const NUVEMSHOP: [&str; 6] = ["E-mail", "Número do Pedido", "Data", "Total", "Status do Pagamento", ""];
    const BRAZIL: [&str; 6] = ["E-mail", "Código do Pedido", "Data do Pedido", "Valor Total", "Situação", ""];
    for (path, delimiter, expected) in [
        ("corpora/numeric/orders.csv", b';', ["email", "pedido", "data", "valor", "status", "moeda"]),
        ("oracles/rfm_r/rfm_data_orders.csv", b',', ["customer_id", "", "order_date", "revenue", "", ""]),
        ("oracles/platform_exports/shopify_orders_export_synthetic.csv", b',', SHOPIFY),
        ("oracles/platform_exports/nuvemshop_vendas_latin1_synthetic.csv", b';', NUVEMSHOP),
        ("corpora/brazil/br01_cp1252.csv", b';', BRAZIL),
        ("corpora/brazil/br02_utf8_nobom.csv", b';', BRAZIL),
    ] {
        let Some(records) = records(path, delimiter) else { return };
        let (roles, guesses) = chosen(&records[0], &records[1..records.len().min(200)]);
        assert_eq!(roles, expected, "{path}");
        for role in Contents::Orders.needed() {
            assert!(guesses.contains(&(*role, Certainty::Sure)), "{path}: {role:?}");
        }
    }
}

#[test]
fn a_hostile_header_only_misses_a_date() {
    let Some(records) = records("corpora/injection/xss_everywhere.csv", b';') else { return };
    let (roles, _) = chosen(&records[0], &records[1..]);
    assert_eq!(roles, ["email", "", "", "valor", "", ""]);
}

#[test]
fn layouts_of_platforms_are_known_by_name() {
    let Some(path) = shared("oracles/platform_exports/headers.json") else { return };
    let layouts: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    for (layout, expected) in [
        ("shopify_orders", ["Email", "Name", "Created at", "Total", "Financial Status", "Currency"]),
        ("nuvemshop_vendas", ["CPF / CNPJ", "Número do Pedido", "Data", "Total", "Status do Pagamento", ""]),
        (
            "woocommerce_order_export_plugin_partial",
            ["Email (Billing)", "Order Number", "Order Date", "Order Line Total", "Order Status", ""],
        ),
        ("bling_pedidos_placeholder", ["Cliente", "Nº Pedido", "Data", "Valor", "Situação", ""]),
    ] {
        let header: Vec<String> =
            layouts[layout].as_str().unwrap().split([';', ',']).map(|name| name.trim_matches('"').to_owned()).collect();
        let (roles, _) = chosen(&header, &[]);
        assert_eq!(roles, expected, "{layout}");
    }
}
