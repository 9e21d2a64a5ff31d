//! A régua made ready to be walked by many customers: its flow as a list of pieces that follow or skip one another, and the
//! walk itself. Whom it lets in, and the plan that comes of it, is `plan`'s.

use super::asked::Asked;
use super::calendar::{Kept, day_of_month, month_end};
use super::message::Message;
use super::people::People;
use crate::audience::Evaluation;
use crate::domain::{Activity, AudienceError, BirthdayMoment, Exit, Journey, Node, OnlyIf, Trigger, Wait};

/// Branches nest at most so deep.
const MOST_DEPTH: usize = 16;
/// The longest way through a flow, in days: three years.
const MOST_DAYS: u32 = 1_096;

/// Why a régua can't be tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanError {
    /// One of its conditions names audiences that can't be told.
    Audience(AudienceError),
    /// It has more than 128 steps.
    TooManySteps,
    /// Its longest way takes more than three years.
    TooLong,
    /// The days are no horizon.
    Horizon,
    /// Its branches nest more than 16 deep.
    TooDeep,
}

#[derive(Debug, Clone)]
enum Op {
    Wait(Wait),
    Send(u8, Vec<Check>),
    /// Goes on at the place where the condition is not met. Last the branch's number in the order of writing.
    Unless(Asked, usize, usize),
    /// Goes on at the place.
    GoTo(usize),
}

#[derive(Debug, Clone)]
enum Check {
    Meets(Asked),
    CouponUnused,
    NotBought,
    DaysAfterMessage(u16),
}

/// The flow and the exits of a régua.
#[derive(Debug, Clone)]
pub(super) struct Flow {
    ops: Vec<Op>,
    audience: Asked,
    exits: Vec<Exit>,
    /// Whether the audience can be left at all.
    can_leave: bool,
    kept: Option<Kept>,
    longest_days: u32,
    /// How many branches there are.
    pub(super) forks: usize,
}

/// A customer on the way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traveller {
    pub(super) customer: u32,
    /// The day of the entry.
    pub(super) entered: i32,
    /// From this day on another flow has taken the place of this one.
    pub(super) until: i32,
}

/// The days that are planned: messages before them were sent, those after them are another day's business.
#[derive(Debug, Clone, Copy)]
pub(super) struct Planned {
    pub(super) from: i32,
    pub(super) to: i32,
}

impl Flow {
    /// # Errors
    /// [`PlanError`] for what can't be walked.
    pub(super) fn of(
        journey: &Journey,
        people: &People<'_>,
        evaluation: &mut Evaluation<'_>,
    ) -> Result<Flow, PlanError> {
        let audience = Asked::of(&journey.audience, people, evaluation).map_err(PlanError::Audience)?;
        let ahead = match journey.trigger {
            Trigger::Birthday(BirthdayMoment::MonthStart) => Some(30),
            Trigger::Birthday(BirthdayMoment::DaysBefore(days)) => Some(u32::from(days).min(366)),
            Trigger::OrderPlaced(_)
            | Trigger::Registered
            | Trigger::EntersSegment(_)
            | Trigger::EntersStage(_)
            | Trigger::DaysWithoutBuying(_)
            | Trigger::ExpectedRepurchase(_)
            | Trigger::CouponExpiry(_)
            | Trigger::FixedDate(_)
            | Trigger::Monthly(_) => None,
        };
        let mut writer = Writer { people, evaluation, ops: Vec::new(), steps: 0, forks: 0, to_birthday: false, ahead };
        let longest_days = writer.write(&journey.flow, (1, 0))?;
        let (ops, to_birthday, forks) = (writer.ops, writer.to_birthday, writer.forks);
        if longest_days > MOST_DAYS {
            return Err(PlanError::TooLong);
        }
        let exits = journey.exits.clone();
        let can_leave = exits.contains(&Exit::LeftAudience) && !audience.is_fixed();
        let mut flow = Flow { ops, audience, exits, can_leave, kept: None, longest_days, forks };
        if to_birthday {
            // As far back as an entry can lie, and as far ahead as the longest horizon and the longest way.
            let around = 2 * MOST_DAYS.cast_signed();
            flow.kept = Some(Kept::of((people.reference - around, people.reference + around), people.leap()));
        }
        Ok(flow)
    }

