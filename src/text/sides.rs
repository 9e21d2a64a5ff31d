//! The names of the sides from which the base is segmented.

use super::{En, Pt};

/// The names of the views.
pub trait SidesText {
    /// The title of the document on the Diagnosis page.
    fn title_diagnosis(&self) -> &'static str;
    /// The title of the document on a customer's page.
    fn title_customer(&self) -> &'static str;
    /// The ways to look at the segments.
    fn sides(&self) -> &'static str;
    /// Recency, frequency, monetary value.
    fn side_rfm(&self) -> &'static str;
    /// The life cycle.
    fn side_lifecycle(&self) -> &'static str;
    /// Value tiers.
    fn side_tiers(&self) -> &'static str;
    /// Engagement.
    fn side_engagement(&self) -> &'static str;
    /// Portfolios.
    fn side_portfolios(&self) -> &'static str;
    /// Relationship levels.
    fn side_levels(&self) -> &'static str;
    /// Companies.
    fn side_companies(&self) -> &'static str;
    /// Two segmentations against each other.
    fn side_cross(&self) -> &'static str;
    /// Audiences.
    fn side_audiences(&self) -> &'static str;
}

impl SidesText for Pt {
    fn title_diagnosis(&self) -> &'static str {
        "Diagnóstico · Régua"
    }
    fn title_customer(&self) -> &'static str {
        "Cliente · Régua"
    }
    fn sides(&self) -> &'static str {
        "Visões dos segmentos"
    }
    fn side_rfm(&self) -> &'static str {
        "RFM"
    }
    fn side_lifecycle(&self) -> &'static str {
        "Ciclo de vida"
    }
    fn side_tiers(&self) -> &'static str {
        "Valor"
    }
    fn side_engagement(&self) -> &'static str {
        "Engajamento"
    }
    fn side_portfolios(&self) -> &'static str {
        "Carteiras"
    }
    fn side_levels(&self) -> &'static str {
        "Relacionamento"
    }
    fn side_companies(&self) -> &'static str {
        "Empresas"
    }
    fn side_cross(&self) -> &'static str {
        "Cruzamentos"
    }
    fn side_audiences(&self) -> &'static str {
        "Públicos"
    }
}

impl SidesText for En {
    fn title_diagnosis(&self) -> &'static str {
        "Diagnosis · Régua"
    }
    fn title_customer(&self) -> &'static str {
        "Customer · Régua"
    }
    fn sides(&self) -> &'static str {
        "Views of the segments"
    }
    fn side_rfm(&self) -> &'static str {
        "RFM"
    }
    fn side_lifecycle(&self) -> &'static str {
        "Life cycle"
    }
    fn side_tiers(&self) -> &'static str {
        "Value"
    }
    fn side_engagement(&self) -> &'static str {
        "Engagement"
    }
    fn side_portfolios(&self) -> &'static str {
        "Portfolios"
    }
    fn side_levels(&self) -> &'static str {
        "Relationship"
    }
    fn side_companies(&self) -> &'static str {
        "Companies"
    }
    fn side_cross(&self) -> &'static str {
        "Cross views"
    }
    fn side_audiences(&self) -> &'static str {
        "Audiences"
    }
}
