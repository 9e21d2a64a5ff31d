//! The value tiers of the customers: most valuable, greatest potential, intermediate, below zero. What the value is, revenue
//! or contribution, is the caller's.

use super::diagnosis::concentration::Concentration;
use super::facts::Facts;
use super::labels::{LabelsError, check_length};
use super::percentile::nearest_rank;
use crate::domain::{Day, Month, Months, Stage, Tier, TierSettings, ValueBasis};

/// No quarter: all of time has fewer than 2^20.
const NO_COHORT: u32 = u32::MAX;

/// The value of each customer and their order by it: computed once, whatever the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueIndex {
    basis: ValueBasis,
    /// One for each customer of the base.
    value_cents: Vec<i64>,
    /// The buyers from the largest value down.
    concentration: Concentration,
    /// The quarter of each customer's first order, from 0; [`NO_COHORT`] of those without orders.
    cohort: Vec<u32>,
    cohorts: usize,
}

/// The tiers of a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiers {
    /// The tier of each customer in the order of the base; `None` of those without orders, who have no value yet.
    pub tiers: Vec<Option<Tier>>,
    /// The smallest value among the most valuable; `None` without any.
    pub most_valuable_from_cents: Option<i64>,
    /// The share of the customers, not that of the value, set the border of the most valuable.
    pub capped: Cap,
    /// The smallest unrealised value among those of the greatest potential; `None` without any.
    pub unrealised_from_cents: Option<i64>,
    /// What customers like each one are worth at the percentile; of those without orders 0.
    pub potential_cents: Vec<i64>,
}

/// Whether the cap on the number of the most valuable had its say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cap {
    /// They make their share of the value.
    Free,
    /// They would be too many: they make less.
    Reached,
}

impl ValueIndex {
    /// Sorts the buyers by value: n log n. Values lie in the inner half of `i64`.
    ///
    /// # Errors
    /// [`LabelsError::Length`] for values of another base.
    pub fn of(facts: &Facts, value_cents: &[i64], basis: ValueBasis) -> Result<ValueIndex, LabelsError> {
        check_length(value_cents.len(), facts.customers())?;
        let values = value_cents.iter().zip(facts.orders());
        let of_buyers = values.filter(|(_, orders)| **orders > 0).map(|(&value, _)| value);
        let first_days = || facts.first_day().iter().zip(facts.orders()).filter(|(_, orders)| **orders > 0);
        let earliest = first_days().map(|(day, _)| *day).min().unwrap_or(Day::MIN);
        let latest = first_days().map(|(day, _)| *day).max().unwrap_or(Day::MIN);
        let months = Months::between(earliest, latest);
        let months_before = (Month::of(earliest).year_month().1 as usize - 1) % 3;
        let quarter = |day| ((months.place(day) + months_before) / 3) as u32;
        let first_orders = facts.first_day().iter().zip(facts.orders());
        Ok(ValueIndex {
            basis,
            value_cents: value_cents.to_vec(),
            concentration: Concentration::of(of_buyers.collect()),
            cohort: first_orders.map(|(&day, &orders)| if orders == 0 { NO_COHORT } else { quarter(day) }).collect(),
            cohorts: quarter(latest) as usize + 1,
        })
    }

    /// What the value of a customer is.
    #[must_use]
    pub fn basis(&self) -> ValueBasis {
        self.basis
    }

    /// What each customer is worth.
    #[must_use]
    pub fn value_cents(&self) -> &[i64] {
        &self.value_cents
    }

    /// The buyers from the largest value down.
    #[must_use]
    pub fn concentration(&self) -> &Concentration {
        &self.concentration
    }

    fn is_below_zero(&self, value_cents: i64) -> bool {
        match self.basis {
            ValueBasis::Contribution => value_cents < 0,
            ValueBasis::NetRevenue => value_cents <= 0,
        }
    }

