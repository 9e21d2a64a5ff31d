//! What the first cells of a column look like. What that means beside its name is decided in the parent module.

use super::Verdict;
use crate::domain::{Currency, DateOrder, Decimal, Encoding, EventKind, Role};
use crate::intake::consent::consent;
use crate::intake::events::event_kind;
use crate::intake::fields::document::{cnpj_is_valid, cpf_is_valid};
use crate::intake::fields::{AmountError, AmountReader, DateError, DateReader, KeyKind, KeyReader, is_nothing};
use crate::intake::words::{currency_of, status_class};

/// How many of a column's cells are not blank, and how many of these read as what. One cell may read as several things.
#[derive(Debug, Clone, Default)]
pub(super) struct Content {
    pub(super) filled: usize,
    /// Dates in any order, impossible days included.
    pub(super) dates: usize,
    /// Dates that no plain number could be.
    pub(super) marked_dates: usize,
    /// Amounts with either decimal sign, plain numbers included.
    pub(super) amounts: usize,
    /// Amounts that no identifier could be: with decimals or a currency.
    pub(super) money: usize,
    pub(super) e_mails: usize,
    /// CPF or CNPJ with right check digits.
    pub(super) documents: usize,
    /// Anything with 8 to 14 digits and little else.
    pub(super) document_like: usize,
    pub(super) phones: usize,
    pub(super) statuses: usize,
    pub(super) currencies: usize,
    /// Words for what happens to e-mails.
    pub(super) events: usize,
    /// Of these, those after which nobody must be written to.
    pub(super) barring: usize,
    /// Whole numbers from 0 to 10.
    pub(super) scores: usize,
    /// Words for yes and no.
    pub(super) consents: usize,
}

impl Content {
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Content {
        let mut content = Content::default();
        let mut readers = Readers::new();
        for cell in cells.map(str::trim).filter(|cell| !is_nothing(cell.as_bytes())) {
            content.add(cell, &mut readers);
        }
        content
    }

    fn add(&mut self, cell: &str, readers: &mut Readers) {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
        let is_date = readers.is_date(cell);
        let is_amount = digits > 0 && letters <= MOST_LETTERS_OF_AMOUNT && readers.is_amount(cell);
        self.filled += 1;
        self.dates += usize::from(is_date);
        self.marked_dates += usize::from(is_date && digits < cell.len());
        self.amounts += usize::from(is_amount);
        self.money += usize::from(is_amount && is_money(cell));
        self.e_mails += usize::from(is_e_mail(cell));
        self.documents += usize::from(matches!(digits + letters, 11 | 14) && readers.is_document(cell));
        self.document_like += usize::from(matches!(digits, 8..=14) && letters <= 4);
        self.phones += usize::from(matches!(digits, 8..=15) && letters == 0);
        self.scores += usize::from(cell.parse::<u8>().is_ok_and(|score| score <= 10));
        // Keys, dates and figures are no words: most cells are told so, and looked up in no list.
        if letters > digits && cell.len() <= LONGEST_WORDS && !cell.contains('@') || cell.len() == 1 {
            let counts =
                [&mut self.statuses, &mut self.events, &mut self.barring, &mut self.consents, &mut self.currencies];
            counts.into_iter().zip(readers.lists(cell)).for_each(|(count, is_in)| *count += usize::from(is_in));
        } else if letters + digits == 0 {
            // `€`, `£`.
            self.currencies += usize::from(currency_of(cell).is_some());
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.filled == 0
    }

    /// More than half of the filled cells.
    pub(super) fn mostly(&self, cells: usize) -> bool {
        cells * 2 > self.filled
    }

    /// Nine in ten of the filled cells, of which there are some.
    pub(super) fn nearly_all(&self, cells: usize) -> bool {
        self.filled > 0 && cells * 10 >= self.filled * 9
    }

    /// Whether the cells can be nothing but the role, whatever the column is called.
    pub(super) fn is_alone(&self, role: Role) -> bool {
        match role {
            Role::Date => self.nearly_all(self.marked_dates),
            Role::Amount => self.nearly_all(self.money),
            Role::Status => self.nearly_all(self.statuses),
            Role::Currency => self.nearly_all(self.currencies),
            Role::Customer => self.nearly_all(self.e_mails) || self.nearly_all(self.documents),
            Role::EventKind => self.nearly_all(self.events),
            Role::Score => self.nearly_all(self.scores),
            Role::Ignored
            | Role::OrderId
            | Role::UnitPrice
            | Role::Refund
            | Role::Product
            | Role::Quantity
            | Role::Category
            | Role::Channel
            | Role::Cost
            | Role::CostToServe
            | Role::Code
            | Role::Issued
            | Role::Expires
            | Role::Redeemed
            | Role::Comment
            | Role::Registered
            | Role::Birthday
            | Role::EmailConsent
            | Role::Income
            | Role::Company
            | Role::LastActive
            | Role::Profile => false,
        }
    }

    /// What the cells say to a name, `cells` of them being as it promises. Broken rows are no contradiction.
    pub(super) fn says(&self, cells: usize) -> Verdict {
        self.verdict(cells * 10 >= self.filled * 6)
    }

    /// As [`Content::says`], where the vocabulary is open.
    pub(super) fn says_mostly(&self, cells: usize) -> Verdict {
        self.verdict(cells * 2 >= self.filled)
    }

    fn verdict(&self, agrees: bool) -> Verdict {
        match (self.is_empty(), agrees) {
            (true, _) => Verdict::Silent,
            (false, true) => Verdict::Agrees,
            (false, false) => Verdict::Contradicts,
        }
    }
}

/// The most letters of a cell that may be an amount: a currency's code.
const MOST_LETTERS_OF_AMOUNT: usize = 3;
/// The longest cell that may hold a word or phrase of a list, in bytes.
const LONGEST_WORDS: usize = 60;
/// How many words are remembered: a column of words has few.
const MOST_WORDS: usize = 64;

/// Whether a cell's words are in the lists of statuses, of events, of events that bar, of consents, of currencies.
type Lists = [bool; 5];

/// Both readings of what may be read in two ways, and the words met.
struct Readers {
    met: Vec<(String, Lists)>,
    day_first: DateReader,
    month_first: DateReader,
    comma: AmountReader,
    dot: AmountReader,
    document: KeyReader,
}

impl Readers {
    fn new() -> Readers {
        Readers {
            met: Vec::new(),
            day_first: DateReader::new(DateOrder::DayMonthYear),
            month_first: DateReader::new(DateOrder::MonthDayYear),
            comma: AmountReader::new(Decimal::Comma, Currency::BRL),
            dot: AmountReader::new(Decimal::Dot, Currency::BRL),
            document: KeyReader::new(KeyKind::Document, Encoding::Utf8),
        }
    }

