//! An export of nobody's, read before the user's own: browsers translate wasm twice, fast for the first calls and well
//! for the frequent ones, and the second translation takes as long as a small file. What is read here is forgotten.
//!
//! The caller takes a step whenever it has nothing else to do, and drops the rehearsal when it has: no step is long.

use super::protocol::{Command, Settings};
use super::{Engine, Fed, FileId, Opened, Want};
use crate::domain::{Day, IdenticalLines};

/// The most bytes of one step.
const STEP_BYTES: usize = 64 * 1024;
/// Rows of one export: enough that what runs once a row becomes frequent, few enough that a step takes milliseconds.
const ROWS: u32 = 8_000;
/// Customers of an export: a prime number, so that the steps from one order to the next come by all of them.
const CUSTOMERS: u32 = 3001;
/// Of so many rows one is of customer 0, who so has far more orders than any other, as a shop's counter has.
const COUNTER: u32 = 64;
/// What is bought: texts of the lengths that cells are compared by, some with letters beyond ASCII, some in quotes.
const PRODUCTS: [&str; 11] = [
    "Café",
    "Caneca",
    "\"Kit, 3\"",
    "Sabonete em barra",
    "Lâmpada",
    "Camiseta básica",
    "Travesseiro de fibra 50x70",
    "Agenda",
    "Pão de fôrma integral 500 g",
    "\"Fone \"\"sem fio\"\"\"",
    "Mochila",
];
/// Exports that are read, in turn in the two ways in which most are written.
const EXPORTS: u32 = 14;
/// How often the customers of an export are analysed: what runs once a customer becomes frequent only so.
const ANALYSES: u32 = 6;
/// Bytes that are written to once and given back: what the allocator has by then is at hand when a million rows come, and systems
/// are slow to hand memory out.
const ROOM: usize = 64 * 1024 * 1024;
/// Bytes of it in one step.
const STEP_ROOM: usize = 2 * 1024 * 1024;

/// A rehearsal under way.
#[derive(Debug)]
pub struct Rehearsal {
    engine: Engine,
    export: u32,
    row: u32,
    bytes: Vec<u8>,
    /// How many of the bytes wanted were brought.
    fed: usize,
    /// How often the export was analysed.
    analyses: u32,
    /// What was written to of the room so far.
    room: Vec<u8>,
}

/// Whether there is more to rehearse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rehearsed {
    /// Take another step.
    InPart,
    /// That was all.
    Whole,
}

/// How an export is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `2025-01-31`, `1234.50`, commas between the fields.
    International,
    /// `31/01/2025`, `R$ 1.234,50`, semicolons, Windows-1252.
    Brazilian,
}

impl Default for Rehearsal {
    fn default() -> Rehearsal {
        Rehearsal::new()
    }
}

impl Rehearsal {
    /// A rehearsal from its start.
    #[must_use]
    pub fn new() -> Rehearsal {
        let (bytes, room) = (Vec::new(), Vec::new());
        Rehearsal { engine: Engine::new(), export: 0, row: 0, bytes, fed: 0, analyses: 0, room }
    }

    /// Writes on, reads on, analyses, or ends an export.
    pub fn step(&mut self) -> Rehearsed {
        if self.export == EXPORTS {
            return self.make_room();
        }
        if self.row < ROWS {
            self.write();
        } else if let Some(want) = self.engine.want() {
            self.feed(&want);
        } else if self.analyses < ANALYSES {
            self.analyse();
        } else {
            *self = Rehearsal { export: self.export + 1, ..Rehearsal::new() };
        }
        Rehearsed::InPart
    }

    /// Takes some more of the room; gives it back when it has all.
    fn make_room(&mut self) -> Rehearsed {
        let len = self.room.len() + STEP_ROOM;
        if len > ROOM || self.room.try_reserve_exact(ROOM - self.room.len()).is_err() {
            self.room = Vec::new();
            return Rehearsed::Whole;
        }
        // Any but zero: what is zero already, a system may not write.
        self.room.resize(len, 1);
        Rehearsed::InPart
    }

    /// Makes the base, or analyses it once more. Whatever comes of it, it is nobody's.
    fn analyse(&mut self) {
        if self.analyses == 0 {
            drop(self.engine.finish());
        } else {
            // Settings under which other lines count: nothing is left of the analysis before.
            let identical_lines =
                if self.analyses.is_multiple_of(2) { IdenticalLines::SetAside } else { IdenticalLines::Keep };
            drop(self.engine.handle(&Command::Analyse(Settings { identical_lines, ..Settings::default() })));
        }
        self.analyses += 1;
    }

    fn write(&mut self) {
        let style = if self.export.is_multiple_of(2) { Style::International } else { Style::Brazilian };
        if self.row == 0 {
            self.bytes.extend_from_slice(style.header());
        }
        let enough = self.bytes.len() + STEP_BYTES;
        while self.row < ROWS && self.bytes.len() < enough {
            style.write(self.row, &mut self.bytes);
            self.row += 1;
        }
        if self.row == ROWS {
            let file = Opened { id: FileId(0), name: String::new(), bytes: self.bytes.len() as u64, mapping: None };
            self.engine.open(&[file], Day::MAX);
        }
    }

