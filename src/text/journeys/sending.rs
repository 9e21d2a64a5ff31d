//! The rules of sending over all réguas, why a message is held back, and what became of it. Figures come written.

use crate::domain::{Capped, Fate, HeldBack};
use crate::text::{En, Pt};

/// The words on sending.
pub trait SendingText {
    /// The rules together.
    fn sending_title(&self) -> &'static str;
    /// Caps, quiet days, least gap, what becomes of a message that is held back.
    fn sending_parts(&self) -> [&'static str; 4];
    /// What a cap counts. `channel`: the name of that of the cap.
    fn capped(&self, capped: Capped, channel: &str) -> String;
    /// A cap. `messages` and `days`: with their units; `days` is `None` for a single day.
    fn cap_sentence(&self, messages: &str, days: Option<&str>) -> String;
    /// There is no cap.
    fn no_cap(&self) -> &'static str;
    /// Nothing is sent on these days of the week, joined; `None`: on none.
    fn quiet_sentence(&self, weekdays: Option<&str>) -> String;
    /// The least time between two messages; `None`: none.
    fn gap_sentence(&self, days: Option<&str>) -> String;
    /// A message that is held back is dropped at once.
    fn holding_drop(&self) -> &'static str;
    /// A message that is held back waits so many days.
    fn holding_move(&self, days: &str) -> String;
    /// The two ways of holding, as a menu offers them: wait, drop.
    fn holding_kinds(&self) -> [&'static str; 2];
    /// Why a message was held back, in a table.
    fn held_back(&self, reason: HeldBack) -> &'static str;
    /// What the reason means and what to do about it.
    fn held_back_hint(&self, reason: HeldBack) -> &'static str;
    /// What became of a message.
    fn fate(&self, fate: Fate) -> &'static str;
    /// What this means.
    fn fate_hint(&self, fate: Fate) -> &'static str;
}

impl SendingText for Pt {
    fn sending_title(&self) -> &'static str {
        "Limites em vigor"
    }

    fn sending_parts(&self) -> [&'static str; 4] {
        ["Limites por pessoa", "Dias sem envio", "Intervalo mínimo", "Mensagem segurada"]
    }

    fn capped(&self, capped: Capped, channel: &str) -> String {
        match capped {
            Capped::Everything => "Todos os canais".to_owned(),
            Capped::Channel(_) => channel.to_owned(),
        }
    }

    fn cap_sentence(&self, messages: &str, days: Option<&str>) -> String {
        match days {
            Some(days) => format!("até {messages} em {days}"),
            None => format!("até {messages} por dia"),
        }
    }

    fn no_cap(&self) -> &'static str {
        "sem limite"
    }

    fn quiet_sentence(&self, weekdays: Option<&str>) -> String {
        weekdays.map_or_else(|| "envios em qualquer dia".to_owned(), |weekdays| format!("sem envio: {weekdays}"))
    }

    fn gap_sentence(&self, days: Option<&str>) -> String {
        days.map_or_else(|| "sem intervalo mínimo".to_owned(), |days| format!("{days} entre duas mensagens"))
    }

    fn holding_drop(&self) -> &'static str {
        "é descartada"
    }

    fn holding_move(&self, days: &str) -> String {
        format!("vai para o próximo dia possível; depois de {days}, é descartada")
    }

    fn holding_kinds(&self) -> [&'static str; 2] {
        ["Mudar para o próximo dia possível", "Descartar"]
    }

    fn held_back(&self, reason: HeldBack) -> &'static str {
        match reason {
            HeldBack::ControlGroup => "Grupo de controle",
            HeldBack::Suppressed => "Supressão ou descadastro",
            HeldBack::NoConsent => "Sem consentimento",
            HeldBack::QuietDay => "Dia sem envio",
            HeldBack::Collision => "Outra régua no mesmo dia",
            HeldBack::Gap => "Intervalo mínimo",
            HeldBack::Cap => "Limite por pessoa",
        }
    }

    fn held_back_hint(&self, reason: HeldBack) -> &'static str {
        match reason {
            HeldBack::ControlGroup => {
                "Sorteado para não receber nada desta régua: é com ele que você mede o efeito. Deixe como está."
            }
            HeldBack::Suppressed => {
                "A pessoa está na lista de quem não deve ser contatado. Para liberá-la, tire-a dessa lista."
            }
            HeldBack::NoConsent => {
                "A pessoa não autorizou este canal. Troque o canal do passo ou peça a autorização por outro caminho."
            }
            HeldBack::QuietDay => {
                "O dia caiu em um dia da semana sem envio. Mude o dia do passo ou libere esse dia da semana."
            }
            HeldBack::Collision => {
                "Uma régua de prioridade maior ficou com o dia. Mude a ordem de prioridade ou o dia de um dos passos."
            }
            HeldBack::Gap => {
                "A pessoa recebeu outra mensagem há pouco. Diminua o intervalo mínimo ou espace mais os passos."
            }
            HeldBack::Cap => {
                "A pessoa já recebeu o máximo do período. Aumente o limite ou desligue a régua que menos importa para ela."
            }
        }
    }

    fn fate(&self, fate: Fate) -> &'static str {
        match fate {
            Fate::Sent => "Enviada",
            Fate::Dropped => "Descartada",
            Fate::Ended => "Encerrada",
            Fate::StillWaiting => "Ainda na fila",
        }
    }

    fn fate_hint(&self, fate: Fate) -> &'static str {
        match fate {
            Fate::Sent => "saiu no seu dia ou em um dia depois",
            Fate::Dropped => "não saiu e não sairá mais",
            Fate::Ended => "a pessoa saiu da régua enquanto a mensagem esperava",
            Fate::StillWaiting => "o período do ensaio acabou antes que ela pudesse sair",
        }
    }
}

