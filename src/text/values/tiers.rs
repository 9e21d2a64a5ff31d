//! The page of the value tiers in words. The tiers' names are `parts`'s.

use crate::domain::ValueBasis;
use crate::text::{En, Pt};

/// The words of the value tiers.
pub trait TiersText {
    /// The most valuable make so much: `83 clientes` · `1,5%` · `50,1%`.
    fn tiers_finding(&self, customers: (u64, &str), of_base: &str, of_value: &str) -> String;
    /// Nobody is among the most valuable, because too many share one value.
    fn tiers_finding_tied(&self) -> &'static str;
    /// No value is positive.
    fn tiers_finding_none(&self) -> &'static str;
    /// What the value is.
    fn value_basis(&self, basis: ValueBasis) -> &'static str;
    /// The title of the picture.
    fn tiers_picture(&self) -> &'static str;
    /// How to read it.
    fn tiers_picture_note(&self) -> &'static str;
    /// Its horizontal axis.
    fn tiers_axis_customers(&self) -> &'static str;
    /// Its vertical axis.
    fn tiers_axis_value(&self) -> &'static str;
    /// The section of the table.
    fn tiers_table(&self) -> &'static str;
    /// Column of tiers.
    fn tier_column(&self) -> &'static str;
    /// Column of value.
    fn value_column(&self, currency: &str) -> String;
    /// Column of the share of value.
    fn share_of_value(&self) -> &'static str;
    /// Column of what customers are short of others like them.
    fn unrealised_column(&self, currency: &str) -> String;
    /// The most valuable begin here.
    fn most_valuable_from(&self, money: &str) -> String;
    /// The greatest potential begins here.
    fn unrealised_from(&self, money: &str) -> String;
    /// The cap ended the most valuable at its number.
    fn cap_reached(&self, cap: &str, most: &str, share: &str) -> String;
    /// The cap kept out customers of one value, who would be too many together.
    fn cap_tied(&self, cap: &str, most: (u64, &str), next: (u64, &str), money: &str) -> String;
    /// The field of the share of value.
    fn field_value_share(&self) -> &'static str;
    /// The field of the cap.
    fn field_customer_cap(&self) -> &'static str;
    /// The field of the percentile.
    fn field_percentile(&self) -> &'static str;
    /// The field of the share by unrealised value.
    fn field_potential_share(&self) -> &'static str;
    /// How the tiers follow.
    fn tiers_how(&self, value_share: &str, cap: &str, percentile: &str, potential_share: &str) -> String;
    /// Who is below zero.
    fn below_zero_how(&self, basis: ValueBasis) -> &'static str;
    /// So many orders say nothing of their cost.
    fn cost_missing(&self, orders: (u64, &str)) -> String;
}

impl TiersText for Pt {
    fn tiers_finding(&self, (number, customers): (u64, &str), of_base: &str, of_value: &str) -> String {
        let noun = if number == 1 { "cliente faz" } else { "clientes fazem" };
        format!("{customers} {noun} {of_value} do valor: são {of_base} da base")
    }
    fn tiers_finding_tied(&self) -> &'static str {
        "Clientes demais têm o mesmo valor: ninguém se destaca como mais valioso"
    }
    fn tiers_finding_none(&self) -> &'static str {
        "Nenhum cliente trouxe valor acima de zero"
    }
    fn value_basis(&self, basis: ValueBasis) -> &'static str {
        match basis {
            ValueBasis::Contribution => "Valor é a contribuição: receita líquida menos custo e custo de servir.",
            ValueBasis::NetRevenue => {
                "Valor é a receita líquida, porque nenhum arquivo traz custos. Com uma coluna de custo nos pedidos, passa a \
                 ser a contribuição: receita menos custo e custo de servir."
            }
        }
    }
    fn tiers_picture(&self) -> &'static str {
        "Clientes e valor"
    }
    fn tiers_picture_note(&self) -> &'static str {
        "largura de cada faixa: clientes · altura: valor que ela soma"
    }
    fn tiers_axis_customers(&self) -> &'static str {
        "% dos clientes"
    }
    fn tiers_axis_value(&self) -> &'static str {
        "% do valor"
    }
    fn tiers_table(&self) -> &'static str {
        "Faixas de valor"
    }
    fn tier_column(&self) -> &'static str {
        "Faixa"
    }
    fn value_column(&self, currency: &str) -> String {
        format!("Valor ({currency})")
    }
    fn share_of_value(&self) -> &'static str {
        "% valor"
    }
    fn unrealised_column(&self, currency: &str) -> String {
        format!("A realizar ({currency})")
    }
    fn most_valuable_from(&self, money: &str) -> String {
        format!("a partir de {money}")
    }
    fn unrealised_from(&self, money: &str) -> String {
        format!("falta ao menos {money} para o potencial")
    }
    fn cap_reached(&self, cap: &str, most: &str, share: &str) -> String {
        format!(
            "O teto de {cap} dos clientes parou os mais valiosos em {most}: eles fazem {share} do valor, menos do que o pedido."
        )
    }
    fn cap_tied(
        &self,
        cap: &str,
        (most_number, most): (u64, &str),
        (number, next): (u64, &str),
        money: &str,
    ) -> String {
        let places = if most_number == 1 { "lugar" } else { "lugares" };
        let noun = if number == 1 { "cliente tem" } else { "clientes têm" };
        format!(
            "O teto de {cap} dos clientes dá {most} {places}, e {next} {noun} o mesmo valor, {money}. Entram todos ou nenhum, \
             para que a ordem das linhas não decida: juntos passariam do teto e ficaram de fora. Aumente o teto para incluí-los."
        )
    }
    fn field_value_share(&self) -> &'static str {
        "Mais valiosos fazem (% do valor)"
    }
    fn field_customer_cap(&self) -> &'static str {
        "e são no máximo (% dos clientes)"
    }
    fn field_percentile(&self) -> &'static str {
        "Potencial: percentil dos parecidos"
    }
    fn field_potential_share(&self) -> &'static str {
        "Maior potencial: os primeiros (%)"
    }
    fn tiers_how(&self, value_share: &str, cap: &str, percentile: &str, potential_share: &str) -> String {
        format!(
            "Mais valiosos (CMV): do maior valor para baixo, até somarem {value_share} do valor positivo, nunca mais de {cap} dos \
             clientes. Maior potencial (CMP): dos outros, os {potential_share} com mais valor a realizar, que é o potencial menos o \
             valor; o potencial é o percentil {percentile} do valor de quem fez a primeira compra no mesmo trimestre e está na mesma \
             etapa do ciclo de vida. Intermediários: o resto."
        )
    }
    fn below_zero_how(&self, basis: ValueBasis) -> &'static str {
        match basis {
            ValueBasis::Contribution => "Abaixo de zero (BZ): contribuição menor que zero.",
            ValueBasis::NetRevenue => "Abaixo de zero (BZ): sem custos, quem tem receita líquida de zero ou menos.",
        }
    }
    fn cost_missing(&self, (number, orders): (u64, &str)) -> String {
        let noun = if number == 1 { "pedido não diz" } else { "pedidos não dizem" };
        format!("{orders} {noun} quanto custou: conta com a receita inteira.")
    }
}

