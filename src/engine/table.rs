//! Windows over the customers: chosen, searched and sorted, without a copy of what they hold.

use super::audiences;
use super::base::{Analysed, Base};
use super::protocol::{
    CustomerQuery, CustomerRow, Direction, GroupSummary, RowsReply, RowsRequest, Selection, SortBy, Why, WhyDimension,
};
use crate::analysis::rfm;
use crate::analysis::rfm::{Better, Scored};
use crate::analysis::segments::fm;
use crate::domain::letters;

/// The most rows of a window.
const MOST_ROWS: usize = 500;

/// The customers of the last query, so that scrolling sorts nothing.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// The place of each buyer's key among all keys; made when first needed.
    key_ranks: Vec<u32>,
    last: Option<(CustomerQuery, Vec<u32>, GroupSummary)>,
}

impl Tables {
    /// Forgets what depends on the analysis.
    pub(super) fn forget(&mut self) {
        *self = Tables::default();
    }

    /// Forgets the last query, whose condition may name audiences that changed.
    pub(super) fn forget_query(&mut self) {
        self.last = None;
    }

    /// The window that was asked for.
    pub(super) fn window(&mut self, base: &Base, analysed: &Analysed, request: &RowsRequest) -> RowsReply {
        let (places, total) = self.places(base, analysed, &request.query);
        let start = usize::try_from(request.start).unwrap_or(usize::MAX).min(places.len());
        let len = (request.len as usize).min(MOST_ROWS).min(places.len() - start);
        let window = places.get(start..start + len).unwrap_or_default();
        let rows = window.iter().filter_map(|place| row(base, analysed, *place)).collect();
        RowsReply { request: request.clone(), total, rows }
    }

    /// The places of the customers that match, in order, and their sums.
    pub(super) fn places(&mut self, base: &Base, analysed: &Analysed, query: &CustomerQuery) -> (&[u32], GroupSummary) {
        if self.last.as_ref().is_none_or(|(last, ..)| last != query) {
            let places = self.find(base, analysed, query);
            let total = total(analysed, &places);
            self.last = Some((query.clone(), places, total));
        }
        match &self.last {
            Some((_, places, total)) => (places, *total),
            None => (&[], GroupSummary::default()),
        }
    }

    fn find(&mut self, base: &Base, analysed: &Analysed, query: &CustomerQuery) -> Vec<u32> {
        let mut needle = String::new();
        letters::fold(query.search.trim(), &mut needle);
        let mut scratch = String::new();
        // Who can't be told apart is shown to nobody: the page that made the condition says why.
        let meet =
            query.condition.as_ref().map(|condition| audiences::who(base, analysed, condition).unwrap_or_default());
        let mut places: Vec<u32> = (0..analysed.len() as u32)
            .filter(|place| meet.as_ref().is_none_or(|meet| meet.has(*place as usize)))
            .filter(|place| is_selected(analysed, query.selection, *place as usize))
            .filter(|place| needle.is_empty() || matches(base, analysed, *place as usize, &needle, &mut scratch))
            .collect();
        if self.key_ranks.len() != analysed.len() {
            self.key_ranks = key_ranks(base, analysed);
        }
        let ranks = &self.key_ranks;
        let rank = |place: u32| ranks.get(place as usize).copied().unwrap_or_default();
        let by = |keys: &dyn Fn(usize) -> i64, places: &mut Vec<u32>| match query.direction {
            Direction::Ascending => places.sort_unstable_by_key(|place| (keys(*place as usize), rank(*place))),
            Direction::Descending => {
                places.sort_unstable_by_key(|place| (std::cmp::Reverse(keys(*place as usize)), rank(*place)));
            }
        };
        let buyers = &analysed.settled.buyers;
        let score = |scored: &Scored, place: usize| i64::from(scored.scores.get(place).copied().unwrap_or_default());
        match query.sort {
            SortBy::Customer => by(&|place| i64::from(rank(place as u32)), &mut places),
            SortBy::Recency => by(&|place| at(&analysed.recency_days, place).into(), &mut places),
            SortBy::Frequency => by(&|place| at(&buyers.orders, place).into(), &mut places),
            SortBy::Monetary => by(&|place| at(&buyers.net_cents, place), &mut places),
            SortBy::Scores => by(
                &|place| {
                    let [r, f, m] = [&analysed.recency, &analysed.frequency, &analysed.monetary];
                    score(r, place) * 10_000 + score(f, place) * 100 + score(m, place)
                },
                &mut places,
            ),
            SortBy::Segment => {
                by(&|place| analysed.segments.get(place).map_or(0, |segment| segment.index() as i64), &mut places);
            }
            SortBy::Stage => {
                by(&|place| analysed.stages.get(place).map_or(0, |stage| stage.index() as i64), &mut places);
            }
            SortBy::Profile(column) => {
                let text = |place: u32| base.ledger.customers.text(customer(analysed, place), column as usize);
                places.sort_unstable_by(|a, b| {
                    let order = text(*a).cmp(text(*b));
                    let order = match query.direction {
                        Direction::Ascending => order,
                        Direction::Descending => order.reverse(),
                    };
                    order.then(rank(*a).cmp(&rank(*b)))
                });
            }
        }
        places
    }
}

fn at<T: Copy + Default>(column: &[T], place: usize) -> T {
    column.get(place).copied().unwrap_or_default()
}

