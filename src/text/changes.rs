//! What undo takes back, in words. What changed is `present::change`'s to say.

use super::{En, Pt};

/// What a step changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Which files the base is made of.
    Files,
    /// What a file's columns mean.
    Mapping,
    /// The reference date.
    Reference,
    /// The period of RFM.
    Window,
    /// What M is.
    Monetary,
    /// How several dimensions are cut.
    Scoring,
    /// How recency is cut.
    Recency,
    /// How frequency is cut.
    Frequency,
    /// How value is cut.
    Value,
    /// Which map names the segments.
    Map,
    /// The user's own map.
    Painting,
    /// What to do for the customers of segments.
    Strategies,
    /// Which rule parts the stages.
    LifecycleRule,
    /// Its limits.
    LifecycleLimits,
    /// The classes of statuses.
    Statuses,
    /// The currency.
    Currency,
    /// What one amount stands for.
    AmountBasis,
    /// Rows equal in every field.
    IdenticalLines,
    /// Orders without value.
    ZeroValue,
    /// The user's own audiences.
    Audiences,
    /// The limits of the value tiers.
    Tiers,
    /// The limits of engagement.
    Engagement,
    /// The portfolios.
    Portfolios,
    /// The réguas.
    Journeys,
    /// What holds over all réguas, or how far a dry run looks.
    Sending,
    /// What the shop is called.
    Shop,
    /// The day on which a 29 February is kept.
    LeapDay,
    /// Persons or companies.
    Unit,
    /// Everything, by a recipe.
    Recipe,
    /// Something else.
    Settings,
}

/// The words of undo.
pub trait ChangesText {
    /// What changed.
    fn changed(&self, what: Changed) -> &'static str;
    /// Takes it back.
    fn undo_what(&self, what: Changed) -> String;
    /// Brings it back again.
    fn redo_what(&self, what: Changed) -> String;
}

impl ChangesText for Pt {
    fn changed(&self, what: Changed) -> &'static str {
        match what {
            Changed::Files => "arquivos",
            Changed::Mapping => "significado das colunas",
            Changed::Reference => "data de referência",
            Changed::Window => "período",
            Changed::Monetary => "soma ou pedido médio",
            Changed::Scoring => "como as notas são dadas",
            Changed::Recency => "limite de recência",
            Changed::Frequency => "limite de frequência",
            Changed::Value => "limite de valor",
            Changed::Map => "mapa de segmentos",
            Changed::Painting => "pintura da grade",
            Changed::Strategies => "estratégia",
            Changed::LifecycleRule => "regra do ciclo de vida",
            Changed::LifecycleLimits => "limites do ciclo de vida",
            Changed::Statuses => "situação dos pedidos",
            Changed::Currency => "moeda",
            Changed::AmountBasis => "valor por pedido ou por linha",
            Changed::IdenticalLines => "linhas idênticas",
            Changed::ZeroValue => "pedidos sem valor",
            Changed::Audiences => "públicos",
            Changed::Tiers => "limites das faixas de valor",
            Changed::Engagement => "limites do engajamento",
            Changed::Portfolios => "carteiras",
            Changed::Journeys => "réguas",
            Changed::Sending => "limites de envio",
            Changed::Shop => "nome da loja",
            Changed::LeapDay => "aniversários de 29/02",
            Changed::Unit => "unidade da análise",
            Changed::Recipe => "receita aberta",
            Changed::Settings => "ajuste",
        }
    }

    fn undo_what(&self, what: Changed) -> String {
        format!("Desfazer: {}", self.changed(what))
    }

    fn redo_what(&self, what: Changed) -> String {
        format!("Refazer: {}", self.changed(what))
    }
}

impl ChangesText for En {
    fn changed(&self, what: Changed) -> &'static str {
        match what {
            Changed::Files => "files",
            Changed::Mapping => "meaning of columns",
            Changed::Reference => "reference date",
            Changed::Window => "period",
            Changed::Monetary => "sum or average order",
            Changed::Scoring => "how scores are given",
            Changed::Recency => "recency limit",
            Changed::Frequency => "frequency limit",
            Changed::Value => "value limit",
            Changed::Map => "segment map",
            Changed::Painting => "painting of the grid",
            Changed::Strategies => "strategy",
            Changed::LifecycleRule => "life cycle rule",
            Changed::LifecycleLimits => "life cycle limits",
            Changed::Statuses => "order statuses",
            Changed::Currency => "currency",
            Changed::AmountBasis => "amount per order or per row",
            Changed::IdenticalLines => "identical rows",
            Changed::ZeroValue => "orders without value",
            Changed::Audiences => "audiences",
            Changed::Tiers => "limits of the value tiers",
            Changed::Engagement => "limits of engagement",
            Changed::Portfolios => "portfolios",
            Changed::Journeys => "journeys",
            Changed::Sending => "limits of sending",
            Changed::Shop => "name of the shop",
            Changed::LeapDay => "birthdays on Feb 29",
            Changed::Unit => "unit of analysis",
            Changed::Recipe => "opened recipe",
            Changed::Settings => "setting",
        }
    }

    fn undo_what(&self, what: Changed) -> String {
        format!("Undo: {}", self.changed(what))
    }

    fn redo_what(&self, what: Changed) -> String {
        format!("Redo: {}", self.changed(what))
    }
}
