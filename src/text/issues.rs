//! What deserves attention in the base, in words: the groups, the questions with a default, and what to do about each
//! reason. Which issue is in which group is `present`'s.

use super::{En, Pt};
use crate::domain::Contents;
use crate::domain::SetAside;

/// What is to be done about an issue, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IssueGroup {
    /// The user decides.
    Waits,
    /// Rows that can't be used.
    LeftOut,
    /// It was settled.
    Settled,
}

impl IssueGroup {
    /// All groups, in their order.
    pub const ALL: [IssueGroup; 3] = [IssueGroup::Waits, IssueGroup::LeftOut, IssueGroup::Settled];
}

/// The words for issues.
pub trait IssueText {
    /// The title of the issues.
    fn issues_title(&self) -> &'static str;
    /// There is none.
    fn issues_none(&self) -> &'static str;
    /// A group.
    fn issue_group(&self, group: IssueGroup) -> &'static str;
    /// What a group is.
    fn issue_group_note(&self, group: IssueGroup) -> &'static str;
    /// Nothing goes on before it is settled.
    fn blocks(&self) -> &'static str;
    /// An act, with what it is about, for a screen reader.
    fn act_of(&self, act: &str, cause: &str) -> String;
    /// Leads to a question.
    fn answer_it(&self) -> &'static str;
    /// Only this file waits for the answer.
    fn asks_later(&self) -> &'static str;
    /// Asks for the currency.
    fn ask_currency(&self) -> &'static str;
    /// The rows of each currency, by its code, and what the answer decides.
    fn currency_evidence(&self, rows: &[(String, String)]) -> String;
    /// What names no currency known, among their codes.
    fn unknown_currency(&self) -> &'static str;
    /// Statuses that are no known words.
    fn unknown_statuses(&self, statuses: (u64, &str)) -> String;
    /// What holds until they are confirmed.
    fn unknown_statuses_advice(&self) -> &'static str;
    /// What the orders of several lines come to in each of the two ways.
    fn basis_consequence(&self, per_line: &str, per_order: &str) -> String;
    /// A file that is there twice.
    fn twice(&self, name: &str) -> String;
    /// Rows that are of no customer, or of no order.
    fn unmatched_cause(&self, contents: Contents) -> &'static str;
    /// Keys of no customer, of how many.
    fn unmatched_keys(&self, keys: (u64, &str), all: &str) -> String;
    /// What that means, and what to do.
    fn unmatched_advice(&self, keys: &str, file: &str) -> String;
    /// The same, in a file other than orders.
    fn side_advice(&self, reason: SetAside) -> &'static str {
        match reason {
            SetAside::WrongFieldCount | SetAside::InvalidAmount | SetAside::InvalidDate | SetAside::InvalidValue => {
                self.reason_advice(reason)
            }
            SetAside::RepeatedHeader
            | SetAside::TotalRow
            | SetAside::NoCustomerKey
            | SetAside::IdenticalLine
            | SetAside::OtherCurrency
            | SetAside::Cancelled
            | SetAside::Pending
            | SetAside::FutureDated
            | SetAside::OrphanRefund
            | SetAside::FullyRefunded
            | SetAside::ZeroValue => "",
        }
    }
    /// What to do about the rows of a reason.
    fn reason_advice(&self, reason: SetAside) -> &'static str;
    /// Who is known while no file holds orders, and which file is missing.
    fn no_orders_advice(&self, customers: (u64, &str)) -> String;
    /// Customers who say no to e-mails.
    fn consent_cause(&self) -> &'static str;
    /// How many say yes, how many no, how many nothing, and what follows.
    fn consent_advice(&self, given: (u64, &str), withheld: (u64, &str), unanswered: &str) -> String;
}

