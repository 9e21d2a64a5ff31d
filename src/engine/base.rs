//! A base that was read, and its analysis under the settings in force: customers as columns, in no file's order.
//! Tables and files over it are `table`'s and `files`'; turning it into events is `report`'s.

use super::protocol::Settings;
use crate::analysis::lifecycle;
use crate::analysis::reference::default_reference;
use crate::analysis::rfm;
use crate::analysis::rfm::{Measure, Scored};
use crate::analysis::segments::SegmentTable;
use crate::analysis::summary;
use crate::analysis::summary::Summary;
use crate::domain::{Currency, Day, Policy, Segment, SetAside, Stage, StatusClass, Thresholds};
use crate::intake::{Draft, Intake, Plan};
use crate::ledger;
use crate::ledger::{BasisEvidence, Settled};

/// A source, read to its end.
#[derive(Debug)]
pub(super) struct Base {
    pub(super) draft: Draft,
    pub(super) plan: Plan,
    pub(super) intake: Intake,
    pub(super) evidence: BasisEvidence,
    pub(super) currency: Currency,
    /// The classes guessed for the ledger's statuses; `None` for words that are not known.
    pub(super) classes: Vec<Option<StatusClass>>,
}

impl Base {
    pub(super) fn new(draft: Draft, plan: Plan, intake: Intake) -> Base {
        let evidence = ledger::basis_evidence(&intake.ledger);
        let currency = ledger::main_currency(&intake.ledger);
        let classes = intake.ledger.statuses.iter().map(|word| crate::intake::words::status_class(word)).collect();
        Base { draft, plan, intake, evidence, currency, classes }
    }

    /// The class of each status: the user's choice, else the guess, else paid.
    fn status_classes(&self, chosen: &[StatusClass]) -> Vec<StatusClass> {
        let guess = |(place, guess): (usize, &Option<StatusClass>)| {
            chosen.get(place).copied().or(*guess).unwrap_or(StatusClass::Paid)
        };
        self.classes.iter().enumerate().map(guess).collect()
    }

    /// What counts under these settings.
    pub(super) fn policy(&self, settings: &Settings, today: Day) -> Policy {
        let status_classes = self.status_classes(&settings.status_classes);
        let reference = settings.reference.unwrap_or_else(|| self.default_reference(&status_classes, today));
        Policy {
            reference,
            currency: self.currency,
            amount_basis: settings.amount_basis.unwrap_or_else(|| self.evidence.basis()),
            identical_lines: settings.identical_lines,
            zero_value: settings.zero_value,
            status_classes,
        }
    }

    fn default_reference(&self, classes: &[StatusClass], today: Day) -> Day {
        let lines = &self.intake.ledger.lines;
        let paid: Vec<bool> = lines
            .kinds()
            .iter()
            .map(|kind| kind.status.is_none_or(|status| classes.get(usize::from(status)) == Some(&StatusClass::Paid)))
            .collect();
        let counts = |kind: u8| paid.get(usize::from(kind)).copied().unwrap_or_default();
        default_reference(lines.iter().filter(|line| counts(line.kind())).map(ledger::Line::day), today)
    }
}

/// The base under one choice of settings: the buyers, their scores, segments and stages, as columns of equal length.
#[derive(Debug)]
pub(super) struct Analysed {
    pub(super) settings: Settings,
    pub(super) policy: Policy,
    pub(super) settled: Settled,
    pub(super) recency_days: Vec<i32>,
    pub(super) recency: Scored,
    pub(super) frequency: Scored,
    pub(super) monetary: Scored,
    pub(super) segments: Vec<Segment>,
    pub(super) stages: Vec<Stage>,
    pub(super) summary: Summary,
}

impl Analysed {
    pub(super) fn new(base: &Base, settings: &Settings, today: Day) -> Analysed {
        let policy = base.policy(settings, today);
        let settled = ledger::settle(&base.intake.ledger, &policy);
        let buyers = &settled.buyers;
        let recency_days: Vec<i32> = buyers.last_order.iter().map(|last| policy.reference.days_since(*last)).collect();
        let (method, bins) = (settings.method, settings.bins);
        let recency = rfm::score(&recency_days, Measure::Recency, method, bins);
        let frequency = rfm::score(&buyers.orders, Measure::Frequency, method, bins);
        let monetary = rfm::score(&buyers.net_cents, Measure::Monetary, method, bins);
        let table = SegmentTable::new(settings.map, bins);
        let thresholds = Thresholds::default();
        let scores = recency.scores.iter().zip(&frequency.scores).zip(&monetary.scores);
        let segments = scores.map(|((r, f), m)| table.segment(*r, *f, *m)).collect();
        let lives = recency_days.iter().zip(&buyers.orders);
        let stages = lives.map(|(days, orders)| lifecycle::stage_of(*days, *orders, &thresholds)).collect();
        let columns = summary::Customers {
            r: &recency.scores,
            f: &frequency.scores,
            m: &monetary.scores,
            orders: &buyers.orders,
            revenue_cents: &buyers.net_cents,
            recency_days: &recency_days,
        };
        let summary = Summary::of(columns, &table, &thresholds);
        Analysed {
            settings: settings.clone(),
            policy,
            recency_days,
            recency,
            frequency,
            monetary,
            segments,
            stages,
            summary,
            settled,
        }
    }

    /// How many customers bought.
    pub(super) fn len(&self) -> usize {
        self.settled.buyers.customer.len()
    }

    /// Whether all that could be used lies after the reference date.
    pub(super) fn is_all_in_the_future(&self) -> bool {
        let rows = |reason: SetAside| self.settled.set_aside.get(reason.index()).map_or(0, |tally| tally.rows);
        self.len() == 0 && rows(SetAside::FutureDated) > 0
    }
}
