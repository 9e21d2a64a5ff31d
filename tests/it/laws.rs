//! The laws of scoring, for any base: what must not change a score, and what a score must keep to.
//! Where a law does not hold for a method, the law says so; counterexamples stand in `analysis::rfm`.

use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::Index;
use regua::analysis::ranking::Ranking;
use regua::analysis::rfm::{Better, Measure, Scored, score, share_worse};
use regua::domain::{Bins, Method};

const METHODS: [Method; 2] = [Method::PercentileRank, Method::QuantileCuts];

fn measures() -> impl Strategy<Value = Measure> {
    prop_oneof![Just(Measure::Recency), Just(Measure::Frequency), Just(Measure::Monetary)]
}

fn bins() -> impl Strategy<Value = Bins> {
    (3..=10_u8).prop_map(|bins| Bins::new(bins).unwrap())
}

/// Bases of at least `least` customers: crowded, spread, wide, and all of these in one.
fn bases(least: usize) -> impl Strategy<Value = Vec<i64>> {
    let crowded = || 0..6_i64;
    let spread = || -300..90_000_i64;
    let wide = || -1_000_000_000_000..1_000_000_000_000_i64;
    let customers = least..60;
    prop_oneof![
        proptest::collection::vec(crowded(), customers.clone()),
        proptest::collection::vec(spread(), customers.clone()),
        proptest::collection::vec(prop_oneof![crowded(), spread(), wide()], customers),
    ]
}

/// `true` where `value` is strictly worse than `other`.
fn is_worse(value: i64, other: i64, measure: Measure) -> bool {
    match measure.better() {
        Better::Higher => value < other,
        Better::Lower => value > other,
    }
}

/// The definition of DOMAIN.md, word for word.
fn percentile_rank(values: &[i64], value: i64, measure: Measure, bins: Bins) -> u8 {
    let worse = values.iter().filter(|&&other| is_worse(other, value, measure)).count();
    1 + u8::try_from(usize::from(bins.get()) * worse / values.len()).unwrap()
}

/// The cuts as R computes them, in the unit of the file: quantiles of type 7 in floating point, plus 1.
fn r_cuts(values: &[f64], bins: Bins) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let cut = |cut: u8| {
        let position = (sorted.len() - 1) as f64 * f64::from(cut) / f64::from(bins.get());
        let (floor, rest) = (position.floor() as usize, position.fract());
        (1.0 - rest) * sorted[floor] + rest * sorted[(floor + 1).min(sorted.len() - 1)] + 1.0
    };
    (1..bins.get()).map(cut).collect()
}

