//! Tables of heads: delimiter, header, names, refusals.

use super::Whole;
use super::header::names;
use super::sample;
use super::sniff;
use crate::domain::Delimiter;
use crate::domain::Encoding;
use crate::domain::Refusal;

#[track_caller]
fn check(head: &str, delimiter: Delimiter, skipped_records: usize, header: &[&str]) {
    let dialect = sniff(head.as_bytes(), Encoding::Utf8, Whole::File).unwrap();
    assert_eq!((dialect.delimiter, dialect.skipped_records), (delimiter, skipped_records), "{head:?}");
    assert_eq!(dialect.header, header, "{head:?}");
}

#[test]
fn delimiters() {
    check("a,b\n1,2\n", Delimiter::Comma, 0, &["a", "b"]);
    check("a;b\r\n1;2", Delimiter::Semicolon, 0, &["a", "b"]);
    check("a\tb\r1\t2\r", Delimiter::Tab, 0, &["a", "b"]);
    check("a|b\n1|2\n", Delimiter::Pipe, 0, &["a", "b"]);
    check("a;\"b,c\"\n1;\"x,y\"\n", Delimiter::Semicolon, 0, &["a", "b,c"]);
    check("\"a;b;c\",d\n\"1;2;3\",4\n\"1;2\",4\n", Delimiter::Comma, 0, &["a;b;c", "d"]);
    // Decimal commas in every row, also where the header has one.
    check("id;valor\n1;10,00\n2;20,50\n3;1,00\n", Delimiter::Semicolon, 0, &["id", "valor"]);
    check("id;valor, R$\n1;10,00\n2;20,50\n", Delimiter::Semicolon, 0, &["id", "valor, R$"]);
    check("id;valor\n1;10,00\n2;20,50\n3;1,00\n4;2,00\n5;3,00\nTotal\n", Delimiter::Semicolon, 0, &["id", "valor"]);
    check("nome,frase\nana,\"oi; tudo\"\nrui,tchau; até\n", Delimiter::Comma, 0, &["nome", "frase"]);
}

#[test]
fn decimal_commas_do_not_hide_the_delimiter_of_a_file_without_names() {
    check(
        "1;a@b.c;02/03/2024;10,15;Pago\n2;c@d.e;03/03/2024;20,25;Pago\n",
        Delimiter::Semicolon,
        0,
        &["1", "a@b.c", "02/03/2024", "10,15", "Pago"],
    );
    check("1\t10,15\tPago\n2\t20,25\tPago\n", Delimiter::Tab, 0, &["1", "10,15", "Pago"]);
    check("1;10,15\n2;20,25\n", Delimiter::Semicolon, 0, &["1", "10,15"]);
}

#[test]
fn names_above_amounts_that_their_comma_parts_are_names() {
    check("id,data,total\n1,15/03/2024,10,00\n2,16/03/2024,20,50\n", Delimiter::Comma, 0, &["id", "data", "total"]);
    check(
        "id,total,frete,situação\n1,R$ 10,00,5,00,Pago\n2,20,50,3,00,Pago\n",
        Delimiter::Comma,
        0,
        &["id", "total", "frete", "situação"],
    );
    check("Vendas\nid,total\n1,10,00\n2,-20,50\n", Delimiter::Comma, 1, &["id", "total"]);
    // A title, and rows whose figures are no cents.
    check("Loja,Vendas\n1,7,Ana\n2,9,Rui\n", Delimiter::Comma, 1, &["1", "7", "Ana"]);
    check("Loja,2024\n1,10,00\n2,20,50\n", Delimiter::Comma, 1, &["1", "10", "00"]);
}

#[test]
fn separator_lines() {
    check("sep=;\na;b\n1;2\n", Delimiter::Semicolon, 1, &["a", "b"]);
    check("\u{feff}\"SEP=|\"\r\na|b,c\r\n1|2,3\r\n", Delimiter::Pipe, 1, &["a", "b,c"]);
    check("sep=,\na,b\n1,2\n", Delimiter::Comma, 1, &["a", "b"]);
    check("sep=\t\na\tb\n1\t2\n", Delimiter::Tab, 1, &["a", "b"]);
    check("sep=:\na;b\n1;2\n", Delimiter::Semicolon, 1, &["a", "b"]);
}

