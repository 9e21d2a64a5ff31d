//! What a condition may ask of a base: columns, each with one entry for each customer. Who holds them is `engine`'s.

use super::{Purchases, Texts};
use crate::domain::{Birthday, CompanyBy, Day, DayFact, Facet, LeapDayRule, NumberFact, Partition};

/// In a column of 64 bits: there is no value.
pub const BLANK: i64 = i64::MIN;

/// Numbers of the customers, by their places. A column may end before the last of them: the others have none.
#[derive(Debug, Clone, Copy)]
pub enum Column<'a> {
    /// Scores, stages, lots.
    Small(&'a [u8]),
    /// Scores; 0 where there is none.
    Scores(&'a [u8]),
    /// Parts.
    Parts(&'a [u16]),
    /// Whole numbers.
    Ints(&'a [i32]),
    /// Counts.
    Counts(&'a [u32]),
    /// Days, as [`Day::number`].
    Days(&'a [Day]),
    /// Amounts, or any other number; [`BLANK`] where there is none.
    Wide(&'a [i64]),
    /// Numbers of all customers of the ledger, [`BLANK`] where there is none, and who stands at each place.
    Sparse(&'a [i64], &'a [u32]),
}

impl Column<'_> {
    /// The number of the customer at a place; `None` where there is none.
    ///
    /// ```
    /// use regua_core::audience::{BLANK, Column};
    /// assert_eq!(Column::Wide(&[7, BLANK]).value(0), Some(7));
    /// assert_eq!([Column::Wide(&[7, BLANK]).value(1), Column::Scores(&[0]).value(0), Column::Ints(&[]).value(0)], [None; 3]);
    /// ```
    #[must_use]
    pub fn value(self, place: usize) -> Option<i64> {
        match self {
            Column::Small(values) => values.get(place).map(|value| (*value).into()),
            Column::Scores(values) => values.get(place).filter(|value| **value != 0).map(|value| (*value).into()),
            Column::Parts(values) => values.get(place).map(|value| (*value).into()),
            Column::Ints(values) => values.get(place).map(|value| (*value).into()),
            Column::Counts(values) => values.get(place).map(|value| (*value).into()),
            Column::Days(values) => values.get(place).map(|value| value.number().into()),
            Column::Wide(values) => values.get(place).copied().filter(|value| *value != BLANK),
            Column::Sparse(values, customer) => {
                let value = values.get(*customer.get(place)? as usize);
                value.copied().filter(|value| *value != BLANK)
            }
        }
    }
}

/// A column of texts, and which customer of it stands at each place.
#[derive(Clone, Copy)]
pub struct TextColumn<'a> {
    /// The texts of all customers of the ledger.
    pub texts: &'a Texts,
    /// Who stands at each place.
    pub customer: &'a [u32],
    /// The text of a customer of the ledger; empty where there is none.
    pub text: &'a dyn Fn(u32) -> &'a str,
}

/// A base of customers. `None`: it does not know this of anybody.
pub trait Population {
    /// How many customers there are: the length of every column.
    fn customers(&self) -> usize;
    /// From which days are counted.
    fn reference(&self) -> Day;
    /// A figure, in its own unit.
    fn number(&self, fact: NumberFact) -> Option<Column<'_>>;
    /// A day.
    fn day(&self, fact: DayFact) -> Option<Column<'_>>;
    /// The birthdays, and when a 29 February is kept.
    fn birthdays(&self) -> Option<(&[Option<Birthday>], LeapDayRule)>;
    /// Parts of a segmentation, by number.
    fn parts(&self, partition: Partition) -> Option<Column<'_>>;
    /// A column of the customer as texts, handed to `then`.
    fn text(&self, column: u32, then: &mut dyn FnMut(TextColumn<'_>));
    /// A column of the customer as numbers, in hundredths.
    fn column_number(&self, column: u32) -> Option<Column<'_>>;
    /// A column of the customer as days.
    fn column_day(&self, column: u32) -> Option<Column<'_>>;
    /// What was bought.
    fn bought(&self, what: Facet) -> Option<Purchases<'_>>;
    /// The places of those who are of a company; nobody is, where there are none.
    fn of_company(&self, _by: CompanyBy, _name: &str) -> Vec<u32> {
        Vec::new()
    }
    /// What each says to e-mails, as the place of the answer in `ConsentAnswer::ALL`.
    fn consent(&self) -> Option<Column<'_>>;
    /// The lot of each: see [`super::lot()`].
    fn lots(&self) -> Column<'_>;
}
