//! Carries out intents: what goes to the engine, what can be undone, what the browser is asked for. What comes back from
//! the engine is `hear`'s.

use super::flight::Flight;
use super::held::{Held, connection, everyone, language_code, theme_code};
use super::recipes::Recipes;
use super::session::{FILE_FIELD, Intent, LastAttempt, Phase, Theme, Writing};
use super::studies::Watch;
use crate::domain::Language;
use crate::domain::SampleFile;
use crate::engine::protocol::{
    BaseReport, Command, CustomerQuery, FileId, Progress, RowsRequest, Selection, Settings, Source, SourceFile,
};
use crate::present::data::files::{OpenFile, SourceName};
use crate::present::history::{Files, History, Step, joined, remapped, without};
use crate::text::Attempt;
use crate::web::browser;
use crate::web::browser::{Attempted, EngineClient, Heard, Preference};
use crate::web::route::{Route, Router};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The rows of the first window, until a table asks for its own.
const FIRST_ROWS: u32 = 60;

/// What a source is, to read it again.
pub(super) enum Origin {
    File(web_sys::File),
    Pasted(String),
    Sample(SampleFile),
}

/// Whether the segments of this base were shown already.
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

/// The session's inside.
pub(super) struct Store {
    pub(super) held: Held,
    pub(super) router: Router,
    pub(super) engine: EngineClient,
    /// For what comes later than the intent that asked for it.
    pub(super) me: Weak<Store>,
    pub(super) recipes: Recipes,
    /// All sources opened in this session, each at the place of its number.
    origins: RefCell<Vec<Origin>>,
    /// Number of the opening in force: what the engine says of an earlier one is not heard.
    pub(super) opening: Cell<u32>,
    /// The file in whose place the next chosen ones come.
    replaced: Cell<Option<FileId>>,
    /// The choices of the base that stood before the reading under way, none once it is done: they come back when it is cancelled.
    pub(super) fallback: RefCell<Option<History>>,
    pub(super) history: RefCell<History>,
    pub(super) window: RefCell<RowsRequest>,
    pub(super) shown: Cell<Shown>,
    pub(super) told: Cell<Told>,
    /// What was read, until the analysis that follows.
    pub(super) report: RefCell<Option<Box<BaseReport>>>,
    /// Where the page of a customer was opened from.
    opened_from: Cell<Route>,
    /// The customer whose why was asked for last, until it comes: number and key.
    pub(super) explained: RefCell<Option<(u32, String)>>,
    /// The studies that the page looks at, each with who waits for it.
    pub(super) studies: RefCell<Vec<Watch>>,
    pub(super) flight: Flight,
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
                me: store.clone(),
                recipes: Recipes::default(),
                origins: RefCell::default(),
                opening: Cell::default(),
                replaced: Cell::default(),
                fallback: RefCell::default(),
                history: RefCell::default(),
                window: RefCell::new(RowsRequest { query: everyone(), start: 0, len: FIRST_ROWS }),
                shown: Cell::new(Shown::NotYet),
                told: Cell::new(Told::No),
                report: RefCell::default(),
                opened_from: Cell::new(Route::SEGMENTS),
                explained: RefCell::default(),
                studies: RefCell::default(),
                flight: Flight::default(),
            }
        });
        browser::watch_traffic(move |traffic| held.network.update(|network| network.requests = traffic.requests));
        browser::watch_connection(move |on| held.network.update(|network| network.connection = connection(on)));
        let leaving = Rc::downgrade(&store);
        browser::watch_leaving(move || leaving.upgrade().is_some_and(|store| store.is_unsaved()));
        store.recall_recipe();
        store
    }

    /// Carries out an intent.
    pub(super) fn obey(&self, intent: Intent) {
        match intent {
            Intent::ChooseFiles(replaced) => {
                self.replaced.set(replaced);
                browser::open_file_dialog(FILE_FIELD);
            }
            Intent::TakeChosen(files) => self.add_files(files, self.replaced.take()),
            Intent::AddFiles(files) => self.add_files(files, None),
            Intent::Paste(text) => self.add(vec![Origin::Pasted(text)], None),
            Intent::OpenSample => {
                browser::mark("regua:file-chosen");
                let ids = self.register(SampleFile::ALL.map(Origin::Sample).into());
                self.begin(&ids);
            }
            Intent::Remove(id) => self.read_files(without(&self.files(), id)),
            Intent::Retry => {
                self.fallback.take();
                self.open();
            }
            Intent::Cancel => self.cancel(),
            Intent::ShowFile(id) => self.held.chosen_file.set(Some(id)),
            Intent::Remap(id, mapping) => self.read_files(remapped(&self.files(), id, &mapping)),
            Intent::Analyse(settings) => self.step(|history| history.analyse(settings)),
            Intent::Preview(settings) => self.preview(settings),
            Intent::DropPreview => self.analyse(),
            Intent::Select(selection) => {
                let query = CustomerQuery { selection, condition: None, ..self.held.query.get_untracked() };
                self.query(query);
            }
            Intent::Look(condition) => {
                let now = self.held.query.get_untracked();
                self.query(CustomerQuery { selection: Selection::Everyone, condition: Some(condition), ..now });
            }
            Intent::Query(query) => self.query(query),
            Intent::ShowRows { start, len } => {
                let asked = RowsRequest { query: self.held.query.get_untracked(), start, len };
                if *self.window.borrow() != asked {
                    self.show(asked);
                }
            }
            Intent::Explain { id, key } => self.explain(id, key),
            Intent::CloseWhy => {
                self.explained.take();
                self.held.why.set(None);
            }
            Intent::OpenCustomer(key) => {
                self.held.customer.set(Some(key));
                let here = self.router.route().get_untracked();
                if here != Route::Customer {
                    self.opened_from.set(here);
                }
                self.router.go(Route::Customer);
            }
            Intent::CloseCustomer => self.router.go(self.opened_from.get()),
            Intent::Download(what) => self.download(what),
            Intent::StopWriting => self.stop_writing(),
            Intent::SavePicture(picture, kind, name) => self.save_picture(&picture, kind, name),
            Intent::Undo => self.step(History::undo),
            Intent::Redo => self.step(History::redo),
            Intent::Speak(language) => self.speak(language),
            Intent::Dress(theme) => self.dress(theme),
            Intent::Focus(id) => {
                browser::focus(id);
                browser::scroll_to_middle(id);
            }
            Intent::Print => browser::print(),
            Intent::TrySending => self.try_sending(),
            Intent::Recipe(wish) => self.obey_recipe(wish),
            Intent::SavePage(file_name) => {
                if let Some(page) = browser::page_file() {
                    browser::download(&page, file_name);
                    self.held.downloaded.set(Some(file_name.to_owned()));
                }
            }
        }
    }

    pub(super) fn post(&self, command: &Command) {
        self.engine.post(command, &[]);
    }

    fn add_files(&self, files: Vec<web_sys::File>, replaced: Option<FileId>) {
        self.add(self.without_recipes(files).into_iter().map(Origin::File).collect(), replaced);
    }

    /// Adds sources to the base that stands or is being read, or begins one; in place of a file, where one is named.
    fn add(&self, origins: Vec<Origin>, replaced: Option<FileId>) {
        if origins.is_empty() {
            return;
        }
        browser::mark("regua:file-chosen");
        let ids = self.register(origins);
        if self.held.base.with_untracked(Option::is_none) && !self.is_reading() {
            return self.begin(&ids);
        }
        let files = joined(&self.files(), &ids, replaced);
        // What came is what one wants to see.
        self.held.chosen_file.set(None);
        self.read_files(files);
    }

    /// Begins a base of these files alone.
    fn begin(&self, ids: &[FileId]) {
        *self.history.borrow_mut() = History::of(joined(&Files::new(), ids, None));
        self.fallback.take();
        self.shown.set(Shown::NotYet);
        self.held.taken.update(Vec::clear);
        self.held.forget_base();
        self.expect_recipe();
        self.router.go(Route::Data);
        self.open();
    }

    /// Gives each source its number.
    fn register(&self, origins: Vec<Origin>) -> Vec<FileId> {
        let mut known = self.origins.borrow_mut();
        let first = known.len();
        known.extend(origins);
        (first..known.len()).map(|place| FileId(u32::try_from(place).unwrap_or(u32::MAX))).collect()
    }

    /// No source of this session can be read again.
    pub(super) fn forget_sources(&self) {
        self.origins.take();
        self.replaced.take();
        self.fallback.take();
    }

    pub(super) fn files(&self) -> Files {
        self.history.borrow().current().files.clone()
    }

    /// Settles on other files, and reads them.
    pub(super) fn read_files(&self, files: Files) {
        self.step(|history| history.read(files));
    }

    /// Reads the files of the base from their start, with the choices in force.
    fn open(&self) {
        let Some(today) = browser::today() else { return };
        let origins = self.origins.borrow();
        let mut sources = Vec::new();
        let mut beside = Vec::new();
        let mut open = Vec::new();
        for (id, mapping) in self.files() {
            let Some(origin) = origins.get(id.0 as usize) else { continue };
            let (source, name, bytes) = match origin {
                Origin::File(file) => {
                    beside.push(file.clone());
                    let (name, bytes) = (file.name(), file.size() as u64);
                    (Source::File { name: name.clone(), bytes }, SourceName::File(name), bytes)
                }
                Origin::Pasted(text) => (Source::Pasted { text: text.clone() }, SourceName::Pasted, text.len() as u64),
                Origin::Sample(file) => (Source::Sample(*file), SourceName::Sample(*file), 0),
            };
            open.push(OpenFile { id, name, bytes });
            sources.push(SourceFile { id, source, mapping });
        }
        self.held.files.set(open);
        self.begin_reading();
        if sources.is_empty() {
            self.held.forget_base();
            return self.held.phase.set(Phase::Empty(None));
        }
        self.engine.post(&Command::Open { sources, today, opening: self.opening.get() }, &beside);
    }

    /// Stops the reading, with the worker: that is what gives its memory back. A base that stood before is read again.
    fn cancel(&self) {
        self.engine.restart();
        match self.fallback.take() {
            Some(before) if self.held.base.with_untracked(Option::is_some) => {
                *self.history.borrow_mut() = before;
                self.open();
            }
            Some(_) | None => {
                self.held.forget_base();
                self.held.phase.set(Phase::Empty(Some(LastAttempt::Cancelled)));
            }
        }
    }

    fn begin_reading(&self) {
        let total_bytes = self.held.files.with_untracked(|files| files.iter().map(|file| file.bytes).sum());
        self.told.set(Told::No);
        self.ground();
        self.held.download_refused.set(None);
        self.held.writing.set(Writing::Nothing);
        self.held.phase.set(Phase::Reading(Progress { total_bytes, ..Progress::default() }));
        self.held.query.set(everyone());
        self.remember_choices();
    }

    pub(super) fn remember_choices(&self) {
        let history = self.history.borrow();
        self.held.history.set(history.ways());
        self.held.mappings.set(history.current().files.clone());
        self.held.settings.set(history.current().settings.clone());
        drop(history);
        self.keep_recipe();
    }

    /// Changes the choices, and brings the engine to them.
    pub(super) fn step(&self, change: impl FnOnce(&mut History) -> Step) {
        let before = self.history.borrow().clone();
        let step = change(&mut self.history.borrow_mut());
        let is_fresh = matches!(
            self.held.phase.get_untracked(),
            Phase::Empty(Some(LastAttempt::Cancelled | LastAttempt::EngineStopped))
        );
        match step {
            Step::Nowhere => {}
            // A fresh worker holds no base.
            Step::Analyse if is_fresh => {
                self.fallback.take();
                self.open();
            }
            Step::Analyse => {
                self.keep_selection(&before.current().settings);
                self.remember_choices();
                self.analyse();
            }
            Step::Read => {
                // What is only being read, or was refused, has never stood.
                if !self.is_reading() {
                    self.fallback.borrow_mut().get_or_insert(before);
                }
                self.open();
            }
        }
    }

    pub(super) fn settings(&self) -> Settings {
        self.history.borrow().current().settings.clone()
    }

    fn query(&self, query: CustomerQuery) {
        self.held.query.set(query.clone());
        let len = self.window.borrow().len;
        self.show(RowsRequest { query, start: 0, len });
    }

    /// Asks for the rows of the table again, where it stands; another query begins at its first row.
    pub(super) fn show_again(&self) {
        let (query, now) = (self.held.query.get_untracked(), self.window.borrow().clone());
        let start = if now.query == query { now.start } else { 0 };
        self.show(RowsRequest { query, start, len: now.len });
    }

    /// Asks for a window of the table.
    pub(super) fn show(&self, asked: RowsRequest) {
        *self.window.borrow_mut() = asked.clone();
        self.post(&Command::Rows(asked));
    }

    fn speak(&self, language: Language) {
        // Refused, the choice holds until the page is closed.
        drop(browser::remember(Preference::Language, language_code(language)));
        self.held.language.set(language);
    }

    fn dress(&self, theme: Theme) {
        drop(browser::remember(Preference::Theme, theme_code(theme)));
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
