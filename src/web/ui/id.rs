//! Ids that tie labels to their controls. They mean nothing beyond the page that is open.

use core::sync::atomic::{AtomicU32, Ordering};

/// An id that nothing else on the page has.
#[must_use]
pub fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("u{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
