//! Whether one customer meets a condition, read as DOMAIN.md §6 says it: slow and without any set.

use super::people::{PRODUCTS, Person, REFERENCE, day};
use regua::audience::lot;
use regua::domain::letters::fold;
use regua::domain::{
    Audience, Birthday, BoughtWhen, Condition, Day, DayFact, DayTest, Facet, NumberFact, NumberTest, Partition, Test,
    TextTest,
};

pub(super) fn meets(person: &Person, condition: &Condition, saved: &[Audience]) -> bool {
    match condition {
        Condition::All(of) => of.iter().all(|part| meets(person, part, saved)),
        Condition::Any(of) => of.iter().any(|part| meets(person, part, saved)),
        Condition::Not(of) => !meets(person, of, saved),
        Condition::Test(test) => passes(person, test, saved),
    }
}

fn passes(person: &Person, test: &Test, saved: &[Audience]) -> bool {
    match test {
        Test::Part(Partition::Segment, parts) => parts.contains(&person.segment.into()),
        Test::Part(_, _) => false,
        Test::Number(fact, test) => {
            let value = match fact {
                NumberFact::Orders => Some(person.orders.into()),
                NumberFact::MonetaryCents => Some(person.cents),
                NumberFact::AverageGapDays => person.gap,
                NumberFact::ScoreR => Some(person.score.into()),
                NumberFact::RecencyDays
                | NumberFact::ScoreF
                | NumberFact::ScoreM
                | NumberFact::ScoreFm
                | NumberFact::AverageOrderCents
                | NumberFact::DaysToNextOrder => None,
            };
            number(value, *test)
        }
        Test::ColumnNumber(column, test) => number(if *column == 1 { person.number } else { None }, *test),
        Test::Day(DayFact::Birthday, test) => birthday(person.birthday, *test),
        Test::Day(DayFact::LastOrder, test) => on_day(Some(person.last), *test),
        Test::Day(DayFact::Registered, test) => on_day(person.registered, *test),
        Test::Day(DayFact::FirstOrder, test) => on_day(None, *test),
        Test::ColumnDay(column, test) => on_day(if *column == 2 { person.registered } else { None }, *test),
        Test::Text(0, test) => text(&person.city, test),
        // A column that the base has not says nothing of anybody.
        Test::Text(_, _) => false,
        Test::Bought(Facet::Product, names, when) => bought(person, names, *when),
        Test::Bought(_, _, when) => *when == BoughtWhen::Never,
        Test::Company(..) => false,
        Test::Consent(answer) => *answer as u8 == person.consent,
        Test::Audience(number) => {
            let audience = saved.iter().find(|audience| audience.number == *number).unwrap();
            meets(person, &audience.condition, saved)
        }
        Test::RandomShare(share) => lot(&person.key) < share.get(),
    }
}

fn number(value: Option<i64>, test: NumberTest) -> bool {
    let Some(value) = value else { return test == NumberTest::IsBlank };
    match test {
        NumberTest::Is(other) => value == other,
        NumberTest::IsNot(other) => value != other,
        NumberTest::Below(most) => value < most,
        NumberTest::AtMost(most) => value <= most,
        NumberTest::AtLeast(least) => value >= least,
        NumberTest::Above(least) => value > least,
        NumberTest::Between(least, most) => least <= value && value <= most,
        NumberTest::IsBlank => false,
    }
}

fn on_day(number: Option<i32>, test: DayTest) -> bool {
    let Some(number) = number else { return test == DayTest::IsBlank };
    let ago = i64::from(REFERENCE - number);
    match test {
        DayTest::On(other) => number == other.number(),
        DayTest::Before(other) => number < other.number(),
        DayTest::After(other) => number > other.number(),
        DayTest::Between(from, to) => from.number() <= number && number <= to.number(),
        DayTest::InLast(days) => 0 <= ago && ago <= i64::from(days),
        DayTest::MoreThanAgo(days) => ago > i64::from(days),
        DayTest::AgoBetween(from, to) => i64::from(from) <= ago && ago <= i64::from(to),
        DayTest::AnniversaryWithin(_) | DayTest::AnniversaryInMonth(_) => {
            let (_, month, day) = day(number).ymd();
            kept(month, day, test)
        }
        DayTest::IsBlank => false,
    }
}

fn birthday(birthday: Option<Birthday>, test: DayTest) -> bool {
    let Some(birthday) = birthday else { return test == DayTest::IsBlank };
    match test {
        DayTest::AnniversaryWithin(_) | DayTest::AnniversaryInMonth(_) => kept(birthday.month(), birthday.day(), test),
        DayTest::IsBlank => false,
        // Without its year a birthday is no day of the calendar.
        DayTest::On(_)
        | DayTest::Before(_)
        | DayTest::After(_)
        | DayTest::Between(..)
        | DayTest::InLast(_)
        | DayTest::MoreThanAgo(_)
        | DayTest::AgoBetween(..) => birthday.year().is_some_and(|year| {
            let born = Day::from_ymd(year, birthday.month(), birthday.day()).unwrap();
            on_day(Some(born.number()), test)
        }),
    }
}

/// Walks from the reference date on, a day at a time.
fn kept(month: u32, of_month: u32, test: DayTest) -> bool {
    let comes = |ahead: i32| {
        let (year, at_month, at_day) = day(REFERENCE + ahead).ymd();
        let is_leap = Day::from_ymd(year, 2, 29).is_some();
        let own = if (month, of_month) == (2, 29) && !is_leap { (2, 28) } else { (month, of_month) };
        own == (at_month, at_day)
    };
    if let DayTest::AnniversaryInMonth(of) = test {
        return u32::from(of) == month;
    }
    matches!(test, DayTest::AnniversaryWithin(days) if (0..=days.cast_signed()).any(comes))
}

fn folded(text: &str) -> String {
    let mut folded = String::new();
    fold(text.trim(), &mut folded);
    folded
}

fn text(text: &str, test: &TextTest) -> bool {
    let text = folded(text);
    if text.is_empty() {
        return *test == TextTest::IsBlank;
    }
    match test {
        TextTest::In(texts) => texts.iter().any(|other| folded(other) == text),
        TextTest::NotIn(texts) => texts.iter().all(|other| folded(other) != text),
        TextTest::Contains(part) => text.contains(&folded(part)),
        TextTest::StartsWith(start) => text.starts_with(&folded(start)),
        TextTest::IsBlank => false,
    }
}

fn bought(person: &Person, names: &[String], when: BoughtWhen) -> bool {
    let is_one = |product: usize| names.iter().any(|name| folded(name) == folded(PRODUCTS[product]));
    let ago = person.bought.iter().filter(|(_, product)| is_one(*product)).map(|(number, _)| REFERENCE - number);
    // What is bought after the reference date is not known on it.
    let orders: Vec<i32> = ago.filter(|ago| 0 <= *ago).collect();
    match when {
        BoughtWhen::Ever => !orders.is_empty(),
        BoughtWhen::InLast(days) => orders.iter().any(|ago| i64::from(*ago) <= i64::from(days)),
        BoughtWhen::AtLeast(least) => orders.len() >= least as usize,
        BoughtWhen::Never => orders.is_empty(),
    }
}
