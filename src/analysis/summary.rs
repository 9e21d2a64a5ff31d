//! The base in figures: sums by cell of the grid, by segment and by stage. Showing them is `present`'s.

use super::lifecycle::{is_far, stage_of};
use super::segments::{SegmentTable, fm, place, segments_of};
use crate::domain::{Segment, Stage, Thresholds};

/// The columns that are summed: one entry for each customer in each. Customers beyond the shortest column are left out.
#[derive(Debug, Clone, Copy)]
pub struct Customers<'a> {
    /// R scores, `1..=bins`.
    pub r: &'a [u8],
    /// F scores, `1..=bins`.
    pub f: &'a [u8],
    /// M scores, `1..=bins`.
    pub m: &'a [u8],
    /// Orders.
    pub orders: &'a [u32],
    /// Net revenue.
    pub revenue_cents: &'a [i64],
    /// Days since the last order.
    pub recency_days: &'a [i32],
}

/// A group of customers in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Group {
    /// Customers.
    pub customers: u64,
    /// Their orders.
    pub orders: u64,
    /// Their net revenue.
    pub revenue_cents: i128,
}

/// A cell of the R x FM grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// R score.
    pub r: u8,
    /// FM score.
    pub fm: u8,
    /// The segment of most of its customers (of several the first in the order of the tables); in an empty cell the one
    /// that F = M = FM gives.
    pub segment: Segment,
    /// Whether that is the segment of all of them.
    pub purity: Purity,
    /// In figures.
    pub group: Group,
}

/// Whether a cell's customers are in one segment; those of an empty one are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purity {
    /// One segment.
    Pure,
    /// Several.
    Mixed,
}

/// The base in figures. Cells, segments and stages each add up to the total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// All customers.
    pub total: Group,
    /// The grid: bins x bins cells, R from 1 up, within it FM from 1 up.
    pub cells: Vec<Cell>,
    /// The segments that the map can give, in the order of [`Segment::ALL`], empty ones included.
    pub segments: Vec<(Segment, Group)>,
    /// All stages, in the order of [`Stage::ALL`].
    pub stages: [(Stage, Group); Stage::ALL.len()],
    /// Of the recovery stage, the customers beyond the far threshold.
    pub far_customers: u64,
}

impl Group {
    /// Adds a group that shares nobody with this one.
    pub fn add(&mut self, other: Group) {
        self.customers += other.customers;
        self.orders += other.orders;
        self.revenue_cents += other.revenue_cents;
    }
}

impl Summary {
    /// Sums the base by a map, spelt out for the bins of the scores, and by the thresholds of the life cycle.
    ///
    /// ```
    /// use regua_core::analysis::{segments::SegmentTable, summary::{Customers, Summary}};
    /// use regua_core::domain::{Bins, Segment, SegmentMap, Thresholds};
    /// let customers = Customers {
    ///     r: &[5, 5], f: &[5, 4], m: &[5, 4], orders: &[9, 8], revenue_cents: &[10_000, 5_000], recency_days: &[0, 3],
    /// };
    /// let table = SegmentTable::new(SegmentMap::Default, Bins::FIVE);
    /// let summary = Summary::of(customers, &table, &Thresholds::default());
    /// let (segment, champions) = summary.segments[0];
    /// assert_eq!((segment, champions.customers, champions.revenue_cents), (Segment::Champions, 2, 15_000));
    /// assert_eq!(summary.cells.len(), 25);
    /// ```
    #[must_use]
    pub fn of(customers: Customers<'_>, table: &SegmentTable, thresholds: &Thresholds) -> Summary {
        let Sums { by_scores, by_stage, far_customers } = Sums::of(customers, table, thresholds);
        let bins = table.bins().get();
        let mut total = Group::default();
        let mut by_segment = [Group::default(); Segment::ALL.len()];
        let mut by_cell = vec![[Group::default(); Segment::ALL.len()]; usize::from(bins) * usize::from(bins)];
        let mut groups = by_scores.into_iter();
        for r in 1..=bins {
            for f in 1..=bins {
                for (m, group) in (1..=bins).zip(groups.by_ref()) {
                    let segment = table.segment(r, f, m).index();
                    total.add(group);
                    by_segment[segment].add(group);
                    by_cell[usize::from(r - 1) * usize::from(bins) + usize::from(fm(f, m) - 1)][segment].add(group);
                }
            }
        }
        let cell_scores = (1..=bins).flat_map(|r| (1..=bins).map(move |fm| (r, fm)));
        Summary {
            total,
            cells: cell_scores.zip(by_cell).map(|((r, fm), groups)| Cell::of(r, fm, &groups, table)).collect(),
            segments: segments_of(table.map()).iter().map(|&segment| (segment, by_segment[segment.index()])).collect(),
            stages: Stage::ALL.map(|stage| (stage, by_stage[stage.index()])),
            far_customers,
        }
    }
}

