//! A person's messages, day by day: what is sent, what waits, and why. Whose they are is `sending`'s; what is planned is
//! `plan`'s.

use super::message::{Message, Outcome, Packed};
use crate::domain::{Cap, Capped, Channel, Fate, HeldBack, Horizon, SendingRules, Weekday};

/// A message of a person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiting {
    pub(super) message: Message,
    /// Its place in its plan.
    pub(super) place: usize,
    pub(super) lane: u8,
    pub(super) channel: Channel,
    /// What became of it before the change, [`Packed::OPEN`] where it is new, and what becomes of it.
    pub(super) before: Packed,
    pub(super) after: Packed,
    held: Option<HeldBack>,
    gave_way_to: Option<u8>,
}

impl Waiting {
    pub(super) fn new((message, place): (Message, usize), (lane, channel): (u8, Channel), before: Packed) -> Waiting {
        Waiting { message, place, lane, channel, before, after: before, held: None, gave_way_to: None }
    }
}

/// The days of a person that a change touches: nothing changes before the first, and the change itself ends with the last,
/// though not what comes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: u16,
    pub(super) until: u16,
}

impl Span {
    pub(super) const NONE: Span = Span { from: u16::MAX, until: 0 };
    pub(super) const ALL: Span = Span { from: 0, until: u16::MAX };

    pub(super) fn add(&mut self, from: u16, until: u16) {
        *self = Span { from: self.from.min(from), until: self.until.max(until) };
    }
}

/// A message that was sent.
#[derive(Debug, Clone, Copy)]
struct Sent {
    day: u16,
    channel: Channel,
    lane: u8,
}

/// The messages of one person at a time, and what holds over all of them.
#[derive(Debug)]
pub(super) struct Queue {
    days: u16,
    rules: SendingRules,
    quiet: Vec<bool>,
    /// The caps that count a channel.
    caps: [Vec<Cap>; Channel::ALL.len()],
    /// Days from a sent message on, its own among them, on which it can hold back another.
    memory: u16,
    span: Span,
    /// Messages for days before the first or after the last of these make no difference, or are not looked at yet.
    first: u16,
    last: u16,
    /// From this day on everything is as it was before the change.
    settled: u16,
    all: Vec<Waiting>,
    /// Those that may be sent, as they come: from above day, rank of the régua, step, place among all.
    coming: Vec<u64>,
    /// Those that came, as it is their turn: from above rank of the régua, day, step, place among all.
    open: Vec<u64>,
    sent: Vec<Sent>,
}

fn day_of(coming: u64) -> u16 {
    (coming >> 48) as u16
}

/// By rank, then the oldest first.
fn turn(coming: u64) -> u64 {
    (coming >> 40 & 0xff) << 56 | (coming >> 48) << 40 | coming & 0xff_ffff_ffff
}

fn place_of(key: u64) -> usize {
    (key & 0xffff_ffff) as usize
}

impl Queue {
    pub(super) fn new(horizon: Horizon, rules: SendingRules) -> Queue {
        let is_quiet = |place| horizon.day(place).is_some_and(|day| rules.quiet.has(Weekday::of(day)));
        Queue {
            days: horizon.days(),
            quiet: (0..horizon.days()).map(is_quiet).collect(),
            caps: Channel::ALL.map(|channel| rules.caps.iter().copied().filter(|cap| cap.counts(channel)).collect()),
            memory: rules.caps.iter().map(|cap| cap.days()).fold(rules.minimum_gap_days.max(1), u16::max),
            span: Span::ALL,
            first: 0,
            last: u16::MAX,
            settled: 0,
            rules,
            all: Vec::new(),
            coming: Vec::new(),
            open: Vec::new(),
            sent: Vec::new(),
        }
    }

    pub(super) fn rules(&self) -> &SendingRules {
        &self.rules
    }

    /// Forgets the person before; of the next so many days are touched, and as many more are looked at as a change mostly needs
    /// to make no difference any more.
    pub(super) fn clear(&mut self, span: Span) {
        let waits = self.rules.holding.most_days();
        self.first = span.from.saturating_sub(waits.saturating_add(self.memory));
        self.clear_up_to(span, span.until.saturating_add(waits).saturating_add(self.memory.saturating_mul(2)));
    }

