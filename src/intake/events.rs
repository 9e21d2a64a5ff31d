//! The words that e-mail exports have for what happened, in Portuguese and English. Which column says it is `columns`'s.

use super::words::plain;
use crate::domain::EventKind;

/// Beginnings of plain words. A cell is of the first kind here with which one of its words begins: `click
/// tracked` is a click, `email_opened` an opening.
const STEMS: &[(EventKind, &[&str])] = &[
    (
        EventKind::Unsubscribed,
        &[
            "unsub",
            "descadastr",
            "desinscr",
            "desinscri",
            "optout",
            "spam",
            "complain",
            "complaint",
            "reclama",
            "denunci",
            "cancelou",
        ],
    ),
    (
        EventKind::Bounced,
        &["bounce", "devolv", "retorn", "rejeit", "reject", "undeliver", "falh", "fail", "dropped", "hard", "soft"],
    ),
    (EventKind::Clicked, &["click", "clic", "cliq"]),
    (EventKind::Opened, &["open", "abert", "abriu", "abertura", "visualiz", "lido", "leu", "read", "viewed"]),
    (
        EventKind::Sent,
        &["sent", "send", "envi", "deliver", "entreg", "processed", "recebid", "receiv", "disparo", "dispar"],
    ),
];

/// What a cell says happened to an e-mail; `None` for a word that is not known.
///
/// ```
/// use regua_core::domain::EventKind;
/// use regua_core::intake::event_kind;
/// assert_eq!(event_kind("E-mail aberto"), Some(EventKind::Opened));
/// assert_eq!(event_kind("hard_bounce"), Some(EventKind::Bounced));
/// assert_eq!(event_kind("opt-out"), Some(EventKind::Unsubscribed));
/// assert_eq!(event_kind("segunda"), None);
/// ```
#[must_use]
pub fn event_kind(text: &str) -> Option<EventKind> {
    let words = plain(text).replace("opt out", "optout");
    let place = |word: &str| STEMS.iter().position(|(_, stems)| stems.iter().any(|stem| word.starts_with(stem)));
    words.split(' ').filter_map(place).min().and_then(|place| STEMS.get(place)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_have_many_words_for_five_kinds() {
        let check = |kind, words: &[&str]| {
            for word in words {
                assert_eq!(event_kind(word), kind, "{word}");
            }
        };
        check(
            Some(EventKind::Sent),
            &["Sent", "enviado", "ENVIADA", "delivered", "Entregue", "email.delivered", "Received Email"],
        );
        check(Some(EventKind::Opened), &["open", "Opened", "abertura", "aberto", "Abriu", "email_opened"]);
        check(Some(EventKind::Clicked), &["click", "Clicou", "clicado", "clique", "Clicked"]);
        check(Some(EventKind::Unsubscribed), &["unsubscribe", "descadastrado", "Descadastro", "opt-out", "spam"]);
        check(Some(EventKind::Bounced), &["bounce", "soft bounce", "devolvido", "rejeitado", "hard-bounce"]);
        check(None, &["", "segunda", "1", "pago"]);
    }
}
