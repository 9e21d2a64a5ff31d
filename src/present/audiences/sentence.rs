//! A condition as one sentence in the page's language. Its predicates are `text`'s; here they are denied and joined.

use super::numbers::{Unit, unit};
use super::parts;
use crate::domain::{
    Audience, AudienceError, BoughtWhen, Condition, Day, DayTest, Language, NumberFact, NumberTest, Partition, Test,
    TextTest,
};
use crate::engine::protocol::Analysis;
use crate::text::{Amount, Catalogue, DayOf, Like, Said, When, catalogue, format, quoted};

/// Characters of a condition's short name.
const SHORT: usize = 60;
/// Values that a sentence names one by one.
const NAMED: usize = 4;

/// What conditions name: parts, columns, audiences.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The base.
    pub analysis: &'a Analysis,
    /// The audiences as they are called now.
    pub audiences: &'a [Audience],
    /// In which language.
    pub language: Language,
}

/// Whether something is said of the customers, or denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Polarity {
    Yes,
    No,
}

impl Polarity {
    fn other(self) -> Polarity {
        match self {
            Polarity::Yes => Polarity::No,
            Polarity::No => Polarity::Yes,
        }
    }
}

/// How the parts of a predicate are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    And,
    Or,
}

/// The whole condition as a sentence.
#[must_use]
pub fn sentence(condition: &Condition, names: Names<'_>) -> String {
    let words = catalogue(names.language);
    match predicate(condition, Polarity::Yes, None, names) {
        _ if *condition == Condition::everyone() => words.who_everyone().to_owned(),
        predicate => words.customers_who(&predicate),
    }
}

/// A name for a condition: its predicate, cut at a word where it is long.
#[must_use]
pub fn short(condition: &Condition, names: Names<'_>) -> String {
    let all = predicate(condition, Polarity::Yes, None, names);
    let mut letters = all.chars();
    let mut name: String = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    name.extend(letters);
    if name.chars().count() <= SHORT {
        return name;
    }
    let cut: String = name.chars().take(SHORT).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ' ']))
}

/// What is said of the customers, in the plural, to stand within another sentence.
#[must_use]
pub fn said_of_them(condition: &Condition, names: Names<'_>) -> String {
    predicate(condition, Polarity::Yes, None, names)
}

/// What is said of the customers. Within a group that is joined otherwise, a group stands in parentheses.
fn predicate(condition: &Condition, polarity: Polarity, outer: Option<Joint>, names: Names<'_>) -> String {
    let (of, joint) = match (condition, polarity) {
        (Condition::Test(test), _) => return chosen(test_said(test, names), polarity),
        (Condition::Not(of), _) => return predicate(of, polarity.other(), outer, names),
        (Condition::All(of), Polarity::Yes) | (Condition::Any(of), Polarity::No) => (of, Joint::And),
        (Condition::Any(of), Polarity::Yes) | (Condition::All(of), Polarity::No) => (of, Joint::Or),
    };
    let words = catalogue(names.language);
    // All of nothing is everybody, any of nothing nobody; denied, the other way round.
    match (of.as_slice(), joint) {
        ([], Joint::And) => return words.are_customers().yes,
        ([], Joint::Or) => return words.are_customers().no,
        ([only], _) => return predicate(only, polarity, outer, names),
        ([_, _, ..], _) => {}
    }
    let parts: Vec<String> = of.iter().map(|part| predicate(part, polarity, Some(joint), names)).collect();
    let joined = match joint {
        Joint::And => words.all_of(&parts),
        Joint::Or => words.any_of(&parts),
    };
    if outer.is_some_and(|outer| outer != joint) { format!("({joined})") } else { joined }
}

fn chosen(said: Said, polarity: Polarity) -> String {
    match polarity {
        Polarity::Yes => said.yes,
        Polarity::No => said.no,
    }
}

