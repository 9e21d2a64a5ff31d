//! The sample shop's orders as the rows of its export, faults included. Who ordered what and when comes from the
//! neighbours.

use super::basket;
use super::calendar::{Calendar, DAYS};
use super::people::{self, Customer, Habit};
use super::rng::Dice;
use crate::domain::Day;
use std::borrow::Cow;

const HEADER: &str = "pedido;data_pedido;cliente_email;cliente_nome;cidade;uf;status;canal;valor_total\r\n";
const FIRST_NUMBER: u64 = 10_001;
const DELIVERED: &str = "Entregue";

/// An order, or a refund of one.
pub(super) struct Order {
    number: u64,
    /// Day of the calendar.
    day: i64,
    /// Place in the population.
    customer: usize,
    status: &'static str,
    channel: &'static str,
    cents: i64,
}

/// A row of the export, as texts.
#[derive(Clone)]
pub(super) struct Line<'a> {
    number: String,
    date: Cow<'a, str>,
    email: Cow<'a, str>,
    name: &'a str,
    home: (&'static str, &'static str),
    status: &'static str,
    channel: &'static str,
    amount: String,
}

/// All orders and refunds, by day, numbered in that order.
pub(super) fn orders(dice: &mut Dice, calendar: &Calendar, customers: &[Customer]) -> Vec<Order> {
    let mut orders = Vec::with_capacity(22_000);
    for (place, customer) in customers.iter().enumerate() {
        let plan = basket::subscription_cents(dice);
        for day in people::order_days(dice, calendar, customer.habit) {
            let (channel, cents) = match customer.habit {
                Habit::Subscriber => ("Assinatura", plan),
                Habit::Once
                | Habit::Newcomer
                | Habit::Gifts
                | Habit::Occasional
                | Habit::Regular
                | Habit::FormerChampion => (channel(dice), basket::order_cents(dice, customer)),
            };
            let status = status(dice, DAYS - 1 - day);
            let cents = i64::try_from(cents).unwrap_or(0);
            orders.push(Order { number: 0, day, customer: place, status, channel, cents });
        }
    }
    // Customers come in any order on a day: by a number that is scattered but fixed.
    orders.sort_by_key(|order| (order.day, order.customer.wrapping_mul(2_654_435_761) & 0xffff, order.customer));
    for (order, number) in orders.iter_mut().zip(FIRST_NUMBER..) {
        order.number = number;
    }
    add_refunds(dice, &mut orders);
    orders
}

fn channel(dice: &mut Dice) -> &'static str {
    dice.pick(&[(46, "Site"), (22, "WhatsApp"), (17, "Instagram"), (15, "Marketplace")])
}

fn status(dice: &mut Dice, age_days: i64) -> &'static str {
    if dice.chance(35) {
        return "Cancelado";
    }
    match age_days {
        ..=1 => dice.pick(&[(30, "Aguardando pagamento"), (70, "Pago")]),
        2..=3 => dice.pick(&[(15, "Aguardando pagamento"), (55, "Pago"), (30, "Enviado")]),
        4..=8 => dice.pick(&[(10, "Pago"), (60, "Enviado"), (30, DELIVERED)]),
        _ => dice.pick(&[(1, "Pago"), (3, "Enviado"), (96, DELIVERED)]),
    }
}

/// Of delivered orders some are sent back, whole or in part, within three weeks.
fn add_refunds(dice: &mut Dice, orders: &mut Vec<Order>) {
    let mut refunds = Vec::new();
    for order in orders.iter().filter(|order| order.status == DELIVERED) {
        if !dice.chance(16) {
            continue;
        }
        let day = order.day + dice.between(4, 21);
        let cents = if dice.chance(600) { order.cents } else { order.cents * dice.between(20, 60) / 100 };
        if day < DAYS {
            refunds.push(Order { day, status: "Devolvido", cents: -cents, ..*order });
        }
    }
    orders.extend(refunds);
    orders.sort_by_key(|order| (order.day, order.number));
}

