//! A source as it was understood: columns, preview, questions, what it tells. Rows and value are `sums`'s.

use super::sums::{examples_of, line, tally};
use crate::domain::{Contents, Finding, Refusal, Role, SetAside};
use crate::engine::base::Base;
use crate::engine::join::Join;
use crate::engine::protocol::{
    Certainty, ColumnNote, ColumnReport, Example, FaultyRow, FileId, FileReport, FileState, Found, Joined, Meaning,
    NoticeReport, PreviewCell, PreviewRow, Question, ReadReport, Reconciliation, SetAsideTally, Tally,
};
use crate::engine::slot::{Outcome, Slot};
use crate::intake;
use crate::intake::fields::Decision;
use crate::intake::notices::{Notices, Place};
use crate::intake::profiles::Cancels;
use crate::intake::{Draft, FileRead, Plan, Reading, SideRead, key_role};
use crate::ledger;

/// Rows of the preview.
const PREVIEW_ROWS: usize = 8;
/// Keys that are of no customer, named as examples.
const UNMATCHED_EXAMPLES: usize = 3;

/// What became of a source.
pub(super) fn file(base: &Base, place: usize, slot: &Slot) -> FileReport {
    let state = match (&slot.outcome, &slot.draft) {
        (Outcome::Refused(refusal), _) => FileState::Refused(refusal.clone()),
        (Outcome::SameAs(twin), _) => FileState::SameAs(*twin),
        (Outcome::Stopped(plan), Some(draft)) => {
            let questions = plan.missing().map(Question::MissingColumn).collect();
            FileState::Read(Box::new(report(slot, draft, plan, None, questions)))
        }
        (Outcome::Orders(plan, read), Some(draft)) => {
            let mut report = report(slot, draft, plan, Some(read), questions(slot, plan, read));
            annotate(&mut report, base, read);
            if base.ledger.lines.is_empty() {
                // No analysis will tell what became of its rows.
                report.reconciliation = Some(sums(slot.id, &report.columns, (read, ledger::Tally::default())));
            }
            FileState::Read(Box::new(report))
        }
        (Outcome::Side(plan, side), Some(draft)) => {
            let mut report = report(slot, draft, plan, Some(&side.read), questions(slot, plan, &side.read));
            if let Some(join) = base.joins.get(place).and_then(Option::as_ref) {
                tell(&mut report, base, slot.id, (plan, side, join));
            }
            FileState::Read(Box::new(report))
        }
        // Whatever was planned has a draft, and nothing waits when all was read.
        (Outcome::Stopped(_) | Outcome::Orders(..) | Outcome::Side(..), None) | (Outcome::Waiting, _) => {
            FileState::Refused(Refusal::Unreadable)
        }
    };
    FileReport { id: slot.id, name: slot.name.clone(), bytes: slot.bytes, state }
}

/// What the columns of an orders file hold.
fn annotate(report: &mut ReadReport, base: &Base, read: &FileRead) {
    for column in &mut report.columns {
        if column.note != ColumnNote::None {
            continue;
        }
        column.note = match column.role {
            Role::Customer => ColumnNote::Distinct(base.with_orders()),
            Role::OrderId => ColumnNote::Distinct(base.ledger.survey.basis.orders),
            Role::Status => ColumnNote::Values(read.counts.statuses.len() as u64),
            Role::Currency => ColumnNote::Values(read.counts.currencies.len() as u64),
            Role::Ignored
            | Role::Date
            | Role::Amount
            | Role::UnitPrice
            | Role::Refund
            | Role::Product
            | Role::Quantity
            | Role::Category
            | Role::Channel
            | Role::Cost
            | Role::CostToServe
            | Role::EventKind
            | Role::Code
            | Role::Issued
            | Role::Expires
            | Role::Redeemed
            | Role::Score
            | Role::Comment
            | Role::Registered
            | Role::Birthday
            | Role::EmailConsent
            | Role::Income
            | Role::Company
            | Role::LastActive
            | Role::Profile => ColumnNote::None,
        };
    }
}