    /// The longest way through, in days.
    pub(super) fn longest_days(&self) -> i32 {
        self.longest_days.cast_signed()
    }

    /// Whom it is for.
    pub(super) fn audience(&self) -> &Asked {
        &self.audience
    }

    /// Whether a customer on the way is out on the same days as in another flow.
    pub(super) fn is_left_like(&self, other: &Flow) -> bool {
        let is_same_audience = || self.can_leave == other.can_leave && self.audience == other.audience;
        self.exits == other.exits && (!(self.can_leave || other.can_leave) || is_same_audience())
    }

    /// Whether a customer on the way is out on a day.
    pub(super) fn is_out(&self, people: &People<'_>, traveller: Traveller, on: i32) -> bool {
        let (customer, entered) = (traveller.customer as usize, traveller.entered);
        self.exits.iter().any(|exit| match exit {
            Exit::Bought => people.next_purchase(customer, entered).is_some_and(|day| day <= on),
            Exit::OptedOut => people.opted_out_day(customer, entered).is_some_and(|day| day <= on),
            Exit::LeftAudience => self.can_leave && !self.audience.holds(people, customer, on),
        })
    }

    /// Walks; what is to be sent is put into `messages`, and each branch that is come to on a
    /// planned day is counted by the side that is `taken`. The first day on which another entry can follow the end.
    pub(super) fn walk(
        &self,
        people: &People<'_>,
        traveller: Traveller,
        (planned, messages, taken): (Planned, &mut Vec<Message>, &mut [[u64; 2]]),
    ) -> i32 {
        let customer = traveller.customer as usize;
        let bought = if self.exits.contains(&Exit::Bought) {
            people.next_purchase(customer, traveller.entered).unwrap_or(i32::MAX)
        } else {
            i32::MAX
        };
        let opted_out = if self.exits.contains(&Exit::OptedOut) {
            people.opted_out_day(customer, traveller.entered).unwrap_or(i32::MAX)
        } else {
            i32::MAX
        };
        let gone = bought.min(opted_out);
        let (mut day, mut before) = (traveller.entered, None);
        let mut at = 0;
        while let Some(op) = self.ops.get(at) {
            match op {
                Op::Wait(wait) => {
                    let Some(later) = self.after(people, *wait, (customer, day)) else { break };
                    (day, at) = (later, at + 1);
                    continue;
                }
                Op::GoTo(place) => {
                    at = *place;
                    continue;
                }
                Op::Send(..) | Op::Unless(..) => {}
            }
            let is_left = self.can_leave && !self.audience.holds(people, customer, day);
            if day >= traveller.until || day > planned.to || day >= gone || is_left {
                break;
            }
            at = match op {
                Op::Wait(_) | Op::GoTo(_) => at + 1,
                Op::Unless(asked, place, number) => {
                    let holds = asked.holds(people, customer, day);
                    if let (true, Some([yes, no])) = (day >= planned.from, taken.get_mut(*number)) {
                        *(if holds { yes } else { no }) += 1;
                    }
                    if holds { at + 1 } else { *place }
                }
                Op::Send(step, checks) => {
                    if checks.iter().all(|check| check.holds(people, traveller, (day, before))) {
                        before = Some(day);
                        if day >= planned.from {
                            let place = (day - planned.from, *step);
                            messages.push(Message::new(traveller.customer, place, day - traveller.entered));
                        }
                    }
                    at + 1
                }
            };
        }
        // After the day on which the flow ended, or on that of the purchase that ended it.
        if bought <= day { bought } else { day + 1 }
    }

