//! What counts as a purchase, rule by rule: small files, what each customer bought, and why the rest was set aside.

use crate::journey::{analyse, assert_reconciled, customers, day, read};
use regua::domain::SetAside::{Cancelled, FullyRefunded, FutureDated, IdenticalLine, OrphanRefund, Pending, ZeroValue};
use regua::domain::{AmountBasis, IdenticalLines, SetAside, StatusClass};
use regua::engine::protocol::{Command, Settings, Study};
use std::fmt::Write as _;

/// The customers (key, orders, cents) and the rows set aside (reason, rows, cents) of a file of orders.
fn check(rows: &[&str], settings: Settings, bought: &[(&str, u32, i64)], left_out: &[(SetAside, u64, i128)]) {
    let mut file = String::from("pedido;cliente;data;status;valor\n");
    // A customer who is always there, so that no case leaves an empty base.
    file.push_str("0;zoe;20/05/2024;pago;1,00\n");
    for row in rows {
        file.push_str(row);
        file.push('\n');
    }
    let (mut engine, events) = read(file.as_bytes(), 16, day(2024, 12, 31));
    events.unwrap();
    let settings = Settings { reference: Some(day(2024, 12, 31)), ..settings };
    let analysis = analyse(&mut engine, settings);
    assert_reconciled(&analysis, &file);
    let found: Vec<_> = customers(&mut engine)
        .into_iter()
        .filter(|row| row.key != "zoe")
        .map(|row| (row.key, row.frequency, row.monetary_cents))
        .collect();
    let bought: Vec<_> = bought.iter().map(|(key, orders, cents)| ((*key).to_owned(), *orders, *cents)).collect();
    assert_eq!(found, bought, "{file}");
    let tallies = analysis.reconciliation.set_aside.iter();
    let found: Vec<_> = tallies.map(|part| (part.reason, part.tally.rows, part.tally.value_cents)).collect();
    assert_eq!(found, left_out, "{file}");
}

fn default(rows: &[&str], bought: &[(&str, u32, i64)], left_out: &[(SetAside, u64, i128)]) {
    check(rows, Settings::default(), bought, left_out);
}

#[test]
fn lines_of_one_number_are_one_order_of_one_customer() {
    default(&["1;ana;01/02/2024;pago;10,00", "1;ana;01/02/2024;pago;5,00"], &[("ana", 1, 1500)], &[]);
    default(&["1;ana;01/02/2024;pago;10,00", "1;rui;01/02/2024;pago;5,00"], &[("ana", 1, 1000), ("rui", 1, 500)], &[]);
}

#[test]
fn a_blank_order_number_is_an_order_of_its_own() {
    default(&[";ana;01/02/2024;pago;10,00", ";ana;02/02/2024;pago;5,00"], &[("ana", 2, 1500)], &[]);
}

#[test]
fn rows_equal_in_every_field_count_once_unless_kept() {
    let rows = ["1;ana;01/02/2024;pago;10,00", "1;ana;01/02/2024;pago;10,00", "1;ana;01/02/2024;pago;3,00"];
    default(&rows, &[("ana", 1, 1300)], &[(IdenticalLine, 1, 1000)]);
    let keep = Settings { identical_lines: IdenticalLines::Keep, ..Settings::default() };
    check(&rows, keep, &[("ana", 1, 2300)], &[]);
    let many: Vec<&str> = std::iter::repeat_n("1;ana;01/02/2024;pago;10,00", 40).collect();
    default(&many, &[("ana", 1, 1000)], &[(IdenticalLine, 39, 39_000)]);
}

#[test]
fn refunds_net_the_order_that_they_name() {
    default(&["1;ana;01/02/2024;pago;10,00", "1;ana;05/02/2024;devolvido;-4,00"], &[("ana", 1, 600)], &[]);
    default(&["1;ana;01/02/2024;pago;10,00", "1;ana;05/02/2024;pago;-10,00"], &[], &[(FullyRefunded, 2, 0)]);
    default(&["1;ana;05/02/2024;devolvido;-4,00"], &[], &[(OrphanRefund, 1, -400)]);
    default(
        &["1;ana;01/02/2024;pago;10,00", "1;ana;05/02/2024;devolvido;4,00"],
        &[("ana", 1, 1000)],
        &[(FullyRefunded, 1, 400)],
    );
}

#[test]
fn only_paid_orders_up_to_the_reference_count() {
    default(
        &[
            "1;ana;01/02/2024;cancelado;10,00",
            "2;ana;01/02/2024;aguardando pagamento;5,00",
            "3;ana;01/01/2025;pago;7,00",
            "4;ana;31/12/2024;pago;0,00",
            "5;ana;31/12/2024;pago;2,00",
        ],
        &[("ana", 1, 200)],
        &[(Cancelled, 1, 1000), (Pending, 1, 500), (FutureDated, 1, 700), (ZeroValue, 1, 0)],
    );
}

