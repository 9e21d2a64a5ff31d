//! An analysis of nobody, to draw the page with before there is one: its figures are seen by no one, and mean nothing.

use crate::domain::{AmountBasis, Currency, Day, Look, Segment, Stage, Unit};
use crate::engine::protocol::{
    Analysis, CellSummary, Dimension, GroupSummary, Histogram, Purity, Reconciliation, SegmentSummary, Settings,
    StageSummary, Tally,
};

/// As complete as one of a base: every part of the page has something to draw.
#[must_use]
pub fn nobody() -> Option<Analysis> {
    let settings = Settings::default();
    let resolution = settings.scoring.resolution();
    let scores = resolution.r.get();
    let group = GroupSummary { customers: 40, orders: 90, revenue_cents: 1_234_567 };
    let dimension = Dimension {
        cuts: (1..scores).map(|score| f64::from(score) * 12.5).collect(),
        customers_by_score: vec![group.customers; scores.into()],
        min: 1,
        max: 90,
        mode: (1, group.customers),
        histogram: Histogram { start: 0, step: 3, counts: vec![group.customers; 30] },
    };
    let cell = |r: u8, fm: u8| CellSummary { r, fm, segment: r + fm, purity: Purity::Mixed, group };
    let day = Day::from_ymd(2024, 1, 1)?;
    Some(Analysis {
        settings,
        reference: day,
        amount_basis: AmountBasis::PerOrder,
        currency: Currency::BRL,
        span: (day, day),
        everyone: group,
        total: group,
        resolution,
        recency: dimension.clone(),
        frequency: dimension.clone(),
        monetary: dimension,
        cells: (1..=scores).flat_map(|r| (1..=scores).map(move |fm| cell(r, fm))).collect(),
        segments: Segment::ALL.map(|segment| SegmentSummary { look: Look::Known(segment), group }).to_vec(),
        stages: Stage::ALL.map(|stage| StageSummary { stage, group }).to_vec(),
        switched: Some(1),
        far: group,
        reconciliation: Reconciliation { read: Tally::default(), used: Tally::default(), set_aside: Vec::new() },
        by_file: Vec::new(),
        suppressed: 0,
        unit: Unit::Person,
        profile_columns: vec![String::new()],
        key_column: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{cuts, finding, grid, lifecycle, list};
    use super::*;
    use crate::domain::Language;

    #[test]
    fn every_part_of_the_page_has_something_to_draw() {
        let nobody = nobody().unwrap();
        for language in [Language::Portuguese, Language::English] {
            assert!(!finding::finding(&nobody, language).title.is_empty());
            assert_eq!(grid::grid(&nobody, language).rows.len(), 5);
            assert_eq!(list::list(&nobody, language).lines.len(), Segment::ALL.len());
            assert!(cuts::cuts(&nobody, language).strips.iter().all(|strip| !strip.marks.is_empty()));
            assert_eq!(lifecycle::funnel(&nobody, language).stages.len(), Stage::ALL.len());
        }
    }
}
