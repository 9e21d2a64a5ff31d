//! The recipe of the work: saved as a file, opened, kept in the browser, forgotten. What is in one is `project`'s.

use super::held::everyone;
use super::session::{Keeping, Phase, RecipeNews, RecipeWish, Writing};
use super::store::{Shown, Store};
use crate::domain::{Currency, Misfit, RecipeError};
use crate::engine::protocol::{BaseReport, Mapping, Settings};
use crate::present::history::{Files, History};
use crate::project;
use crate::project::{Base, Columns, FileMapping, Fitted, Recipe};
use crate::text::catalogue;
use crate::web::browser;
use crate::web::browser::Preference;
use crate::web::route::Route;
use leptos::prelude::*;
use std::cell::RefCell;

/// The id of the field for recipes, on every page.
pub(super) const RECIPE_FIELD: &str = "recipe";

/// What the session knows of recipes.
#[derive(Default)]
pub(super) struct Recipes {
    /// One that was opened, until it is brought to a base.
    waiting: RefCell<Option<Waiting>>,
    /// The columns that the settings name and no base of this session has.
    columns: RefCell<Columns>,
    /// The choices that were saved or opened last.
    saved: RefCell<(Settings, Vec<Mapping>)>,
}

struct Waiting {
    recipe: Recipe,
    mapped: Mapped,
}

/// Whether the files were read by the recipe's mappings already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mapped {
    No,
    Yes,
}

impl Store {
    /// Carries out what the user wants of the recipe.
    pub(super) fn obey_recipe(&self, wish: RecipeWish) {
        match wish {
            RecipeWish::Save => self.save_recipe(),
            RecipeWish::Choose => browser::open_file_dialog(RECIPE_FIELD),
            RecipeWish::Open(file) => self.open_recipe_file(&file),
            RecipeWish::Keep(keeping) => self.keep(keeping),
            RecipeWish::PutNewsAway => self.held.recipe_news.set(RecipeNews::Nothing),
            RecipeWish::ForgetEverything => self.forget_everything(),
        }
    }

    /// The recipes among chosen files are opened, the last of several; the others are handed back.
    pub(super) fn without_recipes(&self, files: Vec<web_sys::File>) -> Vec<web_sys::File> {
        let (recipes, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| is_recipe(&file.name()));
        if let Some(recipe) = recipes.last() {
            self.open_recipe_file(recipe);
        }
        others
    }

    fn open_recipe_file(&self, file: &web_sys::File) {
        if file.size() > project::MOST_BYTES as f64 {
            let error = RecipeError::TooLarge { most: project::MOST_BYTES };
            return self.held.recipe_news.set(RecipeNews::Refused(error));
        }
        let store = self.me.clone();
        browser::read_text(file, move |text| {
            if let Some(store) = store.upgrade() {
                store.open_recipe(&text);
            }
        });
    }

    fn open_recipe(&self, text: &str) {
        match project::read(text) {
            Err(error) => self.held.recipe_news.set(RecipeNews::Refused(error)),
            Ok(recipe) => {
                *self.recipes.waiting.borrow_mut() = Some(Waiting { recipe, mapped: Mapped::No });
                self.bring_recipe();
            }
        }
    }

    /// The recipe that this browser kept, for the next base.
    pub(super) fn recall_recipe(&self) {
        let Some(text) = browser::recall(Preference::Recipe) else { return };
        self.held.keeping.set(Keeping::Yes);
        match project::read(&text) {
            Ok(recipe) => {
                *self.recipes.waiting.borrow_mut() = Some(Waiting { recipe, mapped: Mapped::No });
                self.held.recipe_news.set(RecipeNews::Waits);
            }
            // It stays as it is until the user keeps another.
            Err(error) => {
                self.held.keeping.set(Keeping::No);
                self.held.recipe_news.set(RecipeNews::Refused(error));
            }
        }
    }

    /// A base begins: what this browser keeps holds for it too.
    pub(super) fn expect_recipe(&self) {
        let waits = self.recipes.waiting.borrow().is_some();
        if !waits && self.held.keeping.get_untracked() == Keeping::Yes {
            self.recall_recipe();
        }
    }

    /// Brings the recipe that waits to the base, as soon as there is one: first what its files mean, then the settings.
    pub(super) fn bring_recipe(&self) {
        let Some(mut waiting) = self.recipes.waiting.take() else { return };
        let reading = self.held.phase.with_untracked(|phase| matches!(phase, Phase::Reading(_)));
        let Some(base) = self.held.base.get_untracked().filter(|_| !reading) else {
            *self.recipes.waiting.borrow_mut() = Some(waiting);
            return self.held.recipe_news.set(RecipeNews::Waits);
        };
        let (files, mut misfits) = with_mappings(&self.files(), &base, &waiting.recipe.mappings);
        if waiting.mapped == Mapped::No && files != self.files() {
            waiting.mapped = Mapped::Yes;
            *self.recipes.waiting.borrow_mut() = Some(waiting);
            return self.read_files(files);
        }
        let Some(analysis) = self.held.analysis.get_untracked() else {
            *self.recipes.waiting.borrow_mut() = Some(waiting);
            return self.held.recipe_news.set(RecipeNews::Waits);
        };
        let statuses: Vec<String> = base.statuses.iter().map(|status| status.text.clone()).collect();
        let currencies: Vec<Currency> = base.currencies.iter().map(|report| report.currency).collect();
        let known = Base {
            columns: &analysis.profile_columns,
            statuses: Some(&statuses),
            currencies: &currencies,
            first_day: Some(analysis.span.0),
        };
        let Fitted { settings, columns, misfits: of_settings } = project::fit(&waiting.recipe, &known);
        misfits.extend(of_settings);
        *self.recipes.columns.borrow_mut() = columns;
        self.step(|history| history.open_recipe(settings));
        *self.recipes.saved.borrow_mut() = self.choices();
        self.held.recipe_news.set(RecipeNews::Opened(misfits));
    }

