//! What only the user can answer about a file, asked with its evidence, in words. Which reading is better supported is
//! `present`'s to say.

use super::{En, Pt};
use crate::domain::{DateOrder, Role};

/// The words for questions.
pub trait QuestionText {
    /// Asks for the column of a needed role.
    fn ask_column(&self, role: Role) -> &'static str;
    /// What fits the role.
    fn ask_column_hint(&self, role: Role) -> &'static str;
    /// The select's first entry, before a choice.
    fn choose_column(&self) -> &'static str;
    /// Asks for the order of day and month.
    fn ask_date(&self) -> &'static str;
    /// Asks for the sign before the cents.
    fn ask_decimal(&self) -> &'static str;
    /// What speaks for each of the two readings of a date column.
    fn date_evidence(&self, column: &str, day: (u64, &str), month: (u64, &str), either: (u64, &str)) -> String;
    /// What speaks for each of the two readings of an amount column.
    fn decimal_evidence(&self, column: &str, comma: (u64, &str), dot: (u64, &str), either: (u64, &str)) -> String;
    /// Rows that the wrong reading would move to another month; begins with a space, or is empty.
    fn date_consequence(&self, either: (u64, &str)) -> String;
    /// What the rows that change come to in each reading, `None` where the second leaves all of them out, and how many it leaves
    /// out; begins with a space.
    fn decimal_consequence(&self, thousands: &str, decimals: Option<&str>, left_out: (u64, &str)) -> String;
    /// Which order of day and month is the custom; begins with a space, or is empty.
    fn date_custom(&self) -> &'static str;
    /// What the point between digits is by custom; begins with a space, or is empty.
    fn decimal_custom(&self) -> &'static str;
    /// A day in a month (1..=12).
    fn day_and_month(&self, day: u32, month: u32) -> String;
    /// The order of a date's parts, as an answer names it.
    fn date_order_short(&self, order: DateOrder) -> &'static str;
    /// An answer: the example's reading, where there is one, and the notation's name.
    fn answer(&self, reading: Option<&str>, notation: &str) -> String;
}

fn nth<'a>(months: &[&'a str; 12], month: u32) -> &'a str {
    month.checked_sub(1).and_then(|place| months.get(place as usize)).copied().unwrap_or_default()
}

