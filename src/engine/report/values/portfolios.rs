//! The portfolios in figures.

use super::{sums, total};
use crate::analysis::portfolios::portfolios_of;
use crate::domain::{Partition, Portfolio, Portfolios};
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{PortfolioPart, PortfolioReport};

/// The portfolios.
pub(in crate::engine) fn portfolios(base: &Base, analysed: &Analysed) -> PortfolioReport {
    let groups = sums(base, analysed, Partition::Portfolio);
    let columns = analysed.portfolio_columns(base);
    let fitting = |portfolio: &Portfolio| {
        // What could stand among others can stand alone, and the columns are as long as each other.
        let alone = Portfolios::new(vec![portfolio.clone()]).unwrap_or_default();
        let found = portfolios_of(&alone, columns.facts()).unwrap_or_default();
        found.iter().filter(|&&number| number == 0).count() as u64
    };
    let mut fitting: Vec<u64> = analysed.settings.portfolios.get().iter().map(fitting).collect();
    // Those whom none takes.
    fitting.extend(groups.last().map(|rest| rest.customers));
    let parts = groups.iter().zip(fitting).map(|(&group, fitting)| PortfolioPart { group, fitting }).collect();
    let incomes = columns.facts().income_cents.iter().flatten().count() as u64;
    PortfolioReport { parts, total: total(groups), incomes }
}
