//! The diagnosis of real data, through the whole engine, against counts made the slow way from the rows of the file. The
//! rules alone are tested where they stand.
#![expect(clippy::wildcard_enum_match_arm, reason = "a test names what it is about, and no more")]

use crate::journey::{analyse, assert_reconciled, day, read};
use crate::shared::shared;
use regua::domain::{Day, ZeroValue};
use regua::engine::Engine;
use regua::engine::protocol::{Command, Diagnosis, Event, Settings, Studied, Study};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A purchase: customer, day, cents.
type Purchase = (u32, Day, i128);

/// The purchases of CDNOW's sample, and the same as a file of orders: each row is one.
fn cdnow() -> Option<(Vec<Purchase>, String)> {
    let text = std::fs::read_to_string(shared("oracles/cdnow/CDNOW_sample.txt")?).unwrap();
    let mut file = String::from("pedido,cliente,data,valor\n");
    let mut purchases = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let [_, customer, date, _, amount] = line.split_whitespace().collect::<Vec<_>>()[..] else { continue };
        let (whole, cents) = amount.split_once('.').unwrap();
        let part = |from: usize, to: usize| date[from..to].parse::<u32>().unwrap();
        let bought = day(part(0, 4) as i32, part(4, 6), part(6, 8));
        purchases.push((customer.parse().unwrap(), bought, format!("{whole}{cents}").parse().unwrap()));
        writeln!(file, "{number},{customer},{date},{amount}").unwrap();
    }
    Some((purchases, file))
}

