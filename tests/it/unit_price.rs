//! Orders whose rows tell a price and how many pieces, and no amount.

use crate::journey::{analysis, base};
use crate::several::{open, read};
use regua::domain::{AmountBasis, Role, SetAside};
use regua::engine::protocol::{BaseReport, Event, Question, Readiness};

fn opened(text: &str) -> Vec<Event> {
    open(&[(None, text)]).1.unwrap_or_else(|refusal| panic!("{refusal:?}: {text}"))
}

fn role_of(report: &BaseReport, column: &str) -> Option<Role> {
    read(report, 0).columns.iter().find(|other| other.name == column).map(|column| column.role)
}

/// Reads one order of these cells of price and quantity; its cents, `None` where the row is set aside for its amount.
#[track_caller]
fn check(price: &str, quantity: &str, cents: Option<i128>) {
    // Two rows that prove the decimal comma and keep the base from being empty.
    let text = format!(
        "pedido;email;data;produto;qtde;preço unitário\n1;ana@x.com;25/01/2024;Caneca;2;10,50\n\
         2;bia@x.com;26/01/2024;Bule;1;80,25\n3;ana@x.com;27/01/2024;Kit;{quantity};{price}\n"
    );
    let events = opened(&text);
    let sums = &analysis(&events).reconciliation;
    let unread = sums.set_aside.iter().find(|part| part.reason == SetAside::InvalidAmount).map(|part| part.tally.rows);
    let expected = (2100 + 8025 + cents.unwrap_or(0), if cents.is_none() { Some(1) } else { None });
    assert_eq!((sums.read.value_cents, unread), expected, "{quantity} × {price}");
}

#[test]
fn an_amount_is_the_price_times_the_pieces() {
    check("10,00", "3", Some(3000));
    check("R$ 1.234,50", "2", Some(246_900));
    check("0,99", "1.000", Some(99_000));
    // Sold by weight: half a cent is rounded away from zero.
    check("10,33", "1,5", Some(1550));
    check("10,33", "-1,5", Some(-1550));
    check("27,50", "-1", Some(-2750));
    check("10,00", "0", Some(0));
    for (price, quantity) in [("10,00", ""), ("10,00", "duas"), ("", "2"), ("abc", "2"), ("10,00", "1,2345")] {
        check(price, quantity, None);
    }
    check("90.000.000.000.000.000,00", "9.000.000", None);
}

#[test]
fn its_lines_are_added_up_even_where_they_repeat_each_other() {
    let events = opened(
        "pedido;email;data;produto;qtde;preço unitário\n1;ana@x.com;25/01/2024;Caneca;1;10,50\n\
         1;ana@x.com;25/01/2024;Bule;1;10,50\n2;bia@x.com;26/01/2024;Caneca;2;10,50\n2;bia@x.com;26/01/2024;Bule;2;10,50\n\
         3;rui@x.com;27/01/2024;Caneca;3;10,50\n3;rui@x.com;27/01/2024;Bule;3;10,50\n",
    );
    let analysis = analysis(&events);
    assert_eq!((analysis.amount_basis, analysis.total.revenue_cents), (AmountBasis::PerLine, 12_600));
}

#[test]
fn the_columns_are_known_by_their_names() {
    let rows = "1;ana@x.com;25/01/2024;Caneca;2;10,50\n";
    for (quantity, price) in
        [("Quantity", "UnitPrice"), ("qtd", "preço"), ("quantidade", "Valor unitário"), ("Qty", "Price")]
    {
        let events = opened(&format!("pedido;email;data;produto;{quantity};{price}\n{rows}"));
        assert_eq!(role_of(base(&events), price), Some(Role::UnitPrice), "{quantity} {price}");
        assert_eq!(analysis(&events).total.revenue_cents, 2100, "{quantity} {price}");
    }
}

#[test]
fn an_amount_of_its_own_is_what_counts() {
    let events = opened(
        "pedido;email;data;produto;qtde;preço unitário;valor total\n1;ana@x.com;25/01/2024;Caneca;2;10,50;19,90\n",
    );
    assert_eq!(role_of(base(&events), "preço unitário"), Some(Role::Ignored));
    assert_eq!(analysis(&events).total.revenue_cents, 1990);
}

#[test]
fn a_price_alone_is_no_amount() {
    let events = opened("pedido;email;data;produto;preço unitário\n1;ana@x.com;25/01/2024;Caneca;10,50\n");
    let report = base(&events);
    assert_eq!(report.readiness, Readiness::Asking);
    let questions = &read(report, 0).questions;
    assert!(questions.contains(&Question::MissingColumn(Role::Amount)), "{questions:?}");
}
