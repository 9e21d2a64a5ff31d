//! wasm-opt, from the npm package `binaryen` that the lock file pins. Decides only its flags.

use std::fs;

use anyhow::{Context as _, Result};

use crate::workspace::Workspace;
use crate::{browser, process};

/// What rustc may use in this wasm, by wasm-opt's names. Asking for all features gives a file that browsers refuse.
const FEATURES: [&str; 7] =
    ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue", "simd"];

/// The same program, smaller and faster.
pub(crate) fn optimise(workspace: &Workspace, wasm: &[u8]) -> Result<Vec<u8>> {
    browser::install_node_packages(workspace)?;
    let folder = workspace.target().join("dist");
    let (input, output) = (folder.join("bound.wasm"), folder.join("optimised.wasm"));
    fs::create_dir_all(&folder)?;
    fs::write(&input, wasm)?;
    let mut node = std::process::Command::new("node");
    node.arg(workspace.node().join("node_modules/binaryen/bin/wasm-opt")).arg(&input).arg("-o").arg(&output);
    node.args(["-O3", "--merge-similar-functions"]).args(FEATURES.map(|feature| format!("--enable-{feature}")));
    process::run(&mut node).context("wasm-opt refused the wasm; `--no-opt` bundles without it")?;
    let optimised = fs::read(&output)?;
    fs::remove_file(input)?;
    fs::remove_file(output)?;
    Ok(optimised)
}
