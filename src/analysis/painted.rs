//! Segment maps of any bins as painted grids: the known maps to begin a painting with, and the segments of customers.
//! What a painting must be is `domain::PaintedMap`'s; the fixed maps of the same bins in all dimensions are `segments`'s.

use super::labels::{LabelsError, check_length};
use super::segments::{segment_of, segments_of};
use super::summary::Group;
use crate::domain::{Bins, Grid, GridShape, KlaviyoSegment, OwnSegment, PaintError, PaintedMap};
use crate::domain::{Resolution, Segment, SegmentMap};

/// Klaviyo's map, all 27 cells as R, F, M. Source: DOMAIN.md §2.
const KLAVIYO: [(KlaviyoSegment, &[u16]); 6] = [
    (KlaviyoSegment::Champions, &[333, 332, 323]),
    (KlaviyoSegment::Loyal, &[321, 322, 331, 232, 233]),
    (KlaviyoSegment::Recent, &[312, 313, 311, 222, 223]),
    (KlaviyoSegment::NeedsAttention, &[213, 221, 123, 132, 133]),
    (KlaviyoSegment::AtRisk, &[231, 212, 122, 131, 211]),
    (KlaviyoSegment::Inactive, &[111, 112, 113, 121]),
];

/// The segment of Klaviyo's map, scores brought to its three bins as ceil(3 * score / bins).
///
/// Klaviyo itself cuts R at 180 and 365 days, F and M at the terciles of the buyers.
/// ```
/// use regua_core::analysis::painted::klaviyo_segment;
/// use regua_core::domain::{Bins, KlaviyoSegment, Resolution};
/// let three = Resolution::even(Bins::new(3).unwrap());
/// assert_eq!(klaviyo_segment(three, 2, 3, 1), KlaviyoSegment::AtRisk);
/// assert_eq!(klaviyo_segment(Resolution::even(Bins::FIVE), 5, 4, 3), KlaviyoSegment::Champions);
/// ```
#[must_use]
pub fn klaviyo_segment(resolution: Resolution, r: u8, f: u8, m: u8) -> KlaviyoSegment {
    let three = |bins: Bins, score: u8| (3 * u16::from(bins.clamp(score))).div_ceil(bins.get().into());
    let code = three(resolution.r, r) * 100 + three(resolution.f, f) * 10 + three(resolution.m, m);
    // The 27 codes are in one rule each: a test counts them.
    KLAVIYO.iter().find(|rule| rule.1.contains(&code)).map_or(KlaviyoSegment::Inactive, |rule| rule.0)
}

/// The default map or the R package's as a painting, its segments named by `own`. The default map is painted on R x FM, the
/// package's on R x F x M; scores of other than five bins are brought to five as [`Bins::scale`] says, R, FM, F and M each
/// by its own bins.
///
/// ```
/// use regua_core::analysis::painted::known_map;
/// use regua_core::domain::{Bins, OwnSegment, Resolution, Segment, SegmentMap};
/// let own = |segment: Segment| OwnSegment { name: format!("{segment:?}"), colour: 0, strategy: String::new() };
/// let map = known_map(SegmentMap::Default, Resolution::even(Bins::FIVE), own).unwrap();
/// assert_eq!(map.segments()[usize::from(map.segment_of(4, 5, 4).unwrap())].name, "Loyal");
/// ```
///
/// # Errors
/// [`PaintError`] when `own` gives two segments one name, or none.
pub fn known_map(
    map: SegmentMap,
    resolution: Resolution,
    own: impl Fn(Segment) -> OwnSegment,
) -> Result<PaintedMap, PaintError> {
    let segments = segments_of(map);
    let five = |bins: Bins, score: u8| bins.scale(score, Bins::FIVE);
    let shape = match map {
        SegmentMap::Default => GridShape::RByFm,
        SegmentMap::RPackage => GridShape::RByFByM,
    };
    let strokes = cell_scores(Grid { shape, resolution }).into_iter().map(|(r, f, m)| {
        let (of_f, of_m) = match shape {
            GridShape::RByFm => (resolution.fm(), resolution.fm()),
            GridShape::RByFByM => (resolution.f, resolution.m),
        };
        let segment = segment_of(map, Bins::FIVE, five(resolution.r, r), five(of_f, f), five(of_m, m));
        // `segments_of` lists all that the map gives, in the order of their indices.
        segment.index() as u8
    });
    PaintedMap::new(Grid { shape, resolution }, segments.iter().copied().map(own).collect(), (0..).zip(strokes))
}

/// Klaviyo's map as a painting on R x F x M, its segments named by `own`.
///
/// # Errors
/// [`PaintError`] when `own` gives two segments one name, or none.
pub fn klaviyo_map(
    resolution: Resolution,
    own: impl Fn(KlaviyoSegment) -> OwnSegment,
) -> Result<PaintedMap, PaintError> {
    let grid = Grid { shape: GridShape::RByFByM, resolution };
    let stroke = |(r, f, m)| klaviyo_segment(resolution, r, f, m).index() as u8;
    let strokes = (0..).zip(cell_scores(grid).into_iter().map(stroke));
    PaintedMap::new(grid, KlaviyoSegment::ALL.map(own).to_vec(), strokes)
}

