//! The words of the page of réguas in English. What each is for, the trait says.

use super::BoardText;
use super::lower;
use crate::text::En;

impl BoardText for En {
    fn board_title(&self) -> &'static str {
        "Journeys"
    }

    fn board_hint(&self) -> &'static str {
        "Choose a template from the library. It comes with trigger, steps and texts, and you change what you want before it goes on."
    }

    fn board_finding(&self, messages: &str, customers: &str, days: &str) -> String {
        format!("{messages} messages to {customers} customers in {days} days")
    }

    fn board_paused(&self) -> &'static str {
        "Paused: it takes no part in dry run and schedule."
    }

    fn fault_audience(&self) -> &'static str {
        "The audience of this journey is gone. Choose another one."
    }

    fn fault_too_long(&self) -> &'static str {
        "This journey is too long to be tried: shorten its waits or take steps out."
    }

    fn when_birthday(&self) -> &'static str {
        "on the birthday"
    }

    fn when_month_end(&self) -> &'static str {
        "on the last day of the month"
    }

    fn when_day_of_month(&self, day: &str) -> String {
        format!("on day {day} of the month")
    }

    fn when_later(&self) -> &'static str {
        "later"
    }

    fn lost_for(&self, messages: &str, reason: &str) -> String {
        format!("\u{2212}{messages} {}", lower(reason))
    }

    fn moved_later(&self, messages: &str) -> String {
        format!("{messages} on another day")
    }

    fn strip_words(&self) -> [&'static str; 5] {
        ["entries", "customers with planned messages", "in the control group", "messages sent", "a day on average"]
    }

    fn yours(&self) -> &'static str {
        "Your journeys"
    }

    fn library_title(&self) -> &'static str {
        "Library"
    }

    fn library_hint(&self) -> &'static str {
        "Using a template makes a journey of yours."
    }

    fn use_template(&self) -> &'static str {
        "Use"
    }

    fn template_taken(&self) -> &'static str {
        "in use"
    }

    fn blank_journey(&self) -> &'static str {
        "Blank journey"
    }

    fn new_name(&self) -> &'static str {
        "New journey"
    }

    fn delete_journey(&self) -> &'static str {
        "Delete journey"
    }

    fn copy_journey(&self) -> &'static str {
        "Duplicate journey"
    }

    fn sentence_title(&self) -> &'static str {
        "The rule in one sentence"
    }

    fn sentence_hint(&self) -> &'static str {
        "click an underlined part to change it"
    }

    fn steps_title(&self) -> &'static str {
        "Time line"
    }

    fn add_step(&self) -> &'static str {
        "Add a step"
    }

    fn step_of(&self, step: &str, of: &str) -> String {
        format!("Step {step} of {of}")
    }

    fn step_acts(&self) -> [&'static str; 5] {
        ["Earlier", "Later", "Duplicate", "Pause", "Delete step"]
    }

    fn resume(&self) -> &'static str {
        "Resume"
    }

    fn wait_label(&self) -> &'static str {
        "Wait (days)"
    }

    fn wait_kind_label(&self) -> &'static str {
        "When"
    }

    fn give_coupon(&self) -> &'static str {
        "With a coupon"
    }

    fn preview_title(&self) -> &'static str {
        "Preview"
    }

    fn preview_for(&self, customer: &str) -> String {
        format!("for {customer}")
    }

    fn another_person(&self) -> &'static str {
        "Another person"
    }

    fn nobody_gets_it(&self) -> &'static str {
        "Nobody gets this step in the dry run."
    }

    fn unknown_tag(&self, tag: &str) -> String {
        format!("{{{{{tag}}}}} is no field that Régua knows")
    }

    fn tag_is_blank(&self, tag: &str) -> String {
        format!("This customer has no: {}", lower(tag))
    }

    fn still_to_write(&self, gap: &str) -> String {
        format!("Still to be written: {gap}")
    }

    fn audience_everyone(&self) -> &'static str {
        "The whole base"
    }

    fn audience_own(&self) -> &'static str {
        "This journey’s own condition"
    }

    fn edit_audience(&self) -> &'static str {
        "Edit as an audience"
    }

    fn control_percent(&self) -> &'static str {
        "Control group (%)"
    }

    fn priority_field(&self) -> &'static str {
        "Priority (1 goes first)"
    }

    fn reentry_days(&self) -> &'static str {
        "May begin again after (days)"
    }

    fn trigger_days(&self) -> &'static str {
        "Days"
    }

    fn trigger_date(&self) -> &'static str {
        "Day"
    }

    fn trigger_day_of_month(&self) -> &'static str {
        "Day of the month"
    }

    fn days_before_after(&self) -> &'static str {
        "Days (negative: before)"
    }

    fn which_segments(&self) -> &'static str {
        "Segments"
    }

    fn which_stage(&self) -> &'static str {
        "Stage"
    }

    fn rule_fields(&self) -> &'static str {
        "Rules"
    }

    fn journey_name(&self) -> &'static str {
        "Name of the journey"
    }

    fn all_who_have_messages(&self) -> &'static str {
        "See the customers"
    }

    fn no_steps(&self) -> &'static str {
        "No steps yet."
    }

    fn customers_short(&self) -> &'static str {
        "customers"
    }

    fn planning_far(&self, done: &str, of: &str) -> String {
        format!("Trying: {done} of {of} journeys")
    }

    fn objective_field(&self) -> &'static str {
        "Objective"
    }
}