fn customer(analysed: &Analysed, place: u32) -> u32 {
    at(&analysed.settled.buyers.customer, place as usize)
}

fn scores(analysed: &Analysed, place: usize) -> (u8, u8, u8) {
    (at(&analysed.recency.scores, place), at(&analysed.frequency.scores, place), at(&analysed.monetary.scores, place))
}

fn is_selected(analysed: &Analysed, selection: Selection, place: usize) -> bool {
    match selection {
        Selection::Everyone => true,
        Selection::Cell { r, fm: cell } => {
            let (own, f, m) = scores(analysed, place);
            own == r && fm(f, m) == cell
        }
        Selection::Segment(segment) => analysed.segments.get(place) == Some(&segment),
        Selection::Stage(stage) => analysed.stages.get(place) == Some(&stage),
    }
}

/// Whether the key or a column of a customer contains the folded needle.
fn matches(base: &Base, analysed: &Analysed, place: usize, needle: &str, scratch: &mut String) -> bool {
    let customers = &base.ledger.customers;
    let number = customer(analysed, place as u32);
    let mut contains = |text: &str| {
        scratch.clear();
        letters::fold(text, scratch);
        scratch.contains(needle)
    };
    contains(customers.key(number)) || (0..customers.columns()).any(|column| contains(customers.text(number, column)))
}

/// The place of each buyer's key among all, so that ties are settled without comparing texts again.
fn key_ranks(base: &Base, analysed: &Analysed) -> Vec<u32> {
    let customers = &base.ledger.customers;
    let key = |place: u32| customers.key(customer(analysed, place)).as_bytes();
    // Sixteen bytes beyond what all keys begin with (`CLI-000…`) decide most comparisons without touching the keys again.
    let shared = (1..analysed.len() as u32).fold(key(0).len(), |shared, place| {
        let same = key(0).iter().zip(key(place)).take(shared).take_while(|(a, b)| a == b);
        same.count()
    });
    let mut order: Vec<(u128, u32)> = (0..analysed.len() as u32)
        .map(|place| {
            let mut first = [0; 16];
            key(place).iter().skip(shared).zip(&mut first).for_each(|(from, to)| *to = *from);
            (u128::from_be_bytes(first), place)
        })
        .collect();
    order.sort_unstable_by(|(a, left), (b, right)| a.cmp(b).then_with(|| key(*left).cmp(key(*right))));
    let mut ranks = vec![0; order.len()];
    for (rank, (_, place)) in order.into_iter().enumerate() {
        if let Some(slot) = ranks.get_mut(place as usize) {
            *slot = rank as u32;
        }
    }
    ranks
}

fn total(analysed: &Analysed, places: &[u32]) -> GroupSummary {
    let buyers = &analysed.settled.buyers;
    let mut total = GroupSummary::default();
    for place in places {
        total.customers += 1;
        total.orders += u64::from(at(&buyers.orders, *place as usize));
        total.revenue_cents += i128::from(at(&buyers.net_cents, *place as usize));
    }
    total
}

/// A customer as the table shows it; `None` for a place that does not exist.
pub(super) fn row(base: &Base, analysed: &Analysed, place: u32) -> Option<CustomerRow> {
    let buyers = &analysed.settled.buyers;
    let customers = &base.ledger.customers;
    let at_place = place as usize;
    let number = *buyers.customer.get(at_place)?;
    let (r, f, m) = scores(analysed, at_place);
    Some(CustomerRow {
        id: place,
        key: customers.key(number).to_owned(),
        profile: (0..customers.columns()).map(|column| customers.text(number, column).to_owned()).collect(),
        recency_days: at(&analysed.recency_days, at_place),
        frequency: at(&buyers.orders, at_place),
        monetary_cents: at(&buyers.net_cents, at_place),
        r,
        f,
        m,
        segment: *analysed.segments.get(at_place)?,
        stage: *analysed.stages.get(at_place)?,
        first_order: *buyers.first_order.get(at_place)?,
        last_order: *buyers.last_order.get(at_place)?,
    })
}

/// Why the customer at a place is where it is; `None` for a place that does not exist.
pub(super) fn why(base: &Base, analysed: &Analysed, place: u32) -> Option<Why> {
    let customer = row(base, analysed, place)?;
    let buyers = &analysed.settled.buyers;
    let dimension = |scored: &Scored, value: i64, score: u8, better_than: f64| {
        let band = scored.bands.get(usize::from(score).saturating_sub(1)).copied().flatten();
        let (score_from, score_to) = band.map_or((value, value), |band| (band.from, band.to));
        WhyDimension { value, score, score_from, score_to, better_than }
    };
    let (days, orders, cents) =
        (i64::from(customer.recency_days), i64::from(customer.frequency), customer.monetary_cents);
    Some(Why {
        recency: dimension(
            &analysed.recency,
            days,
            customer.r,
            rfm::share_worse(&analysed.recency_days, days, Better::Lower),
        ),
        frequency: dimension(
            &analysed.frequency,
            orders,
            customer.f,
            rfm::share_worse(&buyers.orders, orders, Better::Higher),
        ),
        monetary: dimension(
            &analysed.monetary,
            cents,
            customer.m,
            rfm::share_worse(&buyers.net_cents, cents, Better::Higher),
        ),
        fm: fm(customer.f, customer.m),
        customer,
    })
}