/// The scores of each cell, in the order of the cells: R, F, M, or R and FM for both.
fn cell_scores(grid: Grid) -> Vec<(u8, u8, u8)> {
    let Resolution { r, f, m } = grid.resolution;
    let to = |bins: Bins| 1..=bins.get();
    match grid.shape {
        GridShape::RByFm => to(r).flat_map(|r| to(grid.resolution.fm()).map(move |fm| (r, fm, fm))).collect(),
        GridShape::RByFByM => to(r).flat_map(|r| to(f).flat_map(move |f| to(m).map(move |m| (r, f, m)))).collect(),
    }
}

/// A painted map spelt out for every combination of scores, for use on millions of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaintedTable {
    /// All combinations, whatever the grid's shape.
    scores: Grid,
    /// The number of the segment of each.
    segments: Vec<u8>,
    /// How many segments the map has.
    parts: usize,
}

impl PaintedTable {
    /// Spells out a map: at most a thousand combinations.
    ///
    /// ```
    /// use regua_core::analysis::painted::{PaintedTable, klaviyo_map};
    /// use regua_core::domain::{Bins, KlaviyoSegment, OwnSegment, Resolution};
    /// let own = |segment: KlaviyoSegment| OwnSegment { name: format!("{segment:?}"), colour: 0, strategy: String::new() };
    /// let map = klaviyo_map(Resolution::even(Bins::new(3).unwrap()), own).unwrap();
    /// assert_eq!(PaintedTable::new(&map).labels([&[3, 1], &[3, 2], &[3, 1]]), Ok(vec![0, 5]));
    /// ```
    #[must_use]
    pub fn new(map: &PaintedMap) -> PaintedTable {
        let scores = Grid { shape: GridShape::RByFByM, resolution: map.grid().resolution };
        let segments = cell_scores(scores).into_iter().filter_map(|(r, f, m)| map.segment_of(r, f, m)).collect();
        PaintedTable { scores, segments, parts: map.segments().len() }
    }

    /// The number of each customer's segment, by the columns of their R, F and M scores. One pass.
    ///
    /// # Errors
    /// [`LabelsError`] unless the columns are equally long and hold scores of the map's bins.
    pub fn labels(&self, [r, f, m]: [&[u8]; 3]) -> Result<Vec<u8>, LabelsError> {
        check_length(f.len(), r.len())?;
        check_length(m.len(), r.len())?;
        let mut labels = Vec::with_capacity(r.len());
        for (place, ((&r, &f), &m)) in r.iter().zip(f).zip(m).enumerate() {
            let segment = self.scores.cell(r, f, m).and_then(|cell| self.segments.get(cell));
            labels.push(*segment.ok_or(LabelsError::NoSuchPart(place))?);
        }
        Ok(labels)
    }

    /// The sums of each segment, empty ones included, from those of every combination of scores as [`score_sums`] gives
    /// them: at most a thousand steps, so that painting a cell never looks at a customer.
    ///
    /// # Errors
    /// [`LabelsError::Length`] for the sums of other bins.
    pub fn sums(&self, by_scores: &[Group]) -> Result<Vec<Group>, LabelsError> {
        check_length(self.segments.len(), by_scores.len())?;
        let mut sums = vec![Group::default(); self.parts];
        for (place, (&segment, &group)) in self.segments.iter().zip(by_scores).enumerate() {
            sums.get_mut(usize::from(segment)).ok_or(LabelsError::NoSuchPart(place))?.add(group);
        }
        Ok(sums)
    }
}

