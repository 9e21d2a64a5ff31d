//! The words of the Diagnosis page: its finding, the key figures and how each is computed. Those of its charts are
//! `charts`'s and `returns`'s.

mod charts;
mod returns;

pub use charts::DiagnosisChartsText;
pub use returns::{DiagnosisReturnText, Later};

use super::{En, Pt};

/// The finding and the key figures.
pub trait DiagnosisText: DiagnosisChartsText + DiagnosisReturnText {
    /// The page's finding: the share of customers who make half of the revenue, the share who bought nothing for so many days.
    fn diagnosis_finding(&self, half: &str, inactive: &str, days: &str) -> String;
    /// The finding where no revenue is positive.
    fn diagnosis_finding_plain(&self, customers: &str, orders: &str) -> String;
    /// The second line: the share who came back; half of the repurchases within so many days; the year's change.
    fn diagnosis_detail(&self, returned: &str, gap: Option<&str>, year: Option<(Change, &str)>) -> String;
    /// To the life cycle.
    fn see_lifecycle(&self) -> &'static str;
    /// The key figures as a file.
    fn take_key_figures(&self) -> &'static str;
    /// The key figures' own name.
    fn key_figures(&self) -> &'static str;
    /// Columns of the key figures: which, figure, beside it, how.
    fn key_columns(&self) -> [&'static str; 4];
    /// The figures are on their way.
    fn diagnosis_waits(&self) -> &'static str;
    /// There is no memory for the figures.
    fn diagnosis_too_large(&self) -> &'static str;
    /// Customers with orders.
    fn key_customers(&self) -> &'static str;
    /// Known without an order that counts.
    fn key_without(&self, customers: &str) -> String;
    /// Revenue of so many months.
    fn key_revenue(&self, months: (u64, &str)) -> String;
    /// The last 365 days against those before.
    fn key_year(&self, change: &str) -> String;
    /// The base is too young for that.
    fn key_no_year(&self) -> &'static str;
    /// Orders.
    fn key_orders(&self) -> &'static str;
    /// Orders for each customer.
    fn key_per_customer(&self, orders: &str) -> String;
    /// The average order.
    fn key_average(&self) -> &'static str;
    /// The median order.
    fn key_median(&self, money: &str) -> String;
    /// The share who came back.
    fn key_returned(&self) -> &'static str;
    /// The share with one order.
    fn key_once(&self, share: &str) -> String;
    /// Between purchases.
    fn key_gap(&self) -> &'static str;
    /// The median, and the 80th percentile.
    fn key_gap_detail(&self, days: &str) -> String;
    /// Nobody bought twice.
    fn key_no_gap(&self) -> &'static str;
    /// How each key figure is computed, in their order.
    fn key_hows(&self) -> [&'static str; 6];
}

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Up, or the same.
    Up,
    /// Down.
    Down,
}

impl DiagnosisText for Pt {
    fn diagnosis_finding(&self, half: &str, inactive: &str, days: &str) -> String {
        format!("Metade da receita vem de {half} dos clientes; {inactive} não compram há mais de {days} dias")
    }

    fn diagnosis_finding_plain(&self, customers: &str, orders: &str) -> String {
        format!("{customers} clientes fizeram {orders} pedidos")
    }

    fn diagnosis_detail(&self, returned: &str, gap: Option<&str>, year: Option<(Change, &str)>) -> String {
        let gap = gap.map(|days| format!("; metade das recompras acontece em até {days} dias")).unwrap_or_default();
        let year = year.map(|(change, share)| {
            let verb = match change {
                Change::Up => "cresceu",
                Change::Down => "caiu",
            };
            format!(" Nos últimos 12 meses a receita {verb} {share}.")
        });
        format!("{returned} dos clientes voltaram a comprar{gap}.{}", year.unwrap_or_default())
    }

    fn see_lifecycle(&self) -> &'static str {
        "Ver ciclo de vida"
    }

