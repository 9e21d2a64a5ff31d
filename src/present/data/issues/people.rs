//! What is to be said of the customers as such: who is known without an order, and what they say to e-mails.

use super::{Issue, Telling, Weight};
use crate::engine::protocol::Readiness;
use crate::text::IssueGroup;

impl Telling<'_> {
    /// A base without orders: who is known, and which file is missing.
    pub(super) fn no_orders(&self) -> Option<Issue> {
        let customers = self.base.customers;
        let cause = self.words.finding_no_orders();
        (self.base.readiness == Readiness::NoOrders).then(|| Issue {
            weight: Weight::Blocks,
            advice: self.words.no_orders_advice((customers, &self.counted(customers))),
            ..self.issue(IssueGroup::Waits, cause, 0)
        })
    }

    /// What the customers say to e-mails.
    pub(super) fn consent(&self) -> Option<Issue> {
        let said = self.base.consent?;
        let counted = |number: u64| self.counted(number);
        let advice = self.words.consent_advice(
            (said.given, &counted(said.given)),
            (said.withheld, &counted(said.withheld)),
            &counted(said.unanswered),
        );
        Some(Issue { advice, ..self.issue(IssueGroup::Settled, self.words.consent_cause(), said.withheld) })
    }
}
