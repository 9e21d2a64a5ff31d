//! Numbers, money, shares and dates as each language writes them. The words around them are the catalogues'.

use crate::domain::Currency;
use crate::domain::Day;
use crate::domain::Language;

/// U+00A0, after `R$` and before units.
const NBSP: char = '\u{a0}';
/// U+2212, the minus sign of figures.
const MINUS: char = '\u{2212}';

const MONTHS_PT: [&str; 12] =
    ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn thousands_mark(language: Language) -> char {
    match language {
        Language::Portuguese => '.',
        Language::English => ',',
    }
}

fn decimal_mark(language: Language) -> char {
    match language {
        Language::Portuguese => ',',
        Language::English => '.',
    }
}

fn grouped(language: Language, number: u128) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(thousands_mark(language));
        }
        out.push(digit);
    }
    out
}

/// A whole number: `12.480` | `12,480`.
#[must_use]
pub fn count(language: Language, number: u64) -> String {
    grouped(language, u128::from(number))
}

/// A whole number with its sign: `−62`.
#[must_use]
pub fn integer(language: Language, number: i128) -> String {
    let digits = grouped(language, number.unsigned_abs());
    if number < 0 { format!("{MINUS}{digits}") } else { digits }
}

/// Money in a table, without its unit: `1.204,00` | `1,204.00`; minus as `−1.204,00`.
#[must_use]
pub fn money_plain(language: Language, cents: i128) -> String {
    let whole = grouped(language, cents.unsigned_abs() / 100);
    let rest = cents.unsigned_abs() % 100;
    let sign = if cents < 0 { MINUS.to_string() } else { String::new() };
    format!("{sign}{whole}{}{rest:02}", decimal_mark(language))
}

/// The sign of a currency as it stands before an amount: `R$`, `US$`, or the code.
#[must_use]
pub fn currency_sign(currency: Currency) -> String {
    match currency.code() {
        "BRL" => "R$".to_owned(),
        "USD" => "US$".to_owned(),
        "EUR" => "€".to_owned(),
        "GBP" => "£".to_owned(),
        code => code.to_owned(),
    }
}

/// Money to the cent, with its unit: `R$ 1.204,00` | `R$1,204.00`.
#[must_use]
pub fn money(language: Language, currency: Currency, cents: i128) -> String {
    let sign = if cents < 0 { MINUS.to_string() } else { String::new() };
    let figure = money_plain(language, cents.abs());
    format!("{sign}{}{}{figure}", currency_sign(currency), unit_gap(language))
}

/// Money rounded for reading: `R$ 4,37 mi`, `R$ 198 mil`, `R$ 77` | `R$4.37M`, `R$198K`, `R$77`.
#[must_use]
pub fn money_short(language: Language, currency: Currency, cents: i128) -> String {
    let sign = if cents < 0 { MINUS.to_string() } else { String::new() };
    let unit = format!("{sign}{}{}", currency_sign(currency), unit_gap(language));
    let whole = (cents.unsigned_abs() + 50) / 100;
    let (thousand, million, billion) = match language {
        Language::Portuguese => ("\u{a0}mil", "\u{a0}mi", "\u{a0}bi"),
        Language::English => ("K", "M", "B"),
    };
    match whole {
        0..1_000 => format!("{unit}{whole}"),
        1_000..999_500 => format!("{unit}{}{thousand}", (whole + 500) / 1_000),
        999_500..999_995_000 => format!("{unit}{}{million}", hundredths(language, (whole + 5_000) / 10_000)),
        _ => format!("{unit}{}{billion}", hundredths(language, (whole + 5_000_000) / 10_000_000)),
    }
}

fn hundredths(language: Language, number: u128) -> String {
    format!("{}{}{:02}", grouped(language, number / 100), decimal_mark(language), number % 100)
}

fn unit_gap(language: Language) -> String {
    match language {
        Language::Portuguese => NBSP.to_string(),
        Language::English => String::new(),
    }
}

