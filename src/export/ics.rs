//! A calendar to import: days with their events, by RFC 5545. Which events there are is the caller's, and so are their words.

use crate::domain::Day;

/// Octets of a line, without its end; RFC 5545 §3.1.
const LINE_OCTETS: usize = 75;

/// An event that takes a whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// What makes it the same event in the next calendar: letters and digits of ASCII, `-` and `@`.
    pub id: String,
    /// Its day.
    pub day: Day,
    /// What it is called.
    pub summary: String,
    /// What is said of it, on as many lines as it likes.
    pub description: String,
}

/// A calendar: `stamp` is the day as of which it holds, `language` a tag such as `pt-BR`.
///
/// ```
/// use regua_core::domain::Day;
/// use regua_core::export::{CalendarEvent, calendar};
/// let day = Day::from_ymd(2026, 12, 31).unwrap();
/// let event = CalendarEvent {
///     id: "regua-1".to_owned(),
///     day,
///     summary: "Boas-vindas; passo 1".to_owned(),
///     description: "a\nb".to_owned(),
/// };
/// let bytes = calendar(("Réguas", "pt-BR"), day, &[event]);
/// let text = String::from_utf8(bytes).unwrap();
/// assert!(text.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
/// assert!(text.contains("\r\nSUMMARY:Boas-vindas\\; passo 1\r\nDESCRIPTION:a\\nb\r\n"));
/// ```
#[must_use]
pub fn calendar((name, language): (&str, &str), stamp: Day, events: &[CalendarEvent]) -> Vec<u8> {
    let mut out = String::new();
    let mut line = |text: &str| fold(text, &mut out);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!("PRODID:-//Regua//Regua//{language}"));
    line("CALSCALE:GREGORIAN");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        let next = Day::from_number(event.day.number() + 1).unwrap_or(event.day);
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", event.id));
        line(&format!("DTSTAMP:{}T000000Z", basic(stamp)));
        line(&format!("DTSTART;VALUE=DATE:{}", basic(event.day)));
        line(&format!("DTEND;VALUE=DATE:{}", basic(next)));
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        // A message sent is nobody's appointment.
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out.into_bytes()
}

/// `20261122`.
pub(crate) fn basic(day: Day) -> String {
    day.to_iso().replace('-', "")
}

/// A text as RFC 5545 §3.3.11 wants it; control characters, for which it has no place, are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Appends a line, folded between characters.
fn fold(text: &str, out: &mut String) {
    let mut octets = 0;
    for c in text.chars() {
        if octets + c.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{LINE_OCTETS, escaped, fold};
    use proptest::prelude::*;

    #[test]
    fn texts_are_escaped() {
        let check = |text, want| assert_eq!(escaped(text), want, "{text:?}");
        check("a,b;c\\d", "a\\,b\\;c\\\\d");
        check("a\r\nb\rc\n", "a\\nb\\nc\\n");
        check("a\u{0}\u{7}b\tc", "ab\tc");
        check("“Olá”: 1.312", "“Olá”: 1.312");
    }

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_themselves(text in "[a-zçã€😀 ,]{0,300}") {
            let mut folded = String::new();
            fold(&text, &mut folded);
            prop_assert!(folded.ends_with("\r\n"));
            prop_assert!(folded.split("\r\n").all(|line| line.len() <= LINE_OCTETS));
            prop_assert_eq!(folded.replace("\r\n ", ""), format!("{text}\r\n"));
        }
    }
}
