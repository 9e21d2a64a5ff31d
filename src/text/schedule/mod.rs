//! The words of the schedule and of the page of réguas: what stands around figures. The words of réguas themselves are
//! `journeys`'s.

mod en;
mod past;
mod pt;

pub use past::PastText;

/// The words of the schedule.
pub trait ScheduleText {
    /// The titles of the document: réguas, schedule.
    fn titles_of_plan(&self) -> [&'static str; 2];
    /// The names of the steps: réguas, schedule.
    fn steps_of_plan(&self) -> [&'static str; 2];
    /// How many réguas take part.
    fn journeys_on(&self, journeys: (usize, &str)) -> String;
    /// The finding: messages in so many days.
    fn schedule_finding(&self, messages: &str, days: &str) -> String;
    /// The day with most messages.
    fn heaviest_day(&self, day: &str, messages: &str) -> String;
    /// From when, and what is assumed.
    fn schedule_from(&self, day: &str) -> String;
    /// Messages that were moved, and those that are never sent.
    fn held_in_all(&self, moved: &str, dropped: &str) -> String;
    /// Who gets nothing, and who gets more than so many.
    fn received_in_all(&self, nothing: &str, many: (&str, &str)) -> String;
    /// No régua takes part.
    fn no_journeys(&self) -> (&'static str, &'static str);
    /// Leads to the réguas.
    fn to_journeys(&self) -> &'static str;
    /// Leads to the schedule.
    fn to_schedule(&self) -> &'static str;
    /// The calendar.
    fn calendar(&self) -> &'static str;
    /// How to read it: what the longest bar stands for.
    fn calendar_note(&self, most: &str) -> String;
    /// The keys.
    fn calendar_keys(&self) -> &'static str;
    /// The days of the week from Monday, in short.
    fn weekdays_short(&self) -> [&'static str; 7];
    /// A day on which nothing is sent.
    fn quiet_day(&self) -> &'static str;
    /// After a figure: held back.
    fn held_short(&self) -> &'static str;
    /// A day in words: its date, messages sent, messages held back.
    fn day_label(&self, date: &str, sent: &str, held: &str) -> String;
    /// The ways to see the days: month, week, list.
    fn calendar_views(&self) -> [&'static str; 3];
    /// What is chosen among these ways.
    fn calendar_view(&self) -> &'static str;
    /// The month, week or fortnight before, and the one after.
    fn around(&self) -> [&'static str; 2];
    /// From a day to another one.
    fn week_of(&self, from: &str, to: &str) -> String;
    /// The columns of a list of days: day, régua, message, channel, customers.
    fn list_columns(&self) -> [&'static str; 5];
    /// The column of a week that names the steps.
    fn week_rows(&self) -> &'static str;
    /// All messages of a day, as a row of the week.
    fn week_total(&self) -> &'static str;
    /// Days without any message.
    fn nothing_then(&self) -> &'static str;
    /// The filters: of a régua, of a channel.
    fn filters(&self) -> [&'static str; 2];
    /// No filter: all réguas, all channels.
    fn no_filter(&self) -> [&'static str; 2];
    /// What a filter leaves out.
    fn filter_note(&self) -> &'static str;
    /// How a campaign is brought to another day.
    fn campaign_hint(&self) -> &'static str;
    /// Brings a campaign a day nearer, a day farther.
    fn campaign_moves(&self) -> [&'static str; 2];
    /// A campaign is on another day now.
    fn campaign_moved(&self, name: &str, date: &str) -> String;
    /// The days to look ahead.
    fn horizon_label(&self) -> &'static str;
    /// So many days.
    fn days_ahead_choice(&self, days: &str) -> String;
    /// After a figure: are sent.
    fn goes_out(&self) -> &'static str;
    /// A step of a régua: its number.
    fn step_number(&self, step: &str) -> String;
    /// A day without messages.
    fn nothing_on_day(&self) -> &'static str;
    /// A day still to be chosen.
    fn choose_a_day(&self) -> &'static str;
    /// Messages held back, and why; how to read it.
    fn held_title(&self) -> [&'static str; 2];
    /// The columns: reason, messages, moved, never sent, customers.
    fn held_columns(&self) -> [&'static str; 5];
    /// Nothing was held back.
    fn nothing_held(&self) -> &'static str;
    /// Where réguas meet; how to read it.
    fn pairs_title(&self) -> [&'static str; 2];
    /// The columns: the two réguas, customers planned, sent, same week planned, sent, gave way.
    fn pairs_columns(&self) -> [&'static str; 6];
    /// What of two réguas that meet is shown: customers planned and sent, weeks planned and sent.
    fn meetings(&self) -> [&'static str; 4];
    /// The choice among these.
    fn meetings_show(&self) -> &'static str;
    /// How the map is computed.
    fn meetings_how(&self) -> &'static str;
    /// The corner of the map: réguas, the one that goes first above.
    fn meeting_corner(&self) -> &'static str;
    /// Two réguas and how many they share.
    fn meeting_label(&self, one: &str, other: &str, shared: &str) -> String;
    /// What goes out by week: title and note.
    fn volume_title(&self) -> [&'static str; 2];
    /// By what its rows can be told apart, in the order of `present::plan::volume::Volume`.
    fn volumes(&self) -> [&'static str; 2];
    /// The corner of the picture, likewise.
    fn volumes_corner(&self) -> [&'static str; 2];
    /// The sum of a row.
    fn volume_total(&self) -> &'static str;
    /// The row of all messages.
    fn volume_all(&self) -> &'static str;
    /// What its scale measures.
    fn volume_key(&self) -> &'static str;
    /// The column of a week's first day.
    fn volume_week(&self) -> &'static str;
    /// How it is computed.
    fn volume_how(&self) -> &'static str;
    /// How many messages each customer gets.
    fn received_title(&self) -> [&'static str; 2];
    /// The columns: messages, customers, share.
    fn received_columns(&self) -> [&'static str; 3];
    /// So many and more.
    fn and_more(&self, messages: &str) -> String;
    /// How the dry run is computed.
    fn dry_run_how(&self) -> &'static str;
    /// It is being worked out.
    fn planning(&self) -> &'static str;
    /// Who can be spoken to by the channels.
    fn reach_title(&self) -> &'static str;
    /// How reach is computed.
    fn reach_note(&self) -> &'static str;
    /// In place of a figure: the data do not tell.
    fn reach_untold(&self) -> &'static str;
    /// A list of the dry run, as the customers' table names it: a step on a day, the day, a régua, a step, a reason, more
    /// than so many, both réguas.
    fn list_of_step(&self, journey: &str, step: &str, date: &str) -> String;
    /// Who gets anything on a day.
    fn list_of_day(&self, date: &str) -> String;
    /// Who has a message of a régua.
    fn list_of_journey(&self, journey: &str) -> String;
    /// Who gets a step.
    fn list_of_any_day(&self, journey: &str, step: &str) -> String;
    /// Who was held back for a reason.
    fn list_of_held(&self, reason: &str) -> String;
    /// Who gets more than so many messages.
    fn list_of_beyond(&self, messages: &str) -> String;
    /// Who has messages of both.
    fn list_of_shared(&self, one: &str, other: &str) -> String;
    /// What holds over all réguas.
    fn rules_title(&self) -> &'static str;
    /// What 0 means.
    fn rules_note(&self) -> &'static str;
    /// Messages a week for each person, whatever the channel.
    fn cap_of_all(&self) -> &'static str;
    /// Those by one channel.
    fn cap_of_channel(&self, channel: &str) -> String;
    /// Days from a message to the next.
    fn gap_label(&self) -> &'static str;
    /// For how many days a message held back waits.
    fn patience_label(&self) -> &'static str;
    /// Days of the week without messages.
    fn quiet_label(&self) -> &'static str;
    /// When birthdays on 29 February are kept: the label, then 28 February, 1 March.
    fn leap_day(&self) -> [&'static str; 3];
    /// The calendar file.
    fn take_calendar(&self) -> &'static str;
    /// The lists of all days.
    fn take_all_lists(&self) -> &'static str;
    /// The list of the day.
    fn take_day(&self) -> &'static str;
}