/// What a file other than orders tells, and how it joins the base.
fn tell(report: &mut ReadReport, base: &Base, id: FileId, (plan, side, join): (&Plan, &SideRead, &Join)) {
    let customers = join.customers();
    let mut found = side.found;
    if plan.contents == Contents::Customers
        && let Some(count) = found.get_mut(Finding::WithoutOrders.index())
    {
        *count = base.without_orders(&customers);
    }
    let met = Finding::ALL.into_iter().zip(found).filter(|(_, count)| *count > 0);
    report.found = met.map(|(what, count)| Found { what, count }).collect();
    let rows_of = |number: u32| side.rows_of.get(number as usize).map_or(0, |rows| u64::from(*rows));
    let examples = join.unmatched().take(UNMATCHED_EXAMPLES).map(|number| side.keys.key(number).to_owned());
    report.joined = Some(Joined {
        customers: customers.len() as u64,
        unmatched_rows: join.unmatched().map(rows_of).sum(),
        unmatched_keys: join.unmatched().count() as u64,
        examples: examples.collect(),
    });
    if let Some(column) = report.columns.iter_mut().find(|column| column.role == key_role(plan.contents)) {
        column.note = ColumnNote::Distinct(side.keys.len() as u64);
    }
    report.reconciliation = Some(sums(id, &report.columns, (&side.read, side.used)));
}

/// What a file's rows come to of which these are in use and all others were set aside while reading.
fn sums(id: FileId, columns: &[ColumnReport], (read, used): (&FileRead, ledger::Tally)) -> Reconciliation {
    let counts = &read.counts;
    Reconciliation {
        read: Tally { rows: counts.rows, value_cents: counts.cents },
        used: tally(used),
        set_aside: SetAside::ALL
            .into_iter()
            .zip(&counts.rejected)
            .filter(|(_, rejected)| rejected.rows > 0)
            .map(|(reason, rejected)| SetAsideTally {
                reason,
                tally: tally(*rejected),
                examples: examples_of(id, columns, (read, reason), &[]),
            })
            .collect(),
    }
}

/// What a column does without a role of its own.
fn acts(plan: &Plan, place: usize) -> ColumnNote {
    let cancels = plan.facts.cancels.is_some_and(|cancels| match cancels {
        Cancels::ByWord(column) | Cancels::WhenSaid(column, _) => column == place,
    });
    let mut barring = plan.consents().map(|(column, _)| column);
    match (cancels, barring.any(|column| column == place)) {
        (true, _) => ColumnNote::Cancels,
        (false, true) => ColumnNote::Bars,
        (false, false) => ColumnNote::None,
    }
}

/// The source before its rows are read, or after.
fn report(slot: &Slot, draft: &Draft, plan: &Plan, read: Option<&FileRead>, questions: Vec<Question>) -> ReadReport {
    let asked = |place: usize| {
        questions.iter().any(|question| match question {
            Question::MissingColumn(_) => false,
            Question::DateOrder { column, .. } | Question::Decimal { column, .. } => *column as usize == place,
        })
    };
    let note = |role: Role, place: usize| match role {
        _ if asked(place) => ColumnNote::Asked,
        Role::Date | Role::Issued | Role::Expires | Role::Redeemed => ColumnNote::Dates(plan.date_order),
        Role::Amount | Role::UnitPrice | Role::Refund | Role::Cost | Role::CostToServe => {
            ColumnNote::Amounts(plan.decimal)
        }
        Role::Ignored | Role::Profile => acts(plan, place),
        Role::Customer
        | Role::OrderId
        | Role::Status
        | Role::Currency
        | Role::Product
        | Role::Quantity
        | Role::Category
        | Role::Channel
        | Role::EventKind
        | Role::Code
        | Role::Score
        | Role::Comment
        | Role::Registered
        | Role::Birthday
        | Role::EmailConsent
        | Role::Income
        | Role::Company
        | Role::LastActive => ColumnNote::None,
    };
    let columns = plan
        .roles
        .iter()
        .zip(&draft.dialect.header)
        .enumerate()
        .map(|(place, ((role, sure), name))| ColumnReport {
            name: name.clone(),
            role: *role,
            certainty: certainty(*sure),
            note: note(*role, place),
        })
        .collect();
    let contents_certainty = if slot.is_told() { None } else { Some(draft.contents.1) };
    ReadReport {
        name: slot.name.clone(),
        bytes: slot.bytes,
        contents: plan.contents,
        contents_certainty: certainty(contents_certainty),
        platform: draft.platform().map(str::to_owned),
        encoding: draft.dialect.encoding,
        delimiter: draft.dialect.delimiter,
        header_line: draft.dialect.skipped_records as u64 + 1,
        rows: read.map(|read| read.counts.rows),
        columns,
        preview: preview(draft, plan),
        questions,
        date_order: plan.places.date().map(|_| plan.date_order),
        decimal: plan.places.amount().map(|_| plan.decimal),
        reconciliation: None,
        found: Vec::new(),
        joined: None,
        faulty: read.map(|read| faulty(plan, read)).unwrap_or_default(),
        notices: read.map(|read| notices(slot.id, draft, &read.counts.notices)).unwrap_or_default(),
    }
}

