//! The life cycle of the customers under the rule in force: their limits, their stages, who crosses a border. Its rules are
//! `analysis`'s.

use super::analysed::{Analysed, as_long_as_the_base};
use super::base::Base;
use super::protocol::{CrossingReport, GroupSummary, LifecycleReport, RhythmOf, RhythmReport, Settings};
use crate::analysis::borders;
use crate::analysis::borders::{Borders, Funnel};
use crate::analysis::crossings::Crossings;
use crate::analysis::facts::Facts;
use crate::analysis::gaps::Gaps;
use crate::analysis::lifecycle::is_far;
use crate::analysis::summary::Group;
use crate::domain::{Border, LifecycleRule, Stage, Thresholds};

/// The stages of the customers, by place.
#[derive(Debug)]
pub(super) struct Life {
    pub(super) stages: Vec<Stage>,
    pub(super) funnel: Funnel,
    borders: Borders,
}

impl Default for Life {
    /// Nobody's.
    fn default() -> Self {
        let funnel = Funnel { stages: [Group::default(); Stage::ALL.len()], far: Group::default() };
        Life { stages: Vec::new(), funnel, borders: Borders::Fixed(Thresholds::default()) }
    }
}

impl Life {
    /// By the settings; own rhythms need the gaps of the buyers, and without them the fixed limits hold.
    pub(super) fn of(facts: &Facts, recency_days: &[i32], gaps: Option<&Gaps>, settings: &Settings) -> Life {
        let borders = match (settings.lifecycle, gaps) {
            (LifecycleRule::OwnRhythm, Some(gaps)) => own(gaps, settings, facts.customers()),
            (LifecycleRule::Fixed, _) | (LifecycleRule::OwnRhythm, None) => Borders::Fixed(settings.thresholds),
        };
        Life {
            stages: as_long_as_the_base(borders::stages(facts, recency_days, &borders)),
            funnel: as_long_as_the_base(Funnel::of(facts, recency_days, &borders)),
            borders,
        }
    }
}

/// The limits by each customer's own rhythm; who never bought has no gap, and any limits serve.
fn own(gaps: &Gaps, settings: &Settings, customers: usize) -> Borders {
    match Borders::own(gaps, &settings.rhythm) {
        Borders::Own(mut own) => {
            own.resize(customers, settings.rhythm.without_gaps);
            Borders::Own(own)
        }
        fixed @ Borders::Fixed(_) => fixed,
    }
}

impl Analysed {
    /// The borders of all customers' stages.
    pub(super) fn borders(&self) -> &Borders {
        &self.life.borders
    }

    /// The limits of the life cycle that hold for the customer at a place, and whose gaps they follow.
    pub(super) fn limits(&self, base: &Base, place: u32) -> (Thresholds, RhythmOf) {
        let thresholds = self.life.borders.of_customer(place as usize).unwrap_or(self.settings.thresholds);
        let rhythm = match &self.life.borders {
            Borders::Fixed(_) => RhythmOf::Nobody,
            Borders::Own(_) if self.has_own_rhythm(base, place as usize) => RhythmOf::Customer,
            Borders::Own(_) => RhythmOf::Base,
        };
        (thresholds, rhythm)
    }

    fn has_own_rhythm(&self, base: &Base, place: usize) -> bool {
        let fewest = (self.settings.rhythm.fewest_purchase_days as usize).saturating_sub(1).max(1);
        self.gaps(base).is_some_and(|gaps| gaps.of_customer(place).len() >= fewest)
    }

    /// Whether the customer at a place is beyond the far limit.
    pub(super) fn is_far(&self, place: usize) -> bool {
        let stage = self.stages().get(place);
        let limits = self.life.borders.of_customer(place);
        let recency_days = self.recency_days.get(place).copied().unwrap_or_default();
        stage.zip(limits).is_some_and(|(stage, limits)| is_far(*stage, recency_days, &limits))
    }

    /// The places of those who cross a border within so many days, ascending.
    pub(super) fn crossing(&self, border: Border, within_days: u16) -> Vec<u32> {
        let crossings = self.crossings(within_days);
        let mut places: Vec<u32> =
            crossings.list.iter().filter(|crossing| crossing.border == border).map(|found| found.customer).collect();
        places.sort_unstable();
        places
    }

    fn crossings(&self, days: u16) -> Crossings {
        as_long_as_the_base(Crossings::of(self.facts(), &self.recency_days, &self.life.borders, days))
    }

    /// The life cycle beyond its stages.
    pub(super) fn lifecycle(&self, base: &Base) -> LifecycleReport {
        let [.., furthest] = LifecycleReport::WITHIN_DAYS;
        let crossings = self.crossings(furthest);
        let facts = self.facts();
        let mut reports = Vec::new();
        for within_days in LifecycleReport::WITHIN_DAYS {
            for border in Border::ALL {
                let mut group = GroupSummary::default();
                let found = crossings.list.iter().filter(|one| one.border == border && one.in_days <= within_days);
                for place in found.map(|one| one.customer as usize) {
                    let of = |column: &[i64]| column.get(place).copied().unwrap_or_default();
                    group.customers += 1;
                    group.orders += u64::from(facts.orders().get(place).copied().unwrap_or_default());
                    group.revenue_cents += i128::from(of(facts.revenue_cents()));
                }
                reports.push(CrossingReport { border, within_days, group });
            }
        }
        let rhythm = match &self.life.borders {
            Borders::Fixed(_) => None,
            Borders::Own(_) => Some(self.rhythm(base)),
        };
        LifecycleReport { crossings: reports, by_day: crossings.by_day, rhythm }
    }

    fn rhythm(&self, base: &Base) -> RhythmReport {
        let by_base: Vec<usize> = (0..self.buyers()).filter(|place| !self.has_own_rhythm(base, *place)).collect();
        RhythmReport {
            own: (self.buyers() - by_base.len()) as u64,
            by_base: by_base.len() as u64,
            base: by_base.first().and_then(|place| self.life.borders.of_customer(*place)),
        }
    }
}
