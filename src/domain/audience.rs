//! A group of customers that a person named and wants to keep. Who is in it is the module `audience`'s.

use super::Condition;

/// A named audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// By which other audiences name it; unique among them, and never that of one which is gone.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Who is in it.
    pub condition: Condition,
}

/// Why nobody can say who is in an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AudienceError {
    /// It depends on itself: the numbers of the audiences on the way, from one to the next.
    Cycle(Vec<u32>),
    /// It names one that is gone.
    Unknown(u32),
    /// It nests too deep, with those that it names.
    TooDeep,
}

/// Whether a condition may name an audience while it belongs to another: not where that would make it depend on itself.
/// `owner`: the one that it belongs to.
///
/// ```
/// use regua_core::domain::{Audience, Condition, Test, may_name};
/// let named = |number, of| Audience { number, name: String::new(), condition: Condition::Test(Test::Audience(of)) };
/// let all = [Audience { number: 0, name: String::new(), condition: Condition::everyone() }, named(1, 0), named(2, 1)];
/// assert!(may_name(&all, 2, 0) && may_name(&all, 2, 1));
/// assert!(!may_name(&all, 0, 2) && !may_name(&all, 0, 0));
/// ```
#[must_use]
pub fn may_name(all: &[Audience], owner: u32, named: u32) -> bool {
    let mut seen = vec![named];
    let mut at = 0;
    while let Some(number) = seen.get(at).copied() {
        if number == owner {
            return false;
        }
        let next = all.iter().find(|audience| audience.number == number).map(|audience| audience.condition.audiences());
        let fresh: Vec<u32> = next.unwrap_or_default().into_iter().filter(|number| !seen.contains(number)).collect();
        seen.extend(fresh);
        at += 1;
    }
    true
}