impl SendingText for En {
    fn sending_title(&self) -> &'static str {
        "Limits in force"
    }

    fn sending_parts(&self) -> [&'static str; 4] {
        ["Limits per person", "Quiet days", "Least gap", "Message held back"]
    }

    fn capped(&self, capped: Capped, channel: &str) -> String {
        match capped {
            Capped::Everything => "All channels".to_owned(),
            Capped::Channel(_) => channel.to_owned(),
        }
    }

    fn cap_sentence(&self, messages: &str, days: Option<&str>) -> String {
        match days {
            Some(days) => format!("up to {messages} in {days}"),
            None => format!("up to {messages} a day"),
        }
    }

    fn no_cap(&self) -> &'static str {
        "no limit"
    }

    fn quiet_sentence(&self, weekdays: Option<&str>) -> String {
        weekdays.map_or_else(|| "messages on any day".to_owned(), |weekdays| format!("no messages: {weekdays}"))
    }

    fn gap_sentence(&self, days: Option<&str>) -> String {
        days.map_or_else(|| "no least gap".to_owned(), |days| format!("{days} between two messages"))
    }

    fn holding_drop(&self) -> &'static str {
        "is dropped"
    }

    fn holding_move(&self, days: &str) -> String {
        format!("moves to the next day that allows it; after {days} it is dropped")
    }

    fn holding_kinds(&self) -> [&'static str; 2] {
        ["Move to the next day that allows it", "Drop"]
    }

    fn held_back(&self, reason: HeldBack) -> &'static str {
        match reason {
            HeldBack::ControlGroup => "Control group",
            HeldBack::Suppressed => "Suppression list",
            HeldBack::NoConsent => "No consent",
            HeldBack::QuietDay => "Quiet day",
            HeldBack::Collision => "Another journey on that day",
            HeldBack::Gap => "Least gap",
            HeldBack::Cap => "Limit per person",
        }
    }

    fn held_back_hint(&self, reason: HeldBack) -> &'static str {
        match reason {
            HeldBack::ControlGroup => {
                "Drawn to get nothing of this journey: with them you measure its effect. Leave it as it is."
            }
            HeldBack::Suppressed => {
                "The person is on the list of those not to be contacted. To free them, take them off that list."
            }
            HeldBack::NoConsent => {
                "The person did not allow this channel. Change the step’s channel or ask for permission another way."
            }
            HeldBack::QuietDay => {
                "It fell on a day of the week without messages. Change the step’s day or free that day of the week."
            }
            HeldBack::Collision => {
                "A journey of higher priority took the day. Change the order of priority or the day of one of the steps."
            }
            HeldBack::Gap => {
                "The person got another message a short while ago. Make the least gap smaller or space the steps out."
            }
            HeldBack::Cap => {
                "The person already got the most of the period. Raise the limit or pause the journey that matters least."
            }
        }
    }

    fn fate(&self, fate: Fate) -> &'static str {
        match fate {
            Fate::Sent => "Sent",
            Fate::Dropped => "Dropped",
            Fate::Ended => "Ended",
            Fate::StillWaiting => "Still waiting",
        }
    }

    fn fate_hint(&self, fate: Fate) -> &'static str {
        match fate {
            Fate::Sent => "it went out on its day or on a later one",
            Fate::Dropped => "it did not go out and never will",
            Fate::Ended => "the person left the journey while the message waited",
            Fate::StillWaiting => "the period of the rehearsal ended before it could go out",
        }
    }
}
