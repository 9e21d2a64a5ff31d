//! By which channels a customer can be spoken to at all: an address, a number, a postal code. What they answered when asked
//! is `consent`'s.

use super::base::Base;
use crate::analysis::companies::domain_of;
use crate::audience::Bits;
use crate::domain::{Channel, Encoding, letters};
use crate::intake::fields::{KeyKind, KeyReader};

/// Customers by whom a column is judged.
const JUDGED: usize = 400;
/// Digits of the shortest phone number with an area code.
const PHONE_DIGITS: usize = 10;
/// What words begin with in the names of columns with telephone numbers; those of up to [`WHOLE`] letters are the whole word.
const PHONES: [&str; 8] = ["fone", "telefone", "celular", "whats", "phone", "mobile", "tel", "cell"];
/// Likewise of columns with postal addresses.
const POSTAL: [&str; 9] = ["cep", "endereco", "logradouro", "rua", "zip", "zipcode", "postal", "postcode", "address"];
/// Words that name a column of e-mail addresses.
const MAIL: [&str; 2] = ["mail", "email"];
/// So few letters begin many words that mean something else: "recepção", "telão".
const WHOLE: usize = 3;

/// For each channel who has what it takes, by the places of these customers; `None` where the base has no column for it, so
/// that nobody can say.
pub(super) fn reached(base: &Base, customers: &[u32]) -> [Option<Bits>; Channel::ALL.len()] {
    let mail = column(base, customers, |_, text| is_address(text));
    let mail = mail.map(|column| filled(base, customers, column, is_address));
    // Numbers without any sign of a phone may be documents, or the shop's own.
    let phone = column(base, customers, |name, text| is_phone(text) && (is_called(name, &PHONES) || is_spelt(text)));
    let phone = phone.map(|column| filled(base, customers, column, is_phone));
    let postal = base.columns.iter().position(|name| is_called(name, &POSTAL) && !is_called(name, &MAIL));
    let postal = postal.map(|place| filled(base, customers, Some(place), |text| !text.trim().is_empty()));
    Channel::ALL.map(|channel| match channel {
        Channel::Email => mail.clone(),
        Channel::Sms | Channel::WhatsApp | Channel::Phone => phone.clone(),
        Channel::DirectMail => postal.clone(),
    })
}

fn text(base: &Base, customer: u32, column: Option<usize>) -> &str {
    let customers = &base.ledger.customers;
    column.map_or_else(|| customers.key(customer), |column| customers.text(customer, column))
}

/// The key (`None`), or the first column of whose filled cells most pass.
fn column(base: &Base, customers: &[u32], passes: impl Fn(&str, &str) -> bool) -> Option<Option<usize>> {
    let step = (customers.len() / JUDGED).max(1);
    let speaks = |column: &Option<usize>| {
        let name = column.map_or(Some(&base.key_column), |place| base.columns.get(place)).map_or("", String::as_str);
        let cells = customers.iter().step_by(step).map(|customer| text(base, *customer, *column).trim());
        let (filled, passed) = cells
            .filter(|cell| !cell.is_empty())
            .fold((0_u32, 0_u32), |(filled, passed), cell| (filled + 1, passed + u32::from(passes(name, cell))));
        passed > 0 && passed * 2 >= filled
    };
    std::iter::once(None).chain((0..base.columns.len()).map(Some)).find(speaks)
}

fn filled(base: &Base, customers: &[u32], column: Option<usize>, passes: impl Fn(&str) -> bool) -> Bits {
    Bits::collect(customers.iter(), |customer| passes(text(base, *customer, column)))
}

fn is_address(text: &str) -> bool {
    domain_of(text).is_some()
}

/// Whether a cell can be a phone number with its area code.
fn is_phone(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_written = text.bytes().all(|byte| byte.is_ascii_digit() || b"+() -.".contains(&byte));
    if !is_written || !(PHONE_DIGITS..=13).contains(&digits) {
        return false;
    }
    let mut reader = KeyReader::new(KeyKind::Phone, Encoding::Utf8);
    reader.normalise(text.as_bytes()).is_some()
}

/// Whether it is written as only phone numbers are.
fn is_spelt(text: &str) -> bool {
    text.starts_with(['+', '('])
}

fn is_called(name: &str, words: &[&str]) -> bool {
    let mut apart = String::new();
    for (last, letter) in std::iter::once(' ').chain(name.chars()).zip(name.chars()) {
        if last.is_lowercase() && letter.is_uppercase() {
            apart.push(' ');
        }
        apart.push(letter);
    }
    let mut folded = String::new();
    letters::fold(&apart, &mut folded);
    let is_it = |own: &str, word: &str| own == word || (word.len() > WHOLE && own.starts_with(word));
    folded.split(|letter: char| !letter.is_alphabetic()).any(|own| words.iter().any(|word| is_it(own, word)))
}

#[cfg(test)]
mod tests {
    use super::{MAIL, PHONES, POSTAL, is_called, is_phone, is_spelt};

    #[test]
    fn what_can_be_a_phone_number() {
        let check = |text, is| assert_eq!(is_phone(text), is, "{text}");
        check("+5511987654321", true);
        check("(11) 98765-4321", true);
        check("11987654321", true);
        check("11 3456-7890", true);
        check("12345", false);
        check("R$ 1.234,56", false);
        check("2024-01-15", false);
        check("", false);
        assert!(is_spelt("(11) 98765-4321") && !is_spelt("11987654321"));
    }

    #[test]
    fn how_columns_are_called() {
        let check = |name, words: &[&str], is| assert_eq!(is_called(name, words), is, "{name}");
        check("Telefone celular", &PHONES, true);
        check("CPF", &PHONES, false);
        check("fone_2", &PHONES, true);
        check("Hotel", &PHONES, false);
        check("billingPhoneNumber", &PHONES, true);
        check("CEP", &POSTAL, true);
        check("ShippingAddress1", &POSTAL, true);
        check("recepção", &POSTAL, false);
        check("excepcional", &POSTAL, false);
        check("Endereço de entrega", &POSTAL, true);
        check("cidade", &POSTAL, false);
        check("E-mail do cliente", &MAIL, true);
    }
}
