//! What was read and found, as the events that tell the page. No decisions: those are `base`'s and `intake`'s.

use super::base::{Analysed, Base};
use super::join::Join;
use super::protocol::{
    Analysis, BaseReport, BasisEvidence, CellSummary, Certainty, ColumnNote, ColumnReport, CurrencyReport, Dimension,
    Example, FaultyRow, FileId, FileReport, FileState, Found, GroupSummary, Histogram, Joined, Meaning, Misencoded,
    PreviewCell, PreviewRow, Purity, Question, ReadReport, Readiness, Reconciliation, SegmentSummary, SetAsideTally,
    StageSummary, StatusReport, Tally,
};
use super::reading::{Outcome, Slot};
use crate::analysis::rfm::Scored;
use crate::analysis::summary;
use crate::domain::{Contents, Currency, Finding, Refusal, Role, SetAside, StatusClass};
use crate::intake;
use crate::intake::fields::Decision;
use crate::intake::{Draft, FileRead, Plan, Reading, SideRead, key_role};
use crate::ledger;

/// Rows of the preview.
const PREVIEW_ROWS: usize = 8;
/// Keys that are of no customer, named as examples.
const UNMATCHED_EXAMPLES: usize = 3;

/// The sources as they were understood, and whether the base can be segmented.
pub(super) fn base(base: &Base) -> BaseReport {
    let files: Vec<FileReport> = base.slots.iter().enumerate().map(|(place, slot)| file(base, place, slot)).collect();
    let orders = |report: &&ReadReport| report.contents == Contents::Orders;
    let read = || files.iter().filter_map(FileReport::read);
    let readiness = if !read().any(|report| orders(&report)) {
        Readiness::NoOrders
    } else if read().filter(orders).all(|report| report.questions.is_empty()) {
        Readiness::Ready
    } else {
        Readiness::Asking
    };
    let evidence = base.evidence;
    let currency = |(currency, rows): &(Currency, u64)| CurrencyReport { currency: *currency, rows: *rows };
    BaseReport {
        readiness,
        statuses: statuses(base),
        basis: BasisEvidence {
            multi_line_orders: evidence.multi_line,
            repeating: evidence.repeating,
            per_line_cents: evidence.per_line_cents,
            per_order_cents: evidence.per_order_cents,
        },
        currencies: base.currencies.iter().map(currency).collect(),
        files,
    }
}

fn statuses(base: &Base) -> Vec<StatusReport> {
    let mut rows = vec![0; base.ledger.statuses.len()];
    for slot in &base.slots {
        let Outcome::Orders(_, read) = &slot.outcome else { continue };
        for (number, count) in &read.counts.statuses {
            if let Some(sum) = rows.get_mut(usize::from(*number)) {
                *sum += count;
            }
        }
    }
    let words = base.ledger.statuses.iter().zip(rows).zip(&base.classes);
    words
        .map(|((text, rows), class)| StatusReport {
            text: text.clone(),
            rows,
            guess: class.unwrap_or(StatusClass::Paid),
            certainty: if class.is_some() { Certainty::Sure } else { Certainty::Unknown },
        })
        .collect()
}

