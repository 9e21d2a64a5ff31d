//! The Data page's finding and the ways on from it, in words. The source's facts are `source`'s, columns and questions
//! `columns`'s, statuses and sums `accounts`'s.

use super::{En, Pt};
use crate::domain::Role;

/// What an answer is missing about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenTopic {
    /// The order of the dates' parts.
    Dates,
    /// The sign before the cents.
    Amounts,
    /// Both.
    Both,
}

/// The words for the finding and the ways on.
pub trait DataText {
    /// The page's finding: these needed columns are missing.
    fn finding_missing(&self, roles: &[Role]) -> String;
    /// What to do about the missing columns.
    fn finding_missing_detail(&self, roles: &[Role]) -> &'static str;
    /// The page's finding: rows read, an answer is missing.
    fn finding_asking(&self, rows: Option<&str>, topic: OpenTopic) -> String;
    /// What to do about the open questions.
    fn finding_asking_detail(&self, topic: OpenTopic) -> &'static str;
    /// The page's finding: rows read, rows in use; `None` when all are.
    fn finding_used(&self, rows: (u64, &str), used: Option<&str>) -> String;
    /// Orders, customers and the days between which they lie.
    fn finding_base(&self, orders: (u64, &str), customers: (u64, &str), from: &str, to: &str) -> String;
    /// Statuses that the product does not know, and the rows that count as paid for want of better.
    fn finding_statuses(&self, statuses: (u64, &str), rows: (u64, &str)) -> String;
    /// Files that could not be read, beside one that could.
    fn finding_refused(&self, files: (u64, &str)) -> String;
    /// The page's finding: rows read, none of use.
    fn finding_unused(&self, rows: Option<&str>) -> String;
    /// The page's finding: no file holds orders.
    fn finding_no_orders(&self) -> &'static str;
    /// What to do about it.
    fn finding_no_orders_detail(&self) -> &'static str;
    /// A finding, and the file that it is about.
    fn in_file(&self, finding: &str, file: &str) -> String;
    /// The way on.
    fn see_segments(&self) -> &'static str;
    /// Takes back the last change, beside a message that it left nothing of use.
    fn undo_change(&self) -> &'static str;
    /// Reads the last source again.
    fn try_again(&self) -> &'static str;
}

/// A list in a sentence: `a, b e c`.
fn listed(items: &[&str], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [rest @ .., last] => format!("{} {and} {last}", rest.join(", ")),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

fn needed_pt(role: Role) -> &'static str {
    match role {
        Role::Customer => "o cliente",
        Role::Date => "a data",
        Role::Amount => "o valor",
        Role::UnitPrice => "o preço unitário",
        Role::OrderId => "o número do pedido",
        Role::Status => "a situação",
        Role::Currency => "a moeda",
        Role::Refund => "o valor devolvido",
        Role::Product => "o produto",
        Role::Quantity => "a quantidade",
        Role::Category => "a categoria",
        Role::Channel => "o canal de venda",
        Role::Cost => "o custo",
        Role::CostToServe => "o custo de servir",
        Role::EventKind => "o tipo do evento",
        Role::Code => "o código do cupom",
        Role::Issued => "o dia da emissão",
        Role::Expires => "a validade",
        Role::Redeemed => "o dia do uso",
        Role::Score => "a nota",
        Role::Comment => "o comentário",
        Role::Registered => "o dia do cadastro",
        Role::Birthday => "o aniversário",
        Role::EmailConsent => "o aceite de e-mails",
        Role::Income => "a renda",
        Role::Company => "a empresa",
        Role::LastActive => "a última abertura ou clique",
        Role::Profile => "o dado do cliente",
        Role::Ignored => "a coluna sem uso",
    }
}

fn needed_en(role: Role) -> &'static str {
    match role {
        Role::Customer => "the customer",
        Role::Date => "the date",
        Role::Amount => "the amount",
        Role::UnitPrice => "the unit price",
        Role::OrderId => "the order number",
        Role::Status => "the status",
        Role::Currency => "the currency",
        Role::Refund => "the amount refunded",
        Role::Product => "the product",
        Role::Quantity => "the quantity",
        Role::Category => "the category",
        Role::Channel => "the sales channel",
        Role::Cost => "the cost",
        Role::CostToServe => "the cost to serve",
        Role::EventKind => "the kind of event",
        Role::Code => "the coupon code",
        Role::Issued => "the day of issue",
        Role::Expires => "the expiry",
        Role::Redeemed => "the day of use",
        Role::Score => "the score",
        Role::Comment => "the comment",
        Role::Registered => "the day of registration",
        Role::Birthday => "the birthday",
        Role::EmailConsent => "the consent to e-mails",
        Role::Income => "the income",
        Role::Company => "the company",
        Role::LastActive => "the last open or click",
        Role::Profile => "the customer detail",
        Role::Ignored => "the unused column",
    }
}

