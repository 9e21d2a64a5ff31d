//! What the base is today, as the page is told. The figures are `analysis::diagnosis`'s.

use crate::analysis::diagnosis::monthly::monthly;
use crate::analysis::orders::Orders;
use crate::engine::protocol::{Diagnosis, MonthReport};

/// What the base is today.
pub(in crate::engine) fn diagnosis(orders: &Orders) -> Diagnosis {
    let months = monthly(orders).into_iter().map(|(month, figures)| MonthReport {
        first_day: month.first_day(),
        new_customers: figures.new_customers,
        returning_customers: figures.returning_customers,
        new_orders: figures.new_orders,
        returning_orders: figures.returning_orders,
        new_cents: figures.new_cents,
        returning_cents: figures.returning_cents,
    });
    Diagnosis { months: months.collect() }
}
