//! The questions about a file in Portuguese. What each is for, the trait says.

use super::{QuestionText, nth};
use crate::domain::{DateOrder, Role};
use crate::text::Pt;

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
            | Role::Ignored => "O que é esta coluna?",
        }
    }

    fn ask_column_hint(&self, role: Role) -> &'static str {
        match role {
            Role::Customer => "Escolha o e-mail, o CPF ou um código que se repete quando a pessoa volta.",
            Role::Date => "Escolha o dia em que aconteceu: o pedido feito ou pago, o e-mail aberto, a resposta dada.",
            Role::Amount => {
                "Escolha o valor pago, do pedido inteiro ou de cada linha. Só há preço e quantidade? Marque a do preço como \
                 “Preço unitário”."
            }
            Role::EventKind => "Escolha a que diz enviado, aberto, clicado ou descadastrado.",
            Role::Score => "Escolha a resposta de 0 a 10.",
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
