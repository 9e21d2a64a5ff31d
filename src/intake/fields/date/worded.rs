//! Dates with words: months by name, days of the week, "às", "10h33". Dates in figures alone are `stamp`'s.

use super::stamp::{Scan, Stamp, Written, full_year};

/// The shortest cell with a date in words (`1mar24`), and the longest (what JavaScript writes, with the zone's name), in bytes.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=96;
/// The fewest letters of a name's beginning that stand for it.
const SHORTEST: usize = 3;
/// Three letters tell each month from all others, in any of the languages.
const MONTHS: [&[&str]; 12] = [
    &["janeiro", "january", "enero"],
    &["fevereiro", "february", "febrero"],
    &["marco", "march", "marzo"],
    &["abril", "april"],
    &["maio", "mayo"],
    &["junho", "june", "junio"],
    &["julho", "july", "julio"],
    &["agosto", "august"],
    &["setembro", "september", "septiembre", "setiembre"],
    &["outubro", "october", "octubre"],
    &["novembro", "november", "noviembre"],
    &["dezembro", "december", "diciembre"],
];
const WEEKDAYS: [&str; 19] = [
    "domingo",
    "segunda",
    "terca",
    "quarta",
    "quinta",
    "sexta",
    "sabado",
    "sunday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
];
const HOUR_SECONDS: i64 = 3600;

/// Any date with words, with or without time; `None` when anything is left over, and for a month without a day.
pub(super) fn worded(text: &[u8]) -> Option<Stamp> {
    if !LENGTHS.contains(&text.len()) {
        return None;
    }
    let mut plain = [0; *LENGTHS.end()];
    let length = fold(text, &mut plain);
    let whole = Scan { rest: plain[..length].trim_ascii() };
    // Spanish has a Tuesday that reads like March: it is a weekday only where it can't be a month.
    dated(whole).or_else(|| whole.after_weekday().and_then(dated))
}

fn dated(mut scan: Scan<'_>) -> Option<Stamp> {
    let before = scan;
    let (written, year_digits) = scan.named_date().or_else(|| {
        scan = before;
        scan.date()
    })?;
    let utc_seconds = if scan.rest.is_empty() {
        None
    } else {
        scan.link()?;
        let clock = scan.spoken_clock()?;
        scan.zone()?.map(|offset| clock - offset)
    };
    scan.rest.is_empty().then_some(Stamp { written, year_digits, utc_seconds })
}

