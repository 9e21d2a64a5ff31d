//! Who must not be written to: suppression lists, and who says no to e-mails, whatever file it stands in.

use crate::journey::{analysis, base, list};
use crate::several::{JANUARY, joined, open, read};
use regua::domain::{Contents, Role};
use regua::engine::protocol::{ColumnNote, Joined};

#[test]
fn who_must_not_be_written_to_is_in_no_list() {
    let (mut engine, events) =
        open(&[(None, JANUARY), (Some(Contents::Suppression), "email;motivo\nRUI@x.com;spam\n")]);
    let analysis = analysis(&events.unwrap()).clone();
    assert_eq!((analysis.total.customers, analysis.suppressed), (2, 1));
    let list = list(&mut engine);
    assert!(list.contains("ana@x.com") && !list.contains("rui@x.com"), "{list}");
}

#[test]
fn who_has_unsubscribed_is_in_no_list() {
    let check = |event: &str, suppressed: u64| {
        let events = format!("email;evento;data\nRui@x.com;{event};27/01/2024\nana@x.com;aberto;28/01/2024\n");
        let (mut engine, events) = open(&[(None, JANUARY), (Some(Contents::Events), &events)]);
        let analysis = analysis(&events.unwrap()).clone();
        assert_eq!((analysis.total.customers, analysis.suppressed), (2, suppressed), "{event}");
        let list = list(&mut engine);
        assert!(list.contains("ana@x.com") && list.contains("rui@x.com") == (suppressed == 0), "{event}: {list}");
    };
    for event in ["descadastrado", "spam", "Unsubscribed"] {
        check(event, 1);
    }
    for event in ["enviado", "aberto", "bounce"] {
        check(event, 0);
    }
}

#[test]
fn who_says_no_to_e_mails_is_in_no_list_and_a_blank_is_no_yes() {
    let check = |files: &[(Option<Contents>, &str)], want: Option<(u64, u64, u64)>, suppressed: u64| {
        let (mut engine, events) = open(files);
        let events = events.unwrap();
        let said = base(&events).consent.map(|said| (said.given, said.withheld, said.unanswered));
        assert_eq!((said, analysis(&events).suppressed), (want, suppressed), "{files:?}");
        assert_eq!(analysis(&events).total.customers, 2);
        list(&mut engine)
    };
    check(&[(None, JANUARY)], None, 0);
    let asked =
        "email;nome;aceita e-mails\nana@x.com;Ana;sim\nRUI@x.com;Rui;não\neva@x.com;Eva;\nlia@x.com;Lia;talvez\n";
    let list = check(&[(None, JANUARY), (None, asked)], Some((1, 1, 2)), 1);
    assert!(list.contains("ana@x.com") && !list.contains("rui@x.com"), "{list}");
    // A yes in a column of those who are barred is a no.
    let barred = "email;nome;descadastrado\nana@x.com;Ana;sim\nrui@x.com;Rui;não\n";
    let list = check(&[(None, JANUARY), (None, barred)], Some((1, 1, 0)), 1);
    assert!(!list.contains("ana@x.com") && list.contains("rui@x.com"), "{list}");
    // Of two files the one that says no is heard, whatever their order.
    for files in [[(None, JANUARY), (None, asked), (None, barred)], [(None, barred), (None, asked), (None, JANUARY)]] {
        let list = check(&files, Some((0, 2, 2)), 2);
        assert!(!list.contains("ana@x.com") && !list.contains("rui@x.com"), "{list}");
        // Who registered and said nothing is no buyer, and stays.
        assert!(list.contains("eva@x.com") && list.contains("lia@x.com"), "{list}");
    }
    // Of two columns the no is heard; a day is one, too.
    let two = "email;nome;aceita e-mails;descadastrado em\nana@x.com;Ana;sim;\nrui@x.com;Rui;sim;25/02/2024\n";
    let list = check(&[(None, JANUARY), (None, two)], Some((1, 1, 0)), 1);
    assert!(list.contains("ana@x.com") && !list.contains("rui@x.com"), "{list}");
    let two = "email;nome;descadastrado;aceita marketing\nana@x.com;Ana;não;não\nrui@x.com;Rui;sim;sim\n";
    check(&[(None, JANUARY), (None, two)], Some((0, 2, 0)), 2);
    // In the orders themselves.
    let orders = "pedido;email;data;valor;aceita e-mails\n1;ana@x.com;05/01/2024;10,00;não\n\
                  2;rui@x.com;25/01/2024;20,00;\n3;rui@x.com;26/01/2024;20,00;sim\n";
    let list = check(&[(None, orders)], Some((1, 1, 0)), 1);
    assert!(!list.contains("ana@x.com"), "{list}");
    // A no in any row holds: of the same file, of a file of the same layout, of a file of customers, in any order.
    let header = "pedido;email;data;valor;aceita e-mails\n";
    let yes = format!("{header}1;ana@x.com;05/01/2024;10,00;sim\n2;rui@x.com;25/01/2024;20,00;sim\n");
    let no = format!("{header}3;ana@x.com;15/02/2024;10,00;\"não\"\n");
    let said = "email;nome;aceita e-mails\nana@x.com;Ana;sim\nana@x.com;Ana Lia;não\n";
    let both = format!("{yes}3;ana@x.com;15/02/2024;10,00;não\n");
    for (files, want) in [
        (&[(None, yes.as_str()), (None, no.as_str())][..], (1, 1, 0)),
        (&[(None, no.as_str()), (None, yes.as_str())], (1, 1, 0)),
        (&[(None, both.as_str())], (1, 1, 0)),
        (&[(None, yes.as_str()), (None, said)], (1, 1, 0)),
        (&[(None, JANUARY), (None, said)], (0, 1, 1)),
    ] {
        let list = check(files, Some(want), 1);
        assert!(!list.contains("ana@x.com") && list.contains("rui@x.com"), "{list}");
    }
}

