//! What each customer of a base says to e-mails, over all files that ask. Which words are a yes is `intake::consent`'s.

use super::join::Join;
use super::protocol::ConsentReport;
use super::reading::Reading;
use super::slot::{Outcome, Slot};
use crate::domain::{Consent, Role};
use crate::intake::profiles::Yes;
use crate::intake::{Plan, consent};
use crate::ledger::Customers;

/// Words that are kept with their answers; a column has few.
const KNOWN_WORDS: usize = 64;

/// The answer of each customer, `None` where no file asks. Of a file that asks a customer several times the first filled
/// cell counts, as with all columns of customers; a no in any file holds against a yes in any other; blanks and words
/// that are not known are no answer.
pub(super) fn answers(
    slots: &[Slot],
    joins: &[Option<Join>],
    (customers, columns): (&Customers, &[String]),
) -> Option<Vec<Option<Consent>>> {
    let mut answers = None;
    for (slot, join) in slots.iter().zip(joins) {
        let (Outcome::Orders(plan, _) | Outcome::Side(plan, _)) = &slot.outcome else { continue };
        let place = plan.places.get(Role::EmailConsent);
        let Some(own) = plan.places.profile().iter().position(|column| Some(*column) == place) else { continue };
        let answers = answers.get_or_insert_with(|| vec![None; customers.len()]);
        let mut words = Words::of(plan);
        if let (Outcome::Side(_, side), Some(join)) = (&slot.outcome, join) {
            for (number, customer) in (0u32..).zip(&join.customer_of) {
                let answer = words.answer(side.keys.text(number, own));
                if let Some(slot) = customer.and_then(|customer| answers.get_mut(customer as usize)) {
                    say(slot, answer);
                }
            }
        } else if let Some(column) = Reading::columns_of(columns, plan).get(own).copied() {
            for (number, slot) in (0u32..).zip(answers.iter_mut()) {
                say(slot, words.answer(customers.text(number, column)));
            }
        }
    }
    answers
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

/// The words of one column, with their answers.
pub(super) struct Words {
    yes: Yes,
    known: Vec<(String, Option<Consent>)>,
}

impl Words {
    /// The words of a file's column of consent.
    pub(super) fn of(plan: &Plan) -> Words {
        Words { yes: plan.facts.consent, known: Vec::new() }
    }

    /// What a cell says.
    pub(super) fn answer(&mut self, text: &str) -> Option<Consent> {
        if text.is_empty() {
            return None;
        }
        if let Some((_, answer)) = self.known.iter().find(|(word, _)| word == text) {
            return *answer;
        }
        let said = consent(text);
        let answer = match (self.yes, said) {
            (Yes::Accepts, said) => said,
            (Yes::Refuses, Some(Consent::Given)) => Some(Consent::Withheld),
            (Yes::Refuses, Some(Consent::Withheld)) => Some(Consent::Given),
            (Yes::Refuses, None) => None,
        };
        if self.known.len() < KNOWN_WORDS {
            self.known.push((text.to_owned(), answer));
        }
        answer
    }
}