fn test_said(test: &Test, names: Names<'_>) -> Said {
    let words = catalogue(names.language);
    let column = |column: u32| names.analysis.profile_columns.get(column as usize).map_or("", String::as_str);
    match test {
        Test::Part(partition, chosen) => words.in_parts(*partition, &parts_named(*partition, chosen, names)),
        // A day before the reference date is simply past.
        Test::Number(NumberFact::DaysToNextOrder, NumberTest::Below(0)) => words.is_overdue(),
        Test::Number(fact, NumberTest::IsBlank) => words.has_figure(*fact).contrary(),
        Test::Number(fact, test) => amount(*test, unit(*fact), names, &|amount| words.has_number(*fact, amount)),
        Test::ColumnNumber(of, NumberTest::IsBlank) | Test::Text(of, TextTest::IsBlank) => {
            words.has_anything(column(*of)).contrary()
        }
        Test::ColumnNumber(of, test) => {
            amount(*test, Unit::Hundredths, names, &|amount| words.has_column(column(*of), amount))
        }
        Test::Day(fact, DayTest::IsBlank) => words.has_date(*fact).contrary(),
        Test::Day(fact, test) => day_said(DayOf::Fact(*fact), *test, names),
        Test::ColumnDay(of, DayTest::IsBlank) => words.has_anything(column(*of)).contrary(),
        Test::ColumnDay(of, test) => day_said(DayOf::Column(column(*of)), *test, names),
        Test::Text(of, TextTest::In(texts)) => words.has_text(column(*of), Like::OneOf(&texts_named(texts, words))),
        Test::Text(of, TextTest::NotIn(texts)) => {
            words.has_text(column(*of), Like::OneOf(&texts_named(texts, words))).contrary()
        }
        Test::Text(of, TextTest::Contains(text)) => words.has_text(column(*of), Like::Containing(&quoted(text))),
        Test::Text(of, TextTest::StartsWith(text)) => words.has_text(column(*of), Like::StartingWith(&quoted(text))),
        Test::Bought(what, values, when) => {
            let figure = match when {
                BoughtWhen::Ever | BoughtWhen::Never => String::new(),
                BoughtWhen::InLast(days) => days_counted(*days, words),
                BoughtWhen::AtLeast(orders) => {
                    words.orders_counted((i64::from(*orders), &format::count(names.language, u64::from(*orders))))
                }
            };
            words.have_bought(*what, &texts_named(values, words), *when, &figure)
        }
        Test::Company(_, name) => words.of_company(&quoted(name)),
        Test::Consent(answer) => words.say_to_emails(*answer),
        Test::Audience(number) => words.in_audience(&audience_name(*number, names)),
        Test::RandomShare(share) => words.in_share(&format!("{}%", share.get())),
    }
}

/// An audience by its name.
#[must_use]
pub fn audience_name(number: u32, names: Names<'_>) -> String {
    let audience = names.audiences.iter().find(|audience| audience.number == number);
    audience.map_or_else(|| catalogue(names.language).nothing_chosen().to_owned(), |audience| audience.name.clone())
}

/// Why nobody can say who is in an audience, as a sentence.
#[must_use]
pub fn error(error: &AudienceError, names: Names<'_>) -> String {
    let words = catalogue(names.language);
    match error {
        AudienceError::Cycle(way) => {
            let named: Vec<String> = way.iter().map(|number| quoted(&audience_name(*number, names))).collect();
            words.audience_cycle(&named.join(" → "))
        }
        AudienceError::Unknown(_) => words.unknown_audience().to_owned(),
        AudienceError::TooDeep => words.audience_too_deep().to_owned(),
    }
}

/// Parts of a segmentation by their names, joined.
pub(in crate::present) fn parts_named(partition: Partition, chosen: &[u16], names: Names<'_>) -> String {
    let named: Vec<String> =
        chosen.iter().map(|part| parts::name(names.analysis, partition, *part, names.language)).collect();
    listed(&named, catalogue(names.language))
}

fn texts_named(texts: &[String], words: &dyn Catalogue) -> String {
    let named: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    listed(&named, words)
}

/// Some by name, the rest counted.
fn listed(named: &[String], words: &dyn Catalogue) -> String {
    if named.is_empty() {
        return words.nothing_chosen().to_owned();
    }
    match named.get(..NAMED) {
        Some(first) if named.len() > NAMED + 1 => {
            let rest = format::count(words.language(), (named.len() - NAMED) as u64);
            format!("{} {}", first.join(", "), words.more_values(&rest))
        }
        Some(_) | None => words.any_of(named),
    }
}

fn days_counted(days: u32, words: &dyn Catalogue) -> String {
    words.days_counted((i64::from(days), &format::count(words.language(), u64::from(days))))
}

