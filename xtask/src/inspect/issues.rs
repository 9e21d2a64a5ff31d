//! What is odd or wrong with a file, as stable words and places. What is odd is the intake's to say.

use regua::domain::{Delimiter, Refusal, Role, SetAside};
use regua::export::reason_id;
use regua::intake::fields::Decision;
use regua::intake::notices::{Notice, NoticeKind};
use regua::intake::table::{Table, TableTally};
use regua::intake::{FileRead, Plan, decide_decimal, decide_order};
use serde_json::{Value, json};

use super::cells::{Checks, Faults};
use super::roles::role_id;

/// Rows that are no data, whatever the columns are.
pub(super) const STRAYS: [(NoticeKind, SetAside); 2] =
    [(NoticeKind::RepeatedHeader, SetAside::RepeatedHeader), (NoticeKind::TotalRow, SetAside::TotalRow)];

/// Whether the page goes on without an answer.
#[derive(Clone, Copy)]
enum Severity {
    /// It can't read the file as orders, or asks first.
    Blocking,
    /// It goes on, and says so.
    Harmless,
}

/// All that was found out about a file.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) table: &'a Table,
    pub(super) tally: &'a TableTally,
    pub(super) plan: Option<&'a Plan>,
    /// The rows as orders, where the columns allow it; else `checks` has the columns that there are.
    pub(super) intake: Option<&'a FileRead>,
    pub(super) checks: Option<&'a Checks>,
}

/// All issues: what blocks first, then what stands in the file, then why rows are set aside.
pub(super) fn list(seen: &Seen<'_>) -> Vec<Value> {
    let Seen { table, tally, plan, intake, checks } = *seen;
    let name = |column: usize| table.header.get(column).map_or("", String::as_str);
    let mut issues = Vec::new();
    if tally.rows == 0 {
        issues.push(issue("no_data_rows", Severity::Blocking, 1, Vec::new()));
    }
    if table.delimiter.is_none() {
        issues.push(issue("one_column", Severity::Blocking, 1, Vec::new()));
    }
    let missing: Vec<Role> = plan.map_or_else(Vec::new, |plan| plan.missing().collect());
    for role in missing {
        let mut missing = issue("missing_column", Severity::Blocking, 1, Vec::new());
        if let Some(missing) = missing.as_object_mut() {
            missing.insert("role".into(), json!(role_id(role)));
        }
        issues.push(missing);
    }
    issues.extend(undecided_columns(seen, &name));
    let of_intake = intake.iter().flat_map(|intake| intake.counts.notices.iter());
    // What both readers note is the table's: it looks at every cell.
    let of_intake = of_intake.filter(|notice| tally.notices.count(notice.kind) == 0);
    for notice in tally.notices.iter().chain(of_intake) {
        issues.push(issue(notice_id(notice.kind), severity(notice.kind), notice.count, places(notice, &name)));
    }
    for (kind, faults) in checks.iter().flat_map(|checks| &checks.notices) {
        issues.push(issue(notice_id(*kind), severity(*kind), faults.count, cells(faults, &name)));
    }
    for (reason, faults) in checks.iter().flat_map(|checks| &checks.faults) {
        issues.push(issue(reason_id(*reason), Severity::Harmless, faults.count, cells(faults, &name)));
    }
    if let Some(intake) = intake {
        for reason in SetAside::ALL.into_iter().filter(|reason| STRAYS.iter().all(|(_, stray)| stray != reason)) {
            let rows = intake.counts.rejected.get(reason.index()).map_or(0, |tally| tally.rows);
            let faults = intake.counts.faults.get(reason.index()).map(Vec::as_slice).unwrap_or_default();
            if rows > 0 {
                let place = faults.iter().map(
                    |fault| json!({ "line": fault.row + 1, "column": fault.column.map(name), "text": fault.text }),
                );
                issues.push(issue(reason_id(reason), Severity::Harmless, rows, place.collect()));
            }
        }
    }
    issues
}

fn issue(kind: &str, severity: Severity, count: u64, examples: Vec<Value>) -> Value {
    let severity = match severity {
        Severity::Blocking => "blocking",
        Severity::Harmless => "harmless",
    };
    json!({ "kind": kind, "severity": severity, "count": count, "examples": examples })
}

fn places<'a>(notice: &Notice, name: &impl Fn(usize) -> &'a str) -> Vec<Value> {
    let shown = notice.places.iter();
    shown.map(|place| json!({ "line": place.line, "column": place.column.map(name), "text": place.text })).collect()
}

fn cells<'a>(faults: &Faults, name: &impl Fn(usize) -> &'a str) -> Vec<Value> {
    let shown = faults.first.iter();
    shown.map(|fault| json!({ "line": fault.line, "column": name(fault.column), "text": fault.text })).collect()
}

