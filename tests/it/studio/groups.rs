//! Engagement, portfolios and levels: short rules, read once more.

use proptest::option::of;
use proptest::prelude::{Strategy, prop_assert_eq, proptest};
use proptest::sample::select;
use regua::analysis::engagement::engagements;
use regua::analysis::levels::levels;
use regua::analysis::portfolios::{PortfolioFacts, portfolios_of};
use regua::domain::{Day, Engagement, EngagementLimits, Level, Portfolio, Portfolios, Span, Stage, Tier};

fn spans() -> impl Strategy<Value = Span> {
    (of(0..20_i64), of(0..20_i64)).prop_map(|(from, more)| Span { from, to: more.map(|more| from.unwrap_or(0) + more) })
}

fn portfolios() -> impl Strategy<Value = Portfolios> {
    proptest::collection::vec((spans(), spans(), spans()), 0..6).prop_map(|spans| {
        let portfolio = |(place, (score, income_cents, volume_cents)): (usize, _)| Portfolio {
            name: place.to_string(),
            owner: String::new(),
            score,
            income_cents,
            volume_cents,
        };
        Portfolios::new(spans.into_iter().enumerate().map(portfolio).collect()).unwrap()
    })
}

proptest! {
    #[test]
    fn portfolios_are_tried_in_their_order(
        portfolios in portfolios(),
        customers in proptest::collection::vec((of(0..30_u8), of(0..40_i64), of(0..40_i64)), 0..=500),
    ) {
        let score: Vec<_> = customers.iter().map(|customer| customer.0).collect();
        let income_cents: Vec<_> = customers.iter().map(|customer| customer.1).collect();
        let volume_cents: Vec<_> = customers.iter().map(|customer| customer.2).collect();
        let facts = PortfolioFacts { score: &score, income_cents: &income_cents, volume_cents: &volume_cents };
        let found = portfolios_of(&portfolios, facts).unwrap();
        for (&(score, income, volume), found) in customers.iter().zip(found) {
            let is_in = |span: Span, value: Option<i64>| {
                let low = span.from.is_some_and(|from| value.is_none_or(|value| value < from));
                let high = span.to.is_some_and(|to| value.is_none_or(|value| value > to));
                !low && !high
            };
            let mut expected = portfolios.get().len();
            for (place, portfolio) in portfolios.get().iter().enumerate().rev() {
                let score = is_in(portfolio.score, score.map(i64::from));
                if score && is_in(portfolio.income_cents, income) && is_in(portfolio.volume_cents, volume) {
                    expected = place;
                }
            }
            prop_assert_eq!(usize::from(found), expected);
        }
    }

    #[test]
    fn engagement_is_the_first_limit_that_holds(
        days_ago in proptest::collection::vec(of(0..400_i32), 0..=500), first in 0..99_u32, second in 1..99_u32, third in 1..99_u32,
    ) {
        let limits = [first, first + second, first + second + third];
        let reference = Day::from_number(20_000).unwrap();
        let last: Vec<_> = days_ago.iter().map(|days| days.and_then(|days| Day::from_number(20_000 - days))).collect();
        let found = engagements(&last, reference, EngagementLimits::new(limits).unwrap());
        for (days_ago, found) in days_ago.iter().zip(found) {
            let expected = match days_ago {
                None => Engagement::Never,
                Some(days) => {
                    let place = limits.iter().position(|&limit| days.unsigned_abs() <= limit);
                    Engagement::ALL[place.unwrap_or(3)]
                }
            };
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn everybody_has_one_level(
        customers in proptest::collection::vec((select(Stage::ALL.as_slice()), of(select(Tier::ALL.as_slice()))), 0..=500),
    ) {
        let (stages, tiers): (Vec<_>, Vec<_>) = customers.iter().copied().unzip();
        let found = levels(&stages, &tiers).unwrap();
        prop_assert_eq!(found.len(), customers.len());
        for ((stage, tier), level) in customers.into_iter().zip(found) {
            // The table by its letters, one column for each tier and the last for none.
            let column = tier.map_or(4, Tier::index);
            let row = match stage {
                Stage::Acquisition => "PPPPP",
                Stage::Trial => "SAAAA",
                Stage::Maintenance => "RSSAA",
                Stage::Retention => "RRRAA",
                Stage::Recovery => "RAAPP",
            };
            let expected = match row.as_bytes()[column] {
                b'P' => Level::Prospecting,
                b'A' => Level::Activation,
                b'S' => Level::Strengthening,
                _ => Level::Retention,
            };
            prop_assert_eq!(level, expected);
        }
    }
}