    fn lists(&mut self, cell: &str) -> Lists {
        if let Some((_, lists)) = self.met.iter().find(|(met, _)| met == cell) {
            return *lists;
        }
        let event = event_kind(cell);
        let lists = [
            status_class(cell).is_some(),
            event.is_some(),
            event.is_some_and(bars),
            consent(cell).is_some(),
            currency_of(cell).is_some(),
        ];
        if self.met.len() < MOST_WORDS {
            self.met.push((cell.to_owned(), lists));
        }
        lists
    }

    /// Also a day that is in no calendar: the column still is one of dates.
    fn is_date(&mut self, cell: &str) -> bool {
        [&mut self.day_first, &mut self.month_first].into_iter().any(|reader| match reader.read(cell.as_bytes()) {
            Ok(_) | Err(DateError::NotInCalendar) => true,
            Err(DateError::Blank | DateError::Unreadable) => false,
        })
    }

    fn is_amount(&mut self, cell: &str) -> bool {
        [&mut self.comma, &mut self.dot].into_iter().any(|reader| match reader.read(cell.as_bytes()) {
            Ok(_) | Err(AmountError::TooManyDecimals | AmountError::TooLarge) => true,
            Err(AmountError::Blank | AmountError::Unreadable) => false,
        })
    }

    fn is_document(&mut self, cell: &str) -> bool {
        self.document.normalise(cell.as_bytes()).is_some_and(|digits| cpf_is_valid(digits) || cnpj_is_valid(digits))
    }
}

/// Whether nobody must be written to after it.
fn bars(event: EventKind) -> bool {
    match event {
        EventKind::Unsubscribed | EventKind::Bounced => true,
        EventKind::Sent | EventKind::Opened | EventKind::Clicked => false,
    }
}

fn is_money(cell: &str) -> bool {
    cell.contains(['$', '€', '£']) || matches!(cell.trim_end_matches([')', '-']).as_bytes(), [.., b'.' | b',', _, _])
}

fn is_e_mail(cell: &str) -> bool {
    cell.split_once('@')
        .is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.') && !cell.contains([' ', ',']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop_assert_eq, proptest};

    /// What the readers alone say of a cell: amount, document, currency.
    fn told(cell: &str) -> [bool; 3] {
        let mut readers = Readers::new();
        [readers.is_amount(cell), readers.is_document(cell), currency_of(cell).is_some()]
    }

    fn counted(cell: &str) -> [bool; 3] {
        let content = Content::of(std::iter::once(cell));
        [content.amounts, content.documents, content.currencies].map(|count| count > 0)
    }

    proptest! {
        /// The cells that are told apart by a count of letters and digits are none that their reader would take.
        #[test]
        fn no_cell_is_kept_from_its_reader(
            cell in r#"[-+(="' ]?(R\$|US\$|€|£|BRL|usd|E)?[ ]?[0-9A-Z.,/ -]{0,18}[)"'-]?( ?(R\$|€|EUR|reais|real|E\+1))?"#
        ) {
            let cell = cell.trim();
            if !is_nothing(cell.as_bytes()) {
                prop_assert_eq!(counted(cell), told(cell), "{:?}", cell);
            }
        }
    }

    #[test]
    fn what_the_readers_take_is_counted() {
        for (cell, expected) in [
            ("R$ 1.234,56", [true, false, false]),
            ("(10,00) BRL", [true, false, false]),
            ("111.444.777-35", [false, true, false]),
            ("12ABC34501DE35", [false, true, false]),
            ("11144477735", [true, true, false]),
            ("€", [false, false, true]),
            ("$", [false, false, true]),
            ("R$", [false, false, true]),
            ("dólares", [false, false, true]),
        ] {
            assert_eq!((counted(cell), told(cell)), (expected, expected), "{cell}");
        }
    }
}
