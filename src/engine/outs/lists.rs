//! Lists of messages, each with its customer and its texts filled in: one list of some days, or an archive with a list for each
//! day and step.

use super::facts::{Of, Teller};
use super::{Due, OutsError, Sent, Wanted};
use crate::domain::letters::slug;
use crate::domain::{Channel, Journey, Language, MergeTag, Step, Unit, fill};
use crate::engine::files::{PIECE_BYTES, format};
use crate::engine::protocol::{Flavour, MessageFacts};
use crate::export::{
    Cell, Format, ListColumns, MessageList, MessageRow, TableWriter, ZipEntry, ZipWriter, channel_id, company_header,
    dated_name, file_name,
};
use crate::text;
use crate::text::Catalogue;

/// Writes lists of the same kind.
struct Writer<'a> {
    sent: &'a Sent<'a>,
    teller: Teller<'a>,
    format: Format,
    language: Language,
    words: &'static dyn Catalogue,
}

/// A step whose messages are written one after another.
struct StepOf<'a> {
    journey: &'a Journey,
    step: &'a Step,
    offers: Vec<Option<usize>>,
}

impl<'a> Writer<'a> {
    fn of(sent: &'a Sent<'a>, flavour: Flavour, language: Language) -> Result<Writer<'a>, OutsError> {
        let teller = Teller::of(sent.base, sent.analysed)?;
        Ok(Writer { sent, teller, format: format(flavour, language), language, words: text::catalogue(language) })
    }

    fn list(&self) -> MessageList {
        let base = self.sent.base;
        let key = match base.unit() {
            Unit::Person => base.key_column.as_str(),
            Unit::Company(_) => company_header(self.format),
        };
        MessageList::new(self.format, ListColumns { key, profile: &base.columns })
    }

    fn step(&self, due: Due) -> Option<StepOf<'a>> {
        let journey = self.sent.journey(due)?;
        let step = journey.steps().get(usize::from(due.step)).copied()?;
        Some(StepOf { journey, step, offers: journey.offers() })
    }

    /// Appends the messages of a day and step; pieces go into the sink as they are full.
    fn rows(&self, list: &mut MessageList, dues: &[Due], sink: &mut dyn FnMut(Vec<u8>)) {
        let Some(of) = dues.first().and_then(|due| self.step(*due)) else { return };
        for due in dues {
            self.row(list, &of, *due);
            if list.waiting_bytes() >= PIECE_BYTES {
                sink(list.take_bytes());
            }
        }
    }

    fn row(&self, list: &mut MessageList, of: &StepOf<'_>, due: Due) -> Option<()> {
        let (sent, channel) = (self.sent, of.step.channel);
        let place = sent.place(due);
        let number = sent.analysed.customer(place)?;
        let day = sent.day(due)?;
        let message = Of { place: place as usize, lane: due.lane.into(), step: due.step, entered: due.entered, day };
        let coupon = self.teller.coupon((sent.made, of.journey), &of.offers, message);
        let facts = self.teller.facts(place as usize, day, coupon);
        let (texts, blank) = filled(of.step, &facts, self.language);
        let customers = &sent.base.ledger.customers;
        let profile: Vec<&str> = (0..customers.columns()).map(|column| customers.text(number, column)).collect();
        let coupon = facts.coupon.as_ref();
        list.row(&MessageRow {
            key: customers.key(number),
            profile: &profile,
            day,
            journey: &of.journey.name,
            step: u16::from(due.step) + 1,
            channel: self.channel(channel),
            coupon: coupon.map_or("", |coupon| &coupon.code),
            coupon_last_day: coupon.and_then(|coupon| coupon.last_day),
            texts: texts.each_ref().map(String::as_str),
            blank: &blank,
        });
        Some(())
    }

    fn channel(&self, channel: Channel) -> &'static str {
        match self.format {
            Format::Plain => channel_id(channel),
            Format::SpreadsheetPt | Format::SpreadsheetEn => self.words.channel(channel),
        }
    }

    /// The name of the list of a day and step, the nth of its day.
    fn entry(&self, (due, nth): (Due, usize), of: &StepOf<'_>) -> Option<String> {
        let day = self.sent.day(due)?.to_iso();
        let step = self.words.file_step(&(u16::from(due.step) + 1).to_string());
        let channel = self.words.by_channel(of.step.channel).replace('-', "");
        let parts = [slug(&of.journey.name), slug(&step), slug(&channel)];
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        Some(format!("{day}/{nth:02}-{}.csv", parts.join("-")))
    }
}

