//! The table of amounts. The corpora's files are read in `tests/it/fields.rs`.

use super::*;
use proptest::prelude::*;

#[track_caller]
fn check(decimal: Decimal, cell: &str, expected: &str) {
    check_bytes(decimal, cell.as_bytes(), expected);
}

#[track_caller]
fn check_bytes(decimal: Decimal, cell: &[u8], expected: &str) {
    let shown = match AmountReader::new(decimal, Currency::BRL).read(cell) {
        Ok(Amount { cents, currency: None }) => cents.to_string(),
        Ok(Amount { cents, currency: Some(currency) }) => format!("{cents} {}", currency.code()),
        Err(error) => format!("{error:?}"),
    };
    assert_eq!(shown, expected, "{:?} with {decimal:?}", String::from_utf8_lossy(cell));
}

#[test]
fn marks_of_thousands_and_decimals() {
    for (cell, comma, dot) in [
        ("1.234,56", "123456", "Unreadable"),
        ("1,234.56", "Unreadable", "123456"),
        ("1.234", "123400", "TooManyDecimals"),
        ("1,234", "TooManyDecimals", "123400"),
        ("1.234.567", "123456700", "Unreadable"),
        ("1,234,567", "Unreadable", "123456700"),
        ("1.234.567,89", "123456789", "Unreadable"),
        ("12", "1200", "1200"),
        ("0", "0", "0"),
        ("007", "700", "700"),
        ("12,5", "1250", "Unreadable"),
        ("12.50", "Unreadable", "1250"),
        (",50", "50", "Unreadable"),
        (".5", "Unreadable", "50"),
        ("0,123", "TooManyDecimals", "Unreadable"),
        ("12,3400", "1234", "Unreadable"),
        ("12,3456", "TooManyDecimals", "Unreadable"),
        ("1234,567", "TooManyDecimals", "Unreadable"),
        ("12,000000000000000000000000000001", "TooManyDecimals", "Unreadable"),
        ("12,000000000000000000000000000000", "1200", "Unreadable"),
        ("1.23,4", "Unreadable", "Unreadable"),
        ("1.2345,00", "Unreadable", "Unreadable"),
        ("1.234,567.89", "Unreadable", "Unreadable"),
        ("1,234.567,89", "Unreadable", "Unreadable"),
        ("1..2", "Unreadable", "Unreadable"),
        ("12,", "Unreadable", "Unreadable"),
        (".", "Unreadable", "Unreadable"),
    ] {
        check(Decimal::Comma, cell, comma);
        check(Decimal::Dot, cell, dot);
    }
}

#[test]
fn signs_and_currencies() {
    for (cell, expected) in [
        ("-1.234,56", "-123456"),
        ("(1.234,56)", "-123456"),
        ("1.234,56-", "-123456"),
        ("\u{2212}12,00", "-1200"),
        ("12,00\u{2212}", "-1200"),
        ("+12,00", "1200"),
        ("R$ -12,00", "-1200 BRL"),
        ("-R$ 12,00", "-1200 BRL"),
        ("R$\u{a0}1.234,56", "123456 BRL"),
        ("R$1.234,56", "123456 BRL"),
        ("r$ 1,00", "100 BRL"),
        ("(R$ 12,00)", "-1200 BRL"),
        ("R$ (12,00)", "-1200 BRL"),
        ("  12,00  ", "1200"),
        ("US$ 10,00", "1000 USD"),
        ("10,00 €", "1000 EUR"),
        ("£10,00", "1000 GBP"),
        ("BRL 10,00", "1000 BRL"),
        ("10,00 usd", "1000 USD"),
        ("$10,00", "1000 USD"),
        ("'-42,00", "-4200"),
        ("=\"42,00\"", "4200"),
        ("--1,00", "Unreadable"),
        ("(-1,00)", "Unreadable"),
        ("R$ US$ 1,00", "Unreadable"),
        ("R$ R$ 1,00", "Unreadable"),
        ("1,00 XYZ", "Unreadable"),
        ("10%", "Unreadable"),
        ("1 0", "Unreadable"),
        ("R$ 12.50", "Unreadable"),
    ] {
        check(Decimal::Comma, cell, expected);
    }
    check_bytes(Decimal::Comma, b"R$\xA010,00", "1000 BRL");
    check_bytes(Decimal::Comma, b"10,00 \x80", "1000 EUR");
    let pesos = Currency::from_code("MXN").unwrap();
    assert_eq!(AmountReader::new(Decimal::Dot, pesos).read(b"$1.50"), Ok(Amount { cents: 150, currency: Some(pesos) }));
}

