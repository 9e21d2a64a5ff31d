//! The customers' rows as they are shown, the window that is asked for, and what a press on a head sorts by.
//! Where rows stand on the page is `scroll`'s.

use super::looks::{SegmentText, Tint};
use crate::domain::{Currency, Language, Unit};
use crate::engine::protocol::{Analysis, CustomerQuery, CustomerRow, Direction, RowsReply, SortBy};
use crate::text::{catalogue, format};

/// Windows begin at multiples of this, so that slow scrolling asks seldom.
const STRIDE: u64 = 40;
/// The most rows in sight that a window is made for: three times as many, and a stride, are within what the engine gives.
const MOST_IN_SIGHT: u64 = 120;

/// A customer's row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RowText {
    /// Number in the base.
    pub id: u32,
    /// The customer's key.
    pub key: String,
    /// The first two columns of the customer.
    pub profile: [String; 2],
    /// Day of the last order.
    pub last_order: String,
    /// Days since.
    pub days: String,
    /// Orders.
    pub orders: String,
    /// Value, without its unit.
    pub value: String,
    /// `2·5·5`; a dash without an order in the window.
    pub scores: String,
    /// Its segment; `None` likewise.
    pub segment: Option<RowSegment>,
}

/// The segment of a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RowSegment {
    /// Its colour.
    pub tint: Tint,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// What stands for a figure that a customer does not have.
const DASH: &str = "–";

/// A customer's row in words; `looks` are the segments by their numbers.
#[must_use]
pub fn row(row: &CustomerRow, looks: &[SegmentText], language: Language) -> RowText {
    let column = |place: usize| row.profile.get(place).cloned().unwrap_or_default();
    RowText {
        id: row.id,
        key: row.key.clone(),
        profile: [column(0), column(1)],
        last_order: row.last_order.map_or_else(|| DASH.to_owned(), |day| format::date(language, day)),
        days: row.recency_days.map_or_else(|| DASH.to_owned(), |days| format::integer(language, days.into())),
        orders: format::count(language, row.frequency.into()),
        value: format::money_plain(language, row.monetary_cents.into()),
        scores: if row.r == 0 { DASH.to_owned() } else { format!("{}·{}·{}", row.r, row.f, row.m) },
        segment: row.segment.and_then(|number| looks.get(usize::from(number))).map(|look| RowSegment {
            tint: look.tint,
            code: look.code.clone(),
            name: look.name.clone(),
        }),
    }
}

/// The row at a place of the table, if the window has it and answers this query.
#[must_use]
pub fn row_at<'a>(reply: &'a RowsReply, query: &CustomerQuery, place: u64) -> Option<&'a CustomerRow> {
    if reply.request.query != *query {
        return None;
    }
    let inside = place.checked_sub(reply.request.start)?;
    reply.rows.get(usize::try_from(inside).ok()?)
}

/// The window to ask for, so that the rows in sight are there, and as many on both sides: first row and how many.
/// `None` while the reply has them.
#[must_use]
pub fn wanted(reply: Option<&RowsReply>, query: &CustomerQuery, first: u64, in_sight: u64) -> Option<(u64, u32)> {
    let in_sight = in_sight.min(MOST_IN_SIGHT);
    let answered = reply.filter(|reply| reply.request.query == *query);
    if let Some(reply) = answered {
        let total = reply.total.customers;
        let (from, to) = (first.saturating_sub(in_sight), (first + 2 * in_sight).min(total));
        let has = reply.request.start..=reply.request.start + reply.rows.len() as u64;
        if from >= total || (has.contains(&from) && has.contains(&to)) {
            return None;
        }
    }
    let margin = in_sight.next_multiple_of(STRIDE);
    let start = (first / STRIDE * STRIDE).saturating_sub(margin);
    u32::try_from(3 * margin + STRIDE).ok().map(|len| (start, len))
}

