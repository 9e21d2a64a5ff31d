//! A message as one real customer gets it: what the base knows of them for its merge tags. How tags are found in a text is
//! `present::journeys::tags`'s.

use crate::domain::{Channel, Day, Language, MergeTag, Step, letters};
use crate::engine::protocol::{Analysis, Happening, Person};
use crate::present::journeys::tags::{Filled, fill};
use crate::text::{catalogue, format};

/// How columns with names begin to be called.
const NAMES: [&str; 4] = ["nome", "name", "cliente_nome", "customer name"];

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

/// A step for a customer, on the reference date.
#[must_use]
pub fn message(step: &Step, person: &Person, analysis: &Analysis, language: Language) -> Message {
    let words = catalogue(language);
    let known = |tag: MergeTag| fact(tag, step, person, analysis, language);
    let [subject, pre_header, body] =
        [&step.text.subject, &step.text.pre_header, &step.text.body].map(|text| fill(text, &known));
    let coupon = step.coupon.as_ref().map(|coupon| {
        let last = last_day(analysis.reference, coupon.valid_days);
        (coupon.code.clone(), format::date_long(language, last))
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

fn last_day(reference: Day, valid_days: u16) -> Day {
    Day::from_number(reference.number() + i32::from(valid_days)).unwrap_or(reference)
}

/// What the base knows; `None` where it knows nothing.
fn fact(tag: MergeTag, step: &Step, person: &Person, analysis: &Analysis, language: Language) -> Option<String> {
    let words = catalogue(language);
    let row = &person.why.customer;
    match tag {
        MergeTag::FirstName => name(person, analysis)?.split_whitespace().next().map(str::to_owned),
        MergeTag::FullName => name(person, analysis).map(str::to_owned),
        MergeTag::DaysWithoutBuying => row.recency_days.map(|days| format::integer(language, days.into())),
        MergeTag::LastOrderDay => row.last_order.map(|day| format::date_long(language, day)),
        MergeTag::LastProduct => {
            let last = person.moments.iter().find_map(|moment| match &moment.what {
                Happening::Ordered { products, .. } => products.first(),
                Happening::Registered
                | Happening::Mail(_)
                | Happening::CouponIssued { .. }
                | Happening::CouponUsed { .. }
                | Happening::CouponExpired { .. }
                | Happening::Answered(_) => None,
            });
            last.map(|(name, _)| name.clone())
        }
        MergeTag::FavouriteProduct => person.favourites.first().map(|(text, _)| text.clone()),
        MergeTag::Orders => (row.orders > 0).then(|| format::count(language, row.orders.into())),
        MergeTag::ExpectedNextOrder => person.expected.map(|expected| format::date_long(language, expected.expected)),
        MergeTag::CouponCode => step.coupon.as_ref().map(|coupon| coupon.code.clone()),
        MergeTag::CouponLastDay => step
            .coupon
            .as_ref()
            .map(|coupon| format::date_long(language, last_day(analysis.reference, coupon.valid_days))),
        MergeTag::Store => None,
        MergeTag::Unsubscribe => Some(words.unsubscribe_words(step.channel).to_owned()),
    }
}

fn name<'p>(person: &'p Person, analysis: &Analysis) -> Option<&'p str> {
    let is_name = |column: &String| {
        let mut folded = String::new();
        letters::fold(column, &mut folded);
        let folded = folded.replace(['_', '-'], " ");
        NAMES.iter().any(|name| folded.starts_with(&name.replace('_', " ")))
            || folded.ends_with(" nome")
            || folded.ends_with(" name")
    };
    let place = analysis.profile_columns.iter().position(is_name)?;
    person.why.customer.profile.get(place).map(String::as_str).filter(|name| !name.trim().is_empty())
}
