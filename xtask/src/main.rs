//! The one way in, the same on a developer's machine and in CI: `cargo xtask help`. Each task lives in a module of its own;
//! only `inspect` knows what Régua does.

mod args;
mod bench;
mod bindgen;
mod browser;
mod bundle;
mod check;
mod inspect;
mod optimise;
mod pack;
mod page;
mod policy;
mod process;
mod reproduce;
mod scan;
mod serve;
mod sevens;
mod trunk;
mod wasm;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::args::Args;
use crate::workspace::Workspace;

const HELP: &str = "\
cargo xtask <task>

  serve       build Régua and serve it on this machine; needs Rust alone
                --open        open it in the browser
                --port N      this port, instead of the first free one from 8080
                --release     the released code (slow to build) instead of the `serve` profile
  bundle      make the release, one file: target/dist/regua.html; needs Node for wasm-opt
                --no-opt      leave wasm-opt out
  test        everything CI proves; sets up what it needs by itself
                --only STEP   one step (repeatable): fmt, clippy, native, docs, bundle, trunk, browser
  bench       the page against its bars, then against its peers, then the engine alone
                --rows N      rows of the orders file (1000000)
                --runs N      runs of each measurement (5)
                --no-peers    without the peer harness
                --no-engine   without `cargo bench`
                --harness DIR the peer harness (../shared/bench)
  inspect FILE  what the intake makes of a file, as JSON: encoding, delimiter, header, columns, counts, issues
                --rows        the table itself instead, as CSV in UTF-8 (RFC 4180): the header, its names made unique
                              (as it stands in a file of one record, or where it looks like data), then every row of
                              data, as wide as it is. Cells are text, without quotes, `=\"…\"` and guarding apostrophes.
                              Left out, and listed by the JSON: lines before the header, blank lines, repeated
                              headers, rows of totals
                exit code 1: refused, with the reason
  reproduce   build the release in two folders and compare the bytes
  trunk …     trunk, installed under target/tools if need be: `cargo xtask trunk serve` reloads the page as you save
  help        this text

The first run adds the wasm32-unknown-unknown target, if rustup is there to add it.
";

fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<ExitCode> {
    if bindgen::called_as_wasm_bindgen() {
        bindgen::stand_in(Args::from_env())?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut args = Args::from_env();
    let task = args.next();
    let workspace = Workspace::find()?;
    match task.as_deref() {
        Some("serve") => serve::run(&workspace, args)?,
        Some("bundle") => bundle::run(&workspace, args)?,
        Some("test") => return check::run(&workspace, args),
        Some("bench") => bench::run(&workspace, args)?,
        Some("reproduce") => reproduce::run(&workspace, args)?,
        Some("inspect") => return inspect::run(args),
        Some("trunk") => trunk::run(&workspace, args)?,
        Some("help" | "--help" | "-h") | None => print!("{HELP}"),
        Some(unknown) => bail!("there is no task `{unknown}`; `cargo xtask help` lists them"),
    }
    Ok(ExitCode::SUCCESS)
}
