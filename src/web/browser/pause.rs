//! Lets the browser do what waits, without the delay that timers have. Page and worker alike.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Comes back after the tasks that were waiting: messages that arrived are heard first.
pub(crate) async fn pause() {
    let Ok(channel) = MessageChannel::new() else { return };
    let heard = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // The promise has no way to be rejected.
        drop(JsFuture::from(heard).await);
    }
    channel.port1().close();
}
