//! The life cycle in words. The stages' names, and who is in each, are `names`'s.

use crate::text::{En, Pt};

/// The words of the life cycle.
pub trait LifecycleText {
    /// How to read the band.
    fn lifecycle_note(&self) -> &'static str;
    /// The ruler's unit, after its last number.
    fn lifecycle_axis(&self) -> &'static str;
    /// Column of stages.
    fn stage_column(&self) -> &'static str;
    /// Column of who is in a stage.
    fn who_column(&self) -> &'static str;
    /// Of the lost ones, those beyond the far threshold.
    fn far(&self, customers: (u64, &str), days: &str) -> String;
    /// Why nobody is in acquisition.
    fn acquisition_empty(&self) -> &'static str;
    /// A stage of the band, said in full.
    fn stage_label(&self, stage: &str, who: &str, customers: &str, revenue: &str) -> String;
}

impl LifecycleText for Pt {
    fn lifecycle_note(&self) -> &'static str {
        "posição: dias desde o último pedido"
    }

    fn lifecycle_axis(&self) -> &'static str {
        "dias desde o último pedido"
    }

    fn stage_column(&self) -> &'static str {
        "Etapa"
    }

    fn who_column(&self) -> &'static str {
        "Quem está nela"
    }

    fn far(&self, (number, customers): (u64, &str), days: &str) -> String {
        let noun = if number == 1 { "cliente não compra" } else { "clientes não compram" };
        format!("{customers} {noun} há mais de {days} dias")
    }

    fn acquisition_empty(&self) -> &'static str {
        "Aquisição é quem já se cadastrou e ainda não comprou. Um arquivo de pedidos só traz quem comprou: para ver esta \
         etapa seria preciso também o cadastro de clientes."
    }

    fn stage_label(&self, stage: &str, who: &str, customers: &str, revenue: &str) -> String {
        format!("{stage}, {who}: {customers}, {revenue}")
    }
}

impl LifecycleText for En {
    fn lifecycle_note(&self) -> &'static str {
        "position: days since the last order"
    }

    fn lifecycle_axis(&self) -> &'static str {
        "days since the last order"
    }

    fn stage_column(&self) -> &'static str {
        "Stage"
    }

    fn who_column(&self) -> &'static str {
        "Who is in it"
    }

    fn far(&self, (number, customers): (u64, &str), days: &str) -> String {
        let noun = if number == 1 { "customer has" } else { "customers have" };
        format!("{customers} {noun} not bought for more than {days} days")
    }

    fn acquisition_empty(&self) -> &'static str {
        "Acquisition holds those who registered and have not bought yet. A file of orders only has those who bought: to \
         see this stage, the customer register would be needed as well."
    }

    fn stage_label(&self, stage: &str, who: &str, customers: &str, revenue: &str) -> String {
        format!("{stage}, {who}: {customers}, {revenue}")
    }
}
