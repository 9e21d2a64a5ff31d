//! The files of the base as chips: name, contents, facts, health; which of them the page shows; the base's name.

use super::source::{facts, reading};
use crate::domain::Contents;
use crate::domain::Language;
use crate::domain::SampleFile;
use crate::engine::protocol::{Analysis, BaseReport, FileId, FileReport, FileState, Progress, ReadReport};
use crate::text::{Catalogue, catalogue, format};

/// A file that the user opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFile {
    /// Its number.
    pub id: FileId,
    /// Where it comes from, for its name.
    pub name: SourceName,
    /// Its size in bytes; 0 for the sample, which is made while reading.
    pub bytes: u64,
}

/// Where rows come from, for their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceName {
    /// A file of this name.
    File(String),
    /// Pasted cells.
    Pasted,
    /// A file of the sample.
    Sample(SampleFile),
}

impl SourceName {
    /// The name as it is shown.
    #[must_use]
    pub fn shown(&self, language: Language) -> String {
        match self {
            SourceName::File(name) => name.clone(),
            SourceName::Pasted => catalogue(language).pasted_source().to_owned(),
            SourceName::Sample(file) => file.file_name().to_owned(),
        }
    }
}

/// A file, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its number.
    pub id: FileId,
    /// Its name.
    pub name: String,
    /// Contents, rows and size.
    pub facts: String,
    /// How it was read.
    pub reading: String,
    /// How it fares.
    pub health: Health,
    /// The same in words.
    pub says: String,
    /// What to do about it, where something is to be done.
    pub advice: String,
}

/// How a file fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// It is on its way.
    Coming,
    /// Nothing to do.
    Good,
    /// Some rows are left out, or of no customer; nothing stops.
    Noted,
    /// It waits for an answer.
    Asks,
    /// It is left out as a whole.
    Refused,
}

/// The name of the base: of its file, or of the first and how many more.
#[must_use]
pub fn base_name(files: &[OpenFile], language: Language) -> Option<String> {
    let words = catalogue(language);
    let is_sample = |file: &OpenFile| matches!(file.name, SourceName::Sample(_));
    match files {
        [] => None,
        files if files.iter().all(is_sample) => Some(words.sample_source().to_owned()),
        [only] => Some(only.name.shown(language)),
        [first, rest @ ..] => {
            Some(words.base_name(&first.name.shown(language), &format::count(language, rest.len() as u64)))
        }
    }
}

/// The name of a file of the base.
#[must_use]
pub fn name_of(files: &[OpenFile], id: FileId, language: Language) -> String {
    files.iter().find(|file| file.id == id).map(|file| file.name.shown(language)).unwrap_or_default()
}

/// What is being read, in words; of several files, which.
#[must_use]
pub fn reading_now(files: &[OpenFile], now: Option<FileId>, language: Language) -> String {
    let words = catalogue(language);
    let place = files.iter().position(|file| Some(file.id) == now).unwrap_or_default();
    let name = files.get(place).map(|file| file.name.shown(language)).unwrap_or_default();
    let said = words.reading_source(&name);
    if files.len() < 2 {
        return said;
    }
    let counted = |number: usize| format::count(language, number as u64);
    format!("{said}, {}", words.nth_file(&counted(place + 1), &counted(files.len())))
}

/// The file that the page shows: the one that was chosen; else the first that asks, those of orders before the others;
/// else the first of orders; else the first that was read.
#[must_use]
pub fn selected(base: &BaseReport, chosen: Option<FileId>) -> Option<FileId> {
    let read = || base.files.iter().filter_map(|file| Some((file.id, file.read()?)));
    let asks = |report: &ReadReport| !report.questions.is_empty();
    let orders = |report: &ReadReport| report.contents == Contents::Orders;
    let find = |fits: &dyn Fn(&ReadReport) -> bool| read().find(|(_, report)| fits(report)).map(|(id, _)| id);
    read()
        .map(|(id, _)| id)
        .find(|id| Some(*id) == chosen)
        .or_else(|| find(&|report| orders(report) && asks(report)))
        .or_else(|| find(&asks))
        .or_else(|| find(&orders))
        .or_else(|| find(&|_| true))
}

