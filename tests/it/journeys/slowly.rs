//! Réguas lived through day by day and person by person, as plainly as can be: what the fast way must come to. Nothing of
//! `regua::journeys` is used but the draw of control groups.

use super::people::{Base, Known, Person, REFERENCE, day};
use super::slow_facts::{fires, holds, is_day_of_month, is_month_end, kept};
use regua::domain::{
    Activity, BirthdayMoment, Condition, Exit, Fate, HeldBack, Holding, Journey, Node, OnlyIf, Reentry, SendingRules,
    Step, Trigger, Wait, Weekday,
};
use regua::journeys::{is_control, key_digest};
use std::collections::VecDeque;

/// A planned message, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told {
    pub(super) lane: usize,
    pub(super) customer: usize,
    pub(super) planned: i32,
    pub(super) step: usize,
    pub(super) entered: i32,
    pub(super) fate: Option<(Fate, Option<HeldBack>, i32)>,
}

/// A flow with the numbers of its steps.
#[derive(Clone)]
enum Piece {
    Wait(Wait),
    Send(usize, Step),
    Branch(Condition, Vec<Piece>, Vec<Piece>),
}

fn pieces(flow: &[Node], next: &mut usize) -> Vec<Piece> {
    let mut found = Vec::new();
    for node in flow {
        found.push(match node {
            Node::Wait(wait) => Piece::Wait(*wait),
            Node::Send(step) => {
                *next += 1;
                Piece::Send(*next - 1, step.clone())
            }
            Node::Branch { when, yes, no } => {
                let yes = pieces(yes, next);
                Piece::Branch(when.clone(), yes, pieces(no, next))
            }
        });
    }
    found
}