    /// The smallest value among the most valuable, and whether the cap was reached: a few binary searches.
    fn most_valuable_from(&self, settings: &TierSettings) -> (Option<i64>, Cap) {
        let values = self.concentration.values();
        let Some(needed) = self.concentration.customers_for(settings.value_share) else { return (None, Cap::Free) };
        let last_needed = (needed.customers as usize).checked_sub(1).and_then(|last| values.get(last)).copied();
        let equals_in = last_needed.map_or(0, |last| values.partition_point(|&value| value >= last));
        let most = settings.customer_cap.of(values.len());
        match values.get(most) {
            Some(&first_out) if equals_in > most => {
                let larger = values.partition_point(|&value| value > first_out);
                (larger.checked_sub(1).and_then(|last| values.get(last)).copied(), Cap::Reached)
            }
            Some(_) | None => (last_needed, Cap::Free),
        }
    }

    /// The group of like customers that each is in, cohort by stage; `None` without orders.
    fn groups(&self, stages: &[Stage]) -> impl Iterator<Item = Option<usize>> {
        let customers = self.cohort.iter().zip(stages);
        customers
            .map(|(&cohort, stage)| (cohort != NO_COHORT).then(|| cohort as usize * Stage::ALL.len() + stage.index()))
    }

    /// What the customers of each group are worth at the percentile: the values are dealt out by group, and the one at the
    /// rank is selected, not sorted for.
    fn potentials(&self, stages: &[Stage], settings: &TierSettings) -> Vec<i64> {
        // Where the next value of each group goes: after the values of those before it.
        let mut next = vec![0_usize; self.cohorts * Stage::ALL.len() + 1];
        for group in self.groups(stages).flatten() {
            if let Some(customers) = next.get_mut(group + 1) {
                *customers += 1;
            }
        }
        let mut before = 0;
        for start in &mut next {
            before += *start;
            *start = before;
        }
        let mut dealt = vec![0; self.concentration.values().len()];
        for (group, &value) in self.groups(stages).zip(&self.value_cents) {
            let Some(next) = group.and_then(|group| next.get_mut(group)) else { continue };
            if let Some(place) = dealt.get_mut(*next) {
                *place = value;
            }
            *next += 1;
        }
        // Each group's place has moved on to its end.
        let mut start = 0;
        let ends = next.iter().take(self.cohorts * Stage::ALL.len());
        let potential = |&end: &usize| {
            let values = dealt.get_mut(std::mem::replace(&mut start, end)..end)?;
            let rank = nearest_rank(values.len(), settings.potential_percentile)?;
            Some(*values.select_nth_unstable(rank).1)
        };
        ends.map(potential).map(Option::unwrap_or_default).collect()
    }
}

