//! What the parts of a régua are called in menus, headings and tables. How they are told in a sentence is `phrases`'s.

use super::kinds::{OnlyIfKind, ReentryKind, TriggerKind, WaitKind};
use crate::domain::{Activity, Channel, Exit, Family, Objective, Purpose, Tone, Weekday};
use crate::text::{En, Pt};

/// Names of the parts of a régua. Each begins with a capital.
pub trait JourneyNamesText {
    /// What a régua is for.
    fn objective(&self, objective: Objective) -> &'static str;
    /// Whether a régua, or a step of it, takes part.
    fn activity(&self, activity: Activity) -> &'static str;
    /// A way to a customer.
    fn channel(&self, channel: Channel) -> &'static str;
    /// What a message is for, as something to do.
    fn purpose(&self, purpose: Purpose) -> &'static str;
    /// How a message sounds.
    fn tone(&self, tone: Tone) -> &'static str;
    /// How to write in this tone, in one line.
    fn tone_hint(&self, tone: Tone) -> &'static str;
    /// What lets a customer in.
    fn trigger_kind(&self, kind: TriggerKind) -> &'static str;
    /// How long to wait.
    fn wait_kind(&self, kind: WaitKind) -> &'static str;
    /// What lets a customer out.
    fn exit(&self, exit: Exit) -> &'static str;
    /// Whether a customer comes in again.
    fn reentry_kind(&self, kind: ReentryKind) -> &'static str;
    /// What must hold for a message.
    fn only_if_kind(&self, kind: OnlyIfKind) -> &'static str;
    /// A day of the week.
    fn weekday(&self, weekday: Weekday) -> &'static str;
    /// A family of templates.
    fn family(&self, family: Family) -> &'static str;
}

impl JourneyNamesText for Pt {
    fn objective(&self, objective: Objective) -> &'static str {
        match objective {
            Objective::WinBack => "Recuperar ou salvar",
            Objective::Prospecting => "Prospectar",
            Objective::Loyalty => "Fidelizar",
            Objective::CrossSell => "Vender mais",
        }
    }

    fn activity(&self, activity: Activity) -> &'static str {
        match activity {
            Activity::Active => "Ligada",
            Activity::Paused => "Pausada",
        }
    }

    fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Email => "E-mail",
            Channel::Sms => "SMS",
            Channel::WhatsApp => "WhatsApp",
            Channel::Phone => "Telefone",
            Channel::DirectMail => "Carta",
        }
    }

    fn purpose(&self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Welcome => "Dar as boas-vindas",
            Purpose::Congratulate => "Dar os parabéns",
            Purpose::Teach => "Ensinar",
            Purpose::Ask => "Ouvir o cliente",
            Purpose::Refer => "Pedir indicação",
            Purpose::Show => "Mostrar produtos",
            Purpose::Offer => "Oferecer uma vantagem",
            Purpose::Remind => "Lembrar",
            Purpose::Reward => "Recompensar",
            Purpose::Invite => "Convidar",
            Purpose::WinBack => "Trazer de volta",
        }
    }

    fn tone(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Warm => "Próximo",
            Tone::Direct => "Direto",
            Tone::Playful => "Bem-humorado",
            Tone::Formal => "Formal",
            Tone::Urgent => "Urgente",
        }
    }

    fn tone_hint(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Warm => "como quem escreve a um conhecido: primeira pessoa, nada de jargão",
            Tone::Direct => "frases curtas, uma ideia, um pedido",
            Tone::Playful => "uma brincadeira no começo, o assunto logo depois",
            Tone::Formal => "tratamento respeitoso, sem exclamações nem gírias",
            Tone::Urgent => "o prazo primeiro, e só quando o prazo é verdadeiro",
        }
    }

    fn trigger_kind(&self, kind: TriggerKind) -> &'static str {
        match kind {
            TriggerKind::OrderPlaced => "A cada compra",
            TriggerKind::FirstOrder => "Na primeira compra",
            TriggerKind::LaterOrder => "Da segunda compra em diante",
            TriggerKind::Registered => "No cadastro",
            TriggerKind::BirthdayMonth => "No começo do mês do aniversário",
            TriggerKind::Birthday => "No aniversário ou dias antes",
            TriggerKind::EntersSegment => "Ao entrar em um segmento",
            TriggerKind::EntersStage => "Ao entrar em uma etapa do ciclo de vida",
            TriggerKind::DaysWithoutBuying => "Depois de dias sem comprar",
            TriggerKind::ExpectedRepurchase => "Perto do próximo pedido esperado",
            TriggerKind::CouponExpiry => "Perto do fim de um cupom",
            TriggerKind::FixedDate => "Em uma data",
            TriggerKind::Monthly => "Todo mês, no mesmo dia",
        }
    }

    fn wait_kind(&self, kind: WaitKind) -> &'static str {
        match kind {
            WaitKind::Days => "Alguns dias",
            WaitKind::ToBirthday => "Até o aniversário",
            WaitKind::ToMonthEnd => "Até o último dia do mês",
            WaitKind::ToDayOfMonth => "Até um dia do mês",
        }
    }

    fn exit(&self, exit: Exit) -> &'static str {
        match exit {
            Exit::Bought => "Comprou",
            Exit::LeftAudience => "Deixou o público",
            Exit::OptedOut => "Pediu para sair",
        }
    }

    fn reentry_kind(&self, kind: ReentryKind) -> &'static str {
        match kind {
            ReentryKind::Never => "Nunca",
            ReentryKind::AfterEnd => "Quando a vez anterior terminar",
            ReentryKind::AfterDays => "Depois de alguns dias",
        }
    }

    fn only_if_kind(&self, kind: OnlyIfKind) -> &'static str {
        match kind {
            OnlyIfKind::Meets => "O cliente atende a uma condição",
            OnlyIfKind::CouponUnused => "Nenhum cupom foi usado",
            OnlyIfKind::NotBought => "Nada foi comprado",
            OnlyIfKind::DaysAfterMessage => "Passaram dias desde a mensagem anterior",
        }
    }

    fn weekday(&self, weekday: Weekday) -> &'static str {
        match weekday {
            Weekday::Monday => "Segunda",
            Weekday::Tuesday => "Terça",
            Weekday::Wednesday => "Quarta",
            Weekday::Thursday => "Quinta",
            Weekday::Friday => "Sexta",
            Weekday::Saturday => "Sábado",
            Weekday::Sunday => "Domingo",
        }
    }

    fn family(&self, family: Family) -> &'static str {
        match family {
            Family::Welcome => "Boas-vindas",
            Family::Birthday => "Aniversário",
            Family::PostSale => "Pós-venda",
            Family::Reactivation => "Reativação",
            Family::Reminders => "Lembretes e recorrência",
            Family::PurchaseBased => "Baseadas em compras",
            Family::Subscribers => "Assinantes",
            Family::Surveys => "Pesquisas",
        }
    }
}

