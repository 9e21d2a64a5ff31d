//! The façade: commands in, events out. Holds the base; knows no browser. The caller brings the bytes of the source,
//! at most 512 KiB a call, so that the engine never waits and never reads a file itself.

mod base;
mod files;
pub mod protocol;
mod rehearsal;
mod report;
mod table;
mod wire;

use crate::domain::{Day, Refusal};
use crate::intake::{Draft, HEAD_BYTES, Plan, Proof, Reader, Whole, Wishes};
use base::{Analysed, Base};
use files::SetAsideFile;
use protocol::{Command, CustomerQuery, Download, Event, Flavour, Mapping, Progress, Settings};
pub use rehearsal::{Rehearsal, Rehearsed};
use report::Origin;
use table::Tables;

/// What must happen after the last byte of a source.
#[derive(Debug)]
pub enum Ending {
    /// These events answer.
    Answered(Vec<Event>),
    /// The whole column disproved what the head had suggested: bring the same bytes again from the start.
    Again,
}

/// The state of a reading.
#[derive(Debug, Default)]
enum State {
    /// Nothing opened, or cancelled.
    #[default]
    Idle,
    /// The head is being gathered.
    Head(Vec<u8>),
    /// Rows are being read.
    Rows(Box<(Draft, Plan, Reader)>),
    /// A needed column is missing: no need for more bytes.
    Stopped(Box<(Draft, Plan)>),
    /// The source was read.
    Read(Box<Base>),
}

/// One base and all that is asked of it.
#[derive(Debug, Default)]
pub struct Engine {
    name: String,
    total_bytes: u64,
    read_bytes: u64,
    today: Option<Day>,
    draft: Option<Draft>,
    wishes: Wishes,
    proof: Proof,
    settings: Settings,
    state: State,
    analysed: Option<Box<Analysed>>,
    tables: Tables,
}

impl Engine {
    /// An engine without a base.
    #[must_use]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Starts a source of `total_bytes`, whose bytes follow by [`Engine::feed`]. `today` is the real today.
    pub fn begin(&mut self, name: &str, total_bytes: u64, today: Day) {
        *self = Engine {
            name: name.to_owned(),
            total_bytes,
            today: Some(today),
            state: State::Head(Vec::new()),
            ..Engine::default()
        };
    }

    /// Starts the same source again with the user's mapping; its bytes follow from the start.
    pub fn remap(&mut self, mapping: &Mapping) {
        self.wishes =
            Wishes { roles: Some(mapping.roles.clone()), date_order: mapping.date_order, decimal: mapping.decimal };
        self.proof = Proof::default();
        // Statuses are told by their place in the column, which may be another one now.
        self.settings.status_classes.clear();
        self.restart();
    }

    /// Starts the same source again as it was understood; its bytes follow from the start.
    pub fn restart(&mut self) {
        self.read_bytes = 0;
        self.analysed = None;
        self.tables.forget();
        self.state = State::Head(Vec::new());
    }

    /// Forgets the source and gives its memory back.
    pub fn cancel(&mut self) {
        *self = Engine::default();
    }

