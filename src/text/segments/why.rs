//! Why a customer is where it is, in words.

use crate::text::{En, Pt};

/// The words of a customer's why.
pub trait WhyText {
    /// The panel's title, before a customer is chosen.
    fn why(&self) -> &'static str;
    /// The panel's title.
    fn why_of(&self, customer: &str) -> String;
    /// What to do to see a why.
    fn why_hint(&self) -> &'static str;
    /// A score's band.
    fn score_between(&self, from: &str, to: &str, score: &str) -> String;
    /// A score that only one value has.
    fn score_at(&self, value: &str, score: &str) -> String;
    /// How many customers are behind.
    fn better_than(&self, share: &str) -> String;
    /// Hardly anybody is behind.
    fn better_than_few(&self) -> &'static str;
    /// Nobody is behind.
    fn better_than_nobody(&self) -> &'static str;
    /// Nearly everybody is behind.
    fn better_than_nearly_all(&self) -> &'static str;
    /// `FM = (5 + 4) ÷ 2 = 4,5, arredondado para 4`.
    fn fm_formula(&self, f: &str, m: &str, exact: &str, floored: Option<&str>) -> String;
    /// The cell, before the segment's name.
    fn in_cell(&self, cell: &str) -> String;
    /// The three scores, before the segment's name, where the map looks at each of them.
    fn by_scores(&self, scores: &str) -> String;
    /// The same of Klaviyo's map.
    fn by_scores_of_klaviyo(&self, scores: &str) -> String;
    /// A score of fewer that stands for one of more.
    fn score_scaled(&self, score: &str, of: &str, as_score: &str, of_finer: &str) -> String;
    /// Why who bought before the window has no scores.
    fn no_scores_in_window(&self) -> &'static str;
    /// Why who never bought has no scores.
    fn no_scores(&self) -> &'static str;
    /// There is no order.
    fn no_order(&self) -> &'static str;
    /// The limits of the stage follow the customer's own gaps.
    fn rhythm_of_customer(&self) -> &'static str;
    /// They follow those of the whole base.
    fn rhythm_of_base(&self) -> &'static str;
    /// The stage, before its reason.
    fn stage_is(&self) -> &'static str;
    /// One order, inside the window.
    fn stage_trial(&self, days: &str, window: &str) -> String;
    /// Several orders, the last inside the window.
    fn stage_maintenance(&self, orders: &str, days: &str, window: &str) -> String;
    /// Slipping.
    fn stage_retention(&self, days: &str, from: &str, to: &str) -> String;
    /// Lost.
    fn stage_recovery(&self, days: &str, after: &str) -> String;
    /// No order yet.
    fn stage_acquisition(&self) -> &'static str;
    /// First and last order.
    fn orders_from_to(&self, first: &str, last: &str) -> String;
    /// The only order.
    fn order_on(&self, day: &str) -> String;
}

impl WhyText for Pt {
    fn why(&self) -> &'static str {
        "Por quê?"
    }

    fn why_of(&self, customer: &str) -> String {
        format!("Por quê? {customer}")
    }

    fn why_hint(&self) -> &'static str {
        "Escolha um cliente na tabela e veja aqui de onde vem cada nota, a célula e a etapa dele."
    }

    fn score_between(&self, from: &str, to: &str, score: &str) -> String {
        format!("Entre {from} e {to}: nota {score}.")
    }

    fn score_at(&self, value: &str, score: &str) -> String {
        format!("Com {value}: nota {score}.")
    }

    fn better_than(&self, share: &str) -> String {
        format!("Melhor que {share} dos clientes.")
    }

    fn better_than_few(&self) -> &'static str {
        "Melhor que menos de 1% dos clientes."
    }

    fn better_than_nobody(&self) -> &'static str {
        "Nenhum cliente fica atrás."
    }

    fn better_than_nearly_all(&self) -> &'static str {
        "Melhor que mais de 99% dos clientes."
    }

    fn fm_formula(&self, f: &str, m: &str, exact: &str, floored: Option<&str>) -> String {
        match floored {
            Some(floored) => {
                format!("FM = ({f} + {m}) ÷ 2 = {exact}, que vale {floored}: fica a nota inteira de baixo.")
            }
            None => format!("FM = ({f} + {m}) ÷ 2 = {exact}."),
        }
    }

    fn in_cell(&self, cell: &str) -> String {
        format!("Célula {cell}:")
    }

    fn by_scores(&self, scores: &str) -> String {
        format!("Notas {scores}, pelas regras do pacote rfm do R:")
    }

    fn by_scores_of_klaviyo(&self, scores: &str) -> String {
        format!("Notas {scores}, pelo mapa da Klaviyo:")
    }

    fn score_scaled(&self, score: &str, of: &str, as_score: &str, of_finer: &str) -> String {
        format!("{score} de {of} vale {as_score} de {of_finer}.")
    }

    fn no_scores_in_window(&self) -> &'static str {
        "Sem pedido no período escolhido: não tem notas nem segmento."
    }

    fn no_scores(&self) -> &'static str {
        "Sem pedido não há notas nem segmento."
    }

    fn no_order(&self) -> &'static str {
        "Nenhum pedido até agora."
    }

    fn rhythm_of_customer(&self) -> &'static str {
        "São os limites do ritmo deste cliente."
    }

    fn rhythm_of_base(&self) -> &'static str {
        "São os limites do ritmo da base: o cliente tem poucos dias de compra."
    }

    fn stage_is(&self) -> &'static str {
        "Etapa:"
    }

    fn stage_trial(&self, days: &str, window: &str) -> String {
        format!("um só pedido, há {days}, menos de {window}.")
    }

    fn stage_maintenance(&self, orders: &str, days: &str, window: &str) -> String {
        format!("{orders}, o último há {days}, menos de {window}.")
    }

    fn stage_retention(&self, days: &str, from: &str, to: &str) -> String {
        format!("último pedido há {days}, entre {from} e {to}.")
    }

    fn stage_recovery(&self, days: &str, after: &str) -> String {
        format!("último pedido há {days}, mais de {after}.")
    }

    fn stage_acquisition(&self) -> &'static str {
        "ainda não comprou."
    }

    fn orders_from_to(&self, first: &str, last: &str) -> String {
        format!("Primeiro pedido em {first}, último em {last}.")
    }

    fn order_on(&self, day: &str) -> String {
        format!("Pedido em {day}.")
    }
}

