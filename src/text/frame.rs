//! The words around every page: bar, steps, footer, live region. The pages have catalogues of their own.

use super::{En, Pt};
use crate::domain::Language;

/// Which theme is in force, for its button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeName {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The words around every page.
pub trait FrameText {
    /// The document's title on the start page and the Data page.
    fn title_data(&self) -> &'static str;
    /// The document's title on the Segments page.
    fn title_segments(&self) -> &'static str;
    /// The product's name.
    fn wordmark(&self) -> &'static str {
        "Régua"
    }
    /// Past the frame.
    fn skip(&self) -> &'static str;
    /// Where the source's name stands, while there is none.
    fn nothing_open(&self) -> &'static str;
    /// Pasted cells, as a source.
    fn pasted_source(&self) -> &'static str;
    /// The sample, as a source.
    fn sample_source(&self) -> &'static str;
    /// The date that is taken as today.
    fn reference_date(&self) -> &'static str;
    /// What the reference date does.
    fn reference_hint(&self) -> &'static str;
    /// Why there is none yet.
    fn reference_none(&self) -> &'static str;
    /// The reference date in force follows the default rule.
    fn reference_is_default(&self) -> &'static str;
    /// The reference date in force was chosen.
    fn reference_is_chosen(&self) -> &'static str;
    /// Back to the default rule.
    fn use_default(&self) -> &'static str;
    /// What stands in the field is no date.
    fn not_a_date(&self) -> &'static str;
    /// Takes back the last change.
    fn undo(&self) -> &'static str;
    /// Nothing to take back.
    fn nothing_to_undo(&self) -> &'static str;
    /// Brings back the change that was taken back.
    fn redo(&self) -> &'static str;
    /// Nothing to bring back.
    fn nothing_to_redo(&self) -> &'static str;
    /// Network requests, after their number.
    fn requests(&self, count: u64) -> &'static str;
    /// The choice of language.
    fn language_choice(&self) -> &'static str;
    /// A language, by its letters: on its button.
    fn language_letters(&self, language: Language) -> &'static str {
        match language {
            Language::Portuguese => "PT",
            Language::English => "EN",
        }
    }
    /// A language, by its letters and its own name: for those who do not see the button.
    fn language_name(&self, language: Language) -> &'static str {
        match language {
            Language::Portuguese => "PT, português",
            Language::English => "EN, English",
        }
    }
    /// The language's tag, for the button in another language than the page.
    fn language_tag(&self, language: Language) -> &'static str {
        match language {
            Language::Portuguese => "pt-BR",
            Language::English => "en",
        }
    }
    /// The theme in force, on its button.
    fn theme(&self, theme: ThemeName) -> &'static str;
    /// The steps.
    fn steps(&self) -> &'static str;
    /// First step.
    fn step_data(&self) -> &'static str;
    /// Second step.
    fn step_diagnosis(&self) -> &'static str;
    /// Third step.
    fn step_segments(&self) -> &'static str;
    /// Beside the first step, before anything was read.
    fn start_here(&self) -> &'static str;
    /// Beside the first step, once read.
    fn step_rows(&self, rows: (u64, &str)) -> String;
    /// Beside the second step, once there are segments.
    fn step_customers(&self, customers: (u64, &str)) -> String;
    /// Beside the third step, once there are segments.
    fn step_groups(&self, groups: (u64, &str)) -> String;
    /// Why the other steps can't be opened yet.
    fn segments_wait(&self) -> &'static str;
    /// In the footer: what Ctrl+Z does.
    fn key_undo(&self) -> &'static str;
    /// In the footer: what Ctrl+O does.
    fn key_open(&self) -> &'static str;
    /// In the footer: what Alt and a digit do.
    fn key_steps(&self) -> &'static str;
    /// The promise in the footer.
    fn promise(&self) -> &'static str;
    /// A file was handed to the browser.
    fn downloaded(&self, name: &str) -> String;
    /// Said when a base is segmented.
    fn segmented(&self, customers: (u64, &str)) -> String;
    /// Said when a question waits.
    fn asked(&self) -> &'static str;
    /// The page of a step that waits for data: its headline.
    fn empty_segments(&self) -> &'static str;
    /// And what to do.
    fn empty_segments_hint(&self) -> &'static str;
    /// The way to the data.
    fn to_data(&self) -> &'static str;
}

