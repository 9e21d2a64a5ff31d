//! The user's own map in the making: begun from any map, painted cell by cell, its segments named, coloured and advised. A
//! step leads to a whole map or to none: each cell has exactly one segment at all times.

use super::looks::{Tint, looks};
use crate::domain::{Grid, GridShape, Language, Look, MapChoice, OwnSegment, PaintError, PaintedMap, Segment};
use crate::engine::protocol::{Analysis, Settings};
use crate::text::catalogue;

/// The map in force as one of the user's own over R x FM; `None` while there is no grid. Of maps that look at R, F and M
/// on their own, each cell begins with the segment of most of its customers.
#[must_use]
pub fn begun(analysis: &Analysis, language: Language) -> Option<PaintedMap> {
    let grid = Grid { shape: GridShape::RByFm, resolution: analysis.resolution };
    // The settings know of a stroke before the figures do.
    if let (MapChoice::Own, Some(own)) = (analysis.settings.map, &analysis.settings.own_map)
        && own.grid().shape == grid.shape
    {
        return Some(own.scaled(grid.resolution));
    }
    let own =
        |(text, summary): (super::looks::SegmentText, &crate::engine::protocol::SegmentSummary)| match &summary.look {
            Look::Own(own) => own.clone(),
            Look::Known(_) => {
                OwnSegment { name: text.name, colour: text.tint.place().min(Tint::OWN - 1), strategy: text.strategy }
            }
        };
    let segments = looks(analysis, language).into_iter().zip(&analysis.segments).map(own).collect();
    PaintedMap::new(grid, segments, analysis.cells.iter().map(|cell| cell.segment).enumerate()).ok()
}

/// Whether painting has to begin from a projection: the map in force looks at R, F and M on their own.
#[must_use]
pub fn is_projected(analysis: &Analysis) -> bool {
    match analysis.settings.map {
        MapChoice::Klaviyo | MapChoice::RPackage => true,
        MapChoice::Default | MapChoice::Own => false,
    }
}

/// The settings with this map in force.
#[must_use]
pub fn settled(settings: &Settings, map: PaintedMap) -> Settings {
    Settings { map: MapChoice::Own, own_map: Some(map), ..settings.clone() }
}

/// The map with a cell painted; `None` where it was so, or there is no such cell.
#[must_use]
pub fn painted(map: &PaintedMap, (r, fm): (u8, u8), segment: u8) -> Option<PaintedMap> {
    let across = usize::from(map.grid().resolution.fm().get());
    let cell = usize::from(r.checked_sub(1)?) * across + usize::from(fm.checked_sub(1)?);
    if map.cells().get(cell) == Some(&segment) {
        return None;
    }
    let mut next = map.clone();
    next.paint(cell, segment).ok()?;
    Some(next)
}

/// The map with one segment more, and its number; `None` of a full map.
#[must_use]
pub fn with_another(map: &PaintedMap, language: Language) -> Option<(PaintedMap, u8)> {
    let number = u8::try_from(map.segments().len()).ok()?;
    let taken = |name: &str| map.segments().iter().any(|one| one.name.trim() == name);
    let words = catalogue(language);
    let name = (1..=PaintedMap::MOST + 1).map(|number| words.new_segment(number)).find(|name| !taken(name))?;
    let used = |colour: &u8| map.segments().iter().filter(|one| one.colour == *colour).count();
    let colour = (0..Tint::OWN).min_by_key(used)?;
    let mut segments = map.segments().to_vec();
    segments.push(OwnSegment { name, colour, strategy: String::new() });
    rebuilt(map, segments, map.cells().to_vec()).ok().map(|map| (map, number))
}

/// The map with a segment changed.
///
/// # Errors
/// [`PaintError`] for a name that is empty or another's.
pub fn changed(map: &PaintedMap, number: u8, change: impl FnOnce(&mut OwnSegment)) -> Result<PaintedMap, PaintError> {
    let mut segments = map.segments().to_vec();
    if let Some(segment) = segments.get_mut(usize::from(number)) {
        change(segment);
    }
    rebuilt(map, segments, map.cells().to_vec())
}

/// The segment that takes the cells of another when that is deleted: the one before it. `None` of a map's only segment.
#[must_use]
pub fn heir(map: &PaintedMap, number: u8) -> Option<u8> {
    (map.segments().len() > 1).then(|| number.checked_sub(1).unwrap_or(1))
}

/// The map without a segment; its cells are the heir's. `None` of a map's only segment.
#[must_use]
pub fn without(map: &PaintedMap, number: u8) -> Option<PaintedMap> {
    let heir = heir(map, number)?;
    let mut segments = map.segments().to_vec();
    if usize::from(number) < segments.len() {
        segments.remove(usize::from(number));
    }
    let inherited = |segment: &u8| if *segment == number { heir } else { *segment };
    let closed_up = |segment: u8| if segment > number { segment - 1 } else { segment };
    let cells = map.cells().iter().map(inherited).map(closed_up).collect();
    rebuilt(map, segments, cells).ok()
}