/// Whole columns of dates or amounts that prove nothing, or both.
fn undecided_columns<'a>(seen: &Seen<'_>, name: &impl Fn(usize) -> &'a str) -> Vec<Value> {
    let delimiter = seen.table.delimiter.unwrap_or(Delimiter::Semicolon);
    let places = seen.plan.map(|plan| &plan.places);
    let of_intake = seen.intake.zip(places);
    let dates = of_intake.and_then(|(intake, places)| places.date().map(|column| (column, &intake.dates)));
    let amounts =
        of_intake.and_then(|(intake, places)| places.get(Role::Amount).map(|column| (column, &intake.amounts)));
    let dates = dates.or_else(|| seen.checks.and_then(Checks::dates));
    let amounts = amounts.or_else(|| seen.checks.and_then(Checks::amounts));
    let undecided = [
        dates.and_then(|(column, tally)| undecided(column, decide_order(tally), "date_order")),
        amounts.and_then(|(column, tally)| undecided(column, decide_decimal(tally, delimiter), "decimal")),
    ];
    let undecided = undecided.into_iter().flatten();
    undecided
        .map(|(column, kind, texts)| {
            let places = texts.iter().map(|text| json!({ "column": name(column), "text": text })).collect();
            issue(&kind, Severity::Blocking, texts.len() as u64, places)
        })
        .collect()
}

/// The kind and examples of what a whole column does not decide.
fn undecided<T>(column: usize, decision: Decision<T>, what: &str) -> Option<(usize, String, Vec<String>)> {
    match decision {
        Decision::Decided(_) => None,
        Decision::Ambiguous { example, .. } => Some((column, format!("ambiguous_{what}"), vec![example])),
        Decision::Conflict { examples } => Some((column, format!("conflicting_{what}"), examples.into())),
    }
}

fn severity(kind: NoticeKind) -> Severity {
    match kind {
        NoticeKind::HeaderIsData => Severity::Blocking,
        NoticeKind::BeforeHeader
        | NoticeKind::NameMadeUp
        | NoticeKind::RepeatedHeader
        | NoticeKind::TotalRow
        | NoticeKind::BlankLine
        | NoticeKind::ShortRow
        | NoticeKind::LongRow
        | NoticeKind::TrailingDelimiter
        | NoticeKind::MalformedQuote
        | NoticeKind::StrayEncoding
        | NoticeKind::BrokenUtf16
        | NoticeKind::NulCharacter
        | NoticeKind::WrappedCell
        | NoticeKind::TwoDigitYear
        | NoticeKind::SerialDate
        | NoticeKind::DamagedKey
        | NoticeKind::DamagedOrder
        | NoticeKind::NoHeader
        | NoticeKind::SeveralAddresses
        | NoticeKind::NotAnAddress
        | NoticeKind::UnreadCell => Severity::Harmless,
    }
}

fn notice_id(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::BeforeHeader => "before_header",
        NoticeKind::HeaderIsData => "header_looks_like_data",
        NoticeKind::NameMadeUp => "name_made_up",
        NoticeKind::RepeatedHeader => "repeated_header",
        NoticeKind::TotalRow => "total_row",
        NoticeKind::BlankLine => "blank_line",
        NoticeKind::ShortRow => "short_row",
        NoticeKind::LongRow => "long_row",
        NoticeKind::TrailingDelimiter => "trailing_delimiter",
        NoticeKind::MalformedQuote => "malformed_quote",
        NoticeKind::StrayEncoding => "stray_encoding",
        NoticeKind::BrokenUtf16 => "broken_utf16",
        NoticeKind::NulCharacter => "nul_character",
        NoticeKind::WrappedCell => "wrapped_cell",
        NoticeKind::TwoDigitYear => "two_digit_year",
        NoticeKind::SerialDate => "serial_date",
        NoticeKind::DamagedKey => "damaged_key",
        NoticeKind::DamagedOrder => "damaged_order",
        NoticeKind::NoHeader => "no_header",
        NoticeKind::SeveralAddresses => "several_addresses",
        NoticeKind::NotAnAddress => "not_an_address",
        NoticeKind::UnreadCell => "unread_cell",
    }
}

/// The stable word for a refusal.
pub(super) fn refusal_id(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Empty => "empty",
        Refusal::HeaderOnly => "header_only",
        Refusal::Workbook => "workbook",
        Refusal::WebPage => "web_page",
        Refusal::Pdf => "pdf",
        Refusal::Binary => "binary",
        Refusal::QuotedRows => "quoted-rows",
        Refusal::NotATable => "not_a_table",
        Refusal::UnterminatedQuote { .. } => "unterminated_quote",
        Refusal::TooLarge { .. } => "too_large",
        Refusal::OutOfMemory => "out_of_memory",
        Refusal::Unreadable => "unreadable",
        Refusal::NothingUsable => "nothing_usable",
        Refusal::AllInTheFuture => "all_in_the_future",
        Refusal::TooManyStatuses => "too_many_statuses",
    }
}
