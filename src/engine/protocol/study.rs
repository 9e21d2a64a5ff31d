//! What the page may ask about the base that was segmented, beside the analysis itself. Each study has a file of its own.

use super::audiences::{AudienceReport, OffersReport, OverlapReport, SavedReport, ValuesOf, ValuesReport};
use super::diagnosis::Diagnosis;
use crate::domain::{AudienceError, Condition};
use serde::{Deserialize, Serialize};

/// A view of the base that costs a pass of its own, and so is asked for when it is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Study {
    /// What the base is today.
    Diagnosis,
    /// Who meets a condition.
    Audience(Condition),
    /// All saved audiences.
    Audiences,
    /// Two to five saved audiences against each other, by their numbers.
    Overlap(Vec<u32>),
    /// What a condition can ask.
    Offers,
    /// The values that contain a text.
    Values(ValuesOf, String),
}

/// What came of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Studied {
    /// What the base is today.
    Diagnosis(Diagnosis),
    /// Who meets a condition.
    Audience(Result<AudienceReport, AudienceError>),
    /// All saved audiences.
    Audiences(Vec<SavedReport>),
    /// Audiences against each other.
    Overlap(Result<OverlapReport, AudienceError>),
    /// What a condition can ask.
    Offers(OffersReport),
    /// The values that contain a text.
    Values(ValuesReport),
    /// There is no memory for it.
    OutOfMemory,
}
