//! What was read and found, as the events that tell the page. No decisions: those are `base`'s and `intake`'s.

use super::base::{Analysed, Base};
use super::protocol::{
    Analysis, BasisEvidence, CellSummary, Certainty, ColumnNote, ColumnReport, Dimension, Example, GroupSummary,
    Histogram, Meaning, Misencoded, PreviewCell, PreviewRow, Purity, Question, ReadReport, Reconciliation,
    SegmentSummary, SetAsideTally, StageSummary, StatusReport, Tally,
};
use crate::analysis::rfm::Scored;
use crate::analysis::summary;
use crate::domain::{Role, SetAside, StatusClass};
use crate::intake;
use crate::intake::fields::Decision;
use crate::intake::{Draft, Intake, Plan, Reading};
use crate::ledger;

/// Rows of the preview.
const PREVIEW_ROWS: usize = 8;

/// Where a source comes from.
pub(super) struct Origin<'a> {
    pub(super) name: &'a str,
    pub(super) bytes: u64,
}

/// The source before its rows are read: a needed column is missing.
pub(super) fn unread(origin: &Origin<'_>, draft: &Draft, plan: &Plan) -> ReadReport {
    let questions = plan.missing().map(Question::MissingColumn).collect();
    report(origin, draft, plan, questions, None)
}

/// The source, read.
pub(super) fn read(origin: &Origin<'_>, base: &Base) -> ReadReport {
    let questions = questions(&base.plan, &base.intake);
    let mut report = report(origin, &base.draft, &base.plan, questions, Some(&base.intake));
    let words = base.intake.ledger.statuses.iter().zip(&base.intake.counts.status_rows).zip(&base.classes);
    report.statuses = words
        .map(|((text, rows), class)| StatusReport {
            text: text.clone(),
            rows: *rows,
            guess: class.unwrap_or(StatusClass::Paid),
            certainty: if class.is_some() { Certainty::Sure } else { Certainty::Unknown },
        })
        .collect();
    report.basis = BasisEvidence { multi_line_orders: base.evidence.multi_line, repeating: base.evidence.repeating };
    for (column, (role, _)) in report.columns.iter_mut().zip(&base.plan.roles) {
        let lines = base.evidence.orders;
        match role {
            Role::Customer => column.note = ColumnNote::Distinct(base.intake.ledger.customers.len() as u64),
            Role::OrderId => column.note = ColumnNote::Distinct(lines),
            Role::Status => column.note = ColumnNote::Values(base.intake.ledger.statuses.len() as u64),
            Role::Currency => column.note = ColumnNote::Values(base.intake.counts.currencies),
            Role::Ignored
            | Role::Date
            | Role::Amount
            | Role::Refund
            | Role::Product
            | Role::Quantity
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
            | Role::Profile => {}
        }
    }
    report
}

fn report(
    origin: &Origin<'_>,
    draft: &Draft,
    plan: &Plan,
    questions: Vec<Question>,
    intake: Option<&Intake>,
) -> ReadReport {
    let asked = |place: usize| {
        questions.iter().any(|question| match question {
            Question::MissingColumn(_) => false,
            Question::DateOrder { column, .. } | Question::Decimal { column, .. } => *column as usize == place,
        })
    };
    let columns = plan
        .roles
        .iter()
        .zip(&draft.dialect.header)
        .enumerate()
        .map(|(place, ((role, certainty), name))| ColumnReport {
            name: name.clone(),
            role: *role,
            certainty: match certainty {
                None => Certainty::Chosen,
                Some(intake::Certainty::Sure) => Certainty::Sure,
                Some(intake::Certainty::Likely) => Certainty::Likely,
                Some(intake::Certainty::Unknown) => Certainty::Unknown,
            },
            note: match role {
                _ if asked(place) => ColumnNote::Asked,
                Role::Date => ColumnNote::Dates(plan.date_order),
                Role::Amount => ColumnNote::Amounts(plan.decimal),
                Role::Ignored
                | Role::Customer
                | Role::OrderId
                | Role::Status
                | Role::Currency
                | Role::Refund
                | Role::Product
                | Role::Quantity
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
                | Role::Profile => ColumnNote::None,
            },
        })
        .collect();
    ReadReport {
        name: origin.name.to_owned(),
        bytes: origin.bytes,
        encoding: draft.dialect.encoding,
        delimiter: draft.dialect.delimiter,
        header_line: draft.dialect.skipped_records as u64 + 1,
        rows: intake.map(|intake| intake.counts.rows),
        columns,
        preview: preview(draft, plan),
        questions,
        date_order: plan.places.get(Role::Date).map(|_| plan.date_order),
        decimal: plan.places.get(Role::Amount).map(|_| plan.decimal),
        statuses: Vec::new(),
        basis: BasisEvidence::default(),
        misencoded: intake
            .and_then(|intake| intake.counts.misfits)
            .map(|(cells, row)| Misencoded { cells, first_line: u64::from(row) + 1 }),
    }
}

fn preview(draft: &Draft, plan: &Plan) -> Vec<PreviewRow> {
    let mut reader = intake::CellReader::new(plan);
    let rows = draft.sample.iter().take(PREVIEW_ROWS);
    rows.map(|row| PreviewRow {
        line: row.line,
        cells: row
            .cells
            .iter()
            .enumerate()
            .map(|(place, text)| {
                let meaning = match reader.read(place, text) {
                    Reading::AsIs => Meaning::AsIs,
                    Reading::Text(text) => Meaning::Text(text),
                    Reading::Date(day) => Meaning::Date(day),
                    Reading::Amount(cents) => Meaning::Amount(cents),
                    Reading::Invalid(reason) => Meaning::Invalid(reason),
                };
                PreviewCell { text: text.to_owned(), meaning }
            })
            .collect(),
    })
    .collect()
}

