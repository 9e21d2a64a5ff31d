//! What stands beside the fields of a régua and of a step, and the words of merge tags. Names of kinds are `vocabulary`'s.

use crate::domain::{Channel, MergeTag};
use crate::text::{En, Pt};

/// Labels of fields, and merge tags.
pub trait JourneyLabelText {
    /// What a merge tag puts in, as its list shows it.
    fn merge_tag(&self, tag: MergeTag) -> &'static str;
    /// The words that [`MergeTag::Unsubscribe`] puts in, which say how to opt out of a channel.
    fn unsubscribe_words(&self, channel: Channel) -> &'static str;
    /// Of a régua: its goal, audience, trigger, flow, exit, re-entry, control group, priority.
    fn journey_parts(&self) -> [&'static str; 8];
    /// Of a step: its channel, purpose, tone, subject, pre-header, message, coupon, conditions.
    fn step_parts(&self) -> [&'static str; 8];
    /// A step of the flow by its number.
    fn step_name(&self, number: &str) -> String;
    /// A way of a branch: met, not met.
    fn branch_ways(&self) -> [&'static str; 2];
    /// The code of a coupon, and for how long it can be used.
    fn coupon_parts(&self) -> [&'static str; 2];
}

impl JourneyLabelText for Pt {
    fn merge_tag(&self, tag: MergeTag) -> &'static str {
        match tag {
            MergeTag::FirstName => "Primeiro nome",
            MergeTag::FullName => "Nome completo",
            MergeTag::DaysWithoutBuying => "Dias sem comprar",
            MergeTag::LastOrderDay => "Data do último pedido",
            MergeTag::LastProduct => "Último produto comprado",
            MergeTag::FavouriteProduct => "Produto que mais comprou",
            MergeTag::Orders => "Número de pedidos",
            MergeTag::ExpectedNextOrder => "Data esperada do próximo pedido",
            MergeTag::CouponCode => "Código do cupom",
            MergeTag::CouponLastDay => "Último dia do cupom",
            MergeTag::Store => "Nome da loja",
            MergeTag::Unsubscribe => "Como sair da lista",
        }
    }

    fn unsubscribe_words(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Email => "Se não quiser mais receber estes e-mails, responda pedindo para sair.",
            Channel::Sms | Channel::WhatsApp => "Para não receber mais, responda SAIR.",
            Channel::Phone => "Se preferir não receber ligações, é só dizer.",
            Channel::DirectMail => "Se preferir não receber cartas, é só avisar.",
        }
    }

    fn journey_parts(&self) -> [&'static str; 8] {
        ["Objetivo", "Público", "Gatilho", "Fluxo", "Saída", "Reentrada", "Grupo de controle", "Prioridade"]
    }

    fn step_parts(&self) -> [&'static str; 8] {
        ["Canal", "Propósito", "Tom", "Assunto", "Pré-cabeçalho", "Mensagem", "Cupom", "Só se"]
    }

    fn step_name(&self, number: &str) -> String {
        format!("Passo {number}")
    }

    fn branch_ways(&self) -> [&'static str; 2] {
        ["Sim", "Não"]
    }

    fn coupon_parts(&self) -> [&'static str; 2] {
        ["Código", "Validade em dias"]
    }
}

impl JourneyLabelText for En {
    fn merge_tag(&self, tag: MergeTag) -> &'static str {
        match tag {
            MergeTag::FirstName => "First name",
            MergeTag::FullName => "Full name",
            MergeTag::DaysWithoutBuying => "Days without buying",
            MergeTag::LastOrderDay => "Date of the last order",
            MergeTag::LastProduct => "Last product bought",
            MergeTag::FavouriteProduct => "Product bought most",
            MergeTag::Orders => "Number of orders",
            MergeTag::ExpectedNextOrder => "Expected date of the next order",
            MergeTag::CouponCode => "Coupon code",
            MergeTag::CouponLastDay => "Last day of the coupon",
            MergeTag::Store => "Name of the store",
            MergeTag::Unsubscribe => "How to opt out",
        }
    }

    fn unsubscribe_words(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Email => "If you no longer want these e-mails, reply and ask to be taken off the list.",
            Channel::Sms | Channel::WhatsApp => "To receive no more, reply STOP.",
            Channel::Phone => "If you would rather not be called, just say so.",
            Channel::DirectMail => "If you would rather not receive letters, just let us know.",
        }
    }

    fn journey_parts(&self) -> [&'static str; 8] {
        ["Goal", "Audience", "Trigger", "Flow", "Exit", "Re-entry", "Control group", "Priority"]
    }

    fn step_parts(&self) -> [&'static str; 8] {
        ["Channel", "Purpose", "Tone", "Subject", "Pre-header", "Message", "Coupon", "Only if"]
    }

    fn step_name(&self, number: &str) -> String {
        format!("Step {number}")
    }

    fn branch_ways(&self) -> [&'static str; 2] {
        ["Yes", "No"]
    }

    fn coupon_parts(&self) -> [&'static str; 2] {
        ["Code", "Valid for, in days"]
    }
}
