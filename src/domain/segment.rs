//! The RFM segments of the known maps, and the fixed maps that assign them. The maps themselves are `analysis::segments`'s;
//! which map is in force is `map_choice`'s.

/// An RFM segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// Bought just now, often and much.
    Champions,
    /// Buy often.
    Loyal,
    /// Recent, with room to grow.
    PotentialLoyalists,
    /// First purchase just now.
    New,
    /// First purchase not long ago.
    Promising,
    /// Middling in everything.
    NeedAttention,
    /// Bought little, a while ago.
    AboutToSleep,
    /// Bought most, long ago.
    CantLose,
    /// Bought well, long ago.
    AtRisk,
    /// Bought little, long ago.
    Inactive,
    /// In no rule of a map that leaves gaps (the R package's).
    Others,
    /// Bought lately, little so far (Klaviyo's).
    Recent,
}

impl Segment {
    /// All segments, in the order of the tables.
    pub const ALL: [Segment; 12] = [
        Segment::Champions,
        Segment::Loyal,
        Segment::PotentialLoyalists,
        Segment::New,
        Segment::Promising,
        Segment::NeedAttention,
        Segment::AboutToSleep,
        Segment::CantLose,
        Segment::AtRisk,
        Segment::Inactive,
        Segment::Others,
        Segment::Recent,
    ];

    /// Position in [`Segment::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// Which map turns scores into segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentMap {
    /// Ten segments over R x FM, FM = floor((F + M) / 2).
    Default,
    /// The rules of the R package `rfm` 0.3 over R, F and M; first match wins, else others.
    RPackage,
}
