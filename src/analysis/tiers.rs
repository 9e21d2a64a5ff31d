//! The value tiers of the customers: most valuable, greatest potential, intermediate, below zero. What the value is, revenue
//! or contribution, is the caller's.

use super::facts::Facts;
use super::labels::{LabelsError, check_length};
use super::percentile::nearest_rank;
use crate::domain::{Day, Month, Months, Stage, Tier, TierSettings, ValueBasis};

/// The value of each customer and their order by it: computed once, whatever the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueIndex {
    basis: ValueBasis,
    /// One for each customer of the base.
    value_cents: Vec<i64>,
    /// The places of the buyers, by value ascending, then by place.
    ascending: Vec<u32>,
    /// The quarter of each customer's first order, from 0; of those without orders it says nothing.
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
        let values = value_cents.iter().zip(0..).zip(facts.orders());
        let mut by_value: Vec<(i64, u32)> =
            values.filter(|(_, orders)| **orders > 0).map(|((&value, place), _)| (value, place)).collect();
        by_value.sort_unstable();
        let first_days = || facts.first_day().iter().zip(facts.orders()).filter(|(_, orders)| **orders > 0);
        let earliest = first_days().map(|(day, _)| *day).min().unwrap_or(Day::MIN);
        let latest = first_days().map(|(day, _)| *day).max().unwrap_or(Day::MIN);
        let months = Months::between(earliest, latest);
        let months_before = (Month::of(earliest).year_month().1 as usize - 1) % 3;
        // All of time has fewer quarters than 2^32.
        let quarter = |day| ((months.place(day) + months_before) / 3) as u32;
        Ok(ValueIndex {
            basis,
            value_cents: value_cents.to_vec(),
            ascending: by_value.into_iter().map(|(_, place)| place).collect(),
            cohort: facts.first_day().iter().map(|&day| quarter(day)).collect(),
            cohorts: quarter(latest) as usize + 1,
        })
    }

    fn value(&self, customer: u32) -> i64 {
        // The index holds places of its own base only.
        self.value_cents.get(customer as usize).copied().unwrap_or_default()
    }

    fn is_below_zero(&self, value_cents: i64) -> bool {
        match self.basis {
            ValueBasis::Contribution => value_cents < 0,
            ValueBasis::NetRevenue => value_cents <= 0,
        }
    }

    /// The smallest value among the most valuable, and whether the cap was reached.
    fn most_valuable_from(&self, settings: &TierSettings) -> (Option<i64>, Cap) {
        let positive = || self.ascending.iter().rev().map(|&place| self.value(place)).take_while(|&value| value > 0);
        let total: i128 = positive().map(i128::from).sum();
        let most = settings.customer_cap.of(self.ascending.len());
        let (mut from, mut sum, mut customers) = (None, 0_i128, 0);
        let mut values = positive().peekable();
        while let Some(&value) = values.peek() {
            if sum * 100 >= total * i128::from(settings.value_share.get()) {
                break;
            }
            let mut equal = 0;
            while values.next_if_eq(&value).is_some() {
                equal += 1;
            }
            if customers + equal > most {
                return (from, Cap::Reached);
            }
            customers += equal;
            sum += i128::from(value) * equal as i128;
            from = Some(value);
        }
        (from, Cap::Free)
    }

    /// What customers of the same cohort and stage are worth at the percentile, for each of these groups.
    fn potentials(&self, stages: &[Stage], settings: &TierSettings) -> Vec<i64> {
        let groups = self.cohorts * Stage::ALL.len();
        let mut customers = vec![0_usize; groups];
        for &place in &self.ascending {
            if let Some(count) = self.group(place, stages).and_then(|group| customers.get_mut(group)) {
                *count += 1;
            }
        }
        // How many of each group come before the one at the percentile.
        let mut before: Vec<Option<usize>> =
            customers.iter().map(|&count| nearest_rank(count, settings.potential_percentile)).collect();
        let mut potentials = vec![0; groups];
        for &place in &self.ascending {
            let Some(group) = self.group(place, stages) else { continue };
            let (Some(before), Some(potential)) = (before.get_mut(group), potentials.get_mut(group)) else { continue };
            match before {
                Some(0) => {
                    *potential = self.value(place);
                    *before = None;
                }
                Some(others) => *others -= 1,
                None => {}
            }
        }
        potentials
    }

    fn group(&self, customer: u32, stages: &[Stage]) -> Option<usize> {
        let place = customer as usize;
        Some(*self.cohort.get(place)? as usize * Stage::ALL.len() + stages.get(place)?.index())
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
    /// use regua::analysis::{facts::Facts, orders::{Order, Orders}, tiers::{Tiers, ValueIndex}};
    /// use regua::domain::{Day, Stage, Tier, TierSettings, ValueBasis};
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
        for &place in &index.ascending {
            let value = index.value(place);
            let potential = index.group(place, stages).and_then(|group| potentials.get(group)).copied();
            let customer = (tiers.tiers.get_mut(place as usize), tiers.potential_cents.get_mut(place as usize));
            if let (Some(tier), Some(own)) = customer {
                *own = potential.unwrap_or_default();
                let is_most_valuable = most_valuable_from.is_some_and(|from| value >= from);
                *tier = Some(if is_most_valuable {
                    Tier::MostValuable
                } else if index.is_below_zero(value) {
                    Tier::BelowZero
                } else {
                    unrealised.push(*own - value);
                    Tier::Intermediate
                });
            }
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
