//! What the pages show, worked out: labels, findings, windows of tables, geometry of charts. No browser, no markup.

pub mod change;
pub mod data;
pub mod frame;
pub mod history;
pub mod segments;
