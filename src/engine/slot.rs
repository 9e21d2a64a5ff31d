//! A source of the base and what became of it. In which order sources are read is `reading`'s.

use super::protocol::{FileId, Mapping};
use crate::domain::{Contents, Refusal};
use crate::intake::fields::KeyKind;
use crate::intake::{Draft, FileRead, Plan, Proof, SideRead, Wishes};

/// What became of a source.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Its turn is to come.
    Waiting,
    /// It can't be read.
    Refused(Refusal),
    /// It is the same as another one.
    SameAs(FileId),
    /// A needed column is missing.
    Stopped(Box<Plan>),
    /// Orders, part of the ledger.
    Orders(Box<Plan>, Box<FileRead>),
    /// Anything else.
    Side(Box<Plan>, Box<SideRead>),
}

/// A source.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) id: FileId,
    pub(super) name: String,
    pub(super) bytes: u64,
    pub(super) draft: Option<Draft>,
    pub(super) outcome: Outcome,
    pub(super) proof: Proof,
    /// Hash of its head and its tail.
    pub(super) mark: u64,
    /// The place of an earlier source that begins, ends and weighs like this one, until all of both was compared.
    pub(super) twin: Option<usize>,
    wishes: Wishes,
}

impl Slot {
    /// A source of `bytes` called `name`, and what the user chose for it.
    pub(super) fn new(id: FileId, name: String, bytes: u64, mapping: Option<&Mapping>) -> Slot {
        let wishes = mapping.map_or_else(Wishes::default, |mapping| Wishes {
            contents: Some(mapping.contents),
            roles: Some(mapping.roles.clone()),
            date_order: mapping.date_order,
            decimal: mapping.decimal,
        });
        let (outcome, proof) = (Outcome::Waiting, Proof::default());
        Slot { id, name, bytes, draft: None, outcome, wishes, proof, mark: 0, twin: None }
    }

    /// What kind of file it is; `None` where that is not known.
    pub(super) fn contents(&self) -> Option<Contents> {
        let draft = self.draft.as_ref()?;
        Some(self.wishes.contents.unwrap_or(draft.contents.0))
    }

    /// Whether the user said what kind of file it is.
    pub(super) fn is_told(&self) -> bool {
        self.wishes.contents.is_some()
    }

    /// How it will be read, in a base whose customers have such keys.
    pub(super) fn plan(&self, joins_by: Option<KeyKind>) -> Option<Plan> {
        let draft = self.draft.as_ref()?;
        Some(match joins_by {
            Some(kind) => draft.plan_joining(&self.wishes, self.proof, kind),
            None => draft.plan(&self.wishes, self.proof),
        })
    }

    /// Whether its turn is to come.
    pub(super) fn is_waiting(&self) -> bool {
        matches!(self.outcome, Outcome::Waiting)
    }
}
