//! Fills the dossier of a base from its files: whose facts they are by the joins, what they mean by the readers of `intake`. What
//! can be asked of it is `ledger::dossier`'s.

use super::base::Base;
use super::consent;
use super::join::Join;
use super::reading::Reading;
use super::slot::{Outcome, Slot};
use crate::domain::{Consent, Contents, Currency, DateOrder, Day, Decimal, EventKind, Role};
use crate::intake::fields::{AmountReader, DateReader, Decision};
use crate::intake::{Answers, Plan, SideRead, birthday, decide_decimal, decide_order};
use crate::ledger::{Coupon, Dossier, OutOfMemory, Telling};

/// A text of a column, and whose it is: the customer, where the base has one, and the key's number in the file.
type Told<'b> = (Option<u32>, u32, &'b str);

/// What the files of a base tell of each customer. One pass over the rows of the files other than orders, and over the customers for
/// each column of theirs.
///
/// # Errors
/// No memory.
pub(super) fn dossier(base: &Base) -> Result<Dossier, OutOfMemory> {
    let mut telling = Telling::new(base.ledger.customers.len());
    if let Some(answers) = consent::answers(&base.slots, &base.joins, (&base.ledger.customers, &base.columns)) {
        telling.consents(answers);
    }
    for (slot, join) in base.slots.iter().zip(&base.joins) {
        let file = File { base, slot, join: join.as_ref() };
        if let (Outcome::Side(_, side), Some(join)) = (&slot.outcome, join) {
            rows(&mut telling, side, join)?;
        }
        if let Some((plan, texts)) = file.texts(Role::Registered) {
            let mut dates = dates(plan, &texts).0;
            each_customer(&texts, |customer, text| {
                dates.read(text.as_bytes()).into_iter().for_each(|day| telling.registered(customer, day));
            });
        }
        if let Some((plan, texts)) = file.texts(Role::Birthday) {
            let (mut dates, order) = dates(plan, &texts);
            each_customer(&texts, |customer, text| {
                birthday(text, &mut dates, order).into_iter().for_each(|day| telling.birthday(customer, day));
            });
        }
        if let Some((plan, texts)) = file.texts(Role::Income) {
            let mut amounts = amounts(plan, &texts);
            each_customer(&texts, |customer, text| {
                let income = amounts.read(text.as_bytes());
                income.into_iter().for_each(|amount| telling.income(customer, amount.cents));
            });
        }
        if let Some((_, texts)) = file.texts(Role::Company) {
            for (customer, _, text) in &texts {
                customer.map_or(Ok(()), |customer| telling.company(customer, text))?;
            }
        }
        file.subscribers(&mut telling)?;
    }
    telling.seal()
}

/// What the rows of a file other than orders tell.
fn rows(telling: &mut Telling, side: &SideRead, join: &Join) -> Result<(), OutOfMemory> {
    let customer_of = |key: u32| join.customer_of.get(key as usize).copied().flatten();
    let told = &side.told;
    if !told.events.is_empty() {
        telling.tells_activity();
    }
    let mut strangers: Vec<Option<Option<Day>>> = vec![None; side.keys.len()];
    for &(key, day, kind) in &told.events {
        match (customer_of(key), strangers.get_mut(key as usize)) {
            (Some(customer), _) => {
                telling.subscriber(customer);
                telling.event(customer, day, kind)?;
            }
            (None, Some(known)) => {
                // Whoever of them it was: none of them is to be written to.
                for customer in join.sharing(key).filter(|_| kind == EventKind::Unsubscribed) {
                    telling.event(customer, day, kind)?;
                }
                let active = Some(day).filter(|_| kind.is_activity());
                *known = Some(known.flatten().max(active));
            }
            (None, None) => {}
        }
    }
    for (number, active) in (0u32..).zip(strangers) {
        if let Some(active) = active {
            telling.stranger(side.keys.key(number), active)?;
        }
    }
    for row in &told.coupons {
        if let Some(customer) = customer_of(row.key) {
            let coupon =
                Coupon { issued: row.issued, expires: row.expires, redeemed: row.redeemed, cents: row.cents, code: 0 };
            telling.coupon(customer, told.codes.key(row.code), coupon)?;
        }
    }
    for &(key, day, score) in &told.answers {
        if let Some(customer) = customer_of(key) {
            telling.answer(customer, day, score)?;
        }
    }
    Ok(())
}

/// A file of the base that may have columns of the customer.
#[derive(Clone, Copy)]
struct File<'b> {
    base: &'b Base,
    slot: &'b Slot,
    join: Option<&'b Join>,
}

impl<'b> File<'b> {
    /// The texts in the column of a role that are not blank; `None` where the file has no such column.
    fn texts(self, role: Role) -> Option<(&'b Plan, Vec<Told<'b>>)> {
        let (Outcome::Orders(plan, _) | Outcome::Side(plan, _)) = &self.slot.outcome else { return None };
        let place = plan.places.get(role)?;
        let own = plan.places.profile().iter().position(|column| *column == place)?;
        let is_told = |(_, _, text): &Told<'_>| !text.is_empty();
        let texts = match (&self.slot.outcome, self.join) {
            (Outcome::Side(_, side), Some(join)) => {
                let told = (0u32..).zip(&join.customer_of);
                told.map(|(key, customer)| (*customer, key, side.keys.text(key, own))).filter(is_told).collect()
            }
            _ => {
                let column = Reading::columns_of(&self.base.columns, plan).get(own).copied()?;
                let customers = &self.base.ledger.customers;
                let told =
                    (0..customers.len() as u32).map(|number| (Some(number), number, customers.text(number, column)));
                told.filter(is_told).collect()
            }
        };
        Some((plan.as_ref(), texts))
    }