/// A figure with its unit.
fn figure(value: i64, unit: Unit, names: Names<'_>) -> String {
    let words = catalogue(names.language);
    let written = format::integer(names.language, value.into());
    match unit {
        Unit::Days => words.days_counted((value, &written)),
        Unit::Orders => words.orders_counted((value, &written)),
        Unit::Money => format::money(names.language, names.analysis.currency, value.into()),
        Unit::Score => written,
        Unit::Hundredths => super::numbers::written(value, Unit::Hundredths, names.language),
        Unit::Percent => format!("{written}%"),
    }
}

fn amount(test: NumberTest, unit: Unit, names: Names<'_>, said: &dyn Fn(Amount<'_>) -> Said) -> Said {
    let figure = |value: i64| figure(value, unit, names);
    // The unit once is enough: “entre 2 e 5 pedidos”.
    let bare = |value: i64| match unit {
        Unit::Money => figure(value),
        Unit::Days | Unit::Orders | Unit::Score | Unit::Percent => format::integer(names.language, value.into()),
        Unit::Hundredths => super::numbers::written(value, unit, names.language),
    };
    match test {
        NumberTest::Is(value) => said(Amount::Exactly(&figure(value))),
        NumberTest::IsNot(value) => said(Amount::Exactly(&figure(value))).contrary(),
        NumberTest::Below(value) => said(Amount::LessThan(&figure(value))),
        NumberTest::AtMost(value) => said(Amount::AtMost(&figure(value))),
        NumberTest::AtLeast(value) => said(Amount::AtLeast(&figure(value))),
        NumberTest::Above(value) => said(Amount::MoreThan(&figure(value))),
        NumberTest::Between(from, to) => said(Amount::FromTo(&bare(from), &figure(to))),
        // Handled where the fact is known.
        NumberTest::IsBlank => said(Amount::Exactly("")).contrary(),
    }
}

