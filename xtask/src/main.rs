//! The one way in: `cargo xtask help`.
fn main() {}
