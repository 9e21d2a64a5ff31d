//! Conditions on days to come: what time alone changes is asked of the day, all else of the reference date, as a set. Sets
//! are `audience`'s.
//!
//! Days since the last order, days to the next, stages, segments that follow recency, tests of days that count back from
//! "today", and anniversaries move. Scores by rank, figures, texts, goods that were bought and shares do not.

use super::people::People;
use crate::analysis::birthdays::days_to_next;
use crate::audience::{Bits, Evaluation, Passes};
use crate::domain::{
    AudienceError, Birthday, Condition, Day, DayFact, DayTest, LeapDayRule, NumberFact, Partition, Test,
};
use std::rc::Rc;

/// A condition that can be asked of any customer and day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// The same on all days.
    Fixed(Rc<Bits>),
    All(Vec<Asked>),
    Any(Vec<Asked>),
    Not(Box<Asked>),
    Recency(Passes),
    ToNextOrder(Passes),
    Stage(Vec<u16>),
    Segment(Vec<u16>),
    LastOrder(DayTest),
    Day(DayFact, DayTest),
    ColumnDay(u32, DayTest),
    /// The birthday is kept within so many days.
    Birthday(u32),
}

impl Asked {
    /// What a condition asks.
    ///
    /// # Errors
    /// [`AudienceError`] where it names audiences that can't be told.
    pub(super) fn of(
        condition: &Condition,
        people: &People<'_>,
        evaluation: &mut Evaluation<'_>,
    ) -> Result<Asked, AudienceError> {
        // Finds cycles and gaps once, so that what follows need not.
        let today = evaluation.who(condition)?;
        if !moves(condition, people, evaluation) {
            return Ok(Asked::Fixed(today));
        }
        let mut each = |of: &[Condition]| -> Result<Vec<Asked>, AudienceError> {
            of.iter().map(|part| Asked::of(part, people, evaluation)).collect()
        };
        Ok(match condition {
            Condition::All(of) => Asked::all(each(of)?),
            Condition::Any(of) => Asked::Any(each(of)?),
            Condition::Not(of) => Asked::Not(Box::new(Asked::of(of, people, evaluation)?)),
            Condition::Test(Test::Audience(number)) => {
                let saved = evaluation.saved.iter().find(|audience| audience.number == *number);
                let condition = saved.map(|audience| audience.condition.clone());
                Asked::of(&condition.ok_or(AudienceError::Unknown(*number))?, people, evaluation)?
            }
            Condition::Test(test) => Asked::moving(test).unwrap_or(Asked::Fixed(today)),
        })
    }

    /// All of these, the sets among them as one.
    fn all(of: Vec<Asked>) -> Asked {
        let mut fixed: Option<Bits> = None;
        let mut rest = Vec::new();
        for asked in of {
            match (asked, &mut fixed) {
                (Asked::Fixed(bits), None) => fixed = Some(bits.as_ref().clone()),
                (Asked::Fixed(bits), Some(fixed)) => fixed.and(&bits),
                (other, _) => rest.push(other),
            }
        }
        let first = fixed.map(|bits| Asked::Fixed(Rc::new(bits)));
        Asked::All(first.into_iter().chain(rest).collect())
    }

    /// `None` for a test whose answer time does not change.
    fn moving(test: &Test) -> Option<Asked> {
        Some(match test {
            Test::Number(NumberFact::RecencyDays, test) => Asked::Recency(Passes::number(*test)),
            Test::Number(NumberFact::DaysToNextOrder, test) => Asked::ToNextOrder(Passes::number(*test)),
            Test::Part(Partition::Stage, parts) => Asked::Stage(parts.clone()),
            Test::Part(Partition::Segment, parts) => Asked::Segment(parts.clone()),
            Test::Day(DayFact::LastOrder, test) => Asked::LastOrder(*test),
            Test::Day(DayFact::Birthday, DayTest::AnniversaryWithin(days)) => Asked::Birthday(*days),
            Test::Day(fact, test) => Asked::Day(*fact, *test),
            Test::ColumnDay(column, test) => Asked::ColumnDay(*column, *test),
            Test::Part(..)
            | Test::Number(..)
            | Test::Text(..)
            | Test::ColumnNumber(..)
            | Test::Bought(..)
            | Test::Company(..)
            | Test::Consent(_)
            | Test::Audience(_)
            | Test::RandomShare(_) => return None,
        })
    }

    /// Whether the answer is the same on all days.
    pub(super) fn is_fixed(&self) -> bool {
        matches!(self, Asked::Fixed(_))
    }

    /// Those beyond whom nobody meets it on any day; `None` where that can't be said.
    pub(super) fn bounds(&self) -> Option<Rc<Bits>> {
        match self {
            Asked::Fixed(bits) => Some(Rc::clone(bits)),
            Asked::All(of) => of.first().and_then(Asked::bounds),
            Asked::Any(_)
            | Asked::Not(_)
            | Asked::Recency(_)
            | Asked::ToNextOrder(_)
            | Asked::Stage(_)
            | Asked::Segment(_)
            | Asked::LastOrder(_)
            | Asked::Day(..)
            | Asked::ColumnDay(..)
            | Asked::Birthday(_) => None,
        }
    }

