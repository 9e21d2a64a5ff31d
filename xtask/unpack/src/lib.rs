//! From the text in the page to the program: characters to bytes ([`sevens`]), bytes to wasm ([`lzma`]). In the page it runs
//! as a wasm of its own (`page`), three kilobytes; the tasks read back with it what they pack. Packs nothing itself.
//!
//! Written in Rust and not in `boot.js`, for the time: a browser runs wasm at speed from its first call, while a script of
//! the same steps is interpreted for most of the program's two megabytes.
//!
//! It neither allocates nor panics: both would bring more code than it has. So it indexes only where the compiler sees that
//! no index can be too large, and what lies outside of a slice reads as zero, until the end tells that something was wrong.

pub mod lzma;
#[cfg(target_arch = "wasm32")]
mod page;
pub mod sevens;

/// The longest text that the page has room for, in bytes of UTF-8.
pub const TEXT_ROOM: usize = 4 << 20;
/// The longest program that the page has room for, in bytes.
pub const PROGRAM_ROOM: usize = 16 << 20;
