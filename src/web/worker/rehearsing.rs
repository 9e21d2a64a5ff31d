//! Readings of nobody's exports while the user has not asked for anything, for which the browser translates the engine and its way
//! to a file's bytes for speed. What is read is the engine's.

use super::Worker;
use crate::domain::Day;
use crate::engine::protocol::{Event, FileId, Source, SourceFile};
use crate::engine::{Engine, Rehearsal, Rehearsed, rehearsed_export};
use crate::web::browser;
use js_sys::{Array, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::File;

impl Worker {
    /// Rehearses until the first command.
    pub(super) async fn rehearse(self: Rc<Self>) {
        let mut rehearsal = Rehearsal::new();
        while rehearsal.step() == Rehearsed::InPart {
            browser::pause().await;
            if self.heard.get() > 0 {
                return;
            }
        }
        self.read_nobodys().await;
        if self.heard.get() == 0 {
            self.post(&Event::Rehearsed, &JsValue::UNDEFINED);
        }
    }

    /// Opens an export as if the user had, and forgets it.
    async fn read_nobodys(self: &Rc<Self>) {
        let export = rehearsed_export();
        let parts = Array::of1(&Uint8Array::from(export.as_slice()));
        let Ok(file) = File::new_with_u8_array_sequence(&parts, "") else { return };
        let source = Source::File { name: String::new(), bytes: export.len() as u64 };
        self.quiet.set(true);
        self.open(vec![SourceFile { id: FileId(0), source, mapping: None }], &Array::of1(&file), Day::MAX);
        while self.quiet.get() && self.engine.borrow().want().is_some() {
            browser::pause().await;
        }
        // With a command what is at hand is the user's.
        if self.quiet.replace(false) {
            *self.engine.borrow_mut() = Engine::new();
            self.sources.borrow_mut().clear();
        }
    }
}
