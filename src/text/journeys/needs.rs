//! What a template needs of the data, and which file or column to add where it is missing.

use crate::domain::Need;
use crate::text::{En, Pt};

/// The words on what templates need.
pub trait NeedText {
    /// The fact.
    fn need(&self, need: Need) -> &'static str;
    /// The base does not have it, and the template can't work: what to add.
    fn need_missing(&self, need: Need) -> &'static str;
    /// The base does not have it, and the template works without: what is lost.
    fn liking_missing(&self, need: Need) -> &'static str;
    /// The base has all that a template needs.
    fn needs_met(&self) -> &'static str;
}

impl NeedText for Pt {
    fn need(&self, need: Need) -> &'static str {
        match need {
            Need::Birthday => "Aniversário",
            Need::Registration => "Data de cadastro",
            Need::Coupons => "Cupons",
            Need::EmailEvents => "Eventos de e-mail",
            Need::Products => "Produtos",
        }
    }

    fn need_missing(&self, need: Need) -> &'static str {
        match need {
            Need::Birthday => {
                "A base não diz quando os clientes nasceram. Solte em Dados um arquivo de clientes com a data de nascimento."
            }
            Need::Registration => {
                "A base não diz quando os clientes se cadastraram. Solte em Dados um arquivo de clientes com a data de cadastro."
            }
            Need::Coupons => {
                "A base não diz até quando valem os cupons. Solte em Dados um arquivo de cupons com cliente, código e validade."
            }
            Need::EmailEvents => {
                "A base não diz quem abre os e-mails. Solte em Dados os eventos da sua plataforma: e-mail, evento e data."
            }
            Need::Products => {
                "A base não diz o que foi comprado. Indique em Dados a coluna de produto dos pedidos ou exporte-os com ela."
            }
        }
    }

    fn liking_missing(&self, need: Need) -> &'static str {
        match need {
            Need::Birthday => "Sem a data de nascimento, ninguém é lembrado no aniversário.",
            Need::Registration => "Sem a data de cadastro, a régua começa pela primeira compra.",
            Need::Coupons => {
                "Sem um arquivo de cupons, quem comprou conta como quem usou o cupom, e não recebe os lembretes."
            }
            Need::EmailEvents => "Sem os eventos de e-mail, a régua não sabe quem ainda lê.",
            Need::Products => {
                "Sem a coluna de produto, o ritmo de recompra vem do cliente ou da base, e o nome do produto fica em branco."
            }
        }
    }

    fn needs_met(&self) -> &'static str {
        "A sua base tem tudo o que este modelo pede."
    }
}

impl NeedText for En {
    fn need(&self, need: Need) -> &'static str {
        match need {
            Need::Birthday => "Birthday",
            Need::Registration => "Registration date",
            Need::Coupons => "Coupons",
            Need::EmailEvents => "E-mail events",
            Need::Products => "Products",
        }
    }

    fn need_missing(&self, need: Need) -> &'static str {
        match need {
            Need::Birthday => {
                "The base does not tell when customers were born. Drop a customer file with the date of birth into Data."
            }
            Need::Registration => {
                "The base does not tell when customers registered. Drop a customer file with the registration date into Data."
            }
            Need::Coupons => {
                "The base does not tell until when coupons are valid. Drop a coupon file with customer, code and expiry into Data."
            }
            Need::EmailEvents => {
                "The base does not tell who opens e-mails. Drop your platform’s events into Data: e-mail, event and date."
            }
            Need::Products => {
                "The base does not tell what was bought. Name the product column of the orders in Data or export them with it."
            }
        }
    }

    fn liking_missing(&self, need: Need) -> &'static str {
        match need {
            Need::Birthday => "Without the date of birth, nobody’s birthday is remembered.",
            Need::Registration => "Without the registration date, the journey begins with the first purchase.",
            Need::Coupons => {
                "Without a coupon file, whoever bought counts as having used the coupon, and gets no reminders."
            }
            Need::EmailEvents => "Without e-mail events, the journey does not know who still reads.",
            Need::Products => {
                "Without the product column, the rhythm is the customer’s or the base’s, and the product’s name stays blank."
            }
        }
    }

    fn needs_met(&self) -> &'static str {
        "Your base has all that this template asks for."
    }
}
