//! The words of the designer in English. What each is for, the trait says.

use super::{DesignerText, with_fallback};
use crate::text::En;

impl DesignerText for En {
    fn line_note(&self) -> &'static str {
        "bar: messages · drag a step by its handle, or use the arrows on it · Alt+\u{2190} and Alt+\u{2192} change the day"
    }

    fn add_fork(&self) -> &'static str {
        "Add a branch"
    }

    fn fork_head(&self, when: &str) -> String {
        format!("Branch · {when}")
    }

    fn fork_of(&self, fork: &str, of: &str) -> String {
        format!("Branch {fork} of {of}")
    }

    fn fork_asks(&self, condition: &str) -> String {
        format!("If {condition}")
    }

    fn fork_sides(&self) -> [&'static str; 2] {
        ["Yes", "No"]
    }

    fn taken(&self, entries: &str) -> String {
        format!("{entries} go this way")
    }

    fn fork_acts(&self) -> [&'static str; 3] {
        ["Undo it and keep Yes", "Undo it and keep No", "Delete with its steps"]
    }

    fn too_deep(&self) -> &'static str {
        "there are too many branches within one another; add this one outside them"
    }

    fn add_step_here(&self, side: Option<&str>) -> String {
        side.map_or_else(|| "Add a step at the end".to_owned(), |side| format!("Add a step on the {side} side"))
    }

    fn move_step(&self, step: &str) -> String {
        format!("Move step {step}: use the arrow keys")
    }

    fn step_moved(&self, step: &str, of: &str, side: Option<&str>) -> String {
        let side = side.map(|side| format!(", on the {side} side")).unwrap_or_default();
        format!("Now step {step} of {of}{side}")
    }

    fn no_way_on(&self) -> &'static str {
        "The step is at the end of the journey already"
    }

    fn blank_for(&self, blank: &str, of: &str, (name, written): (&str, &str), fallback: Option<&str>) -> String {
        let lack = format!("{name}: blank for {blank} of {of}");
        match fallback {
            Some(text) => format!("{lack}, who get “{text}” instead"),
            None => {
                let like = with_fallback(written);
                format!("{lack}. Write a fallback, like {like}")
            }
        }
    }

    fn shop_name(&self) -> &'static str {
        "Name of the shop in messages"
    }

    fn shop_name_missing(&self) -> &'static str {
        "the text names the shop: write its name once, and all journeys have it"
    }

    fn meet_today(&self, customers: &str) -> String {
        format!("Today: {customers}")
    }

    fn only_if_line(&self, condition: &str) -> String {
        format!("only if {condition}")
    }
}
