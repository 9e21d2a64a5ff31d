//! A file in facts, and how far reading is.

use crate::domain::{DateOrder, Decimal, Language};
use crate::engine::protocol::{Progress, Question, ReadReport};
use crate::text::{catalogue, format};

/// More memory than this is told of while reading, in bytes.
const MUCH_MEMORY: u64 = 500_000_000;

/// Contents, rows and size.
#[must_use]
pub fn facts(report: &ReadReport, language: Language) -> String {
    let words = catalogue(language);
    let counted = |number: u64| format::count(language, number);
    let mut facts = vec![words.contents(report.contents).to_owned()];
    facts.extend(report.rows.map(|rows| words.source_rows((rows, &counted(rows)))));
    if report.bytes > 0 {
        facts.push(format::bytes(language, report.bytes));
    }
    facts.join(" · ")
}

/// How the file was read.
#[must_use]
pub fn reading(report: &ReadReport, language: Language) -> String {
    let words = catalogue(language);
    let mut reading = report.platform.iter().cloned().collect::<Vec<_>>();
    reading.extend([words.encoding(report.encoding).to_owned(), words.delimiter(report.delimiter).to_owned()]);
    reading.extend(decided_decimal(report).map(|decimal| words.decimal_fact(decimal).to_owned()));
    reading.extend(decided_order(report).map(|order| words.date_fact(order).to_owned()));
    let skipped = report.header_line.saturating_sub(1);
    if skipped > 0 {
        reading.push(words.lines_skipped((skipped, &format::count(language, skipped))));
    }
    reading.join(" · ")
}

/// What a file other than orders tells, as figures with their names.
pub type Told = Vec<(&'static str, String)>;

/// What a file other than orders tells; empty for orders.
#[must_use]
pub fn told(report: &ReadReport, language: Language) -> Told {
    let words = catalogue(language);
    let mut told = Told::new();
    if let Some(joined) = &report.joined {
        told.push((words.joined_customers(), format::count(language, joined.customers)));
    }
    told.extend(report.found.iter().map(|found| (words.found(found.what), format::count(language, found.count))));
    if let Some(joined) = report.joined.as_ref().filter(|joined| joined.unmatched_keys > 0) {
        told.push((words.joined_unmatched(), format::count(language, joined.unmatched_keys)));
    }
    told
}

/// The memory that reading will need, where it is much.
#[must_use]
pub fn memory(progress: Progress, language: Language) -> Option<String> {
    let much = progress.needs_bytes > MUCH_MEMORY;
    much.then(|| catalogue(language).much_memory(&format::bytes(language, progress.needs_bytes)))
}

/// How dates were read, unless that is what is asked.
#[must_use]
pub fn decided_order(report: &ReadReport) -> Option<DateOrder> {
    let asked = report.questions.iter().any(|question| matches!(question, Question::DateOrder { .. }));
    report.date_order.filter(|_| !asked)
}

/// How amounts were read, unless that is what is asked.
#[must_use]
pub fn decided_decimal(report: &ReadReport) -> Option<Decimal> {
    let asked = report.questions.iter().any(|question| matches!(question, Question::Decimal { .. }));
    report.decimal.filter(|_| !asked)
}

/// How far a reading is, in words.
#[must_use]
pub fn so_far(progress: Progress, language: Language) -> String {
    let rows = format::count(language, progress.rows);
    catalogue(language).reading_so_far(
        &format!("{}%", permille(progress) / 10),
        (progress.rows, &rows),
        &format::bytes(language, progress.bytes),
        &format::bytes(language, progress.total_bytes),
    )
}

/// How far a reading is, in thousandths.
///
/// ```
/// use regua::engine::protocol::Progress;
/// use regua::present::data::source::permille;
/// assert_eq!(permille(Progress { bytes: 62, total_bytes: 100, ..Progress::default() }), 620);
/// assert_eq!(permille(Progress::default()), 0);
/// ```
#[must_use]
pub fn permille(progress: Progress) -> u32 {
    let whole = u128::from(progress.total_bytes.max(1));
    u32::try_from((u128::from(progress.bytes) * 1000 / whole).min(1000)).unwrap_or(1000)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::report;
    use super::*;

    #[test]
    fn a_file_is_said_in_facts() {
        let report = report();
        assert_eq!(facts(&report, Language::Portuguese).replace('\u{a0}', " "), "Pedidos · 48.210 linhas · 6,4 MB");
        assert_eq!(
            reading(&report, Language::Portuguese),
            "Windows-1252 · separador “;” · vírgula decimal · datas em dia/mês/ano · 3 linhas puladas antes do cabeçalho"
        );
        let pasted = ReadReport { name: String::new(), bytes: 0, rows: None, ..report };
        assert_eq!(facts(&pasted, Language::English), "Orders");
        let decimal = Question::Decimal {
            column: 2,
            example: "1.234".to_owned(),
            only_comma: 0,
            only_dot: 0,
            either: 2,
            thousands_cents: 0,
            decimals_cents: 0,
            too_fine: 0,
        };
        let asking = ReadReport { questions: vec![decimal], ..pasted };
        assert!(!reading(&asking, Language::Portuguese).contains("decimal"));
        let shopify = ReadReport { platform: Some("Shopify".to_owned()), ..asking };
        assert!(reading(&shopify, Language::Portuguese).starts_with("Shopify · "));
    }

    #[test]
    fn a_file_of_customers_tells_whom_it_knows() {
        let customers = super::super::fixture::customers();
        let told = told(&customers, Language::Portuguese);
        assert_eq!(told, [("Clientes da base", "5.529".to_owned()), ("Não estão na base", "132".to_owned())]);
        assert_eq!(super::told(&report(), Language::Portuguese), []);
    }

    #[test]
    fn only_much_memory_is_told_of() {
        let needs = |needs_bytes| memory(Progress { needs_bytes, ..Progress::default() }, Language::Portuguese);
        assert_eq!(needs(500_000_000), None);
        assert!(needs(1_240_000_000).unwrap().replace('\u{a0}', " ").contains("1,2 GB"));
    }

    #[test]
    fn progress_never_runs_over() {
        let check = |bytes, total_bytes, want| {
            assert_eq!(permille(Progress { bytes, total_bytes, ..Progress::default() }), want);
        };
        check(0, 0, 0);
        check(1, 3, 333);
        check(9, 3, 1000);
        check(u64::MAX, u64::MAX, 1000);
    }
}
