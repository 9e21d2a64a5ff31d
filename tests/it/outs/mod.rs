//! What leaves the engine as files, over a small base: lists against the dry run, archives and calendars read back by other
//! people's parsers, the inventory of all lists.

mod archives;
mod lists;
mod messages;
mod shop;
