//! Tables of small bases grouped, and the law that grouping moves no row and no cent.

use super::{Groups, agreed, grouped};
use crate::domain::{AmountBasis, Currency, Day, IdenticalLines, Policy, StatusClass, ZeroValue};
use crate::ledger::{
    AmountCell, Apart, Attributes, Customers, Kind, Ledger, Line, LinesBuilder, OrderIdentity, Settled, hash, settle,
};
use proptest::prelude::{any, prop_assert_eq, proptest};
use std::rc::Rc;

/// A row: the customer, the order's number, the day, cents, the status (0 paid, 1 refunded, 2 cancelled).
type Row = (u8, u8, i32, i64, u8);

fn key(customer: u8) -> String {
    format!("p{customer}")
}

/// A base of these customers, each with a text in one column.
fn base(customers: &[(String, &str)], rows: &[Row], identity: OrderIdentity) -> Ledger {
    let mut known = Customers::new(1);
    for (key, text) in customers {
        let number = known.enter(key.as_bytes()).unwrap();
        known.fill(number, &[0], |_| text.as_bytes().into()).unwrap();
    }
    let mut builder = LinesBuilder::default();
    for (row, (customer, order, day, cents, status)) in (0u32..).zip(rows) {
        let kind = Kind { status: Some(*status), currency: None, amount: AmountCell::Figure };
        let kind = builder.kind(kind).unwrap();
        let number = known.find(key(*customer).as_bytes()).unwrap();
        let line = Line::new(number, row, Day::from_number(*day).unwrap(), *cents, kind);
        let row_hash = hash(format!("{customer} {order} {day} {cents} {status}").as_bytes());
        let order = match identity {
            OrderIdentity::ByNumber => hash(&[*order]),
            OrderIdentity::ByRow => row_hash,
        };
        builder.push(line.with_hashes(order, row_hash)).unwrap();
    }
    let (lines, survey) = builder.seal(known.len(), identity).unwrap();
    let statuses = ["pago", "devolvido", "cancelado"].map(str::to_owned).to_vec();
    let attributes = Rc::new(Attributes::default());
    Ledger { customers: known, lines, survey, statuses, attributes, apart: Apart::default() }
}

