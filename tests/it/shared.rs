//! Where the corpora and oracles are that live beside the repository. What they hold is their own README's matter.

use std::path::{Path, PathBuf};

/// The path of a shared file or folder: under `REGUA_SHARED`, else in `shared` beside the repository. `None`, after a
/// loud line, where it does not exist: a checkout alone still tests itself.
///
/// # Panics
/// Under `CI`, where a skipped corpus would be a hole.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("REGUA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let found = root.join(path);
    if found.exists() {
        return Some(found);
    }
    assert!(std::env::var_os("CI").is_none(), "{} is missing: set REGUA_SHARED", found.display());
    eprintln!("SKIPPED: {} is missing; set REGUA_SHARED to test it", found.display());
    None
}
