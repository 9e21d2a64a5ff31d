//! What conditions ask and how they compare, as the builder's rows name it. Whole sentences are `phrases`'s.

use crate::domain::{ConsentAnswer, DayFact, Goods, NumberFact, Partition};
use crate::text::{En, Pt};

/// How a row compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// A number that is this.
    Is,
    /// Any other number.
    IsNot,
    /// Less.
    Below,
    /// This or less.
    AtMost,
    /// This or more.
    AtLeast,
    /// More.
    Above,
    /// From one to another.
    Between,
    /// A day that is this.
    On,
    /// Before a day.
    Before,
    /// After a day.
    After,
    /// From one day to another.
    DaysBetween,
    /// In the last so many days.
    InLast,
    /// More than so many days ago.
    MoreThanAgo,
    /// Between so many and so many days ago.
    AgoBetween,
    /// Its anniversary is today.
    AnniversaryToday,
    /// Its anniversary comes within so many days.
    AnniversaryWithin,
    /// Its anniversary is in a month.
    AnniversaryInMonth,
    /// One of these texts, or parts.
    In,
    /// None of these.
    NotIn,
    /// Contains a text.
    Contains,
    /// Starts with a text.
    StartsWith,
    /// Bought at any time.
    Ever,
    /// Bought in the last so many days.
    BoughtInLast,
    /// Bought in at least so many orders.
    BoughtAtLeast,
    /// Never bought.
    Never,
    /// There is none.
    IsBlank,
}

/// The names of facts and operators.
pub trait FactText {
    /// A figure.
    fn number_fact(&self, fact: NumberFact) -> &'static str;
    /// A day.
    fn day_fact(&self, fact: DayFact) -> &'static str;
    /// A segmentation.
    fn partition(&self, partition: Partition) -> &'static str;
    /// What orders hold.
    fn goods(&self, goods: Goods) -> &'static str;
    /// The fact of consent.
    fn consent_fact(&self) -> &'static str;
    /// What a customer says.
    fn consent_answer(&self, answer: ConsentAnswer) -> &'static str;
    /// The fact of being in another audience.
    fn audience_fact(&self) -> &'static str;
    /// The fact of a random share.
    fn share_fact(&self) -> &'static str;
    /// How a row compares.
    fn operator(&self, operator: Operator) -> &'static str;
    /// The groups of facts, in the list: orders, segmentations, customer, bought, other.
    fn fact_groups(&self) -> [&'static str; 5];
    /// A month, 1 to 12.
    fn month_name(&self, month: u8) -> &'static str;
    /// After a number of days.
    fn unit_days(&self) -> &'static str;
    /// After a number of orders.
    fn unit_orders(&self) -> &'static str;
    /// Between the two ends of a stretch.
    fn to(&self) -> &'static str;
}

impl FactText for Pt {
    fn number_fact(&self, fact: NumberFact) -> &'static str {
        match fact {
            NumberFact::RecencyDays => "Dias sem comprar",
            NumberFact::Orders => "Pedidos",
            NumberFact::MonetaryCents => "Valor gasto",
            NumberFact::ScoreR => "Nota R",
            NumberFact::ScoreF => "Nota F",
            NumberFact::ScoreM => "Nota M",
            NumberFact::ScoreFm => "Nota FM",
            NumberFact::AverageOrderCents => "Pedido médio",
            NumberFact::AverageGapDays => "Intervalo médio entre compras",
            NumberFact::DaysToNextOrder => "Dias até o próximo pedido esperado",
        }
    }

    fn day_fact(&self, fact: DayFact) -> &'static str {
        match fact {
            DayFact::FirstOrder => "Primeiro pedido",
            DayFact::LastOrder => "Último pedido",
            DayFact::Registered => "Cadastro",
            DayFact::Birthday => "Aniversário",
        }
    }

    fn partition(&self, partition: Partition) -> &'static str {
        match partition {
            Partition::Segment => "Segmento",
            Partition::Stage => "Etapa do ciclo de vida",
            Partition::Tier => "Faixa de valor",
            Partition::Engagement => "Engajamento",
            Partition::Portfolio => "Carteira",
            Partition::Level => "Nível de relacionamento",
        }
    }

    fn goods(&self, goods: Goods) -> &'static str {
        match goods {
            Goods::Product => "Comprou o produto",
            Goods::Category => "Comprou da categoria",
            Goods::Channel => "Comprou pelo canal",
            Goods::Coupon => "Usou o cupom",
        }
    }

    fn consent_fact(&self) -> &'static str {
        "Consentimento de e-mail"
    }

    fn consent_answer(&self, answer: ConsentAnswer) -> &'static str {
        match answer {
            ConsentAnswer::Given => "aceita",
            ConsentAnswer::Withheld => "recusa",
            ConsentAnswer::Unanswered => "não respondeu",
        }
    }

    fn audience_fact(&self) -> &'static str {
        "Outro público"
    }

    fn share_fact(&self) -> &'static str {
        "Sorteio de uma parte da base"
    }

    fn operator(&self, operator: Operator) -> &'static str {
        match operator {
            Operator::Is => "é igual a",
            Operator::IsNot => "é diferente de",
            Operator::Below => "é menor que",
            Operator::AtMost => "é no máximo",
            Operator::AtLeast => "é ao menos",
            Operator::Above => "é maior que",
            Operator::Between | Operator::DaysBetween => "está entre",
            Operator::On => "é em",
            Operator::Before => "é antes de",
            Operator::After => "é depois de",
            Operator::InLast => "foi nos últimos",
            Operator::MoreThanAgo => "foi há mais de",
            Operator::AgoBetween => "foi há entre",
            Operator::AnniversaryToday => "faz aniversário hoje",
            Operator::AnniversaryWithin => "faz aniversário em até",
            Operator::AnniversaryInMonth => "faz aniversário em",
            Operator::In => "é um destes",
            Operator::NotIn => "não é nenhum destes",
            Operator::Contains => "contém",
            Operator::StartsWith => "começa com",
            Operator::Ever => "alguma vez",
            Operator::BoughtInLast => "nos últimos",
            Operator::BoughtAtLeast => "em ao menos",
            Operator::Never => "nunca",
            Operator::IsBlank => "está em branco",
        }
    }

    fn fact_groups(&self) -> [&'static str; 5] {
        ["Compras", "Segmentações", "Colunas do cliente", "O que comprou", "Outros"]
    }

    fn month_name(&self, month: u8) -> &'static str {
        const MONTHS: [&str; 12] = [
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ];
        MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
    }

    fn unit_days(&self) -> &'static str {
        "dias"
    }

    fn unit_orders(&self) -> &'static str {
        "pedidos"
    }

    fn to(&self) -> &'static str {
        "e"
    }
}

