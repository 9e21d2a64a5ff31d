//! The words of the back-test: its question, its figures, what they mean and what they don't.

use crate::engine::protocol::PastGroup;
use crate::text::{En, Pt};

/// The words of the back-test.
pub trait PastText {
    /// A list of the back-test, as the customers' table names it: which of them, of which régua, over how many days.
    fn list_of_past(&self, group: PastGroup, journey: Option<&str>, days: &str) -> String;
}

impl PastText for Pt {
    fn list_of_past(&self, group: PastGroup, journey: Option<&str>, days: &str) -> String {
        let who = match group {
            PastGroup::Reached => "alcançados",
            PastGroup::Bought => "alcançados que compraram depois",
            PastGroup::Control => "grupo de controle",
            PastGroup::ControlBought => "grupo de controle que comprou depois",
            PastGroup::Held => "segurados",
            PastGroup::HeldBought => "segurados que compraram",
        };
        match journey {
            Some(journey) => format!("teste no passado, {days} dias, {journey}: {who}"),
            None => format!("teste no passado, {days} dias: {who}"),
        }
    }
}

impl PastText for En {
    fn list_of_past(&self, group: PastGroup, journey: Option<&str>, days: &str) -> String {
        let who = match group {
            PastGroup::Reached => "reached",
            PastGroup::Bought => "reached, bought afterwards",
            PastGroup::Control => "control group",
            PastGroup::ControlBought => "control group, bought afterwards",
            PastGroup::Held => "held back",
            PastGroup::HeldBought => "held back, bought",
        };
        match journey {
            Some(journey) => format!("test on the past, {days} days, {journey}: {who}"),
            None => format!("test on the past, {days} days: {who}"),
        }
    }
}
