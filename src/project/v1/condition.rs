//! Conditions and companies, in version 1.

use super::names::{Reading, Writing};
use super::words::{Word, day, named, word, write as write_word, write_day};
use crate::domain::{
    BoughtWhen, CompanyBy, Condition, DayFact, DayTest, FieldFault, NumberFact, NumberTest, Partition, Percent, Test,
    TextTest, Unit,
};
use crate::project::fields::{Fields, Read, form, held, list, optional, pair, text, whole};
use crate::project::json::Json;

pub(super) fn write(condition: &Condition, names: &Writing<'_>) -> Json {
    match condition {
        Condition::All(of) => Json::form("all", Json::list(of, |part| write(part, names))),
        Condition::Any(of) => Json::form("any", Json::list(of, |part| write(part, names))),
        Condition::Not(of) => Json::form("not", write(of, names)),
        Condition::Test(test) => write_test(test, names),
    }
}

pub(super) fn read(json: &Json, names: &Reading) -> Read<Condition> {
    nested(json, names, Condition::MOST_DEPTH)
}

/// A condition of at most so many levels.
fn nested(json: &Json, names: &Reading, levels: usize) -> Read<Condition> {
    let Some(below) = levels.checked_sub(1) else { return Err(FieldFault::Depth.into()) };
    form(json, |name, json| match name {
        "all" => list(json, |json| nested(json, names, below)).map(Condition::All),
        "any" => list(json, |json| nested(json, names, below)).map(Condition::Any),
        "not" => nested(json, names, below).map(|of| Condition::Not(Box::new(of))),
        name => test(name, json, names).map(Condition::Test),
    })
}

fn partition_word(partition: Partition) -> &'static str {
    match partition {
        Partition::Segment => "segment",
        Partition::Stage => "stage",
        Partition::Tier => "tier",
        Partition::Engagement => "engagement",
        Partition::Portfolio => "portfolio",
        Partition::Level => "level",
    }
}

fn write_test(test: &Test, names: &Writing<'_>) -> Json {
    let column = |place: u32, kind: &str, test: Json| {
        Json::form("column", Json::fields([("name", names.column(place)), (kind, test)]))
    };
    match test {
        Test::Part(partition, parts) => {
            Json::form(partition_word(*partition), Json::list(parts, |part| names.parts.write(*partition, *part)))
        }
        Test::Number(fact, test) => Json::form(fact.word(), write_number(*test)),
        Test::Day(fact, test) => Json::form(fact.word(), write_day_test(*test)),
        Test::Text(place, test) => column(*place, "text", write_text(test)),
        Test::ColumnNumber(place, test) => column(*place, "hundredths", write_number(*test)),
        Test::ColumnDay(place, test) => column(*place, "day", write_day_test(*test)),
        Test::Bought(what, goods, when) => {
            let goods = Json::list(goods, |good| good.as_str().into());
            let what = [("of", write_word(*what)), ("one_of", goods), ("when", write_when(*when))];
            Json::form("bought", Json::fields(what))
        }
        Test::Company(by, name) => {
            Json::form("company", Json::fields([("by", write_company(*by, names)), ("name", name.as_str().into())]))
        }
        Test::Consent(answer) => Json::form("consent", write_word(*answer)),
        Test::Audience(number) => Json::form("audience", *number),
        Test::RandomShare(share) => Json::form("random_percent", u32::from(share.get())),
    }
}

fn test(name: &str, json: &Json, names: &Reading) -> Read<Test> {
    let partition = Partition::ALL.into_iter().find(|partition| partition_word(*partition) == name);
    if let Some(partition) = partition {
        return list(json, |json| names.parts.read(partition, json)).map(|parts| Test::Part(partition, parts));
    }
    if let Some(fact) = named::<NumberFact>(name) {
        return number(json).map(|test| Test::Number(fact, test));
    }
    if let Some(fact) = named::<DayFact>(name) {
        return day_test(json).map(|test| Test::Day(fact, test));
    }
    match name {
        "column" => column(json, names),
        "bought" => bought(json),
        "company" => {
            let mut fields = Fields::of(json)?;
            let by = fields.take("by", |json| company(json, names))?;
            let name = fields.take("name", text)?;
            fields.done()?;
            Ok(Test::Company(by, name))
        }
        "consent" => word(json).map(Test::Consent),
        "audience" => whole(json).map(Test::Audience),
        "random_percent" => percent(json).map(Test::RandomShare),
        _ => Err(FieldFault::Word.into()),
    }
}

