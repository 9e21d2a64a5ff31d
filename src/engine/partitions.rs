//! Which part of each partition every customer is in: worked out when first asked for, and kept as long as the analysis.
//! The rules are `analysis`'s; sums over parts are `report`'s.

use super::base::{Analysed, Base};
use super::segmented::NO_SEGMENT;
use crate::analysis::baskets::Baskets;
use crate::analysis::engagement;
use crate::analysis::labels::{Label, LabelsError};
use crate::analysis::levels;
use crate::analysis::portfolios::{PortfolioFacts, portfolios_of};
use crate::analysis::tiers::{Cap, Tiers, ValueIndex};
use crate::domain::{Day, Engagement, Level, Partition, Stage, Tier, ValueBasis};
use std::cell::OnceCell;

/// The labels of a partition: one for each customer, by place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Labels<'a> {
    /// The number of each customer's part.
    pub(super) of: &'a [u8],
    /// How many parts there are, empty ones included: every label is below.
    pub(super) parts: usize,
}

/// The tiers, and what they follow from.
#[derive(Debug)]
pub(super) struct TierParts {
    pub(super) index: ValueIndex,
    pub(super) most_valuable_from_cents: Option<i64>,
    pub(super) capped: Cap,
    pub(super) unrealised_from_cents: Option<i64>,
    /// What customers like each one are worth.
    pub(super) potential_cents: Vec<i64>,
    labels: Vec<u8>,
}

/// What has been asked for so far.
#[derive(Debug, Default)]
pub(super) struct Partitions {
    tiers: OnceCell<TierParts>,
    segment: OnceCell<Vec<u8>>,
    stage: OnceCell<Vec<u8>>,
    engagement: OnceCell<Vec<u8>>,
    portfolio: OnceCell<Vec<u8>>,
    level: OnceCell<Vec<u8>>,
}

