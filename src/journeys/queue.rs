//! A person's messages, day by day: what is sent, what waits, and why. Whose they are is `sending`'s; what is planned is
//! `plan`'s.

use super::message::{Message, Outcome, Packed};
use crate::domain::{Cap, Capped, Channel, Fate, HeldBack, Holding, Horizon, SendingRules, Weekday};

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
        Waiting { message, place, lane, channel, before, after: Packed::OPEN, held: None, gave_way_to: None }
    }

    fn settle(&mut self, fate: Fate, moved_days: u16) {
        let (held, gave_way_to) = (self.held, self.gave_way_to);
        self.after = Packed::of(Outcome { fate, held, moved_days, gave_way_to });
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

    /// Forgets the person before.
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.coming.clear();
    }

    /// All messages of the person.
    pub(super) fn all(&self) -> &[Waiting] {
        &self.all
    }

    /// Takes a message in: one that is held back for ever, or that may be sent.
    pub(super) fn push(&mut self, mut waiting: Waiting, (rank, forever): (u8, Option<HeldBack>)) {
        if forever.is_some() {
            waiting.held = forever;
            waiting.settle(Fate::Dropped, 0);
        } else {
            let Waiting { message, .. } = waiting;
            let when = u64::from(message.day()) << 48 | u64::from(rank) << 40 | u64::from(message.step()) << 32;
            // A person has fewer messages than a plan can hold.
            self.coming.push(when | self.all.len() as u64);
        }
        self.all.push(waiting);
    }

    /// Lives the days on which a message may be sent. `is_out` tells whether the flow of a message ended by a day.
    pub(super) fn live(&mut self, is_out: impl Fn(&Waiting, u16) -> bool) {
        self.coming.sort_unstable();
        self.sent.clear();
        let (coming, mut open) = (std::mem::take(&mut self.coming), std::mem::take(&mut self.open));
        let mut ahead = coming.iter().copied().peekable();
        let mut day = ahead.peek().map_or(self.days, |next| day_of(*next));
        while day < self.days {
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
        for left in open.drain(..) {
            if let Some(left) = self.all.get_mut(place_of(left)) {
                left.settle(Fate::StillWaiting, 0);
            }
        }
        (self.coming, self.open) = (coming, open);
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
        let patience = self.patience();
        let Some(waiting) = self.all.get_mut(place) else { return false };
        let waits = waiting.message.day().saturating_add(patience) >= day;
        if !waits {
            waiting.settle(Fate::Dropped, 0);
        }
        waits
    }

    /// The days that a message waits at most.
    fn patience(&self) -> u16 {
        match self.rules.holding {
            Holding::Drop => 0,
            Holding::Move(most_days) => most_days,
        }
    }

    /// Sends a message on a day, gives it up, or lets it wait.
    fn stays(&mut self, place: usize, day: u16, is_out: impl Fn(&Waiting, u16) -> bool) -> bool {
        let Some(mut waiting) = self.all.get(place).copied() else { return false };
        let waited = day - waiting.message.day();
        let stays = match self.blocked(&waiting, day) {
            None => {
                if waited > 0 && is_out(&waiting, day) {
                    waiting.settle(Fate::Ended, 0);
                } else {
                    waiting.settle(Fate::Sent, waited);
                    self.sent.push(Sent { day, channel: waiting.channel, lane: waiting.lane });
                }
                false
            }
            Some(reason) => {
                if waiting.held.is_none() {
                    waiting.held = Some(reason);
                    let winner = self.sent.last().filter(|_| reason == HeldBack::Collision);
                    waiting.gave_way_to = winner.map(|winner| winner.lane);
                }
                let stays = waited < self.patience();
                if !stays {
                    waiting.settle(Fate::Dropped, 0);
                }
                stays
            }
        };
        if let Some(slot) = self.all.get_mut(place) {
            *slot = waiting;
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
