//! What partitions and their parts are called, who is in each, and what each asks for.

use crate::domain::{Engagement, Level, Partition, Tier};
use crate::text::{En, Pt};

/// The names of partitions and parts.
pub trait PartsText {
    /// A segmentation.
    fn partition(&self, partition: Partition) -> &'static str;
    /// A value tier.
    fn tier(&self, tier: Tier) -> &'static str;
    /// Its letters.
    fn tier_code(&self, tier: Tier) -> &'static str;
    /// What to do for its customers.
    fn tier_strategy(&self, tier: Tier) -> &'static str;
    /// Customers without a segment: they bought nothing in the window of RFM.
    fn no_segment(&self) -> &'static str;
    /// Customers without a tier: they never bought.
    fn no_tier(&self) -> &'static str;
    /// A class of engagement.
    fn engagement(&self, class: Engagement) -> &'static str;
    /// What to do for its customers.
    fn engagement_strategy(&self, class: Engagement) -> &'static str;
    /// Customers whom no portfolio takes.
    fn no_portfolio(&self) -> &'static str;
    /// A relationship level.
    fn level(&self, level: Level) -> &'static str;
    /// What the sales force does on it.
    fn level_action(&self, level: Level) -> &'static str;
}

impl PartsText for Pt {
    fn partition(&self, partition: Partition) -> &'static str {
        match partition {
            Partition::Segment => "Segmento RFM",
            Partition::Stage => "Ciclo de vida",
            Partition::Tier => "Faixa de valor",
            Partition::Engagement => "Engajamento",
            Partition::Portfolio => "Carteira",
            Partition::Level => "Nível de relacionamento",
        }
    }
    fn tier(&self, tier: Tier) -> &'static str {
        match tier {
            Tier::MostValuable => "Mais valiosos",
            Tier::GreatestPotential => "Maior potencial",
            Tier::Intermediate => "Intermediários",
            Tier::BelowZero => "Abaixo de zero",
        }
    }
    fn tier_code(&self, tier: Tier) -> &'static str {
        match tier {
            Tier::MostValuable => "CMV",
            Tier::GreatestPotential => "CMP",
            Tier::Intermediate => "INT",
            Tier::BelowZero => "BZ",
        }
    }
    fn tier_strategy(&self, tier: Tier) -> &'static str {
        match tier {
            Tier::MostValuable => {
                "Reter: atendimento próprio, reconhecimento, benefícios que não se compram; ninguém sai sem uma conversa"
            }
            Tier::GreatestPotential => {
                "Desenvolver: venda cruzada e produtos acima, para chegar ao que clientes parecidos já trazem"
            }
            Tier::Intermediate => "Manter: comunicação regular e automática, que custa pouco por cliente",
            Tier::BelowZero => "Reduzir custo: canais baratos, frete e condições revistos, sem desconto",
        }
    }
    fn no_segment(&self) -> &'static str {
        "Sem compra no período"
    }
    fn no_tier(&self) -> &'static str {
        "Sem compra"
    }
    fn engagement(&self, class: Engagement) -> &'static str {
        match class {
            Engagement::High => "Engajados",
            Engagement::Medium => "Mornos",
            Engagement::Low => "Esfriando",
            Engagement::Dormant => "Adormecidos",
            Engagement::Never => "Nunca abriram",
        }
    }
    fn engagement_strategy(&self, class: Engagement) -> &'static str {
        match class {
            Engagement::High => "Podem receber mais: lançamentos, pedidos de opinião, convite para indicar",
            Engagement::Medium => "Manter o ritmo, com o que já clicaram",
            Engagement::Low => "Menos envios, assuntos novos, pergunta sobre o que querem receber",
            Engagement::Dormant => "Campanha de reengajamento; quem não reage sai dos envios",
            Engagement::Never => "Conferir o endereço e o consentimento; tentar outro canal",
        }
    }
    fn no_portfolio(&self) -> &'static str {
        "Sem carteira"
    }
    fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Prospecting => "Prospecção",
            Level::Activation => "Ativação",
            Level::Strengthening => "Fortalecimento",
            Level::Retention => "Retenção",
        }
    }
    fn level_action(&self, level: Level) -> &'static str {
        match level {
            Level::Prospecting => {
                "Ganhar a primeira compra: apresentar a marca, cupom de entrada, pouco tempo do vendedor"
            }
            Level::Activation => "Trazer a próxima compra: contato após o pedido, reposição, oferta com prazo",
            Level::Strengthening => "Vender mais e mais vezes: venda cruzada, plano de compras, metas por cliente",
            Level::Retention => "Não perder: visita ou ligação do gerente, condição especial, plano de recuperação",
        }
    }
}

