//! What changing a column's role or notation makes of the mapping. Reading by it is the engine's.

use crate::domain::Contents;
use crate::domain::DateOrder;
use crate::domain::Decimal;
use crate::domain::Role;
use crate::engine::protocol::{Mapping, ReadReport};

/// One change that the user makes to the mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The file holds something else.
    Contents(Contents),
    /// A column, by its place in the file, gets a role.
    Role(usize, Role),
    /// The date column is written so; `None`: decide from the whole column.
    DateOrder(Option<DateOrder>),
    /// The amount column is written so; `None`: decide from the whole column.
    Decimal(Option<Decimal>),
}

/// The mapping in force: what the user chose last, as far as it is of these columns; else the roles of the report.
#[must_use]
pub fn in_force(report: &ReadReport, chosen: Option<&Mapping>) -> Mapping {
    match chosen {
        Some(chosen) if chosen.roles.len() == report.columns.len() => chosen.clone(),
        Some(_) | None => Mapping {
            contents: report.contents,
            roles: report.columns.iter().map(|column| column.role).collect(),
            date_order: None,
            decimal: None,
        },
    }
}

/// The mapping after a change. A role that only one column may have leaves the column that had it; a notation chosen
/// for one column does not pass to another; what other contents do not offer is not used.
#[must_use]
pub fn changed(mapping: &Mapping, change: Change) -> Mapping {
    let mut next = mapping.clone();
    match change {
        Change::Contents(contents) => {
            next.contents = contents;
            for role in next.roles.iter_mut().filter(|role| !contents.offered().contains(role)) {
                *role = Role::Ignored;
            }
        }
        Change::Role(column, role) => give_role(&mut next.roles, column, role),
        Change::DateOrder(order) => next.date_order = order,
        Change::Decimal(decimal) => next.decimal = decimal,
    }
    if holder(&next.roles, Role::Date) != holder(&mapping.roles, Role::Date) {
        next.date_order = None;
    }
    if [Role::Amount, Role::UnitPrice].into_iter().any(|role| holder(&next.roles, role) != holder(&mapping.roles, role))
    {
        next.decimal = None;
    }
    next
}

fn give_role(roles: &mut [Role], column: usize, role: Role) {
    if column >= roles.len() {
        return;
    }
    for (place, held) in roles.iter_mut().enumerate() {
        if place == column {
            *held = role;
        } else if *held == role && !role.repeats() {
            *held = Role::Ignored;
        }
    }
}

fn holder(roles: &[Role], role: Role) -> Option<usize> {
    roles.iter().position(|held| *held == role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Role::{Amount, Customer, Date, Ignored, Profile};

    fn mapping(roles: &[Role]) -> Mapping {
        Mapping {
            contents: Contents::Orders,
            roles: roles.to_vec(),
            date_order: Some(DateOrder::DayMonthYear),
            decimal: Some(Decimal::Comma),
        }
    }

    fn check(from: &[Role], column: usize, role: Role, to: &[Role]) {
        assert_eq!(changed(&mapping(from), Change::Role(column, role)).roles, to, "{column} {role:?}");
    }

    #[test]
    fn unique_roles_move_and_others_repeat() {
        check(&[Date, Customer, Ignored], 2, Date, &[Ignored, Customer, Date]);
        check(&[Date, Customer, Profile], 1, Date, &[Ignored, Date, Profile]);
        check(&[Profile, Customer, Ignored], 2, Profile, &[Profile, Customer, Profile]);
        check(&[Date, Customer, Amount], 0, Ignored, &[Ignored, Customer, Amount]);
        check(&[Date, Customer], 0, Date, &[Date, Customer]);
        check(&[Date, Customer], 9, Amount, &[Date, Customer]);
    }

    #[test]
    fn a_notation_stays_with_its_column() {
        let from = mapping(&[Date, Amount, Ignored]);
        let moved = changed(&from, Change::Role(2, Date));
        assert_eq!((moved.date_order, moved.decimal), (None, Some(Decimal::Comma)));
        let moved = changed(&from, Change::Role(2, Amount));
        assert_eq!((moved.date_order, moved.decimal), (Some(DateOrder::DayMonthYear), None));
        let other = changed(&from, Change::Role(2, Customer));
        assert_eq!((other.date_order, other.decimal), (from.date_order, from.decimal));
    }

    #[test]
    fn what_the_user_chose_is_in_force_for_its_own_columns() {
        let report = super::super::fixture::report();
        let roles = in_force(&report, None).roles;
        assert_eq!(roles, [Customer, Date, Amount, Ignored]);
        let chosen = mapping(&[Customer, Ignored, Amount, Date]);
        assert_eq!(in_force(&report, Some(&chosen)), chosen);
        assert_eq!(in_force(&report, Some(&mapping(&[Date]))).roles, roles);
    }

    #[test]
    fn other_contents_keep_the_roles_that_they_offer() {
        let from = mapping(&[Date, Amount, Customer, Profile]);
        let to = changed(&from, Change::Contents(Contents::Customers));
        assert_eq!((to.contents, to.roles), (Contents::Customers, vec![Ignored, Ignored, Customer, Profile]));
        assert_eq!((to.date_order, to.decimal), (None, None));
    }

    #[test]
    fn a_notation_can_be_chosen_and_given_back() {
        let from = mapping(&[Date, Amount]);
        let chosen = changed(&from, Change::DateOrder(Some(DateOrder::MonthDayYear)));
        assert_eq!(chosen.date_order, Some(DateOrder::MonthDayYear));
        assert_eq!(changed(&chosen, Change::DateOrder(None)).date_order, None);
        assert_eq!(changed(&chosen, Change::Decimal(None)).decimal, None);
    }
}
