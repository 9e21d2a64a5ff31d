//! Which map names the segments, the user's own map and the strategies, in version 1.

use super::words::{word, write as write_word};
use crate::domain::{Bins, FieldFault, Grid, GridShape, MapChoice, OwnSegment, PaintedMap, Resolution, Segment};
use crate::project::fields::{Fields, Read, held, list, optional, text, whole};
use crate::project::json::Json;

pub(super) type Map = (MapChoice, Option<PaintedMap>, Vec<(Segment, String)>);

pub(super) fn write(map: MapChoice, own: Option<&PaintedMap>, strategies: &[(Segment, String)]) -> Json {
    let strategy = |(segment, strategy): &(Segment, String)| {
        Json::fields([("segment", write_word(*segment)), ("strategy", strategy.as_str().into())])
    };
    Json::fields([
        ("map", write_word(map)),
        ("strategies", Json::list(strategies, strategy)),
        ("own_map", own.map(write_own).into()),
    ])
}

pub(super) fn read(json: &Json) -> Read<Map> {
    let mut fields = Fields::of(json)?;
    let map = fields.take("map", word)?;
    let strategies = fields.take("strategies", |json| {
        list(json, |json| {
            let mut fields = Fields::of(json)?;
            let strategy = (fields.take("segment", word)?, fields.take("strategy", text)?);
            fields.done()?;
            Ok(strategy)
        })
    })?;
    let own = fields.take("own_map", |json| optional(json, own))?;
    fields.done()?;
    Ok((map, own, strategies))
}

pub(super) fn bins(json: &Json) -> Read<Bins> {
    held(Bins::new(whole(json)?))
}

/// The cells row by row, R from 1 up, each row by its other scores from 1 up: each cell by the name of its segment.
fn write_own(map: &PaintedMap) -> Json {
    let Grid { shape, resolution: Resolution { r, f, m } } = map.grid();
    let segment = |own: &OwnSegment| {
        Json::fields([
            ("name", own.name.as_str().into()),
            ("colour", u32::from(own.colour).into()),
            ("strategy", own.strategy.as_str().into()),
        ])
    };
    let name = |cell: &u8| map.segments().get(usize::from(*cell)).map(|own| own.name.as_str()).into();
    let across = map.cells().len() / usize::from(r.get());
    let rows = map.cells().chunks(across.max(1)).map(|row| Json::list(row, name)).collect();
    let bins = |bins: Bins| u32::from(bins.get()).into();
    Json::fields([
        ("shape", write_word(shape)),
        ("scores", Json::fields([("r", bins(r)), ("f", bins(f)), ("m", bins(m))])),
        ("segments", Json::list(map.segments(), segment)),
        ("cells", Json::List(rows)),
    ])
}

fn own(json: &Json) -> Read<PaintedMap> {
    let mut fields = Fields::of(json)?;
    let shape: GridShape = fields.take("shape", word)?;
    let resolution = fields.take("scores", |json| {
        let mut fields = Fields::of(json)?;
        let resolution =
            Resolution { r: fields.take("r", bins)?, f: fields.take("f", bins)?, m: fields.take("m", bins)? };
        fields.done()?;
        Ok(resolution)
    })?;
    let segments = fields.take("segments", |json| list(json, own_segment))?;
    if segments.len() > PaintedMap::MOST {
        return Err(FieldFault::Range.into());
    }
    let number = |json: &Json| {
        let name = text(json)?;
        let place = segments.iter().position(|segment| segment.name == name);
        place.and_then(|place| u8::try_from(place).ok()).ok_or_else(|| FieldFault::Word.into())
    };
    let rows = fields.take("cells", |json| list(json, |json| list(json, number)))?;
    fields.done()?;
    let grid = Grid { shape, resolution };
    let across = grid.cells() / usize::from(resolution.r.get());
    if rows.iter().any(|row| row.len() != across) {
        return Err(FieldFault::Range.into());
    }
    held(PaintedMap::new(grid, segments.clone(), (0..).zip(rows.into_iter().flatten())))
}

fn own_segment(json: &Json) -> Read<OwnSegment> {
    let mut fields = Fields::of(json)?;
    let segment = OwnSegment {
        name: fields.take("name", text)?,
        colour: fields.take("colour", whole)?,
        strategy: fields.take("strategy", text)?,
    };
    fields.done()?;
    Ok(segment)
}