impl DataText for Pt {
    fn finding_missing(&self, roles: &[Role]) -> String {
        let names = roles.iter().map(|role| needed_pt(*role)).collect::<Vec<_>>();
        let which = if roles.len() > 1 { "quais colunas são" } else { "qual coluna é" };
        format!("Falta dizer {which} {}", listed(&names, "e"))
    }

    fn finding_missing_detail(&self, roles: &[Role]) -> &'static str {
        if roles.contains(&Role::Customer) {
            "Escolha abaixo. O cliente pode ser um e-mail, um CPF ou um código: o que se repete quando a pessoa volta."
        } else {
            "Escolha abaixo, na pergunta ou no alto da coluna. O resto já foi reconhecido."
        }
    }

    fn finding_asking(&self, rows: Option<&str>, topic: OpenTopic) -> String {
        let missing = match topic {
            OpenTopic::Dates => "falta uma resposta sobre as datas",
            OpenTopic::Amounts => "falta uma resposta sobre os valores",
            OpenTopic::Both => "faltam duas respostas, sobre datas e valores",
        };
        rows.map_or_else(|| capitalised(missing), |rows| format!("{rows} linhas lidas, {missing}"))
    }

    fn finding_asking_detail(&self, topic: OpenTopic) -> &'static str {
        match topic {
            OpenTopic::Dates | OpenTopic::Amounts => {
                "A resposta vale para a coluna inteira e pode mudar depois. Os segmentos vêm em seguida."
            }
            OpenTopic::Both => {
                "Cada resposta vale para a coluna inteira e pode mudar depois. Os segmentos vêm em seguida."
            }
        }
    }

    fn finding_used(&self, rows: (u64, &str), used: Option<&str>) -> String {
        match (rows.0, used) {
            (1, None) => "1 linha lida e em uso".to_owned(),
            (_, None) => format!("{} linhas lidas, todas em uso", rows.1),
            (1, Some(used)) => format!("1 linha lida, {used} em uso"),
            (_, Some(used)) => format!("{} linhas lidas, {used} em uso", rows.1),
        }
    }

    fn finding_base(&self, orders: (u64, &str), customers: (u64, &str), from: &str, to: &str) -> String {
        let orders = if orders.0 == 1 { "1 pedido".to_owned() } else { format!("{} pedidos", orders.1) };
        let customers = if customers.0 == 1 { "1 cliente".to_owned() } else { format!("{} clientes", customers.1) };
        if from == to {
            format!("{orders} de {customers}, em {from}.")
        } else {
            format!("{orders} de {customers}, de {from} a {to}.")
        }
    }

    fn finding_refused(&self, files: (u64, &str)) -> String {
        match files.0 {
            1 => "1 arquivo não pôde ser lido.".to_owned(),
            _ => format!("{} arquivos não puderam ser lidos.", files.1),
        }
    }
    fn finding_statuses(&self, statuses: (u64, &str), rows: (u64, &str)) -> String {
        let rows = if rows.0 == 1 { "1 linha conta".to_owned() } else { format!("{} linhas contam", rows.1) };
        if statuses.0 == 1 {
            format!("Confirme 1 situação que a Régua não conhece: por ora {rows} como paga.")
        } else {
            format!("Confirme {} situações que a Régua não conhece: por ora {rows} como pagas.", statuses.1)
        }
    }

    fn finding_unused(&self, rows: Option<&str>) -> String {
        rows.map_or_else(|| "Nenhuma linha em uso".to_owned(), |rows| format!("{rows} linhas lidas, nenhuma em uso"))
    }

    fn finding_no_orders(&self) -> &'static str {
        "Falta o arquivo de pedidos"
    }

    fn finding_no_orders_detail(&self) -> &'static str {
        "Os segmentos vêm das compras: junte a exportação de pedidos da loja, com o cliente, a data e o valor de cada um. \
         O que já foi lido fica aqui e se liga a ela."
    }

    fn in_file(&self, finding: &str, file: &str) -> String {
        if file.is_empty() { format!("{finding}, nas células coladas") } else { format!("{finding}, em {file}") }
    }

    fn see_segments(&self) -> &'static str {
        "Ver segmentos"
    }

    fn undo_change(&self) -> &'static str {
        "Desfazer a mudança"
    }

    fn try_again(&self) -> &'static str {
        "Tentar de novo"
    }
}

