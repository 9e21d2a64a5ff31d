//! The variants of a régua's parts without their figures, as menus offer them. What they are called is `vocabulary`'s.

use crate::domain::{BirthdayMoment, OnlyIf, Reentry, Trigger, Wait, WhichOrder};

/// A trigger without its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TriggerKind {
    /// An order.
    OrderPlaced,
    /// The first order.
    FirstOrder,
    /// Any later order.
    LaterOrder,
    /// A registration.
    Registered,
    /// The first day of the birthday's month.
    BirthdayMonth,
    /// The birthday, or days before.
    Birthday,
    /// A segment that is entered.
    EntersSegment,
    /// A stage that is entered.
    EntersStage,
    /// Days without buying.
    DaysWithoutBuying,
    /// The expected next order.
    ExpectedRepurchase,
    /// The end of a coupon.
    CouponExpiry,
    /// A date.
    FixedDate,
    /// A day of every month.
    Monthly,
}

impl TriggerKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [TriggerKind; 13] = [
        TriggerKind::DaysWithoutBuying,
        TriggerKind::EntersStage,
        TriggerKind::EntersSegment,
        TriggerKind::OrderPlaced,
        TriggerKind::FirstOrder,
        TriggerKind::LaterOrder,
        TriggerKind::ExpectedRepurchase,
        TriggerKind::Registered,
        TriggerKind::BirthdayMonth,
        TriggerKind::Birthday,
        TriggerKind::CouponExpiry,
        TriggerKind::FixedDate,
        TriggerKind::Monthly,
    ];

    /// That of a trigger.
    #[must_use]
    pub fn of(trigger: &Trigger) -> TriggerKind {
        match trigger {
            Trigger::OrderPlaced(WhichOrder::Every) => TriggerKind::OrderPlaced,
            Trigger::OrderPlaced(WhichOrder::First) => TriggerKind::FirstOrder,
            Trigger::OrderPlaced(WhichOrder::Later) => TriggerKind::LaterOrder,
            Trigger::Registered => TriggerKind::Registered,
            Trigger::Birthday(BirthdayMoment::MonthStart) => TriggerKind::BirthdayMonth,
            Trigger::Birthday(BirthdayMoment::DaysBefore(_)) => TriggerKind::Birthday,
            Trigger::EntersSegment(_) => TriggerKind::EntersSegment,
            Trigger::EntersStage(_) => TriggerKind::EntersStage,
            Trigger::DaysWithoutBuying(_) => TriggerKind::DaysWithoutBuying,
            Trigger::ExpectedRepurchase(_) => TriggerKind::ExpectedRepurchase,
            Trigger::CouponExpiry(_) => TriggerKind::CouponExpiry,
            Trigger::FixedDate(_) => TriggerKind::FixedDate,
            Trigger::Monthly(_) => TriggerKind::Monthly,
        }
    }
}

/// A wait without its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaitKind {
    /// Some days.
    Days,
    /// Until the birthday.
    ToBirthday,
    /// Until the month's last day.
    ToMonthEnd,
    /// Until a day of a month.
    ToDayOfMonth,
}

impl WaitKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [WaitKind; 4] = [WaitKind::Days, WaitKind::ToBirthday, WaitKind::ToMonthEnd, WaitKind::ToDayOfMonth];

    /// That of a wait.
    #[must_use]
    pub fn of(wait: Wait) -> WaitKind {
        match wait {
            Wait::Days(_) => WaitKind::Days,
            Wait::ToBirthday => WaitKind::ToBirthday,
            Wait::ToMonthEnd => WaitKind::ToMonthEnd,
            Wait::ToDayOfMonth(_) => WaitKind::ToDayOfMonth,
        }
    }
}

/// A rule of re-entry without its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReentryKind {
    /// Never.
    Never,
    /// When the time before is over.
    AfterEnd,
    /// After some days.
    AfterDays,
}

impl ReentryKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [ReentryKind; 3] = [ReentryKind::Never, ReentryKind::AfterEnd, ReentryKind::AfterDays];

    /// That of a rule.
    #[must_use]
    pub fn of(reentry: Reentry) -> ReentryKind {
        match reentry {
            Reentry::Never => ReentryKind::Never,
            Reentry::AfterEnd => ReentryKind::AfterEnd,
            Reentry::AfterDays(_) => ReentryKind::AfterDays,
        }
    }
}

/// What must hold for a message, without its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnlyIfKind {
    /// A condition.
    Meets,
    /// No coupon was used.
    CouponUnused,
    /// Nothing was bought.
    NotBought,
    /// Some days have passed since the message before.
    DaysAfterMessage,
}

impl OnlyIfKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [OnlyIfKind; 4] =
        [OnlyIfKind::CouponUnused, OnlyIfKind::NotBought, OnlyIfKind::DaysAfterMessage, OnlyIfKind::Meets];

    /// That of a condition.
    #[must_use]
    pub fn of(only_if: &OnlyIf) -> OnlyIfKind {
        match only_if {
            OnlyIf::Meets(_) => OnlyIfKind::Meets,
            OnlyIf::CouponUnused => OnlyIfKind::CouponUnused,
            OnlyIf::NotBought => OnlyIfKind::NotBought,
            OnlyIf::DaysAfterMessage(_) => OnlyIfKind::DaysAfterMessage,
        }
    }
}