fn rebuilt(map: &PaintedMap, segments: Vec<OwnSegment>, cells: Vec<u8>) -> Result<PaintedMap, PaintError> {
    PaintedMap::new(map.grid(), segments, (0..).zip(cells))
}

/// The settings with another strategy for a segment of the map in force; a known one's own words come back with an empty
/// text. `None` where nothing changes.
#[must_use]
pub fn advised(analysis: &Analysis, number: u8, text: &str, language: Language) -> Option<Settings> {
    let settings = &analysis.settings;
    let text = text.trim();
    let next = match &analysis.segments.get(usize::from(number))?.look {
        Look::Known(segment) => {
            Settings { strategies: strategies(settings, *segment, text, language), ..settings.clone() }
        }
        Look::Own(_) => {
            let map = settings.own_map.as_ref()?;
            let map = changed(map, number, |segment| text.clone_into(&mut segment.strategy)).ok()?;
            Settings { own_map: Some(map), ..settings.clone() }
        }
    };
    (next != *settings).then_some(next)
}

fn strategies(settings: &Settings, segment: Segment, text: &str, language: Language) -> Vec<(Segment, String)> {
    let others = settings.strategies.iter().filter(|(of, _)| *of != segment).cloned();
    let own = !text.is_empty() && text != catalogue(language).segment_strategy(segment);
    others.chain(own.then(|| (segment, text.to_owned()))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::analysis;
    use super::*;

    fn begun() -> PaintedMap {
        super::begun(&analysis(), Language::Portuguese).unwrap()
    }

    #[test]
    fn painting_begins_with_the_map_in_force() {
        let map = begun();
        assert_eq!((map.segments().len(), map.segments()[7].name.as_str()), (10, "Não podemos perder"));
        let cells = analysis().cells;
        let same = cells.iter().all(|cell| map.segment_of(cell.r, cell.fm, cell.fm) == Some(cell.segment));
        assert!(same);
        let own = Settings { map: MapChoice::Own, own_map: Some(map.clone()), ..Settings::default() };
        assert_eq!(settled(&Settings::default(), map), own);
        let mut package = analysis();
        package.settings.map = MapChoice::RPackage;
        assert!(is_projected(&package) && !is_projected(&analysis()));
    }

    #[test]
    fn painting_goes_on_before_the_figures_of_the_last_stroke_have_come() {
        let stroke = painted(&begun(), (5, 1), 0).unwrap();
        let under_way = Analysis { settings: settled(&Settings::default(), stroke.clone()), ..analysis() };
        assert_eq!(super::begun(&under_way, Language::Portuguese), Some(stroke));
    }

    #[test]
    fn each_stroke_leads_to_a_whole_map() {
        let map = painted(&begun(), (5, 1), 0).unwrap();
        assert_eq!(map.segment_of(5, 1, 1), Some(0));
        assert_eq!(painted(&map, (5, 1), 0), None, "it was so");
        assert_eq!(painted(&map, (6, 1), 0), None);
        assert_eq!(painted(&map, (5, 1), 10), None);
    }

    #[test]
    fn segments_come_and_go() {
        let (map, number) = with_another(&begun(), Language::English).unwrap();
        assert_eq!((number, map.segments()[10].name.as_str()), (10, "Segment 1"));
        let map = painted(&map, (5, 1), number).unwrap();
        assert!(changed(&map, number, |one| one.name = "Leais".into()).is_err());
        let vip = changed(&map, number, |one| one.name = "VIP".into()).unwrap();
        assert_eq!(vip.segments()[10].name, "VIP");
        let gone = without(&vip, number).unwrap();
        assert_eq!(gone.segment_of(5, 1, 1), Some(9), "the one before it");
        let first = without(&begun(), 0).unwrap();
        assert_eq!((first.segments().len(), first.segment_of(5, 5, 5)), (9, Some(0)), "loyal ones inherit");
        assert_eq!(first.segment_of(1, 1, 1), Some(8));
        let mut last = begun();
        while let Some(next) = without(&last, 0) {
            last = next;
        }
        assert_eq!(last.segments().len(), 1);
    }

    #[test]
    fn a_map_takes_32_segments() {
        let mut map = begun();
        while let Some((next, _)) = with_another(&map, Language::English) {
            map = next;
        }
        assert_eq!(map.segments().len(), PaintedMap::MOST);
    }

    #[test]
    fn strategies_of_known_segments_are_the_users_until_emptied() {
        let mut base = analysis();
        let written = advised(&base, 1, " ligar ", Language::Portuguese).unwrap();
        assert_eq!(written.strategies, [(Segment::Loyal, "ligar".to_owned())]);
        assert_eq!(advised(&base, 1, "", Language::Portuguese), None);
        base.settings = written;
        assert_eq!(advised(&base, 1, "", Language::Portuguese).unwrap().strategies, []);
        let map = begun();
        base.segments.iter_mut().zip(map.segments()).for_each(|(one, own)| one.look = Look::Own(own.clone()));
        base.settings = settled(&base.settings, map);
        let written = advised(&base, 9, "esquecer", Language::Portuguese).unwrap();
        assert_eq!(written.own_map.unwrap().segments()[9].strategy, "esquecer");
    }
}