impl FactText for En {
    fn number_fact(&self, fact: NumberFact) -> &'static str {
        match fact {
            NumberFact::RecencyDays => "Days without an order",
            NumberFact::Orders => "Orders",
            NumberFact::MonetaryCents => "Value spent",
            NumberFact::ScoreR => "R score",
            NumberFact::ScoreF => "F score",
            NumberFact::ScoreM => "M score",
            NumberFact::ScoreFm => "FM score",
            NumberFact::AverageOrderCents => "Average order",
            NumberFact::AverageGapDays => "Average gap between orders",
            NumberFact::DaysToNextOrder => "Days until the expected next order",
        }
    }

    fn day_fact(&self, fact: DayFact) -> &'static str {
        match fact {
            DayFact::FirstOrder => "First order",
            DayFact::LastOrder => "Last order",
            DayFact::Registered => "Registration",
            DayFact::Birthday => "Birthday",
        }
    }

    fn partition(&self, partition: Partition) -> &'static str {
        match partition {
            Partition::Segment => "Segment",
            Partition::Stage => "Life cycle stage",
            Partition::Tier => "Value tier",
            Partition::Engagement => "Engagement",
            Partition::Portfolio => "Portfolio",
            Partition::Level => "Relationship level",
        }
    }

    fn goods(&self, goods: Goods) -> &'static str {
        match goods {
            Goods::Product => "Bought the product",
            Goods::Category => "Bought from the category",
            Goods::Channel => "Bought through the channel",
            Goods::Coupon => "Used the coupon",
        }
    }

    fn consent_fact(&self) -> &'static str {
        "Consent to e-mails"
    }

    fn consent_answer(&self, answer: ConsentAnswer) -> &'static str {
        match answer {
            ConsentAnswer::Given => "accepts",
            ConsentAnswer::Withheld => "refuses",
            ConsentAnswer::Unanswered => "did not answer",
        }
    }

    fn audience_fact(&self) -> &'static str {
        "Another audience"
    }

    fn share_fact(&self) -> &'static str {
        "Random share of the base"
    }

    fn operator(&self, operator: Operator) -> &'static str {
        match operator {
            Operator::Is => "is",
            Operator::IsNot => "is not",
            Operator::Below => "is less than",
            Operator::AtMost => "is at most",
            Operator::AtLeast => "is at least",
            Operator::Above => "is more than",
            Operator::Between | Operator::DaysBetween => "is between",
            Operator::On => "is on",
            Operator::Before => "is before",
            Operator::After => "is after",
            Operator::InLast => "was in the last",
            Operator::MoreThanAgo => "was more than … ago",
            Operator::AgoBetween => "was between … ago",
            Operator::AnniversaryToday => "has its anniversary today",
            Operator::AnniversaryWithin => "has its anniversary within",
            Operator::AnniversaryInMonth => "has its anniversary in",
            Operator::In => "is one of",
            Operator::NotIn => "is none of",
            Operator::Contains => "contains",
            Operator::StartsWith => "starts with",
            Operator::Ever => "ever",
            Operator::BoughtInLast => "in the last",
            Operator::BoughtAtLeast => "in at least",
            Operator::Never => "never",
            Operator::IsBlank => "is blank",
        }
    }

    fn fact_groups(&self) -> [&'static str; 5] {
        ["Orders", "Segmentations", "The customer’s columns", "What they bought", "Other"]
    }

    fn month_name(&self, month: u8) -> &'static str {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
    }

    fn unit_days(&self) -> &'static str {
        "days"
    }

    fn unit_orders(&self) -> &'static str {
        "orders"
    }

    fn to(&self) -> &'static str {
        "and"
    }
}