    fn clear_up_to(&mut self, span: Span, last: u16) {
        (self.span, self.last, self.settled) = (span, last, 0);
        self.all.clear();
        self.coming.clear();
        self.open.clear();
        self.sent.clear();
    }

    /// Forgets the messages of the person, all of whose days are looked at next.
    pub(super) fn look_further(&mut self) {
        self.clear_up_to(self.span, u16::MAX);
    }

    /// All messages of the person that something may become of anew.
    pub(super) fn all(&self) -> &[Waiting] {
        &self.all
    }

    /// Whether a message is done with, whatever the change: what became of it before is what becomes of it. It may still hold
    /// back others.
    pub(super) fn keeps(&mut self, (message, before): (Message, Packed), (lane, channel): (u8, Channel)) -> bool {
        let (Span { from, .. }, day) = (self.span, message.day());
        if day > self.last || day < self.first {
            return true;
        }
        let settled_on = day + before.moved_days();
        if day >= from || !before.is_only_capped() {
            return !before.is_only_capped();
        }
        match before.fate() {
            Fate::Sent if settled_on < from => {
                if settled_on.saturating_add(self.memory) > from {
                    self.sent.push(Sent { day: settled_on, channel, lane });
                }
                true
            }
            Fate::Sent | Fate::Ended => settled_on < from,
            Fate::Dropped | Fate::StillWaiting => day.saturating_add(self.rules.holding.most_days()) < from,
        }
    }

    /// Takes a message in: one that is held back for ever, or that may be sent.
    pub(super) fn push(&mut self, mut waiting: Waiting, (rank, forever): (u8, Option<HeldBack>)) {
        let Waiting { message, before, .. } = waiting;
        if forever.is_some() {
            let outcome = Outcome { fate: Fate::Dropped, held: forever, moved_days: 0, gave_way_to: None };
            waiting.after = Packed::of(outcome);
        } else {
            let when = u64::from(message.day()) << 48 | u64::from(rank) << 40 | u64::from(message.step()) << 32;
            // A person has fewer messages than a plan can hold.
            let coming = when | self.all.len() as u64;
            if message.day() < self.span.from {
                (waiting.held, waiting.gave_way_to) = (before.held(), before.gave_way_to());
                self.open.push(turn(coming));
            } else {
                self.coming.push(coming);
            }
        }
        self.all.push(waiting);
    }

    /// A message is no more.
    pub(super) fn without(&mut self, message: Message, before: Packed) {
        if let Some(days) = before.sent_after() {
            self.differs_on(message.day() + days);
        }
    }

    /// On a day is sent what was not sent on it before the change, or the other way round.
    fn differs_on(&mut self, day: u16) {
        self.settled = self.settled.max(day.saturating_add(self.memory));
    }

    fn settle(&mut self, place: usize, (fate, moved_days): (Fate, u16)) {
        let Some(waiting) = self.all.get_mut(place) else { return };
        let (held, gave_way_to) = (waiting.held, waiting.gave_way_to);
        waiting.after = Packed::of(Outcome { fate, held, moved_days, gave_way_to });
        let Waiting { message, before, after, .. } = *waiting;
        if before.sent_after() != after.sent_after() {
            self.without(message, before);
            self.without(message, after);
        }
    }

