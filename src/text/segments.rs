//! The words of the Segments page. Names of segments and stages are `names`'s.

use super::{En, Pt};

/// The words of the Segments page.
pub trait SegmentsText {}

impl SegmentsText for Pt {}

impl SegmentsText for En {}