#[test]
fn what_is_no_amount() {
    for blank in ["", " ", "-", "N/A", "#N/D", "R$", "R$ -", "null"] {
        check(Decimal::Comma, blank, "Blank");
    }
    for other in ["1E+03", "1,23457E+10", "NaN", "inf", "#VALOR!", "grátis", "1,2,3x", "01/02/2024", "()x"] {
        check(Decimal::Comma, other, "Unreadable");
    }
    for (cell, expected) in [
        ("92.233.720.368.547.758,07", "9223372036854775807"),
        ("92.233.720.368.547.758,08", "TooLarge"),
        ("-92.233.720.368.547.758,08", "-9223372036854775808"),
        ("184467440737095516,16", "TooLarge"),
        ("99999999999999999999999999999999", "TooLarge"),
    ] {
        check(Decimal::Comma, cell, expected);
    }
}

#[track_caller]
fn check_decision(cells: &[&str], delimiter: Delimiter, expected: &Decision<Decimal>) {
    for decimal in [Decimal::Comma, Decimal::Dot] {
        let mut reader = AmountReader::new(decimal, Currency::BRL);
        for cell in cells {
            let _ = reader.read(cell.as_bytes());
        }
        assert_eq!(&decide_decimal(reader.tally(), delimiter), expected, "{cells:?} read with {decimal:?}");
    }
}

#[test]
fn columns_decide() {
    const SEMICOLON: Delimiter = Delimiter::Semicolon;
    for proof in ["1.234,56", "12,5", "1.234.567", "R$ -0,10", "1234,567", "0,123"] {
        check_decision(&["1", "1.234", proof], SEMICOLON, &Decision::Decided(Decimal::Comma));
    }
    for proof in ["1,234.56", "12.50", "1,234,567", "US$ 0.10", "0.125"] {
        check_decision(&["1", "1.234", proof], SEMICOLON, &Decision::Decided(Decimal::Dot));
    }
    check_decision(
        &["12", "1.234", "2,500"],
        SEMICOLON,
        &Decision::Ambiguous { proposal: Decimal::Comma, example: "1.234".to_owned() },
    );
    check_decision(
        &["1,234"],
        Delimiter::Comma,
        &Decision::Ambiguous { proposal: Decimal::Dot, example: "1,234".to_owned() },
    );
    check_decision(
        &["1,234.56", "1.234,56 "],
        SEMICOLON,
        &Decision::Conflict { examples: ["1.234,56".to_owned(), "1,234.56".to_owned()] },
    );
    check_decision(&["12", "", "1.23,4", "1E+03"], SEMICOLON, &Decision::Decided(Decimal::Comma));
    check_decision(&["12"], Delimiter::Comma, &Decision::Decided(Decimal::Dot));
}

/// `1.234,56` or `1,234.56`.
fn written(cents: i64, thousands: &str, decimal: char) -> String {
    let magnitude = cents.unsigned_abs();
    let digits = (magnitude / 100).to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{text}{decimal}{:02}", magnitude % 100)
}

proptest! {
    #[test]
    fn cents_come_back(cents in any::<i64>(), mark in prop::sample::select(vec!["", "R$ ", "R$"])) {
        let currency = (!mark.is_empty()).then_some(Currency::BRL);
        for (decimal, thousands, sign) in [(Decimal::Comma, ".", ','), (Decimal::Comma, "", ','), (Decimal::Dot, ",", '.'), (Decimal::Dot, "", '.')] {
            let text = format!("{mark}{}", written(cents, thousands, sign));
            prop_assert_eq!(AmountReader::new(decimal, Currency::BRL).read(text.as_bytes()), Ok(Amount { cents, currency }), "{}", text);
        }
    }

    #[test]
    fn no_bytes_break_the_reader(cell in prop::collection::vec(any::<u8>(), 0..24), number in "[0-9.,R$ ()+-]{0,30}") {
        let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
        let _ = reader.read(&cell);
        let _ = reader.read(number.as_bytes());
    }
}
