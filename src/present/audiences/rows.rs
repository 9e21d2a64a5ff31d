//! A row of the builder: what it can ask, how it compares, and its fields. How numbers are written is `numbers`'s, where
//! rows stand `tree`'s.

use super::numbers::{Unit, unit};
use crate::domain::{
    BoughtWhen, ConsentAnswer, Day, DayFact, DayTest, Fact, NumberFact, NumberTest, Partition, Percent, Test, TextTest,
};
use crate::engine::protocol::ValueKind;
use crate::text::{Comparison, Likeness, Often, Operator, Stretch};

/// A field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// A number.
    Number(i64, Unit),
    /// A date.
    Date(Day),
    /// A month, 1 to 12.
    Month(u8),
    /// A text that is typed.
    Typed(String),
    /// Texts that are chosen.
    Chosen(Vec<String>),
    /// Parts that are chosen.
    Parts(Partition, Vec<u16>),
    /// What a customer says.
    Consent(ConsentAnswer),
    /// An audience.
    Audience(u32),
}

const NUMBERS: [Operator; 7] = [
    Operator::Number(Comparison::AtLeast),
    Operator::Number(Comparison::AtMost),
    Operator::Number(Comparison::Between),
    Operator::Number(Comparison::Is),
    Operator::Number(Comparison::IsNot),
    Operator::Number(Comparison::Above),
    Operator::Number(Comparison::Below),
];
const DAYS: [Operator; 7] = [
    Operator::Day(Stretch::InLast),
    Operator::Day(Stretch::MoreThanAgo),
    Operator::Day(Stretch::AgoBetween),
    Operator::Day(Stretch::On),
    Operator::Day(Stretch::Before),
    Operator::Day(Stretch::After),
    Operator::Day(Stretch::Between),
];
const ANNIVERSARIES: [Operator; 3] = [
    Operator::Day(Stretch::AnniversaryInMonth),
    Operator::Day(Stretch::AnniversaryWithin),
    Operator::Day(Stretch::AnniversaryToday),
];
const TEXTS: [Operator; 5] = [
    Operator::Text(Likeness::In),
    Operator::Text(Likeness::NotIn),
    Operator::Text(Likeness::Contains),
    Operator::Text(Likeness::StartsWith),
    Operator::IsBlank,
];
const BOUGHT: [Operator; 4] = [
    Operator::Bought(Often::Ever),
    Operator::Bought(Often::InLast),
    Operator::Bought(Often::AtLeast),
    Operator::Bought(Often::Never),
];

/// How a fact can be compared, the likeliest first; nothing to choose where it is empty. `kind`: what a column holds.
#[must_use]
pub fn operators(fact: Fact, kind: ValueKind) -> Vec<Operator> {
    let blank = [Operator::IsBlank];
    match fact {
        Fact::Part(_) | Fact::Company(_) | Fact::Consent | Fact::Audience | Fact::RandomShare => Vec::new(),
        Fact::Number(NumberFact::AverageGapDays | NumberFact::DaysToNextOrder) => [&NUMBERS[..], &blank].concat(),
        Fact::Number(_) => NUMBERS.to_vec(),
        Fact::Day(DayFact::FirstOrder | DayFact::LastOrder) => [&DAYS[..], &ANNIVERSARIES].concat(),
        Fact::Day(DayFact::Registered) => [&DAYS[..], &ANNIVERSARIES, &blank].concat(),
        Fact::Day(DayFact::Birthday) => {
            let years = [Stretch::Before, Stretch::After, Stretch::Between].map(Operator::Day);
            [&ANNIVERSARIES[..], &years, &blank].concat()
        }
        Fact::Column(_) => match kind {
            ValueKind::Number => [&NUMBERS[..], &TEXTS].concat(),
            ValueKind::Day => [&DAYS[..], &ANNIVERSARIES, &TEXTS].concat(),
            ValueKind::Text => TEXTS.to_vec(),
        },
        Fact::Bought(_) => BOUGHT.to_vec(),
    }
}

