//! The table of keys. The corpora's files are read in `tests/it/fields.rs`.

use super::*;
use proptest::prelude::*;

#[track_caller]
fn check(kind: KeyKind, cell: &str, expected: Option<&str>) {
    check_bytes(kind, Encoding::Utf8, cell.as_bytes(), expected);
}

#[track_caller]
fn check_bytes(kind: KeyKind, encoding: Encoding, cell: &[u8], expected: Option<&str>) {
    let mut reader = KeyReader::new(kind, encoding);
    let key = reader.normalise(cell).map(|key| core::str::from_utf8(key).unwrap());
    assert_eq!(key, expected, "{:?} as {kind:?}", String::from_utf8_lossy(cell));
}

#[test]
fn e_mails() {
    for (cell, key) in [
        ("ana@exemplo.com.br", "ana@exemplo.com.br"),
        ("Ana@Exemplo.com.br", "ana@exemplo.com.br"),
        ("  ANA@EXEMPLO.COM.BR ", "ana@exemplo.com.br"),
        ("ana@exemplo.com.br\u{a0}", "ana@exemplo.com.br"),
        ("a\u{200b}na@exemplo.com.br", "ana@exemplo.com.br"),
        ("\u{feff}ana@exemplo.com.br", "ana@exemplo.com.br"),
        ("JOÃO@EXEMPLO.COM.BR ", "joão@exemplo.com.br"),
        ("a.na+promo@gmail.com", "a.na+promo@gmail.com"),
        ("=\"ana@exemplo.com.br\"", "ana@exemplo.com.br"),
        ("1e+10@exemplo.com.br", "1e+10@exemplo.com.br"),
        ("[@`{Z}", "[@`{z}"),
        ("mailto:Ana@Exemplo.com.br", "ana@exemplo.com.br"),
        ("Ana Souza <ana@exemplo.com.br>", "ana@exemplo.com.br"),
        ("ana@a.com; bia@b.com", "ana@a.com; bia@b.com"),
    ] {
        check(KeyKind::Email, cell, Some(key));
    }
}

#[test]
fn identifiers() {
    for id in ["1001", "AB-12", "Ana Souza", "0007", "conceição", "4E10", "A+1", "12345+67"] {
        check(KeyKind::Id, id, Some(id));
        check(KeyKind::Id, &format!("\u{a0} {id}\u{200b} "), Some(id));
    }
}

#[test]
fn documents() {
    for (cell, key) in [
        ("01234567890", "01234567890"),
        ("111.444.777-35", "11144477735"),
        ("11.222.333/0001-81", "11222333000181"),
        ("12.abc.345/01de-35", "12ABC34501DE35"),
        ("=\"01234567890\"", "01234567890"),
        ("111.111.111-12", "11111111112"),
        ("1", "1"),
    ] {
        check(KeyKind::Document, cell, Some(key));
    }
    check(KeyKind::Document, "...-", None);
}

#[test]
fn phones() {
    for (cell, key) in [
        ("11987654321", "+5511987654321"),
        ("+55 11 98765-4321", "+5511987654321"),
        ("(11) 98765-4321", "+5511987654321"),
        ("011 98765-4321", "+5511987654321"),
        ("0055 11 98765-4321", "+5511987654321"),
        ("+351 912 345 678", "+351912345678"),
        ("+14155550100", "+14155550100"),
    ] {
        check(KeyKind::Phone, cell, Some(key));
    }
    check(KeyKind::Phone, "sem telefone", None);
}

#[test]
fn nobody() {
    for kind in [KeyKind::Id, KeyKind::Email, KeyKind::Document, KeyKind::Phone] {
        for blank in ["", "  ", "\u{a0}", "\u{200b}", "-", "n/a", "N/A", "#N/D", "null", "NaN"] {
            check(kind, blank, None);
        }
        let mut reader = KeyReader::new(kind, Encoding::Utf8);
        for damaged in ["1,23457E+10", "5,51199e+12", "1E+5", " 1.2E+100 "] {
            assert_eq!(reader.normalise(damaged.as_bytes()), None, "{damaged:?} as {kind:?}");
        }
        assert_eq!(reader.damaged(), 4, "{kind:?}");
    }
}

#[track_caller]
fn check_nobody(kind: KeyKind, cells: &[&str]) {
    for cell in cells {
        check(kind, cell, None);
    }
}

#[test]
fn numbers_of_one_digit_are_nobody() {
    check_nobody(
        KeyKind::Document,
        &[
            "000.000.000-00",
            "00000000000",
            "999.999.999-99",
            "99999999999",
            "00.000.000/0000-00",
            "0",
            "ISENTO",
            "SEM CPF",
        ],
    );
    check_nobody(
        KeyKind::Phone,
        &[
            "(00) 00000-0000",
            "00000000000",
            "(99) 99999-9999",
            "+55 (11) 99999-9999",
            "(11) 0000-0000",
            "1111111111",
            "9",
        ],
    );
}

