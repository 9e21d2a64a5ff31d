//! Audiences as the page shows them: conditions as rows and as sentences, values to choose from, comparisons. Who meets a
//! condition, the engine says.

pub mod examples;
pub mod facts;
pub mod list;
pub mod numbers;
pub mod overlap;
pub mod parts;
pub mod rows;
pub mod sentence;
pub mod tree;
pub mod values;