    /// Lives the days on which a message may be sent, up to where the change makes no difference any more; whether that is
    /// within the days that are looked at. `is_out` tells whether the flow of a message ended by a day.
    pub(super) fn live(&mut self, is_out: impl Fn(&Waiting, u16) -> bool) -> bool {
        self.coming.sort_unstable();
        self.sent.sort_unstable_by_key(|sent| sent.day);
        let (coming, mut open) = (std::mem::take(&mut self.coming), std::mem::take(&mut self.open));
        open.sort_unstable();
        let mut ahead = coming.iter().copied().peekable();
        let first = ahead.peek().map_or(self.days, |next| day_of(*next));
        let mut day = if open.is_empty() { first } else { self.span.from };
        let days = self.days.min(self.last.saturating_add(1));
        while day < days {
            if open.is_empty() && day > self.span.until && day >= self.settled {
                break;
            }
            let before = open.len();
            while let Some(next) = ahead.next_if(|next| day_of(*next) <= day) {
                open.push(turn(next));
            }
            if before > 0 && open.len() > before {
                open.sort_unstable();
            }
            open.retain(|key| self.stays(place_of(*key), day, &is_out));
            let next = ahead.peek().map_or(self.days, |next| day_of(*next));
            if open.is_empty() {
                day = next;
                continue;
            }
            day = next.min(self.free_from(day));
            // Up to then all of them are blocked.
            open.retain(|key| self.waits_until(place_of(*key), day));
        }
        let is_whole = days == self.days || (open.is_empty() && self.settled <= days);
        for left in open.drain(..) {
            self.settle(place_of(left), (Fate::StillWaiting, 0));
        }
        (self.coming, self.open) = (coming, open);
        is_whole
    }

    /// The first day after one on which anything may be sent: nothing is before, by the gap and the caps that count everything.
    fn free_from(&self, day: u16) -> u16 {
        let Some(last) = self.sent.last() else { return day + 1 };
        let by_gap = last.day.saturating_add(self.rules.minimum_gap_days);
        let by_cap = self.rules.caps.iter().filter(|cap| cap.capped() == Capped::Everything).filter_map(|cap| {
            let first = self.sent.len().checked_sub(usize::from(cap.messages()))?;
            self.sent.get(first).map(|sent| sent.day.saturating_add(cap.days()))
        });
        by_cap.fold(by_gap, u16::max).max(day + 1).min(self.days)
    }

    /// Whether a message that is blocked on all days before one still waits then.
    fn waits_until(&mut self, place: usize, day: u16) -> bool {
        let planned = self.all.get(place).map_or(0, |waiting| waiting.message.day());
        let waits = planned.saturating_add(self.rules.holding.most_days()) >= day;
        if !waits {
            self.settle(place, (Fate::Dropped, 0));
        }
        waits
    }

    /// Sends a message on a day, gives it up, or lets it wait.
    fn stays(&mut self, place: usize, day: u16, is_out: impl Fn(&Waiting, u16) -> bool) -> bool {
        let Some(waiting) = self.all.get(place).copied() else { return false };
        let waited = day - waiting.message.day();
        let Some(reason) = self.blocked(&waiting, day) else {
            if waited > 0 && is_out(&waiting, day) {
                self.settle(place, (Fate::Ended, waited));
            } else {
                self.settle(place, (Fate::Sent, waited));
                self.sent.push(Sent { day, channel: waiting.channel, lane: waiting.lane });
            }
            return false;
        };
        if let Some(waiting) = self.all.get_mut(place).filter(|waiting| waiting.held.is_none()) {
            waiting.held = Some(reason);
            let winner = self.sent.last().filter(|_| reason == HeldBack::Collision);
            waiting.gave_way_to = winner.map(|winner| winner.lane);
        }
        let stays = waited < self.rules.holding.most_days();
        if !stays {
            self.settle(place, (Fate::Dropped, 0));
        }
        stays
    }

    fn blocked(&self, waiting: &Waiting, day: u16) -> Option<HeldBack> {
        if self.quiet.get(usize::from(day)) == Some(&true) {
            return Some(HeldBack::QuietDay);
        }
        let last = self.sent.last()?;
        if day - last.day < self.rules.minimum_gap_days {
            let is_collision = last.day == day && last.lane != waiting.lane;
            return Some(if is_collision { HeldBack::Collision } else { HeldBack::Gap });
        }
        let caps = self.caps.get(waiting.channel.index()).map_or(&[][..], Vec::as_slice);
        let is_reached = |cap: &Cap| {
            let recent = self.sent.iter().rev().take_while(|sent| day - sent.day < cap.days());
            recent.filter(|sent| cap.counts(sent.channel)).count() >= usize::from(cap.messages())
        };
        caps.iter().any(is_reached).then_some(HeldBack::Cap)
    }
}
