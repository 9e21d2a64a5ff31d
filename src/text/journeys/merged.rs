//! What stands in the place of a merge tag: the facts of a customer in words, the same in previews and in lists. What the
//! facts are is the engine's.

use super::JourneyLabelText;
use crate::domain::{Channel, Language, MergeTag};
use crate::engine::protocol::MessageFacts;
use crate::text::{En, Pt, format};

/// What a tag puts into a message by a channel; `None` where nothing is known.
#[must_use]
pub fn merged(tag: MergeTag, facts: &MessageFacts, (channel, language): (Channel, Language)) -> Option<String> {
    let date = |day| format::date_long(language, day);
    match tag {
        MergeTag::FirstName => facts.first_name.clone(),
        MergeTag::FullName => facts.full_name.clone(),
        MergeTag::DaysWithoutBuying => {
            facts.last_order.map(|last| format::integer(language, facts.on.days_since(last).into()))
        }
        MergeTag::LastOrderDay => facts.last_order.map(date),
        MergeTag::LastProduct => facts.last_product.clone(),
        MergeTag::FavouriteProduct => facts.favourite_product.clone(),
        MergeTag::Orders => (facts.orders > 0).then(|| format::count(language, facts.orders.into())),
        MergeTag::ExpectedNextOrder => facts.expected.map(date),
        MergeTag::CouponCode => facts.coupon.as_ref().map(|coupon| coupon.code.clone()),
        MergeTag::CouponLastDay => facts.coupon.as_ref()?.last_day.map(date),
        MergeTag::Store => facts.shop.clone(),
        MergeTag::Unsubscribe => Some(match language {
            Language::Portuguese => Pt.unsubscribe_words(channel).to_owned(),
            Language::English => En.unsubscribe_words(channel).to_owned(),
        }),
    }
}
