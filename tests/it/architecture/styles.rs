//! Which sheet a class belongs to: those that pages share are `style/ui`'s, and what a page has of its own reaches no other.
//! The sheets are one cascade, in which a name that two pages use means both things on both.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The classes that each selector of a sheet names, from left to right; states (`is-…`) are nobody's.
fn selectors(sheet: &str) -> Vec<Vec<String>> {
    let bare: String = sheet.split("/*").enumerate().fold(String::new(), |bare, (place, part)| match place {
        0 => part.to_owned(),
        _ => bare + part.split_once("*/").map_or("", |(_, after)| after),
    });
    let heads = bare.split('{').filter_map(|before| before.rsplit(['}', ';', '{']).next());
    let lists = heads.filter(|head| !head.trim_start().starts_with('@'));
    lists.flat_map(one_by_one).map(|selector| classes(&selector)).collect()
}

/// The selectors of a list, at its commas outside of parentheses.
fn one_by_one(list: &str) -> Vec<String> {
    let (mut depth, mut found) = (0, vec![String::new()]);
    for sign in list.chars() {
        depth += i32::from(sign == '(') - i32::from(sign == ')');
        match (sign, depth) {
            (',', 0) => found.push(String::new()),
            _ => found.last_mut().unwrap().push(sign),
        }
    }
    found.retain(|selector| !selector.trim().is_empty());
    found
}

fn classes(selector: &str) -> Vec<String> {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    let names = selector.split('.').skip(1).map(|after| after.split(|sign| !is_part(sign)).next().unwrap_or_default());
    names
        .filter(|name| name.starts_with(|sign: char| sign.is_ascii_lowercase()) && !name.starts_with("is-"))
        .map(str::to_owned)
        .collect()
}

/// What is wrong in the sheets of pages, by their names, beside those that all pages share.
fn breaches(shared: &[&str], pages: &[(&str, &str)]) -> Vec<String> {
    let shared: BTreeSet<String> = shared.iter().flat_map(|sheet| selectors(sheet)).flatten().collect();
    let mut found = Vec::new();
    // By class: the pages that name it, and those that begin with it.
    let mut named: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut leading: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (page, sheet) in pages {
        for names in selectors(sheet) {
            let own: Vec<&String> = names.iter().filter(|name| !shared.contains(*name)).collect();
            match own.first() {
                Some(first) => _ = leading.entry((*first).clone()).or_default().insert(page),
                None if names.is_empty() => {}
                None => found.push(format!("{page}: `.{}` is of all pages: say where in this one", names.join(" ."))),
            }
            own.into_iter().for_each(|name| _ = named.entry(name.clone()).or_default().insert(page));
        }
    }
    for (name, of) in leading {
        let all: Vec<&str> = named.get(&name).into_iter().flatten().copied().collect();
        if all.len() > 1 {
            let of: Vec<&str> = of.into_iter().collect();
            found.push(format!(
                "`.{name}` of {} reaches all of {}: rename it, or move it to style/ui",
                of.join(", "),
                all.join(", ")
            ));
        }
    }
    found
}

/// Every sheet under `folder` with its path from there, in order.
fn sheets(folder: &Path, under: &str) -> Vec<(String, String)> {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()).collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    let mut found = Vec::new();
    for entry in entries {
        let path = format!("{under}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(sheets(&entry.path(), &format!("{path}/")));
        } else {
            found.push((path, std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
    found
}

#[test]
fn no_class_of_a_page_reaches_another() {
    let all = sheets(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style"), "");
    // On paper single parts of pages are left out: that is told in one place.
    let shared: Vec<&str> = all
        .iter()
        .filter(|(path, _)| !path.starts_with("pages/") && path != "print.css")
        .map(|(_, sheet)| sheet.as_str())
        .collect();
    let pages: Vec<(&str, &str)> = all
        .iter()
        .filter_map(|(path, sheet)| {
            let page = path.strip_prefix("pages/")?.trim_end_matches(".css").split('/').next()?;
            Some((page, sheet.as_str()))
        })
        .collect();
    assert!(shared.len() > 5 && pages.len() > 10, "{} and {} sheets", shared.len(), pages.len());
    let found = breaches(&shared, &pages);
    assert!(found.is_empty(), "{} breaches:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_rule_can_fail() {
    let ui = "@layer ui { .note, .chip { color: red } @media (max-width: 40rem) { .sec > .note { margin: 0.5rem } } }";
    #[track_caller]
    fn check(ui: &str, pages: &[(&str, &str)], expected: usize) {
        let found = breaches(&[ui], pages);
        assert_eq!(found.len(), expected, "{pages:?}\n{found:?}");
    }
    check(ui, &[("a", ".own .note { }"), ("b", ".other { } /* .own */")], 0);
    check(ui, &[("a", ".own { }"), ("b", ".other .own { }")], 1);
    check(ui, &[("a", ".own { }"), ("b", ".own { }")], 1);
    check(ui, &[("a", ".wrap .own { }"), ("b", ".other .own { }")], 0);
    check(ui, &[("a", ".sec > .note.is-on { }")], 1);
    check(ui, &[("a", ":is(.one, .two) td { } .is-on > .own { }"), ("b", "td, .x .y { width: 0.5rem; }")], 0);
    check(ui, &[("a", "@media (max-width: 40rem) { .own { } }"), ("b", ".x .own { }")], 1);
}
