//! Where the corpora shared by the whole workshop lie; not what they hold.

use std::path::Path;
use std::path::PathBuf;

/// The place of `path` in the shared folder (`REGUA_SHARED`, else `../shared` beside the package); without the folder `None`, or in
/// CI a failure.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("REGUA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let full = root.join(path);
    if full.exists() {
        return Some(full);
    }
    assert!(std::env::var_os("CI").is_none(), "{} is missing: set REGUA_SHARED", full.display());
    eprintln!("SKIPPED: {} is missing; set REGUA_SHARED to run this test", full.display());
    None
}