fn file(base: &Base, place: usize, slot: &Slot) -> FileReport {
    let state = match (&slot.outcome, &slot.draft) {
        (Outcome::Refused(refusal), _) => FileState::Refused(refusal.clone()),
        (Outcome::SameAs(twin), _) => FileState::SameAs(*twin),
        (Outcome::Stopped(plan), Some(draft)) => {
            let questions = plan.missing().map(Question::MissingColumn).collect();
            FileState::Read(Box::new(report(slot, draft, plan, None, questions)))
        }
        (Outcome::Orders(plan, read), Some(draft)) => {
            let mut report = report(slot, draft, plan, Some(read), questions(plan, read));
            annotate(&mut report, base, read);
            FileState::Read(Box::new(report))
        }
        (Outcome::Side(plan, side), Some(draft)) => {
            let mut report = report(slot, draft, plan, Some(&side.read), questions(plan, &side.read));
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
            Role::Customer => ColumnNote::Distinct(base.ledger.customers.len() as u64),
            Role::OrderId => ColumnNote::Distinct(base.evidence.orders),
            Role::Status => ColumnNote::Values(read.counts.statuses.len() as u64),
            Role::Currency => ColumnNote::Values(read.counts.currencies.len() as u64),
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
    let counts = &side.read.counts;
    report.reconciliation = Some(Reconciliation {
        read: Tally { rows: counts.rows, value_cents: counts.cents },
        used: tally(side.used),
        set_aside: SetAside::ALL
            .into_iter()
            .zip(&counts.rejected)
            .filter(|(_, rejected)| rejected.rows > 0)
            .map(|(reason, rejected)| SetAsideTally {
                reason,
                tally: tally(*rejected),
                examples: examples_of(id, &report.columns, (&side.read, reason), &[]),
            })
            .collect(),
    });
}

fn tally(tally: ledger::Tally) -> Tally {
    Tally { rows: tally.rows, value_cents: tally.cents }
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
        Role::Amount | Role::Refund => ColumnNote::Amounts(plan.decimal),
        Role::Ignored
        | Role::Customer
        | Role::OrderId
        | Role::Status
        | Role::Currency
        | Role::Product
        | Role::Quantity
        | Role::EventKind
        | Role::Code
        | Role::Score
        | Role::Comment
        | Role::Registered
        | Role::Birthday
        | Role::EmailConsent
        | Role::Profile => ColumnNote::None,
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
        platform: None,
        encoding: draft.dialect.encoding,
        delimiter: draft.dialect.delimiter,
        header_line: draft.dialect.skipped_records as u64 + 1,
        rows: read.map(|read| read.counts.rows),
        columns,
        preview: preview(draft, plan),
        questions,
        date_order: plan.places.get(Role::Date).map(|_| plan.date_order),
        decimal: plan.places.get(Role::Amount).map(|_| plan.decimal),
        reconciliation: None,
        found: Vec::new(),
        joined: None,
        faulty: read.map(|read| faulty(plan, read)).unwrap_or_default(),
        misencoded: read
            .and_then(|read| Some((read.counts.misfits?, read.first_row)))
            .map(|((cells, row), first_row)| Misencoded { cells, first_line: u64::from(row - first_row) + 1 }),
    }
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

/// The line in its file, from 1, of a row.
fn line(read: &FileRead, row: u32) -> u64 {
    u64::from(row - read.first_row) + 1
}

fn preview(draft: &Draft, plan: &Plan) -> Vec<PreviewRow> {
    let mut reader = intake::CellReader::new(plan);
    let rows = draft.sample.iter().take(PREVIEW_ROWS);
    rows.map(|row| preview_row(&mut reader, row.line, &row.cells)).collect()
}

fn preview_row(reader: &mut intake::CellReader<'_>, line: u64, cells: &[String]) -> PreviewRow {
    let cell = |(place, text): (usize, &String)| {
        let meaning = match reader.read(place, text) {
            Reading::AsIs => Meaning::AsIs,
            Reading::Text(text) => Meaning::Text(text),
            Reading::Date(day) => Meaning::Date(day),
            Reading::Amount(cents) => Meaning::Amount(cents),
            Reading::Invalid(reason) => Meaning::Invalid(reason),
        };
        PreviewCell { text: text.to_owned(), meaning }
    };
    PreviewRow { line, cells: cells.iter().enumerate().map(cell).collect() }
}

/// What only the user can answer: the column proves nothing, or both.
pub(super) fn questions(plan: &Plan, read: &FileRead) -> Vec<Question> {
    let mut questions = Vec::new();
    if let (Some(column), None) = (plan.places.get(Role::Date), plan.wishes.date_order)
        && let Some(example) = example(intake::decide_order(&read.dates))
    {
        questions.push(Question::DateOrder {
            column: column as u32,
            example,
            only_day_first: read.dates.only_day_first,
            only_month_first: read.dates.only_month_first,
            either: read.dates.either,
        });
    }
    if let (Some(column), None) = (plan.places.get(Role::Amount), plan.wishes.decimal)
        && let Some(example) = example(intake::decide_decimal(&read.amounts, plan.dialect.delimiter))
    {
        questions.push(Question::Decimal {
            column: column as u32,
            example,
            only_comma: read.amounts.only_comma,
            only_dot: read.amounts.only_dot,
            either: read.amounts.either,
            thousands_cents: read.amounts.thousands_cents,
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
    let summary = &analysed.summary;
    Some(Analysis {
        settings: analysed.settings.clone(),
        reference: analysed.policy.reference,
        amount_basis: analysed.policy.amount_basis,
        currency: analysed.policy.currency,
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
        by_file: by_file(base, analysed),
        suppressed: (0..analysed.len() as u32).filter(|place| analysed.is_suppressed(base, *place)).count() as u64,
        profile_columns: base.columns.clone(),
        key_column: base.key_column.clone(),
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
fn reconciliation(base: &Base, analysed: &Analysed) -> Reconciliation {
    let files: Vec<(FileId, &Plan, &FileRead)> = base.orders().collect();
    let settled = &analysed.settled;
    let sums = Sums {
        used: settled.used,
        set_aside: settled.set_aside,
        first_rows: settled.first_rows.clone(),
        repeated_cents: settled.repeated_cents,
    };
    reconciled(&files, &sums)
}

/// The same for each orders file.
fn by_file(base: &Base, analysed: &Analysed) -> Vec<(FileId, Reconciliation)> {
    let files: Vec<(FileId, &Plan, &FileRead)> = base.orders().collect();
    if let [(id, ..)] = files.as_slice() {
        return vec![(*id, reconciliation(base, analysed))];
    }
    let ends = files.iter().map(|(_, _, read)| read.first_row + read.records).collect();
    let mut witness = ByFile { ends, sums: files.iter().map(|_| Sums::default()).collect() };
    drop(ledger::settle_before(&base.ledger, &analysed.policy, &mut witness));
    files.chunks(1).zip(&witness.sums).map(|(file, sums)| (file[0].0, reconciled(file, sums))).collect()
}

/// What became of the lines of some files.
#[derive(Debug, Default)]
struct Sums {
    used: ledger::Tally,
    set_aside: [ledger::Tally; SetAside::ALL.len()],
    first_rows: [Vec<u32>; SetAside::ALL.len()],
    repeated_cents: i128,
}

/// Sums over each file on its own.
struct ByFile {
    /// The first row after each file.
    ends: Vec<u32>,
    sums: Vec<Sums>,
}

impl ByFile {
    fn of(&mut self, row: u32) -> Option<&mut Sums> {
        let place = self.ends.partition_point(|end| *end <= row);
        self.sums.get_mut(place)
    }
}

impl ledger::Witness for ByFile {
    fn line(&mut self, row: u32, reason: Option<SetAside>, cents: i64) {
        let Some(sums) = self.of(row) else { return };
        let Some(reason) = reason else { return sums.used.add(cents) };
        if let (Some(tally), Some(rows)) =
            (sums.set_aside.get_mut(reason.index()), sums.first_rows.get_mut(reason.index()))
        {
            tally.add(cents);
            ledger::keep_first(rows, row);
        }
    }

    fn repeated(&mut self, row: u32, cents: i64) {
        if let Some(sums) = self.of(row) {
            sums.repeated_cents += i128::from(cents);
        }
    }
}

/// The reconciliation of some orders files under what became of their lines.
fn reconciled(files: &[(FileId, &Plan, &FileRead)], sums: &Sums) -> Reconciliation {
    let mut set_aside = Vec::new();
    for reason in SetAside::ALL {
        let index = reason.index();
        let rejected = |read: &FileRead| read.counts.rejected.get(index).copied().unwrap_or_default();
        let mut sum = sums.set_aside.get(index).copied().unwrap_or_default();
        for (_, _, read) in files {
            let rejected = rejected(read);
            sum = ledger::Tally { rows: sum.rows + rejected.rows, cents: sum.cents + rejected.cents };
        }
        if sum.rows == 0 {
            continue;
        }
        let rows = sums.first_rows.get(index).map(Vec::as_slice).unwrap_or_default();
        let mut examples = Vec::new();
        for (id, plan, read) in files {
            examples.extend(examples_of(*id, &plan.dialect.header, (read, reason), rows));
        }
        examples.truncate(intake::Fault::MOST);
        set_aside.push(SetAsideTally { reason, tally: tally(sum), examples });
    }
    let rows = files.iter().map(|(_, _, read)| read.counts.rows).sum();
    let cents = files.iter().map(|(_, _, read)| read.counts.cents).sum::<i128>() - sums.repeated_cents;
    Reconciliation { read: Tally { rows, value_cents: cents }, used: tally(sums.used), set_aside }
}

/// The first rows of a file that were set aside for a reason: those that could not be read, with the cell at fault, and
/// of `rows` those that are the file's.
fn examples_of(id: FileId, names: &[impl Named], (read, reason): (&FileRead, SetAside), rows: &[u32]) -> Vec<Example> {
    let faults = read.counts.faults.get(reason.index()).map(Vec::as_slice).unwrap_or_default();
    let of_fault = |fault: &intake::Fault| Example {
        file: id,
        line: line(read, fault.row),
        column: fault.column.and_then(|place| names.get(place)).map(|name| name.name().to_owned()).unwrap_or_default(),
        text: fault.text.clone(),
    };
    let own = rows.iter().filter(|row| (read.first_row..read.first_row + read.records).contains(row));
    let of_row = |row: &u32| Example { file: id, line: line(read, *row), column: String::new(), text: String::new() };
    let mut examples: Vec<Example> = faults.iter().map(of_fault).chain(own.map(of_row)).collect();
    examples.sort_by_key(|example| example.line);
    examples.truncate(intake::Fault::MOST);
    examples
}

/// Something with a column's name.
trait Named {
    fn name(&self) -> &str;
}

impl Named for String {
    fn name(&self) -> &str {
        self
    }
}

impl Named for ColumnReport {
    fn name(&self) -> &str {
        &self.name
    }
}
