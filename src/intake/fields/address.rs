//! Whether a text is an e-mail address, as far as its signs tell. Whose address it is, and how it is spelt, is `key`'s.

use crate::domain::NoticeKind;

/// Whether a trimmed text is one address: a name, one `@`, and a domain with a dot amid it; no blanks, and none of the
/// signs that part addresses from each other.
///
/// ```
/// use regua_core::intake::fields::is_address;
/// assert!(is_address("ana@exemplo.com.br"));
/// assert!(!is_address("ana@exemplo") && !is_address("a@x.com; b@y.com") && !is_address("não tem"));
/// ```
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let dotted = || domain.split_once('.').is_some_and(|(first, _)| !first.is_empty()) && !domain.ends_with('.');
    let is_bare = |part: &str| !part.contains(char::is_whitespace) && !part.contains([';', ',', '<', '>']);
    // A name may have a slash or a bar, a domain may not.
    !name.is_empty() && dotted() && is_bare(name) && is_bare(domain) && !domain.contains(['@', '/', '|'])
}

/// The address in `mailto:ana@ex.com` or `Ana <ana@ex.com>`; any other text as it is.
#[must_use]
pub(super) fn address_within(text: &str) -> &str {
    let inner = match text.strip_suffix('>').and_then(|text| text.split_once('<')) {
        Some((_, inner)) => inner.trim(),
        None => text,
    };
    let mut bare = inner;
    while let Some((scheme, rest)) = bare.split_at_checked(MAILTO.len())
        && scheme.eq_ignore_ascii_case(MAILTO)
    {
        bare = rest;
    }
    if bare.len() < inner.len() {
        // `?subject=` and the like.
        bare = bare.split('?').next().unwrap_or(bare);
    }
    if is_address(bare) { bare } else { text }
}

const MAILTO: &str = "mailto:";

/// What is odd about a key in a column of addresses; `None` for an address.
#[must_use]
pub(in crate::intake) fn odd_address(key: &str) -> Option<NoticeKind> {
    if is_address(key) {
        return None;
    }
    let addresses = key.split(parts_addresses).filter(|part| is_address(part.trim_matches(['<', '>']))).count();
    Some(if addresses > 1 { NoticeKind::SeveralAddresses } else { NoticeKind::NotAnAddress })
}

fn parts_addresses(letter: char) -> bool {
    matches!(letter, ';' | ',' | '/' | '|') || letter.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_out_of_their_wrapping() {
        for (text, address) in [
            ("ana@ex.com", "ana@ex.com"),
            ("mailto:ana@ex.com", "ana@ex.com"),
            ("MailTo:Ana@ex.com?subject=oi", "Ana@ex.com"),
            ("Ana <ana@ex.com>", "ana@ex.com"),
            ("\"Souza, Ana\" < mailto:ana@ex.com >", "ana@ex.com"),
            ("<ana@ex.com>", "ana@ex.com"),
            ("Ana <a@x.com>, Bia <b@y.com>", "Ana <a@x.com>, Bia <b@y.com>"),
            ("Ana <não tem>", "Ana <não tem>"),
            ("mailto:", "mailto:"),
            ("a>", "a>"),
            ("<>", "<>"),
            ("", ""),
        ] {
            assert_eq!(address_within(text), address, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_single_address_is_named() {
        let check = |key: &str, expected: Option<NoticeKind>| assert_eq!(odd_address(key), expected, "{key:?}");
        for key in ["a@b.c", "ana.souza+loja@exemplo.com.br", "joão@exemplo.com", "a_b@x-y.co", "a/b@x.com"] {
            check(key, None);
        }
        for key in [
            "a@x.com; b@y.com",
            "a@x.com;b@y.com",
            "a@x.com, b@y.com",
            "a@x.com b@y.com",
            "a@x.com/b@y.com",
            "a@x.com | b@y.com",
            "a@x.com\nb@y.com",
            "Ana <a@x.com>, Bia <b@y.com>",
        ] {
            check(key, Some(NoticeKind::SeveralAddresses));
        }
        for key in [
            "não é e-mail",
            "11999990000",
            "a@b",
            "@b.c",
            "a@",
            "a@.c",
            "a@b.",
            "a@b@c.d",
            "ana@x.com;",
            "Ana <a@x.com>",
            "a@x.com / sem e-mail",
        ] {
            check(key, Some(NoticeKind::NotAnAddress));
        }
    }
}
