//! Which study a question is, and who answers it. The answers are `report`'s.

use super::base::{Analysed, Base};
use super::protocol::{Studied, Study};
use super::report;

/// Carries out a study of a base that was analysed.
pub(super) fn study(base: &Base, analysed: &Analysed, study: &Study) -> Studied {
    let found = match study {
        Study::Lifecycle => Ok(Studied::Lifecycle(analysed.lifecycle(base))),
        Study::Diagnosis => analysed.orders(base).map(|orders| Studied::Diagnosis(report::diagnosis(orders))),
    };
    found.unwrap_or(Studied::OutOfMemory)
}
