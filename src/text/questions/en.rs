//! The questions about a file in English. What each is for, the trait says.

use super::{QuestionText, nth};
use crate::domain::{DateOrder, Role};
use crate::text::{En, Pt};

impl QuestionText for En {
    fn ask_column(&self, role: Role) -> &'static str {
        match role {
            Role::Customer => "Which column is the customer?",
            Role::Date => "Which column is the date?",
            Role::Amount => "Which column is the amount?",
            Role::OrderId => "Which column is the order number?",
            Role::Status => "Which column is the status?",
            Role::Currency => "Which column is the currency?",
            Role::Product => "Which column is the product?",
            Role::EventKind => "Which column says what happened to the e-mail?",
            Role::Code => "Which column is the coupon code?",
            Role::Score => "Which column is the score?",
            Role::UnitPrice
            | Role::Refund
            | Role::Quantity
            | Role::Category
            | Role::Channel
            | Role::Cost
            | Role::CostToServe
            | Role::Issued
            | Role::Expires
            | Role::Redeemed
            | Role::Comment
            | Role::Registered
            | Role::Birthday
            | Role::EmailConsent
            | Role::Income
            | Role::Company
            | Role::LastActive
            | Role::Profile
            | Role::Ignored => "What is this column?",
        }
    }

    fn ask_column_hint(&self, role: Role) -> &'static str {
        match role {
            Role::Customer => "Choose the e-mail, the CPF or an id that repeats when the person comes back.",
            Role::Date => {
                "Choose the day on which it happened: the order placed or paid, the e-mail opened, the answer given."
            }
            Role::Amount => {
                "Choose the amount paid, of the whole order or of each row. Only a price and a quantity? Mark the one of the \
                 price as “Unit price”."
            }
            Role::EventKind => "Choose the one that says sent, opened, clicked or unsubscribed.",
            Role::Score => "Choose the answer from 0 to 10.",
            Role::OrderId
            | Role::UnitPrice
            | Role::Refund
            | Role::Status
            | Role::Currency
            | Role::Product
            | Role::Quantity
            | Role::Category
            | Role::Channel
            | Role::Cost
            | Role::CostToServe
            | Role::Code
            | Role::Issued
            | Role::Expires
            | Role::Redeemed
            | Role::Comment
            | Role::Registered
            | Role::Birthday
            | Role::EmailConsent
            | Role::Income
            | Role::Company
            | Role::LastActive
            | Role::Profile
            | Role::Ignored => "",
        }
    }

    fn choose_column(&self) -> &'static str {
        "Choose the column"
    }

    fn ask_date(&self) -> &'static str {
        "Day/month or month/day?"
    }

    fn ask_decimal(&self) -> &'static str {
        "Comma or point before the cents?"
    }

    fn date_evidence(&self, column: &str, day: (u64, &str), month: (u64, &str), either: (u64, &str)) -> String {
        let only = |dates: (u64, &str)| {
            if dates.0 == 1 { "1 date fits only".to_owned() } else { format!("{} dates fit only", dates.1) }
        };
        match (day.0, month.0) {
            (0, 0) if either.0 == 1 => format!("1 date in column “{column}” fits both readings and no other decides."),
            (0, 0) => format!("{} dates in column “{column}” fit both readings and no other decides.", either.1),
            (_, 0) => format!("In column “{column}”, {} day/month and none only month/day.", only(day)),
            (0, _) => format!("In column “{column}”, {} month/day and none only day/month.", only(month)),
            (_, _) => format!(
                "Column “{column}” mixes both: {} day/month, {} month/day. What does not fit your answer is left out, listed.",
                only(day),
                only(month)
            ),
        }
    }

    fn decimal_evidence(&self, column: &str, comma: (u64, &str), dot: (u64, &str), either: (u64, &str)) -> String {
        let only = |amounts: (u64, &str)| {
            if amounts.0 == 1 { "1 amount fits only".to_owned() } else { format!("{} amounts fit only", amounts.1) }
        };
        match (comma.0, dot.0) {
            (0, 0) if either.0 == 1 => {
                format!("1 amount in column “{column}” changes with the reading, and no other decides.")
            }
            (0, 0) => {
                format!("{} amounts in column “{column}” change with the reading, and no other decides.", either.1)
            }
            (_, 0) => format!("In column “{column}”, {} the comma and none only the point.", only(comma)),
            (0, _) => format!("In column “{column}”, {} the point and none only the comma.", only(dot)),
            (_, _) => format!(
                "Column “{column}” mixes both: {} the comma, {} the point. What does not fit your answer is left out, listed.",
                only(comma),
                only(dot)
            ),
        }
    }

    fn date_consequence(&self, either: (u64, &str)) -> String {
        match either.0 {
            0 => String::new(),
            1 => " Read the wrong way, 1 row would fall in another month.".to_owned(),
            _ => format!(" Read the wrong way, {} rows would fall in another month.", either.1),
        }
    }

    fn date_custom(&self) -> &'static str {
        ""
    }

    fn decimal_custom(&self) -> &'static str {
        ""
    }

    fn decimal_consequence(&self, thousands: &str, decimals: Option<&str>, left_out: (u64, &str)) -> String {
        let cents = match (decimals, left_out.0) {
            (None, _) => "all of them are left out: they have three decimals".to_owned(),
            (Some(decimals), 0) => decimals.to_owned(),
            (Some(decimals), 1) => format!("{decimals}, and 1 row of three decimals is left out"),
            (Some(decimals), _) => format!("{decimals}, and {} rows of three decimals are left out", left_out.1),
        };
        format!(" If the mark parts thousands, they come to {thousands}; if it parts cents, {cents}.")
    }

    fn day_and_month(&self, day: u32, month: u32) -> String {
        let months = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        format!("{} {day}", nth(&months, month))
    }

    fn date_order_short(&self, order: DateOrder) -> &'static str {
        match order {
            DateOrder::YearMonthDay => "year-month-day",
            DateOrder::DayMonthYear => "day/month",
            DateOrder::MonthDayYear => "month/day",
        }
    }

    fn answer(&self, reading: Option<&str>, notation: &str) -> String {
        Pt.answer(reading, notation)
    }
}
