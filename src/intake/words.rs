//! The words of Brazilian and English exports: plain names, statuses, currencies. Which column is what is `columns`'s.

use crate::domain::Currency;
use crate::domain::letters;

mod status;

pub use status::status_class;

/// A name in lower case, without accents, every run of other characters than letters and digits one blank.
///
/// ```
/// use regua_core::intake::words::plain;
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
/// use regua_core::domain::Currency;
/// use regua_core::intake::words::currency_of;
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

/// What a cell of the column that says the currency names: as [`currency_of`], any other code of three letters, and
/// [`Currency::UNKNOWN`] for whatever else; `None` of a blank.
#[must_use]
pub fn currency_named(text: &str) -> Option<Currency> {
    let text = text.trim();
    let named = || currency_of(text).or_else(|| Currency::from_code(text)).unwrap_or(Currency::UNKNOWN);
    (!text.is_empty()).then(named)
}

/// Whether a bare `$` in a column of this currency means it.
pub(crate) fn is_dollar_or_peso(currency: Currency) -> bool {
    matches!(currency.code(), "USD" | "CAD" | "AUD" | "NZD" | "HKD" | "SGD" | "MXN" | "ARS" | "CLP" | "COP" | "UYU")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::StatusClass;

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
    fn statuses_of_what_was_paid() {
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
                "Pago - Aguardando envio",
                "Pago, aguardando retirada",
                "Pago e pendente de envio",
                "Aguardando separação (pago)",
                "Pagamento confirmado - aguardando separação",
                "Pagamento aprovado, pendente de faturamento",
                "Paid, awaiting shipment",
                "Payment received - waiting for pickup",
                "Pagado",
                "Entregado",
                "Pago aprobado",
            ],
        );
    }

    #[test]
    fn statuses_of_what_waits_or_was_taken_back() {
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
                "Aguardando pagamento para envio",
                "Aguardando pagamento ser aprovado para envio",
                "Não pago - aguardando envio",
                "Pago parcialmente, aguardando envio",
                "Pagamento pendente",
                "Aguardando confirmação do pagamento",
                "Pago - aguardando confirmação",
                "Pendiente de pago",
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
                "Pago rechazado",
                "Pago - envio cancelado",
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
                "Devuelto",
            ],
        );
        check(None, &["", "Pagamento", "Não entregue", "unfulfilled", "Não está embalado", "closed", "xpto", "Azul"]);
    }
}
