//! Work in slices between which commands are heard: answers that take long, and what will be asked for while nobody asks.

use super::Worker;
use crate::engine::is_prepared;
use crate::engine::protocol::Command;
use crate::web::browser;
use core::time::Duration;
use gloo::timers::future::sleep;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// How long nobody must have asked for anything before the engine looks ahead.
const QUIET: Duration = Duration::from_millis(300);

impl Worker {
    /// While nobody asks for anything, does what will be asked for, in slices; another analysis ends it.
    pub(super) async fn look_ahead(&self) {
        let number = *self.answering.borrow();
        loop {
            let heard = self.heard.get();
            sleep(QUIET).await;
            // A file that is being made has the engine for itself.
            while self.making.get() == 0 && self.heard.get() == heard && *self.answering.borrow() == number {
                if !self.engine.borrow().look_ahead() {
                    return;
                }
                browser::pause().await;
            }
            if *self.answering.borrow() != number {
                return;
            }
        }
    }

    /// Answers at once, or after work in slices between which commands are heard; an analysis, a reading or
    /// [`Command::GiveUp`] ends it.
    pub(super) fn answer(self: &Rc<Self>, command: Command) {
        let asked = (*self.answering.borrow(), command.clone());
        if self.preparing.borrow().contains(&asked) {
            return;
        }
        // Whoever asked first is answered first: what is prepared for one serves the next one too.
        let is_behind = !self.preparing.borrow().is_empty() && is_prepared(&command);
        let first = if is_behind { None } else { self.engine.borrow().prepare(&command) };
        if first.is_none() && !is_behind {
            let events = self.engine.borrow_mut().handle(&command);
            return self.post_all(&events);
        }
        let worker = Rc::clone(self);
        self.preparing.borrow_mut().push(asked.clone());
        spawn_local(async move {
            let mut far = first;
            loop {
                far.iter().for_each(|event| worker.post(event, &JsValue::UNDEFINED));
                browser::pause().await;
                let is_wanted = worker.preparing.borrow().contains(&asked);
                if !is_wanted || *worker.answering.borrow() != asked.0 {
                    worker.preparing.borrow_mut().retain(|other| *other != asked);
                    return;
                }
                far = worker.engine.borrow().prepare(&command);
                if far.is_none() {
                    break;
                }
            }
            worker.preparing.borrow_mut().retain(|other| *other != asked);
            let events = worker.engine.borrow_mut().handle(&command);
            worker.post_all(&events);
        });
    }
}
