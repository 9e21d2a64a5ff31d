//! The words of a régua's brief: its headings and the sentences that the régua's figures fill.

use crate::text::{En, Pt};

/// The words of a brief.
pub trait BriefText {
    /// What the page is called. `name`: of the régua.
    fn brief_title(&self, name: &str) -> String;
    /// Strategy, tactics, schedule, measurement.
    fn brief_sections(&self) -> [&'static str; 4];
    /// What, to whom, in which tone, to be ready.
    fn brief_strategy(&self) -> [&'static str; 3];
    /// When it begins, when it ends, whether again, its place among the others.
    fn brief_schedule(&self) -> [&'static str; 4];
    /// Measured by what, compared with whom.
    fn brief_measurement(&self) -> [&'static str; 2];
    /// When it ends, a sentence. `exits`: joined, as a bit of the régua's own sentence.
    fn brief_ends(&self, exits: Option<&str>) -> String;
    /// How success is measured where no template says it.
    fn measured_by_orders(&self) -> &'static str;
    /// Who is left out to compare with.
    fn compared_with(&self, share: &str) -> String;
    /// Nobody is.
    fn compared_with_nobody(&self) -> &'static str;
    /// A step's heading: its number, channel, and when, as far as the days are known.
    fn brief_step(&self, number: &str, channel: &str, when: Option<&str>) -> String;
}

impl BriefText for Pt {
    fn brief_title(&self, name: &str) -> String {
        format!("Briefing: {name}")
    }

    fn brief_sections(&self) -> [&'static str; 4] {
        ["Estratégia", "Tática", "Cronograma", "Medição"]
    }

    fn brief_strategy(&self) -> [&'static str; 3] {
        ["O quê", "Para quem", "Em que tom"]
    }

    fn brief_schedule(&self) -> [&'static str; 4] {
        ["Começa", "Termina", "De novo", "Prioridade"]
    }

    fn brief_measurement(&self) -> [&'static str; 2] {
        ["Medido por", "Comparado com"]
    }

    fn brief_ends(&self, exits: Option<&str>) -> String {
        match exits {
            Some(exits) => format!("Depois da última mensagem, ou assim que o cliente {exits}."),
            None => "Depois da última mensagem.".to_owned(),
        }
    }

    fn measured_by_orders(&self) -> &'static str {
        "Parcela de quem compra depois de entrar, contra a do grupo de controle."
    }

    fn compared_with(&self, share: &str) -> String {
        format!("{share} dos clientes, sorteados, que não recebem nada desta régua.")
    }

    fn compared_with_nobody(&self) -> &'static str {
        "Ninguém: sem grupo de controle, não se sabe quem teria comprado de qualquer jeito."
    }

    fn brief_step(&self, number: &str, channel: &str, when: Option<&str>) -> String {
        let when = when.map_or_else(String::new, |when| format!(", {when}"));
        format!("{number}. {channel}{when}")
    }
}

impl BriefText for En {
    fn brief_title(&self, name: &str) -> String {
        format!("Brief: {name}")
    }

    fn brief_sections(&self) -> [&'static str; 4] {
        ["Strategy", "Tactics", "Schedule", "Measurement"]
    }

    fn brief_strategy(&self) -> [&'static str; 3] {
        ["What", "To whom", "In which tone"]
    }

    fn brief_schedule(&self) -> [&'static str; 4] {
        ["Begins", "Ends", "Again", "Priority"]
    }

    fn brief_measurement(&self) -> [&'static str; 2] {
        ["Measured by", "Compared with"]
    }

    fn brief_ends(&self, exits: Option<&str>) -> String {
        match exits {
            Some(exits) => format!("After the last message, or as soon as they {exits}."),
            None => "After the last message.".to_owned(),
        }
    }

    fn measured_by_orders(&self) -> &'static str {
        "Share of those who buy after coming in, against that of the control group."
    }

    fn compared_with(&self, share: &str) -> String {
        format!("{share} of the customers, drawn by lot, who get nothing of this journey.")
    }

    fn compared_with_nobody(&self) -> &'static str {
        "Nobody: without a control group there is no telling who would have bought anyway."
    }

    fn brief_step(&self, number: &str, channel: &str, when: Option<&str>) -> String {
        let when = when.map_or_else(String::new, |when| format!(", {when}"));
        format!("{number}. {channel}{when}")
    }
}
