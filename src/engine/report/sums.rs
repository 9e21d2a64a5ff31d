//! Rows and value: read, used, set aside, over the base and for each file. What is set aside is `ledger`'s and `intake`'s.

use crate::domain::{Policy, SetAside};
use crate::engine::base::Base;
use crate::engine::protocol::{ColumnReport, Example, FileId, Reconciliation, SetAsideTally, Tally};
use crate::intake;
use crate::intake::{FileRead, Plan};
use crate::ledger;
use crate::ledger::Settled;

pub(super) fn tally(tally: ledger::Tally) -> Tally {
    Tally { rows: tally.rows, value_cents: tally.cents }
}

/// The line in its file, from 1, of a row.
pub(super) fn line(read: &FileRead, row: u32) -> u64 {
    u64::from(row - read.first_row) + 1
}

/// Rows read = rows used + rows set aside; value likewise. What was read is counted while reading, on its own: the page
/// checks that the sums agree. An order's amount said again on its further lines counts once, on both sides.
pub(super) fn reconciliation(base: &Base, settled: &Settled) -> Reconciliation {
    let files: Vec<(FileId, &Plan, &FileRead)> = base.orders().collect();
    let sums = Sums {
        used: settled.used,
        set_aside: settled.set_aside,
        first_rows: settled.first_rows.clone(),
        repeated_cents: settled.repeated_cents,
    };
    reconciled(&files, &sums)
}

/// The same for each orders file; of one alone it is that of all.
pub(super) fn by_file(base: &Base, policy: &Policy, of_all: &Reconciliation) -> Vec<(FileId, Reconciliation)> {
    let files: Vec<(FileId, &Plan, &FileRead)> = base.orders().collect();
    if let [(id, ..)] = files.as_slice() {
        return vec![(*id, of_all.clone())];
    }
    let ends = files.iter().map(|(_, _, read)| read.first_row + read.records).collect();
    let mut witness = ByFile { ends, sums: files.iter().map(|_| Sums::default()).collect() };
    drop(ledger::settle_before(&base.ledger, policy, &mut witness));
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
pub(super) fn examples_of(
    id: FileId,
    names: &[impl Named],
    (read, reason): (&FileRead, SetAside),
    rows: &[u32],
) -> Vec<Example> {
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
pub(super) trait Named {
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
