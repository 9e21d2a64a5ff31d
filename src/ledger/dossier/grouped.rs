//! The dossier of groups of customers, made from the customers' own: sums of what happened, and what all members agree on. Who is in
//! which group is `ledger::grouped`'s.

use super::{Dossier, Telling, unpacked};
use crate::domain::{Consent, EventKind};
use crate::ledger::grouped::agreed;
use crate::ledger::runs::Runs;
use crate::ledger::{Coupon, OutOfMemory};

impl Dossier {
    /// What is told of `groups` groups, `of` the number of each customer's. What happened to a member happened to the group; it
    /// registered when its first member did; birthday, income and company are those that all members who tell any agree on. It says
    /// yes to e-mails where one member does, and no where all do.
    ///
    /// ```
    /// use regua_core::ledger::{Dossier, Telling};
    /// let mut telling = Telling::new(3);
    /// [100, 100, 900].into_iter().zip(0..).for_each(|(cents, customer)| telling.income(customer, cents));
    /// let dossier: Dossier = telling.seal().unwrap().grouped(&[0, 0, 1], 2).unwrap();
    /// assert_eq!((dossier.income_cents(0), dossier.income_cents(1)), (Some(100), Some(900)));
    /// ```
    ///
    /// # Errors
    /// [`OutOfMemory`] when a second dossier does not fit.
    pub fn grouped(&self, of: &[u32], groups: usize) -> Result<Dossier, OutOfMemory> {
        let mut telling = Telling::new(groups);
        for (customer, group) in (0u32..).zip(of) {
            self.tell_again(&mut telling, customer, *group)?;
        }
        let members = Runs::of(groups, of.iter().copied().zip(0u32..).collect())?;
        let mut consents = Vec::new();
        for group in 0..groups as u32 {
            let own = members.of_customer(group);
            if let Some(birthday) = same(own.iter().map(|member| self.birthday(*member))) {
                telling.birthday(group, birthday);
            }
            if let Some(cents) = same(own.iter().map(|member| self.income_cents(*member))) {
                telling.income(group, cents);
            }
            if let Some(company) = agreed(own.iter().map(|member| self.company(*member))) {
                telling.company(group, company)?;
            }
            consents.push(self.consent_of(own));
        }
        if !self.consents.is_empty() {
            telling.consents(consents);
        }
        self.tell_columns(&mut telling)?;
        telling.seal()
    }

    /// What happened to a customer, told of their group.
    fn tell_again(&self, telling: &mut Telling, customer: u32, group: u32) -> Result<(), OutOfMemory> {
        self.last_active(customer).into_iter().for_each(|day| telling.active(group, day));
        self.registered(customer).into_iter().for_each(|day| telling.registered(group, day));
        if self.is_subscriber(customer) {
            telling.subscriber(group);
        }
        for event in self.events.of_customer(customer) {
            let (day, kind) = unpacked(*event);
            telling.event(group, day, EventKind::ALL.get(usize::from(kind)).copied().unwrap_or(EventKind::Sent))?;
        }
        for coupon in self.coupons(customer) {
            telling.coupon(group, self.code(coupon), Coupon { code: 0, ..*coupon })?;
        }
        for (day, score) in self.answers(customer) {
            telling.answer(group, day, score)?;
        }
        Ok(())
    }

    /// What no customer says alone.
    fn tell_columns(&self, telling: &mut Telling) -> Result<(), OutOfMemory> {
        if !self.last_active.is_empty() {
            telling.tells_activity();
        }
        self.strangers().try_for_each(|(key, active)| telling.stranger(key, active))
    }

    fn consent_of(&self, members: &[u32]) -> Option<Consent> {
        let says = |consent: Consent| move |member: &u32| self.consent(*member) == Some(consent);
        if members.iter().any(says(Consent::Given)) {
            Some(Consent::Given)
        } else {
            members.iter().all(says(Consent::Withheld)).then_some(Consent::Withheld).filter(|_| !members.is_empty())
        }
    }
}

/// What all of these say that say anything; `None` where they differ.
fn same<T: PartialEq>(said: impl Iterator<Item = Option<T>>) -> Option<T> {
    let mut said = said.flatten();
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}
