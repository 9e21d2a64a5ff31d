//! A message as one real customer gets it. What the base knows of them is the engine's; the words made of it are `text`'s, as
//! they are for lists.

use crate::domain::{Channel, Language, MergeTag, Step};
use crate::engine::protocol::Person;
use crate::present::journeys::tags::{Filled, fill};
use crate::text::{catalogue, format, merged};

/// A message, filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Whose it is.
    pub customer: String,
    /// By which way.
    pub channel: Channel,
    /// The subject.
    pub subject: Filled,
    /// The pre-header.
    pub pre_header: Filled,
    /// The message itself.
    pub body: Filled,
    /// The coupon's code, and its last day in words.
    pub coupon: Option<(String, String)>,
    /// What is to be looked at: blank tags, unknown ones, places that are to be written.
    pub remarks: Vec<String>,
}

/// A step for a customer, on the day and with the coupon of the message behind which they were found.
#[must_use]
pub fn message(step: &Step, person: &Person, language: Language) -> Message {
    let words = catalogue(language);
    let facts = &person.message;
    let known = |tag: MergeTag| merged(tag, facts, (step.channel, language));
    let [subject, pre_header, body] =
        [&step.text.subject, &step.text.pre_header, &step.text.body].map(|text| fill(text, &known));
    let coupon = facts.coupon.as_ref().map(|coupon| {
        let last = coupon.last_day.map_or_else(String::new, |last| format::date_long(language, last));
        (coupon.code.clone(), last)
    });
    let mut remarks = Vec::new();
    for filled in [&subject, &pre_header, &body] {
        let blank = filled.blank.iter().filter(|(_, fallback)| fallback.is_none());
        remarks.extend(blank.map(|(tag, _)| words.tag_is_blank(words.merge_tag(*tag))));
        remarks.extend(filled.unknown.iter().map(|name| words.unknown_tag(name)));
        remarks.extend(filled.to_write.iter().map(|gap| words.still_to_write(gap)));
    }
    remarks.dedup();
    Message {
        customer: person.why.customer.key.clone(),
        channel: step.channel,
        subject,
        pre_header,
        body,
        coupon,
        remarks,
    }
}