impl TiersText for En {
    fn tiers_finding(&self, (number, customers): (u64, &str), of_base: &str, of_value: &str) -> String {
        let noun = if number == 1 { "customer makes" } else { "customers make" };
        format!("{customers} {noun} {of_value} of the value: they are {of_base} of the base")
    }
    fn tiers_finding_tied(&self) -> &'static str {
        "Too many customers have the same value: nobody stands out as most valuable"
    }
    fn tiers_finding_none(&self) -> &'static str {
        "No customer has brought any value above zero"
    }
    fn value_basis(&self, basis: ValueBasis) -> &'static str {
        match basis {
            ValueBasis::Contribution => "Value is the contribution: net revenue less cost and cost to serve.",
            ValueBasis::NetRevenue => {
                "Value is net revenue, because no file brings costs. With a column of costs in the orders it becomes the \
                 contribution: revenue less cost and cost to serve."
            }
        }
    }
    fn tiers_picture(&self) -> &'static str {
        "Customers and value"
    }
    fn tiers_picture_note(&self) -> &'static str {
        "width of each tier: customers · height: the value that it adds"
    }
    fn tiers_axis_customers(&self) -> &'static str {
        "% of customers"
    }
    fn tiers_axis_value(&self) -> &'static str {
        "% of value"
    }
    fn tiers_table(&self) -> &'static str {
        "Value tiers"
    }
    fn tier_column(&self) -> &'static str {
        "Tier"
    }
    fn value_column(&self, currency: &str) -> String {
        format!("Value ({currency})")
    }
    fn share_of_value(&self) -> &'static str {
        "% value"
    }
    fn unrealised_column(&self, currency: &str) -> String {
        format!("Unrealised ({currency})")
    }
    fn most_valuable_from(&self, money: &str) -> String {
        format!("from {money}")
    }
    fn unrealised_from(&self, money: &str) -> String {
        format!("at least {money} short of the potential")
    }
    fn cap_reached(&self, cap: &str, most: &str, share: &str) -> String {
        format!(
            "The cap of {cap} of customers ended the most valuable at {most}: they make {share} of the value, less than asked for."
        )
    }
    fn cap_tied(
        &self,
        cap: &str,
        (most_number, most): (u64, &str),
        (number, next): (u64, &str),
        money: &str,
    ) -> String {
        let places = if most_number == 1 { "place" } else { "places" };
        let noun = if number == 1 { "customer has" } else { "customers have" };
        format!(
            "The cap of {cap} of customers leaves {most} {places}, and {next} {noun} the same value, {money}. All of them are in or \
             none, so that no order of rows decides: together they would exceed the cap and stayed out. Raise the cap to let them in."
        )
    }
    fn field_value_share(&self) -> &'static str {
        "Most valuable make (% of value)"
    }
    fn field_customer_cap(&self) -> &'static str {
        "and are at most (% of customers)"
    }
    fn field_percentile(&self) -> &'static str {
        "Potential: percentile of their like"
    }
    fn field_potential_share(&self) -> &'static str {
        "Greatest potential: the first (%)"
    }
    fn tiers_how(&self, value_share: &str, cap: &str, percentile: &str, potential_share: &str) -> String {
        format!(
            "Most valuable (MVC): from the largest value down, until they make {value_share} of the positive value, never more than \
             {cap} of customers. Greatest potential (MGC): of the others, the {potential_share} with the most unrealised value, which \
             is potential less value; the potential is percentile {percentile} of the value of those who first bought in the same \
             quarter and are in the same stage of the life cycle. Intermediate: the rest."
        )
    }
    fn below_zero_how(&self, basis: ValueBasis) -> &'static str {
        match basis {
            ValueBasis::Contribution => "Below zero (BZ): a contribution of less than zero.",
            ValueBasis::NetRevenue => "Below zero (BZ): without costs, those whose net revenue is zero or less.",
        }
    }
    fn cost_missing(&self, (number, orders): (u64, &str)) -> String {
        let noun = if number == 1 { "order says" } else { "orders say" };
        format!("{orders} {noun} nothing of the cost: the whole revenue counts.")
    }
}
