//! Where the scores part, in words.

use crate::text::{En, Pt};

/// The words of the scores' cuts.
pub trait CutsText {
    /// The section's title.
    fn cuts_title(&self) -> &'static str;
    /// How to read the strips.
    fn cuts_note(&self) -> &'static str;
    /// The choice of method.
    fn method_label(&self) -> &'static str;
    /// Cuts by the customers' places.
    fn method_percentile(&self) -> &'static str;
    /// Cuts by quantiles of the values.
    fn method_quantiles(&self) -> &'static str;
    /// What the method by places does, in one line.
    fn method_percentile_detail(&self) -> &'static str;
    /// What the method by quantiles does, in one line.
    fn method_quantiles_detail(&self) -> &'static str;
    /// The choice of how many scores.
    fn bins_label(&self) -> &'static str;
    /// So many scores.
    fn bins_counted(&self, bins: &str) -> String;
    /// The strip of recency.
    fn strip_recency(&self) -> &'static str;
    /// The strip of frequency.
    fn strip_frequency(&self) -> &'static str;
    /// The strip of value.
    fn strip_monetary(&self, currency: &str) -> String;
    /// What a strip shows, for those who do not see it.
    fn strip_label(&self, name: &str, cuts: &str) -> String;
    /// The same without cuts.
    fn strip_label_uncut(&self, name: &str) -> String;
    /// The last bar holds the rest.
    fn strip_tail(&self) -> &'static str;
    /// Over half of the customers have so many orders.
    fn mode_frequency(&self, share: &str, orders: (i64, &str)) -> String;
    /// Over half of the customers bought last on the same day.
    fn mode_recency(&self, share: &str) -> String;
    /// Over half of the customers left the same value.
    fn mode_monetary(&self, share: &str, value: &str) -> String;
    /// Scores that nobody has; at least one.
    fn unused_scores(&self, dimension: char, scores: &[String]) -> String;
    /// Column of scores.
    fn score_column(&self) -> &'static str;
}

fn listed(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => format!("{} {and} {last}", rest.join(", ")),
    }
}

impl CutsText for Pt {
    fn cuts_title(&self) -> &'static str {
        "Limites das notas"
    }

    fn cuts_note(&self) -> &'static str {
        "barras: clientes · cada marca é o valor em que começa a nota seguinte"
    }

    fn method_label(&self) -> &'static str {
        "Como os limites são escolhidos"
    }

    fn method_percentile(&self) -> &'static str {
        "Posição (percentil)"
    }

    fn method_quantiles(&self) -> &'static str {
        "Quantis"
    }

    fn method_percentile_detail(&self) -> &'static str {
        "Posição: a nota diz que parte da base está atrás do cliente. Quem tem números iguais tem nota igual."
    }

    fn method_quantiles_detail(&self) -> &'static str {
        "Quantis: os limites são os quantis dos valores mais 1, como no pacote rfm do R."
    }

    fn bins_label(&self) -> &'static str {
        "Quantas notas"
    }

    fn bins_counted(&self, bins: &str) -> String {
        format!("{bins} notas")
    }

    fn strip_recency(&self) -> &'static str {
        "Recência, dias desde o último pedido"
    }

    fn strip_frequency(&self) -> &'static str {
        "Frequência, pedidos"
    }

    fn strip_monetary(&self, currency: &str) -> String {
        format!("Valor, {currency} por cliente")
    }

    fn strip_label(&self, name: &str, cuts: &str) -> String {
        format!("Distribuição de {name}; limites: {cuts}")
    }

    fn strip_label_uncut(&self, name: &str) -> String {
        format!("Distribuição de {name}")
    }

    fn strip_tail(&self) -> &'static str {
        "A última barra junta quem está além."
    }

    fn mode_frequency(&self, share: &str, (number, orders): (i64, &str)) -> String {
        let have = if number == 1 { "um só pedido".to_owned() } else { format!("{orders} pedidos") };
        format!("{share} dos clientes têm {have}: a frequência diz pouco nesta base.")
    }

    fn mode_recency(&self, share: &str) -> String {
        format!("{share} dos clientes compraram pela última vez no mesmo dia: a recência diz pouco nesta base.")
    }

    fn mode_monetary(&self, share: &str, value: &str) -> String {
        format!("{share} dos clientes deixaram o mesmo valor, {value}: o valor diz pouco nesta base.")
    }

    fn unused_scores(&self, dimension: char, scores: &[String]) -> String {
        let noun = if scores.len() == 1 { "a nota" } else { "as notas" };
        format!("Ninguém tem {noun} {dimension} {}.", listed(scores, "e"))
    }

    fn score_column(&self) -> &'static str {
        "Nota"
    }
}

impl CutsText for En {
    fn cuts_title(&self) -> &'static str {
        "Where the scores part"
    }

    fn cuts_note(&self) -> &'static str {
        "bars: customers · each mark is the value at which the next score begins"
    }

    fn method_label(&self) -> &'static str {
        "How the limits are chosen"
    }

    fn method_percentile(&self) -> &'static str {
        "Place (percentile)"
    }

    fn method_quantiles(&self) -> &'static str {
        "Quantiles"
    }

    fn method_percentile_detail(&self) -> &'static str {
        "Place: the score says what part of the base is behind the customer. Equal figures get equal scores."
    }

    fn method_quantiles_detail(&self) -> &'static str {
        "Quantiles: the limits are the quantiles of the values plus 1, as in the R package rfm."
    }

    fn bins_label(&self) -> &'static str {
        "How many scores"
    }

    fn bins_counted(&self, bins: &str) -> String {
        format!("{bins} scores")
    }

    fn strip_recency(&self) -> &'static str {
        "Recency, days since the last order"
    }

    fn strip_frequency(&self) -> &'static str {
        "Frequency, orders"
    }

    fn strip_monetary(&self, currency: &str) -> String {
        format!("Value, {currency} per customer")
    }

    fn strip_label(&self, name: &str, cuts: &str) -> String {
        format!("Distribution of {name}; limits: {cuts}")
    }

    fn strip_label_uncut(&self, name: &str) -> String {
        format!("Distribution of {name}")
    }

    fn strip_tail(&self) -> &'static str {
        "The last bar gathers all beyond it."
    }

    fn mode_frequency(&self, share: &str, (number, orders): (i64, &str)) -> String {
        let have = if number == 1 { "one order".to_owned() } else { format!("{orders} orders") };
        format!("{share} of customers have {have}: frequency says little here.")
    }

    fn mode_recency(&self, share: &str) -> String {
        format!("{share} of customers bought last on the same day: recency says little here.")
    }

    fn mode_monetary(&self, share: &str, value: &str) -> String {
        format!("{share} of customers left the same value, {value}: value says little here.")
    }

    fn unused_scores(&self, dimension: char, scores: &[String]) -> String {
        let noun = if scores.len() == 1 { "score" } else { "scores" };
        format!("Nobody has the {noun} {dimension} {}.", listed(scores, "and"))
    }

    fn score_column(&self) -> &'static str {
        "Score"
    }
}