#[test]
fn an_unknown_status_counts_as_paid_until_reclassed() {
    let rows = ["1;ana;01/02/2024;xyz;10,00"];
    default(&rows, &[("ana", 1, 1000)], &[]);
    let classes = vec![("xyz".to_owned(), StatusClass::Pending)];
    check(&rows, Settings { status_classes: classes, ..Settings::default() }, &[], &[(Pending, 1, 1000)]);
}

#[test]
fn an_amount_per_order_counts_once_however_often_it_is_said() {
    let rows = [
        "1;ana;01/02/2024;pago;10,00",
        "1;ana;01/02/2024;enviado;10,00",
        "2;rui;01/02/2024;pago;20,00",
        "2;rui;02/02/2024;pago;20,00",
        "3;eva;01/02/2024;pago;30,00",
        "3;eva;01/02/2024;pago;",
    ];
    // Three orders of several lines, all of one amount: the evidence decides.
    default(&rows, &[("ana", 1, 1000), ("eva", 1, 3000), ("rui", 1, 2000)], &[]);
    let per_line = Settings { amount_basis: Some(AmountBasis::PerLine), ..Settings::default() };
    check(&rows, per_line, &[("ana", 1, 2000), ("eva", 1, 3000), ("rui", 1, 4000)], &[]);
    // A cancelled line never takes the amount from a paid one.
    let cancelled = ["1;ana;01/02/2024;cancelado;10,00", "1;ana;01/02/2024;pago;10,00"];
    let per_order = Settings { amount_basis: Some(AmountBasis::PerOrder), ..Settings::default() };
    check(&cancelled, per_order, &[("ana", 1, 1000)], &[(Cancelled, 1, 1000)]);
}

#[test]
fn an_amount_said_again_counts_once_in_any_order_of_the_rows() {
    let per_order = || Settings { amount_basis: Some(AmountBasis::PerOrder), ..Settings::default() };
    let line = |cents: &str, item: usize| format!("1;ana;{:02}/02/2024;pago;{cents}", item + 1);
    for amounts in [["100,00", "50,00", "50,00"], ["50,00", "100,00", "50,00"], ["50,00", "50,00", "100,00"]] {
        let rows: Vec<String> = amounts.iter().enumerate().map(|(item, cents)| line(cents, item)).collect();
        check(&rows.iter().map(String::as_str).collect::<Vec<_>>(), per_order(), &[("ana", 1, 15_000)], &[]);
    }
    let many: Vec<String> = (0..28).map(|item| line(if item == 20 { "7,00" } else { "5,00" }, item)).collect();
    check(&many.iter().map(String::as_str).collect::<Vec<_>>(), per_order(), &[("ana", 1, 1_200)], &[]);
}

#[test]
fn a_refund_of_an_order_whose_amount_stands_on_each_line_is_taken_off_once() {
    let check = |refunds: [&str; 2], want: i64| {
        for refunds in [refunds, [refunds[1], refunds[0]]] {
            let mut file = String::from("pedido;cliente;data;item;valor total;valor reembolsado\n");
            for (item, refund) in refunds.iter().enumerate() {
                file += &format!("1;ana;01/02/2024;{item};100,00;{refund}\n");
            }
            // What makes the amount the order's.
            for order in 2..40 {
                file += &format!("{order};rui;01/02/2024;a;30,00;\n{order};rui;01/02/2024;b;30,00;\n");
            }
            let (mut engine, events) = read(file.as_bytes(), 64, day(2024, 12, 31));
            events.unwrap();
            let analysis = analyse(&mut engine, Settings::default());
            assert_eq!(analysis.amount_basis, AmountBasis::PerOrder);
            let found = customers(&mut engine).into_iter().find(|row| row.key == "ana").unwrap().monetary_cents;
            let read = analysis.reconciliation.read.value_cents;
            assert_eq!((found, read), (want, i128::from(want) + 38 * 3_000), "{refunds:?}");
            let refunds = crate::facts::refunds(&mut engine);
            assert_eq!(refunds.total.refunded_cents, 10_000 - i128::from(want), "{refunds:?}");
        }
    };
    check(["", "20,00"], 8_000);
    check(["20,00", "20,00"], 8_000);
    check(["20,00", "30,00"], 5_000);
}

