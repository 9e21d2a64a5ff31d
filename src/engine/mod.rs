//! The façade: commands in, events out. Holds the ledger; knows no browser and no language.

pub mod protocol;
mod wire;
