//! A file in the making, and how the engine writes on: a list by itself, or lists one after another into an archive with an
//! index. Each call does a little; whoever stops calling has cancelled.

use super::customers::CustomersFile;
use super::messages::{MessagesFile, Writer};
use super::sent::Gathered;
use super::{Manner, OutsError, Wanted, calendar, names, print};
use crate::domain::{Day, Refusal};
use crate::engine::base::{Analysed, Base};
use crate::engine::plans;
use crate::engine::protocol::{ActionId, CustomerQuery, Download, Flavour, ListId};
use crate::engine::table::Tables;
use crate::export::{Cell, TableWriter, ZipEntry, ZipWriter, dated_name};
use crate::text;
use std::collections::BTreeSet;
use std::ops::Range;

/// Rows of a slice.
const ROWS: usize = 2_048;

/// A file in the making.
pub struct Writing {
    /// The number of the analysis that it is of.
    pub(in crate::engine) analysis: u32,
    manner: Manner,
    gathered: Option<Gathered>,
    /// What is written, in its order.
    entries: Vec<Entry>,
    /// The entry at hand.
    at: usize,
    open: Option<Open>,
    archive: Option<Box<Archive>>,
    file_name: String,
    lists: Vec<(ListId, u64)>,
}

/// How far a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrote {
    /// There is more to write.
    Part {
        /// Lists that are written.
        done: u32,
        /// Of so many.
        of: u32,
        /// How far that is, in thousandths.
        permille: u32,
    },
    /// All of it is written.
    All {
        /// What it is called.
        file_name: String,
        /// The lists that are in it, each with its [`crate::engine::protocol::ListReport::print`].
        lists: Vec<(ListId, u64)>,
    },
    /// The analysis that it is of is not in force any more.
    Overtaken,
}

/// What is written.
#[derive(Debug, Clone)]
struct Entry {
    rows: Rows,
    /// The list that it is, if it is one.
    list: Option<ListId>,
}

/// Where rows come from.
#[derive(Debug, Clone)]
enum Rows {
    Customers(CustomerQuery),
    /// Messages that were gathered, and the name of their file where it stands alone.
    Messages(Range<usize>, String),
    Calendar,
}

/// The entry at hand.
struct Open {
    file: File,
    who: u64,
    packed: Option<ZipEntry>,
}

enum File {
    Customers(Box<CustomersFile>),
    Messages(Box<MessagesFile>),
}

/// The archive as far as it is written.
struct Archive {
    zip: ZipWriter,
    index: TableWriter,
    taken: BTreeSet<String>,
    /// Of an archive of days the day and the number of the entry within it.
    nth: Option<(u16, usize)>,
}

/// Whether a file tells of the dry run.
pub(in crate::engine) fn needs_plan(download: &Download) -> bool {
    let is_action = |list: &ListId| matches!(list, ListId::Action(_));
    match download {
        Download::Messages { .. } | Download::MessagesZip { .. } | Download::Calendar { .. } => true,
        Download::List { list, .. } => is_action(list),
        Download::ListsZip { lists, .. } => lists.iter().any(is_action),
        Download::Customers { .. }
        | Download::SetAside { .. }
        | Download::Unmatched { .. }
        | Download::Template(_)
        | Download::Table(_) => false,
    }
}

/// Whom a file is for, and which messages it needs; `None` of one that is not written in slices.
fn asked(download: &Download) -> Option<(Manner, Option<Wanted>)> {
    let only = |lists: &[ListId]| {
        let action = |list: &ListId| if let ListId::Action(action) = list { Some(*action) } else { None };
        let wanted: BTreeSet<ActionId> = lists.iter().filter_map(action).collect();
        (!wanted.is_empty()).then_some(Wanted::Lists(wanted))
    };
    let days = |from: u16, to: u16, journey, step| Some(Wanted::Days { days: from..=to, journey, step });
    let (flavour, language, wanted) = match download {
        Download::Customers { flavour, language, .. } => (*flavour, *language, None),
        Download::Messages { from_day, to_day, journey, step, flavour, language } => {
            (*flavour, *language, days(*from_day, *to_day, *journey, *step))
        }
        Download::MessagesZip { from_day, to_day, flavour, language } => {
            (*flavour, *language, days(*from_day, *to_day, None, None))
        }
        Download::List { list, flavour, language } => (*flavour, *language, only(&[*list])),
        Download::ListsZip { lists, flavour, language } => (*flavour, *language, only(lists)),
        Download::Calendar { language } => (Flavour::Plain, *language, days(0, u16::MAX, None, None)),
        Download::SetAside { .. } | Download::Unmatched { .. } | Download::Template(_) | Download::Table(_) => {
            return None;
        }
    };
    Some((Manner { flavour, language }, wanted))
}

