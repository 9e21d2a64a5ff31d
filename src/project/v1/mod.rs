//! Version 1 of the recipe: names in place of positions, each word as it will stay. What of it fits a base is `fit`'s.

mod analysis;
mod condition;
mod files;
mod journey;
mod map;
mod names;
mod sending;
mod words;

use super::fields::{Fields, Read, list};
use super::json::Json;
use super::{FORMAT, Recipe};
use crate::domain::{Audience, FieldFault, LeapDayRule};
use crate::engine::protocol::Settings;
pub(super) use names::Parts;
use names::{Reading, Writing};
use std::collections::BTreeSet;

/// The number of this version.
pub(super) const VERSION: u32 = 1;

pub(super) fn write(recipe: &Recipe) -> Json {
    let names = Writing { columns: &recipe.columns, parts: Parts::of(&recipe.settings) };
    // Taken apart, so that a setting that is not written does not compile.
    let Settings {
        reference,
        window,
        monetary,
        scoring,
        map,
        own_map,
        strategies,
        lifecycle,
        thresholds,
        rhythm,
        status_classes,
        currency,
        amount_basis,
        identical_lines,
        zero_value,
        audiences,
        tiers,
        engagement,
        portfolios,
        unit,
        journeys,
        sending,
        horizon_days,
        leap_day,
        shop,
    } = &recipe.settings;
    let purchases = analysis::Purchases {
        status_classes: status_classes.clone(),
        currency: *currency,
        amount_basis: *amount_basis,
        identical_lines: *identical_lines,
        zero_value: *zero_value,
    };
    let stages = analysis::Stages { lifecycle: *lifecycle, thresholds: *thresholds, rhythm: *rhythm };
    let mut written = Json::fields([
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        ("reference_date", reference.map(words::write_day).into()),
        ("unit", condition::write_unit(*unit, &names)),
        ("purchases", analysis::write_purchases(&purchases)),
        ("rfm", analysis::write_rfm(*window, *monetary, scoring)),
        ("segments", map::write(*map, own_map.as_ref(), strategies)),
        ("life_cycle", analysis::write_stages(&stages)),
        ("value_tiers", analysis::write_tiers(*tiers)),
        ("engagement", analysis::write_engagement(*engagement)),
        ("portfolios", analysis::write_portfolios(portfolios)),
        ("audiences", Json::list(audiences, |audience| write_audience(audience, &names))),
        ("journeys", Json::list(journeys, |of| journey::write(of, &names))),
        ("sending", sending::write(sending)),
        ("horizon_days", u32::from(*horizon_days).into()),
        ("files", files::write(&recipe.mappings)),
    ]);
    // What was not chosen is left out: programs from before it came to be still open the file.
    if let Json::Fields(fields) = &mut written {
        if *leap_day != LeapDayRule::default() {
            fields.push(("leap_day".to_owned(), words::write(*leap_day)));
        }
        if !shop.is_empty() {
            fields.push(("shop_name".to_owned(), shop.as_str().into()));
        }
    }
    written
}

/// Reads what is left of the fields once the format and the version are known.
pub(super) fn read(mut fields: Fields<'_>) -> Read<Recipe> {
    let reference = fields.take("reference_date", |json| super::fields::optional(json, words::day))?;
    let (map, own_map, strategies) = fields.take("segments", map::read)?;
    let portfolios = fields.take("portfolios", analysis::portfolios)?;
    let so_far = Settings { reference, map, own_map, strategies, portfolios, ..Settings::default() };
    let names = Reading::new(Parts::of(&so_far));
    let unit = fields.take("unit", |json| condition::unit(json, &names))?;
    let purchases = fields.take("purchases", analysis::purchases)?;
    let (window, monetary, scoring) = fields.take("rfm", analysis::rfm)?;
    let stages = fields.take("life_cycle", analysis::stages)?;
    let tiers = fields.take("value_tiers", analysis::tiers)?;
    let engagement = fields.take("engagement", analysis::engagement)?;
    let audiences = fields.take("audiences", |json| list(json, |json| audience(json, &names)))?;
    let journeys = fields.take("journeys", |json| list(json, |json| journey::read(json, &names)))?;
    distinct(audiences.iter().map(|audience| audience.number)).map_err(|fault| fault.within("audiences"))?;
    distinct(journeys.iter().map(|journey| journey.number)).map_err(|fault| fault.within("journeys"))?;
    let sending = fields.take("sending", sending::read)?;
    let horizon_days = fields.take("horizon_days", sending::horizon_days)?;
    let leap_day = fields.take_or_default("leap_day", words::word)?;
    let shop = fields.take_or_default("shop_name", super::fields::text)?;
    let mappings = fields.take("files", files::read)?;
    fields.done()?;
    let settings = Settings {
        unit,
        window,
        monetary,
        scoring,
        lifecycle: stages.lifecycle,
        thresholds: stages.thresholds,
        rhythm: stages.rhythm,
        status_classes: purchases.status_classes,
        currency: purchases.currency,
        amount_basis: purchases.amount_basis,
        identical_lines: purchases.identical_lines,
        zero_value: purchases.zero_value,
        audiences,
        tiers,
        engagement,
        journeys,
        sending,
        horizon_days,
        leap_day,
        shop,
        ..so_far
    };
    Ok(Recipe { settings, mappings, columns: names.into_columns() })
}

fn write_audience(of: &Audience, names: &Writing<'_>) -> Json {
    Json::fields([
        ("number", of.number.into()),
        ("name", of.name.as_str().into()),
        ("condition", condition::write(&of.condition, names)),
    ])
}

fn audience(json: &Json, names: &Reading) -> Read<Audience> {
    let mut fields = Fields::of(json)?;
    let audience = Audience {
        number: fields.take("number", super::fields::whole)?,
        name: fields.take("name", super::fields::text)?,
        condition: fields.take("condition", |json| condition::read(json, names))?,
    };
    fields.done()?;
    Ok(audience)
}

/// Numbers are what others are named by: two of the same would make one unreachable.
fn distinct(numbers: impl Iterator<Item = u32>) -> Read<()> {
    let mut known = BTreeSet::new();
    for (place, number) in numbers.enumerate() {
        if !known.insert(number) {
            return Err(super::fields::Fault::from(FieldFault::Twice).within("number").within(format!("[{place}]")));
        }
    }
    Ok(())
}
