//! Keys that stand where a key is missing: "consumidor final", 000.000.000-00, naotem@naotem.com. All who have one would be one
//! customer. Blanks and the words that programs write for nothing are the parent's.

use super::KeyKind;

/// The longest text that is compared with the words, in bytes: "CONSUMIDOR FINAL NÃO IDENTIFICADO - BALCÃO".
const LONGEST: usize = 64;
/// Digits of a CPF and of a CNPJ.
const DOCUMENT_DIGITS: [usize; 2] = [11, 14];
/// Fewer equal digits than this may be a number of the shop's own.
const LEAST_REPEATED: usize = 8;

/// What is written for nobody, folded: small letters without accents, blanks and signs. Each begins as in [`may_be_nobody`].
const NOBODY: &str = "sememail semmail semcadastro semcliente semcpf semcnpj semcpfcnpj semdocumento semnome semtelefone semcelular \
    semfone semcontato semidentificacao seminformacao semdados semregistro scadastro scpf scliente snome \
    naoinformado naoinformada naoinformou naoidentificado naoidentificada naocadastrado naocadastrada naotem naotememail \
    naotemmail naopossui naopossuiemail naopossuicpf naodeclarado naodefinido naoconsta naoaplicavel naoseaplica \
    naodisponivel naofornecido naopreenchido naoemail nenhum nenhuma \
    consumidor consumidorfinal consumidorpadrao consumidoravulso consumidorgenerico consumidornaoidentificado \
    clientefinal clientepadrao clienteavulso clientebalcao clientegenerico clienteanonimo clienteconsumidor \
    clientesemcadastro clientesememail clientesemcpf clientenaoidentificado clientenaoinformado clientenaocadastrado \
    clientediverso clientesdiversos clientevarejo vendabalcao vendaavulsa vendaconsumidor vendaaoconsumidor \
    vendaaoconsumidorfinal vendaconsumidorfinal balcao avulso anonimo anonymous diversos guest walkin walkincustomer \
    desconhecido ignorado isento isenta vazio embranco blank generico sincorreo sinemail sinnombre noinformado \
    noidentificado noemail nomail noname notinformed notavailable notprovided notapplicable notset \
    unknown null none undefined";

/// With these beginnings anything that follows is about nobody too: "consumidor final - loja 2".
const NOBODY_AND_MORE: [&str; 3] = ["consumidorfinal", "clientenaoidentificado", "consumidornaoidentificado"];

/// What is a placeholder only where the address repeats it: email@email.com.
const DOUBLED: &str = "email mail teste test cliente nao sem xxx exemplo";

/// Whether a key that begins with a letter deserves to be compared with the words. Of a million names and addresses, few.
#[inline]
pub(super) fn may_be_nobody(text: &[u8]) -> bool {
    const SMALL: u8 = 0x20;
    let [first, second, third, rest @ ..] = text else { return false };
    let fourth = rest.first().copied().unwrap_or_default();
    // Small letters, also of the first byte of `Ã` and of an accent of its own: 0xC3 and 0xCC become 0xE3 and 0xEC.
    matches!(
        [first | SMALL, second | SMALL, third | SMALL, fourth | SMALL],
        [b's', b'e', b'm', _]
            | [b's', b'i', b'n', _]
            | [b's', b'/', _, _]
            | [b's', b'c', b'a', _]
            | [b'n', b'a', b'o' | 0xEC, _]
            | [b'n', 0xE3, _, _]
            | [b'n', b'e', b'n', _]
            | [b'n', b'u', b'l', _]
            | [b'n', b'o', b'n' | b't' | b'e' | b'm' | b'i' | b'-' | b' ', _]
            | [b'c', b'o', b'n', b's']
            | [b'c', b'l', b'i', b'e']
            | [b'v', b'e', b'n', b'd']
            | [b'v', b'a', b'z', _]
            | [b'b', b'a', b'l', b'c']
            | [b'b', b'l', b'a', _]
            | [b'a', b'v', b'u', _]
            | [b'a', b'n', b'o' | 0xE3, _]
            | [b'd', b'i', b'v', _]
            | [b'd', b'e', b's', b'c']
            | [b'g', b'u', b'e', b's']
            | [b'g', b'e', b'n', _]
            | [b'i', b'g', b'n', _]
            | [b'i', b's', b'e', _]
            | [b'e', b'm', b'a' | b'b' | b' ', _]
            | [b'e', b'-' | b'x', _, _]
            | [b'u', b'n', b'k' | b'd', _]
            | [b'w', b'a', b'l', _]
            | [b't', b'e', b's', _]
            | [b'x', b'x', b'x', _]
            | [b'm', b'a', b'i', b'l']
    )
}

