//! Whom the analyses count: persons or companies. What makes several customers one company is `company`'s.

use super::CompanyBy;

/// What one customer of every analysis is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Who has a key of their own.
    #[default]
    Person,
    /// All who are of one company; who is of none goes on as a person.
    Company(CompanyBy),
}
