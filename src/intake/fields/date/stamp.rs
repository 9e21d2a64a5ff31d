//! The parts of a date or time stamp as they stand in a cell. Which day that is, is `date`'s.

/// The parts of a date as they stand in the cell.
#[derive(Clone, Copy)]
pub(super) enum Written {
    YearFirst { year: i32, month: u32, day: u32 },
    YearLast { first: u32, second: u32, year: i32 },
}

/// A date in the cell, and what its clock and offset add to it.
pub(super) struct Stamp {
    pub(super) written: Written,
    /// The digits with which its year is written: 2 or 4.
    pub(super) year_digits: usize,
    /// Seconds from the written midnight to the written instant, seen from UTC; `None` without an offset.
    pub(super) utc_seconds: Option<i64>,
}

/// The two shapes of ten bytes and the one of eight that nearly every column is made of.
#[inline]
pub(super) fn plain(cell: &[u8]) -> Option<Written> {
    match *cell {
        [y1, y2, y3, y4, s1 @ (b'-' | b'/' | b'.'), m1, m2, s2, d1, d2] if s1 == s2 => {
            year_first([y1, y2, y3, y4], [m1, m2], [d1, d2])
        }
        [a1, a2, s1 @ (b'-' | b'/' | b'.'), b1, b2, s2, y1, y2, y3, y4] if s1 == s2 => Some(Written::YearLast {
            first: number([a1, a2])?,
            second: number([b1, b2])?,
            year: number([y1, y2, y3, y4])?.cast_signed(),
        }),
        [y1, y2, y3, y4, m1, m2, d1, d2] => year_first([y1, y2, y3, y4], [m1, m2], [d1, d2]),
        _ => None,
    }
}

#[inline]
fn year_first(year: [u8; 4], month: [u8; 2], day: [u8; 2]) -> Option<Written> {
    Some(Written::YearFirst { year: number(year)?.cast_signed(), month: number(month)?, day: number(day)? })
}

#[inline]
fn number<const N: usize>(digits: [u8; N]) -> Option<u32> {
    let mut value = 0;
    let mut largest = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        largest = digit.max(largest);
        value = value * 10 + u32::from(digit);
    }
    // One branch for all of them.
    (largest <= 9).then_some(value)
}

/// Any shape of date, with or without time; `None` when anything is left over.
pub(super) fn stamp(text: &[u8]) -> Option<Stamp> {
    let mut scan = Scan { rest: text };
    let (written, year_digits) = scan.date()?;
    let utc_seconds = if scan.rest.is_empty() {
        None
    } else {
        scan.before_clock()?;
        let clock = scan.clock()?;
        scan.blanks();
        scan.offset()?.map(|offset| clock - offset)
    };
    scan.rest.is_empty().then_some(Stamp { written, year_digits, utc_seconds })
}

/// An instant in seconds (10 digits) or milliseconds (13) since 1970, of this century. The whole text, or none: ten digits are
/// as well a phone, thirteen a product's code.
pub(super) fn epoch(text: &[u8]) -> Option<Stamp> {
    // From the first second of ten digits, in 2001, to the end of 2099.
    const THIS_CENTURY: std::ops::Range<i64> = 1_000_000_000..4_102_444_800;
    let thousandths = match text.len() {
        10 => 1,
        13 => 1000,
        _ => return None,
    };
    let digits = std::str::from_utf8(text).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    let seconds = digits.parse::<i64>().ok()? / thousandths;
    let written = Written::YearFirst { year: 1970, month: 1, day: 1 };
    THIS_CENTURY.contains(&seconds).then_some(Stamp { written, year_digits: 4, utc_seconds: Some(seconds) })
}