    /// The day after a wait; `None` where it never ends.
    fn after(&self, people: &People<'_>, wait: Wait, (customer, day): (usize, i32)) -> Option<i32> {
        match wait {
            Wait::Days(days) => Some(day + i32::from(days)),
            Wait::ToMonthEnd => Some(month_end(day)),
            Wait::ToDayOfMonth(of_month) => Some(day_of_month(day, of_month)),
            Wait::ToBirthday => self.kept.as_ref()?.next(people.birthday(customer)?, day),
        }
    }
}

impl Check {
    /// `before`: the day of the flow's message before.
    fn holds(&self, people: &People<'_>, traveller: Traveller, (on, before): (i32, Option<i32>)) -> bool {
        let (customer, entered) = (traveller.customer as usize, traveller.entered);
        match self {
            Check::Meets(asked) => asked.holds(people, customer, on),
            Check::CouponUnused => !people.used_coupon(customer, entered, on),
            Check::NotBought => people.next_purchase(customer, entered).is_none_or(|day| day > on),
            Check::DaysAfterMessage(days) => before.is_none_or(|before| on - before >= i32::from(*days)),
        }
    }
}

/// Writes a flow down piece by piece.
struct Writer<'w, 'p, 'e> {
    people: &'w People<'p>,
    evaluation: &'w mut Evaluation<'e>,
    ops: Vec<Op>,
    steps: usize,
    forks: usize,
    to_birthday: bool,
    /// The most days from the entry to the birthday, where that is what lets in.
    ahead: Option<u32>,
}

impl Writer<'_, '_, '_> {
    /// The longest way up to the end of these pieces, in days, where that to their beginning is `longest`.
    fn write(&mut self, flow: &[Node], (depth, mut longest): (usize, u32)) -> Result<u32, PlanError> {
        if depth > MOST_DEPTH {
            return Err(PlanError::TooDeep);
        }
        for node in flow {
            match node {
                Node::Wait(wait) => {
                    // Nothing was waited for yet: the birthday is the one that let the customer in.
                    let ahead = self.ahead.filter(|_| *wait == Wait::ToBirthday && longest == 0);
                    longest = longest.saturating_add(ahead.unwrap_or(wait.most_days()));
                    self.to_birthday |= *wait == Wait::ToBirthday;
                    self.ops.push(Op::Wait(*wait));
                }
                Node::Send(step) => {
                    let number = Some(self.steps).filter(|number| *number < Message::STEPS);
                    let number = number.ok_or(PlanError::TooManySteps)? as u8;
                    self.steps += 1;
                    if step.activity == Activity::Active {
                        let checks = step.only_if.iter().map(|check| self.check(check)).collect::<Result<_, _>>()?;
                        self.ops.push(Op::Send(number, checks));
                    }
                }
                Node::Branch { when, yes, no } => {
                    let asked = self.asked(when)?;
                    let number = self.forks;
                    self.forks += 1;
                    let branch = self.ops.len();
                    self.ops.push(Op::GoTo(0));
                    let yes = self.write(yes, (depth + 1, longest))?;
                    let jump = self.ops.len();
                    self.ops.push(Op::GoTo(0));
                    let after_yes = self.ops.len();
                    let no = self.write(no, (depth + 1, longest))?;
                    let end = self.ops.len();
                    self.put(branch, Op::Unless(asked, after_yes, number));
                    self.put(jump, Op::GoTo(end));
                    longest = yes.max(no);
                }
            }
        }
        Ok(longest)
    }

    fn put(&mut self, place: usize, op: Op) {
        if let Some(slot) = self.ops.get_mut(place) {
            *slot = op;
        }
    }

    fn asked(&mut self, condition: &crate::domain::Condition) -> Result<Asked, PlanError> {
        Asked::of(condition, self.people, self.evaluation).map_err(PlanError::Audience)
    }

    fn check(&mut self, only_if: &OnlyIf) -> Result<Check, PlanError> {
        Ok(match only_if {
            OnlyIf::Meets(condition) => Check::Meets(self.asked(condition)?),
            OnlyIf::CouponUnused => Check::CouponUnused,
            OnlyIf::NotBought => Check::NotBought,
            OnlyIf::DaysAfterMessage(days) => Check::DaysAfterMessage(*days),
        })
    }
}
