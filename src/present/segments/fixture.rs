//! A base to test with: the coffee shop of the mock-ups. No test lives here.

use crate::domain::{AmountBasis, Bins, Currency, Day, Look, Method, Scorings, Segment, Stage, Unit};
use crate::engine::protocol::*;

/// Segments of the default map, R 5 first, FM 1 first.
const MAP: [[Segment; 5]; 5] = {
    use Segment::{
        AboutToSleep as Sle, AtRisk as Ris, CantLose as Los, Champions as Cha, Inactive as Ina, Loyal as Loy,
        NeedAttention as Nee, New, PotentialLoyalists as Pot, Promising as Pro,
    };
    [
        [New, Pot, Pot, Cha, Cha],
        [Pro, Pot, Pot, Loy, Loy],
        [Sle, Sle, Nee, Loy, Loy],
        [Ina, Ina, Ris, Ris, Los],
        [Ina, Ina, Ris, Ris, Los],
    ]
};

/// Customers and revenue in whole reais, R 5 first.
const CELLS: [[(u64, i128); 5]; 5] = [
    [(318, 24_407), (566, 83_414), (472, 139_358), (618, 385_091), (522, 901_210)],
    [(452, 30_528), (702, 91_042), (476, 123_674), (512, 280_755), (354, 537_528)],
    [(604, 37_086), (792, 93_377), (442, 104_400), (418, 208_373), (240, 331_296)],
    [(744, 42_027), (866, 93_933), (402, 87_356), (328, 150_427), (156, 198_115)],
    [(884, 46_136), (912, 91_396), (366, 73_482), (232, 97_950), (102, 120_220)],
];

pub(super) fn dimension(cuts: &[f64], min: i64, max: i64) -> Dimension {
    Dimension {
        cuts: cuts.to_vec(),
        customers_by_score: vec![1; cuts.len() + 1],
        min,
        max,
        mode: (min, 1),
        histogram: Histogram { start: min, step: 10, counts: vec![4, 8, 2, 1] },
    }
}

pub(super) fn group(customers: u64, orders: u64, revenue: i128) -> GroupSummary {
    GroupSummary { customers, orders, revenue_cents: revenue * 100 }
}

fn add(sum: GroupSummary, other: GroupSummary) -> GroupSummary {
    GroupSummary {
        customers: sum.customers + other.customers,
        orders: sum.orders + other.orders,
        revenue_cents: sum.revenue_cents + other.revenue_cents,
    }
}

/// The number of a segment of the default map.
fn number(segment: Segment) -> u8 {
    segment.index() as u8
}

/// The coffee shop.
pub(in crate::present) fn analysis() -> Analysis {
    let cell = |r: usize, fm: usize| {
        let (customers, revenue) = CELLS[4 - r][fm];
        let group = group(customers, customers * 2, revenue);
        CellSummary { r: r as u8 + 1, fm: fm as u8 + 1, segment: number(MAP[4 - r][fm]), purity: Purity::Pure, group }
    };
    let cells: Vec<CellSummary> = (0..5).flat_map(|r| (0..5).map(move |fm| cell(r, fm))).collect();
    let mut found = from_cells(cells);
    found.recency = dimension(&[24.0, 62.0, 129.0, 255.0], 0, 900);
    found.frequency = Dimension { mode: (1, 3_000), ..dimension(&[2.0, 2.0, 3.0, 5.0], 1, 15) };
    found.monetary = dimension(&[6_800.0, 13_500.0, 24_600.0, 62_000.0], 990, 1_248_050);
    found
}

/// An analysis of these cells.
pub(super) fn from_cells(cells: Vec<CellSummary>) -> Analysis {
    let total = cells.iter().fold(GroupSummary::default(), |sum, cell| add(sum, cell.group));
    let of = |segment: Segment| {
        let mine = cells.iter().filter(|cell| cell.segment == number(segment));
        SegmentSummary {
            look: Look::Known(segment),
            group: mine.fold(GroupSummary::default(), |sum, cell| add(sum, cell.group)),
        }
    };
    let segments = Segment::ALL.into_iter().take(10).map(of).collect();
    let stages = Stage::ALL.map(|stage| StageSummary { stage, group: GroupSummary::default() });
    Analysis {
        resolution: Settings::default().scoring.resolution(),
        everyone: total,
        switched: None,
        settings: Settings::default(),
        reference: Day::from_ymd(2026, 11, 20).unwrap(),
        amount_basis: AmountBasis::PerOrder,
        currency: Currency::BRL,
        span: (Day::from_ymd(2023, 1, 3).unwrap(), Day::from_ymd(2026, 11, 20).unwrap()),
        total,
        recency: dimension(&[24.0, 62.0, 129.0, 255.0], 0, 900),
        frequency: dimension(&[2.0, 2.0, 3.0, 5.0], 1, 15),
        monetary: dimension(&[6_800.0, 13_500.0, 24_600.0, 62_000.0], 990, 1_248_050),
        cells,
        segments,
        stages: stages.to_vec(),
        far: GroupSummary::default(),
        reconciliation: Reconciliation { read: Tally::default(), used: Tally::default(), set_aside: Vec::new() },
        by_file: Vec::new(),
        suppressed: 0,
        unit: Unit::Person,
        profile_columns: vec!["nome".to_owned(), "cidade".to_owned()],
        key_column: "email".to_owned(),
    }
}

/// A base with these numbers of scores, one customer with R$ 10 in each cell.
pub(super) fn with_bins(bins: u8) -> Analysis {
    let cell = move |r, fm| CellSummary {
        r,
        fm,
        segment: number(Segment::Loyal),
        purity: Purity::Pure,
        group: group(1, 1, 10),
    };
    let mut found = from_cells((1..=bins).flat_map(|r| (1..=bins).map(move |fm| cell(r, fm))).collect());
    found.settings.scoring = Scorings::by_base(Method::PercentileRank, Bins::new(bins).unwrap());
    found.resolution = found.settings.scoring.resolution();
    found
}

/// A base with these segments: customers, orders, revenue in whole reais.
pub(super) fn with_segments(groups: &[(Segment, u64, u64, i128)]) -> Analysis {
    let mut cells: Vec<CellSummary> = analysis().cells;
    for cell in &mut cells {
        cell.group = GroupSummary::default();
    }
    for (segment, customers, orders, revenue) in groups {
        if let Some(cell) = cells.iter_mut().find(|cell| cell.segment == number(*segment)) {
            cell.group = group(*customers, *orders, *revenue);
        }
    }
    from_cells(cells)
}
