//! The calendar of the dry run: an event for each day and step with messages. Its bytes are `export`'s.

use super::sent::{Due, Sent, groups};
use crate::domain::Language;
use crate::export::{CalendarEvent, basic, calendar, dated_name};
use crate::text;
use crate::text::{Catalogue, format};

/// Writes the calendar; its name.
pub(super) fn write(sent: &Sent<'_>, language: Language, sink: &mut dyn FnMut(Vec<u8>)) -> String {
    let words = text::catalogue(language);
    let events: Vec<CalendarEvent> = groups(sent.dues).filter_map(|dues| event(sent, dues, words)).collect();
    let reference = sent.analysed.policy.reference;
    let tag = match language {
        Language::Portuguese => "pt-BR",
        Language::English => "en",
    };
    sink(calendar((words.calendar_name(), tag), reference, &events));
    dated_name(&[words.file_calendar()], reference, ".ics")
}

fn event(sent: &Sent<'_>, dues: &[Due], words: &'static dyn Catalogue) -> Option<CalendarEvent> {
    let due = *dues.first()?;
    let journey = sent.journey(due)?;
    let step = journey.steps().get(usize::from(due.step)).copied()?;
    let day = sent.day(due)?;
    let number = u16::from(due.step) + 1;
    let written = |count: u64| format::count(words.language(), count);
    let count = dues.len() as u64;
    let moved = dues.iter().filter(|due| due.moved > 0).count() as u64;
    let moved = (moved > 0).then(|| written(moved));
    let coupon = step.coupon.as_ref().map(|coupon| coupon.code.trim()).filter(|code| !code.is_empty());
    let subject = Some(step.text.subject.trim()).filter(|subject| !subject.is_empty());
    let lines = [
        subject.map(|subject| words.event_subject(subject)),
        Some(words.event_messages((count, &written(count)), moved.as_deref())),
        coupon.map(|code| words.event_coupon(code)),
    ];
    Some(CalendarEvent {
        // The same in every language and whatever the régua is called: a calendar imported again takes the place of the first.
        id: format!("regua-{}-{number}-{}@regua", journey.number, basic(day)),
        day,
        summary: words.event_name(&journey.name, &number.to_string(), step.channel, &written(count)),
        description: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
    })
}
