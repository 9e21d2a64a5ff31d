//! The base of companies, made from the one that was read: customers like any other, so that every analysis runs on either. Who is
//! of which company is `companies`', and how a ledger is grouped `ledger::grouped`'s.

use super::analysed::Analysed;
use super::base::Base;
use super::columns::OwnColumn;
use super::companies::Namer;
use super::consent;
use super::protocol::Settings;
use crate::analysis::companies::Companies;
use crate::domain::{CompanyBy, Unit};
use crate::ledger;
use crate::ledger::{Groups, OutOfMemory};
use std::cell::OnceCell;
use std::rc::Rc;

/// What a base of companies was made from.
#[derive(Debug)]
pub(super) struct Origin {
    /// The base that was read.
    persons: Rc<Base>,
    pub(super) by: CompanyBy,
    /// The number, in the base of companies, of each customer of the base that was read.
    of: Vec<u32>,
}

impl Origin {
    pub(super) fn persons(&self) -> &Base {
        &self.persons
    }
}

impl Base {
    /// What one customer of the base is.
    pub(super) fn unit(&self) -> Unit {
        self.origin.as_ref().map_or(Unit::Person, |origin| Unit::Company(origin.by))
    }

    /// The companies of a base that was read, and as they were the customers who are of none; `None` where nobody is of any. A
    /// company is registered if somebody there is, and must not be written to if nobody there may be.
    ///
    /// # Errors
    /// [`OutOfMemory`] when a second base does not fit.
    pub(super) fn of_companies(persons: &Rc<Base>, by: CompanyBy) -> Result<Option<Base>, OutOfMemory> {
        let customers = persons.ledger.customers.len();
        let mut namer = Namer::of(persons, by)?;
        let companies = Companies::of(customers, &mut |customer, name| namer.name(customer as u32, name))?;
        if companies.names().is_empty() {
            return Ok(None);
        }
        let silent = &persons.unlisted;
        let groups = Groups { names: companies.names(), of: companies.of_customers(), silent };
        let grouped = ledger::grouped(&persons.ledger, &groups)?;
        let len = grouped.ledger.customers.len();
        let dossier = persons.dossier()?.grouped(&grouped.of, len)?;
        let answers: Vec<_> = (0..len as u32).map(|customer| dossier.consent(customer)).collect();
        let all = |flags: &[bool]| of_all(&grouped.of, flags, len);
        let (suppressed, unlisted) = (all(&persons.suppressed), all(silent));
        let strangers: Vec<bool> = persons.registered.iter().map(|is| !is).collect();
        let registered = all(&strangers).iter().map(|none| !none).collect();
        Ok(Some(Base {
            slots: Rc::clone(&persons.slots),
            ledger: grouped.ledger,
            columns: persons.columns.clone(),
            own_columns: persons.columns.iter().map(|_| OwnColumn::default()).collect(),
            key_column: persons.key_column.clone(),
            basis: persons.basis,
            currencies: persons.currencies.clone(),
            classes: persons.classes.clone(),
            joins: Vec::new(),
            suppressed,
            unlisted,
            registered,
            consent: persons.consent.map(|_| consent::count(&answers)),
            dossier: OnceCell::from(Ok(dossier)),
            origin: Some(Origin { persons: Rc::clone(persons), by, of: grouped.of }),
        }))
    }
}

/// Whether all persons of each company have a flag.
fn of_all(company_of: &[u32], flags: &[bool], companies: usize) -> Vec<bool> {
    let mut all = vec![true; companies];
    for (company, flag) in company_of.iter().zip(flags) {
        all.get_mut(*company as usize).into_iter().for_each(|all| *all &= flag);
    }
    all
}

impl Analysed {
    /// The base person by person, and its analysis; itself, where it is so already.
    pub(super) fn by_person<'a>(&'a self, base: &'a Base) -> (&'a Base, &'a Analysed) {
        let Some(origin) = &base.origin else { return (base, self) };
        let analysed = || {
            let settings = Settings { unit: Unit::Person, ..self.settings.clone() };
            // The same rows count: the reference date is the one in force, whatever the day.
            let today = self.policy.reference;
            Box::new(Analysed::new(&origin.persons, &Settings { reference: Some(today), ..settings }, today))
        };
        (&origin.persons, self.persons.get_or_init(analysed))
    }

    /// Of persons in this base, by their numbers in the one that was read, the places of who they are here: themselves, or the
    /// companies that they are of.
    pub(super) fn places_of_persons(&self, base: &Base, persons: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut is_meant = vec![false; base.ledger.customers.len()];
        for person in persons {
            let number = base.origin.as_ref().map_or(Some(person), |origin| origin.of.get(person as usize).copied());
            if let Some(flag) = number.and_then(|number| is_meant.get_mut(number as usize)) {
                *flag = true;
            }
        }
        let is_meant = |customer: &u32| is_meant.get(*customer as usize).copied().unwrap_or_default();
        (0u32..).zip(&self.customers).filter(|(_, customer)| is_meant(customer)).map(|(place, _)| place).collect()
    }
}