impl PartsText for En {
    fn partition(&self, partition: Partition) -> &'static str {
        match partition {
            Partition::Segment => "RFM segment",
            Partition::Stage => "Life cycle",
            Partition::Tier => "Value tier",
            Partition::Engagement => "Engagement",
            Partition::Portfolio => "Portfolio",
            Partition::Level => "Relationship level",
        }
    }
    fn tier(&self, tier: Tier) -> &'static str {
        match tier {
            Tier::MostValuable => "Most valuable",
            Tier::GreatestPotential => "Greatest potential",
            Tier::Intermediate => "Intermediate",
            Tier::BelowZero => "Below zero",
        }
    }
    fn tier_code(&self, tier: Tier) -> &'static str {
        match tier {
            Tier::MostValuable => "MVC",
            Tier::GreatestPotential => "MGC",
            Tier::Intermediate => "INT",
            Tier::BelowZero => "BZ",
        }
    }
    fn tier_strategy(&self, tier: Tier) -> &'static str {
        match tier {
            Tier::MostValuable => {
                "Retain: a contact of their own, recognition, benefits that money can’t buy; nobody leaves without a talk"
            }
            Tier::GreatestPotential => "Grow: cross-sell and up-sell, towards what customers like them already bring",
            Tier::Intermediate => "Maintain: regular, automatic messages that cost little for each customer",
            Tier::BelowZero => "Minimise cost: cheap channels, shipping and terms reviewed, no discounts",
        }
    }
    fn no_segment(&self) -> &'static str {
        "No purchase in the period"
    }
    fn no_tier(&self) -> &'static str {
        "No purchase"
    }
    fn engagement(&self, class: Engagement) -> &'static str {
        match class {
            Engagement::High => "Engaged",
            Engagement::Medium => "Lukewarm",
            Engagement::Low => "Cooling down",
            Engagement::Dormant => "Dormant",
            Engagement::Never => "Never opened",
        }
    }
    fn engagement_strategy(&self, class: Engagement) -> &'static str {
        match class {
            Engagement::High => "They can take more: launches, requests for opinions, an invitation to refer",
            Engagement::Medium => "Keep the pace, with what they have clicked",
            Engagement::Low => "Fewer messages, new subjects, a question on what they want to receive",
            Engagement::Dormant => "Re-engagement campaign; whoever does not react leaves the mailings",
            Engagement::Never => "Check address and consent; try another channel",
        }
    }
    fn no_portfolio(&self) -> &'static str {
        "No portfolio"
    }
    fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Prospecting => "Prospecting",
            Level::Activation => "Activation",
            Level::Strengthening => "Strengthening",
            Level::Retention => "Retention",
        }
    }
    fn level_action(&self, level: Level) -> &'static str {
        match level {
            Level::Prospecting => {
                "Win the first purchase: introduce the brand, a welcome coupon, little of the salesperson’s time"
            }
            Level::Activation => {
                "Bring the next purchase: contact after the order, replenishment, an offer with a date"
            }
            Level::Strengthening => "Sell more, and more often: cross-sell, a buying plan, goals for each customer",
            Level::Retention => "Lose nobody: a visit or call by the manager, special terms, a recovery plan",
        }
    }
}
