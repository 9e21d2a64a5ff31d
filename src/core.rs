//! All of Régua but its page, as a crate of its own because Cargo optimises by the crate: this one for speed, `regua`
//! for size. `regua` hands it on under its own name, and the map that counts is the one of `lib.rs`.

pub mod analysis;
pub mod audience;
pub mod domain;
pub mod engine;
pub mod export;
pub mod intake;
pub mod journeys;
pub mod ledger;
pub mod project;
pub mod sample;
pub mod text;
