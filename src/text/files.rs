//! Words in the names of files that people download. The words inside them are `names`'s and `accounts`'s.

use super::{En, Pt};
use crate::domain::Border;

/// Words in file names; `export` makes them safe for every system.
pub trait FilesText {
    /// A list of customers.
    fn file_customers(&self) -> &'static str;
    /// All of them.
    fn file_everyone(&self) -> &'static str;
    /// Those lost so long ago that they are in the far band.
    fn file_far(&self) -> &'static str;
    /// Those who cross a border of the life cycle within so many days.
    fn file_crossing(&self, border: Border, days: &str) -> String;
    /// Customers behind a figure of the dry run.
    fn file_planned(&self) -> &'static str;
    /// The rows set aside.
    fn file_set_aside(&self) -> &'static str;
    /// The keys that are of no customer.
    fn file_unmatched(&self) -> &'static str;
    /// The column of how many rows a key has.
    fn file_rows(&self) -> &'static str;
}

impl FilesText for Pt {
    fn file_customers(&self) -> &'static str {
        "clientes"
    }
    fn file_everyone(&self) -> &'static str {
        "todos"
    }
    fn file_far(&self) -> &'static str {
        "sem compras"
    }
    fn file_planned(&self) -> &'static str {
        "ensaio"
    }

    fn file_crossing(&self, border: Border, days: &str) -> String {
        let what = match border {
            Border::Retention => "começam a inativar",
            Border::Recovery => "ficam inativos",
            Border::Far => "ficam sem compras",
        };
        format!("{what} em {days} dias")
    }
    fn file_set_aside(&self) -> &'static str {
        "linhas de fora"
    }
    fn file_unmatched(&self) -> &'static str {
        "sem cadastro na base"
    }
    fn file_rows(&self) -> &'static str {
        "linhas"
    }
}

impl FilesText for En {
    fn file_customers(&self) -> &'static str {
        "customers"
    }
    fn file_everyone(&self) -> &'static str {
        "all"
    }
    fn file_far(&self) -> &'static str {
        "without purchases"
    }
    fn file_planned(&self) -> &'static str {
        "dry-run"
    }

    fn file_crossing(&self, border: Border, days: &str) -> String {
        let what = match border {
            Border::Retention => "start slipping",
            Border::Recovery => "become lost",
            Border::Far => "fall out of sight",
        };
        format!("{what} in {days} days")
    }
    fn file_set_aside(&self) -> &'static str {
        "rows set aside"
    }
    fn file_unmatched(&self) -> &'static str {
        "not in the base"
    }
    fn file_rows(&self) -> &'static str {
        "rows"
    }
}