fn diagnosis(engine: &mut Engine) -> Diagnosis {
    match engine.handle(&Command::Study(Study::Diagnosis)).as_slice() {
        [Event::Studied { found, .. }] => match found.as_ref() {
            Studied::Diagnosis(found) => (**found).clone(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

fn month(day: Day) -> (i32, u32) {
    let (year, month, _) = day.ymd();
    (year, month)
}

/// The customers' first purchase days.
fn firsts(purchases: &[Purchase]) -> BTreeMap<u32, Day> {
    let mut firsts = BTreeMap::new();
    for (customer, day, _) in purchases {
        let first = firsts.entry(*customer).or_insert(*day);
        *first = (*first).min(*day);
    }
    firsts
}

fn found() -> Option<(Vec<Purchase>, Diagnosis)> {
    let (purchases, file) = cdnow()?;
    let (mut engine, events) = read(file.as_bytes(), 4096, day(2026, 11, 22));
    events.unwrap();
    let settings = Settings { reference: Some(day(1998, 6, 30)), zero_value: ZeroValue::Keep, ..Settings::default() };
    assert_reconciled(&analyse(&mut engine, settings), "cdnow");
    Some((purchases, diagnosis(&mut engine)))
}

#[test]
fn cdnow_month_by_month_and_as_a_whole() {
    let Some((purchases, found)) = found() else { return };
    let firsts = &firsts(&purchases);
    let cents: i128 = purchases.iter().map(|purchase| purchase.2).sum();
    let key = found.key;
    assert_eq!((key.total.customers, key.total.orders, key.total.revenue_cents), (2357, 6919, cents));
    let mut amounts: Vec<i128> = purchases.iter().map(|purchase| purchase.2).collect();
    amounts.sort_unstable();
    assert_eq!(i128::from(key.median_order_cents), amounts[(amounts.len() - 1) / 2]);
    assert_eq!((found.months.len(), key.without_orders), (18, 0));
    for report in &found.months {
        let purchases = &purchases;
        let here = move || purchases.iter().filter(|purchase| month(purchase.1) == month(report.first_day));
        let of = |new: bool| here().filter(move |purchase| (month(firsts[&purchase.0]) == month(purchase.1)) == new);
        let customers = |new| of(new).map(|purchase| purchase.0).collect::<BTreeSet<_>>().len() as u64;
        assert_eq!((report.new_customers, report.returning_customers), (customers(true), customers(false)));
        assert_eq!((report.new_orders, report.returning_orders), (of(true).count() as u64, of(false).count() as u64));
        let cents = |new| of(new).map(|purchase| purchase.2).sum::<i128>();
        assert_eq!((report.new_cents, report.returning_cents), (cents(true), cents(false)));
        assert_eq!((report.last_day, month(report.last_day)), (report.last_day, month(report.first_day)));
    }
    let lasts: BTreeMap<u32, Day> = purchases.iter().fold(BTreeMap::new(), |mut lasts, (customer, day, _)| {
        let last = lasts.entry(*customer).or_insert(*day);
        *last = (*last).max(*day);
        lasts
    });
    let active = lasts.values().filter(|last| day(1998, 6, 30).days_since(**last) <= 180).count() as u64;
    assert_eq!((found.activity.days, found.activity.active.customers), (180, active));
    assert_eq!(found.activity.active.customers + found.activity.inactive.customers, 2357);
    assert_eq!(found.activity.active.revenue_cents + found.activity.inactive.revenue_cents, cents);
}

#[test]
fn cdnow_gaps_cohorts_and_concentration() {
    let Some((purchases, found)) = found() else { return };
    let mut days: BTreeMap<u32, BTreeSet<Day>> = BTreeMap::new();
    let mut values: BTreeMap<u32, i128> = BTreeMap::new();
    for (customer, day, cents) in &purchases {
        days.entry(*customer).or_default().insert(*day);
        *values.entry(*customer).or_default() += cents;
    }
    let gaps_of = |days: &BTreeSet<Day>| -> Vec<i32> {
        days.iter().zip(days.iter().skip(1)).map(|(day, next)| next.days_since(*day)).collect()
    };
    let nearest = |gaps: &mut Vec<i32>| {
        gaps.sort_unstable();
        let at = |share: usize| gaps[(gaps.len() * share).div_ceil(100) - 1].unsigned_abs();
        (at(50), at(80))
    };
    let mut all: Vec<i32> = days.values().flat_map(gaps_of).collect();
    assert_eq!((found.gaps.all.gaps, found.gaps.all.days), (all.len() as u64, Some(nearest(&mut all))));
    let mut first: Vec<i32> = days.values().filter_map(|days| gaps_of(days).first().copied()).collect();
    assert_eq!(found.gaps.by_number[0].gaps, first.len() as u64);
    assert_eq!(found.gaps.by_number[0].days, Some(nearest(&mut first)));
    assert_eq!(found.gaps.by_number.iter().map(|report| report.gaps).sum::<u64>(), all.len() as u64);

    // All of CDNOW's customers first bought in the first three months of 1997.
    let firsts = &firsts(&purchases);
    assert_eq!(found.cohorts.len(), 18);
    for cohort in &found.cohorts {
        let own: BTreeSet<u32> =
            firsts.iter().filter(|first| month(*first.1) == month(cohort.first_day)).map(|first| *first.0).collect();
        let (year, number) = month(cohort.first_day);
        for (later, cell) in cohort.cells.iter().enumerate() {
            let place = (year * 12 + number as i32 - 1) + later as i32;
            let here = purchases.iter().filter(|(customer, day, _)| {
                let (year, number) = month(*day);
                own.contains(customer) && year * 12 + number as i32 - 1 == place
            });
            let (customers, cents) = here.fold((BTreeSet::new(), 0), |(mut customers, cents), purchase| {
                customers.insert(purchase.0);
                (customers, cents + purchase.2)
            });
            assert_eq!((cell.customers, cell.cents), (customers.len() as u64, cents));
        }
    }
    assert_eq!(found.cohorts.iter().map(|cohort| cohort.cells[0].customers).sum::<u64>(), 2357);

    let mut values: Vec<i128> = values.into_values().collect();
    values.sort_unstable_by(|one, other| other.cmp(one));
    let whole: i128 = values.iter().sum();
    let half = found.concentration.half.unwrap();
    let sum = |customers: u64| values.iter().take(customers as usize).sum::<i128>();
    assert!(sum(half.point.customers) * 2 >= whole && sum(half.point.customers - 1) * 2 < whole);
    let from = i128::from(half.from_cents);
    assert_eq!(half.at_least, values.iter().filter(|cents| **cents >= from).count() as u64);
    assert_eq!((found.concentration.positive_cents, half.point.cents), (whole, sum(half.point.customers)));
    let orders: u64 = found.weekdays.iter().map(|weekday| weekday.orders).sum();
    assert_eq!((orders, found.seasons.iter().map(|season| season.orders).sum::<u64>()), (6919, 6919));
}
