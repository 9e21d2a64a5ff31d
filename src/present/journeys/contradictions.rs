//! What of a régua can't be meant, or never happens: from the régua itself, and from what its dry run tells. Sentences are
//! `text`'s; which conditions exclude each other, `excludes` says.

use super::excludes::exclude;
use super::library::shows_subject;
use super::sentence::Part;
use super::timing::{fork_days, step_days};
use crate::domain::{
    Activity, Audience, BirthdayMoment, Condition, Exit, Journey, MergeTag, NumberFact, NumberTest, OnlyIf, Partition,
    Reentry, Stage, Step, Test, TextPiece, Trigger, WhichOrder, text_pieces,
};
use crate::engine::protocol::PlanReport;
use crate::present::plan::board::figures;
use crate::present::plan::edit::condition_of;
use crate::present::plan::place::{Fork, Side, Stop, forks, met_together, sides_of};
use crate::text::Contradiction;

/// Where something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// In a part of the rule.
    Rule(Part),
    /// In a step, by its number.
    Step(usize),
    /// In a branch, by its number.
    Fork(usize),
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Where.
    pub at: Where,
    /// What.
    pub what: Contradiction,
}

/// What a régua is held against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The saved audiences, which conditions may name.
    pub audiences: &'a [Audience],
    /// The dry run; `None` while there is none.
    pub report: Option<&'a PlanReport>,
}

/// Everything that is wrong with a régua: first its rule, then its branches, then its steps in their order.
#[must_use]
pub fn troubles(journey: &Journey, against: Against<'_>) -> Vec<Trouble> {
    let mut found = rule(journey, against);
    let fork_days = fork_days(&journey.flow);
    for (number, fork) in forks(journey).into_iter().enumerate() {
        let mut tell = |what| found.push(Trouble { at: Where::Fork(number), what });
        if fork.sides.iter().all(|side| side.is_empty()) {
            tell(Contradiction::ForkEmpty);
        }
        if is_beyond(journey, fork.when, against.audiences) {
            tell(Contradiction::ForkBeyondAudience);
        }
        let there = (Stop::Fork(number), fork_days.get(number).copied().flatten());
        let nobody_takes = |side| {
            let took = took(&fork, side);
            !exclude(&[&took], against.audiences) && is_beyond_sides(journey, there, &took, against.audiences)
        };
        if nobody_takes(Side::Yes) {
            tell(Contradiction::NobodyTakesYes);
        } else if !fork.sides[1].is_empty() && nobody_takes(Side::No) {
            tell(Contradiction::NobodyTakesNo);
        }
    }
    let days = step_days(&journey.flow);
    for (number, step) in journey.steps().into_iter().enumerate() {
        // What is paused is not to be sent.
        if step.activity == Activity::Active {
            let of = Of { journey, number, step, days: &days };
            found.extend(of.all(against).into_iter().map(|what| Trouble { at: Where::Step(number), what }));
        }
    }
    found
}

fn rule(journey: &Journey, against: Against<'_>) -> Vec<Trouble> {
    let mut found = Vec::new();
    let mut tell = |part, what| found.push(Trouble { at: Where::Rule(part), what });
    let audience = &journey.audience;
    let of_trigger = lets_in(&journey.trigger);
    if exclude(&[audience], against.audiences) {
        tell(Part::Audience, Contradiction::AudienceOfNobody);
    } else if exclude(&[audience, &of_trigger], against.audiences) {
        tell(Part::Audience, Contradiction::AudienceBeyondTrigger);
    } else if let (Some(report), Some(Ok(figures))) = (against.report, figures(against.report, journey.number))
        && figures.entries == 0
    {
        // A horizon has at most 365 days.
        tell(Part::Trigger, Contradiction::NobodyEnters(report.days.len() as u16));
    }
    if journey.steps().iter().all(|step| step.activity == Activity::Paused) {
        tell(Part::Flow, Contradiction::NothingSent);
    }
    found
}

/// What holds of everybody whom a trigger lets in, on that day.
fn lets_in(trigger: &Trigger) -> Condition {
    let number = |fact, test| Condition::Test(Test::Number(fact, test));
    match trigger {
        // In a window, earlier orders of theirs may not count.
        Trigger::OrderPlaced(WhichOrder::Every | WhichOrder::First | WhichOrder::Later) => {
            let buyers = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Acquisition);
            let stages = buyers.map(|stage| stage.index() as u16).collect();
            Condition::All(vec![
                number(NumberFact::Orders, NumberTest::AtLeast(1)),
                Condition::Test(Test::Part(Partition::Stage, stages)),
            ])
        }
        Trigger::DaysWithoutBuying(days) => number(NumberFact::RecencyDays, NumberTest::Is(i64::from(*days))),
        Trigger::EntersSegment(parts) => Condition::Test(Test::Part(Partition::Segment, parts.clone())),
        Trigger::EntersStage(stage) => Condition::Test(Test::Part(Partition::Stage, vec![stage.index() as u16])),
        Trigger::Registered
        | Trigger::Birthday(BirthdayMoment::MonthStart | BirthdayMoment::DaysBefore(_))
        | Trigger::ExpectedRepurchase(_)
        | Trigger::CouponExpiry(_)
        | Trigger::FixedDate(_)
        | Trigger::Monthly(_) => Condition::everyone(),
    }
}

