//! One folder or file per page. Pages read the session's signals and send intents; they never touch the browser.

mod data;
mod no_segments;
mod proof;
mod reading;
mod segments;
mod start;
mod templates;

pub use data::DataPage;
pub use no_segments::NoSegments;
pub use proof::Proof;
pub use reading::ReadingProgress;
pub use segments::{SegmentsPage, rehearse_segments};
pub use start::StartPage;
pub use templates::Templates;
