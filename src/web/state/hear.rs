//! What comes back from the engine, and what it changes. What goes to it is `store`'s.

use super::session::{LastAttempt, Phase, Writing};
use super::store::{Shown, Store, Told};
use crate::domain::Refusal;
use crate::engine::protocol::{Analysis, BaseReport, Event, Readiness, Settings, Study};
use crate::present::data::files::asks;
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
                self.ground();
                self.held.writing.set(Writing::Nothing);
                self.held.phase.set(Phase::Empty(Some(LastAttempt::EngineStopped)));
            }
            Heard::Event(event, _, opening) if opening != self.opening.get() && is_of_a_base(&event) => drop(event),
            Heard::Event(event, file, _) => match *event {
                Event::Ready => {}
                Event::Rehearsed(nobody) => {
                    self.held.nobody.set(Some(Arc::new(*nobody)));
                    browser::mark("regua:engine-rehearsed");
                }
                Event::Progress(progress) => {
                    if self.is_reading() {
                        self.held.phase.set(Phase::Reading(progress));
                    }
                }
                Event::Read(report) => self.hear_report(report),
                Event::Analysed(analysis) => {
                    self.take_analysis(*analysis);
                    browser::mark_again("regua:analysed");
                    self.landed();
                }
                Event::Rows(reply) => {
                    if reply.request == *self.window.borrow() {
                        self.held.rows.set(Some(Arc::new(reply)));
                        browser::mark_again("regua:rows");
                    }
                }
                Event::Studied { study, found } => {
                    if matches!(study, Study::Plan | Study::Actions(_)) {
                        self.held.planning.set(None);
                    } else if matches!(study, Study::Past(_)) {
                        self.held.living_past.set(None);
                    }
                    self.take_study(&study, *found);
                }
                Event::Planning { done, of } => self.held.planning.set(Some((done, of))),
                Event::LivingPast { done, of } => self.held.living_past.set(Some((done, of))),
                Event::Explained(why) => self.take_why(*why),
                Event::Writing { done, of, permille } => self.writing(Writing::Far { done, of, permille }),
                Event::Abandoned => self.abandoned(),
                Event::Download { file_name, lists, sort } => self.take_file(file.as_ref(), file_name, (sort, &lists)),
                Event::NotWritten { sort, refusal } => {
                    self.ended(sort);
                    self.held.download_refused.set(Some(refusal));
                }
                Event::Refused(refusal) => self.take_refusal(refusal),
            },
        }
    }

    pub(super) fn is_reading(&self) -> bool {
        self.held.phase.with_untracked(|phase| matches!(phase, Phase::Reading(_)))
    }

    /// What was read waits for the analysis that follows at once, if one does: to draw it, and right after it the segments, would
    /// keep the segments waiting.
    fn hear_report(&self, report: Box<BaseReport>) {
        if report.files.iter().any(|file| file.read().is_some_and(|read| read.rows.is_some())) {
            browser::mark("regua:read");
        }
        self.report.take();
        match report.readiness {
            Readiness::Ready => drop(self.report.replace(Some(report))),
            Readiness::Asking | Readiness::NoOrders => self.take_report(*report),
        }
    }

    fn take_report(&self, report: BaseReport) {
        // A file whose question was answered gives way to the next that asks.
        if let Some(chosen) = self.held.chosen_file.get_untracked() {
            let asked = self.held.base.with_untracked(|base| base.as_ref().is_some_and(|base| asks(base, chosen)));
            if asked && !asks(&report, chosen) {
                self.held.chosen_file.set(None);
            }
        }
        let ready = report.readiness == Readiness::Ready;
        self.held.base.set(Some(Arc::new(report)));
        if !ready {
            self.held.forget_analysis();
            self.fallback.take();
            self.held.phase.set(Phase::Asking);
            // Its mappings may be what answers.
            self.bring_recipe();
        }
    }

    fn take_analysis(&self, analysis: Analysis) {
        let report = self.report.take();
        // A reading analyses by the rules of the engine first; the user's settings follow.
        if self.told.get() == Told::No && analysis.settings != self.settings() {
            report.into_iter().for_each(|report| self.take_report(*report));
            return self.analyse();
        }
        // First of all, so that the page which is left does not draw once more.
        if self.shown.get() == Shown::NotYet {
            self.router.go(Route::SEGMENTS);
        }
        report.into_iter().for_each(|report| self.take_report(*report));
        self.held.analysis.set(Some(Arc::new(analysis)));
        self.fallback.take();
        self.held.phase.set(Phase::Ready);
        match self.shown.get() {
            Shown::Once => self.show_again(),
            // Their page will ask, once its segments are on the screen.
            Shown::NotYet => self.held.rows.set(None),
        }
        self.study_again();
        self.explain_again();
        self.shown.set(Shown::Once);
        self.bring_recipe();
        self.keep_recipe();
    }

    fn take_refusal(&self, refusal: Refusal) {
        self.report.take().into_iter().for_each(|report| self.take_report(*report));
        self.landed();
        let by_the_rules = matches!(refusal, Refusal::NothingUsable | Refusal::AllInTheFuture);
        if by_the_rules && self.told.get() == Told::No && self.settings() != Settings::default() {
            return self.analyse();
        }
        self.held.forget_analysis();
        self.held.phase.set(Phase::Empty(Some(LastAttempt::Refused(refusal))));
    }
}

/// Whether this tells of the base that was open: once another is opened it would be taken as of that one. A file that was asked for
/// comes all the same.
fn is_of_a_base(event: &Event) -> bool {
    match event {
        Event::Ready | Event::Rehearsed(_) | Event::Download { .. } | Event::NotWritten { .. } | Event::Abandoned => {
            false
        }
        Event::Progress(_)
        | Event::Read(_)
        | Event::Analysed(_)
        | Event::Rows(_)
        | Event::Explained(_)
        | Event::Studied { .. }
        | Event::Planning { .. }
        | Event::LivingPast { .. }
        | Event::Writing { .. }
        | Event::Refused(_) => true,
    }
}
