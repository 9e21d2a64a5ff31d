//! Facts told in any order come back the same.

use super::{Coupon, Dossier, Telling};
use crate::domain::{Birthday, Day, EventKind};
use proptest::prelude::{prop_assert_eq, proptest};

fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

#[test]
fn days_and_bytes_sort_by_day() {
    let mut last = 0;
    for number in [Day::MIN, day(-70_000), day(-1), day(0), day(1), day(20_000), Day::MAX] {
        for byte in [0, 1, 255] {
            let word = super::packed(number, byte);
            assert_eq!(super::unpacked(word), (number, byte));
            assert!(word >= last);
            last = word;
        }
    }
}

#[test]
fn nothing_told_is_nothing_known() {
    let dossier = Telling::new(1).seal().unwrap();
    for customer in [0, 1, u32::MAX] {
        assert_eq!((dossier.last_active(customer), dossier.registered(customer)), (None, None));
        assert_eq!((dossier.birthday(customer), dossier.income_cents(customer)), (None, None));
        assert_eq!((dossier.company(customer), dossier.consent(customer)), ("", None));
        assert_eq!((dossier.events(customer).len(), dossier.answers(customer).len()), (0, 0));
        assert!(dossier.coupons(customer).is_empty() && !dossier.is_subscriber(customer));
    }
    assert_eq!(dossier.strangers().len(), 0);
    assert!(!dossier.tells_activity() && !dossier.tells_companies());
}

#[test]
fn of_several_answers_the_telling_one_counts() {
    let mut telling = Telling::new(2);
    for number in [9, 3, 5] {
        telling.registered(0, day(number));
        telling.active(0, day(number));
        telling.income(0, i64::from(number));
    }
    for birthday in [Birthday::without_year(2, 29), Birthday::born(-4, 1, 31), Birthday::born(1990, 5, 6)] {
        telling.birthday(0, birthday.unwrap());
    }
    telling.company(0, "").unwrap();
    telling.company(0, "Um").unwrap();
    telling.company(0, "Dois").unwrap();
    let dossier = telling.seal().unwrap();
    assert_eq!((dossier.registered(0), dossier.last_active(0)), (Some(day(3)), Some(day(9))));
    assert_eq!((dossier.income_cents(0), dossier.company(0)), (Some(9), "Um"));
    assert_eq!(dossier.birthday(0), Birthday::born(-4, 1, 31));
    assert_eq!((dossier.registered(1), dossier.birthday(1)), (None, None));
}

/// All that can be asked of a customer in the order of rows.
type Told = (Vec<(Day, EventKind)>, Vec<(Day, u8)>, Vec<String>);

fn told(dossier: &Dossier, customer: u32) -> Told {
    let coupons =
        dossier.coupons(customer).iter().map(|coupon| format!("{} {:?}", dossier.code(coupon), coupon.issued));
    (dossier.events(customer).collect(), dossier.answers(customer).collect(), coupons.collect())
}

proptest! {
    #[test]
    fn the_order_of_rows_changes_nothing(
        mut rows in proptest::collection::vec((0..3_u32, -9..9, 0..5_usize), 0..30), seed in 0..1000_usize,
    ) {
        let seal = |rows: &[(u32, i32, usize)]| {
            let mut telling = Telling::new(3);
            for &(customer, number, kind) in rows {
                telling.event(customer, day(number), EventKind::ALL[kind]).unwrap();
                telling.answer(customer, day(number), kind as u8).unwrap();
                let coupon = Coupon { issued: Some(day(number / 3)), expires: None, redeemed: None, cents: 0, code: 0 };
                telling.coupon(customer, &format!("C{kind}"), coupon).unwrap();
                telling.stranger(&format!("{kind}@exemplo.com.br"), Some(day(number))).unwrap();
            }
            telling.seal().unwrap()
        };
        let before = seal(&rows);
        let len = rows.len().max(1);
        rows.rotate_left(seed % len);
        rows.reverse();
        let after = seal(&rows);
        let strangers = |dossier: &Dossier| {
            let mut all: Vec<_> = dossier.strangers().map(|(key, day)| (key.to_owned(), day)).collect();
            all.sort();
            all
        };
        prop_assert_eq!(strangers(&before), strangers(&after));
        for customer in 0..3 {
            prop_assert_eq!(told(&before, customer), told(&after, customer));
            prop_assert_eq!(before.last_active(customer), after.last_active(customer));
            let opened = rows.iter().filter(|row| row.0 == customer && EventKind::ALL[row.2].is_activity());
            prop_assert_eq!(after.last_active(customer), opened.map(|row| day(row.1)).max());
        }
    }
}
