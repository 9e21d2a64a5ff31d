//! What was read and found, as the events that tell the page. No decisions: those are `base`'s and `intake`'s.

mod diagnosis;
mod file;
mod person;
mod products;
mod sums;
mod values;

use super::base::{Analysed, Base};
use super::protocol::{
    Analysis, BaseReport, BasisEvidence, CellSummary, Certainty, CurrencyReport, Dimension, FileReport, GroupSummary,
    Histogram, Purity, ReadReport, Readiness, SegmentSummary, StageSummary, StatusReport,
};
use super::slot::Outcome;
use crate::analysis::rfm::Scored;
use crate::analysis::summary;
use crate::domain::{Contents, Currency, StatusClass};
pub(super) use diagnosis::diagnosis;
use file::file;
pub(super) use person::person;
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
