//! What is written holds no formula, by the corpus of formula injections. Single cells and headers are tested where they
//! are written.

use crate::shared::shared;
use regua::export::{Cell, Format, TableWriter};

/// A case of the corpus: what stands in the cell, and how its field must be written.
struct Case {
    id: u64,
    kind: String,
    cell: String,
    field: String,
}

fn cases() -> Option<Vec<Case>> {
    let text = std::fs::read_to_string(shared("corpora/injection/formula_injection.json")?).unwrap();
    let corpus: serde_json::Value = serde_json::from_str(&text).unwrap();
    let string = |case: &serde_json::Value, name: &str| case[name].as_str().unwrap().to_owned();
    let cases: Vec<Case> = corpus["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| Case {
            id: case["id"].as_u64().unwrap(),
            kind: string(case, "kind"),
            cell: string(case, "cell"),
            field: string(case, "exported_field"),
        })
        .collect();
    assert!(cases.len() >= 31, "the corpus shrank");
    Some(cases)
}

/// The bytes of the rows alone, as text.
fn written<'a>(format: Format, rows: impl IntoIterator<Item = Vec<Cell<'a>>>) -> String {
    let mut table = TableWriter::new(format, ["x"]);
    let _header = table.take_bytes();
    for row in rows {
        table.row(row);
    }
    String::from_utf8(table.take_bytes()).unwrap()
}

fn parsed(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The corpus's rule, spelled out again so that a slip in the guard can't hide in its own test.
fn is_trigger(cell: &str) -> bool {
    let skipped = ['\u{feff}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', ' ', '\u{a0}', '\0'];
    let shown = cell.trim_start_matches(skipped);
    shown.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

const SPREADSHEETS: [(Format, u8); 2] = [(Format::SpreadsheetPt, b';'), (Format::SpreadsheetEn, b',')];

#[test]
fn text_is_written_as_the_corpus_says() {
    for case in cases().unwrap_or_default().iter().filter(|case| case.kind == "text") {
        for (format, _) in SPREADSHEETS {
            let line = written(format, [vec![Cell::Text(&case.cell)]]);
            assert_eq!(line, format!("{}\r\n", case.field), "case {}, {format:?}", case.id);
        }
    }
}

#[test]
fn no_text_starts_a_formula_whatever_the_delimiter() {
    let Some(cases) = cases() else { return };
    for (format, _) in SPREADSHEETS {
        for case in cases.iter().filter(|case| !case.kind.starts_with("number")) {
            let line = written(format, [vec![Cell::Text(&case.cell)]]);
            for delimiter in [b';', b','] {
                let rows = parsed(&line, delimiter);
                assert_eq!(rows.len(), 1, "case {}", case.id);
                assert!(rows.iter().flatten().all(|cell| !is_trigger(cell)), "case {}: {rows:?}", case.id);
            }
        }
    }
}

#[test]
fn full_rows_come_back_cell_by_cell() {
    let Some(cases) = cases() else { return };
    for (format, delimiter) in SPREADSHEETS {
        let texts: Vec<&str> =
            cases.iter().filter(|case| !case.kind.starts_with("number")).map(|case| case.cell.as_str()).collect();
        let rows = texts.iter().map(|text| vec![Cell::Text("antes"), Cell::Text(text), Cell::Count(-1)]);
        let found = parsed(&written(format, rows), delimiter);
        assert_eq!(found.len(), texts.len());
        for (row, text) in found.iter().zip(texts) {
            assert_eq!(row[0], "antes");
            assert_eq!(row[2], "-1");
            assert!(!is_trigger(&row[1]), "{row:?}");
            assert_eq!(row[1].strip_prefix('\'').unwrap_or(&row[1]), text, "{row:?}");
        }
    }
}

#[test]
fn typed_numbers_stay_numbers() {
    // The corpus groups thousands in case 28; here no number is grouped, and none is ever written as `1e5`.
    let written_as = [
        (26, Format::SpreadsheetEn, Cell::Count(-42), "-42"),
        (27, Format::SpreadsheetEn, Cell::Money(-123_456), "-1234.56"),
        (28, Format::SpreadsheetPt, Cell::Money(-123_456), "\"-1.234,56\""),
        (29, Format::SpreadsheetPt, Cell::Count(0), "0"),
        (30, Format::SpreadsheetPt, Cell::Count(100_000), "1e5"),
    ];
    for case in cases().unwrap_or_default().iter().filter(|case| case.kind.starts_with("number")) {
        let (_, format, cell, expected) = written_as[usize::try_from(case.id).unwrap() - 26];
        assert_eq!(case.field, expected, "case {} changed", case.id);
        let ungrouped = expected.replace("-1.234,56", "-1234,56").replace("1e5", "100000");
        assert_eq!(written(format, [vec![cell]]), format!("{ungrouped}\r\n"), "case {}", case.id);
    }
}

#[test]
fn phones_get_the_apostrophe_in_spreadsheets_only() {
    for case in cases().unwrap_or_default().iter().filter(|case| case.kind.starts_with("phone")) {
        for (format, _) in SPREADSHEETS {
            assert_eq!(written(format, [vec![Cell::Text(&case.cell)]]), format!("\"'{}\"\r\n", case.cell));
        }
        assert_eq!(written(Format::Plain, [vec![Cell::Text(&case.cell)]]), format!("{}\n", case.cell));
    }
}

#[test]
fn plain_files_hold_the_very_text() {
    let Some(cases) = cases() else { return };
    let texts: Vec<&str> = cases.iter().map(|case| case.cell.as_str()).collect();
    let rows = texts.iter().map(|text| vec![Cell::Text(text), Cell::Text("depois")]);
    let found = parsed(&written(Format::Plain, rows), b',');
    assert_eq!(found.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), texts);
}
