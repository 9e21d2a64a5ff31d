//! Every corpus file as a table: what its `expected.json`, its twin or its evident content says, cell by cell. Where we differ from an
//! expectation on purpose, the case is listed with the reason.

use std::fs;
use std::path::Path;

use regua::domain::{Delimiter, Encoding, Refusal};
use regua::intake::notices::NoticeKind;
use regua::intake::table::RowKind;
use serde_json::Value;

use crate::shared::shared;
use crate::tables::{Read, read_table};

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn file(name: &str) -> Option<Result<Read, Refusal>> {
    Some(read_table(&fs::read(shared("corpora")?.join(name)).unwrap()))
}

/// Header and rows, cells parted by `|` and records by `/`.
fn flat(read: &Read) -> String {
    read.shown().iter().map(|row| row.join("|")).collect::<Vec<_>>().join("/")
}

#[test]
fn brazilian_tables() {
    let Some(folder) = shared("corpora/brazil") else { return };
    let expected = json(&folder.join("expected.json"));
    let mut files = 0;
    for (id, want) in expected.as_object().unwrap() {
        let name = id.strip_prefix("brazil/").unwrap();
        let Ok(read) = read_table(&fs::read(folder.join(name)).unwrap()) else { continue };
        if let Some(delimiter) = want["delimiter"].as_str() {
            assert_eq!(read.table.delimiter.map(Delimiter::byte), Some(delimiter.as_bytes()[0]), "{id}");
        }
        for key in ["header", "header_names"] {
            if want[key].is_array() {
                assert_eq!(serde_json::to_value(&read.header).unwrap(), want[key], "{id}");
            }
        }
        for key in ["rows", "data_rows"] {
            if let Some(rows) = want[key].as_u64() {
                assert_eq!(read.rows.len() as u64, rows, "{id}");
            }
        }
        if let Some(line) = want["header_row"].as_u64() {
            assert_eq!(read.table.skipped_records as u64 + 1, line, "{id}");
        }
        if let Some(rows) = want["footer_rows"].as_u64() {
            assert_eq!(read.lines(RowKind::Total).len() as u64, rows, "{id}");
        }
        if let Some(lines) = want["repeated_header_rows"].as_array() {
            assert_eq!(serde_json::to_value(read.lines(RowKind::RepeatedHeader)).unwrap(), Value::from(lines.clone()));
        }
        if let Some(encoding) = want["encoding"].as_str() {
            let name = match read.table.encoding {
                Encoding::Utf8 => "utf-8",
                Encoding::Utf16Le => "utf-16le",
                Encoding::Utf16Be => "utf-16be",
                Encoding::Windows1252 => "windows-1252",
            };
            assert!(encoding.starts_with(name), "{id}: {name}");
            assert_eq!(encoding.contains("BOM"), read.table.mark_bytes > 0, "{id}");
        }
        files += 1;
    }
    assert_eq!(files, 35, "the others are refused, see below");
}

#[test]
fn brazilian_oddities() {
    // The places that expected.json names in words.
    let check = |name: &str, table: &str, kind: NoticeKind, odd: (u64, Option<u64>)| {
        let Some(read) = file(&format!("brazil/{name}")) else { return };
        let read = read.unwrap();
        assert_eq!(flat(&read), table, "{name}");
        assert_eq!(read.odd(kind), odd, "{name}");
    };
    let st01 = "Pedido|Cliente|Data|Valor/1|ana@ex.com|05/01/2024|10,00/2|rui@ex.com|06/02/2024|20,00";
    check("st01_preamble_footer.csv", st01, NoticeKind::TotalRow, (1, Some(7)));
    check("st01_preamble_footer.csv", st01, NoticeKind::BeforeHeader, (3, Some(1)));
    let st02 = "Pedido|Valor/1|10,00/2|20,00/3|30,00";
    check("st02_concatenated_exports.csv", st02, NoticeKind::RepeatedHeader, (1, Some(4)));
    let st04 = "Pedido|Produto|Valor/1|TV 55\" LG|1.999,00/2|Monitor|899,00";
    check("st04_unescaped_inner_quote.csv", st04, NoticeKind::MalformedQuote, (1, Some(2)));
    // Ragged rows stay as wide as they are.
    let st05 = "a|b|c/1|2/1|2|3|4/1|2|3|/1|2|3";
    check("st05_ragged.csv", st05, NoticeKind::ShortRow, (1, Some(2)));
    check("st05_ragged.csv", st05, NoticeKind::LongRow, (1, Some(3)));
    check("st05_ragged.csv", st05, NoticeKind::TrailingDelimiter, (1, Some(4)));
    let st06 = "id|coluna_2|valor|valor_2|id_2/1|x|10,00|20,00|9";
    check("st06_dup_blank_headers.csv", st06, NoticeKind::NameMadeUp, (3, Some(1)));
    let st09 = "id|endereço|uf/1|Rua A, 10\r\nApto 2; Bloco \"B\"|SP/2|Rua B|RJ";
    check("st09_quoted_newline.csv", st09, NoticeKind::MalformedQuote, (0, None));
    check("st10_nul_bytes.csv", "id|nome/1|A\0na/2|Rui", NoticeKind::NulCharacter, (1, Some(2)));
    check("st11_invalid_utf8_one_byte.csv", "id|nome/1|José/2|José/3|Ana", NoticeKind::StrayEncoding, (1, Some(3)));
    check("st12_header_only.csv", "id|email|valor", NoticeKind::BlankLine, (0, None));
    check("st15_excel_text_formula.csv", "cpf|cep/01234567890|01001000", NoticeKind::WrappedCell, (2, Some(2)));
    check("st16_apostrophe_roundtrip.csv", "id|nome|saldo/1|=SOMA(A1)|-42,00", NoticeKind::WrappedCell, (2, Some(2)));
    check(
        "br04_bom_sep_line.csv",
        &flat(&file("brazil/br03_utf8_bom.csv").unwrap().unwrap()),
        NoticeKind::BeforeHeader,
        (1, Some(1)),
    );
}