impl IssueText for Pt {
    fn issues_title(&self) -> &'static str {
        "Pontos de atenção, pelo que fazer"
    }
    fn issues_none(&self) -> &'static str {
        "Nada pede atenção: todas as linhas estão em uso."
    }
    fn issue_group(&self, group: IssueGroup) -> &'static str {
        match group {
            IssueGroup::Waits => "Espera sua resposta",
            IssueGroup::LeftOut => "Fica de fora",
            IssueGroup::Settled => "Já resolvido",
        }
    }
    fn issue_group_note(&self, group: IssueGroup) -> &'static str {
        match group {
            IssueGroup::Waits => "Muda o resultado. Responda uma vez, vale para o arquivo todo.",
            IssueGroup::LeftOut => "Não dá para usar. As linhas seguem listadas para você corrigir na origem.",
            IssueGroup::Settled => "A Régua tratou e anotou. Onde há escolha, você pode voltar atrás.",
        }
    }
    fn blocks(&self) -> &'static str {
        "impede os segmentos"
    }
    fn act_of(&self, act: &str, cause: &str) -> String {
        format!("{act}: {cause}")
    }
    fn answer_it(&self) -> &'static str {
        "Responder"
    }
    fn asks_later(&self) -> &'static str {
        "Só este arquivo espera: os segmentos seguem sem ele."
    }
    fn ask_currency(&self) -> &'static str {
        "Mais de uma moeda: qual analisar?"
    }
    fn unknown_currency(&self) -> &'static str {
        "moeda desconhecida"
    }
    fn currency_evidence(&self, rows: &[(String, String)]) -> String {
        let named = rows
            .iter()
            .map(|(code, rows)| format!("{code} em {rows} {}", if rows == "1" { "linha" } else { "linhas" }))
            .collect::<Vec<_>>();
        format!("{}. As linhas das outras moedas ficam de fora, sem câmbio.", named.join(", "))
    }
    fn unknown_statuses(&self, statuses: (u64, &str)) -> String {
        if statuses.0 == 1 {
            "1 situação que a Régua não conhece".to_owned()
        } else {
            format!("{} situações que a Régua não conhece", statuses.1)
        }
    }
    fn unknown_statuses_advice(&self) -> &'static str {
        "Por ora contam como pagas. Mude na tabela de situações, ou confirme."
    }
    fn basis_consequence(&self, per_line: &str, per_order: &str) -> String {
        format!("Somando as linhas, esses pedidos dão {per_line}; contando uma vez por pedido, {per_order}.")
    }
    fn twice(&self, name: &str) -> String {
        format!("Arquivo repetido: {name}")
    }
    fn unmatched_cause(&self, contents: Contents) -> &'static str {
        match contents {
            Contents::OrderLines => "Itens de pedidos que não estão na base",
            Contents::Customers => "Cadastros sem pedido na base",
            Contents::Orders
            | Contents::Events
            | Contents::Coupons
            | Contents::Answers
            | Contents::Suppression
            | Contents::Carts => "De ninguém que está na base",
        }
    }
    fn unmatched_keys(&self, keys: (u64, &str), all: &str) -> String {
        format!("{} de {all} {}", keys.1, if all == "1" { "chave" } else { "chaves" })
    }
    fn unmatched_advice(&self, keys: &str, file: &str) -> String {
        format!(
            "Sem cliente nos pedidos: {keys} de {file}. Não muda os segmentos; se esperava achá-las, falta juntar pedidos."
        )
    }
    fn reason_advice(&self, reason: SetAside) -> &'static str {
        match reason {
            SetAside::RepeatedHeader => "Sobra de arquivos emendados: não é pedido.",
            SetAside::TotalRow => "Linha de soma do relatório: contá-la dobraria o valor.",
            SetAside::WrongFieldCount => {
                "Costuma ser um separador solto no texto. Corrija na planilha e troque o arquivo."
            }
            SetAside::InvalidAmount => "Corrija o valor na origem e troque o arquivo.",
            SetAside::InvalidDate => "Corrija a data na origem e troque o arquivo.",
            SetAside::InvalidValue => "Confira se a coluna certa foi escolhida; senão, corrija na origem.",
            SetAside::NoCustomerKey => {
                "Venda sem cliente não entra em segmento. Complete o cadastro na loja, se puder."
            }
            SetAside::IdenticalLine => "Contam uma vez só. Se cada uma é uma compra, mantenha.",
            SetAside::OtherCurrency => "Só uma moeda é analisada por vez. Escolha outra acima.",
            SetAside::Cancelled => "Pedido cancelado não é compra.",
            SetAside::Pending => "Ainda não foram pagos. Se já contam como venda, mude a situação.",
            SetAside::FutureDated => "Mude a data de referência, ou confira a ordem de dia e mês.",
            SetAside::OrphanRefund => "O pedido devolvido não está nos arquivos. Junte o período anterior.",
            SetAside::FullyRefunded => "O dinheiro voltou: não é compra.",
            SetAside::ZeroValue => "Brinde ou troca não é compra. Se for, mantenha.",
        }
    }
    fn no_orders_advice(&self, customers: (u64, &str)) -> String {
        let known = match customers.0 {
            0 => "Nenhum cliente e nenhum pedido ainda".to_owned(),
            1 => "1 cliente conhecido, nenhum pedido ainda".to_owned(),
            _ => format!("{} clientes conhecidos, nenhum pedido ainda", customers.1),
        };
        format!("{known}. Junte a exportação de pedidos da loja: uma linha por pedido, com cliente, data e valor.")
    }
    fn consent_cause(&self) -> &'static str {
        "Clientes que não aceitam e-mails"
    }
    fn consent_advice(&self, given: (u64, &str), withheld: (u64, &str), unanswered: &str) -> String {
        let accept = if given.0 == 1 { "aceita" } else { "aceitam" };
        let follows = match withheld.0 {
            0 => "",
            1 => " Quem disse não conta nos números e não sai em nenhuma lista.",
            _ => " Os que disseram não contam nos números e não saem em nenhuma lista.",
        };
        format!(
            "{} {accept}, {} não, {unanswered} em branco ou sem resposta clara: branco não é sim.{follows}",
            given.1, withheld.1
        )
    }
}

