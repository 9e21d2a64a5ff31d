//! How conditions, audiences and what they name cross the worker border.

use crate::domain::{
    Audience, AudienceError, BoughtWhen, CompanyBy, Condition, ConsentAnswer, Day, DayFact, DayTest, Facet, Fact,
    NumberFact, NumberTest, Partition, Percent, Test, TextTest,
};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

by_place! {
    ConsentAnswer { Given, Withheld, Unanswered }
    Facet { Product, Category, Channel, Coupon }
    DayFact { FirstOrder, LastOrder, Registered, Birthday }
    NumberFact {
        RecencyDays, Orders, MonetaryCents, ScoreR, ScoreF, ScoreM, ScoreFm, AverageOrderCents, AverageGapDays,
        DaysToNextOrder,
    }
}

/// The border's form of a condition: what it is made of, each group before its parts. Without nesting of its own, so that
/// no message can exhaust the stack.
#[derive(Serialize, Deserialize)]
enum Piece {
    All(u32),
    Any(u32),
    Not,
    Test(#[serde(with = "TestOnTheWire")] Test),
}

fn pieces(condition: &Condition, pieces: &mut Vec<Piece>) {
    pieces.push(match condition {
        Condition::All(of) => Piece::All(of.len() as u32),
        Condition::Any(of) => Piece::Any(of.len() as u32),
        Condition::Not(_) => Piece::Not,
        Condition::Test(test) => Piece::Test(test.clone()),
    });
    condition.within().iter().for_each(|part| self::pieces(part, pieces));
}

/// The condition that the pieces make; `None` where they make none, or one that is too deep.
fn whole(pieces: Vec<Piece>) -> Option<Condition> {
    // From the last piece on, the parts of a group stand ready when it comes, each with its depth.
    let mut ready: Vec<(Condition, usize)> = Vec::new();
    let group = |ready: &mut Vec<(Condition, usize)>, parts: usize| {
        let of = ready.split_off(ready.len().checked_sub(parts)?);
        let depth = 1 + of.iter().map(|(_, depth)| *depth).max().unwrap_or_default();
        (depth <= Condition::MOST_DEPTH)
            .then(|| (of.into_iter().rev().map(|(part, _)| part).collect::<Vec<_>>(), depth))
    };
    for piece in pieces.into_iter().rev() {
        let made = match piece {
            Piece::Test(test) => (Condition::Test(test), 1),
            Piece::All(parts) => {
                let (of, depth) = group(&mut ready, parts as usize)?;
                (Condition::All(of), depth)
            }
            Piece::Any(parts) => {
                let (of, depth) = group(&mut ready, parts as usize)?;
                (Condition::Any(of), depth)
            }
            Piece::Not => {
                let (mut of, depth) = group(&mut ready, 1)?;
                (Condition::Not(Box::new(of.pop()?)), depth)
            }
        };
        ready.push(made);
    }
    let (condition, _) = ready.pop()?;
    ready.is_empty().then_some(condition)
}

through!(Condition as Vec<Piece>: |condition| {
    let mut pieces = Vec::new();
    self::pieces(condition, &mut pieces);
    pieces
}, whole);
through!(Audience as (u32, String, Condition): |audience| {
    (audience.number, audience.name.clone(), audience.condition.clone())
}, |(number, name, condition)| Some(Audience { number, name, condition }));
through!(AudienceError as (u8, Vec<u32>): |error| match error {
    AudienceError::Cycle(way) => (0, way.clone()),
    AudienceError::Unknown(number) => (1, vec![*number]),
    AudienceError::TooDeep => (2, Vec::new()),
}, |(kind, numbers)| match kind {
    0 => Some(AudienceError::Cycle(numbers)),
    1 => numbers.first().copied().map(AudienceError::Unknown),
    2 => Some(AudienceError::TooDeep),
    _ => None,
});
through!(Fact as Asked: |fact| match *fact {
    Fact::Part(partition) => Asked::Part(partition),
    Fact::Number(fact) => Asked::Number(fact),
    Fact::Day(fact) => Asked::Day(fact),
    Fact::Column(column) => Asked::Column(column),
    Fact::Bought(what) => Asked::Bought(what),
    Fact::Company(by) => Asked::Company(by),
    Fact::Consent => Asked::Consent,
    Fact::Audience => Asked::Audience,
    Fact::RandomShare => Asked::RandomShare,
}, |asked| Some(match asked {
    Asked::Part(partition) => Fact::Part(partition),
    Asked::Number(fact) => Fact::Number(fact),
    Asked::Day(fact) => Fact::Day(fact),
    Asked::Column(column) => Fact::Column(column),
    Asked::Bought(what) => Fact::Bought(what),
    Asked::Company(by) => Fact::Company(by),
    Asked::Consent => Fact::Consent,
    Asked::Audience => Fact::Audience,
    Asked::RandomShare => Fact::RandomShare,
}));
/// The border's form of [`Fact`].
#[derive(Serialize, Deserialize)]
enum Asked {
    Part(Partition),
    Number(NumberFact),
    Day(DayFact),
    Column(u32),
    Bought(Facet),
    Company(CompanyBy),
    Consent,
    Audience,
    RandomShare,
}

/// The border's form of [`Test`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "Test")]
enum TestOnTheWire {
    Part(Partition, Vec<u16>),
    Number(NumberFact, #[serde(with = "NumberTestOnTheWire")] NumberTest),
    Day(DayFact, #[serde(with = "DayTestOnTheWire")] DayTest),
    Text(u32, #[serde(with = "TextTestOnTheWire")] TextTest),
    ColumnNumber(u32, #[serde(with = "NumberTestOnTheWire")] NumberTest),
    ColumnDay(u32, #[serde(with = "DayTestOnTheWire")] DayTest),
    Bought(Facet, Vec<String>, #[serde(with = "BoughtWhenOnTheWire")] BoughtWhen),
    Company(CompanyBy, String),
    Consent(ConsentAnswer),
    Audience(u32),
    RandomShare(Percent),
}

/// The border's form of [`BoughtWhen`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "BoughtWhen")]
enum BoughtWhenOnTheWire {
    Ever,
    InLast(u32),
    AtLeast(u32),
    Never,
}

/// The border's form of [`NumberTest`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "NumberTest")]
enum NumberTestOnTheWire {
    Is(i64),
    IsNot(i64),
    Below(i64),
    AtMost(i64),
    AtLeast(i64),
    Above(i64),
    Between(i64, i64),
    IsBlank,
}

/// The border's form of [`DayTest`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "DayTest")]
enum DayTestOnTheWire {
    On(Day),
    Before(Day),
    After(Day),
    Between(Day, Day),
    InLast(u32),
    MoreThanAgo(u32),
    AgoBetween(u32, u32),
    AnniversaryWithin(u32),
    AnniversaryInMonth(u8),
    IsBlank,
}

/// The border's form of [`TextTest`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "TextTest")]
enum TextTestOnTheWire {
    In(Vec<String>),
    NotIn(Vec<String>),
    Contains(String),
    StartsWith(String),
    IsBlank,
}

#[cfg(test)]
mod tests {
    use super::{Piece, whole};
    use crate::domain::{Condition, Test};

    fn nested(depth: usize) -> Condition {
        (1..depth).fold(Condition::Test(Test::Audience(7)), |inner, _| Condition::All(vec![inner]))
    }

    #[test]
    fn conditions_cross_whole_and_only_so_deep() {
        let check = |condition: &Condition, crosses: bool| {
            let bytes = postcard::to_allocvec(condition).unwrap();
            assert_eq!(postcard::from_bytes(&bytes).ok().as_ref(), crosses.then_some(condition));
        };
        check(&Condition::everyone(), true);
        let two = Condition::Any(vec![nested(2), Condition::Not(Box::new(nested(1))), Condition::everyone()]);
        check(&two, true);
        check(&nested(Condition::MOST_DEPTH), true);
        check(&nested(Condition::MOST_DEPTH + 1), false);
    }

    #[test]
    fn pieces_that_make_no_condition() {
        let test = || Piece::Test(Test::Audience(0));
        assert_eq!(whole(vec![]), None);
        assert_eq!(whole(vec![test(), test()]), None);
        assert_eq!(whole(vec![Piece::All(2), test()]), None);
        assert_eq!(whole(vec![Piece::Not]), None);
        // As deep as a message may be long: nothing recurses.
        assert_eq!(whole((0..1_000_000).map(|_| Piece::Not).chain([test()]).collect()), None);
    }
}
