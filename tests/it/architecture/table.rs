//! DESIGN's import table as data: change it there, here and in the map of `src/lib.rs` together.

/// A module, and the modules it may name besides itself.
pub(super) struct Module {
    /// `a` or `a::b`; the most exact one that fits a file counts.
    pub(super) name: &'static str,
    pub(super) may_import: &'static [&'static str],
}

const fn module(name: &'static str, may_import: &'static [&'static str]) -> Module {
    Module { name, may_import }
}

/// All modules, those imported before those that import.
pub(super) const MODULES: [Module; 22] = [
    module("domain", &[]),
    module("sample", &["domain"]),
    module("ledger", &["domain"]),
    module("intake", &["domain", "ledger"]),
    module("analysis", &["domain", "ledger"]),
    module("audience", &["domain", "ledger", "analysis"]),
    // What templates do, without a base: the page makes réguas of them.
    module("journeys::library", &["domain"]),
    module("journeys", &["domain", "ledger", "analysis", "audience", "journeys::library"]),
    module("export", &["domain", "ledger", "analysis", "audience", "journeys"]),
    module("engine::protocol", &["domain"]),
    module("project", &["domain", "analysis", "engine::protocol"]),
    module(
        "engine",
        &[
            "domain",
            "sample",
            "ledger",
            "intake",
            "analysis",
            "audience",
            "journeys",
            "journeys::library",
            "export",
            "text",
            "engine::protocol",
        ],
    ),
    module("text", &["domain", "engine::protocol"]),
    module("present", &["domain", "journeys::library", "text", "engine::protocol"]),
    module("web::browser", &["domain", "engine::protocol", "present", "text"]),
    module("web::route", &["domain", "engine::protocol", "web::browser"]),
    module("web::state", &["domain", "engine::protocol", "project", "present", "text", "web::browser", "web::route"]),
    module("web::ui", &["domain", "present", "text"]),
    module("web::pages", &["domain", "engine::protocol", "present", "text", "web::route", "web::state", "web::ui"]),
    module(
        "web::app",
        &[
            "domain",
            "engine::protocol",
            "present",
            "text",
            "web::browser",
            "web::route",
            "web::state",
            "web::ui",
            "web::pages",
        ],
    ),
    module("web::worker", &["domain", "engine", "engine::protocol", "web::browser"]),
    module("web", &["web::app", "web::browser", "web::worker"]),
];

/// Files whose contents belong to another module than their path says.
pub(super) const ELSEWHERE: [(&str, &str); 1] = [("engine::wire", "engine::protocol")];

/// The module of a path such as `a::b::c`: the most exact of the table.
pub(super) fn module_of(path: &[&str]) -> Option<&'static Module> {
    (1..=path.len()).rev().find_map(|len| {
        let name = path[..len].join("::");
        let name = ELSEWHERE.iter().find(|(from, _)| *from == name).map_or(name.as_str(), |(_, to)| to);
        MODULES.iter().find(|module| module.name == name)
    })
}
