//! Trunk, for live reload over the same `index.html`, and the proof that it builds. Nothing of the release passes through it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::args::Args;
use crate::workspace::Workspace;
use crate::{process, wasm};

const VERSION: &str = "0.21.14";

/// `cargo xtask trunk …`
pub(crate) fn run(workspace: &Workspace, args: Args) -> Result<()> {
    let mut args = args.rest();
    if args.is_empty() {
        args.push("serve".to_owned());
    }
    process::run(command(workspace)?.args(args))
}

/// Proves that `trunk build` succeeds, with the code that the release is made of: cargo has built it already, or will once.
pub(crate) fn prove(workspace: &Workspace) -> Result<()> {
    let mut trunk = command(workspace)?;
    // The flags of `wasm::build`, by the way that is left when another program calls cargo. It splits them at spaces; a
    // folder with a space in its name costs a second build, and nothing else.
    let flags = wasm::remaps(workspace)?;
    if !flags.iter().any(|flag| flag.contains(char::is_whitespace)) {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    }
    trunk.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(trunk.args(["build", "--cargo-profile", "release"]))?;
    let built = workspace.target().join("trunk/index.html");
    fs::metadata(&built).context("trunk build left no index.html")?;
    Ok(())
}

/// Trunk, with all that it needs on the PATH, so that it downloads nothing.
fn command(workspace: &Workspace) -> Result<Command> {
    wasm::add_target(workspace)?;
    let tools = workspace.target().join("tools/bin");
    fs::create_dir_all(&tools)?;
    // Trunk looks for `wasm-bindgen` in the very version of the lock file: this program is that (see `bindgen`).
    let stand_in = tools.join(format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX));
    fs::remove_file(&stand_in).ok();
    fs::copy(std::env::current_exe()?, &stand_in).context("the stand-in for wasm-bindgen cannot be written")?;
    let mut trunk = Command::new(find_or_install(workspace)?);
    trunk.current_dir(workspace.root()).env("PATH", process::path_with(&tools)?);
    // Trunk reads this variable as its own flag, and does not take the `1` that many shells set.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

fn find_or_install(workspace: &Workspace) -> Result<PathBuf> {
    let root = workspace.target().join("tools");
    let own = root.join(format!("bin/trunk{}", std::env::consts::EXE_SUFFIX));
    let found = own.is_file().then_some(own.clone()).or_else(|| process::find(&["trunk"]));
    if let Some(trunk) = found
        && process::read(Command::new(&trunk).arg("--version")).is_ok_and(|version| version.ends_with(VERSION))
    {
        return Ok(trunk);
    }
    println!("Installing trunk {VERSION} under target/tools, once");
    let mut cargo = process::cargo(workspace.root());
    cargo.args(["install", "trunk", "--version", VERSION, "--locked", "--no-default-features"]);
    // It downloads nothing here, so it needs no encryption; and it is built quickly rather than to be quick:
    // it only starts cargo and copies files.
    cargo.args(["--debug", "--force", "--root"]).arg(&root).arg("--target-dir").arg(root.join("build"));
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_PROFILE_DEV_OPT_LEVEL", "0");
    process::run(&mut cargo).context("trunk could not be installed; is this machine online?")?;
    Ok(own)
}
