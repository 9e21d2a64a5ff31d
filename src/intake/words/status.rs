//! What the statuses of orders mean. Which column holds them is `columns`'s, what a class does to an order the ledger's.

use super::plain;
use crate::domain::StatusClass;

/// Whole statuses whose words would mislead the stems below, and those that have no telling stem.
const PHRASES: &[(StatusClass, &[&str])] = &[
    // Paid, and waiting for the parcel only.
    (
        StatusClass::Paid,
        &[
            "a enviar",
            "aguardando envio",
            "aguardando retirada",
            "aguardando coleta",
            "aguardando separacao",
            "aguardando despacho",
            "aguardando entrega",
            "aguardando faturamento",
            "awaiting shipment",
            "awaiting fulfillment",
            "awaiting pickup",
            "waiting for fulfillment",
            "ready for handling",
            "handling",
            "start handling",
            "carencia para cancelamento",
            "window to cancel",
            "preparando entrega",
            "em producao",
            "pronto para envio",
            "pronto para retirada",
            "pronto para o manuseio",
            "em transito",
            "in transit",
            "em transporte",
            "em separacao",
            "saiu para entrega",
            "out for delivery",
            "disponivel",
        ],
    ),
    // WooCommerce and Magento: the payment is in, the parcel is not out.
    (StatusClass::Paid, &["processing", "processando", "complete"]),
    // The order stands, less what was given back: the refund itself is another line or column.
    (
        StatusClass::Paid,
        &[
            "partially refunded",
            "parcialmente reembolsado",
            "parcialmente estornado",
            "parcialmente devolvido",
            "partially fulfilled",
            "parcialmente enviado",
            "atendido parcialmente",
        ],
    ),
    // Placed, perhaps reserved on a card, but the money has not come or not all of it.
    (
        StatusClass::Pending,
        &[
            "aberto",
            "aberta",
            "open",
            "em aberto",
            "em analise",
            "in process",
            "in mediation",
            "em processamento",
            "pagamento em processamento",
            "em digitacao",
            "novo",
            "new",
            "created",
            "criado",
            "pedido efetuado",
            "pedido realizado",
            "rascunho",
            "draft",
            "on hold",
            "holded",
            "hold",
            "boleto impresso",
            "boleto gerado",
            "boleto emitido",
            "payment review",
            "authorized",
            "autorizado",
            "autorizada",
            "pre autorizado",
            "partially paid",
            "parcialmente pago",
            "nao pago",
            "nao paga",
            "not paid",
            "unpaid",
            "a receber",
            "a pagar",
            "em disputa",
            "disputed",
            "vencido",
            "vencida",
            "overdue",
            "atrasado",
            "orcamento",
            "quote",
        ],
    ),
    // Given up, or turned down by the bank.
    (
        StatusClass::Cancelled,
        &[
            "nao aprovado",
            "nao autorizado",
            "pagamento nao aprovado",
            "not approved",
            "abandonado",
            "abandoned",
            "carrinho abandonado",
            "fraude",
            "fraud",
            "trash",
            "lixeira",
        ],
    ),
    // A refund as a noun names the refund line itself, full or in part.
    (
        StatusClass::Refunded,
        &[
            "estorno",
            "reembolso",
            "devolucao",
            "refund",
            "return",
            "chargeback",
            "charged back",
            "estorno parcial",
            "reembolso parcial",
            "devolucao parcial",
            "partial refund",
        ],
    ),
];

