//! What the page knows, as signals that pages read, and what a person can ask for, as intents that pages send. How an
//! intent is carried out is `store`'s.

use super::recipes;
use super::store::Store;
use crate::domain::{Condition, Language, Misfit, RecipeError, Refusal};
use crate::engine::protocol::{
    Analysis, BaseReport, CustomerQuery, Download, FileId, Mapping, Progress, RowsReply, Selection, Settings, Studied,
    Study, Why,
};
use crate::present::chart::{Picture, PictureKind};
use crate::present::data::files::OpenFile;
use crate::present::history::{Files, Ways};
use crate::present::lists::Taken;
use crate::text::Attempt;
use crate::web::browser;
use crate::web::route::Router;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// The id of the one file field, on every page.
pub const FILE_FIELD: &str = "file";
/// The id of the one field for recipes, on every page.
pub const RECIPE_FIELD: &str = recipes::RECIPE_FIELD;

/// Where the work stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// Nothing opened yet, or the last attempt left no base.
    Empty(Option<LastAttempt>),
    /// Reading the files.
    Reading(Progress),
    /// The files were read, and a question is open, a column is missing, or no file holds orders.
    Asking,
    /// The base is segmented.
    Ready,
}

/// How the last attempt to read ended, when it left no base.
#[derive(Debug, Clone, PartialEq)]
pub enum LastAttempt {
    /// The user cancelled.
    Cancelled,
    /// The source was refused.
    Refused(Refusal),
    /// The engine stopped (a panic, or out of memory): the page lives, a retry works.
    EngineStopped,
}

/// What the browser says of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// The policy that the page bears.
    pub policy: Option<String>,
    /// Requests made since the page was opened, besides the page itself.
    pub requests: u64,
    /// Whether the browser thinks itself connected.
    pub connection: Connection,
    /// The attempt to send something.
    pub attempt: Attempt,
}

/// Whether there is a network at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// There is.
    On,
    /// There is none.
    Off,
}

/// Everything a person can ask for; [`Session::send`] is the one place that applies it.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Open the browser's dialog for files: more of them, or in place of one.
    ChooseFiles(Option<FileId>),
    /// Take what was chosen there. Can be undone.
    TakeChosen(Vec<web_sys::File>),
    /// Add files to the base. Can be undone.
    AddFiles(Vec<web_sys::File>),
    /// Add pasted cells. Can be undone.
    Paste(String),
    /// Read the sample shop, in place of what is open.
    OpenSample,
    /// Take a file out of the base. Can be undone.
    Remove(FileId),
    /// Read the base again, with the choices in force.
    Retry,
    /// Stop reading, and the engine with it. The base that stood before is read again by its choices; without one, none is open.
    Cancel,
    /// Show a file.
    ShowFile(FileId),
    /// Change what a file and its columns mean; reads again. Can be undone.
    Remap(FileId, Mapping),
    /// Change the analysis. Can be undone.
    Analyse(Settings),
    /// Show what other settings lead to, as while a cut is dragged; nothing to undo until they are settled.
    Preview(Settings),
    /// Go back to the settings in force.
    DropPreview,
    /// Choose customers. Resets the table to its first row.
    Select(Selection),
    /// Choose the customers who meet a condition. Resets the table to its first row.
    Look(Condition),
    /// Search and sort the table.
    Query(CustomerQuery),
    /// Show a window of the table.
    ShowRows {
        /// First row.
        start: u64,
        /// How many.
        len: u32,
    },
    /// Show a customer's why, unless the number is another's by now.
    Explain {
        /// Number in the base.
        id: u32,
        /// The customer's key.
        key: String,
    },
    /// Put the why away.
    CloseWhy,
    /// Open the page of the customer with this key.
    OpenCustomer(String),
    /// Go back to where that page was opened from.
    CloseCustomer,
    /// Download.
    Download(Download),
    /// Write no more of the files that are being written.
    StopWriting,
    /// Save a picture of a chart, as a file of this name.
    SavePicture(Picture, PictureKind, String),
    /// Take back the last change of the files, of what they mean or of the analysis, or a recipe. Reads again where the files or
    /// what they mean come to be others, else analyses again.
    Undo,
    /// Bring back what was taken back, likewise.
    Redo,
    /// Change the language.
    Speak(Language),
    /// Change the theme.
    Dress(Theme),
    /// Bring the fields of this id into sight, and the focus to them.
    Focus(&'static str),
    /// Try to get something out of the page, and show that the browser refuses.
    TrySending,
    /// Save the page itself as a file of this name.
    SavePage(&'static str),
    /// Print the page.
    Print,
    /// Save, open, keep or forget the recipe of the work.
    Recipe(RecipeWish),
}

/// What a person can want of the recipe.
#[derive(Debug, Clone)]
pub enum RecipeWish {
    /// Save it as a file.
    Save,
    /// Open the browser's dialog for recipes.
    Choose,
    /// Open one. Can be undone.
    Open(web_sys::File),
    /// Keep it in this browser, or not any more.
    Keep(Keeping),
    /// Put away what was said of the last one.
    PutNewsAway,
    /// Close the base, and leave nothing in any store. Can't be undone.
    ForgetEverything,
}

/// Whether this browser keeps the recipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// What became of the last recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecipeNews {
    /// Nothing to say.
    Nothing,
    /// It can't be opened; nothing changed.
    Refused(RecipeError),
    /// It waits for a base.
    Waits,
    /// It is in force, but for what does not fit.
    Opened(Vec<Misfit>),
    /// The browser would not keep it.
    NotKept,
}

