//! The open questions as strips: an example, its evidence, and each answer with what it would make of the example.

use super::mapping::Change;
use super::reading::{ExactAmount, read_amount, read_date};
use crate::domain::Currency;
use crate::domain::DateOrder;
use crate::domain::Decimal;
use crate::domain::Language;
use crate::domain::Role;
use crate::engine::protocol::{Question, ReadReport};
use crate::text::{Catalogue, catalogue, format};

/// A question, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ask {
    /// Which column has a needed role.
    Column(AskColumn),
    /// Which of two readings is right.
    Reading(AskReading),
}

/// Asks for the column of a needed role.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AskColumn {
    /// The role.
    pub role: Role,
    /// The question.
    pub question: &'static str,
    /// What fits.
    pub hint: &'static str,
    /// Place and name of the columns, those without a use first.
    pub columns: Vec<(usize, String)>,
}

/// Asks for one of two readings.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AskReading {
    /// A cell of the column.
    pub sample: String,
    /// The question.
    pub question: &'static str,
    /// What speaks for each reading, and what the answer decides.
    pub evidence: String,
    /// The two answers.
    pub answers: [Answer; 2],
}

/// An answer as a button.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Answer {
    /// What the example would be, and the notation's name.
    pub label: String,
    /// Whether the column speaks for it.
    pub support: Support,
    /// What it changes.
    pub change: Change,
}

/// How the evidence for an answer compares with the other's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Support {
    /// More rows can be read only this way; or nothing decides, and it is the custom.
    Better,
    /// As many, or fewer.
    NotBetter,
}

fn support(own: u64, other: u64) -> Support {
    if own > other { Support::Better } else { Support::NotBetter }
}

/// The support of the customary answer, where there is a custom.
fn customary(own: u64, other: u64, custom: &str) -> Support {
    if own == other && !custom.is_empty() { Support::Better } else { support(own, other) }
}

