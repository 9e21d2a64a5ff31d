//! Conditions and triggers on a day, as plainly as can be. What follows from them is `slowly`'s.

use super::people::{BANDS, Known, Person, REFERENCE, SEGMENTS, day};
use regua::audience::lot;
use regua::domain::{
    Birthday, BirthdayMoment, Condition, Day, DayFact, DayTest, LeapDayRule, NumberFact, NumberTest, Partition, Stage,
    Test, Trigger, WhichOrder,
};

fn ymd(on: i32) -> (i32, u32, u32) {
    day(REFERENCE + on).ymd()
}

/// Whether a birthday is kept on a day.
pub(super) fn kept(birthday: Birthday, on: i32, rule: LeapDayRule) -> bool {
    let (year, month, of_month) = ymd(on);
    let is_leap = Day::from_ymd(year, 2, 29).is_some();
    let own = match ((birthday.month(), birthday.day()), rule) {
        ((2, 29), LeapDayRule::February28) if !is_leap => (2, 28),
        ((2, 29), LeapDayRule::March1) if !is_leap => (3, 1),
        (own, LeapDayRule::February28 | LeapDayRule::March1) => own,
    };
    own == (month, of_month)
}

pub(super) fn is_month_end(on: i32) -> bool {
    ymd(on + 1).2 == 1
}

pub(super) fn is_day_of_month(on: i32, of_month: u8) -> bool {
    let (today, asked) = (ymd(on).2, u32::from(of_month));
    today == asked || (is_month_end(on) && today < asked)
}

fn stage(person: &Person, on: i32) -> Stage {
    let Some(last) = person.last(on) else { return Stage::Acquisition };
    let (from, to) = person.limits;
    let recency = (on - last) as u32;
    if recency > to {
        Stage::Recovery
    } else if recency >= from {
        Stage::Retention
    } else if person.orders.iter().filter(|order| **order <= on).count() == 1 {
        Stage::Trial
    } else {
        Stage::Maintenance
    }
}

fn segment(person: &Person, on: i32) -> Option<u16> {
    let recency = (on - person.last(on)?) as u32;
    let band = BANDS.iter().filter(|from| **from <= recency).count();
    SEGMENTS.chunks(BANDS.len() + 1).nth(person.row.into()).map(|row| row[band])
}

fn number(value: Option<i64>, test: NumberTest) -> bool {
    let Some(value) = value else { return test == NumberTest::IsBlank };
    match test {
        NumberTest::AtMost(most) => value <= most,
        NumberTest::AtLeast(least) => value >= least,
        NumberTest::Above(least) => value > least,
        NumberTest::Between(least, most) => least <= value && value <= most,
        NumberTest::IsBlank => false,
        NumberTest::Is(_) | NumberTest::IsNot(_) | NumberTest::Below(_) => unreachable!(),
    }
}

fn day_test(value: Option<i32>, test: DayTest, on: i32) -> bool {
    let Some(value) = value else { return test == DayTest::IsBlank };
    match test {
        DayTest::InLast(days) => (0..=days as i32).contains(&(on - value)),
        DayTest::MoreThanAgo(days) => on - value > days as i32,
        DayTest::After(after) => REFERENCE + value > after.number(),
        DayTest::IsBlank => false,
        other @ (DayTest::On(_)
        | DayTest::Before(_)
        | DayTest::Between(..)
        | DayTest::AgoBetween(..)
        | DayTest::AnniversaryWithin(_)
        | DayTest::AnniversaryInMonth(_)) => unreachable!("{other:?}"),
    }
}

