//! Réguas as the page shows them: sentences, briefs, messages filled in, the library in words. What they lead to over a base
//! is the engine's.

pub mod brief;
pub mod contradictions;
pub mod document;
pub mod excludes;
pub mod library;
pub mod rules;
pub mod sentence;
pub mod tags;
pub mod timing;
