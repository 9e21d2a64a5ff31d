//! How wide texts are, about: fonts are the reader's own, so that no two machines agree to the pixel. Nothing is drawn here.

/// A size and weight of text. None is below 11 pixels, and none is ever scaled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// 11 pixels: axes and notes.
    Small,
    /// 12 pixels: labels on marks.
    Label,
    /// 12 pixels, strong: the one label that counts.
    Strong,
    /// 20 pixels: a key figure.
    Figure,
    /// 22 pixels, strong: the title of a picture to take away.
    Title,
}

impl Letter {
    /// The size in pixels.
    #[must_use]
    pub fn size(self) -> f64 {
        match self {
            Letter::Small => 11.0,
            Letter::Label | Letter::Strong => 12.0,
            Letter::Figure => 20.0,
            Letter::Title => 22.0,
        }
    }

    /// Whether it is drawn in the strong weight.
    #[must_use]
    pub fn is_strong(self) -> bool {
        matches!(self, Letter::Strong | Letter::Title)
    }
}

/// The width of a text in pixels, rather too large than too small: by the classes of width of common sans-serif fonts.
///
/// ```
/// use regua::present::chart::{Letter, width};
/// assert!(width("12.480", Letter::Label) > width("1.248", Letter::Label));
/// ```
#[must_use]
pub fn width(text: &str, letter: Letter) -> f64 {
    let ems: f64 = text.chars().map(ems).sum();
    ems * letter.size() * if letter.is_strong() { 1.08 } else { 1.0 }
}

fn ems(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'í' => 0.28,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' | '·' => 0.34,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' => 0.9,
        c if c.is_uppercase() => 0.72,
        _ => 0.57,
    }
}

/// A text in lines of at most `most` pixels, broken between words; a longer word stands on a line of its own.
///
/// ```
/// use regua::present::chart::{Letter, wrapped};
/// assert_eq!(wrapped("um dois três", 60.0, Letter::Label), ["um dois", "três"]);
/// ```
#[must_use]
pub fn wrapped(text: &str, most: f64, letter: Letter) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(line, letter) + width(word, letter) + width(" ", letter) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text cut to at most `most` pixels, with an ellipsis where something is missing.
///
/// ```
/// use regua::present::chart::{Letter, cut};
/// assert_eq!(cut("Café", 90.0, Letter::Label), "Café");
/// assert_eq!(cut("Café torrado em grãos", 60.0, Letter::Label), "Café torr…");
/// ```
#[must_use]
pub fn cut(text: &str, most: f64, letter: Letter) -> String {
    if width(text, letter) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept, letter) + width("…", letter) > most {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}
