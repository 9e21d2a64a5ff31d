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
    let (thousand, million, billion) = magnitudes(language);
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

/// A figure with so many decimals, at most six: `1,25` | `1.25`.
#[must_use]
pub fn decimal(language: Language, value: f64, decimals: u8) -> String {
    let power = 10_i128.pow(u32::from(decimals.min(6)));
    let scaled = (value * power as f64).round() as i128;
    let sign = if scaled < 0 { MINUS.to_string() } else { String::new() };
    let (whole, rest) = (scaled.unsigned_abs() / power.unsigned_abs(), scaled.unsigned_abs() % power.unsigned_abs());
    let whole = grouped(language, whole);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}{}{rest:0width$}", decimal_mark(language), width = usize::from(decimals.min(6)))
}

/// Money on an axis whose ticks are `step` cents apart, with its unit where one is given: `50 mil`, `R$ 1,5 mi` | `50K`,
/// `R$1.5M`.
#[must_use]
pub fn money_tick(language: Language, unit: Option<Currency>, cents: i128, step: i128) -> String {
    let (thousand, million, billion) = magnitudes(language);
    let (size, name) = match cents.unsigned_abs() {
        0..100_000 => (100, ""),
        100_000..100_000_000 => (100_000, thousand),
        100_000_000..100_000_000_000 => (100_000_000, million),
        _ => (100_000_000_000, billion),
    };
    let decimals = match step {
        step if step % size == 0 => 0,
        step if step % (size / 10) == 0 => 1,
        _ => 2,
    };
    let figure = decimal(language, cents.unsigned_abs() as f64 / size as f64, decimals);
    let sign = if cents < 0 { MINUS.to_string() } else { String::new() };
    let unit = unit.map_or_else(String::new, |unit| format!("{}{}", currency_sign(unit), unit_gap(language)));
    format!("{sign}{unit}{figure}{name}")
}

/// What stands behind thousands, millions and billions.
fn magnitudes(language: Language) -> (&'static str, &'static str, &'static str) {
    match language {
        Language::Portuguese => ("\u{a0}mil", "\u{a0}mi", "\u{a0}bi"),
        Language::English => ("K", "M", "B"),
    }
}

/// A month of a year: `nov. 2026` | `Nov 2026`.
#[must_use]
pub fn month(language: Language, day: Day) -> String {
    let (year, month, _) = day.ymd();
    format!("{}{NBSP}{year}", month_name(language, month))
}

/// A month of any year, 1 to 12: `nov.` | `Nov`.
#[must_use]
pub fn month_name(language: Language, month: u32) -> &'static str {
    let names = match language {
        Language::Portuguese => MONTHS_PT,
        Language::English => MONTHS_EN,
    };
    names.get((month as usize).wrapping_sub(1)).copied().unwrap_or_default()
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

/// A date of a year that is known: `20/11` | `Nov 20`.
#[must_use]
pub fn day_of_year(language: Language, day: Day) -> String {
    let (_, month, day_of_month) = day.ymd();
    match language {
        Language::Portuguese => format!("{day_of_month:02}/{month:02}"),
        Language::English => format!("{}{NBSP}{day_of_month}", month_name(language, month)),
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
        check(decimal(pt, 1234.5, 2), "1.234,50");
        check(decimal(en, -0.004, 2), "0.00");
        check(decimal(en, -2.5, 1), "−2.5");
        check(money_tick(pt, Some(Currency::BRL), 150_000_000, 50_000_000), "R$ 1,5 mi");
        check(money_tick(en, None, 5_000_000, 5_000_000), "50K");
        check(bytes(pt, 6_400_000), "6,4 MB");
        check(bytes(en, 999), "999 B");
    }

    #[test]
    fn dates_follow_the_language() {
        let day = Day::from_ymd(2026, 11, 20).unwrap();
        assert_eq!(date(Language::Portuguese, day), "20/11/2026");
        assert_eq!(date_long(Language::Portuguese, day).replace(NBSP, " "), "20 nov. 2026");
        assert_eq!(month(Language::Portuguese, day).replace(NBSP, " "), "nov. 2026");
        assert_eq!(date(Language::English, day).replace(NBSP, " "), "Nov 20, 2026");
    }
}
