//! The companies in figures: of persons, whoever is analysed.

use super::total;
use crate::domain::Unit;
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{CompanyQuery, CompanyReport, CompanyRow, GroupSummary};
use crate::ledger::OutOfMemory;

/// A window of the companies. While companies are analysed, they are grouped as these are.
///
/// # Errors
/// [`OutOfMemory`] when the names don't fit.
pub(in crate::engine) fn companies(
    base: &Base,
    analysed: &Analysed,
    query: &CompanyQuery,
) -> Result<CompanyReport, OutOfMemory> {
    let unit = base.unit();
    let (base, analysed) = analysed.by_person(base);
    let offers = analysed.company_offers(base);
    let chosen = match unit {
        Unit::Company(by) => Some(by),
        // A column that another choice of files took away groups nobody.
        Unit::Person => query.by.filter(|by| offers.contains(by)).or_else(|| analysed.likeliest(base)),
    };
    let mut report = CompanyReport {
        offers: offers.to_vec(),
        by: chosen,
        companies: 0,
        several: 0,
        inside: GroupSummary::default(),
        outside: GroupSummary::default(),
        rows: Vec::new(),
        start: 0,
    };
    let Some(by) = chosen else { return Ok(report) };
    let grouped = analysed.grouped(base, by)?;
    let sums = grouped.companies.sums(analysed.facts()).unwrap_or_default();
    let mut sums: Vec<GroupSummary> = sums.into_iter().map(crate::engine::report::group).collect();
    report.outside = sums.pop().unwrap_or_default();
    report.companies = sums.len() as u64;
    report.several = sums.iter().filter(|sum| sum.customers > 1).count() as u64;
    report.inside = total(sums.iter().copied());
    let start = usize::try_from(query.start).unwrap_or(usize::MAX).min(sums.len());
    report.start = start as u64;
    let window = grouped.ranks.iter().skip(start).take(CompanyReport::PAGE);
    let row = |number: &u32| {
        let name = grouped.companies.names().get(*number as usize)?.clone();
        Some(CompanyRow { name, group: *sums.get(*number as usize)? })
    };
    report.rows = window.filter_map(row).collect();
    Ok(report)
}