/// Whether a file waits for an answer.
#[must_use]
pub fn asks(base: &BaseReport, id: FileId) -> bool {
    report_of(base, id).is_some_and(|report| !report.questions.is_empty())
}

/// A file of the base, as it was understood.
#[must_use]
pub fn report_of(base: &BaseReport, id: FileId) -> Option<&ReadReport> {
    base.files.iter().find(|file| file.id == id)?.read()
}

/// The chips of all files, in their order.
#[must_use]
pub fn chips(
    files: &[OpenFile],
    (base, analysis): (Option<&BaseReport>, Option<&Analysis>),
    progress: Option<Progress>,
    language: Language,
) -> Vec<Chip> {
    let chip = |file: &OpenFile| {
        let report = base.and_then(|base| base.files.iter().find(|report| report.id == file.id));
        let mut chip = match report {
            None => coming(file, progress, language),
            Some(report) => read_chip(report, (files, analysis), language),
        };
        chip.name = file.name.shown(language);
        chip
    };
    files.iter().map(chip).collect()
}

fn bare(id: FileId, health: Health) -> Chip {
    let empty = String::new;
    Chip { id, name: empty(), facts: empty(), reading: empty(), health, says: empty(), advice: empty() }
}

fn size(bytes: u64, language: Language) -> String {
    if bytes > 0 { format::bytes(language, bytes) } else { String::new() }
}

fn coming(file: &OpenFile, progress: Option<Progress>, language: Language) -> Chip {
    let words = catalogue(language);
    let now = progress.is_some_and(|progress| progress.file == Some(file.id));
    let says = if now { words.file_reading() } else { words.file_waits() };
    Chip { facts: size(file.bytes, language), says: says.to_owned(), ..bare(file.id, Health::Coming) }
}

fn read_chip(file: &FileReport, (files, analysis): (&[OpenFile], Option<&Analysis>), language: Language) -> Chip {
    let words = catalogue(language);
    match &file.state {
        FileState::Refused(refusal) => {
            let advice = words.refusal(refusal);
            Chip {
                facts: size(file.bytes, language),
                says: advice.title,
                advice: advice.advice,
                ..bare(file.id, Health::Refused)
            }
        }
        FileState::SameAs(twin) => Chip {
            facts: size(file.bytes, language),
            says: words.same_as(&name_of(files, *twin, language)),
            advice: words.same_as_advice().to_owned(),
            ..bare(file.id, Health::Noted)
        },
        FileState::Read(report) => {
            let (health, says) = health(file.id, report, analysis, words);
            Chip { facts: facts(report, language), reading: reading(report, language), says, ..bare(file.id, health) }
        }
    }
}