/// Whether nobody of the audience can meet a condition later on, as far as what the audience asks still holds then.
fn is_beyond(journey: &Journey, condition: &Condition, audiences: &[Audience]) -> bool {
    !exclude(&[&journey.audience], audiences)
        && !exclude(&[condition], audiences)
        && if journey.exits.contains(&Exit::LeftAudience) {
            exclude(&[&journey.audience, condition], audiences)
        } else {
            exclude(&[&lasting(&journey.audience, &journey.exits), condition], audiences)
        }
}

/// What of a condition still holds of who met it before: of facts that only a purchase changes, while nobody buys.
fn lasting(condition: &Condition, exits: &[Exit]) -> Condition {
    match condition {
        Condition::All(of) => Condition::All(of.iter().map(|part| lasting(part, exits)).collect()),
        Condition::Test(_) | Condition::Any(_) | Condition::Not(_) if all_last(condition, exits) => condition.clone(),
        Condition::Test(_) | Condition::Any(_) | Condition::Not(_) => Condition::everyone(),
    }
}

fn all_last(condition: &Condition, exits: &[Exit]) -> bool {
    match condition {
        Condition::Test(test) => lasts(test, exits),
        Condition::All(of) | Condition::Any(of) => of.iter().all(|part| all_last(part, exits)),
        Condition::Not(of) => all_last(of, exits),
    }
}

fn lasts(test: &Test, exits: &[Exit]) -> bool {
    match test {
        Test::Text(..) | Test::Company(..) | Test::RandomShare(_) => true,
        Test::Number(fact, _) => match fact {
            NumberFact::Orders | NumberFact::MonetaryCents | NumberFact::AverageOrderCents => {
                exits.contains(&Exit::Bought)
            }
            NumberFact::RecencyDays
            | NumberFact::DaysToNextOrder
            | NumberFact::AverageGapDays
            | NumberFact::ScoreR
            | NumberFact::ScoreF
            | NumberFact::ScoreM
            | NumberFact::ScoreFm => false,
        },
        Test::Part(..)
        | Test::Day(..)
        | Test::ColumnNumber(..)
        | Test::ColumnDay(..)
        | Test::Bought(..)
        | Test::Consent(_)
        | Test::Audience(_) => false,
    }
}

/// What those asked for who took a side of a branch.
fn took(fork: &Fork<'_>, side: Side) -> Condition {
    match side {
        Side::Yes => fork.when.clone(),
        Side::No => Condition::Not(Box::new(fork.when.clone())),
    }
}

/// Whether nobody who took the sides that lead to a place can meet a condition there: on the same day whatever these ask, later
/// what of it still holds.
fn is_beyond_sides(
    journey: &Journey,
    (stop, day): (Stop, Option<u32>),
    condition: &Condition,
    audiences: &[Audience],
) -> bool {
    let (all, days) = (forks(journey), fork_days(&journey.flow));
    let holds = |(number, side): (usize, Side)| {
        let took = took(all.get(number)?, side);
        let is_today = day.is_some() && days.get(number).copied().flatten() == day;
        Some(if is_today { took } else { lasting(&took, &journey.exits) })
    };
    let sides: Vec<Condition> = sides_of(journey, stop).into_iter().filter_map(holds).collect();
    let outer: Vec<&Condition> = sides.iter().collect();
    // Where nobody comes at all, the branch says so.
    !exclude(&outer, audiences) && exclude(&[outer.as_slice(), &[condition]].concat(), audiences)
}

/// A step that takes part.
struct Of<'a> {
    journey: &'a Journey,
    number: usize,
    step: &'a Step,
    days: &'a [Option<u32>],
}

