//! A Rust file as the rules see it: its lines, and beside them the same lines without comments and without what
//! stands in strings. No more of Rust's grammar than that.

/// A file under `src/`.
pub(super) struct Source {
    /// Below `src/`, with `/`.
    pub(super) path: String,
    /// The lines as they stand.
    pub(super) raw: Vec<String>,
    /// The lines with comments and the insides of strings and characters blanked.
    pub(super) code: Vec<String>,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Source {
        let lines = |text: &str| text.lines().map(str::to_owned).collect();
        Source { path: path.to_owned(), raw: lines(text), code: lines(&without_words(text)) }
    }

    /// The path of the file's module: `["engine", "protocol"]`; empty for the roots of the crates.
    pub(super) fn module(&self) -> Vec<&str> {
        let path = self.path.trim_end_matches(".rs");
        path.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main" | "core")).collect()
    }

    /// The lines of code with their 1-based numbers.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.iter().enumerate().map(|(index, line)| (index + 1, line.as_str()))
    }

    /// The lines before the file's own tests.
    pub(super) fn outside_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered().take_while(|(_, line)| line.trim() != "#[cfg(test)]")
    }
}

/// Whether `line` holds `word` as a whole word or path.
pub(super) fn names(line: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(is_part) && !line[at + word.len()..].starts_with(is_part))
}

/// Blanks comments and the insides of literals, keeping line breaks.
fn without_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let len = literal_or_comment(rest, out.ends_with(|c: char| c.is_alphanumeric() || c == '_'));
        match len {
            Some(len) => {
                let blanked = rest[..len].chars().map(|c| if c == '\n' { '\n' } else { ' ' });
                out.extend(blanked);
                rest = &rest[len..];
            }
            None => {
                out.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    out
}

/// The length of the literal or comment that `rest` begins with.
fn literal_or_comment(rest: &str, inside_word: bool) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if rest.starts_with('"') {
        return Some(quoted(rest, '"'));
    }
    if let Some(inside) = rest.strip_prefix('\'') {
        // A character, not a lifetime: escaped, or closed right behind.
        let mut chars = inside.chars();
        let is_char = matches!((chars.next(), chars.next()), (Some('\\'), _) | (_, Some('\'')));
        return is_char.then(|| quoted(rest, '\''));
    }
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r')).filter(|_| !inside_word)?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    let inside = raw[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let closed = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(rest.len() - inside.len() + closed)
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}

#[test]
fn words_are_blanked_and_code_stays() {
    let cases = [
        ("a // b", "a     "),
        ("a /* b /* c */ d */ e", "a                   e"),
        ("f(\"x\\\"y\", z)", "f(      , z)"),
        ("r#\"a\"b\"# + br\"c\"", "         +      "),
        ("'\"' 'a '\\'' &'a str", "    'a      &'a str"),
        ("for\"x\"", "for   "),
    ];
    for (text, expected) in cases {
        assert_eq!(without_words(text), expected, "{text}");
    }
}

#[test]
fn names_are_whole_words() {
    assert!(names("use rand::Rng;", "rand") && names("Utc::now()", "Utc::now"));
    assert!(!names("operand", "rand") && !names("rand_index", "rand"));
}
