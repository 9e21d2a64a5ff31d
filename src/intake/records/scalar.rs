//! The quoting rules, one byte at a time: the definition that the bit tricks of `block` must equal. No positions, no memory.

/// Where a reader stands between two bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// At the first byte of a field.
    FieldStart,
    /// At the first byte of a record, after a CR that ended one: a LF here belongs to that CR.
    AfterCr,
    /// In a field that did not begin with a quote: quotes are text.
    Unquoted,
    /// In a quoted field: separators are text.
    Quoted,
    /// After a quote in a quoted field: the next byte says whether it closed, was doubled or was text.
    AfterQuote,
    /// After such a quote and blanks: a separator still closes the field, anything else makes quote and blanks text.
    AfterBlank,
}

/// What a byte turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// Part of a field, or the LF of a CRLF.
    Nothing,
    /// A delimiter: a field ends before this byte.
    FieldEnd,
    /// A terminator: a field and its record end before this byte.
    RecordEnd,
    /// The byte before it, blanks aside, was a quote in the middle of a quoted field, kept as text.
    MalformedQuote,
}

impl State {
    /// The state after `byte`, and what `byte` was.
    #[inline]
    pub(super) fn step(self, byte: u8, delimiter: u8) -> (State, Event) {
        match self {
            State::AfterCr if byte == b'\n' => (State::FieldStart, Event::Nothing),
            State::FieldStart | State::AfterCr if byte == b'"' => (State::Quoted, Event::Nothing),
            State::FieldStart | State::AfterCr | State::Unquoted => {
                separator(byte, delimiter).unwrap_or((State::Unquoted, Event::Nothing))
            }
            State::Quoted if byte == b'"' => (State::AfterQuote, Event::Nothing),
            State::Quoted => (State::Quoted, Event::Nothing),
            State::AfterQuote if byte == b'"' => (State::Quoted, Event::Nothing),
            State::AfterBlank if byte == b'"' => (State::AfterQuote, Event::MalformedQuote),
            State::AfterQuote | State::AfterBlank => separator(byte, delimiter).unwrap_or(match byte {
                b' ' | b'\t' => (State::AfterBlank, Event::Nothing),
                _ => (State::Quoted, Event::MalformedQuote),
            }),
        }
    }
}

/// The step over a separator outside quotes; `None` for any other byte.
#[inline]
fn separator(byte: u8, delimiter: u8) -> Option<(State, Event)> {
    match byte {
        b'\n' => Some((State::FieldStart, Event::RecordEnd)),
        b'\r' => Some((State::AfterCr, Event::RecordEnd)),
        _ if byte == delimiter => Some((State::FieldStart, Event::FieldEnd)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Event;
    use super::State;

    /// One letter a byte: `.` nothing, `f` field end, `r` record end, `m` malformed quote.
    fn check(input: &str, events: &str, last: State) {
        let mut state = State::FieldStart;
        let mut seen = String::new();
        for byte in input.bytes() {
            let (next, event) = state.step(byte, b',');
            state = next;
            seen.push(match event {
                Event::Nothing => '.',
                Event::FieldEnd => 'f',
                Event::RecordEnd => 'r',
                Event::MalformedQuote => 'm',
            });
        }
        assert_eq!((seen.as_str(), state), (events, last), "{input:?}");
    }

    #[test]
    fn every_byte_has_one_meaning() {
        check("a,b\n", ".f.r", State::FieldStart);
        check("a\r\nb\rc", ".r..r.", State::Unquoted);
        check("\r\r\n\n", "rr.r", State::FieldStart);
        check("a\r", ".r", State::AfterCr);
        check("\"a,\n\",b", ".....f.", State::Unquoted);
        check("\"a\"\"b\"", "......", State::AfterQuote);
        check("\"a\"b\",c", "...m.f.", State::Unquoted);
        check("\"a\r\nb", ".....", State::Quoted);
        check("a\"b,\"", "...f.", State::Quoted);
        check("\"\"\r\n", "..r.", State::FieldStart);
        check("\r\"a", "r..", State::Quoted);
        check("\"a\" \t,b", ".....f.", State::Unquoted);
        check("\"a\" \r\n", "....r.", State::FieldStart);
        check("\"a\" b\",", "....m.f", State::FieldStart);
        check("\"a\" \",", "....mf", State::FieldStart);
    }
}