/// The file that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// None, or none that takes long.
    Nothing,
    /// So far it is.
    Far {
        /// Lists that are written.
        done: u32,
        /// Of so many.
        of: u32,
        /// How far that is, in thousandths.
        permille: u32,
    },
    /// It was stopped: what the engine said of it before it heard so is of no use.
    Stopped,
    /// The last one was given up: what it was of is not in force any more.
    Abandoned,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The signals the pages read. Pages never set them: they send an [`Intent`].
#[derive(Clone, Copy)]
pub struct Session {
    /// Where the work stands.
    pub phase: ReadSignal<Phase>,
    /// The files of the base, with their names.
    pub files: ReadSignal<Vec<OpenFile>>,
    /// The files as they were understood.
    pub base: ReadSignal<Option<Arc<BaseReport>>>,
    /// The file that the user chose to see.
    pub chosen_file: ReadSignal<Option<FileId>>,
    /// The choices in force on each file.
    pub mappings: ReadSignal<Files>,
    /// The settings in force, also while there is no analysis.
    pub settings: ReadSignal<Settings>,
    /// The base, segmented.
    pub analysis: ReadSignal<Option<Arc<Analysis>>>,
    /// One of nobody, to draw before there is one of somebody; `None` until the engine has rehearsed.
    pub nobody: ReadSignal<Option<Arc<Analysis>>>,
    /// The customers chosen, and how they are sorted and searched.
    pub query: ReadSignal<CustomerQuery>,
    /// The window of the table.
    pub rows: ReadSignal<Option<Arc<RowsReply>>>,
    /// The customer explained.
    pub why: ReadSignal<Option<Arc<Why>>>,
    /// The key of the customer whose page was opened last.
    pub customer: ReadSignal<Option<String>>,
    /// The number of the régua at hand; it may be gone.
    pub journey: RwSignal<Option<u32>>,
    /// The language.
    pub language: ReadSignal<Language>,
    /// The theme.
    pub theme: ReadSignal<Theme>,
    /// What can be undone, and redone.
    pub history: ReadSignal<Ways>,
    /// The name of the last file downloaded: for the live region.
    pub downloaded: ReadSignal<Option<String>>,
    /// While a dry run is made: the réguas that are planned, and all that take part.
    pub planning: ReadSignal<Option<(u32, u32)>>,
    /// While a back-test is made: the steps that are done, and all.
    pub living_past: ReadSignal<Option<(u32, u32)>>,
    /// Why the last download failed, until the next.
    pub download_refused: ReadSignal<Option<Refusal>>,
    /// The file that is being written.
    pub writing: ReadSignal<Writing>,
    /// The lists of this base that were downloaded, one after another.
    pub taken: ReadSignal<Vec<Taken>>,
    /// What the browser says of the network.
    pub network: ReadSignal<Network>,
    /// Whether this browser keeps the recipe.
    pub keeping: ReadSignal<Keeping>,
    /// What became of the last recipe.
    pub recipe_news: ReadSignal<RecipeNews>,
    store: StoredValue<Rc<Store>, LocalStorage>,
}