/// Subject, pre-header and message as the customer gets them, and what could not be filled.
fn filled(step: &Step, facts: &MessageFacts, language: Language) -> ([String; 3], String) {
    let known = |tag: MergeTag| text::merged(tag, facts, (step.channel, language));
    let mut blank: Vec<String> = Vec::new();
    let texts = [&step.text.subject, &step.text.pre_header, &step.text.body].map(|text| {
        let filled = fill(text, &known);
        let silent = filled.blank.iter().filter(|(_, fallback)| fallback.is_none());
        blank.extend(silent.map(|(tag, _)| tag.name(language).to_owned()));
        blank.extend(filled.unknown.iter().cloned());
        filled.text()
    });
    let mut seen: Vec<String> = Vec::new();
    for name in blank {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    (texts, seen.join(" "))
}

/// Writes one list of all messages.
pub(super) fn list(
    sent: &Sent<'_>,
    (wanted, flavour, language): (&Wanted, Flavour, Language),
    sink: &mut dyn FnMut(Vec<u8>),
) -> Result<String, OutsError> {
    let writer = Writer::of(sent, flavour, language)?;
    let mut list = writer.list();
    for dues in sent.groups() {
        writer.rows(&mut list, dues, sink);
    }
    sink(list.take_bytes());
    let journeys = &sent.analysed.settings.journeys;
    let journey = wanted.journey.and_then(|number| journeys.iter().find(|journey| journey.number == number));
    let step = wanted.step.map(|step| writer.words.file_step(&(u16::from(step) + 1).to_string()));
    let day = sent.made.run.horizon().day(*wanted.days.start()).unwrap_or(sent.analysed.policy.reference);
    let parts = [writer.words.file_messages(), journey.map_or("", |journey| &journey.name), &step.unwrap_or_default()];
    Ok(file_name(&parts, day, writer.format))
}

/// Writes an archive of lists.
pub(super) fn archive(
    sent: &Sent<'_>,
    (flavour, language): (Flavour, Language),
    sink: &mut dyn FnMut(Vec<u8>),
) -> Result<String, OutsError> {
    let writer = Writer::of(sent, flavour, language)?;
    let reference = sent.analysed.policy.reference;
    let mut zip = ZipWriter::new(reference);
    let mut index = TableWriter::new(writer.format, writer.words.index_header());
    let (mut of_day, mut nth) = (None, 0);
    for dues in sent.groups() {
        let Some((due, of)) = dues.first().and_then(|due| Some((*due, writer.step(*due)?))) else { continue };
        nth = if of_day.replace(due.day) == Some(due.day) { nth + 1 } else { 1 };
        let Some((name, day)) = writer.entry((due, nth), &of).zip(sent.day(due)) else { continue };
        index.row([
            Cell::Day(day),
            Cell::Text(&of.journey.name),
            Cell::Count(i64::from(due.step) + 1),
            Cell::Text(writer.channel(of.step.channel)),
            Cell::Count(dues.len() as i64),
            Cell::Text(&name),
        ]);
        let mut entry = ZipEntry::new(name);
        let mut list = writer.list();
        writer.rows(&mut list, dues, &mut |bytes| entry.write(&bytes));
        entry.write(&list.take_bytes());
        zip.add(entry)?.into_iter().for_each(&mut *sink);
    }
    let mut entry = ZipEntry::new("index.csv".to_owned());
    entry.write(&index.take_bytes());
    zip.add(entry)?.into_iter().for_each(&mut *sink);
    sink(zip.finish()?);
    Ok(dated_name(&[writer.words.file_messages()], reference, ".zip"))
}
