//! The life cycle in words. The stages' names are `names`'s; its limits are `limits`'.

use crate::domain::{Border, Stage};
use crate::text::{En, Pt};

/// The words of the life cycle.
pub trait LifecycleText {
    /// How to read the funnel.
    fn lifecycle_note(&self) -> &'static str;
    /// The choice of rule.
    fn lifecycle_rule(&self) -> &'static str;
    /// Column of stages.
    fn stage_column(&self) -> &'static str;
    /// Column of who is in a stage.
    fn who_column(&self) -> &'static str;
    /// The far band of recovery.
    fn far_band(&self) -> &'static str;
    /// Why nobody is in acquisition.
    fn acquisition_empty(&self) -> &'static str;
    /// Who crosses a border.
    fn crossings_title(&self) -> &'static str;
    /// How to read it.
    fn crossings_note(&self) -> &'static str;
    /// Column of borders.
    fn border_column(&self) -> &'static str;
    /// Nobody crosses.
    fn crossings_none(&self) -> &'static str;
    /// The chart of the days to come.
    fn crossings_by_day(&self) -> &'static str;
    /// Who is in a stage under the fixed rule: the last day inside, retention from and to.
    fn stage_who(&self, stage: Stage, inside_to: &str, from: &str, to: &str) -> String;
    /// Who is in a stage under the rule by own rhythms.
    fn stage_who_by_rhythm(&self, stage: Stage) -> &'static str;
    /// Of the lost ones, those beyond the far threshold.
    fn far(&self, customers: (u64, &str), days: &str) -> String;
    /// A stage of the funnel, said in full.
    fn stage_label(&self, stage: &str, who: &str, customers: &str, revenue: &str) -> String;
    /// After a share: of the revenue of all.
    fn of_all_revenue(&self) -> &'static str;
    /// Column of the days to come.
    fn days_ahead(&self) -> &'static str;
    /// A border of the life cycle.
    fn border(&self, border: Border) -> &'static str;
    /// Who crosses it within so many days.
    fn crossing(&self, border: Border, days: &str) -> String;
    /// Column of those who cross within so many days.
    fn within_days(&self, days: &str) -> String;
    /// Between two stages: how many pass in so many days.
    fn pass_in(&self, customers: (u64, &str), days: &str) -> String;
    /// The page's finding: so many are slipping.
    fn found_slipping(&self, share: &str, customers: (u64, &str)) -> String;
    /// The finding where nobody slips.
    fn found_nobody_slipping(&self) -> &'static str;
    /// What comes next: so many become lost in so many days if nobody buys.
    fn found_crossing(&self, customers: (u64, &str), days: &str) -> String;
}

impl LifecycleText for Pt {
    fn lifecycle_note(&self) -> &'static str {
        "altura: clientes · a faixa de baixo da recuperação está sem compras há mais tempo"
    }

    fn lifecycle_rule(&self) -> &'static str {
        "Como os limites são decididos"
    }

    fn stage_column(&self) -> &'static str {
        "Etapa"
    }

    fn who_column(&self) -> &'static str {
        "Quem está nela"
    }

    fn far_band(&self) -> &'static str {
        "Sem compras"
    }

    fn acquisition_empty(&self) -> &'static str {
        "Aquisição é quem já se cadastrou e ainda não comprou. Para ver esta etapa, junte em Dados o cadastro de \
         clientes."
    }

    fn crossings_title(&self) -> &'static str {
        "Quem cruza um limite se ninguém comprar"
    }

    fn crossings_note(&self) -> &'static str {
        "contado a partir da data de referência"
    }

    fn border_column(&self) -> &'static str {
        "Limite"
    }

    fn crossings_none(&self) -> &'static str {
        "Ninguém cruza este limite."
    }

    fn crossings_by_day(&self) -> &'static str {
        "Clientes que cruzam um limite em cada um dos próximos 30 dias"
    }

    fn stage_who(&self, stage: Stage, inside_to: &str, from: &str, to: &str) -> String {
        match stage {
            Stage::Acquisition => "com cadastro, sem pedido".to_owned(),
            Stage::Trial => format!("um só pedido, até {inside_to} dias"),
            Stage::Maintenance => format!("dois pedidos ou mais, até {inside_to} dias"),
            Stage::Retention => format!("último pedido há {from} a {to} dias"),
            Stage::Recovery => format!("último pedido há mais de {to} dias"),
        }
    }

    fn stage_who_by_rhythm(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Acquisition => "com cadastro, sem pedido",
            Stage::Trial => "um só pedido, ainda no ritmo",
            Stage::Maintenance => "dois pedidos ou mais, ainda no ritmo",
            Stage::Retention => "passou do ritmo, inativando",
            Stage::Recovery => "muito além do ritmo, inativos",
        }
    }

    fn far(&self, (number, customers): (u64, &str), days: &str) -> String {
        let noun = if number == 1 { "cliente não compra" } else { "clientes não compram" };
        format!("{customers} {noun} há mais de {days} dias")
    }

    fn stage_label(&self, stage: &str, who: &str, customers: &str, revenue: &str) -> String {
        format!("{stage}, {who}: {customers}, {revenue}")
    }

    fn of_all_revenue(&self) -> &'static str {
        "da receita"
    }

    fn days_ahead(&self) -> &'static str {
        "Dias à frente"
    }

    fn border(&self, border: Border) -> &'static str {
        match border {
            Border::Retention => "Entram em retenção",
            Border::Recovery => "Ficam inativos (recuperação)",
            Border::Far => "Passam para sem compras",
        }
    }

    fn crossing(&self, border: Border, days: &str) -> String {
        match border {
            Border::Retention => format!("Entram em retenção em {days} dias"),
            Border::Recovery => format!("Ficam inativos em {days} dias"),
            Border::Far => format!("Ficam sem compras em {days} dias"),
        }
    }

    fn within_days(&self, days: &str) -> String {
        format!("Próximos {days} dias")
    }

    fn pass_in(&self, (number, customers): (u64, &str), days: &str) -> String {
        format!("{customers} {} em {days} dias", if number == 1 { "passa" } else { "passam" })
    }

    fn found_slipping(&self, share: &str, (number, customers): (u64, &str)) -> String {
        let noun = if number == 1 { "cliente" } else { "clientes" };
        format!("{share} de quem já comprou está escorregando: {customers} {noun}")
    }

    fn found_nobody_slipping(&self) -> &'static str {
        "Ninguém está escorregando agora"
    }

    fn found_crossing(&self, (number, customers): (u64, &str), days: &str) -> String {
        let verb = if number == 1 { "cliente fica inativo" } else { "clientes ficam inativos" };
        format!("Se ninguém comprar, {customers} {verb} nos próximos {days} dias.")
    }
}

