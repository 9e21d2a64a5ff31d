//! The signals behind the session. Only this folder can set them.

use super::session::{Connection, Keeping, Network, Phase, RecipeNews, Theme, Writing};
use crate::domain::{Language, Refusal};
use crate::engine::protocol::{
    Analysis, BaseReport, CustomerQuery, Direction, FileId, RowsReply, Selection, Settings, SortBy, Why,
};
use crate::present::data::files::OpenFile;
use crate::present::history::{Files, Ways};
use crate::present::lists::Taken;
use crate::text::Attempt;
use crate::web::browser;
use crate::web::browser::Preference;
use leptos::prelude::*;
use std::sync::Arc;

/// Everything the session shows.
#[derive(Clone, Copy)]
pub(super) struct Held {
    pub(super) phase: RwSignal<Phase>,
    pub(super) files: RwSignal<Vec<OpenFile>>,
    pub(super) base: RwSignal<Option<Arc<BaseReport>>>,
    pub(super) chosen_file: RwSignal<Option<FileId>>,
    pub(super) mappings: RwSignal<Files>,
    pub(super) settings: RwSignal<Settings>,
    pub(super) analysis: RwSignal<Option<Arc<Analysis>>>,
    pub(super) nobody: RwSignal<Option<Arc<Analysis>>>,
    pub(super) query: RwSignal<CustomerQuery>,
    pub(super) rows: RwSignal<Option<Arc<RowsReply>>>,
    pub(super) why: RwSignal<Option<Arc<Why>>>,
    pub(super) customer: RwSignal<Option<String>>,
    pub(super) journey: RwSignal<Option<u32>>,
    pub(super) language: RwSignal<Language>,
    pub(super) theme: RwSignal<Theme>,
    pub(super) history: RwSignal<Ways>,
    pub(super) downloaded: RwSignal<Option<String>>,
    pub(super) planning: RwSignal<Option<(u32, u32)>>,
    pub(super) living_past: RwSignal<Option<(u32, u32)>>,
    pub(super) download_refused: RwSignal<Option<Refusal>>,
    pub(super) writing: RwSignal<Writing>,
    pub(super) taken: RwSignal<Vec<Taken>>,
    pub(super) network: RwSignal<Network>,
    pub(super) keeping: RwSignal<Keeping>,
    pub(super) recipe_news: RwSignal<RecipeNews>,
}

impl Held {
    /// Nothing opened; language and theme as they were left.
    pub(super) fn new() -> Held {
        let network = Network {
            policy: browser::policy(),
            requests: 0,
            connection: connection(browser::is_online()),
            attempt: Attempt::NotMade,
        };
        Held {
            phase: RwSignal::new(Phase::Empty(None)),
            files: RwSignal::new(Vec::new()),
            base: RwSignal::new(None),
            chosen_file: RwSignal::new(None),
            mappings: RwSignal::new(Files::new()),
            settings: RwSignal::new(Settings::default()),
            analysis: RwSignal::new(None),
            nobody: RwSignal::new(None),
            query: RwSignal::new(everyone()),
            rows: RwSignal::new(None),
            why: RwSignal::new(None),
            customer: RwSignal::new(None),
            journey: RwSignal::new(None),
            language: RwSignal::new(remembered_language()),
            theme: RwSignal::new(remembered_theme()),
            history: RwSignal::new(Ways::default()),
            downloaded: RwSignal::new(None),
            planning: RwSignal::new(None),
            living_past: RwSignal::new(None),
            download_refused: RwSignal::new(None),
            writing: RwSignal::new(Writing::Nothing),
            taken: RwSignal::new(Vec::new()),
            network: RwSignal::new(network),
            keeping: RwSignal::new(Keeping::No),
            recipe_news: RwSignal::new(RecipeNews::Nothing),
        }
    }

    /// Forgets what was read and all that came of it.
    pub(super) fn forget_base(&self) {
        self.base.set(None);
        self.chosen_file.set(None);
        self.forget_analysis();
    }

    /// Forgets the analysis and all that came of it.
    pub(super) fn forget_analysis(&self) {
        self.analysis.set(None);
        self.rows.set(None);
        self.why.set(None);
    }
}

/// All customers, the most valuable first.
pub(super) fn everyone() -> CustomerQuery {
    CustomerQuery {
        selection: Selection::Everyone,
        condition: None,
        search: String::new(),
        sort: SortBy::Monetary,
        direction: Direction::Descending,
    }
}

pub(super) fn connection(is_on: bool) -> Connection {
    if is_on { Connection::On } else { Connection::Off }
}

fn remembered_language() -> Language {
    match browser::recall(Preference::Language).as_deref() {
        Some("pt") => Language::Portuguese,
        Some("en") => Language::English,
        Some(_) | None if browser::speaks_portuguese() => Language::Portuguese,
        Some(_) | None => Language::English,
    }
}

pub(super) fn language_code(language: Language) -> &'static str {
    match language {
        Language::Portuguese => "pt",
        Language::English => "en",
    }
}

fn remembered_theme() -> Theme {
    match browser::recall(Preference::Theme).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        Some(_) | None => Theme::System,
    }
}

pub(super) fn theme_code(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
