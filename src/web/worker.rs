//! The engine's side of the border: messages in, events out, and the bytes that the engine asks for. What they mean is
//! the engine's; showing it is the page's.
//!
//! A message is an array: the postcard bytes of a [`Command`] or [`Event`], and beside it what travels along: the files of
//! a command in their order, as an array; the file of an event, or `undefined`, and the number of the [`Command::Open`] that was
//! heard last, 0 before the first. `null` instead says that the engine has panicked and the instance is poisoned.

mod answering;
mod downloading;
mod parts;
mod rehearsing;
mod slices;
mod writing;

use crate::domain::{Day, Refusal};
use crate::engine::protocol::{Command, Event, FileId, Source, SourceFile};
use crate::engine::{Engine, Fed, Opened, Want, sample};
use crate::web::browser;
use js_sys::{Array, Uint8Array};
use slices::{FEED_BYTES, Slices};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

/// Milliseconds between two reports of progress.
const PROGRESS_MS: f64 = 80.0;

/// Milliseconds of reading between two moments of listening.
const LISTEN_MS: f64 = 30.0;

/// Bytes of a source: which one, from where, and up to where without that.
type Range = (FileId, u64, u64);

/// Where the bytes of the source are.
#[derive(Clone)]
enum Bytes {
    File(File),
    Held(Rc<Vec<u8>>),
}

impl Bytes {
    fn len(&self) -> u64 {
        match self {
            Bytes::File(file) => file.size() as u64,
            Bytes::Held(bytes) => bytes.len() as u64,
        }
    }
}

struct Worker {
    scope: DedicatedWorkerGlobalScope,
    engine: RefCell<Engine>,
    sources: RefCell<Vec<(FileId, Bytes)>>,
    /// The page's number of the base that is open, or being read.
    opening: Cell<u32>,
    /// Number of the reading in force: an older one stops at its next slice.
    reading: RefCell<u32>,
    /// Number of the analysis in force: answers to what was asked of an older one stop at their next slice.
    answering: RefCell<u32>,
    /// How many commands have come: with the first there is no more time to rehearse, with each less to look ahead.
    heard: Cell<u32>,
    /// While nobody's export is read: nobody is to hear what comes of it.
    quiet: Cell<bool>,
    /// How many files are being made.
    making: Cell<u32>,
    /// How often writing was stopped: files that were begun before are not finished.
    writing: RefCell<u32>,
    /// What is being prepared, each with the number of its analysis: what is taken out is given up.
    preparing: RefCell<Vec<(u32, Command)>>,
}

/// Why bytes stopped coming.
enum Stop {
    /// Another reading began.
    Superseded,
    Refused(Refusal),
}

/// Starts the engine: listens, and says that it is ready.
pub fn start(scope: DedicatedWorkerGlobalScope) {
    let dying = scope.clone();
    std::panic::set_hook(Box::new(move |info| {
        console_error_panic_hook::hook(info);
        // Nobody is left to answer where even this fails; the page also hears of the error that follows.
        drop(dying.post_message(&JsValue::NULL));
    }));
    let worker = Rc::new(Worker {
        scope: scope.clone(),
        engine: RefCell::default(),
        sources: RefCell::default(),
        opening: Cell::default(),
        reading: RefCell::default(),
        answering: RefCell::default(),
        heard: Cell::default(),
        quiet: Cell::default(),
        making: Cell::default(),
        writing: RefCell::default(),
        preparing: RefCell::default(),
    });
    let listening = Rc::clone(&worker);
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        let pair = Array::from(&message.data());
        let bytes = Uint8Array::from(pair.get(0)).to_vec();
        if let Ok(command) = postcard::from_bytes(&bytes) {
            listening.obey(command, pair.get(1).dyn_into().unwrap_or_default());
        }
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    listen.forget();
    worker.post(&Event::Ready, &JsValue::UNDEFINED);
    spawn_local(worker.rehearse());
}

