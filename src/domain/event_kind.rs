//! What can happen to an e-mail. The words that files have for it are `intake::words`'s.

/// What happened to an e-mail that was sent to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// Sent, or delivered.
    Sent,
    /// Opened.
    Opened,
    /// A link in it was clicked.
    Clicked,
    /// The customer unsubscribed, or marked it as spam.
    Unsubscribed,
    /// It came back.
    Bounced,
}

impl EventKind {
    /// All kinds, in the order of the funnel.
    pub const ALL: [EventKind; 5] =
        [EventKind::Sent, EventKind::Opened, EventKind::Clicked, EventKind::Unsubscribed, EventKind::Bounced];

    /// Position in [`EventKind::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Whether it shows that the customer reads: an opening or a click.
    #[must_use]
    pub fn is_activity(self) -> bool {
        match self {
            EventKind::Opened | EventKind::Clicked => true,
            EventKind::Sent | EventKind::Unsubscribed | EventKind::Bounced => false,
        }
    }
}