/// The year that its last two digits mean: 69..=99 is 19xx.
pub(super) fn full_year(year: u32, digits: usize) -> Option<i32> {
    let year = year.cast_signed();
    match digits {
        4 => Some(year),
        2 if year <= 68 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// What is left of a cell while it is taken apart. Every method takes its part from the front, or nothing.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    pub(super) rest: &'a [u8],
}

impl Scan<'_> {
    /// A date in figures, and the digits of its year.
    pub(super) fn date(&mut self) -> Option<(Written, usize)> {
        let (first, digits) = self.digits()?;
        if digits == 8 {
            let year = (first / 10_000).cast_signed();
            return Some((Written::YearFirst { year, month: first / 100 % 100, day: first % 100 }, 4));
        }
        let separator = self.one_of(b"/-.")?;
        let second = self.short_number()?;
        self.one_of(&[separator])?;
        match digits {
            4 => {
                let day = self.short_number()?;
                Some((Written::YearFirst { year: first.cast_signed(), month: second, day }, 4))
            }
            1 | 2 => {
                let (year, digits) = self.digits()?;
                Some((Written::YearLast { first, second, year: full_year(year, digits)? }, digits))
            }
            _ => None,
        }
    }

    /// `T`, or blanks with an optional comma before them (`05/03/2024, 14:22`).
    fn before_clock(&mut self) -> Option<()> {
        if self.one_of(b"Tt").is_some() {
            return Some(());
        }
        let comma = self.one_of(b",");
        let before = self.rest.len();
        self.blanks();
        (comma.is_some() || self.rest.len() < before).then_some(())
    }

    /// Seconds since midnight; parts of a second are dropped.
    pub(super) fn clock(&mut self) -> Option<i64> {
        let mut hour = self.short_number()?;
        self.one_of(b":")?;
        let minute = self.short_number()?;
        let mut second = 0;
        if self.one_of(b":").is_some() {
            second = self.short_number()?;
            if self.one_of(b".,").is_some() {
                self.digits()?;
            }
        }
        self.blanks();
        if let Some(half) = self.one_of(b"AaPp") {
            self.one_of(b".");
            // Spanish parts them: `p. m.`
            self.blanks();
            self.one_of(b"Mm")?;
            self.one_of(b".");
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if half.eq_ignore_ascii_case(&b'p') { 12 } else { 0 };
        }
        // 60: a leap second.
        (hour < 24 && minute < 60 && second <= 60).then(|| i64::from(hour * 3600 + minute * 60 + second))
    }

    /// Seconds east of UTC, `None` inside when there is no offset.
    pub(super) fn offset(&mut self) -> Option<Option<i64>> {
        if self.rest.is_empty() {
            return Some(None);
        }
        if self.rest.eq_ignore_ascii_case(b"Z") || self.rest.eq_ignore_ascii_case(b"UTC") {
            self.rest = &[];
            return Some(Some(0));
        }
        let sign = if self.one_of(b"+-")? == b'-' { -1 } else { 1 };
        let (hours, minutes) = match self.digits()? {
            (joined, 4) => (joined / 100, joined % 100),
            (hours, 2) if self.one_of(b":").is_some() => (hours, self.short_number()?),
            (hours, 1 | 2) => (hours, 0),
            _ => return None,
        };
        (hours <= 14 && minutes < 60).then(|| Some(sign * i64::from(hours * 3600 + minutes * 60)))
    }

    pub(super) fn blanks(&mut self) {
        while let [b' ' | b'\t' | 0xA0, rest @ ..] | [0xC2, 0xA0, rest @ ..] | [0xE2, 0x80, 0xAF, rest @ ..] = self.rest
        {
            self.rest = rest;
        }
    }

    pub(super) fn one_of(&mut self, choices: &[u8]) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        choices.contains(&byte).then(|| {
            self.rest = rest;
            byte
        })
    }

    /// A run of 1..=9 digits, and how many.
    pub(super) fn digits(&mut self) -> Option<(u32, usize)> {
        let count = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=9).contains(&count) {
            return None;
        }
        let (run, rest) = self.rest.split_at(count);
        self.rest = rest;
        Some((run.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')), count))
    }

    pub(super) fn short_number(&mut self) -> Option<u32> {
        match self.digits()? {
            (value, 1 | 2) => Some(value),
            _ => None,
        }
    }
}
