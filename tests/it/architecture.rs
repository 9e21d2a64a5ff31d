//! Who may import whom, and what must be absent where: DESIGN's table and invariants, held against every file under
//! `src/`; and which page a style belongs to, against `style/`. What the program computes is tested elsewhere.

mod rules;
mod source;
mod styles;
mod table;
mod tests_of_rules;

use source::Source;
use std::path::Path;

/// A place where a rule is broken, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Breach {
    path: String,
    /// 1-based.
    line: usize,
    advice: String,
}

impl std::fmt::Display for Breach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "src/{}:{}: {}", self.path, self.line, self.advice)
    }
}

/// Every Rust file under `folder`, in order of its path.
fn sources(folder: &Path, under: &str) -> Vec<Source> {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()).collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    let mut found = Vec::new();
    for entry in entries {
        let name = entry.file_name().into_string().unwrap();
        let path = if under.is_empty() { name.clone() } else { format!("{under}/{name}") };
        if entry.file_type().unwrap().is_dir() {
            found.extend(sources(&entry.path(), &path));
        } else if name.ends_with(".rs") {
            found.push(Source::new(&path, &std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
    found
}

#[test]
fn every_file_keeps_the_rules() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "");
    assert!(sources.len() > 10, "the scan found only {} files", sources.len());
    let breaches: Vec<String> = sources
        .iter()
        .flat_map(|source| rules::ALL.iter().flat_map(|rule| rule(source)))
        .map(|breach| breach.to_string())
        .collect();
    assert!(breaches.is_empty(), "{} breaches:\n{}", breaches.len(), breaches.join("\n"));
}
