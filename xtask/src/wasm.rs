//! From Rust to a bare wasm file: the target, the profile, the flags that make the bytes the same everywhere.
//! What becomes of the file is `bundle`'s.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::process;
use crate::workspace::Workspace;

/// The target, as rustc names it.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The most that the unpacker may weigh, in bytes: some browsers compile no more than this in one go.
const UNPACKER_BAR_BYTES: usize = 4096;

/// The two ways Régua is built for the browser; both are profiles of the root manifest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build again, quick enough to use.
    Serve,
    /// What is given to users.
    Release,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Serve => "serve",
            Self::Release => "release",
        }
    }
}

/// Builds the program and tells where it lies.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    add_target(workspace)?;
    let mut cargo = process::cargo(workspace.root());
    cargo.args(["build", "--package", "regua", "--bin", "regua", "--target", TARGET, "--profile", profile.name()]);
    if profile == Profile::Release {
        make_repeatable(workspace, &mut cargo)?;
    }
    process::run(&mut cargo).context("Régua could not be built: the compiler's message is above")?;
    Ok(workspace.target().join(TARGET).join(profile.name()).join("regua.wasm"))
}

/// Builds what unpacks the program in the page, always as released: it is there in a second.
pub(crate) fn unpacker(workspace: &Workspace) -> Result<Vec<u8>> {
    let mut cargo = process::cargo(workspace.root());
    cargo.args(["rustc", "--package", "regua-unpack", "--crate-type", "cdylib", "--target", TARGET, "--release"]);
    make_repeatable(workspace, &mut cargo)?;
    process::run(cargo.args(["--", "-C", "strip=symbols"])).context("the unpacker could not be built")?;
    let wasm = fs::read(workspace.target().join(TARGET).join("release/regua_unpack.wasm"))?;
    ensure!(
        wasm.len() <= UNPACKER_BAR_BYTES,
        "the unpacker weighs {} bytes; the bar is {UNPACKER_BAR_BYTES}. Can it panic? That brings most",
        wasm.len()
    );
    Ok(wasm)
}

/// So that the bytes depend on the checkout alone.
fn make_repeatable(workspace: &Workspace, cargo: &mut Command) -> Result<()> {
    // Flags in the environment would take the place of those that the configuration sets.
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").arg("--locked");
    cargo.arg("--config").arg(format!("target.{TARGET}.rustflags=['{}']", remaps(workspace)?.join("', '")));
    Ok(())
}

/// Adds the wasm target to the toolchain, where it is missing.
pub(crate) fn add_target(workspace: &Workspace) -> Result<()> {
    let library = sysroot(workspace)?.join("lib/rustlib").join(TARGET).join("lib");
    if library.is_dir() {
        return Ok(());
    }
    if process::find(&["rustup"]).is_none() {
        bail!(
            "this Rust has no {TARGET} target, and there is no rustup to add it; \
             install Rust with rustup, or the package of your system that holds the target (Debian: libstd-rust-dev-wasm32)"
        );
    }
    println!("Adding the target {TARGET}");
    let mut rustup = Command::new("rustup");
    rustup.current_dir(workspace.root()).args(["target", "add", TARGET]);
    process::run(&mut rustup).with_context(|| {
        format!("the target {TARGET} could not be added; is this machine online? It is downloaded once. By hand: rustup target add {TARGET}")
    })
}

/// Flags that take this machine's folders out of the panic messages, so that the bytes are the same everywhere.
pub(crate) fn remaps(workspace: &Workspace) -> Result<Vec<String>> {
    // The packages must lie there for their folder to be known.
    process::run(process::cargo(workspace.root()).args(["fetch", "--locked", "--quiet", "--target", TARGET]))?;
    let home = cargo_home()?;
    let rustc = process::read(rustc(workspace).arg("-vV"))?;
    let commit = rustc.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    // The last that fits is taken: the narrower comes later.
    let mut folders = vec![
        (workspace.root().to_owned(), "/regua".to_owned()),
        (workspace.target(), "/regua/target".to_owned()),
        (sysroot(workspace)?.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")),
        (home.clone(), "/cargo".to_owned()),
    ];
    // One folder for each place that packages come from, named after it.
    if let Ok(registries) = home.join("registry/src").read_dir() {
        folders.extend(registries.flatten().map(|registry| (registry.path(), "/cargo".to_owned())));
    }
    Ok(folders.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect())
}

fn cargo_home() -> Result<PathBuf> {
    match std::env::var_os("CARGO_HOME") {
        Some(set) => Ok(set.into()),
        None => Ok(std::env::home_dir().context("this user has no home folder")?.join(".cargo")),
    }
}

fn sysroot(workspace: &Workspace) -> Result<PathBuf> {
    Ok(Path::new(&process::read(rustc(workspace).args(["--print", "sysroot"]))?).to_owned())
}

fn rustc(workspace: &Workspace) -> Command {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(workspace.root());
    rustc
}
