//! The studies that pages look at, and a customer's why: asked for again after each analysis, handed to who waits. What a study
//! finds is the engine's.

use super::store::Store;
use crate::engine::protocol::{Command, Studied, Study, Why};
use leptos::prelude::*;
use std::sync::Arc;

/// A study that the page looks at.
pub(super) struct Watch {
    number: u32,
    /// `None` until there is something to ask.
    study: Option<Study>,
    found: RwSignal<Option<Arc<Studied>>>,
}

impl Store {
    /// Asks for a study, now and after each analysis, until [`Store::leave`] is told the number.
    pub(super) fn watch(&self, study: Option<Study>, found: RwSignal<Option<Arc<Studied>>>) -> u32 {
        if let Some(study) = &study {
            self.post(&Command::Study(study.clone()));
        }
        let mut studies = self.studies.borrow_mut();
        let number = studies.last().map_or(0, |watch| watch.number.wrapping_add(1));
        studies.push(Watch { number, study, found });
        number
    }

    /// Turns a watch to another study: answers to the one before are not waited for any more.
    pub(super) fn turn(&self, number: u32, study: Option<Study>) {
        let mut studies = self.studies.borrow_mut();
        let watch = studies.iter_mut().find(|watch| watch.number == number && watch.study != study);
        if let Some(watch) = watch {
            self.give_up(watch.study.as_ref());
            watch.study.clone_from(&study);
            study.into_iter().for_each(|study| self.post(&Command::Study(study)));
        }
    }

    /// Nobody looks at this study any more.
    pub(super) fn leave(&self, number: u32) {
        self.studies.borrow_mut().retain(|watch| {
            if watch.number == number {
                self.give_up(watch.study.as_ref());
            }
            watch.number != number
        });
    }

    /// Ends work that takes long and that nobody waits for any more.
    fn give_up(&self, study: Option<&Study>) {
        if let Some(study @ Study::Past(_)) = study {
            self.held.living_past.set(None);
            self.post(&Command::GiveUp(study.clone()));
        }
    }

    /// Asks again for all studies that are looked at.
    pub(super) fn study_again(&self) {
        for study in self.studies.borrow().iter().filter_map(|watch| watch.study.clone()) {
            self.post(&Command::Study(study));
        }
    }

    /// Hands a study to those who wait for it.
    pub(super) fn take_study(&self, study: &Study, found: Studied) {
        let found = Arc::new(found);
        let waiting: Vec<RwSignal<Option<Arc<Studied>>>> = {
            let studies = self.studies.borrow();
            studies.iter().filter(|watch| watch.study.as_ref() == Some(study)).map(|watch| watch.found).collect()
        };
        for signal in waiting {
            signal.set(Some(Arc::clone(&found)));
        }
    }

    /// Asks why a customer is where it is.
    pub(super) fn explain(&self, id: u32, key: String) {
        self.explained.replace(Some((id, key)));
        self.post(&Command::Explain { customer: id });
    }

    /// Asks again for the why that is waited for, or else for the one that is shown.
    pub(super) fn explain_again(&self) {
        let shown = || self.held.why.get_untracked().map(|why| (why.customer.id, why.customer.key.clone()));
        let asked = self.explained.take().or_else(shown);
        asked.into_iter().for_each(|(id, key)| self.explain(id, key));
    }

    /// After a new analysis the same number may be another customer's. What was asked before something else is not waited for.
    pub(super) fn take_why(&self, why: Why) {
        if self.explained.borrow().as_ref().is_some_and(|(id, _)| *id == why.customer.id) {
            let is_meant = self.explained.take().is_some_and(|(_, key)| key == why.customer.key);
            self.held.why.set(is_meant.then(|| Arc::new(why)));
        }
    }
}
