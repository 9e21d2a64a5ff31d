//! What the browser scenarios and the bench run on: Node, its packages by lock file, a Chromium. Runs no scenario itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::policy::sha256;
use crate::process;
use crate::workspace::Workspace;

/// Under these names a system brings Chromium.
const CHROMIUMS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Installs the Node packages of the scenarios, unless those of this lock file are there.
pub(crate) fn install_node_packages(workspace: &Workspace) -> Result<()> {
    npm_ci(&workspace.node())
}

/// `npm ci` in a folder, unless what its lock file names is there already.
pub(crate) fn npm_ci(folder: &Path) -> Result<()> {
    if process::find(&["node"]).is_none() || npm().is_none() {
        bail!(
            "Node.js 20 or newer, with npm, is needed for this task; `cargo xtask serve` and `bundle --no-opt` do without"
        );
    }
    let lock = sha256(
        &fs::read(folder.join("package-lock.json")).context("the lock file of the Node packages cannot be read")?,
    );
    let stamp = folder.join("node_modules/.regua-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the Node packages of {}", folder.file_name().unwrap_or(folder.as_os_str()).display());
    let mut command = Command::new(npm().unwrap_or_else(|| "npm".into()));
    // The browser comes from the system where there is one; see `chromium`.
    command.current_dir(folder).args(["ci", "--no-fund", "--no-audit"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut command).context("the Node packages could not be installed; is this machine online?")?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// A Chromium: the one named by `REGUA_CHROMIUM`, of the system, of Playwright's cache or its installer, of the system's packages.
pub(crate) fn chromium(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("REGUA_CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = process::find(&CHROMIUMS) {
        return Ok(found);
    }
    if let Some(installed) = playwrights_own(workspace) {
        return Ok(installed);
    }
    println!("No Chromium on the PATH: asking Playwright's installer");
    let mut installer = Command::new("node");
    installer.current_dir(workspace.node()).args(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
    if process::run(&mut installer).is_ok()
        && let Some(installed) = playwrights_own(workspace)
    {
        return Ok(installed);
    }
    if process::find(&["apt-get"]).is_some() && is_root() {
        println!("Playwright could not bring one: asking apt");
        process::run(Command::new("apt-get").arg("update"))?;
        let mut install = Command::new("apt-get");
        install
            .args(["install", "--yes", "--no-install-recommends", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut install)?;
    }
    process::find(&CHROMIUMS)
        .context("no Chromium was found and none could be installed; install it, or name one by REGUA_CHROMIUM")
}

fn playwrights_own(workspace: &Workspace) -> Option<PathBuf> {
    let ask = "console.log(require('@playwright/test').chromium.executablePath())";
    let path = process::read(Command::new("node").current_dir(workspace.node()).args(["-e", ask])).ok()?;
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

fn npm() -> Option<PathBuf> {
    process::find(&["npm"]).or_else(|| process::find(&["npm.cmd"]))
}

fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
