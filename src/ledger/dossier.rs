//! What files other than orders, and the customers' own columns, tell of each customer: days of registering and opening,
//! birthdays, incomes, companies, e-mails, coupons, answers. Columns by the customer's number in [`super::Customers`]; a column
//! that nobody tells takes no memory. Filling it is the engine's, reading the files `intake`'s.

use super::runs::Runs;
use super::{Customers, OutOfMemory};
use crate::domain::{Birthday, Consent, Day, EventKind};

/// A coupon that was given to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coupon {
    /// From when it can be used.
    pub issued: Option<Day>,
    /// Until when.
    pub expires: Option<Day>,
    /// When it was used; `None` where it was not, or nothing is said.
    pub redeemed: Option<Day>,
    /// What it is worth, in cents; 0 where nothing is said.
    pub cents: i64,
    /// Its code: [`Dossier::code`].
    pub code: u32,
}

/// Facts per customer. Every accessor takes the customer's number in [`super::Customers`] (`settled.buyers.customer[place]` for a
/// buyer's place) and gives `None`, or nothing, for a number that does not exist.
///
/// ```
/// use regua_core::domain::{Birthday, Day, EventKind};
/// use regua_core::ledger::{Dossier, Telling};
/// let day = |number| Day::from_number(number).unwrap();
/// let mut telling = Telling::new(2);
/// telling.event(0, day(20_005), EventKind::Opened).unwrap();
/// telling.event(0, day(20_000), EventKind::Sent).unwrap();
/// telling.registered(1, day(19_000));
/// telling.income(1, 350_000);
/// telling.company(1, "Padaria Exemplo").unwrap();
/// telling.birthday(1, Birthday::without_year(2, 29).unwrap());
/// let dossier: Dossier = telling.seal().unwrap();
/// assert_eq!(dossier.last_active(0), Some(day(20_005)));
/// assert_eq!(dossier.events(0).collect::<Vec<_>>(), [(day(20_000), EventKind::Sent), (day(20_005), EventKind::Opened)]);
/// assert_eq!((dossier.last_active(1), dossier.registered(1)), (None, Some(day(19_000))));
/// assert_eq!((dossier.income_cents(1), dossier.company(1)), (Some(350_000), "Padaria Exemplo"));
/// assert_eq!(dossier.birthday(1), Birthday::without_year(2, 29));
/// ```
#[derive(Debug)]
pub struct Dossier {
    customers: usize,
    last_active: Vec<i32>,
    registered: Vec<i32>,
    birthdays: Vec<i32>,
    incomes: Vec<i64>,
    companies: Vec<u32>,
    company_names: Customers,
    consents: Vec<Option<Consent>>,
    subscribers: Vec<bool>,
    strangers: Customers,
    strangers_active: Vec<i32>,
    events: Runs<u32>,
    codes: Customers,
    coupons: Runs<Coupon>,
    answers: Runs<u32>,
}

/// No day.
const NONE: i32 = i32::MIN;
/// No amount.
const NO_CENTS: i64 = i64::MIN;
/// The year of a birthday without one.
const NO_YEAR: i32 = -32_768;

/// A day and a byte in four bytes that sort by day: `Day` spans 24 bits, so that the shift loses nothing.
fn packed(day: Day, byte: u8) -> u32 {
    // The sign's bit turned, so that earlier days are smaller.
    (((day.number() as u32) << 8) ^ (1 << 31)) | u32::from(byte)
}

fn unpacked(word: u32) -> (Day, u8) {
    let number = ((word ^ (1 << 31)) as i32) >> 8;
    (Day::from_number(number).unwrap_or(Day::MIN), word as u8)
}

fn at<T: Copy>(column: &[T], customer: u32) -> Option<T> {
    column.get(customer as usize).copied()
}

fn day(number: Option<i32>) -> Option<Day> {
    number.filter(|number| *number != NONE).and_then(Day::from_number)
}

