//! Where the scores part, in words.

use crate::domain::Monetary;
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
    /// The strip of value where it is the average order.
    fn strip_average(&self, currency: &str) -> String;
    /// What a strip shows, for those who do not see it.
    fn strip_label(&self, name: &str) -> String;
    /// A cut, for those who do not see it.
    fn cut_name(&self, strip: &str, number: &str) -> String;
    /// Cuts in the user's own hand.
    fn method_fixed(&self) -> &'static str;
    /// What they do, in one line.
    fn method_fixed_detail(&self) -> &'static str;
    /// How one dimension is cut.
    fn method_of(&self, strip: &str) -> String;
    /// How many scores one dimension has.
    fn bins_of(&self, strip: &str) -> String;
    /// A field for a cut.
    fn cut_field(&self) -> &'static str;
    /// What was typed is no value.
    fn cut_not_read(&self) -> &'static str;
    /// A cut was moved.
    fn cut_moved(&self, value: &str) -> String;
    /// The settings changed.
    fn settings_changed(&self) -> &'static str;
    /// How many customers are in another segment now.
    fn switched(&self, customers: (u64, &str)) -> String;
    /// Takes that back.
    fn take_back(&self) -> &'static str;
    /// The choice of period.
    fn window_label(&self) -> &'static str;
    /// A period, in months; `None`: all time.
    fn window_named(&self, months: Option<i32>) -> String;
    /// The choice of what M is.
    fn monetary_label(&self) -> &'static str;
    /// What M is.
    fn monetary_named(&self, monetary: Monetary) -> &'static str;
    /// Takes over the cuts that belong to the map in force.
    fn use_cuts_of_map(&self) -> &'static str;
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
        "barras: clientes · arraste um limite, ou use ← e → (com Shift, de 7 em 7): a grade acompanha"
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

    fn strip_average(&self, currency: &str) -> String {
        format!("Valor, {currency} por pedido em média")
    }

    fn strip_label(&self, name: &str) -> String {
        format!("Distribuição de {name}")
    }

    fn cut_name(&self, strip: &str, number: &str) -> String {
        format!("{strip}: limite {number}")
    }

    fn method_fixed(&self) -> &'static str {
        "Fixos"
    }

    fn method_fixed_detail(&self) -> &'static str {
        "Fixos: os limites são os seus, e ficam onde estão quando os dados mudam."
    }

    fn method_of(&self, strip: &str) -> String {
        format!("{strip}: como os limites são escolhidos")
    }

    fn bins_of(&self, strip: &str) -> String {
        format!("{strip}: quantas notas")
    }

    fn cut_field(&self) -> &'static str {
        "Limites, um a um"
    }

    fn cut_not_read(&self) -> &'static str {
        "escreva um valor entre os limites vizinhos"
    }

    fn cut_moved(&self, value: &str) -> String {
        format!("Limite mudou para {value}.")
    }

    fn settings_changed(&self) -> &'static str {
        "Os limites mudaram."
    }

    fn switched(&self, (number, customers): (u64, &str)) -> String {
        format!("{customers} {} de segmento.", if number == 1 { "cliente trocou" } else { "clientes trocaram" })
    }

    fn take_back(&self) -> &'static str {
        "Desfazer"
    }

    fn window_label(&self) -> &'static str {
        "Período"
    }

    fn window_named(&self, months: Option<i32>) -> String {
        months.map_or_else(|| "Todo o período".to_owned(), |months| format!("Últimos {months} meses"))
    }

    fn monetary_label(&self) -> &'static str {
        "O que é o valor"
    }

    fn monetary_named(&self, monetary: Monetary) -> &'static str {
        match monetary {
            Monetary::Sum => "Soma dos pedidos",
            Monetary::AverageOrder => "Pedido médio",
        }
    }

    fn use_cuts_of_map(&self) -> &'static str {
        "Usar os limites deste mapa"
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
        "bars: customers · drag a limit, or use ← and → (with Shift, by 7): the grid follows"
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

    fn strip_average(&self, currency: &str) -> String {
        format!("Value, {currency} per order on average")
    }

    fn strip_label(&self, name: &str) -> String {
        format!("Distribution of {name}")
    }

    fn cut_name(&self, strip: &str, number: &str) -> String {
        format!("{strip}: limit {number}")
    }

    fn method_fixed(&self) -> &'static str {
        "Fixed"
    }

    fn method_fixed_detail(&self) -> &'static str {
        "Fixed: the limits are yours, and stay where they are when the data change."
    }

    fn method_of(&self, strip: &str) -> String {
        format!("{strip}: how the limits are chosen")
    }

    fn bins_of(&self, strip: &str) -> String {
        format!("{strip}: how many scores")
    }

    fn cut_field(&self) -> &'static str {
        "Limits, one by one"
    }

    fn cut_not_read(&self) -> &'static str {
        "write a value between the neighbouring limits"
    }

    fn cut_moved(&self, value: &str) -> String {
        format!("Limit moved to {value}.")
    }

    fn settings_changed(&self) -> &'static str {
        "The limits changed."
    }

    fn switched(&self, (number, customers): (u64, &str)) -> String {
        format!("{customers} {} segment.", if number == 1 { "customer changed" } else { "customers changed" })
    }

    fn take_back(&self) -> &'static str {
        "Undo"
    }

    fn window_label(&self) -> &'static str {
        "Period"
    }

    fn window_named(&self, months: Option<i32>) -> String {
        months.map_or_else(|| "All time".to_owned(), |months| format!("Last {months} months"))
    }

    fn monetary_label(&self) -> &'static str {
        "What value is"
    }

    fn monetary_named(&self, monetary: Monetary) -> &'static str {
        match monetary {
            Monetary::Sum => "Sum of orders",
            Monetary::AverageOrder => "Average order",
        }
    }

    fn use_cuts_of_map(&self) -> &'static str {
        "Use this map’s limits"
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
