//! The limits of the life cycle as fields: what stands in each, and what follows from another number. What they part is
//! `lifecycle`'s.

use crate::domain::{Language, LifecycleRule, Percent, Rhythm, Thresholds};
use crate::engine::protocol::Settings;
use crate::text::catalogue;

/// A limit that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Fixed: retention from this day.
    RetentionFrom,
    /// Fixed: retention up to this day.
    RetentionTo,
    /// Fixed: the far band beyond this day.
    Far,
    /// Own rhythm: the percentile of the gaps.
    Percentile,
    /// Own rhythm: retention up to at least so many hundredths of it.
    Stretch,
    /// Own rhythm: lost beyond this day.
    Lost,
    /// Own rhythm: how many purchase days make one.
    PurchaseDays,
}

/// Why a number is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitFault {
    /// It is no whole number in the limit's range.
    NotWhole,
    /// It would be out of order with the other limits.
    OutOfOrder,
}

impl Limit {
    /// The limits of a rule, in the order of life.
    #[must_use]
    pub fn of(rule: LifecycleRule) -> &'static [Limit] {
        match rule {
            LifecycleRule::Fixed => &[Limit::RetentionFrom, Limit::RetentionTo, Limit::Far],
            LifecycleRule::OwnRhythm => &[Limit::Percentile, Limit::Stretch, Limit::Lost, Limit::PurchaseDays],
        }
    }

    /// What the field is called.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let words = catalogue(language);
        match self {
            Limit::RetentionFrom => words.limit_retention_from(),
            Limit::RetentionTo => words.limit_retention_to(),
            Limit::Far => words.limit_far(),
            Limit::Percentile => words.limit_percentile(),
            Limit::Stretch => words.limit_stretch(),
            Limit::Lost => words.limit_lost(),
            Limit::PurchaseDays => words.limit_purchase_days(),
        }
    }

    /// The number in force.
    #[must_use]
    pub fn value(self, settings: &Settings) -> u32 {
        let (thresholds, rhythm) = (settings.thresholds, settings.rhythm);
        match self {
            Limit::RetentionFrom => thresholds.retention_from_days,
            Limit::RetentionTo => thresholds.retention_to_days,
            Limit::Far => thresholds.far_after_days,
            Limit::Percentile => rhythm.percentile.get().into(),
            Limit::Stretch => rhythm.stretch_percent.into(),
            Limit::Lost => rhythm.lost_after_days,
            Limit::PurchaseDays => rhythm.fewest_purchase_days,
        }
    }

    /// The settings with another number.
    ///
    /// # Errors
    /// [`LimitFault`] where it is no limit.
    pub fn set(self, settings: &Settings, text: &str) -> Result<Settings, LimitFault> {
        let number: u32 = text.trim().parse().map_err(|_| LimitFault::NotWhole)?;
        // A hundred years are beyond any base.
        let days = if number <= 36_500 { Ok(number) } else { Err(LimitFault::NotWhole) };
        let Thresholds { retention_from_days, retention_to_days, far_after_days } = settings.thresholds;
        let fixed = |from, to, far| {
            let thresholds = Thresholds::new(from, to, far).map_err(|_| LimitFault::OutOfOrder)?;
            Ok(Settings { thresholds, ..settings.clone() })
        };
        let own = |rhythm| Ok(Settings { rhythm, ..settings.clone() });
        match self {
            Limit::RetentionFrom => fixed(days?, retention_to_days, far_after_days),
            Limit::RetentionTo => fixed(retention_from_days, days?, far_after_days),
            Limit::Far => fixed(retention_from_days, retention_to_days, days?),
            Limit::Percentile => {
                let percent = u8::try_from(number).ok().and_then(|number| Percent::new(number).ok());
                own(Rhythm { percentile: percent.ok_or(LimitFault::NotWhole)?, ..settings.rhythm })
            }
            Limit::Stretch => {
                let percent = u16::try_from(number).ok().filter(|percent| (100..=1_000).contains(percent));
                own(Rhythm { stretch_percent: percent.ok_or(LimitFault::NotWhole)?, ..settings.rhythm })
            }
            Limit::Lost => {
                let days = days?;
                if days == 0 {
                    Err(LimitFault::NotWhole)
                } else {
                    own(Rhythm { lost_after_days: days, ..settings.rhythm })
                }
            }
            Limit::PurchaseDays if (2..=100).contains(&number) => {
                own(Rhythm { fewest_purchase_days: number, ..settings.rhythm })
            }
            Limit::PurchaseDays => Err(LimitFault::NotWhole),
        }
    }
}

/// What is wrong, and what to do.
#[must_use]
pub fn fault(fault: LimitFault, language: Language) -> &'static str {
    let words = catalogue(language);
    match fault {
        LimitFault::NotWhole => words.limit_not_whole(),
        LimitFault::OutOfOrder => words.limit_order(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(limit: Limit, text: &str, expected: Result<u32, LimitFault>) {
        assert_eq!(limit.set(&Settings::default(), text).map(|settings| limit.value(&settings)), expected);
    }

    #[test]
    fn limits_are_whole_numbers_in_order() {
        check(Limit::RetentionFrom, "90", Ok(90));
        check(Limit::RetentionFrom, "181", Err(LimitFault::OutOfOrder));
        check(Limit::RetentionFrom, "0", Err(LimitFault::OutOfOrder));
        check(Limit::RetentionTo, " 200 ", Ok(200));
        check(Limit::RetentionTo, "361", Err(LimitFault::OutOfOrder));
        check(Limit::Far, "x", Err(LimitFault::NotWhole));
        check(Limit::Far, "99999999", Err(LimitFault::NotWhole));
        check(Limit::Percentile, "50", Ok(50));
        check(Limit::Percentile, "101", Err(LimitFault::NotWhole));
        check(Limit::Stretch, "99", Err(LimitFault::NotWhole));
        check(Limit::Lost, "0", Err(LimitFault::NotWhole));
        check(Limit::PurchaseDays, "2", Ok(2));
        check(Limit::PurchaseDays, "1", Err(LimitFault::NotWhole));
    }

    #[test]
    fn each_rule_has_its_own_limits() {
        assert_eq!(Limit::of(LifecycleRule::Fixed).len() + Limit::of(LifecycleRule::OwnRhythm).len(), 7);
    }
}
