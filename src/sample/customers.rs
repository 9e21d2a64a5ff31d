//! The sample shop's register of customers as its export, faults included. Who is registered is `shop`'s.

use super::calendar::shifted;
use super::people;
use super::rng::Dice;
use super::shop::{Member, Shop};
use super::table::{Dress, Table, date_text, places_by_key};
use crate::domain::Day;

pub(super) const HEADER: &str = "E-mail;Nome;Telefone;Cidade;UF;Data de nascimento;Data de cadastro;Aceita e-mail";
pub(super) const EXAMPLES: &str = "\
cliente0001@exemplo.com.br;Cliente 0001;(11) 90000-0001;São Paulo;SP;29/02/1988;10/01/2025;sim\r
cliente0002@exemplo.com.br;Cliente 0002;;Recife;PE;;16/03/2026;não\r
";
const DRESS: Dress = Dress { mark: "", separator: ';', line_end: "\n" };
/// Of so many customers, one has each fault.
const FAULTS_EVERY: u32 = 701;

/// The export, oldest registration first.
pub(super) fn file(dice: &mut Dice, shop: &Shop) -> Vec<u8> {
    let members = shop.members();
    let mut table = Table::new(DRESS, HEADER);
    for place in places_by_key(members.iter().map(|member| member.registered)) {
        let member = &members[place];
        // Who buys on a marketplace is not always registered.
        if member.number.is_multiple_of(97) {
            continue;
        }
        let email = people::email(member.number);
        let registered = date_text(shop.date(member.registered));
        let (name, phone, birthday) = (people::name(member.number), phone(dice, member), birthday(dice, shop.until));
        let mut add = |key: &str, phone: &str, consent: &str| {
            table.row(&[key, &name, phone, member.home.city, member.home.state, &birthday, &registered, consent]);
        };
        match member.number % FAULTS_EVERY {
            1 => add("", &phone, member.consent),
            2 => add(&email.replace('@', ""), &phone, member.consent),
            3 => add(&email.replace('.', ","), &phone, member.consent),
            _ => add(&email, &phone, member.consent),
        }
        // Registered twice, the second time without a telephone or a word on e-mail.
        match member.number % FAULTS_EVERY {
            4 => add(&email.to_uppercase(), "", ""),
            5 => add(&format!(" {email} "), "", ""),
            _ => {}
        }
    }
    table.into_utf8()
}

/// A mobile number that is only the customer's number, in one of the spellings that people use.
fn phone(dice: &mut Dice, member: &Member) -> String {
    let (area, number) = (member.home.area, member.number);
    match dice.below(10) {
        0 | 1 => String::new(),
        2 => format!("{area}90000{number:04}"),
        3 => format!("+55 {area} 90000-{number:04}"),
        _ => format!("({area}) 90000-{number:04}"),
    }
}

/// Mostly between 18 and 75 years before `until`; the first day of 1900 is what a form fills in by itself.
fn birthday(dice: &mut Dice, until: Day) -> String {
    match dice.below(200) {
        0 => "01/01/1900".to_owned(),
        1..50 => String::new(),
        _ => date_text(shifted(until, -dice.between(18 * 366, 46 * 365) - dice.between(0, 29 * 365))),
    }
}
