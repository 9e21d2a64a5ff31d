//! The browser side: in a window the page, in a worker the engine. The engine itself and all figures are elsewhere.

#![expect(unreachable_pub, reason = "leptos writes `pub` before every component, whatever its own visibility")]

mod app;
mod browser;
pub mod pages;
pub mod route;
pub mod state;
pub mod ui;
mod worker;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

/// Starts the page in a window, the engine in a worker.
pub fn start() {
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::start(scope),
        Err(_) => {
            console_error_panic_hook::set_once();
            browser::keep_shell();
            leptos::mount::mount_to_body(app::App);
        }
    }
}
