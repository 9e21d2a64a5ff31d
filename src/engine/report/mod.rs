//! What was read and found, as the events that tell the page. No decisions: those are `base`'s and `intake`'s.

mod diagnosis;
mod file;
mod lists;
mod past;
mod person;
mod plan;
mod products;
mod sums;
mod values;

use super::base::{Analysed, Base};
use super::protocol::{
    Analysis, BaseReport, BasisEvidence, CellSummary, Certainty, CurrencyReport, Dimension, FileId, FileReport,
    GroupSummary, Histogram, Purity, ReadReport, Readiness, Reconciliation, SegmentSummary, StageSummary, StatusReport,
};
use super::scores;
use super::segmented::Cell;
use super::slot::Outcome;
use crate::analysis::summary;
use crate::domain::{Contents, Currency, Day, Policy, Stage, StatusClass};
use crate::ledger::Settled;
pub(super) use diagnosis::diagnosis;
use file::file;
pub(super) use lists::{actions, lists};
pub(super) use past::past;
pub(super) use person::{expected, person, recipient};
pub(super) use plan::plan;
pub(super) use products::{products, refunds};
use sums::{by_file, reconciliation};
pub(super) use values::{companies, cross, engagement, levels, portfolios, tiers};

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
    let evidence = base.ledger.survey.basis;
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
        customers: base.ledger.customers.len() as u64,
        consent: base.consent,
        files,
    }
}

fn statuses(base: &Base) -> Vec<StatusReport> {
    let mut rows = vec![0; base.ledger.statuses.len()];
    for slot in base.slots.iter() {
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

/// The base, segmented; `None` without a single order in use.
pub(super) fn analysis(base: &Base, analysed: &Analysed, switched: Option<u64>) -> Option<Analysis> {
    let span = analysed.account.span?;
    let (segmented, funnel) = (&analysed.segmented, &analysed.life.funnel);
    let mut everyone = summary::Group::default();
    funnel.stages.iter().for_each(|stage| everyone.add(*stage));
    Some(Analysis {
        settings: analysed.settings.clone(),
        reference: analysed.policy.reference,
        amount_basis: analysed.policy.amount_basis,
        currency: analysed.policy.currency,
        unit: base.unit(),
        span,
        everyone: group(everyone),
        total: group(segmented.total),
        resolution: segmented.resolution,
        recency: dimension(&analysed.recency),
        frequency: dimension(&analysed.frequency),
        monetary: dimension(&analysed.monetary),
        cells: segmented.cells.iter().map(cell).collect(),
        segments: segmented
            .looks
            .iter()
            .zip(&segmented.groups)
            .map(|(look, sums)| SegmentSummary { look: look.clone(), group: group(*sums) })
            .collect(),
        switched,
        stages: Stage::ALL
            .iter()
            .zip(&funnel.stages)
            .map(|(stage, sums)| StageSummary { stage: *stage, group: group(*sums) })
            .collect(),
        far: group(funnel.far),
        reconciliation: analysed.account.reconciliation.clone(),
        by_file: analysed.account.by_file.clone(),
        suppressed: analysed.account.suppressed,
        profile_columns: base.columns.clone(),
        key_column: base.key_column.clone(),
    })
}

/// What became of rows and value, and who is in no list: the same for all settings under which the same lines count.
#[derive(Debug)]
pub(super) struct Account {
    span: Option<(Day, Day)>,
    reconciliation: Reconciliation,
    by_file: Vec<(FileId, Reconciliation)>,
    suppressed: u64,
}

impl Account {
    /// Of the customers with these numbers in the ledger.
    pub(super) fn of<'c>(
        base: &Base,
        (policy, settled): (&Policy, &Settled),
        customers: impl Iterator<Item = &'c u32>,
    ) -> Account {
        let buyers = &settled.buyers;
        let reconciliation = reconciliation(base, settled);
        let is_unlisted = |customer: &&u32| base.unlisted.get(**customer as usize).copied().unwrap_or_default();
        Account {
            span: buyers.first_order.iter().min().copied().zip(buyers.last_order.iter().max().copied()),
            by_file: by_file(base, policy, &reconciliation),
            reconciliation,
            suppressed: customers.filter(is_unlisted).count() as u64,
        }
    }
}

fn cell(cell: &Cell) -> CellSummary {
    CellSummary {
        r: cell.r,
        fm: cell.fm,
        segment: cell.segment,
        purity: if cell.others == 0 { Purity::Pure } else { Purity::Mixed },
        group: group(cell.group),
    }
}

fn group(group: summary::Group) -> GroupSummary {
    GroupSummary { customers: group.customers, orders: group.orders, revenue_cents: group.revenue_cents }
}

fn dimension(scored: &scores::Dimension) -> Dimension {
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