#[test]
fn the_header_is_found() {
    check(
        "Vendas;;\nde 1 a 3;;\n;;\nid;nome;valor\n1;ana;2\nTotal;;2\n",
        Delimiter::Semicolon,
        3,
        &["id", "nome", "valor"],
    );
    check("Vendas\n\nid;nome\n1;ana\n", Delimiter::Semicolon, 2, &["id", "nome"]);
    check("id;nome\n1;ana;\n2;rui;\n3;eva;\n", Delimiter::Semicolon, 0, &["id", "nome"]);
    check("id;nome;\n1;ana\n2;rui\n", Delimiter::Semicolon, 0, &["id", "nome"]);
    check("id;nome;cupom\n1;ana;\n2;rui;\n", Delimiter::Semicolon, 0, &["id", "nome", "cupom"]);
    check("a;b;c\n1;2\n1;2;3;4\n1;2;3;\n1;2;3\n", Delimiter::Semicolon, 0, &["a", "b", "c"]);
    check(";nome;valor\n1;ana;2\n", Delimiter::Semicolon, 0, &["coluna_1", "nome", "valor"]);
}

#[test]
fn names_are_told_apart() {
    #[track_caller]
    fn check(cells: &[&str], expected: &[&str]) {
        assert_eq!(names(cells.iter().map(|&cell| cell.to_owned()).collect()), expected);
    }
    check(&["id", "", "valor", "valor", "id "], &["id", "coluna_2", "valor", "valor_2", "id_2"]);
    check(&["valor", "valor", "valor_2", "valor"], &["valor", "valor_3", "valor_2", "valor_4"]);
    check(&["", "coluna_1"], &["coluna_1_2", "coluna_1"]);
    check(&["\u{feff}a", "\u{a0}b\u{a0}", " "], &["a", "b", "coluna_3"]);
}

#[test]
fn refusals() {
    #[track_caller]
    fn check(head: &str, refusal: Refusal) {
        assert_eq!(sniff(head.as_bytes(), Encoding::Utf8, Whole::File), Err(refusal), "{head:?}");
    }
    check("", Refusal::Empty);
    check("\u{feff} \r\n\r\n", Refusal::Empty);
    check("nome\nAna\n", Refusal::NotATable);
    check("\"id;email;valor\"\n\"1;\"\"ana@x.com\"\";10\"\n", Refusal::QuotedRows);
    check("\"id,email\"\r\n\r\n\"1,ana@x.com\"\r\n", Refusal::QuotedRows);
    check("\"nome\"\n\"Ana; Bia\"\n", Refusal::NotATable);
    check("\"id;email;valor\"\n", Refusal::NotATable);
    check("id;email;valor\r\n", Refusal::HeaderOnly);
    check("Vendas\nid;email;valor\r\n;;\r\n", Refusal::HeaderOnly);
    check("id;obs\n1;\"x\n", Refusal::UnterminatedQuote { line: 2 });
    check("\"id;obs\n1;x\n", Refusal::UnterminatedQuote { line: 1 });
}

#[test]
fn a_cut_head_proves_less() {
    for head in ["id;valor\n", "id;val", "id;obs\n1;\"x"] {
        let dialect = sniff(head.as_bytes(), Encoding::Utf8, Whole::Head).unwrap();
        assert_eq!((dialect.delimiter, dialect.skipped_records), (Delimiter::Semicolon, 0), "{head:?}");
    }
}

#[test]
fn samples_are_whole_rows() {
    let head = b"x\nid;nome\r\n1;\"Jos\xe9 \"\"Z\"\"\"\r\n\r\n2;Rui\r\n3;E";
    #[track_caller]
    fn lines(head: &[u8], whole: Whole, max_rows: usize) -> Vec<(u64, String)> {
        let dialect = sniff(head, Encoding::Windows1252, whole).unwrap();
        sample(head, &dialect, whole, max_rows).into_iter().map(|row| (row.line, row.cells.join("|"))).collect()
    }
    let all = [(3, "1|José \"Z\"".to_owned()), (5, "2|Rui".to_owned()), (6, "3|E".to_owned())];
    assert_eq!(lines(head, Whole::File, 9), all);
    assert_eq!(lines(head, Whole::Head, 9), all[..2]);
    assert_eq!(lines(head, Whole::File, 1), all[..1]);
}