fn policy(basis: AmountBasis, identical_lines: IdenticalLines) -> Policy {
    Policy {
        reference: Day::from_number(20).unwrap(),
        currency: Currency::BRL,
        amount_basis: basis,
        identical_lines,
        zero_value: ZeroValue::SetAside,
        status_classes: vec![StatusClass::Paid, StatusClass::Refunded, StatusClass::Cancelled],
    }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn groups_come_first_and_no_two_keys_are_alike() {
    let check = |customers: &[&str], called: &[&str], of: &[u32], keys: &[&str]| {
        let customers: Vec<(String, &str)> = customers.iter().map(|key| ((*key).to_owned(), "")).collect();
        let base = base(&customers, &[], OrderIdentity::ByNumber);
        let groups = Groups { names: &names(called), of, silent: &[] };
        let found = grouped(&base, &groups).unwrap();
        let own: Vec<&str> =
            (0..found.ledger.customers.len() as u32).map(|at| found.ledger.customers.key(at)).collect();
        assert_eq!(own, keys);
        for (customer, number) in of.iter().zip(&found.of) {
            let is_in = (*customer as usize) < called.len();
            assert_eq!(is_in, *customer == *number, "{of:?} {:?}", found.of);
        }
        assert_eq!(found.ledger.lines.customers(), keys.len());
    };
    check(&[], &[], &[], &[]);
    check(&["ana", "rui"], &[], &[9, 9], &["ana", "rui"]);
    check(&["ana", "rui", "eva"], &["Céu"], &[9, 0, 0], &["Céu", "ana"]);
    // A member's key is nobody's any more; the key of someone who is in no group stays, and the group gives way.
    check(&["ana", "Céu"], &["Céu"], &[0, 0], &["Céu"]);
    check(&["ana", "Céu"], &["Céu"], &[0, 9], &["Céu (2)", "Céu"]);
    check(&["ana", "Céu", "Céu (2)"], &["Céu", "Céu (3)"], &[0, 9, 9], &["Céu (4)", "Céu (3)", "Céu", "Céu (2)"]);
}

#[test]
fn a_group_says_what_its_members_agree_on() {
    let check = |texts: &[&str], said: Option<&str>| {
        assert_eq!(agreed(texts.iter().copied()), said, "{texts:?}");
        assert_eq!(agreed(texts.iter().rev().copied()), said, "{texts:?} backwards");
    };
    check(&[], None);
    check(&["", ""], None);
    check(&["SP", "", "SP"], Some("SP"));
    check(&["SP", "RJ"], None);
    check(&["são paulo", "São Paulo", "SAO PAULO"], Some("SAO PAULO"));
    check(&["SP", "sp", "RJ"], None);
}

#[test]
fn what_only_those_say_who_must_not_be_written_to_is_not_shown() {
    let check = |members: &[(&str, bool)], shown: &str| {
        let customers: Vec<(String, &str)> = (0..).zip(members).map(|(at, (text, _))| (key(at), *text)).collect();
        let base = base(&customers, &[], OrderIdentity::ByNumber);
        let silent: Vec<bool> = members.iter().map(|(_, silent)| *silent).collect();
        let groups = Groups { names: &names(&["g"]), of: &vec![0; members.len()], silent: &silent };
        assert_eq!(grouped(&base, &groups).unwrap().ledger.customers.text(0, 0), shown, "{members:?}");
    };
    check(&[("ana@x.com", false), ("", false)], "ana@x.com");
    check(&[("ana@x.com", true), ("", false)], "");
    check(&[("SP", true), ("SP", false)], "SP");
    check(&[("SP", true), ("RJ", false)], "");
    check(&[("SP", true), ("sp", false)], "sp");
    check(&[("SP", true), ("SP", true)], "SP");
    check(&[("SP", true)], "SP");
}

#[test]
fn orders_of_two_members_with_one_number_stay_two() {
    let rows = [(0, 7, 1, 1_000, 0), (1, 7, 3, 500, 0), (0, 8, 2, 100, 0), (0, 7, 4, -400, 1)];
    let customers = [(key(0), ""), (key(1), "")];
    let base = base(&customers, &rows, OrderIdentity::ByNumber);
    let groups = Groups { names: &names(&["g"]), of: &[0, 0], silent: &[] };
    let found = grouped(&base, &groups).unwrap().ledger;
    let settled = settle(&found, &policy(AmountBasis::PerLine, IdenticalLines::SetAside));
    assert_eq!(
        (settled.buyers.orders.as_slice(), settled.buyers.net_cents.as_slice()),
        ([3].as_slice(), [1_200].as_slice())
    );
    let borne: Vec<u64> = found.lines.iter().map(Line::order).collect();
    assert!(borne.iter().all(|order| *order == hash(&[8]) || *order != found.apart.number(*order)));
    let mut numbers: Vec<u64> = borne.iter().map(|order| found.apart.number(*order)).collect();
    numbers.sort_unstable();
    let mut expected = [7, 7, 7, 8].map(|order| hash(&[order]));
    expected.sort_unstable();
    assert_eq!(numbers, expected);
}

/// What became of rows and value, whoever bought.
fn account(settled: &Settled) -> impl PartialEq + std::fmt::Debug + use<> {
    let orders: u64 = settled.buyers.orders.iter().map(|orders| u64::from(*orders)).sum();
    let cents: i128 = settled.buyers.net_cents.iter().map(|cents| i128::from(*cents)).sum();
    let repeated = settled.repeated_cents;
    (settled.used, settled.set_aside, settled.first_rows.clone(), repeated, orders, cents)
}

proptest! {
    #[test]
    fn grouping_moves_no_row_and_no_cent(
        rows in proptest::collection::vec((0u8..6, 0u8..4, 0..25i32, -300..500i64, 0u8..3), 0..60),
        of in proptest::collection::vec(0u32..4, 6),
        is_numbered in any::<bool>(),
        per_order in any::<bool>(),
        keeps in any::<bool>(),
    ) {
        let customers: Vec<(String, &str)> = (0..6).map(|customer| (key(customer), "")).collect();
        let identity = if is_numbered { OrderIdentity::ByNumber } else { OrderIdentity::ByRow };
        let base = base(&customers, &rows, identity);
        let called = names(&["a", "b", "c"]);
        let found = grouped(&base, &Groups { names: &called, of: &of, silent: &[] }).unwrap();
        prop_assert_eq!(&found.ledger.survey, &base.survey);
        let basis = if per_order { AmountBasis::PerOrder } else { AmountBasis::PerLine };
        let policy = policy(basis, if keeps { IdenticalLines::Keep } else { IdenticalLines::SetAside });
        let (one, other) = (settle(&base, &policy), settle(&found.ledger, &policy));
        prop_assert_eq!(account(&one), account(&other));
        // And each group has what its members had.
        for (number, net) in other.buyers.customer.iter().zip(&other.buyers.net_cents) {
            let own = one.buyers.customer.iter().zip(&one.buyers.net_cents);
            let sum: i64 = own.filter(|(customer, _)| found.of[**customer as usize] == *number).map(|(_, net)| *net).sum();
            prop_assert_eq!(sum, *net);
        }
    }
}