impl Tiers {
    /// The tiers under any settings: a few passes over the customers, none over the orders, nothing sorted. Source:
    /// DOMAIN.md §4.
    ///
    /// - **Most valuable:** from the largest value down, until they together make their share of the positive value, but never
    ///   more than their share of the buyers. Customers of one value are in together or out together, so that no order of
    ///   rows decides: where those of the next value would be too many, none of them is in.
    /// - **Below zero:** of contributions those below 0, of net revenues those of 0 or less.
    /// - **Greatest potential:** of the others with any unrealised value (potential less value), those whose own is larger
    ///   than that of at least the rest of the others: with 20 %, than that of 80 % of them. The potential is the percentile
    ///   by nearest rank of all buyers of the same quarter of first purchase and the same stage.
    /// - **Intermediate:** the rest.
    ///
    /// Ten customers of one quarter and stage, worth R$ 100, 60, 10, 10, 9, 8 … 4, R$ 219 together: the first two make half of
    /// it, and are 20 %. The 90th percentile is the ninth from below, R$ 60; of the other eight 20 % is one, the one furthest
    /// from it, with R$ 4.
    /// ```
    /// use regua_core::analysis::{facts::Facts, orders::{Order, Orders}, tiers::{Tiers, ValueIndex}};
    /// use regua_core::domain::{Day, Stage, Tier, TierSettings, ValueBasis};
    /// let cents = [10_000, 6_000, 1_000, 1_000, 900, 800, 700, 600, 500, 400];
    /// let order = |(customer, cents)| Order { customer, day: Day::MIN, cents };
    /// let facts = Facts::of(&Orders::of(10, (0..).zip(cents).map(order)).unwrap());
    /// let index = ValueIndex::of(&facts, facts.revenue_cents(), ValueBasis::NetRevenue).unwrap();
    /// let tiers = Tiers::of(&index, &[Stage::Trial; 10], &TierSettings::default()).unwrap();
    /// assert_eq!(tiers.most_valuable_from_cents, Some(6_000));
    /// assert_eq!((tiers.potential_cents[9], tiers.unrealised_from_cents), (6_000, Some(5_600)));
    /// assert_eq!((tiers.tiers[9], tiers.tiers[2]), (Some(Tier::GreatestPotential), Some(Tier::Intermediate)));
    /// ```
    ///
    /// # Errors
    /// [`LabelsError::Length`] for stages of another base.
    pub fn of(index: &ValueIndex, stages: &[Stage], settings: &TierSettings) -> Result<Tiers, LabelsError> {
        check_length(stages.len(), index.value_cents.len())?;
        let (most_valuable_from, capped) = index.most_valuable_from(settings);
        let potentials = index.potentials(stages, settings);
        let mut tiers = Tiers {
            tiers: vec![None; stages.len()],
            most_valuable_from_cents: most_valuable_from,
            capped,
            unrealised_from_cents: None,
            potential_cents: vec![0; stages.len()],
        };
        // What the others leave unrealised.
        let mut unrealised = Vec::new();
        let customers = index.groups(stages).zip(&index.value_cents);
        for ((group, &value), (tier, own)) in customers.zip(tiers.tiers.iter_mut().zip(&mut tiers.potential_cents)) {
            let Some(&potential) = group.and_then(|group| potentials.get(group)) else { continue };
            *own = potential;
            let is_most_valuable = most_valuable_from.is_some_and(|from| value >= from);
            *tier = Some(if is_most_valuable {
                Tier::MostValuable
            } else if index.is_below_zero(value) {
                Tier::BelowZero
            } else {
                unrealised.push(potential - value);
                Tier::Intermediate
            });
        }
        tiers.unrealised_from_cents = top(&mut unrealised, settings);
        if let Some(from) = tiers.unrealised_from_cents {
            let customers = tiers.tiers.iter_mut().zip(&tiers.potential_cents).zip(&index.value_cents);
            for ((tier, &potential), &value) in customers {
                if *tier == Some(Tier::Intermediate) && potential - value >= from {
                    *tier = Some(Tier::GreatestPotential);
                }
            }
        }
        Ok(tiers)
    }
}

/// The smallest positive amount in the top share of all; those of one amount are in together or out together. Linear.
fn top(amounts: &mut [i64], settings: &TierSettings) -> Option<i64> {
    let most = settings.potential_share.of(amounts.len());
    if most == 0 {
        return None;
    }
    let Some(first_out) = amounts.len().checked_sub(most + 1) else {
        return amounts.iter().copied().filter(|&amount| amount > 0).min();
    };
    let (_, &mut out, larger) = amounts.select_nth_unstable(first_out);
    larger.iter().copied().filter(|&amount| amount > out && amount > 0).min()
}

