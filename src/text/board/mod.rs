//! The words of the page of réguas: what stands around the figures and fields. The words of réguas are `journeys`'s.

mod en;
mod pt;

/// The words of the page of réguas.
pub trait BoardText {
    /// The headline while no régua is at hand.
    fn board_title(&self) -> &'static str;
    /// Below it.
    fn board_hint(&self) -> &'static str;
    /// The finding of a régua.
    fn board_finding(&self, messages: &str, customers: &str, days: &str) -> String;
    /// A régua that takes no part.
    fn board_paused(&self) -> &'static str;
    /// An audience that is gone.
    fn fault_audience(&self) -> &'static str;
    /// Too much of anything.
    fn fault_too_long(&self) -> &'static str;
    /// A step on the birthday.
    fn when_birthday(&self) -> &'static str;
    /// A step on a month's last day.
    fn when_month_end(&self) -> &'static str;
    /// A step on a month's day.
    fn when_day_of_month(&self, day: &str) -> String;
    /// A step whose day differs.
    fn when_later(&self) -> &'static str;
    /// Messages that are not sent, and why.
    fn lost_for(&self, messages: &str, reason: &str) -> String;
    /// Messages on another day.
    fn moved_later(&self, messages: &str) -> String;
    /// After figures: entries, customers, control group, messages, a day.
    fn strip_words(&self) -> [&'static str; 5];
    /// The user's réguas.
    fn yours(&self) -> &'static str;
    /// The templates.
    fn library_title(&self) -> &'static str;
    /// What using one does.
    fn library_hint(&self) -> &'static str;
    /// Makes a régua of a template.
    fn use_template(&self) -> &'static str;
    /// A template that is used.
    fn template_taken(&self) -> &'static str;
    /// A régua without a template.
    fn blank_journey(&self) -> &'static str;
    /// What a blank one is called at first.
    fn new_name(&self) -> &'static str;
    /// Takes a régua out.
    fn delete_journey(&self) -> &'static str;
    /// Makes a copy of a régua.
    fn copy_journey(&self) -> &'static str;
    /// The sentence.
    fn sentence_title(&self) -> &'static str;
    /// How to change it.
    fn sentence_hint(&self) -> &'static str;
    /// The steps.
    fn steps_title(&self) -> &'static str;
    /// Puts a step in.
    fn add_step(&self) -> &'static str;
    /// The step at hand.
    fn step_of(&self, step: &str, of: &str) -> String;
    /// Earlier, later, double, pause, delete.
    fn step_acts(&self) -> [&'static str; 5];
    /// Lets a step take part again.
    fn resume(&self) -> &'static str;
    /// The wait before a step.
    fn wait_label(&self) -> &'static str;
    /// The kind of wait.
    fn wait_kind_label(&self) -> &'static str;
    /// A step with one.
    fn give_coupon(&self) -> &'static str;
    /// The message as a customer gets it.
    fn preview_title(&self) -> &'static str;
    /// Whose it is.
    fn preview_for(&self, customer: &str) -> String;
    /// Shows another customer.
    fn another_person(&self) -> &'static str;
    /// A step without customers.
    fn nobody_gets_it(&self) -> &'static str;
    /// A merge tag that is none.
    fn unknown_tag(&self, tag: &str) -> String;
    /// A merge tag that is blank for the customer.
    fn tag_is_blank(&self, tag: &str) -> String;
    /// A place that only the shop can fill.
    fn still_to_write(&self, gap: &str) -> String;
    /// No condition.
    fn audience_everyone(&self) -> &'static str;
    /// A condition of its own.
    fn audience_own(&self) -> &'static str;
    /// Makes an audience of the condition.
    fn edit_audience(&self) -> &'static str;
    /// The control group's field.
    fn control_percent(&self) -> &'static str;
    /// The priority's field.
    fn priority_field(&self) -> &'static str;
    /// The re-entry's field.
    fn reentry_days(&self) -> &'static str;
    /// The trigger's days.
    fn trigger_days(&self) -> &'static str;
    /// The trigger's date.
    fn trigger_date(&self) -> &'static str;
    /// The trigger's day of the month.
    fn trigger_day_of_month(&self) -> &'static str;
    /// Days before or after a day.
    fn days_before_after(&self) -> &'static str;
    /// The trigger's segments.
    fn which_segments(&self) -> &'static str;
    /// The trigger's stage.
    fn which_stage(&self) -> &'static str;
    /// The fields of the rule.
    fn rule_fields(&self) -> &'static str;
    /// The name's field.
    fn journey_name(&self) -> &'static str;
    /// Shows the customers of a régua.
    fn all_who_have_messages(&self) -> &'static str;
    /// A régua without steps.
    fn no_steps(&self) -> &'static str;
    /// After a figure.
    fn customers_short(&self) -> &'static str;
    /// How far the dry run is.
    fn planning_far(&self, done: &str, of: &str) -> String;
    /// The objective's field.
    fn objective_field(&self) -> &'static str;
}

/// Within a line, a name begins in lower case.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
