//! An invented coffee roaster's exports, made up on the spot so that nobody's data must be borrowed to see the program
//! work. How files are read is `intake`'s: it meets these like any other.

mod basket;
mod calendar;
mod coupons;
mod customers;
mod events;
mod orders;
mod people;
mod rng;
mod shop;
mod survey;
mod table;

use crate::domain::Day;
use rng::Dice;
use shop::{SEED, Shop};
use table::SPREADSHEET;

pub use crate::domain::SampleFile;

impl SampleFile {
    /// The export made at the end of `today`, with a few rows that have the faults of real ones. The same day gives the
    /// same bytes on every machine.
    #[must_use]
    pub fn write(self, today: Day) -> Vec<u8> {
        let mut dice = Dice::new(SEED);
        let shop = Shop::open(&mut dice, today);
        match self {
            SampleFile::Orders => orders::file(&mut dice, &shop),
            SampleFile::Customers => customers::file(&mut Dice::new(SEED + 1), &shop),
            SampleFile::EmailEvents => events::file(&mut Dice::new(SEED + 2), &shop),
            SampleFile::Coupons => coupons::file(&mut Dice::new(SEED + 3), &shop),
            SampleFile::Survey => survey::file(&mut Dice::new(SEED + 4), &shop),
        }
    }

    /// The file's columns with two or three rows that show how to fill them in, for a spreadsheet program: UTF-8 with
    /// byte order mark, `;`, CRLF, whatever the export's own dress.
    #[must_use]
    pub fn template(self) -> Vec<u8> {
        let (header, examples) = match self {
            SampleFile::Orders => (orders::HEADER, orders::EXAMPLES),
            SampleFile::Customers => (customers::HEADER, customers::EXAMPLES),
            SampleFile::EmailEvents => (events::HEADER, events::EXAMPLES),
            SampleFile::Coupons => (coupons::HEADER, coupons::EXAMPLES),
            SampleFile::Survey => (survey::HEADER, survey::EXAMPLES),
        };
        format!("{}{header}{}{examples}", SPREADSHEET.mark, SPREADSHEET.line_end).into_bytes()
    }
}
