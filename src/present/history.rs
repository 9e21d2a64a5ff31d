//! What can be undone: the files, their mappings and the settings, together. Applying them is `web::state`'s.

use super::change::changed;
use crate::engine::protocol::{FileId, Mapping, Settings};
use crate::text::Changed;

/// The files of the base, each with what the user chose for it; `None`: as the engine decided.
pub type Files = Vec<(FileId, Option<Mapping>)>;

/// The user's choices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// What the base is made of.
    pub files: Files,
    /// How the base is segmented.
    pub settings: Settings,
    /// How many recipes were opened on the way here: what one changes has its name.
    pub recipe: u32,
}

/// The choices in force, those before and those taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    current: Choices,
    before: Vec<Choices>,
    after: Vec<Choices>,
}

/// What can be taken back and brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ways {
    /// What undo would take back.
    pub undo: Option<Changed>,
    /// What redo would bring back.
    pub redo: Option<Changed>,
}

/// What brings the engine from some choices to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Nowhere,
    /// Another analysis.
    Analyse,
    /// Another reading, then perhaps another analysis.
    Read,
}

impl History {
    /// A base's first files: nothing to undo yet.
    #[must_use]
    pub fn of(files: Files) -> History {
        History { current: Choices { files, ..Choices::default() }, ..History::default() }
    }

    /// The choices in force.
    #[must_use]
    pub fn current(&self) -> &Choices {
        &self.current
    }

    /// What undo would take back, and what redo would bring back; `None` where there is nothing.
    #[must_use]
    pub fn ways(&self) -> Ways {
        Ways {
            undo: self.before.last().map(|before| changed(before, &self.current)),
            redo: self.after.last().map(|after| changed(&self.current, after)),
        }
    }

    /// Settles on new settings.
    pub fn analyse(&mut self, settings: Settings) -> Step {
        self.turn_to(Choices { settings, ..self.current.clone() })
    }

    /// Settles on other files.
    pub fn read(&mut self, files: Files) -> Step {
        self.turn_to(Choices { files, ..self.current.clone() })
    }

    /// Settles on the settings of a recipe.
    pub fn open_recipe(&mut self, settings: Settings) -> Step {
        let recipe = self.current.recipe + 1;
        self.turn_to(Choices { settings, recipe, ..self.current.clone() })
    }

    fn turn_to(&mut self, next: Choices) -> Step {
        let step = step(&self.current, &next);
        if step != Step::Nowhere {
            self.before.push(std::mem::replace(&mut self.current, next));
            self.after.clear();
        }
        step
    }

    /// Takes the last choice back.
    pub fn undo(&mut self) -> Step {
        let Some(earlier) = self.before.pop() else { return Step::Nowhere };
        let left = std::mem::replace(&mut self.current, earlier);
        let step = step(&left, &self.current);
        self.after.push(left);
        step
    }

    /// Brings back what was taken back.
    pub fn redo(&mut self) -> Step {
        let Some(later) = self.after.pop() else { return Step::Nowhere };
        let left = std::mem::replace(&mut self.current, later);
        let step = step(&left, &self.current);
        self.before.push(left);
        step
    }
}

/// The files after those of `added` came; in place of `replaced`, where one is named.
#[must_use]
pub fn joined(files: &Files, added: &[FileId], replaced: Option<FileId>) -> Files {
    let place = files.iter().position(|(id, _)| Some(*id) == replaced);
    let mut next = files.clone();
    let at = place.map_or(next.len(), |place| {
        next.remove(place);
        place
    });
    next.splice(at..at, added.iter().map(|id| (*id, None)));
    next
}

/// The files without one.
#[must_use]
pub fn without(files: &Files, gone: FileId) -> Files {
    files.iter().filter(|(id, _)| *id != gone).cloned().collect()
}

/// The files after the user chose what one of them means.
#[must_use]
pub fn remapped(files: &Files, of: FileId, mapping: &Mapping) -> Files {
    let chosen =
        |(id, held): &(FileId, Option<Mapping>)| (*id, if *id == of { Some(mapping.clone()) } else { held.clone() });
    files.iter().map(chosen).collect()
}

fn step(from: &Choices, to: &Choices) -> Step {
    if from.files != to.files {
        Step::Read
    } else if from.settings != to.settings {
        Step::Analyse
    } else {
        Step::Nowhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Bins, Contents, Method, Role, Scorings};

    fn files(ids: &[u32]) -> Files {
        ids.iter().map(|id| (FileId(*id), None)).collect()
    }

    fn bins(bins: u8) -> Settings {
        let scoring = Scorings::by_base(Method::PercentileRank, Bins::new(bins).unwrap());
        Settings { scoring, ..Settings::default() }
    }

    #[test]
    fn undo_and_redo_are_inverse() {
        let mut history = History::of(files(&[0]));
        let start = history.clone();
        assert_eq!(history.analyse(bins(4)), Step::Analyse);
        assert_eq!(history.read(files(&[0, 1])), Step::Read);
        assert_eq!(history.analyse(bins(4)), Step::Nowhere);
        let end = history.clone();
        assert_eq!((history.undo(), history.undo(), history.undo()), (Step::Read, Step::Analyse, Step::Nowhere));
        assert_eq!(history.current(), start.current());
        assert_eq!((history.redo(), history.redo(), history.redo()), (Step::Analyse, Step::Read, Step::Nowhere));
        assert_eq!(history, end);
    }

    #[test]
    fn a_new_choice_forgets_what_was_taken_back() {
        let mut history = History::default();
        history.analyse(bins(4));
        history.undo();
        history.analyse(bins(3));
        assert_eq!(history.ways(), Ways { undo: Some(Changed::Scoring), redo: None });
        history.undo();
        assert_eq!(history.ways(), Ways { undo: None, redo: Some(Changed::Scoring) });
    }

    #[test]
    fn files_come_go_and_are_replaced_in_place() {
        let ids = |files: Files| files.iter().map(|(id, _)| id.0).collect::<Vec<_>>();
        let held = files(&[0, 1, 2]);
        let check = |added: &[u32], replaced: Option<u32>, want: &[u32]| {
            let added = added.iter().map(|id| FileId(*id)).collect::<Vec<_>>();
            assert_eq!(ids(joined(&held, &added, replaced.map(FileId))), want);
        };
        check(&[3, 4], None, &[0, 1, 2, 3, 4]);
        check(&[3], Some(1), &[0, 3, 2]);
        check(&[3, 4], Some(0), &[3, 4, 1, 2]);
        check(&[3], Some(9), &[0, 1, 2, 3]);
        assert_eq!(ids(without(&held, FileId(1))), [0, 2]);
        let mapping =
            Mapping { contents: Contents::Orders, roles: vec![Role::Customer], date_order: None, decimal: None };
        let next = remapped(&held, FileId(2), &mapping);
        assert_eq!(next.iter().map(|(_, mapping)| mapping.is_some()).collect::<Vec<_>>(), [false, false, true]);
    }
}