impl Of<'_> {
    fn day(&self) -> Option<u32> {
        self.days.get(self.number).copied().flatten()
    }

    fn all(&self, against: Against<'_>) -> Vec<Contradiction> {
        let channel = self.step.channel;
        let reach = against.report.and_then(|report| report.reach.get(channel.index()));
        let mut found: Vec<Contradiction> = self.condition(against.audiences).into_iter().collect();
        found.extend(self.reentry());
        found.extend(self.trial(against.report));
        found.extend(self.same_day());
        found.extend(match reach {
            Some(Some(0)) => Some(Contradiction::NoContact(channel)),
            Some(None) => Some(Contradiction::UntoldContact(channel)),
            Some(Some(_)) | None => None,
        });
        found.extend(self.texts());
        found
    }

    /// What is wrong with its condition.
    fn condition(&self, audiences: &[Audience]) -> Option<Contradiction> {
        let condition = condition_of(self.step)?;
        if exclude(&[&condition], audiences) {
            return Some(Contradiction::StepForNobody);
        }
        if is_beyond(self.journey, &condition, audiences) {
            return Some(Contradiction::StepBeyondAudience);
        }
        if is_beyond_sides(self.journey, (Stop::Step(self.number), self.day()), &condition, audiences) {
            return Some(Contradiction::StepBeyondSide);
        }
        // Whoever has not bought has one day more without buying on each day.
        let waited = match (&self.journey.trigger, self.day()) {
            (Trigger::DaysWithoutBuying(days), Some(day)) => days.saturating_add(day),
            (_, _) => return None,
        };
        let unbought = Condition::Test(Test::Number(NumberFact::RecencyDays, NumberTest::Is(waited.into())));
        let is_bought_out = self.journey.exits.contains(&Exit::Bought);
        (is_bought_out && exclude(&[&condition, &unbought], audiences)).then_some(Contradiction::StepAfterPurchase)
    }

    /// Whether re-entry always comes first: where the trigger comes round by the calendar.
    fn reentry(&self) -> Option<Contradiction> {
        let round = match self.journey.trigger {
            Trigger::Monthly(_) => 31,
            Trigger::Birthday(_) => 366,
            Trigger::OrderPlaced(_)
            | Trigger::Registered
            | Trigger::EntersSegment(_)
            | Trigger::EntersStage(_)
            | Trigger::DaysWithoutBuying(_)
            | Trigger::ExpectedRepurchase(_)
            | Trigger::CouponExpiry(_)
            | Trigger::FixedDate(_) => return None,
        };
        let Reentry::AfterDays(pause) = self.journey.reentry else { return None };
        let is_over = self.day()? >= u32::from(pause) + round;
        is_over.then_some(Contradiction::StepAfterReentry(pause))
    }

    fn trial(&self, report: Option<&PlanReport>) -> Option<Contradiction> {
        let (day, days) = (self.day()?, report?.days.len());
        // A horizon has at most 365 days.
        (days > 0 && day as usize >= days).then_some(Contradiction::StepAfterTrial { day, days: days as u16 })
    }

    /// An earlier step of the same day and channel that the same customer may get.
    fn same_day(&self) -> Option<Contradiction> {
        let day = self.day()?;
        if self.step.only_if.iter().any(|check| matches!(check, OnlyIf::DaysAfterMessage(1..))) {
            return None;
        }
        let steps = self.journey.steps();
        let is_it = |(number, other): &(usize, &&Step)| {
            other.channel == self.step.channel
                && other.activity == Activity::Active
                && self.days.get(*number).copied().flatten() == Some(day)
                && met_together(self.journey, [*number, self.number])
        };
        let found = steps.iter().enumerate().take(self.number).find(is_it);
        found.map(|(number, _)| Contradiction::SameDay(number + 1))
    }

    fn texts(&self) -> Vec<Contradiction> {
        let text = &self.step.text;
        let mut found = Vec::new();
        if shows_subject(self.step.channel) && text.subject.trim().is_empty() {
            found.push(Contradiction::NoSubject);
        }
        if text.body.trim().is_empty() {
            found.push(Contradiction::NoText);
        }
        let has_coupon = self.journey.offers().get(self.number).is_some_and(Option::is_some)
            || matches!(self.journey.trigger, Trigger::CouponExpiry(_));
        let mut tells_coupon = false;
        for piece in [&text.subject, &text.pre_header, &text.body].into_iter().flat_map(|text| text_pieces(text)) {
            match piece {
                TextPiece::Text(_) => {}
                TextPiece::Tag { tag, fallback, .. } => {
                    tells_coupon |= fallback.is_none() && matches!(tag, MergeTag::CouponCode | MergeTag::CouponLastDay);
                }
                TextPiece::Unknown { name, .. } => {
                    let unknown = Contradiction::UnknownTag(name.to_owned());
                    if !found.contains(&unknown) {
                        found.push(unknown);
                    }
                }
            }
        }
        found.extend((tells_coupon && !has_coupon).then_some(Contradiction::NoCoupon));
        found
    }
}

#[cfg(test)]
mod tests;
