//! The page of crossed partitions in words.

use crate::text::{En, Pt};

/// The words of crossed partitions.
pub trait CrossText {
    /// The fullest cell: so many customers are of both.
    fn cross_finding(&self, row: &str, column: &str, of_base: &str) -> String;
    /// What the page shows.
    fn cross_detail(&self) -> &'static str;
    /// The choice of the rows.
    fn cross_rows(&self) -> &'static str;
    /// The choice of the columns.
    fn cross_columns(&self) -> &'static str;
    /// Changes rows and columns.
    fn cross_swap(&self) -> &'static str;
    /// What the cells show.
    fn cross_show(&self) -> &'static str;
    /// Customers.
    fn cross_customers(&self) -> &'static str;
    /// Revenue.
    fn cross_revenue(&self) -> &'static str;
    /// As numbers.
    fn cross_number(&self) -> &'static str;
    /// As a share of the row.
    fn cross_of_row(&self) -> &'static str;
    /// As a share of the column.
    fn cross_of_column(&self) -> &'static str;
    /// As a share of all.
    fn cross_of_total(&self) -> &'static str;
    /// What the shares are of.
    fn cross_as(&self) -> &'static str;
    /// How to read the table.
    fn cross_note(&self) -> &'static str;
    /// A cell, said in full.
    fn cross_cell(&self, row: &str, column: &str, customers: &str, revenue: &str) -> String;
    /// What the table holds, for those who do not see it.
    fn cross_caption(&self, rows: &str, columns: &str) -> String;
    /// How it is worked out.
    fn cross_how(&self) -> &'static str;
}

impl CrossText for Pt {
    fn cross_finding(&self, row: &str, column: &str, of_base: &str) -> String {
        format!("{of_base} da base está em {row} e em {column} ao mesmo tempo")
    }
    fn cross_detail(&self) -> &'static str {
        "É o encontro com mais clientes. Escolha duas visões, e cada célula vira uma lista."
    }
    fn cross_rows(&self) -> &'static str {
        "Linhas"
    }
    fn cross_columns(&self) -> &'static str {
        "Colunas"
    }
    fn cross_swap(&self) -> &'static str {
        "Trocar linhas e colunas"
    }
    fn cross_show(&self) -> &'static str {
        "Mostrar"
    }
    fn cross_customers(&self) -> &'static str {
        "Clientes"
    }
    fn cross_revenue(&self) -> &'static str {
        "Receita"
    }
    fn cross_number(&self) -> &'static str {
        "Número"
    }
    fn cross_of_row(&self) -> &'static str {
        "% da linha"
    }
    fn cross_of_column(&self) -> &'static str {
        "% da coluna"
    }
    fn cross_of_total(&self) -> &'static str {
        "% do total"
    }
    fn cross_as(&self) -> &'static str {
        "como"
    }
    fn cross_note(&self) -> &'static str {
        "tom: o que a célula mostra, do menor ao maior"
    }
    fn cross_cell(&self, row: &str, column: &str, customers: &str, revenue: &str) -> String {
        format!("{row}, {column}: {customers}, {revenue}")
    }
    fn cross_caption(&self, rows: &str, columns: &str) -> String {
        format!("{rows} nas linhas, {columns} nas colunas")
    }
    fn cross_how(&self) -> &'static str {
        "Cada cliente está em uma só linha e em uma só coluna: as linhas, as colunas e as células somam a base inteira, até o \
         centavo. Linhas e colunas sem ninguém que existem só para completar a conta não aparecem."
    }
}

impl CrossText for En {
    fn cross_finding(&self, row: &str, column: &str, of_base: &str) -> String {
        format!("{of_base} of the base is in {row} and in {column} at once")
    }
    fn cross_detail(&self) -> &'static str {
        "It is where most customers meet. Choose two views, and each cell becomes a list."
    }
    fn cross_rows(&self) -> &'static str {
        "Rows"
    }
    fn cross_columns(&self) -> &'static str {
        "Columns"
    }
    fn cross_swap(&self) -> &'static str {
        "Swap rows and columns"
    }
    fn cross_show(&self) -> &'static str {
        "Show"
    }
    fn cross_customers(&self) -> &'static str {
        "Customers"
    }
    fn cross_revenue(&self) -> &'static str {
        "Revenue"
    }
    fn cross_number(&self) -> &'static str {
        "Number"
    }
    fn cross_of_row(&self) -> &'static str {
        "% of row"
    }
    fn cross_of_column(&self) -> &'static str {
        "% of column"
    }
    fn cross_of_total(&self) -> &'static str {
        "% of total"
    }
    fn cross_as(&self) -> &'static str {
        "as"
    }
    fn cross_note(&self) -> &'static str {
        "shade: what the cell shows, from the least to the most"
    }
    fn cross_cell(&self, row: &str, column: &str, customers: &str, revenue: &str) -> String {
        format!("{row}, {column}: {customers}, {revenue}")
    }
    fn cross_caption(&self, rows: &str, columns: &str) -> String {
        format!("{rows} in rows, {columns} in columns")
    }
    fn cross_how(&self) -> &'static str {
        "Each customer is in one row and one column: rows, columns and cells add up to the whole base, to the cent. Rows and \
         columns without anybody that only complete the sum are left out."
    }
}