#[test]
fn brazilian_refusals() {
    for (name, refusal) in [
        ("st03_unterminated_quote.csv", Refusal::UnterminatedQuote { line: 3 }),
        ("st03b_unterminated_quote_last_column.csv", Refusal::UnterminatedQuote { line: 3 }),
        ("st13_empty.csv", Refusal::Empty),
        ("st14_binary_xlsx_renamed.csv", Refusal::Workbook),
        ("st17_html_error_page.csv", Refusal::WebPage),
    ] {
        let Some(read) = file(&format!("brazil/{name}")) else { return };
        assert_eq!(read.unwrap_err(), refusal, "{name}");
    }
}

#[test]
fn csv_spectrum() {
    let Some(folder) = shared("corpora/csv-spectrum") else { return };
    let mut files = 0;
    for entry in fs::read_dir(folder.join("csvs")).unwrap() {
        let path = entry.unwrap().path();
        let read = read_table(&fs::read(&path).unwrap()).unwrap();
        let twin = json(&folder.join("json").join(path.with_extension("json").file_name().unwrap()));
        // A file of one row has the bare object.
        let expected = twin.as_array().map_or_else(|| vec![twin.clone()], Clone::clone);
        assert_eq!(read.rows.len(), expected.len(), "{}", path.display());
        for (row, object) in read.rows.iter().zip(&expected) {
            assert_eq!(row.len(), object.as_object().unwrap().len(), "{}", path.display());
            for (name, cell) in read.header.iter().zip(row) {
                // The corpus disagrees with itself here: 2095257564 in the CSV, 1234567890 in the JSON.
                if name != "Contact Phone Number" {
                    assert_eq!(object[name], cell.as_str(), "{}", path.display());
                }
            }
        }
        files += 1;
    }
    assert_eq!(files, 12);
}

