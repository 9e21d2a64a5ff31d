//! The diagnosis, ready to be shown: the finding, the key figures, and a chart for each side of the base. What is
//! computed, the engine's study says; how charts are drawn is `chart`'s.

mod activity;
mod averages;
mod cohorts;
mod concentration;
mod conditions;
#[cfg(test)]
mod fixture;
mod gaps;
mod key;
mod months;
mod seasons;

pub use activity::activity;
pub use averages::{average_order, frequency};
pub use cohorts::{CohortMeasure, cohort_remark, cohorts};
pub use concentration::concentration;
pub use conditions::{Spot, condition};
pub use gaps::{by_number, gaps};
pub use key::{KeyFigure, finding, key_figures, key_table};
pub use months::{Measure, months, months_remark};
pub use seasons::{SeasonMeasure, seasons, seasons_remark, weekdays};

use crate::domain::{Currency, Day, Language};
use crate::engine::protocol::{Analysis, Diagnosis, Studied};

/// What all charts of the diagnosis are made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The study.
    pub found: &'a Diagnosis,
    /// The currency of its amounts.
    pub currency: Currency,
    /// As of when.
    pub reference: Day,
    /// Whose words and figures.
    pub language: Language,
}

impl<'a> Source<'a> {
    /// A study that was answered; `None` for another one.
    #[must_use]
    pub fn of(found: &'a Studied, analysis: &Analysis, language: Language) -> Option<Source<'a>> {
        let found = diagnosis(found)?;
        Some(Source { found, currency: analysis.currency, reference: analysis.reference, language })
    }

    /// Whether the last month goes on after the reference date: the place of the month is the last.
    fn open_month(self) -> Option<Day> {
        self.found.months.last().filter(|month| self.reference < month.last_day).map(|month| month.first_day)
    }
}

/// The diagnosis in an answer.
#[must_use]
pub fn diagnosis(found: &Studied) -> Option<&Diagnosis> {
    if let Studied::Diagnosis(found) = found { Some(found) } else { None }
}
