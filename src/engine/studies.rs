//! Which study a question is, and who answers it. The answers are `report`'s.

use super::audiences;
use super::base::{Analysed, Base};
use super::protocol::{Studied, Study};
use super::report;

/// Carries out a study of a base that was analysed.
pub(super) fn study(base: &Base, analysed: &Analysed, study: &Study) -> Studied {
    let found = match study {
        Study::Diagnosis => analysed.orders(base).map(|orders| Studied::Diagnosis(report::diagnosis(orders))),
        Study::Audience(condition) => Ok(Studied::Audience(audiences::counted(base, analysed, condition))),
        Study::Audiences => Ok(Studied::Audiences(audiences::saved(base, analysed))),
        Study::Overlap(numbers) => Ok(Studied::Overlap(audiences::overlap(base, analysed, numbers))),
        Study::Offers => Ok(Studied::Offers(audiences::offers(base, analysed))),
        Study::Values(of, search) => Ok(Studied::Values(audiences::values(base, analysed, (*of, search)))),
    };
    found.unwrap_or(Studied::OutOfMemory)
}
