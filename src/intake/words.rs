//! The words of Brazilian and English exports: plain names, statuses, currencies. Which column is what is `columns`'s.

use crate::domain::letters;
use crate::domain::{Currency, StatusClass};

/// A name in lower case, without accents, every run of other characters than letters and digits one blank.
///
/// ```
/// use regua::intake::words::plain;
/// assert_eq!(plain("  Código_do  Pedido: "), "codigo do pedido");
/// assert_eq!(plain("Nº Pedido"), "n pedido");
/// ```
#[must_use]
pub fn plain(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match unaccented(letter) {
            Letter::Kept(letter) => text.push(letter),
            Letter::Mark => {}
            Letter::Blank if text.is_empty() || text.ends_with(' ') => {}
            Letter::Blank => text.push(' '),
        }
    }
    text.truncate(text.trim_end().len());
    text
}

enum Letter {
    Kept(char),
    /// An accent of its own, after its letter.
    Mark,
    Blank,
}

fn unaccented(letter: char) -> Letter {
    match letters::base(letter) {
        // Ordinals (nº) are letters to Unicode, not to a header.
        _ if matches!(letter, 'º' | 'ª') => Letter::Blank,
        Some(base) => Letter::Kept(base),
        None if letters::is_mark(letter) => Letter::Mark,
        None if letter.is_alphanumeric() => Letter::Kept(letter),
        None => Letter::Blank,
    }
}

/// Whole statuses, parted by bars, whose words would mislead the stems below, and those that have no telling stem.
const PHRASES: &[(StatusClass, &str)] = &[
    // Paid, and waiting for the parcel only.
    (
        StatusClass::Paid,
        "a enviar|aguardando envio|aguardando retirada|aguardando coleta|aguardando separacao|\
         aguardando despacho|aguardando entrega|aguardando faturamento|awaiting shipment|awaiting fulfillment|\
         awaiting pickup|waiting for fulfillment|ready for handling|handling|start handling|\
         carencia para cancelamento|window to cancel|preparando entrega|em producao|pronto para envio|\
         pronto para retirada|pronto para o manuseio|em transito|in transit|em transporte|em separacao|\
         saiu para entrega|out for delivery|disponivel",
    ),
    // WooCommerce and Magento: the payment is in, the parcel is not out.
    (StatusClass::Paid, "processing|processando|complete"),
    // The order stands, less what was given back: the refund itself is another line or column.
    (
        StatusClass::Paid,
        "partially refunded|parcialmente reembolsado|parcialmente estornado|parcialmente devolvido|\
         partially fulfilled|parcialmente enviado|atendido parcialmente",
    ),
    // Placed, perhaps reserved on a card, but the money has not come or not all of it.
    (
        StatusClass::Pending,
        "aberto|aberta|open|em aberto|em analise|in process|in mediation|em processamento|\
         pagamento em processamento|em digitacao|novo|new|created|criado|pedido efetuado|pedido realizado|\
         rascunho|draft|on hold|holded|hold|boleto impresso|boleto gerado|boleto emitido|payment review|\
         authorized|autorizado|autorizada|pre autorizado|partially paid|parcialmente pago|nao pago|nao paga|\
         not paid|unpaid|a receber|a pagar|em disputa|disputed|vencido|vencida|overdue|atrasado|orcamento|quote",
    ),
    // Given up, or turned down by the bank.
    (
        StatusClass::Cancelled,
        "nao aprovado|nao autorizado|pagamento nao aprovado|not approved|abandonado|abandoned|\
         carrinho abandonado|fraude|fraud|trash|lixeira",
    ),
    // A refund as a noun names the refund line itself, full or in part.
    (
        StatusClass::Refunded,
        "estorno|reembolso|devolucao|refund|return|chargeback|charged back|estorno parcial|reembolso parcial|\
         devolucao parcial|partial refund",
    ),
];

/// Beginnings of words that tell the class wherever they stand in the status; the earlier class wins. With a point
/// after it the word is whole: `paga` is paid, `pagamento` says nothing.
const STEMS: &[(StatusClass, &str)] = &[
    (StatusClass::Refunded, "refund|reembols|estorn|extorn|devolv|devoluc|return|chargeback|ressarc"),
    (
        StatusClass::Cancelled,
        "cancel|void|anulad|recusad|refused|reject|rejeitad|declin|negad|denied|fail|falh|expir|reprovad|invalid",
    ),
    (StatusClass::Pending, "pending|pendent|aguard|await|waiting|esperando|unpaid|analise|disput"),
    (
        StatusClass::Paid,
        "pago.|paga.|paid.|aprovad|approved|confirmad|confirmed|faturad|invoiced|enviad|shipped|sent.|despachad|\
         dispatched|entreg|deliver|conclu|complet|finaliz|finished|fulfilled|atendid|liquidad|settled|quitad|\
         capturad|captured|succe|recebid|received|efetivad|verificad|vendid",
    ),
];

