//! The Data page's headline, rewritten as the data change, and whether the way on is open.

use super::statuses::to_confirm;
use crate::domain::Contents;
use crate::domain::Language;
use crate::domain::Role;
use crate::engine::protocol::{Analysis, BaseReport, FileReport, FileState, Question, ReadReport, Readiness};
use crate::text::{OpenTopic, catalogue, format};

/// The page's finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// One sentence with the number that matters, or what is missing.
    pub title: String,
    /// What follows from it.
    pub detail: String,
    /// Whether the segments can be seen.
    pub way_on: WayOn,
}

/// Whether the next step can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayOn {
    /// The base is segmented.
    Open,
    /// Something is missing; the detail says what.
    Closed,
}

/// What a base and its analysis amount to.
#[must_use]
pub fn finding(base: &BaseReport, analysis: Option<&Analysis>, language: Language) -> Finding {
    let words = catalogue(language);
    let closed = |title: String, detail: &str| Finding { title, detail: detail.to_owned(), way_on: WayOn::Closed };
    let orders = || base.files.iter().filter_map(|file| Some((file, file.read()?))).filter(|(_, read)| is_orders(read));
    if base.readiness == Readiness::NoOrders {
        return closed(words.finding_no_orders().to_owned(), words.finding_no_orders_detail());
    }
    let rows = orders().map(|(_, report)| report.rows).sum::<Option<u64>>().map(|rows| format::count(language, rows));
    // Of one file there is no need to say which.
    let of = |file: &FileReport, title: String| match base.files.len() {
        0 | 1 => title,
        _ => words.in_file(&title, &file.name),
    };
    for (file, report) in orders() {
        let missing = missing(report);
        if !missing.is_empty() {
            return closed(of(file, words.finding_missing(&missing)), words.finding_missing_detail(&missing));
        }
    }
    for (file, report) in orders() {
        if let Some(topic) = open_topic(report) {
            let title = words.finding_asking(rows.as_deref(), topic);
            return closed(of(file, title), words.finding_asking_detail(topic));
        }
    }
    match analysis {
        Some(analysis) => used(base, analysis, language),
        None => closed(words.finding_unused(rows.as_deref()), ""),
    }
}

fn is_orders(report: &ReadReport) -> bool {
    report.contents == Contents::Orders
}

fn used(base: &BaseReport, analysis: &Analysis, language: Language) -> Finding {
    let words = catalogue(language);
    let counted = |number: u64| format::count(language, number);
    let sums = &analysis.reconciliation;
    let in_use = (sums.used.rows != sums.read.rows).then(|| counted(sums.used.rows));
    let total = analysis.total;
    let mut detail = words.finding_base(
        (total.orders, &counted(total.orders)),
        (total.customers, &counted(total.customers)),
        &format::date_long(language, analysis.span.0),
        &format::date_long(language, analysis.span.1),
    );
    let (statuses, rows) = to_confirm(base, &analysis.settings);
    if statuses > 0 {
        detail.push(' ');
        detail.push_str(&words.finding_statuses((statuses, &counted(statuses)), (rows, &counted(rows))));
    }
    let refused = base.files.iter().filter(|file| matches!(file.state, FileState::Refused(_))).count() as u64;
    if refused > 0 {
        detail.push(' ');
        detail.push_str(&words.finding_refused((refused, &counted(refused))));
    }
    let title = words.finding_used((sums.read.rows, &counted(sums.read.rows)), in_use.as_deref());
    Finding { title, detail, way_on: WayOn::Open }
}

/// Needed roles that no column has, in the order in which they are needed.
fn missing(report: &ReadReport) -> Vec<Role> {
    let asked = |role: &Role| report.questions.contains(&Question::MissingColumn(*role));
    Role::ALL.into_iter().filter(asked).collect()
}

fn open_topic(report: &ReadReport) -> Option<OpenTopic> {
    let dates = report.questions.iter().any(|question| matches!(question, Question::DateOrder { .. }));
    let amounts = report.questions.iter().any(|question| matches!(question, Question::Decimal { .. }));
    match (dates, amounts) {
        (true, true) => Some(OpenTopic::Both),
        (true, false) => Some(OpenTopic::Dates),
        (false, true) => Some(OpenTopic::Amounts),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, base, base_of, customers, report};
    use super::*;

    fn check(questions: Vec<Question>, analysis: Option<&Analysis>, title: &str, way_on: WayOn) {
        let read = |report| FileState::Read(Box::new(report));
        let base = base_of(vec![read(ReadReport { questions, ..report() })]);
        let found = finding(&base, analysis, Language::Portuguese);
        assert_eq!((found.title.as_str(), found.way_on), (title, way_on));
    }

    #[test]
    fn the_headline_is_the_finding() {
        let missing = |role| Question::MissingColumn(role);
        let date = || Question::DateOrder {
            column: 1,
            example: "03/04/2026".to_owned(),
            only_day_first: 0,
            only_month_first: 0,
            either: 1,
        };
        check(vec![], Some(&analysis()), "48.210 linhas lidas, 46.201 em uso", WayOn::Open);
        check(vec![], None, "48.210 linhas lidas, nenhuma em uso", WayOn::Closed);
        check(vec![missing(Role::Customer)], None, "Falta dizer qual coluna é o cliente", WayOn::Closed);
        check(
            vec![missing(Role::Amount), missing(Role::Customer), date()],
            Some(&analysis()),
            "Falta dizer quais colunas são o cliente e o valor",
            WayOn::Closed,
        );
        check(vec![date()], None, "48.210 linhas lidas, falta uma resposta sobre as datas", WayOn::Closed);
    }

    #[test]
    fn the_detail_counts_the_base_and_what_to_confirm() {
        let found = finding(&base(), Some(&analysis()), Language::Portuguese);
        assert_eq!(
            found.detail.replace('\u{a0}', " "),
            "31.906 pedidos de 12.480 clientes, de 3 jan. 2023 a 20 nov. 2026. Confirme 1 situação que a Régua não \
             conhece: por ora 3.102 linhas contam como paga."
        );
    }

    #[test]
    fn of_several_files_the_one_that_asks_is_named() {
        let read = |report| FileState::Read(Box::new(report));
        let asking = ReadReport { questions: vec![Question::MissingColumn(Role::Date)], rows: None, ..report() };
        let title =
            |states, readiness| finding(&BaseReport { readiness, ..base_of(states) }, None, Language::Portuguese).title;
        assert_eq!(
            title(vec![read(customers()), read(asking)], Readiness::Asking),
            "Falta dizer qual coluna é a data, em pedidos.csv"
        );
        assert_eq!(title(vec![read(customers())], Readiness::NoOrders), "Falta o arquivo de pedidos");
    }
}
