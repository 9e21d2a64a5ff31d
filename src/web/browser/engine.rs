//! The line to the engine: a worker with the same wasm, had from the boot script's `__regua_worker()`. A worker that
//! died is replaced when the next command is sent; what to send again is the session's.

use crate::engine::protocol::{Command, Event};
use gloo::events::EventListener;
use js_sys::{Array, Function, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, MessageEvent, Worker};

/// What is heard from the engine.
pub(crate) enum Heard {
    /// An event, the file beside it, and the number of the [`Command::Open`] that its worker had heard last; 0 before the first.
    Event(Box<Event>, Option<Blob>, u32),
    /// The worker died: a panic, or no memory. Whatever it held is lost.
    Died,
}

/// A worker and the ears on it; without them it is deaf and gone.
struct Line {
    worker: Worker,
    _ears: [EventListener; 2],
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The page's end of the line.
pub(crate) struct EngineClient {
    line: Rc<RefCell<Option<Line>>>,
    hear: Rc<dyn Fn(Heard)>,
}

impl EngineClient {
    /// Starts a worker; `hear` is called for all that comes from it and from those after it.
    pub(crate) fn start(hear: impl Fn(Heard) + 'static) -> EngineClient {
        let client = EngineClient { line: Rc::default(), hear: Rc::new(hear) };
        client.connect();
        client
    }

    fn connect(&self) {
        let factory = Reflect::get(&js_sys::global(), &"__regua_worker".into()).ok();
        let worker = factory
            .and_then(|factory| factory.dyn_into::<Function>().ok())
            .and_then(|factory| factory.call0(&JsValue::UNDEFINED).ok())
            .and_then(|worker| worker.dyn_into::<Worker>().ok());
        let Some(worker) = worker else { return };
        let said = {
            let (line, hear) = (Rc::clone(&self.line), Rc::clone(&self.hear));
            EventListener::new(&worker, "message", move |message| {
                let Some(message) = message.dyn_ref::<MessageEvent>() else { return };
                match understood(&message.data()) {
                    Some(heard) => hear(heard),
                    None => bury(&line, &hear),
                }
            })
        };
        let failed = {
            let (line, hear) = (Rc::clone(&self.line), Rc::clone(&self.hear));
            EventListener::new(&worker, "error", move |_| bury(&line, &hear))
        };
        *self.line.borrow_mut() = Some(Line { worker, _ears: [said, failed] });
    }

    /// Ends whatever the worker does, at once, and gives its memory back; the next command finds a new one.
    pub(crate) fn restart(&self) {
        self.line.borrow_mut().take();
        self.connect();
    }

    /// Sends a command, and the files beside it.
    pub(crate) fn post(&self, command: &Command, files: &[File]) {
        if self.line.borrow().is_none() {
            self.connect();
        }
        let sent = self.line.borrow().as_ref().is_some_and(|line| {
            let Ok(bytes) = postcard::to_allocvec(command) else { return false };
            let bytes = Uint8Array::from(bytes.as_slice());
            let beside: Array = files.iter().collect();
            line.worker.post_message(&Array::of2(&bytes, &beside)).is_ok()
        });
        if !sent {
            bury(&self.line, &self.hear);
        }
    }
}

/// An event, or `None` for the note of a dying worker.
fn understood(data: &JsValue) -> Option<Heard> {
    let parts = data.dyn_ref::<Array>()?;
    let bytes = parts.get(0).dyn_into::<Uint8Array>().ok()?.to_vec();
    let event = postcard::from_bytes(&bytes).ok()?;
    Some(Heard::Event(Box::new(event), parts.get(1).dyn_into().ok(), parts.get(2).as_f64()? as u32))
}

/// Ends the line, later: it may be one of its own ears that called.
fn bury(line: &Rc<RefCell<Option<Line>>>, hear: &Rc<dyn Fn(Heard)>) {
    let dead = line.borrow_mut().take();
    gloo::timers::callback::Timeout::new(0, move || drop(dead)).forget();
    hear(Heard::Died);
}
