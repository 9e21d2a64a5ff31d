//! The bytes of a file to be downloaded, handed to the browser as they come: it keeps them outside of the memory that the page and
//! the base share. What is in them is the engine's.

use crate::domain::Refusal;
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use web_sys::{Blob, BlobPropertyBag};

/// Bytes of a part; only the last may have fewer.
const PART_BYTES: usize = 4 * 1024 * 1024;

/// A file's parts so far.
#[derive(Default)]
pub(super) struct Parts {
    blobs: Array,
    open: RefCell<Vec<u8>>,
    refused: RefCell<Option<Refusal>>,
}

impl Parts {
    /// Adds bytes to the end.
    pub(super) fn push(&self, bytes: &[u8]) {
        let mut open = self.open.borrow_mut();
        open.extend_from_slice(bytes);
        if open.len() >= PART_BYTES {
            self.hand_over(&open);
            open.clear();
        }
    }

    fn hand_over(&self, bytes: &[u8]) {
        match Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))) {
            Ok(blob) => drop(self.blobs.push(&blob)),
            Err(_) => drop(self.refused.replace(Some(Refusal::OutOfMemory))),
        }
    }

    /// The whole file, of this media type.
    pub(super) fn into_blob(self, media_type: &str) -> Result<Blob, Refusal> {
        self.hand_over(&self.open.borrow());
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        match self.refused.into_inner() {
            Some(refusal) => Err(refusal),
            None => Blob::new_with_blob_sequence_and_options(&self.blobs, &options).map_err(|_| Refusal::OutOfMemory),
        }
    }
}
