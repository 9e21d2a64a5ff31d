//! What files other than orders tell, as things to count. Counting them is `intake`'s.

use super::EventKind;

/// Something that rows of a file other than orders tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// Customers who have no order.
    WithoutOrders,
    /// E-mails sent.
    Sent,
    /// Openings.
    Opened,
    /// Clicks.
    Clicked,
    /// Customers who unsubscribed.
    Unsubscribed,
    /// E-mails that came back.
    Bounced,
    /// Coupons that were used.
    Redeemed,
    /// Coupons that were not used.
    Unredeemed,
    /// Answers of 9 or 10.
    Promoters,
    /// Answers of 7 or 8.
    Passives,
    /// Answers of 0 to 6.
    Detractors,
    /// Answers with a comment.
    Comments,
}

impl Finding {
    /// All findings.
    pub const ALL: [Finding; 12] = [
        Finding::WithoutOrders,
        Finding::Sent,
        Finding::Opened,
        Finding::Clicked,
        Finding::Unsubscribed,
        Finding::Bounced,
        Finding::Redeemed,
        Finding::Unredeemed,
        Finding::Promoters,
        Finding::Passives,
        Finding::Detractors,
        Finding::Comments,
    ];

    /// Position in [`Finding::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// An event of this kind.
    #[must_use]
    pub fn event(kind: EventKind) -> Finding {
        match kind {
            EventKind::Sent => Finding::Sent,
            EventKind::Opened => Finding::Opened,
            EventKind::Clicked => Finding::Clicked,
            EventKind::Unsubscribed => Finding::Unsubscribed,
            EventKind::Bounced => Finding::Bounced,
        }
    }

    /// An answer from 0 to 10, by the classes of the Net Promoter Score.
    #[must_use]
    pub fn answer(score: u8) -> Finding {
        match score {
            0..=6 => Finding::Detractors,
            7 | 8 => Finding::Passives,
            9.. => Finding::Promoters,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_finding_stands_at_its_index() {
        for (index, finding) in Finding::ALL.into_iter().enumerate() {
            assert_eq!(finding.index(), index, "{finding:?}");
        }
    }

    #[test]
    fn answers_fall_into_three_classes() {
        let classes: Vec<Finding> = (0..=10).map(Finding::answer).collect();
        assert!(classes[..7].iter().all(|class| *class == Finding::Detractors));
        assert_eq!(classes[7..], [Finding::Passives, Finding::Passives, Finding::Promoters, Finding::Promoters]);
    }
}
