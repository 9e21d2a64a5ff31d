//! R, F and M of the buyers in the window, and how each dimension is scored: what survives a moved cut is kept. Which segment
//! the scores give is `segmented`'s.

use crate::analysis::distribution::Distribution;
use crate::analysis::labels::spread;
use crate::analysis::orders::Orders;
use crate::analysis::ranking::Ranking;
use crate::analysis::rfm::{Band, Better, Cuts, Measure};
use crate::analysis::values::{UNSCORED, Values, average};
use crate::domain::{Day, Monetary, Scoring, Window};
use crate::ledger::Buyers;
use std::borrow::Cow;

/// F and M of the buyers, by their places. R is the same in every window.
#[derive(Debug, Default)]
pub(super) struct Windowed {
    /// The places of those who bought in the window; `None`: all of them, by all of their orders.
    inside: Option<Inside>,
    /// M, where it is not the net sum of the orders.
    average_cents: Option<Vec<i64>>,
}

#[derive(Debug)]
struct Inside {
    places: Vec<u32>,
    /// By the places of all buyers; 0 outside.
    orders: Vec<u32>,
    net_cents: Vec<i64>,
}

impl Windowed {
    /// The values in a window; its orders are needed unless it is all time.
    pub(super) fn of(buyers: &Buyers, orders: Option<&Orders>, (reference, window): (Day, Window)) -> Windowed {
        let inside = orders.filter(|_| window != Window::AllTime).map(|orders| {
            let values = Values::of(orders, reference, window, Monetary::Sum);
            let all = buyers.orders.len();
            let mut inside = Inside { places: values.customers, orders: vec![0; all], net_cents: vec![0; all] };
            for ((place, orders), cents) in inside.places.iter().zip(values.frequency).zip(values.monetary_cents) {
                let place = *place as usize;
                if let (Some(of), Some(net)) = (inside.orders.get_mut(place), inside.net_cents.get_mut(place)) {
                    (*of, *net) = (orders, cents);
                }
            }
            inside
        });
        Windowed { inside, average_cents: None }
    }

    /// Settles what M is.
    pub(super) fn measure(&mut self, buyers: &Buyers, monetary: Monetary) {
        self.average_cents = match monetary {
            Monetary::Sum => None,
            Monetary::AverageOrder => {
                let values = self.net_cents(buyers).iter().zip(self.orders(buyers));
                Some(values.map(|(&net, &orders)| average(net, orders as usize)).collect())
            }
        };
    }

    /// F of each buyer; 0 of who did not buy in the window.
    pub(super) fn orders<'a>(&'a self, buyers: &'a Buyers) -> &'a [u32] {
        self.inside.as_ref().map_or(&buyers.orders, |inside| &inside.orders)
    }

    /// What each buyer left in the window.
    pub(super) fn net_cents<'a>(&'a self, buyers: &'a Buyers) -> &'a [i64] {
        self.inside.as_ref().map_or(&buyers.net_cents, |inside| &inside.net_cents)
    }

    /// M of each buyer.
    pub(super) fn monetary_cents<'a>(&'a self, buyers: &'a Buyers) -> &'a [i64] {
        self.average_cents.as_deref().unwrap_or_else(|| self.net_cents(buyers))
    }

    /// Of a column of all buyers those who bought in the window.
    fn gathered<'a, V: Copy>(&self, column: &'a [V]) -> Cow<'a, [V]> {
        match &self.inside {
            None => Cow::Borrowed(column),
            Some(inside) => inside.places.iter().filter_map(|place| column.get(*place as usize).copied()).collect(),
        }
    }

    /// A column of those who bought in the window as one of all buyers.
    fn scattered(&self, scores: Vec<u8>, buyers: usize) -> Vec<u8> {
        match &self.inside {
            None => scores,
            // There is one score for each place, and each is a buyer's.
            Some(inside) => spread(&inside.places, &scores, buyers, UNSCORED).unwrap_or_default(),
        }
    }
}

/// A dimension: its values ranked, its cuts, the buyers' scores.
#[derive(Debug)]
pub(super) struct Dimension {
    measure: Measure,
    ranking: Ranking,
    /// How the values spread; `None` without customers.
    pub(super) distribution: Option<Distribution>,
    /// Where the scores part.
    pub(super) cuts: Cuts,
    /// For each score from 1 up, its customers; `None` for a score that nobody has.
    pub(super) bands: Vec<Option<Band>>,
    /// The score of each buyer; [`UNSCORED`] of who did not buy in the window.
    pub(super) scores: Vec<u8>,
}

impl Dimension {
    /// Nobody's.
    pub(super) fn empty(measure: Measure, scoring: &Scoring) -> Dimension {
        let ranking = Ranking::default();
        let cuts = Cuts::by(&ranking, measure, scoring);
        Dimension { measure, distribution: None, bands: cuts.bands(&ranking), cuts, ranking, scores: Vec::new() }
    }

    /// Takes in other values. The scores follow with [`Dimension::cut`].
    pub(super) fn rank<V: Copy + Into<i64>>(&mut self, values: &[V], windowed: &Windowed) {
        self.ranking = Ranking::of(&windowed.gathered(values));
        self.distribution = Distribution::of(&self.ranking);
    }

    /// Cuts the values anew: a few binary searches, and one pass over the customers.
    pub(super) fn cut<V: Copy + Into<i64>>(&mut self, values: &[V], windowed: &Windowed, scoring: &Scoring) {
        self.cuts = Cuts::by(&self.ranking, self.measure, scoring);
        self.bands = self.cuts.bands(&self.ranking);
        self.scores = windowed.scattered(self.cuts.scores(&windowed.gathered(values)), values.len());
    }

    /// The share of customers, `0..=1`, whose value is strictly worse: two binary searches.
    pub(super) fn share_worse(&self, value: i64) -> f64 {
        let all = self.ranking.customers();
        let worse = match self.measure.better() {
            Better::Higher => self.ranking.below(value),
            Better::Lower => value.checked_add(1).map_or(0, |next| all - self.ranking.below(next)),
        };
        if worse == 0 { 0.0 } else { worse as f64 / all as f64 }
    }
}