impl Cell {
    /// A cell from its sums by segment, in the order of [`Segment::ALL`].
    fn of(r: u8, fm: u8, by_segment: &[Group; Segment::ALL.len()], table: &SegmentTable) -> Cell {
        let mut group = Group::default();
        let (mut segment, mut most) = (table.segment(r, fm, fm), 0);
        for (&other, &part) in Segment::ALL.iter().zip(by_segment) {
            group.add(part);
            if part.customers > most {
                (segment, most) = (other, part.customers);
            }
        }
        let purity = if most == group.customers { Purity::Pure } else { Purity::Mixed };
        Cell { r, fm, segment, purity, group }
    }
}

/// What one pass over the customers yields.
struct Sums {
    /// For each combination of scores: cells and segments follow from it, and at most 32 KiB of sums stay in the cache.
    by_scores: Vec<Group>,
    by_stage: [Group; Stage::ALL.len()],
    far_customers: u64,
}

impl Sums {
    fn of(customers: Customers<'_>, table: &SegmentTable, thresholds: &Thresholds) -> Sums {
        let bins = table.bins();
        let mut by_scores = vec![Group::default(); usize::from(bins.get()).pow(3)];
        let mut by_stage = [Group::default(); Stage::ALL.len()];
        let mut far_customers = 0;
        let scores = customers.r.iter().zip(customers.f).zip(customers.m);
        let facts = customers.orders.iter().zip(customers.revenue_cents).zip(customers.recency_days);
        for (((&r, &f), &m), ((&orders, &revenue_cents), &recency_days)) in scores.zip(facts) {
            let group = Group { customers: 1, orders: orders.into(), revenue_cents: revenue_cents.into() };
            by_scores[place(bins, r, f, m)].add(group);
            let stage = stage_of(recency_days, orders, thresholds);
            by_stage[stage.index()].add(group);
            far_customers += u64::from(is_far(stage, recency_days, thresholds));
        }
        Sums { by_scores, by_stage, far_customers }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Customers, Group, Purity, Summary};
    use crate::analysis::segments::{SegmentTable, fm};
    use crate::domain::{Bins, Segment, SegmentMap, Stage, Thresholds};
    use proptest::prelude::{Just, Strategy, prop_assert_eq, prop_oneof, proptest};

    type Row = (u8, u8, u8, u32, i64, i32);

    fn summarise(rows: &[Row], map: SegmentMap, bins: Bins) -> Summary {
        let (mut r, mut f, mut m) = (Vec::new(), Vec::new(), Vec::new());
        let (mut orders, mut revenue_cents, mut recency_days) = (Vec::new(), Vec::new(), Vec::new());
        for row in rows {
            r.push(row.0);
            f.push(row.1);
            m.push(row.2);
            orders.push(row.3);
            revenue_cents.push(row.4);
            recency_days.push(row.5);
        }
        let customers = Customers {
            r: &r,
            f: &f,
            m: &m,
            orders: &orders,
            revenue_cents: &revenue_cents,
            recency_days: &recency_days,
        };
        Summary::of(customers, &SegmentTable::new(map, bins), &Thresholds::default())
    }

    fn cell(summary: &Summary, r: u8, fm: u8) -> Cell {
        *summary.cells.iter().find(|cell| (cell.r, cell.fm) == (r, fm)).unwrap()
    }

    #[test]
    fn nobody() {
        let summary = summarise(&[], SegmentMap::Default, Bins::FIVE);
        assert_eq!((summary.total, summary.far_customers), (Group::default(), 0));
        assert_eq!((summary.cells.len(), summary.segments.len(), summary.stages.len()), (25, 10, 5));
        assert_eq!((cell(&summary, 2, 5).segment, cell(&summary, 2, 5).purity), (Segment::CantLose, Purity::Pure));
    }

