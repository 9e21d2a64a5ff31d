//! Which segment a customer's scores give, by either map. What a segment is called and advises is `text`'s.

use crate::domain::{Bins, Segment, SegmentMap};

/// The scores that a rule takes, both ends in.
type Span = (u8, u8);

/// The default map, DOMAIN.md §2: segment, R, FM. The rules share no cell and leave none out.
const DEFAULT: [(Segment, Span, Span); 10] = [
    (Segment::Champions, (5, 5), (4, 5)),
    (Segment::Loyal, (3, 4), (4, 5)),
    (Segment::PotentialLoyalists, (4, 5), (2, 3)),
    (Segment::New, (5, 5), (1, 1)),
    (Segment::Promising, (4, 4), (1, 1)),
    (Segment::NeedAttention, (3, 3), (3, 3)),
    (Segment::AboutToSleep, (3, 3), (1, 2)),
    (Segment::CantLose, (1, 2), (5, 5)),
    (Segment::AtRisk, (1, 2), (3, 4)),
    (Segment::Inactive, (1, 2), (1, 2)),
];

/// The map of the R package `rfm` 0.3, DOMAIN.md §2: segment, R, F, M. The first rule that fits decides.
const R_PACKAGE: [(Segment, Span, Span, Span); 10] = [
    (Segment::Champions, (5, 5), (5, 5), (5, 5)),
    (Segment::PotentialLoyalists, (3, 5), (3, 5), (2, 5)),
    (Segment::Loyal, (2, 4), (2, 4), (2, 4)),
    (Segment::Promising, (3, 4), (1, 3), (3, 5)),
    (Segment::New, (4, 5), (1, 3), (1, 5)),
    (Segment::CantLose, (1, 2), (3, 4), (4, 5)),
    (Segment::AtRisk, (1, 2), (2, 5), (4, 5)),
    (Segment::NeedAttention, (1, 3), (3, 5), (3, 5)),
    (Segment::AboutToSleep, (2, 3), (1, 3), (1, 4)),
    (Segment::Inactive, (1, 1), (1, 5), (1, 5)),
];

/// The FM score, `1..=bins` like the two that it joins: floor((F + M) / 2).
///
/// ```
/// assert_eq!(regua_core::analysis::segments::fm(2, 5), 3);
/// ```
#[must_use]
pub fn fm(f: u8, m: u8) -> u8 {
    f.midpoint(m)
}

/// The segment of a customer with the scores `r`, `f` and `m`, each `1..=bins`; scores outside count as the nearest inside.
///
/// With other than five bins the scores are first brought to `1..=5`, as ceil(5 * score / bins): for the default map R and
/// FM, for the R package's R, F and M. FM is joined *before*, so that each cell of the bins x bins grid has one segment;
/// joined after, F 1 with M 3 and F 2 with M 2, of three bins both in the row FM 2, would part (FM 3 and FM 4 of 5).
///
/// ```
/// use regua_core::analysis::segments::segment_of;
/// use regua_core::domain::{Bins, Segment, SegmentMap};
/// assert_eq!(segment_of(SegmentMap::Default, Bins::FIVE, 4, 5, 4), Segment::Loyal);
/// // Of ten bins, R 3 is 2 of 5 and FM floor((7 + 6) / 2) = 6 is 3 of 5.
/// assert_eq!(segment_of(SegmentMap::Default, Bins::new(10).unwrap(), 3, 7, 6), Segment::AtRisk);
/// ```
#[must_use]
pub fn segment_of(map: SegmentMap, bins: Bins, r: u8, f: u8, m: u8) -> Segment {
    let of_five = |score| of_five(score, bins);
    let rule = match map {
        SegmentMap::Default => {
            let (r, fm) = (of_five(r), of_five(fm(f, m)));
            DEFAULT.iter().find(|rule| within(r, rule.1) && within(fm, rule.2)).map(|rule| rule.0)
        }
        SegmentMap::RPackage => {
            let (r, f, m) = (of_five(r), of_five(f), of_five(m));
            let fits =
                |rule: &&(Segment, Span, Span, Span)| within(r, rule.1) && within(f, rule.2) && within(m, rule.3);
            R_PACKAGE.iter().find(fits).map(|rule| rule.0)
        }
    };
    rule.unwrap_or(Segment::Others)
}

/// The segments that a map can give, in the order of [`Segment::ALL`].
#[must_use]
pub fn segments_of(map: SegmentMap) -> &'static [Segment] {
    const ALL: &[Segment] = &Segment::ALL;
    match map {
        // `Others` is the gap that only the package's rules leave; what follows it are segments of other maps.
        SegmentMap::Default => &ALL[..Segment::Others.index()],
        SegmentMap::RPackage => &ALL[..=Segment::Others.index()],
    }
}

/// ceil(5 * score / bins): a score of `1..=bins` as one of `1..=5`.
fn of_five(score: u8, bins: Bins) -> u8 {
    let score = score.clamp(1, bins.get());
    (5 * score).div_ceil(bins.get())
}

fn within(score: u8, (from, to): Span) -> bool {
    (from..=to).contains(&score)
}

/// A map spelt out for every combination of scores, for use on millions of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentTable {
    map: SegmentMap,
    bins: Bins,
    segments: Vec<Segment>,
}

impl SegmentTable {
    /// Spells out a map.
    #[must_use]
    pub fn new(map: SegmentMap, bins: Bins) -> SegmentTable {
        let scores = || 1..=bins.get();
        let segments = scores()
            .flat_map(|r| scores().flat_map(move |f| scores().map(move |m| segment_of(map, bins, r, f, m))))
            .collect();
        SegmentTable { map, bins, segments }
    }