/// What a new row asks about a fact. `audience`: the first that can be named.
#[must_use]
pub fn fresh(fact: Fact, audience: Option<u32>) -> Test {
    match fact {
        Fact::Part(partition) => Test::Part(partition, Vec::new()),
        Fact::Number(fact) => Test::Number(
            fact,
            match fact {
                NumberFact::RecencyDays => NumberTest::AtLeast(90),
                NumberFact::Orders => NumberTest::AtLeast(2),
                NumberFact::MonetaryCents => NumberTest::AtLeast(50_000),
                NumberFact::AverageOrderCents => NumberTest::AtLeast(10_000),
                NumberFact::AverageGapDays => NumberTest::AtMost(60),
                NumberFact::DaysToNextOrder => NumberTest::Between(0, 14),
                NumberFact::ScoreR | NumberFact::ScoreF | NumberFact::ScoreM | NumberFact::ScoreFm => {
                    NumberTest::AtLeast(4)
                }
            },
        ),
        Fact::Day(DayFact::Birthday) => Test::Day(DayFact::Birthday, DayTest::AnniversaryWithin(30)),
        Fact::Day(fact) => Test::Day(fact, DayTest::InLast(90)),
        Fact::Column(column) => Test::Text(column, TextTest::In(Vec::new())),
        Fact::Bought(what) => Test::Bought(what, Vec::new(), BoughtWhen::Ever),
        Fact::Company(by) => Test::Company(by, String::new()),
        Fact::Consent => Test::Consent(ConsentAnswer::Given),
        Fact::Audience => Test::Audience(audience.unwrap_or(u32::MAX)),
        Fact::RandomShare => Percent::new(10).map_or(Test::Audience(u32::MAX), Test::RandomShare),
    }
}

/// How a test compares; `None` where there is nothing to choose.
#[must_use]
pub fn operator(test: &Test) -> Option<Operator> {
    Some(match test {
        Test::Number(_, test) | Test::ColumnNumber(_, test) => Operator::Number(match test {
            NumberTest::Is(_) => Comparison::Is,
            NumberTest::IsNot(_) => Comparison::IsNot,
            NumberTest::Below(_) => Comparison::Below,
            NumberTest::AtMost(_) => Comparison::AtMost,
            NumberTest::AtLeast(_) => Comparison::AtLeast,
            NumberTest::Above(_) => Comparison::Above,
            NumberTest::Between(..) => Comparison::Between,
            NumberTest::IsBlank => return Some(Operator::IsBlank),
        }),
        Test::Day(_, test) | Test::ColumnDay(_, test) => Operator::Day(match test {
            DayTest::On(_) => Stretch::On,
            DayTest::Before(_) => Stretch::Before,
            DayTest::After(_) => Stretch::After,
            DayTest::Between(..) => Stretch::Between,
            DayTest::InLast(_) => Stretch::InLast,
            DayTest::MoreThanAgo(_) => Stretch::MoreThanAgo,
            DayTest::AgoBetween(..) => Stretch::AgoBetween,
            DayTest::AnniversaryWithin(0) => Stretch::AnniversaryToday,
            DayTest::AnniversaryWithin(_) => Stretch::AnniversaryWithin,
            DayTest::AnniversaryInMonth(_) => Stretch::AnniversaryInMonth,
            DayTest::IsBlank => return Some(Operator::IsBlank),
        }),
        Test::Text(_, test) => Operator::Text(match test {
            TextTest::In(_) => Likeness::In,
            TextTest::NotIn(_) => Likeness::NotIn,
            TextTest::Contains(_) => Likeness::Contains,
            TextTest::StartsWith(_) => Likeness::StartsWith,
            TextTest::IsBlank => return Some(Operator::IsBlank),
        }),
        Test::Bought(_, _, when) => Operator::Bought(match when {
            BoughtWhen::Ever => Often::Ever,
            BoughtWhen::InLast(_) => Often::InLast,
            BoughtWhen::AtLeast(_) => Often::AtLeast,
            BoughtWhen::Never => Often::Never,
        }),
        Test::Part(..) | Test::Company(..) | Test::Consent(_) | Test::Audience(_) | Test::RandomShare(_) => {
            return None;
        }
    })
}

/// The fields of a test, in their order.
#[must_use]
pub fn fields(test: &Test) -> Vec<Field> {
    let numbers = |test: &NumberTest, unit: Unit| match *test {
        NumberTest::Is(value)
        | NumberTest::IsNot(value)
        | NumberTest::Below(value)
        | NumberTest::AtMost(value)
        | NumberTest::AtLeast(value)
        | NumberTest::Above(value) => vec![Field::Number(value, unit)],
        NumberTest::Between(from, to) => vec![Field::Number(from, unit), Field::Number(to, unit)],
        NumberTest::IsBlank => Vec::new(),
    };
    let days = |days: u32| Field::Number(days.into(), Unit::Days);
    match test {
        Test::Number(fact, test) => numbers(test, unit(*fact)),
        Test::ColumnNumber(_, test) => numbers(test, Unit::Hundredths),
        Test::Day(_, test) | Test::ColumnDay(_, test) => match *test {
            DayTest::On(day) | DayTest::Before(day) | DayTest::After(day) => vec![Field::Date(day)],
            DayTest::Between(from, to) => vec![Field::Date(from), Field::Date(to)],
            DayTest::InLast(number) | DayTest::MoreThanAgo(number) => vec![days(number)],
            DayTest::AgoBetween(from, to) => vec![days(from), days(to)],
            DayTest::AnniversaryWithin(0) | DayTest::IsBlank => Vec::new(),
            DayTest::AnniversaryWithin(number) => vec![days(number)],
            DayTest::AnniversaryInMonth(month) => vec![Field::Month(month)],
        },
        Test::Text(_, test) => match test {
            TextTest::In(texts) | TextTest::NotIn(texts) => vec![Field::Chosen(texts.clone())],
            TextTest::Contains(text) | TextTest::StartsWith(text) => vec![Field::Typed(text.clone())],
            TextTest::IsBlank => Vec::new(),
        },
        Test::Bought(_, names, when) => {
            let names = Field::Chosen(names.clone());
            match *when {
                BoughtWhen::Ever | BoughtWhen::Never => vec![names],
                BoughtWhen::InLast(number) => vec![names, days(number)],
                BoughtWhen::AtLeast(orders) => vec![names, Field::Number(orders.into(), Unit::Orders)],
            }
        }
        Test::Part(partition, parts) => vec![Field::Parts(*partition, parts.clone())],
        Test::Company(_, name) => vec![Field::Typed(name.clone())],
        Test::Consent(answer) => vec![Field::Consent(*answer)],
        Test::Audience(number) => vec![Field::Audience(*number)],
        Test::RandomShare(share) => vec![Field::Number(share.get().into(), Unit::Percent)],
    }
}

