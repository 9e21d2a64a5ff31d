//! The customers' table and its downloads in words.

use crate::text::{En, Pt};

/// The words of the customers' table.
pub trait CustomersText {
    /// The table of everyone.
    fn customers_all(&self) -> &'static str;
    /// The table of a cell.
    fn customers_in_cell(&self, cell: &str) -> String;
    /// The table of a segment or a stage.
    fn customers_of(&self, group: &str) -> String;
    /// Customers and what they left.
    fn customers_and_revenue(&self, customers: &str, revenue: &str) -> String;
    /// How many the search finds.
    fn customers_found(&self, customers: (u64, &str)) -> String;
    /// Takes the choice of customers away.
    fn clear_selection(&self) -> &'static str;
    /// The search field.
    fn search_label(&self) -> &'static str;
    /// What stands in the empty search field.
    fn search_hint(&self) -> &'static str;
    /// Nobody is found.
    fn nobody_found(&self, search: &str) -> String;
    /// Nobody is in the selection.
    fn nobody_here(&self) -> &'static str;
    /// Empties the search.
    fn clear_search(&self) -> &'static str;
    /// A row that is on its way.
    fn row_comes(&self) -> &'static str;
    /// Column of the last order's day.
    fn column_last_order(&self) -> &'static str;
    /// Column of days.
    fn column_days(&self) -> &'static str;
    /// Column of orders.
    fn column_orders(&self) -> &'static str;
    /// Column of value.
    fn column_value(&self, currency: &str) -> String;
    /// Column of the three scores.
    fn column_scores(&self) -> &'static str;
    /// Column of the segment.
    fn column_segment(&self) -> &'static str;
    /// How to move about the table.
    fn rows_keys(&self) -> &'static str;
    /// The button of the downloads.
    fn download_list(&self) -> &'static str;
    /// What the download will hold.
    fn download_these(&self, customers: &str) -> String;
    /// For a spreadsheet.
    fn for_spreadsheet(&self) -> &'static str;
    /// What that means.
    fn for_spreadsheet_detail(&self) -> &'static str;
    /// For a program.
    fn for_programs(&self) -> &'static str;
    /// What that means.
    fn for_programs_detail(&self) -> &'static str;
    /// Everyone in place of the choice.
    fn download_everyone(&self, customers: &str) -> String;
    /// Chooses the customers that the finding is about.
    fn see_these(&self, customers: &str) -> String;
    /// Puts the why away.
    fn close_why(&self) -> &'static str;
    /// What is chosen, for the live region.
    fn selected(&self, title: &str, customers: &str) -> String;
}

impl CustomersText for Pt {
    fn customers_all(&self) -> &'static str {
        "Todos os clientes"
    }

    fn customers_in_cell(&self, cell: &str) -> String {
        format!("Clientes em {cell}")
    }

    fn customers_of(&self, group: &str) -> String {
        format!("Clientes: {group}")
    }

    fn customers_and_revenue(&self, customers: &str, revenue: &str) -> String {
        format!("{customers} · {revenue}")
    }

    fn customers_found(&self, (number, customers): (u64, &str)) -> String {
        format!("{customers} {}", if number == 1 { "encontrado" } else { "encontrados" })
    }

    fn clear_selection(&self) -> &'static str {
        "Tirar a escolha"
    }

    fn search_label(&self) -> &'static str {
        "Procurar cliente"
    }

    fn search_hint(&self) -> &'static str {
        "Procurar cliente"
    }

    fn nobody_found(&self, search: &str) -> String {
        format!("Nenhum cliente daqui tem “{search}”. Procure outro trecho ou limpe a busca.")
    }

    fn nobody_here(&self) -> &'static str {
        "Ninguém está aqui agora. Escolha outra célula, ou veja todos os clientes."
    }

    fn clear_search(&self) -> &'static str {
        "Limpar a busca"
    }

    fn row_comes(&self) -> &'static str {
        "lendo…"
    }

    fn column_last_order(&self) -> &'static str {
        "Último pedido"
    }

    fn column_days(&self) -> &'static str {
        "Dias"
    }

    fn column_orders(&self) -> &'static str {
        "Pedidos"
    }

    fn column_value(&self, currency: &str) -> String {
        format!("Valor ({currency})")
    }

    fn column_scores(&self) -> &'static str {
        "R·F·M"
    }

    fn column_segment(&self) -> &'static str {
        "Segmento"
    }

    fn rows_keys(&self) -> &'static str {
        "As setas andam pelos clientes; Enter mostra o porquê, e de novo Enter abre a página do cliente."
    }

    fn download_list(&self) -> &'static str {
        "Baixar lista"
    }

    fn download_these(&self, customers: &str) -> String {
        format!("Baixar {customers}")
    }

    fn for_spreadsheet(&self) -> &'static str {
        "Para planilha"
    }

    fn for_spreadsheet_detail(&self) -> &'static str {
        "abre direto no Excel: ponto e vírgula, vírgula nos centavos"
    }

    fn for_programs(&self) -> &'static str {
        "Simples"
    }

    fn for_programs_detail(&self) -> &'static str {
        "para outro sistema: CSV comum, datas 2026-11-20"
    }

    fn download_everyone(&self, customers: &str) -> String {
        format!("Baixar todos: {customers}")
    }

    fn see_these(&self, customers: &str) -> String {
        format!("Ver os {customers}")
    }

    fn close_why(&self) -> &'static str {
        "Fechar o porquê"
    }

    fn selected(&self, title: &str, customers: &str) -> String {
        format!("{title}: {customers}")
    }
}