/// What was odd about the names of the columns, and in the rows.
fn notices(id: FileId, draft: &Draft, notices: &Notices) -> Vec<NoticeReport> {
    let header = &draft.dialect.header;
    let example = |place: &Place| Example {
        file: id,
        line: place.line,
        column: place.column.and_then(|column| header.get(column)).cloned().unwrap_or_default(),
        text: place.text.clone(),
    };
    let told = draft.notices.iter().chain(notices.iter());
    told.map(|notice| NoticeReport {
        kind: notice.kind,
        count: notice.count,
        examples: notice.places.iter().take(intake::Fault::MOST).map(example).collect(),
    })
    .collect()
}

fn certainty(sure: Option<intake::Certainty>) -> Certainty {
    match sure {
        None => Certainty::Chosen,
        Some(intake::Certainty::Sure) => Certainty::Sure,
        Some(intake::Certainty::Likely) => Certainty::Likely,
        Some(intake::Certainty::Unknown) => Certainty::Unknown,
    }
}

/// The rows that could not be read, as far as they are kept, in the order of the file.
fn faulty(plan: &Plan, read: &FileRead) -> Vec<FaultyRow> {
    let mut reader = intake::CellReader::new(plan);
    let mut rows: Vec<FaultyRow> = SetAside::ALL
        .into_iter()
        .zip(&read.counts.faults)
        .flat_map(|(reason, faults)| faults.iter().map(move |fault| (reason, fault)))
        .map(|(reason, fault)| FaultyRow { reason, row: preview_row(&mut reader, line(read, fault.row), &fault.cells) })
        .collect();
    rows.sort_by_key(|faulty| faulty.row.line);
    rows
}

fn preview(draft: &Draft, plan: &Plan) -> Vec<PreviewRow> {
    let mut reader = intake::CellReader::new(plan);
    let rows = draft.sample.iter().take(PREVIEW_ROWS);
    rows.map(|row| preview_row(&mut reader, row.line, &row.cells)).collect()
}

fn preview_row(reader: &mut intake::CellReader<'_>, line: u64, cells: &[String]) -> PreviewRow {
    let cell = |(text, reading): (&String, Reading)| {
        let meaning = match reading {
            Reading::AsIs => Meaning::AsIs,
            Reading::Text(text) => Meaning::Text(text),
            Reading::Date(day) => Meaning::Date(day),
            Reading::Amount(cents) => Meaning::Amount(cents),
            Reading::Invalid(reason) => Meaning::Invalid(reason),
        };
        PreviewCell { text: text.to_owned(), meaning }
    };
    PreviewRow { line, cells: cells.iter().zip(reader.row(cells)).map(cell).collect() }
}

/// What only the user can answer: the column proves nothing, or both.
fn questions(slot: &Slot, plan: &Plan, read: &FileRead) -> Vec<Question> {
    let mut questions = Vec::new();
    if let (Some(column), None) = (plan.places.date(), plan.wishes.date_order)
        && let Some(example) =
            example(intake::decide_order(&read.dates), slot.proof.date_order.or(plan.facts.date_order))
    {
        questions.push(Question::DateOrder {
            column: column as u32,
            example,
            only_day_first: read.dates.only_day_first,
            only_month_first: read.dates.only_month_first,
            either: read.dates.either,
        });
    }
    if let (Some(column), None) = (plan.places.amount(), plan.wishes.decimal)
        && let Some(example) = example(
            intake::decide_decimal(&read.amounts, plan.dialect.delimiter),
            slot.proof.decimal.or(plan.facts.decimal),
        )
    {
        questions.push(Question::Decimal {
            column: column as u32,
            example,
            only_comma: read.amounts.only_comma,
            only_dot: read.amounts.only_dot,
            either: read.amounts.either,
            thousands_cents: read.amounts.thousands_cents,
            decimals_cents: read.amounts.decimals_cents,
            too_fine: read.amounts.too_fine,
        });
    }
    questions
}

/// A cell that shows why to ask; what can be read in two ways is settled where the platform always writes one, or a
/// source of the same layout proves it.
fn example<T>(decision: Decision<T>, known: Option<T>) -> Option<String> {
    match decision {
        Decision::Decided(_) => None,
        Decision::Ambiguous { example, .. } => Some(example).filter(|_| known.is_none()),
        Decision::Conflict { examples: [first, _] } => Some(first),
    }
}
