//! The Data page's words on columns: roles, notations, how cells were read. What only the user can answer is
//! `questions`'s.

use super::{En, Pt};
use crate::domain::DateOrder;
use crate::domain::Decimal;
use crate::domain::Role;
use crate::domain::SetAside;
use crate::engine::protocol::Certainty;

/// The words for columns and cells.
pub trait ColumnText {
    /// The section's title.
    fn columns_title(&self) -> &'static str;
    /// How much of the file the preview shows.
    fn preview_extent(&self, shown: (u64, &str), rows: Option<&str>) -> String;
    /// The preview, for a screen reader.
    fn preview_label(&self) -> &'static str;
    /// The head of the line numbers.
    fn line_head(&self) -> &'static str;
    /// A role, as the select offers it.
    fn role(&self, role: Role) -> &'static str;
    /// A column that says which orders are cancelled, as the select offers it.
    fn role_cancels(&self) -> &'static str;
    /// The same under a role that does not say so.
    fn column_cancels(&self) -> &'static str;
    /// Who says so in this column comes in no list.
    fn column_bars(&self) -> &'static str;
    /// The label of a column's role.
    fn role_of(&self, column: &str) -> String;
    /// How sure a role is.
    fn certainty(&self, certainty: Certainty) -> &'static str;
    /// Distinct keys of a column.
    fn distinct(&self, keys: (u64, &str)) -> String;
    /// Distinct values of a column.
    fn values(&self, values: (u64, &str)) -> String;
    /// A question about the column is open.
    fn answer_above(&self) -> &'static str;
    /// The label of a column's notation.
    fn notation_of(&self, column: &str) -> String;
    /// The order of a date's parts, as the select offers it.
    fn date_order(&self, order: DateOrder) -> &'static str;
    /// The sign before the cents, as the select offers it.
    fn decimal(&self, decimal: Decimal) -> &'static str;
    /// The sign before the cents, as the column's own select offers it.
    fn decimal_sign(&self, decimal: Decimal) -> &'static str;
    /// The notation is decided from the whole column; with what was decided, where it was.
    fn automatic(&self, decided: Option<&str>) -> String;
    /// Before the reading of a cell, for a screen reader.
    fn read_as(&self) -> &'static str;
    /// A cell without text.
    fn empty_cell(&self) -> &'static str;
    /// What is wrong with a cell that sets its row aside.
    fn cell_fault(&self, reason: SetAside) -> &'static str;
}

