//! Proof that each rule can fail: small sources that break it, beside small ones that keep it.

use super::Breach;
use super::rules::{self, Rule};
use super::source::Source;
use super::table::{ELSEWHERE, MODULES};

/// `rule` finds a breach on just these lines of a file at `path`.
#[track_caller]
fn check(rule: Rule, path: &str, text: &str, expected: &[usize]) {
    let found: Vec<Breach> = rule(&Source::new(path, text));
    let lines: Vec<usize> = found.iter().map(|breach| breach.line).collect();
    assert_eq!(lines, expected, "{path}: {text}\n{found:?}");
}

#[test]
fn imports_keep_to_the_table() {
    let cases: [(&str, &str, &[usize]); 22] = [
        ("ledger/mod.rs", "use crate::domain::Day;", &[]),
        ("domain/day.rs", "use crate::ledger::Ledger;", &[1]),
        ("domain/day.rs", "// use crate::ledger::Ledger;", &[]),
        ("domain/day.rs", "use super::super::ledger::Ledger;", &[1]),
        ("domain/day.rs", "use super::Currency;\n\nfn f(l: &crate::ledger::Ledger) {}", &[3]),
        ("intake/mod.rs", "use crate::analysis::rfm;", &[1]),
        ("analysis/rfm.rs", "pub(in crate::intake) fn f() {}", &[1]),
        ("export/list.rs", "use crate::text::pt;", &[1]),
        ("sample/mod.rs", "use crate::domain::Day;\nuse crate::intake::read;", &[2]),
        ("engine/mod.rs", "use crate::export::Format;", &[]),
        ("engine/mod.rs", "use crate::web::start;", &[1]),
        ("engine/protocol/mod.rs", "use crate::domain::Day;", &[]),
        ("engine/protocol/study.rs", "use crate::ledger::Ledger;", &[1]),
        ("engine/protocol/mod.rs", "use super::wire::RefusalOnTheWire;\nuse super::Session;", &[2]),
        ("engine/wire.rs", "use crate::intake::Issue;", &[1]),
        ("present/labels.rs", "use crate::engine::protocol::Analysis;", &[]),
        ("present/labels.rs", "use crate::engine::Session;", &[1]),
        ("web/ui/table.rs", "use crate::engine::protocol::Analysis;", &[1]),
        ("web/pages/data.rs", "use crate::web::state::Session;", &[]),
        ("web/pages/data.rs", "use crate::web::browser::save;", &[1]),
        ("web/state/session.rs", "use crate::web::pages::Data;", &[1]),
        ("web/worker.rs", "use crate::engine::Engine;\nuse crate::present::labels;", &[2]),
    ];
    for (path, text, expected) in cases {
        check(rules::imports, path, text, expected);
    }
}

