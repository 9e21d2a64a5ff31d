//! `cargo xtask bench`: the page against its bars, the page against its peers, the engine alone. Measures nothing itself: the
//! measuring is in `tests/bench` and in the peer harness, which lies beside the checkout and is never written to.

use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::args::Args;
use crate::workspace::Workspace;
use crate::{browser, bundle, process};

/// `cargo xtask bench`
pub(crate) fn run(workspace: &Workspace, mut args: Args) -> Result<()> {
    let rows: u64 = args.value("--rows")?.unwrap_or(1_000_000);
    let runs: u32 = args.value("--runs")?.unwrap_or(5);
    let without_peers = args.flag("--no-peers");
    let without_engine = args.flag("--no-engine");
    let source: PathBuf = args.value("--harness")?.unwrap_or_else(|| workspace.join("../shared/bench"));
    args.finish()?;

    bundle::run(workspace, Args::none())?;
    browser::install_node_packages(workspace)?;
    let chromium = browser::chromium(workspace)?;
    let harness = Harness::copy(workspace, &source)?;
    let orders = harness.orders(workspace, rows)?;

    println!("\n=== The page, {rows} rows, {runs} runs");
    let mut page = Command::new("node");
    page.arg(workspace.join("tests/bench/page.mjs")).arg(workspace.dist()).arg(&orders).arg(runs.to_string());
    let bars = process::run(page.env("REGUA_CHROMIUM", &chromium));
    let million = studio_orders(workspace)?;
    let of_a_million = |what: &str, script: &str| {
        println!("\n=== {what}, 1 million customers");
        let mut page = Command::new("node");
        page.arg(workspace.join(script)).arg(workspace.dist()).arg(&million);
        process::run(page.env("REGUA_CHROMIUM", &chromium))
    };
    let studio = of_a_million("The studio", "tests/bench/studio.mjs");
    let plan = of_a_million("The dry run", "tests/bench/plan.mjs");
    if !without_peers {
        println!("\n=== The page and DuckDB");
        harness.race(workspace, (&orders, rows), runs, &chromium)?;
    }
    if !without_engine {
        println!("\n=== The engine alone");
        process::run(process::cargo(workspace.root()).args(["bench", "--locked", "--package", "regua"]))?;
    }
    bars.context("the page misses a bar")?;
    studio.context("the studio misses a bar")?;
    plan.context("the dry run misses a bar")
}

/// A million customers with eight orders each on average, most with few, over three years; as compact as a file can be.
/// Made once.
fn studio_orders(workspace: &Workspace) -> Result<PathBuf> {
    const CUSTOMERS: u64 = 1_000_000;
    let file = workspace.target().join("bench/studio-1000000.csv");
    if file.is_file() {
        return Ok(file);
    }
    fs::create_dir_all(workspace.target().join("bench"))?;
    let partial = file.with_extension("partial");
    let mut out = BufWriter::new(fs::File::create(&partial)?);
    writeln!(out, "pedido,cliente,data,valor")?;
    let mut seed = 7_u64;
    // The generator of Knuth's MMIX; its upper bits are random enough for a shop.
    let mut dice = |sides: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % sides
    };
    let mut number = 0_u64;
    for customer in 0..CUSTOMERS {
        // 1, 1, 2, 2, 3, 4, 6, 9, 15 and 37 orders come to eight on average.
        let count = [1, 1, 2, 2, 3, 4, 6, 9, 15, 37].get(dice(10) as usize).copied().unwrap_or(1);
        for _ in 0..count {
            number += 1;
            let (year, month, day) = (2023 + dice(3), 1 + dice(12), 1 + dice(28));
            let (units, cents) = (5 + dice(40) * dice(25), dice(100));
            writeln!(out, "{number},{customer},{year}-{month:02}-{day:02},{units}.{cents:02}")?;
        }
    }
    out.flush()?;
    fs::rename(partial, &file)?;
    Ok(file)
}

