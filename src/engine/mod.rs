//! The façade: commands in, events out. Holds the base; knows no browser. The engine names the bytes of the sources that
//! it wants and the caller brings them, at most 512 KiB a call: the engine never waits and never reads a file itself.

mod ageing;
mod analysed;
mod audiences;
mod base;
mod baskets;
mod columns;
mod companies;
mod consent;
mod contacts;
mod dossier;
mod files;
mod history;
mod join;
mod life;
mod order;
mod outs;
mod partitions;
mod past;
mod plans;
pub mod protocol;
mod reading;
mod refunds;
mod rehearsal;
mod report;
mod scores;
mod segmented;
mod slot;
mod small_table;
mod studies;
mod switched;
mod table;
mod told;
mod unit;
mod wire;

use crate::domain::{Day, Refusal, SampleFile, Unit};
use crate::ledger::OutOfMemory;
use base::{Analysed, Base};
use files::SetAsideFile;
use protocol::{Command, Download, Event, Mapping, Progress, Readiness, Settings};
use reading::Reading;
use slot::Slot;
use std::rc::Rc;
use switched::Before;
use table::Tables;

pub use outs::{Writing, Wrote};
pub use protocol::FileId;
pub use reading::{Fed, Want};
pub use rehearsal::{Rehearsal, Rehearsed, rehearsed_export};
pub use small_table::write_table;
pub use studies::is_prepared;

/// A source to be read, whose bytes the caller has.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its number.
    pub id: FileId,
    /// Its name; empty for pasted cells and the sample.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// What the user chose for it.
    pub mapping: Option<Mapping>,
}

/// The state of a reading.
#[derive(Debug, Default)]
enum State {
    /// Nothing opened.
    #[default]
    Idle,
    /// Sources are being read.
    Reading(Box<Reading>),
    /// They were read.
    Read(Rc<Base>),
}

/// One base and all that is asked of it.
#[derive(Debug, Default)]
pub struct Engine {
    today: Option<Day>,
    settings: Settings,
    state: State,
    /// The base by company, while companies are analysed.
    companies: Option<Box<Base>>,
    analysed: Option<Box<Analysed>>,
    /// How many analyses there were: the number of the one in force.
    analyses: u32,
    /// The segments before the first preview, until settings are settled.
    before: Option<Before>,
    tables: Tables,
}

impl Engine {
    /// An engine without a base.
    #[must_use]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Starts on these sources, all of the base; what was held before is forgotten. `today` is the real today.
    pub fn open(&mut self, sources: &[Opened], today: Day) {
        let slot = |source: &Opened| Slot::new(source.id, source.name.clone(), source.bytes, source.mapping.as_ref());
        let reading = Reading::new(sources.iter().map(slot).collect());
        let (today, state, analyses) = (Some(today), State::Reading(Box::new(reading)), self.analyses.wrapping_add(1));
        *self = Engine { today, state, analyses, ..Engine::default() };
    }

    /// The bytes to be brought next; `None` when [`Engine::finish`] can answer.
    #[must_use]
    pub fn want(&self) -> Option<Want> {
        match &self.state {
            State::Reading(reading) => reading.want(),
            State::Idle | State::Read(_) => None,
        }
    }

    /// Takes the next of the bytes wanted; at most 512 KiB a call.
    pub fn feed(&mut self, bytes: &[u8]) -> Fed {
        match &mut self.state {
            State::Reading(reading) => reading.feed(bytes),
            State::Idle | State::Read(_) => Fed::Enough,
        }
    }

    /// The bytes wanted were brought; or could not be, for this reason.
    pub fn end(&mut self, brought: Result<(), Refusal>) {
        if let State::Reading(reading) = &mut self.state {
            reading.end(brought);
        }
    }

