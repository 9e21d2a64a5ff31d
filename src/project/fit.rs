//! Brings a recipe to a base: columns by their names, and what the base does not have told. What is told in words is
//! `text`'s.

use super::columns::{Columns, condition, journey, moved};
use super::v1::Parts;
use super::{FileMapping, Recipe};
use crate::domain::{Asker, Condition, Currency, Day, Journey, Misfit, Node, OnlyIf, Partition, Test, Trigger, Unit};
use crate::engine::protocol::{Mapping, Settings};
use std::collections::BTreeSet;

/// What of a base settings can name.
#[derive(Debug, Clone, Copy)]
pub struct Base<'a> {
    /// The columns of the customers, in their order.
    pub columns: &'a [String],
    /// The distinct statuses; `None` where they are not known.
    pub statuses: Option<&'a [String]>,
    /// The currencies that lines name.
    pub currencies: &'a [Currency],
    /// The day of the first order in use.
    pub first_day: Option<Day>,
}

impl Base<'_> {
    /// Whether a line can be of this currency: lines that name none are of whichever is chosen.
    fn names(&self, currency: Currency) -> bool {
        self.currencies.is_empty() || self.currencies.contains(&currency)
    }
}

/// A recipe over a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// The choices, their columns those of the base.
    pub settings: Settings,
    /// The columns of the base, and those that the choices name all the same.
    pub columns: Columns,
    /// What the base does not have, each once.
    pub misfits: Vec<Misfit>,
}

/// The choices of a recipe over a base. What does not fit is kept, so that the next saving has it still; but a currency that
/// no line has, or a date before all orders, would leave nothing to see: there the default rule decides.
#[must_use]
pub fn fit(recipe: &Recipe, base: &Base<'_>) -> Fitted {
    let mut columns = Columns::of(base.columns.to_vec());
    let mut settings =
        moved(&recipe.settings, &mut |place| columns.place(recipe.columns.name(place).unwrap_or_default()));
    let mut misfits = BTreeSet::new();
    let parts = Parts::of(&settings);
    let seen = Seen { columns: &columns, parts: &parts };
    for audience in &settings.audiences {
        seen.ask(&audience.condition, &Asker::Audience(audience.name.clone()), &mut misfits);
    }
    for journey in &settings.journeys {
        seen.ask_journey(journey, &mut misfits);
    }
    if let Unit::Company(by) = settings.unit {
        by.column.into_iter().for_each(|column| seen.column(column, &Asker::Unit, &mut misfits));
    }
    if let Some(statuses) = base.statuses {
        let strange = settings.status_classes.iter().filter(|(status, _)| !statuses.contains(status));
        misfits.extend(strange.map(|(status, _)| Misfit::Status(status.clone())));
    }
    if let Some(currency) = settings.currency.filter(|currency| !base.names(*currency)) {
        misfits.insert(Misfit::Currency(currency));
        settings.currency = None;
    }
    let early = settings.reference.filter(|day| base.first_day.is_some_and(|first| *day < first));
    if let Some(day) = early {
        misfits.insert(Misfit::Reference(day));
        settings.reference = None;
    }
    Fitted { settings, columns, misfits: misfits.into_iter().collect() }
}

/// What was chosen for files, by the names in their headers: each file's mapping, and the mappings that no file has the
/// columns for. A header fits whatever the order of its columns.
#[must_use]
pub fn fit_files(mappings: &[FileMapping], headers: &[Vec<String>]) -> (Vec<Option<Mapping>>, Vec<Misfit>) {
    let found = headers.iter().map(|header| mappings.iter().find_map(|of| brought(of, header))).collect();
    let strange = mappings.iter().filter(|of| !headers.iter().any(|header| brought(of, header).is_some()));
    (found, strange.map(|of| Misfit::Mapping(of.columns.clone())).collect())
}

fn brought(of: &FileMapping, header: &[String]) -> Option<Mapping> {
    let role = |name: &String| {
        let place = of.columns.iter().position(|column| column == name)?;
        of.mapping.roles.get(place).copied()
    };
    let roles: Option<Vec<_>> = header.iter().map(role).collect();
    let all = of.columns.iter().all(|column| header.contains(column));
    let roles = roles.filter(|_| all && header.len() == of.columns.len())?;
    Some(Mapping { roles, ..of.mapping.clone() })
}

struct Seen<'a> {
    columns: &'a Columns,
    parts: &'a Parts,
}

impl Seen<'_> {
    fn column(&self, place: u32, by: &Asker, misfits: &mut BTreeSet<Misfit>) {
        if !self.columns.has(place) {
            misfits.insert(Misfit::Column(by.clone(), self.columns.name(place).map(str::to_owned)));
        }
    }

    fn ask(&self, of: &Condition, by: &Asker, misfits: &mut BTreeSet<Misfit>) {
        condition(of, &mut |place| {
            self.column(place, by, misfits);
            place
        });
        self.ask_parts(of, by, misfits);
    }

    fn ask_parts(&self, of: &Condition, by: &Asker, misfits: &mut BTreeSet<Misfit>) {
        if let Condition::Test(Test::Part(partition, parts)) = of
            && parts.iter().any(|part| !self.parts.has(*partition, *part))
        {
            misfits.insert(Misfit::Part(by.clone()));
        }
        of.within().iter().for_each(|part| self.ask_parts(part, by, misfits));
    }

    fn ask_journey(&self, of: &Journey, misfits: &mut BTreeSet<Misfit>) {
        let by = Asker::Journey(of.name.clone());
        journey(of, &mut |place| {
            self.column(place, &by, misfits);
            place
        });
        if let Trigger::EntersSegment(parts) = &of.trigger
            && parts.iter().any(|part| !self.parts.has(Partition::Segment, *part))
        {
            misfits.insert(Misfit::Part(by.clone()));
        }
        self.ask_parts(&of.audience, &by, misfits);
        self.ask_flow(&of.flow, &by, misfits);
    }

    fn ask_flow(&self, flow: &[Node], by: &Asker, misfits: &mut BTreeSet<Misfit>) {
        for node in flow {
            match node {
                Node::Wait(_) => {}
                Node::Send(step) => step.only_if.iter().for_each(|check| match check {
                    OnlyIf::Meets(when) => self.ask_parts(when, by, misfits),
                    OnlyIf::CouponUnused | OnlyIf::NotBought | OnlyIf::DaysAfterMessage(_) => {}
                }),
                Node::Branch { when, yes, no } => {
                    self.ask_parts(when, by, misfits);
                    self.ask_flow(yes, by, misfits);
                    self.ask_flow(no, by, misfits);
                }
            }
        }
    }
}