/// A test of a column: its name, and one field for the test.
fn column(json: &Json, names: &Reading) -> Read<Test> {
    let Json::Fields(of) = json else { return Err(FieldFault::Kind.into()) };
    let kind = of.iter().map(|(name, _)| name.as_str()).find(|name| *name != "name").unwrap_or("text");
    let mut fields = Fields::of(json)?;
    let place = fields.take("name", |json| names.column(json))?;
    let test = match kind {
        "hundredths" => Test::ColumnNumber(place, fields.take("hundredths", number)?),
        "day" => Test::ColumnDay(place, fields.take("day", day_test)?),
        _ => Test::Text(place, fields.take("text", text_test)?),
    };
    fields.done()?;
    Ok(test)
}

fn bought(json: &Json) -> Read<Test> {
    let mut fields = Fields::of(json)?;
    let what = fields.take("of", word)?;
    let goods = fields.take("one_of", |json| list(json, text))?;
    let when = fields.take("when", |json| {
        form(json, |name, json| match name {
            "ever" => Ok(BoughtWhen::Ever),
            "never" => Ok(BoughtWhen::Never),
            "in_last_days" => whole(json).map(BoughtWhen::InLast),
            "at_least_times" => whole(json).map(BoughtWhen::AtLeast),
            _ => Err(FieldFault::Word.into()),
        })
    })?;
    fields.done()?;
    Ok(Test::Bought(what, goods, when))
}

fn write_when(when: BoughtWhen) -> Json {
    match when {
        BoughtWhen::Ever => "ever".into(),
        BoughtWhen::Never => "never".into(),
        BoughtWhen::InLast(days) => Json::form("in_last_days", days),
        BoughtWhen::AtLeast(times) => Json::form("at_least_times", times),
    }
}

pub(super) fn percent(json: &Json) -> Read<Percent> {
    held(Percent::new(whole(json)?))
}

fn write_number(test: NumberTest) -> Json {
    match test {
        NumberTest::Is(number) => Json::form("is", number),
        NumberTest::IsNot(number) => Json::form("is_not", number),
        NumberTest::Below(number) => Json::form("below", number),
        NumberTest::AtMost(number) => Json::form("at_most", number),
        NumberTest::AtLeast(number) => Json::form("at_least", number),
        NumberTest::Above(number) => Json::form("above", number),
        NumberTest::Between(from, to) => Json::form("between", Json::List(vec![from.into(), to.into()])),
        NumberTest::IsBlank => "blank".into(),
    }
}

fn number(json: &Json) -> Read<NumberTest> {
    form(json, |name, json| match name {
        "is" => whole(json).map(NumberTest::Is),
        "is_not" => whole(json).map(NumberTest::IsNot),
        "below" => whole(json).map(NumberTest::Below),
        "at_most" => whole(json).map(NumberTest::AtMost),
        "at_least" => whole(json).map(NumberTest::AtLeast),
        "above" => whole(json).map(NumberTest::Above),
        "between" => pair(json, whole).map(|(from, to)| NumberTest::Between(from, to)),
        "blank" => Ok(NumberTest::IsBlank),
        _ => Err(FieldFault::Word.into()),
    })
}