/// Whether a key, trimmed and without its wrapping, is words for nobody. Figures are for [`is_number_of_nobody`].
pub(super) fn names_nobody(text: &str, kind: KeyKind) -> bool {
    match kind {
        KeyKind::Id => is_document_of_one_digit(text) || says_nothing(text),
        KeyKind::Email => match text.split_once('@') {
            Some((name, domain)) => is_placeholder(name, domain),
            None => says_nothing(text),
        },
        KeyKind::Document => says_nothing(text),
        // It has digits, or is no key.
        KeyKind::Phone => false,
    }
}

/// Whether the figures of a key, as it is spelt, are nobody's: one digit over and over.
pub(super) fn is_number_of_nobody(spelt: &[u8], kind: KeyKind) -> bool {
    match kind {
        KeyKind::Id | KeyKind::Email => false,
        // Other digits over and over are kept: their check digits tell of them.
        KeyKind::Document => match spelt.first() {
            Some(b'0') => is_one_digit(spelt),
            Some(b'9') => is_one_digit(spelt) && spelt.len() >= LEAST_REPEATED,
            _ => false,
        },
        KeyKind::Phone => {
            let digits = spelt.strip_prefix(b"+").unwrap_or(spelt);
            let national =
                digits.strip_prefix(b"55").filter(|digits| matches!(digits.len(), 10 | 11)).unwrap_or(digits);
            // After an area code too: nine times 9, and eight zeros, which no line has.
            is_one_digit(national) || national.ends_with(b"999999999") || national.ends_with(b"00000000")
        }
    }
}

/// Words for nobody, or no letter and no digit at all.
fn says_nothing(text: &str) -> bool {
    match text.bytes().next() {
        None => true,
        Some(b'0'..=b'9') => false,
        Some(b'a'..=b'z' | b'A'..=b'Z') => is_word_for_nobody(text),
        // `(vazio)`, `***`, `- sem cadastro -`.
        Some(_) => {
            let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric());
            bare.is_empty() || (bare.len() < text.len() && says_nothing(bare))
        }
    }
}

fn is_word_for_nobody(text: &str) -> bool {
    if !may_be_nobody(text.as_bytes()) || text.len() > LONGEST {
        return false;
    }
    let folded = fold(text);
    is_among(NOBODY, &folded) || NOBODY_AND_MORE.iter().any(|start| folded.starts_with(start))
}

/// An address whose name is a word for nobody (`naotem@`), makes one with its domain (`sem@email.com`), or is a word that
/// the domain says again.
fn is_placeholder(name: &str, domain: &str) -> bool {
    if name.is_empty() && domain.is_empty() {
        return true;
    }
    // `cliente123@`: no word has a figure.
    if !may_be_nobody(name.as_bytes()) || name.bytes().any(|byte| byte.is_ascii_digit()) || name.len() > LONGEST {
        return false;
    }
    let name = fold(name);
    let label = fold(domain.split('.').next().unwrap_or_default());
    is_among(NOBODY, &name)
        || is_among(NOBODY, &format!("{name}{label}"))
        || (name == label && is_among(DOUBLED, &name))
}

fn is_among(words: &str, folded: &str) -> bool {
    !folded.is_empty() && words.split(' ').any(|word| word == folded)
}

/// Letters and digits, small and without the accents of Portuguese, also without those that are characters of their own.
fn fold(text: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ã' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'ô' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        letter => letter,
    };
    text.chars().flat_map(char::to_lowercase).map(plain).filter(|letter| letter.is_alphanumeric()).collect()
}

fn is_one_digit(digits: &[u8]) -> bool {
    digits.first().is_some_and(|first| first.is_ascii_digit() && digits.iter().all(|digit| digit == first))
}

/// A CPF or CNPJ of zeros or nines, in a column of the shop's own numbers.
fn is_document_of_one_digit(text: &str) -> bool {
    let Some(first) = text.bytes().next().filter(|byte| matches!(byte, b'0' | b'9')) else { return false };
    let is_sign = |byte: u8| matches!(byte, b'.' | b'-' | b'/');
    let digits = text.bytes().filter(|byte| *byte == first).count();
    text.bytes().all(|byte| byte == first || is_sign(byte)) && DOCUMENT_DIGITS.contains(&digits)
}
