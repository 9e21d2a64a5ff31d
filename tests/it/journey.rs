//! Whole files through the engine, as the page drives it: oracles, the reconciliation law, slicing. Single rules are
//! tested where they stand.

use regua::domain::{Day, Refusal};
use regua::engine::protocol::{
    Analysis, Command, CustomerQuery, CustomerRow, Direction, Event, ReadReport, RowsRequest, Selection, Settings,
    SortBy,
};
use regua::engine::{Ending, Engine};

/// A day, by its parts.
pub(crate) fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day::from_ymd(year, month, of_month).unwrap()
}

/// An engine that has read `bytes` in slices of `slice`, and its last events.
pub(crate) fn read(bytes: &[u8], slice: usize, today: Day) -> (Engine, Result<Vec<Event>, Refusal>) {
    let mut engine = Engine::new();
    engine.begin("file.csv", bytes.len() as u64, today);
    let events = drive(&mut engine, bytes, slice);
    (engine, events)
}

/// Brings the bytes as often as the engine wants them.
pub(crate) fn drive(engine: &mut Engine, bytes: &[u8], slice: usize) -> Result<Vec<Event>, Refusal> {
    for _ in 0..3 {
        for piece in bytes.chunks(slice.max(1)) {
            engine.feed(piece)?;
        }
        if let Ending::Answered(events) = engine.finish()? {
            return Ok(events);
        }
    }
    panic!("the engine wants the same bytes again and again");
}

/// The report among events.
pub(crate) fn report(events: &[Event]) -> &ReadReport {
    events
        .iter()
        .find_map(|event| if let Event::Read(report) = event { Some(report.as_ref()) } else { None })
        .expect("a report")
}

/// The analysis among events.
pub(crate) fn analysis(events: &[Event]) -> &Analysis {
    events
        .iter()
        .find_map(|event| if let Event::Analysed(analysis) = event { Some(analysis.as_ref()) } else { None })
        .unwrap_or_else(|| panic!("an analysis in {events:#?}"))
}

/// Analyses again.
pub(crate) fn analyse(engine: &mut Engine, settings: Settings) -> Analysis {
    analysis(&engine.handle(&Command::Analyse(settings))).clone()
}

/// All customers, by key.
pub(crate) fn customers(engine: &mut Engine) -> Vec<CustomerRow> {
    let query = CustomerQuery {
        selection: Selection::Everyone,
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    };
    let mut rows = Vec::new();
    loop {
        let request = RowsRequest { query: query.clone(), start: rows.len() as u64, len: 500 };
        let events = engine.handle(&Command::Rows(request));
        let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
        if reply.rows.is_empty() {
            return rows;
        }
        rows.extend(reply.rows.iter().cloned());
    }
}

/// Rows and value read = used + set aside.
pub(crate) fn assert_reconciled(analysis: &Analysis, file: &str) {
    let sums = &analysis.reconciliation;
    let rows: u64 = sums.set_aside.iter().map(|part| part.tally.rows).sum();
    let value: i128 = sums.set_aside.iter().map(|part| part.tally.value_cents).sum();
    assert_eq!(sums.read.rows, sums.used.rows + rows, "{file}: rows");
    assert_eq!(sums.read.value_cents, sums.used.value_cents + value, "{file}: value");
    assert_eq!(sums.used.value_cents, analysis.total.revenue_cents, "{file}: revenue");
}
