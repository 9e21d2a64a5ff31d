//! Carries out intents: what goes to the engine, what can be undone, what the browser is asked for. What comes back from
//! the engine is `hear`'s.

use super::held::{Held, connection, everyone, language_code, theme_code};
use super::session::{FILE_FIELD, Intent, LastAttempt, Phase, SourceName, Theme};
use crate::domain::Language;
use crate::engine::protocol::{Command, CustomerQuery, Download, Mapping, Progress, RowsRequest, Settings, Source};
use crate::present::history::{History, Step};
use crate::text::Attempt;
use crate::web::browser;
use crate::web::browser::{Attempted, EngineClient, Heard, Preference};
use crate::web::route::{Route, Router};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The rows of the first window, until a table asks for its own.
const FIRST_ROWS: u32 = 60;

/// What the last source was, to read it again.
#[derive(Clone)]
pub(super) enum Origin {
    File(web_sys::File),
    Pasted(String),
    Sample,
}

/// Whether the segments of this source were shown already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    NotYet,
    Once,
}

/// Whether the engine was told the settings in force since it last read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    No,
    Yes,
}

/// What a refusal would answer, besides a reading.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pending {
    Nothing,
    Download,
}

/// The session's inside.
pub(super) struct Store {
    pub(super) held: Held,
    pub(super) router: Router,
    engine: EngineClient,
    origin: RefCell<Option<Origin>>,
    pub(super) history: RefCell<History>,
    pub(super) window: RefCell<RowsRequest>,
    pub(super) shown: Cell<Shown>,
    pub(super) told: Cell<Told>,
    pub(super) pending: Cell<Pending>,
    /// The key of the customer whose why was asked for again.
    pub(super) explained: RefCell<Option<String>>,
}

impl Store {
    /// Starts the engine and the watches on the browser.
    pub(super) fn start(router: Router) -> Rc<Store> {
        let held = Held::new();
        let store = Rc::new_cyclic(|store: &Weak<Store>| {
            let hearing = store.clone();
            let hear = move |heard: Heard| {
                if let Some(store) = hearing.upgrade() {
                    store.hear(heard);
                }
            };
            Store {
                held,
                router,
                engine: EngineClient::start(hear),
                origin: RefCell::default(),
                history: RefCell::default(),
                window: RefCell::new(RowsRequest { query: everyone(), start: 0, len: FIRST_ROWS }),
                shown: Cell::new(Shown::NotYet),
                told: Cell::new(Told::No),
                pending: Cell::new(Pending::Nothing),
                explained: RefCell::default(),
            }
        });
        browser::watch_traffic(move |traffic| held.network.update(|network| network.requests = traffic.requests));
        browser::watch_connection(move |on| held.network.update(|network| network.connection = connection(on)));
        store
    }

    /// Carries out an intent.
    pub(super) fn obey(&self, intent: Intent) {
        match intent {
            Intent::ChooseFile => browser::open_file_dialog(FILE_FIELD),
            Intent::OpenFile(file) => self.open_new(Origin::File(file)),
            Intent::Paste(text) => self.open_new(Origin::Pasted(text)),
            Intent::OpenSample => self.open_new(Origin::Sample),
            Intent::Retry => self.open(),
            Intent::Cancel => self.post(&Command::Cancel),
            Intent::Remap(mapping) => self.remap(mapping),
            Intent::Analyse(settings) => {
                let step = self.history.borrow_mut().analyse(settings);
                self.take(step);
            }
            Intent::Select(selection) => {
                let query = CustomerQuery { selection, ..self.held.query.get_untracked() };
                self.query(query);
            }
            Intent::Query(query) => self.query(query),
            Intent::ShowRows { start, len } => {
                let asked = RowsRequest { query: self.held.query.get_untracked(), start, len };
                if *self.window.borrow() != asked {
                    self.show(asked);
                }
            }
            Intent::Explain(customer) => {
                self.explained.take();
                self.post(&Command::Explain { customer });
            }
            Intent::CloseWhy => self.held.why.set(None),
            Intent::Download(what) => self.download(what),
            Intent::Undo => {
                let step = self.history.borrow_mut().undo();
                self.take(step);
            }
            Intent::Redo => {
                let step = self.history.borrow_mut().redo();
                self.take(step);
            }
            Intent::Speak(language) => self.speak(language),
            Intent::Dress(theme) => self.dress(theme),
            Intent::TrySending => self.try_sending(),
            Intent::SavePage(file_name) => {
                if let Some(page) = browser::page_file() {
                    browser::download(&page, file_name);
                    self.held.downloaded.set(Some(file_name.to_owned()));
                }
            }
        }
    }

    pub(super) fn post(&self, command: &Command) {
        self.engine.post(command, None);
    }

