//! The limits of the life cycle in words: both rules, what they do, and the fields in which they are set.

use crate::text::{En, Pt};

/// The words of the limits.
pub trait LimitsText {
    /// Each customer by their own rhythm.
    fn rule_own(&self) -> &'static str;
    /// The limits.
    fn limits_title(&self) -> &'static str;
    /// Field: from here on a customer slips.
    fn limit_retention_from(&self) -> &'static str;
    /// Field: beyond this a customer is lost.
    fn limit_retention_to(&self) -> &'static str;
    /// Field: beyond this a lost customer is in the far band.
    fn limit_far(&self) -> &'static str;
    /// Field: the percentile of the gaps.
    fn limit_percentile(&self) -> &'static str;
    /// Field: hundredths of that percentile.
    fn limit_stretch(&self) -> &'static str;
    /// Field: lost beyond so many days.
    fn limit_lost(&self) -> &'static str;
    /// Field: how many purchase days make a rhythm.
    fn limit_purchase_days(&self) -> &'static str;
    /// Back to the limits of the start.
    fn stage_limits_default(&self) -> &'static str;
    /// What stands in the field is no whole number in its range.
    fn limit_not_whole(&self) -> &'static str;
    /// The limits are out of order.
    fn limit_order(&self) -> &'static str;
    /// What the fixed rule does.
    fn fixed_note(&self) -> &'static str;
    /// The fixed rule, by its limits.
    fn rule_fixed(&self, from: &str, to: &str, far: &str) -> String;
    /// What the rule by own rhythms does.
    fn rhythm_note(&self, percentile: &str, stretch: &str, lost: &str, purchase_days: &str) -> String;
    /// How many have a rhythm of their own, and how many not.
    fn rhythm_customers(&self, own: (u64, &str), by_base: (u64, &str)) -> String;
    /// The limits of who has none: retention from and to.
    fn rhythm_base(&self, from: &str, to: &str) -> String;
    /// The same where retention has no days.
    fn rhythm_base_without_retention(&self, to: &str) -> String;
}

impl LimitsText for Pt {
    fn rule_own(&self) -> &'static str {
        "Ritmo de cada um"
    }

    fn limits_title(&self) -> &'static str {
        "Limites"
    }

    fn limit_retention_from(&self) -> &'static str {
        "Retenção a partir de (dias)"
    }

    fn limit_retention_to(&self) -> &'static str {
        "Retenção até (dias)"
    }

    fn limit_far(&self) -> &'static str {
        "Sem compras depois de (dias)"
    }

    fn limit_percentile(&self) -> &'static str {
        "No ritmo até o percentil"
    }

    fn limit_stretch(&self) -> &'static str {
        "Retenção até ao menos (% dele)"
    }

    fn limit_lost(&self) -> &'static str {
        "Sempre inativo depois de (dias)"
    }

    fn limit_purchase_days(&self) -> &'static str {
        "Dias de compra para ter ritmo próprio"
    }

    fn stage_limits_default(&self) -> &'static str {
        "Voltar aos limites de partida"
    }

    fn limit_not_whole(&self) -> &'static str {
        "escreva um número inteiro"
    }

    fn limit_order(&self) -> &'static str {
        "os limites precisam estar em ordem: retenção, inativo, sem compras"
    }

    fn fixed_note(&self) -> &'static str {
        "Dias desde o último pedido, os mesmos limites para todos."
    }

    fn rule_fixed(&self, from: &str, to: &str, far: &str) -> String {
        format!("{from} · {to} · {far} dias")
    }

    fn rhythm_note(&self, percentile: &str, stretch: &str, lost: &str, purchase_days: &str) -> String {
        format!(
            "Cada cliente é comparado consigo: no ritmo até o percentil {percentile} dos próprios intervalos entre compras; em \
             retenção até o maior deles, e ao menos até {stretch}% desse percentil; depois, e sempre depois de {lost} dias, em \
             recuperação. Com menos de {purchase_days} dias de compra valem os intervalos da base toda, o maior deles também: \
             por isso quem comprou uma só vez pode ficar muito tempo em retenção."
        )
    }

    fn rhythm_customers(&self, (own_number, own): (u64, &str), (number, by_base): (u64, &str)) -> String {
        let have = if own_number == 1 { "cliente tem" } else { "clientes têm" };
        let follow = if number == 1 { "segue" } else { "seguem" };
        format!("{own} {have} ritmo próprio; {by_base} {follow} o da base.")
    }

    fn rhythm_base(&self, from: &str, to: &str) -> String {
        format!("Ritmo da base: retenção de {from} a {to} dias.")
    }

    fn rhythm_base_without_retention(&self, to: &str) -> String {
        format!("Ritmo da base: inativo depois de {to} dias, sem retenção antes.")
    }
}

impl LimitsText for En {
    fn rule_own(&self) -> &'static str {
        "Own rhythm"
    }

    fn limits_title(&self) -> &'static str {
        "Limits"
    }

    fn limit_retention_from(&self) -> &'static str {
        "Retention from (days)"
    }

    fn limit_retention_to(&self) -> &'static str {
        "Retention up to (days)"
    }

    fn limit_far(&self) -> &'static str {
        "Without purchases after (days)"
    }

    fn limit_percentile(&self) -> &'static str {
        "In rhythm up to percentile"
    }

    fn limit_stretch(&self) -> &'static str {
        "Retention up to at least (% of it)"
    }

    fn limit_lost(&self) -> &'static str {
        "Always lost after (days)"
    }

    fn limit_purchase_days(&self) -> &'static str {
        "Purchase days for a rhythm of one’s own"
    }

    fn stage_limits_default(&self) -> &'static str {
        "Back to the first limits"
    }

    fn limit_not_whole(&self) -> &'static str {
        "write a whole number"
    }

    fn limit_order(&self) -> &'static str {
        "the limits must be in order: retention, lost, without purchases"
    }

    fn fixed_note(&self) -> &'static str {
        "Days since the last order, the same limits for everyone."
    }

    fn rule_fixed(&self, from: &str, to: &str, far: &str) -> String {
        format!("{from} · {to} · {far} days")
    }

    fn rhythm_note(&self, percentile: &str, stretch: &str, lost: &str, purchase_days: &str) -> String {
        format!(
            "Each customer is compared with themselves: in rhythm up to percentile {percentile} of their own gaps between \
             purchases; in retention up to the largest one, and at least up to {stretch}% of that percentile; beyond it, and \
             always beyond {lost} days, in recovery. With fewer than {purchase_days} purchase days the gaps of the whole base \
             serve, the largest of them too: so whoever bought once may stay in retention for long."
        )
    }

    fn rhythm_customers(&self, (own_number, own): (u64, &str), (number, by_base): (u64, &str)) -> String {
        let have = if own_number == 1 { "customer has a rhythm" } else { "customers have a rhythm" };
        let follow = if number == 1 { "follows" } else { "follow" };
        format!("{own} {have} of their own; {by_base} {follow} the base’s.")
    }

    fn rhythm_base(&self, from: &str, to: &str) -> String {
        format!("Rhythm of the base: retention from {from} to {to} days.")
    }

    fn rhythm_base_without_retention(&self, to: &str) -> String {
        format!("Rhythm of the base: lost after {to} days, without retention before.")
    }
}
