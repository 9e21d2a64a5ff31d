//! The words of the schedule in English. What each is for, the trait says.

use super::ScheduleText;
use crate::text::En;

impl ScheduleText for En {
    fn titles_of_plan(&self) -> [&'static str; 2] {
        ["Journeys · Régua", "Schedule · Régua"]
    }

    fn steps_of_plan(&self) -> [&'static str; 2] {
        ["Journeys", "Schedule"]
    }

    fn journeys_on(&self, (count, shown): (usize, &str)) -> String {
        match count {
            0 => "none on".to_owned(),
            _ => format!("{shown} on"),
        }
    }

    fn schedule_finding(&self, messages: &str, days: &str) -> String {
        format!("{messages} messages in the next {days} days")
    }

    fn heaviest_day(&self, day: &str, messages: &str) -> String {
        format!("The fullest day is {day}, with {messages}.")
    }

    fn schedule_from(&self, day: &str) -> String {
        format!("Dry run from {day}, as if nobody bought. Nothing is sent from here.")
    }

    fn held_in_all(&self, moved: &str, dropped: &str) -> String {
        format!("{moved} moved to another day and {dropped} are not sent; the reasons are below.")
    }

    fn received_in_all(&self, nothing: &str, (share, many): (&str, &str)) -> String {
        format!("{nothing} of the base gets nothing; {share} get more than {many}.")
    }

    fn no_journeys(&self) -> (&'static str, &'static str) {
        (
            "No journey is on yet",
            "Choose a journey from the library: the schedule shows, day by day, who would get what, before anything is sent.",
        )
    }

