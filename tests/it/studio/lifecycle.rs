//! Stages, funnel and crossings, by fixed thresholds and by own rhythm.

use super::base::{Customer, REFERENCE, bases, day, facts, percentile, recency, revenue, turned};
use proptest::prelude::{Strategy, prop_assert_eq, prop_oneof, proptest};
use regua::analysis::borders::{Borders, Funnel, stages};
use regua::analysis::crossings::Crossings;
use regua::analysis::gaps::Gaps;
use regua::domain::{Border, Percent, Rhythm, Stage, Thresholds};

/// How the life cycle is cut.
#[derive(Debug, Clone, Copy)]
enum Cut {
    Fixed(Thresholds),
    Own(Rhythm),
}

fn cuts() -> impl Strategy<Value = Cut> {
    let thresholds = || {
        (1..300_u32, 0..200_u32, 0..300_u32)
            .prop_map(|(from, more, far)| Thresholds::new(from, from + more, from + more + far).unwrap())
    };
    let own = (1..=100_u8, 100..300_u16, 1..500_u32, 0..5_u32, thresholds()).prop_map(
        |(percentile, stretch_percent, lost_after_days, fewest_purchase_days, without_gaps)| Rhythm {
            percentile: Percent::new(percentile).unwrap(),
            stretch_percent,
            lost_after_days,
            fewest_purchase_days,
            without_gaps,
        },
    );
    prop_oneof![thresholds().prop_map(Cut::Fixed), own.prop_map(Cut::Own)]
}

/// The days between a customer's purchase days.
fn gaps(customer: &Customer) -> Vec<i64> {
    let mut days: Vec<i64> = customer.iter().map(|order| i64::from(order.0)).collect();
    days.sort_unstable();
    days.dedup();
    days.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

/// The percentile and the largest of some gaps.
fn rhythm_of(gaps: &[i64], rhythm: &Rhythm) -> Option<(i64, i64)> {
    Some((percentile(gaps, usize::from(rhythm.percentile.get()))?, *gaps.iter().max()?))
}

/// The rhythm of the whole base; none under fixed thresholds.
fn rhythm_of_all(base: &[Customer], cut: Cut) -> Option<(i64, i64)> {
    match cut {
        Cut::Fixed(_) => None,
        Cut::Own(rhythm) => rhythm_of(&base.iter().flat_map(gaps).collect::<Vec<_>>(), &rhythm),
    }
}

/// The stage of a customer so many days after the reference date, and whether they are in the far band.
fn stage(customer: &Customer, of_all: Option<(i64, i64)>, cut: Cut, later: i32) -> (Stage, bool) {
    let Some(recency) = recency(customer).map(|recency| i64::from(recency + later)) else {
        return (Stage::Acquisition, false);
    };
    // Inside up to, retention up to, far after.
    let (inside, retention, far) = match cut {
        Cut::Fixed(fixed) => (
            i64::from(fixed.retention_from_days) - 1,
            i64::from(fixed.retention_to_days),
            i64::from(fixed.far_after_days),
        ),
        Cut::Own(rhythm) => {
            let own = gaps(customer);
            let enough = own.len() + 1 >= rhythm.fewest_purchase_days as usize && !own.is_empty();
            let lost = i64::from(rhythm.lost_after_days);
            match if enough { rhythm_of(&own, &rhythm) } else { of_all } {
                None => (
                    i64::from(rhythm.without_gaps.retention_from_days) - 1,
                    i64::from(rhythm.without_gaps.retention_to_days).min(lost),
                    lost,
                ),
                Some((inside, largest)) => {
                    let stretched = inside * i64::from(rhythm.stretch_percent) / 100;
                    (inside, stretched.max(largest).min(lost), lost)
                }
            }
        }
    };
    let stage = if recency > retention {
        Stage::Recovery
    } else if recency > inside {
        Stage::Retention
    } else if customer.len() == 1 {
        Stage::Trial
    } else {
        Stage::Maintenance
    };
    (stage, stage == Stage::Recovery && recency > far)
}

fn program(base: &[Customer], cut: Cut) -> (Vec<Stage>, Funnel, Crossings) {
    let (orders, facts) = facts(base);
    let recency = facts.recency_days(day(REFERENCE));
    let borders = match cut {
        Cut::Fixed(thresholds) => Borders::Fixed(thresholds),
        Cut::Own(rhythm) => Borders::own(&Gaps::of(&orders), &rhythm),
    };
    (
        stages(&facts, &recency, &borders).unwrap(),
        Funnel::of(&facts, &recency, &borders).unwrap(),
        Crossings::of(&facts, &recency, &borders, 30).unwrap(),
    )
}

proptest! {
    #[test]
    fn agrees_with_the_reading(base in bases(), cut in cuts(), by in 0..600_usize) {
        let (stages, funnel, crossings) = program(&base, cut);
        let of_all = rhythm_of_all(&base, cut);
        let mut list = Vec::new();
        for (place, customer) in base.iter().enumerate() {
            let mut before = stage(customer, of_all, cut, 0);
            prop_assert_eq!(stages[place], before.0, "{:?} under {:?}", customer, cut);
            for later in 1..=30 {
                let now = stage(customer, of_all, cut, later);
                let crossed = [
                    (Border::Retention, now.0 == Stage::Retention && before.0 != Stage::Retention),
                    (Border::Recovery, now.0 == Stage::Recovery && before.0 != Stage::Recovery),
                    (Border::Far, now.1 && !before.1),
                ];
                list.extend(crossed.into_iter().filter(|at| at.1).map(|at| (later, at.0, place as u32)));
                before = now;
            }
        }
        list.sort_unstable();
        let found = crossings.list.iter();
        prop_assert_eq!(found.map(|at| (i32::from(at.in_days), at.border, at.customer)).collect::<Vec<_>>(), list);
        // The funnel is the sums of the stages, which together are the base.
        for (group, of) in funnel.stages.iter().zip(Stage::ALL) {
            let here: Vec<&Customer> = base.iter().zip(&stages).filter(|at| *at.1 == of).map(|at| at.0).collect();
            prop_assert_eq!(group.customers, here.len() as u64);
            prop_assert_eq!(group.revenue_cents, here.iter().map(|customer| i128::from(revenue(customer))).sum::<i128>());
            prop_assert_eq!(group.orders, here.iter().map(|customer| customer.len() as u64).sum::<u64>());
        }
        // Another order of customers and rows changes nobody's stage.
        let mut again = program(&turned(&base, by), cut).0;
        let places = base.len().max(1);
        again.rotate_right(by % places);
        prop_assert_eq!(again, stages);
    }
}
