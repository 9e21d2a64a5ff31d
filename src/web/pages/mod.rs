//! One folder or file per page. Pages read the session's signals and send intents; they never touch the browser.

mod audiences;
mod companies;
mod cross;
mod customer;
mod data;
mod diagnosis;
mod engagement;
mod figure;
mod levels;
mod lifecycle;
mod no_segments;
mod portfolios;
mod proof;
mod reading;
mod segments;
mod start;
mod templates;
mod tiers;

pub use audiences::AudiencesPage;
pub use companies::CompaniesPage;
pub use cross::CrossPage;
pub use customer::CustomerPage;
pub use data::DataPage;
pub use diagnosis::DiagnosisPage;
pub use engagement::EngagementPage;
pub use figure::Figure;
pub use levels::LevelsPage;
pub use lifecycle::LifecyclePage;
pub use no_segments::NoSegments;
pub use portfolios::PortfoliosPage;
pub use proof::Proof;
pub use reading::ReadingProgress;
pub use segments::{People, SegmentsPage, rehearse_segments};
pub use start::StartPage;
pub use templates::Templates;
pub use tiers::TiersPage;
