//! The parts of segmentations by name, and their colours. What the engine counts in them comes with its offers.

use crate::domain::{Engagement, Language, Level, Partition, Segment, Stage, Tier};
use crate::engine::protocol::{Analysis, OffersReport};
use crate::present::segments::chosen::Mark;
use crate::text::{catalogue, format};

/// A part that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartChoice {
    /// Its number.
    pub part: u16,
    /// Its name.
    pub name: String,
    /// Its colour, where it has one.
    pub mark: Option<Mark>,
    /// Its customers, written.
    pub customers: String,
}

/// What a part is called; empty beyond the last.
#[must_use]
pub fn name(analysis: &Analysis, partition: Partition, part: u16, language: Language) -> String {
    let words = catalogue(language);
    let place = usize::from(part);
    let name = match partition {
        Partition::Segment => Segment::ALL.get(place).map(|segment| words.segment(*segment).to_owned()),
        Partition::Stage => Stage::ALL.get(place).map(|stage| words.stage(*stage).to_owned()),
        Partition::Tier => Tier::ALL.get(place).map(|tier| format!("{tier:?}")),
        Partition::Engagement => Engagement::ALL.get(place).map(|class| format!("{class:?}")),
        Partition::Level => Level::ALL.get(place).map(|level| format!("{level:?}")),
        Partition::Portfolio => {
            analysis.settings.portfolios.get().get(place).map(|portfolio| portfolio.name.clone())
        }
    };
    name.unwrap_or_default()
}

fn mark(partition: Partition, part: u16) -> Option<Mark> {
    let place = usize::from(part);
    match partition {
        Partition::Segment => Segment::ALL.get(place).copied().map(Mark::Segment),
        Partition::Stage => Stage::ALL.get(place).copied().map(Mark::Stage),
        Partition::Tier | Partition::Engagement | Partition::Level | Partition::Portfolio => None,
    }
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
    let counts = (0..).zip(counts.map_or(&[][..], |(_, counts)| counts.as_slice()));
    counts
        .filter(|(part, customers)| **customers > 0 || chosen.contains(part))
        .map(|(part, customers)| PartChoice {
            part,
            name: name(analysis, partition, part, language),
            mark: mark(partition, part),
            customers: format::count(language, *customers),
        })
        .collect()
}
