//! Conditions to customers: each test becomes a set of places in the base, and groups join sets word by word. Slices in,
//! sets out; no language, no file. Conditions themselves are `domain`'s, their wording is `text`'s.

mod bits;
mod cache;
mod evaluate;
mod lot;
mod pace;
mod population;
mod purchases;
mod tests_of_facts;
mod texts;

pub use bits::Bits;
pub use cache::Cache;
pub use evaluate::{Evaluation, region};
pub use lot::{LOTS, digest, lot, lot_of};
pub use pace::Pace;
pub use population::{BLANK, Column, Population, TextColumn};
pub use purchases::Purchases;
pub use tests_of_facts::Passes;
pub use texts::{Offered, Texts};