/// The query after a press on a column's head: the other way, or this column, its most telling end first.
#[must_use]
pub fn sorted(query: &CustomerQuery, by: SortBy) -> CustomerQuery {
    let direction = match (query.sort == by, query.direction) {
        (true, Direction::Ascending) => Direction::Descending,
        (true, Direction::Descending) => Direction::Ascending,
        (false, _) => match by {
            SortBy::Customer | SortBy::Profile(_) | SortBy::Segment | SortBy::Stage => Direction::Ascending,
            SortBy::Recency | SortBy::Frequency | SortBy::Monetary | SortBy::Scores => Direction::Descending,
        },
    };
    CustomerQuery { sort: by, direction, ..query.clone() }
}

/// What `aria-sort` says of a column; `None` when the table is sorted by another.
#[must_use]
pub fn aria_sort(query: &CustomerQuery, by: SortBy) -> Option<&'static str> {
    (query.sort == by).then_some(match query.direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    })
}

/// The head of the customers' column: what the file calls their keys, or that they are companies.
#[must_use]
pub fn key_head(analysis: &Analysis, language: Language) -> String {
    match analysis.unit {
        Unit::Person => analysis.key_column.clone(),
        Unit::Company(_) => catalogue(language).company_column().to_owned(),
    }
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it is.
    pub kind: ColumnKind,
    /// Its head.
    pub head: String,
    /// What a press on its head sorts by.
    pub sort: Option<SortBy>,
}

/// What a column holds: decides its width and where it is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// The customer's key.
    Key,
    /// A column of the customer, by its place.
    Profile(usize),
    /// Day of the last order.
    LastOrder,
    /// Days since.
    Days,
    /// Orders.
    Orders,
    /// Value.
    Value,
    /// Scores.
    Scores,
    /// Segment.
    Segment,
}

/// The table's columns: the key, the first two of the customer's columns, the figures.
#[must_use]
pub fn columns(key: &str, profile: &[String], currency: Currency, language: Language) -> Vec<Column> {
    let words = catalogue(language);
    let column = |kind, head: String, sort| Column { kind, head, sort };
    let sign = format::currency_sign(currency);
    let mut columns = vec![column(ColumnKind::Key, key.to_owned(), Some(SortBy::Customer))];
    columns.extend(
        profile.iter().take(2).zip(0_u32..).map(|(name, place)| {
            column(ColumnKind::Profile(place as usize), name.clone(), Some(SortBy::Profile(place)))
        }),
    );
    columns.extend([
        column(ColumnKind::LastOrder, words.column_last_order().to_owned(), None),
        column(ColumnKind::Days, words.column_days().to_owned(), Some(SortBy::Recency)),
        column(ColumnKind::Orders, words.column_orders().to_owned(), Some(SortBy::Frequency)),
        column(ColumnKind::Value, words.column_value(&sign), Some(SortBy::Monetary)),
        column(ColumnKind::Scores, words.column_scores().to_owned(), Some(SortBy::Scores)),
        column(ColumnKind::Segment, words.column_segment().to_owned(), Some(SortBy::Segment)),
    ]);
    columns
}

#[cfg(test)]
mod tests {
    use super::super::fixture::analysis;
    use super::super::looks::looks;
    use super::*;
    use crate::domain::{Day, Stage};
    use crate::engine::protocol::{GroupSummary, RowsRequest, Selection};

    fn query() -> CustomerQuery {
        let selection = Selection::Everyone;
        CustomerQuery {
            selection,
            condition: None,
            search: String::new(),
            sort: SortBy::Monetary,
            direction: Direction::Descending,
        }
    }

    fn customer(id: u32) -> CustomerRow {
        let day = Day::from_ymd(2026, 5, 4).unwrap();
        CustomerRow {
            id,
            key: format!("c{id}"),
            profile: vec!["Helena".to_owned()],
            recency_days: Some(200),
            frequency: 1_100,
            monetary_cents: 621_480,
            r: 2,
            f: 5,
            m: 5,
            segment: Some(7),
            stage: Stage::Recovery,
            orders: 1_100,
            first_order: Some(day),
            last_order: Some(day),
        }
    }

    fn reply(start: u64, rows: u32, customers: u64) -> RowsReply {
        RowsReply {
            request: RowsRequest { query: query(), start, len: rows },
            total: GroupSummary { customers, ..GroupSummary::default() },
            unlisted: 0,
            rows: (0..rows).map(customer).collect(),
        }
    }

