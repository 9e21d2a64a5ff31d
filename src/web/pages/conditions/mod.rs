//! The builder of conditions: whatever has a condition hands it in and takes the changed one back. What conditions say,
//! `present::audiences` works out; what a condition is for, the page that shows the builder knows.

mod choices;
mod editing;
mod lines;
mod row;
mod values;

pub(super) use editing::{Edited, Editing, focus_later};
pub(super) use lines::Lines;
