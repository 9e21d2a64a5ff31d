//! The Data page's words on the reconciliation and on what an amount stands for. The figures come formatted; statuses are
//! `statuses`'s.

use super::{En, Pt};
use crate::domain::AmountBasis;
use crate::domain::SetAside;

/// The words for sums.
pub trait AccountsText {
    /// The title of the sums when they agree.
    fn accounts_agree(&self) -> &'static str;
    /// The title of the sums when they do not.
    fn accounts_disagree(&self) -> &'static str;
    /// Downloads all rows set aside.
    fn download_set_aside(&self) -> &'static str;
    /// Downloads the rows set aside for one reason.
    fn download_reason(&self) -> &'static str;
    /// The same, with the reason, for a screen reader.
    fn download_reason_of(&self, reason: &str) -> String;
    /// The head of the reasons.
    fn entry_head(&self) -> &'static str;
    /// The head of the rows.
    fn rows_head(&self) -> &'static str;
    /// The head of the values, with the currency's sign.
    fn value_head(&self, currency: &str) -> String;
    /// All rows of the file.
    fn total_of_file(&self) -> &'static str;
    /// The rows in use.
    fn included(&self) -> &'static str;
    /// A reason, as an entry of the statement.
    fn reason(&self, reason: SetAside) -> &'static str;
    /// Where the first row of a reason is; without a column the whole row is at fault.
    fn first_at(&self, line: &str, column: Option<&str>) -> String;
    /// The law that the sums keep, and what the rows form.
    fn law(&self, rows: (u64, &str), orders: (u64, &str), customers: (u64, &str)) -> String;
    /// The law, of one file.
    fn law_of_file(&self) -> &'static str;
    /// The choice of what the statement is over.
    fn scope(&self) -> &'static str;
    /// All orders files together.
    fn scope_base(&self) -> &'static str;
    /// By how much the sums miss.
    fn law_broken(&self, rows: &str, value: &str) -> String;
    /// The values are net of what these columns say was given back.
    fn refund_note(&self, columns: &[&str]) -> String;
    /// Unreadable amounts count as 0.
    fn unreadable_note(&self) -> &'static str;
    /// Other currencies are added as written.
    fn currencies_note(&self) -> &'static str;
    /// An order's amount that its lines repeat counts once.
    fn repeated_note(&self) -> &'static str;
    /// Counts rows that were set aside.
    fn keep(&self) -> &'static str;
    /// Sets rows aside that were counted.
    fn set_aside(&self) -> &'static str;
    /// Identical lines are counted, by the user's choice.
    fn identical_kept(&self) -> &'static str;
    /// Orders without value are counted, by the user's choice.
    fn zero_kept(&self) -> &'static str;
    /// The title of the amount's basis.
    fn basis_title(&self) -> &'static str;
    /// What the orders of several lines say.
    fn basis_evidence(&self, orders: (u64, &str), repeating: (u64, &str)) -> String;
    /// A basis, as a button.
    fn basis(&self, basis: AmountBasis) -> &'static str;
}