/// The custom, where nothing else decides.
fn custom(own: u64, other: u64, custom: &'static str) -> &'static str {
    if own == other { custom } else { "" }
}

/// The open questions of a report; the missing columns first.
#[must_use]
pub fn asks(report: &ReadReport, currency: Currency, language: Language) -> Vec<Ask> {
    let ask = |question| ask(question, report, (currency, language));
    let mut asks = report.questions.iter().map(ask).collect::<Vec<_>>();
    asks.sort_by_key(|ask| matches!(ask, Ask::Reading(_)));
    asks
}

fn ask(question: &Question, report: &ReadReport, (currency, language): (Currency, Language)) -> Ask {
    let words = catalogue(language);
    let counted = |number: u64| format::count(language, number);
    match question {
        Question::MissingColumn(role) => Ask::Column(AskColumn {
            role: *role,
            question: words.ask_column(*role),
            hint: words.ask_column_hint(*role),
            columns: candidates(report),
        }),
        Question::DateOrder { column, example, only_day_first, only_month_first, either } => Ask::Reading(AskReading {
            sample: example.clone(),
            question: words.ask_date(),
            evidence: words.date_evidence(
                &column_name(report, *column),
                (*only_day_first, &counted(*only_day_first)),
                (*only_month_first, &counted(*only_month_first)),
                (*either, &counted(*either)),
            ) + &words.date_consequence((*either, &counted(*either)))
                + custom(*only_day_first, *only_month_first, words.date_custom()),
            answers: [
                date_answer(
                    words,
                    example,
                    DateOrder::DayMonthYear,
                    customary(*only_day_first, *only_month_first, words.date_custom()),
                ),
                date_answer(words, example, DateOrder::MonthDayYear, support(*only_month_first, *only_day_first)),
            ],
        }),
        Question::Decimal {
            column,
            example,
            only_comma,
            only_dot,
            either,
            thousands_cents,
            decimals_cents,
            too_fine,
        } => Ask::Reading(AskReading {
            sample: example.clone(),
            question: words.ask_decimal(),
            evidence: words.decimal_evidence(
                &column_name(report, *column),
                (*only_comma, &counted(*only_comma)),
                (*only_dot, &counted(*only_dot)),
                (*either, &counted(*either)),
            ) + &decimal_consequence(
                (*thousands_cents, *decimals_cents),
                (*too_fine, *either),
                (currency, language),
            ) + custom(*only_comma, *only_dot, words.decimal_custom()),
            answers: [
                amount_answer(
                    language,
                    example,
                    Decimal::Comma,
                    customary(*only_comma, *only_dot, words.decimal_custom()),
                ),
                amount_answer(language, example, Decimal::Dot, support(*only_dot, *only_comma)),
            ],
        }),
    }
}

/// What the rows come to in each of the two readings, of which the second leaves some out; empty where none would change.
fn decimal_consequence(
    (thousands_cents, decimals_cents): (i128, i128),
    (too_fine, either): (u64, u64),
    (currency, language): (Currency, Language),
) -> String {
    if thousands_cents == 0 {
        return String::new();
    }
    let words = catalogue(language);
    let money = |cents| format::money(language, currency, cents);
    let decimals = (too_fine < either).then(|| money(decimals_cents));
    let left_out = (too_fine, format::count(language, too_fine));
    words.decimal_consequence(&money(thousands_cents), decimals.as_deref(), (left_out.0, &left_out.1))
}

fn candidates(report: &ReadReport) -> Vec<(usize, String)> {
    let mut columns = report.columns.iter().enumerate().collect::<Vec<_>>();
    columns.sort_by_key(|(_, column)| !column.role.repeats());
    columns.into_iter().map(|(place, column)| (place, column.name.clone())).collect()
}

fn column_name(report: &ReadReport, column: u32) -> String {
    report.columns.get(column as usize).map(|column| column.name.clone()).unwrap_or_default()
}

fn date_answer(words: &dyn Catalogue, example: &str, order: DateOrder, support: Support) -> Answer {
    let reading = read_date(example, order).map(|day| {
        let (_, month, day) = day.ymd();
        words.day_and_month(day, month)
    });
    let label = words.answer(reading.as_deref(), words.date_order_short(order));
    Answer { label, support, change: Change::DateOrder(Some(order)) }
}

fn amount_answer(language: Language, example: &str, decimal: Decimal, support: Support) -> Answer {
    let words = catalogue(language);
    let figure = |amount: ExactAmount<'_>| format!("{}{}", format::money_plain(language, amount.cents), amount.beyond);
    let reading = read_amount(example, decimal).map(figure);
    let label = words.answer(reading.as_deref(), words.decimal(decimal));
    Answer { label, support, change: Change::Decimal(Some(decimal)) }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::report;
    use super::*;

    fn reading(question: Question, language: Language) -> AskReading {
        let report = ReadReport { questions: vec![question], ..report() };
        match asks(&report, Currency::BRL, language).into_iter().next() {
            Some(Ask::Reading(reading)) => reading,
            other => panic!("{other:?}"),
        }
    }

    /// Amounts of which this many of two have three decimals, if the mark parts cents.
    fn decimal(too_fine: u64) -> Question {
        Question::Decimal {
            column: 2,
            example: "1.234".to_owned(),
            only_comma: 0,
            only_dot: 0,
            either: 2,
            thousands_cents: 273_400,
            decimals_cents: 150,
            too_fine,
        }
    }

    #[test]
    fn a_date_is_shown_both_ways() {
        let question = Question::DateOrder {
            column: 1,
            example: "03/04/2026".to_owned(),
            only_day_first: 0,
            only_month_first: 0,
            either: 31_906,
        };
        let ask = reading(question.clone(), Language::Portuguese);
        assert_eq!(ask.answers[0].label, "3 de abril — dia/mês");
        assert_eq!(ask.answers[1].label, "4 de março — mês/dia");
        assert!(ask.evidence.contains("31.906") && ask.evidence.contains("data_pedido"), "{}", ask.evidence);
        assert!(ask.evidence.contains("31.906 linhas cairiam em outro mês."), "{}", ask.evidence);
        // Nothing decides: the custom is offered first, where the language has one.
        assert_eq!(ask.answers.map(|answer| answer.support), [Support::Better, Support::NotBetter]);
        let foreign = reading(question.clone(), Language::English);
        assert_eq!(foreign.answers.map(|answer| answer.support), [Support::NotBetter; 2]);
        assert_eq!(reading(question, Language::English).answers[1].label, "March 4 — month/day");
    }

    #[test]
    fn the_better_supported_answer_is_marked() {
        let question = Question::DateOrder {
            column: 1,
            example: "25/12/2026".to_owned(),
            only_day_first: 18_204,
            only_month_first: 1,
            either: 3,
        };
        let ask = reading(question, Language::Portuguese);
        assert_eq!(ask.answers[0].support, Support::Better);
        assert_eq!(ask.answers[1].label, "mês/dia");
        assert!(ask.evidence.contains("18.204 datas só cabem") && ask.evidence.contains("1 data só cabe"));
    }

    #[test]
    fn an_amount_is_shown_both_ways() {
        for (too_fine, expected) in [
            (0, "somam R$ 2.734,00; se separa centavos, R$ 1,50."),
            (1, "somam R$ 2.734,00; se separa centavos, R$ 1,50, e 1 linha de três casas fica de fora."),
            (2, "somam R$ 2.734,00; se separa centavos, todos ficam de fora: têm três casas."),
        ] {
            let evidence = reading(decimal(too_fine), Language::Portuguese).evidence.replace('\u{a0}', " ");
            assert!(evidence.contains(expected), "{evidence}");
        }
        let question = decimal(1);
        let ask = reading(question.clone(), Language::Portuguese);
        assert_eq!(ask.answers[0].label, "1.234,00 — vírgula decimal");
        assert_eq!(ask.answers[1].label, "1,234 — ponto decimal");
        assert_eq!(reading(question, Language::English).answers[0].label, "1,234.00 — decimal comma");
    }

    #[test]
    fn missing_columns_come_first_and_offer_free_columns_first() {
        let questions = vec![decimal(0), Question::MissingColumn(Role::Customer)];
        let report = ReadReport { questions, ..report() };
        match asks(&report, Currency::BRL, Language::Portuguese).first() {
            Some(Ask::Column(ask)) => {
                assert_eq!(ask.role, Role::Customer);
                assert_eq!(ask.columns.first().map(|(_, name)| name.as_str()), Some("obs_interna"));
                assert_eq!(ask.columns.len(), report.columns.len());
            }
            other => panic!("{other:?}"),
        }
    }
}