impl ColumnText for Pt {
    fn columns_title(&self) -> &'static str {
        "O que é cada coluna"
    }

    fn preview_extent(&self, shown: (u64, &str), rows: Option<&str>) -> String {
        let shown = if shown.0 == 1 { "primeira linha".to_owned() } else { format!("primeiras {} linhas", shown.1) };
        rows.map_or_else(|| shown.clone(), |rows| format!("{shown} de {rows}"))
    }

    fn preview_label(&self) -> &'static str {
        "Primeiras linhas do arquivo"
    }

    fn line_head(&self) -> &'static str {
        "Linha"
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Ignored => "Não usar",
            Role::Customer => "Cliente",
            Role::OrderId => "Nº do pedido",
            Role::Date => "Data",
            Role::Amount => "Valor",
            Role::UnitPrice => "Preço unitário (× quantidade)",
            Role::Status => "Situação",
            Role::Currency => "Moeda",
            Role::Refund => "Valor devolvido",
            Role::Product => "Produto",
            Role::Quantity => "Quantidade",
            Role::Category => "Categoria",
            Role::Channel => "Canal de venda",
            Role::Cost => "Custo",
            Role::CostToServe => "Custo de servir",
            Role::EventKind => "Tipo do evento",
            Role::Code => "Código do cupom",
            Role::Issued => "Emissão do cupom",
            Role::Expires => "Validade do cupom",
            Role::Redeemed => "Uso do cupom",
            Role::Score => "Nota (0 a 10)",
            Role::Comment => "Comentário",
            Role::Registered => "Dia do cadastro",
            Role::Birthday => "Aniversário",
            Role::EmailConsent => "Aceita e-mails",
            Role::Income => "Renda",
            Role::Company => "Empresa",
            Role::LastActive => "Última abertura ou clique",
            Role::Profile => "Dado do cliente",
        }
    }

    fn role_cancels(&self) -> &'static str {
        "Cancela o pedido"
    }

    fn column_cancels(&self) -> &'static str {
        "cancela o pedido"
    }

    fn column_bars(&self) -> &'static str {
        "tira das listas"
    }

    fn role_of(&self, column: &str) -> String {
        format!("Papel da coluna {column}")
    }

    fn certainty(&self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Chosen => "escolhida por você",
            Certainty::Sure => "reconhecida",
            Certainty::Likely => "provável, confira",
            Certainty::Unknown => "não reconhecida",
        }
    }

    fn distinct(&self, keys: (u64, &str)) -> String {
        if keys.0 == 1 { "1 distinto".to_owned() } else { format!("{} distintos", keys.1) }
    }

    fn values(&self, values: (u64, &str)) -> String {
        if values.0 == 1 { "1 valor".to_owned() } else { format!("{} valores", values.1) }
    }

    fn answer_above(&self) -> &'static str {
        "responda acima"
    }

    fn notation_of(&self, column: &str) -> String {
        format!("Escrita da coluna {column}")
    }

    fn date_order(&self, order: DateOrder) -> &'static str {
        match order {
            DateOrder::YearMonthDay => "ano-mês-dia",
            DateOrder::DayMonthYear => "dia/mês/ano",
            DateOrder::MonthDayYear => "mês/dia/ano",
        }
    }

    fn decimal(&self, decimal: Decimal) -> &'static str {
        match decimal {
            Decimal::Comma => "vírgula decimal",
            Decimal::Dot => "ponto decimal",
        }
    }

    fn decimal_sign(&self, decimal: Decimal) -> &'static str {
        match decimal {
            Decimal::Comma => "vírgula",
            Decimal::Dot => "ponto",
        }
    }

    fn automatic(&self, decided: Option<&str>) -> String {
        decided.map_or_else(|| "automático".to_owned(), |decided| format!("{decided} (auto)"))
    }

    fn read_as(&self) -> &'static str {
        "lido como"
    }

    fn empty_cell(&self) -> &'static str {
        "vazio"
    }

    fn cell_fault(&self, reason: SetAside) -> &'static str {
        match reason {
            SetAside::RepeatedHeader => "cabeçalho repetido",
            SetAside::TotalRow => "linha de total",
            SetAside::WrongFieldCount => "colunas a mais ou a menos",
            SetAside::InvalidAmount => "valor ilegível",
            SetAside::InvalidDate => "data ilegível",
            SetAside::InvalidValue => "valor que a coluna não tem",
            SetAside::NoCustomerKey => "sem cliente",
            SetAside::IdenticalLine => "linha repetida",
            SetAside::OtherCurrency => "outra moeda",
            SetAside::Cancelled => "cancelado",
            SetAside::Pending => "pendente",
            SetAside::FutureDated => "data futura",
            SetAside::OrphanRefund => "reembolso sem pedido",
            SetAside::FullyRefunded => "reembolsado",
            SetAside::ZeroValue => "sem valor",
        }
    }
}