    /// Takes the next bytes of the source; at most 512 KiB a call.
    ///
    /// # Errors
    /// The reason why the source can't be read.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.read_bytes += bytes.len() as u64;
        match &mut self.state {
            State::Head(head) => {
                head.extend_from_slice(bytes);
                if head.len() >= HEAD_BYTES { self.look(Whole::Head) } else { Ok(()) }
            }
            State::Rows(reading) => reading.2.feed(bytes),
            State::Idle | State::Stopped(_) | State::Read(_) => Ok(()),
        }
    }

    /// Whether the rest of the source is of no use: a needed column is missing.
    #[must_use]
    pub fn has_stopped(&self) -> bool {
        matches!(self.state, State::Stopped(_))
    }

    /// How far reading is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let rows = match &self.state {
            State::Rows(reading) => reading.2.rows(),
            State::Idle | State::Head(_) | State::Stopped(_) | State::Read(_) => 0,
        };
        Progress { bytes: self.read_bytes, total_bytes: self.total_bytes, rows }
    }

    /// Decides from the head how to read, and reads it.
    fn look(&mut self, whole: Whole) -> Result<(), Refusal> {
        let State::Head(head) = std::mem::take(&mut self.state) else { return Ok(()) };
        let draft = match self.draft.take() {
            Some(draft) => draft,
            None => Draft::look(&head, self.total_bytes, whole)?,
        };
        self.draft = Some(draft.clone());
        let plan = draft.plan(&self.wishes, self.proof);
        let reader = if plan.missing().next().is_none() { Reader::new(&plan) } else { None };
        let Some(mut reader) = reader else {
            self.state = State::Stopped(Box::new((draft, plan)));
            return Ok(());
        };
        // The head was gathered in one piece; the reader's calls stay small.
        for piece in head.chunks(HEAD_BYTES) {
            reader.feed(piece)?;
        }
        self.state = State::Rows(Box::new((draft, plan, reader)));
        Ok(())
    }

    /// Ends the source.
    ///
    /// # Errors
    /// The reason why the source can't be used.
    pub fn finish(&mut self) -> Result<Ending, Refusal> {
        if matches!(self.state, State::Head(_)) {
            self.look(Whole::File)?;
        }
        let name = self.name.clone();
        let origin = Origin { name: &name, bytes: self.total_bytes };
        match std::mem::take(&mut self.state) {
            State::Stopped(stopped) => {
                let report = report::unread(&origin, &stopped.0, &stopped.1);
                self.state = State::Stopped(stopped);
                Ok(Ending::Answered(vec![Event::Read(Box::new(report))]))
            }
            State::Rows(reading) => {
                let (draft, plan, reader) = *reading;
                let intake = reader.finish()?;
                if let Some(proof) = plan.disproved(&intake) {
                    self.proof = proof;
                    self.restart();
                    return Ok(Ending::Again);
                }
                let base = Base::new(draft, plan, intake);
                let report = report::read(&origin, &base);
                let asks = !report.questions.is_empty();
                self.state = State::Read(Box::new(base));
                let mut events = vec![Event::Read(Box::new(report))];
                if !asks {
                    events.extend(self.analyse());
                }
                Ok(Ending::Answered(events))
            }
            state @ (State::Idle | State::Head(_) | State::Read(_)) => {
                self.state = state;
                Ok(Ending::Answered(Vec::new()))
            }
        }
    }

    /// Answers a command that needs no bytes; the others are the caller's to carry out.
    #[must_use]
    pub fn handle(&mut self, command: &Command) -> Vec<Event> {
        match command {
            Command::Analyse(settings) => {
                self.settings = settings.clone();
                self.analyse()
            }
            Command::Rows(request) => match (&self.state, &self.analysed) {
                (State::Read(base), Some(analysed)) => {
                    vec![Event::Rows(self.tables.window(base, analysed, request))]
                }
                _ => Vec::new(),
            },
            Command::Explain { customer } => match (&self.state, &self.analysed) {
                (State::Read(base), Some(analysed)) => {
                    let why = table::why(base, analysed, *customer);
                    why.map(|why| Event::Explained(Box::new(why))).into_iter().collect()
                }
                _ => Vec::new(),
            },
            Command::Open { .. } | Command::Remap(_) | Command::Cancel | Command::Download(_) => Vec::new(),
        }
    }

    fn analyse(&mut self) -> Vec<Event> {
        let (State::Read(base), Some(today)) = (&self.state, self.today) else { return Vec::new() };
        let analysed = Analysed::new(base, &self.settings, today);
        self.tables.forget();
        let event = match report::analysis(base, &analysed) {
            Some(analysis) => Event::Analysed(Box::new(analysis)),
            None if analysed.is_all_in_the_future() => Event::Refused(Refusal::AllInTheFuture),
            None => Event::Refused(Refusal::NothingUsable),
        };
        self.analysed = Some(Box::new(analysed));
        vec![event]
    }

    /// Writes a list of customers in pieces into `sink`; the file's name, or `None` without a base.
    pub fn write_customers(
        &mut self,
        (query, flavour, language): (&CustomerQuery, Flavour, crate::domain::Language),
        sink: &mut dyn FnMut(Vec<u8>),
    ) -> Option<String> {
        let (State::Read(base), Some(analysed)) = (&self.state, &self.analysed) else { return None };
        Some(files::customers(base, analysed, &mut self.tables, (query, flavour, language), sink))
    }

    /// Starts the file of the rows set aside: the source's bytes are to be fed to it. `None` without a base, or for
    /// another download.
    #[must_use]
    pub fn set_aside_file(&self, download: &Download) -> Option<SetAsideWriter> {
        let (State::Read(base), Some(analysed)) = (&self.state, &self.analysed) else { return None };
        match download {
            Download::SetAside { reason, flavour, language } => {
                Some(SetAsideWriter(SetAsideFile::new(base, analysed, (*reason, *flavour, *language))))
            }
            Download::Customers { .. } => None,
        }
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
    /// The source has changed since it was read.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        self.0.feed(bytes)
    }

    /// Ends the source; gives the last bytes of the file.
    ///
    /// # Errors
    /// The source has changed since it was read.
    pub fn finish(self) -> Result<Vec<u8>, Refusal> {
        self.0.finish()
    }
}

/// The sample shop's export, ending at `today`.
#[must_use]
pub fn sample(today: Day) -> Vec<u8> {
    crate::sample::orders_csv(today)
}
