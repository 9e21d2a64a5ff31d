//! The words of the back-test: its question, its figures, what they mean and what they don't.

use crate::engine::protocol::PastGroup;
use crate::text::{En, Pt};

/// The words of the back-test. Figures come written.
pub trait PastText {
    /// A list of the back-test, as the customers' table names it: which of them, of which régua, over how many days.
    fn list_of_past(&self, group: PastGroup, journey: Option<&str>, days: &str) -> String;
    /// The section, and its question.
    fn past_title(&self) -> [&'static str; 2];
    /// What it is for.
    fn past_intro(&self) -> &'static str;
    /// How far back.
    fn past_label(&self) -> &'static str;
    /// So many months, each of 30 days.
    fn past_months(&self, months: u16) -> &'static str;
    /// Begins it.
    fn past_begin(&self) -> &'static str;
    /// Gives it up.
    fn past_give_up(&self) -> &'static str;
    /// It is under way: its steps that are done, of all.
    fn past_far(&self, done: &str, of: &str) -> String;
    /// The orders don't go back a month.
    fn past_too_short(&self) -> &'static str;
    /// The finding: days, the first of them, customers reached, and of these who bought afterwards, with their share.
    fn past_finding(&self, days: (&str, &str), reached: &str, bought: (&str, &str)) -> String;
    /// Half of those who bought did so within so many days.
    fn past_median(&self, days: &str) -> String;
    /// Nobody would have been reached.
    fn past_nobody(&self) -> &'static str;
    /// What the figures mean, and what they don't.
    fn past_meaning(&self) -> &'static str;
    /// What the control groups can be held against, and what they can't.
    fn past_beside_control(&self) -> &'static str;
    /// Customers whose orders were given back since.
    fn past_gone(&self, customers: &str) -> String;
    /// The columns: régua; reached, bought, share; control, bought, share; held back, bought; median days.
    fn past_columns(&self) -> [&'static str; 10];
    /// All réguas together.
    fn past_all(&self) -> &'static str;
    /// The chart of days, for all réguas or one; how to read it.
    fn past_chart(&self, journey: &str) -> String;
    /// What a bar of it is.
    fn past_chart_note(&self) -> &'static str;
    /// The columns of its table: days, customers, share, share up to there.
    fn past_chart_columns(&self) -> [&'static str; 4];
    /// The line at the median.
    fn past_chart_median(&self, days: &str) -> String;
    /// How it is computed, and what has no date.
    fn past_how(&self, known: &str, newcomers: &str) -> String;
}

impl PastText for Pt {
    fn list_of_past(&self, group: PastGroup, journey: Option<&str>, days: &str) -> String {
        let who = match group {
            PastGroup::Reached => "alcançados",
            PastGroup::Bought => "alcançados que compraram depois",
            PastGroup::Control => "grupo de controle",
            PastGroup::ControlBought => "grupo de controle que comprou depois",
            PastGroup::Held => "segurados",
            PastGroup::HeldBought => "segurados que compraram",
        };
        match journey {
            Some(journey) => format!("teste no passado, {days} dias, {journey}: {who}"),
            None => format!("teste no passado, {days} dias: {who}"),
        }
    }

    fn past_title(&self) -> [&'static str; 2] {
        ["Teste no passado", "quem seria alcançado antes de comprar de novo, e quantos dias antes"]
    }

    fn past_intro(&self) -> &'static str {
        "Volta a um dia do passado, só com o que se sabia nele, e percorre as réguas ligadas até a data de referência. As \
         compras que vieram de verdade encerram os fluxos."
    }

    fn past_label(&self) -> &'static str {
        "Voltar"
    }

    fn past_months(&self, months: u16) -> &'static str {
        match months {
            1 => "1 mês",
            3 => "3 meses",
            6 => "6 meses",
            _ => "12 meses",
        }
    }

    fn past_begin(&self) -> &'static str {
        "Testar no passado"
    }

    fn past_give_up(&self) -> &'static str {
        "Cancelar o teste"
    }

    fn past_far(&self, done: &str, of: &str) -> String {
        format!("Testando no passado: {done} de {of} etapas")
    }

    fn past_too_short(&self) -> &'static str {
        "Os pedidos não chegam a um mês antes da data de referência. Junte um arquivo com pedidos mais antigos para testar."
    }

    fn past_finding(&self, (days, first): (&str, &str), reached: &str, (bought, share): (&str, &str)) -> String {
        format!(
            "Nos {days} dias desde {first}, as réguas alcançariam {reached} clientes; {bought} deles ({share}) compraram depois."
        )
    }

    fn past_median(&self, days: &str) -> String {
        format!("Metade de quem comprou o fez em até {days} dias depois da primeira mensagem.")
    }

    fn past_nobody(&self) -> &'static str {
        "Nestes dias as réguas ligadas não alcançariam ninguém. Volte mais no tempo, ou confira públicos e gatilhos."
    }

    fn past_meaning(&self) -> &'static str {
        "Ninguém recebeu nada: todos compraram sem a mensagem. O teste mostra quantos clientes a régua alcança e se ela chega a \
         tempo, não quanto ela vende. O efeito só aparece depois de enviar, comparando com o grupo de controle."
    }

    fn past_beside_control(&self) -> &'static str {
        "Compare com o grupo de controle régua a régua: na linha de todas, ele só tem quem nenhuma outra régua alcança. Como nada \
         foi enviado, a diferença vem do acaso e de quem é segurado, nunca da mensagem."
    }

    fn past_gone(&self, customers: &str) -> String {
        format!("{customers} clientes contados aqui não estão mais na base, porque devolveram tudo: faltam nas listas.")
    }

    fn past_columns(&self) -> [&'static str; 10] {
        [
            "Régua",
            "Alcançados",
            "Compraram depois",
            "%",
            "Controle",
            "Compraram",
            "%",
            "Segurados",
            "Compraram",
            "Mediana, dias",
        ]
    }

    fn past_all(&self) -> &'static str {
        "Todas as réguas"
    }

    fn past_chart(&self, journey: &str) -> String {
        format!("Dias da mensagem à compra: {journey}")
    }

    fn past_chart_note(&self) -> &'static str {
        "clientes alcançados que compraram, por dias desde a primeira mensagem"
    }

    fn past_chart_columns(&self) -> [&'static str; 4] {
        ["Dias", "Clientes", "%", "% até aqui"]
    }

    fn past_chart_median(&self, days: &str) -> String {
        format!("mediana: {days} dias")
    }

    fn past_how(&self, known: &str, newcomers: &str) -> String {
        format!(
            "No primeiro dia eram {known} clientes conhecidos; {newcomers} chegaram depois e contam a partir do primeiro pedido ou \
             cadastro. Notas, segmentos, ciclo de vida e públicos são os daquele dia: pedidos, cadastros, aberturas, cupons e \
             saídas da lista posteriores não contam. O que o arquivo não data vale como está hoje: consentimento, lista de \
             supressão, colunas do cadastro e situação dos pedidos. Cupons emitidos depois não disparam réguas. Cada cliente conta \
             uma vez, pela primeira mensagem; quem é alcançado no fim do período tem menos dias para comprar. Segurados são \
             aqueles cujas mensagens foram todas seguradas; as compras deles contam desde o primeiro dia planejado."
        )
    }
}

