//! Windows over the customers: chosen, searched and sorted, without a copy of what they hold. How a million of them are put
//! in order is `order`'s.

use super::analysed::Depth;
use super::audiences;
use super::base::{Analysed, Base};
use super::order::Orderings;
use super::plans;
use super::protocol::{
    CustomerQuery, CustomerRow, Direction, GroupSummary, RowsReply, RowsRequest, Selection, SortBy, Why, WhyDimension,
    WhyScores,
};
use super::scores::Dimension;
use super::segmented::NO_SEGMENT;
use crate::domain::letters;

/// The most rows of a window.
const MOST_ROWS: usize = 500;

/// The customers of the last query, so that scrolling sorts nothing; and their orders, so that a moved cut sorts nothing.
#[derive(Debug, Default)]
pub(super) struct Tables {
    orderings: Orderings,
    last: Option<Found>,
}

/// The answer to a query: places in order, and their sums.
#[derive(Debug)]
struct Found {
    query: CustomerQuery,
    places: Vec<u32>,
    total: GroupSummary,
    unlisted: u64,
}

impl Tables {
    /// Forgets what other settings changed.
    pub(super) fn forget(&mut self, depth: Depth) {
        self.orderings.forget(depth);
        let stays = |query: &CustomerQuery| {
            depth == Depth::Groups
                && query.selection == Selection::Everyone
                && query.condition.is_none()
                && is_of_values(query.sort)
        };
        self.last = self.last.take().filter(|last| stays(&last.query));
    }

    /// The window that was asked for.
    pub(super) fn window(&mut self, base: &Base, analysed: &Analysed, request: &RowsRequest) -> RowsReply {
        let (places, total) = self.places(base, analysed, &request.query);
        let start = usize::try_from(request.start).unwrap_or(usize::MAX).min(places.len());
        let len = (request.len as usize).min(MOST_ROWS).min(places.len() - start);
        let window = places.get(start..start + len).unwrap_or_default();
        let rows = window.iter().filter_map(|place| row(base, analysed, *place)).collect();
        let unlisted = self.last.as_ref().map_or(0, |last| last.unlisted);
        RowsReply { request: request.clone(), total, unlisted, rows }
    }

    /// The places of the customers that match, in order, and their sums.
    pub(super) fn places(&mut self, base: &Base, analysed: &Analysed, query: &CustomerQuery) -> (&[u32], GroupSummary) {
        if self.last.as_ref().is_none_or(|last| last.query != *query) {
            let places = self.find(base, analysed, query);
            let total = total(analysed, query.selection, &places);
            let unlisted = places.iter().filter(|place| analysed.is_unlisted(base, **place)).count() as u64;
            self.last = Some(Found { query: query.clone(), places, total, unlisted });
        }
        match &self.last {
            Some(last) => (&last.places, last.total),
            None => (&[], GroupSummary::default()),
        }
    }

    /// All places in the order of their customers' keys.
    pub(super) fn by_key(&mut self, base: &Base, analysed: &Analysed) -> &[u32] {
        self.orderings.ordered(base, analysed, (SortBy::Customer, Direction::Ascending))
    }

    /// The places of the customers that match, in order; the last query stays at hand.
    pub(super) fn find(&mut self, base: &Base, analysed: &Analysed, query: &CustomerQuery) -> Vec<u32> {
        let mut needle = String::new();
        letters::fold(query.search.trim(), &mut needle);
        let mut scratch = String::new();
        // Who can't be told apart is shown to nobody: the page that made the condition says why.
        let meet =
            query.condition.as_ref().map(|condition| audiences::who(base, analysed, condition).unwrap_or_default());
        let listed = match query.selection {
            Selection::Crossing { border, within_days } => analysed.crossing(border, within_days),
            Selection::Planned(list) => plans::listed(base, analysed, list).iter().map(|place| place as u32).collect(),
            Selection::Everyone
            | Selection::Cell { .. }
            | Selection::Segment(_)
            | Selection::Stage(_)
            | Selection::Far => Vec::new(),
        };
        let ordered = self.orderings.ordered(base, analysed, (query.sort, query.direction));
        ordered
            .iter()
            .copied()
            .filter(|place| meet.as_ref().is_none_or(|meet| meet.has(*place as usize)))
            .filter(|place| is_selected(analysed, query.selection, &listed, *place))
            .filter(|place| needle.is_empty() || matches(base, analysed, *place, &needle, &mut scratch))
            .collect()
    }
}

/// Whether an order follows from values alone, so that no cut and no limit changes it.
pub(super) fn is_of_values(sort: SortBy) -> bool {
    match sort {
        SortBy::Customer | SortBy::Profile(_) | SortBy::Recency | SortBy::Frequency | SortBy::Monetary => true,
        SortBy::Scores | SortBy::Segment | SortBy::Stage => false,
    }
}