    #[test]
    fn grid_runs_by_r_then_fm() {
        let summary = summarise(&[], SegmentMap::Default, Bins::new(3).unwrap());
        let scores: Vec<(u8, u8)> = summary.cells.iter().map(|cell| (cell.r, cell.fm)).collect();
        assert_eq!(scores, [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3)]);
    }

    #[test]
    fn sums_do_not_overflow_an_i64() {
        let summary = summarise(&[(1, 1, 1, u32::MAX, i64::MAX, 0); 3], SegmentMap::Default, Bins::FIVE);
        let all = Group { customers: 3, orders: 3 * u64::from(u32::MAX), revenue_cents: 3 * i128::from(i64::MAX) };
        assert_eq!(summary.total, all);
    }

    #[test]
    fn mixed_cell_takes_the_segment_of_most() {
        let (loyal, promising) = ((4, 2, 4, 2, 1, 0), (4, 1, 5, 2, 1, 0));
        let of = |rows: &[Row]| cell(&summarise(rows, SegmentMap::RPackage, Bins::FIVE), 4, 3);
        let seen = |cell: Cell| (cell.segment, cell.purity, cell.group.customers);
        assert_eq!(seen(of(&[loyal, promising, promising])), (Segment::Promising, Purity::Mixed, 3));
        assert_eq!(seen(of(&[promising, loyal])), (Segment::Loyal, Purity::Mixed, 2), "the first of the tables' order");
        assert_eq!(seen(of(&[promising])), (Segment::Promising, Purity::Pure, 1));
        assert_eq!(seen(of(&[])), (Segment::PotentialLoyalists, Purity::Pure, 0), "what 433 gives");
    }

    #[test]
    fn stages_and_the_far_band() {
        let days = [0, 119, 120, 180, 181, 360, 361, 900];
        let summary = summarise(&days.map(|days| (3, 3, 3, 2, 100, days)), SegmentMap::Default, Bins::FIVE);
        let customers = summary.stages.map(|(stage, group)| (stage, group.customers));
        assert_eq!(
            customers,
            [
                (Stage::Acquisition, 0),
                (Stage::Trial, 0),
                (Stage::Maintenance, 2),
                (Stage::Retention, 2),
                (Stage::Recovery, 4)
            ]
        );
        assert_eq!(summary.far_customers, 2);
    }

    fn bases() -> impl Strategy<Value = (Bins, SegmentMap, Vec<Row>)> {
        let map = prop_oneof![Just(SegmentMap::Default), Just(SegmentMap::RPackage)];
        (3..=10_u8, map).prop_flat_map(|(bins, map)| {
            let row = (1..=bins, 1..=bins, 1..=bins, 0..9_u32, -500..50_000_i64, 0..900_i32);
            (Just(Bins::new(bins).unwrap()), Just(map), proptest::collection::vec(row, 0..80))
        })
    }

    proptest! {
        #[test]
        fn every_partition_adds_up((bins, map, rows) in bases()) {
            let summary = summarise(&rows, map, bins);
            let sum = |groups: &mut dyn Iterator<Item = Group>| {
                groups.fold(Group::default(), |mut sum, group| { sum.add(group); sum })
            };
            let of_row = |row: &Row| Group { customers: 1, orders: row.3.into(), revenue_cents: row.4.into() };
            prop_assert_eq!(summary.total, sum(&mut rows.iter().map(of_row)));
            prop_assert_eq!(summary.total, sum(&mut summary.cells.iter().map(|cell| cell.group)));
            prop_assert_eq!(summary.total, sum(&mut summary.segments.iter().map(|&(_, group)| group)));
            prop_assert_eq!(summary.total, sum(&mut summary.stages.iter().map(|&(_, group)| group)));
            for cell in &summary.cells {
                let here = rows.iter().filter(|row| (row.0, fm(row.1, row.2)) == (cell.r, cell.fm));
                prop_assert_eq!(cell.group, sum(&mut here.map(of_row)));
                if map == SegmentMap::Default {
                    prop_assert_eq!(cell.purity, Purity::Pure);
                }
            }
        }
    }
}