impl PastText for En {
    fn list_of_past(&self, group: PastGroup, journey: Option<&str>, days: &str) -> String {
        let who = match group {
            PastGroup::Reached => "reached",
            PastGroup::Bought => "reached, bought afterwards",
            PastGroup::Control => "control group",
            PastGroup::ControlBought => "control group, bought afterwards",
            PastGroup::Held => "held back",
            PastGroup::HeldBought => "held back, bought",
        };
        match journey {
            Some(journey) => format!("test on the past, {days} days, {journey}: {who}"),
            None => format!("test on the past, {days} days: {who}"),
        }
    }

    fn past_title(&self) -> [&'static str; 2] {
        ["Test on the past", "who would have been reached before buying again, and how many days before"]
    }

    fn past_intro(&self) -> &'static str {
        "Goes back to a past day, with only what was known on it, and runs the journeys that are on up to the reference date. \
         The purchases that really came end the flows."
    }

    fn past_label(&self) -> &'static str {
        "Go back"
    }

    fn past_months(&self, months: u16) -> &'static str {
        match months {
            1 => "1 month",
            3 => "3 months",
            6 => "6 months",
            _ => "12 months",
        }
    }

    fn past_begin(&self) -> &'static str {
        "Test on the past"
    }

    fn past_give_up(&self) -> &'static str {
        "Cancel the test"
    }

    fn past_far(&self, done: &str, of: &str) -> String {
        format!("Testing on the past: {done} of {of} steps")
    }

    fn past_too_short(&self) -> &'static str {
        "The orders don't go back to a month before the reference date. Add a file with older orders to test."
    }

    fn past_finding(&self, (days, first): (&str, &str), reached: &str, (bought, share): (&str, &str)) -> String {
        format!(
            "In the {days} days from {first} on, the journeys would have reached {reached} customers; {bought} of them ({share}) \
             bought afterwards."
        )
    }

    fn past_median(&self, days: &str) -> String {
        format!("Half of those who bought did so within {days} days of the first message.")
    }

    fn past_nobody(&self) -> &'static str {
        "In these days the journeys that are on would have reached nobody. Go back further, or check audiences and triggers."
    }

    fn past_meaning(&self) -> &'static str {
        "Nobody was sent anything: all of them bought without the message. The test shows how many customers a journey reaches, \
         and whether it comes in time, not how much it sells. The effect shows only after sending, against the control group."
    }

    fn past_beside_control(&self) -> &'static str {
        "Compare with the control group journey by journey: in the row of all it holds only those whom no other journey reaches. \
         As nothing was sent, the difference comes from chance and from who is held back, never from the message."
    }

    fn past_gone(&self, customers: &str) -> String {
        format!(
            "{customers} customers counted here are not in the base any more, as they gave everything back: the lists lack them."
        )
    }

    fn past_columns(&self) -> [&'static str; 10] {
        [
            "Journey",
            "Reached",
            "Bought afterwards",
            "%",
            "Control",
            "Bought",
            "%",
            "Held back",
            "Bought",
            "Median, days",
        ]
    }

    fn past_all(&self) -> &'static str {
        "All journeys"
    }

    fn past_chart(&self, journey: &str) -> String {
        format!("Days from message to purchase: {journey}")
    }

    fn past_chart_note(&self) -> &'static str {
        "customers reached who bought, by the days since the first message"
    }

    fn past_chart_columns(&self) -> [&'static str; 4] {
        ["Days", "Customers", "%", "% up to here"]
    }

    fn past_chart_median(&self, days: &str) -> String {
        format!("median: {days} days")
    }

    fn past_how(&self, known: &str, newcomers: &str) -> String {
        format!(
            "On the first day {known} customers were known; {newcomers} came later and count from their first order or \
             registration on. Scores, segments, life cycle and audiences are those of that day: later orders, registrations, \
             openings, coupons and opt-outs do not count. What the file gives no date for is as it is today: consent, suppression \
             list, columns of the register, status of orders. Coupons given later trigger nothing. Each customer counts once, by \
             the first message; who is reached towards the end has fewer days left to buy. Held back are those whose messages were \
             all held back; their purchases count from the first planned day on."
        )
    }
}
