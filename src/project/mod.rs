//! Saved work: the recipe of an analysis as a text, and opened again on this or another base. Choices alone, no row of any
//! file. Where recipes are kept is `web`'s.
//!
//! Each version of the format has a module of its own that stays as it is once released: a setting that is new is written by
//! the version in force and, when older texts are read, has its default.

mod columns;
mod fields;
mod fit;
#[cfg(test)]
mod generators;
mod json;
#[cfg(test)]
mod tests;
mod v1;

pub use columns::Columns;
pub use fit::{Base, Fitted, fit, fit_files};

use crate::domain::{FieldFault, RecipeError};
use crate::engine::protocol::{Mapping, Settings};
use fields::{Fault, Fields, text, whole};
use json::Json;

/// The most bytes that a recipe can have: 4 MiB.
pub const MOST_BYTES: usize = 4 << 20;

/// How the text of every recipe begins, whatever its version: the value of `format`.
const FORMAT: &str = "regua";

/// The deepest that any recipe nests: what the parser takes without another limit.
const MOST_DEPTH: usize = 127;

/// All choices of an analysis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipe {
    /// The choices on the base.
    pub settings: Settings,
    /// What the columns of files mean, where the user chose it.
    pub mappings: Vec<FileMapping>,
    /// What the columns are called that the settings name by their places.
    pub columns: Columns,
}

/// What the user chose for a file of these columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileMapping {
    /// The names in the header, one for each role.
    pub columns: Vec<String>,
    /// What they mean.
    pub mapping: Mapping,
}

/// The text of a recipe, in the version in force. A mapping that has not one role for each column is left out: no reading
/// goes by it.
#[must_use]
pub fn write(recipe: &Recipe) -> String {
    let json = v1::write(recipe);
    // Serialising a tree of texts and numbers into memory has nothing to fail by.
    serde_json::to_string_pretty(&json).unwrap_or_default()
}

/// The recipe of a text. Columns stand at places of the recipe's own: [`fit()`] brings them to those of a base.
///
/// # Errors
/// [`RecipeError`]: nothing of such a text is used.
pub fn read(written: &str) -> Result<Recipe, RecipeError> {
    if written.len() > MOST_BYTES {
        return Err(RecipeError::TooLarge { most: MOST_BYTES });
    }
    // Some editors put a mark of byte order before it.
    let written = written.strip_prefix('\u{feff}').unwrap_or(written);
    if json::depth(written) > MOST_DEPTH {
        return Err(RecipeError::TooDeep);
    }
    let json: Json = serde_json::from_str(written)
        .map_err(|error| RecipeError::NotJson { line: error.line() as u64, column: error.column() as u64 })?;
    let mut fields = Fields::of(&json).map_err(|_| RecipeError::NotOurs)?;
    match fields.take("format", text) {
        Ok(format) if format == FORMAT => {}
        Ok(_) | Err(_) => return Err(RecipeError::NotOurs),
    }
    match fields.take("version", whole::<u32>)? {
        v1::VERSION => Ok(v1::read(fields)?),
        0 => Err(Fault::from(FieldFault::Range).within("version").into()),
        later => Err(RecipeError::Later(later)),
    }
}
