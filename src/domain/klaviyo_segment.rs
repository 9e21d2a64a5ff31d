//! The segments of Klaviyo's map. The map itself is `analysis::painted`'s.

use super::Segment;

/// A segment of Klaviyo's RFM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KlaviyoSegment {
    /// The best in all.
    Champions,
    /// Buy often or much, and lately.
    Loyal,
    /// Bought lately, little so far.
    Recent,
    /// Between the others.
    NeedsAttention,
    /// Bought well, not lately.
    AtRisk,
    /// Bought little, long ago.
    Inactive,
}

impl KlaviyoSegment {
    /// All segments, in the order of the tables.
    pub const ALL: [KlaviyoSegment; 6] = [
        KlaviyoSegment::Champions,
        KlaviyoSegment::Loyal,
        KlaviyoSegment::Recent,
        KlaviyoSegment::NeedsAttention,
        KlaviyoSegment::AtRisk,
        KlaviyoSegment::Inactive,
    ];

    /// The segment by its name in all maps.
    #[must_use]
    pub fn segment(self) -> Segment {
        match self {
            KlaviyoSegment::Champions => Segment::Champions,
            KlaviyoSegment::Loyal => Segment::Loyal,
            KlaviyoSegment::Recent => Segment::Recent,
            KlaviyoSegment::NeedsAttention => Segment::NeedAttention,
            KlaviyoSegment::AtRisk => Segment::AtRisk,
            KlaviyoSegment::Inactive => Segment::Inactive,
        }
    }

    /// Position in [`KlaviyoSegment::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