impl<'a> Scan<'a> {
    /// What follows the day of the week.
    fn after_weekday(mut self) -> Option<Scan<'a>> {
        let is_weekday = |word: &[u8]| WEEKDAYS.iter().any(|name| begins(name, word));
        let first = self.word();
        if !is_weekday(first) {
            return None;
        }
        self.gap();
        // `sexta-feira`
        let feira = self;
        if self.word() != b"feira" {
            self = feira;
        }
        self.gap();
        Some(self)
    }

    /// A date with its month's name, and the digits of its year.
    fn named_date(&mut self) -> Option<(Written, usize)> {
        if !self.rest.first()?.is_ascii_digit() {
            // `March 15th, 2024`; two digits more might be the hour.
            let month = self.month()?;
            self.gap();
            let day = self.day()?;
            self.gap();
            let (year, digits) = self.digits()?;
            let year = full_year(year, digits).filter(|_| digits == 4)?;
            return Some((Written::YearFirst { year, month, day }, digits));
        }
        let (first, first_digits) = self.digits()?;
        if first_digits == 4 {
            self.gap();
            let month = self.month()?;
            self.gap();
            let day = self.short_number()?;
            return Some((Written::YearFirst { year: first.cast_signed(), month, day }, first_digits));
        }
        if first_digits > 2 {
            return None;
        }
        self.ordinal();
        self.of();
        let month = self.month()?;
        self.of();
        let (year, digits) = self.digits()?;
        Some((Written::YearFirst { year: full_year(year, digits)?, month, day: first }, digits))
    }

    fn month(&mut self) -> Option<u32> {
        let word = self.word();
        let place = MONTHS.iter().position(|names| names.iter().any(|name| begins(name, word)))?;
        u32::try_from(place + 1).ok()
    }

    fn day(&mut self) -> Option<u32> {
        let day = self.short_number()?;
        self.ordinal();
        Some(day)
    }

    /// The letters after the figure of `1º`, `1st`, `2nd`.
    fn ordinal(&mut self) {
        let before = *self;
        if !matches!(self.word(), b"o" | b"st" | b"nd" | b"rd" | b"th") {
            *self = before;
        }
    }

    /// What parts day, month and year: blanks, a sign, `de`, `del`, `of`.
    fn of(&mut self) {
        self.gap();
        let before = *self;
        if matches!(self.word(), b"de" | b"del" | b"of") {
            self.gap();
        } else {
            *self = before;
        }
    }

    /// Blanks, points and commas, and at most one `/` or `-` among them.
    fn gap(&mut self) {
        self.stops();
        if self.one_of(b"/-").is_some() {
            self.stops();
        }
    }

    fn stops(&mut self) {
        while self.one_of(b" .,").is_some() {}
    }

    /// What stands between date and time: something, at least.
    fn link(&mut self) -> Option<()> {
        let before = self.rest.len();
        self.stops();
        if self.one_of(b"-|").is_some() {
            self.stops();
        }
        let bare = *self;
        match self.word() {
            b"as" | b"at" | b"t" | b"a" => self.stops(),
            _ => *self = bare,
        }
        // `a las 10:33`
        let bare = *self;
        match self.word() {
            b"las" | b"la" => self.stops(),
            _ => *self = bare,
        }
        (self.rest.len() < before).then_some(())
    }

    /// Seconds since midnight: `10:33:00 pm`, `22:31 hs.`, `10h33min05s`, `10h`.
    fn spoken_clock(&mut self) -> Option<i64> {
        let before = *self;
        if let Some(seconds) = self.clock() {
            let bare = *self;
            self.stops();
            if matches!(self.word(), b"h" | b"hs" | b"hr" | b"hrs" | b"hora" | b"horas") {
                self.one_of(b".");
            } else {
                *self = bare;
            }
            return Some(seconds);
        }
        *self = before;
        let hour = self.short_number()?;
        self.stops();
        if !matches!(self.word(), b"h" | b"hs" | b"hr" | b"hrs" | b"hora" | b"horas") {
            return None;
        }
        self.stops();
        let minute = self.part(&[b"", b"m", b"min", b"mins"])?;
        let second = self.part(&[b"", b"s", b"seg", b"sec"])?;
        (hour < 24 && minute < 60 && second < 60).then(|| i64::from(hour * 3600 + minute * 60 + second))
    }

    /// A figure and its unit; 0 where there is none.
    fn part(&mut self, units: &[&[u8]]) -> Option<u32> {
        if !self.rest.first().is_some_and(u8::is_ascii_digit) {
            return Some(0);
        }
        let value = self.short_number()?;
        self.stops();
        let unit = self.word();
        self.stops();
        units.contains(&unit).then_some(value)
    }

    /// Seconds east of UTC, `None` inside when there is no offset. What stands in brackets only names the zone.
    fn zone(&mut self) -> Option<Option<i64>> {
        let opens = match self.rest.last() {
            Some(b')') => Some(b'('),
            Some(b']') => Some(b'['),
            _ => None,
        };
        if let Some(at) = opens.and_then(|opens| self.rest.iter().position(|byte| *byte == opens)) {
            self.rest = &self.rest[..at];
        }
        self.rest = self.rest.trim_ascii();
        let before = *self;
        match self.word() {
            b"z" | b"gmt" | b"utc" | b"ut" if self.rest.is_empty() => Some(Some(0)),
            b"gmt" | b"utc" => self.offset(),
            b"brt" if self.rest.is_empty() => Some(Some(-3 * HOUR_SECONDS)),
            _ => {
                *self = before;
                self.offset()
            }
        }
    }

    /// The letters at the front, perhaps none.
    fn word(&mut self) -> &'a [u8] {
        let (word, rest) = self.rest.split_at(self.rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count());
        self.rest = rest;
        word
    }
}

fn begins(name: &str, word: &[u8]) -> bool {
    word.len() >= SHORTEST && name.as_bytes().starts_with(word)
}

/// Writes the text in small letters without accents, with plain blanks and dashes, as many bytes as are returned. In both
/// encodings: the second byte of a UTF-8 letter lies 64 below the letter's byte in Windows-1252.
fn fold(text: &[u8], plain: &mut [u8; *LENGTHS.end()]) -> usize {
    let mut left = text;
    let mut length = 0;
    while let [first, after @ ..] = left {
        let (byte, rest) = match left {
            [0xC3, second @ 0x80..=0xBF, rest @ ..] => (Some(letter(second | 0x40)), rest),
            [0xC2, second @ 0x80..=0xBF, rest @ ..] => (Some(letter(*second)), rest),
            // Accents of their own, and the marks of direction that some browsers put into dates.
            [0xCC, _, rest @ ..] | [0xE2, 0x80, 0x8B..=0x8F, rest @ ..] => (None, rest),
            [0xE2, 0x80, 0x80..=0x8A | 0xAF, rest @ ..] => (Some(b' '), rest),
            [0xE2, 0x80, 0x90..=0x95, rest @ ..] => (Some(b'-'), rest),
            _ => (Some(letter(*first)), after),
        };
        if let (Some(byte), Some(place)) = (byte, plain.get_mut(length)) {
            *place = byte;
            length += 1;
        }
        left = rest;
    }
    length
}

/// A character of Windows-1252 as a small letter without its accent.
fn letter(byte: u8) -> u8 {
    match byte {
        b'\t' | b'\r' | b'\n' | 0xA0 => b' ',
        0x96 | 0x97 => b'-',
        0xAA | 0xC0..=0xC5 | 0xE0..=0xE5 => b'a',
        0xC7 | 0xE7 => b'c',
        0xC8..=0xCB | 0xE8..=0xEB => b'e',
        0xCC..=0xCF | 0xEC..=0xEF => b'i',
        0xB0 | 0xBA | 0xD2..=0xD6 | 0xF2..=0xF6 => b'o',
        0xD9..=0xDC | 0xF9..=0xFC => b'u',
        byte => byte.to_ascii_lowercase(),
    }
}