pub(super) fn at<T: Copy + Default>(column: &[T], place: usize) -> T {
    column.get(place).copied().unwrap_or_default()
}

fn is_selected(analysed: &Analysed, selection: Selection, listed: &[u32], place: u32) -> bool {
    let at_place = place as usize;
    match selection {
        Selection::Everyone => true,
        Selection::Cell { r, fm } => {
            let [own, f, m] = analysed.scores(at_place);
            own == r && r > 0 && analysed.segmented.resolution.fm_score(f, m) == fm
        }
        Selection::Segment(segment) => segment != NO_SEGMENT && analysed.segments.get(at_place) == Some(&segment),
        Selection::Stage(stage) => analysed.stages().get(at_place) == Some(&stage),
        Selection::Far => analysed.is_far(at_place),
        Selection::Crossing { .. } | Selection::Planned(_) => listed.binary_search(&place).is_ok(),
    }
}

/// Whether the key or a column of a customer contains the folded needle.
fn matches(base: &Base, analysed: &Analysed, place: u32, needle: &str, scratch: &mut String) -> bool {
    let customers = &base.ledger.customers;
    let Some(number) = analysed.customer(place) else { return false };
    let mut contains = |text: &str| {
        scratch.clear();
        letters::fold(text, scratch);
        scratch.contains(needle)
    };
    contains(customers.key(number)) || (0..customers.columns()).any(|column| contains(customers.text(number, column)))
}

/// The sums of some customers: of cells and segments by their orders in the window, else by all of their orders.
fn total(analysed: &Analysed, selection: Selection, places: &[u32]) -> GroupSummary {
    let buyers = &analysed.settled.buyers;
    let (orders, cents) = match selection {
        Selection::Cell { .. } | Selection::Segment(_) => {
            (analysed.windowed.orders(buyers), analysed.windowed.net_cents(buyers))
        }
        Selection::Everyone
        | Selection::Stage(_)
        | Selection::Far
        | Selection::Crossing { .. }
        | Selection::Planned(_) => (buyers.orders.as_slice(), buyers.net_cents.as_slice()),
    };
    let mut total = GroupSummary::default();
    for place in places {
        total.customers += 1;
        total.orders += u64::from(at(orders, *place as usize));
        total.revenue_cents += i128::from(at(cents, *place as usize));
    }
    total
}

/// A customer as the table shows it; `None` for a place that does not exist.
pub(super) fn row(base: &Base, analysed: &Analysed, place: u32) -> Option<CustomerRow> {
    let buyers = &analysed.settled.buyers;
    let customers = &base.ledger.customers;
    let at_place = place as usize;
    let number = analysed.customer(place)?;
    let [r, f, m] = analysed.scores(at_place);
    Some(CustomerRow {
        id: place,
        key: customers.key(number).to_owned(),
        profile: (0..customers.columns()).map(|column| customers.text(number, column).to_owned()).collect(),
        recency_days: buyers.orders.get(at_place).map(|_| at(&analysed.recency_days, at_place)),
        frequency: at(analysed.windowed.orders(buyers), at_place),
        monetary_cents: at(analysed.windowed.monetary_cents(buyers), at_place),
        r,
        f,
        m,
        segment: analysed.segments.get(at_place).copied().filter(|segment| *segment != NO_SEGMENT),
        stage: *analysed.stages().get(at_place)?,
        orders: at(&buyers.orders, at_place),
        first_order: buyers.first_order.get(at_place).copied(),
        last_order: buyers.last_order.get(at_place).copied(),
    })
}

/// Why the customer at a place is where it is; `None` for a place that does not exist.
pub(super) fn why(base: &Base, analysed: &Analysed, place: u32) -> Option<Why> {
    let customer = row(base, analysed, place)?;
    let dimension = |scored: &Dimension, value: i64, score: u8| {
        let band = scored.bands.get(usize::from(score).saturating_sub(1)).copied().flatten();
        let (score_from, score_to) = band.map_or((value, value), |band| (band.from, band.to));
        WhyDimension { value, score, score_from, score_to, better_than: scored.share_worse(value) }
    };
    let days = customer.recency_days.unwrap_or_default().into();
    let scores = (customer.r > 0).then(|| WhyScores {
        recency: dimension(&analysed.recency, days, customer.r),
        frequency: dimension(&analysed.frequency, customer.frequency.into(), customer.f),
        monetary: dimension(&analysed.monetary, customer.monetary_cents, customer.m),
        fm: analysed.segmented.resolution.fm_score(customer.f, customer.m),
    });
    let (thresholds, rhythm) = analysed.limits(base, place);
    Some(Why { customer, scores, thresholds, rhythm })
}