#[cfg(test)]
mod tests {
    use super::{Cap, Tiers, ValueIndex};
    use crate::analysis::facts::Facts;
    use crate::analysis::labels::LabelsError;
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Day, Percent, Stage, Tier, TierSettings, ValueBasis};

    const CMV: Option<Tier> = Some(Tier::MostValuable);
    const CMP: Option<Tier> = Some(Tier::GreatestPotential);
    const MID: Option<Tier> = Some(Tier::Intermediate);
    const BZ: Option<Tier> = Some(Tier::BelowZero);

    /// Customers by the day of their one order, if any, and their value.
    fn tiers(customers: &[(Option<Day>, i64)], basis: ValueBasis, settings: &TierSettings) -> Tiers {
        let values: Vec<i64> = customers.iter().map(|row| row.1).collect();
        let orders = (0..).zip(customers);
        let orders = orders.filter_map(|(customer, row)| row.0.map(|day| Order { customer, day, cents: 1 }));
        let facts = Facts::of(&Orders::of(customers.len() as u32, orders).unwrap());
        let index = ValueIndex::of(&facts, &values, basis).unwrap();
        Tiers::of(&index, &vec![Stage::Trial; customers.len()], settings).unwrap()
    }

    fn percent(percent: u8) -> Percent {
        Percent::new(percent).unwrap()
    }

    /// Settings that let half the customers be of the most valuable and half of the others of the greatest potential.
    fn halves() -> TierSettings {
        TierSettings { customer_cap: percent(50), potential_share: percent(50), ..TierSettings::default() }
    }

    #[track_caller]
    fn check(values: &[i64], basis: ValueBasis, settings: &TierSettings, expected: &[Option<Tier>]) {
        let customers: Vec<_> = values.iter().map(|&value| (Some(Day::MIN), value)).collect();
        assert_eq!(tiers(&customers, basis, settings).tiers, expected);
    }

    #[test]
    fn small_bases() {
        let (net, contribution) = (ValueBasis::NetRevenue, ValueBasis::Contribution);
        check(&[], net, &halves(), &[]);
        // One customer is more than half of one.
        check(&[5], net, &halves(), &[MID]);
        check(&[0], net, &halves(), &[BZ]);
        check(&[0], contribution, &halves(), &[MID]);
        check(&[-1], contribution, &halves(), &[BZ]);
        check(&[9, 1], net, &halves(), &[CMV, MID]);
        check(&[9, 1, -3], contribution, &halves(), &[CMV, MID, BZ]);
        // 4 of 8 is the half; the other 4 is needed no more, but equal.
        check(&[4, 4, 0, 0], net, &halves(), &[CMV, CMV, BZ, BZ]);
        // The two least of four others are the furthest from 10.
        check(&[10, 3, 2, 1], net, &halves(), &[CMV, MID, MID, CMP]);
        check(&[20, 20, 4, 3, 2, 1], net, &halves(), &[CMV, CMV, MID, MID, CMP, CMP]);
        // Those of one value are in together or out together.
        check(&[20, 20, 4, 1, 1, 1], net, &halves(), &[CMV, CMV, MID, MID, MID, MID]);
    }

    #[test]
    fn cap_stops_before_those_of_one_value() {
        let customers: Vec<_> = [9, 5, 5, 5, 1, 1].map(|value| (Some(Day::MIN), value)).to_vec();
        let found = tiers(&customers, ValueBasis::NetRevenue, &halves());
        assert_eq!((found.most_valuable_from_cents, found.capped), (Some(9), Cap::Reached));
        let all = TierSettings { customer_cap: percent(100), value_share: percent(100), ..halves() };
        let found = tiers(&customers, ValueBasis::NetRevenue, &all);
        assert_eq!((found.most_valuable_from_cents, found.capped), (Some(1), Cap::Free));
    }

    #[test]
    fn potential_is_that_of_the_own_quarter() {
        let day = |month| Day::from_ymd(2024, month, 15);
        let customers = [(day(3), 100), (day(4), 10), (day(6), 20), (day(7), 30), (None, 0), (day(2), 40)];
        let found = tiers(&customers, ValueBasis::NetRevenue, &halves());
        assert_eq!(found.potential_cents, [100, 20, 20, 30, 0, 100]);
        assert_eq!(found.tiers, [CMV, CMP, MID, MID, None, CMP]);
        assert_eq!(found.unrealised_from_cents, Some(10));
    }

    #[test]
    fn nobody_without_unrealised_value_has_potential() {
        let settings = TierSettings { potential_share: percent(100), ..halves() };
        check(&[10, 10, 1, 1, 1, 1], ValueBasis::NetRevenue, &settings, &[CMV, CMV, CMP, CMP, CMP, CMP]);
        let lonely = [3, 6, 9, 12].map(|month| (Day::from_ymd(2024, month, 1), 7));
        let found = tiers(&lonely, ValueBasis::NetRevenue, &settings);
        assert_eq!((found.tiers, found.unrealised_from_cents), (vec![MID; 4], None));
    }

    #[test]
    fn columns_of_another_base() {
        let facts = Facts::of(&Orders::of(1, []).unwrap());
        let fault = LabelsError::Length { labels: 0, customers: 1 };
        assert_eq!(ValueIndex::of(&facts, &[], ValueBasis::NetRevenue), Err(fault));
        let index = ValueIndex::of(&facts, &[0], ValueBasis::NetRevenue).unwrap();
        assert_eq!(Tiers::of(&index, &[], &halves()), Err(fault));
    }
}
