//! What conditions ask and how they compare, as the builder's rows name it. Whole sentences are `phrases`'s.

use crate::domain::{ConsentAnswer, DayFact, Facet, NumberFact};
use crate::text::{En, Pt};

/// How a row compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// A number with others.
    Number(Comparison),
    /// A day with others.
    Day(Stretch),
    /// A text with others.
    Text(Likeness),
    /// Orders with how often, and when.
    Bought(Often),
    /// There is none.
    IsBlank,
}

/// How a number compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// It is this.
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
}

/// In what stretch of days a day, or its anniversary, lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// On a day.
    On,
    /// Before a day.
    Before,
    /// After a day.
    After,
    /// From one day to another.
    Between,
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
}

/// What a text is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// One of these.
    In,
    /// None of these.
    NotIn,
    /// Contains a text.
    Contains,
    /// Starts with a text.
    StartsWith,
}

/// How often, or when, something was bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Often {
    /// At any time.
    Ever,
    /// In the last so many days.
    InLast,
    /// In at least so many orders.
    AtLeast,
    /// Never.
    Never,
}

/// The names of facts and operators.
pub trait FactText {
    /// A figure.
    fn number_fact(&self, fact: NumberFact) -> &'static str;
    /// A day.
    fn day_fact(&self, fact: DayFact) -> &'static str;
    /// What orders hold.
    fn goods(&self, goods: Facet) -> &'static str;
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
    fn condition_month(&self, month: u8) -> &'static str;
    /// After a number of days.
    fn condition_days(&self) -> &'static str;
    /// After a number of orders.
    fn condition_orders(&self) -> &'static str;
    /// Between the two ends of a stretch.
    fn and_between(&self) -> &'static str;
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

    fn goods(&self, goods: Facet) -> &'static str {
        match goods {
            Facet::Product => "Comprou o produto",
            Facet::Category => "Comprou da categoria",
            Facet::Channel => "Comprou pelo canal",
            Facet::Coupon => "Usou o cupom",
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
            Operator::Number(Comparison::Is) => "é igual a",
            Operator::Number(Comparison::IsNot) => "é diferente de",
            Operator::Number(Comparison::Below) => "é menor que",
            Operator::Number(Comparison::AtMost) => "é no máximo",
            Operator::Number(Comparison::AtLeast) => "é ao menos",
            Operator::Number(Comparison::Above) => "é maior que",
            Operator::Number(Comparison::Between) | Operator::Day(Stretch::Between) => "está entre",
            Operator::Day(Stretch::On) => "é em",
            Operator::Day(Stretch::Before) => "é antes de",
            Operator::Day(Stretch::After) => "é depois de",
            Operator::Day(Stretch::InLast) => "foi nos últimos",
            Operator::Day(Stretch::MoreThanAgo) => "foi há mais de",
            Operator::Day(Stretch::AgoBetween) => "foi há entre",
            Operator::Day(Stretch::AnniversaryToday) => "faz aniversário hoje",
            Operator::Day(Stretch::AnniversaryWithin) => "faz aniversário em até",
            Operator::Day(Stretch::AnniversaryInMonth) => "faz aniversário em",
            Operator::Text(Likeness::In) => "é um destes",
            Operator::Text(Likeness::NotIn) => "não é nenhum destes",
            Operator::Text(Likeness::Contains) => "contém",
            Operator::Text(Likeness::StartsWith) => "começa com",
            Operator::Bought(Often::Ever) => "alguma vez",
            Operator::Bought(Often::InLast) => "nos últimos",
            Operator::Bought(Often::AtLeast) => "em ao menos",
            Operator::Bought(Often::Never) => "nunca",
            Operator::IsBlank => "está em branco",
        }
    }

    fn fact_groups(&self) -> [&'static str; 5] {
        ["Compras", "Segmentações", "Colunas do cliente", "O que comprou", "Outros"]
    }

    fn condition_month(&self, month: u8) -> &'static str {
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

    fn condition_days(&self) -> &'static str {
        "dias"
    }

    fn condition_orders(&self) -> &'static str {
        "pedidos"
    }

    fn and_between(&self) -> &'static str {
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

    fn goods(&self, goods: Facet) -> &'static str {
        match goods {
            Facet::Product => "Bought the product",
            Facet::Category => "Bought from the category",
            Facet::Channel => "Bought through the channel",
            Facet::Coupon => "Used the coupon",
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
            Operator::Number(Comparison::Is) => "is",
            Operator::Number(Comparison::IsNot) => "is not",
            Operator::Number(Comparison::Below) => "is less than",
            Operator::Number(Comparison::AtMost) => "is at most",
            Operator::Number(Comparison::AtLeast) => "is at least",
            Operator::Number(Comparison::Above) => "is more than",
            Operator::Number(Comparison::Between) | Operator::Day(Stretch::Between) => "is between",
            Operator::Day(Stretch::On) => "is on",
            Operator::Day(Stretch::Before) => "is before",
            Operator::Day(Stretch::After) => "is after",
            Operator::Day(Stretch::InLast) => "was in the last",
            Operator::Day(Stretch::MoreThanAgo) => "was more than … ago",
            Operator::Day(Stretch::AgoBetween) => "was between … ago",
            Operator::Day(Stretch::AnniversaryToday) => "has its anniversary today",
            Operator::Day(Stretch::AnniversaryWithin) => "has its anniversary within",
            Operator::Day(Stretch::AnniversaryInMonth) => "has its anniversary in",
            Operator::Text(Likeness::In) => "is one of",
            Operator::Text(Likeness::NotIn) => "is none of",
            Operator::Text(Likeness::Contains) => "contains",
            Operator::Text(Likeness::StartsWith) => "starts with",
            Operator::Bought(Often::Ever) => "ever",
            Operator::Bought(Often::InLast) => "in the last",
            Operator::Bought(Often::AtLeast) => "in at least",
            Operator::Bought(Often::Never) => "never",
            Operator::IsBlank => "is blank",
        }
    }

    fn fact_groups(&self) -> [&'static str; 5] {
        ["Orders", "Segmentations", "The customer’s columns", "What they bought", "Other"]
    }

    fn condition_month(&self, month: u8) -> &'static str {
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

    fn condition_days(&self) -> &'static str {
        "days"
    }

    fn condition_orders(&self) -> &'static str {
        "orders"
    }

    fn and_between(&self) -> &'static str {
        "and"
    }
}