impl CustomersText for En {
    fn customers_all(&self) -> &'static str {
        "All customers"
    }

    fn customers_in_cell(&self, cell: &str) -> String {
        format!("Customers in {cell}")
    }

    fn customers_of(&self, group: &str) -> String {
        format!("Customers: {group}")
    }

    fn customers_and_revenue(&self, customers: &str, revenue: &str) -> String {
        format!("{customers} · {revenue}")
    }

    fn customers_found(&self, (_, customers): (u64, &str)) -> String {
        format!("{customers} found")
    }

    fn clear_selection(&self) -> &'static str {
        "Clear the selection"
    }

    fn search_label(&self) -> &'static str {
        "Search customers"
    }

    fn search_hint(&self) -> &'static str {
        "Search customers"
    }

    fn nobody_found(&self, search: &str) -> String {
        format!("No customer here has “{search}”. Try other letters, or clear the search.")
    }

    fn nobody_here(&self) -> &'static str {
        "Nobody is here now. Choose another cell, or see all customers."
    }

    fn clear_search(&self) -> &'static str {
        "Clear the search"
    }

    fn row_comes(&self) -> &'static str {
        "reading…"
    }

    fn column_last_order(&self) -> &'static str {
        "Last order"
    }

    fn column_days(&self) -> &'static str {
        "Days"
    }

    fn column_orders(&self) -> &'static str {
        "Orders"
    }

    fn column_value(&self, currency: &str) -> String {
        format!("Value ({currency})")
    }

    fn column_scores(&self) -> &'static str {
        "R·F·M"
    }

    fn column_segment(&self) -> &'static str {
        "Segment"
    }

    fn rows_keys(&self) -> &'static str {
        "Arrows move about the customers; Enter shows why, and Enter again opens their page."
    }

    fn download_list(&self) -> &'static str {
        "Download list"
    }

    fn download_these(&self, customers: &str) -> String {
        format!("Download {customers}")
    }

    fn for_spreadsheet(&self) -> &'static str {
        "For a spreadsheet"
    }

    fn for_spreadsheet_detail(&self) -> &'static str {
        "opens straight in Excel, safe from formulas"
    }

    fn for_programs(&self) -> &'static str {
        "Plain"
    }

    fn for_programs_detail(&self) -> &'static str {
        "for another system: plain CSV, dates as 2026-11-20"
    }

    fn download_everyone(&self, customers: &str) -> String {
        format!("Download everyone: {customers}")
    }

    fn see_these(&self, customers: &str) -> String {
        format!("See the {customers}")
    }

    fn close_why(&self) -> &'static str {
        "Close the why"
    }

    fn selected(&self, title: &str, customers: &str) -> String {
        format!("{title}: {customers}")
    }
}
