//! Réguas over a base: who would get which message on which day, and who is held back and why. What a régua is, is
//! `domain::Journey`'s; texts are `text`'s; sending is nobody's: Régua sends nothing.
//!
//! How the engine calls it:
//!
//! ```text
//! let people = People::of(Columns { population, orders, borders, … })?;       // once for each analysis
//! let mut planning = Planning::new(&journey, &people, (&mut evaluation, 90))?; // for each active régua that changed
//! while !planning.step(50_000).is_done() { /* progress; stop asking to cancel */ }
//! let plan = Rc::new(planning.finish());                                       // keep: only the régua or the base ends it
//! let lanes = active.iter().map(|(journey, plan)| Lane::of(journey, plan.clone())).collect();
//! let mut sending = Sending::new(&people, (lanes, rules), 90)?;                // all of them: after new rules, or another set of réguas
//! while !sending.step(&people, 50_000).is_done() { /* progress */ }
//! let run = sending.finish(&people);
//! let sending = Sending::change(&people, run, lanes)?;         // some réguas changed: only those whom they touch are looked at
//! run.tally().sent_by_day(Of::Step(lane, step));          // sums: by day, channel, régua, step, reason, fate
//! run.tally().people_beyond(4);                            // who gets more than four messages; received()[0] gets none
//! run.sent_to((lane, step), day);                          // the list of a day and a step
//! run.held_back(HeldBack::Cap, None);                      // the people of a reason
//! run.of_customer(place);                                  // a person's messages, and what became of each
//! run.tally().audit();                                      // collisions, before and after; run.winner, run.shared_by
//! run.back_test(&people, lane);                            // where `people` was made with later orders
//! ```
//!
//! **Days.** A horizon of n days begins on the reference date, which is its day 0, and ends on day n - 1. A régua is taken as
//! having begun so many days before the reference date as the longest way through its flow takes. Triggers that fired since
//! then let customers in, and those of their messages that fall on the horizon are planned: an order of three days ago with
//! a step after five is planned for the day after tomorrow. Earlier triggers, and messages for days before the reference
//! date, are not counted, neither as planned nor against caps and gaps.
//!
//! **What time changes.** Conditions are asked on the day of the entry, of the branch or of the message; for days before the
//! reference date, on that date. Time alone moves days since the last order, days to the next, stages, birthdays, tests of
//! days that count back, and segments where [`ByRecency`] says how. Everything else (scores by rank, sums, columns,
//! goods that were bought, engagement, tiers, levels, shares) is what it is on the reference date.
//!
//! **Dry run and back-test** are one machine. A dry run has no orders after the reference date: nobody buys. A back-test is
//! made over the base as it was on a past reference date, with the orders that really followed: they end flows, begin
//! others, and turn back the days since the last order; figures and scores stay those of that reference date.
//!
//! **Inputs that the base may not have** (coupons, opt-out days, suppression, consent by channel, segments by recency) are
//! optional in [`Columns`].

mod asked;
mod audit;
mod back_test;
mod calendar;
mod change;
mod control;
mod events;
mod flow;
pub mod library;
mod message;
mod people;
mod plan;
mod queue;
mod run;
mod sending;
mod tally;

pub use audit::{Audit, Pairs};
pub use back_test::{BackTest, Reached};
pub use control::{is_control, key_digest};
pub use flow::PlanError;
pub use message::{Message, Outcome};
pub use people::{ByRecency, Columns, Coupons, Dates, NO_ROW, People};
pub use plan::{Lane, Plan, Planning, Progress};
pub use run::{Run, Told};
pub use sending::{MOST_LANES, Sending, SendingError};
pub use tally::{Of, Tally};
