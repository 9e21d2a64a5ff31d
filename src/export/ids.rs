//! The names by which other programs know segments, stages, channels and reasons: English, stable, never translated. The words
//! for people are `text`'s.

use crate::domain::{Channel, Segment, SetAside, Stage};

/// The stable name of a segment, such as `cant_lose`.
#[must_use]
pub fn segment_id(segment: Segment) -> &'static str {
    match segment {
        Segment::Champions => "champions",
        Segment::Loyal => "loyal",
        Segment::PotentialLoyalists => "potential_loyalists",
        Segment::New => "new",
        Segment::Promising => "promising",
        Segment::NeedAttention => "need_attention",
        Segment::AboutToSleep => "about_to_sleep",
        Segment::CantLose => "cant_lose",
        Segment::AtRisk => "at_risk",
        Segment::Inactive => "inactive",
        Segment::Others => "others",
        Segment::Recent => "recent",
    }
}

/// The stable name of a stage, such as `retention`.
#[must_use]
pub fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Acquisition => "acquisition",
        Stage::Trial => "trial",
        Stage::Maintenance => "maintenance",
        Stage::Retention => "retention",
        Stage::Recovery => "recovery",
    }
}

/// The stable name of a channel, such as `direct_mail`.
#[must_use]
pub fn channel_id(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
        Channel::WhatsApp => "whatsapp",
        Channel::Phone => "phone",
        Channel::DirectMail => "direct_mail",
    }
}

/// The stable name of the reason for which a row was set aside, such as `invalid_date`.
#[must_use]
pub fn reason_id(reason: SetAside) -> &'static str {
    match reason {
        SetAside::RepeatedHeader => "repeated_header",
        SetAside::TotalRow => "total_row",
        SetAside::WrongFieldCount => "wrong_field_count",
        SetAside::InvalidAmount => "invalid_amount",
        SetAside::InvalidDate => "invalid_date",
        SetAside::InvalidValue => "invalid_value",
        SetAside::NoCustomerKey => "no_customer_key",
        SetAside::IdenticalLine => "identical_line",
        SetAside::OtherCurrency => "other_currency",
        SetAside::Cancelled => "cancelled",
        SetAside::Pending => "pending",
        SetAside::FutureDated => "future_dated",
        SetAside::OrphanRefund => "orphan_refund",
        SetAside::FullyRefunded => "fully_refunded",
        SetAside::ZeroValue => "zero_value",
    }
}

#[cfg(test)]
mod tests {
    use super::{channel_id, reason_id, segment_id, stage_id};
    use crate::domain::{Channel, Segment, SetAside, Stage};
    use std::collections::BTreeSet;

    #[test]
    fn no_two_share_a_name() {
        assert_eq!(Segment::ALL.map(segment_id).into_iter().collect::<BTreeSet<_>>().len(), Segment::ALL.len());
        assert_eq!(Stage::ALL.map(stage_id).into_iter().collect::<BTreeSet<_>>().len(), Stage::ALL.len());
        assert_eq!(Channel::ALL.map(channel_id).into_iter().collect::<BTreeSet<_>>().len(), Channel::ALL.len());
        assert_eq!(SetAside::ALL.map(reason_id).into_iter().collect::<BTreeSet<_>>().len(), SetAside::ALL.len());
    }
}
