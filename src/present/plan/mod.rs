//! What the dry run of all réguas comes to, worked out for the page. Figures are the engine's, words are `text`'s.

pub mod board;
pub mod edit;
pub mod lists;
pub mod month;
pub mod past;
pub mod preview;
pub mod schedule;