/// A share of a whole with one decimal: `9,8%` | `9.8%`; `0%` of nothing.
#[must_use]
pub fn share(language: Language, part: i128, whole: i128) -> String {
    if whole == 0 {
        return "0%".to_owned();
    }
    let tenths = (part as f64 / whole as f64 * 1000.0).round() as i128;
    let sign = if tenths < 0 { MINUS.to_string() } else { String::new() };
    format!("{sign}{}{}{}%", grouped(language, tenths.unsigned_abs() / 10), decimal_mark(language), tenths.abs() % 10)
}

/// A share without decimals, for sentences: `54%`.
#[must_use]
pub fn share_whole(part: i128, whole: i128) -> String {
    let share = if whole == 0 { 0.0 } else { part as f64 / whole as f64 * 100.0 };
    format!("{}%", share.round() as i64).replace('-', &MINUS.to_string())
}

/// A date for tables: `20/11/2026` | `Nov 20, 2026`.
#[must_use]
pub fn date(language: Language, day: Day) -> String {
    let (year, month, day_of_month) = day.ymd();
    match language {
        Language::Portuguese => format!("{day_of_month:02}/{month:02}/{year:04}"),
        Language::English => date_long(language, day),
    }
}

/// A date for sentences: `20 nov. 2026` | `Nov 20, 2026`.
#[must_use]
pub fn date_long(language: Language, day: Day) -> String {
    let (year, month, day_of_month) = day.ymd();
    let place = month as usize - 1;
    match language {
        Language::Portuguese => {
            format!("{day_of_month}{NBSP}{}{NBSP}{year}", MONTHS_PT.get(place).copied().unwrap_or_default())
        }
        Language::English => {
            format!("{}{NBSP}{day_of_month}, {year}", MONTHS_EN.get(place).copied().unwrap_or_default())
        }
    }
}

/// A size: `6,4 MB` | `6.4 MB` (powers of ten, as systems show files).
#[must_use]
pub fn bytes(language: Language, bytes: u64) -> String {
    let tenths = |unit: u64| (u128::from(bytes) * 10 + u128::from(unit) / 2) / u128::from(unit);
    let shown = |tenths: u128, unit: &str| {
        format!("{}{}{}{NBSP}{unit}", grouped(language, tenths / 10), decimal_mark(language), tenths % 10)
    };
    match bytes {
        0..1_000 => format!("{bytes}{NBSP}B"),
        1_000..1_000_000 => format!("{}{NBSP}kB", (bytes + 500) / 1_000),
        1_000_000..1_000_000_000 => shown(tenths(1_000_000), "MB"),
        _ => shown(tenths(1_000_000_000), "GB"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_write_their_figures() {
        let (pt, en) = (Language::Portuguese, Language::English);
        let check = |got: String, want: &str| assert_eq!(got.replace(NBSP, " "), want);
        check(count(pt, 12_480), "12.480");
        check(count(en, 1_000_000), "1,000,000");
        check(integer(pt, -62), "−62");
        check(money_plain(pt, 120_400), "1.204,00");
        check(money_plain(en, -5), "−0.05");
        check(money(pt, Currency::BRL, 120_405), "R$ 1.204,05");
        check(money(en, Currency::BRL, -120_405), "−R$1,204.05");
        check(money_short(pt, Currency::BRL, 437_000_000), "R$ 4,37 mi");
        check(money_short(pt, Currency::BRL, 19_800_000), "R$ 198 mil");
        check(money_short(en, Currency::BRL, 7_700), "R$77");
        check(money_short(en, Currency::BRL, 99_950_000), "R$1.00M");
        check(share(pt, 98, 1000), "9,8%");
        check(share(en, 0, 0), "0%");
        check(share_whole(54, 100), "54%");
        check(bytes(pt, 6_400_000), "6,4 MB");
        check(bytes(en, 999), "999 B");
    }

    #[test]
    fn dates_follow_the_language() {
        let day = Day::from_ymd(2026, 11, 20).unwrap();
        assert_eq!(date(Language::Portuguese, day), "20/11/2026");
        assert_eq!(date_long(Language::Portuguese, day).replace(NBSP, " "), "20 nov. 2026");
        assert_eq!(date(Language::English, day).replace(NBSP, " "), "Nov 20, 2026");
    }
}