#[test]
fn a_column_that_bars_beside_the_one_of_consent_is_told_so() {
    let two = "email;nome;aceita e-mails;descadastrado em\nana@x.com;Ana;sim;\nrui@x.com;Rui;sim;25/02/2024\n";
    let (_, events) = open(&[(None, JANUARY), (None, two)]);
    let events = events.unwrap();
    let told = read(base(&events), 1).columns.iter().skip(1).map(|column| (column.role, column.note));
    let expected =
        [(Role::Profile, ColumnNote::None), (Role::EmailConsent, ColumnNote::None), (Role::Profile, ColumnNote::Bars)];
    assert!(told.eq(expected), "{:#?}", read(base(&events), 1).columns);
}

#[test]
fn who_bars_an_address_bars_all_who_share_it() {
    let orders = "pedido;cliente;contato;data;valor\n1;17;ana@x.com;05/01/2024;10,00\n\
                  2;18;rui@x.com;25/01/2024;20,00\n3;19;Rui@x.com;25/01/2024;30,00\n";
    let check = |contents: Option<Contents>, text: &str, withheld: Option<u64>, joins: Joined| {
        let (mut engine, events) = open(&[(Some(Contents::Orders), orders), (contents, text)]);
        let events = events.unwrap();
        assert_eq!(base(&events).consent.map(|said| said.withheld), withheld, "{text}");
        assert_eq!(analysis(&events).suppressed, 2, "{text}");
        assert_eq!(read(base(&events), 1).joined, Some(joins), "{text}");
        let list = list(&mut engine);
        assert!(list.contains("\n17,") && !list.contains("\n18,") && !list.contains("\n19,"), "{list}");
    };
    let list = "email\nrui@x.com\neva@x.com\n";
    check(Some(Contents::Suppression), list, None, joined(2, 1, 1, &["eva@x.com"]));
    let asked = "email;nome;aceita e-mails\nrui@x.com;Rui;não\n";
    check(None, asked, Some(2), joined(0, 1, 1, &["rui@x.com"]));
}

#[test]
fn a_lone_column_of_documents_or_phones_bars_its_customers() {
    let header = "pedido;cpf;fone;data;valor";
    let orders = format!(
        "{header}\n1;111.444.777-35;(11) 98888-7777;25/01/2024;10,00\n\
                          2;01234567890;(21) 97777-6666;26/01/2024;20,00\n"
    );
    for (text, left) in [
        ("cpf\n11144477735\n", "01234567890"),
        ("111.444.777-35\n", "01234567890"),
        ("telefone\n+55 21 97777-6666\n", "11144477735"),
    ] {
        let (mut engine, events) = open(&[(None, &orders), (None, text)]);
        let events = events.unwrap();
        assert_eq!(read(base(&events), 1).contents, Contents::Suppression, "{text}");
        assert_eq!(analysis(&events).suppressed, 1, "{text}");
        let list = list(&mut engine);
        assert_eq!((list.lines().count(), list.contains(left)), (2, true), "{text} {list}");
    }
}
