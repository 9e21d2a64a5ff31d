//! From the scores of the buyers to their segments and the sums of cells and segments, by the map in force. Painting a cell
//! looks at no value; what the segments are called is `text`'s.

use super::scores::Dimension;
use crate::analysis::painted::{PaintedTable, klaviyo_map, known_map};
use crate::analysis::segments::segments_of;
use crate::analysis::summary::Group;
use crate::domain::{
    Grid, GridShape, KlaviyoSegment, Look, MapChoice, OwnSegment, PaintError, PaintedMap, Resolution, SegmentMap,
};
use crate::engine::protocol::Settings;

/// The number of who is in no segment: without an order in the window.
pub(super) const NO_SEGMENT: u8 = u8::MAX;

/// A cell of the R x FM grid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) r: u8,
    pub(super) fm: u8,
    /// The number of the segment of most of its customers (of several the first); in an empty cell what the map says of F
    /// and M at FM.
    pub(super) segment: u8,
    /// Customers in other segments.
    pub(super) others: u64,
    pub(super) group: Group,
}

/// The segments of the map in force, in figures.
#[derive(Debug)]
pub(super) struct Segmented {
    pub(super) resolution: Resolution,
    /// What each segment is, by its number.
    pub(super) looks: Vec<Look>,
    map: PaintedMap,
    /// The sums of each combination of scores, R slowest and M fastest.
    by_scores: Vec<Group>,
    pub(super) total: Group,
    /// R from 1 up, within it FM from 1 up.
    pub(super) cells: Vec<Cell>,
    /// By the number of the segment.
    pub(super) groups: Vec<Group>,
}

/// The columns of the buyers that are summed, by their places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns<'a> {
    pub(super) dimensions: [&'a Dimension; 3],
    pub(super) orders: &'a [u32],
    pub(super) net_cents: &'a [i64],
}