impl AccountsText for Pt {
    fn accounts_agree(&self) -> &'static str {
        "As contas fecham"
    }

    fn accounts_disagree(&self) -> &'static str {
        "As contas não fecham"
    }

    fn download_set_aside(&self) -> &'static str {
        "Baixar as linhas de fora"
    }

    fn download_reason(&self) -> &'static str {
        "Baixar"
    }

    fn download_reason_of(&self, reason: &str) -> String {
        format!("Baixar as linhas: {reason}")
    }

    fn entry_head(&self) -> &'static str {
        "Do que foi lido"
    }

    fn rows_head(&self) -> &'static str {
        "Linhas"
    }

    fn value_head(&self, currency: &str) -> String {
        format!("Valor ({currency})")
    }

    fn total_of_file(&self) -> &'static str {
        "Total lido"
    }

    fn included(&self) -> &'static str {
        "Incluído na análise"
    }

    fn reason(&self, reason: SetAside) -> &'static str {
        match reason {
            SetAside::RepeatedHeader => "Cabeçalho repetido no meio do arquivo",
            SetAside::TotalRow => "Linhas de total do relatório",
            SetAside::WrongFieldCount => "Colunas a mais ou a menos",
            SetAside::InvalidAmount => "Valor ilegível",
            SetAside::InvalidDate => "Data ilegível ou que não existe",
            SetAside::InvalidValue => "Nota ou evento desconhecido",
            SetAside::NoCustomerKey => "Sem identificação do cliente",
            SetAside::IdenticalLine => "Linhas repetidas idênticas",
            SetAside::OtherCurrency => "Em outra moeda",
            SetAside::Cancelled => "Cancelados",
            SetAside::Pending => "Pendentes de pagamento",
            SetAside::FutureDated => "Data depois da referência",
            SetAside::OrphanRefund => "Reembolsos sem pedido",
            SetAside::FullyRefunded => "Reembolsados por inteiro",
            SetAside::ZeroValue => "Pedidos sem valor",
        }
    }

    fn first_at(&self, line: &str, column: Option<&str>) -> String {
        column.map_or_else(|| format!("linha {line}"), |column| format!("linha {line}, coluna {column}"))
    }

    fn law(&self, rows: (u64, &str), orders: (u64, &str), customers: (u64, &str)) -> String {
        let rows = if rows.0 == 1 { "1 linha forma".to_owned() } else { format!("{} linhas formam", rows.1) };
        let orders = if orders.0 == 1 { "1 pedido".to_owned() } else { format!("{} pedidos", orders.1) };
        let customers = if customers.0 == 1 { "1 cliente".to_owned() } else { format!("{} clientes", customers.1) };
        format!("Total = incluído + deixado de fora, até o centavo. {rows} {orders} de {customers}.")
    }

    fn law_of_file(&self) -> &'static str {
        "Total = incluído + deixado de fora, até o centavo."
    }

    fn scope(&self) -> &'static str {
        "Contas de"
    }

    fn scope_base(&self) -> &'static str {
        "Todos os pedidos"
    }

    fn law_broken(&self, rows: &str, value: &str) -> String {
        format!(
            "O total difere da soma em {rows} linhas e {value}. É um defeito da Régua: não use estes números e guarde o \
             arquivo para mostrar a quem cuida dela."
        )
    }

    fn refund_note(&self, columns: &[&str]) -> String {
        match columns {
            [column] => format!("O total já é líquido: de cada valor saiu o que a coluna {column} devolveu."),
            columns => {
                format!("O total já é líquido: de cada valor saiu o que as colunas {} devolveram.", columns.join(", "))
            }
        }
    }

    fn unreadable_note(&self) -> &'static str {
        "Valores ilegíveis contam como 0 no total."
    }

    fn currencies_note(&self) -> &'static str {
        "Outras moedas somam como estão escritas, sem câmbio."
    }

    fn repeated_note(&self) -> &'static str {
        "O valor que as linhas de um pedido repetem conta uma vez, também no total."
    }

    fn keep(&self) -> &'static str {
        "Manter"
    }

    fn set_aside(&self) -> &'static str {
        "Deixar de fora"
    }

    fn identical_kept(&self) -> &'static str {
        "Linhas repetidas idênticas contam, por sua escolha"
    }

    fn zero_kept(&self) -> &'static str {
        "Pedidos sem valor contam, por sua escolha"
    }

    fn basis_title(&self) -> &'static str {
        "O valor de pedidos com várias linhas"
    }

    fn basis_evidence(&self, orders: (u64, &str), repeating: (u64, &str)) -> String {
        let of = if orders.0 == 1 {
            "1 pedido tem várias linhas".to_owned()
        } else {
            format!("{} pedidos têm várias linhas", orders.1)
        };
        match repeating.0 {
            0 if orders.0 == 1 => format!("{of}, e cada uma traz o seu valor."),
            0 => format!("{of}, e em nenhum o valor se repete."),
            same if same == orders.0 && same == 1 => format!("{of}, e o valor se repete nelas ou só está na primeira."),
            same if same == orders.0 => format!("{of}, e em todos o valor se repete ou só está na primeira."),
            1 => format!("{of}; em 1 o valor se repete ou só está na primeira."),
            _ => format!("{of}; em {} o valor se repete ou só está na primeira.", repeating.1),
        }
    }

    fn basis(&self, basis: AmountBasis) -> &'static str {
        match basis {
            AmountBasis::PerLine => "Somar as linhas",
            AmountBasis::PerOrder => "Contar uma vez por pedido",
        }
    }
}