impl QuestionText for Pt {
    fn ask_column(&self, role: Role) -> &'static str {
        match role {
            Role::Customer => "Qual coluna é o cliente?",
            Role::Date => "Qual coluna é a data?",
            Role::Amount => "Qual coluna é o valor?",
            Role::OrderId => "Qual coluna é o número do pedido?",
            Role::Status => "Qual coluna é a situação?",
            Role::Currency => "Qual coluna é a moeda?",
            Role::Product => "Qual coluna é o produto?",
            Role::EventKind => "Qual coluna diz o que aconteceu com o e-mail?",
            Role::Code => "Qual coluna é o código do cupom?",
            Role::Score => "Qual coluna é a nota?",
            Role::Refund
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
            | Role::Ignored => "O que é esta coluna?",
        }
    }

    fn ask_column_hint(&self, role: Role) -> &'static str {
        match role {
            Role::Customer => "Escolha o e-mail, o CPF ou um código que se repete quando a pessoa volta.",
            Role::Date => "Escolha o dia em que aconteceu: o pedido feito ou pago, o e-mail aberto, a resposta dada.",
            Role::Amount => "Escolha o valor pago, do pedido inteiro ou de cada linha.",
            Role::EventKind => "Escolha a que diz enviado, aberto, clicado ou descadastrado.",
            Role::Score => "Escolha a resposta de 0 a 10.",
            Role::OrderId
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
        "Escolha a coluna"
    }

    fn ask_date(&self) -> &'static str {
        "Dia/mês ou mês/dia?"
    }

    fn ask_decimal(&self) -> &'static str {
        "Vírgula ou ponto antes dos centavos?"
    }

    fn date_evidence(&self, column: &str, day: (u64, &str), month: (u64, &str), either: (u64, &str)) -> String {
        let only = |dates: (u64, &str)| {
            if dates.0 == 1 { "1 data só cabe".to_owned() } else { format!("{} datas só cabem", dates.1) }
        };
        match (day.0, month.0) {
            (0, 0) if either.0 == 1 => {
                format!("1 data da coluna “{column}” cabe nas duas leituras e nenhuma outra decide.")
            }
            (0, 0) => {
                format!("{} datas da coluna “{column}” cabem nas duas leituras e nenhuma outra decide.", either.1)
            }
            (_, 0) => format!("Na coluna “{column}”, {} em dia/mês e nenhuma só em mês/dia.", only(day)),
            (0, _) => format!("Na coluna “{column}”, {} em mês/dia e nenhuma só em dia/mês.", only(month)),
            (_, _) => format!(
                "A coluna “{column}” mistura as duas: {} em dia/mês, {} em mês/dia. O que não couber na sua resposta fica de \
                 fora, listado.",
                only(day),
                only(month)
            ),
        }
    }

    fn decimal_evidence(&self, column: &str, comma: (u64, &str), dot: (u64, &str), either: (u64, &str)) -> String {
        let only = |amounts: (u64, &str)| {
            if amounts.0 == 1 { "1 valor só cabe".to_owned() } else { format!("{} valores só cabem", amounts.1) }
        };
        match (comma.0, dot.0) {
            (0, 0) if either.0 == 1 => {
                format!("1 valor da coluna “{column}” muda com a leitura, e nenhum outro decide.")
            }
            (0, 0) => format!("{} valores da coluna “{column}” mudam com a leitura, e nenhum outro decide.", either.1),
            (_, 0) => format!("Na coluna “{column}”, {} com vírgula e nenhum só com ponto.", only(comma)),
            (0, _) => format!("Na coluna “{column}”, {} com ponto e nenhum só com vírgula.", only(dot)),
            (_, _) => format!(
                "A coluna “{column}” mistura as duas: {} com vírgula, {} com ponto. O que não couber na sua resposta fica de \
                 fora, listado.",
                only(comma),
                only(dot)
            ),
        }
    }

    fn date_consequence(&self, either: (u64, &str)) -> String {
        match either.0 {
            0 => String::new(),
            1 => " Na leitura errada, 1 linha cairia em outro mês.".to_owned(),
            _ => format!(" Na leitura errada, {} linhas cairiam em outro mês.", either.1),
        }
    }

    fn date_custom(&self) -> &'static str {
        " O costume no Brasil é dia/mês."
    }

    fn decimal_custom(&self) -> &'static str {
        " O costume no Brasil é vírgula nos centavos."
    }

    fn decimal_consequence(&self, thousands: &str, decimals: Option<&str>, left_out: (u64, &str)) -> String {
        let cents = match (decimals, left_out.0) {
            (None, _) => "todos ficam de fora: têm três casas".to_owned(),
            (Some(decimals), 0) => decimals.to_owned(),
            (Some(decimals), 1) => format!("{decimals}, e 1 linha de três casas fica de fora"),
            (Some(decimals), _) => format!("{decimals}, e {} linhas de três casas ficam de fora", left_out.1),
        };
        format!(" Se o sinal separa milhares, somam {thousands}; se separa centavos, {cents}.")
    }

    fn day_and_month(&self, day: u32, month: u32) -> String {
        let months = [
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ];
        let day = if day == 1 { "1º".to_owned() } else { day.to_string() };
        format!("{day} de {}", nth(&months, month))
    }

    fn date_order_short(&self, order: DateOrder) -> &'static str {
        match order {
            DateOrder::YearMonthDay => "ano-mês-dia",
            DateOrder::DayMonthYear => "dia/mês",
            DateOrder::MonthDayYear => "mês/dia",
        }
    }

    fn answer(&self, reading: Option<&str>, notation: &str) -> String {
        reading.map_or_else(|| notation.to_owned(), |reading| format!("{reading} — {notation}"))
    }
}

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
            Role::Refund
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
            Role::Amount => "Choose the amount paid, of the whole order or of each row.",
            Role::EventKind => "Choose the one that says sent, opened, clicked or unsubscribed.",
            Role::Score => "Choose the answer from 0 to 10.",
            Role::OrderId
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
