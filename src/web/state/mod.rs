//! What the page knows, and the one place that changes it. No component, no word, no figure.

mod context;
mod flight;
mod hear;
mod held;
mod pictures;
mod recipes;
pub mod session;
mod store;
mod studies;
mod writing;

pub use context::{provide_session, use_session, use_words};