fn health(id: FileId, report: &ReadReport, analysis: Option<&Analysis>, words: &dyn Catalogue) -> (Health, String) {
    let language = words.language();
    if !report.questions.is_empty() {
        return (Health::Asks, words.file_asks().to_owned());
    }
    let of_orders = analysis.and_then(|analysis| analysis.by_file.iter().find(|(file, _)| *file == id));
    let sums = of_orders.map(|(_, sums)| sums).or(report.reconciliation.as_ref());
    if let (None, Some(rows)) = (sums, report.rows) {
        // What becomes of them waits for another file.
        return (Health::Coming, words.file_read((rows, &format::count(language, rows))));
    }
    let aside = sums.map_or(0, |sums| sums.set_aside.iter().map(|entry| entry.tally.rows).sum());
    let unmatched = report.joined.as_ref().map_or(0, |joined| joined.unmatched_keys);
    let mut said = Vec::new();
    if aside > 0 {
        said.push(words.file_aside((aside, &format::count(language, aside))));
    }
    if unmatched > 0 {
        said.push(words.file_of_nobody((unmatched, &format::count(language, unmatched))));
    }
    if said.is_empty() { (Health::Good, words.file_good().to_owned()) } else { (Health::Noted, said.join(" · ")) }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, base_of, customers, report};
    use super::*;
    use crate::domain::{Refusal, Role};
    use crate::engine::protocol::Question;

    fn open(id: u32, name: &str) -> OpenFile {
        OpenFile { id: FileId(id), name: SourceName::File(name.to_owned()), bytes: 6_400_000 }
    }

    fn read(report: ReadReport) -> FileState {
        FileState::Read(Box::new(report))
    }

    #[test]
    fn the_base_is_named_after_its_files() {
        let check = |files: &[OpenFile], want: Option<&str>| {
            assert_eq!(base_name(files, Language::Portuguese).as_deref(), want);
        };
        let sample = |file| OpenFile { id: FileId(0), name: SourceName::Sample(file), bytes: 0 };
        check(&[], None);
        check(&[open(0, "a.csv")], Some("a.csv"));
        check(&[open(0, "a.csv"), open(1, "b.csv"), open(2, "c.csv")], Some("a.csv e mais 2"));
        check(&SampleFile::ALL.map(sample), Some("Dados de exemplo"));
    }

    #[test]
    fn of_several_files_it_is_said_which_is_read() {
        let check = |files: &[OpenFile], now: Option<u32>, want: &str| {
            assert_eq!(reading_now(files, now.map(FileId), Language::Portuguese), want);
        };
        check(&[open(4, "a.csv")], None, "Lendo a.csv");
        check(&[open(4, "a.csv"), open(7, "b.csv")], Some(7), "Lendo b.csv, arquivo 2 de 2");
        check(&[open(4, "a.csv"), open(7, "b.csv")], None, "Lendo a.csv, arquivo 1 de 2");
    }

    #[test]
    fn what_asks_is_shown_first() {
        let asking =
            |report: ReadReport| read(ReadReport { questions: vec![Question::MissingColumn(Role::Date)], ..report });
        let check = |states: Vec<FileState>, chosen: Option<u32>, want: Option<u32>| {
            assert_eq!(selected(&base_of(states), chosen.map(FileId)), want.map(FileId));
        };
        check(vec![read(customers()), read(report())], None, Some(1));
        check(vec![read(customers()), read(report())], Some(0), Some(0));
        check(vec![read(customers()), read(report())], Some(9), Some(1));
        check(vec![read(report()), asking(customers()), asking(report())], None, Some(2));
        check(vec![read(report()), asking(customers())], None, Some(1));
        check(vec![FileState::Refused(Refusal::Pdf), read(customers())], None, Some(1));
        check(vec![FileState::Refused(Refusal::Pdf)], None, None);
    }

    #[test]
    fn each_chip_says_how_its_file_fares() {
        let states = vec![
            read(report()),
            read(customers()),
            FileState::Refused(Refusal::Pdf),
            FileState::SameAs(FileId(0)),
            read(ReadReport { questions: vec![Question::MissingColumn(Role::Date)], rows: None, ..report() }),
        ];
        let files = ["a.csv", "b.csv", "c.pdf", "d.csv", "e.csv", "f.csv"];
        let files = files.iter().enumerate().map(|(id, name)| open(id as u32, name)).collect::<Vec<_>>();
        let base = base_of(states);
        let shown = chips(&files, (Some(&base), Some(&analysis())), None, Language::Portuguese);
        let said = shown.iter().map(|chip| (chip.health, chip.says.as_str())).collect::<Vec<_>>();
        assert_eq!(
            said,
            [
                (Health::Noted, "2.009 linhas de fora"),
                (Health::Noted, "10 linhas de fora · 132 não estão na base"),
                (Health::Refused, "Isto é um PDF, não uma tabela"),
                (Health::Noted, "É igual a a.csv"),
                (Health::Asks, "espera sua resposta"),
                (Health::Coming, "na fila"),
            ]
        );
        assert_eq!(shown[0].facts.replace('\u{a0}', " "), "Pedidos · 48.210 linhas · 6,4 MB");
    }
}
