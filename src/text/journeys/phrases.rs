//! The parts of a régua as phrases of one sentence. Which parts there are and how they are put together is `present`'s;
//! figures come written.

use crate::domain::{BirthdayMoment, Exit, Partition, WhichOrder};
use crate::text::{En, Pt};

/// A phrase and what in it can be changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    /// What stands before it.
    pub before: String,
    /// What can be changed.
    pub core: String,
    /// What stands behind it.
    pub after: String,
}

/// A trigger with its figures written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriggerSaid<'a> {
    /// An order.
    OrderPlaced(WhichOrder),
    /// A registration.
    Registered,
    /// The birthday; with the days before it, written.
    Birthday(BirthdayMoment, &'a str),
    /// The segments, joined.
    EntersSegment(&'a str),
    /// The stage.
    EntersStage(&'a str),
    /// The days.
    DaysWithoutBuying(&'a str),
    /// The days before or after the expected next order.
    ExpectedRepurchase(Around<'a>),
    /// The days before or after the end of a coupon.
    CouponExpiry(Around<'a>),
    /// The date.
    FixedDate(&'a str),
    /// The day of the month.
    Monthly(u8),
}

/// Days before, on or after a day, written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around<'a> {
    /// So many days before.
    Before(&'a str),
    /// On the day.
    On,
    /// So many days after.
    After(&'a str),
}

/// How many messages a flow sends, and in which time, written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowSaid<'a> {
    /// None.
    Nothing,
    /// So many to everybody, all on one day or in a time that the calendar decides.
    Messages(&'a str),
    /// So many in so many days.
    MessagesIn(&'a str, &'a str),
    /// A single one after so many days.
    After(&'a str, &'a str),
    /// At most so many, by the way of the customer.
    UpTo(&'a str),
    /// At most so many in so many days.
    UpToIn(&'a str, &'a str),
}

/// Phrases over one customer.
pub trait JourneyPhraseText {
    /// `1 mensagem`, `4 mensagens`.
    fn messages_counted(&self, messages: (u64, &str)) -> String;
    /// What lets a customer in; begins the sentence.
    fn trigger_phrase(&self, trigger: TriggerSaid<'_>) -> Phrase;
    /// Whoever the customer is.
    fn for_everyone(&self) -> Phrase;
    /// If the customer is in parts of a segmentation.
    fn if_in_parts(&self, partition: Partition, parts: &str) -> Phrase;
    /// If the customer is one of those of whom a predicate in the plural is said.
    fn if_among(&self, predicate: &str) -> Phrase;
    /// What is sent.
    fn flow_phrase(&self, flow: FlowSaid<'_>) -> Phrase;
    /// What ends it, a bit of the sentence each.
    fn exit_words(&self, exit: Exit) -> &'static str;
    /// [`Exit::Bought`] where a purchase let the customer in.
    fn exit_by_another_purchase(&self) -> &'static str;
    /// When it stops; of no exits, that it does not. `exits`: joined.
    fn exit_phrase(&self, exits: Option<&str>) -> Phrase;
    /// Who gets nothing; `None`: nobody.
    fn control_phrase(&self, share: Option<&str>) -> Phrase;
    /// No second time.
    fn reentry_never(&self) -> Phrase;
    /// Again when the time before is over.
    fn reentry_after_end(&self) -> Phrase;
    /// Again after days.
    fn reentry_after_days(&self, days: &str) -> Phrase;
    /// The number that decides where réguas collide.
    fn priority_phrase(&self, number: &str) -> Phrase;
}

fn phrase(before: &str, core: impl Into<String>, after: &str) -> Phrase {
    Phrase { before: before.to_owned(), core: core.into(), after: after.to_owned() }
}

impl JourneyPhraseText for Pt {
    fn messages_counted(&self, (number, written): (u64, &str)) -> String {
        format!("{written} {}", if number == 1 { "mensagem" } else { "mensagens" })
    }

    fn trigger_phrase(&self, trigger: TriggerSaid<'_>) -> Phrase {
        match trigger {
            TriggerSaid::OrderPlaced(WhichOrder::Every) => phrase("Quando o cliente ", "comprar", ""),
            TriggerSaid::OrderPlaced(WhichOrder::First) => phrase("Quando o cliente ", "comprar pela primeira vez", ""),
            TriggerSaid::OrderPlaced(WhichOrder::Later) => phrase("Quando o cliente ", "comprar de novo", ""),
            TriggerSaid::Registered => phrase("Quando o cliente ", "se cadastrar", ""),
            TriggerSaid::Birthday(BirthdayMoment::MonthStart, _) => {
                phrase("No ", "primeiro dia do mês do aniversário", " do cliente")
            }
            TriggerSaid::Birthday(BirthdayMoment::DaysBefore(0), _) => phrase("No ", "aniversário", " do cliente"),
            TriggerSaid::Birthday(BirthdayMoment::DaysBefore(_), days) => {
                phrase("", format!("{days} antes do aniversário"), " do cliente")
            }
            TriggerSaid::EntersSegment(parts) => phrase("Quando o cliente entrar no segmento ", parts, ""),
            TriggerSaid::EntersStage(stage) => phrase("Quando o cliente entrar na etapa ", stage, ""),
            TriggerSaid::DaysWithoutBuying(days) => phrase("Quando o cliente passar ", days, " sem comprar"),
            TriggerSaid::ExpectedRepurchase(Around::Before(days)) => {
                phrase("", format!("{days} antes"), " do dia em que se espera o próximo pedido do cliente")
            }
            TriggerSaid::ExpectedRepurchase(Around::On) => {
                phrase("", "No dia", " em que se espera o próximo pedido do cliente")
            }
            TriggerSaid::ExpectedRepurchase(Around::After(days)) => {
                phrase("", format!("{days} depois"), " do dia em que se esperava o próximo pedido do cliente")
            }
            TriggerSaid::CouponExpiry(Around::Before(days)) => {
                phrase("", format!("{days} antes"), " do último dia de um cupom do cliente")
            }
            TriggerSaid::CouponExpiry(Around::On) => phrase("", "No último dia", " de um cupom do cliente"),
            TriggerSaid::CouponExpiry(Around::After(days)) => {
                phrase("", format!("{days} depois"), " do último dia de um cupom do cliente")
            }
            TriggerSaid::FixedDate(date) => phrase("Em ", date, ", para cada cliente"),
            TriggerSaid::Monthly(day @ 29..) => {
                phrase("Todo ", format!("dia {day}"), " (ou no último do mês), para cada cliente")
            }
            TriggerSaid::Monthly(day) => phrase("Todo ", format!("dia {day}"), ", para cada cliente"),
        }
    }

    fn for_everyone(&self) -> Phrase {
        phrase(", ", "seja quem for", ", ")
    }

    fn if_in_parts(&self, partition: Partition, parts: &str) -> Phrase {
        let within = match partition {
            Partition::Segment => "no segmento",
            Partition::Stage => "na etapa",
            Partition::Tier => "na faixa de valor",
            Partition::Engagement => "no grupo de engajamento",
            Partition::Portfolio => "na carteira",
            Partition::Level => "no nível de relacionamento",
        };
        phrase(&format!(", se estiver {within} "), parts, ", ")
    }

    fn if_among(&self, predicate: &str) -> Phrase {
        phrase(", se for dos que ", predicate, ", ")
    }

    fn flow_phrase(&self, flow: FlowSaid<'_>) -> Phrase {
        match flow {
            FlowSaid::Nothing => phrase("", "não enviar nada por enquanto", ""),
            FlowSaid::Messages(messages) => phrase("enviar ", messages, ""),
            FlowSaid::MessagesIn(messages, days) => phrase("enviar ", format!("{messages} em {days}"), ""),
            FlowSaid::After(message, days) => phrase("enviar ", format!("{message} depois de {days}"), ""),
            FlowSaid::UpTo(messages) => phrase("enviar até ", messages, ""),
            FlowSaid::UpToIn(messages, days) => phrase("enviar até ", format!("{messages} em até {days}"), ""),
        }
    }

    fn exit_words(&self, exit: Exit) -> &'static str {
        match exit {
            Exit::Bought => "comprar",
            Exit::LeftAudience => "deixar o público",
            Exit::OptedOut => "pedir para sair",
        }
    }

    fn exit_by_another_purchase(&self) -> &'static str {
        "comprar de novo"
    }

    fn exit_phrase(&self, exits: Option<&str>) -> Phrase {
        match exits {
            Some(exits) => phrase(" e parar assim que ", exits, ". "),
            None => phrase(" e ", "seguir até o fim", ". "),
        }
    }

    fn control_phrase(&self, share: Option<&str>) -> Phrase {
        match share {
            Some(share) => phrase("", share, " ficam de fora, para comparar. "),
            None => phrase("", "Ninguém", " fica de fora para comparar. "),
        }
    }

    fn reentry_never(&self) -> Phrase {
        phrase("Cada cliente entra ", "uma só vez", ". ")
    }

    fn reentry_after_end(&self) -> Phrase {
        phrase("Pode recomeçar ", "quando a vez anterior terminar", ". ")
    }

    fn reentry_after_days(&self, days: &str) -> Phrase {
        phrase("Pode recomeçar depois de ", days, ". ")
    }

    fn priority_phrase(&self, number: &str) -> Phrase {
        phrase("Quando réguas se encontram, vale a ", format!("prioridade {number}"), ".")
    }
}

impl JourneyPhraseText for En {
    fn messages_counted(&self, (number, written): (u64, &str)) -> String {
        format!("{written} {}", if number == 1 { "message" } else { "messages" })
    }

    fn trigger_phrase(&self, trigger: TriggerSaid<'_>) -> Phrase {
        match trigger {
            TriggerSaid::OrderPlaced(WhichOrder::Every) => phrase("When a customer ", "buys", ""),
            TriggerSaid::OrderPlaced(WhichOrder::First) => phrase("When a customer ", "buys for the first time", ""),
            TriggerSaid::OrderPlaced(WhichOrder::Later) => phrase("When a customer ", "buys again", ""),
            TriggerSaid::Registered => phrase("When a customer ", "registers", ""),
            TriggerSaid::Birthday(BirthdayMoment::MonthStart, _) => {
                phrase("On ", "the first day of the birthday month", " of a customer")
            }
            TriggerSaid::Birthday(BirthdayMoment::DaysBefore(0), _) => phrase("On ", "the birthday", " of a customer"),
            TriggerSaid::Birthday(BirthdayMoment::DaysBefore(_), days) => {
                phrase("", format!("{days} before the birthday"), " of a customer")
            }
            TriggerSaid::EntersSegment(parts) => phrase("When a customer enters segment ", parts, ""),
            TriggerSaid::EntersStage(stage) => phrase("When a customer enters stage ", stage, ""),
            TriggerSaid::DaysWithoutBuying(days) => phrase("When a customer goes ", days, " without buying"),
            TriggerSaid::ExpectedRepurchase(Around::Before(days)) => {
                phrase("", format!("{days} before"), " a customer’s next order is expected")
            }
            TriggerSaid::ExpectedRepurchase(Around::On) => {
                phrase("", "On the day", " when a customer’s next order is expected")
            }
            TriggerSaid::ExpectedRepurchase(Around::After(days)) => {
                phrase("", format!("{days} after"), " a customer’s next order was expected")
            }
            TriggerSaid::CouponExpiry(Around::Before(days)) => {
                phrase("", format!("{days} before"), " the last day of a customer’s coupon")
            }
            TriggerSaid::CouponExpiry(Around::On) => phrase("", "On the last day", " of a customer’s coupon"),
            TriggerSaid::CouponExpiry(Around::After(days)) => {
                phrase("", format!("{days} after"), " the last day of a customer’s coupon")
            }
            TriggerSaid::FixedDate(date) => phrase("On ", date, ", for each customer"),
            TriggerSaid::Monthly(day @ 29..) => {
                phrase("On ", format!("day {day}"), " of every month (or its last), for each customer")
            }
            TriggerSaid::Monthly(day) => phrase("On ", format!("day {day}"), " of every month, for each customer"),
        }
    }

    fn for_everyone(&self) -> Phrase {
        phrase(", ", "whoever they are", ", ")
    }

    fn if_in_parts(&self, partition: Partition, parts: &str) -> Phrase {
        let within = match partition {
            Partition::Segment => "in segment",
            Partition::Stage => "in stage",
            Partition::Tier => "in value tier",
            Partition::Engagement => "in engagement group",
            Partition::Portfolio => "in portfolio",
            Partition::Level => "at relationship level",
        };
        phrase(&format!(", if {within} "), parts, ", ")
    }

    fn if_among(&self, predicate: &str) -> Phrase {
        phrase(", if among those who ", predicate, ", ")
    }

    fn flow_phrase(&self, flow: FlowSaid<'_>) -> Phrase {
        match flow {
            FlowSaid::Nothing => phrase("", "send nothing for now", ""),
            FlowSaid::Messages(messages) => phrase("send ", messages, ""),
            FlowSaid::MessagesIn(messages, days) => phrase("send ", format!("{messages} in {days}"), ""),
            FlowSaid::After(message, days) => phrase("send ", format!("{message} after {days}"), ""),
            FlowSaid::UpTo(messages) => phrase("send up to ", messages, ""),
            FlowSaid::UpToIn(messages, days) => phrase("send up to ", format!("{messages} in up to {days}"), ""),
        }
    }

    fn exit_words(&self, exit: Exit) -> &'static str {
        match exit {
            Exit::Bought => "buy",
            Exit::LeftAudience => "leave the audience",
            Exit::OptedOut => "opt out",
        }
    }

    fn exit_by_another_purchase(&self) -> &'static str {
        "buy again"
    }

    fn exit_phrase(&self, exits: Option<&str>) -> Phrase {
        match exits {
            Some(exits) => phrase(" and stop as soon as they ", exits, ". "),
            None => phrase(" and ", "go on to the end", ". "),
        }
    }

    fn control_phrase(&self, share: Option<&str>) -> Phrase {
        match share {
            Some(share) => phrase("", share, " are left out, to compare with. "),
            None => phrase("", "Nobody", " is left out to compare with. "),
        }
    }

    fn reentry_never(&self) -> Phrase {
        phrase("Each customer comes in ", "only once", ". ")
    }

    fn reentry_after_end(&self) -> Phrase {
        phrase("It can begin again ", "once the time before is over", ". ")
    }

    fn reentry_after_days(&self, days: &str) -> Phrase {
        phrase("It can begin again after ", days, ". ")
    }

    fn priority_phrase(&self, number: &str) -> Phrase {
        phrase("Where journeys meet, it has ", format!("priority {number}"), ".")
    }
}
