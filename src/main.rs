//! The program: in a window it starts the page, in a worker the engine. Both are the same wasm. Decides nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    regua::web::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Régua runs in a browser: `cargo xtask serve` builds and serves it");
}
