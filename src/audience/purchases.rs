//! What customers bought, of one kind of goods: products, categories, channels or coupons. Which lines count is the
//! ledger's; which goods a condition asks for is `evaluate`'s.

use super::Bits;
use crate::domain::letters::fold;
use crate::domain::{BoughtWhen, Day};

/// Set in [`Purchases::lines`] at the first line of an order.
const OPENS_ORDER: u32 = 1 << 31;

/// A line of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purchase {
    /// The customer's place.
    pub customer: u32,
    /// Tells the customer's orders apart.
    pub order: u64,
    /// The day of the order.
    pub day: Day,
    /// The place of what was bought among the names.
    pub name: u32,
}

/// The lines of all customers, by their places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Purchases {
    names: Vec<String>,
    /// Where each customer's lines start, and where the last one's end.
    starts: Vec<u32>,
    /// Name and day of each line.
    lines: Vec<(u32, Day)>,
}

impl Purchases {
    /// Lines that come customer by customer in the order of their places, each customer's order by order; a line of a
    /// customer or a name that there is not is left out.
    ///
    /// ```
    /// use regua_core::audience::{Purchase, Purchases};
    /// use regua_core::domain::{BoughtWhen, Day};
    /// let day = |number| Day::from_number(number).unwrap();
    /// let line = |customer, order, number, name| Purchase { customer, order, day: day(number), name };
    /// let lines = [line(0, 1, 10, 0), line(0, 1, 10, 1), line(0, 2, 90, 0), line(2, 7, 50, 1)];
    /// let bought = Purchases::of(3, vec!["Café".to_owned(), "Filtro".to_owned()], lines);
    /// let who = |names: &[&str], when| bought.who(names, when, day(100)).iter().collect::<Vec<_>>();
    /// assert_eq!(who(&["CAFE"], BoughtWhen::AtLeast(2)), [0]);
    /// assert_eq!(who(&["filtro"], BoughtWhen::InLast(60)), [2]);
    /// assert_eq!(who(&["filtro", "café"], BoughtWhen::Never), [1]);
    /// ```
    #[must_use]
    pub fn of(customers: usize, names: Vec<String>, lines: impl IntoIterator<Item = Purchase>) -> Purchases {
        let mut built = Purchases { names, starts: vec![0], lines: Vec::new() };
        let mut last = None;
        for line in lines {
            let place = line.customer as usize;
            if place >= customers || line.name as usize >= built.names.len() || place + 1 < built.starts.len() {
                continue;
            }
            // A base has fewer lines than 2^32: the ledger numbers them in as many bits.
            built.starts.resize(place + 1, built.lines.len() as u32);
            let opens = if last == Some((line.customer, line.order)) { 0 } else { OPENS_ORDER };
            last = Some((line.customer, line.order));
            built.lines.push((line.name | opens, line.day));
        }
        built.starts.resize(customers + 1, built.lines.len() as u32);
        built
    }

    /// What can be bought.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many customers bought each name. One pass over the lines.
    #[must_use]
    pub fn customers_of_names(&self) -> Vec<u64> {
        let mut counts = vec![0; self.names.len()];
        let mut last = vec![u32::MAX; self.names.len()];
        for (customer, lines) in (0..).zip(self.runs()) {
            for (name, _) in lines {
                let name = (name & !OPENS_ORDER) as usize;
                if let (Some(last), Some(count)) = (last.get_mut(name), counts.get_mut(name))
                    && *last != customer
                {
                    *last = customer;
                    *count += 1;
                }
            }
        }
        counts
    }

    /// Who bought any of these, whatever the case and the accents of the names. One pass over the lines.
    #[must_use]
    pub fn who(&self, names: &[impl AsRef<str>], when: BoughtWhen, reference: Day) -> Bits {
        let folded = |name: &str| {
            let mut text = String::new();
            fold(name, &mut text);
            text
        };
        let asked: Vec<String> = names.iter().map(|name| folded(name.as_ref())).collect();
        let is_asked: Vec<bool> = self.names.iter().map(|name| asked.contains(&folded(name))).collect();
        let customers = self.starts.len().saturating_sub(1);
        let (orders, since) = match when {
            BoughtWhen::Ever | BoughtWhen::Never => (1, None),
            BoughtWhen::InLast(days) => (1, Some(reference.number().saturating_sub_unsigned(days))),
            BoughtWhen::AtLeast(orders) => (orders, None),
        };
        let mut found = Bits::none(customers);
        for (place, lines) in self.runs().enumerate() {
            let (mut count, mut is_open) = (0, false);
            for (name, day) in lines {
                is_open |= name & OPENS_ORDER != 0;
                let counts = is_asked.get((name & !OPENS_ORDER) as usize).copied().unwrap_or_default();
                let in_time = since.is_none_or(|since| (since..=reference.number()).contains(&day.number()));
                if is_open && counts && in_time {
                    count += 1;
                    is_open = false;
                }
            }
            if count >= orders {
                found.insert(place);
            }
        }
        match when {
            BoughtWhen::Never => found.not(),
            BoughtWhen::Ever | BoughtWhen::InLast(_) | BoughtWhen::AtLeast(_) => found,
        }
    }

    /// The lines of each customer.
    fn runs(&self) -> impl Iterator<Item = &[(u32, Day)]> {
        let ends = self.starts.iter().skip(1);
        let run = |(&start, &end): (&u32, &u32)| self.lines.get(start as usize..end as usize).unwrap_or_default();
        self.starts.iter().zip(ends).map(run)
    }
}
