//! The proof that a release can be repeated: two copies of the checkout, in folders of different names, built from nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use crate::args::Args;
use crate::policy::sha256;
use crate::process;
use crate::workspace::Workspace;

/// `cargo xtask reproduce`
pub(crate) fn run(workspace: &Workspace, args: Args) -> Result<()> {
    args.finish()?;
    let base = std::env::temp_dir().join(format!("regua-reproduce-{}", std::process::id()));
    // Paths of different lengths: what leaks a path then moves bytes, too.
    let folders = [base.join("a"), base.join("another-folder/of-a-longer-name")];
    let result = build_all(workspace, &folders);
    fs::remove_dir_all(&base).ok();
    let pages = result?;
    let hashes: Vec<_> = pages.iter().map(|page| sha256(page)).collect();
    println!("\n{}", hashes.join("\n"));
    match pages.as_slice() {
        [first, second] if first == second => {
            println!("the same {} bytes, twice", first.len());
            Ok(())
        }
        [first, second] => {
            let at = first.iter().zip(second).position(|(a, b)| a != b).unwrap_or(first.len().min(second.len()));
            bail!("the two builds differ, first at byte {at} of {} and {}", first.len(), second.len())
        }
        _ => bail!("two folders give two pages"),
    }
}

fn build_all(workspace: &Workspace, folders: &[PathBuf]) -> Result<Vec<Vec<u8>>> {
    // All copies first: a file saved while the first is built would make the second another program.
    folders.iter().try_for_each(|folder| copy_checkout(workspace, folder))?;
    folders.iter().map(|folder| build(folder)).collect()
}

fn build(folder: &Path) -> Result<Vec<u8>> {
    println!("\nBuilding in {}", folder.display());
    let started = Instant::now();
    let mut cargo = process::cargo(folder);
    cargo.args(["xtask", "bundle"]).env("CARGO_TARGET_DIR", folder.join("target")).env_remove("CARGO_MANIFEST_DIR");
    process::run(&mut cargo)?;
    println!("built in {:.0} s", started.elapsed().as_secs_f64());
    Ok(fs::read(folder.join("target/dist/regua.html"))?)
}

/// What git knows of the checkout as it lies there, committed or not; nothing that it ignores.
fn copy_checkout(workspace: &Workspace, folder: &Path) -> Result<()> {
    let mut git = std::process::Command::new("git");
    git.current_dir(workspace.root()).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let files = process::read(&mut git)?;
    for file in files.split('\0').filter(|file| !file.is_empty()).map(PathBuf::from) {
        let (from, to) = (workspace.root().join(&file), folder.join(&file));
        if !from.is_file() {
            continue; // deleted, and not yet committed
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&from, &to).with_context(|| format!("{} cannot be copied", file.display()))?;
    }
    Ok(())
}