/// The values that a change of the operator hands on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Held {
    numbers: Vec<i64>,
    days: Vec<Day>,
    months: Vec<u8>,
    texts: Vec<String>,
}

impl Held {
    fn of(fields: &[Field]) -> Held {
        let mut held = Held::default();
        for field in fields {
            match field {
                Field::Number(value, _) => held.numbers.push(*value),
                Field::Date(day) => held.days.push(*day),
                Field::Month(month) => held.months.push(*month),
                Field::Typed(text) => held.texts.extend(Some(text.clone()).filter(|text| !text.is_empty())),
                Field::Chosen(texts) => held.texts.clone_from(texts),
                Field::Parts(..) | Field::Consent(_) | Field::Audience(_) => {}
            }
        }
        held
    }

    /// The number at a place; without one the one before, else `other`.
    fn number(&self, place: usize, other: i64) -> i64 {
        self.numbers.get(place).or(self.numbers.last()).copied().unwrap_or(other)
    }

    fn days_ago(&self, place: usize, other: u32) -> u32 {
        u32::try_from(self.number(place, other.into())).unwrap_or(other)
    }

    fn comparison(&self, how: Comparison) -> NumberTest {
        let (from, to) = (self.number(0, 0), self.number(1, 0));
        match how {
            Comparison::Is => NumberTest::Is(from),
            Comparison::IsNot => NumberTest::IsNot(from),
            Comparison::Below => NumberTest::Below(from),
            Comparison::AtMost => NumberTest::AtMost(from),
            Comparison::AtLeast => NumberTest::AtLeast(from),
            Comparison::Above => NumberTest::Above(from),
            Comparison::Between => NumberTest::Between(from, to),
        }
    }

    fn stretch(&self, how: Stretch, reference: Day) -> DayTest {
        let day = |place: usize| self.days.get(place).or(self.days.last()).copied().unwrap_or(reference);
        match how {
            Stretch::On => DayTest::On(day(0)),
            Stretch::Before => DayTest::Before(day(0)),
            Stretch::After => DayTest::After(day(0)),
            Stretch::Between => DayTest::Between(day(0), day(1)),
            Stretch::InLast => DayTest::InLast(self.days_ago(0, 90)),
            Stretch::MoreThanAgo => DayTest::MoreThanAgo(self.days_ago(0, 90)),
            Stretch::AgoBetween => DayTest::AgoBetween(self.days_ago(0, 30), self.days_ago(1, 90)),
            Stretch::AnniversaryToday => DayTest::AnniversaryWithin(0),
            Stretch::AnniversaryWithin => DayTest::AnniversaryWithin(self.days_ago(0, 30).max(1)),
            Stretch::AnniversaryInMonth => {
                DayTest::AnniversaryInMonth(self.months.first().copied().unwrap_or(reference.ymd().1 as u8))
            }
        }
    }

    fn likeness(&self, how: Likeness) -> TextTest {
        let one = || self.texts.first().cloned().unwrap_or_default();
        match how {
            Likeness::In => TextTest::In(self.texts.clone()),
            Likeness::NotIn => TextTest::NotIn(self.texts.clone()),
            Likeness::Contains => TextTest::Contains(one()),
            Likeness::StartsWith => TextTest::StartsWith(one()),
        }
    }

    fn often(&self, how: Often) -> BoughtWhen {
        match how {
            Often::Ever => BoughtWhen::Ever,
            Often::InLast => BoughtWhen::InLast(self.days_ago(0, 90)),
            Often::AtLeast => BoughtWhen::AtLeast(self.days_ago(0, 2).clamp(1, 1_000)),
            Often::Never => BoughtWhen::Never,
        }
    }

