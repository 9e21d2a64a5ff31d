//! Régua: from the exports of a shop to segments and lists, in one HTML file.

pub mod analysis;
pub mod domain;
pub mod engine;
pub mod export;
pub mod intake;
pub mod ledger;
pub mod present;
pub mod sample;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;
