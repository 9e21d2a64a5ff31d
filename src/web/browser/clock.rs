//! The only clock of the product: today, where the user is.

use crate::domain::Day;
use js_sys::Date;

/// Today in the local calendar.
pub(crate) fn today() -> Option<Day> {
    let now = Date::new_0();
    Day::from_ymd(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date())
}
