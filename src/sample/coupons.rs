//! The credits that the sample shop gives back on orders (giftbacks), as its export, faults included. The orders are
//! `orders`'s.

use super::calendar::DAYS;
use super::rng::Dice;
use super::shop::Shop;
use super::table::{Dress, Table, amount_text, date_text};

pub(super) const HEADER: &str = "código;e-mail;valor;emitido em;validade;usado em";
pub(super) const EXAMPLES: &str = "\
GIFT10001;cliente0001@exemplo.com.br;R$ 20,00;15/03/2026;14/05/2026;02/04/2026\r
GIFT10002;cliente0002@exemplo.com.br;R$ 8,00;16/03/2026;15/05/2026;\r
";
const DRESS: Dress = Dress { mark: "", separator: ';', line_end: "\r\n" };
/// How far back the export goes, in days.
const REACH: i64 = 420;
/// A credit is given when the order can no longer be sent back, in days after it.
const ISSUED_AFTER: i64 = 7;
const VALID_DAYS: i64 = 60;

/// The export, oldest order first.
pub(super) fn file(dice: &mut Dice, shop: &Shop) -> Vec<u8> {
    let order_days = shop.order_days();
    let date = |day| date_text(shop.date(day));
    let mut table = Table::new(DRESS, HEADER);
    let mut place = 0;
    let reach = DAYS - REACH..DAYS - ISSUED_AFTER;
    for order in shop.orders.iter().filter(|order| order.is_delivered() && reach.contains(&order.day)) {
        if !dice.chance(250) {
            continue;
        }
        place += 1;
        let (issued, expires) = (order.day + ISSUED_AFTER, order.day + ISSUED_AFTER + VALID_DAYS);
        let next = order_days[order.customer].iter().find(|&&day| day > issued && day <= expires);
        let used = match next {
            Some(_) if dice.chance(12) => date(issued - dice.between(1, 5)),
            Some(&day) if dice.chance(700) => date(day),
            Some(_) | None => String::new(),
        };
        let email = &shop.customers[order.customer].email;
        let email = match place % 500 {
            100 => String::new(),
            200 | 300 => email.to_uppercase(),
            _ => email.clone(),
        };
        // A tenth, in whole reais.
        let amount = if place % 700 == 50 { "10%".to_owned() } else { amount_text(order.cents / 1_000 * 100) };
        let code = format!("GIFT{}", order.number);
        for _ in 0..=usize::from(place % 700 == 150) {
            table.row(&[&code, &email, &amount, &date(issued), &date(expires), &used]);
        }
    }
    table.into_windows_1252()
}