proptest! {
    #[test]
    fn percentile_rank_is_its_definition(values in bases(1), measure in measures(), bins in bins()) {
        let scored = score(&values, measure, Method::PercentileRank, bins);
        for (&value, &score) in values.iter().zip(&scored.scores) {
            prop_assert_eq!(score, percentile_rank(&values, value, measure, bins));
        }
    }

    /// Against floating point, so customers within a hair of a cut are left out: there R itself depends on rounding.
    #[test]
    fn quantile_cuts_are_those_of_r(values in bases(1), measure in measures(), bins in bins()) {
        let unit = match measure { Measure::Recency | Measure::Frequency => 1.0, Measure::Monetary => 100.0 };
        let in_units: Vec<f64> = values.iter().map(|&value| value as f64 / unit).collect();
        let cuts = r_cuts(&in_units, bins);
        let scored = score(&values, measure, Method::QuantileCuts, bins);
        prop_assert_eq!(scored.cuts.values().len(), cuts.len());
        for (&ours, &theirs) in scored.cuts.values().iter().zip(&cuts) {
            prop_assert!((ours / unit - theirs).abs() <= 1e-12 * theirs.abs().max(1e6));
        }
        for (&value, &score) in in_units.iter().zip(&scored.scores) {
            if cuts.iter().any(|cut| (cut - value).abs() <= 1e-9 * value.abs().max(1.0)) {
                continue;
            }
            let reached = u8::try_from(cuts.iter().filter(|&&cut| value >= cut).count()).unwrap();
            let expected = match measure.better() {
                Better::Higher => 1 + reached,
                Better::Lower => bins.get() - reached,
            };
            prop_assert_eq!(score, expected);
        }
    }

    #[test]
    fn scores_are_in_range_monotone_and_equal_for_equal(values in bases(0), measure in measures(), bins in bins()) {
        for method in METHODS {
            let scored = score(&values, measure, method, bins);
            prop_assert_eq!(scored.scores.len(), values.len());
            prop_assert!(scored.scores.iter().all(|score| (1..=bins.get()).contains(score)));
            for (&value, &score) in values.iter().zip(&scored.scores) {
                for (&other, &other_score) in values.iter().zip(&scored.scores) {
                    prop_assert!(value != other || score == other_score);
                    prop_assert!(!is_worse(value, other, measure) || score <= other_score);
                }
            }
        }
    }

    #[test]
    fn order_of_the_rows_changes_nothing(
        (values, shuffled) in bases(0).prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle())),
        measure in measures(), bins in bins(),
    ) {
        for method in METHODS {
            let (scored, of_shuffled) = (score(&values, measure, method, bins), score(&shuffled, measure, method, bins));
            prop_assert_eq!(&scored.cuts, &of_shuffled.cuts);
            prop_assert_eq!(&scored.bands, &of_shuffled.bands);
            prop_assert_eq!(scored.cuts.scores(&shuffled), of_shuffled.scores);
        }
    }

    /// By percentile rank only: quantiles of type 7 interpolate by `n - 1`, which doubling does not double.
    #[test]
    fn repeating_the_base_changes_no_percentile_rank(
        values in bases(0), times in 2..5_usize, measure in measures(), bins in bins(),
    ) {
        let once = score(&values, measure, Method::PercentileRank, bins);
        let repeated = score(&values.repeat(times), measure, Method::PercentileRank, bins);
        prop_assert_eq!(once.scores.repeat(times), repeated.scores);
        prop_assert_eq!(once.cuts.values().len(), repeated.cuts.values().len());
    }

    #[test]
    fn scaling_changes_no_percentile_rank(
        values in bases(0), factor in 1..2_000_i64, measure in measures(), bins in bins(),
    ) {
        let scaled: Vec<i64> = values.iter().map(|value| value * factor).collect();
        let score = |values: &[i64]| score(values, measure, Method::PercentileRank, bins).scores;
        prop_assert_eq!(score(&values), score(&scaled));
    }

    /// "Plus 1" is not free of scale, but where it cannot matter the law holds: every quantile is a customer's value
    /// (k divides n - 1) and different values lie at least 1 apart, so a cut parts what is above the quantile from the rest.
    #[test]
    fn scaling_changes_no_quantile_cuts_through_customers(
        values in bases(41), factor in 1..2_000_i64, measure in measures(), bins in bins(),
    ) {
        let k = usize::from(bins.get());
        let units: Vec<i64> = values[..values.len() - (values.len() - 1) % k].iter().map(|value| value * 100).collect();
        let scaled: Vec<i64> = units.iter().map(|value| value * factor).collect();
        let score = |values: &[i64]| score(values, measure, Method::QuantileCuts, bins).scores;
        prop_assert_eq!(score(&units), score(&scaled));
    }

    /// The law that is left without conditions: growing values weigh the 1 less, so each cut is reached by as many or more.
    #[test]
    fn scaling_up_reaches_no_fewer_quantile_cuts(
        values in bases(0), factor in 1..2_000_i64, measure in measures(), bins in bins(),
    ) {
        let scaled: Vec<i64> = values.iter().map(|value| value * factor).collect();
        let score = |values: &[i64]| score(values, measure, Method::QuantileCuts, bins).scores;
        for (before, after) in score(&values).into_iter().zip(score(&scaled)) {
            let fewer_reached = match measure.better() {
                Better::Higher => before > after,
                Better::Lower => before < after,
            };
            prop_assert!(!fewer_reached);
        }
    }

    #[test]
    fn all_equal_is_one_score(value in -1_000..1_000_000_i64, customers in 1..50_usize, measure in measures(), bins in bins()) {
        for method in METHODS {
            let scored = score(&vec![value; customers], measure, method, bins);
            prop_assert!(scored.scores.iter().all(|&score| score == scored.scores[0]));
            prop_assert!(scored.cuts.values().iter().all(|cut| cut.is_finite()));
            let bands: Vec<_> = scored.bands.iter().flatten().collect();
            prop_assert_eq!(bands.len(), 1);
            prop_assert_eq!((bands[0].from, bands[0].to, bands[0].customers), (value, value, customers as u64));
        }
    }

    #[test]
    fn cuts_explain_the_scores(values in bases(1), chosen: Index, measure in measures(), bins in bins()) {
        for method in METHODS {
            let Scored { scores, cuts, bands, .. } = score(&values, measure, method, bins);
            prop_assert_eq!(cuts.values().len(), usize::from(bins.get()) - 1);
            prop_assert!(cuts.values().is_sorted());
            prop_assert_eq!(cuts.bands(&Ranking::of(&values)), bands.clone());
            prop_assert_eq!(bands.iter().flatten().map(|band| band.customers).sum::<u64>(), values.len() as u64);
            let (value, score) = (*chosen.get(&values), *chosen.get(&scores));
            prop_assert_eq!(cuts.score(value), score);
            let same: Vec<i64> =
                values.iter().zip(&scores).filter(|&(_, &other)| other == score).map(|(&value, _)| value).collect();
            let band = bands[usize::from(score) - 1].unwrap();
            prop_assert_eq!(Some(band.from), same.iter().copied().min());
            prop_assert_eq!(Some(band.to), same.iter().copied().max());
            prop_assert_eq!(band.customers, same.len() as u64);
            // The cuts that are shown say the same as the score (values here are exact in an f64).
            let reached = cuts.values().iter().filter(|&&cut| value as f64 >= cut).count();
            let from_worst = match measure.better() { Better::Higher => reached, Better::Lower => cuts.values().len() - reached };
            prop_assert_eq!(usize::from(score), 1 + from_worst);
        }
    }

    #[test]
    fn percentile_rank_follows_from_the_share_worse(values in bases(1), chosen: Index, measure in measures()) {
        let value = *chosen.get(&values);
        let share = share_worse(&values, value, measure.better());
        let worse = values.iter().filter(|&&other| is_worse(other, value, measure)).count();
        prop_assert!((0.0..1.0).contains(&share));
        prop_assert_eq!(share, worse as f64 / values.len() as f64);
    }
}
