//! The sample shop's orders, and their export with its faults. Who ordered what and when comes from the neighbours.

use super::basket;
use super::calendar::{Calendar, DAYS, shifted};
use super::people::{self, Customer, Habit, Home};
use super::rng::Dice;
use super::shop::Shop;
use super::table::{SPREADSHEET, Table, amount_text, date_text, places_by_key};
use crate::domain::Day;
use std::borrow::Cow;

pub(super) const HEADER: &str =
    "pedido;data_pedido;cliente_email;cliente_nome;cidade;uf;status;canal;produto;valor_total";
pub(super) const EXAMPLES: &str = "\
10001;15/03/2026;cliente0001@exemplo.com.br;Cliente 0001;São Paulo;SP;Entregue;Site;Moedor manual;R$ 1.234,56\r
10002;16/03/2026;cliente0002@exemplo.com.br;Cliente 0002;Recife;PE;Cancelado;WhatsApp;Café da casa 250 g;R$ 89,90\r
10001;20/03/2026;cliente0001@exemplo.com.br;Cliente 0001;São Paulo;SP;Devolvido;Site;Moedor manual;-R$ 34,90\r
";
const FIRST_NUMBER: u64 = 10_001;
const DELIVERED: &str = "Entregue";

/// An order, or a refund of one.
#[derive(Clone, Copy)]
pub(super) struct Order {
    pub(super) number: u64,
    /// Day of the calendar.
    pub(super) day: i64,
    /// Place in the population.
    pub(super) customer: usize,
    status: &'static str,
    channel: &'static str,
    product: &'static str,
    /// Negative for a refund.
    pub(super) cents: i64,
}

impl Order {
    pub(super) fn is_delivered(&self) -> bool {
        self.status == DELIVERED
    }
}

/// A row of the export, as texts.
#[derive(Clone)]
struct Line<'a> {
    number: String,
    date: Cow<'a, str>,
    email: Cow<'a, str>,
    name: &'a str,
    home: Home,
    status: &'static str,
    channel: &'static str,
    product: &'static str,
    amount: String,
}

/// All orders and refunds, by day, numbered in that order.
pub(super) fn orders(dice: &mut Dice, calendar: &Calendar, customers: &[Customer]) -> Vec<Order> {
    let mut orders = Vec::with_capacity(22_000);
    for (place, customer) in customers.iter().enumerate() {
        let plan = basket::subscription(dice);
        for day in people::order_days(dice, calendar, customer.habit) {
            let (channel, basket::Item { name: product, cents }) = match customer.habit {
                Habit::Subscriber => ("Assinatura", plan),
                Habit::Once
                | Habit::Newcomer
                | Habit::Gifts
                | Habit::Occasional
                | Habit::Regular
                | Habit::FormerChampion => (channel(dice), basket::order(dice, customer)),
            };
            let status = status(dice, DAYS - 1 - day);
            let cents = i64::try_from(cents).unwrap_or(0);
            orders.push(Order { number: 0, day, customer: place, status, channel, product, cents });
        }
    }
    // Customers come in any order on a day: by a number that is scattered but fixed.
    let scattered = |order: &Order| i64::try_from(order.customer.wrapping_mul(2_654_435_761) & 0xffff).unwrap_or(0);
    let mut orders = sorted(&orders, |order| (order.day << 16) + scattered(order));
    for (order, number) in orders.iter_mut().zip(FIRST_NUMBER..) {
        order.number = number;
    }
    add_refunds(dice, &mut orders);
    sorted(&orders, |order| (order.day << 32) + i64::try_from(order.number).unwrap_or(0))
}

/// The orders by a key; of equal keys the first stays first.
fn sorted(orders: &[Order], key: impl Fn(&Order) -> i64) -> Vec<Order> {
    places_by_key(orders.iter().map(key)).map(|place| orders[place]).collect()
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
    for order in orders.iter().filter(|order| order.is_delivered()) {
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
}

/// The export, oldest order first.
pub(super) fn file(dice: &mut Dice, shop: &Shop) -> Vec<u8> {
    let dates = dates(&shop.calendar);
    let mut lines = lines(dice, &dates, shop);
    blemish(&mut lines, shop.until);
    let mut table = Table::new(SPREADSHEET, HEADER);
    for line in &lines {
        let Home { city, state, .. } = line.home;
        let Line { number, date, email, name, status, channel, product, amount, .. } = line;
        table.row(&[number, date, email, name, city, state, status, channel, product, amount]);
    }
    table.into_utf8()
}

/// The orders as texts, with `dates` from [`dates`]; a few e-mails are typed in capitals or with a blank behind.
fn lines<'a>(dice: &mut Dice, dates: &'a [String], shop: &'a Shop) -> Vec<Line<'a>> {
    let date_of = |day: i64| usize::try_from(day).ok().and_then(|day| dates.get(day)).map_or("", String::as_str);
    let line = |order: &Order| {
        let customer = &shop.customers[order.customer];
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
            product: order.product,
            amount: amount_text(order.cents),
        }
    };
    shop.orders.iter().map(line).collect()
}

/// Each day of the calendar as the export writes it.
fn dates(calendar: &Calendar) -> Vec<String> {
    (0..DAYS).map(|day| date_text(calendar.date(day))).collect()
}

/// Puts in the faults that real exports have, each at its place in the file.
fn blemish(lines: &mut Vec<Line<'_>>, until: Day) {
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
    delivered(lines, 14).date = Cow::Owned(date_text(shifted(until, 9)));
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
