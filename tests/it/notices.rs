//! What is odd in files and read all the same, as the page is told of it: which oddity, how often, where. That nothing
//! of it changes what is left out or downloaded is tested here too.

use crate::journey::{FILE, analysis, assert_reconciled, day, read, report};
use regua::domain::{Contents, Language, NoticeKind, SetAside};
use regua::engine::protocol::{Download, Event, Flavour, Mapping, Meaning};

/// Oddities with their counts and the places of the first: line, column, text.
type Told = Vec<(NoticeKind, u64, Vec<(u64, String, String)>)>;

fn told(events: &[Event]) -> Told {
    let place = |example: &regua::engine::protocol::Example| {
        assert_eq!(example.file, FILE);
        (example.line, example.column.clone(), example.text.clone())
    };
    let notices = report(events).notices.iter();
    notices.map(|notice| (notice.kind, notice.count, notice.examples.iter().map(place).collect())).collect()
}

/// A line, a column and a text.
type Place = (u64, &'static str, &'static str);

#[track_caller]
fn check(bytes: &[u8], expected: &[(NoticeKind, u64, &[Place])]) {
    for slice in [7, 1 << 16] {
        let (_, events) = read(bytes, slice, day(2024, 3, 1));
        let expected: Told = expected
            .iter()
            .map(|(kind, count, places)| {
                let owned =
                    |(line, column, text): &(u64, &str, &str)| (*line, (*column).to_owned(), (*text).to_owned());
                (*kind, *count, places.iter().map(owned).collect())
            })
            .collect();
        assert_eq!(told(&events.unwrap()), expected, "{}", bytes.escape_ascii());
    }
}

/// Orders below the header that most tests have, each of a number, a customer, a date, an amount and a town.
fn orders(rows: &[&[u8]]) -> Vec<u8> {
    let mut bytes = b"pedido;email;data;valor;cidade\n".to_vec();
    rows.iter().for_each(|row| bytes.extend_from_slice(&[row, &b"\n"[..]].concat()));
    bytes
}

#[test]
fn a_plain_file_has_nothing_odd() {
    check(&orders(&[b"1;ana@x.com;13/01/2024;10,00;SP", b"2;rui@x.com;14/01/2024;10,00;RJ"]), &[]);
}

#[test]
fn oddities_of_cells_are_counted_with_their_places() {
    use NoticeKind::{DamagedKey, MalformedQuote, NulCharacter, SerialDate, StrayEncoding, TwoDigitYear};
    check(
        &orders(&[b"1;ana@x.com;13/01/2024;10,00;S\0P", b"2;rui@x.com;14/01/2024;10,00;RJ"]),
        &[(NulCharacter, 1, &[(2, "cidade", "S\0P")])],
    );
    check(
        &orders(&[b"1;ana@x.com;13/01/2024;10,00;\"S\"P\"", b"2;rui@x.com;14/01/2024;10,00;RJ"]),
        &[(MalformedQuote, 1, &[(2, "", "")])],
    );
    // One broken cell in a file of UTF-8.
    let town = "3;lia@x.com;15/01/2024;10,00;São João".as_bytes();
    let stray: &[u8] = b"2;jos\xe9@x.com;14/01/2024;10,00;Bel\xe9m";
    let bytes = orders(&["1;ana@x.com;13/01/2024;10,00;São Luís".as_bytes(), stray, town, town, town]);
    check(&bytes, &[(StrayEncoding, 2, &[(3, "email", "josé@x.com"), (3, "cidade", "Belém")])]);
    let dates = [b"1;ana@x.com;13/01/24;10,00;SP", b"2;ana@x.com;14/01/24;10,00;SP", b"3;rui@x.com;15/01/24;10,00;RJ"];
    let places: [Place; 3] = [(2, "data", "13/01/24"), (3, "data", "14/01/24"), (4, "data", "15/01/24")];
    check(&orders(&dates.map(|row| &row[..])), &[(TwoDigitYear, 3, &places)]);
    // A row that is set aside before its date is read is not counted, and no example.
    check(
        &orders(&[b"1;ana@x.com;13/01/24;dez;SP", b"2;ana@x.com;14/01/24;10,00;SP"]),
        &[(TwoDigitYear, 1, &[(3, "data", "14/01/24")])],
    );
    check(
        &orders(&[b"1;ana@x.com;45300;10,00;SP", b"2;ana@x.com;45301;10,00;SP"]),
        &[(SerialDate, 2, &[(2, "data", "45300"), (3, "data", "45301")])],
    );
    let damaged = "pedido;cpf;data;valor\n1;11144477735;13/01/2024;10,00\n2;1,11E+10;13/01/2024;10,00\n";
    check(damaged.as_bytes(), &[(DamagedKey, 1, &[(3, "cpf", "1,11E+10")])]);
}

