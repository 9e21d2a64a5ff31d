//! What `public/boot.js` calls, and the memory that both write to. Unpacks nothing itself.
//!
//! The page writes its text where [`text`] says, calls [`start`], then [`advance`] until the program is whole, and reads it
//! where [`program`] says. It does so from one thread, and never from within a call.
#![expect(unsafe_code, reason = "the page calls these functions by their names")]

use std::cell::RefCell;

use crate::lzma::Program;
use crate::{PROGRAM_ROOM, TEXT_ROOM, sevens};

// All zeros: memory that a browser gives without asking the file for it.
thread_local! {
    static TEXT: RefCell<[u8; TEXT_ROOM]> = const { RefCell::new([0; TEXT_ROOM]) };
    static BYTES: RefCell<[u8; PROGRAM_ROOM]> = const { RefCell::new([0; PROGRAM_ROOM]) };
    static PROGRAM: RefCell<Program> = const { RefCell::new(Program::new()) };
}

/// Where the text goes.
#[unsafe(no_mangle)]
extern "C" fn text() -> *const u8 {
    TEXT.with(|text| text.as_ptr().cast_const().cast())
}

/// Where the program comes to be.
#[unsafe(no_mangle)]
extern "C" fn program() -> *const u8 {
    BYTES.with(|bytes| bytes.as_ptr().cast_const().cast())
}

/// Begins with a text of so many bytes. Gives the number of packed bytes in it, 0 when there is no room for it.
#[unsafe(no_mangle)]
extern "C" fn start(length: usize) -> usize {
    let started = TEXT.with(|text| {
        PROGRAM.with(|program| {
            let mut text = text.try_borrow_mut().ok()?;
            let packed = sevens::read(text.get_mut(..length)?);
            program.try_borrow_mut().ok()?.start(text.get(..packed)?);
            Some(packed)
        })
    });
    started.unwrap_or(0)
}

/// Reads on until so many bytes of the program are there, of which all have that size. Gives how many; 0 when the text is damaged.
#[unsafe(no_mangle)]
extern "C" fn advance(packed: usize, size: usize, until: usize) -> usize {
    let written = TEXT.with(|text| {
        BYTES.with(|bytes| {
            PROGRAM.with(|program| {
                let (text, mut bytes) = (text.try_borrow().ok()?, bytes.try_borrow_mut().ok()?);
                program.try_borrow_mut().ok()?.advance(text.get(..packed)?, bytes.get_mut(..size)?, until)
            })
        })
    });
    written.unwrap_or(0)
}
