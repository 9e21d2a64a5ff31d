//! The Data page's words on statuses and what they count as. Which words are known is the engine's.

use super::{En, Pt};
use crate::domain::StatusClass;

/// The words for statuses.
pub trait StatusText {
    /// The title of the statuses.
    fn statuses_title(&self) -> &'static str;
    /// What a status's class decides.
    fn statuses_note(&self) -> &'static str;
    /// The head of the statuses' words.
    fn status_head(&self) -> &'static str;
    /// The head of the classes.
    fn class_head(&self) -> &'static str;
    /// A class, as the select offers it.
    fn class(&self, class: StatusClass) -> &'static str;
    /// The label of a status's class.
    fn class_of(&self, status: &str) -> String;
    /// A status that is no known word.
    fn confirm_class(&self) -> &'static str;
    /// Agrees with all classes that wait for it.
    fn confirm_classes(&self, statuses: u64) -> &'static str;
}

impl StatusText for Pt {
    fn statuses_title(&self) -> &'static str {
        "Que situações são venda"
    }

    fn statuses_note(&self) -> &'static str {
        "Só as pagas entram nas contas."
    }

    fn status_head(&self) -> &'static str {
        "No arquivo"
    }

    fn class_head(&self) -> &'static str {
        "Conta como"
    }

    fn class(&self, class: StatusClass) -> &'static str {
        match class {
            StatusClass::Paid => "Paga",
            StatusClass::Pending => "Pendente",
            StatusClass::Cancelled => "Cancelada",
            StatusClass::Refunded => "Reembolsada",
        }
    }

    fn class_of(&self, status: &str) -> String {
        format!("{status} conta como")
    }

    fn confirm_class(&self) -> &'static str {
        "confirme"
    }

    fn confirm_classes(&self, statuses: u64) -> &'static str {
        if statuses == 1 { "Confirmar como está" } else { "Confirmar todas como estão" }
    }
}

impl StatusText for En {
    fn statuses_title(&self) -> &'static str {
        "Which statuses are sales"
    }

    fn statuses_note(&self) -> &'static str {
        "Only paid ones enter the sums."
    }

    fn status_head(&self) -> &'static str {
        "In the file"
    }

    fn class_head(&self) -> &'static str {
        "Counts as"
    }

    fn class(&self, class: StatusClass) -> &'static str {
        match class {
            StatusClass::Paid => "Paid",
            StatusClass::Pending => "Pending",
            StatusClass::Cancelled => "Cancelled",
            StatusClass::Refunded => "Refunded",
        }
    }

    fn class_of(&self, status: &str) -> String {
        format!("{status} counts as")
    }

    fn confirm_class(&self) -> &'static str {
        "confirm"
    }

    fn confirm_classes(&self, statuses: u64) -> &'static str {
        if statuses == 1 { "Confirm as it is" } else { "Confirm all as they are" }
    }
}