    /// The map that it spells out.
    #[must_use]
    pub fn map(&self) -> SegmentMap {
        self.map
    }

    /// The bins that it is for.
    #[must_use]
    pub fn bins(&self) -> Bins {
        self.bins
    }

    /// [`segment_of`], looked up.
    #[must_use]
    pub fn segment(&self, r: u8, f: u8, m: u8) -> Segment {
        self.segments[place(self.bins, r, f, m)]
    }
}

/// The place of three scores among all combinations, M fastest; scores outside `1..=bins` count as the nearest inside.
pub(super) fn place(bins: Bins, r: u8, f: u8, m: u8) -> usize {
    let bins = usize::from(bins.get());
    let [r, f, m] = [r, f, m].map(|score| usize::from(score).clamp(1, bins) - 1);
    (r * bins + f) * bins + m
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT, R_PACKAGE, SegmentTable, fm, segment_of, segments_of, within};
    use crate::domain::{Bins, Segment, SegmentMap};

    fn all_bins() -> impl Iterator<Item = Bins> {
        (3..=10).map(|bins| Bins::new(bins).unwrap())
    }

    fn all_scores(bins: Bins) -> impl Iterator<Item = (u8, u8, u8)> {
        let scores = move || 1..=bins.get();
        scores().flat_map(move |r| scores().flat_map(move |f| scores().map(move |m| (r, f, m))))
    }

    /// DOMAIN.md's table drawn as a grid, R 5 in the first row, FM 1 in the first column.
    #[test]
    fn default_map_is_the_grid_of_the_domain() {
        use Segment::{
            AboutToSleep as Sle, AtRisk as Ris, CantLose as Los, Champions as Cha, Inactive as Ina, Loyal as Loy,
            NeedAttention as Nee, New, PotentialLoyalists as Pot, Promising as Pro,
        };
        let grid = [
            [New, Pot, Pot, Cha, Cha],
            [Pro, Pot, Pot, Loy, Loy],
            [Sle, Sle, Nee, Loy, Loy],
            [Ina, Ina, Ris, Ris, Los],
            [Ina, Ina, Ris, Ris, Los],
        ];
        for (row, r) in grid.iter().zip((1..=5).rev()) {
            for (&segment, fm) in row.iter().zip(1..=5) {
                assert_eq!(segment_of(SegmentMap::Default, Bins::FIVE, r, fm, fm), segment, "R {r} FM {fm}");
                let rules = DEFAULT.iter().filter(|rule| within(r, rule.1) && within(fm, rule.2)).count();
                assert_eq!(rules, 1, "R {r} FM {fm} is in one rule");
            }
        }
    }

    #[test]
    fn the_four_codes_of_the_brief() {
        let segment = |r, f, m| segment_of(SegmentMap::Default, Bins::FIVE, r, f, m);
        assert_eq!(segment(5, 5, 5), Segment::Champions);
        assert_eq!(segment(4, 5, 4), Segment::Loyal);
        assert_eq!(segment(2, 2, 4), Segment::AtRisk);
        assert_eq!(segment(1, 1, 1), Segment::Inactive);
    }

    #[test]
    fn default_map_gives_each_cell_one_segment() {
        for bins in all_bins() {
            for (r, f, m) in all_scores(bins) {
                let cell = segment_of(SegmentMap::Default, bins, r, fm(f, m), fm(f, m));
                assert_eq!(segment_of(SegmentMap::Default, bins, r, f, m), cell, "{bins:?} {r}{f}{m}");
            }
        }
    }

    #[test]
    fn better_ends_of_any_grid_are_champions_and_inactive() {
        for bins in all_bins() {
            let k = bins.get();
            for map in [SegmentMap::Default, SegmentMap::RPackage] {
                assert_eq!(segment_of(map, bins, k, k, k), Segment::Champions, "{bins:?}");
            }
            assert_eq!(segment_of(SegmentMap::Default, bins, 1, 1, 1), Segment::Inactive, "{bins:?}");
        }
    }

    #[test]
    fn first_rule_of_the_r_package_wins() {
        let segment = |r, f, m| segment_of(SegmentMap::RPackage, Bins::FIVE, r, f, m);
        assert_eq!(segment(5, 5, 5), Segment::Champions);
        assert_eq!(segment(5, 5, 4), Segment::PotentialLoyalists);
        assert_eq!(segment(2, 4, 4), Segment::Loyal, "before can't lose");
        assert_eq!(segment(1, 4, 4), Segment::CantLose, "before at risk");
        assert_eq!(segment(3, 4, 1), Segment::Others, "no rule");
    }

    #[test]
    fn maps_give_the_segments_that_they_list() {
        for map in [SegmentMap::Default, SegmentMap::RPackage] {
            let mut given: Vec<Segment> =
                all_scores(Bins::FIVE).map(|(r, f, m)| segment_of(map, Bins::FIVE, r, f, m)).collect();
            given.sort_unstable();
            given.dedup();
            assert_eq!(given, segments_of(map));
        }
        assert_eq!(R_PACKAGE.len() + 1, segments_of(SegmentMap::RPackage).len());
    }

    #[test]
    fn table_is_the_map() {
        for bins in all_bins() {
            for map in [SegmentMap::Default, SegmentMap::RPackage] {
                let table = SegmentTable::new(map, bins);
                for (r, f, m) in all_scores(bins) {
                    assert_eq!(table.segment(r, f, m), segment_of(map, bins, r, f, m));
                }
                assert_eq!(table.segment(0, 0, 0), table.segment(1, 1, 1));
                assert_eq!(table.segment(255, 255, 255), table.segment(bins.get(), bins.get(), bins.get()));
            }
        }
    }
}