impl JourneyNamesText for En {
    fn objective(&self, objective: Objective) -> &'static str {
        match objective {
            Objective::WinBack => "Win back or save",
            Objective::Prospecting => "Prospect",
            Objective::Loyalty => "Build loyalty",
            Objective::CrossSell => "Sell more",
        }
    }

    fn activity(&self, activity: Activity) -> &'static str {
        match activity {
            Activity::Active => "On",
            Activity::Paused => "Paused",
        }
    }

    fn channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Email => "E-mail",
            Channel::Sms => "SMS",
            Channel::WhatsApp => "WhatsApp",
            Channel::Phone => "Phone",
            Channel::DirectMail => "Letter",
        }
    }

    fn purpose(&self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Welcome => "Welcome",
            Purpose::Congratulate => "Congratulate",
            Purpose::Teach => "Teach",
            Purpose::Ask => "Listen to the customer",
            Purpose::Refer => "Ask for a referral",
            Purpose::Show => "Show products",
            Purpose::Offer => "Make an offer",
            Purpose::Remind => "Remind",
            Purpose::Reward => "Reward",
            Purpose::Invite => "Invite",
            Purpose::WinBack => "Win back",
        }
    }

    fn tone(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Warm => "Warm",
            Tone::Direct => "Direct",
            Tone::Playful => "Playful",
            Tone::Formal => "Formal",
            Tone::Urgent => "Urgent",
        }
    }

    fn tone_hint(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Warm => "as if to someone you know: first person, no jargon",
            Tone::Direct => "short sentences, one idea, one request",
            Tone::Playful => "a joke to begin with, the point right after",
            Tone::Formal => "respectful, without exclamation marks or slang",
            Tone::Urgent => "the deadline first, and only when the deadline is true",
        }
    }

    fn trigger_kind(&self, kind: TriggerKind) -> &'static str {
        match kind {
            TriggerKind::OrderPlaced => "On every purchase",
            TriggerKind::FirstOrder => "On the first purchase",
            TriggerKind::LaterOrder => "From the second purchase on",
            TriggerKind::Registered => "On registration",
            TriggerKind::BirthdayMonth => "As the birthday month begins",
            TriggerKind::Birthday => "On the birthday or days before",
            TriggerKind::EntersSegment => "On entering a segment",
            TriggerKind::EntersStage => "On entering a stage of the life cycle",
            TriggerKind::DaysWithoutBuying => "After days without buying",
            TriggerKind::ExpectedRepurchase => "Around the expected next order",
            TriggerKind::CouponExpiry => "Around the end of a coupon",
            TriggerKind::FixedDate => "On a date",
            TriggerKind::Monthly => "Every month on the same day",
        }
    }

    fn wait_kind(&self, kind: WaitKind) -> &'static str {
        match kind {
            WaitKind::Days => "Some days",
            WaitKind::ToBirthday => "Until the birthday",
            WaitKind::ToMonthEnd => "Until the last day of the month",
            WaitKind::ToDayOfMonth => "Until a day of the month",
        }
    }

    fn exit(&self, exit: Exit) -> &'static str {
        match exit {
            Exit::Bought => "Bought",
            Exit::LeftAudience => "Left the audience",
            Exit::OptedOut => "Opted out",
        }
    }

    fn reentry_kind(&self, kind: ReentryKind) -> &'static str {
        match kind {
            ReentryKind::Never => "Never",
            ReentryKind::AfterEnd => "Once the time before is over",
            ReentryKind::AfterDays => "After some days",
        }
    }

    fn only_if_kind(&self, kind: OnlyIfKind) -> &'static str {
        match kind {
            OnlyIfKind::Meets => "The customer meets a condition",
            OnlyIfKind::CouponUnused => "No coupon was used",
            OnlyIfKind::NotBought => "Nothing was bought",
            OnlyIfKind::DaysAfterMessage => "Days have passed since the message before",
        }
    }

    fn weekday(&self, weekday: Weekday) -> &'static str {
        match weekday {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        }
    }

    fn family(&self, family: Family) -> &'static str {
        match family {
            Family::Welcome => "Welcome",
            Family::Birthday => "Birthday",
            Family::PostSale => "After the sale",
            Family::Reactivation => "Reactivation",
            Family::Reminders => "Reminders and recurrence",
            Family::PurchaseBased => "Based on purchases",
            Family::Subscribers => "Subscribers",
            Family::Surveys => "Surveys",
        }
    }
}
