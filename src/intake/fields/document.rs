//! Check digits of Brazilian tax numbers. Stripping their punctuation is `key`'s.

/// Whether these are the eleven digits of a CPF with right check digits. Eleven equal digits are none.
///
/// ```
/// use regua_core::intake::fields::document::cpf_is_valid;
/// assert!(cpf_is_valid(b"11144477735"));
/// assert!(!cpf_is_valid(b"11111111111"));
/// ```
#[must_use]
pub fn cpf_is_valid(digits: &[u8]) -> bool {
    digits.len() == 11 && digits.iter().all(u8::is_ascii_digit) && !all_equal(digits) && ends_in_checks(digits, 11)
}

/// Whether these are the fourteen characters of a CNPJ with right check digits; since July 2026 the first twelve may
/// be capital letters too (a character counts as its ASCII code less 48).
///
/// ```
/// use regua_core::intake::fields::document::cnpj_is_valid;
/// assert!(cnpj_is_valid(b"11222333000181"));
/// assert!(cnpj_is_valid(b"12ABC34501DE35"));
/// ```
#[must_use]
pub fn cnpj_is_valid(digits: &[u8]) -> bool {
    let [root @ .., check_1, check_2] = digits else { return false };
    root.len() == 12
        && root.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && check_1.is_ascii_digit()
        && check_2.is_ascii_digit()
        && !all_equal(digits)
        && ends_in_checks(digits, 9)
}

fn all_equal(digits: &[u8]) -> bool {
    digits.windows(2).all(|pair| pair[0] == pair[1])
}

/// Two checks modulo 11, each over all that stands before it, with weights that rise from 2 at the right end and
/// start over after `last_weight`.
fn ends_in_checks(digits: &[u8], last_weight: u32) -> bool {
    [digits.len() - 2, digits.len() - 1].into_iter().all(|at| {
        let weights = (2..=last_weight).cycle();
        let sum: u32 =
            digits[..at].iter().rev().zip(weights).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
        let check = match sum % 11 {
            0 | 1 => 0,
            rest => 11 - rest,
        };
        u32::from(digits[at] - b'0') == check
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        for (cpf, valid) in [
            ("01234567890", true),
            ("11144477735", true),
            ("12345678900", false),
            ("11111111111", false),
            ("", false),
            ("1114447773", false),
            ("1114447773x", false),
        ] {
            assert_eq!(cpf_is_valid(cpf.as_bytes()), valid, "{cpf:?}");
        }
        for (cnpj, valid) in [
            ("11222333000181", true),
            ("11222333000182", false),
            ("00000000000000", false),
            ("12ABC34501DE35", true),
            ("12abc34501de35", false),
            ("12ABC34501DE3X", false),
            ("", false),
            ("1", false),
        ] {
            assert_eq!(cnpj_is_valid(cnpj.as_bytes()), valid, "{cnpj:?}");
        }
    }
}
