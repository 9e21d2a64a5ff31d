//! The list of messages as a file: who gets what, with texts filled in. Which messages there are and what fills them is
//! `engine`'s.

use super::list::{ListColumns, unique};
use super::writer::{Cell, Format, TableWriter};
use crate::domain::Day;

/// A message of the list.
#[derive(Debug, Clone, Copy)]
pub struct MessageRow<'a> {
    /// The customer's key.
    pub key: &'a str,
    /// One value for each of [`ListColumns::profile`].
    pub profile: &'a [&'a str],
    /// The day on which it is sent.
    pub day: Day,
    /// What its régua is called.
    pub journey: &'a str,
    /// Its step, from 1.
    pub step: u16,
    /// By which way: a name or, in plain lists, [`super::channel_id`].
    pub channel: &'a str,
    /// The code of its coupon; empty without one.
    pub coupon: &'a str,
    /// The coupon's last day, where it is known.
    pub coupon_last_day: Option<Day>,
    /// Subject, pre-header and message, filled in.
    pub texts: [&'a str; 3],
    /// The names of the tags of which nothing is known and that have no words instead, and of those that are none.
    pub blank: &'a str,
}

const HEADER_PT: [&str; 10] = [
    "data",
    "regua",
    "passo",
    "canal",
    "cupom",
    "ultimo_dia_do_cupom",
    "assunto",
    "pre_cabecalho",
    "mensagem",
    "etiquetas_sem_valor",
];

const HEADER_EN: [&str; 10] = [
    "date",
    "regua",
    "step",
    "channel",
    "coupon",
    "last_day_of_coupon",
    "subject",
    "pre_header",
    "message",
    "blank_tags",
];

/// Writes a list of messages row by row; see [`TableWriter`] for how it is drained.
///
/// Columns: the key, the profile, then as [`MessageRow`]. Headers are in the language of a spreadsheet, else in English; a column
/// named like an earlier one gets a number, as in [`super::CustomerList`].
pub struct MessageList {
    table: TableWriter,
}

impl MessageList {
    /// A list with its header.
    #[must_use]
    pub fn new(format: Format, columns: ListColumns<'_>) -> MessageList {
        let ours = match format {
            Format::SpreadsheetPt => HEADER_PT,
            Format::SpreadsheetEn | Format::Plain => HEADER_EN,
        };
        let names = core::iter::once(columns.key).chain(columns.profile.iter().map(String::as_str)).chain(ours);
        MessageList { table: TableWriter::new(format, unique(names).iter().map(String::as_str)) }
    }

    /// Appends a message.
    pub fn row(&mut self, row: &MessageRow<'_>) {
        let [subject, pre_header, body] = row.texts.map(Cell::Text);
        let ours = [
            Cell::Day(row.day),
            Cell::Text(row.journey),
            Cell::Count(row.step.into()),
            Cell::Text(row.channel),
            Cell::Text(row.coupon),
            row.coupon_last_day.map_or(Cell::Text(""), Cell::Day),
            subject,
            pre_header,
            body,
            Cell::Text(row.blank),
        ];
        let profile = row.profile.iter().map(|text| Cell::Text(text));
        self.table.row(core::iter::once(Cell::Text(row.key)).chain(profile).chain(ours));
    }

    /// What was written since the last call; see [`TableWriter::take_bytes`].
    #[must_use]
    pub fn take_bytes(&mut self) -> Vec<u8> {
        self.table.take_bytes()
    }

    /// See [`TableWriter::waiting_bytes`].
    #[must_use]
    pub fn waiting_bytes(&self) -> usize {
        self.table.waiting_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::{MessageList, MessageRow};
    use crate::domain::Day;
    use crate::export::{Format, ListColumns};

    #[test]
    fn each_format_writes_its_own_way() {
        let check = |format, want: &str| {
            let profile = ["mensagem".to_owned(), "date".to_owned()];
            let mut list = MessageList::new(format, ListColumns { key: "e-mail", profile: &profile });
            list.row(&MessageRow {
                key: "cliente7@exemplo.com.br",
                profile: &["=1", ""],
                day: Day::from_ymd(2026, 11, 25).unwrap(),
                journey: "Boas-vindas",
                step: 2,
                channel: "email",
                coupon: "-10",
                coupon_last_day: Day::from_ymd(2026, 12, 2),
                texts: ["Oi", "", "+1\nlinha"],
                blank: "",
            });
            assert_eq!(String::from_utf8(list.take_bytes()).unwrap(), want);
        };
        check(
            Format::Plain,
            "e-mail,mensagem,date,date_2,regua,step,channel,coupon,last_day_of_coupon,subject,pre_header,message,blank_tags\n\
             cliente7@exemplo.com.br,=1,,2026-11-25,Boas-vindas,2,email,-10,2026-12-02,Oi,,\"+1\nlinha\",\n",
        );
        check(
            Format::SpreadsheetPt,
            "\u{feff}\"e-mail\";\"mensagem\";\"date\";\"data\";\"regua\";\"passo\";\"canal\";\"cupom\";\
             \"ultimo_dia_do_cupom\";\"assunto\";\"pre_cabecalho\";\"mensagem_2\";\"etiquetas_sem_valor\"\r\n\
             \"cliente7@exemplo.com.br\";\"'=1\";\"\";\"25/11/2026\";\"Boas-vindas\";2;\"email\";\"'-10\";\
             \"02/12/2026\";\"Oi\";\"\";\"'+1\nlinha\";\"\"\r\n",
        );
    }
}
