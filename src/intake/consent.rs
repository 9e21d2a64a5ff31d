//! The words that exports have for a customer's yes or no to e-mails. Which column says it is `columns`'s, what a yes
//! there means `profiles`'s.

use super::words::plain;
use crate::domain::Consent;

const WORDS: [(Consent, &str); 2] = [
    (
        Consent::Given,
        "sim|s|yes|y|true|verdadeiro|1|aceita|aceito|aceitou|accepted|subscribed|inscrito|inscrita|assinante|active|\
         ativo|ativa|opt in|optin|confirmed|confirmado|granted|consentido|autorizado|autorizada|permitido",
    ),
    (
        Consent::Withheld,
        "nao|n|no|false|falso|0|nao aceita|nao aceito|nao aceitou|recusou|recusado|not subscribed|unsubscribed|\
         descadastrado|descadastrada|desinscrito|opt out|optout|inativo|inativa|inactive|unconfirmed|nao confirmado|\
         pending|pendente|bounced|cleaned|blocked|bloqueado|denied|negado|nao autorizado",
    ),
];

/// What a cell of a column of consent says; `None` for a blank and for words that are not known.
///
/// ```
/// use regua_core::domain::Consent;
/// use regua_core::intake::consent;
/// assert_eq!(consent("Não aceita"), Some(Consent::Withheld));
/// assert_eq!(consent("TRUE"), Some(Consent::Given));
/// assert_eq!(consent(""), None);
/// ```
#[must_use]
pub fn consent(text: &str) -> Option<Consent> {
    let answer = plain(text);
    let found = WORDS.iter().find(|(_, words)| words.split('|').any(|word| word == answer));
    found.map(|(consent, _)| *consent)
}