impl Dossier {
    /// How many customers the base has.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.customers
    }

    /// The day on which a customer last opened or clicked an e-mail, by the events and by what lists of subscribers say; `None`:
    /// never, or nothing is known.
    #[must_use]
    pub fn last_active(&self, customer: u32) -> Option<Day> {
        day(at(&self.last_active, customer))
    }

    /// Whether any file tells of openings and clicks at all.
    #[must_use]
    pub fn tells_activity(&self) -> bool {
        !self.last_active.is_empty() || !self.strangers_active.is_empty()
    }

    /// Whether a customer is among those to whom e-mails are sent: named in a file of events, in a list that tells last openings
    /// unless they say no there, or in a list of consents where they say yes.
    #[must_use]
    pub fn is_subscriber(&self, customer: u32) -> bool {
        at(&self.subscribers, customer).unwrap_or_default()
    }

    /// The subscribers who are no customers of the base: their key as their file writes it, and the day on which they last opened
    /// or clicked. Each key once, in no telling order.
    pub fn strangers(&self) -> impl ExactSizeIterator<Item = (&str, Option<Day>)> {
        let keys = (0..self.strangers_active.len() as u32).map(|number| self.strangers.key(number));
        keys.zip(self.strangers_active.iter().map(|number| day(Some(*number))))
    }

    /// The day on which a customer registered: of several the earliest.
    #[must_use]
    pub fn registered(&self, customer: u32) -> Option<Day> {
        day(at(&self.registered, customer))
    }

    /// Whether any file tells of days of registration.
    #[must_use]
    pub fn tells_registered(&self) -> bool {
        !self.registered.is_empty()
    }

    /// A customer's birthday.
    #[must_use]
    pub fn birthday(&self, customer: u32) -> Option<Birthday> {
        let code = at(&self.birthdays, customer).filter(|code| *code != NONE)?;
        let (year, month, day) = (code >> 9, (code as u32 >> 5) & 15, code as u32 & 31);
        if year == NO_YEAR { Birthday::without_year(month, day) } else { Birthday::born(year, month, day) }
    }

    /// Whether any file tells of birthdays.
    #[must_use]
    pub fn tells_birthdays(&self) -> bool {
        !self.birthdays.is_empty()
    }

    /// A customer's income, in cents.
    #[must_use]
    pub fn income_cents(&self, customer: u32) -> Option<i64> {
        at(&self.incomes, customer).filter(|cents| *cents != NO_CENTS)
    }

    /// Whether any file tells of incomes.
    #[must_use]
    pub fn tells_incomes(&self) -> bool {
        !self.incomes.is_empty()
    }

    /// The company that a customer buys for, as it stands in the file; empty where nothing is said.
    #[must_use]
    pub fn company(&self, customer: u32) -> &str {
        let number = at(&self.companies, customer).and_then(|number| number.checked_sub(1));
        number.map_or("", |number| self.company_names.key(number))
    }

    /// Whether any file tells of companies.
    #[must_use]
    pub fn tells_companies(&self) -> bool {
        !self.companies.is_empty()
    }

    /// What a customer says to e-mails, over all files; `None` where they say nothing.
    #[must_use]
    pub fn consent(&self, customer: u32) -> Option<Consent> {
        at(&self.consents, customer).flatten()
    }

    /// What happened to the e-mails to a customer, by day.
    pub fn events(&self, customer: u32) -> impl ExactSizeIterator<Item = (Day, EventKind)> + '_ {
        self.events.of_customer(customer).iter().map(|event| {
            let (day, kind) = unpacked(*event);
            (day, EventKind::ALL.get(usize::from(kind)).copied().unwrap_or(EventKind::Sent))
        })
    }

    /// The coupons that a customer was given, by their days.
    #[must_use]
    pub fn coupons(&self, customer: u32) -> &[Coupon] {
        self.coupons.of_customer(customer)
    }

    /// The code of a coupon, as it stands in the file.
    #[must_use]
    pub fn code(&self, coupon: &Coupon) -> &str {
        self.codes.key(coupon.code)
    }

    /// A customer's answers from 0 to 10, by day.
    pub fn answers(&self, customer: u32) -> impl ExactSizeIterator<Item = (Day, u8)> + '_ {
        self.answers.of_customer(customer).iter().map(|answer| unpacked(*answer))
    }
}

/// A dossier in the making: facts come file by file, in any order of rows.
#[derive(Debug)]
pub struct Telling {
    dossier: Dossier,
    events: Vec<(u32, u32)>,
    coupons: Vec<(u32, Coupon)>,
    answers: Vec<(u32, u32)>,
}

/// Sets a customer's value in a column, which is made when first needed.
fn tell<T: Copy>(column: &mut Vec<T>, customers: usize, blank: T, customer: u32, set: impl FnOnce(&mut T)) {
    if column.is_empty() {
        column.resize(customers, blank);
    }
    if let Some(value) = column.get_mut(customer as usize) {
        set(value);
    }
}

impl Telling {
    /// Nothing told yet of so many customers.
    #[must_use]
    pub fn new(customers: usize) -> Telling {
        let dossier = Dossier {
            customers,
            last_active: Vec::new(),
            registered: Vec::new(),
            birthdays: Vec::new(),
            incomes: Vec::new(),
            companies: Vec::new(),
            company_names: Customers::new(0),
            consents: Vec::new(),
            subscribers: Vec::new(),
            strangers: Customers::new(0),
            strangers_active: Vec::new(),
            events: Runs::default(),
            codes: Customers::new(0),
            coupons: Runs::default(),
            answers: Runs::default(),
        };
        Telling { dossier, events: Vec::new(), coupons: Vec::new(), answers: Vec::new() }
    }

    /// The customer opened or clicked on a day; the latest counts.
    pub fn active(&mut self, customer: u32, day: Day) {
        let Dossier { last_active, customers, .. } = &mut self.dossier;
        tell(last_active, *customers, NONE, customer, |last| *last = (*last).max(day.number()));
    }

