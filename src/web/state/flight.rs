//! One analysis under way at a time, and the newest wish waiting behind it: a hand that drags a cut asks faster than any
//! engine answers, and nobody wants to see what it asked a second ago. What comes back is `hear`'s.

use super::store::{Store, Told};
use crate::engine::protocol::{Command, CustomerQuery, Selection, Settings};
use crate::present::segments::chosen::holds;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

/// The analysis under way.
#[derive(Default)]
pub(super) struct Flight {
    is_up: Cell<bool>,
    waiting: RefCell<Option<Command>>,
}

impl Store {
    /// Tells the engine the settings in force.
    pub(super) fn analyse(&self) {
        self.told.set(Told::Yes);
        self.fly(Command::Analyse(self.settings()));
    }

    /// Shows what settings would lead to, as long as nothing is settled.
    pub(super) fn preview(&self, settings: Settings) {
        self.told.set(Told::Yes);
        self.fly(Command::Preview(settings));
    }

    /// Takes the choice of customers away where it would mean something else than before.
    pub(super) fn keep_selection(&self, before: &Settings) {
        let query = self.held.query.get_untracked();
        if !holds(before, &self.settings(), query.selection) {
            self.held.query.set(CustomerQuery { selection: Selection::Everyone, ..query });
        }
    }

    fn fly(&self, command: Command) {
        if self.flight.is_up.replace(true) {
            *self.flight.waiting.borrow_mut() = Some(command);
        } else {
            self.post(&command);
        }
    }

    /// An analysis has come, or was refused: the one that waits may go.
    pub(super) fn landed(&self) {
        match self.flight.waiting.take() {
            Some(next) => self.post(&next),
            None => self.flight.is_up.set(false),
        }
    }

    /// Whatever was under way is of no use any more, and what still comes of it is not heard.
    pub(super) fn ground(&self) {
        self.opening.set(self.opening.get().wrapping_add(1));
        self.report.take();
        self.flight.is_up.set(false);
        self.flight.waiting.take();
    }
}