/// Expectations written from the evident content of the files, whose own tests lie in another language's objects.
#[test]
fn frictionless() {
    for (name, table) in [
        ("blank-cells.csv", "id|name/1|Paul/2|John/3|George/4|Ringo/5|"),
        ("blank-headers.csv", "id|coluna_2|age/1101|John|30/1102|Julie|26"),
        // Rows of delimiters are rows: their cells are blank, and shown so.
        ("blank-rows.csv", "id|name|age/1101|John|30/1102|Julie|26/||"),
        ("bom.csv", "id|name/1|english/2|中国人"),
        // Ragged rows stay as they are, and are noticed.
        ("defective-rows.csv", "id|name|age/1101|John/1102|Julie|26|Potatoes"),
        ("delimiter.csv", "id|name/1|english/2|中国人"),
        // Its quote is `#`, which nothing in the file declares: kept, and the row that it protects has a cell too many.
        ("dialect.csv", "id|name/1|#english#/2| -|##"),
        ("duplicate-column.csv", "A|B|B_2|C/a|b|C|c"),
        ("duplicate-headers.csv", "id|name|id_2|age|id_3/1101|John|0|30|001101/1102|Julie|0|26|001102"),
        // Equal rows are rows: whether they count twice is for orders to say.
        ("duplicate-rows.csv", "id|name|age/1101|John|30/1102|Julie|26/1101|John|30"),
        // A quote after a blank opens nothing (RFC 4180), so all of it is text.
        ("escaping.csv", "ID|Test/1| \"Test line 1\"/2| \"Test \"\" line 2\"/3| \"Test \\\" line 3\""),
        ("floats.csv", "number/1.1/1.2/1.3/1.4/1.5"),
        // The names are found over rows that are all short; the blank line is none.
        ("invalid.csv", "id|name|coluna_3|name_2/1|english/1|english/2|german|1|2|3"),
        ("issue-1009-comma.csv", "fieldNameA|fieldNameB/0123|c"),
        ("issue-1009-semicolon.csv", "fieldNameA|fieldNameB/0123|c"),
        ("issue-1105-timezone.csv", "id|timestamp/0|2020-01-01T15:00:00Z/1|2020-01-01T15:00:00+03:00"),
        ("latin1.csv", "id|name/1|english/2|©"),
        ("leading-zeros.csv", "value/01/002/00003"),
        ("long.csv", "id|name/1|a/2|b/3|c/4|d/5|e/6|f"),
        // A comment before the header is passed over; amid the rows it is a short row, for nothing tells that it is a comment.
        ("skip-rows.csv", "id|name/1|english/# it's a comment!/2|中国人"),
        ("structure-errors.csv", "id|name|age/1101|John|30/1102|Julie|26/||/1|2|3|4|5|6"),
        // Greek in ISO 8859-7 is none of the four encodings of shops' exports: every byte survives, as Windows-1252.
        ("table-infer-iso-8859-7.csv", "id|age|name/1|39|Ëåùíéäáò/2|23|Áëåîáíäñïò/3|36|Ìõñùí/4|28|Åõóôïñãéïò"),
        ("table-infer-utf8.csv", "id|age|name/1|39|Paul/2|23|Jimmy/3|36|Jane/4|28|Judy/5|37|Iñtërnâtiônàlizætiøn"),
        ("table-unicode-headers.csv", "id|国人/1|english/2|中国人"),
    ] {
        let Some(read) = file(&format!("frictionless/{name}")) else { return };
        assert_eq!(flat(&read.unwrap()), table, "{name}");
    }
    let read = file("frictionless/blank-rows-multiple.csv").unwrap().unwrap();
    assert_eq!((read.rows.len(), &read.rows[12]), (13, &vec![String::new(); 3]));
    let read = file("frictionless/accent.csv").unwrap().unwrap();
    assert_eq!((read.header.len(), read.rows.len(), read.header[14].as_str()), (17, 2, "accessibilité"));
    assert_eq!(file("frictionless/empty.csv").unwrap().unwrap_err(), Refusal::Empty);
}

#[test]
fn rust_csv_files() {
    let Some(small) = file("rust-csv/smallpop.csv") else { return };
    let small = small.unwrap();
    assert_eq!(
        (flat(&small).lines().count(), small.rows.len(), small.rows[9].join("|")),
        (1, 10, "Concord|NH|United States|42605".into())
    );
    // A colon parts, where nothing else does and every record agrees.
    let colon = file("rust-csv/smallpop-colon.csv").unwrap().unwrap();
    assert_eq!((colon.table.delimiter, colon.shown()), (Some(Delimiter::Colon), small.shown()));
    // Without a header the first row takes its place, as it stands, and the file is known for it.
    let bare = file("rust-csv/smallpop-no-headers.csv").unwrap().unwrap();
    assert_eq!((bare.shown(), bare.odd(NoticeKind::HeaderIsData)), (small.rows.clone(), (1, Some(1))));
    // Backslashes escape nothing (RFC 4180): the quotes after them are text.
    let strange = file("rust-csv/strange.csv").unwrap().unwrap();
    assert_eq!((strange.header[0].as_str(), strange.rows.len()), (r#"\"Hacksaw\" Jim Duggan"#, 6));
    assert_eq!((strange.odd(NoticeKind::ShortRow), strange.odd(NoticeKind::MalformedQuote).1), ((2, Some(3)), Some(1)));
    let latin = file("rust-csv/uspop-latin1.csv").unwrap().unwrap();
    assert_eq!((latin.rows.len(), latin.rows[2][0].as_str()), (100, "Õakman"));
    let null = file("rust-csv/uspop-null.csv").unwrap().unwrap();
    assert_eq!((null.rows.len(), null.rows[0].len(), null.header == latin.header), (100, 5, true));
}
