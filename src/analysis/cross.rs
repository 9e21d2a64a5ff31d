//! Two partitions of the base against each other. Which partitions there are is their own modules'.

use super::facts::Facts;
use super::labels::{Label, LabelsError, check_length};
use super::summary::Group;

/// A table of the parts of one partition against those of another. Cells, rows and columns each add up to the total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cross {
    /// For each part of the first partition, the cells of all parts of the second.
    pub cells: Vec<Vec<Group>>,
    /// The sum of each row.
    pub rows: Vec<Group>,
    /// The sum of each column.
    pub columns: Vec<Group>,
    /// All customers.
    pub total: Group,
}

/// What a cell is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareOf {
    /// Its row.
    Row,
    /// Its column.
    Column,
    /// All customers.
    Total,
}

/// A cell's shares, `0..=1` (of revenue others too, where some is negative); `None` of nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares {
    /// Of the customers.
    pub customers: Option<f64>,
    /// Of the revenue.
    pub revenue: Option<f64>,
}

impl Cross {
    /// Crosses two partitions, each the labels of all customers and the number of its parts. One pass over the customers;
    /// a customer of the cell is one with both labels.
    ///
    /// ```
    /// use regua_core::analysis::{cross::{Cross, ShareOf}, facts::Facts, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let order = |customer, cents| Order { customer, day: Day::MIN, cents };
    /// let facts = Facts::of(&Orders::of(3, [order(0, 500), order(1, 300), order(2, 200)]).unwrap());
    /// let cross = Cross::of((&[0_u8, 0, 1], 2), (&[0_u16, 1, 1], 2), &facts).unwrap();
    /// assert_eq!((cross.cells[0][1].revenue_cents, cross.columns[1].customers), (300, 2));
    /// assert_eq!(cross.shares(0, 1, ShareOf::Row).unwrap().revenue, Some(0.375));
    /// ```
    ///
    /// # Errors
    /// [`LabelsError`] for labels of another base, or beyond the parts.
    pub fn of<R: Label, C: Label>(
        rows: (&[R], usize),
        columns: (&[C], usize),
        facts: &Facts,
    ) -> Result<Cross, LabelsError> {
        check_length(rows.0.len(), facts.customers())?;
        check_length(columns.0.len(), facts.customers())?;
        let mut cells = vec![vec![Group::default(); columns.1]; rows.1];
        for (place, ((row, column), group)) in rows.0.iter().zip(columns.0).zip(facts.groups()).enumerate() {
            let cell = cells.get_mut(row.part()).and_then(|row| row.get_mut(column.part()));
            cell.ok_or(LabelsError::NoSuchPart(place))?.add(group);
        }
        let mut cross =
            Cross { cells, rows: Vec::new(), columns: vec![Group::default(); columns.1], total: Group::default() };
        for row in &cross.cells {
            let mut sum = Group::default();
            for (&cell, column) in row.iter().zip(&mut cross.columns) {
                sum.add(cell);
                column.add(cell);
            }
            cross.total.add(sum);
            cross.rows.push(sum);
        }
        Ok(cross)
    }

    /// The shares of a cell; `None` beyond the table.
    #[must_use]
    pub fn shares(&self, row: usize, column: usize, of: ShareOf) -> Option<Shares> {
        let cell = self.cells.get(row)?.get(column)?;
        let whole = match of {
            ShareOf::Row => self.rows.get(row)?,
            ShareOf::Column => self.columns.get(column)?,
            ShareOf::Total => &self.total,
        };
        Some(Shares {
            customers: (whole.customers != 0).then(|| cell.customers as f64 / whole.customers as f64),
            revenue: (whole.revenue_cents != 0).then(|| cell.revenue_cents as f64 / whole.revenue_cents as f64),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Cross, ShareOf, Shares};
    use crate::analysis::facts::Facts;
    use crate::analysis::labels::{LabelsError, sums};
    use crate::analysis::orders::{Order, Orders};
    use crate::analysis::summary::Group;
    use crate::domain::Day;
    use proptest::prelude::{prop_assert_eq, proptest};

    fn base(cents: &[i64]) -> Facts {
        let order = |(customer, &cents)| Order { customer, day: Day::MIN, cents };
        Facts::of(&Orders::of(cents.len() as u32, (0..).zip(cents).map(order)).unwrap())
    }

    #[test]
    fn faults_and_emptiness() {
        let facts = base(&[5, 0]);
        let check = |rows: (&[u8], usize), columns: (&[u8], usize), fault| {
            assert_eq!(Cross::of(rows, columns, &facts).err(), fault);
        };
        check((&[0, 1], 2), (&[0, 0], 1), None);
        check((&[0], 2), (&[0, 0], 1), Some(LabelsError::Length { labels: 1, customers: 2 }));
        check((&[0, 1], 2), (&[0, 0, 0], 1), Some(LabelsError::Length { labels: 3, customers: 2 }));
        check((&[0, 2], 2), (&[0, 0], 1), Some(LabelsError::NoSuchPart(1)));
        check((&[0, 1], 2), (&[1, 0], 1), Some(LabelsError::NoSuchPart(0)));
        let cross = Cross::of((&[0_u8, 1], 3), (&[0_u8, 0], 1), &facts).unwrap();
        let shares = |row, column, of| cross.shares(row, column, of);
        assert_eq!(shares(0, 0, ShareOf::Column), Some(Shares { customers: Some(0.5), revenue: Some(1.0) }));
        assert_eq!(shares(1, 0, ShareOf::Row), Some(Shares { customers: Some(1.0), revenue: None }));
        assert_eq!(shares(2, 0, ShareOf::Row), Some(Shares { customers: None, revenue: None }));
        assert_eq!(shares(0, 1, ShareOf::Total), None);
    }

    proptest! {
        #[test]
        fn everything_adds_up(rows in proptest::collection::vec((0..4_u8, 0..300_u16, -9..99_i64), 0..60)) {
            let (first, second): (Vec<u8>, Vec<u16>) = rows.iter().map(|row| (row.0, row.1)).unzip();
            let facts = base(&rows.iter().map(|row| row.2).collect::<Vec<_>>());
            let cross = Cross::of((&first, 4), (&second, 300), &facts).unwrap();
            prop_assert_eq!(&cross.rows, &sums(&first, 4, &facts).unwrap());
            prop_assert_eq!(&cross.columns, &sums(&second, 300, &facts).unwrap());
            let mut total = Group::default();
            facts.groups().for_each(|group| total.add(group));
            prop_assert_eq!(cross.total, total);
            for (row, column, _) in &rows {
                let here = rows.iter().filter(|other| (other.0, other.1) == (*row, *column));
                let cents: i64 = here.map(|row| row.2).sum();
                prop_assert_eq!(cross.cells[usize::from(*row)][usize::from(*column)].revenue_cents, i128::from(cents));
            }
        }
    }
}
