//! Turns SVG text into files of pictures: as it is, or painted. What it shows is the caller's.

use gloo::events::EventListener;
use js_sys::{Array, encode_uri_component};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// The bytes of an SVG file.
pub(crate) fn svg_file(svg: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml;charset=utf-8");
    Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &options).ok()
}

/// Paints an SVG of this size in pixels, and hands on the bytes of a PNG file; nothing where the browser can't.
pub(crate) fn paint(svg: &str, (width, height): (u32, u32), done: impl FnOnce(Blob) + 'static) {
    let Ok(image) = HtmlImageElement::new() else { return };
    let painted = image.clone();
    let mut done = Some(done);
    EventListener::once(&image, "load", move |_| {
        let Some(canvas) = canvas(width, height) else { return };
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else {
            return;
        };
        let size = (f64::from(width), f64::from(height));
        if context.draw_image_with_html_image_element_and_dw_and_dh(&painted, 0.0, 0.0, size.0, size.1).is_err() {
            return;
        }
        let take = Closure::once_into_js(move |blob: Option<Blob>| {
            if let (Some(blob), Some(done)) = (blob, done.take()) {
                done(blob);
            }
        });
        // It throws only for pictures of other places, and this one is the page's own.
        drop(canvas.to_blob(take.unchecked_ref()));
    })
    .forget();
    // An address of its own bytes: nothing is asked of the network.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(encode_uri_component(svg))));
}

fn canvas(width: u32, height: u32) -> Option<HtmlCanvasElement> {
    let canvas = document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    Some(canvas)
}