#[test]
fn half_letters_of_utf_16_are_counted() {
    let text = "pedido;email;data;valor\n1;ana@x.com;13/01/2024;10,00\n";
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.extend([0x00, 0xD8]);
    bytes.extend("\n".encode_utf16().flat_map(u16::to_le_bytes));
    let (_, events) = read(&bytes, 7, day(2024, 3, 1));
    assert!(told(&events.unwrap()).contains(&(NoticeKind::BrokenUtf16, 1, Vec::new())));
}

#[test]
fn what_is_odd_above_and_in_the_header_is_told() {
    use NoticeKind::{BeforeHeader, NameMadeUp};
    check(
        b"Relat\xc3\xb3rio\n\npedido;email;data;valor;;data\n1;ana@x.com;13/01/2024;10,00;x;y\n",
        &[
            (BeforeHeader, 2, &[(1, "", "Relatório"), (2, "", "")]),
            (NameMadeUp, 2, &[(3, "coluna_5", "coluna_5"), (3, "data_2", "data_2")]),
        ],
    );
}

#[test]
fn keys_that_are_not_one_address_are_flagged_once_a_customer() {
    use NoticeKind::{NotAnAddress, SeveralAddresses};
    let rows = [
        &b"1;ana@x.com;13/01/2024;10,00;SP"[..],
        b"2;A@x.com; b@y.com;13/01/2024;10,00",
        b"3;\"A@x.com; b@y.com\";13/01/2024;10,00;SP",
        b"4;a@x.com b@y.com;13/01/2024;10,00;SP",
        b"5;a@x.com b@y.com;14/01/2024;10,00;SP",
        b"6;fale com a loja;14/01/2024;10,00;SP",
        b"7;rui@x.com;14/01/2024;10,00;SP",
        b"8;eva@x.com;14/01/2024;10,00;SP",
        b"9;lia@x.com;14/01/2024;10,00;SP",
    ];
    let bytes = orders(&rows);
    check(
        &bytes,
        &[
            (SeveralAddresses, 2, &[(4, "email", "A@x.com; b@y.com"), (5, "email", "a@x.com b@y.com")]),
            (NotAnAddress, 1, &[(7, "email", "fale com a loja")]),
        ],
    );
    // Each cell stays one customer: nobody is guessed, nothing is lost but the row whose columns a `;` shifted.
    let (engine, events) = read(&bytes, 100, day(2024, 3, 1));
    let events = events.unwrap();
    let analysis = analysis(&events);
    assert_reconciled(analysis, "addresses");
    assert_eq!((analysis.total.customers, analysis.reconciliation.used.rows), (7, 8));
    // The rows with a problem, and their download, are those set aside, and no others.
    assert_eq!(report(&events).faulty.iter().map(|faulty| faulty.row.line).collect::<Vec<_>>(), [3]);
    let download =
        Download::SetAside { file: FILE, reason: None, flavour: Flavour::Plain, language: Language::English };
    let mut writer = engine.set_aside_file(&download).unwrap();
    let mut text = writer.feed(&bytes).unwrap();
    text.extend(writer.finish().unwrap());
    assert_eq!(String::from_utf8(text).unwrap().lines().count(), 2);
}

