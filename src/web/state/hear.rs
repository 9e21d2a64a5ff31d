//! What comes back from the engine, and what it changes. What goes to it is `store`'s.

use super::session::{LastAttempt, Phase};
use super::store::{Pending, Shown, Store, Told};
use crate::domain::Refusal;
use crate::engine::protocol::{Analysis, Command, Event, ReadReport, RowsRequest, Settings, Why};
use crate::web::browser;
use crate::web::browser::Heard;
use crate::web::route::Route;
use leptos::prelude::*;
use std::sync::Arc;

impl Store {
    /// Takes in what was heard.
    pub(super) fn hear(&self, heard: Heard) {
        match heard {
            Heard::Died => {
                self.pending.set(Pending::Nothing);
                self.held.phase.set(Phase::Empty(Some(LastAttempt::EngineStopped)));
            }
            Heard::Event(event, file) => match *event {
                Event::Ready => {}
                Event::Progress(progress) => {
                    if self.is_reading() {
                        self.held.phase.set(Phase::Reading(progress));
                    }
                }
                Event::Read(report) => self.take_report(*report),
                Event::Analysed(analysis) => self.take_analysis(*analysis),
                Event::Rows(reply) => {
                    if reply.request == *self.window.borrow() {
                        self.held.rows.set(Some(Arc::new(reply)));
                    }
                }
                Event::Explained(why) => self.take_why(*why),
                Event::Download { file_name } => {
                    self.pending.set(Pending::Nothing);
                    if let Some(file) = file {
                        browser::download(&file, &file_name);
                        self.held.downloaded.set(Some(file_name));
                    }
                }
                Event::Cancelled => {
                    self.held.forget_base();
                    self.held.phase.set(Phase::Empty(Some(LastAttempt::Cancelled)));
                }
                Event::Refused(refusal) => self.take_refusal(refusal),
            },
        }
    }

    fn is_reading(&self) -> bool {
        self.held.phase.with_untracked(|phase| matches!(phase, Phase::Reading(_)))
    }

    fn take_report(&self, report: ReadReport) {
        if report.rows.is_some() {
            browser::mark("regua:read");
        }
        let asks = !report.questions.is_empty();
        self.held.report.set(Some(Arc::new(report)));
        if asks {
            self.held.forget_analysis();
            self.held.phase.set(Phase::Asking);
        }
    }

    fn take_analysis(&self, analysis: Analysis) {
        // A reading analyses by the rules of the engine first; the user's settings follow.
        if self.told.get() == Told::No && analysis.settings != self.settings() {
            return self.analyse();
        }
        self.held.analysis.set(Some(Arc::new(analysis)));
        self.held.phase.set(Phase::Ready);
        let len = self.window.borrow().len;
        self.show(RowsRequest { query: self.held.query.get_untracked(), start: 0, len });
        if let Some(why) = self.held.why.get_untracked() {
            *self.explained.borrow_mut() = Some(why.customer.key.clone());
            self.post(&Command::Explain { customer: why.customer.id });
        }
        if self.shown.replace(Shown::Once) == Shown::NotYet {
            self.router.go(Route::Segments);
            browser::mark_when_painted("regua:segments");
        }
    }

    /// After a new analysis the same number may be another customer.
    fn take_why(&self, why: Why) {
        let expected = self.explained.take();
        let same = expected.is_none_or(|key| key == why.customer.key);
        self.held.why.set(same.then(|| Arc::new(why)));
    }

    fn take_refusal(&self, refusal: Refusal) {
        if self.pending.replace(Pending::Nothing) == Pending::Download && !self.is_reading() {
            return self.held.download_refused.set(Some(refusal));
        }
        let by_the_rules = matches!(refusal, Refusal::NothingUsable | Refusal::AllInTheFuture);
        if by_the_rules && self.told.get() == Told::No && self.settings() != Settings::default() {
            return self.analyse();
        }
        self.held.forget_analysis();
        self.held.phase.set(Phase::Empty(Some(LastAttempt::Refused(refusal))));
    }
}