    fn take_key_figures(&self) -> &'static str {
        "Baixar indicadores"
    }

    fn key_figures(&self) -> &'static str {
        "Indicadores da base"
    }

    fn key_columns(&self) -> [&'static str; 4] {
        ["Indicador", "Valor", "Ao lado", "Como se calcula"]
    }

    fn diagnosis_waits(&self) -> &'static str {
        "Calculando o diagnóstico…"
    }

    fn diagnosis_too_large(&self) -> &'static str {
        "O navegador não tem memória para o diagnóstico desta base. Feche outras abas ou use menos arquivos."
    }

    fn key_customers(&self) -> &'static str {
        "Clientes com pedido"
    }

    fn key_without(&self, customers: &str) -> String {
        format!("+ {customers} sem pedido que conte")
    }

    fn key_revenue(&self, (number, months): (u64, &str)) -> String {
        format!("Receita, {months} {}", if number == 1 { "mês" } else { "meses" })
    }

    fn key_year(&self, change: &str) -> String {
        format!("12 meses: {change} sobre os anteriores")
    }

    fn key_no_year(&self) -> &'static str {
        "menos de dois anos: sem comparação"
    }

    fn key_orders(&self) -> &'static str {
        "Pedidos"
    }

    fn key_per_customer(&self, orders: &str) -> String {
        format!("{orders} por cliente")
    }

    fn key_average(&self) -> &'static str {
        "Ticket médio"
    }

    fn key_median(&self, money: &str) -> String {
        format!("mediana {money}")
    }

    fn key_returned(&self) -> &'static str {
        "Voltaram a comprar"
    }

    fn key_once(&self, share: &str) -> String {
        format!("{share} têm um só pedido")
    }

    fn key_gap(&self) -> &'static str {
        "Intervalo entre compras"
    }

    fn key_gap_detail(&self, days: &str) -> String {
        format!("mediana; 80% até {days} dias")
    }

    fn key_no_gap(&self) -> &'static str {
        "ninguém comprou em dois dias diferentes"
    }

    fn key_hows(&self) -> [&'static str; 6] {
        [
            "Clientes com ao menos um pedido que conta; ao lado, os conhecidos só por outros arquivos ou por pedidos que ficaram de fora.",
            "Soma do valor líquido dos pedidos que contam, do mês do primeiro ao do último pedido. A comparação é entre os 365 dias até a data de referência e os 365 anteriores.",
            "Pedidos que contam; por cliente é a divisão pelos clientes com pedido.",
            "Receita dividida pelos pedidos. A mediana é o pedido do meio: metade vale menos.",
            "Clientes com dois ou mais pedidos, divididos pelos clientes com pedido.",
            "Dias entre dois dias de compra seguidos do mesmo cliente; pedidos do mesmo dia são uma compra. Mediana e percentil 80 de todos os intervalos.",
        ]
    }
}

impl DiagnosisText for En {
    fn diagnosis_finding(&self, half: &str, inactive: &str, days: &str) -> String {
        format!("Half of the revenue comes from {half} of customers; {inactive} have not bought for over {days} days")
    }

    fn diagnosis_finding_plain(&self, customers: &str, orders: &str) -> String {
        format!("{customers} customers placed {orders} orders")
    }

    fn diagnosis_detail(&self, returned: &str, gap: Option<&str>, year: Option<(Change, &str)>) -> String {
        let gap = gap.map(|days| format!("; half of the repurchases come within {days} days")).unwrap_or_default();
        let year = year.map(|(change, share)| {
            let verb = match change {
                Change::Up => "grew",
                Change::Down => "fell",
            };
            format!(" In the last 12 months revenue {verb} by {share}.")
        });
        format!("{returned} of customers bought again{gap}.{}", year.unwrap_or_default())
    }

    fn see_lifecycle(&self) -> &'static str {
        "See the life cycle"
    }

    fn take_key_figures(&self) -> &'static str {
        "Download key figures"
    }

    fn key_figures(&self) -> &'static str {
        "Key figures of the base"
    }

    fn key_columns(&self) -> [&'static str; 4] {
        ["Figure", "Value", "Beside it", "How it is computed"]
    }

    fn diagnosis_waits(&self) -> &'static str {
        "Computing the diagnosis…"
    }

    fn diagnosis_too_large(&self) -> &'static str {
        "The browser has no memory for the diagnosis of this base. Close other tabs or use fewer files."
    }

    fn key_customers(&self) -> &'static str {
        "Customers with orders"
    }

    fn key_without(&self, customers: &str) -> String {
        format!("+ {customers} without an order that counts")
    }

    fn key_revenue(&self, (number, months): (u64, &str)) -> String {
        format!("Revenue, {months} {}", if number == 1 { "month" } else { "months" })
    }

    fn key_year(&self, change: &str) -> String {
        format!("12 months: {change} on the year before")
    }

    fn key_no_year(&self) -> &'static str {
        "under two years: nothing to compare"
    }

    fn key_orders(&self) -> &'static str {
        "Orders"
    }

    fn key_per_customer(&self, orders: &str) -> String {
        format!("{orders} per customer")
    }

    fn key_average(&self) -> &'static str {
        "Average order"
    }

    fn key_median(&self, money: &str) -> String {
        format!("median {money}")
    }

    fn key_returned(&self) -> &'static str {
        "Bought again"
    }

    fn key_once(&self, share: &str) -> String {
        format!("{share} have one order")
    }

    fn key_gap(&self) -> &'static str {
        "Time between purchases"
    }

    fn key_gap_detail(&self, days: &str) -> String {
        format!("median; 80% within {days} days")
    }

    fn key_no_gap(&self) -> &'static str {
        "nobody bought on two different days"
    }

    fn key_hows(&self) -> [&'static str; 6] {
        [
            "Customers with at least one order that counts; beside them those known only from other files or from orders that were left out.",
            "Sum of the net value of the orders that count, from the month of the first to that of the last order. The 365 days up to the reference date are compared with the 365 before.",
            "Orders that count; per customer divides them by the customers with orders.",
            "Revenue divided by orders. The median is the order in the middle: half are worth less.",
            "Customers with two or more orders, divided by the customers with orders.",
            "Days between two neighbouring purchase days of one customer; orders of one day are one purchase. Median and 80th percentile of all such gaps.",
        ]
    }
}