/// A copy of the peer harness that may be built and written to.
struct Harness {
    folder: PathBuf,
}

impl Harness {
    fn copy(workspace: &Workspace, source: &Path) -> Result<Self> {
        if !source.join("bench.mjs").is_file() {
            bail!("the peer harness is not at {}; name its folder: --harness DIR", source.display());
        }
        let folder = workspace.target().join("bench/harness");
        copy_folder(source, &folder).context("the peer harness cannot be copied")?;
        Ok(Self { folder })
    }

    /// The orders file of so many rows, generated once.
    fn orders(&self, workspace: &Workspace, rows: u64) -> Result<PathBuf> {
        let file = self.folder.join(format!("data/tx-{rows}.csv"));
        if file.is_file() {
            return Ok(file);
        }
        let generator = self.folder.join("gen/gen");
        let mut rustc = Command::new("rustc");
        rustc.current_dir(workspace.root()).args(["--edition", "2021", "-O"]).arg(self.folder.join("gen/gen.rs"));
        process::run(rustc.arg("-o").arg(&generator))?;
        fs::create_dir_all(self.folder.join("data"))?;
        // Under another name until it is whole.
        let partial = file.with_extension("partial");
        process::run(Command::new(generator).args(["--rows", &rows.to_string(), "--out"]).arg(&partial))?;
        fs::rename(partial, &file)?;
        Ok(file)
    }

    /// Régua and DuckDB in turns, with a page's first file and with its second, then the ratios of the runs that were neighbours.
    fn race(&self, workspace: &Workspace, (orders, rows): (&Path, u64), runs: u32, chromium: &Path) -> Result<()> {
        browser::npm_ci(&self.folder)?;
        if !self.folder.join("dist/duckdb").is_dir() {
            process::run(&mut self.node("build.mjs"))?;
        }
        self.expect(orders)?;
        process::run(
            Command::new("node")
                .arg(workspace.join("tests/bench/external.mjs"))
                .arg(&self.folder)
                .arg(workspace.dist())
                .arg(rows.to_string()),
        )?;
        let results = self.folder.join("results/regua.json");
        let mut bench = self.node("bench.mjs");
        let peers = "ext:regua,ext:second,duckdb,duckdb:warm=1";
        bench.args(["--peer", peers, "--runs", &runs.to_string(), "--file"]).arg(orders);
        process::run(bench.arg("--out").arg(&results).env("CHROMIUM", chromium))?;
        for pair in ["duckdb,ext:regua", "duckdb:warm=1,ext:second"] {
            process::run(self.node("table.mjs").args(["--ratio", pair]).arg(&results))?;
        }
        Ok(())
    }

    /// The independent result that every run is checked against, made once by DuckDB and polars outside the browser.
    fn expect(&self, orders: &Path) -> Result<()> {
        let mut expected = orders.as_os_str().to_owned();
        expected.push(".expected.json");
        if Path::new(&expected).is_file() {
            return Ok(());
        }
        let venv = self.folder.join("venv");
        let python = venv.join(if cfg!(windows) { "Scripts/python" } else { "bin/python" });
        if !python.is_file() {
            process::run(Command::new("python3").args(["-m", "venv"]).arg(&venv))
                .context("Python 3 with venv is needed")?;
        }
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "-r"]).arg(self.folder.join("native/requirements.txt"));
        process::run(&mut pip)?;
        let mut native = Command::new(python);
        process::run(native.current_dir(&self.folder).args(["native/native.py", "expected"]).arg(orders))
    }

    fn node(&self, script: &str) -> Command {
        let mut node = Command::new("node");
        node.current_dir(&self.folder).arg(script);
        node
    }
}

/// Copies what is missing or of another size; leaves what was built there.
fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else if !fs::metadata(&target).is_ok_and(|there| entry.metadata().is_ok_and(|here| here.len() == there.len()))
        {
            // Its bytes alone, not its permissions: the source is read-only.
            fs::write(&target, fs::read(entry.path())?)?;
        }
    }
    Ok(())
}