impl FrameText for Pt {
    fn title_data(&self) -> &'static str {
        "Dados · Régua"
    }
    fn title_segments(&self) -> &'static str {
        "Segmentos · Régua"
    }
    fn skip(&self) -> &'static str {
        "Pular para o conteúdo"
    }
    fn nothing_open(&self) -> &'static str {
        "Nenhum arquivo aberto"
    }
    fn pasted_source(&self) -> &'static str {
        "Células coladas"
    }
    fn sample_source(&self) -> &'static str {
        "Dados de exemplo"
    }
    fn reference_date(&self) -> &'static str {
        "Data de referência"
    }
    fn reference_hint(&self) -> &'static str {
        "Os dias desde o último pedido contam até esta data. Pedidos depois dela ficam de fora."
    }
    fn reference_none(&self) -> &'static str {
        "Abra um arquivo de pedidos: a data aparece aqui e pode ser mudada."
    }
    fn reference_is_default(&self) -> &'static str {
        "Escolhida pela Régua: hoje, se o último pedido é de até 45 dias atrás; senão, o dia dele."
    }
    fn reference_is_chosen(&self) -> &'static str {
        "Escolhida por você."
    }
    fn use_default(&self) -> &'static str {
        "Usar a data padrão"
    }
    fn not_a_date(&self) -> &'static str {
        "esta data não existe: escolha dia, mês e ano"
    }
    fn undo(&self) -> &'static str {
        "Desfazer"
    }
    fn nothing_to_undo(&self) -> &'static str {
        "nada a desfazer"
    }
    fn redo(&self) -> &'static str {
        "Refazer"
    }
    fn nothing_to_redo(&self) -> &'static str {
        "nada a refazer"
    }
    fn requests(&self, count: u64) -> &'static str {
        if count == 1 { "requisição" } else { "requisições" }
    }
    fn language_choice(&self) -> &'static str {
        "Idioma"
    }
    fn theme(&self, theme: ThemeName) -> &'static str {
        match theme {
            ThemeName::System => "Tema: o do sistema. Mudar para claro",
            ThemeName::Light => "Tema: claro. Mudar para escuro",
            ThemeName::Dark => "Tema: escuro. Mudar para o do sistema",
        }
    }
    fn steps(&self) -> &'static str {
        "Etapas"
    }
    fn step_data(&self) -> &'static str {
        "Dados"
    }
    fn step_diagnosis(&self) -> &'static str {
        "Diagnóstico"
    }
    fn step_customers(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {}", if count == 1 { "cliente" } else { "clientes" })
    }
    fn step_segments(&self) -> &'static str {
        "Segmentos"
    }
    fn start_here(&self) -> &'static str {
        "comece aqui"
    }
    fn step_rows(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {}", if count == 1 { "linha" } else { "linhas" })
    }
    fn step_groups(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {}", if count == 1 { "grupo" } else { "grupos" })
    }
    fn segments_wait(&self) -> &'static str {
        "depois dos dados"
    }
    fn key_undo(&self) -> &'static str {
        "desfazer"
    }
    fn key_open(&self) -> &'static str {
        "escolher arquivos"
    }
    fn key_steps(&self) -> &'static str {
        "etapas"
    }
    fn promise(&self) -> &'static str {
        "Tudo é calculado neste computador. O navegador bloqueia os pedidos de rede desta página."
    }
    fn downloaded(&self, name: &str) -> String {
        format!("Arquivo pronto: {name}")
    }
    fn segmented(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {}", if count == 1 { "cliente segmentado" } else { "clientes segmentados" })
    }
    fn asked(&self) -> &'static str {
        "Arquivos lidos. A página Dados diz o que falta"
    }
    fn empty_segments(&self) -> &'static str {
        "Os segmentos aparecem aqui quando houver pedidos para medir"
    }
    fn empty_segments_hint(&self) -> &'static str {
        "Escolha um arquivo com cliente, data e valor de cada pedido. Se já escolheu, responda o que falta na etapa Dados."
    }
    fn to_data(&self) -> &'static str {
        "Ir para os dados"
    }
}

