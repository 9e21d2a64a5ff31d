//! The words of the designer of réguas: its time line with branches, how a step is moved. Words around them are `board`'s.

mod contradiction;
mod en;
mod pt;

pub use contradiction::{Contradiction, ContradictionText};

/// The words of the time line and of the editor of a branch.
pub trait DesignerText: ContradictionText {
    /// How to read and change the time line.
    fn line_note(&self) -> &'static str;
    /// Puts a branch in.
    fn add_fork(&self) -> &'static str;
    /// A branch on the time line, and its day.
    fn fork_head(&self, when: &str) -> String;
    /// The branch at hand.
    fn fork_of(&self, fork: &str, of: &str) -> String;
    /// What is asked of a customer.
    fn fork_asks(&self, condition: &str) -> String;
    /// The side of those who meet the condition, and that of the others.
    fn fork_sides(&self) -> [&'static str; 2];
    /// How often a side is taken in the dry run.
    fn taken(&self, entries: &str) -> String;
    /// Takes the branch out: keeping either side, or neither.
    fn fork_acts(&self) -> [&'static str; 3];
    /// Why no branch can be put in.
    fn too_deep(&self) -> &'static str;
    /// Puts a step in at the end of a side, or of everything.
    fn add_step_here(&self, side: Option<&str>) -> String;
    /// The handle of a step.
    fn move_step(&self, step: &str) -> String;
    /// Where a step stands after it was moved.
    fn step_moved(&self, step: &str, of: &str, side: Option<&str>) -> String;
    /// What is said when a step can't go farther.
    fn no_way_on(&self) -> &'static str;
    /// For how many of all a merge tag, by name and as it is written, is blank; `fallback`: what goes in its place.
    fn blank_for(&self, blank: &str, of: &str, tag: (&str, &str), fallback: Option<&str>) -> String;
    /// The field for the shop's name.
    fn shop_name(&self) -> &'static str;
    /// That it is still to be said.
    fn shop_name_missing(&self) -> &'static str;
    /// How many meet a condition today.
    fn meet_today(&self, customers: &str) -> String;
    /// A line below a step: what it asks.
    fn only_if_line(&self, condition: &str) -> String;
}

/// A tag with a place for what goes in when it is blank: `{{first_name|…}}`.
fn with_fallback(written: &str) -> String {
    written.replacen("}}", "|…}}", 1)
}
