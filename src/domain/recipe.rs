//! Why a saved recipe can't be opened, and what of one does not fit a base. Reading recipes is `project`'s; the words are
//! `text`'s.

use super::{Currency, Day};

/// Why a text is no recipe that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecipeError {
    /// More bytes than a recipe can have.
    TooLarge {
        /// So many can be.
        most: usize,
    },
    /// Nests deeper than any recipe.
    TooDeep,
    /// Not JSON from this place on, both counted from 1.
    NotJson {
        /// The line.
        line: u64,
        /// The column.
        column: u64,
    },
    /// JSON, but of something else.
    NotOurs,
    /// Of a later version of the format.
    Later(u32),
    /// A field does not hold.
    Field {
        /// Where: `journeys[2].trigger.monthly`, list places from 0.
        path: String,
        /// Why.
        fault: FieldFault,
    },
}

/// Why a field of a recipe does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldFault {
    /// It is not there.
    Missing,
    /// The format has no such field.
    Unknown,
    /// It is there twice.
    Twice,
    /// It is of another kind: a text for a number, a list for a text.
    Kind,
    /// The format has no such word.
    Word,
    /// Outside of what can be chosen.
    Range,
    /// Conditions or branches nest too deep.
    Depth,
}

/// Who asks for something that the base does not have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asker {
    /// The audience of this name.
    Audience(String),
    /// The régua of this name.
    Journey(String),
    /// The choice between persons and companies.
    Unit,
}

/// What of a recipe does not fit the base at hand. All but [`Misfit::Currency`] and [`Misfit::Reference`] stay in the recipe.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misfit {
    /// The base has no column of this name; without one, the column was missing when the recipe was saved.
    Column(Asker, Option<String>),
    /// A segment or portfolio of another map or list is asked for.
    Part(Asker),
    /// No line of the base has this status.
    Status(String),
    /// No line of the base is in this currency: the commonest is taken.
    Currency(Currency),
    /// No order of the base is as old as this reference date: the default rule is taken.
    Reference(Day),
    /// No file has the columns that these roles were chosen for.
    Mapping(Vec<String>),
}