impl Segmented {
    /// The map of these settings, nobody in it.
    pub(super) fn new(settings: &Settings) -> Segmented {
        let resolution = settings.scoring.resolution();
        let (map, looks) = map_in_force(settings, resolution);
        Segmented {
            resolution,
            looks,
            map,
            by_scores: Vec::new(),
            total: Group::default(),
            cells: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Turns to the map of these settings, for the scores that were summed.
    pub(super) fn turn_to(self, settings: &Settings) -> Segmented {
        Segmented { by_scores: self.by_scores, ..Segmented::new(settings) }
    }

    /// Sums the buyers by their scores: one pass.
    pub(super) fn sum(&mut self, columns: Columns<'_>) {
        let mut sums = vec![Group::default(); self.scores().cells()];
        let values = columns.orders.iter().zip(columns.net_cents);
        for (combination, (&orders, &cents)) in combinations(self.resolution, columns.dimensions).zip(values) {
            if let Some(sum) = sums.get_mut(combination) {
                sum.add(Group { customers: 1, orders: orders.into(), revenue_cents: cents.into() });
            }
        }
        self.by_scores = sums;
    }

    /// Works out cells and segments from the sums, and the segment of each buyer: one pass.
    pub(super) fn label(&mut self, dimensions: [&Dimension; 3]) -> Vec<u8> {
        let scores = score_columns(self.resolution);
        let table = PaintedTable::new(&self.map);
        // The columns hold scores of the map's own bins, and all of them.
        let of_scores = table.labels([&scores[0], &scores[1], &scores[2]]).unwrap_or_default();
        self.groups = table.sums(&self.by_scores).unwrap_or_default();
        self.total = Group::default();
        self.by_scores.iter().for_each(|group| self.total.add(*group));
        self.cells = self.cells(&scores, &of_scores);
        let label = |combination: usize| of_scores.get(combination).copied().unwrap_or(NO_SEGMENT);
        combinations(self.resolution, dimensions).map(label).collect()
    }

    fn cells(&self, [r, f, m]: &[Vec<u8>; 3], of_scores: &[u8]) -> Vec<Cell> {
        let grid = Grid { shape: GridShape::RByFm, resolution: self.resolution };
        let fm_bins = self.resolution.fm();
        let mut parts = vec![vec![Group::default(); self.looks.len()]; grid.cells()];
        for ((((&r, &f), &m), &segment), &group) in r.iter().zip(f).zip(m).zip(of_scores).zip(&self.by_scores) {
            let cell = grid.cell(r, f, m).and_then(|cell| parts.get_mut(cell));
            if let Some(part) = cell.and_then(|parts| parts.get_mut(usize::from(segment))) {
                part.add(group);
            }
        }
        let places = (1..=self.resolution.r.get()).flat_map(|r| (1..=fm_bins.get()).map(move |fm| (r, fm)));
        let cell = |((r, fm), parts): ((u8, u8), Vec<Group>)| {
            let mut group = Group::default();
            let (mut segment, mut most) = (self.empty_cell(r, fm), 0);
            for (number, part) in (0_u8..).zip(parts) {
                group.add(part);
                if part.customers > most {
                    (segment, most) = (number, part.customers);
                }
            }
            Cell { r, fm, segment, others: group.customers - most, group }
        };
        places.zip(parts).map(cell).collect()
    }

    /// What the map says of a cell that nobody is in.
    fn empty_cell(&self, r: u8, fm: u8) -> u8 {
        let Resolution { f, m, .. } = self.resolution;
        let fm_bins = self.resolution.fm();
        match self.map.grid().shape {
            GridShape::RByFm => {
                let place = usize::from(r - 1) * usize::from(fm_bins.get()) + usize::from(fm - 1);
                self.map.cells().get(place).copied()
            }
            GridShape::RByFByM => self.map.segment_of(r, fm_bins.scale(fm, f), fm_bins.scale(fm, m)),
        }
        .unwrap_or_default()
    }

    /// The segment of three scores; `None` where the map has no such scores.
    pub(super) fn segment_of(&self, r: u8, f: u8, m: u8) -> Option<u8> {
        self.map.segment_of(r, f, m)
    }

    fn scores(&self) -> Grid {
        Grid { shape: GridShape::RByFByM, resolution: self.resolution }
    }
}

/// The place of each buyer's scores among all combinations, R slowest and M fastest; beyond the last without scores.
fn combinations(resolution: Resolution, [r, f, m]: [&Dimension; 3]) -> impl Iterator<Item = usize> {
    let (of_f, of_m) = (usize::from(resolution.f.get()), usize::from(resolution.m.get()));
    let scores = r.scores.iter().zip(&f.scores).zip(&m.scores);
    scores.map(move |((&r, &f), &m)| {
        // Who has no R has no F and no M either: the subtraction wraps far beyond the last place.
        let [r, f, m] = [r, f, m].map(|score| usize::from(score).wrapping_sub(1));
        r.wrapping_mul(of_f).wrapping_add(f).wrapping_mul(of_m).wrapping_add(m)
    })
}

/// All combinations of scores as columns, R slowest and M fastest.
fn score_columns(Resolution { r, f, m }: Resolution) -> [Vec<u8>; 3] {
    let mut columns = [Vec::new(), Vec::new(), Vec::new()];
    for r in 1..=r.get() {
        for f in 1..=f.get() {
            for m in 1..=m.get() {
                columns.iter_mut().zip([r, f, m]).for_each(|(column, score)| column.push(score));
            }
        }
    }
    columns
}

/// The map in force for these numbers of scores, and what its segments are.
fn map_in_force(settings: &Settings, resolution: Resolution) -> (PaintedMap, Vec<Look>) {
    let known = |map: SegmentMap| {
        let looks = segments_of(map).iter().copied().map(Look::Known).collect();
        (painted(known_map(map, resolution, |segment| nameless(segment.index()))), looks)
    };
    match (settings.map, &settings.own_map) {
        (MapChoice::Own, Some(map)) => {
            (map.scaled(resolution), map.segments().iter().cloned().map(Look::Own).collect())
        }
        (MapChoice::Default, _) | (MapChoice::Own, None) => known(SegmentMap::Default),
        (MapChoice::RPackage, _) => known(SegmentMap::RPackage),
        (MapChoice::Klaviyo, _) => {
            let looks = KlaviyoSegment::ALL.map(|segment| Look::Known(segment.segment())).into();
            (painted(klaviyo_map(resolution, |segment| nameless(segment.index()))), looks)
        }
    }
}

/// A segment of a known map: its words are the catalogue's, and here only its number counts.
fn nameless(index: usize) -> OwnSegment {
    OwnSegment { name: index.to_string(), colour: 0, strategy: String::new() }
}

#[expect(clippy::expect_used, reason = "the known maps name each segment by its number, and paint each cell once")]
fn painted(map: Result<PaintedMap, PaintError>) -> PaintedMap {
    map.expect("a known map")
}
