//! Value axes: round ticks from zero, and how each unit is written on them. Where they stand, the layouts say.

use crate::domain::{Currency, Language};
use crate::text::format;

/// What an axis counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Things.
    Count,
    /// Cents of a currency.
    Money(Currency),
    /// Shares of a whole, 1 being all of it.
    Share,
    /// Days.
    Days,
    /// Figures of their own, such as averages.
    Plain,
}

/// The ticks of an axis, evenly spaced, from at or below the least value to at or above the greatest.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticks {
    /// The first.
    pub from: f64,
    /// Between two.
    pub step: f64,
    /// How many steps there are, 1 to 5.
    pub steps: u32,
}

impl Ticks {
    /// Round ticks over all of `values` and zero: at most five steps of 1, 2, 2.5 or 5 times a power of ten; whole ones
    /// where the unit has no parts. Without values, from 0 to 1.
    ///
    /// ```
    /// use regua::present::chart::{Ticks, Unit};
    /// let ticks = Ticks::over([300.0, 1_170.0], Unit::Count);
    /// assert_eq!((ticks.from, ticks.step, ticks.steps, ticks.to()), (0.0, 250.0, 5, 1_250.0));
    /// ```
    #[must_use]
    pub fn over(values: impl IntoIterator<Item = f64>, unit: Unit) -> Ticks {
        let finite = values.into_iter().filter(|value| value.is_finite());
        let (least, most) = finite.fold((0.0_f64, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
        if most <= least {
            return Ticks { from: 0.0, step: 1.0, steps: 1 };
        }
        // A hundred cents are one: steps of money are round in the larger unit.
        let scale = if matches!(unit, Unit::Money(_)) { 100.0 } else { 1.0 };
        let mut power = 10_f64.powf(((most - least) / scale / 5.0).log10().floor());
        if matches!(unit, Unit::Count | Unit::Days) {
            power = power.max(1.0);
        }
        let whole = |step: f64| !matches!(unit, Unit::Count | Unit::Days) || step.fract() == 0.0;
        let fits = |step: f64| (most / step).ceil() - (least / step).floor() <= 5.0;
        loop {
            let step = [1.0, 2.0, 2.5, 5.0].map(|digit| digit * power * scale).into_iter();
            if let Some(step) = step.filter(|step| whole(*step)).find(|step| fits(*step)) {
                let from = (least / step).floor();
                return Ticks { from: from * step, step, steps: ((most / step).ceil() - from) as u32 };
            }
            power *= 10.0;
        }
    }

    /// The last.
    #[must_use]
    pub fn to(&self) -> f64 {
        self.from + self.step * f64::from(self.steps)
    }

    /// All, ascending.
    pub fn values(&self) -> impl Iterator<Item = f64> + use<> {
        let (from, step) = (self.from, self.step);
        (0..=self.steps).map(move |place| from + step * f64::from(place))
    }

    /// Where a value stands between the first and the last, 0 to 1.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        (value - self.from) / (self.to() - self.from)
    }

    /// The ticks as they are written: bare, with the unit on the last.
    #[must_use]
    pub fn labels(&self, unit: Unit, language: Language) -> Vec<String> {
        let last = self.steps as usize;
        self.values().enumerate().map(|(place, value)| self.label(value, (unit, language), place == last)).collect()
    }

    fn label(&self, value: f64, (unit, language): (Unit, Language), is_last: bool) -> String {
        let scale = match unit {
            Unit::Share => 100.0,
            Unit::Count | Unit::Money(_) | Unit::Days | Unit::Plain => 1.0,
        };
        let decimals = decimals(self.step * scale);
        match unit {
            Unit::Count => format::integer(language, value.round() as i128),
            Unit::Days => format::decimal(language, value, 0),
            Unit::Plain => format::decimal(language, value, decimals),
            Unit::Share if is_last => format!("{}%", format::decimal(language, value * scale, decimals)),
            Unit::Share => format::decimal(language, value * scale, decimals),
            Unit::Money(currency) => {
                let sign = is_last.then_some(currency);
                format::money_tick(language, sign, value.round() as i128, self.step.round() as i128)
            }
        }
    }
}

/// The decimals that a step needs to be told from the next.
fn decimals(step: f64) -> u8 {
    let mut decimals = 0;
    let mut scaled = step;
    while decimals < 4 && (scaled - scaled.round()).abs() > 1e-6 {
        scaled *= 10.0;
        decimals += 1;
    }
    decimals
}

#[cfg(test)]
mod tests {
    use super::{Ticks, Unit};
    use crate::domain::{Currency, Language};
    use proptest::prelude::{prop_assert, proptest};

    #[track_caller]
    fn check(values: &[f64], unit: Unit, labels: &[&str]) {
        let labelled = Ticks::over(values.iter().copied(), unit).labels(unit, Language::Portuguese);
        assert_eq!(labelled.iter().map(|label| label.replace('\u{a0}', " ")).collect::<Vec<_>>(), labels);
    }

    #[test]
    fn ticks_are_round() {
        check(&[], Unit::Count, &["0", "1"]);
        check(&[f64::NAN, 0.0], Unit::Count, &["0", "1"]);
        check(&[3.0], Unit::Count, &["0", "1", "2", "3"]);
        check(&[1170.0, 20.0], Unit::Count, &["0", "250", "500", "750", "1.000", "1.250"]);
        check(&[11.0], Unit::Days, &["0", "5", "10", "15"]);
        check(&[1.0], Unit::Share, &["0", "20", "40", "60", "80", "100%"]);
        check(&[0.031], Unit::Share, &["0", "1", "2", "3", "4%"]);
        check(&[1.18], Unit::Plain, &["0,00", "0,25", "0,50", "0,75", "1,00", "1,25"]);
        check(&[-30.0, 40.0], Unit::Count, &["−40", "−20", "0", "20", "40"]);
        let money = Unit::Money(Currency::BRL);
        check(&[18_000_000.0], money, &["0", "50 mil", "100 mil", "150 mil", "R$ 200 mil"]);
        check(&[13_000.0], money, &["0", "50", "100", "R$ 150"]);
        check(&[260.0], money, &["0", "1", "2", "R$ 3"]);
        check(&[150_000_000.0], money, &["0", "500 mil", "1,0 mi", "R$ 1,5 mi"]);
    }

    proptest! {
        #[test]
        fn ticks_hold_all_values(values in proptest::collection::vec(-1e9..1e12_f64, 1..9)) {
            for unit in [Unit::Count, Unit::Money(Currency::BRL), Unit::Share, Unit::Days, Unit::Plain] {
                let ticks = Ticks::over(values.iter().copied(), unit);
                prop_assert!((1..=5).contains(&ticks.steps), "{:?}", ticks);
                prop_assert!(ticks.from <= 0.0 && ticks.to() >= 0.0);
                for value in &values {
                    prop_assert!((-1e-9..=1.0 + 1e-9).contains(&ticks.at(*value)), "{} {:?}", value, ticks);
                }
            }
        }
    }
}