impl AccountsText for En {
    fn accounts_agree(&self) -> &'static str {
        "The sums agree"
    }

    fn accounts_disagree(&self) -> &'static str {
        "The sums do not agree"
    }

    fn download_set_aside(&self) -> &'static str {
        "Download the rows left out"
    }

    fn download_reason(&self) -> &'static str {
        "Download"
    }

    fn download_reason_of(&self, reason: &str) -> String {
        format!("Download the rows: {reason}")
    }

    fn entry_head(&self) -> &'static str {
        "Of what was read"
    }

    fn rows_head(&self) -> &'static str {
        "Rows"
    }

    fn value_head(&self, currency: &str) -> String {
        format!("Amount ({currency})")
    }

    fn total_of_file(&self) -> &'static str {
        "Total read"
    }

    fn included(&self) -> &'static str {
        "Included in the analysis"
    }

    fn reason(&self, reason: SetAside) -> &'static str {
        match reason {
            SetAside::RepeatedHeader => "The header again, amid the file",
            SetAside::TotalRow => "Rows of totals of the report",
            SetAside::WrongFieldCount => "Too many or too few columns",
            SetAside::InvalidAmount => "Unreadable amount",
            SetAside::InvalidDate => "Date unreadable or not in the calendar",
            SetAside::InvalidValue => "Unknown score or event",
            SetAside::NoCustomerKey => "No customer given",
            SetAside::IdenticalLine => "Identical repeated rows",
            SetAside::OtherCurrency => "In another currency",
            SetAside::Cancelled => "Cancelled",
            SetAside::Pending => "Payment pending",
            SetAside::FutureDated => "Dated after the reference",
            SetAside::OrphanRefund => "Refunds without an order",
            SetAside::FullyRefunded => "Fully refunded",
            SetAside::ZeroValue => "Orders without value",
        }
    }

    fn first_at(&self, line: &str, column: Option<&str>) -> String {
        column.map_or_else(|| format!("line {line}"), |column| format!("line {line}, column {column}"))
    }

    fn law(&self, rows: (u64, &str), orders: (u64, &str), customers: (u64, &str)) -> String {
        let rows = if rows.0 == 1 { "1 row forms".to_owned() } else { format!("{} rows form", rows.1) };
        let orders = if orders.0 == 1 { "1 order".to_owned() } else { format!("{} orders", orders.1) };
        let customers = if customers.0 == 1 { "1 customer".to_owned() } else { format!("{} customers", customers.1) };
        format!("Total = included + left out, to the cent. {rows} {orders} from {customers}.")
    }

    fn law_of_file(&self) -> &'static str {
        "Total = included + left out, to the cent."
    }

    fn scope(&self) -> &'static str {
        "Sums of"
    }

    fn scope_base(&self) -> &'static str {
        "All orders"
    }

    fn law_broken(&self, rows: &str, value: &str) -> String {
        format!(
            "The total differs from the sum by {rows} rows and {value}. This is a defect of Régua: do not use these \
             figures, and keep the file to show it to whoever looks after Régua."
        )
    }

    fn refund_note(&self, columns: &[&str]) -> String {
        match columns {
            [column] => format!("The total is net: from each amount what the column {column} gave back was taken."),
            columns => format!(
                "The total is net: from each amount what the columns {} gave back was taken.",
                columns.join(", ")
            ),
        }
    }

    fn unreadable_note(&self) -> &'static str {
        "Unreadable amounts count as 0 in the total."
    }

    fn currencies_note(&self) -> &'static str {
        "Other currencies are added as written, without conversion."
    }

    fn repeated_note(&self) -> &'static str {
        "An amount that the rows of an order repeat counts once, in the total too."
    }

    fn keep(&self) -> &'static str {
        "Keep"
    }

    fn set_aside(&self) -> &'static str {
        "Leave out"
    }

    fn identical_kept(&self) -> &'static str {
        "Identical repeated rows count, by your choice"
    }

    fn zero_kept(&self) -> &'static str {
        "Orders without value count, by your choice"
    }

    fn basis_title(&self) -> &'static str {
        "The amount of orders with several rows"
    }

    fn basis_evidence(&self, orders: (u64, &str), repeating: (u64, &str)) -> String {
        let of = if orders.0 == 1 {
            "1 order has several rows".to_owned()
        } else {
            format!("{} orders have several rows", orders.1)
        };
        match repeating.0 {
            0 if orders.0 == 1 => format!("{of}, and each bears its own amount."),
            0 => format!("{of}, and in none the amount repeats."),
            same if same == orders.0 && same == 1 => format!("{of}, and the amount repeats or is on the first only."),
            same if same == orders.0 => format!("{of}, and in all the amount repeats or is on the first only."),
            1 => format!("{of}; in 1 the amount repeats or is on the first only."),
            _ => format!("{of}; in {} the amount repeats or is on the first only.", repeating.1),
        }
    }

    fn basis(&self, basis: AmountBasis) -> &'static str {
        match basis {
            AmountBasis::PerLine => "Add up the rows",
            AmountBasis::PerOrder => "Count once per order",
        }
    }
}