impl WhyText for En {
    fn why(&self) -> &'static str {
        "Why?"
    }

    fn why_of(&self, customer: &str) -> String {
        format!("Why? {customer}")
    }

    fn why_hint(&self) -> &'static str {
        "Choose a customer in the table and see here where each score, the cell and the stage come from."
    }

    fn score_between(&self, from: &str, to: &str, score: &str) -> String {
        format!("Between {from} and {to}: score {score}.")
    }

    fn score_at(&self, value: &str, score: &str) -> String {
        format!("With {value}: score {score}.")
    }

    fn better_than(&self, share: &str) -> String {
        format!("Better than {share} of customers.")
    }

    fn better_than_few(&self) -> &'static str {
        "Better than less than 1% of customers."
    }

    fn better_than_nobody(&self) -> &'static str {
        "No customer is behind."
    }

    fn better_than_nearly_all(&self) -> &'static str {
        "Better than over 99% of customers."
    }

    fn fm_formula(&self, f: &str, m: &str, exact: &str, floored: Option<&str>) -> String {
        match floored {
            Some(floored) => {
                format!("FM = ({f} + {m}) ÷ 2 = {exact}, which counts as {floored}: the whole score below.")
            }
            None => format!("FM = ({f} + {m}) ÷ 2 = {exact}."),
        }
    }

    fn in_cell(&self, cell: &str) -> String {
        format!("Cell {cell}:")
    }

    fn by_scores(&self, scores: &str) -> String {
        format!("Scores {scores}, by the rules of the R package rfm:")
    }

    fn by_scores_of_klaviyo(&self, scores: &str) -> String {
        format!("Scores {scores}, by Klaviyo’s map:")
    }

    fn score_scaled(&self, score: &str, of: &str, as_score: &str, of_finer: &str) -> String {
        format!("{score} of {of} counts as {as_score} of {of_finer}.")
    }

    fn no_scores_in_window(&self) -> &'static str {
        "No order in the period that was chosen: no scores and no segment."
    }

    fn no_scores(&self) -> &'static str {
        "Without an order there are no scores and no segment."
    }

    fn no_order(&self) -> &'static str {
        "No order so far."
    }

    fn rhythm_of_customer(&self) -> &'static str {
        "These are the limits of this customer’s own rhythm."
    }

    fn rhythm_of_base(&self) -> &'static str {
        "These are the limits of the base’s rhythm: the customer has few purchase days."
    }

    fn stage_is(&self) -> &'static str {
        "Stage:"
    }

    fn stage_trial(&self, days: &str, window: &str) -> String {
        format!("one order, {days} ago, less than {window}.")
    }

    fn stage_maintenance(&self, orders: &str, days: &str, window: &str) -> String {
        format!("{orders}, the last {days} ago, less than {window}.")
    }

    fn stage_retention(&self, days: &str, from: &str, to: &str) -> String {
        format!("last order {days} ago, between {from} and {to}.")
    }

    fn stage_recovery(&self, days: &str, after: &str) -> String {
        format!("last order {days} ago, more than {after}.")
    }

    fn stage_acquisition(&self) -> &'static str {
        "has not bought yet."
    }

    fn orders_from_to(&self, first: &str, last: &str) -> String {
        format!("First order on {first}, last on {last}.")
    }

    fn order_on(&self, day: &str) -> String {
        format!("Order on {day}.")
    }
}
