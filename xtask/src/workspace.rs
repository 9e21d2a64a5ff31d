//! Where things lie in the checkout. Reads and writes nothing.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The checkout that the tasks work on.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout that `cargo xtask` was called in: cargo tells where the package lies, so a moved folder needs no rebuild.
    pub(crate) fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").context("call it as `cargo xtask`")?;
        let root = Path::new(&package).parent().context("the package xtask lies in a checkout")?;
        Ok(Self { root: root.to_owned() })
    }

    /// The folder with the root manifest.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the checkout.
    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(set) => self.root.join(set),
            None => self.root.join("target"),
        }
    }

    /// The release.
    pub(crate) fn dist(&self) -> PathBuf {
        self.target().join("dist/regua.html")
    }

    /// The folder of the Node package: the browser scenarios and wasm-opt, by one lock file.
    pub(crate) fn node(&self) -> PathBuf {
        self.join("tests/e2e")
    }
}
