//! Answers to the sample shop's survey ("how likely would you recommend us, 0 to 10?"), as a form exports them, faults
//! included. The orders asked about are `orders`'s.

use super::calendar::DAYS;
use super::rng::Dice;
use super::shop::Shop;
use super::table::{Dress, Table, date_text, places_by_key};

pub(super) const HEADER: &str = "data;e-mail;nota;comentário";
pub(super) const EXAMPLES: &str = "\
15/03/2026 10:42;cliente0001@exemplo.com.br;10;\"Adorei a \"\"torra clara\"\"; quero mais\"\r
16/03/2026 18:05;cliente0002@exemplo.com.br;6;\r
";
const DRESS: Dress = Dress { mark: "\u{feff}", separator: ',', line_end: "\r\n" };
/// How far back the export goes, in days.
const REACH: i64 = 365;
const DAY_MINUTES: i64 = 24 * 60;

/// Whether who answers would recommend the shop.
#[derive(Clone, Copy)]
enum Mood {
    Promoter,
    Passive,
    Detractor,
}

const CONTENT: [(u64, Mood); 3] = [(62, Mood::Promoter), (25, Mood::Passive), (13, Mood::Detractor)];
/// Of those who have not bought again.
const GONE: [(u64, Mood); 3] = [(30, Mood::Promoter), (30, Mood::Passive), (40, Mood::Detractor)];

/// The export, oldest answer first.
pub(super) fn file(dice: &mut Dice, shop: &Shop) -> Vec<u8> {
    let order_days = shop.order_days();
    let mut answers = Vec::new();
    for order in shop.orders.iter().filter(|order| order.is_delivered() && order.day >= DAYS - REACH) {
        let day = order.day + dice.between(6, 15);
        if !dice.chance(80) || day >= DAYS {
            continue;
        }
        let has_gone = order_days[order.customer].last() == Some(&order.day) && order.day < DAYS - 120;
        let mood = dice.pick(if has_gone { &GONE } else { &CONTENT });
        let comment = if dice.chance(350) { comment(dice, mood) } else { "" };
        let minute = day * DAY_MINUTES + dice.between(7 * 60, 23 * 60);
        answers.push((minute, order.customer, score(dice, mood), comment));
    }
    let mut table = Table::new(DRESS, HEADER);
    for (row, place) in places_by_key(answers.iter().map(|(minute, ..)| *minute)).enumerate() {
        let (minute, customer, score, comment) = answers[place];
        let day = date_text(shop.date(minute / DAY_MINUTES));
        let date = format!("{day} {:02}:{:02}", minute / 60 % 24, minute % 60);
        let email = &shop.customers[customer].email;
        let (email, score) = match row % 120 {
            10 => (email.clone(), String::new()),
            30 => (email.clone(), "11".to_owned()),
            50 => (email.clone(), "dez".to_owned()),
            70 => (String::new(), score.to_string()),
            90 => (email.to_uppercase(), score.to_string()),
            _ => (email.clone(), score.to_string()),
        };
        table.row(&[&date, &email, &score, comment]);
    }
    table.into_utf8()
}

fn score(dice: &mut Dice, mood: Mood) -> i64 {
    match mood {
        Mood::Promoter => dice.pick(&[(35, 9), (65, 10)]),
        Mood::Passive => dice.pick(&[(40, 7), (60, 8)]),
        Mood::Detractor => dice.between(0, 6),
    }
}

/// Something said in a mood. One begins with `=`, as a sad face may, and is no formula.
fn comment(dice: &mut Dice, mood: Mood) -> &'static str {
    match mood {
        Mood::Promoter => dice.pick(&[
            (4, "Café maravilhoso ☕"),
            (3, "Chegou antes do prazo, recomendo!"),
            (2, "O moedor é \"outro nível\" 😍"),
            (2, "Adorei a assinatura.\nNão fico mais sem café."),
        ]),
        Mood::Passive => dice.pick(&[(3, "Bom, mas o frete é caro"), (2, "Gostei; prefiro torra mais clara 🙂")]),
        Mood::Detractor => dice.pick(&[
            (3, "Atrasou nove dias 😡"),
            (2, "Veio \"moído\", pedi em grãos.\n\nNinguém respondeu."),
            (2, "=( o pacote chegou aberto"),
        ]),
    }
}