impl FrameText for En {
    fn title_data(&self) -> &'static str {
        "Data · Régua"
    }
    fn title_segments(&self) -> &'static str {
        "Segments · Régua"
    }
    fn skip(&self) -> &'static str {
        "Skip to content"
    }
    fn nothing_open(&self) -> &'static str {
        "No file open"
    }
    fn pasted_source(&self) -> &'static str {
        "Pasted cells"
    }
    fn sample_source(&self) -> &'static str {
        "Sample data"
    }
    fn reference_date(&self) -> &'static str {
        "Reference date"
    }
    fn reference_hint(&self) -> &'static str {
        "Days since the last order count up to this date. Orders after it are left out."
    }
    fn reference_none(&self) -> &'static str {
        "Open a file of orders: the date appears here and can be changed."
    }
    fn reference_is_default(&self) -> &'static str {
        "Chosen by Régua: today if the last order is at most 45 days old, otherwise the day of that order."
    }
    fn reference_is_chosen(&self) -> &'static str {
        "Chosen by you."
    }
    fn use_default(&self) -> &'static str {
        "Use the default date"
    }
    fn not_a_date(&self) -> &'static str {
        "this date does not exist: choose day, month and year"
    }
    fn undo(&self) -> &'static str {
        "Undo"
    }
    fn nothing_to_undo(&self) -> &'static str {
        "nothing to undo"
    }
    fn redo(&self) -> &'static str {
        "Redo"
    }
    fn nothing_to_redo(&self) -> &'static str {
        "nothing to redo"
    }
    fn requests(&self, count: u64) -> &'static str {
        if count == 1 { "request" } else { "requests" }
    }
    fn language_choice(&self) -> &'static str {
        "Language"
    }
    fn theme(&self, theme: ThemeName) -> &'static str {
        match theme {
            ThemeName::System => "Theme: the system’s. Change to light",
            ThemeName::Light => "Theme: light. Change to dark",
            ThemeName::Dark => "Theme: dark. Change to the system’s",
        }
    }
    fn steps(&self) -> &'static str {
        "Steps"
    }
    fn step_data(&self) -> &'static str {
        "Data"
    }
    fn step_diagnosis(&self) -> &'static str {
        "Diagnosis"
    }
    fn step_customers(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {}", if count == 1 { "customer" } else { "customers" })
    }
    fn step_segments(&self) -> &'static str {
        "Segments"
    }
    fn start_here(&self) -> &'static str {
        "start here"
    }
    fn step_rows(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {}", if count == 1 { "row" } else { "rows" })
    }
    fn step_groups(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {}", if count == 1 { "group" } else { "groups" })
    }
    fn segments_wait(&self) -> &'static str {
        "after the data"
    }
    fn key_undo(&self) -> &'static str {
        "undo"
    }
    fn key_open(&self) -> &'static str {
        "choose files"
    }
    fn key_steps(&self) -> &'static str {
        "steps"
    }
    fn promise(&self) -> &'static str {
        "Everything is worked out on this computer. The browser blocks this page’s network requests."
    }
    fn downloaded(&self, name: &str) -> String {
        format!("File ready: {name}")
    }
    fn segmented(&self, (count, shown): (u64, &str)) -> String {
        format!("{shown} {} segmented", if count == 1 { "customer" } else { "customers" })
    }
    fn asked(&self) -> &'static str {
        "Files read. The Data page says what is missing"
    }
    fn empty_segments(&self) -> &'static str {
        "Segments appear here once there are orders to measure"
    }
    fn empty_segments_hint(&self) -> &'static str {
        "Choose a file with the customer, date and amount of each order. If you have, answer what is missing under Data."
    }
    fn to_data(&self) -> &'static str {
        "Go to the data"
    }
}
