//! The rules, each a function from a file to its breaches. Which module may import which is `table`'s.

use super::Breach;
use super::source::{Source, names};
use super::table::module_of;

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 80;
const COMPONENT_LINES: usize = 120;

/// A rule.
pub(super) type Rule = fn(&Source) -> Vec<Breach>;

/// All rules.
pub(super) const ALL: [Rule; 13] = [
    imports,
    no_grouped_crate_imports,
    no_browser_outside_web,
    serde_at_the_borders,
    no_clock_no_randomness,
    no_hash_order,
    pages_leave_the_browser_alone,
    opens_with_a_purpose,
    short_files,
    no_attic,
    short_functions,
    map_lists_the_modules,
    known_modules,
];

fn breach(source: &Source, line: usize, advice: impl Into<String>) -> Breach {
    Breach { path: source.path.clone(), line, advice: advice.into() }
}

/// A breach for each of `lines` that names one of `words`.
fn naming<'a>(
    source: &Source,
    lines: impl Iterator<Item = (usize, &'a str)>,
    words: &[&str],
    advice: &str,
) -> Vec<Breach> {
    lines
        .flat_map(|(number, line)| words.iter().filter(|word| names(line, word)).map(move |word| (number, *word)))
        .map(|(number, word)| breach(source, number, format!("`{word}`: {advice}")))
        .collect()
}

fn in_web(source: &Source) -> bool {
    source.module().first() == Some(&"web") || source.path == "main.rs"
}

/// Module X names only what the table allows it to.
pub(super) fn imports(source: &Source) -> Vec<Breach> {
    let own = source.module();
    let Some(module) = module_of(&own) else { return Vec::new() };
    let mut breaches = Vec::new();
    for (number, line) in source.numbered() {
        for target in named_paths(line, &own) {
            let target: Vec<&str> = target.iter().map(String::as_str).collect();
            match module_of(&target) {
                Some(named) if named.name == module.name || module.may_import.contains(&named.name) => {}
                Some(named) => breaches.push(breach(
                    source,
                    number,
                    format!(
                        "`{}` may not import `{}`: see the table in architecture/table.rs",
                        module.name, named.name
                    ),
                )),
                None => {}
            }
        }
    }
    breaches
}

/// The absolute module paths that a line of code names by `crate::` or `super::`.
fn named_paths(line: &str, own: &[&str]) -> Vec<Vec<String>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut paths = Vec::new();
    let starts = line.match_indices("crate::").chain(line.match_indices("super::"));
    for (at, start) in starts {
        // `super::super::x` is read from its first `super`.
        if line[..at].ends_with(is_part) || (start == "super::" && line[..at].ends_with("super::")) {
            continue;
        }
        let words = line[at..].split("::").map(|word| {
            let end = word.find(|c| !is_part(c)).unwrap_or(word.len());
            (&word[..end], end < word.len())
        });
        let mut path: Vec<String> = own.iter().map(|&part| part.to_owned()).collect();
        for (word, is_last) in words {
            match word {
                "crate" => path.clear(),
                "super" => drop(path.pop()),
                "" => {}
                word => path.push(word.to_owned()),
            }
            if is_last || word.is_empty() {
                break;
            }
        }
        paths.push(path);
    }
    paths
}

/// `use crate::{…}` would hide imports from this scan and from readers.
pub(super) fn no_grouped_crate_imports(source: &Source) -> Vec<Breach> {
    let grouped = |line: &str| line.replace(' ', "").contains("crate::{");
    source
        .numbered()
        .filter(|(_, line)| grouped(line))
        .map(|(number, _)| breach(source, number, "write one `use crate::…` for each module"))
        .collect()
}

/// Only `web` and the program's entry know that there is a browser.
pub(super) fn no_browser_outside_web(source: &Source) -> Vec<Breach> {
    const BROWSER: [&str; 7] =
        ["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo", "console_error_panic_hook"];
    if in_web(source) {
        return Vec::new();
    }
    naming(source, source.numbered(), &BROWSER, "a browser crate; move this under src/web")
}

/// Only what crosses the worker border and what is saved is serialised.
pub(super) fn serde_at_the_borders(source: &Source) -> Vec<Breach> {
    let module = module_of(&source.module()).map(|module| module.name);
    if matches!(module, Some("engine::protocol" | "project")) {
        return Vec::new();
    }
    let advice = "only engine::protocol, its wire file and project serialise; give them a type of their own";
    naming(source, source.numbered(), &["serde"], advice)
}

/// The core is told the day, and its dice have a fixed seed.
pub(super) fn no_clock_no_randomness(source: &Source) -> Vec<Breach> {
    const CLOCKS_AND_DICE: [&str; 8] =
        ["Utc::now", "Local::now", "SystemTime", "Instant", "rand", "getrandom", "thread_rng", "RandomState"];
    if in_web(source) {
        return Vec::new();
    }
    let advice = "the core has no clock and no randomness; take the value as an argument";
    naming(source, source.outside_tests(), &CLOCKS_AND_DICE, advice)
}

/// No hash order reaches an output.
pub(super) fn no_hash_order(source: &Source) -> Vec<Breach> {
    if in_web(source) {
        return Vec::new();
    }
    let lines = source.outside_tests().filter(|(number, _)| !source.raw[number - 1].contains("// order-free: "));
    let advice = "its order is random; use a BTreeMap, a BTreeSet or a sorted Vec, or end the line with \
                  `// order-free: ` and why no output depends on it";
    naming(source, lines, &["HashMap", "HashSet"], advice)
}