    /// A file tells of openings, even if nobody opened.
    pub fn tells_activity(&mut self) {
        if self.dossier.last_active.is_empty() {
            self.dossier.last_active.resize(self.dossier.customers, NONE);
        }
    }

    /// The customer is among those to whom e-mails are sent.
    pub fn subscriber(&mut self, customer: u32) {
        let Dossier { subscribers, customers, .. } = &mut self.dossier;
        tell(subscribers, *customers, false, customer, |is| *is = true);
    }

    /// Someone who is no customer is among those to whom e-mails are sent; the day on which they last opened, where it is known.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn stranger(&mut self, key: &str, active: Option<Day>) -> Result<(), OutOfMemory> {
        let place = self.dossier.strangers.enter(key.as_bytes())? as usize;
        let days = &mut self.dossier.strangers_active;
        if place >= days.len() {
            days.resize(place + 1, NONE);
        }
        if let (Some(day), Some(last)) = (active, days.get_mut(place)) {
            *last = (*last).max(day.number());
        }
        Ok(())
    }

    /// The customer registered on a day; the earliest counts.
    pub fn registered(&mut self, customer: u32, day: Day) {
        let Dossier { registered, customers, .. } = &mut self.dossier;
        tell(registered, *customers, NONE, customer, |first| {
            *first = if *first == NONE { day.number() } else { (*first).min(day.number()) };
        });
    }

    /// The customer's birthday; the first that is told counts, and one with its year before one without.
    pub fn birthday(&mut self, customer: u32, birthday: Birthday) {
        let code = |year: i32| (year << 9) | (birthday.month() << 5).cast_signed() | birthday.day().cast_signed();
        let code = code(birthday.year().unwrap_or(NO_YEAR));
        let Dossier { birthdays, customers, .. } = &mut self.dossier;
        tell(birthdays, *customers, NONE, customer, |known| {
            if *known == NONE || (*known >> 9 == NO_YEAR && birthday.year().is_some()) {
                *known = code;
            }
        });
    }

    /// The customer's income; the first that is told counts.
    pub fn income(&mut self, customer: u32, cents: i64) {
        let Dossier { incomes, customers, .. } = &mut self.dossier;
        tell(incomes, *customers, NO_CENTS, customer, |known| {
            if *known == NO_CENTS {
                *known = cents;
            }
        });
    }

    /// The customer's company; the first that is told counts.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn company(&mut self, customer: u32, name: &str) -> Result<(), OutOfMemory> {
        let Dossier { companies, company_names, customers, .. } = &mut self.dossier;
        let number = if name.is_empty() { 0 } else { company_names.enter(name.as_bytes())? + 1 };
        tell(companies, *customers, 0, customer, |known| {
            if *known == 0 {
                *known = number;
            }
        });
        Ok(())
    }

    /// What all customers say to e-mails.
    pub fn consents(&mut self, answers: Vec<Option<Consent>>) {
        self.dossier.consents = answers;
    }

    /// What happened to an e-mail to the customer; an opening or a click makes them active.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn event(&mut self, customer: u32, day: Day, kind: EventKind) -> Result<(), OutOfMemory> {
        if kind.is_activity() {
            self.active(customer, day);
        }
        push(&mut self.events, (customer, packed(day, kind.index() as u8)))
    }

    /// A coupon that the customer was given, by its code.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn coupon(&mut self, customer: u32, code: &str, coupon: Coupon) -> Result<(), OutOfMemory> {
        let code = self.dossier.codes.enter(code.as_bytes())?;
        push(&mut self.coupons, (customer, Coupon { code, ..coupon }))
    }

    /// The customer's answer from 0 to 10.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn answer(&mut self, customer: u32, day: Day, score: u8) -> Result<(), OutOfMemory> {
        push(&mut self.answers, (customer, packed(day, score)))
    }

    /// Sorts what was told, customer by customer and by day.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn seal(self) -> Result<Dossier, OutOfMemory> {
        let Telling { mut dossier, events, mut coupons, answers } = self;
        // By the text, so that no number depends on the order of rows.
        coupons.sort_by(|(_, one), (_, other)| dossier.codes.key(one.code).cmp(dossier.codes.key(other.code)));
        dossier.events = Runs::of(dossier.customers, events)?;
        dossier.answers = Runs::of(dossier.customers, answers)?;
        dossier.coupons = Runs::in_order(dossier.customers, &coupons, |coupon| {
            (coupon.issued, coupon.expires, coupon.redeemed, coupon.cents)
        })?;
        Ok(dossier)
    }
}

fn push<T>(list: &mut Vec<T>, item: T) -> Result<(), OutOfMemory> {
    list.try_reserve(1).map_err(|_| OutOfMemory)?;
    list.push(item);
    Ok(())
}

mod grouped;
#[cfg(test)]
mod tests;