#[test]
fn a_currency_that_is_not_known_is_another_one() {
    let check = |rows: &[(&str, &str)], used: u64, left_out: u64| {
        let mut file = String::from("pedido;cliente;data;valor;moeda\n");
        for (place, (amount, currency)) in rows.iter().enumerate() {
            file += &format!("{place};ana;01/02/2024;{amount};{currency}\n");
        }
        let (mut engine, events) = read(file.as_bytes(), 64, day(2024, 12, 31));
        events.unwrap();
        let sums = analyse(&mut engine, Settings::default()).reconciliation;
        let others = sums.set_aside.iter().find(|part| part.reason == SetAside::OtherCurrency);
        assert_eq!((sums.used.rows, others.map_or(0, |part| part.tally.rows)), (used, left_out), "{rows:?}");
    };
    check(&[("1,00", "BRL"), ("2,00", "CRC"), ("3,00", "HUF"), ("4,00", "BRL")], 2, 2);
    check(&[("1,00", "R$"), ("2,00", "francos"), ("3,00", ""), ("4,00", "reais")], 3, 1);
    // Where no line names one that is known, what stands there is the base's own.
    check(&[("1,00", "dinheiro"), ("2,00", "dinheiro")], 2, 0);
}

#[test]
fn order_numbers_that_a_spreadsheet_damaged_join_no_rows() {
    let rows = ["2,00001E+15;ana;01/02/2024;pago;10,00", "2,00001E+15;ana;01/03/2024;pago;10,00"];
    default(&rows, &[("ana", 2, 2_000)], &[]);
}

#[test]
fn a_blank_status_is_the_one_of_its_order() {
    let rows = ["1;ana;01/02/2024;cancelado;10,00", "1;ana;01/02/2024;;5,00"];
    default(&rows, &[], &[(Cancelled, 2, 1500)]);
    default(&[rows[1], rows[0]], &[], &[(Cancelled, 2, 1500)]);
    // Of several the one that counts; alone it waits for the user as any unknown word.
    let several = ["1;ana;01/02/2024;cancelado;10,00", "1;ana;01/02/2024;;5,00", "1;ana;01/02/2024;pago;7,00"];
    default(&several, &[("ana", 1, 1200)], &[(Cancelled, 1, 1000)]);
    default(&["1;ana;01/02/2024;;5,00"], &[("ana", 1, 500)], &[]);
    // Without an amount it goes with the line that bears one, also where the date is left to that one.
    default(&["1;ana;01/02/2024;cancelado;10,00", "1;ana;;;"], &[], &[(Cancelled, 2, 1000)]);
    default(&["1;ana;;;", "1;ana;01/02/2024;pago;10,00", "1;ana;02/02/2024;;"], &[("ana", 1, 1000)], &[]);
}

#[test]
fn a_blank_amount_needs_an_order_that_bears_one() {
    default(&["1;ana;01/02/2024;pago;"], &[], &[(SetAside::InvalidAmount, 1, 0)]);
}

#[test]
fn sums_beyond_all_money_are_set_aside_in_sight() {
    let most = "20.000.000.000.000.000,00";
    let rows = [format!("1;ana;01/02/2024;pago;{most}"), format!("2;ana;02/02/2024;pago;{most}")];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (mut engine, events) =
        read(format!("pedido;cliente;data;status;valor\n{}\n", rows.join("\n")).as_bytes(), 64, day(2024, 12, 31));
    events.unwrap();
    let analysis = analyse(&mut engine, Settings::default());
    assert_reconciled(&analysis, "sums");
    assert_eq!(analysis.reconciliation.used.rows, 1);
    assert_eq!(analysis.reconciliation.set_aside.len(), 1);
}

#[test]
fn whoever_looks_ahead_a_while_or_to_the_end_finds_the_same() {
    let mut file = String::from("pedido;cliente;data;status;valor\n");
    for order in 0..450_000_u64 {
        let (customer, status) = (order * 7919 % 20_011, if order % 11 == 0 { "cancelado" } else { "pago" });
        let (month, of_month, cents) = (order * 31 % 12 + 1, order * 17 % 28 + 1, order * 13 % 97);
        writeln!(file, "{order};c{customer};{of_month:02}/{month:02}/2024;{status};{},{cents:02}", order % 300 + 1)
            .unwrap();
    }
    let (mut engine, events) = read(file.as_bytes(), 1 << 16, day(2024, 12, 31));
    events.unwrap();
    let mut found = |slices: usize| {
        analyse(
            &mut engine,
            Settings { reference: Some(day(2024, 12, 20 + slices as u32 % 2)), ..Settings::default() },
        );
        analyse(&mut engine, Settings { reference: Some(day(2024, 12, 31)), ..Settings::default() });
        let done = (0..slices).take_while(|_| engine.look_ahead()).count();
        (engine.handle(&Command::Study(Study::Diagnosis)), done)
    };
    let (at_once, _) = found(0);
    let (after_one, one) = found(1);
    let (after_all, all) = found(usize::MAX);
    assert_eq!((one, all > 1), (1, true));
    assert_eq!(at_once, after_one);
    assert_eq!(at_once, after_all);
}
