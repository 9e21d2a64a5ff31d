//! The words of the pages of tiers, engagement, portfolios, levels, companies and crossed views, one file for each. The names
//! of the parts stand in `parts`.

mod companies;
mod cross;
mod engagement;
mod levels;
mod parts;
mod portfolios;
mod tiers;

pub use companies::CompaniesText;
pub use cross::CrossText;
pub use engagement::EngagementText;
pub use levels::LevelsText;
pub use parts::PartsText;
pub use portfolios::PortfoliosText;
pub use tiers::TiersText;

use super::{En, Pt};

/// All the words of these pages, and those that they share.
pub trait ValuesText:
    PartsText + TiersText + EngagementText + PortfoliosText + LevelsText + CompaniesText + CrossText
{
    /// The section of the settings.
    fn limits(&self) -> &'static str;
    /// Beside the settings: they can be changed.
    fn limits_note(&self) -> &'static str;
    /// Back to the settings of the beginning.
    fn limits_default(&self) -> &'static str;
    /// Column of what to do.
    fn action_column(&self) -> &'static str;
    /// Below a picture: a press shows the customers.
    fn press_to_see(&self) -> &'static str;
    /// While the engine works.
    fn working(&self) -> &'static str;
    /// The engine has no memory for it.
    fn no_memory(&self) -> &'static str;
    /// A whole number is wanted between these.
    fn number_between(&self, from: &str, to: &str) -> String;
}

impl ValuesText for Pt {
    fn limits(&self) -> &'static str {
        "Limites"
    }
    fn limits_note(&self) -> &'static str {
        "mude um número: as faixas acompanham, e Ctrl+Z volta"
    }
    fn limits_default(&self) -> &'static str {
        "Voltar ao padrão"
    }
    fn action_column(&self) -> &'static str {
        "O que fazer"
    }
    fn press_to_see(&self) -> &'static str {
        "Escolha uma parte para ver os clientes dela abaixo."
    }
    fn working(&self) -> &'static str {
        "Calculando"
    }
    fn no_memory(&self) -> &'static str {
        "O navegador não deu memória para este cálculo. Feche outras abas e tente de novo."
    }
    fn number_between(&self, from: &str, to: &str) -> String {
        format!("use um número inteiro de {from} a {to}")
    }
}

impl ValuesText for En {
    fn limits(&self) -> &'static str {
        "Limits"
    }
    fn limits_note(&self) -> &'static str {
        "change a number: the groups follow, and Ctrl+Z takes it back"
    }
    fn limits_default(&self) -> &'static str {
        "Back to the default"
    }
    fn action_column(&self) -> &'static str {
        "What to do"
    }
    fn press_to_see(&self) -> &'static str {
        "Choose a part to see its customers below."
    }
    fn working(&self) -> &'static str {
        "Working it out"
    }
    fn no_memory(&self) -> &'static str {
        "The browser gave no memory for this. Close other tabs and try again."
    }
    fn number_between(&self, from: &str, to: &str) -> String {
        format!("use a whole number from {from} to {to}")
    }
}
