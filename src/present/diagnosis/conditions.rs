//! What a mark of the diagnosis means as a condition on customers. Who meets it, the engine finds out.

use crate::domain::{Condition, DayFact, DayTest, NumberFact, NumberTest, Test};
use crate::engine::protocol::Diagnosis;

/// A mark of a chart, by the number that its layout gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Of the active and the inactive.
    Activity(u32),
    /// A month: those who first bought in it.
    Month(u32),
    /// A part of the concentration curve.
    Top(u32),
    /// A cohort.
    Cohort(u32),
}

/// The condition of a mark; `None` for a mark that there is not.
#[must_use]
pub fn condition(spot: Spot, found: &Diagnosis) -> Option<Condition> {
    let test = match spot {
        Spot::Activity(part) => {
            let days = i64::from(found.activity.days);
            let test = if part == 0 { NumberTest::AtMost(days) } else { NumberTest::Above(days) };
            Test::Number(NumberFact::RecencyDays, test)
        }
        Spot::Month(place) => {
            let month = found.months.get(place as usize)?;
            Test::Day(DayFact::FirstOrder, DayTest::Between(month.first_day, month.last_day))
        }
        Spot::Top(part) => {
            let top = if part == 0 { found.concentration.half } else { found.concentration.most };
            Test::Number(NumberFact::MonetaryCents, NumberTest::AtLeast(top?.from_cents))
        }
        Spot::Cohort(place) => {
            let cohort = found.cohorts.get(place as usize)?;
            Test::Day(DayFact::FirstOrder, DayTest::Between(cohort.first_day, cohort.last_day))
        }
    };
    Some(Condition::Test(test))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::diagnosis;
    use super::{Spot, condition};
    use crate::domain::{Condition, DayFact, DayTest, NumberFact, NumberTest, Test};

    #[test]
    fn marks_are_conditions() {
        let found = diagnosis();
        let check = |spot, test: Option<Test>| assert_eq!(condition(spot, &found), test.map(Condition::Test));
        let recency = |test| Some(Test::Number(NumberFact::RecencyDays, test));
        check(Spot::Activity(0), recency(NumberTest::AtMost(180)));
        check(Spot::Activity(1), recency(NumberTest::Above(180)));
        let month = &found.months[1];
        let between = DayTest::Between(month.first_day, month.last_day);
        check(Spot::Month(1), Some(Test::Day(DayFact::FirstOrder, between)));
        check(Spot::Cohort(1), Some(Test::Day(DayFact::FirstOrder, between)));
        check(Spot::Month(99), None);
        check(Spot::Top(0), Some(Test::Number(NumberFact::MonetaryCents, NumberTest::AtLeast(40_000))));
    }
}
