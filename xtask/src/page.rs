//! `public/index.html`, the one list of what the page is made of, read as trunk reads it: elements that bear `data-trunk`,
//! one a line. Puts the parts into one text; makes none of them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};

use crate::bindgen::Bound;
use crate::pack::Packed;
use crate::policy;

/// Where the meta element with the policy goes: first after the charset.
const POLICY: &str = "<!-- policy -->";

/// What `index.html` lists, read from its files.
pub(crate) struct Sources {
    index: String,
    icon: String,
    style: String,
    boot: String,
}

/// A line of `index.html`.
enum Line<'a> {
    Policy,
    Icon(&'a str),
    Style(&'a str),
    Program,
    Boot(&'a str),
    Plain,
}

impl Sources {
    /// Reads `index.html` and every file that it names.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let folder = path.parent().context("index.html lies in a folder")?;
        let index = read(path)?;
        let (mut icon, mut style, mut boot) = (String::new(), String::new(), String::new());
        for line in index.lines() {
            let listed =
                |href: &str| read(&folder.join(href)).context("public/index.html lists a file that cannot be read");
            match classify(line)? {
                Line::Icon(href) => icon = listed(href)?,
                Line::Style(href) => style.push_str(&without_comments(&listed(href)?)?),
                Line::Boot(src) => boot = listed(src)?,
                Line::Policy | Line::Program | Line::Plain => {}
            }
        }
        ensure!(!style.is_empty(), "public/index.html lists no style sheet");
        ensure!(!boot.is_empty(), "public/index.html lists no script that starts the program");
        Ok(Self { index, icon: icon.trim().to_owned(), style, boot })
    }

    /// The style sheets as one, in the listed order.
    pub(crate) fn style(&self) -> &str {
        &self.style
    }

    /// The one script: the glue, then what starts it.
    pub(crate) fn script(&self, bound: &Bound) -> Result<String> {
        let script = format!("{}{}", without_indent(&bound.glue)?, without_indent(&self.boot)?);
        for closing in ["</script", "<!--"] {
            ensure!(!script.contains(closing), "the script holds `{closing}`, which HTML would read as its own");
        }
        Ok(script)
    }

    /// The whole page.
    pub(crate) fn assemble(&self, script: &str, packed: &Packed) -> Result<String> {
        let mut page = String::with_capacity(packed.text.len() + script.len() + self.style.len() + 16_384);
        let mut is_styled = false;
        for line in self.index.lines() {
            match classify(line)? {
                Line::Policy => {
                    let policy = policy::policy(script, &self.style);
                    page.push_str(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"));
                }
                Line::Icon(_) => page.push_str(&format!("<link rel=\"icon\" href=\"{}\">\n", data_uri(&self.icon))),
                Line::Style(_) if is_styled => {}
                Line::Style(_) => {
                    page.push_str(&format!("<style>{}</style>\n", self.style));
                    is_styled = true;
                }
                Line::Program => {
                    let Packed { text, size, unpacker } = packed;
                    page.push_str("<script type=\"text/plain\" id=\"wasm\"");
                    page.push_str(&format!(" data-size=\"{size}\" data-unpacker=\"{unpacker}\">{text}</script>\n"));
                }
                Line::Boot(_) => page.push_str(&format!("<script>{script}</script>\n")),
                Line::Plain => page.extend([line, "\n"]),
            }
        }
        ensure!(page.contains("http-equiv"), "public/index.html has no line `{POLICY}`");
        ensure!(page.contains("id=\"wasm\""), "public/index.html does not say where the program goes (rel=\"rust\")");
        Ok(page)
    }
}

fn classify(line: &str) -> Result<Line<'_>> {
    let line = line.trim();
    if line == POLICY {
        return Ok(Line::Policy);
    }
    if !line.contains("data-trunk") {
        return Ok(Line::Plain);
    }
    let named =
        |name| attribute(line, name).with_context(|| format!("`{name}` is missing in public/index.html: {line}"));
    if line.starts_with("<script ") {
        return Ok(Line::Boot(named("src")?));
    }
    match named("rel")? {
        "rust" => Ok(Line::Program),
        "css" => Ok(Line::Style(named("href")?)),
        "icon" => Ok(Line::Icon(named("href")?)),
        unknown => bail!("the bundler does not know rel=\"{unknown}\" in public/index.html"),
    }
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| name(path))?;
    // HTML turns a carriage return into a line feed, and the hash would be of other bytes.
    Ok(text.replace("\r\n", "\n"))
}

fn name(path: &Path) -> String {
    let parts: Vec<_> = path.components().rev().take(3).collect();
    parts.into_iter().rev().collect::<PathBuf>().display().to_string()
}

/// A style sheet without comments, indentation and empty lines.
fn without_comments(style: &str) -> Result<String> {
    let mut kept = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").context("a comment in a style sheet is not closed")?.1;
    }
    kept.push_str(rest);
    Ok(kept.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |all, line| all + line + "\n"))
}

/// A script without indentation, empty lines and lines that are a comment.
fn without_indent(script: &str) -> Result<String> {
    let mut kept = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        ensure!(line.matches('`').count() % 2 == 0, "a template over several lines cannot be made shorter: {line}");
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            kept.extend([line, "\n"]);
        }
        is_comment &= !line.ends_with("*/");
    }
    Ok(kept)
}

fn data_uri(svg: &str) -> String {
    let mut uri = String::from("data:image/svg+xml,");
    for character in svg.chars() {
        match character {
            '%' | '#' | '"' | '<' | '>' => uri.push_str(&format!("%{:02X}", u32::from(character))),
            '\n' => uri.push(' '),
            plain => uri.push(plain),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_loses_what_browsers_skip() {
        let style = "/* a\n b */\n@layer x {\n  p { color: red; } /* c */\n}\n\n";
        assert_eq!(without_comments(style).unwrap(), "@layer x {\np { color: red; }\n}\n");
        assert!(without_comments("p {} /* never closed").is_err());
    }

    #[test]
    fn a_script_keeps_every_statement() {
        let script = "/**\n * a\n */\nlet a = 1; // b\n\n  // c\n  if (a) {\n    a /* d */ += 1;\n  }\n";
        assert_eq!(without_indent(script).unwrap(), "let a = 1; // b\nif (a) {\na /* d */ += 1;\n}\n");
        assert!(without_indent("let a = `\n  b`;").is_err());
    }

    #[test]
    fn an_element_of_index_html_is_known_by_rel() {
        assert!(matches!(classify("<link data-trunk rel=\"css\" href=\"a.css\">").unwrap(), Line::Style("a.css")));
        assert!(matches!(classify("<script data-trunk src=\"b.js\"></script>").unwrap(), Line::Boot("b.js")));
        assert!(matches!(classify("<h1>Régua</h1>").unwrap(), Line::Plain));
        assert!(classify("<link data-trunk rel=\"scss\" href=\"a.scss\">").is_err());
        assert!(classify("<link data-trunk rel=\"css\">").is_err());
    }

    #[test]
    fn an_icon_is_an_address() {
        assert_eq!(data_uri("<a b=\"#c\"/>"), "data:image/svg+xml,%3Ca b=%22%23c%22/%3E");
    }
}
