//! The words of the plan as a document to be printed: what stands around briefs and figures.

use crate::text::{En, Pt};

/// The words of the document.
pub trait DocumentText {
    /// The titles: of the page in the browser, and what leads to it.
    fn document_title(&self) -> [&'static str; 2];
    /// The whole plan's headline.
    fn document_name(&self) -> &'static str;
    /// As of when, and how far ahead.
    fn document_as_of(&self, reference: &str, days: &str) -> String;
    /// What is printed: of all réguas that take part, or of one.
    fn document_of(&self) -> [&'static str; 2];
    /// Prints.
    fn print(&self) -> &'static str;
    /// How to make a file of it.
    fn print_hint(&self) -> &'static str;
    /// The réguas in a table: its title, then the columns régua, objective, channels, customers, messages.
    fn document_journeys(&self) -> [&'static str; 6];
    /// The weeks in a table: its title, then the column of the week, and that of all channels.
    fn document_weeks(&self) -> [&'static str; 3];
    /// A week that begins on this day.
    fn document_week(&self, day: &str) -> String;
    /// The heading of a régua's figures.
    fn document_trial(&self) -> &'static str;
    /// Back to the réguas.
    fn document_back(&self) -> &'static str;
}

impl DocumentText for Pt {
    fn document_title(&self) -> [&'static str; 2] {
        ["Plano para imprimir · Régua", "Plano para imprimir"]
    }

    fn document_name(&self) -> &'static str {
        "Plano de relacionamento"
    }

    fn document_as_of(&self, reference: &str, days: &str) -> String {
        format!("Ensaiado em toda a base em {reference}, para os {days} dias seguintes.")
    }

    fn document_of(&self) -> [&'static str; 2] {
        ["O que imprimir", "O plano inteiro"]
    }

    fn print(&self) -> &'static str {
        "Imprimir"
    }

    fn print_hint(&self) -> &'static str {
        "Para ter um arquivo, escolha “Salvar como PDF” na janela de impressão."
    }

    fn document_journeys(&self) -> [&'static str; 6] {
        ["Réguas do plano", "Régua", "Objetivo", "Canais", "Pessoas", "Mensagens"]
    }

    fn document_weeks(&self) -> [&'static str; 3] {
        ["Mensagens por semana", "Semana", "Todos"]
    }

    fn document_week(&self, day: &str) -> String {
        format!("a partir de {day}")
    }

    fn document_trial(&self) -> &'static str {
        "Ensaio"
    }

    fn document_back(&self) -> &'static str {
        "Voltar às réguas"
    }
}

impl DocumentText for En {
    fn document_title(&self) -> [&'static str; 2] {
        ["Plan to print · Régua", "Plan to print"]
    }

    fn document_name(&self) -> &'static str {
        "Relationship plan"
    }

    fn document_as_of(&self, reference: &str, days: &str) -> String {
        format!("Tried on the whole base as of {reference}, for the {days} days that follow.")
    }

    fn document_of(&self) -> [&'static str; 2] {
        ["What to print", "The whole plan"]
    }

    fn print(&self) -> &'static str {
        "Print"
    }

    fn print_hint(&self) -> &'static str {
        "For a file, choose “Save as PDF” in the print window."
    }

    fn document_journeys(&self) -> [&'static str; 6] {
        ["Journeys of the plan", "Journey", "Objective", "Channels", "People", "Messages"]
    }

    fn document_weeks(&self) -> [&'static str; 3] {
        ["Messages by week", "Week", "All"]
    }

    fn document_week(&self, day: &str) -> String {
        format!("from {day}")
    }

    fn document_trial(&self) -> &'static str {
        "Trial"
    }

    fn document_back(&self) -> &'static str {
        "Back to the journeys"
    }
}
