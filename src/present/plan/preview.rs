//! A message as one real customer gets it. What the base knows of them is the engine's; the words made of it are `text`'s, as
//! they are for lists.

use crate::domain::{Channel, Language, MergeTag, Step, TextPiece, text_pieces};
use crate::engine::protocol::{BlankReport, Person};
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

/// For how many a tag of the step is blank, and what goes in its place: a line for each tag that is blank for anybody.
#[must_use]
pub fn blank_lines(step: &Step, report: &BlankReport, language: Language) -> Vec<String> {
    let words = catalogue(language);
    let count = |number: u64| format::count(language, number);
    let texts = [&step.text.subject, &step.text.pre_header, &step.text.body];
    let pieces: Vec<TextPiece<'_>> = texts.into_iter().flat_map(|text| text_pieces(text)).collect();
    let line = |(tag, blank): &(MergeTag, u64)| {
        let fallbacks = pieces.iter().filter_map(|piece| match piece {
            TextPiece::Tag { tag: own, fallback, .. } if own == tag => Some(*fallback),
            TextPiece::Text(_) | TextPiece::Tag { .. } | TextPiece::Unknown { .. } => None,
        });
        // Where one place has no text of its own, that is what matters.
        let fallback = fallbacks.min().flatten();
        let name = words.merge_tag(*tag);
        words.blank_for(&count(*blank), &count(report.recipients), (name, &tag.written(language)), fallback)
    };
    // The shop's name is blank for all or nobody: its field says so.
    report.blank.iter().filter(|(tag, blank)| *blank > 0 && *tag != MergeTag::Store).map(line).collect()
}

/// Whether a message names the shop.
#[must_use]
pub fn names_shop(step: &Step) -> bool {
    let texts = [&step.text.subject, &step.text.pre_header, &step.text.body];
    let mut pieces = texts.into_iter().flat_map(|text| text_pieces(text));
    pieces.any(|piece| matches!(piece, TextPiece::Tag { tag: MergeTag::Store, .. }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Activity, Purpose, StepText, Tone};

    #[track_caller]
    fn check(body: &str, blank: &[(MergeTag, u64)], language: Language, want: &[&str]) {
        let step = Step {
            activity: Activity::Active,
            channel: Channel::Email,
            purpose: Purpose::Offer,
            tone: Tone::Warm,
            text: StepText { body: body.to_owned(), ..StepText::default() },
            coupon: None,
            only_if: Vec::new(),
        };
        assert_eq!(blank_lines(&step, &BlankReport { recipients: 1_410, blank: blank.to_vec() }, language), want);
    }

    #[test]
    fn blanks_are_told_with_what_goes_in_their_place() {
        let first = [(MergeTag::FirstName, 23)];
        check("Oi", &[], Language::Portuguese, &[]);
        check("{{first_name}}", &[(MergeTag::FirstName, 0)], Language::Portuguese, &[]);
        check(
            "Oi {{primeiro_nome}}",
            &first,
            Language::Portuguese,
            &["Primeiro nome: em branco para 23 de 1.410. Escreva um texto de reserva, como {{primeiro_nome|…}}"],
        );
        check(
            "Oi {{primeiro_nome|cliente}}",
            &first,
            Language::Portuguese,
            &["Primeiro nome: em branco para 23 de 1.410, que recebem “cliente” no lugar"],
        );
        check(
            "{{first_name|there}}, {{first_name}}",
            &first,
            Language::English,
            &["First name: blank for 23 of 1,410. Write a fallback, like {{first_name|…}}"],
        );
        check("{{loja}}", &[(MergeTag::Store, 1_410)], Language::English, &[]);
    }
}