    fn to_journeys(&self) -> &'static str {
        "Go to the journeys"
    }

    fn to_schedule(&self) -> &'static str {
        "See the schedule"
    }

    fn calendar(&self) -> &'static str {
        "Calendar"
    }

    fn calendar_note(&self, most: &str) -> String {
        format!("full bar: {most} messages · hatched: nothing is sent")
    }

    fn calendar_keys(&self) -> &'static str {
        "Arrows move about the days; Enter chooses."
    }

    fn weekdays_short(&self) -> [&'static str; 7] {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    }

    fn quiet_day(&self) -> &'static str {
        "quiet"
    }

    fn held_short(&self) -> &'static str {
        "held back"
    }

    fn day_label(&self, date: &str, sent: &str, held: &str) -> String {
        format!("{date}: {sent} messages sent, {held} held back")
    }

    fn calendar_views(&self) -> [&'static str; 3] {
        ["Month", "Week", "List"]
    }

    fn calendar_view(&self) -> &'static str {
        "See the schedule by"
    }

    fn week_of(&self, from: &str, to: &str) -> String {
        format!("{from} to {to}")
    }

    fn list_columns(&self) -> [&'static str; 5] {
        ["Day", "Journey", "Message", "Channel", "People"]
    }

    fn week_rows(&self) -> &'static str {
        "Step"
    }

    fn week_total(&self) -> &'static str {
        "All messages"
    }

    fn nothing_then(&self) -> &'static str {
        "Nothing is sent on these days."
    }

    fn filters(&self) -> [&'static str; 2] {
        ["Journey", "Channel"]
    }

    fn no_filter(&self) -> [&'static str; 2] {
        ["All journeys", "All channels"]
    }

    fn filter_note(&self) -> &'static str {
        "With a filter the days count only its own messages; what was held back is in the table below."
    }

    fn campaign_hint(&self) -> &'static str {
        "Drag a campaign to another day, or choose its day and use the buttons."
    }

    fn campaign_moves(&self) -> [&'static str; 2] {
        ["One day earlier", "One day later"]
    }

    fn campaign_moved(&self, name: &str, date: &str) -> String {
        format!("{name} is on {date} now.")
    }

    fn around(&self) -> [&'static str; 2] {
        ["Previous", "Next"]
    }

    fn horizon_label(&self) -> &'static str {
        "Try"
    }

    fn days_ahead_choice(&self, days: &str) -> String {
        format!("{days} {}", if days == "1" { "day" } else { "days" })
    }

    fn goes_out(&self) -> &'static str {
        "sent"
    }

    fn step_number(&self, step: &str) -> String {
        format!("step {step}")
    }

    fn nothing_on_day(&self) -> &'static str {
        "Nothing is sent on this day."
    }

    fn choose_a_day(&self) -> &'static str {
        "Choose a day in the calendar to see what is sent and to download the lists."
    }

    fn held_title(&self) -> [&'static str; 2] {
        ["Held back, and why", "none is lost without a record"]
    }

    fn held_columns(&self) -> [&'static str; 5] {
        ["Reason", "Messages", "Another day", "Not sent", "Customers"]
    }

    fn nothing_held(&self) -> &'static str {
        "No message was held back."
    }

    fn pairs_title(&self) -> [&'static str; 2] {
        ["Where journeys meet", "the upper one goes first; choose a number to see who they are"]
    }

    fn pairs_columns(&self) -> [&'static str; 6] {
        ["Journeys", "Customers in both", "after", "In one week", "after", "Gave way"]
    }

    fn meetings(&self) -> [&'static str; 4] {
        [
            "People, before the limits",
            "People, with the limits",
            "Same week, before the limits",
            "Same week, with the limits",
        ]
    }

    fn meetings_show(&self) -> &'static str {
        "Show"
    }

    fn meetings_how(&self) -> &'static str {
        "Each number counts the people with messages of both journeys within the trial, or how often somebody has messages \
         of both in one week (Monday to Sunday). Before the limits: what the journeys plan; with the limits: what is sent \
         after caps, gaps, quiet days and collisions. Where two meet on one day, the upper journey wins: it has priority."
    }

    fn meeting_corner(&self) -> &'static str {
        "Journey, by priority"
    }

    fn meeting_label(&self, one: &str, other: &str, shared: &str) -> String {
        format!("{one} and {other}: {shared}")
    }

    fn volume_title(&self) -> [&'static str; 2] {
        ["Messages by week", "what goes out, Monday to Sunday"]
    }

    fn volumes(&self) -> [&'static str; 2] {
        ["By journey", "By channel"]
    }

    fn volumes_corner(&self) -> [&'static str; 2] {
        ["Journey, by priority", "Channel"]
    }

    fn volume_total(&self) -> &'static str {
        "Total"
    }

    fn volume_all(&self) -> &'static str {
        "All"
    }

    fn volume_key(&self) -> &'static str {
        "Messages in the week"
    }

    fn volume_week(&self) -> &'static str {
        "Week from"
    }

    fn volume_how(&self) -> &'static str {
        "Each column is the week that begins on the day above it. Counted is what goes out, without what limits, days without \
         messages, consent or the control group held back; what moved to another day counts in the week in which it goes out. \
         The first week begins on the reference date, and the last ends with the dry run: both may have fewer than seven days."
    }

    fn received_title(&self) -> [&'static str; 2] {
        ["How many messages each customer gets", "bar: customers"]
    }

    fn received_columns(&self) -> [&'static str; 3] {
        ["Messages", "Customers", "% of base"]
    }

    fn and_more(&self, messages: &str) -> String {
        format!("{messages} or more")
    }

    fn dry_run_how(&self) -> &'static str {
        "Each journey that is on is run over the whole base, day by day, as if nobody bought. Whoever is on the way on the \
         reference date counts. Then the limits hold over all of them: in the order of priority, a message that can't be sent on \
         its day goes to the next possible day or is not sent, as the rule says. The next purchase is expected by the mean \
         time until somebody buys the product of the last purchase again (from 3 repurchases in the base on), else by the \
         customer's rhythm, else by that of the base. RFM segments change with time: R ages by the cuts of the reference date; F and M stay."
    }

    fn planning(&self) -> &'static str {
        "Trying the journeys…"
    }

    fn reach_title(&self) -> &'static str {
        "Reach by channel"
    }

    fn reach_note(&self) -> &'static str {
        "with contact data and consent, where the base tells"
    }

    fn reach_untold(&self) -> &'static str {
        "contact not in the data"
    }

    fn list_of_step(&self, journey: &str, step: &str, date: &str) -> String {
        format!("{journey}, step {step}, on {date}")
    }

    fn list_of_day(&self, date: &str) -> String {
        format!("messages on {date}")
    }

    fn list_of_journey(&self, journey: &str) -> String {
        format!("in the journey {journey}")
    }

    fn list_of_any_day(&self, journey: &str, step: &str) -> String {
        format!("{journey}, step {step}")
    }

    fn list_of_held(&self, reason: &str) -> String {
        format!("held back: {reason}")
    }

    fn list_of_beyond(&self, messages: &str) -> String {
        format!("more than {messages} messages")
    }

    fn list_of_shared(&self, one: &str, other: &str) -> String {
        format!("{one} and {other}")
    }

    fn rules_title(&self) -> &'static str {
        "Limits in force"
    }

    fn rules_note(&self) -> &'static str {
        "0: no limit; waiting 0 days, a message held back is not sent."
    }

    fn cap_of_all(&self) -> &'static str {
        "Messages per person and week"
    }

    fn cap_of_channel(&self, channel: &str) -> String {
        format!("Of these, by {channel}")
    }

    fn gap_label(&self) -> &'static str {
        "Days between two messages"
    }

    fn patience_label(&self) -> &'static str {
        "Held back, waits up to (days)"
    }

    fn quiet_label(&self) -> &'static str {
        "Days without messages"
    }

    fn leap_day(&self) -> [&'static str; 3] {
        ["Birthdays on Feb 29, in common years", "February 28", "March 1"]
    }

    fn take_calendar(&self) -> &'static str {
        "Download .ics"
    }

    fn take_all_lists(&self) -> &'static str {
        "Download the lists (zip)"
    }

    fn take_day(&self) -> &'static str {
        "Download the day"
    }
}
