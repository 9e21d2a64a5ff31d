//! The words of what happened to a customer: the time line and the list of moments.

use crate::domain::EventKind;
use crate::text::{En, Pt};

/// The words on moments.
pub trait MomentText {
    /// The time line.
    fn timeline(&self) -> &'static str;
    /// How to read it.
    fn timeline_note(&self) -> &'static str;
    /// How it is made.
    fn timeline_how(&self) -> &'static str;
    /// Lanes: orders, e-mails, coupons, answers.
    fn lanes(&self) -> [&'static str; 4];
    /// The day of the analysis.
    fn today_mark(&self) -> &'static str;
    /// The day on which the next order is expected.
    fn expected_mark(&self) -> &'static str;
    /// The heads: day, what, details, value.
    fn moment_heads(&self, sign: &str) -> [String; 4];
    /// What happened, as a list.
    fn moments(&self) -> &'static str;
    /// Only the latest of so many are listed.
    fn moments_cut(&self, shown: &str, all: &str) -> String;
    /// Shows more of them.
    fn more_moments(&self, more: &str) -> String;
    /// Registered.
    fn moment_registered(&self) -> &'static str;
    /// An order.
    fn moment_order(&self) -> &'static str;
    /// Something about an e-mail.
    fn moment_mail(&self, kind: EventKind) -> &'static str;
    /// A coupon given.
    fn moment_coupon(&self) -> &'static str;
    /// A coupon used.
    fn moment_coupon_used(&self) -> &'static str;
    /// A coupon that ran out.
    fn moment_coupon_expired(&self) -> &'static str;
    /// Until when a coupon is good.
    fn good_until(&self, day: &str) -> String;
    /// An answer.
    fn moment_answer(&self) -> &'static str;
    /// The score of an answer.
    fn out_of_ten(&self, score: u8) -> String;
}

impl MomentText for Pt {
    fn timeline(&self) -> &'static str {
        "Linha do tempo"
    }

    fn timeline_note(&self) -> &'static str {
        "cada traço é um acontecimento no seu dia"
    }

    fn timeline_how(&self) -> &'static str {
        "Pedidos em uso nesta análise, com o valor líquido de devoluções, e o que os outros arquivos dizem até a data de \
         referência. Nos e-mails, traço curto é enviado, médio é aberto, longo é clicado; nos cupons, curto é emitido, longo é \
         usado; nas respostas, a altura é a nota. A faixa vai do dia esperado do próximo pedido ao dia em que ele passa a estar \
         atrasado."
    }

    fn lanes(&self) -> [&'static str; 4] {
        ["Pedidos", "E-mails", "Cupons", "Respostas"]
    }

    fn today_mark(&self) -> &'static str {
        "hoje"
    }

    fn expected_mark(&self) -> &'static str {
        "esperado"
    }

    fn moment_heads(&self, sign: &str) -> [String; 4] {
        ["Dia".to_owned(), "O que".to_owned(), "Detalhe".to_owned(), format!("Valor ({sign})")]
    }

    fn moments(&self) -> &'static str {
        "O que aconteceu"
    }

    fn moments_cut(&self, shown: &str, all: &str) -> String {
        format!("os {shown} mais recentes de {all}")
    }

    fn more_moments(&self, more: &str) -> String {
        format!("Mostrar mais {more}")
    }

    fn moment_registered(&self) -> &'static str {
        "Cadastro"
    }

    fn moment_order(&self) -> &'static str {
        "Pedido"
    }

    fn moment_mail(&self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::Sent => "E-mail enviado",
            EventKind::Opened => "E-mail aberto",
            EventKind::Clicked => "E-mail clicado",
            EventKind::Unsubscribed => "Descadastro",
            EventKind::Bounced => "E-mail devolvido",
        }
    }

    fn moment_coupon(&self) -> &'static str {
        "Cupom emitido"
    }

    fn moment_coupon_used(&self) -> &'static str {
        "Cupom usado"
    }

    fn moment_coupon_expired(&self) -> &'static str {
        "Cupom vencido"
    }

    fn good_until(&self, day: &str) -> String {
        format!("vale até {day}")
    }

    fn moment_answer(&self) -> &'static str {
        "Resposta"
    }

    fn out_of_ten(&self, score: u8) -> String {
        format!("nota {score} de 10")
    }
}

impl MomentText for En {
    fn timeline(&self) -> &'static str {
        "Time line"
    }

    fn timeline_note(&self) -> &'static str {
        "each tick is something that happened on its day"
    }

    fn timeline_how(&self) -> &'static str {
        "Orders in use in this analysis, net of refunds, and what the other files tell up to the reference date. Of e-mails, a \
         short tick is sent, a medium one opened, a long one clicked; of coupons, a short one is issued, a long one used; of \
         answers, the height is the score. The band runs from the day on which the next order is expected to the day from which \
         it is late."
    }

    fn lanes(&self) -> [&'static str; 4] {
        ["Orders", "E-mails", "Coupons", "Answers"]
    }

    fn today_mark(&self) -> &'static str {
        "today"
    }

    fn expected_mark(&self) -> &'static str {
        "expected"
    }

    fn moment_heads(&self, sign: &str) -> [String; 4] {
        ["Day".to_owned(), "What".to_owned(), "Details".to_owned(), format!("Value ({sign})")]
    }

    fn moments(&self) -> &'static str {
        "What happened"
    }

    fn moments_cut(&self, shown: &str, all: &str) -> String {
        format!("the latest {shown} of {all}")
    }

    fn more_moments(&self, more: &str) -> String {
        format!("Show {more} more")
    }

    fn moment_registered(&self) -> &'static str {
        "Registered"
    }

    fn moment_order(&self) -> &'static str {
        "Order"
    }

    fn moment_mail(&self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::Sent => "E-mail sent",
            EventKind::Opened => "E-mail opened",
            EventKind::Clicked => "E-mail clicked",
            EventKind::Unsubscribed => "Unsubscribed",
            EventKind::Bounced => "E-mail bounced",
        }
    }

    fn moment_coupon(&self) -> &'static str {
        "Coupon issued"
    }

    fn moment_coupon_used(&self) -> &'static str {
        "Coupon used"
    }

    fn moment_coupon_expired(&self) -> &'static str {
        "Coupon expired"
    }

    fn good_until(&self, day: &str) -> String {
        format!("good until {day}")
    }

    fn moment_answer(&self) -> &'static str {
        "Answer"
    }

    fn out_of_ten(&self, score: u8) -> String {
        format!("{score} out of 10")
    }
}
