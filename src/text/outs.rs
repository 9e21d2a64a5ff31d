//! The words of what leaves the schedule as files: lists of messages, their archive, the calendar. Their bytes are
//! `export`'s.

use super::{En, Pt};
use crate::domain::Channel;

/// Words in lists of messages and in the calendar, and in their names.
pub trait OutsText {
    /// A list of messages, in a file's name.
    fn file_messages(&self) -> &'static str;
    /// The calendar, in a file's name.
    fn file_calendar(&self) -> &'static str;
    /// A step, in a file's name, by its number.
    fn file_step(&self, number: &str) -> String;
    /// The header of the archive's index: date, régua, step, channel, messages, file.
    fn index_header(&self) -> [&'static str; 6];
    /// Several lists, in a file's name.
    fn file_lists(&self) -> &'static str;
    /// The header of their index: group, list, rows, date, file.
    fn lists_header(&self) -> [&'static str; 5];
    /// The group of audiences, in the index.
    fn index_audience(&self) -> &'static str;
    /// The group of messages, in the index.
    fn index_action(&self) -> &'static str;
    /// What the calendar is called.
    fn calendar_name(&self) -> &'static str;
    /// A channel within a sentence.
    fn by_channel(&self, channel: Channel) -> &'static str;
    /// What an event is called: its régua, the number of its step, its channel, how many messages.
    fn event_name(&self, journey: &str, step: &str, channel: Channel, messages: &str) -> String;
    /// The subject, of an event.
    fn event_subject(&self, subject: &str) -> String;
    /// The messages of an event, and how many of them were planned for an earlier day.
    fn event_messages(&self, messages: (u64, &str), moved: Option<&str>) -> String;
    /// The coupon of an event.
    fn event_coupon(&self, code: &str) -> String;
}

impl OutsText for Pt {
    fn file_messages(&self) -> &'static str {
        "mensagens"
    }

    fn file_calendar(&self) -> &'static str {
        "calendário"
    }

    fn file_step(&self, number: &str) -> String {
        format!("passo {number}")
    }

    fn index_header(&self) -> [&'static str; 6] {
        ["data", "regua", "passo", "canal", "mensagens", "arquivo"]
    }

    fn file_lists(&self) -> &'static str {
        "listas"
    }

    fn lists_header(&self) -> [&'static str; 5] {
        ["grupo", "lista", "linhas", "data", "arquivo"]
    }

    fn index_audience(&self) -> &'static str {
        "Público"
    }

    fn index_action(&self) -> &'static str {
        "Ação"
    }

    fn calendar_name(&self) -> &'static str {
        "Réguas de relacionamento"
    }

    fn by_channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Email => "e-mail",
            Channel::Sms => "SMS",
            Channel::WhatsApp => "WhatsApp",
            Channel::Phone => "telefone",
            Channel::DirectMail => "carta",
        }
    }

    fn event_name(&self, journey: &str, step: &str, channel: Channel, messages: &str) -> String {
        format!("{journey} · passo {step} · {} · {messages}", self.by_channel(channel))
    }

    fn event_subject(&self, subject: &str) -> String {
        format!("Assunto: {subject}")
    }

    fn event_messages(&self, (count, messages): (u64, &str), moved: Option<&str>) -> String {
        let noun = if count == 1 { "mensagem" } else { "mensagens" };
        match moved {
            Some(moved) => format!("{messages} {noun}, {moved} de dias anteriores"),
            None => format!("{messages} {noun}"),
        }
    }

    fn event_coupon(&self, code: &str) -> String {
        format!("Cupom: {code}")
    }
}

impl OutsText for En {
    fn file_messages(&self) -> &'static str {
        "messages"
    }

    fn file_calendar(&self) -> &'static str {
        "calendar"
    }

    fn file_step(&self, number: &str) -> String {
        format!("step {number}")
    }

    fn index_header(&self) -> [&'static str; 6] {
        ["date", "regua", "step", "channel", "messages", "file"]
    }

    fn file_lists(&self) -> &'static str {
        "lists"
    }

    fn lists_header(&self) -> [&'static str; 5] {
        ["group", "list", "rows", "date", "file"]
    }

    fn index_audience(&self) -> &'static str {
        "Audience"
    }

    fn index_action(&self) -> &'static str {
        "Action"
    }

    fn calendar_name(&self) -> &'static str {
        "Réguas"
    }

    fn by_channel(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Email => "e-mail",
            Channel::Sms => "SMS",
            Channel::WhatsApp => "WhatsApp",
            Channel::Phone => "phone",
            Channel::DirectMail => "letter",
        }
    }

    fn event_name(&self, journey: &str, step: &str, channel: Channel, messages: &str) -> String {
        format!("{journey} · step {step} · {} · {messages}", self.by_channel(channel))
    }

    fn event_subject(&self, subject: &str) -> String {
        format!("Subject: {subject}")
    }

    fn event_messages(&self, (count, messages): (u64, &str), moved: Option<&str>) -> String {
        let noun = if count == 1 { "message" } else { "messages" };
        match moved {
            Some(moved) => format!("{messages} {noun}, {moved} of them from earlier days"),
            None => format!("{messages} {noun}"),
        }
    }

    fn event_coupon(&self, code: &str) -> String {
        format!("Coupon: {code}")
    }
}
