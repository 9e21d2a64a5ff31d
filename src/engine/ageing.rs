//! How time alone leads the buyers through the segments of the map in force: R falls, F and M stay. What réguas make of it is
//! `journeys`'s.

use super::scores::Dimension;
use super::segmented::Segmented;
use crate::analysis::rfm::Cuts;
use crate::journeys::{ByRecency, NO_ROW};

/// The part of scores that the map has not; there are none.
const NO_PART: u16 = u16::MAX;

/// The segments by recency. Cuts that follow ranks are taken as they are on the reference date: who would rank where on a later
/// day depends on what all others do till then.
#[derive(Debug, Default)]
pub(super) struct Ageing {
    from_days: Vec<u32>,
    row: Vec<u16>,
    parts: Vec<u16>,
}

impl Ageing {
    /// One pass over the buyers.
    pub(super) fn of(segmented: &Segmented, [r, f, m]: [&Dimension; 3]) -> Ageing {
        let from_days = steps(&r.cuts);
        let of_m = u16::from(segmented.resolution.m.get());
        let of_f = segmented.resolution.f.get();
        let mut parts = Vec::new();
        for f in 1..=of_f {
            for m in 1..=segmented.resolution.m.get() {
                let bands = std::iter::once(0).chain(from_days.iter().copied());
                let part = |day: u32| segmented.segment_of(r.cuts.score(day.into()), f, m).map_or(NO_PART, u16::from);
                parts.extend(bands.map(part));
            }
        }
        // Who is without scores is in no row: 0 is no score.
        let row = |(f, m): (&u8, &u8)| match (f.checked_sub(1), m.checked_sub(1)) {
            (Some(f), Some(m)) => u16::from(f) * of_m + u16::from(m),
            (None, _) | (_, None) => NO_ROW,
        };
        Ageing { from_days, row: f.scores.iter().zip(&m.scores).map(row).collect(), parts }
    }

    /// As réguas read it.
    pub(super) fn by_recency(&self) -> ByRecency<'_> {
        ByRecency { from_days: &self.from_days, row: &self.row, parts: &self.parts }
    }
}

/// The recencies in whole days from which on another score holds, ascending.
fn steps(cuts: &Cuts) -> Vec<u32> {
    // A score changes at a cut or on one of the days beside it.
    let near = |cut: &f64| [cut.floor(), cut.floor() + 1.0, cut.floor() + 2.0];
    let mut days: Vec<i64> = cuts.values().iter().flat_map(near).map(|day| day as i64).filter(|day| *day > 0).collect();
    days.sort_unstable();
    days.dedup();
    days.retain(|day| cuts.score(*day) != cuts.score(day - 1));
    days.into_iter().filter_map(|day| u32::try_from(day).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Ageing, steps};
    use crate::analysis::ranking::Ranking;
    use crate::analysis::rfm::{Cuts, Measure};
    use crate::domain::{Bins, Method};
    use crate::domain::{Day, MapChoice, SampleFile};
    use crate::engine::protocol::{Command, Settings};
    use crate::engine::segmented::NO_SEGMENT;
    use crate::engine::{Engine, Fed, FileId, Opened, sample};
    use proptest::prelude::{prop_assert_eq, proptest};

    #[test]
    fn on_the_reference_date_everybody_is_where_they_are() {
        let mut engine = Engine::new();
        let today = Day::from_ymd(2026, 11, 22).unwrap();
        let files = SampleFile::ALL.map(|file| (file.file_name().to_owned(), sample(file, today)));
        let opened = |(id, (name, bytes)): (u32, &(String, Vec<u8>))| Opened {
            id: FileId(id),
            name: name.clone(),
            bytes: bytes.len() as u64,
            mapping: None,
        };
        engine.open(&(0..).zip(&files).map(opened).collect::<Vec<Opened>>(), today);
        while let Some(want) = engine.want() {
            for (from, to) in want.ranges {
                assert_eq!(engine.feed(&files[want.file.0 as usize].1[from as usize..to as usize]), Fed::More);
            }
            engine.end(Ok(()));
        }
        engine.finish().unwrap();
        for map in [MapChoice::Default, MapChoice::Klaviyo] {
            drop(engine.handle(&Command::Analyse(Settings { map, ..Settings::default() })));
            let analysed = engine.analysed.as_ref().unwrap();
            let dimensions = [&analysed.recency, &analysed.frequency, &analysed.monetary];
            let ageing = Ageing::of(&analysed.segmented, dimensions);
            let mut seen = 0;
            for (place, (days, segment)) in analysed.recency_days.iter().zip(&analysed.segments).enumerate() {
                let part = ageing.by_recency().part(place, *days);
                assert_eq!(part, (*segment != NO_SEGMENT).then(|| u16::from(*segment)));
                seen += usize::from(part.is_some());
            }
            assert!(seen > 1000);
        }
    }

    proptest! {
        #[test]
        fn between_two_steps_the_score_stays(recency in proptest::collection::vec(0..400_i64, 1..60), bins in 3..8_u8) {
            let ranking = Ranking::of(&recency);
            for method in [Method::PercentileRank, Method::QuantileCuts] {
                let cuts = Cuts::of(&ranking, Measure::Recency, method, Bins::new(bins).unwrap());
                let found = steps(&cuts);
                let expected: Vec<u32> =
                    (1..=500).filter(|day| cuts.score(i64::from(*day)) != cuts.score(i64::from(*day) - 1)).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