/// Beginnings of words that tell the class wherever they stand in the status; the earlier class wins. With a point
/// after it the word is whole: `paga` is paid, `pagamento` says nothing.
const STEMS: &[(StatusClass, &[&str])] = &[
    (
        StatusClass::Refunded,
        &["refund", "reembols", "estorn", "extorn", "devolv", "devoluc", "devuelt", "return", "chargeback", "ressarc"],
    ),
    (
        StatusClass::Cancelled,
        &[
            "cancel", "void", "anulad", "recusad", "refused", "reject", "rejeitad", "declin", "negad", "denied",
            "fail", "falh", "expir", "reprovad", "invalid", "rechazad", "fallid", "caducad",
        ],
    ),
    (
        StatusClass::Pending,
        &["pending", "pendent", "pendient", "aguard", "await", "waiting", "esperando", "unpaid", "analise", "disput"],
    ),
    (
        StatusClass::Paid,
        &[
            "pago.",
            "paga.",
            "paid.",
            "pagad",
            "aprovad",
            "aprobad",
            "approved",
            "confirmad",
            "confirmed",
            "faturad",
            "facturad",
            "invoiced",
            "enviad",
            "shipped",
            "sent.",
            "despachad",
            "dispatched",
            "entreg",
            "deliver",
            "conclu",
            "complet",
            "finaliz",
            "finished",
            "fulfilled",
            "atendid",
            "liquidad",
            "settled",
            "quitad",
            "capturad",
            "captured",
            "succe",
            "recebid",
            "recibid",
            "received",
            "efetivad",
            "verificad",
            "vendid",
        ],
    ),
];

const WAITING: &[&str] = &["aguard", "await", "waiting", "esperando", "pending", "pendent", "pendient"];
/// Words, by their beginnings, for what a paid order may wait for.
const PARCEL: &[&str] = &[
    "envi",
    "postag",
    "remessa",
    "retirad",
    "separac",
    "coleta",
    "despach",
    "entreg",
    "expedic",
    "embal",
    "transport",
    "faturament",
    "produc",
    "manusei",
    "picking",
    "packing",
    "pickup",
    "ship",
    "fulfil",
    "dispatch",
    "deliver",
];
/// Words, by their beginnings, for money that has come, beside one for a payment.
const HAS_COME: &[&str] =
    &["confirmad", "confirmed", "aprovad", "approved", "recebid", "received", "aceit", "accepted"];

/// Whether a status of plain words says that the order is paid and waits for its parcel only: `Pago - aguardando envio`.
/// Of a payment still to come, or come in part, it does not.
fn is_paid_and_waits(status: &str) -> bool {
    let place = |stems: &[&str]| status.split(' ').position(|word| stems.iter().any(|stem| fits(word, stem)));
    let has = |stems: &[&str]| place(stems).is_some();
    // What comes before the waiting is not waited for.
    let payment =
        place(&["pagament", "payment"]).filter(|payment| place(WAITING).is_some_and(|waits| *payment < waits));
    let is_paid = has(&["pago.", "paga.", "paid.", "pagado."]) || payment.is_some() && has(HAS_COME);
    is_paid && has(PARCEL) && !has(&["parcial", "partial", "nao.", "not.", "sem."])
}

/// The class of a status, `None` for words that are not known.
///
/// A refund *in part* is [`StatusClass::Refunded`] when it names the refund (`Estorno parcial`: the line nets its order)
/// and [`StatusClass::Paid`] when it describes the order (`partially_refunded`: the order stands). Authorised or partly
/// paid money is [`StatusClass::Pending`]; `processing` is paid, as WooCommerce and Magento use it.
#[must_use]
pub fn status_class(text: &str) -> Option<StatusClass> {
    let status = plain(text);
    if let Some((class, _)) = PHRASES.iter().find(|(_, phrases)| phrases.contains(&status.as_str())) {
        return Some(*class);
    }
    let begins = |stems: &[&str]| status.split(' ').any(|word| stems.iter().any(|stem| fits(word, stem)));
    let (class, _) = STEMS.iter().find(|(_, stems)| begins(stems))?;
    if *class == StatusClass::Pending && is_paid_and_waits(&status) {
        return Some(StatusClass::Paid);
    }
    let negated = status.split(' ').any(|word| matches!(word, "nao" | "not" | "sem"));
    // "Not delivered", "not cancelled": what it is instead is not said; only a payment not made is pending.
    if negated { status.contains("pag").then_some(StatusClass::Pending) } else { Some(*class) }
}

fn fits(word: &str, stem: &str) -> bool {
    // The first letter decides nearly always, without a call.
    word.as_bytes().first() == stem.as_bytes().first()
        && stem.strip_suffix('.').map_or_else(|| word.starts_with(stem), |whole| word == whole)
}