impl DataText for En {
    fn finding_missing(&self, roles: &[Role]) -> String {
        let names = roles.iter().map(|role| needed_en(*role)).collect::<Vec<_>>();
        let which = if roles.len() > 1 { "which columns are" } else { "which column is" };
        format!("Say {which} {}", listed(&names, "and"))
    }

    fn finding_missing_detail(&self, roles: &[Role]) -> &'static str {
        if roles.contains(&Role::Customer) {
            "Choose below. The customer can be an e-mail, a CPF or an id: whatever repeats when the person comes back."
        } else {
            "Choose below, in the question or at the head of the column. The rest is recognised."
        }
    }

    fn finding_asking(&self, rows: Option<&str>, topic: OpenTopic) -> String {
        let missing = match topic {
            OpenTopic::Dates => "one answer on the dates is missing",
            OpenTopic::Amounts => "one answer on the amounts is missing",
            OpenTopic::Both => "two answers on dates and amounts are missing",
        };
        rows.map_or_else(|| capitalised(missing), |rows| format!("{rows} rows read, {missing}"))
    }

    fn finding_asking_detail(&self, topic: OpenTopic) -> &'static str {
        match topic {
            OpenTopic::Dates | OpenTopic::Amounts => {
                "The answer holds for the whole column and can change later. The segments come next."
            }
            OpenTopic::Both => "Each answer holds for its whole column and can change later. The segments come next.",
        }
    }

    fn finding_used(&self, rows: (u64, &str), used: Option<&str>) -> String {
        match (rows.0, used) {
            (1, None) => "1 row read and in use".to_owned(),
            (_, None) => format!("{} rows read, all in use", rows.1),
            (1, Some(used)) => format!("1 row read, {used} in use"),
            (_, Some(used)) => format!("{} rows read, {used} in use", rows.1),
        }
    }

    fn finding_base(&self, orders: (u64, &str), customers: (u64, &str), from: &str, to: &str) -> String {
        let orders = if orders.0 == 1 { "1 order".to_owned() } else { format!("{} orders", orders.1) };
        let customers = if customers.0 == 1 { "1 customer".to_owned() } else { format!("{} customers", customers.1) };
        if from == to {
            format!("{orders} from {customers}, on {from}.")
        } else {
            format!("{orders} from {customers}, {from} to {to}.")
        }
    }

    fn finding_refused(&self, files: (u64, &str)) -> String {
        match files.0 {
            1 => "1 file could not be read.".to_owned(),
            _ => format!("{} files could not be read.", files.1),
        }
    }
    fn finding_statuses(&self, statuses: (u64, &str), rows: (u64, &str)) -> String {
        let rows = if rows.0 == 1 { "1 row counts".to_owned() } else { format!("{} rows count", rows.1) };
        if statuses.0 == 1 {
            format!("Confirm 1 status that Régua does not know: for now {rows} as paid.")
        } else {
            format!("Confirm {} statuses that Régua does not know: for now {rows} as paid.", statuses.1)
        }
    }

    fn finding_unused(&self, rows: Option<&str>) -> String {
        rows.map_or_else(|| "No row in use".to_owned(), |rows| format!("{rows} rows read, none in use"))
    }

    fn finding_no_orders(&self) -> &'static str {
        "The file of orders is missing"
    }

    fn finding_no_orders_detail(&self) -> &'static str {
        "Segments come from purchases: add your shop’s export of orders, with the customer, date and amount of each. What \
         was read stays here and joins it."
    }

    fn in_file(&self, finding: &str, file: &str) -> String {
        if file.is_empty() { format!("{finding}, in the pasted cells") } else { format!("{finding}, in {file}") }
    }

    fn see_segments(&self) -> &'static str {
        "See segments"
    }

    fn undo_change(&self) -> &'static str {
        "Undo the change"
    }

    fn try_again(&self) -> &'static str {
        "Try again"
    }
}
