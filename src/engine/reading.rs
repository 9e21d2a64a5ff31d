//! Reading the sources of a base, one after the other: which bytes are wanted next, and what became of each source. The
//! base that they make is `base`'s; the caller brings the bytes.

mod kin;
mod twins;

use super::protocol::{FileId, Progress};
use super::slot::{Outcome, Slot};
use crate::domain::{Contents, Refusal};
use crate::intake::fields::KeyKind;
use crate::intake::words;
use crate::intake::{Draft, Gathered, HEAD_BYTES, Plan, Proof, Reader, SideReader, Whole};
use crate::ledger::{OutOfMemory, hash};
use twins::Twins;

/// Bytes at the end of a source by which, with its head and its size, it is known again.
const TAIL_BYTES: u64 = 64 * 1024;
/// The memory that a base may need: what 32 bits can address, less a share for the analysis.
const MOST_BYTES: u64 = 3 << 30;

/// Bytes of a source that are to be brought, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Want {
    /// Which source.
    pub file: FileId,
    /// From the first number up to, without it, the second.
    pub ranges: Vec<(u64, u64)>,
}

/// Whether more of the bytes wanted are of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fed {
    /// They are.
    More,
    /// They are not: the source is refused.
    Enough,
}

/// What is being read.
#[derive(Debug)]
enum Step {
    /// The head and the tail of the source at this place, as far as they came.
    Head(usize, Vec<u8>),
    /// All of two sources that look the same.
    Twins(Twins),
    /// The rows of an orders file.
    Orders(usize, Box<Plan>, Box<Reader>),
    /// The rows of any other file.
    Side(usize, Box<Plan>, Box<SideReader>),
    /// All was read.
    Done,
}

/// The sources of a base, being read.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) slots: Vec<Slot>,
    /// The names of the customers' columns, over all files.
    pub(super) columns: Vec<String>,
    /// The kind of the customers' keys.
    pub(super) key_kind: KeyKind,
    /// What the orders files read so far come to; taken by the reader at work.
    gathered: Option<Gathered>,
    step: Step,
    read_bytes: u64,
    needs_bytes: u64,
}

impl Reading {
    pub(super) fn new(slots: Vec<Slot>) -> Reading {
        let step = if slots.is_empty() { Step::Done } else { Step::Head(0, Vec::new()) };
        Reading {
            slots,
            columns: Vec::new(),
            key_kind: KeyKind::Id,
            gathered: None,
            step,
            read_bytes: 0,
            needs_bytes: 0,
        }
    }

    /// The bytes to be brought next; `None` when all was read.
    pub(super) fn want(&self) -> Option<Want> {
        let (place, ends) = match &self.step {
            Step::Head(place, _) => (*place, true),
            Step::Twins(twins) => (twins.place(), false),
            Step::Orders(place, ..) | Step::Side(place, ..) => (*place, false),
            Step::Done => return None,
        };
        let slot = self.slots.get(place)?;
        let head = HEAD_BYTES as u64;
        let ranges = if ends && slot.bytes > head {
            vec![(0, head), (slot.bytes - TAIL_BYTES.min(slot.bytes - head), slot.bytes)]
        } else {
            vec![(0, slot.bytes)]
        };
        Some(Want { file: slot.id, ranges })
    }