    /// The test of a fact that compares so; the test as it was where the fact can't.
    fn test(&self, test: &Test, how: Operator, reference: Day) -> Test {
        match (test.fact(), how) {
            (Fact::Number(fact), Operator::Number(how)) => Test::Number(fact, self.comparison(how)),
            (Fact::Number(fact), Operator::IsBlank) => Test::Number(fact, NumberTest::IsBlank),
            (Fact::Day(fact), Operator::Day(how)) => Test::Day(fact, self.stretch(how, reference)),
            (Fact::Day(fact), Operator::IsBlank) => Test::Day(fact, DayTest::IsBlank),
            (Fact::Column(column), Operator::Number(how)) => Test::ColumnNumber(column, self.comparison(how)),
            (Fact::Column(column), Operator::Day(how)) => Test::ColumnDay(column, self.stretch(how, reference)),
            (Fact::Column(column), Operator::Text(how)) => Test::Text(column, self.likeness(how)),
            (Fact::Column(column), Operator::IsBlank) => Test::Text(column, TextTest::IsBlank),
            (Fact::Bought(what), Operator::Bought(how)) => Test::Bought(what, self.texts.clone(), self.often(how)),
            (
                Fact::Part(_)
                | Fact::Number(_)
                | Fact::Day(_)
                | Fact::Column(_)
                | Fact::Bought(_)
                | Fact::Company(_)
                | Fact::Consent
                | Fact::Audience
                | Fact::RandomShare,
                _,
            ) => test.clone(),
        }
    }
}

/// The same test with another operator; its values stay as far as they fit. `reference`: the day that is offered first.
#[must_use]
pub fn compared(test: &Test, how: Operator, reference: Day) -> Test {
    let held = Held::of(&fields(test));
    held.test(test, how, reference)
}

/// The same test with another value in a field; the test as it was where the value does not fit.
#[must_use]
pub fn filled(test: &Test, place: usize, value: Field) -> Test {
    match (test, &value) {
        (Test::Part(partition, _), Field::Parts(_, parts)) => return Test::Part(*partition, parts.clone()),
        (Test::Company(by, _), Field::Typed(name)) => return Test::Company(*by, name.clone()),
        (Test::Consent(_), Field::Consent(answer)) => return Test::Consent(*answer),
        (Test::Audience(_), Field::Audience(number)) => return Test::Audience(*number),
        (Test::RandomShare(share), Field::Number(number, _)) => {
            let chosen = u8::try_from(*number).ok().and_then(|number| Percent::new(number).ok());
            return Test::RandomShare(chosen.unwrap_or(*share));
        }
        _ => {}
    }
    let mut fields = fields(test);
    let Some(field) = fields.get_mut(place) else { return test.clone() };
    *field = value;
    let Some(how) = operator(test) else { return test.clone() };
    // A fresh day is offered only where there is none, and here there is one.
    Held::of(&fields).test(test, how, Day::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_when_the_operator_changes() {
        let day = Day::from_ymd(2026, 11, 20).unwrap();
        let test = Test::Number(NumberFact::Orders, NumberTest::AtLeast(3));
        let between = compared(&test, Operator::Number(Comparison::Between), day);
        assert_eq!(between, Test::Number(NumberFact::Orders, NumberTest::Between(3, 3)));
        let wider = filled(&between, 1, Field::Number(9, Unit::Orders));
        assert_eq!(wider, Test::Number(NumberFact::Orders, NumberTest::Between(3, 9)));
        let text = Test::Text(0, TextTest::In(vec!["SP".to_owned()]));
        assert_eq!(
            compared(&text, Operator::Text(Likeness::NotIn), day),
            Test::Text(0, TextTest::NotIn(vec!["SP".to_owned()]))
        );
        assert_eq!(compared(&text, Operator::Bought(Often::Ever), day).fact(), Fact::Column(0));
    }

    #[test]
    fn every_operator_offered_is_the_one_shown() {
        let day = Day::from_ymd(2026, 11, 20).unwrap();
        let facts = NumberFact::ALL.map(Fact::Number).into_iter().chain(DayFact::ALL.map(Fact::Day));
        let facts = facts.chain([Fact::Column(3), Fact::Bought(crate::domain::Facet::Coupon)]);
        for fact in facts {
            for kind in [ValueKind::Text, ValueKind::Number, ValueKind::Day] {
                for how in operators(fact, kind) {
                    let test = compared(&fresh(fact, None), how, day);
                    assert_eq!((operator(&test), test.fact()), (Some(how), fact));
                    for (place, field) in fields(&test).into_iter().enumerate() {
                        assert_eq!(filled(&test, place, field), test);
                    }
                }
            }
        }
    }
}
