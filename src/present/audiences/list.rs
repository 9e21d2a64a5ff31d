//! The saved audiences as the list shows them, and changes to the list. Their conditions are `tree`'s.

use super::sentence::{Names, error};
use crate::domain::{Audience, Condition};
use crate::engine::protocol::{GroupSummary, SavedReport};
use crate::text::{catalogue, format};

/// An audience of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// `258 clientes`; empty until they are counted.
    pub customers: String,
    /// `2,1% da base`, or why nobody can say.
    pub detail: String,
}

/// The list, in its order.
#[must_use]
pub fn entries(names: Names<'_>, counted: Option<&[SavedReport]>) -> Vec<Entry> {
    let entry = |audience: &Audience| {
        let found = counted.and_then(|counted| counted.iter().find(|report| report.number == audience.number));
        let (customers, detail) = match found.map(|report| &report.group) {
            None => (String::new(), String::new()),
            Some(Ok(group)) => (customers(*group, names), share(*group, names)),
            Some(Err(why)) => (String::new(), error(why, names)),
        };
        Entry { number: audience.number, name: audience.name.clone(), customers, detail }
    };
    names.audiences.iter().map(entry).collect()
}

/// `258 clientes`.
#[must_use]
pub fn customers(group: GroupSummary, names: Names<'_>) -> String {
    catalogue(names.language).customers_counted((group.customers, &format::count(names.language, group.customers)))
}

/// `2,1% da base`.
#[must_use]
pub fn share(group: GroupSummary, names: Names<'_>) -> String {
    let whole = names.analysis.everyone.customers;
    catalogue(names.language).share_of_the_base(&format::share(names.language, group.customers.into(), whole.into()))
}

/// The list with one audience more, and its number.
#[must_use]
pub fn with(audiences: &[Audience], name: String, condition: Condition) -> (Vec<Audience>, u32) {
    let mentioned = audiences.iter().flat_map(|audience| audience.condition.audiences());
    let number = audiences.iter().map(|audience| audience.number).chain(mentioned).max().map_or(0, |most| most + 1);
    let mut all = audiences.to_vec();
    all.push(Audience { number, name, condition });
    (all, number)
}

/// The list after one of its audiences changed.
#[must_use]
pub fn changed(audiences: &[Audience], number: u32, change: impl Fn(&mut Audience)) -> Vec<Audience> {
    let mut all = audiences.to_vec();
    all.iter_mut().filter(|audience| audience.number == number).for_each(change);
    all
}

/// The list without an audience: where others name it, its condition stands in its place.
#[must_use]
pub fn without(audiences: &[Audience], number: u32) -> Vec<Audience> {
    let gone = audiences.iter().find(|audience| audience.number == number).map(|audience| audience.condition.clone());
    let rest = audiences.iter().filter(|audience| audience.number != number).cloned();
    rest.map(|audience| match &gone {
        Some(gone) => Audience { condition: audience.condition.with_in_place(number, gone), ..audience },
        None => audience,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{with, without};
    use crate::domain::{Condition, Test};

    #[test]
    fn a_number_is_never_given_twice() {
        let named = |number| Condition::Test(Test::Audience(number));
        let (one, first) = with(&[], "A".to_owned(), Condition::everyone());
        let (two, second) = with(&one, "B".to_owned(), named(first));
        assert_eq!((first, second), (0, 1));
        let left = without(&two, first);
        assert_eq!((left.len(), &left[0].condition), (1, &Condition::everyone()));
        assert_eq!(with(&left, String::new(), named(9)).1, 2);
    }
}