    /// How far reading is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.state {
            State::Reading(reading) => reading.progress(),
            State::Idle | State::Read(_) => Progress::default(),
        }
    }

    /// Makes the base of what was read: the report, and the analysis unless a question is open.
    ///
    /// # Errors
    /// The reason why not one source could be used, or no memory.
    pub fn finish(&mut self) -> Result<Vec<Event>, Refusal> {
        let reading = match std::mem::take(&mut self.state) {
            State::Reading(reading) => reading,
            state @ (State::Idle | State::Read(_)) => {
                self.state = state;
                return Ok(Vec::new());
            }
        };
        if let Some(refusal) = reading.refusal() {
            return Err(refusal);
        }
        let base = Base::new(*reading)?;
        let report = report::base(&base);
        let readiness = report.readiness;
        self.state = State::Read(Rc::new(base));
        let mut events = vec![Event::Read(Box::new(report))];
        if readiness == Readiness::Ready {
            events.extend(self.analyse(None));
        }
        Ok(events)
    }

    /// Answers a command that needs no bytes; the others are the caller's to carry out.
    #[must_use]
    pub fn handle(&mut self, command: &Command) -> Vec<Event> {
        match command {
            Command::Analyse(settings) => {
                self.settings = settings.clone();
                let before = self.before.take().or_else(|| self.analysed.as_deref().map(Before::of));
                self.analyse(before.as_ref())
            }
            Command::Preview(settings) => {
                self.settings = settings.clone();
                let before = self.before.take().or_else(|| self.analysed.as_deref().map(Before::of));
                let events = self.analyse(before.as_ref());
                self.before = before;
                events
            }
            Command::Rows(request) => match (in_force(&self.state, &self.companies), &self.analysed) {
                (Some(base), Some(analysed)) => {
                    vec![Event::Rows(self.tables.window(base, analysed, request))]
                }
                _ => Vec::new(),
            },
            Command::Explain { customer } => match (in_force(&self.state, &self.companies), &self.analysed) {
                (Some(base), Some(analysed)) => {
                    let why = table::why(base, analysed, *customer);
                    why.map(|why| Event::Explained(Box::new(why))).into_iter().collect()
                }
                _ => Vec::new(),
            },
            Command::Study(study) => match (in_force(&self.state, &self.companies), &self.analysed) {
                (Some(base), Some(analysed)) => {
                    let found = Box::new(studies::study((base, analysed, &mut self.tables), study));
                    vec![Event::Studied { study: study.clone(), found }]
                }
                _ => Vec::new(),
            },
            Command::Open { .. } | Command::GiveUp(_) | Command::Download(_) | Command::StopWriting => Vec::new(),
        }
    }

    /// Does a part of the work that a command asks for, where that takes long; how far it is, or `None` when
    /// [`Engine::handle`] can answer at once. Whoever stops asking has cancelled: what is done stays done.
    #[must_use]
    pub fn prepare(&self, command: &Command) -> Option<Event> {
        let (base, analysed) = in_force(&self.state, &self.companies).zip(self.analysed.as_deref())?;
        studies::prepare((base, analysed), command)
    }

    /// Does a slice of what most pages will ask for, a few milliseconds; whether there is more of it. For idle hours: whoever asks
    /// before it is done waits for the rest, and nothing is ever shown by it.
    #[must_use]
    pub fn look_ahead(&self) -> bool {
        let at_hand = in_force(&self.state, &self.companies).zip(self.analysed.as_ref());
        at_hand.is_some_and(|(base, analysed)| analysed.look_ahead(base))
    }

    /// Analyses by the settings in force, and counts who is in another segment than `before`.
    fn analyse(&mut self, before: Option<&Before>) -> Vec<Event> {
        self.analyses = self.analyses.wrapping_add(1);
        if let Err(OutOfMemory) = self.turn_to_unit() {
            (self.analysed, self.tables) = (None, Tables::default());
            return vec![Event::Refused(Refusal::OutOfMemory)];
        }
        let (Some(base), Some(today)) = (in_force(&self.state, &self.companies), self.today) else {
            return Vec::new();
        };
        let analysed = match self.analysed.take() {
            Some(mut analysed) if analysed.leads_to(&self.settings) => {
                self.tables.forget(analysed.renew(base, &self.settings));
                analysed
            }
            Some(_) | None => {
                self.tables = Tables::default();
                Box::new(Analysed::new(base, &self.settings, today))
            }
        };
        let switched = before.and_then(|before| before.switched(&analysed));
        let event = match report::analysis(base, &analysed, switched) {
            Some(analysis) => Event::Analysed(Box::new(analysis)),
            None if analysed.is_all_in_the_future() => Event::Refused(Refusal::AllInTheFuture),
            None => Event::Refused(Refusal::NothingUsable),
        };
        self.analysed = Some(analysed);
        vec![event]
    }

    /// Makes the base that the settings' unit needs, or drops it. By a grouping that names no company, persons it is.
    fn turn_to_unit(&mut self) -> Result<(), OutOfMemory> {
        let State::Read(persons) = &self.state else { return Ok(()) };
        match self.settings.unit {
            Unit::Person => self.companies = None,
            unit @ Unit::Company(by) => {
                if self.companies.as_ref().is_none_or(|base| base.unit() != unit) {
                    // The one before gives its room to the next.
                    self.companies = None;
                    self.companies = Base::of_companies(persons, by)?.map(Box::new);
                }
            }
        }
        Ok(())
    }

    /// Starts a file that may take long: lists of customers and of messages, archives of them, the calendar. `None` for another
    /// download, and without the base or the dry run that it needs.
    pub fn start_writing(&mut self, download: &Download) -> Option<Writing> {
        let (base, analysed) = in_force(&self.state, &self.companies).zip(self.analysed.as_deref())?;
        Writing::of((base, analysed, &mut self.tables), (download, self.analyses))
    }

    /// Writes a little more of it, what is ready into `sink`. Between two calls anything may be asked of the engine.
    ///
    /// # Errors
    /// No memory, or more than a ZIP archive holds.
    pub fn write_on(&mut self, writing: &mut Writing, sink: &mut dyn FnMut(Vec<u8>)) -> Result<Wrote, Refusal> {
        match (in_force(&self.state, &self.companies), &self.analysed) {
            (Some(base), Some(analysed)) if writing.analysis == self.analyses => {
                writing.step((base, analysed, &mut self.tables), sink)
            }
            _ => Ok(Wrote::Overtaken),
        }
    }

    /// Writes such a file in one go; its name, or `None` as of [`Engine::start_writing`].
    ///
    /// # Errors
    /// As of [`Engine::write_on`].
    pub fn write(&mut self, download: &Download, sink: &mut dyn FnMut(Vec<u8>)) -> Result<Option<String>, Refusal> {
        let Some(mut writing) = self.start_writing(download) else { return Ok(None) };
        loop {
            match self.write_on(&mut writing, sink)? {
                Wrote::Part { .. } => {}
                Wrote::All { file_name, .. } => return Ok(Some(file_name)),
                Wrote::Overtaken => return Ok(None),
            }
        }
    }

    /// Writes the keys of a source that are of no customer; the file's name and bytes, or `None` without such a source.
    #[must_use]
    pub fn unmatched_file(&self, download: &Download) -> Option<(String, Vec<u8>)> {
        let (State::Read(base), Some(today)) = (&self.state, self.today) else { return None };
        match download {
            Download::Unmatched { file, flavour, language } => {
                files::unmatched(base, *file, (*flavour, *language), today)
            }
            Download::Customers { .. }
            | Download::SetAside { .. }
            | Download::Template(_)
            | Download::Table(_)
            | Download::Messages { .. }
            | Download::MessagesZip { .. }
            | Download::List { .. }
            | Download::ListsZip { .. }
            | Download::Calendar { .. } => None,
        }
    }

    /// Starts the file of the rows set aside: the bytes of the source it names are to be fed to it. `None` without a
    /// base, or for another download.
    #[must_use]
    pub fn set_aside_file(&self, download: &Download) -> Option<SetAsideWriter> {
        let (State::Read(base), Some(today)) = (&self.state, self.today) else { return None };
        match download {
            Download::SetAside { file, reason, flavour, language } => {
                let chosen = (*reason, *flavour, *language);
                SetAsideFile::new(base, self.analysed.as_deref(), (*file, today), chosen).map(SetAsideWriter)
            }
            Download::Customers { .. }
            | Download::Unmatched { .. }
            | Download::Template(_)
            | Download::Table(_)
            | Download::Messages { .. }
            | Download::MessagesZip { .. }
            | Download::List { .. }
            | Download::ListsZip { .. }
            | Download::Calendar { .. } => None,
        }
    }
}

