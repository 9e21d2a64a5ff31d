//! The catalogues, pt-BR and en: one trait a page, implemented for both languages, so that a missing text does not
//! compile. No layout, no figures of its own: callers pass what `format` wrote.

pub mod format;

use crate::domain::{Language, Segment, SetAside, Stage};
pub struct Stub;
impl Stub {
    pub fn segment(&self, _: Segment) -> &'static str {
        "segment"
    }
    pub fn stage(&self, _: Stage) -> &'static str {
        "stage"
    }
    pub fn set_aside(&self, _: SetAside) -> &'static str {
        "reason"
    }
    pub fn file_everyone(&self) -> &'static str {
        "todos"
    }
    pub fn file_customers(&self) -> &'static str {
        "clientes"
    }
    pub fn file_set_aside(&self) -> &'static str {
        "linhas de fora"
    }
}
pub fn catalogue(_: Language) -> &'static Stub {
    &Stub
}