/// The class of a status, `None` for words that are not known.
///
/// A refund *in part* is [`StatusClass::Refunded`] when it names the refund (`Estorno parcial`: the line nets its order)
/// and [`StatusClass::Paid`] when it describes the order (`partially_refunded`: the order stands). Authorised or partly
/// paid money is [`StatusClass::Pending`]; `processing` is paid, as WooCommerce and Magento use it.
#[must_use]
pub fn status_class(text: &str) -> Option<StatusClass> {
    let status = plain(text);
    if let Some((class, _)) = PHRASES.iter().find(|(_, phrases)| phrases.split('|').any(|phrase| phrase == status)) {
        return Some(*class);
    }
    let begins = |stems: &str| status.split(' ').any(|word| stems.split('|').any(|stem| fits(word, stem)));
    let (class, _) = STEMS.iter().find(|(_, stems)| begins(stems))?;
    let negated = status.split(' ').any(|word| matches!(word, "nao" | "not" | "sem"));
    // "Not delivered", "not cancelled": what it is instead is not said; only a payment not made is pending.
    if negated { status.contains("pag").then_some(StatusClass::Pending) } else { Some(*class) }
}

fn fits(word: &str, stem: &str) -> bool {
    stem.strip_suffix('.').map_or_else(|| word.starts_with(stem), |whole| word == whole)
}

/// Codes that are taken for a currency; other words of three letters are not (`TAM`, `KIT`).
const CODES: [&str; 28] = [
    "BRL", "USD", "EUR", "GBP", "ARS", "CLP", "MXN", "COP", "PEN", "UYU", "PYG", "BOB", "CAD", "AUD", "NZD", "JPY",
    "CHF", "CNY", "INR", "ZAR", "SEK", "NOK", "DKK", "PLN", "AOA", "MZN", "HKD", "SGD",
];

/// The currency of a known ISO code, in any case.
#[must_use]
pub fn known_currency(code: &str) -> Option<Currency> {
    CODES.iter().any(|known| known.eq_ignore_ascii_case(code)).then(|| Currency::from_code(code)).flatten()
}

/// The currency that a cell of a currency column names: a code, a symbol or a word.
///
/// ```
/// use regua::domain::Currency;
/// use regua::intake::words::currency_of;
/// assert_eq!(currency_of(" r$ "), Some(Currency::BRL));
/// assert_eq!(currency_of("reais"), Some(Currency::BRL));
/// assert_eq!(currency_of("pix"), None);
/// ```
#[must_use]
pub fn currency_of(text: &str) -> Option<Currency> {
    let text = text.trim();
    if let Some(currency) = known_currency(text) {
        return Some(currency);
    }
    let code = match text {
        "R$" | "r$" => "BRL",
        "US$" | "U$" | "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        _ => match plain(text).as_str() {
            "real" | "reais" | "real brasileiro" | "brazilian real" => "BRL",
            "dolar" | "dolares" | "dollar" | "dollars" | "us dollar" | "dolar americano" => "USD",
            "euro" | "euros" => "EUR",
            "libra" | "libras" | "pound" | "pounds" => "GBP",
            _ => return None,
        },
    };
    Currency::from_code(code)
}

/// Whether a bare `$` in a column of this currency means it.
pub(crate) fn is_dollar_or_peso(currency: Currency) -> bool {
    matches!(currency.code(), "USD" | "CAD" | "AUD" | "NZD" | "HKD" | "SGD" | "MXN" | "ARS" | "CLP" | "COP" | "UYU")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        for (name, expected) in [
            ("Código do Pedido", "codigo do pedido"),
            ("Situação", "situacao"),
            ("Situac\u{327}a\u{303}o", "situacao"),
            ("E-mail", "e mail"),
            ("CPF / CNPJ", "cpf cnpj"),
            ("N° do pedido", "n do pedido"),
            ("data_compra", "data compra"),
            ("\u{feff}id", "id"),
            ("--", ""),
            ("", ""),
        ] {
            assert_eq!(plain(name), expected, "{name:?}");
        }
    }

    #[track_caller]
    fn check(class: Option<StatusClass>, statuses: &[&str]) {
        for status in statuses {
            assert_eq!(status_class(status), class, "{status:?}");
        }
    }

    #[test]
    fn statuses() {
        check(
            Some(StatusClass::Paid),
            &[
                "Pago",
                "PAGA",
                "Aprovado",
                "Pagamento aprovado",
                "Faturado",
                "Enviado",
                "Entregue",
                "Concluído",
                "Confirmado",
                "paid",
                "fulfilled",
                "completed",
                "wc-processing".trim_start_matches("wc-"),
                "wc-completed",
                "Atendido",
                "Pronto para envio",
                "Aguardando envio",
                "Carência para cancelamento",
                "payment-approved",
                "partially_refunded",
                "Parcialmente estornado",
                "Pedido Pago",
                "Finalizado",
            ],
        );
        check(
            Some(StatusClass::Pending),
            &[
                "Pendente",
                "Aguardando pagamento",
                "Em aberto",
                "Aberto",
                "pending",
                "wc-pending",
                "on-hold",
                "authorized",
                "Não pago",
                "Pagamento não confirmado",
                "payment-pending",
                "Pagamento em análise",
                "partially_paid",
                "Boleto impresso",
                "Pagamento em disputa",
                "A pagar",
            ],
        );
        check(
            Some(StatusClass::Cancelled),
            &[
                "Cancelado",
                "Pedido cancelado pelo cliente",
                "Recusado",
                "Pagamento recusado",
                "Expirado",
                "voided",
                "failed",
                "canceled",
                "CANCELLED",
                "Não aprovado",
            ],
        );
        check(
            Some(StatusClass::Refunded),
            &[
                "Devolvido",
                "Estornado",
                "Estorno parcial",
                "Reembolsado",
                "refunded",
                "Chargeback",
                "Pagamento devolvido",
            ],
        );
        check(None, &["", "Pagamento", "Não entregue", "unfulfilled", "Não está embalado", "closed", "xpto", "Azul"]);
    }
}