fn write_day_test(test: DayTest) -> Json {
    match test {
        DayTest::On(day) => Json::form("on", write_day(day)),
        DayTest::Before(day) => Json::form("before", write_day(day)),
        DayTest::After(day) => Json::form("after", write_day(day)),
        DayTest::Between(from, to) => Json::form("between", Json::List(vec![write_day(from), write_day(to)])),
        DayTest::InLast(days) => Json::form("in_last_days", days),
        DayTest::MoreThanAgo(days) => Json::form("more_than_days_ago", days),
        DayTest::AgoBetween(from, to) => Json::form("days_ago_between", Json::List(vec![from.into(), to.into()])),
        DayTest::AnniversaryWithin(days) => Json::form("anniversary_within_days", days),
        DayTest::AnniversaryInMonth(month) => Json::form("anniversary_in_month", u32::from(month)),
        DayTest::IsBlank => "blank".into(),
    }
}

fn day_test(json: &Json) -> Read<DayTest> {
    form(json, |name, json| match name {
        "on" => day(json).map(DayTest::On),
        "before" => day(json).map(DayTest::Before),
        "after" => day(json).map(DayTest::After),
        "between" => pair(json, day).map(|(from, to)| DayTest::Between(from, to)),
        "in_last_days" => whole(json).map(DayTest::InLast),
        "more_than_days_ago" => whole(json).map(DayTest::MoreThanAgo),
        "days_ago_between" => pair(json, whole).map(|(from, to)| DayTest::AgoBetween(from, to)),
        "anniversary_within_days" => whole(json).map(DayTest::AnniversaryWithin),
        "anniversary_in_month" => match whole(json)? {
            month @ 1..=12 => Ok(DayTest::AnniversaryInMonth(month)),
            _ => Err(FieldFault::Range.into()),
        },
        "blank" => Ok(DayTest::IsBlank),
        _ => Err(FieldFault::Word.into()),
    })
}

fn write_text(test: &TextTest) -> Json {
    let texts = |of: &[String]| Json::list(of, |text| text.as_str().into());
    match test {
        TextTest::In(of) => Json::form("one_of", texts(of)),
        TextTest::NotIn(of) => Json::form("none_of", texts(of)),
        TextTest::Contains(part) => Json::form("contains", part.as_str()),
        TextTest::StartsWith(start) => Json::form("starts_with", start.as_str()),
        TextTest::IsBlank => "blank".into(),
    }
}

fn text_test(json: &Json) -> Read<TextTest> {
    form(json, |name, json| match name {
        "one_of" => list(json, text).map(TextTest::In),
        "none_of" => list(json, text).map(TextTest::NotIn),
        "contains" => text(json).map(TextTest::Contains),
        "starts_with" => text(json).map(TextTest::StartsWith),
        "blank" => Ok(TextTest::IsBlank),
        _ => Err(FieldFault::Word.into()),
    })
}

pub(super) fn write_unit(unit: Unit, names: &Writing<'_>) -> Json {
    match unit {
        Unit::Person => "person".into(),
        Unit::Company(by) => Json::form("company", write_company(by, names)),
    }
}

pub(super) fn unit(json: &Json, names: &Reading) -> Read<Unit> {
    form(json, |name, json| match name {
        "person" => Ok(Unit::Person),
        "company" => company(json, names).map(Unit::Company),
        _ => Err(FieldFault::Word.into()),
    })
}

/// Where the column goes by a rule of its own, there is no column.
fn write_company(by: CompanyBy, names: &Writing<'_>) -> Json {
    let column = by.column.map(|place| Json::fields([("name", names.column(place))]));
    Json::fields([("known_by", write_word(by.kind)), ("column", column.into())])
}

fn company(json: &Json, names: &Reading) -> Read<CompanyBy> {
    let mut fields = Fields::of(json)?;
    let kind = fields.take("known_by", word)?;
    let column = fields.take("column", |json| {
        optional(json, |json| {
            let mut fields = Fields::of(json)?;
            let place = fields.take("name", |json| names.column(json))?;
            fields.done()?;
            Ok(place)
        })
    })?;
    fields.done()?;
    Ok(CompanyBy { kind, column })
}