/// The sums of the customers of every combination of scores, R slowest and M fastest. One pass.
///
/// # Errors
/// [`LabelsError`] unless the columns are equally long and hold scores of these bins.
pub fn score_sums(
    resolution: Resolution,
    [r, f, m]: [&[u8]; 3],
    groups: impl ExactSizeIterator<Item = Group>,
) -> Result<Vec<Group>, LabelsError> {
    check_length(f.len(), r.len())?;
    check_length(m.len(), r.len())?;
    check_length(groups.len(), r.len())?;
    let grid = Grid { shape: GridShape::RByFByM, resolution };
    let mut sums = vec![Group::default(); grid.cells()];
    for (place, (((&r, &f), &m), group)) in r.iter().zip(f).zip(m).zip(groups).enumerate() {
        let sum = grid.cell(r, f, m).and_then(|cell| sums.get_mut(cell));
        sum.ok_or(LabelsError::NoSuchPart(place))?.add(group);
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::{KLAVIYO, PaintedTable, klaviyo_map, klaviyo_segment, known_map, score_sums};
    use crate::analysis::labels::LabelsError;
    use crate::analysis::segments::segment_of;
    use crate::analysis::summary::Group;
    use crate::domain::{Bins, KlaviyoSegment, OwnSegment, PaintedMap, Resolution, Segment, SegmentMap};

    fn own<S: std::fmt::Debug>(segment: S) -> OwnSegment {
        OwnSegment { name: format!("{segment:?}"), colour: 0, strategy: String::new() }
    }

    fn bins(bins: u8) -> Bins {
        Bins::new(bins).unwrap()
    }

    fn name(map: &PaintedMap, r: u8, f: u8, m: u8) -> &str {
        &map.segments()[usize::from(map.segment_of(r, f, m).unwrap())].name
    }

    #[test]
    fn klaviyo_lists_each_of_its_cells_once() {
        let mut codes: Vec<u16> = KLAVIYO.iter().flat_map(|rule| rule.1).copied().collect();
        codes.sort_unstable();
        let all = (1..=3).flat_map(|r| (1..=3).flat_map(move |f| (1..=3).map(move |m| r * 100 + f * 10 + m)));
        assert_eq!(codes, all.collect::<Vec<u16>>());
        let check = |r, f, m, segment| {
            assert_eq!(klaviyo_segment(Resolution::even(bins(3)), r, f, m), segment);
            let map = klaviyo_map(Resolution::even(bins(3)), own).unwrap();
            assert_eq!(name(&map, r, f, m), format!("{segment:?}"));
        };
        check(3, 3, 3, KlaviyoSegment::Champions);
        check(2, 3, 2, KlaviyoSegment::Loyal);
        check(2, 2, 3, KlaviyoSegment::Recent);
        check(1, 2, 3, KlaviyoSegment::NeedsAttention);
        check(2, 1, 1, KlaviyoSegment::AtRisk);
        check(1, 2, 1, KlaviyoSegment::Inactive);
    }

    #[test]
    fn known_maps_are_the_same_when_painted() {
        for k in 3..=10 {
            for map in [SegmentMap::Default, SegmentMap::RPackage] {
                let painted = known_map(map, Resolution::even(bins(k)), own).unwrap();
                for (r, f, m) in super::cell_scores(PaintedTable::new(&painted).scores) {
                    let segment = segment_of(map, bins(k), r, f, m);
                    assert_eq!(name(&painted, r, f, m), format!("{segment:?}"), "{k}: {r}{f}{m}");
                }
            }
        }
    }

    #[test]
    fn bins_may_differ() {
        let resolution = Resolution { r: bins(3), f: bins(4), m: bins(10) };
        let check = |map, r, f, m, segment: Segment| {
            let painted = known_map(map, resolution, own).unwrap();
            assert_eq!(name(&painted, r, f, m), format!("{segment:?}"));
        };
        check(SegmentMap::Default, 3, 4, 10, Segment::Champions);
        check(SegmentMap::Default, 1, 1, 1, Segment::Inactive);
        // F 2 of 4 is 5 of 10, FM floor((5 + 10) / 2) = 7 is 4 of 5; R 2 of 3 is 4 of 5.
        check(SegmentMap::Default, 2, 2, 10, Segment::Loyal);
        // R 4, F 5 and M 5 of five.
        check(SegmentMap::RPackage, 2, 4, 9, Segment::PotentialLoyalists);
    }

    #[test]
    fn sums_by_scores_give_those_of_segments() {
        let map = known_map(SegmentMap::Default, Resolution::even(Bins::FIVE), own).unwrap();
        let table = PaintedTable::new(&map);
        let group = |cents| Group { customers: 1, orders: 1, revenue_cents: cents };
        let scores = [[5, 5, 1].as_slice(), &[5, 4, 1], &[5, 4, 1]];
        let by_scores = score_sums(map.grid().resolution, scores, [group(5), group(7), group(1)].into_iter()).unwrap();
        let sums = table.sums(&by_scores).unwrap();
        assert_eq!((sums.len(), sums[0].revenue_cents, sums[9].revenue_cents), (10, 12, 1));
        assert_eq!(table.labels(scores), Ok(vec![0, 0, 9]));
    }

    #[test]
    fn columns_that_do_not_fit() {
        let table = PaintedTable::new(&known_map(SegmentMap::Default, Resolution::even(Bins::FIVE), own).unwrap());
        assert_eq!(table.labels([&[1, 6], &[1, 1], &[1, 1]]), Err(LabelsError::NoSuchPart(1)));
        assert_eq!(table.labels([&[1], &[1], &[0]]), Err(LabelsError::NoSuchPart(0)));
        assert_eq!(table.labels([&[1], &[], &[1]]), Err(LabelsError::Length { labels: 0, customers: 1 }));
        assert_eq!(table.sums(&[]), Err(LabelsError::Length { labels: 125, customers: 0 }));
        let resolution = Resolution::even(Bins::FIVE);
        assert_eq!(
            score_sums(resolution, [&[9], &[1], &[1]], std::iter::once(Group::default())),
            Err(LabelsError::NoSuchPart(0))
        );
    }
}