    fn open_new(&self, origin: Origin) {
        browser::mark("regua:file-chosen");
        self.held.source.set(Some(match &origin {
            Origin::File(file) => SourceName::File(file.name()),
            Origin::Pasted(_) => SourceName::Pasted,
            Origin::Sample => SourceName::Sample,
        }));
        *self.origin.borrow_mut() = Some(origin);
        *self.history.borrow_mut() = History::default();
        self.shown.set(Shown::NotYet);
        self.held.forget_base();
        self.router.go(Route::Data);
        self.open();
    }

    /// Reads the source from its start, with the choices in force.
    fn open(&self) {
        let Some(origin) = self.origin.borrow().clone() else { return };
        let Some(today) = browser::today() else { return };
        let (source, file, total_bytes) = match origin {
            Origin::File(file) => {
                let bytes = file.size() as u64;
                (Source::File { name: file.name(), bytes }, Some(file), bytes)
            }
            Origin::Pasted(text) => {
                let bytes = text.len() as u64;
                (Source::Pasted { text }, None, bytes)
            }
            Origin::Sample => (Source::Sample, None, 0),
        };
        self.begin_reading(total_bytes);
        self.engine.post(&Command::Open { source, today }, file.as_ref());
        // A worker that is new knows nothing of the mapping; it drops the first reading for this one.
        if let Some(mapping) = self.history.borrow().current().mapping.clone() {
            self.post(&Command::Remap(mapping));
        }
    }

    fn begin_reading(&self, total_bytes: u64) {
        self.told.set(Told::No);
        self.pending.set(Pending::Nothing);
        self.held.download_refused.set(None);
        self.held.phase.set(Phase::Reading(Progress { bytes: 0, total_bytes, rows: 0 }));
        self.held.query.set(everyone());
        self.remember_choices();
    }

    fn remember_choices(&self) {
        let history = self.history.borrow();
        self.held.history.set(history.depth());
        self.held.mapping.set(history.current().mapping.clone());
        self.held.settings.set(history.current().settings.clone());
    }

    fn remap(&self, mapping: Mapping) {
        let report = self.held.report.get_untracked();
        let roles = report.map(|report| report.columns.iter().map(|column| column.role).collect::<Vec<_>>());
        let step = self.history.borrow_mut().remap(roles.as_deref(), mapping);
        self.take(step);
    }

    /// Brings the engine to the choices in force.
    fn take(&self, step: Step) {
        let died = matches!(self.held.phase.get_untracked(), Phase::Empty(Some(LastAttempt::EngineStopped)));
        match step {
            Step::Nowhere => {}
            // A fresh worker holds no base.
            Step::Analyse | Step::Read if died => self.open(),
            Step::Analyse => {
                self.remember_choices();
                self.analyse();
            }
            Step::Read => match self.history.borrow().current().mapping.clone() {
                None => self.open(),
                Some(mapping) => {
                    let total = self.held.report.with_untracked(|report| report.as_ref().map_or(0, |read| read.bytes));
                    self.begin_reading(total);
                    self.post(&Command::Remap(mapping));
                }
            },
        }
    }

    /// Tells the engine the settings in force.
    pub(super) fn analyse(&self) {
        self.told.set(Told::Yes);
        self.pending.set(Pending::Nothing);
        self.post(&Command::Analyse(self.settings()));
    }

    pub(super) fn settings(&self) -> Settings {
        self.history.borrow().current().settings.clone()
    }

    fn query(&self, query: CustomerQuery) {
        self.held.query.set(query.clone());
        let len = self.window.borrow().len;
        self.show(RowsRequest { query, start: 0, len });
    }

    /// Asks for a window of the table.
    pub(super) fn show(&self, asked: RowsRequest) {
        *self.window.borrow_mut() = asked.clone();
        self.post(&Command::Rows(asked));
    }

    fn download(&self, what: Download) {
        self.pending.set(Pending::Download);
        self.held.download_refused.set(None);
        self.post(&Command::Download(what));
    }

    fn speak(&self, language: Language) {
        browser::remember(Preference::Language, language_code(language));
        self.held.language.set(language);
    }

    fn dress(&self, theme: Theme) {
        browser::remember(Preference::Theme, theme_code(theme));
        self.held.theme.set(theme);
    }

    fn try_sending(&self) {
        let network = self.held.network;
        network.update(|network| network.attempt = Attempt::UnderWay);
        browser::attempt(move |attempted| {
            let attempt = match attempted {
                Attempted::Refused => Attempt::Blocked,
                Attempted::Failed => Attempt::Failed,
                Attempted::Answered => Attempt::LetOut,
            };
            network.update(|network| network.attempt = attempt);
        });
    }
}
