//! The page of engagement in words. The names of the classes are `parts`'s.

use crate::domain::Engagement;
use crate::text::{En, Pt};

/// The words of engagement.
pub trait EngagementText {
    /// So many opened or clicked within the first limit.
    fn engagement_finding(&self, customers: (u64, &str), of_base: &str, days: &str) -> String;
    /// And so many not within the last.
    fn engagement_detail(&self, customers: (u64, &str), of_base: &str, days: &str) -> String;
    /// Nobody knows.
    fn engagement_unknown(&self) -> &'static str;
    /// What to add.
    fn engagement_teach(&self) -> &'static str;
    /// Leads to the data.
    fn engagement_add(&self) -> &'static str;
    /// Offers a file to fill in.
    fn engagement_template(&self) -> &'static str;
    /// The title of the picture.
    fn engagement_picture(&self) -> &'static str;
    /// How to read it.
    fn engagement_picture_note(&self) -> &'static str;
    /// The section of the table.
    fn engagement_table(&self) -> &'static str;
    /// Column of classes.
    fn engagement_column(&self) -> &'static str;
    /// Who is in a class, by the limits around it.
    fn engagement_who(&self, class: Engagement, from: &str, to: &str) -> String;
    /// A limit, by its number from 1.
    fn engagement_limit(&self, class: &str) -> String;
    /// The section of subscribers who are no customers.
    fn others_title(&self) -> &'static str;
    /// What they are.
    fn others_note(&self) -> &'static str;
    /// Column of subscribers.
    fn subscribers(&self) -> &'static str;
    /// How the classes follow.
    fn engagement_how(&self) -> &'static str;
}

impl EngagementText for Pt {
    fn engagement_finding(&self, (number, customers): (u64, &str), of_base: &str, days: &str) -> String {
        let noun = if number == 1 { "cliente abriu ou clicou" } else { "clientes abriram ou clicaram" };
        format!("{customers} {noun} nos últimos {days} dias: {of_base} da base")
    }
    fn engagement_detail(&self, (number, customers): (u64, &str), of_base: &str, days: &str) -> String {
        let (noun, verb) = if number == 1 { ("cliente", "não abre") } else { ("clientes", "não abrem") };
        format!("{customers} {noun} ({of_base}) {verb} há mais de {days} dias, ou nunca abriram.")
    }
    fn engagement_unknown(&self) -> &'static str {
        "Falta saber quem abre e clica nos e-mails"
    }
    fn engagement_teach(&self) -> &'static str {
        "Os arquivos abertos não dizem quem abriu ou clicou. Acrescente a exportação de eventos da sua ferramenta de e-mail, com \
         e-mail, evento e data em cada linha, ou um cadastro com a coluna da última abertura."
    }
    fn engagement_add(&self) -> &'static str {
        "Acrescentar arquivo"
    }
    fn engagement_template(&self) -> &'static str {
        "Baixar modelo de eventos"
    }
    fn engagement_picture(&self) -> &'static str {
        "Dias desde a última abertura ou clique"
    }
    fn engagement_picture_note(&self) -> &'static str {
        "posição: dias · barras: clientes · as últimas somam quem passa do fim da régua"
    }
    fn engagement_table(&self) -> &'static str {
        "Engajamento dos clientes"
    }
    fn engagement_column(&self) -> &'static str {
        "Classe"
    }
    fn engagement_who(&self, class: Engagement, from: &str, to: &str) -> String {
        match class {
            Engagement::High => format!("até {to} dias"),
            Engagement::Medium | Engagement::Low => format!("{from} a {to} dias"),
            Engagement::Dormant => format!("mais de {to} dias"),
            Engagement::Never => "nenhuma abertura nem clique nos arquivos".to_owned(),
        }
    }
    fn engagement_limit(&self, class: &str) -> String {
        format!("{class}, até (dias)")
    }
    fn others_title(&self) -> &'static str {
        "Assinantes que ainda não são clientes"
    }
    fn others_note(&self) -> &'static str {
        "contados à parte: recebem e-mails e não têm pedido nesta base"
    }
    fn subscribers(&self) -> &'static str {
        "Assinantes"
    }
    fn engagement_how(&self) -> &'static str {
        "Vale o dia mais recente em que a pessoa abriu ou clicou, até a data de referência; o último dia de cada limite conta \
         dentro dele. Envios, devoluções e descadastros não são engajamento."
    }
}

impl EngagementText for En {
    fn engagement_finding(&self, (number, customers): (u64, &str), of_base: &str, days: &str) -> String {
        let noun = if number == 1 { "customer" } else { "customers" };
        format!("{customers} {noun} opened or clicked in the last {days} days: {of_base} of the base")
    }
    fn engagement_detail(&self, (number, customers): (u64, &str), of_base: &str, days: &str) -> String {
        let (noun, verb) = if number == 1 { ("customer", "has") } else { ("customers", "have") };
        format!("{customers} {noun} ({of_base}) {verb} not opened for more than {days} days, or never.")
    }
    fn engagement_unknown(&self) -> &'static str {
        "Nobody knows yet who opens and clicks"
    }
    fn engagement_teach(&self) -> &'static str {
        "The open files don’t say who opened or clicked. Add the export of events of your e-mail tool, with e-mail, event and date \
         on each row, or a register of customers with a column of the last opening."
    }
    fn engagement_add(&self) -> &'static str {
        "Add a file"
    }
    fn engagement_template(&self) -> &'static str {
        "Download a template of events"
    }
    fn engagement_picture(&self) -> &'static str {
        "Days since the last opening or click"
    }
    fn engagement_picture_note(&self) -> &'static str {
        "position: days · bars: customers · the last one holds all beyond the ruler’s end"
    }
    fn engagement_table(&self) -> &'static str {
        "Engagement of the customers"
    }
    fn engagement_column(&self) -> &'static str {
        "Class"
    }
    fn engagement_who(&self, class: Engagement, from: &str, to: &str) -> String {
        match class {
            Engagement::High => format!("up to {to} days"),
            Engagement::Medium | Engagement::Low => format!("{from} to {to} days"),
            Engagement::Dormant => format!("more than {to} days"),
            Engagement::Never => "no opening and no click in the files".to_owned(),
        }
    }
    fn engagement_limit(&self, class: &str) -> String {
        format!("{class}, up to (days)")
    }
    fn others_title(&self) -> &'static str {
        "Subscribers who are no customers yet"
    }
    fn others_note(&self) -> &'static str {
        "counted apart: they get e-mails and have no order in this base"
    }
    fn subscribers(&self) -> &'static str {
        "Subscribers"
    }
    fn engagement_how(&self) -> &'static str {
        "What counts is the latest day on which the person opened or clicked, up to the reference date; the last day of each limit \
         is within it. Sendings, bounces and unsubscriptions are no engagement."
    }
}
