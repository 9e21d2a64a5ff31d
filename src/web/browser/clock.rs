//! The only clock of the product: the day and the minute where the user is.

use crate::domain::Day;
use js_sys::Date;

/// Today in the local calendar.
pub(crate) fn today() -> Option<Day> {
    let now = Date::new_0();
    Day::from_ymd(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date())
}

/// Today, and the minute of the day.
pub(crate) fn now() -> Option<(Day, u16)> {
    let now = Date::new_0();
    let minute = u16::try_from(now.get_hours() * 60 + now.get_minutes()).ok()?;
    Some((today()?, minute))
}