fn day_said(of: DayOf<'_>, test: DayTest, names: Names<'_>) -> Said {
    let words = catalogue(names.language);
    let date = |day: Day| format::date(names.language, day);
    let days = |days: u32| days_counted(days, words);
    match test {
        DayTest::On(day) => words.has_day(of, When::On(&date(day))),
        DayTest::Before(day) => words.has_day(of, When::Before(&date(day))),
        DayTest::After(day) => words.has_day(of, When::After(&date(day))),
        DayTest::Between(from, to) => words.has_day(of, When::FromTo(&date(from), &date(to))),
        DayTest::InLast(0) => words.has_day(of, When::Today),
        DayTest::InLast(number) => words.has_day(of, When::InLast(&days(number))),
        DayTest::MoreThanAgo(number) => words.has_day(of, When::MoreThanAgo(&days(number))),
        DayTest::AgoBetween(from, to) => {
            words.has_day(of, When::AgoBetween(&format::count(names.language, from.into()), &days(to)))
        }
        DayTest::AnniversaryWithin(0) => words.has_anniversary(of, When::Today),
        DayTest::AnniversaryWithin(number) => words.has_anniversary(of, When::Within(&days(number))),
        DayTest::AnniversaryInMonth(month) => words.has_anniversary(of, When::InMonth(words.condition_month(month))),
        // Handled where the fact is known.
        DayTest::IsBlank => words.has_day(of, When::Today).contrary(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ConsentAnswer, DayFact, Facet, Percent};
    use crate::present::segments::fixture::analysis;

    #[track_caller]
    fn check(condition: &Condition, pt: &str, en: &str) {
        let analysis = Analysis { profile_columns: vec!["cidade".to_owned()], ..analysis() };
        let audiences = [Audience { number: 7, name: "VIPs".to_owned(), condition: Condition::everyone() }];
        for (language, want) in [(Language::Portuguese, pt), (Language::English, en)] {
            let names = Names { analysis: &analysis, audiences: &audiences, language };
            assert_eq!(sentence(condition, names).replace('\u{a0}', " "), want);
        }
    }

    fn test(test: Test) -> Condition {
        Condition::Test(test)
    }

    fn not(condition: Condition) -> Condition {
        Condition::Not(Box::new(condition))
    }

    fn orders(least: i64) -> Condition {
        test(Test::Number(NumberFact::Orders, NumberTest::AtLeast(least)))
    }

    #[test]
    fn single_tests() {
        let day = Day::from_ymd(2026, 11, 20).unwrap();
        check(&Condition::everyone(), "Todos os clientes da base.", "All customers of the base.");
        check(&orders(1), "Clientes que têm ao menos 1 pedido.", "Customers who have at least 1 order.");
        check(
            &not(orders(2)),
            "Clientes que não têm ao menos 2 pedidos.",
            "Customers who do not have at least 2 orders.",
        );
        check(
            &test(Test::Part(Partition::Segment, vec![0, 7])),
            "Clientes que estão no segmento Campeões ou Não podemos perder.",
            "Customers who are in segment Champions or Can’t lose.",
        );
        check(
            &test(Test::Number(NumberFact::MonetaryCents, NumberTest::Between(50_000, 120_400))),
            "Clientes que gastaram entre R$ 500,00 e R$ 1.204,00.",
            "Customers who spent between R$500.00 and R$1,204.00.",
        );
        check(
            &test(Test::Number(NumberFact::AverageGapDays, NumberTest::IsBlank)),
            "Clientes que não têm intervalo entre compras.",
            "Customers who do not have a gap between orders.",
        );
        check(
            &test(Test::Day(DayFact::LastOrder, DayTest::AgoBetween(30, 1_000))),
            "Clientes que fizeram o último pedido entre 30 e 1.000 dias atrás.",
            "Customers who placed their last order between 30 and 1,000 days ago.",
        );
        check(
            &not(test(Test::Day(DayFact::FirstOrder, DayTest::Before(day)))),
            "Clientes que não fizeram o primeiro pedido antes de 20/11/2026.",
            "Customers who did not place their first order before Nov 20, 2026.",
        );
        check(
            &test(Test::Day(DayFact::Birthday, DayTest::AnniversaryInMonth(3))),
            "Clientes que fazem aniversário em março.",
            "Customers who have their birthday in March.",
        );
        check(
            &test(Test::Text(0, TextTest::NotIn(vec!["Recife".to_owned(), "São Paulo".to_owned()]))),
            "Clientes que não têm “cidade” igual a “Recife” ou “São Paulo”.",
            "Customers who do not have “cidade” equal to “Recife” or “São Paulo”.",
        );
        check(
            &test(Test::Bought(Facet::Coupon, vec!["VOLTA15".to_owned()], BoughtWhen::Never)),
            "Clientes que nunca usaram o cupom “VOLTA15”.",
            "Customers who never used coupon “VOLTA15”.",
        );
        check(
            &test(Test::RandomShare(Percent::new(10).unwrap())),
            "Clientes que estão no sorteio de 10% da base.",
            "Customers who are in the random 10% of the base.",
        );
    }

    #[test]
    fn groups_are_joined_and_denied() {
        let consent = || test(Test::Consent(ConsentAnswer::Given));
        let vips = || test(Test::Audience(7));
        check(
            &Condition::All(vec![
                orders(3),
                Condition::Any(vec![vips(), consent()]),
                not(Condition::Any(vec![orders(9)])),
            ]),
            "Clientes que têm ao menos 3 pedidos, (estão no público “VIPs” ou aceitam e-mails) e não têm ao menos 9 pedidos.",
            "Customers who have at least 3 orders, (are in audience “VIPs” or accept e-mails) and do not have at least 9 orders.",
        );
        check(
            &not(Condition::Any(vec![vips(), consent()])),
            "Clientes que não estão no público “VIPs” e não aceitam e-mails.",
            "Customers who are not in audience “VIPs” and do not accept e-mails.",
        );
        check(
            &Condition::Any(vec![Condition::Any(vec![vips()]), not(Condition::All(vec![consent(), orders(2)]))]),
            "Clientes que estão no público “VIPs” ou não aceitam e-mails ou não têm ao menos 2 pedidos.",
            "Customers who are in audience “VIPs” or do not accept e-mails or do not have at least 2 orders.",
        );
        check(
            &Condition::All(vec![Condition::Any(vec![]), orders(2)]),
            "Clientes que não são clientes da base e têm ao menos 2 pedidos.",
            "Customers who are not customers of the base and have at least 2 orders.",
        );
    }

    #[test]
    fn a_short_name_ends_at_a_word() {
        let analysis = analysis();
        let names = Names { analysis: &analysis, audiences: &[], language: Language::Portuguese };
        let long = Condition::All(vec![orders(2), test(Test::Part(Partition::Segment, vec![0, 1, 2, 3, 4, 5]))]);
        assert_eq!(short(&orders(2), names), "Têm ao menos 2 pedidos");
        assert_eq!(short(&long, names), "Têm ao menos 2 pedidos e estão no segmento Campeões, Leais…");
    }
}