impl ColumnText for En {
    fn columns_title(&self) -> &'static str {
        "What each column is"
    }

    fn preview_extent(&self, shown: (u64, &str), rows: Option<&str>) -> String {
        let shown = if shown.0 == 1 { "first row".to_owned() } else { format!("first {} rows", shown.1) };
        rows.map_or_else(|| shown.clone(), |rows| format!("{shown} of {rows}"))
    }

    fn preview_label(&self) -> &'static str {
        "First rows of the file"
    }

    fn line_head(&self) -> &'static str {
        "Line"
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Ignored => "Do not use",
            Role::Customer => "Customer",
            Role::OrderId => "Order number",
            Role::Date => "Date",
            Role::Amount => "Amount",
            Role::UnitPrice => "Unit price (× quantity)",
            Role::Status => "Status",
            Role::Currency => "Currency",
            Role::Refund => "Amount refunded",
            Role::Product => "Product",
            Role::Quantity => "Quantity",
            Role::Category => "Category",
            Role::Channel => "Sales channel",
            Role::Cost => "Cost",
            Role::CostToServe => "Cost to serve",
            Role::EventKind => "Kind of event",
            Role::Code => "Coupon code",
            Role::Issued => "Coupon issued",
            Role::Expires => "Coupon expires",
            Role::Redeemed => "Coupon used",
            Role::Score => "Score (0 to 10)",
            Role::Comment => "Comment",
            Role::Registered => "Registered on",
            Role::Birthday => "Birthday",
            Role::EmailConsent => "Accepts e-mails",
            Role::Income => "Income",
            Role::Company => "Company",
            Role::LastActive => "Last open or click",
            Role::Profile => "Customer detail",
        }
    }

    fn role_cancels(&self) -> &'static str {
        "Cancels the order"
    }

    fn column_cancels(&self) -> &'static str {
        "cancels the order"
    }

    fn column_bars(&self) -> &'static str {
        "takes off the lists"
    }

    fn role_of(&self, column: &str) -> String {
        format!("Role of column {column}")
    }

    fn certainty(&self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Chosen => "chosen by you",
            Certainty::Sure => "recognised",
            Certainty::Likely => "likely, check it",
            Certainty::Unknown => "not recognised",
        }
    }

    fn distinct(&self, keys: (u64, &str)) -> String {
        format!("{} distinct", keys.1)
    }

    fn values(&self, values: (u64, &str)) -> String {
        if values.0 == 1 { "1 value".to_owned() } else { format!("{} values", values.1) }
    }

    fn answer_above(&self) -> &'static str {
        "answer above"
    }

    fn notation_of(&self, column: &str) -> String {
        format!("Notation of column {column}")
    }

    fn date_order(&self, order: DateOrder) -> &'static str {
        match order {
            DateOrder::YearMonthDay => "year-month-day",
            DateOrder::DayMonthYear => "day/month/year",
            DateOrder::MonthDayYear => "month/day/year",
        }
    }

    fn decimal(&self, decimal: Decimal) -> &'static str {
        match decimal {
            Decimal::Comma => "decimal comma",
            Decimal::Dot => "decimal point",
        }
    }

    fn decimal_sign(&self, decimal: Decimal) -> &'static str {
        match decimal {
            Decimal::Comma => "comma",
            Decimal::Dot => "point",
        }
    }

    fn automatic(&self, decided: Option<&str>) -> String {
        decided.map_or_else(|| "automatic".to_owned(), |decided| format!("{decided} (auto)"))
    }

    fn read_as(&self) -> &'static str {
        "read as"
    }

    fn empty_cell(&self) -> &'static str {
        "empty"
    }

    fn cell_fault(&self, reason: SetAside) -> &'static str {
        match reason {
            SetAside::RepeatedHeader => "repeated header",
            SetAside::TotalRow => "row of totals",
            SetAside::WrongFieldCount => "too many or too few columns",
            SetAside::InvalidAmount => "unreadable amount",
            SetAside::InvalidDate => "unreadable date",
            SetAside::InvalidValue => "not a value of this column",
            SetAside::NoCustomerKey => "no customer",
            SetAside::IdenticalLine => "repeated row",
            SetAside::OtherCurrency => "other currency",
            SetAside::Cancelled => "cancelled",
            SetAside::Pending => "pending",
            SetAside::FutureDated => "future date",
            SetAside::OrphanRefund => "refund without order",
            SetAside::FullyRefunded => "refunded",
            SetAside::ZeroValue => "no value",
        }
    }
}