impl Session {
    /// A session without a source; its engine is started.
    #[must_use]
    pub fn start(router: Router) -> Session {
        let store = Store::start(router);
        let held = store.held;
        Session {
            phase: held.phase.read_only(),
            files: held.files.read_only(),
            base: held.base.read_only(),
            chosen_file: held.chosen_file.read_only(),
            mappings: held.mappings.read_only(),
            settings: held.settings.read_only(),
            analysis: held.analysis.read_only(),
            nobody: held.nobody.read_only(),
            query: held.query.read_only(),
            rows: held.rows.read_only(),
            why: held.why.read_only(),
            customer: held.customer.read_only(),
            journey: held.journey,
            language: held.language.read_only(),
            theme: held.theme.read_only(),
            history: held.history.read_only(),
            downloaded: held.downloaded.read_only(),
            planning: held.planning.read_only(),
            living_past: held.living_past.read_only(),
            download_refused: held.download_refused.read_only(),
            writing: held.writing.read_only(),
            taken: held.taken.read_only(),
            network: held.network.read_only(),
            keeping: held.keeping.read_only(),
            recipe_news: held.recipe_news.read_only(),
            store: StoredValue::new_local(store),
        }
    }

    /// Hears that the headline, the grid and the list of segments stand on their page.
    pub fn segments_drawn(&self) {
        let session = *self;
        browser::when_painted(move || {
            browser::mark("regua:segments");
            // Sorting a million customers would keep the page waiting for a core; nobody misses them before.
            if session.rows.with_untracked(Option::is_none) {
                session.store.get_value().show_again();
            }
        });
    }

    /// Hears that the Segments page was drawn for nobody: a measurement may wait for it, as for the engine's rehearsal.
    pub fn segments_rehearsed(&self) {
        browser::mark("regua:page-rehearsed");
    }

    /// A study of the base, asked for again after each analysis as long as the caller is on the screen; `None` until the
    /// first answer.
    #[must_use]
    pub fn study(&self, study: Study) -> ReadSignal<Option<Arc<Studied>>> {
        let found = RwSignal::new(None);
        let store = self.store;
        let number = store.get_value().watch(Some(study), found);
        on_cleanup(move || {
            if let Some(store) = store.try_get_value() {
                store.leave(number);
            }
        });
        found.read_only()
    }

    /// A study that changes while it is looked at: the answer to the last one asked for. The answer before stays until it
    /// comes.
    #[must_use]
    pub fn follow(&self, study: Signal<Option<Study>>) -> ReadSignal<Option<Arc<Studied>>> {
        let found = RwSignal::new(None);
        let store = self.store;
        let number = store.get_value().watch(study.get_untracked(), found);
        Effect::new(move |_| store.get_value().turn(number, study.get()));
        on_cleanup(move || {
            if let Some(store) = store.try_get_value() {
                store.leave(number);
            }
        });
        found.read_only()
    }

    /// Carries out what the user asks for.
    pub fn send(&self, intent: Intent) {
        self.store.get_value().obey(intent);
    }
}
