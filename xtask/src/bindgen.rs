//! wasm-bindgen, as a library: from cargo's wasm to the glue and the wasm that a browser loads. Also its command line, as
//! far as trunk speaks it, so that nobody has to install that tool in the one version that fits. Bundles nothing.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::args::Args;

/// The version that the manifest pins; trunk asks for it.
const VERSION: &str = "0.2.130";

/// What wasm-bindgen makes of the program.
pub(crate) struct Bound {
    /// A classic script that defines `wasm_bindgen`.
    pub(crate) glue: String,
    /// The program.
    pub(crate) wasm: Vec<u8>,
}

/// Whether the names of functions stay in the wasm: they make a panic's trace readable, and the file larger.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// They stay.
    Keep,
    /// They go.
    Drop,
}

/// Makes the glue for a wasm file that cargo built.
pub(crate) fn bind(input: &Path, names: Names) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(names == Names::Drop).remove_producers_section(true);
    let mut output = bindgen.no_modules(true)?.generate_output().context("wasm-bindgen refused the wasm")?;
    let snippets = output.snippets().iter().filter(|(_, inline)| !inline.is_empty()).map(|(package, _)| package);
    if let Some(module) = snippets.chain(output.local_modules().keys()).next() {
        bail!("`{module}` brings a JavaScript module along; the page is one classic script and cannot load it");
    }
    Ok(Bound { glue: output.js().to_owned(), wasm: output.wasm_mut().emit_wasm() })
}

/// Whether this program was called by the name `wasm-bindgen` (see `trunk`).
pub(crate) fn called_as_wasm_bindgen() -> bool {
    std::env::args_os()
        .next()
        .is_some_and(|name| Path::new(&name).file_stem().is_some_and(|stem| stem == "wasm-bindgen"))
}

/// Does what trunk asks of `wasm-bindgen`.
pub(crate) fn stand_in(mut args: Args) -> Result<()> {
    if args.flag("--version") {
        println!("wasm-bindgen {VERSION}");
        return Ok(());
    }
    let target: String = args.value("--target")?.unwrap_or_default();
    ensure!(target == "no-modules", "this stand-in knows the target no-modules only, not `{target}`");
    let folder: PathBuf = args.value("--out-dir")?.context("--out-dir is missing")?;
    let name: String = args.value("--out-name")?.context("--out-name is missing")?;
    args.flag("--no-typescript");
    let input = args.next().context("the wasm file is missing")?;
    args.finish()?;
    let bound = bind(Path::new(&input), Names::Keep)?;
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(format!("{name}.js")), bound.glue)?;
    std::fs::write(folder.join(format!("{name}_bg.wasm")), bound.wasm)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_one_of_the_lock_file() {
        let lock = include_str!("../../Cargo.lock");
        for package in ["wasm-bindgen", "wasm-bindgen-cli-support"] {
            let entry = format!("name = \"{package}\"\nversion = \"{VERSION}\"");
            assert!(lock.contains(&entry), "{package} is not {VERSION}");
        }
    }
}
