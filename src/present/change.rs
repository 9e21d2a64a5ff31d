//! What one choice changed against another, by name, so that undo can say it. The words are `text`'s; another setting is
//! another arm here.

use super::history::Choices;
use crate::engine::protocol::Settings;
use crate::text::Changed;

/// What the later choices changed. Of several things the one that the others follow from comes first.
#[must_use]
pub fn changed(from: &Choices, to: &Choices) -> Changed {
    let ids = |choices: &Choices| choices.files.iter().map(|(id, _)| *id).collect::<Vec<_>>();
    if ids(from) != ids(to) {
        return Changed::Files;
    }
    if from.files != to.files {
        return Changed::Mapping;
    }
    if from.recipe != to.recipe {
        return Changed::Recipe;
    }
    setting(&from.settings, &to.settings)
}

/// Taken apart, so that a setting without a name does not compile.
fn setting(from: &Settings, to: &Settings) -> Changed {
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
        journeys,
        sending,
        horizon_days,
        leap_day,
        shop,
        unit,
    } = from;
    let differs = [
        (*reference != to.reference, Changed::Reference),
        (*unit != to.unit, Changed::Unit),
        (*map != to.map && *own_map == to.own_map, Changed::Map),
        (*own_map != to.own_map, Changed::Painting),
        (*window != to.window, Changed::Window),
        (*monetary != to.monetary, Changed::Monetary),
        (scoring.recency != to.scoring.recency && scoring.frequency != to.scoring.frequency, Changed::Scoring),
        (scoring.recency != to.scoring.recency, Changed::Recency),
        (scoring.frequency != to.scoring.frequency, Changed::Frequency),
        (scoring.monetary != to.scoring.monetary, Changed::Value),
        (*strategies != to.strategies, Changed::Strategies),
        (*lifecycle != to.lifecycle, Changed::LifecycleRule),
        (*thresholds != to.thresholds || *rhythm != to.rhythm, Changed::LifecycleLimits),
        (*status_classes != to.status_classes, Changed::Statuses),
        (*currency != to.currency, Changed::Currency),
        (*amount_basis != to.amount_basis, Changed::AmountBasis),
        (*identical_lines != to.identical_lines, Changed::IdenticalLines),
        (*zero_value != to.zero_value, Changed::ZeroValue),
        (*audiences != to.audiences, Changed::Audiences),
        (*tiers != to.tiers, Changed::Tiers),
        (*engagement != to.engagement, Changed::Engagement),
        (*portfolios != to.portfolios, Changed::Portfolios),
        (*journeys != to.journeys, Changed::Journeys),
        (*shop != to.shop, Changed::Shop),
        (*leap_day != to.leap_day, Changed::LeapDay),
        (*sending != to.sending || *horizon_days != to.horizon_days, Changed::Sending),
    ];
    differs.into_iter().find(|(differs, _)| *differs).map_or(Changed::Settings, |(_, changed)| changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::LeapDayRule;
    use crate::domain::{
        Bins, CompanyBy, CompanyKind, Edges, MapChoice, Method, Scoring, Scorings, Thresholds, Unit, Window,
    };
    use crate::engine::protocol::FileId;

    #[track_caller]
    fn check(to: Settings, name: Changed) {
        let choices = |settings| Choices { settings, ..Choices::default() };
        assert_eq!(changed(&choices(Settings::default()), &choices(to.clone())), name);
        assert_eq!(changed(&choices(to), &choices(Settings::default())), name, "both ways");
    }

    #[test]
    fn each_setting_has_its_name() {
        let edges = Edges::new(vec![30, 90, 180, 365]).unwrap();
        let recency = Scorings { recency: Scoring::Fixed(edges), ..Scorings::default() };
        check(Settings { scoring: recency, ..Settings::default() }, Changed::Recency);
        let four = Scorings::by_base(Method::PercentileRank, Bins::new(4).unwrap());
        check(Settings { scoring: four.clone(), ..Settings::default() }, Changed::Scoring);
        check(Settings { scoring: four, map: MapChoice::Klaviyo, ..Settings::default() }, Changed::Map);
        check(Settings { leap_day: LeapDayRule::March1, ..Settings::default() }, Changed::LeapDay);
        check(Settings { shop: "Torra Alta".to_owned(), ..Settings::default() }, Changed::Shop);
        check(Settings { window: Window::Months12, ..Settings::default() }, Changed::Window);
        let by = CompanyBy { kind: CompanyKind::MailDomain, column: None };
        check(Settings { unit: Unit::Company(by), ..Settings::default() }, Changed::Unit);
        let thresholds = Thresholds::new(60, 90, 180).unwrap();
        check(Settings { thresholds, ..Settings::default() }, Changed::LifecycleLimits);
        check(
            Settings { strategies: vec![(crate::domain::Segment::New, String::new())], ..Settings::default() },
            Changed::Strategies,
        );
    }

    #[test]
    fn files_come_before_settings() {
        let one = Choices { files: vec![(FileId(1), None)], ..Choices::default() };
        let moved = Settings { window: Window::Months6, ..Settings::default() };
        assert_eq!(changed(&one, &Choices { settings: moved, ..Choices::default() }), Changed::Files);
    }
}
