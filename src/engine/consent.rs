//! What each customer of a base says to e-mails, over all files that ask. Which words are a yes is `intake::consent`'s.

use super::join::Join;
use super::protocol::ConsentReport;
use super::reading::Reading;
use super::slot::{Outcome, Slot};
use crate::domain::{Consent, Role};
use crate::intake::Answers;
use crate::ledger::Customers;

/// The answer of each customer, `None` where no file asks. A no in any row of any file holds against every yes, and for all customers
/// whom the row may mean; else the first filled cell of each file counts, as with all columns of customers. Blanks and words that are
/// not known are no answer.
pub(super) fn answers(
    slots: &[Slot],
    joins: &[Option<Join>],
    (customers, columns): (&Customers, &[String]),
) -> Option<Vec<Option<Consent>>> {
    let mut answers = None;
    for (slot, join) in slots.iter().zip(joins) {
        let (Outcome::Orders(plan, _) | Outcome::Side(plan, _)) = &slot.outcome else { continue };
        if plan.consents().next().is_none() {
            continue;
        }
        let place = plan.places.get(Role::EmailConsent);
        let own = plan.places.profile().iter().position(|column| Some(*column) == place);
        let answers = answers.get_or_insert_with(|| vec![None; customers.len()]);
        let mut words = Answers::new(plan.facts.consent);
        if let (Outcome::Side(_, side), Some(join)) = (&slot.outcome, join) {
            for (number, customer) in (0u32..).zip(&join.customer_of) {
                let first = own.and_then(|own| words.answer(side.keys.text(number, own)));
                let answer = answer_of(&side.keys, number, first);
                let barred = join.sharing(number).filter(|_| answer == Some(Consent::Withheld));
                for customer in customer.iter().copied().chain(barred) {
                    answers.get_mut(customer as usize).into_iter().for_each(|slot| say(slot, answer));
                }
            }
        } else {
            let column = own.and_then(|own| Reading::columns_of(columns, plan).get(own).copied());
            for (number, slot) in (0u32..).zip(answers.iter_mut()) {
                let first = column.and_then(|column| words.answer(customers.text(number, column)));
                say(slot, answer_of(customers, number, first));
            }
        }
    }
    answers
}

/// What a key's rows say, of which the first filled cell says this.
pub(super) fn answer_of(keys: &Customers, number: u32, first: Option<Consent>) -> Option<Consent> {
    if keys.refuses_mail(number) { Some(Consent::Withheld) } else { first }
}

fn say(slot: &mut Option<Consent>, answer: Option<Consent>) {
    if *slot != Some(Consent::Withheld) && answer.is_some() {
        *slot = answer;
    }
}

/// How many customers say what.
pub(super) fn count(answers: &[Option<Consent>]) -> ConsentReport {
    let mut counts = ConsentReport::default();
    for answer in answers {
        match answer {
            Some(Consent::Given) => counts.given += 1,
            Some(Consent::Withheld) => counts.withheld += 1,
            None => counts.unanswered += 1,
        }
    }
    counts
}