/// Pages send intents; `web::state` talks to the browser.
pub(super) fn pages_leave_the_browser_alone(source: &Source) -> Vec<Breach> {
    if !source.module().starts_with(&["web", "pages"]) {
        return Vec::new();
    }
    naming(source, source.numbered(), &["browser"], "pages never touch the browser; send an intent to web::state")
}

/// The first line says what lives in the file.
pub(super) fn opens_with_a_purpose(source: &Source) -> Vec<Breach> {
    match source.raw.first() {
        Some(line) if line.starts_with("//! ") => Vec::new(),
        _ => vec![breach(source, 1, "open with `//! ` and a sentence on what lives here and what does not")],
    }
}

/// A file is read in one sitting.
pub(super) fn short_files(source: &Source) -> Vec<Breach> {
    let lines = source.raw.len();
    if lines <= FILE_LINES {
        return Vec::new();
    }
    vec![breach(source, lines, format!("{lines} lines; split it by idea at {FILE_LINES} or fewer"))]
}

/// A module is named for what it does.
pub(super) fn no_attic(source: &Source) -> Vec<Breach> {
    const ATTICS: [&str; 6] = ["utils", "util", "helpers", "helper", "misc", "common"];
    let module = source.module();
    let attic = module.iter().find(|part| ATTICS.contains(*part));
    attic.map(|part| breach(source, 1, format!("`{part}` says nothing; name the one idea in it"))).into_iter().collect()
}

/// A function is read at a glance; a component may be longer, being mostly its view.
pub(super) fn short_functions(source: &Source) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (number, line) in source.numbered() {
        let declares = line.split_whitespace().any(|word| word == "fn") && names(line, "fn");
        let Some(lines) = declares.then(|| body_end(source, number)).flatten().map(|end| end - number + 1) else {
            continue;
        };
        let above = source.code[..number - 1].iter().rev().take_while(|line| line.trim_start().starts_with("#["));
        let is_component = above.into_iter().any(|line| line.contains("#[component"));
        let limit = if is_component { COMPONENT_LINES } else { FUNCTION_LINES };
        if lines > limit {
            breaches.push(breach(source, number, format!("a function of {lines} lines; {limit} is the most")));
        }
    }
    breaches
}

/// The line on which the function declared on line `start` closes; `None` when it has no body.
fn body_end(source: &Source, start: usize) -> Option<usize> {
    let (mut braces, mut others) = (0, 0);
    for (number, line) in source.numbered().skip(start - 1) {
        let from = if number == start { line.find("fn ").unwrap_or(0) } else { 0 };
        for c in line[from..].chars() {
            match c {
                '(' | '[' => others += 1,
                ')' | ']' => others -= 1,
                '{' => braces += 1,
                '}' => braces -= 1,
                ';' if braces == 0 && others == 0 => return None,
                _ => continue,
            }
            if c == '}' && braces == 0 && others == 0 {
                return Some(number);
            }
        }
    }
    None
}

/// The map in `lib.rs`, once it is drawn, lists the modules that there are and no others.
pub(super) fn map_lists_the_modules(source: &Source) -> Vec<Breach> {
    if source.path != "lib.rs" {
        return Vec::new();
    }
    let mut mapped = Vec::new();
    for (index, line) in source.raw.iter().enumerate() {
        let Some(row) = line.strip_prefix("//! | ") else { continue };
        let cell = row.split('|').next().unwrap_or_default();
        let words = cell.split([',', '→', '/', ' ']).map(|word| word.trim_matches(['`', '[', ']', ' ']));
        mapped.extend(words.filter(|word| !word.is_empty()).map(|word| (index + 1, word)));
    }
    // The first row is the table's own header.
    let mapped: Vec<(usize, &str)> = mapped.into_iter().filter(|(_, word)| *word != "module").collect();
    if mapped.is_empty() {
        return Vec::new();
    }
    let top = |word: &str| word.split("::").next().unwrap_or_default().to_owned();
    let declared = declared_modules(source);
    let strays = mapped
        .iter()
        .filter(|(_, word)| !declared.iter().any(|(_, name)| *name == top(word)) && !word.starts_with('-'))
        .map(|(line, word)| breach(source, *line, format!("the map lists `{word}`, which is no module")));
    let missing = declared
        .iter()
        .filter(|(_, name)| !mapped.iter().any(|(_, word)| top(word) == *name))
        .map(|(line, name)| breach(source, *line, format!("`{name}` is missing in the map above")));
    strays.chain(missing).collect()
}

/// Every module of the crate has its row in the table.
pub(super) fn known_modules(source: &Source) -> Vec<Breach> {
    if !matches!(source.path.as_str(), "lib.rs" | "core.rs") {
        return Vec::new();
    }
    let unknown = declared_modules(source).into_iter().filter(|(_, name)| module_of(&[name]).is_none());
    unknown.map(|(line, name)| breach(source, line, format!("`{name}` has no row in architecture/table.rs"))).collect()
}

/// The modules that `lib.rs` declares or hands on from the core, with their lines.
fn declared_modules(source: &Source) -> Vec<(usize, String)> {
    let mut declared = Vec::new();
    for (number, line) in source.numbered() {
        let line = line.trim();
        if let Some(names) = line.strip_prefix("pub use regua_core::{").and_then(|rest| rest.strip_suffix("};")) {
            declared.extend(names.split(", ").map(|name| (number, name.to_owned())));
        } else if let Some(name) = line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod ") {
            declared.extend(name.strip_suffix(';').map(|name| (number, name.to_owned())));
        }
    }
    declared
}