    /// Brings the next of the bytes wanted.
    fn feed(&mut self, want: &Want) {
        let mut before = self.fed;
        for (from, to) in &want.ranges {
            let range = self.bytes.get(*from as usize..*to as usize).unwrap_or_default();
            if let Some(rest) = range.get(before..).filter(|rest| !rest.is_empty()) {
                let piece = rest.get(..STEP_BYTES).unwrap_or(rest);
                self.fed += piece.len();
                if self.engine.feed(piece) == Fed::More {
                    return;
                }
                break;
            }
            before -= range.len();
        }
        self.engine.end(Ok(()));
        self.fed = 0;
    }
}

/// An export like those that are rehearsed: its bytes.
#[must_use]
pub fn rehearsed_export() -> Vec<u8> {
    let mut bytes = Style::International.header().to_vec();
    (0..ROWS).for_each(|row| Style::International.write(row, &mut bytes));
    bytes
}

impl Style {
    fn header(self) -> &'static [u8] {
        match self {
            Style::International => b"order_id,customer_id,email,order_date,amount,product,channel\n",
            Style::Brazilian => b"Pedido;Cliente;E-mail;Data;Valor;Status\r\n",
        }
    }

    /// Writes the row of this number; every fourth goes on with an order.
    fn write(self, row: u32, out: &mut Vec<u8>) {
        let order = row - u32::from(row % 4 == 3);
        let customer = if row % COUNTER == 3 { 0 } else { order.wrapping_mul(7919) % CUSTOMERS };
        let (year, month, day) = (2023 + order / (ROWS / 3 + 1), 1 + order / 28 % 12, 1 + order % 28);
        let cents = customer.wrapping_mul(2_654_435) % 300_000 + 1;
        let (units, rest) = (cents / 100, cents % 100);
        match self {
            Style::International => {
                out.extend_from_slice(b"P");
                digits(order, 8, out);
                out.extend_from_slice(b",cus_");
                letters(customer, 7, out);
                out.extend_from_slice(b",nome.");
                digits(customer, 6, out);
                out.extend_from_slice(b"@example.com,");
                date([(year, 4), (month, 2), (day, 2)], b'-', out);
                out.push(b',');
                digits(units, if units < 1000 { 3 } else { 4 }, out);
                out.push(b'.');
                digits(rest, 2, out);
                out.push(b',');
                out.extend_from_slice(PRODUCTS.get(row as usize % PRODUCTS.len()).map_or(b"", |name| name.as_bytes()));
                out.extend_from_slice(if row.is_multiple_of(3) { b",loja\n" } else { b",site\n" });
            }
            Style::Brazilian => {
                digits(order, 8, out);
                out.push(b';');
                digits(customer, 11, out);
                out.extend_from_slice(b";nome.");
                digits(customer, 6, out);
                out.extend_from_slice(b"@exemplo.com.br;");
                date([(day, 2), (month, 2), (year, 4)], b'/', out);
                out.extend_from_slice(b";R$\xa0");
                if units < 1000 {
                    digits(units, 3, out);
                } else {
                    digits(units / 1000, 1, out);
                    out.push(b'.');
                    digits(units % 1000, 3, out);
                }
                out.push(b',');
                digits(rest, 2, out);
                out.extend_from_slice(b";Conclu\xeddo\r\n");
            }
        }
    }
}

fn date(parts: [(u32, u32); 3], between: u8, out: &mut Vec<u8>) {
    for (place, (number, count)) in parts.into_iter().enumerate() {
        if place > 0 {
            out.push(between);
        }
        digits(number, count, out);
    }
}

/// The last `count` digits of a number.
fn digits(number: u32, count: u32, out: &mut Vec<u8>) {
    out.extend((0..count).rev().map(|place| b'0' + (u64::from(number) / 10_u64.pow(place) % 10) as u8));
}

/// The last `count` digits of a number to the base of 26, as letters.
fn letters(number: u32, count: u32, out: &mut Vec<u8>) {
    out.extend((0..count).rev().map(|place| b'a' + (u64::from(number) / 26_u64.pow(place) % 26) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::protocol::Event;

    #[test]
    fn both_exports_are_read_to_segments_without_a_question() {
        for style in [Style::International, Style::Brazilian] {
            let mut rehearsal =
                Rehearsal { export: if style == Style::International { 0 } else { 1 }, ..Rehearsal::new() };
            while rehearsal.row < ROWS || rehearsal.engine.want().is_some() {
                rehearsal.step();
            }
            let events = rehearsal.engine.finish().unwrap();
            let [Event::Read(base), Event::Analysed(analysis)] = events.as_slice() else { panic!("{style:?}") };
            let report = base.files[0].read().unwrap();
            assert!(report.questions.is_empty(), "{style:?} {:?}", report.questions);
            assert_eq!(analysis.total.customers, u64::from(CUSTOMERS), "{style:?}");
        }
    }

    #[test]
    fn it_ends_and_leaves_nothing() {
        let mut rehearsal = Rehearsal::new();
        let steps = (1..1000).find(|_| rehearsal.step() == Rehearsed::Whole);
        assert!(steps.is_some_and(|steps| steps > EXPORTS));
        assert_eq!(rehearsal.engine.progress(), Engine::new().progress());
    }
}
