//! Columns of the customers by name: settings name them by their places in a base, a recipe by what they are called.

use crate::domain::{Audience, CompanyBy, Condition, Journey, Node, OnlyIf, Step, Test, Unit};
use crate::engine::protocol::Settings;

/// The columns of a base, and those that settings name and the base does not have: these stand at places that no base
/// reaches, from the last on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    here: Vec<String>,
    elsewhere: Vec<String>,
}

impl Columns {
    /// Those of a base, in its order.
    #[must_use]
    pub fn of(here: Vec<String>) -> Columns {
        Columns { here, elsewhere: Vec::new() }
    }

    /// The same names elsewhere, over another base.
    #[must_use]
    pub fn over(&self, here: Vec<String>) -> Columns {
        Columns { here, elsewhere: self.elsewhere.clone() }
    }

    /// What the column at a place is called; `None` where there never was one.
    #[must_use]
    pub fn name(&self, place: u32) -> Option<&str> {
        let here = self.here.get(place as usize);
        let named = here.or_else(|| self.elsewhere.get((u32::MAX - place) as usize));
        named.map(String::as_str).filter(|name| !name.is_empty())
    }

    /// Whether the base has the column.
    #[must_use]
    pub fn has(&self, place: u32) -> bool {
        (place as usize) < self.here.len()
    }

    /// The place of the column of this name, in the base or elsewhere. A column without a name is never in the base.
    pub fn place(&mut self, name: &str) -> u32 {
        let at = |names: &[String]| names.iter().position(|known| known == name).and_then(|at| u32::try_from(at).ok());
        if let Some(place) = at(&self.here).filter(|_| !name.is_empty()) {
            return place;
        }
        let known = at(&self.elsewhere);
        u32::MAX
            - known.unwrap_or_else(|| {
                self.elsewhere.push(name.to_owned());
                // A recipe is too short to name as many.
                u32::try_from(self.elsewhere.len() - 1).unwrap_or(u32::MAX / 2)
            })
    }
}

/// The settings with other places for their columns.
pub(super) fn moved(settings: &Settings, to: &mut dyn FnMut(u32) -> u32) -> Settings {
    let unit = match settings.unit {
        Unit::Person => Unit::Person,
        Unit::Company(by) => Unit::Company(company(by, to)),
    };
    let audience = |audience: &Audience, to: &mut dyn FnMut(u32) -> u32| Audience {
        condition: condition(&audience.condition, to),
        ..audience.clone()
    };
    let audiences = settings.audiences.iter().map(|of| audience(of, to)).collect();
    let journeys = settings.journeys.iter().map(|of| journey(of, to)).collect();
    Settings { unit, audiences, journeys, ..settings.clone() }
}

fn company(by: CompanyBy, to: &mut dyn FnMut(u32) -> u32) -> CompanyBy {
    CompanyBy { column: by.column.map(to), ..by }
}

/// A régua with other places for its columns.
pub(super) fn journey(of: &Journey, to: &mut dyn FnMut(u32) -> u32) -> Journey {
    Journey { audience: condition(&of.audience, to), flow: flow(&of.flow, to), ..of.clone() }
}

/// A condition with other places for its columns.
pub(super) fn condition(of: &Condition, to: &mut dyn FnMut(u32) -> u32) -> Condition {
    match of {
        Condition::All(of) => Condition::All(of.iter().map(|part| condition(part, to)).collect()),
        Condition::Any(of) => Condition::Any(of.iter().map(|part| condition(part, to)).collect()),
        Condition::Not(of) => Condition::Not(Box::new(condition(of, to))),
        Condition::Test(of) => Condition::Test(test(of, to)),
    }
}

fn test(of: &Test, to: &mut dyn FnMut(u32) -> u32) -> Test {
    match of {
        Test::Text(column, test) => Test::Text(to(*column), test.clone()),
        Test::ColumnNumber(column, test) => Test::ColumnNumber(to(*column), *test),
        Test::ColumnDay(column, test) => Test::ColumnDay(to(*column), *test),
        Test::Company(by, name) => Test::Company(company(*by, to), name.clone()),
        Test::Part(..)
        | Test::Number(..)
        | Test::Day(..)
        | Test::Bought(..)
        | Test::Consent(_)
        | Test::Audience(_)
        | Test::RandomShare(_) => of.clone(),
    }
}

fn flow(of: &[Node], to: &mut dyn FnMut(u32) -> u32) -> Vec<Node> {
    let node = |node: &Node| match node {
        Node::Wait(wait) => Node::Wait(*wait),
        Node::Send(step) => {
            Node::Send(Step { only_if: step.only_if.iter().map(|check| only_if(check, to)).collect(), ..step.clone() })
        }
        Node::Branch { when, yes, no } => {
            Node::Branch { when: condition(when, to), yes: flow(yes, to), no: flow(no, to) }
        }
    };
    of.iter().map(node).collect()
}

fn only_if(of: &OnlyIf, to: &mut dyn FnMut(u32) -> u32) -> OnlyIf {
    match of {
        OnlyIf::Meets(when) => OnlyIf::Meets(condition(when, to)),
        OnlyIf::CouponUnused | OnlyIf::NotBought | OnlyIf::DaysAfterMessage(_) => of.clone(),
    }
}
