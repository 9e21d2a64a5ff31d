//! What the dry run of all réguas comes to, worked out for the page. Figures are the engine's, words are `text`'s.

pub mod board;
pub mod edit;
pub mod fork;
pub mod line;
pub mod lists;
pub mod meetings;
pub mod month;
pub mod narrowed;
pub mod past;
pub mod place;
pub mod preview;
pub mod schedule;
pub mod volume;
pub mod week;
