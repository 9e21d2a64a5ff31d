//! The line of facts on the file, and how far a rereading is.

use crate::domain::{DateOrder, Decimal, Language};
use crate::engine::protocol::{Progress, Question, ReadReport};
use crate::text::{catalogue, format};

/// The file in facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFacts {
    /// Its name.
    pub name: String,
    /// Rows and size.
    pub size: String,
    /// How it was read.
    pub reading: String,
    /// Cells that do not fit the encoding.
    pub warning: Option<String>,
}

/// The facts of a report, under a name: cells that were pasted and the sample have none of their own.
#[must_use]
pub fn source_facts(report: &ReadReport, name: String, language: Language) -> SourceFacts {
    let words = catalogue(language);
    let counted = |number: u64| format::count(language, number);
    let mut size = report.rows.map(|rows| words.source_rows((rows, &counted(rows)))).into_iter().collect::<Vec<_>>();
    if report.bytes > 0 {
        size.push(format::bytes(language, report.bytes));
    }
    let mut reading = vec![words.encoding(report.encoding).to_owned(), words.delimiter(report.delimiter).to_owned()];
    reading.extend(decided_decimal(report).map(|decimal| words.decimal_fact(decimal).to_owned()));
    reading.extend(decided_order(report).map(|order| words.date_fact(order).to_owned()));
    let skipped = report.header_line.saturating_sub(1);
    if skipped > 0 {
        reading.push(words.lines_skipped((skipped, &counted(skipped))));
    }
    SourceFacts {
        name,
        size: size.join(" · "),
        reading: reading.join(" · "),
        warning: report
            .misencoded
            .map(|cells| words.misencoded((cells.cells, &counted(cells.cells)), &counted(cells.first_line))),
    }
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
/// assert_eq!(permille(Progress { bytes: 62, total_bytes: 100, rows: 5 }), 620);
/// assert_eq!(permille(Progress { bytes: 0, total_bytes: 0, rows: 0 }), 0);
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
    use crate::engine::protocol::Misencoded;

    #[test]
    fn a_file_is_said_in_facts() {
        let report = ReadReport { misencoded: Some(Misencoded { cells: 37, first_line: 1_812 }), ..report() };
        let facts = source_facts(&report, report.name.clone(), Language::Portuguese);
        assert_eq!(facts.size.replace('\u{a0}', " "), "48.210 linhas · 6,4 MB");
        assert_eq!(
            facts.reading,
            "Windows-1252 · separador “;” · vírgula decimal · datas em dia/mês/ano · 3 linhas puladas antes do cabeçalho"
        );
        assert!(facts.warning.is_some_and(|warning| warning.starts_with("37 células") && warning.contains("1.812")));
        let pasted = ReadReport { name: String::new(), bytes: 0, rows: None, ..report };
        let facts = source_facts(&pasted, "Pasted cells".to_owned(), Language::English);
        assert_eq!((facts.name.as_str(), facts.size.as_str()), ("Pasted cells", ""));
        let decimal =
            Question::Decimal { column: 2, example: "1.234".to_owned(), only_comma: 0, only_dot: 0, either: 2 };
        let asking = ReadReport { questions: vec![decimal], ..pasted };
        assert!(!source_facts(&asking, String::new(), Language::Portuguese).reading.contains("decimal"));
    }
}
