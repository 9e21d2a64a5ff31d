//! What lets a customer into a régua. On which days it fires is `journeys::events`'s.

use crate::domain::{Day, Stage};

/// Which orders count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhichOrder {
    /// Those of every purchase day.
    Every,
    /// Those of the customer's first purchase day.
    First,
    /// Those of any later purchase day.
    Later,
}

/// A moment of a birthday. The month is that of the day on which it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BirthdayMoment {
    /// The first day of its month.
    MonthStart,
    /// So many days before it; 0 on the day itself.
    DaysBefore(u16),
}

/// What lets a customer in. Days are whole; several orders of one day are one purchase day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trigger {
    /// On a purchase day.
    OrderPlaced(WhichOrder),
    /// On the day of registration.
    Registered,
    /// Around the birthday, each year.
    Birthday(BirthdayMoment),
    /// On the first day in one of these segments of the map in force, the day before in none of them.
    EntersSegment(Vec<u16>),
    /// On the first day in a stage of the life cycle.
    EntersStage(Stage),
    /// On the day that is so many days after the last purchase day, if there was no purchase since; at least 1.
    DaysWithoutBuying(u32),
    /// So many days after, or, below 0, before the expected next order, if there was no purchase since the last.
    ExpectedRepurchase(i16),
    /// So many days after, or, below 0, before a coupon ends.
    CouponExpiry(i16),
    /// On a day of the calendar.
    FixedDate(Day),
    /// Every month on this day, 1 to 31; on the last day of shorter months.
    Monthly(u8),
}