/// The longest way through a flow, after so many days.
pub(super) fn longest(flow: &[Node], trigger: &Trigger, before: i32) -> i32 {
    flow.iter().fold(before, |days, node| match node {
        Node::Wait(Wait::Days(wait)) => days + i32::from(*wait),
        Node::Wait(Wait::ToBirthday) => {
            let ahead = match trigger {
                Trigger::Birthday(BirthdayMoment::MonthStart) => Some(30),
                Trigger::Birthday(BirthdayMoment::DaysBefore(ahead)) => Some(i32::from(*ahead)),
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
            days + ahead.filter(|_| days == 0).unwrap_or(366)
        }
        Node::Wait(Wait::ToMonthEnd) => days + 30,
        Node::Wait(Wait::ToDayOfMonth(_)) => days + 31,
        Node::Send(_) => days,
        Node::Branch { yes, no, .. } => longest(yes, trigger, days).max(longest(no, trigger, days)),
    })
}

/// A person on the way through a régua.
struct Traveller {
    entered: i32,
    left: VecDeque<Piece>,
    /// Until when a wait of days lasts.
    until: i32,
    before: Option<i32>,
    /// On which day the way ended.
    ended: Option<i32>,
}

impl Traveller {
    /// Lives a day; the steps whose messages are planned for it.
    fn live(&mut self, (journey, person): (&Journey, &Person), on: i32, known: Known) -> Vec<usize> {
        let mut planned = Vec::new();
        let bought = person.orders.iter().any(|day| self.entered < *day && *day <= on);
        let opted_out = person.opted_out.is_some_and(|day| self.entered < day && day <= on);
        let used = match known.told {
            true => person.redeemed.iter().any(|day| self.entered < *day && *day <= on),
            false => bought,
        };
        if bought && journey.exits.contains(&Exit::Bought) {
            self.ended = Some(on - 1);
            return planned;
        }
        while on >= self.until {
            let Some(piece) = self.left.pop_front() else {
                self.ended = Some(on);
                break;
            };
            if let Piece::Wait(wait) = piece {
                let is_over = |ahead: &i32| match wait {
                    Wait::Days(days) => *ahead == i32::from(days),
                    Wait::ToBirthday => kept(person.birthday.unwrap(), on + ahead, known.leap),
                    Wait::ToMonthEnd => is_month_end(on + ahead),
                    Wait::ToDayOfMonth(of_month) => is_day_of_month(on + ahead, of_month),
                };
                if wait == Wait::ToBirthday && person.birthday.is_none() {
                    self.ended = Some(on);
                    break;
                }
                self.until = on + (0..).find(is_over).unwrap();
                continue;
            }
            let left = journey.exits.contains(&Exit::LeftAudience) && !holds(&journey.audience, person, on, known);
            if left || (opted_out && journey.exits.contains(&Exit::OptedOut)) {
                // A paused step does nothing, not even look.
                if matches!(&piece, Piece::Send(_, step) if step.activity == Activity::Paused) {
                    continue;
                }
                self.ended = Some(on);
                break;
            }
            match piece {
                Piece::Wait(_) => {}
                Piece::Branch(when, yes, no) => {
                    let way = if holds(&when, person, on, known) { yes } else { no };
                    way.into_iter().rev().for_each(|piece| self.left.push_front(piece));
                }
                Piece::Send(number, step) => {
                    let passes = |only_if: &OnlyIf| match only_if {
                        OnlyIf::Meets(condition) => holds(condition, person, on, known),
                        OnlyIf::CouponUnused => !used,
                        OnlyIf::NotBought => !bought,
                        OnlyIf::DaysAfterMessage(days) => self.before.is_none_or(|day| on - day >= i32::from(*days)),
                    };
                    if step.activity == Activity::Active && step.only_if.iter().all(passes) {
                        self.before = Some(on);
                        planned.push(number);
                    }
                }
            }
        }
        planned
    }
}

/// What a régua plans for a person.
fn plan(
    (lane, journey): (usize, &Journey),
    (customer, person): (usize, &Person),
    days: i32,
    known: Known,
) -> Vec<Told> {
    let mut travellers: Vec<Traveller> = Vec::new();
    let mut told = Vec::new();
    for on in -longest(&journey.flow, &journey.trigger, 0)..days {
        let may_enter = match (journey.reentry, travellers.last()) {
            (_, None) => true,
            (Reentry::Never, Some(_)) => false,
            (Reentry::AfterDays(pause), Some(last)) => on - last.entered >= i32::from(pause.max(1)),
            (Reentry::AfterEnd, Some(last)) => {
                let bought = person.orders.iter().any(|day| last.entered < *day && *day <= on);
                last.ended.is_some() || (bought && journey.exits.contains(&Exit::Bought))
            }
        };
        let is_known = person.known_from.is_none_or(|from| from <= on);
        if may_enter
            && is_known
            && fires(&journey.trigger, person, on, known)
            && holds(&journey.audience, person, on, known)
        {
            travellers.iter_mut().for_each(|traveller| traveller.ended = Some(on - 1));
            let left = pieces(&journey.flow, &mut 0).into();
            travellers.push(Traveller { entered: on, left, until: on, before: None, ended: None });
        }
        for traveller in travellers.iter_mut().filter(|traveller| traveller.ended.is_none()) {
            let steps = traveller.live((journey, person), on, known);
            let entered = traveller.entered;
            let message = |step| Told { lane, customer, planned: on, step, entered, fate: None };
            told.extend(steps.into_iter().map(message).filter(|_| on >= 0));
        }
    }
    told
}

fn is_out(journey: &Journey, person: &Person, entered: i32, (on, known): (i32, Known)) -> bool {
    journey.exits.iter().any(|exit| match exit {
        Exit::Bought => person.orders.iter().any(|day| entered < *day && *day <= on),
        Exit::OptedOut => person.opted_out.is_some_and(|day| entered < day && day <= on),
        Exit::LeftAudience => !holds(&journey.audience, person, on, known),
    })
}

/// Sends what may be sent of a person's messages.
fn send(all: &[Journey], rules: &SendingRules, (person, told): (&Person, &mut [Told]), days: i32, known: Known) {
    for message in told.iter_mut() {
        let journey = &all[message.lane];
        let channel = journey.steps()[message.step].channel;
        let digest = key_digest(&format!("C-{:04}", person.key));
        let held = if is_control(digest, journey.number, journey.control) {
            Some(HeldBack::ControlGroup)
        } else if known.told && person.suppressed {
            Some(HeldBack::Suppressed)
        } else if known.told && !person.consents[channel.index()] {
            Some(HeldBack::NoConsent)
        } else {
            None
        };
        message.fate = held.map(|held| (Fate::Dropped, Some(held), 0));
    }
    let mut reasons: Vec<Option<HeldBack>> = vec![None; told.len()];
    let mut sent: Vec<(i32, usize, regua::domain::Channel)> = Vec::new();
    for on in 0..days {
        let mut turn: Vec<usize> =
            (0..told.len()).filter(|place| told[*place].fate.is_none() && told[*place].planned <= on).collect();
        turn.sort_by_key(|place| {
            let message = &told[*place];
            let journey = &all[message.lane];
            (journey.priority, journey.number, message.planned, message.step, std::cmp::Reverse(message.entered))
        });
        for place in turn {
            let message = &told[place];
            let journey = &all[message.lane];
            let channel = journey.steps()[message.step].channel;
            let last = sent.last().copied();
            let too_soon = last.filter(|(day, _, _)| on - day < i32::from(rules.minimum_gap_days));
            let is_capped = rules.caps.iter().filter(|cap| cap.counts(channel)).any(|cap| {
                let counted = |(day, _, by): &&(i32, usize, _)| on - day < i32::from(cap.days()) && cap.counts(*by);
                sent.iter().filter(counted).count() >= usize::from(cap.messages())
            });
            let reason = if rules.quiet.has(Weekday::of(day(REFERENCE + on))) {
                Some(HeldBack::QuietDay)
            } else if let Some((day, lane, _)) = too_soon {
                Some(if day == on && lane != message.lane { HeldBack::Collision } else { HeldBack::Gap })
            } else {
                is_capped.then_some(HeldBack::Cap)
            };
            reasons[place] = reasons[place].or(reason);
            let patience = match rules.holding {
                Holding::Drop => 0,
                Holding::Move(days) => i32::from(days),
            };
            let fate = match reason {
                Some(_) if on - message.planned >= patience => Some((Fate::Dropped, 0)),
                Some(_) => None,
                None if on > message.planned && is_out(journey, person, message.entered, (on, known)) => {
                    Some((Fate::Ended, 0))
                }
                None => {
                    sent.push((on, message.lane, channel));
                    Some((Fate::Sent, on - message.planned))
                }
            };
            told[place].fate = fate.map(|(fate, moved)| (fate, reasons[place], moved));
        }
    }
    for (message, reason) in told.iter_mut().zip(reasons) {
        message.fate = message.fate.or(Some((Fate::StillWaiting, reason, 0)));
    }
}

/// Everything that happens, sorted.
pub(super) fn run(base: &Base, all: &[Journey], rules: &SendingRules, days: u16) -> Vec<Told> {
    let mut everything = Vec::new();
    for customer in base.rows().iter().enumerate() {
        let days = i32::from(days);
        let mut told: Vec<Told> =
            all.iter().enumerate().flat_map(|journey| plan(journey, customer, days, base.known())).collect();
        send(all, rules, (customer.1, &mut told), days, base.known());
        everything.extend(told);
    }
    everything.sort();
    everything
}