    /// Takes the next of the bytes wanted; at most 512 KiB a call.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Fed {
        let (place, fed) = match &mut self.step {
            Step::Head(_, ends) => {
                ends.extend_from_slice(bytes);
                return Fed::More;
            }
            Step::Twins(twins) => {
                twins.feed(bytes);
                return Fed::More;
            }
            Step::Orders(place, _, reader) => (*place, reader.feed(bytes)),
            Step::Side(place, _, reader) => (*place, reader.feed(bytes)),
            Step::Done => return Fed::Enough,
        };
        self.read_bytes += bytes.len() as u64;
        match fed {
            Ok(()) => Fed::More,
            Err(refusal) => {
                self.refuse(place, refusal);
                Fed::Enough
            }
        }
    }

    /// The bytes wanted were brought, or could not be.
    pub(super) fn end(&mut self, brought: Result<(), Refusal>) {
        let place = match &self.step {
            Step::Head(place, _) | Step::Orders(place, ..) | Step::Side(place, ..) => *place,
            Step::Twins(twins) => twins.place(),
            Step::Done => return,
        };
        if let Err(refusal) = brought {
            self.refuse(place, refusal);
        }
        let waits = self.slots.get(place).is_some_and(Slot::is_waiting);
        match std::mem::replace(&mut self.step, Step::Done) {
            Step::Head(place, ends) => {
                if waits {
                    self.look(place, &ends);
                }
                if place + 1 < self.slots.len() {
                    self.step = Step::Head(place + 1, Vec::new());
                    return;
                }
                return self.compare();
            }
            Step::Twins(twins) => return self.compared(twins),
            Step::Orders(place, plan, reader) if waits => match reader.finish() {
                Ok(intake) => match plan.disproved(&intake.read) {
                    Some(proof) => self.read_orders_again(place, Some(proof)),
                    None => {
                        self.gathered = Some(intake.gathered);
                        self.settle(place, Outcome::Orders(plan, Box::new(intake.read)));
                    }
                },
                Err(refusal) => self.refuse(place, refusal),
            },
            Step::Side(place, plan, reader) if waits => match reader.finish() {
                Ok(side) => match plan.disproved(&side.read) {
                    Some(proof) => self.prove(place, proof),
                    None => self.settle(place, Outcome::Side(plan, Box::new(side))),
                },
                Err(refusal) => self.refuse(place, refusal),
            },
            Step::Orders(..) | Step::Side(..) | Step::Done => {}
        }
        self.next();
    }

    fn settle(&mut self, place: usize, outcome: Outcome) {
        if let Some(slot) = self.slots.get_mut(place) {
            slot.outcome = outcome;
        }
    }

    fn prove(&mut self, place: usize, proof: Proof) {
        if let Some(slot) = self.slots.get_mut(place) {
            slot.proof = proof;
        }
        let again = self.slots.get(place).map_or(0, |slot| slot.bytes);
        self.read_bytes = self.read_bytes.saturating_sub(again);
    }

    /// A source is of no use. Lines that an orders file has left in the base leave it with all others, which are read
    /// again.
    fn refuse(&mut self, place: usize, refusal: Refusal) {
        self.settle(place, Outcome::Refused(refusal));
        self.read_orders_again(place, None);
    }

    /// Forgets the orders read so far.
    fn read_orders_again(&mut self, place: usize, proof: Option<Proof>) {
        self.gathered = None;
        if let (Some(slot), Some(proof)) = (self.slots.get_mut(place), proof) {
            slot.proof = proof;
        }
        for slot in &mut self.slots {
            if let Outcome::Orders(..) = slot.outcome {
                slot.outcome = Outcome::Waiting;
            }
        }
        let settled = |slot: &&Slot| !slot.is_waiting();
        self.read_bytes = self.slots.iter().filter(settled).map(|slot| slot.bytes).sum();
    }

    /// Decides from the ends of a source what it is.
    fn look(&mut self, place: usize, ends: &[u8]) {
        let Some(slot) = self.slots.get(place) else { return };
        let mark = hash(ends);
        let is_alike = |other: &&Slot| other.bytes == slot.bytes && other.mark == mark && slot.bytes > 0;
        let twin = self.slots.iter().take(place).position(|other| is_alike(&other));
        let head = ends.get(..HEAD_BYTES).unwrap_or(ends);
        let whole = if slot.bytes > HEAD_BYTES as u64 { Whole::Head } else { Whole::File };
        let draft = Draft::look(head, slot.bytes, whole);
        let Some(slot) = self.slots.get_mut(place) else { return };
        (slot.mark, slot.twin) = (mark, twin);
        match draft {
            Ok(draft) => slot.draft = Some(draft),
            Err(refusal) => slot.outcome = Outcome::Refused(refusal),
        }
    }

    /// All heads are known: what the customers are, and whether there will be room.
    fn prepare(&mut self) {
        let plans: Vec<(Contents, Plan)> =
            self.slots.iter().filter_map(|slot| Some((slot.contents()?, slot.plan(None)?))).collect();
        // Orders say who customers are; without them the customers themselves.
        let leads = [Contents::Orders, Contents::Customers];
        let leading = leads.into_iter().find(|lead| plans.iter().any(|(contents, _)| contents == lead));
        self.key_kind = leading.map_or(KeyKind::Email, |lead| self.common_kind(lead, &plans));
        let mut needs = 0u64;
        let mut too_large = Vec::new();
        for (place, slot) in self.slots.iter().enumerate() {
            let Some(draft) = slot.draft.as_ref().filter(|_| slot.is_waiting()) else { continue };
            needs = needs.saturating_add(draft.needs_bytes(slot.bytes));
            if needs > MOST_BYTES {
                too_large.push((place, needs));
            }
        }
        for (place, bytes) in too_large {
            self.settle(place, Outcome::Refused(Refusal::TooLarge { bytes, limit: MOST_BYTES }));
        }
        self.needs_bytes = needs;
        for place in 0..self.slots.len() {
            let is_base =
                matches!(self.slots.get(place).and_then(Slot::contents), Some(Contents::Orders | Contents::Customers));
            if let Some(plan) = self.slots.get(place).and_then(|slot| slot.plan(Some(self.key_kind)))
                && is_base
            {
                self.name_columns(&plan);
            }
        }
    }

    /// Of the kinds of keys of such files the one that most of them have, by whatever column; among equals that of the first file.
    fn common_kind(&self, lead: Contents, plans: &[(Contents, Plan)]) -> KeyKind {
        let slots = || self.slots.iter().filter(|slot| slot.contents() == Some(lead));
        let having = |kind: KeyKind| {
            slots().filter_map(|slot| slot.plan(Some(kind))).filter(|plan| plan.key_kind == kind).count()
        };
        let kinds = plans.iter().filter(|(contents, _)| *contents == lead).map(|(_, plan)| plan.key_kind);
        let best =
            kinds.map(|kind| (kind, having(kind))).reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map_or(KeyKind::Email, |(kind, _)| kind)
    }

    /// Adds the names of a file's customer columns to the base's.
    fn name_columns(&mut self, plan: &Plan) {
        for place in plan.places.profile() {
            let Some(name) = plan.dialect.header.get(*place) else { continue };
            if column_of(&self.columns, name).is_none() {
                self.columns.push(name.clone());
            }
        }
    }

    /// The base's column for each customer column of a plan.
    pub(super) fn columns_of(columns: &[String], plan: &Plan) -> Vec<usize> {
        let names = plan.places.profile().iter().filter_map(|place| plan.dialect.header.get(*place));
        names.filter_map(|name| column_of(columns, name)).collect()
    }

    /// Goes on with the next source: first all that are no orders, whose customers may come before.
    fn next(&mut self) {
        loop {
            let is_orders = |slot: &Slot| slot.contents() == Some(Contents::Orders);
            let waiting =
                |orders: bool| self.slots.iter().position(|slot| slot.is_waiting() && is_orders(slot) == orders);
            let Some(place) = waiting(false).or_else(|| waiting(true)) else {
                if self.ask_kin() {
                    continue;
                }
                self.step = Step::Done;
                return;
            };
            let is_orders = self.slots.get(place).is_some_and(is_orders);
            let Some(plan) = self.slots.get(place).and_then(|slot| slot.plan(Some(self.key_kind))) else {
                // Whatever waits has a draft.
                self.settle(place, Outcome::Refused(Refusal::Unreadable));
                continue;
            };
            if plan.missing().next().is_some() {
                self.settle(place, Outcome::Stopped(Box::new(plan)));
                continue;
            }
            let step = if is_orders { self.orders(place, &plan) } else { side(place, &plan) };
            match step {
                Ok(step) => {
                    self.step = step;
                    return;
                }
                Err(refusal) => self.settle(place, Outcome::Refused(refusal)),
            }
        }
    }

    fn orders(&mut self, place: usize, plan: &Plan) -> Result<Step, Refusal> {
        let gathered = match self.gathered.take() {
            Some(gathered) => gathered,
            None => self.first_customers().map_err(|OutOfMemory| Refusal::OutOfMemory)?,
        };
        let columns = Reading::columns_of(&self.columns, plan);
        let reader = Reader::onto(plan, gathered, &columns).ok_or(Refusal::Unreadable)?;
        Ok(Step::Orders(place, Box::new(plan.clone()), Box::new(reader)))
    }

    /// A base without orders: the customers of the customers files that share its keys.
    fn first_customers(&self) -> Result<Gathered, OutOfMemory> {
        let mut gathered = Gathered::new(self.columns.len());
        for slot in &self.slots {
            let Outcome::Side(plan, side) = &slot.outcome else { continue };
            if plan.contents != Contents::Customers || plan.key_kind != self.key_kind {
                continue;
            }
            let columns = Reading::columns_of(&self.columns, plan);
            gathered.customers.reopen();
            for number in 0..side.keys.len() as u32 {
                let key = side.keys.key(number).as_bytes();
                let customer = gathered.customers.enter(key)?;
                gathered.customers.fill(customer, &columns, |own| side.keys.text(number, own).as_bytes().into())?;
            }
        }
        Ok(gathered)
    }

    /// Why not one source is of use.
    pub(super) fn refusal(&self) -> Option<Refusal> {
        let mut refusals = self.slots.iter().map(|slot| match &slot.outcome {
            Outcome::Refused(refusal) => Some(refusal.clone()),
            Outcome::Waiting | Outcome::SameAs(_) | Outcome::Stopped(_) | Outcome::Orders(..) | Outcome::Side(..) => {
                None
            }
        });
        let first = refusals.next()?;
        refusals.all(|refusal| refusal.is_some()).then_some(first)?
    }

    /// All that was read: the sources, and what the orders and customers come to.
    pub(super) fn into_base(mut self) -> Result<(Vec<Slot>, Gathered, Vec<String>, KeyKind), Refusal> {
        let gathered = match self.gathered.take() {
            Some(gathered) => gathered,
            None => self.first_customers().map_err(|OutOfMemory| Refusal::OutOfMemory)?,
        };
        Ok((self.slots, gathered, self.columns, self.key_kind))
    }

    /// How far reading is.
    pub(super) fn progress(&self) -> Progress {
        let done = self.slots.iter().map(|slot| match &slot.outcome {
            Outcome::Orders(_, read) => read.counts.rows,
            Outcome::Side(_, side) => side.read.counts.rows,
            Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Stopped(_) => 0,
        });
        let (place, rows) = match &self.step {
            Step::Orders(place, _, reader) => (Some(*place), reader.rows()),
            Step::Side(place, _, reader) => (Some(*place), reader.rows()),
            Step::Head(..) | Step::Twins(_) | Step::Done => (None, 0),
        };
        let counts = |slot: &&Slot| matches!(slot.outcome, Outcome::Waiting | Outcome::Orders(..) | Outcome::Side(..));
        Progress {
            bytes: self.read_bytes,
            total_bytes: self.slots.iter().filter(counts).map(|slot| slot.bytes).sum(),
            rows: done.sum::<u64>() + rows,
            file: place.and_then(|place| self.slots.get(place)).map(|slot| slot.id),
            needs_bytes: self.needs_bytes,
        }
    }
}

/// The base's column that is called so, whatever the capitals, accents and blanks.
fn column_of(columns: &[String], name: &str) -> Option<usize> {
    let name = words::plain(name);
    columns.iter().position(|known| words::plain(known) == name)
}

fn side(place: usize, plan: &Plan) -> Result<Step, Refusal> {
    let reader = SideReader::new(plan).ok_or(Refusal::Unreadable)?;
    Ok(Step::Side(place, Box::new(plan.clone()), Box::new(reader)))
}