    /// The choices in force, as a recipe; one that still waits, as it is.
    fn recipe(&self) -> Recipe {
        if let Some(waiting) = self.recipes.waiting.borrow().as_ref() {
            return waiting.recipe.clone();
        }
        let here = self.held.analysis.with_untracked(|analysis| {
            analysis.as_ref().map(|analysis| analysis.profile_columns.clone()).unwrap_or_default()
        });
        let mappings = self.held.base.get_untracked().map(|base| chosen(&self.files(), &base)).unwrap_or_default();
        Recipe { settings: self.settings(), mappings, columns: self.recipes.columns.borrow().over(here) }
    }

    fn save_recipe(&self) {
        let Some(file) = browser::json_file(&project::write(&self.recipe())) else { return };
        let name = catalogue(self.held.language.get_untracked()).recipe_file();
        browser::download(&file, name);
        *self.recipes.saved.borrow_mut() = self.choices();
        self.held.downloaded.set(Some(name.to_owned()));
    }

    fn keep(&self, keeping: Keeping) {
        self.held.keeping.set(keeping);
        match keeping {
            Keeping::Yes => self.keep_recipe(),
            Keeping::No => browser::forget(Preference::Recipe),
        }
    }

    /// Keeps the choices in force, where the user wants that. Those of a base that is not segmented yet are not the user's.
    pub(super) fn keep_recipe(&self) {
        let nothing_yet = self.recipes.waiting.borrow().is_some() || self.held.analysis.with_untracked(Option::is_none);
        if self.held.keeping.get_untracked() == Keeping::No || nothing_yet {
            return;
        }
        if browser::remember(Preference::Recipe, &project::write(&self.recipe())).is_err() {
            self.held.keeping.set(Keeping::No);
            self.held.recipe_news.set(RecipeNews::NotKept);
        }
    }

    fn choices(&self) -> (Settings, Vec<Mapping>) {
        (self.settings(), self.files().into_iter().filter_map(|(_, mapping)| mapping).collect())
    }

    /// Whether closing the page would lose choices.
    pub(super) fn is_unsaved(&self) -> bool {
        let now = self.choices();
        let is_kept = self.held.keeping.get_untracked() == Keeping::Yes;
        !is_kept && now != *self.recipes.saved.borrow() && now != (Settings::default(), Vec::new())
    }

    /// Closes the base, and leaves nothing behind: neither here nor in any store of the browser.
    fn forget_everything(&self) {
        browser::forget_all();
        self.engine.restart();
        self.ground();
        self.shown.set(Shown::NotYet);
        self.explained.take();
        *self.history.borrow_mut() = History::default();
        self.forget_sources();
        self.recipes.waiting.take();
        self.recipes.columns.take();
        self.recipes.saved.take();
        let held = &self.held;
        held.keeping.set(Keeping::No);
        held.recipe_news.set(RecipeNews::Nothing);
        held.files.set(Vec::new());
        held.query.set(everyone());
        held.customer.set(None);
        held.journey.set(None);
        held.downloaded.set(None);
        held.planning.set(None);
        held.living_past.set(None);
        held.download_refused.set(None);
        held.writing.set(Writing::Nothing);
        held.taken.update(Vec::clear);
        self.remember_choices();
        held.forget_base();
        held.phase.set(Phase::Empty(None));
        self.router.go(Route::Data);
    }
}

/// Browsers number files of the same name: `receita.regua (1).json`.
fn is_recipe(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".json") && name.contains(".regua")
}

/// The names in the header of a file of the base; `None` where it was not understood.
fn header(base: &BaseReport, place: usize) -> Option<Vec<String>> {
    let read = base.files.get(place)?.read()?;
    Some(read.columns.iter().map(|column| column.name.clone()).collect())
}

fn place_of(base: &BaseReport, id: crate::engine::protocol::FileId) -> Option<usize> {
    base.files.iter().position(|file| file.id == id)
}

/// The files with the mappings that fit them, and the mappings that fit none.
fn with_mappings(files: &Files, base: &BaseReport, mappings: &[FileMapping]) -> (Files, Vec<Misfit>) {
    let of = |id| place_of(base, id).and_then(|place| header(base, place)).unwrap_or_default();
    let headers: Vec<Vec<String>> = files.iter().map(|(id, _)| of(*id)).collect();
    let (found, misfits) = project::fit_files(mappings, &headers);
    let files = files.iter().zip(found).map(|((id, held), found)| (*id, found.or_else(|| held.clone()))).collect();
    (files, misfits)
}

/// What the user chose for the files of the base.
fn chosen(files: &Files, base: &BaseReport) -> Vec<FileMapping> {
    let of = |(id, mapping): &(_, Option<Mapping>)| {
        let columns = header(base, place_of(base, *id)?)?;
        Some(FileMapping { columns, mapping: mapping.clone()? })
    };
    files.iter().filter_map(of).collect()
}