impl Analysed {
    /// The labels of all customers in a partition.
    pub(super) fn labels(&self, base: &Base, partition: Partition) -> Labels<'_> {
        let kept = &self.partitions;
        let (of, parts) = match partition {
            // After the map's segments those without one: they bought nothing in the window.
            Partition::Segment => {
                let parts = self.segmented.looks.len();
                let label = |&segment: &u8| if segment == NO_SEGMENT { parts as u8 } else { segment };
                (kept.segment.get_or_init(|| self.segments.iter().map(label).collect()), parts + 1)
            }
            Partition::Stage => (kept.stage.get_or_init(|| numbers(self.stages())), Stage::ALL.len()),
            Partition::Tier => (&self.tiers(base).labels, Tier::ALL.len() + 1),
            Partition::Engagement => (kept.engagement.get_or_init(|| self.engagement(base)), Engagement::ALL.len()),
            Partition::Portfolio => {
                (kept.portfolio.get_or_init(|| self.portfolio(base)), self.settings.portfolios.get().len() + 1)
            }
            Partition::Level => (kept.level.get_or_init(|| self.level(base)), Level::ALL.len()),
        };
        Labels { of, parts }
    }

    /// Whether there is memory for what the files tell of customers and costs.
    pub(super) fn knows_what_is_told(&self, base: &Base) -> bool {
        base.dossier().is_ok() && (!base.tells_costs() || self.baskets(base).is_ok())
    }

    /// The tiers, and what they follow from.
    pub(super) fn tiers(&self, base: &Base) -> &TierParts {
        self.partitions.tiers.get_or_init(|| {
            let facts = self.facts();
            let (value_cents, basis) = self.values(base);
            let index = fitting(ValueIndex::of(facts, &value_cents, basis));
            let tiers = fitting(Tiers::of(&index, self.stages(), &self.settings.tiers));
            TierParts {
                labels: numbers(&tiers.tiers),
                index,
                most_valuable_from_cents: tiers.most_valuable_from_cents,
                capped: tiers.capped,
                unrealised_from_cents: tiers.unrealised_from_cents,
                potential_cents: tiers.potential_cents,
            }
        })
    }

    /// The value of each customer, and what it is: contribution where files tell of costs, else net revenue. An order that says
    /// nothing of its cost counts with its revenue: `report` says how many there are.
    fn values(&self, base: &Base) -> (Vec<i64>, ValueBasis) {
        let revenue = self.facts().revenue_cents();
        match self.costs(base) {
            None => (revenue.to_vec(), ValueBasis::NetRevenue),
            Some(baskets) => {
                let value = |(place, &cents): (usize, &i64)| cents.saturating_sub(baskets.cost_cents(place));
                (revenue.iter().enumerate().map(value).collect(), ValueBasis::Contribution)
            }
        }
    }

    /// What the orders cost; `None` where no file tells.
    pub(super) fn costs(&self, base: &Base) -> Option<&Baskets> {
        let baskets = if base.tells_costs() { self.baskets(base).ok() } else { None };
        baskets.filter(|baskets| baskets.tells_costs())
    }

    /// The day on which each customer last opened or clicked, up to the reference date; `None` where no file tells of such days.
    pub(super) fn last_active(&self, base: &Base) -> Option<Vec<Option<Day>>> {
        let dossier = base.dossier().ok().filter(|dossier| dossier.tells_activity())?;
        let reference = self.policy.reference;
        let last = |&customer: &u32| match dossier.last_active(customer) {
            // Where the last is yet to come, the one before may count.
            Some(day) if day > reference => {
                let events = dossier.events(customer).filter(|(day, kind)| kind.is_activity() && *day <= reference);
                events.map(|(day, _)| day).max()
            }
            last => last,
        };
        Some(self.customers.iter().map(last).collect())
    }

    fn engagement(&self, base: &Base) -> Vec<u8> {
        let last = self.last_active(base).unwrap_or_else(|| vec![None; self.len()]);
        numbers(&engagement::engagements(&last, self.policy.reference, self.settings.engagement))
    }

    /// What each customer earns in cents; `None` where no file tells of incomes.
    fn income_cents(&self, base: &Base) -> Option<Vec<Option<i64>>> {
        let dossier = base.dossier().ok().filter(|dossier| dossier.tells_incomes())?;
        Some(self.customers.iter().map(|&customer| dossier.income_cents(customer)).collect())
    }

    /// What portfolios look at, customer by customer: score, income, volume.
    pub(super) fn portfolio_columns(&self, base: &Base) -> PortfolioColumns {
        let scores = self.recency.scores.iter().zip(&self.frequency.scores).zip(&self.monetary.scores);
        // Who bought nothing in the window has no scores.
        let mut score: Vec<Option<u8>> = scores.map(|((r, f), m)| (*r > 0).then_some(r + f + m)).collect();
        score.resize(self.len(), None);
        let facts = self.facts();
        let volumes = facts.orders().iter().zip(facts.revenue_cents());
        PortfolioColumns {
            score,
            income_cents: self.income_cents(base).unwrap_or_else(|| vec![None; self.len()]),
            volume_cents: volumes.map(|(&orders, &cents)| (orders > 0).then_some(cents)).collect(),
        }
    }

    fn portfolio(&self, base: &Base) -> Vec<u8> {
        fitting(portfolios_of(&self.settings.portfolios, self.portfolio_columns(base).facts()))
    }

    fn level(&self, base: &Base) -> Vec<u8> {
        let tiers = self.labels(base, Partition::Tier).of.iter().map(|&tier| Tier::ALL.get(usize::from(tier)).copied());
        let levels = self.stages().iter().zip(tiers).map(|(&stage, tier)| levels::level_of(stage, tier));
        levels.map(|level| level.index() as u8).collect()
    }
}

/// What portfolios look at, as columns of equal length.
#[derive(Debug)]
pub(super) struct PortfolioColumns {
    score: Vec<Option<u8>>,
    income_cents: Vec<Option<i64>>,
    volume_cents: Vec<Option<i64>>,
}

impl PortfolioColumns {
    /// As the rule reads them.
    pub(super) fn facts(&self) -> PortfolioFacts<'_> {
        PortfolioFacts { score: &self.score, income_cents: &self.income_cents, volume_cents: &self.volume_cents }
    }
}

/// The numbers of the parts; no partition has more than 256.
fn numbers<L: Label>(labels: &[L]) -> Vec<u8> {
    labels.iter().map(|label| label.part() as u8).collect()
}

#[expect(
    clippy::expect_used,
    reason = "every column is made as long as the base: to go on with others would be to lie"
)]
fn fitting<T>(of: Result<T, LabelsError>) -> T {
    of.expect("columns as long as the base")
}
