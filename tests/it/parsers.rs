//! The cases of PapaParse and of the crate `csv` as tables. Those that need an option which no file declares are listed by name with the
//! reason, and so are those that we read otherwise on purpose; all others must come out as expected.

use std::fs;

use regua::domain::Refusal;
use serde_json::Value;

use crate::shared::shared;
use crate::tables::read_table;

/// A reason, and the cases to which it applies.
type Exceptions = &'static [(&'static str, &'static [&'static str])];

/// Needs an option: nothing in the file tells, so no product can read it so unasked.
const OPTIONS: Exceptions = &[
    (
        "comments amid the table",
        &[
            "core-041",
            "core-042",
            "core-043",
            "core-044",
            "core-046",
            "core-047",
            "core-049",
            "core-050",
            "core-051",
            "rustcsv-comment_1",
        ],
    ),
    ("only the first rows", &["core-058", "parse-054", "parse-055", "parse-059"]),
    ("lines to be skipped by number", &["parse-094", "parse-096"]),
    ("blank rows to be dropped, with their delimiters too", &["parse-090", "parse-091"]),
    (
        "names or cells changed by a function",
        &["core-061", "parse-018", "parse-019", "parse-038", "parse-039", "parse-040"],
    ),
    (
        "cells turned into numbers",
        &["parse-029", "parse-030", "parse-032", "parse-033", "parse-034", "parse-035", "parse-036", "parse-037"],
    ),
    (
        "a delimiter that no export has",
        &[
            "parse-023",
            "parse-024",
            "parse-026",
            "parse-027",
            "parse-028",
            "rustcsv-delimiter_weird",
            "rustcsv-ascii_delimited",
        ],
    ),
    ("a record terminator that no export has", &["rustcsv-term_weird"]),
    (
        "another quote, or none",
        &[
            "parse-073",
            "parse-086",
            "parse-087",
            "rustcsv-quote_change",
            "rustcsv-quote_delimiter",
            "rustcsv-quoting_disabled",
        ],
    ),
    (
        "another escape than doubling",
        &[
            "parse-074",
            "parse-075",
            "rustcsv-quote_escapes",
            "rustcsv-quote_escapes_change",
            "rustcsv-quote_escapes_no_double",
            "rustcsv-quote_escapes_with_comma",
        ],
    ),
];

/// Read otherwise on purpose; below is what comes out.
const OTHERWISE: &[(&str, &str, &str)] = &[
    ("core-021", "a line of one field above three is a title, not a header", "d|e|f"),
    ("core-060", "the second of a name has number 2", "A|A_2|A_3|A_4/1|2|3|4"),
    ("core-063", "the second of a name has number 2", "__proto__|__proto___2|__proto___3/1|2|3"),
    ("parse-010", "all terminators end records, also if a file mixes them", "a|b|c/d|e|f/g|h|i"),
    ("parse-012", "names without rows are shown", "A|B|C"),
    ("parse-014", "a long row keeps its cells", "A|B|C/a|b|c|d|e/f|g|h"),
    ("parse-046", "a line of blanks is a blank line", "a|b|c/d|e|f"),
    ("parse-064", "a line of blanks is a blank line", "a|b|c"),
    ("parse-093", "names of columns are trimmed", "a|b|c/d|e|f"),
    ("rustcsv-quote_no_escapes", "a quote that is not doubled is text, wherever it stands", "a\\\"b"),
];

/// The cases of a file: id, input and expected data.
fn cases(path: &str) -> Option<Vec<(String, String, Value)>> {
    let cases: Vec<Value> = serde_json::from_slice(&fs::read(shared("corpora")?.join(path)).unwrap()).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let data = |value: &Value| if value["data"].is_array() { value["data"].clone() } else { value.clone() };
    Some(cases.iter().map(|case| (text(&case["id"]), text(&case["input"]), data(&case["expected"]))).collect())
}

/// Blank lines are no rows to us; PapaParse gives a row of one blank cell for each.
fn without_blank_lines(rows: &[Value]) -> Vec<Value> {
    rows.iter().filter(|row| **row != serde_json::json!([""])).cloned().collect()
}

/// Whether the expected rows are the ones shown, the header's blank and repeated names aside.
fn agrees(shown: &[Vec<String>], expected: &[Value]) -> bool {
    let Some((header, rows)) = shown.split_first() else { return expected.is_empty() };
    if expected.first().is_some_and(Value::is_object) {
        let object = |row: &Vec<String>| {
            header.iter().zip(row).map(|(name, cell)| (name.clone(), Value::from(cell.as_str()))).collect()
        };
        return expected == rows.iter().map(object).map(Value::Object).collect::<Vec<_>>();
    }
    let cells = |row: &Value| {
        row.as_array()
            .map(|cells| cells.iter().map(|cell| cell.as_str().map(str::to_owned)).collect::<Option<Vec<String>>>())
    };
    let Some(Some(expected)) = expected.iter().map(cells).collect::<Option<Option<Vec<_>>>>() else { return false };
    let Some((first, expected)) = expected.split_first() else { return false };
    let is_named =
        |(name, cell): (&String, &String)| name == cell || name == cell.trim() || name.starts_with("coluna_");
    header.len() == first.len() && header.iter().zip(first).all(is_named) && rows == expected
}

fn check(path: &str, count: usize) {
    let Some(cases) = cases(path) else { return };
    assert_eq!(cases.len(), count);
    for (id, input, expected) in cases {
        let read = read_table(input.as_bytes());
        if let Some((_, reason, shown)) = OTHERWISE.iter().find(|case| case.0 == id) {
            let own = read.unwrap().shown().iter().map(|row| row.join("|")).collect::<Vec<_>>().join("/");
            assert_eq!(own, *shown, "{id}: {reason}");
            continue;
        }
        let is_listed = OPTIONS.iter().any(|(_, ids)| ids.contains(&id.as_str()));
        let all = expected.as_array().unwrap();
        let expected = without_blank_lines(all);
        match read {
            Ok(read) => {
                let agrees = agrees(&read.shown(), &expected) || agrees(&read.shown(), all);
                assert!(agrees || is_listed, "{id}: {:?} is not {expected:?}", read.shown());
                assert!(!agrees || !is_listed || input.contains('\u{1f}'), "{id} needs no exception");
            }
            // Nothing but blanks is refused as empty; others give no rows.
            Err(Refusal::Empty) => assert!(expected.is_empty(), "{id}"),
            // Others swallow the rest of the file here.
            Err(Refusal::UnterminatedQuote { line: 1 }) => {
                assert!(is_listed || ["core-020", "core-022", "core-023", "core-024"].contains(&id.as_str()), "{id}");
            }
            Err(refusal) => panic!("{id}: {refusal:?}"),
        }
    }
}

#[test]
fn papaparse_core() {
    check("papaparse/papaparse_core.json", 63);
}

#[test]
fn papaparse_parse() {
    check("papaparse/papaparse_parse.json", 98);
}

#[test]
fn rust_csv() {
    check("rust-csv/csv_core_cases.json", 63);
}
