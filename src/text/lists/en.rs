//! The words of the Lists page in English. What each is for, the trait says.

use super::ListsText;
use crate::text::{Advice, En};

impl ListsText for En {
    fn title_lists(&self) -> &'static str {
        "Lists · Régua"
    }

    fn step_lists(&self) -> [&'static str; 2] {
        ["Lists", "to download"]
    }

    fn lists_finding(&self, (count, lists): (u64, &str), customers: &str) -> String {
        let noun = if count == 1 { "list" } else { "lists" };
        format!("{lists} {noun} ready, of {customers} customers")
    }

    fn lists_in_no_file(&self, (count, customers): (u64, &str)) -> String {
        let said = if count == 1 {
            "customer said no to e-mails, unsubscribed or is"
        } else {
            "customers said no to e-mails, unsubscribed or are"
        };
        let left = if count == 1 { "is" } else { "are" };
        format!("{customers} {said} on the suppression list and {left} left out of every file.")
    }

    fn lists_reach(&self) -> &'static str {
        "The columns of channels count who can be reached: has the contact, gave consent and did not unsubscribe."
    }

    fn lists_untold(&self, channels: &str) -> String {
        format!("The files lack the contact for: {channels}. That reach is not counted.")
    }

    fn lists_of_base(&self) -> [&'static str; 2] {
        ["Groups of the base", "each customer is in one group of each division; empty groups are not shown"]
    }

    fn lists_of_days(&self) -> [&'static str; 2] {
        [
            "Actions of the coming days",
            "what the dry run of the journeys sends, day by day; a row a message, its text filled in",
        ]
    }

    fn lists_audiences(&self) -> &'static str {
        "Audiences"
    }

    fn lists_columns(&self) -> [&'static str; 3] {
        ["List", "Customers", "Last download"]
    }

    fn lists_messages(&self) -> &'static str {
        "Messages"
    }

    fn lists_counted(&self, (count, lists): (u64, &str)) -> String {
        format!("{lists} {}", if count == 1 { "list" } else { "lists" })
    }

    fn lists_left_out(&self, (_, customers): (u64, &str)) -> String {
        format!("{customers} not in the file")
    }

    fn lists_never(&self) -> &'static str {
        "never"
    }

    fn lists_taken(&self, date: &str, hour: &str) -> String {
        format!("{date}, {hour}")
    }

    fn lists_changed(&self) -> &'static str {
        "changed since"
    }

    fn lists_take(&self) -> &'static str {
        "Download"
    }

    fn lists_take_one(&self, name: &str) -> String {
        format!("Download: {name}")
    }

    fn lists_choose(&self, name: &str) -> String {
        format!("Choose: {name}")
    }

    fn lists_choose_all(&self, group: &str) -> String {
        format!("Choose all: {group}")
    }

    fn lists_take_chosen(&self, (count, lists): (u64, &str)) -> String {
        match count {
            0 => "Download the chosen (zip)".to_owned(),
            1 => "Download the chosen list (zip)".to_owned(),
            _ => format!("Download the {lists} chosen (zip)"),
        }
    }

    fn lists_none_chosen(&self) -> &'static str {
        "tick a list in the table"
    }

    fn lists_choose_none(&self) -> &'static str {
        "Untick all"
    }

    fn lists_search(&self) -> &'static str {
        "Search lists by name"
    }

    fn lists_not_found(&self) -> &'static str {
        "No list is called that. Clear the search to see all of them."
    }

    fn lists_days(&self) -> &'static str {
        "Days ahead"
    }

    fn lists_no_journeys(&self) -> &'static str {
        "No journey is on. Turn one on, and the lists of each day appear here."
    }

    fn lists_nothing_due(&self) -> &'static str {
        "The journeys that are on send nothing on these days. Look further ahead, or see the schedule."
    }

    fn lists_how(&self) -> &'static str {
        "Each file is a spreadsheet (CSV). The zip holds a file for each list and an index with their counts. The time of the \
         last download lasts until this page is closed: it is not kept, because knowing whether a list has changed would mean \
         keeping a digest of who is in it."
    }

    fn writing_far(&self, done: &str, of: &str) -> String {
        format!("Writing the lists: {done} of {of} ready")
    }

    fn writing_file(&self) -> &'static str {
        "Writing the list"
    }

    fn stop_writing(&self) -> &'static str {
        "Cancel"
    }

    fn file_abandoned(&self) -> Advice {
        Advice::new(
            "The file was not finished",
            "Data or rules changed while it was being written. Download it again to take the lists as they are now.",
        )
    }
}
