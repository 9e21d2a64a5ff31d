//! A list of messages, written in slices: each with its customer and its texts filled in. Which messages there are is the dry
//! run's.

use super::facts::{Of, Teller};
use super::sent::{Due, Sent, groups};
use super::{Manner, OutsError};
use crate::domain::letters::slug;
use crate::domain::{Channel, Journey, Language, MergeTag, Step, Unit, fill};
use crate::engine::files::PIECE_BYTES;
use crate::engine::protocol::MessageFacts;
use crate::export::{Format, ListColumns, MessageList, MessageRow, channel_id, company_header};
use crate::journeys::key_digest;
use crate::text;
use crate::text::Catalogue;
use std::ops::Range;

/// Some of the messages that were gathered, and their file as far as it is written.
pub(super) struct MessagesFile {
    range: Range<usize>,
    next: usize,
    list: MessageList,
}

impl MessagesFile {
    /// Writes the header.
    pub(super) fn of(writer: &Writer<'_>, range: Range<usize>) -> MessagesFile {
        MessagesFile { next: range.start, range, list: writer.list() }
    }

    /// Rows that are written, and all of them.
    pub(super) fn far(&self) -> (usize, usize) {
        (self.next - self.range.start, self.range.len())
    }

    /// Writes so many rows more; what they add to the print of the list.
    pub(super) fn step(&mut self, writer: &Writer<'_>, rows: usize, sink: &mut dyn FnMut(Vec<u8>)) -> u64 {
        let end = self.range.end.min(self.next + rows);
        let mut print = 0_u64;
        for dues in groups(writer.sent.dues.get(self.next..end).unwrap_or_default()) {
            let Some(of) = dues.first().and_then(|due| writer.step(*due)) else { continue };
            for due in dues {
                print = print.wrapping_add(writer.row(&mut self.list, &of, *due).unwrap_or_default());
                if self.list.waiting_bytes() >= PIECE_BYTES {
                    sink(self.list.take_bytes());
                }
            }
        }
        self.next = end;
        if end == self.range.end {
            sink(self.list.take_bytes());
        }
        print
    }
}

/// Writes lists of the same kind.
pub(super) struct Writer<'a> {
    sent: &'a Sent<'a>,
    teller: Teller<'a>,
    format: Format,
    language: Language,
    words: &'static dyn Catalogue,
}

/// A step whose messages are written one after another.
pub(super) struct StepOf<'a> {
    journey: &'a Journey,
    step: &'a Step,
    offers: Vec<Option<usize>>,
}

impl<'a> Writer<'a> {
    /// # Errors
    /// No memory.
    pub(super) fn of(sent: &'a Sent<'a>, manner: Manner) -> Result<Writer<'a>, OutsError> {
        let teller = Teller::of(sent.base, sent.analysed)?;
        let words = text::catalogue(manner.language);
        Ok(Writer { sent, teller, format: manner.format(), language: manner.language, words })
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

    /// Appends a message; the digest of its customer.
    fn row(&self, list: &mut MessageList, of: &StepOf<'_>, due: Due) -> Option<u64> {
        let (sent, channel, place) = (self.sent, of.step.channel, due.place);
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
        Some(key_digest(customers.key(number)))
    }

    fn channel(&self, channel: Channel) -> &'static str {
        match self.format {
            Format::Plain => channel_id(channel),
            Format::SpreadsheetPt | Format::SpreadsheetEn => self.words.channel(channel),
        }
    }

    /// What the index of an archive says of a message: its régua and its channel.
    pub(super) fn labels(&self, due: Due) -> Option<[&'a str; 2]> {
        let of = self.step(due)?;
        Some([&of.journey.name, self.channel(of.step.channel)])
    }

    /// The list of a day and step in an archive of days, the nth of its day.
    pub(super) fn entry_name(&self, dues: &[Due], nth: usize) -> Option<String> {
        let due = *dues.first()?;
        let of = self.step(due)?;
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