impl LifecycleText for En {
    fn lifecycle_note(&self) -> &'static str {
        "height: customers · the lower band of recovery has gone longest without buying"
    }

    fn lifecycle_rule(&self) -> &'static str {
        "How the limits are decided"
    }

    fn stage_column(&self) -> &'static str {
        "Stage"
    }

    fn who_column(&self) -> &'static str {
        "Who is in it"
    }

    fn far_band(&self) -> &'static str {
        "Without purchases"
    }

    fn acquisition_empty(&self) -> &'static str {
        "Acquisition holds those who registered and have not bought yet. To see this stage, add the customer \
         register in Data."
    }

    fn crossings_title(&self) -> &'static str {
        "Who crosses a border if nobody buys"
    }

    fn crossings_note(&self) -> &'static str {
        "counted from the reference date"
    }

    fn border_column(&self) -> &'static str {
        "Border"
    }

    fn crossings_none(&self) -> &'static str {
        "Nobody crosses this border."
    }

    fn crossings_by_day(&self) -> &'static str {
        "Customers who cross a border on each of the next 30 days"
    }

    fn stage_who(&self, stage: Stage, inside_to: &str, from: &str, to: &str) -> String {
        match stage {
            Stage::Acquisition => "registered, no order".to_owned(),
            Stage::Trial => format!("one order, up to {inside_to} days"),
            Stage::Maintenance => format!("two orders or more, up to {inside_to} days"),
            Stage::Retention => format!("last order {from} to {to} days ago"),
            Stage::Recovery => format!("last order more than {to} days ago"),
        }
    }

    fn stage_who_by_rhythm(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Acquisition => "registered, no order",
            Stage::Trial => "one order, still in rhythm",
            Stage::Maintenance => "two orders or more, still in rhythm",
            Stage::Retention => "past the rhythm, slipping",
            Stage::Recovery => "far past the rhythm, lost",
        }
    }

    fn far(&self, (number, customers): (u64, &str), days: &str) -> String {
        let noun = if number == 1 { "customer has" } else { "customers have" };
        format!("{customers} {noun} not bought for more than {days} days")
    }

    fn stage_label(&self, stage: &str, who: &str, customers: &str, revenue: &str) -> String {
        format!("{stage}, {who}: {customers}, {revenue}")
    }

    fn of_all_revenue(&self) -> &'static str {
        "of revenue"
    }

    fn days_ahead(&self) -> &'static str {
        "Days ahead"
    }

    fn border(&self, border: Border) -> &'static str {
        match border {
            Border::Retention => "Enter retention",
            Border::Recovery => "Become lost (recovery)",
            Border::Far => "Pass to without purchases",
        }
    }

    fn crossing(&self, border: Border, days: &str) -> String {
        match border {
            Border::Retention => format!("Enter retention in {days} days"),
            Border::Recovery => format!("Become lost in {days} days"),
            Border::Far => format!("Without purchases in {days} days"),
        }
    }

    fn within_days(&self, days: &str) -> String {
        format!("Next {days} days")
    }

    fn pass_in(&self, (number, customers): (u64, &str), days: &str) -> String {
        format!("{customers} {} in {days} days", if number == 1 { "passes" } else { "pass" })
    }

    fn found_slipping(&self, share: &str, (number, customers): (u64, &str)) -> String {
        let noun = if number == 1 { "customer" } else { "customers" };
        format!("{share} of those who bought are slipping: {customers} {noun}")
    }

    fn found_nobody_slipping(&self) -> &'static str {
        "Nobody is slipping now"
    }

    fn found_crossing(&self, (number, customers): (u64, &str), days: &str) -> String {
        let verb = if number == 1 { "customer becomes lost" } else { "customers become lost" };
        format!("If nobody buys, {customers} {verb} in the next {days} days.")
    }
}
