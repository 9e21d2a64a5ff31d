//! Letters without their accents and capitals, for comparing what people write. Which texts are compared is the callers'.

/// The longest that a slug gets, in characters.
const LONGEST_SLUG: usize = 60;

/// The ASCII letter under an accent, for the lower-case Latin letters of Europe; `None` for any other character.
#[must_use]
pub fn base(letter: char) -> Option<char> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ª' | 'æ' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' | 'º' | 'œ' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' | 'ß' => 's',
        'ť' | 'ț' => 't',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return None,
    })
}

/// Whether a character only changes its neighbours: an accent of its own, or one of no width.
#[must_use]
pub fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}')
}

/// Appends a text in lower case and without accents.
///
/// ```
/// use regua_core::domain::letters::fold;
/// let mut folded = String::new();
/// fold("São João 2", &mut folded);
/// assert_eq!(folded, "sao joao 2");
/// ```
pub fn fold(text: &str, folded: &mut String) {
    if text.is_ascii() {
        folded.extend(text.chars().map(|letter| letter.to_ascii_lowercase()));
    } else {
        let letters = text.chars().flat_map(char::to_lowercase).filter(|letter| !is_mark(*letter));
        folded.extend(letters.map(|letter| base(letter).unwrap_or(letter)));
    }
}

/// A part of a file's name: lower-case letters and digits of ASCII, words joined with `-`, accents taken off; at most 60
/// characters, because some systems stop at 255 for the whole name.
///
/// ```
/// assert_eq!(regua_core::domain::letters::slug("Can't lose: não!"), "cant-lose-nao");
/// ```
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        let kept = if c.is_ascii_alphanumeric() { c } else { base(c).unwrap_or('-') };
        match kept {
            _ if slug.len() == LONGEST_SLUG => break,
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
    use super::slug;

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
        assert_eq!(slug(&"a".repeat(500)).len(), super::LONGEST_SLUG);
    }
}
