//! Two partitions against each other.

use crate::analysis::cross::Cross;
use crate::analysis::summary::Group;
use crate::domain::Partition;
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{CrossReport, GroupSummary};

/// The parts of one partition against those of another.
pub(in crate::engine) fn cross(base: &Base, analysed: &Analysed, (one, other): (Partition, Partition)) -> CrossReport {
    let (rows, columns) = (analysed.labels(base, one), analysed.labels(base, other));
    let crossed = Cross::of((rows.of, rows.parts), (columns.of, columns.parts), analysed.facts());
    let told =
        |groups: Vec<Group>| -> Vec<GroupSummary> { groups.into_iter().map(crate::engine::report::group).collect() };
    // Labels of this base, below the number of parts: they fit.
    let Ok(crossed) = crossed else {
        return CrossReport {
            cells: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            total: GroupSummary::default(),
        };
    };
    CrossReport {
        cells: crossed.cells.into_iter().map(told).collect(),
        rows: told(crossed.rows),
        columns: told(crossed.columns),
        total: crate::engine::report::group(crossed.total),
    }
}
