//! What the page may ask about the base that was segmented, beside the analysis itself. Each study has a file of its own.

use super::diagnosis::Diagnosis;
use super::lifecycle::LifecycleReport;
use serde::{Deserialize, Serialize};

/// A view of the base that costs a pass of its own, and so is asked for when it is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Study {
    /// What the base is today.
    Diagnosis,
    /// The life cycle beyond its stages.
    Lifecycle,
}

/// What came of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Studied {
    /// What the base is today.
    Diagnosis(Diagnosis),
    /// The life cycle beyond its stages.
    Lifecycle(LifecycleReport),
    /// There is no memory for it.
    OutOfMemory,
}
