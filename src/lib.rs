//! Régua: from the exports of a shop to segments and lists, in one HTML file.

pub mod domain;
pub mod engine;
pub mod export;
pub mod sample;
#[cfg(target_arch = "wasm32")]
pub mod web;