/// The orders as texts, with `dates` from [`dates`]; a few e-mails are typed in capitals or with a blank behind.
pub(super) fn lines<'a>(
    dice: &mut Dice,
    dates: &'a [String],
    customers: &'a [Customer],
    orders: &[Order],
) -> Vec<Line<'a>> {
    let date_of = |day: i64| usize::try_from(day).ok().and_then(|day| dates.get(day)).map_or("", String::as_str);
    let line = |order: &Order| {
        let customer = &customers[order.customer];
        let email = match dice.below(300) {
            0 => Cow::Owned(customer.email.to_uppercase()),
            1 => Cow::Owned(format!("{} ", customer.email)),
            _ => Cow::Borrowed(customer.email.as_str()),
        };
        Line {
            number: order.number.to_string(),
            date: Cow::Borrowed(date_of(order.day)),
            email,
            name: &customer.name,
            home: customer.home,
            status: order.status,
            channel: order.channel,
            amount: amount_text(order.cents),
        }
    };
    orders.iter().map(line).collect()
}

/// Each day of the calendar as the export writes it.
pub(super) fn dates(calendar: &Calendar) -> Vec<String> {
    (0..DAYS).map(|day| date_text(calendar.date(day))).collect()
}

fn date_text(day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    format!("{of_month:02}/{month:02}/{year:04}")
}

/// `R$ 1.234,56`, `-R$ 12,00`.
fn amount_text(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (reais, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    match (reais / 1000, reais % 1000) {
        (0, reais) => format!("{sign}R$ {reais},{rest:02}"),
        (thousands, reais) => format!("{sign}R$ {thousands}.{reais:03},{rest:02}"),
    }
}

/// Puts in the faults that real exports have, each at its place in the file.
pub(super) fn blemish(lines: &mut Vec<Line<'_>>, until: Day) {
    for share in [1, 6] {
        let line = delivered(lines, share);
        line.date = Cow::Owned(format!("31/02/{}", line.date.rsplit('/').next().unwrap_or_default()));
    }
    for (share, amount) in [(2, "R$ 1O4,90"), (7, "a combinar")] {
        delivered(lines, share).amount = amount.to_owned();
    }
    for share in [3, 8, 12] {
        let line = delivered(lines, share);
        line.email = Cow::Borrowed("");
        line.name = "Consumidor final";
    }
    let ahead = Day::from_number(until.number().saturating_add(9)).unwrap_or(until);
    delivered(lines, 14).date = Cow::Owned(date_text(ahead));
    for share in [4, 10] {
        let place = place_of_delivered(lines, share);
        lines.insert(place, lines[place].clone());
    }
    // A refund of an order from before the export begins.
    let place = place_of_delivered(lines, 0);
    let orphan = Line {
        number: (FIRST_NUMBER - 212).to_string(),
        status: "Devolvido",
        amount: amount_text(-8_780),
        ..lines[place].clone()
    };
    lines.insert(place, orphan);
}

fn delivered<'l, 'a>(lines: &'l mut [Line<'a>], share: usize) -> &'l mut Line<'a> {
    let place = place_of_delivered(lines, share);
    &mut lines[place]
}

/// The first delivered order from `share` sixteenths of the file on: where nothing else is the matter.
fn place_of_delivered(lines: &[Line<'_>], share: usize) -> usize {
    let start = lines.len() * share / 16;
    lines.iter().skip(start).position(|line| line.status == DELIVERED).map_or(start, |ahead| start + ahead)
}

/// The rows as the bytes of a file. No text of the sample holds a `;`, a quote or a line break, so none needs quotes.
pub(super) fn file(lines: &[Line<'_>]) -> Vec<u8> {
    let mut file = String::with_capacity(lines.len() * 120);
    file.push('\u{feff}');
    file.push_str(HEADER);
    for line in lines {
        let (city, state) = line.home;
        let cells: [&str; 9] =
            [&line.number, &line.date, &line.email, line.name, city, state, line.status, line.channel, &line.amount];
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                file.push(';');
            }
            file.push_str(cell);
        }
        file.push_str("\r\n");
    }
    file.into_bytes()
}