#[test]
fn other_files_tell_of_the_same() {
    use NoticeKind::{NotAnAddress, NulCharacter, SeveralAddresses, StrayEncoding, TwoDigitYear};
    check(
        b"email;nome;cidade\nana@x.com;An\0a;S\xc3\xa3o Paulo\nbia@x.com;Bia;Bel\xe9m\na@x.com b@y.com;;\nbia;Bia;\n\
          bia;Bia;RJ\nrui@x.com;Rui;\neva@x.com;Eva;S\xc3\xa3o Paulo\nlia@x.com;Lia;Bel\xc3\xa9m\nivo@x.com;Ivo;\n",
        &[
            (NulCharacter, 1, &[(2, "nome", "An\0a")]),
            (StrayEncoding, 1, &[(3, "cidade", "Belém")]),
            (SeveralAddresses, 1, &[(4, "email", "a@x.com b@y.com")]),
            (NotAnAddress, 1, &[(5, "email", "bia")]),
        ],
    );
    check(
        b"email;evento;data\nana@x.com;aberto;13/01/24\nrui@x.com;aberto;14/01/2024\n",
        &[(TwoDigitYear, 1, &[(2, "data", "13/01/24")])],
    );
}

#[test]
fn a_list_without_a_header_loses_no_address() {
    let bytes = b"ana@x.com\nrui@x.com\n\nEva@x.com\n";
    check(bytes, &[(NoticeKind::NoHeader, 1, &[(1, "", "ana@x.com")])]);
    let (_, events) = read(bytes, 7, day(2024, 3, 1));
    let events = events.unwrap();
    let list = report(&events);
    assert_eq!((list.contents, list.rows), (Contents::Suppression, Some(3)));
    assert_eq!(list.preview.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4]);
    assert_eq!(list.joined.as_ref().map(|joined| joined.unmatched_keys), Some(3));
    // What the file is can be changed.
    let roles = list.columns.iter().map(|column| column.role).collect();
    let mapping = Mapping { contents: Contents::Customers, roles, date_order: None, decimal: None };
    let mut engine = regua::engine::Engine::new();
    let events = crate::journey::reread(&mut engine, bytes, (7, Some(mapping)), day(2024, 3, 1)).unwrap();
    let customers = report(&events);
    assert_eq!((customers.contents, customers.rows), (Contents::Customers, Some(3)));
    assert_eq!(customers.joined.as_ref().map(|joined| joined.customers), Some(3));
}

#[test]
fn a_further_line_of_an_order_is_no_fault_in_the_preview() {
    #[track_caller]
    fn check(bytes: &[u8], faults: &[(u64, usize, SetAside)]) {
        let (_, events) = read(bytes, 1 << 20, day(2024, 3, 1));
        let events = events.unwrap();
        let rows = report(&events).preview.iter();
        let found: Vec<_> = rows
            .flat_map(|row| (0..).zip(&row.cells).map(move |(column, cell)| (row.line, column, &cell.meaning)))
            .filter_map(|(line, column, meaning)| match meaning {
                Meaning::Invalid(reason) => Some((line, column, *reason)),
                Meaning::AsIs | Meaning::Text(_) | Meaning::Date(_) | Meaning::Amount(_) => None,
            })
            .collect();
        assert_eq!(found, faults);
    }
    let numbered = b"pedido;email;data;valor\n1;ana@x.com;13/01/2024;10,00\n1;ana@x.com;;\n2;rui@x.com;;20,00\n";
    check(numbered, &[(4, 2, SetAside::InvalidDate)]);
    // Without a number there is no first line to look at.
    let alone = b"email;data;valor\nana@x.com;13/01/2024;10,00\nana@x.com;;\n";
    check(alone, &[(3, 1, SetAside::InvalidDate), (3, 2, SetAside::InvalidAmount)]);
}
