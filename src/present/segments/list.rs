//! The list of segments: figures, shares, the two marks of the dumbbell. Strategies and names are `text`'s.

use super::looks::{SegmentText, looks};
use crate::domain::Language;
use crate::engine::protocol::{Analysis, GroupSummary};
use crate::text::{catalogue, format};

/// The list.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentList {
    /// How far the dumbbells' scale goes, in words.
    pub scale: String,
    /// `R$/pedido`.
    pub order_head: String,
    /// `R$/cliente`.
    pub customer_head: String,
    /// The segments, in the order of the map.
    pub lines: Vec<SegmentLine>,
    /// The whole base.
    pub total: Figures,
}

/// A segment.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentLine {
    /// Its number.
    pub number: u8,
    /// Its name, its letters, what to do for its customers.
    pub text: SegmentText,
    /// In figures.
    pub figures: Figures,
    /// Its share of customers on the scale, `0..=1`.
    pub base: f64,
    /// Its share of revenue on the scale, `0..=1`.
    pub revenue: f64,
}

/// A group in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Customers.
    pub customers: String,
    /// Share of customers.
    pub share_of_base: String,
    /// Share of revenue.
    pub share_of_revenue: String,
    /// Revenue for each order.
    pub per_order: String,
    /// Revenue for each customer.
    pub per_customer: String,
}

/// Works out the list.
#[must_use]
pub fn list(analysis: &Analysis, language: Language) -> SegmentList {
    let words = catalogue(language);
    let total = analysis.total;
    let part = |part: f64, whole: f64| if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 };
    let base = |group: GroupSummary| part(group.customers as f64, total.customers as f64);
    let revenue = |group: GroupSummary| part(group.revenue_cents as f64, total.revenue_cents as f64);
    let most = analysis.segments.iter().map(|one| base(one.group).max(revenue(one.group))).fold(0.0, f64::max);
    let tenths = (most * 10.0).ceil().clamp(1.0, 10.0);
    let cents = Cents::of(analysis);
    let line = |(number, (group, text)): (u8, (GroupSummary, SegmentText))| SegmentLine {
        number,
        text,
        figures: figures(group, total, cents, language),
        base: base(group) * 10.0 / tenths,
        revenue: revenue(group) * 10.0 / tenths,
    };
    let sign = format::currency_sign(analysis.currency);
    let groups = analysis.segments.iter().map(|one| one.group);
    SegmentList {
        scale: format::share_whole(tenths as i128, 10),
        order_head: words.average_order(&sign),
        customer_head: words.per_customer(&sign),
        lines: (0..).zip(groups.zip(looks(analysis, language))).map(line).collect(),
        total: figures(total, total, cents, language),
    }
}

impl Figures {
    /// Of a group that the base can't know.
    #[must_use]
    pub fn unknown() -> Figures {
        let dash = || "–".to_owned();
        Figures {
            customers: dash(),
            share_of_base: dash(),
            share_of_revenue: dash(),
            per_order: dash(),
            per_customer: dash(),
        }
    }
}

/// A group in figures, as parts of a whole.
#[must_use]
pub fn figures(group: GroupSummary, total: GroupSummary, cents: Cents, language: Language) -> Figures {
    let average = |count: u64| match count {
        0 => "–".to_owned(),
        count => cents.write(group.revenue_cents / i128::from(count), language),
    };
    Figures {
        customers: format::count(language, group.customers),
        share_of_base: format::share(language, group.customers.into(), total.customers.into()),
        share_of_revenue: format::share(language, group.revenue_cents, total.revenue_cents),
        per_order: average(group.orders),
        per_customer: average(group.customers),
    }
}

/// Whether averages are shown to the cent: all of a column alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cents {
    /// They are small.
    Shown,
    /// They are large.
    Rounded,
}

impl Cents {
    /// By the average order of the base.
    #[must_use]
    pub fn of(analysis: &Analysis) -> Cents {
        let total = analysis.total;
        let average = total.revenue_cents.abs().checked_div(i128::from(total.orders)).unwrap_or_default();
        if average < 10_000 { Cents::Shown } else { Cents::Rounded }
    }

    fn write(self, cents: i128, language: Language) -> String {
        match self {
            Cents::Shown => format::money_plain(language, cents),
            Cents::Rounded => format::integer(language, (cents + 50 * cents.signum()) / 100),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, with_segments};
    use super::*;
    use crate::domain::Segment;

    #[test]
    fn a_line_has_the_segments_figures() {
        let list = list(&analysis(), Language::Portuguese);
        let champions = &list.lines[0];
        assert_eq!((champions.text.code.as_str(), champions.text.name.as_str()), ("CA", "Campeões"));
        assert_eq!(
            champions.figures,
            Figures {
                customers: "1.140".to_owned(),
                share_of_base: "9,1%".to_owned(),
                share_of_revenue: "29,4%".to_owned(),
                per_order: "564".to_owned(),
                per_customer: "1.128".to_owned(),
            }
        );
        assert_eq!((list.total.customers.as_str(), list.total.share_of_base.as_str()), ("12.480", "100,0%"));
        assert_eq!(list.scale, "40%", "loyal customers bring 31,1%");
    }

    #[test]
    fn marks_stay_on_the_scale() {
        let odd = with_segments(&[(Segment::Champions, 10, 20, 900), (Segment::Inactive, 90, 90, -400)]);
        for base in [analysis(), odd, with_segments(&[])] {
            let list = list(&base, Language::English);
            let marks = list.lines.iter().flat_map(|line| [line.base, line.revenue]);
            assert!(marks.clone().all(|mark| (0.0..=1.0).contains(&mark)), "{:?}", marks.collect::<Vec<_>>());
        }
    }

    #[test]
    fn small_averages_keep_their_cents() {
        let list = list(&with_segments(&[(Segment::New, 4, 4, 30)]), Language::Portuguese);
        assert_eq!(list.total.per_order, "7,50");
        assert_eq!(list.lines[0].figures.per_order, "–", "nobody has no average");
    }
}