#[test]
fn words_for_nobody_are_nobody() {
    check_nobody(
        KeyKind::Email,
        &[
            "sem email",
            "SEM E-MAIL",
            "não informado",
            "NÃO INFORMADO",
            "nao informado",
            "email@email.com",
            "Teste@teste.com.br",
            "naotem@naotem.com",
            "nao@tem.com.br",
            "sem@email.com",
            "nao.tem@gmail.com",
            "naoinformado@loja.com.br",
            "consumidor@naotem.com.br",
            "Sem e-mail <sememail@loja.com.br>",
            "mailto:naotem@naotem.com",
            "(vazio)",
            "undefined",
            "...",
            "@",
        ],
    );
    check_nobody(
        KeyKind::Id,
        &[
            "CONSUMIDOR FINAL",
            "Consumidor",
            "CONSUMIDOR FINAL - BALCÃO",
            "Cliente não identificado",
            "CLIENTE NAO IDENTIFICADO",
            "cliente padrão",
            "Cliente Balcão",
            "S/ CADASTRO",
            "Sem cadastro",
            "nenhum",
            "none",
            "Anônimo",
            "000.000.000-00",
            "99999999999",
            "00.000.000/0000-00",
            "*****",
            "?",
            "__",
        ],
    );
    check_bytes(KeyKind::Id, Encoding::Windows1252, b"N\xC3O INFORMADO", None);
}

#[test]
fn people_are_somebody() {
    for name in [
        "Consuelo Finali",
        "Semíramis",
        "Naomi",
        "Clientela Ltda",
        "Nadia Nunes",
        "Anônia",
        "Tester",
        "0",
        "000",
        "1111",
        "9999999",
        "000123",
        "Maiara",
        "n/a 1",
    ] {
        check(KeyKind::Id, name, Some(name));
    }
    for address in [
        "joao@joao.com.br",
        "consumidora@exemplo.com",
        "email@loja.com.br",
        "teste@exemplo.com",
        "naotemjeito@exemplo.com",
        "sem@exemplo.com",
        "nao@exemplo.com",
        "cliente@loja.com",
        "a@a.com",
        "noel@natal.com",
    ] {
        check(KeyKind::Email, address, Some(address));
    }
    check(KeyKind::Phone, "(11) 3333-3333", Some("+551133333333"));
    check(KeyKind::Phone, "(11) 99999-9990", Some("+5511999999990"));
}

#[test]
fn windows_1252_comes_out_as_utf_8() {
    for (kind, cell, key) in [
        (KeyKind::Email, &b"JO\xC3O@EXEMPLO.COM.BR\xA0"[..], "joão@exemplo.com.br"),
        (KeyKind::Id, b"\xA0Concei\xE7\xE3o ", "Conceição"),
        (KeyKind::Id, b"\x80\xC2\xA9", "€Â©"),
    ] {
        check_bytes(kind, Encoding::Windows1252, cell, Some(key));
    }
    // A file of UTF-8 with a line of something else.
    check_bytes(KeyKind::Id, Encoding::Utf8, b"Concei\xE7\xE3o", Some("Conceição"));
}

proptest! {
    #[test]
    fn eight_bytes_at_a_time_find_what_one_at_a_time_finds(text in prop::collection::vec(any::<u8>(), 0..40)) {
        prop_assert_eq!(has_byte(&text, not_ascii), !text.is_ascii());
        let capital = text.iter().any(|byte| !byte.is_ascii() || byte.is_ascii_uppercase());
        prop_assert_eq!(has_byte(&text, not_ascii_or_capital), capital);
    }

    #[test]
    fn spelling_twice_changes_nothing(text in "\\PC{0,24}", kind in prop::sample::select(vec![KeyKind::Id, KeyKind::Email, KeyKind::Document, KeyKind::Phone])) {
        let once = KeyReader::new(kind, Encoding::Utf8).normalise(text.as_bytes()).map(<[u8]>::to_vec);
        if let Some(once) = once {
            let mut again = KeyReader::new(kind, Encoding::Utf8);
            prop_assert_eq!(again.normalise(&once), Some(once.as_slice()));
        }
    }

    #[test]
    fn no_bytes_break_the_reader(cell in prop::collection::vec(any::<u8>(), 0..24)) {
        for kind in [KeyKind::Id, KeyKind::Email, KeyKind::Document, KeyKind::Phone] {
            for encoding in [Encoding::Utf8, Encoding::Windows1252] {
                let _ = KeyReader::new(kind, encoding).normalise(&cell);
            }
        }
    }
}
