//! The words of the Segments page, one file for each of its parts. Names of segments and stages are `names`'s.

mod customers;
mod cuts;
mod finding;
mod grid;
mod lifecycle;
mod limits;
mod painting;
mod why;

pub use customers::CustomersText;
pub use cuts::CutsText;
pub use finding::FindingText;
pub use grid::GridText;
pub use lifecycle::LifecycleText;
pub use limits::LimitsText;
pub use painting::PaintingText;
pub use why::WhyText;

use super::{En, Pt};

/// All the words of the Segments page, and those that its parts share.
pub trait SegmentsText:
    CutsText + CustomersText + FindingText + GridText + LifecycleText + LimitsText + PaintingText + WhyText
{
    /// The view by recency, frequency and value.
    fn view_grid(&self) -> &'static str;
    /// The view by stage.
    fn view_lifecycle(&self) -> &'static str;
    /// Shows a chart's numbers.
    fn show_table(&self) -> &'static str;
    /// Shows the chart again.
    fn show_chart(&self) -> &'static str;
    /// `1 cliente`, `156 clientes`.
    fn customers_counted(&self, customers: (u64, &str)) -> String;
    /// `1 pedido`, `11 pedidos`.
    fn orders_counted(&self, orders: (i64, &str)) -> String;
    /// `1 dia`, `200 dias`.
    fn days_counted(&self, days: (i64, &str)) -> String;
    /// Recency.
    fn recency(&self) -> &'static str;
    /// Frequency.
    fn frequency(&self) -> &'static str;
    /// Monetary value.
    fn monetary(&self) -> &'static str;
    /// Column of customers.
    fn customers(&self) -> &'static str;
    /// Column of the share of customers.
    fn share_of_base(&self) -> &'static str;
    /// Column of the share of revenue.
    fn share_of_revenue(&self) -> &'static str;
    /// Revenue, with its unit.
    fn revenue_in(&self, currency: &str) -> String;
    /// The row of sums.
    fn total(&self) -> &'static str;
}

impl SegmentsText for Pt {
    fn view_grid(&self) -> &'static str {
        "Grade RFM"
    }

    fn view_lifecycle(&self) -> &'static str {
        "Ciclo de vida"
    }

    fn show_table(&self) -> &'static str {
        "Ver como tabela"
    }

    fn show_chart(&self) -> &'static str {
        "Ver como gráfico"
    }

    fn customers_counted(&self, (number, written): (u64, &str)) -> String {
        format!("{written} {}", if number == 1 { "cliente" } else { "clientes" })
    }

    fn orders_counted(&self, (number, written): (i64, &str)) -> String {
        format!("{written} {}", if number == 1 { "pedido" } else { "pedidos" })
    }

    fn days_counted(&self, (number, written): (i64, &str)) -> String {
        format!("{written} {}", if number == 1 { "dia" } else { "dias" })
    }

    fn recency(&self) -> &'static str {
        "Recência"
    }

    fn frequency(&self) -> &'static str {
        "Frequência"
    }

    fn monetary(&self) -> &'static str {
        "Valor"
    }

    fn customers(&self) -> &'static str {
        "Clientes"
    }

    fn share_of_base(&self) -> &'static str {
        "% base"
    }

    fn share_of_revenue(&self) -> &'static str {
        "% receita"
    }

    fn revenue_in(&self, currency: &str) -> String {
        format!("Receita ({currency})")
    }

    fn total(&self) -> &'static str {
        "Total"
    }
}

impl SegmentsText for En {
    fn view_grid(&self) -> &'static str {
        "RFM grid"
    }

    fn view_lifecycle(&self) -> &'static str {
        "Life cycle"
    }

    fn show_table(&self) -> &'static str {
        "See as table"
    }

    fn show_chart(&self) -> &'static str {
        "See as chart"
    }

    fn customers_counted(&self, (number, written): (u64, &str)) -> String {
        format!("{written} {}", if number == 1 { "customer" } else { "customers" })
    }

    fn orders_counted(&self, (number, written): (i64, &str)) -> String {
        format!("{written} {}", if number == 1 { "order" } else { "orders" })
    }

    fn days_counted(&self, (number, written): (i64, &str)) -> String {
        format!("{written} {}", if number == 1 { "day" } else { "days" })
    }

    fn recency(&self) -> &'static str {
        "Recency"
    }

    fn frequency(&self) -> &'static str {
        "Frequency"
    }

    fn monetary(&self) -> &'static str {
        "Value"
    }

    fn customers(&self) -> &'static str {
        "Customers"
    }

    fn share_of_base(&self) -> &'static str {
        "% base"
    }

    fn share_of_revenue(&self) -> &'static str {
        "% revenue"
    }

    fn revenue_in(&self, currency: &str) -> String {
        format!("Revenue ({currency})")
    }

    fn total(&self) -> &'static str {
        "Total"
    }
}