impl IssueText for En {
    fn issues_title(&self) -> &'static str {
        "What needs attention, by what to do"
    }
    fn issues_none(&self) -> &'static str {
        "Nothing needs attention: every row is in use."
    }
    fn issue_group(&self, group: IssueGroup) -> &'static str {
        match group {
            IssueGroup::Waits => "Waits for your answer",
            IssueGroup::LeftOut => "Left out",
            IssueGroup::Settled => "Already settled",
        }
    }
    fn issue_group_note(&self, group: IssueGroup) -> &'static str {
        match group {
            IssueGroup::Waits => "Changes the result. Answer once, it holds for the whole file.",
            IssueGroup::LeftOut => "Can’t be used. The rows stay listed, so that you can correct them at their source.",
            IssueGroup::Settled => "Régua dealt with it and took note. Where there is a choice, you can go back.",
        }
    }
    fn blocks(&self) -> &'static str {
        "blocks the segments"
    }
    fn act_of(&self, act: &str, cause: &str) -> String {
        format!("{act}: {cause}")
    }
    fn answer_it(&self) -> &'static str {
        "Answer"
    }
    fn asks_later(&self) -> &'static str {
        "Only this file waits: the segments go on without it."
    }
    fn ask_currency(&self) -> &'static str {
        "More than one currency: which to analyse?"
    }
    fn unknown_currency(&self) -> &'static str {
        "an unknown currency"
    }
    fn currency_evidence(&self, rows: &[(String, String)]) -> String {
        let named = rows
            .iter()
            .map(|(code, rows)| format!("{code} in {rows} {}", if rows == "1" { "row" } else { "rows" }))
            .collect::<Vec<_>>();
        format!("{}. The rows in other currencies are left out, without conversion.", named.join(", "))
    }
    fn unknown_statuses(&self, statuses: (u64, &str)) -> String {
        if statuses.0 == 1 {
            "1 status that Régua does not know".to_owned()
        } else {
            format!("{} statuses that Régua does not know", statuses.1)
        }
    }
    fn unknown_statuses_advice(&self) -> &'static str {
        "For now they count as paid. Change it in the table of statuses, or confirm."
    }
    fn basis_consequence(&self, per_line: &str, per_order: &str) -> String {
        format!("Adding up the rows, these orders come to {per_line}; counting once per order, to {per_order}.")
    }
    fn twice(&self, name: &str) -> String {
        format!("Repeated file: {name}")
    }
    fn unmatched_cause(&self, contents: Contents) -> &'static str {
        match contents {
            Contents::OrderLines => "Lines of orders that are not in the base",
            Contents::Customers => "Registered, with no order in the base",
            Contents::Orders
            | Contents::Events
            | Contents::Coupons
            | Contents::Answers
            | Contents::Suppression
            | Contents::Carts => "Of nobody in the base",
        }
    }
    fn unmatched_keys(&self, keys: (u64, &str), all: &str) -> String {
        format!("{} of {all} {}", keys.1, if all == "1" { "key" } else { "keys" })
    }
    fn unmatched_advice(&self, keys: &str, file: &str) -> String {
        format!(
            "With no customer in the orders: {keys} in {file}. The segments do not change; if you expected them, orders are missing."
        )
    }
    fn reason_advice(&self, reason: SetAside) -> &'static str {
        match reason {
            SetAside::RepeatedHeader => "Left over from files joined together: no order.",
            SetAside::TotalRow => "The report's own sum: counting it would double the value.",
            SetAside::WrongFieldCount => {
                "Usually a stray separator in a text. Correct it in the sheet and replace the file."
            }
            SetAside::InvalidAmount => "Correct the amount at its source and replace the file.",
            SetAside::InvalidDate => "Correct the date at its source and replace the file.",
            SetAside::InvalidValue => "Check that the right column was chosen; if so, correct it at its source.",
            SetAside::NoCustomerKey => {
                "A sale without a customer is in no segment. Complete it in your shop, if you can."
            }
            SetAside::IdenticalLine => "They count once. If each is a purchase, keep them.",
            SetAside::OtherCurrency => "One currency is analysed at a time. Choose another above.",
            SetAside::Cancelled => "A cancelled order is no purchase.",
            SetAside::Pending => "Not paid yet. If they count as sales, change their status.",
            SetAside::FutureDated => "Change the reference date, or check the order of day and month.",
            SetAside::OrphanRefund => "The order refunded is not in the files. Add the period before.",
            SetAside::FullyRefunded => "The money went back: no purchase.",
            SetAside::ZeroValue => "A gift or an exchange is no purchase. If it is, keep it.",
        }
    }
    fn no_orders_advice(&self, customers: (u64, &str)) -> String {
        let known = match customers.0 {
            0 => "No customer and no order yet".to_owned(),
            1 => "1 customer known, no order yet".to_owned(),
            _ => format!("{} customers known, no order yet", customers.1),
        };
        format!("{known}. Add the shop’s export of orders: one row an order, with customer, date and amount.")
    }
    fn consent_cause(&self) -> &'static str {
        "Customers who do not accept e-mails"
    }
    fn consent_advice(&self, given: (u64, &str), withheld: (u64, &str), unanswered: &str) -> String {
        let accept = if given.0 == 1 { "accepts" } else { "accept" };
        let do_not = if withheld.0 == 1 { "does not" } else { "do not" };
        let follows = if withheld.0 > 0 { " Who said no counts in the figures and comes in no list." } else { "" };
        format!(
            "{} {accept}, {} {do_not}, {unanswered} blank or without a clear answer: blank is no yes.{follows}",
            given.1, withheld.1
        )
    }
}
