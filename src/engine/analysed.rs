//! The analysis of a base under the settings in force: customers as columns, in no file's order. Places count the buyers
//! first, as the ledger has them, then those who registered and have no order in use. Other settings change what follows
//! from them and leave the rest: no order is settled again for a moved cut. Tables and files over it are `table`'s and
//! `files`'; turning it into events is `report`'s.

use super::audiences::Asked;
use super::base::Base;
use super::baskets;
use super::companies::Grouping;
use super::history::Collecting;
use super::life::Life;
use super::partitions::Partitions;
use super::past::{Past, Since};
use super::plans::Planned;
use super::protocol::Settings;
use super::report::Account;
use super::scores::{Dimension, Windowed};
use super::segmented::{Columns, NO_SEGMENT, Segmented};
use crate::analysis::baskets::Baskets;
use crate::analysis::facts::Facts;
use crate::analysis::gaps::Gaps;
use crate::analysis::labels::LabelsError;
use crate::analysis::orders::{Orders, OrdersError};
use crate::analysis::rfm::Measure;
use crate::domain::{Day, LifecycleRule, Policy, SetAside, Stage, Window};
use crate::ledger;
use crate::ledger::Settled;
use std::cell::{OnceCell, RefCell};

/// The base under one choice of settings.
#[derive(Debug)]
pub(super) struct Analysed {
    pub(super) settings: Settings,
    pub(super) policy: Policy,
    pub(super) settled: Settled,
    /// Who stands at each place, by number in the ledger: the buyers, then those who registered and have no order in use.
    pub(super) customers: Vec<u32>,
    /// Days since the last order; 0 of who never bought.
    pub(super) recency_days: Vec<i32>,
    /// What became of rows and value, and who is in no list.
    pub(super) account: Account,
    /// F and M of the buyers.
    pub(super) windowed: Windowed,
    pub(super) recency: Dimension,
    pub(super) frequency: Dimension,
    pub(super) monetary: Dimension,
    pub(super) segmented: Segmented,
    /// The number of each customer's segment, or [`NO_SEGMENT`].
    pub(super) segments: Vec<u8>,
    pub(super) life: Life,
    /// The orders, while they are collected ahead of who asks for them.
    collecting: RefCell<Option<Collecting>>,
    orders: OnceCell<Result<Orders, OrdersError>>,
    baskets: OnceCell<Result<Baskets, OrdersError>>,
    gaps: OnceCell<Option<Gaps>>,
    facts: OnceCell<Facts>,
    /// What conditions asked for so far.
    pub(super) asked: Asked,
    pub(super) partitions: Partitions,
    pub(super) grouping: Grouping,
    pub(super) planned: Planned,
    /// What really followed, where this is a base as of a past day.
    pub(super) since: Option<Since>,
    /// The same base as of a past day, once that was asked for.
    pub(super) past: RefCell<Option<Past>>,
    /// The same base person by person, of one of companies.
    pub(super) persons: OnceCell<Box<Analysed>>,
}

/// How much of an analysis other settings changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// Scores, segments or stages.
    Groups,
    /// The values that scores are made from, and all that follows.
    Values,
}

impl Analysed {
    pub(super) fn new(base: &Base, settings: &Settings, today: Day) -> Analysed {
        Analysed::under(base, settings, (base.policy(settings, today), &[]))
    }

    /// The analysis under a policy; `newcomers` belong to it as if they were in a file of customers.
    pub(super) fn under(base: &Base, settings: &Settings, (policy, newcomers): (Policy, &[u32])) -> Analysed {
        let settled = ledger::settle(&base.ledger, &policy);
        let buyers = &settled.buyers;
        let others = registered(base, newcomers, &buyers.customer);
        let customers: Vec<u32> = buyers.customer.iter().copied().chain(others).collect();
        let mut recency_days: Vec<i32> =
            buyers.last_order.iter().map(|last| policy.reference.days_since(*last)).collect();
        recency_days.resize(customers.len(), 0);
        let account = Account::of(base, (&policy, &settled), customers.iter());
        let mut analysed = Analysed {
            settings: settings.clone(),
            recency_days,
            account,
            windowed: Windowed::default(),
            recency: Dimension::empty(Measure::Recency, &settings.scoring.recency),
            frequency: Dimension::empty(Measure::Frequency, &settings.scoring.frequency),
            monetary: Dimension::empty(Measure::Monetary, &settings.scoring.monetary),
            segmented: Segmented::new(settings),
            segments: Vec::new(),
            life: Life::default(),
            collecting: RefCell::new(None),
            orders: OnceCell::new(),
            baskets: OnceCell::new(),
            gaps: OnceCell::new(),
            facts: OnceCell::new(),
            asked: Asked::default(),
            partitions: Partitions::default(),
            grouping: Grouping::default(),
            planned: Planned::default(),
            since: None,
            past: RefCell::default(),
            persons: OnceCell::new(),
            policy,
            settled,
            customers,
        };
        analysed.take_window(base);
        analysed.segment(Resum::Yes);
        analysed.live(base);
        analysed
    }

