//! `cargo xtask test`: all that CI proves, in steps that a developer can run one by one. Each step calls a tool; what the
//! tool proves is written where the proofs are.

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::args::Args;
use crate::workspace::Workspace;
use crate::{browser, bundle, process, trunk, wasm};

/// A step: its name on the command line, what it proves, how.
struct Step {
    name: &'static str,
    proves: &'static str,
    run: fn(&Workspace) -> Result<()>,
}

/// In order of what is told soonest.
const STEPS: [Step; 7] = [
    Step { name: "fmt", proves: "the code is formatted", run: format },
    Step { name: "clippy", proves: "no lint speaks, on the host and for the browser", run: clippy },
    Step { name: "native", proves: "the engine and the tasks are right", run: native },
    Step { name: "docs", proves: "the documentation builds", run: docs },
    Step { name: "bundle", proves: "the release builds and is small enough", run: release },
    Step { name: "trunk", proves: "live reload builds", run: trunk::prove },
    Step { name: "browser", proves: "the release works in a browser", run: scenarios },
];

/// `cargo xtask test`
pub(crate) fn run(workspace: &Workspace, mut args: Args) -> Result<ExitCode> {
    let mut only = Vec::new();
    while let Some(name) = args.value::<String>("--only")? {
        if !STEPS.iter().any(|step| step.name == name) {
            bail!("there is no step `{name}`; the steps are {}", STEPS.map(|step| step.name).join(", "));
        }
        only.push(name);
    }
    args.finish()?;
    let started = Instant::now();
    let mut lines = Vec::new();
    let mut failed = 0;
    for step in STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)) {
        println!("\n=== {}: {}", step.name, step.proves);
        let begun = Instant::now();
        let result = (step.run)(workspace);
        let took = seconds(begun.elapsed());
        match result {
            Ok(()) => lines.push(format!("passed  {:<8}{took:>8}", step.name)),
            Err(error) => {
                eprintln!("error: {error:#}");
                failed += 1;
                lines.push(format!("FAILED  {:<8}{took:>8}  {error:#}", step.name));
            }
        }
    }
    println!("\n{}\n        in all  {:>8}", lines.join("\n"), seconds(started.elapsed()));
    if failed > 0 {
        println!("`cargo xtask test --only STEP` repeats one step");
    }
    // The last line is what CI reads.
    println!("{} passed, {failed} failed", lines.len() - failed);
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn format(workspace: &Workspace) -> Result<()> {
    process::run(process::cargo(workspace.root()).args(["fmt", "--all", "--check"]))
}

fn clippy(workspace: &Workspace) -> Result<()> {
    wasm::add_target(workspace)?;
    let host = ["--workspace", "--all-targets"].as_slice();
    // No test or bench is built for the browser; the scenarios are its tests.
    let browser =
        ["--package", "regua", "--package", "regua-unpack", "--lib", "--bins", "--target", wasm::TARGET].as_slice();
    for targets in [host, browser] {
        let mut cargo = process::cargo(workspace.root());
        process::run(cargo.args(["clippy", "--locked"]).args(targets).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn native(workspace: &Workspace) -> Result<()> {
    // Doctests are part of it.
    process::run(process::cargo(workspace.root()).args(["test", "--locked", "--workspace", "--no-fail-fast"]))
}

fn docs(workspace: &Workspace) -> Result<()> {
    wasm::add_target(workspace)?;
    let host = ["--workspace"].as_slice();
    let browser = ["--package", "regua", "--package", "regua-unpack", "--target", wasm::TARGET].as_slice();
    for targets in [host, browser] {
        let mut cargo = process::cargo(workspace.root());
        cargo.args(["doc", "--locked", "--no-deps", "--document-private-items"]).args(targets);
        process::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}

fn release(workspace: &Workspace) -> Result<()> {
    bundle::run(workspace, Args::none())
}

fn scenarios(workspace: &Workspace) -> Result<()> {
    if !workspace.dist().is_file() {
        bundle::run(workspace, Args::none())?;
    }
    browser::install_node_packages(workspace)?;
    let mut node = Command::new("node");
    node.current_dir(workspace.node()).args(["node_modules/@playwright/test/cli.js", "test"]);
    node.env("REGUA_HTML", workspace.dist()).env("REGUA_CHROMIUM", browser::chromium(workspace)?);
    process::run(&mut node)
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
