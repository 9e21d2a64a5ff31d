//! Tests of numbers and days as predicates: “têm ao menos 3 pedidos”, “não têm ao menos 3 pedidos”. The others are
//! `phrases`'s; figures and dates come written.

use super::phrases::{Said, be, have, past, pt, quoted};
use crate::domain::{DayFact, NumberFact};
use crate::text::{En, Pt};

/// How much, its figures written with their unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount<'a> {
    /// Exactly this.
    Exactly(&'a str),
    /// Less.
    LessThan(&'a str),
    /// This or less.
    AtMost(&'a str),
    /// This or more.
    AtLeast(&'a str),
    /// More.
    MoreThan(&'a str),
    /// From one to another.
    FromTo(&'a str, &'a str),
}

/// When, its dates and days written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When<'a> {
    /// On a day.
    On(&'a str),
    /// Before a day.
    Before(&'a str),
    /// After a day.
    After(&'a str),
    /// From one day to another.
    FromTo(&'a str, &'a str),
    /// Today.
    Today,
    /// In the last so many days.
    InLast(&'a str),
    /// More than so many days ago.
    MoreThanAgo(&'a str),
    /// Between so many and so many days ago: the first without its unit.
    AgoBetween(&'a str, &'a str),
    /// Within so many days from now.
    Within(&'a str),
    /// In a month.
    InMonth(&'a str),
}

/// What a day is the day of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOf<'a> {
    /// A fact.
    Fact(DayFact),
    /// A column of this name.
    Column(&'a str),
}

/// Predicates of numbers and days, over customers in the plural.
pub trait MeasureText {
    /// A figure of theirs.
    fn has_number(&self, fact: NumberFact, amount: Amount<'_>) -> Said;
    /// They have such a figure at all.
    fn has_figure(&self, fact: NumberFact) -> Said;
    /// The day of their expected order is past.
    fn is_overdue(&self) -> Said;
    /// A number in a column.
    fn has_column(&self, column: &str, amount: Amount<'_>) -> Said;
    /// A day of theirs.
    fn has_day(&self, day: DayOf<'_>, when: When<'_>) -> Said;
    /// The anniversary of a day of theirs.
    fn has_anniversary(&self, day: DayOf<'_>, when: When<'_>) -> Said;
    /// They have such a day at all.
    fn has_date(&self, fact: DayFact) -> Said;
}

fn pt_amount(amount: Amount<'_>) -> String {
    match amount {
        Amount::Exactly(figure) => format!("exatamente {figure}"),
        Amount::LessThan(figure) => format!("menos de {figure}"),
        Amount::AtMost(figure) => format!("no máximo {figure}"),
        Amount::AtLeast(figure) => format!("ao menos {figure}"),
        Amount::MoreThan(figure) => format!("mais de {figure}"),
        Amount::FromTo(from, to) => format!("entre {from} e {to}"),
    }
}

fn pt_when(when: When<'_>) -> String {
    match when {
        When::On(day) => format!("em {day}"),
        When::Before(day) => format!("antes de {day}"),
        When::After(day) => format!("depois de {day}"),
        When::FromTo(from, to) => format!("entre {from} e {to}"),
        When::Today => "hoje".to_owned(),
        When::InLast(days) => format!("nos últimos {days}"),
        When::MoreThanAgo(days) => format!("há mais de {days}"),
        When::AgoBetween(from, to) => format!("entre {from} e {to} atrás"),
        When::Within(days) => format!("em até {days}"),
        When::InMonth(month) => format!("em {month}"),
    }
}

impl MeasureText for Pt {
    fn has_number(&self, fact: NumberFact, amount: Amount<'_>) -> Said {
        let amount = pt_amount(amount);
        match fact {
            NumberFact::RecencyDays => pt("estão", format!("há {amount} sem comprar")),
            NumberFact::Orders => pt("têm", amount),
            NumberFact::MonetaryCents => pt("gastaram", amount),
            NumberFact::ScoreR => pt("têm", format!("nota R de {amount}")),
            NumberFact::ScoreF => pt("têm", format!("nota F de {amount}")),
            NumberFact::ScoreM => pt("têm", format!("nota M de {amount}")),
            NumberFact::ScoreFm => pt("têm", format!("nota FM de {amount}")),
            NumberFact::AverageOrderCents => pt("têm", format!("pedido médio de {amount}")),
            NumberFact::AverageGapDays => pt("têm", format!("intervalo médio de {amount} entre compras")),
            NumberFact::DaysToNextOrder => pt("têm", format!("{amount} até o próximo pedido esperado")),
        }
    }

    fn has_figure(&self, fact: NumberFact) -> Said {
        pt(
            "têm",
            match fact {
                NumberFact::RecencyDays | NumberFact::Orders => "pedidos",
                NumberFact::MonetaryCents => "valor gasto",
                NumberFact::ScoreR => "nota R",
                NumberFact::ScoreF => "nota F",
                NumberFact::ScoreM => "nota M",
                NumberFact::ScoreFm => "nota FM",
                NumberFact::AverageOrderCents => "pedido médio",
                NumberFact::AverageGapDays => "intervalo entre compras",
                NumberFact::DaysToNextOrder => "próximo pedido esperado",
            },
        )
    }

    fn is_overdue(&self) -> Said {
        pt("estão", "com o próximo pedido atrasado")
    }

    fn has_column(&self, column: &str, amount: Amount<'_>) -> Said {
        pt("têm", format!("{} de {}", quoted(column), pt_amount(amount)))
    }

    fn has_day(&self, day: DayOf<'_>, when: When<'_>) -> Said {
        let when = pt_when(when);
        match day {
            DayOf::Fact(DayFact::FirstOrder) => pt("fizeram", format!("o primeiro pedido {when}")),
            DayOf::Fact(DayFact::LastOrder) => pt("fizeram", format!("o último pedido {when}")),
            DayOf::Fact(DayFact::Registered) => pt("se cadastraram", when),
            DayOf::Fact(DayFact::Birthday) => pt("nasceram", when),
            DayOf::Column(column) => pt("têm", format!("{} {when}", quoted(column))),
        }
    }

    fn has_anniversary(&self, day: DayOf<'_>, when: When<'_>) -> Said {
        let when = pt_when(when);
        let of = match day {
            DayOf::Fact(DayFact::FirstOrder) => "aniversário do primeiro pedido".to_owned(),
            DayOf::Fact(DayFact::LastOrder) => "aniversário do último pedido".to_owned(),
            DayOf::Fact(DayFact::Registered) => "aniversário de cadastro".to_owned(),
            DayOf::Fact(DayFact::Birthday) => "aniversário".to_owned(),
            DayOf::Column(column) => format!("aniversário de {}", quoted(column)),
        };
        pt("fazem", format!("{of} {when}"))
    }

    fn has_date(&self, fact: DayFact) -> Said {
        pt(
            "têm",
            match fact {
                DayFact::FirstOrder | DayFact::LastOrder => "pedidos",
                DayFact::Registered => "data de cadastro",
                DayFact::Birthday => "data de aniversário",
            },
        )
    }
}

fn en_amount(amount: Amount<'_>) -> String {
    match amount {
        Amount::Exactly(figure) => format!("exactly {figure}"),
        Amount::LessThan(figure) => format!("less than {figure}"),
        Amount::AtMost(figure) => format!("at most {figure}"),
        Amount::AtLeast(figure) => format!("at least {figure}"),
        Amount::MoreThan(figure) => format!("more than {figure}"),
        Amount::FromTo(from, to) => format!("between {from} and {to}"),
    }
}

fn en_when(when: When<'_>) -> String {
    match when {
        When::On(day) => format!("on {day}"),
        When::Before(day) => format!("before {day}"),
        When::After(day) => format!("after {day}"),
        When::FromTo(from, to) => format!("between {from} and {to}"),
        When::Today => "today".to_owned(),
        When::InLast(days) => format!("in the last {days}"),
        When::MoreThanAgo(days) => format!("more than {days} ago"),
        When::AgoBetween(from, to) => format!("between {from} and {to} ago"),
        When::Within(days) => format!("within {days}"),
        When::InMonth(month) => format!("in {month}"),
    }
}

impl MeasureText for En {
    fn has_number(&self, fact: NumberFact, amount: Amount<'_>) -> Said {
        // One counts orders, one measures all else.
        let fewer = |amount: String| amount.replacen("less than", "fewer than", 1);
        let amount = en_amount(amount);
        match fact {
            NumberFact::RecencyDays => {
                let rest = format!("gone {amount} without an order");
                Said { yes: format!("have {rest}"), no: format!("have not {rest}") }
            }
            NumberFact::Orders => have(fewer(amount)),
            NumberFact::MonetaryCents => past("spent", "spend", amount),
            NumberFact::ScoreR => have(format!("an R score of {amount}")),
            NumberFact::ScoreF => have(format!("an F score of {amount}")),
            NumberFact::ScoreM => have(format!("an M score of {amount}")),
            NumberFact::ScoreFm => have(format!("an FM score of {amount}")),
            NumberFact::AverageOrderCents => have(format!("an average order of {amount}")),
            NumberFact::AverageGapDays => have(format!("an average gap of {amount} between orders")),
            NumberFact::DaysToNextOrder => have(format!("{amount} until their expected next order")),
        }
    }

    fn has_figure(&self, fact: NumberFact) -> Said {
        have(match fact {
            NumberFact::RecencyDays | NumberFact::Orders => "orders",
            NumberFact::MonetaryCents => "any value spent",
            NumberFact::ScoreR => "an R score",
            NumberFact::ScoreF => "an F score",
            NumberFact::ScoreM => "an M score",
            NumberFact::ScoreFm => "an FM score",
            NumberFact::AverageOrderCents => "an average order",
            NumberFact::AverageGapDays => "a gap between orders",
            NumberFact::DaysToNextOrder => "an expected next order",
        })
    }

    fn is_overdue(&self) -> Said {
        be("overdue for their next order")
    }

    fn has_column(&self, column: &str, amount: Amount<'_>) -> Said {
        have(format!("{} of {}", quoted(column), en_amount(amount)))
    }

    fn has_day(&self, day: DayOf<'_>, when: When<'_>) -> Said {
        let when = en_when(when);
        match day {
            DayOf::Fact(DayFact::FirstOrder) => past("placed", "place", format!("their first order {when}")),
            DayOf::Fact(DayFact::LastOrder) => past("placed", "place", format!("their last order {when}")),
            DayOf::Fact(DayFact::Registered) => past("registered", "register", when),
            DayOf::Fact(DayFact::Birthday) => {
                Said { yes: format!("were born {when}"), no: format!("were not born {when}") }
            }
            DayOf::Column(column) => have(format!("{} {when}", quoted(column))),
        }
    }

    fn has_anniversary(&self, day: DayOf<'_>, when: When<'_>) -> Said {
        let when = en_when(when);
        have(match day {
            DayOf::Fact(DayFact::FirstOrder) => format!("the anniversary of their first order {when}"),
            DayOf::Fact(DayFact::LastOrder) => format!("the anniversary of their last order {when}"),
            DayOf::Fact(DayFact::Registered) => format!("the anniversary of their registration {when}"),
            DayOf::Fact(DayFact::Birthday) => format!("their birthday {when}"),
            DayOf::Column(column) => format!("the anniversary of {} {when}", quoted(column)),
        })
    }

    fn has_date(&self, fact: DayFact) -> Said {
        have(match fact {
            DayFact::FirstOrder | DayFact::LastOrder => "orders",
            DayFact::Registered => "a day of registration",
            DayFact::Birthday => "a birthday",
        })
    }
}