impl Writing {
    /// Starts a file of the analysis with this number; `None` of another download, and without the dry run that it needs.
    pub(in crate::engine) fn of(
        (base, analysed, tables): (&Base, &Analysed, &mut Tables),
        (download, analysis): (&Download, u32),
    ) -> Option<Writing> {
        let (manner, wanted) = asked(download)?;
        let gathered = match wanted {
            None => None,
            Some(wanted) => {
                let made = plans::dry_run(base, analysed)?;
                Some(Gathered::of(analysed, made, tables.by_key(base, analysed), &wanted))
            }
        };
        let reference = analysed.policy.reference;
        let words = text::catalogue(manner.language);
        let archive = |header: &[&str], nth| {
            let index = TableWriter::new(manner.format(), header.iter().copied());
            Some(Box::new(Archive { zip: ZipWriter::new(reference), index, taken: BTreeSet::new(), nth }))
        };
        let of_list =
            |list: ListId| Entry { rows: rows_of(analysed, gathered.as_ref(), list, manner), list: Some(list) };
        let (entries, archive, name) = match download {
            Download::Customers { query, .. } => {
                (vec![Entry { rows: Rows::Customers(query.clone()), list: names::list_of(query) }], None, None)
            }
            Download::Messages { from_day, to_day, journey, step, .. } => {
                let day = day_of(analysed, gathered.as_ref(), *from_day);
                let name = names::of_messages(analysed, (day, *journey, *step), manner);
                let all = 0..gathered.as_ref().map_or(0, Gathered::len);
                let action = |(journey, step)| ListId::Action(ActionId { day: *from_day, journey, step });
                let list = journey.zip(*step).filter(|_| from_day == to_day).map(action);
                (vec![Entry { rows: Rows::Messages(all, name), list }], None, None)
            }
            Download::MessagesZip { .. } => {
                let ranges = gathered.as_ref().map(Gathered::ranges).unwrap_or_default();
                let entry = |range| {
                    let list = gathered.as_ref().and_then(|gathered| gathered.list(&range)).map(ListId::Action);
                    Entry { rows: Rows::Messages(range, String::new()), list }
                };
                let archive = archive(&words.index_header(), Some((0, 0)));
                (ranges.into_iter().map(entry).collect(), archive, Some(words.file_messages()))
            }
            Download::List { list, .. } => (vec![of_list(*list)], None, None),
            Download::ListsZip { lists, .. } => {
                let entries = lists.iter().copied().map(of_list).collect();
                (entries, archive(&words.lists_header(), None), Some(words.file_lists()))
            }
            Download::Calendar { .. } => (vec![Entry { rows: Rows::Calendar, list: None }], None, None),
            Download::SetAside { .. } | Download::Unmatched { .. } | Download::Template(_) | Download::Table(_) => {
                return None;
            }
        };
        let file_name = name.map_or_else(String::new, |name| dated_name(&[name], reference, ".zip"));
        let (at, open, lists) = (0, None, Vec::new());
        Some(Writing { analysis, manner, gathered, entries, at, open, archive, file_name, lists })
    }

    /// Writes on, into `sink` what is ready.
    pub(in crate::engine) fn step(
        &mut self,
        (base, analysed, tables): (&Base, &Analysed, &mut Tables),
        sink: &mut dyn FnMut(Vec<u8>),
    ) -> Result<Wrote, Refusal> {
        match self.open.take() {
            Some(open) => self.write_on((base, analysed), open, sink)?,
            None => match self.entries.get(self.at).cloned() {
                Some(entry) => self.begin((base, analysed, tables), &entry, sink)?,
                None => return Ok(self.finish(sink)?),
            },
        }
        let of = self.entries.len() as u64;
        let (rows, all) = self.open.as_ref().map_or((0, 1), |open| match &open.file {
            File::Customers(file) => file.far(),
            File::Messages(file) => file.far(),
        });
        let within = rows as u64 * 1000 / (all as u64).max(1);
        let permille = (self.at as u64 * 1000 + within) / of.max(1);
        Ok(Wrote::Part { done: self.at as u32, of: of as u32, permille: permille as u32 })
    }

    fn begin(
        &mut self,
        (base, analysed, tables): (&Base, &Analysed, &mut Tables),
        entry: &Entry,
        sink: &mut dyn FnMut(Vec<u8>),
    ) -> Result<(), OutsError> {
        let sent = self.gathered.as_ref().map(|gathered| gathered.told(base, analysed));
        let (file, own) = match (&entry.rows, &sent) {
            (Rows::Customers(query), _) => {
                let file = CustomersFile::of((base, analysed, tables), query, self.manner);
                let name = file.name.clone();
                (File::Customers(Box::new(file)), name)
            }
            (Rows::Messages(range, name), Some(sent)) => {
                let writer = Writer::of(sent, self.manner)?;
                let name = match self.archive.as_mut().and_then(|archive| archive.nth.as_mut()) {
                    Some(last) => {
                        let dues = sent.dues.get(range.clone()).unwrap_or_default();
                        let day = dues.first().map_or(0, |due| due.day);
                        let nth = if last.0 == day { last.1 + 1 } else { 1 };
                        *last = (day, nth);
                        writer.entry_name(dues, nth).unwrap_or_default()
                    }
                    None => name.clone(),
                };
                (File::Messages(Box::new(MessagesFile::of(&writer, range.clone()))), name)
            }
            (Rows::Calendar, Some(sent)) => {
                self.file_name = calendar::write(sent, self.manner.language, sink);
                self.at += 1;
                return Ok(());
            }
            (Rows::Messages(..) | Rows::Calendar, None) => return Err(OutsError),
        };
        let packed = match &mut self.archive {
            Some(archive) => Some(ZipEntry::new(names::free(own, &mut archive.taken))),
            None => {
                self.file_name = own;
                None
            }
        };
        self.open = Some(Open { file, who: 0, packed });
        Ok(())
    }

