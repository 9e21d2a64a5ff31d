//! The relationship levels in figures.

use super::{sums, total};
use crate::analysis::levels::level_of;
use crate::domain::{Partition, Stage, Tier};
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{LevelCell, LevelReport};

/// The relationship levels.
pub(in crate::engine) fn levels(base: &Base, analysed: &Analysed) -> LevelReport {
    let parts = sums(base, analysed, Partition::Level);
    let crossed = super::cross(base, analysed, (Partition::Stage, Partition::Tier));
    let tiers = || Tier::ALL.map(Some).into_iter().chain([None]);
    let mut cells = Vec::new();
    for (stage, row) in Stage::ALL.into_iter().zip(crossed.cells) {
        let cell = |(tier, group)| LevelCell { stage, tier, level: level_of(stage, tier), group };
        cells.extend(tiers().zip(row).map(cell));
    }
    LevelReport { total: total(parts.iter().copied()), parts, cells }
}