/// What only the user can answer: the column proves nothing, or both.
pub(super) fn questions(plan: &Plan, intake: &Intake) -> Vec<Question> {
    let mut questions = Vec::new();
    if let (Some(column), None) = (plan.places.get(Role::Date), plan.wishes.date_order)
        && let Some(example) = example(intake::decide_order(&intake.dates))
    {
        questions.push(Question::DateOrder {
            column: column as u32,
            example,
            only_day_first: intake.dates.only_day_first,
            only_month_first: intake.dates.only_month_first,
            either: intake.dates.either,
        });
    }
    if let (Some(column), None) = (plan.places.get(Role::Amount), plan.wishes.decimal)
        && let Some(example) = example(intake::decide_decimal(&intake.amounts, plan.dialect.delimiter))
    {
        questions.push(Question::Decimal {
            column: column as u32,
            example,
            only_comma: intake.amounts.only_comma,
            only_dot: intake.amounts.only_dot,
            either: intake.amounts.either,
        });
    }
    questions
}

fn example<T>(decision: Decision<T>) -> Option<String> {
    match decision {
        Decision::Decided(_) => None,
        Decision::Ambiguous { example, .. } => Some(example),
        Decision::Conflict { examples: [first, _] } => Some(first),
    }
}

/// The base, segmented; `None` without a single customer.
pub(super) fn analysis(base: &Base, analysed: &Analysed) -> Option<Analysis> {
    let buyers = &analysed.settled.buyers;
    let span = (*buyers.first_order.iter().min()?, *buyers.last_order.iter().max()?);
    let name = |place: usize| base.draft.dialect.header.get(place).cloned().unwrap_or_default();
    let summary = &analysed.summary;
    Some(Analysis {
        settings: analysed.settings.clone(),
        reference: analysed.policy.reference,
        amount_basis: analysed.policy.amount_basis,
        currency: base.currency,
        span,
        total: group(summary.total),
        recency: dimension(&analysed.recency),
        frequency: dimension(&analysed.frequency),
        monetary: dimension(&analysed.monetary),
        cells: summary
            .cells
            .iter()
            .map(|cell| CellSummary {
                r: cell.r,
                fm: cell.fm,
                segment: cell.segment,
                purity: match cell.purity {
                    summary::Purity::Pure => Purity::Pure,
                    summary::Purity::Mixed => Purity::Mixed,
                },
                group: group(cell.group),
            })
            .collect(),
        segments: summary
            .segments
            .iter()
            .map(|(segment, sums)| SegmentSummary { segment: *segment, group: group(*sums) })
            .collect(),
        stages: summary
            .stages
            .iter()
            .map(|(stage, sums)| StageSummary { stage: *stage, group: group(*sums) })
            .collect(),
        far_customers: summary.far_customers,
        reconciliation: reconciliation(base, analysed),
        profile_columns: base.plan.places.profile().iter().map(|place| name(*place)).collect(),
        key_column: base.plan.places.get(Role::Customer).map(name).unwrap_or_default(),
    })
}

fn group(group: summary::Group) -> GroupSummary {
    GroupSummary { customers: group.customers, orders: group.orders, revenue_cents: group.revenue_cents }
}

fn dimension(scored: &Scored) -> Dimension {
    let spread = scored.distribution.as_ref();
    Dimension {
        cuts: scored.cuts.values().to_vec(),
        customers_by_score: scored.bands.iter().map(|band| band.map_or(0, |band| band.customers)).collect(),
        min: spread.map_or(0, |spread| spread.min),
        max: spread.map_or(0, |spread| spread.max),
        mode: spread.map_or((0, 0), |spread| spread.mode),
        histogram: spread.map_or_else(Histogram::default, |spread| Histogram {
            start: spread.histogram.start,
            step: spread.histogram.step,
            counts: spread.histogram.counts.clone(),
        }),
    }
}

/// Rows read = rows used + rows set aside; value likewise. What was read is counted while reading, on its own: the page
/// checks that the sums agree. An order's amount said again on its further lines counts once, on both sides.
pub(super) fn reconciliation(base: &Base, analysed: &Analysed) -> Reconciliation {
    let counts = &base.intake.counts;
    let tally = |tally: ledger::Tally| Tally { rows: tally.rows, value_cents: tally.cents };
    let mut set_aside = Vec::new();
    for reason in SetAside::ALL {
        let index = reason.index();
        let rejected = counts.rejected.get(index).copied().unwrap_or_default();
        let settled = analysed.settled.set_aside.get(index).copied().unwrap_or_default();
        let sum = ledger::Tally { rows: rejected.rows + settled.rows, cents: rejected.cents + settled.cents };
        if sum.rows == 0 {
            continue;
        }
        let fault = counts.faults.get(index).and_then(Option::as_ref);
        let settled_row = analysed.settled.first_row.get(index).copied().flatten();
        let first = match (fault, settled_row) {
            (Some(fault), row) if row.is_none_or(|row| fault.row < row) => Some(Example {
                line: u64::from(fault.row) + 1,
                column: fault
                    .column
                    .and_then(|place| base.draft.dialect.header.get(place).cloned())
                    .unwrap_or_default(),
                text: fault.text.clone(),
            }),
            (_, Some(row)) => Some(Example { line: u64::from(row) + 1, column: String::new(), text: String::new() }),
            (_, None) => None,
        };
        set_aside.push(SetAsideTally { reason, tally: tally(sum), first });
    }
    let used = analysed.settled.used;
    let read = ledger::Tally { rows: counts.rows, cents: counts.cents - analysed.settled.repeated_cents };
    Reconciliation { read: tally(read), used: tally(used), set_aside }
}
