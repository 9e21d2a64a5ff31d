//! The words that exports have for a customer's yes or no to e-mails. Which column says it is `columns`'s, what a yes
//! there means `profiles`'s.

use super::encoding;
use super::fields::unwrap_guard;
use super::plan::Plan;
use super::profiles::Yes;
use super::words::plain;
use crate::domain::{Consent, Encoding};

/// Words that are kept with their answers.
const KNOWN_WORDS: usize = 64;

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

/// Whether a text may be a day: a column of those who are barred may tell since when.
fn is_day(text: &str) -> bool {
    const LEAST_DIGITS: usize = 6;
    let digits = || text.bytes().filter(u8::is_ascii_digit);
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.contains(['/', '-', '.'])
        && digits().count() >= LEAST_DIGITS
        && digits().any(|digit| digit != b'0')
}

/// What the words of a file's column of consent answer; a column has few.
#[derive(Debug)]
pub struct Answers {
    yes: Yes,
    known: Vec<(String, Option<Consent>)>,
}

impl Answers {
    /// Of a column in which a yes means this.
    #[must_use]
    pub fn new(yes: Yes) -> Answers {
        Answers { yes, known: Vec::new() }
    }

    /// The columns of a file that tell of a yes or no, each with its answers.
    #[must_use]
    pub fn of(plan: &Plan) -> Vec<(usize, Answers)> {
        plan.consents().map(|(column, yes)| (column, Answers::new(yes))).collect()
    }

    /// What a cell says that may still bear guards and blanks.
    pub(super) fn answer_of_cell(&mut self, cell: &[u8], encoding: Encoding) -> Option<Consent> {
        self.answer(encoding::decode(unwrap_guard(cell), encoding).trim())
    }

    /// What a text says.
    pub fn answer(&mut self, text: &str) -> Option<Consent> {
        if text.is_empty() {
            return None;
        }
        if let Some((_, answer)) = self.known.iter().find(|(word, _)| word == text) {
            return *answer;
        }
        let said = consent(text);
        let answer = match (self.yes, said) {
            (Yes::Accepts, said) => said,
            (Yes::Refuses, Some(Consent::Given)) => Some(Consent::Withheld),
            (Yes::Refuses, Some(Consent::Withheld)) => Some(Consent::Given),
            // The day from which they are barred.
            (Yes::Refuses, None) => is_day(text).then_some(Consent::Withheld),
        };
        if self.known.len() < KNOWN_WORDS {
            self.known.push((text.to_owned(), answer));
        }
        answer
    }
}
