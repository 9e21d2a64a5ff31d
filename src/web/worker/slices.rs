//! Bytes of a file as the browser streams them. What they mean is the engine's.

use crate::domain::Refusal;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, ReadableStream, ReadableStreamByobReader, ReadableStreamDefaultReader};

/// The most bytes of one call into the engine: V8 improves a wasm function between calls, not during one.
pub(super) const FEED_BYTES: u32 = 512 * 1024;

/// How the browser hands over the bytes of a stream.
enum Reader {
    /// In a buffer of ours, over and over: a third of the time and nothing left for the browser to collect.
    Ours(ReadableStreamByobReader),
    /// In buffers of its own, where it knows no other way.
    Theirs(ReadableStreamDefaultReader),
}

impl Reader {
    fn of(stream: &ReadableStream) -> Reader {
        ours(stream).map_or_else(|_| Reader::Theirs(stream.get_reader().unchecked_into()), Reader::Ours)
    }

    /// Reads on, into this buffer if it is of use.
    fn read(&self, buffer: &Uint8Array) -> Promise {
        match self {
            Reader::Ours(reader) => reader.read_with_array_buffer_view(buffer),
            Reader::Theirs(reader) => reader.read(),
        }
    }

    fn cancel(&self) -> Promise {
        match self {
            Reader::Ours(reader) => reader.cancel(),
            Reader::Theirs(reader) => reader.cancel(),
        }
    }
}

/// A reader into buffers of ours; browsers that have none throw, or answer with another sort.
fn ours(stream: &ReadableStream) -> Result<ReadableStreamByobReader, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"byob".into())?;
    let get_reader: Function = Reflect::get(stream, &"getReader".into())?.dyn_into()?;
    get_reader.call1(stream, &options)?.dyn_into()
}

/// A range of a file, being streamed: the browser reads on while the last slice is at work.
pub(super) struct Slices {
    reader: Reader,
    coming: Option<JsFuture>,
    /// What came and was not handed on yet.
    rest: Option<Uint8Array>,
    slice: Vec<u8>,
}

impl Slices {
    /// Starts at `from`, and ends before `to`. The browser begins at once.
    pub(super) fn of(file: &File, (from, to): (u64, u64)) -> Result<Slices, Refusal> {
        let wanted = file.slice_with_f64_and_f64(from as f64, to as f64).map_err(|_| Refusal::Unreadable)?;
        let reader = Reader::of(&wanted.stream());
        let room = (to.saturating_sub(from)).clamp(1, FEED_BYTES.into()) as u32;
        let coming = Some(reader.read(&Uint8Array::new_with_length(room)).into());
        Ok(Slices { reader, coming, rest: None, slice: vec![0; FEED_BYTES.min(room) as usize] })
    }

    /// The next slice, of at most [`FEED_BYTES`]; `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, Refusal> {
        let came = match (self.rest.take(), self.coming.take()) {
            (Some(rest), _) => rest,
            (None, Some(coming)) => match bytes_of(coming.await)? {
                Some(came) => came,
                None => return Ok(None),
            },
            (None, None) => return Ok(None),
        };
        let part = came.subarray(0, FEED_BYTES);
        let Some(slice) = self.slice.get_mut(..part.length() as usize) else { return Ok(None) };
        part.copy_to(slice);
        if came.length() > part.length() {
            self.rest = Some(came.subarray(part.length(), came.length()));
        } else {
            self.coming = Some(self.reader.read(&Uint8Array::new(&came.buffer())).into());
        }
        Ok(Some(slice))
    }
}

impl Drop for Slices {
    fn drop(&mut self) {
        // A stream that failed or ended has nothing to cancel.
        if self.coming.is_some() || self.rest.is_some() {
            drop(self.reader.cancel());
        }
    }
}

/// The bytes that came; `None` at the end.
fn bytes_of(read: Result<JsValue, JsValue>) -> Result<Option<Uint8Array>, Refusal> {
    let unreadable = |_| Refusal::Unreadable;
    let read = read.map_err(unreadable)?;
    let is_done = Reflect::get(&read, &"done".into()).map_err(unreadable)?.as_bool();
    let value = Reflect::get(&read, &"value".into()).map_err(unreadable)?;
    Ok(value.dyn_into().ok().filter(|_| is_done != Some(true)))
}
