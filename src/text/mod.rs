//! The catalogues, pt-BR and en: one trait a page, implemented for both languages, so that a missing text does not
//! compile. No layout, no figures of its own: callers pass what `format` wrote.

pub mod format;