    #[test]
    fn rows_are_written_in_the_language() {
        let looks = looks(&analysis(), Language::Portuguese);
        let text = row(&customer(7), &looks, Language::Portuguese);
        assert_eq!([&*text.profile[0], &*text.profile[1]], ["Helena", ""]);
        assert_eq!((&*text.last_order, &*text.orders, &*text.value), ("04/05/2026", "1.100", "6.214,80"));
        assert_eq!((&*text.scores, text.segment.unwrap().code.as_str()), ("2·5·5", "NP"));
        let nobody = CustomerRow { r: 0, segment: None, recency_days: None, last_order: None, ..customer(8) };
        let text = row(&nobody, &looks, Language::Portuguese);
        assert_eq!((&*text.scores, &*text.days, &*text.last_order, text.segment), ("–", "–", "–", None));
    }

    #[test]
    fn a_row_is_found_by_its_place() {
        let reply = reply(40, 120, 1_000);
        let id = |place| row_at(&reply, &query(), place).map(|row| row.id);
        assert_eq!((id(39), id(40), id(159), id(160)), (None, Some(0), Some(119), None));
        let other = CustomerQuery { search: "x".to_owned(), ..query() };
        assert_eq!(row_at(&reply, &other, 40), None, "a late answer is no answer");
    }

    #[test]
    fn windows_reach_beyond_what_is_in_sight() {
        let ask = |reply: Option<&RowsReply>, first, in_sight| wanted(reply, &query(), first, in_sight);
        assert_eq!(ask(None, 0, 15), Some((0, 160)));
        assert_eq!(ask(None, 95, 15), Some((40, 160)));
        assert_eq!(ask(None, 1_000_000, 900), Some((999_880, 400)));
        let have = reply(40, 120, 1_000);
        assert_eq!(ask(Some(&have), 95, 15), None);
        assert_eq!(ask(Some(&have), 150, 15), Some((80, 160)));
        assert_eq!(ask(Some(&have), 20, 15), Some((0, 160)));
        assert_eq!(ask(Some(&reply(960, 40, 1_000)), 995, 15), None, "the end needs no more");
        assert_eq!(ask(Some(&reply(0, 0, 0)), 0, 15), None, "nor does nobody");
    }

    #[test]
    fn whatever_is_in_sight_is_asked_for() {
        for first in (0..5_000).step_by(7) {
            for in_sight in [1, 16, 40, 41, 120] {
                let (start, len) = wanted(None, &query(), first, in_sight).unwrap();
                assert!(start <= first.saturating_sub(in_sight), "{first}: {start}");
                assert!(first + 2 * in_sight <= start + u64::from(len), "{first}: {start} {len}");
                assert!(len <= 500, "the engine gives no more");
                let rows = reply(start, len, 1_000_000);
                assert_eq!(wanted(Some(&rows), &query(), first, in_sight), None, "an answer is enough");
            }
        }
    }

    #[test]
    fn heads_turn_the_order() {
        let check = |sort, direction, by, then: (SortBy, Direction)| {
            let after = sorted(&CustomerQuery { sort, direction, ..query() }, by);
            assert_eq!((after.sort, after.direction), then);
        };
        check(SortBy::Monetary, Direction::Descending, SortBy::Monetary, (SortBy::Monetary, Direction::Ascending));
        check(SortBy::Monetary, Direction::Ascending, SortBy::Recency, (SortBy::Recency, Direction::Descending));
        check(SortBy::Monetary, Direction::Ascending, SortBy::Customer, (SortBy::Customer, Direction::Ascending));
        assert_eq!(aria_sort(&query(), SortBy::Monetary), Some("descending"));
        assert_eq!(aria_sort(&query(), SortBy::Customer), None);
    }

    #[test]
    fn columns_start_with_the_customer() {
        let profile = ["nome".to_owned(), "cidade".to_owned(), "uf".to_owned()];
        let columns = columns("email", &profile, Currency::BRL, Language::Portuguese);
        let heads: Vec<&str> = columns.iter().map(|column| column.head.as_str()).collect();
        let expected =
            ["email", "nome", "cidade", "Último pedido", "Dias", "Pedidos", "Valor (R$)", "R·F·M", "Segmento"];
        assert_eq!(heads, expected);
    }
}
