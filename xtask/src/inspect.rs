//! `cargo xtask inspect FILE`: what the intake makes of a file, as JSON or as the plain table. It reads with the product's own code and
//! decides nothing; the words for faults are `inspect/issues.rs`'s.

mod cells;
mod issues;
mod plain;
mod roles;

use std::fs::File;
use std::io::{BufWriter, ErrorKind, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use regua::domain::{Contents, DateOrder, Decimal, Delimiter, Encoding, Language, Refusal, Role, SetAside};
use regua::export::reason_id;
use regua::intake::columns::{Looks, Sight, looks};
use regua::intake::fields::Serials;
use regua::intake::table::{RowKind, Table, TableReader, TableRow, TableTally};
use regua::intake::{Certainty, Draft, FileRead, HEAD_BYTES, Plan, Proof, Reader, SideReader, Whole, Wishes};
use regua::text;
use serde_json::{Map, Value, json};

use crate::args::Args;
use cells::Checks;
use roles::role_id;

/// Bytes read at once: the most that the intake takes.
const SLICE_BYTES: usize = 512 * 1024;
/// Rows by which columns are guessed, as many as the page uses.
const SAMPLE_ROWS: usize = 300;

/// `cargo xtask inspect`
pub(crate) fn run(mut args: Args) -> Result<ExitCode> {
    let prints_rows = args.flag("--rows");
    let path = PathBuf::from(args.next().context("which file? `cargo xtask inspect FILE [--rows]`")?);
    args.finish()?;
    let source = Source::open(&path)?;
    let mut out = std::io::stdout().lock();
    let done = if prints_rows {
        write_rows(&source, &mut out)
    } else {
        report(&source).and_then(|report| Ok(writeln!(out, "{report:#}")?))
    };
    match done {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(Stop::Refused(refusal)) => {
            let told = refused(&source, &refusal);
            let advice = text::catalogue(Language::English).refusal(&refusal);
            eprintln!("refused: {}. {}", advice.title, advice.advice);
            if !prints_rows {
                println!("{told:#}");
            }
            Ok(ExitCode::FAILURE)
        }
        // Whoever reads the rows has seen enough.
        Err(Stop::Failed(error)) if is_broken_pipe(&error) => Ok(ExitCode::SUCCESS),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Why there is no answer.
enum Stop {
    /// The file can't be read.
    Refused(Refusal),
    /// The machine is at fault.
    Failed(anyhow::Error),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refused(refusal)
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Stop {
        Stop::Failed(error.into())
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

/// A file, its size and its first bytes.
struct Source {
    path: PathBuf,
    bytes: u64,
    head: Vec<u8>,
}

impl Source {
    fn open(path: &Path) -> Result<Source> {
        let cannot = || format!("{} cannot be read", path.display());
        let file = File::open(path).with_context(cannot)?;
        let bytes = file.metadata().with_context(cannot)?.len();
        let mut head = Vec::new();
        (&file).take(HEAD_BYTES as u64).read_to_end(&mut head).with_context(cannot)?;
        Ok(Source { path: path.to_owned(), bytes, head })
    }

    fn whole(&self) -> Whole {
        if self.head.len() as u64 == self.bytes { Whole::File } else { Whole::Head }
    }

    /// Calls `feed` with the bytes from the start, slice by slice.
    fn each_slice(&self, mut feed: impl FnMut(&[u8]) -> Result<(), Stop>) -> Result<(), Stop> {
        let mut file = File::open(&self.path)?;
        let mut slice = vec![0; SLICE_BYTES];
        loop {
            let read = file.read(&mut slice)?;
            let Some(bytes) = slice.get(..read).filter(|bytes| !bytes.is_empty()) else { return Ok(()) };
            feed(bytes)?;
        }
    }

    fn table(&self) -> Result<Table, Refusal> {
        Table::look(&self.head, self.bytes, self.whole())
    }

    /// Reads the table to its end.
    fn read(&self, table: &Table, mut each: impl FnMut(&TableRow<'_>)) -> Result<TableTally, Stop> {
        let mut reader = TableReader::new(table);
        self.each_slice(|slice| Ok(reader.feed(slice, &mut each)?))?;
        Ok(reader.finish(&mut each)?)
    }

    /// Reads the rows as what they seem to be, where the columns allow it.
    fn intake(&self, draft: &Draft) -> Result<(Plan, Option<FileRead>), Stop> {
        let mut plan = draft.plan(&Wishes::default(), Proof::default());
        loop {
            if plan.missing().next().is_some() {
                return Ok((plan, None));
            }
            let read = match plan.contents {
                Contents::Orders => {
                    let Some(mut reader) = Reader::new(&plan) else { return Ok((plan, None)) };
                    self.each_slice(|slice| Ok(reader.feed(slice)?))?;
                    reader.finish()?.read
                }
                Contents::OrderLines
                | Contents::Customers
                | Contents::Events
                | Contents::Coupons
                | Contents::Answers
                | Contents::Suppression
                | Contents::Carts => {
                    let Some(mut reader) = SideReader::new(&plan) else { return Ok((plan, None)) };
                    self.each_slice(|slice| Ok(reader.feed(slice)?))?;
                    reader.finish()?.read
                }
            };
            match plan.disproved(&read) {
                Some(proof) => plan = draft.plan(&Wishes::default(), proof),
                None => return Ok((plan, Some(read))),
            }
        }
    }
}

fn refused(source: &Source, refusal: &Refusal) -> Value {
    let advice = text::catalogue(Language::English).refusal(refusal);
    let mut told = Map::new();
    told.insert("file".into(), json!(source.path.display().to_string()));
    told.insert("bytes".into(), json!(source.bytes));
    told.insert("refused".into(), json!(issues::refusal_id(refusal)));
    if let Refusal::UnterminatedQuote { line } = refusal {
        told.insert("line".into(), json!(line));
    }
    told.insert("message".into(), json!(advice.title));
    told.insert("advice".into(), json!(advice.advice));
    Value::Object(told)
}

/// Writes header and rows as CSV; of a file that turns out unreadable, nothing.
fn write_rows(source: &Source, out: &mut impl Write) -> Result<(), Stop> {
    let table = source.table()?;
    source.read(&table, |_| {})?;
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let mut written = Ok(());
    source.read(&table, |row| {
        let is_shown = matches!(row.kind, RowKind::Header | RowKind::Data);
        if is_shown && written.is_ok() {
            written = plain::write_record(&mut out, row.cells);
        }
    })?;
    written?;
    out.flush()?;
    Ok(())
}

/// All that is known of the file.
fn report(source: &Source) -> Result<Value, Stop> {
    let table = source.table()?;
    let mut sample: Vec<Vec<String>> = Vec::new();
    let tally = source.read(&table, |row| {
        if row.kind == RowKind::Data && sample.len() < SAMPLE_ROWS {
            sample.push(row.cells.to_vec());
        }
    })?;
    // What the page would make of it: a list, or a header alone, is a table, but no export of orders.
    let draft = Draft::look(&source.head, source.bytes, source.whole()).ok();
    let (plan, intake) = match &draft {
        Some(draft) => {
            let (plan, intake) = source.intake(draft)?;
            (Some(plan), intake)
        }
        None => (None, None),
    };
    let confidence = draft.as_ref().map(|draft| certainty_id(draft.contents.1));
    let platform = draft.as_ref().and_then(Draft::platform);
    let roles = roles(&table, plan.as_ref(), &sample);
    let mut checks = None;
    if intake.is_none() {
        let only_roles: Vec<Role> = roles.iter().map(|(role, _)| *role).collect();
        let mut reading = Checks::new(&only_roles, &table.header, plan.as_ref(), &sample);
        source.read(&table, |row| {
            if row.kind == RowKind::Data {
                reading.row(row.line, row.cells);
            }
        })?;
        checks = Some(reading);
    }
    let seen = issues::Seen {
        table: &table,
        tally: &tally,
        plan: plan.as_ref(),
        intake: intake.as_ref(),
        checks: checks.as_ref(),
    };
    Ok(json!({
        "file": source.path.display().to_string(),
        "bytes": source.bytes,
        "encoding": encoding(table.encoding),
        "bom": table.mark_bytes > 0,
        "delimiter": table.delimiter.map(|delimiter| char::from(Delimiter::byte(delimiter)).to_string()),
        "quote": "\"",
        "header_line": table.skipped_records + 1,
        "contents": plan.as_ref().map(|plan| contents_id(plan.contents)),
        "contents_confidence": confidence,
        "platform": platform,
        "columns": columns(&table, &roles, plan.as_ref(), &sample),
        "counts": counts(&tally, intake.as_ref()),
        "issues": issues::list(&seen),
    }))
}

fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16Le => "utf-16le",
        Encoding::Utf16Be => "utf-16be",
        Encoding::Windows1252 => "windows-1252",
    }
}

/// Each column's role, as the page guesses it.
fn roles(table: &Table, plan: Option<&Plan>, sample: &[Vec<String>]) -> Vec<(Role, Option<Certainty>)> {
    match plan {
        Some(plan) => plan.roles.clone(),
        None => {
            let sight = Sight::of(&table.header, sample);
            sight.guess(sight.contents().0, &[]).iter().map(|guess| (guess.role, Some(guess.certainty))).collect()
        }
    }
}

fn columns(
    table: &Table,
    roles: &[(Role, Option<Certainty>)],
    plan: Option<&Plan>,
    sample: &[Vec<String>],
) -> Vec<Value> {
    let described = table.header.iter().zip(roles).enumerate();
    described
        .map(|(column, (name, (role, certainty)))| {
            let cells = sample.iter().map(|row| row.get(column).map_or("", String::as_str));
            json!({
                "name": name,
                "role": role_id(*role),
                "type": looks_id(looks(cells)),
                "confidence": certainty.map(certainty_id),
                "read_as": plan.and_then(|plan| notation(plan, column)),
            })
        })
        .collect()
}

/// How a date or amount column is written.
fn notation(plan: &Plan, column: usize) -> Option<&'static str> {
    if plan.places.dates().any(|date| date == column) {
        return Some(match (plan.serials, plan.date_order) {
            (Serials::Accepted, _) => "day_number",
            (Serials::Refused, DateOrder::DayMonthYear) => "day_month_year",
            (Serials::Refused, DateOrder::MonthDayYear) => "month_day_year",
            (Serials::Refused, DateOrder::YearMonthDay) => "year_month_day",
        });
    }
    let is_amount = plan.places.get(Role::Amount) == Some(column);
    is_amount.then_some(match plan.decimal {
        Decimal::Comma => "decimal_comma",
        Decimal::Dot => "decimal_dot",
    })
}

fn contents_id(contents: Contents) -> &'static str {
    match contents {
        Contents::Orders => "orders",
        Contents::OrderLines => "order_lines",
        Contents::Customers => "customers",
        Contents::Events => "email_events",
        Contents::Coupons => "coupons",
        Contents::Answers => "survey_answers",
        Contents::Suppression => "suppression",
        Contents::Carts => "abandoned_carts",
    }
}

fn looks_id(looks: Looks) -> &'static str {
    match looks {
        Looks::Blank => "blank",
        Looks::Email => "email",
        Looks::Date => "date",
        Looks::Amount => "amount",
        Looks::Number => "number",
        Looks::Text => "text",
    }
}

fn certainty_id(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "sure",
        Certainty::Likely => "likely",
        Certainty::Unknown => "unknown",
    }
}

/// Rows below the header = rows used + rows set aside. Without the needed columns no row can be used or judged: then only what is
/// no data is counted.
fn counts(tally: &TableTally, intake: Option<&FileRead>) -> Value {
    let mut set_aside = Map::new();
    let (rows, used) = match intake {
        Some(intake) => {
            for reason in SetAside::ALL {
                let rows = intake.counts.rejected.get(reason.index()).map_or(0, |tally| tally.rows);
                if rows > 0 {
                    set_aside.insert(reason_id(reason).into(), json!(rows));
                }
            }
            let rejected = intake.counts.rejects.len() as u64;
            (intake.counts.rows, Some(intake.counts.rows - rejected))
        }
        None => {
            let mut rows = tally.rows;
            for (kind, reason) in issues::STRAYS {
                let count = tally.notices.count(kind);
                rows += count;
                if count > 0 {
                    set_aside.insert(reason_id(reason).into(), json!(count));
                }
            }
            (rows, None)
        }
    };
    json!({
        "rows": rows,
        "data_rows": tally.rows,
        "used": used,
        "set_aside": set_aside,
        "value_cents": intake.map(|intake| intake.counts.cents.to_string()),
    })
}

#[cfg(test)]
mod tests;