    /// Whether the same lines of the same customers count under other settings, so that [`Analysed::renew`] leads to them.
    pub(super) fn leads_to(&self, settings: &Settings) -> bool {
        let old = &self.settings;
        old.reference == settings.reference
            && old.status_classes == settings.status_classes
            && old.currency == settings.currency
            && old.amount_basis == settings.amount_basis
            && old.identical_lines == settings.identical_lines
            && old.zero_value == settings.zero_value
            && old.unit == settings.unit
    }

    /// Turns to other settings under which the same lines count.
    pub(super) fn renew(&mut self, base: &Base, settings: &Settings) -> Depth {
        let old = std::mem::replace(&mut self.settings, settings.clone());
        let mut depth = Depth::Groups;
        let mut resum = Resum::No;
        if old.window != settings.window || old.monetary != settings.monetary {
            self.take_window(base);
            (depth, resum) = (Depth::Values, Resum::Yes);
        } else if old.scoring != settings.scoring {
            self.cut([
                old.scoring.recency != settings.scoring.recency,
                old.scoring.frequency != settings.scoring.frequency,
                old.scoring.monetary != settings.scoring.monetary,
            ]);
            resum = Resum::Yes;
        }
        if resum == Resum::Yes || old.map != settings.map || old.own_map != settings.own_map {
            self.segment(resum);
        }
        let same_life = old.lifecycle == settings.lifecycle
            && old.thresholds == settings.thresholds
            && old.rhythm == settings.rhythm;
        if !same_life {
            self.live(base);
        }
        // Other audiences and réguas alone change nothing that was counted: they are kept with all that they name.
        if old.with_plan_of(settings) != *settings {
            self.asked = Asked::default();
            self.partitions = Partitions::default();
            self.planned = Planned::default();
            self.past = RefCell::default();
        }
        depth
    }

    /// Takes the values of the window in force, and scores them.
    fn take_window(&mut self, base: &Base) {
        let (window, monetary) = (self.settings.window, self.settings.monetary);
        // Without memory for the orders the window stays open: the page would rather show all of them than nothing.
        let orders = if window == Window::AllTime { None } else { self.orders(base).ok() };
        let mut windowed = Windowed::of(&self.settled.buyers, orders, (self.policy.reference, window));
        let buyers = &self.settled.buyers;
        windowed.measure(buyers, monetary);
        let recency_days = self.recency_days.get(..buyers.customer.len()).unwrap_or_default();
        self.recency.rank(recency_days, &windowed);
        self.frequency.rank(windowed.orders(buyers), &windowed);
        self.monetary.rank(windowed.monetary_cents(buyers), &windowed);
        self.windowed = windowed;
        self.cut([true; 3]);
    }

    /// Cuts the dimensions that are to be cut: R, F, M.
    fn cut(&mut self, [r, f, m]: [bool; 3]) {
        let (buyers, scoring) = (&self.settled.buyers, &self.settings.scoring);
        if r {
            let recency_days = self.recency_days.get(..buyers.customer.len()).unwrap_or_default();
            self.recency.cut(recency_days, &self.windowed, &scoring.recency);
        }
        if f {
            self.frequency.cut(self.windowed.orders(buyers), &self.windowed, &scoring.frequency);
        }
        if m {
            self.monetary.cut(self.windowed.monetary_cents(buyers), &self.windowed, &scoring.monetary);
        }
    }

    /// Names the segments by the map in force.
    fn segment(&mut self, resum: Resum) {
        let empty = Segmented::new(&self.settings);
        self.segmented = std::mem::replace(&mut self.segmented, empty).turn_to(&self.settings);
        let dimensions = [&self.recency, &self.frequency, &self.monetary];
        if resum == Resum::Yes {
            let buyers = &self.settled.buyers;
            let (orders, net_cents) = (self.windowed.orders(buyers), self.windowed.net_cents(buyers));
            self.segmented.sum(Columns { dimensions, orders, net_cents });
        }
        let mut segments = self.segmented.label(dimensions);
        segments.resize(self.len(), NO_SEGMENT);
        self.segments = segments;
    }

    /// Parts the stages by the limits in force.
    fn live(&mut self, base: &Base) {
        let gaps = match self.settings.lifecycle {
            LifecycleRule::Fixed => None,
            LifecycleRule::OwnRhythm => self.gaps(base),
        };
        self.life = Life::of(self.facts(), &self.recency_days, gaps, &self.settings);
    }

    /// The orders in use, by the places of the buyers.
    ///
    /// # Errors
    /// No memory.
    pub(super) fn orders(&self, base: &Base) -> Result<&Orders, OrdersError> {
        let collected = || {
            let collecting = self.collecting.take().unwrap_or_else(|| Collecting::new(&self.settled));
            collecting.finish(base, &self.policy)
        };
        self.orders.get_or_init(collected).as_ref().map_err(|error| *error)
    }

