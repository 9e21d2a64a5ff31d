//! The words of the Lists page and of files that take long. The names of parts, channels and réguas are others'.

mod en;
mod pt;

use super::Advice;

/// The words of the Lists page.
pub trait ListsText {
    /// The title of the document.
    fn title_lists(&self) -> &'static str;
    /// The name of the step, and what stands beside it.
    fn step_lists(&self) -> [&'static str; 2];
    /// The finding: lists, customers, the share of them that a channel reaches.
    fn lists_finding(&self, lists: (u64, &str), customers: &str) -> String;
    /// Below it: who is in no file, where there is anybody.
    fn lists_in_no_file(&self, customers: (u64, &str)) -> String;
    /// Below it: what reach is.
    fn lists_reach(&self) -> &'static str;
    /// Channels of which the base tells nothing, already joined.
    fn lists_untold(&self, channels: &str) -> String;
    /// The lists of the base, and how to read them.
    fn lists_of_base(&self) -> [&'static str; 2];
    /// The lists of the days to come, and how to read them.
    fn lists_of_days(&self) -> [&'static str; 2];
    /// The group of audiences.
    fn lists_audiences(&self) -> &'static str;
    /// The columns: list, customers; and the last download.
    fn lists_columns(&self) -> [&'static str; 3];
    /// The customers of messages.
    fn lists_messages(&self) -> &'static str;
    /// After a group: so many lists.
    fn lists_counted(&self, lists: (u64, &str)) -> String;
    /// Of a list those who are not in its file.
    fn lists_left_out(&self, customers: (u64, &str)) -> String;
    /// Never downloaded.
    fn lists_never(&self) -> &'static str;
    /// Downloaded at a day and a time.
    fn lists_taken(&self, date: &str, hour: &str) -> String;
    /// The list is another one since.
    fn lists_changed(&self) -> &'static str;
    /// Takes a list: on the button.
    fn lists_take(&self) -> &'static str;
    /// Takes it: for those who do not see where the button stands.
    fn lists_take_one(&self, name: &str) -> String;
    /// Ticks a list.
    fn lists_choose(&self, name: &str) -> String;
    /// Ticks all lists of a group.
    fn lists_choose_all(&self, group: &str) -> String;
    /// Takes all that are ticked.
    fn lists_take_chosen(&self, lists: (u64, &str)) -> String;
    /// Nothing is ticked.
    fn lists_none_chosen(&self) -> &'static str;
    /// Ticks none.
    fn lists_choose_none(&self) -> &'static str;
    /// The search by name.
    fn lists_search(&self) -> &'static str;
    /// No list is called so.
    fn lists_not_found(&self) -> &'static str;
    /// How many days are looked at.
    fn lists_days(&self) -> &'static str;
    /// No régua takes part: what to do.
    fn lists_no_journeys(&self) -> &'static str;
    /// The réguas send nothing on these days.
    fn lists_nothing_due(&self) -> &'static str;
    /// What becomes of the ticks and downloads that are shown.
    fn lists_how(&self) -> &'static str;
    /// A file is being written: so many lists of so many.
    fn writing_far(&self, done: &str, of: &str) -> String;
    /// A file of one list is being written.
    fn writing_file(&self) -> &'static str;
    /// Writes it no further.
    fn stop_writing(&self) -> &'static str;
    /// It was given up.
    fn file_abandoned(&self) -> Advice;
}