/// The base that analyses run on.
fn in_force<'e>(state: &'e State, companies: &'e Option<Box<Base>>) -> Option<&'e Base> {
    match (state, companies) {
        (State::Read(_), Some(companies)) => Some(companies),
        (State::Read(persons), None) => Some(persons),
        (State::Idle | State::Reading(_), _) => None,
    }
}

/// The file of the rows set aside, in the making.
pub struct SetAsideWriter(SetAsideFile);

impl SetAsideWriter {
    /// What the file is called.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.file_name()
    }

    /// Takes the next bytes of the source; gives the next bytes of the file.
    ///
    /// # Errors
    /// A quote that never ends, or a record too long: the source has changed since it was read.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        self.0.feed(bytes)
    }

    /// Ends the source; gives the last bytes of the file.
    ///
    /// # Errors
    /// A quote that never ends, or a record too long: the source has changed since it was read.
    pub fn finish(self) -> Result<Vec<u8>, Refusal> {
        self.0.finish()
    }
}

/// A file of the sample shop, ending at `today`: its bytes.
#[must_use]
pub fn sample(file: SampleFile, today: Day) -> Vec<u8> {
    file.write(today)
}

/// A file of the sample shop to fill in: its bytes.
#[must_use]
pub fn template(file: SampleFile) -> Vec<u8> {
    file.template()
}
