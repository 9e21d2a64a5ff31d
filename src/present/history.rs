//! What can be undone: the mapping and the settings, as pairs. Applying a pair is `web::state`'s.

use crate::domain::Role;
use crate::engine::protocol::{Mapping, Settings};

/// The user's choices on one source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// What columns mean; `None`: as the engine decided.
    pub mapping: Option<Mapping>,
    /// How the base is segmented.
    pub settings: Settings,
}

/// The choices in force, those before and those taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    current: Choices,
    before: Vec<Choices>,
    after: Vec<Choices>,
}

/// What brings the engine from one pair to another.
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
    /// The choices in force.
    #[must_use]
    pub fn current(&self) -> &Choices {
        &self.current
    }

    /// How many steps can be undone, and redone.
    #[must_use]
    pub fn depth(&self) -> (usize, usize) {
        (self.before.len(), self.after.len())
    }

    /// Settles on new settings.
    pub fn analyse(&mut self, settings: Settings) -> Step {
        self.turn_to(Choices { mapping: self.current.mapping.clone(), settings })
    }

    /// Settles on a new mapping. `before` is the mapping that was in force, chosen or not: the classes of statuses are
    /// told by their place in the status column, and so hold only while that column stays.
    pub fn remap(&mut self, before: Option<&[Role]>, mapping: Mapping) -> Step {
        let mut settings = self.current.settings.clone();
        let place = |roles: &[Role]| roles.iter().position(|role| *role == Role::Status);
        if before.map(place) != Some(place(&mapping.roles)) {
            settings.status_classes.clear();
        }
        self.turn_to(Choices { mapping: Some(mapping), settings })
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

fn step(from: &Choices, to: &Choices) -> Step {
    if from.mapping != to.mapping {
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
    use crate::domain::{Bins, StatusClass};

    fn mapping(roles: &[Role]) -> Mapping {
        Mapping { roles: roles.to_vec(), date_order: None, decimal: None }
    }

    fn bins(bins: u8) -> Settings {
        Settings { bins: Bins::new(bins).unwrap(), ..Settings::default() }
    }

    #[test]
    fn undo_and_redo_are_inverse() {
        let mut history = History::default();
        assert_eq!(history.analyse(bins(4)), Step::Analyse);
        assert_eq!(history.remap(None, mapping(&[Role::Customer])), Step::Read);
        assert_eq!(history.analyse(bins(4)), Step::Nowhere);
        let end = history.clone();
        assert_eq!((history.undo(), history.undo(), history.undo()), (Step::Read, Step::Analyse, Step::Nowhere));
        assert_eq!(history.current(), &Choices::default());
        assert_eq!((history.redo(), history.redo(), history.redo()), (Step::Analyse, Step::Read, Step::Nowhere));
        assert_eq!(history, end);
    }

    #[test]
    fn a_new_choice_forgets_what_was_taken_back() {
        let mut history = History::default();
        history.analyse(bins(4));
        history.undo();
        history.analyse(bins(3));
        assert_eq!(history.depth(), (1, 0));
    }

    #[test]
    fn status_classes_hold_while_their_column_stays() {
        let classes = |before: &[Role], after: &[Role]| {
            let mut history = History::default();
            history.analyse(Settings { status_classes: vec![StatusClass::Paid], ..Settings::default() });
            history.remap(Some(before), mapping(after));
            history.current().settings.status_classes.len()
        };
        assert_eq!(classes(&[Role::Status, Role::Ignored], &[Role::Status, Role::Amount]), 1);
        assert_eq!(classes(&[Role::Status, Role::Ignored], &[Role::Ignored, Role::Status]), 0);
    }
}
