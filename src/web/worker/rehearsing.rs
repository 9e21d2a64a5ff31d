//! Readings of nobody's exports while the user has not asked for anything, for which the browser translates the engine and its way
//! to a file's bytes for speed. What is read is the engine's.

use super::Worker;
use crate::domain::Day;
use crate::engine::protocol::{Analysis, Command, Event, FileId, Settings, Source, SourceFile};
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
        let nobody = self.read_nobodys().await;
        if let (Some(nobody), 0) = (nobody, self.heard.get()) {
            self.post(&Event::Rehearsed(nobody), &JsValue::UNDEFINED);
        }
    }

    /// Whatever the user asks for is not asked of nobody's base: what is read of it so far is forgotten, and no more is read.
    pub(super) fn stop_rehearsing(&self) {
        if self.quiet.replace(false) {
            *self.reading.borrow_mut() += 1;
            self.sources.borrow_mut().clear();
            self.engine.take();
        }
    }

    /// Opens an export as if the user had, and forgets it, but for the analysis; `None` once there is a command.
    async fn read_nobodys(self: &Rc<Self>) -> Option<Box<Analysis>> {
        let export = rehearsed_export();
        let parts = Array::of1(&Uint8Array::from(export.as_slice()));
        let file = File::new_with_u8_array_sequence(&parts, "").ok()?;
        let source = Source::File { name: String::new(), bytes: export.len() as u64 };
        self.quiet.set(true);
        self.open(vec![SourceFile { id: FileId(0), source, mapping: None }], &Array::of1(&file), Day::MAX);
        while self.quiet.get() && self.engine.borrow().want().is_some() {
            browser::pause().await;
        }
        // With a command there is nothing of nobody's any more.
        if !self.quiet.replace(false) {
            return None;
        }
        self.sources.borrow_mut().clear();
        let mut events = self.engine.replace(Engine::new()).handle(&Command::Analyse(Settings::default())).into_iter();
        events.find_map(|event| if let Event::Analysed(analysis) = event { Some(analysis) } else { None })
    }
}
