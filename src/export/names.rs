//! What a downloaded file is called: what it holds and as of when, in letters that every system takes. The words come
//! from the caller.

use super::writer::Format;
use crate::domain::Day;
use crate::domain::letters::slug;

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
    dated_name(
        parts,
        reference,
        match format {
            Format::SpreadsheetPt | Format::SpreadsheetEn => ".csv",
            Format::Plain => "_plain.csv",
        },
    )
}

/// The name of a file that is no table, with this ending.
///
/// ```
/// use regua_core::domain::Day;
/// use regua_core::export::dated_name;
/// assert_eq!(dated_name(&["calendário"], Day::from_ymd(2026, 11, 22).unwrap(), ".ics"), "regua_calendario_2026-11-22.ics");
/// ```
#[must_use]
pub fn dated_name(parts: &[&str], reference: Day, ending: &str) -> String {
    let mut name = String::from("regua");
    for part in parts.iter().map(|part| slug(part)).filter(|part| !part.is_empty()) {
        name.push('_');
        name.push_str(&part);
    }
    name.push('_');
    name.push_str(&reference.to_iso());
    name.push_str(ending);
    name
}

#[cfg(test)]
mod tests {
    use super::file_name;
    use crate::domain::Day;
    use crate::export::Format;

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
