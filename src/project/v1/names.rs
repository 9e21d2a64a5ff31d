//! What conditions name by positions, by names: the parts of each segmentation and the columns.

use super::words::Word;
use crate::analysis::segments::segments_of;
use crate::domain::{
    Engagement, FieldFault, KlaviyoSegment, Level, MapChoice, Partition, Segment, SegmentMap, Stage, Tier,
};
use crate::engine::protocol::Settings;
use crate::project::columns::Columns;
use crate::project::fields::{Read, text, whole};
use crate::project::json::Json;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// More columns than conditions of one recipe can name.
const MOST_COLUMNS: usize = 4096;

/// The names of the parts of each segmentation under some settings, in their order.
pub(in crate::project) struct Parts(BTreeMap<Partition, Vec<String>>);

impl Parts {
    pub(in crate::project) fn of(settings: &Settings) -> Parts {
        Parts(Partition::ALL.into_iter().map(|partition| (partition, names(partition, settings))).collect())
    }

    fn names(&self, partition: Partition) -> &[String] {
        self.0.get(&partition).map_or(&[], Vec::as_slice)
    }

    /// Whether the segmentation has the part.
    pub(in crate::project) fn has(&self, partition: Partition, part: u16) -> bool {
        usize::from(part) < self.names(partition).len() + usize::from(has_rest(partition))
    }

    /// A part by its name, `null` for those in none; the number of one that the segmentation does not have.
    pub(super) fn write(&self, partition: Partition, part: u16) -> Json {
        match self.names(partition).get(usize::from(part)) {
            Some(name) => name.as_str().into(),
            None if self.has(partition, part) => Json::Null,
            None => u32::from(part).into(),
        }
    }

    pub(super) fn read(&self, partition: Partition, json: &Json) -> Read<u16> {
        let names = self.names(partition);
        let place = match json {
            Json::Null if has_rest(partition) => Some(names.len()),
            Json::Whole(_) => return whole(json),
            Json::Null | Json::Text(_) | Json::List(_) | Json::Fields(_) | Json::Foreign => {
                let name = text(json)?;
                names.iter().position(|known| *known == name)
            }
        };
        // At most some dozens of parts.
        place.and_then(|place| u16::try_from(place).ok()).ok_or_else(|| FieldFault::Word.into())
    }
}

/// Whether one part more is of those who are in none.
fn has_rest(partition: Partition) -> bool {
    match partition {
        Partition::Tier | Partition::Portfolio => true,
        Partition::Segment | Partition::Stage | Partition::Engagement | Partition::Level => false,
    }
}

fn names(partition: Partition, settings: &Settings) -> Vec<String> {
    fn all<const N: usize>(of: [impl Word; N]) -> Vec<String> {
        of.iter().map(|choice| choice.word().to_owned()).collect()
    }
    let known = |segments: &[Segment]| segments.iter().map(|segment| segment.word().to_owned()).collect();
    match partition {
        Partition::Segment => match (settings.map, &settings.own_map) {
            (MapChoice::Own, Some(map)) => map.segments().iter().map(|own| own.name.clone()).collect(),
            (MapChoice::Default, _) | (MapChoice::Own, None) => known(segments_of(SegmentMap::Default)),
            (MapChoice::RPackage, _) => known(segments_of(SegmentMap::RPackage)),
            (MapChoice::Klaviyo, _) => known(&KlaviyoSegment::ALL.map(KlaviyoSegment::segment)),
        },
        Partition::Stage => all(Stage::ALL),
        Partition::Tier => all(Tier::ALL),
        Partition::Engagement => all(Engagement::ALL),
        Partition::Portfolio => settings.portfolios.get().iter().map(|portfolio| portfolio.name.clone()).collect(),
        Partition::Level => all(Level::ALL),
    }
}

/// The names by which a recipe is written.
pub(super) struct Writing<'a> {
    pub(super) columns: &'a Columns,
    pub(super) parts: Parts,
}

impl Writing<'_> {
    /// A column by its name; `null` for one that the base does not have any more.
    pub(super) fn column(&self, place: u32) -> Json {
        self.columns.name(place).into()
    }
}

/// The names by which a recipe is read; columns get places in the order in which they are named.
pub(super) struct Reading {
    pub(super) parts: Parts,
    columns: RefCell<BTreeMap<String, u32>>,
}

impl Reading {
    pub(super) fn new(parts: Parts) -> Reading {
        Reading { parts, columns: RefCell::default() }
    }

    pub(super) fn column(&self, json: &Json) -> Read<u32> {
        let name = if *json == Json::Null { String::new() } else { text(json)? };
        let mut columns = self.columns.borrow_mut();
        if columns.len() >= MOST_COLUMNS {
            return Err(FieldFault::Range.into());
        }
        // Far below 32 bits, see above.
        let next = columns.len() as u32;
        Ok(*columns.entry(name).or_insert(next))
    }

    pub(super) fn into_columns(self) -> Columns {
        let mut named: Vec<(u32, String)> =
            self.columns.into_inner().into_iter().map(|(name, place)| (place, name)).collect();
        named.sort_unstable();
        Columns::of(named.into_iter().map(|(_, name)| name).collect())
    }
}
