//! Which map names the segments, and what a segment of the map in force is. The maps are `analysis::painted`'s; what the known
//! segments are called is `text`'s.

use super::{OwnSegment, Segment};

/// Which map names the segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapChoice {
    /// Ten segments over R x FM.
    Default,
    /// Klaviyo's six over R x F x M.
    Klaviyo,
    /// The rules of the R package `rfm` 0.3 over R x F x M.
    RPackage,
    /// The one that the user painted; until there is one, as the default.
    Own,
}

impl MapChoice {
    /// All maps, in the order in which they are offered.
    pub const ALL: [MapChoice; 4] = [MapChoice::Default, MapChoice::Klaviyo, MapChoice::RPackage, MapChoice::Own];
}

/// A segment of the map in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// One that has its name and strategy in both languages.
    Known(Segment),
    /// One of the user's own.
    Own(OwnSegment),
}

impl Look {
    /// The known segment; `None` of the user's own.
    #[must_use]
    pub fn known(&self) -> Option<Segment> {
        match self {
            Look::Known(segment) => Some(*segment),
            Look::Own(_) => None,
        }
    }
}