impl Worker {
    fn obey(self: &Rc<Self>, command: Command, files: Array) {
        self.heard.set(self.heard.get().wrapping_add(1));
        self.stop_rehearsing();
        match command {
            Command::Open { sources, today, opening } => {
                self.opening.set(opening);
                self.open(sources, &files, today);
            }
            Command::Rows(_) | Command::Study(_) | Command::Explain { .. } => self.answer(command),
            Command::GiveUp(study) => {
                let given_up = Command::Study(study);
                self.preparing.borrow_mut().retain(|(_, command)| *command != given_up);
            }
            Command::Analyse(_) | Command::Preview(_) => {
                // What was asked before is asked anew by the page, of the analysis that follows.
                *self.answering.borrow_mut() += 1;
                let events = self.engine.borrow_mut().handle(&command);
                self.post_all(&events);
                let worker = Rc::clone(self);
                spawn_local(async move { worker.look_ahead().await });
            }
            Command::StopWriting => *self.writing.borrow_mut() += 1,
            Command::Download(download) => {
                let worker = Rc::clone(self);
                spawn_local(async move {
                    worker.making.set(worker.making.get() + 1);
                    worker.download(download).await;
                    worker.making.set(worker.making.get() - 1);
                });
            }
        }
    }

    fn open(self: &Rc<Self>, sources: Vec<SourceFile>, files: &Array, today: Day) {
        let mut files = files.iter();
        let mut opened = Vec::with_capacity(sources.len());
        let mut held = Vec::with_capacity(sources.len());
        for SourceFile { id, source, mapping } in sources {
            let (name, bytes) = match source {
                Source::File { name, .. } => match files.next().and_then(|file| file.dyn_into().ok()) {
                    Some(file) => (name, Bytes::File(file)),
                    None => return self.refuse(Refusal::Unreadable),
                },
                Source::Pasted { text } => (String::new(), Bytes::Held(Rc::new(text.into_bytes()))),
                Source::Sample(file) => (file.file_name().to_owned(), Bytes::Held(Rc::new(sample(file, today)))),
            };
            opened.push(Opened { id, name, bytes: bytes.len(), mapping });
            held.push((id, bytes));
        }
        *self.answering.borrow_mut() += 1;
        self.engine.borrow_mut().open(&opened, today);
        *self.sources.borrow_mut() = held;
        self.read();
    }

    /// Reads the sources in the background; a reading that is under way stops.
    fn read(self: &Rc<Self>) {
        let number = {
            let mut reading = self.reading.borrow_mut();
            *reading += 1;
            *reading
        };
        let worker = Rc::clone(self);
        spawn_local(async move {
            match worker.read_all(number).await {
                Ok(events) => worker.post_all(&events),
                Err(Stop::Refused(refusal)) => worker.refuse(refusal),
                Err(Stop::Superseded) => {}
            }
        });
    }

    async fn read_all(&self, number: u32) -> Result<Vec<Event>, Stop> {
        let mut reported = f64::NEG_INFINITY;
        let mut begun: Vec<(Range, Slices)> = Vec::new();
        loop {
            let want = self.engine.borrow().want();
            let Some(Want { file, ranges }) = want else { break };
            let mut brought = Ok(());
            let ranges: Vec<Range> = ranges.into_iter().map(|(from, to)| (file, from, to)).collect();
            // The browser fetches one range while another is at work; and all of a lone file while its ends are looked at.
            for range in ranges.iter().copied().chain(self.whole(&ranges)) {
                if begun.iter().all(|(known, _)| *known != range) {
                    begun.extend(self.begin(range).map(|slices| (range, slices)));
                }
            }
            for range in ranges {
                let place = begun.iter().position(|(known, _)| *known == range);
                let slices = place.map(|place| begun.swap_remove(place).1);
                let feed = |bytes: &[u8]| {
                    let mut engine = self.engine.borrow_mut();
                    let fed = engine.feed(bytes);
                    let now = self.now();
                    if now - reported >= PROGRESS_MS {
                        reported = now;
                        self.post(&Event::Progress(engine.progress()), &JsValue::UNDEFINED);
                    }
                    Ok(fed)
                };
                match self.bring(number, range, slices, feed).await {
                    Err(Stop::Refused(refusal)) => brought = Err(refusal),
                    stopped => stopped?,
                }
            }
            self.engine.borrow_mut().end(brought);
        }
        self.engine.borrow_mut().finish().map_err(Stop::Refused)
    }

