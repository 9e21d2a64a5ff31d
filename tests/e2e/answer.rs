//! The native engine's answer to a file, as the plain list of all customers: what the page's download must equal.
//! For the browser scenarios only; the product has no command line.
//!
//! `cargo run --example answer -- SOURCE TODAY [REFERENCE] [r-package]`: SOURCE is a path or `sample` (all
//! its files), the days are
//! `YYYY-MM-DD`; `r-package` scores by quantile cuts and names by the map of the R package.

use regua::domain::{Bins, Day, Language, MapChoice, Method, SampleFile, Scorings};
use regua::engine::protocol::{Command, CustomerQuery, Direction, Download, Flavour, Selection, Settings, SortBy};
use regua::engine::{Engine, Fed, FileId, Opened, sample};
use std::error::Error;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, today, options @ ..] = arguments.as_slice() else { return Err("SOURCE TODAY are missing".into()) };
    let today = day(today).ok_or("TODAY is no day")?;
    let files: Vec<(String, Vec<u8>)> = if source == "sample" {
        SampleFile::ALL.map(|file| (file.file_name().to_owned(), sample(file, today))).into()
    } else {
        vec![(source.clone(), std::fs::read(source)?)]
    };
    let mut engine = Engine::new();
    let opened = |(id, (name, bytes)): (u32, &(String, Vec<u8>))| Opened {
        id: FileId(id),
        name: name.clone(),
        bytes: bytes.len() as u64,
        mapping: None,
    };
    engine.open(&(0..).zip(&files).map(opened).collect::<Vec<Opened>>(), today);
    while let Some(want) = engine.want() {
        let bytes = files.get(want.file.0 as usize).map(|(_, bytes)| bytes.as_slice()).unwrap_or_default();
        for (from, to) in want.ranges {
            let wanted = bytes.get(from as usize..to as usize).unwrap_or_default();
            wanted.chunks(1 << 19).take_while(|piece| engine.feed(piece) == Fed::More).for_each(drop);
        }
        engine.end(Ok(()));
    }
    engine.finish().map_err(|refusal| format!("{refusal:?}"))?;
    let mut settings = Settings { reference: options.iter().find_map(|option| day(option)), ..Settings::default() };
    if options.iter().any(|option| option == "r-package") {
        (settings.scoring, settings.map) = (Scorings::by_base(Method::QuantileCuts, Bins::FIVE), MapChoice::RPackage);
    }
    drop(engine.handle(&Command::Analyse(settings)));
    let query = CustomerQuery {
        selection: Selection::Everyone,
        condition: None,
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    };
    let mut list = Vec::new();
    let what = Download::Customers { query, flavour: Flavour::Plain, language: Language::English };
    let name = engine.write(&what, &mut |bytes| list.extend(bytes)).map_err(|refusal| format!("{refusal:?}"))?;
    name.ok_or("there is no base")?;
    Ok(std::io::stdout().write_all(&list)?)
}

fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('-').map(str::parse::<u32>);
    let (year, month, of_month) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    Day::from_ymd(i32::try_from(year).ok()?, month, of_month)
}
