//! When what was bought is used up: of each product the mean time until it is bought again, and of each customer what that makes
//! of the last purchase. The rhythm of customers themselves is `borders`'s.

use super::baskets::Baskets;
use super::orders::Orders;
use crate::domain::{Day, Facet};

/// Times that a product must have been bought again before its mean is taken for known: of fewer, one customer's whim is most.
const LEAST_GAPS: u32 = 3;

/// How long each product lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replenishment {
    /// By the product's number: days in all, and how many times they are of.
    gaps: Vec<(u64, u32)>,
}

impl Replenishment {
    /// The mean days between two purchase days of one customer on which a product was bought. `None` where no file tells
    /// products. One pass over all lines, each customer's sorted.
    ///
    /// ```
    /// use regua_core::analysis::baskets::{BasketsBuilder, Content, Line, Names};
    /// use regua_core::analysis::orders::{Order, Orders};
    /// use regua_core::analysis::replenishment::Replenishment;
    /// use regua_core::domain::Day;
    /// let day = |number| Day::from_number(number).unwrap();
    /// let days = [0, 20, 50, 90];
    /// let of = || Content { lines: vec![Line { facets: [Some(0), None, None, None], quantity: 0 }], cost_cents: None };
    /// let mut builder = BasketsBuilder::new([Some(Names::of(["Café"])), None, None, None]);
    /// days.iter().for_each(|&number| builder.order((0, day(number), 1), of()).unwrap());
    /// let baskets = builder.finish(1).unwrap();
    /// let orders = Orders::of(1, days.map(|number| Order { customer: 0, day: day(number), cents: 1 })).unwrap();
    /// let replenishment = Replenishment::of(&baskets, &orders).unwrap();
    /// assert_eq!(replenishment.days(0), Some(30));
    /// assert_eq!(replenishment.by_customer(&baskets, &orders, day(90)), [30]);
    /// ```
    #[must_use]
    pub fn of(baskets: &Baskets, orders: &Orders) -> Option<Replenishment> {
        let products = baskets.names(Facet::Product)?.len();
        let mut gaps = vec![(0, 0); products];
        let mut bought: Vec<(u32, Day)> = Vec::new();
        for customer in 0..orders.customers() {
            bought.clear();
            for purchase in baskets.purchases(orders, customer) {
                bought.extend(purchase.numbers(Facet::Product).map(|product| (product, purchase.day)));
            }
            bought.sort_unstable();
            bought.dedup();
            for (&(product, day), &(next_product, next_day)) in bought.iter().zip(bought.iter().skip(1)) {
                if let (true, Some((days, times))) = (product == next_product, gaps.get_mut(product as usize)) {
                    *days += u64::from(next_day.days_since(day).unsigned_abs());
                    *times += 1;
                }
            }
        }
        Some(Replenishment { gaps })
    }

    /// How many days a product lasts, rounded, at least 1; `None` where it was bought again too seldom to say.
    #[must_use]
    pub fn days(&self, product: u32) -> Option<u32> {
        let (days, times) = self.gaps.get(product as usize).copied().filter(|(_, times)| *times >= LEAST_GAPS)?;
        let times = u64::from(times);
        u32::try_from((days + times / 2) / times).ok().map(|days| days.max(1))
    }

    /// For each customer the days after the last purchase day up to `reference` on which the first of the products bought on it is
    /// used up; 0 where of none is known how long it lasts, or nothing was bought.
    #[must_use]
    pub fn by_customer(&self, baskets: &Baskets, orders: &Orders, reference: Day) -> Vec<u32> {
        let of_customer = |customer: usize| {
            let purchases = || baskets.purchases(orders, customer).filter(|purchase| purchase.day <= reference);
            let last = purchases().map(|purchase| purchase.day).max()?;
            let products = purchases().filter(|purchase| purchase.day == last);
            products
                .flat_map(|purchase| purchase.numbers(Facet::Product))
                .filter_map(|product| self.days(product))
                .min()
        };
        (0..orders.customers()).map(|customer| of_customer(customer).unwrap_or_default()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::baskets::{BasketsBuilder, Content, Line, Names};
    use crate::analysis::orders::Order;
    use proptest::prelude::{prop_assert_eq, proptest};

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    /// Of (customer, day, products), customers ascending.
    fn base(rows: &[(u32, i32, Vec<u32>)]) -> (Baskets, Orders) {
        let names = Names::of(["a", "b", "c"]);
        let mut builder = BasketsBuilder::new([Some(names), None, None, None]);
        for (customer, number, products) in rows {
            let line = |product: &u32| Line { facets: [Some(*product), None, None, None], quantity: 0 };
            let content = Content { lines: products.iter().map(line).collect(), cost_cents: None };
            builder.order((*customer, day(*number), 1), content).unwrap();
        }
        let orders =
            rows.iter().map(|(customer, number, _)| Order { customer: *customer, day: day(*number), cents: 1 });
        (builder.finish(4).unwrap(), Orders::of(4, orders).unwrap())
    }

    #[test]
    fn the_first_to_run_out_counts_and_seldom_ones_say_nothing() {
        let rows = [
            (0, 0, vec![0, 1]),
            (0, 10, vec![0, 1]),
            (0, 20, vec![0]),
            (0, 31, vec![0, 2]),
            (1, 0, vec![1]),
            (1, 40, vec![1]),
            (1, 80, vec![1]),
            (1, 90, vec![2]),
            (2, 5, vec![2]),
        ];
        let (baskets, orders) = base(&rows);
        let found = Replenishment::of(&baskets, &orders).unwrap();
        // 10, 10, 11 days; 10, 40, 40; and never again.
        assert_eq!([0, 1, 2, 3].map(|product| found.days(product)), [Some(10), Some(30), None, None]);
        assert_eq!(found.by_customer(&baskets, &orders, day(100)), [10, 0, 0, 0]);
        assert_eq!(found.by_customer(&baskets, &orders, day(80)), [10, 30, 0, 0]);
        let nothing = BasketsBuilder::new([None, None, None, None]).finish(4).unwrap();
        assert_eq!(Replenishment::of(&nothing, &orders), None);
    }

    proptest! {
        #[test]
        fn means_are_those_of_a_slow_count(
            rows in proptest::collection::vec((0..4_u32, 0..60, proptest::collection::vec(0..3_u32, 0..3)), 0..40),
        ) {
            let mut rows = rows;
            rows.sort();
            let (baskets, orders) = base(&rows);
            let found = Replenishment::of(&baskets, &orders).unwrap();
            for product in 0..3 {
                let mut gaps = Vec::new();
                for customer in 0..4 {
                    let has = |row: &&(u32, i32, Vec<u32>)| row.0 == customer && row.2.contains(&product);
                    let mut days: Vec<i32> = rows.iter().filter(has).map(|row| row.1).collect();
                    days.dedup();
                    gaps.extend(days.windows(2).map(|pair| f64::from(pair[1] - pair[0])));
                }
                let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
                let expected = (gaps.len() >= 3).then(|| (mean + 1e-9).round().max(1.0) as u32);
                prop_assert_eq!(found.days(product), expected);
            }
        }
    }
}