    /// All of the only source, when the ends of it are wanted: what will be wanted next, unless it is refused.
    fn whole(&self, ranges: &[Range]) -> Option<Range> {
        match self.sources.borrow().as_slice() {
            [(id, bytes)] if ranges.len() > 1 => Some((*id, 0, bytes.len())),
            _ => None,
        }
    }

    /// Lets the browser fetch bytes of a source; `None` where there is nothing to wait for.
    fn begin(&self, (id, from, to): Range) -> Option<Slices> {
        match self.sources.borrow().iter().find(|(known, _)| *known == id) {
            Some((_, Bytes::File(file))) => Slices::of(file, (from, to)).ok(),
            Some((_, Bytes::Held(_))) | None => None,
        }
    }

    /// Brings bytes of a source, slice by slice, as long as `number` is the reading in force; those of a file from where they were
    /// begun.
    async fn bring(
        &self,
        number: u32,
        (id, from, to): Range,
        begun: Option<Slices>,
        mut feed: impl FnMut(&[u8]) -> Result<Fed, Refusal>,
    ) -> Result<(), Stop> {
        let source = self.sources.borrow().iter().find(|(known, _)| *known == id).map(|(_, bytes)| bytes.clone());
        let mut heard = self.now();
        match source {
            None => {}
            Some(Bytes::Held(bytes)) => {
                let wanted = bytes.get(from as usize..to as usize).unwrap_or_default();
                for piece in wanted.chunks(FEED_BYTES as usize) {
                    if feed(piece).map_err(Stop::Refused)? == Fed::Enough {
                        break;
                    }
                    self.listen(&mut heard).await;
                    self.check(number)?;
                }
            }
            Some(Bytes::File(file)) => {
                let mut slices = begun.map_or_else(|| Slices::of(&file, (from, to)), Ok).map_err(Stop::Refused)?;
                loop {
                    let came = slices.next().await;
                    // Another reading may have begun meanwhile, whose bytes these are not.
                    self.check(number)?;
                    let Some(slice) = came.map_err(Stop::Refused)? else { break };
                    if feed(slice).map_err(Stop::Refused)? == Fed::Enough {
                        break;
                    }
                    self.listen(&mut heard).await;
                    self.check(number)?;
                }
            }
        }
        Ok(())
    }

    /// Hears what was said meanwhile: a stream that is full answers before any message is delivered.
    async fn listen(&self, heard: &mut f64) {
        if self.now() - *heard >= LISTEN_MS {
            browser::pause().await;
            *heard = self.now();
        }
    }

    fn check(&self, number: u32) -> Result<(), Stop> {
        if *self.reading.borrow() == number { Ok(()) } else { Err(Stop::Superseded) }
    }

    fn now(&self) -> f64 {
        self.scope.performance().map_or(0.0, |performance| performance.now())
    }

    fn refuse(&self, refusal: Refusal) {
        self.post(&Event::Refused(refusal), &JsValue::UNDEFINED);
    }

    fn post_all(&self, events: &[Event]) {
        for event in events {
            self.post(event, &JsValue::UNDEFINED);
        }
    }

    fn post(&self, event: &Event, beside: &JsValue) {
        if self.quiet.get() {
            return;
        }
        // Events hold plain data: writing them can only fail without memory, which ends the worker anyway.
        let Ok(bytes) = postcard::to_allocvec(event) else { return };
        let bytes = Uint8Array::from(bytes.as_slice());
        let message = Array::of3(&bytes, beside, &self.opening.get().into());
        drop(self.scope.post_message_with_transfer(&message, &Array::of1(&bytes.buffer())));
    }
}