#[test]
fn lines_that_break_a_rule_are_found() {
    let cases: [(Rule, &str, &str, &[usize]); 24] = [
        (rules::no_grouped_crate_imports, "web/app.rs", "use crate::{domain, text};", &[1]),
        (rules::no_grouped_crate_imports, "web/app.rs", "use crate::domain::{Day, Role};", &[]),
        (rules::no_browser_outside_web, "present/chart.rs", "let x = 1;\nuse leptos::prelude::*;", &[2]),
        (rules::no_browser_outside_web, "engine/mod.rs", "fn f(w: &web_sys::Worker) {}", &[1]),
        (rules::no_browser_outside_web, "web/ui/table.rs", "use leptos::prelude::*;", &[]),
        (rules::no_browser_outside_web, "domain/day.rs", "// leptos\nlet s = \"leptos\";", &[]),
        (rules::serde_at_the_borders, "domain/day.rs", "#[derive(serde::Serialize)]", &[1]),
        (rules::serde_at_the_borders, "engine/wire.rs", "use serde::Serialize;", &[]),
        (rules::serde_at_the_borders, "engine/mod.rs", "use serde::Serialize;", &[1]),
        (rules::serde_at_the_borders, "project/v1.rs", "use serde::Serialize;", &[]),
        (rules::no_clock_no_randomness, "analysis/rfm.rs", "let now = chrono::Utc::now();", &[1]),
        (rules::no_clock_no_randomness, "sample/rng.rs", "use rand::Rng;", &[1]),
        (rules::no_clock_no_randomness, "engine/mod.rs", "let t = std::time::Instant::now();", &[1]),
        (rules::no_clock_no_randomness, "web/browser/clock.rs", "let t = Instant::now();", &[]),
        (rules::no_hash_order, "ledger/mod.rs", "use std::collections::HashMap;", &[1]),
        (rules::no_hash_order, "ledger/mod.rs", "let m = HashMap::new(); // order-free: only looked up", &[]),
        (rules::no_hash_order, "ledger/mod.rs", "let a = 1;\n#[cfg(test)]\nuse std::collections::HashSet;", &[]),
        (rules::pages_leave_the_browser_alone, "web/pages/data.rs", "browser::save(bytes);", &[1]),
        (rules::pages_leave_the_browser_alone, "web/pages/data.rs", "let text = \"browser\";", &[]),
        (rules::opens_with_a_purpose, "domain/day.rs", "use core::fmt;", &[1]),
        (rules::opens_with_a_purpose, "domain/day.rs", "//! A day.\n", &[]),
        (rules::no_attic, "web/utils.rs", "", &[1]),
        (rules::no_attic, "utils/mod.rs", "", &[1]),
        (rules::no_attic, "web/ui/table.rs", "", &[]),
    ];
    for (rule, path, text, expected) in cases {
        check(rule, path, text, expected);
    }
}

#[test]
fn length_is_counted() {
    let lines = |count: usize| "x\n".repeat(count);
    check(rules::short_files, "domain/day.rs", &lines(400), &[]);
    check(rules::short_files, "domain/day.rs", &lines(401), &[401]);
    let function = |inside: usize| format!("impl X {{\n    fn f(a: [u8; 3]) {{\n{}    }}\n}}\n", lines(inside));
    check(rules::short_functions, "domain/day.rs", &function(78), &[]);
    check(rules::short_functions, "domain/day.rs", &function(79), &[2]);
    let component = |inside: usize| format!("#[component]\npub fn F() {{\n{}}}\n", lines(inside));
    check(rules::short_functions, "web/ui/f.rs", &component(118), &[]);
    check(rules::short_functions, "web/ui/f.rs", &component(119), &[2]);
    check(rules::short_functions, "domain/day.rs", &format!("fn f() -> [u8; 3];\n{}", lines(90)), &[]);
}

#[test]
fn the_map_and_the_modules_agree() {
    let map =
        |rows: &str, modules: &str| format!("//! R.\n//!\n//! | module | may import |\n//! |---|---|\n{rows}{modules}");
    let row = "//! | [`domain`] | nothing |\n//! | `web::browser` → `web::state` | text |\n";
    let cases: [(String, &[usize]); 4] = [
        (map(row, "pub mod domain;\n#[cfg(x)]\npub mod web;\n"), &[]),
        (map(row, "pub mod domain;\n"), &[6, 6]),
        (map(row, "pub mod domain;\npub mod export;\npub mod web;\n"), &[8]),
        ("//! R.\npub mod domain;\n".to_owned(), &[]),
    ];
    for (text, expected) in cases {
        check(rules::map_lists_the_modules, "lib.rs", &text, expected);
    }
    check(rules::known_modules, "lib.rs", "pub mod domain;\nmod attic;\n", &[2]);
}

#[test]
fn the_table_names_only_its_own_modules_and_has_no_ring() {
    let known = |name: &str| MODULES.iter().any(|module| module.name == name);
    assert!(MODULES.iter().flat_map(|module| module.may_import).all(|name| known(name)));
    assert!(ELSEWHERE.iter().all(|(_, name)| known(name)));
    // A module that imports only removed ones can be removed; in a ring none ever can.
    let mut left: Vec<_> = MODULES.iter().collect();
    while !left.is_empty() {
        let before = left.len();
        let names: Vec<&str> = left.iter().map(|module| module.name).collect();
        left.retain(|module| module.may_import.iter().any(|name| names.contains(name)));
        assert!(left.len() < before, "modules import each other in a ring: {names:?}");
    }
}
