//! The rules of sending, over all réguas, in words. Whom they hold back is the engine's.

use super::sentence::lower_first;
use crate::domain::{Cap, Capped, Holding, Language, SendingRules, Weekday};
use crate::text::{catalogue, format};

/// A rule in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What it is about.
    pub heading: String,
    /// What it says.
    pub text: String,
}

/// All rules: each cap, quiet days, the least gap, what becomes of a message that is held back.
#[must_use]
pub fn rules(rules: &SendingRules, language: Language) -> Vec<Rule> {
    let words = catalogue(language);
    let [caps, quiet, gap, holding] = words.sending_parts();
    let rule = |heading: &str, text: String| Rule { heading: heading.to_owned(), text };
    let mut said: Vec<Rule> = rules.caps.iter().map(|one| cap(*one, language)).collect();
    if said.is_empty() {
        said.push(rule(caps, words.no_cap().to_owned()));
    }
    let weekdays = Weekday::ALL.into_iter().filter(|weekday| rules.quiet.has(*weekday));
    let weekdays: Vec<String> = weekdays.map(|weekday| named(weekday, language)).collect();
    let weekdays = if weekdays.is_empty() { None } else { Some(words.all_of(&weekdays)) };
    said.push(rule(quiet, words.quiet_sentence(weekdays.as_deref())));
    let least = rules.minimum_gap_days;
    let least = if least == 0 { None } else { Some(days(least, language)) };
    said.push(rule(gap, words.gap_sentence(least.as_deref())));
    let held = match rules.holding {
        Holding::Drop => words.holding_drop().to_owned(),
        Holding::Move(most) => words.holding_move(&days(most, language)),
    };
    said.push(rule(holding, held));
    said
}

/// A cap: what it counts, and how many in how many days.
#[must_use]
pub fn cap(cap: Cap, language: Language) -> Rule {
    let words = catalogue(language);
    let channel = match cap.capped() {
        Capped::Everything => "",
        Capped::Channel(channel) => words.channel(channel),
    };
    let messages = u64::from(cap.messages());
    let messages = words.messages_counted((messages, &format::count(language, messages)));
    let days = if cap.days() == 1 { None } else { Some(days(cap.days(), language)) };
    Rule { heading: words.capped(cap.capped(), channel), text: words.cap_sentence(&messages, days.as_deref()) }
}

fn days(days: u16, language: Language) -> String {
    catalogue(language).days_counted((days.into(), &format::count(language, days.into())))
}

/// English writes the days of the week with a capital, Portuguese does not.
fn named(weekday: Weekday, language: Language) -> String {
    let name = catalogue(language).weekday(weekday);
    match language {
        Language::Portuguese => lower_first(name),
        Language::English => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Weekdays};

    #[track_caller]
    fn check(asked: &SendingRules, language: Language, want: &[[&str; 2]]) {
        let said = rules(asked, language);
        let said: Vec<[&str; 2]> = said.iter().map(|rule| [rule.heading.as_str(), rule.text.as_str()]).collect();
        assert_eq!(said, want);
    }

    #[test]
    fn rules_are_told() {
        check(
            &SendingRules::default(),
            Language::Portuguese,
            &[
                ["Todos os canais", "até 3 mensagens em 7 dias"],
                ["WhatsApp", "até 1 mensagem em 7 dias"],
                ["SMS", "até 1 mensagem em 7 dias"],
                ["Dias sem envio", "sem envio: domingo"],
                ["Intervalo mínimo", "1 dia entre duas mensagens"],
                ["Mensagem segurada", "vai para o próximo dia possível; depois de 7 dias, é descartada"],
            ],
        );
        let free =
            SendingRules { caps: Vec::new(), quiet: Weekdays::NONE, minimum_gap_days: 0, holding: Holding::Drop };
        check(
            &free,
            Language::Portuguese,
            &[
                ["Limites por pessoa", "sem limite"],
                ["Dias sem envio", "envios em qualquer dia"],
                ["Intervalo mínimo", "sem intervalo mínimo"],
                ["Mensagem segurada", "é descartada"],
            ],
        );
        let daily = SendingRules {
            caps: vec![Cap::new(Capped::Channel(Channel::Email), 2, 1).unwrap()],
            quiet: Weekdays::NONE.with(Weekday::Sunday).with(Weekday::Saturday),
            ..SendingRules::default()
        };
        check(
            &daily,
            Language::English,
            &[
                ["E-mail", "up to 2 messages a day"],
                ["Quiet days", "no messages: Saturday and Sunday"],
                ["Least gap", "1 day between two messages"],
                ["Message held back", "moves to the next day that allows it; after 7 days it is dropped"],
            ],
        );
    }
}
