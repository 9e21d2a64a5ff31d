//! The words of the diagnosis' charts: titles, how to read them, how they are computed, columns, what is remarkable.

use crate::text::{En, Pt};

/// Title, note and the way it is computed, of one chart.
pub(super) type ChartWords = [&'static str; 3];

/// The words of the diagnosis' charts.
pub trait DiagnosisChartsText {
    /// Active and inactive; the note and the way say the days.
    fn activity_words(&self, days: &str) -> [String; 3];
    /// Active, inactive, without an order.
    fn activity_parts(&self) -> [&'static str; 3];
    /// New against returning, month by month.
    fn months_words(&self) -> ChartWords;
    /// New, returning: the key.
    fn new_returning(&self) -> [&'static str; 2];
    /// The switch of measures, and its choices: customers, orders, revenue.
    fn measures(&self) -> [&'static str; 4];
    /// A month to choose: the month, new, returning.
    fn month_label(&self, month: &str, new: &str, returning: &str) -> String;
    /// Columns of the months; the currency is put into the last two.
    fn months_columns(&self, currency: &str) -> Vec<String>;
    /// The last month is not over.
    fn month_open(&self, month: &str, until: &str) -> String;
    /// The average order by month.
    fn average_words(&self) -> ChartWords;
    /// Its columns.
    fn average_columns(&self, currency: &str) -> Vec<String>;
    /// Orders per customer by month.
    fn frequency_words(&self) -> ChartWords;
    /// Its columns.
    fn frequency_columns(&self) -> Vec<String>;
    /// The weekdays.
    fn weekdays_words(&self) -> ChartWords;
    /// The months of the year.
    fn seasons_words(&self) -> ChartWords;
    /// From Monday to Sunday.
    fn weekday_names(&self) -> [&'static str; 7];
    /// Columns of seasons, the first being the weekday or the month.
    fn seasons_columns(&self, currency: &str) -> Vec<String>;
    /// The base covers less than a year.
    fn season_short(&self) -> &'static str;
}

/// Columns of fixed names.
pub(super) fn owned<const N: usize>(columns: [&str; N]) -> Vec<String> {
    columns.map(str::to_owned).into()
}

impl DiagnosisChartsText for Pt {
    fn activity_words(&self, days: &str) -> [String; 3] {
        [
            "Ativos e inativos".to_owned(),
            format!("comprimento: clientes · ativo é quem comprou nos últimos {days} dias"),
            format!(
                "Ativo: último pedido há no máximo {days} dias da data de referência. Inativo: há mais tempo. Sem pedido: conhecido por outro arquivo, ou só com pedidos que ficaram de fora."
            ),
        ]
    }

    fn activity_parts(&self) -> [&'static str; 3] {
        ["Ativos", "Inativos", "Sem pedido"]
    }

    fn months_words(&self) -> ChartWords {
        [
            "Novos e que voltaram, mês a mês",
            "altura: o total do mês",
            "Novo: o mês tem o primeiro pedido do cliente, e contam todos os pedidos dele nesse mês. Voltou: já tinha pedido em um mês anterior. Um cliente conta uma vez por mês.",
        ]
    }

    fn new_returning(&self) -> [&'static str; 2] {
        ["novos", "que voltaram"]
    }

    fn measures(&self) -> [&'static str; 4] {
        ["Medir por", "Clientes", "Pedidos", "Receita"]
    }

    fn month_label(&self, month: &str, new: &str, returning: &str) -> String {
        format!("{month}: {new} novos, {returning} que voltaram; mostrar quem comprou pela primeira vez nesse mês")
    }

    fn months_columns(&self, currency: &str) -> Vec<String> {
        let mut columns =
            owned(["Mês", "Clientes novos", "Clientes que voltaram", "Pedidos de novos", "Pedidos de quem voltou"]);
        columns.extend([format!("Receita de novos ({currency})"), format!("Receita de quem voltou ({currency})")]);
        columns
    }

    fn month_open(&self, month: &str, until: &str) -> String {
        format!("{month} ainda não terminou: vai até {until}.")
    }

    fn average_words(&self) -> ChartWords {
        ["Ticket médio por mês", "receita por pedido", "Receita do mês dividida pelos pedidos do mês."]
    }

    fn average_columns(&self, currency: &str) -> Vec<String> {
        vec![
            "Mês".to_owned(),
            format!("Ticket médio ({currency})"),
            "Pedidos".to_owned(),
            format!("Receita ({currency})"),
        ]
    }

    fn frequency_words(&self) -> ChartWords {
        [
            "Frequência por mês",
            "pedidos por cliente que comprou no mês",
            "Pedidos do mês divididos pelos clientes que compraram no mês.",
        ]
    }

    fn frequency_columns(&self) -> Vec<String> {
        owned(["Mês", "Pedidos por cliente", "Pedidos", "Clientes"])
    }

    fn weekdays_words(&self) -> ChartWords {
        [
            "Dias da semana",
            "1 é um dia médio do período",
            "Parte dos pedidos (ou da receita) que cai naquele dia da semana, dividida pela parte dos dias do período que são esse dia. Do primeiro pedido à data de referência.",
        ]
    }

    fn seasons_words(&self) -> ChartWords {
        [
            "Meses do ano",
            "1 é um dia médio do período, todos os anos juntos",
            "Parte dos pedidos (ou da receita) que cai naquele mês do ano, dividida pela parte dos dias do período que são desse mês: o tamanho do mês não pesa. Não desconta o crescimento da loja.",
        ]
    }

    fn weekday_names(&self) -> [&'static str; 7] {
        ["seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."]
    }

    fn seasons_columns(&self, currency: &str) -> Vec<String> {
        let mut columns = owned(["Quando", "Dias no período", "Pedidos"]);
        columns.push(format!("Receita ({currency})"));
        columns.extend(owned(["Índice de pedidos", "Índice de receita"]));
        columns
    }

    fn season_short(&self) -> &'static str {
        "A base cobre menos de um ano: o que parece estação pode ser crescimento."
    }
}

impl DiagnosisChartsText for En {
    fn activity_words(&self, days: &str) -> [String; 3] {
        [
            "Active and inactive".to_owned(),
            format!("length: customers · active means bought in the last {days} days"),
            format!(
                "Active: last order at most {days} days before the reference date. Inactive: longer ago. Without orders: known from another file, or only with orders that were left out."
            ),
        ]
    }

    fn activity_parts(&self) -> [&'static str; 3] {
        ["Active", "Inactive", "Without orders"]
    }

    fn months_words(&self) -> ChartWords {
        [
            "New and returning, month by month",
            "height: the month's total",
            "New: the month holds the customer's first order, and all orders of that month count. Returning: there was an order in an earlier month. A customer counts once a month.",
        ]
    }

    fn new_returning(&self) -> [&'static str; 2] {
        ["new", "returning"]
    }

    fn measures(&self) -> [&'static str; 4] {
        ["Measure by", "Customers", "Orders", "Revenue"]
    }

    fn month_label(&self, month: &str, new: &str, returning: &str) -> String {
        format!("{month}: {new} new, {returning} returning; show those who first bought in that month")
    }

    fn months_columns(&self, currency: &str) -> Vec<String> {
        let mut columns =
            owned(["Month", "New customers", "Returning customers", "Orders of the new", "Orders of the returning"]);
        columns.extend([format!("Revenue of the new ({currency})"), format!("Revenue of the returning ({currency})")]);
        columns
    }

    fn month_open(&self, month: &str, until: &str) -> String {
        format!("{month} is not over yet: it goes up to {until}.")
    }

    fn average_words(&self) -> ChartWords {
        ["Average order by month", "revenue per order", "The month's revenue divided by the month's orders."]
    }

    fn average_columns(&self, currency: &str) -> Vec<String> {
        vec![
            "Month".to_owned(),
            format!("Average order ({currency})"),
            "Orders".to_owned(),
            format!("Revenue ({currency})"),
        ]
    }

    fn frequency_words(&self) -> ChartWords {
        [
            "Frequency by month",
            "orders per customer who bought in the month",
            "The month's orders divided by the customers who bought in the month.",
        ]
    }

    fn frequency_columns(&self) -> Vec<String> {
        owned(["Month", "Orders per customer", "Orders", "Customers"])
    }

    fn weekdays_words(&self) -> ChartWords {
        [
            "Days of the week",
            "1 is an average day of the span",
            "The share of orders (or revenue) on that weekday, divided by the share of days that are such a day. From the first order to the reference date.",
        ]
    }

    fn seasons_words(&self) -> ChartWords {
        [
            "Months of the year",
            "1 is an average day of the span, all years together",
            "The share of orders (or revenue) in that month of the year, divided by the share of days that lie in it: the length of the month does not weigh. Growth of the shop is not taken out.",
        ]
    }

    fn weekday_names(&self) -> [&'static str; 7] {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    }

    fn seasons_columns(&self, currency: &str) -> Vec<String> {
        let mut columns = owned(["When", "Days in the span", "Orders"]);
        columns.push(format!("Revenue ({currency})"));
        columns.extend(owned(["Index of orders", "Index of revenue"]));
        columns
    }

    fn season_short(&self) -> &'static str {
        "The base covers less than a year: what looks like a season may be growth."
    }
}
