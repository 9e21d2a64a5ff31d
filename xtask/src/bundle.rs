//! The product: one HTML file made of the program, the style sheets and `public/`. Serves nothing, tests nothing.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use crate::args::Args;
use crate::bindgen::{self, Bound, Names};
use crate::optimise;
use crate::pack::{self, Packed};
use crate::page::Sources;
use crate::policy::sha256;
use crate::scan;
use crate::wasm::{self, Profile};
use crate::workspace::Workspace;

/// The most that the file may weigh, in bytes. The first bar was a million; segmentation studio and réguas are above it.
pub(crate) const BAR_BYTES: usize = 1_660_000;

/// `cargo xtask bundle`
pub(crate) fn run(workspace: &Workspace, mut args: Args) -> Result<()> {
    let is_optimised = !args.flag("--no-opt");
    args.finish()?;
    let mut bound = bindgen::bind(&wasm::build(workspace, Profile::Release)?, Names::Drop)?;
    if is_optimised {
        let before = bound.wasm.len();
        bound.wasm = optimise::optimise(workspace, &bound.wasm)?;
        println!("wasm-opt     {} -> {} kB", before / 1000, bound.wasm.len() / 1000);
    }
    let page = assemble(workspace, bound)?;
    write(&workspace.dist(), &page)?;
    report(&workspace.dist(), &page)
}

/// The same kind of file, made quickly: no wasm-opt, names kept for readable traces.
pub(crate) fn quick(workspace: &Workspace, profile: Profile, path: &Path) -> Result<()> {
    let bound = bindgen::bind(&wasm::build(workspace, profile)?, Names::Keep)?;
    write(path, &assemble(workspace, bound)?)
}

/// Compressed as a web server would, to tell the size on the wire.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn assemble(workspace: &Workspace, bound: Bound) -> Result<String> {
    let bound = Bound { glue: without_loading(&bound.glue)?, ..bound };
    let sources = Sources::read(&workspace.join("public/index.html"))?;
    let script = sources.script(&bound)?;
    // Without the packed wasm, which is no text: what is scanned is all that a browser reads as markup, script or style.
    scan::scan(&sources.assemble(&script, &Packed::default())?, &bound.wasm)?;
    let packed = pack::pack(&bound.wasm, &wasm::unpacker(workspace)?)?;
    println!("style        {} kB\nscript       {} kB", sources.style().len() / 1000, script.len() / 1000);
    println!("program      {} kB of {} kB", packed.text.len() / 1000, packed.size / 1000);
    sources.assemble(&script, &packed)
}

/// The glue can also load the wasm from an address. The page never does; without that line the bundle names no `fetch`.
fn without_loading(glue: &str) -> Result<String> {
    let load = "module_or_path = fetch(module_or_path);";
    ensure!(
        glue.matches(load).count() == 1,
        "the glue of this wasm-bindgen loads its wasm in another way: see `without_loading`"
    );
    Ok(glue.replace(load, "throw new TypeError('the page carries its wasm');"))
}

fn write(path: &Path, page: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, page).with_context(|| format!("{} cannot be written", path.display()))
}

fn report(path: &Path, page: &str) -> Result<()> {
    let shown = path.iter().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect::<std::path::PathBuf>();
    println!("bundle       {}", shown.display());
    println!("raw          {} bytes", page.len());
    println!("gzip         {} bytes", gzip(page.as_bytes())?.len());
    println!("SHA-256      {}", sha256(page.as_bytes()));
    if page.len() > BAR_BYTES {
        bail!("the file weighs {} bytes; the bar is {BAR_BYTES}", page.len());
    }
    Ok(())
}
