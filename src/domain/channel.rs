//! The ways in which a customer is spoken to. Who may be, by which of them, is told by the base.

/// A way to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// An e-mail.
    Email,
    /// A text message.
    Sms,
    /// A WhatsApp message.
    WhatsApp,
    /// A call.
    Phone,
    /// A letter.
    DirectMail,
}

impl Channel {
    /// All channels, in the order in which they are offered.
    pub const ALL: [Channel; 5] =
        [Channel::Email, Channel::Sms, Channel::WhatsApp, Channel::Phone, Channel::DirectMail];

    /// Position in [`Channel::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
