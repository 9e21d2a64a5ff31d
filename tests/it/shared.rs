//! Where the oracles and corpora lie that are shared with the project but not part of it. Reading them is each test's own.

use std::env;
use std::path::{Path, PathBuf};

/// A file or folder of the shared ones: below `REGUA_SHARED`, else below `../shared` beside the package.
/// `None`, with a loud note, where it is absent: the test that asks then checks nothing.
///
/// # Panics
/// Where it is absent and `CI` is set: there a skipped oracle is a failure.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = env::var_os("REGUA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let path = root.join(path);
    if path.exists() {
        return Some(path);
    }
    assert!(env::var_os("CI").is_none(), "{} is absent: set REGUA_SHARED", path.display());
    eprintln!("SKIPPED, NOT PASSED: {} is absent: set REGUA_SHARED", path.display());
    None
}