    /// Whom the file names as subscribers, and when they last opened or clicked. A list that asks for consent names those who give
    /// it; one that tells last openings all but those who withhold it.
    fn subscribers(self, telling: &mut Telling) -> Result<(), OutOfMemory> {
        let active = self.texts(Role::LastActive);
        let consents = self.texts(Role::EmailConsent);
        if let Some((plan, texts)) = &active {
            let (mut dates, _) = dates(plan, texts);
            telling.tells_activity();
            for (customer, key, text) in texts {
                let Ok(day) = dates.read(text.as_bytes()) else { continue };
                match customer {
                    Some(customer) => telling.active(*customer, day),
                    None => self.stranger(telling, *key, Some(day))?,
                }
            }
        }
        let Outcome::Side(plan, side) = &self.slot.outcome else { return Ok(()) };
        if plan.contents != Contents::Customers || (active.is_none() && consents.is_none()) {
            return Ok(());
        }
        let mut said: Vec<Option<Consent>> = vec![None; side.keys.len()];
        if let Some((plan, texts)) = &consents {
            let mut words = Answers::new(plan.facts.consent);
            for (_, key, text) in texts {
                if let Some(slot) = said.get_mut(*key as usize) {
                    *slot = consent::answer_of(&side.keys, *key, words.answer(text));
                }
            }
        }
        let customers = self.join.into_iter().flat_map(|join| &join.customer_of);
        for ((key, customer), said) in (0u32..).zip(customers).zip(said) {
            let subscribes = match said {
                Some(Consent::Given) => true,
                Some(Consent::Withheld) => false,
                None => active.is_some(),
            };
            match customer {
                _ if !subscribes => {}
                Some(customer) => telling.subscriber(*customer),
                None => self.stranger(telling, key, None)?,
            }
        }
        Ok(())
    }

    /// Tells of a key that is no customer's.
    fn stranger(self, telling: &mut Telling, key: u32, active: Option<Day>) -> Result<(), OutOfMemory> {
        match &self.slot.outcome {
            Outcome::Side(_, side) => telling.stranger(side.keys.key(key), active),
            Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Stopped(_) | Outcome::Orders(..) => {
                Ok(())
            }
        }
    }
}

fn each_customer(texts: &[Told<'_>], mut tell: impl FnMut(u32, &str)) {
    for (customer, _, text) in texts {
        if let Some(customer) = customer {
            tell(*customer, text);
        }
    }
}

/// A reader of a column's dates, and how they are written: as the user says, else as the column proves, else as the layout or the
/// file's dates are written, else as is likelier.
fn dates(plan: &Plan, texts: &[Told<'_>]) -> (DateReader, DateOrder) {
    let proved = || {
        let mut reader = DateReader::new(DateOrder::DayMonthYear);
        for (_, _, text) in texts {
            // Only what the cells prove is of interest here.
            let _ = reader.read(text.as_bytes());
        }
        let known = plan.facts.date_order.or(plan.places.date().map(|_| plan.date_order));
        match decide_order(reader.tally()) {
            Decision::Decided(order @ (DateOrder::DayMonthYear | DateOrder::MonthDayYear)) => order,
            Decision::Decided(DateOrder::YearMonthDay) => known.unwrap_or(DateOrder::DayMonthYear),
            Decision::Ambiguous { proposal, .. } => known.unwrap_or(proposal),
            Decision::Conflict { .. } if reader.tally().only_month_first > reader.tally().only_day_first => {
                DateOrder::MonthDayYear
            }
            Decision::Conflict { .. } => DateOrder::DayMonthYear,
        }
    };
    let order = plan.wishes.date_order.unwrap_or_else(proved);
    (DateReader::new(order).with_serials(plan.serials), order)
}

/// A reader of a column's amounts, by the same rule.
fn amounts(plan: &Plan, texts: &[Told<'_>]) -> AmountReader {
    let proved = || {
        let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
        for (_, _, text) in texts {
            // Only what the cells prove is of interest here.
            let _ = reader.read(text.as_bytes());
        }
        let known = plan.facts.decimal.or(plan.places.amount().map(|_| plan.decimal));
        match decide_decimal(reader.tally(), plan.dialect.delimiter) {
            Decision::Decided(decimal) => decimal,
            Decision::Ambiguous { proposal, .. } => known.unwrap_or(proposal),
            Decision::Conflict { .. } if reader.tally().only_dot > reader.tally().only_comma => Decimal::Dot,
            Decision::Conflict { .. } => Decimal::Comma,
        }
    };
    AmountReader::new(plan.wishes.decimal.unwrap_or_else(proved), Currency::BRL)
}