pub(super) fn holds(condition: &Condition, person: &Person, on: i32, known: Known) -> bool {
    let on = on.max(0);
    match condition {
        Condition::All(of) => of.iter().all(|part| holds(part, person, on, known)),
        Condition::Any(of) => of.iter().any(|part| holds(part, person, on, known)),
        Condition::Not(of) => !holds(of, person, on, known),
        Condition::Test(test) => match test {
            Test::Number(NumberFact::RecencyDays, test) => {
                number(person.last(on).map(|last| (on - last).into()), *test)
            }
            Test::Number(NumberFact::DaysToNextOrder, test) => {
                let next = person.last(0).and_then(|_| Some(person.last(on)? + person.gap? - on));
                number(next.map(i64::from), *test)
            }
            Test::Number(_, test) => number(Some(person.orders.iter().filter(|day| **day <= 0).count() as i64), *test),
            Test::Part(Partition::Stage, parts) => parts.contains(&(stage(person, on).index() as u16)),
            // Where nothing is told of how time leads through the segments, they stay.
            Test::Part(_, parts) => {
                segment(person, if known.told { on } else { 0 }).is_some_and(|part| parts.contains(&part))
            }
            Test::Day(DayFact::LastOrder, test) => day_test(person.last(on), *test, on),
            Test::Day(DayFact::Registered, test) => day_test(person.registered, *test, on),
            Test::Day(_, DayTest::AnniversaryWithin(days)) => person
                .birthday
                .is_some_and(|birthday| (0..=*days as i32).any(|ahead| kept(birthday, on + ahead, known.leap))),
            Test::RandomShare(share) => lot(&format!("C-{:04}", person.key)) < share.get(),
            other @ (Test::Day(..)
            | Test::Text(..)
            | Test::ColumnNumber(..)
            | Test::ColumnDay(..)
            | Test::Bought(..)
            | Test::Company(..)
            | Test::Consent(_)
            | Test::Audience(_)) => unreachable!("{other:?}"),
        },
    }
}

/// Whether a trigger fires for a person on a day.
pub(super) fn fires(trigger: &Trigger, person: &Person, on: i32, known: Known) -> bool {
    let bought = |day: i32| person.orders.contains(&day);
    let bought_before = person.last(on - 1).is_some();
    match trigger {
        Trigger::OrderPlaced(which) => {
            bought(on)
                && match which {
                    WhichOrder::Every => true,
                    WhichOrder::First => !bought_before,
                    WhichOrder::Later => bought_before,
                }
        }
        Trigger::Registered => person.registered == Some(on),
        Trigger::Birthday(moment) => person.birthday.is_some_and(|birthday| match moment {
            BirthdayMoment::DaysBefore(days) => kept(birthday, on + i32::from(*days), known.leap),
            BirthdayMoment::MonthStart => {
                let month = (on..on + 31).filter(|day| ymd(*day).1 == ymd(on).1);
                ymd(on).2 == 1 && month.into_iter().any(|day| kept(birthday, day, known.leap))
            }
        }),
        Trigger::EntersSegment(parts) => {
            let is_in = |on: i32| segment(person, on).is_some_and(|part| parts.contains(&part));
            known.told && person.last(0).is_some_and(|last| last < on) && is_in(on) && !is_in(on - 1)
        }
        Trigger::EntersStage(Stage::Acquisition) => person.registered == Some(on) && person.last(on).is_none(),
        Trigger::EntersStage(into) => {
            let is_in = |on: i32| person.last(on).is_some() && stage(person, on) == *into;
            is_in(on) && !is_in(on - 1)
        }
        Trigger::DaysWithoutBuying(days) => person.last(on).is_some_and(|last| on - last == (*days).max(1) as i32),
        Trigger::ExpectedRepurchase(offset) => {
            let of_customer = person.last(0).and(person.gap);
            // What was bought last by the reference date is used up after its own time.
            let gap = person.lasts.filter(|_| person.last(on) == person.last(0)).or(of_customer);
            person.last(on).zip(gap).is_some_and(|(last, gap)| last + gap + i32::from(*offset) == on)
        }
        Trigger::CouponExpiry(offset) => {
            known.told && person.expiries.iter().any(|expiry| expiry + i32::from(*offset) == on)
        }
        Trigger::FixedDate(date) => date.number() == REFERENCE + on,
        Trigger::Monthly(of_month) => is_day_of_month(on, *of_month),
    }
}