    /// Whether a customer meets it on a day; on the reference date in place of an earlier one.
    pub(super) fn holds(&self, people: &People<'_>, customer: usize, on: i32) -> bool {
        let on = on.max(people.reference);
        match self {
            Asked::Fixed(bits) => bits.has(customer),
            Asked::All(of) => of.iter().all(|asked| asked.holds(people, customer, on)),
            Asked::Any(of) => of.iter().any(|asked| asked.holds(people, customer, on)),
            Asked::Not(of) => !of.holds(people, customer, on),
            Asked::Recency(passes) => {
                passes.takes(people.last_purchase(customer, on).map(|last| i64::from(on) - i64::from(last)))
            }
            Asked::ToNextOrder(passes) => {
                let next = people.last_purchase(customer, on).zip(people.gap(customer));
                passes.takes(next.map(|(last, gap)| i64::from(last) + i64::from(gap) - i64::from(on)))
            }
            Asked::Stage(parts) => parts.contains(&(people.stage(customer, on).index() as u16)),
            Asked::Segment(parts) => people.segment(customer, on).is_some_and(|part| parts.contains(&part)),
            Asked::LastOrder(test) => of_day(*test, people.last_purchase(customer, on).map(i64::from), on),
            Asked::Day(fact, test) => {
                let column = people.columns.population.day(*fact);
                of_day(*test, column.and_then(|column| column.value(customer)), on)
            }
            Asked::ColumnDay(column, test) => {
                let column = people.columns.population.column_day(*column);
                of_day(*test, column.and_then(|column| column.value(customer)), on)
            }
            Asked::Birthday(days) => {
                people.birthday(customer).is_some_and(|birthday| is_within(birthday, *days, on, people.leap()))
            }
        }
    }
}

fn is_within(birthday: Birthday, days: u32, on: i32, rule: LeapDayRule) -> bool {
    let next = Day::from_number(on).and_then(|on| days_to_next(birthday, on, rule));
    next.is_some_and(|next| next.unsigned_abs() <= days)
}

fn of_day(test: DayTest, value: Option<i64>, on: i32) -> bool {
    let Some(today) = Day::from_number(on) else { return false };
    if let Some(passes) = Passes::day(test, today) {
        return passes.takes(value);
    }
    let Some(day) = value.and_then(|value| i32::try_from(value).ok()).and_then(Day::from_number) else { return false };
    let (_, month, of_month) = day.ymd();
    match test {
        DayTest::AnniversaryInMonth(asked) => u32::from(asked) == month,
        DayTest::AnniversaryWithin(days) => Birthday::without_year(month, of_month)
            .is_some_and(|birthday| is_within(birthday, days, on, LeapDayRule::default())),
        DayTest::On(_)
        | DayTest::Before(_)
        | DayTest::After(_)
        | DayTest::Between(..)
        | DayTest::InLast(_)
        | DayTest::MoreThanAgo(_)
        | DayTest::AgoBetween(..)
        | DayTest::IsBlank => false,
    }
}

/// Whether time alone can change the answer.
fn moves(condition: &Condition, people: &People<'_>, evaluation: &Evaluation<'_>) -> bool {
    match condition {
        Condition::All(of) | Condition::Any(of) => of.iter().any(|part| moves(part, people, evaluation)),
        Condition::Not(of) => moves(of, people, evaluation),
        Condition::Test(Test::Audience(number)) => {
            let saved = evaluation.saved.iter().find(|audience| audience.number == *number);
            saved.is_some_and(|audience| moves(&audience.condition, people, evaluation))
        }
        Condition::Test(test) => test_moves(test, people),
    }
}

fn test_moves(test: &Test, people: &People<'_>) -> bool {
    match test {
        Test::Number(NumberFact::RecencyDays | NumberFact::DaysToNextOrder, _)
        | Test::Part(Partition::Stage, _)
        | Test::Day(DayFact::LastOrder, _) => true,
        Test::Part(Partition::Segment, _) => people.columns.segments.is_some(),
        Test::Day(DayFact::Birthday, test) => matches!(test, DayTest::AnniversaryWithin(_)),
        Test::Day(DayFact::FirstOrder | DayFact::Registered, test) | Test::ColumnDay(_, test) => match test {
            DayTest::InLast(_) | DayTest::MoreThanAgo(_) | DayTest::AgoBetween(..) | DayTest::AnniversaryWithin(_) => {
                true
            }
            DayTest::On(_)
            | DayTest::Before(_)
            | DayTest::After(_)
            | DayTest::Between(..)
            | DayTest::AnniversaryInMonth(_)
            | DayTest::IsBlank => false,
        },
        Test::Part(Partition::Tier | Partition::Engagement | Partition::Portfolio | Partition::Level, _)
        | Test::Number(
            NumberFact::Orders
            | NumberFact::MonetaryCents
            | NumberFact::ScoreR
            | NumberFact::ScoreF
            | NumberFact::ScoreM
            | NumberFact::ScoreFm
            | NumberFact::AverageOrderCents
            | NumberFact::AverageGapDays,
            _,
        )
        | Test::Text(..)
        | Test::ColumnNumber(..)
        | Test::Bought(..)
        | Test::Company(..)
        | Test::Consent(_)
        | Test::Audience(_)
        | Test::RandomShare(_) => false,
    }
}