    /// Does a slice of what most pages will ask for; whether there is more of it. Nothing is shown by it.
    pub(super) fn look_ahead(&self, base: &Base) -> bool {
        if self.orders.get().is_some() {
            return false;
        }
        let mut collecting = self.collecting.borrow_mut();
        let has_more = collecting.get_or_insert_with(|| Collecting::new(&self.settled)).step(base, &self.policy);
        drop(collecting);
        if !has_more {
            // Whoever asks for them is told of a fault.
            self.orders(base).ok();
        }
        has_more
    }

    /// What was in the orders in use, beside [`Analysed::orders`]; made at first use.
    ///
    /// # Errors
    /// No memory.
    pub(super) fn baskets(&self, base: &Base) -> Result<&Baskets, OrdersError> {
        self.baskets.get_or_init(|| baskets::baskets(base, &self.policy)).as_ref().map_err(|error| *error)
    }

    /// The gaps between purchase days, by the places of the buyers; `None` without memory.
    pub(super) fn gaps(&self, base: &Base) -> Option<&Gaps> {
        self.gaps.get_or_init(|| self.orders(base).ok().map(Gaps::of)).as_ref()
    }

    /// What each customer's orders come to, by place, those without any included, whatever the window.
    pub(super) fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| {
            let buyers = &self.settled.buyers;
            let (mut first, mut last) = (buyers.first_order.clone(), buyers.last_order.clone());
            let (mut orders, mut cents) = (buyers.orders.clone(), buyers.net_cents.clone());
            first.resize(self.len(), Day::MIN);
            last.resize(self.len(), Day::MIN);
            orders.resize(self.len(), 0);
            cents.resize(self.len(), 0);
            as_long_as_the_base(Facts::from_columns(first, last, orders, cents))
        })
    }

    /// The number, in the ledger, of the customer at a place.
    pub(super) fn customer(&self, place: u32) -> Option<u32> {
        self.customers.get(place as usize).copied()
    }

    /// The scores of the customer at a place; zeros without an order in the window.
    pub(super) fn scores(&self, place: usize) -> [u8; 3] {
        let of = |dimension: &Dimension| dimension.scores.get(place).copied().unwrap_or_default();
        [of(&self.recency), of(&self.frequency), of(&self.monetary)]
    }

    /// The stage of each customer.
    pub(super) fn stages(&self) -> &[Stage] {
        &self.life.stages
    }

    /// Whether the customer at a place is in a suppression list, or says no to e-mails.
    pub(super) fn is_suppressed(&self, base: &Base, place: u32) -> bool {
        let customer = self.customer(place);
        customer.and_then(|customer| base.suppressed.get(customer as usize)).copied().unwrap_or_default()
    }

    /// Whether the customer at a place comes in no list: suppressed, or unsubscribed on whatever day.
    pub(super) fn is_unlisted(&self, base: &Base, place: u32) -> bool {
        let customer = self.customer(place);
        customer.and_then(|customer| base.unlisted.get(customer as usize)).copied().unwrap_or_default()
    }

    /// How many customers there are, with orders in use or registered.
    pub(super) fn len(&self) -> usize {
        self.recency_days.len()
    }

    /// How many of them bought: theirs are the first places.
    pub(super) fn buyers(&self) -> usize {
        self.settled.buyers.customer.len()
    }

    /// Whether all that could be used lies after the reference date.
    pub(super) fn is_all_in_the_future(&self) -> bool {
        let rows = |reason: SetAside| self.settled.set_aside.get(reason.index()).map_or(0, |tally| tally.rows);
        self.buyers() == 0 && rows(SetAside::FutureDated) > 0
    }
}

/// Whether the buyers are to be summed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Resum {
    Yes,
    No,
}

/// Of those in a file of customers, and of the newcomers, ascending, the ones that are no buyers.
fn registered(base: &Base, newcomers: &[u32], buyers: &[u32]) -> Vec<u32> {
    if newcomers.is_empty() && !base.registered.contains(&true) {
        return Vec::new();
    }
    let mut is_open = base.registered.clone();
    let turned =
        newcomers.iter().map(|customer| (customer, true)).chain(buyers.iter().map(|customer| (customer, false)));
    for (customer, turn) in turned {
        if let Some(flag) = is_open.get_mut(*customer as usize) {
            *flag = turn;
        }
    }
    (0..).zip(is_open).filter_map(|(customer, is_open)| is_open.then_some(customer)).collect()
}

#[expect(
    clippy::expect_used,
    reason = "every column is made as long as the base: to go on with others would be to lie"
)]
pub(super) fn as_long_as_the_base<T>(of: Result<T, LabelsError>) -> T {
    of.expect("columns as long as the base")
}
