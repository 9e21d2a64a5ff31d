//! What a downloaded file is called: what it holds and as of when, in letters that every system takes. The words come
//! from the caller.

use super::writer::Format;
use crate::domain::Day;
use crate::domain::letters;

/// The longest that one part of a name gets, in characters: some systems stop at 255 for the whole.
const LONGEST_PART: usize = 60;

/// The name of a file: `regua`, what it holds, the reference date, and `plain` for programs.
/// Parts of which nothing is left in ASCII are left out.
///
/// ```
/// use regua_core::domain::Day;
/// use regua_core::export::{Format, file_name};
/// let day = Day::from_ymd(2026, 11, 22).unwrap();
/// assert_eq!(
///     file_name(&["linhas de fora", "Data inválida"], day, Format::SpreadsheetPt),
///     "regua_linhas-de-fora_data-invalida_2026-11-22.csv",
/// );
/// ```
#[must_use]
pub fn file_name(parts: &[&str], reference: Day, format: Format) -> String {
    let mut name = String::from("regua");
    for part in parts.iter().map(|part| slug(part)).filter(|part| !part.is_empty()) {
        name.push('_');
        name.push_str(&part);
    }
    name.push('_');
    name.push_str(&reference.to_iso());
    name.push_str(match format {
        Format::SpreadsheetPt | Format::SpreadsheetEn => ".csv",
        Format::Plain => "_plain.csv",
    });
    name
}

/// Lower-case letters and digits of ASCII, words joined with `-`, accents taken off.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        let kept = if c.is_ascii_alphanumeric() { c } else { letters::base(c).unwrap_or('-') };
        match kept {
            _ if slug.len() == LONGEST_PART => break,
            '-' if slug.is_empty() || slug.ends_with('-') => {}
            // An apostrophe or a combining accent is part of its word: "Can't lose" is `cant-lose`.
            _ if is_inside_word(c) => {}
            kept => slug.push(kept),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn is_inside_word(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::{file_name, slug};
    use crate::domain::Day;
    use crate::export::Format;

    #[test]
    fn slugs_are_plain_words() {
        let cases = [
            ("Campeões", "campeoes"),
            ("Não podemos perder", "nao-podemos-perder"),
            ("Can't lose", "cant-lose"),
            ("can’t_lose", "cant-lose"),
            ("  R 5 / FM 4-5  ", "r-5-fm-4-5"),
            ("A\u{303}o", "ao"),
            ("ÇÃÉ", "cae"),
            ("../..\\con:\0*?", "con"),
            ("日本", ""),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text), expected, "{text:?}");
        }
        assert_eq!(slug(&"a".repeat(500)).len(), super::LONGEST_PART);
    }

    #[test]
    fn names_say_what_and_when() {
        let day = Day::from_ymd(2026, 11, 22).unwrap();
        let cases: [(&[&str], Format, &str); 4] = [
            (&["clientes", "Campeões"], Format::SpreadsheetPt, "regua_clientes_campeoes_2026-11-22.csv"),
            (&["customers", "all"], Format::SpreadsheetEn, "regua_customers_all_2026-11-22.csv"),
            (&["customers", "at_risk"], Format::Plain, "regua_customers_at-risk_2026-11-22_plain.csv"),
            (&["", "日本"], Format::Plain, "regua_2026-11-22_plain.csv"),
        ];
        for (parts, format, expected) in cases {
            assert_eq!(file_name(parts, day, format), expected);
        }
    }
}
