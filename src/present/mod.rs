//! What the pages show, worked out: labels, findings, windows of tables, geometry of charts. No browser, no markup.

pub mod audiences;
pub mod change;
pub mod chart;
pub mod data;
pub mod diagnosis;
pub mod frame;
pub mod history;
pub mod journeys;
pub mod lists;
pub mod person;
pub mod plan;
pub mod products;
pub mod segments;
pub mod values;