    fn write_on(
        &mut self,
        (base, analysed): (&Base, &Analysed),
        mut open: Open,
        sink: &mut dyn FnMut(Vec<u8>),
    ) -> Result<(), OutsError> {
        let Open { file, who, packed } = &mut open;
        let mut out = |bytes: Vec<u8>| match packed {
            Some(entry) => entry.write(&bytes),
            None => sink(bytes),
        };
        let (rows, all) = match file {
            File::Customers(file) => {
                *who = who.wrapping_add(file.step((base, analysed), ROWS, &mut out));
                file.far()
            }
            File::Messages(file) => {
                let sent = self.gathered.as_ref().map(|gathered| gathered.told(base, analysed)).ok_or(OutsError)?;
                *who = who.wrapping_add(file.step(&Writer::of(&sent, self.manner)?, ROWS, &mut out));
                file.far()
            }
        };
        if rows < all {
            self.open = Some(open);
            return Ok(());
        }
        self.close((base, analysed), (open, all), sink)
    }

    /// Ends the entry at hand.
    fn close(
        &mut self,
        (base, analysed): (&Base, &Analysed),
        (open, rows): (Open, usize),
        sink: &mut dyn FnMut(Vec<u8>),
    ) -> Result<(), OutsError> {
        let Some(entry) = self.entries.get(self.at) else { return Ok(()) };
        self.at += 1;
        if let Some(list) = entry.list {
            let journey =
                if let ListId::Action(action) = list { names::journey(analysed, action.journey) } else { None };
            self.lists.push((list, print(base, analysed, open.who, journey)));
        }
        let (Some(archive), Some(packed)) = (&mut self.archive, open.packed) else { return Ok(()) };
        let (words, reference) = (text::catalogue(self.manner.language), analysed.policy.reference);
        let rows = Cell::Count(rows as i64);
        match (entry.list, &entry.rows) {
            (Some(list), _) if archive.nth.is_none() => {
                let (group, name) = names::in_index(analysed, list, words);
                let day = if let ListId::Action(action) = list {
                    day_of(analysed, self.gathered.as_ref(), action.day)
                } else {
                    reference
                };
                let cells = [Cell::Text(&group), Cell::Text(&name), rows, Cell::Day(day), Cell::Text(packed.name())];
                archive.index.row(cells);
            }
            (_, Rows::Messages(range, _)) => {
                let sent = self.gathered.as_ref().map(|gathered| gathered.told(base, analysed)).ok_or(OutsError)?;
                let due = sent.dues.get(range.start).copied().ok_or(OutsError)?;
                let writer = Writer::of(&sent, self.manner)?;
                let ([journey, channel], day) = writer.labels(due).zip(sent.day(due)).ok_or(OutsError)?;
                archive.index.row([
                    Cell::Day(day),
                    Cell::Text(journey),
                    Cell::Count(i64::from(due.step) + 1),
                    Cell::Text(channel),
                    rows,
                    Cell::Text(packed.name()),
                ]);
            }
            (_, Rows::Customers(_) | Rows::Calendar) => {}
        }
        archive.zip.add(packed)?.into_iter().for_each(sink);
        Ok(())
    }

    fn finish(&mut self, sink: &mut dyn FnMut(Vec<u8>)) -> Result<Wrote, OutsError> {
        if let Some(mut archive) = self.archive.take() {
            let mut entry = ZipEntry::new("index.csv".to_owned());
            entry.write(&archive.index.take_bytes());
            archive.zip.add(entry)?.into_iter().for_each(&mut *sink);
            sink(archive.zip.finish()?);
        }
        Ok(Wrote::All { file_name: std::mem::take(&mut self.file_name), lists: std::mem::take(&mut self.lists) })
    }
}

fn rows_of(analysed: &Analysed, gathered: Option<&Gathered>, list: ListId, manner: Manner) -> Rows {
    match list {
        ListId::Action(action) => {
            let day = day_of(analysed, gathered, action.day);
            let name = names::of_messages(analysed, (day, Some(action.journey), Some(action.step)), manner);
            Rows::Messages(gathered.map_or(0..0, |gathered| gathered.range(action)), name)
        }
        ListId::Part(partition, part) => Rows::Customers(names::part_query(analysed, (partition, part))),
        ListId::Audience(number) => Rows::Customers(names::audience_query(number)),
    }
}

/// A day of the dry run; the reference date beyond it.
fn day_of(analysed: &Analysed, gathered: Option<&Gathered>, place: u16) -> Day {
    gathered.and_then(|gathered| gathered.day(place)).unwrap_or(analysed.policy.reference)
}
