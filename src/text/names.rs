//! What segments, stages, methods and maps are called, and what each segment asks for. Roles, reasons and statuses are
//! named beside their pages.

use super::{En, Pt};
use crate::domain::{MapChoice, Method, Segment, Stage};

/// The names that several pages share.
pub trait NamesText {
    /// A segment.
    fn segment(&self, segment: Segment) -> &'static str;
    /// Its two letters, unique in the language: they stand wherever its colour stands.
    fn segment_code(&self, segment: Segment) -> &'static str;
    /// What to do for its customers, in one line.
    fn segment_strategy(&self, segment: Segment) -> &'static str;
    /// A stage of the life cycle.
    fn stage(&self, stage: Stage) -> &'static str;
    /// How scores are cut.
    fn method(&self, method: Method) -> &'static str;
    /// Which map names the segments.
    fn segment_map(&self, map: MapChoice) -> &'static str;
}

impl NamesText for Pt {
    fn segment(&self, segment: Segment) -> &'static str {
        match segment {
            Segment::Champions => "Campeões",
            Segment::Loyal => "Leais",
            Segment::PotentialLoyalists => "Potenciais leais",
            Segment::New => "Novos",
            Segment::Promising => "Promissores",
            Segment::NeedAttention => "Precisam de atenção",
            Segment::AboutToSleep => "Prestes a dormir",
            Segment::CantLose => "Não podemos perder",
            Segment::AtRisk => "Em risco",
            Segment::Inactive => "Inativos",
            Segment::Others => "Outros",
            Segment::Recent => "Recentes",
        }
    }

    fn segment_code(&self, segment: Segment) -> &'static str {
        match segment {
            Segment::Champions => "CA",
            Segment::Loyal => "LE",
            Segment::PotentialLoyalists => "PL",
            Segment::New => "NO",
            Segment::Promising => "PR",
            Segment::NeedAttention => "AT",
            Segment::AboutToSleep => "DO",
            Segment::CantLose => "NP",
            Segment::AtRisk => "RI",
            Segment::Inactive => "IN",
            Segment::Others => "OU",
            Segment::Recent => "RC",
        }
    }

    fn segment_strategy(&self, segment: Segment) -> &'static str {
        match segment {
            Segment::Champions => {
                "Ofertas VIP, produtos exclusivos, convite para um grupo e para mostrar o que compraram"
            }
            Segment::Loyal => "Programa de pontos, lançamentos antes dos outros, pedido de indicação",
            Segment::PotentialLoyalists => {
                "Segundo e terceiro pedido: sugestões pelo que já compraram, frete a partir de um valor"
            }
            Segment::New => "Boas-vindas, como usar o produto, motivo para a segunda compra",
            Segment::Promising => "Lembrar da marca: conteúdo, novidades, um pequeno incentivo",
            Segment::NeedAttention => "Oferta com prazo no que já compraram, antes que esfriem",
            Segment::AboutToSleep => "Reaproximar: os mais vendidos, um lembrete, frete grátis",
            Segment::CantLose => "Contato pessoal, pergunta sobre o que mudou, condição especial para voltar",
            Segment::AtRisk => "E-mail de reativação com desconto pessoal",
            Segment::Inactive => "Campanha de resgate com incentivo; quem não responde sai dos envios",
            Segment::Others => "Fora das regras deste mapa: confira na grade antes de decidir",
            Segment::Recent => "Boas-vindas e motivo para o próximo pedido, enquanto lembram da compra",
        }
    }

    fn stage(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Acquisition => "Aquisição",
            Stage::Trial => "Experimentação",
            Stage::Maintenance => "Manutenção",
            Stage::Retention => "Retenção",
            Stage::Recovery => "Recuperação",
        }
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::PercentileRank => "Posição na base",
            Method::QuantileCuts => "Quantis, como no pacote rfm do R",
        }
    }

    fn segment_map(&self, map: MapChoice) -> &'static str {
        match map {
            MapChoice::Default => "Dez segmentos, por R e FM",
            MapChoice::Klaviyo => "Klaviyo, seis segmentos",
            MapChoice::RPackage => "Regras do pacote rfm do R",
            MapChoice::Own => "Seu mapa",
        }
    }
}

impl NamesText for En {
    fn segment(&self, segment: Segment) -> &'static str {
        match segment {
            Segment::Champions => "Champions",
            Segment::Loyal => "Loyal",
            Segment::PotentialLoyalists => "Potential loyalists",
            Segment::New => "New",
            Segment::Promising => "Promising",
            Segment::NeedAttention => "Need attention",
            Segment::AboutToSleep => "About to sleep",
            Segment::CantLose => "Can’t lose",
            Segment::AtRisk => "At risk",
            Segment::Inactive => "Inactive",
            Segment::Others => "Others",
            Segment::Recent => "Recent",
        }
    }

    fn segment_code(&self, segment: Segment) -> &'static str {
        match segment {
            Segment::Champions => "CH",
            Segment::Loyal => "LO",
            Segment::PotentialLoyalists => "PL",
            Segment::New => "NE",
            Segment::Promising => "PR",
            Segment::NeedAttention => "AT",
            Segment::AboutToSleep => "SL",
            Segment::CantLose => "CL",
            Segment::AtRisk => "RI",
            Segment::Inactive => "IN",
            Segment::Others => "OT",
            Segment::Recent => "RC",
        }
    }

    fn segment_strategy(&self, segment: Segment) -> &'static str {
        match segment {
            Segment::Champions => {
                "VIP offers, exclusive products, a group of their own, an invitation to show what they bought"
            }
            Segment::Loyal => "Points, launches before everyone else, a request for referrals",
            Segment::PotentialLoyalists => {
                "Second and third order: suggestions from what they bought, free shipping from an amount"
            }
            Segment::New => "A welcome, how to use the product, a reason for the second purchase",
            Segment::Promising => "Keep the brand in mind: content, news, a small incentive",
            Segment::NeedAttention => "A limited offer on what they already buy, before they cool down",
            Segment::AboutToSleep => "Come closer again: best sellers, a reminder, free shipping",
            Segment::CantLose => "Personal contact, a question on what changed, special terms to come back",
            Segment::AtRisk => "Reactivation e-mail with a personal discount",
            Segment::Inactive => "Rescue campaign with an incentive; whoever does not answer leaves the mailings",
            Segment::Others => "In no rule of this map: look at the grid before deciding",
            Segment::Recent => "A welcome and a reason for the next order, while they remember the last one",
        }
    }

    fn stage(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Acquisition => "Acquisition",
            Stage::Trial => "Trial",
            Stage::Maintenance => "Maintenance",
            Stage::Retention => "Retention",
            Stage::Recovery => "Recovery",
        }
    }

    fn method(&self, method: Method) -> &'static str {
        match method {
            Method::PercentileRank => "Place in the base",
            Method::QuantileCuts => "Quantiles, as in the R package rfm",
        }
    }

    fn segment_map(&self, map: MapChoice) -> &'static str {
        match map {
            MapChoice::Default => "Ten segments, by R and FM",
            MapChoice::Klaviyo => "Klaviyo, six segments",
            MapChoice::RPackage => "Rules of the R package rfm",
            MapChoice::Own => "Your map",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_in_each_language() {
        let words: [&dyn NamesText; 2] = [&Pt, &En];
        for words in words {
            let mut codes = Segment::ALL.map(|segment| words.segment_code(segment));
            codes.sort_unstable();
            assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
        }
    }
}
