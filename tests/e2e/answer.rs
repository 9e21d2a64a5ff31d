//! The native engine's answer to a file, as the plain list of all customers: what the page's download must equal.
//! For the browser scenarios only; the product has no command line.
//!
//! `cargo run --example answer -- SOURCE TODAY [REFERENCE] [r-package]`: SOURCE is a path or `sample`, the days are
//! `YYYY-MM-DD`; `r-package` scores by quantile cuts and names by the map of the R package.

use regua::domain::{Day, Language, Method, SegmentMap};
use regua::engine::protocol::{Command, CustomerQuery, Direction, Flavour, Selection, Settings, SortBy};
use regua::engine::{Ending, Engine, sample};
use std::error::Error;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, today, options @ ..] = arguments.as_slice() else { return Err("SOURCE TODAY are missing".into()) };
    let today = day(today).ok_or("TODAY is no day")?;
    let bytes = if source == "sample" { sample(today) } else { std::fs::read(source)? };
    let mut engine = Engine::new();
    engine.begin(source, bytes.len() as u64, today);
    loop {
        for piece in bytes.chunks(1 << 19) {
            engine.feed(piece).map_err(|refusal| format!("{refusal:?}"))?;
        }
        if let Ending::Answered(_) = engine.finish().map_err(|refusal| format!("{refusal:?}"))? {
            break;
        }
    }
    let mut settings = Settings { reference: options.iter().find_map(|option| day(option)), ..Settings::default() };
    if options.iter().any(|option| option == "r-package") {
        (settings.method, settings.map) = (Method::QuantileCuts, SegmentMap::RPackage);
    }
    drop(engine.handle(&Command::Analyse(settings)));
    let query = CustomerQuery {
        selection: Selection::Everyone,
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    };
    let mut list = Vec::new();
    let name = engine.write_customers((&query, Flavour::Plain, Language::English), &mut |bytes| list.extend(bytes));
    name.ok_or("there is no base")?;
    Ok(std::io::stdout().write_all(&list)?)
}

fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('-').map(str::parse::<u32>);
    let (year, month, of_month) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    Day::from_ymd(i32::try_from(year).ok()?, month, of_month)
}
