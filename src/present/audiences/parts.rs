//! The parts of segmentations that a row can choose from. Their names and colours are `values::parts`'s.

use crate::domain::{Language, Partition};
use crate::engine::protocol::{Analysis, OffersReport};
use crate::present::chart::Theme;
use crate::present::values::parts::{colour, names};
use crate::text::format;

/// A part that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartChoice {
    /// Its number.
    pub part: u16,
    /// Its name.
    pub name: String,
    /// Its colour, as styles take it.
    pub colour: String,
    /// Its customers, written.
    pub customers: String,
}

/// What a part is called; empty beyond the last.
#[must_use]
pub fn name(analysis: &Analysis, partition: Partition, part: u16, language: Language) -> String {
    names(analysis, partition, language).into_iter().nth(part.into()).unwrap_or_default()
}

/// The parts of a segmentation: those with customers, and those that are chosen already.
#[must_use]
pub fn choices(
    analysis: &Analysis,
    offers: Option<&OffersReport>,
    (partition, chosen): (Partition, &[u16]),
    language: Language,
) -> Vec<PartChoice> {
    let counts = offers.and_then(|offers| offers.parts.iter().find(|(other, _)| *other == partition));
    let counts = counts.map_or(&[][..], |(_, counts)| counts.as_slice());
    let named = (0..).zip(names(analysis, partition, language)).zip(counts);
    let shown = named.filter(|((part, _), customers)| **customers > 0 || chosen.contains(part));
    let choice = |((part, name), customers): ((u16, String), &u64)| PartChoice {
        part,
        name,
        colour: colour(analysis, partition, part.into(), counts.len()).written(Theme::Page),
        customers: format::count(language, *customers),
    };
    shown.map(choice).collect()
}
