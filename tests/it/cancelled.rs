//! Orders that a column beside the status calls cancelled, in files of no known layout.

use crate::journey::{analysis, base};
use crate::several::{open, read};
use regua::domain::{Role, SetAside};
use regua::engine::protocol::ColumnNote;

/// Opens two orders with this column of theirs; gives those that count, and those that are cancelled.
fn check(column: &str, cells: [&str; 2], statuses: Option<[&str; 2]>, expected: (u64, u64)) {
    let [first, second] = cells;
    let text = match statuses {
        None => format!(
            "pedido;email;data;valor;{column}\n1;ana@x.com;25/01/2024;10,00;{first}\n2;rui@x.com;26/01/2024;20,00;{second}\n"
        ),
        Some([paid, other]) => format!(
            "pedido;email;data;valor;status;{column}\n1;ana@x.com;25/01/2024;10,00;{paid};{first}\n\
             2;rui@x.com;26/01/2024;20,00;{other};{second}\n"
        ),
    };
    let events = open(&[(None, &text)]).1.unwrap();
    let sums = &analysis(&events).reconciliation;
    let cancelled = sums.set_aside.iter().filter(|part| part.reason == SetAside::Cancelled);
    let cancelled: u64 = cancelled.map(|part| part.tally.rows).sum();
    assert_eq!((analysis(&events).total.orders, cancelled), expected, "{text}");
    let unknown = base(&events).statuses.iter().any(|status| status.text.is_empty());
    assert!(!unknown, "a blank became a status: {text}");
}

#[test]
fn a_yes_or_a_day_cancels() {
    check("cancelado?", ["Não", "Sim"], None, (1, 1));
    check("data de cancelamento", ["", "27/01/2024"], None, (1, 1));
    check("data de cancelamento", ["00/00/0000", "27/01/2024 10:00"], None, (1, 1));
    check("cancelado", ["Não", "Sim"], Some(["Pago", "Pago"]), (1, 1));
    check("cancelado em", ["", ""], Some(["Pago", "Entregue"]), (2, 0));
    check("motivo do cancelamento", ["", "27/01/2024"], None, (2, 0));
}

#[test]
fn a_column_that_cancels_is_told_so() {
    let check = |column: &str, cell: &str, expected: ColumnNote| {
        let text = format!("pedido;email;data;valor;{column}\n1;ana@x.com;25/01/2024;10,00;{cell}\n");
        let events = open(&[(None, &text)]).1.unwrap();
        let told = &read(base(&events), 0).columns[4];
        assert_eq!((told.role, told.note), (Role::Ignored, expected), "{text}");
    };
    check("cancelado?", "Não", ColumnNote::Cancels);
    check("data de cancelamento", "", ColumnNote::Cancels);
    check("motivo do cancelamento", "27/01/2024", ColumnNote::None);
}
