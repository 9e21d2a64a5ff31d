//! Files that take long, written in slices between which the page is heard: it may ask for something else, or stop them. What
//! is in them is the engine's.

use super::{PROGRESS_MS, Worker};
use crate::domain::Refusal;
use crate::engine::Wrote;
use crate::engine::protocol::{Command, Download, Event, ListId};
use crate::web::browser;
use wasm_bindgen::JsValue;

/// Milliseconds after which a file takes long: until then nothing is said.
const LONG_MS: f64 = 300.0;

impl Worker {
    /// Writes a file into `keep`; its name and its lists, or `None` where it was stopped, given up or can't be had.
    pub(super) async fn write(
        &self,
        download: &Download,
        keep: &mut dyn FnMut(Vec<u8>),
    ) -> Result<Option<(String, Vec<(ListId, u64)>)>, Refusal> {
        let stopped = *self.writing.borrow();
        let (analysis, began) = (*self.answering.borrow(), self.now());
        let (mut heard, mut reported) = (began, began);
        let command = Command::Download(download.clone());
        loop {
            let Some(far) = self.engine.borrow().prepare(&command) else { break };
            self.post(&far, &JsValue::UNDEFINED);
            browser::pause().await;
            if *self.writing.borrow() != stopped {
                return Ok(None);
            }
            if *self.answering.borrow() != analysis {
                self.post(&Event::Abandoned, &JsValue::UNDEFINED);
                return Ok(None);
            }
        }
        let started = self.engine.borrow_mut().start_writing(download);
        let Some(mut writing) = started else { return Ok(None) };
        loop {
            let wrote = self.engine.borrow_mut().write_on(&mut writing, keep)?;
            match wrote {
                Wrote::All { file_name, lists } => return Ok(Some((file_name, lists))),
                Wrote::Overtaken => {
                    self.post(&Event::Abandoned, &JsValue::UNDEFINED);
                    return Ok(None);
                }
                Wrote::Part { done, of, permille } => {
                    let now = self.now();
                    if now - began >= LONG_MS && now - reported >= PROGRESS_MS {
                        reported = now;
                        self.post(&Event::Writing { done, of, permille }, &JsValue::UNDEFINED);
                    }
                }
            }
            self.listen(&mut heard).await;
            if *self.writing.borrow() != stopped {
                return Ok(None);
            }
        }
    }
}
