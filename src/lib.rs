//! Régua: from the exports of a shop to segments and lists, in one HTML file.
//!
//! A page and a worker are the same wasm. The page holds what it shows; the worker holds the base, reads the files and
//! writes the lists. Between them passes only [`engine::protocol`]. The modules in reading order, and whom each may
//! import (`tests/it/architecture` holds the table and the invariants below, and fails on a breach):
//!
//! | module | what lives there | may import |
//! |---|---|---|
//! | domain | Day, Currency, Segment, Stage, Policy …: one idea, one type, one file | — |
//! | ledger | the base as columns: customers, lines; which lines count | domain |
//! | intake | bytes to ledger: encoding, dialect, records, layouts, columns, fields, faults; other files on their own | domain, ledger |
//! | analysis | values to facts: scores, cuts, segments, stages, sums; what the studio will show: tiers, rhythm, diagnosis | domain, ledger |
//! | audience | conditions to customers: trees of tests, answered as sets of places | domain, ledger, analysis |
//! | journeys | réguas over the base: plans, a dry run, a back-test, collisions; the library | domain, ledger, analysis, audience |
//! | sample | the invented shop, as five exports | domain |
//! | export | results to bytes and file names | domain, ledger, analysis |
//! | text | the catalogues, pt-BR and en, and how each writes figures | domain, engine::protocol |
//! | engine | the façade: commands in, events out; `protocol` is all that crosses the border | all above |
//! | project | saved work: the recipe as JSON, one module a version; what of it fits a base | domain, analysis, engine::protocol |
//! | present | protocol data to labels, findings, table windows, chart geometry | domain, journeys::library, text, engine::protocol |
//! | web | the browser: `browser` → `state` → `ui`, `pages` → `app`; `worker` drives the engine | present, project, text, engine |
//!
//! All but `present` and `web` is built as the crate `regua-core` (`core.rs`), for speed; the page for size.
//!
//! Invariants, each an absence: the core asks no clock, no randomness, no browser; nothing outside `web` names a browser
//! crate; only `engine::protocol`, its wire forms and `project` know serde; the base never leaves the worker; pages never touch
//! `browser`; no hash order reaches an output.

pub mod present;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use regua_core::{analysis, audience, domain, engine, export, intake, journeys, ledger, project, sample, text};
