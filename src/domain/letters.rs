//! Letters without their accents and capitals, for comparing what people write. Which texts are compared is the callers'.

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
