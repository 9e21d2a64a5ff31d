//! Whole files through the engine, as the page drives it: oracles, the reconciliation law, slicing. Single rules are
//! tested where they stand.

use regua::domain::{Day, Language, Refusal};
use regua::engine::protocol::{
    Analysis, BaseReport, Command, CustomerQuery, CustomerRow, Direction, Download, Event, Flavour, Mapping,
    ReadReport, RowsRequest, Selection, Settings, SortBy,
};
use regua::engine::{Engine, Fed, FileId, Opened};

/// A day, by its parts.
pub(crate) fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day::from_ymd(year, month, of_month).unwrap()
}

/// The only source of most tests.
pub(crate) const FILE: FileId = FileId(1);

/// An engine that has read `bytes` in slices of `slice`, and its last events; a file that is refused refuses all.
pub(crate) fn read(bytes: &[u8], slice: usize, today: Day) -> (Engine, Result<Vec<Event>, Refusal>) {
    let mut engine = Engine::new();
    let events = reread(&mut engine, bytes, (slice, None), today);
    (engine, events)
}

/// Reads `bytes` by a mapping.
pub(crate) fn reread(
    engine: &mut Engine,
    bytes: &[u8],
    (slice, mapping): (usize, Option<Mapping>),
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    let file = Opened { id: FILE, name: "file.csv".to_owned(), bytes: bytes.len() as u64, mapping };
    drive(engine, &[(file, bytes)], slice, today)
}

/// Opens sources and brings their bytes as the engine wants them.
pub(crate) fn drive(
    engine: &mut Engine,
    files: &[(Opened, &[u8])],
    slice: usize,
    today: Day,
) -> Result<Vec<Event>, Refusal> {
    let opened: Vec<Opened> = files.iter().map(|(opened, _)| opened.clone()).collect();
    engine.open(&opened, today);
    let mut wants = 0;
    while let Some(want) = engine.want() {
        wants += 1;
        assert!(wants <= files.len() * 8, "the engine wants the same bytes again and again");
        let (_, bytes) = files.iter().find(|(opened, _)| opened.id == want.file).expect("a source");
        let wanted = want.ranges.iter().map(|(from, to)| &bytes[*from as usize..*to as usize]);
        for piece in wanted.flat_map(|bytes| bytes.chunks(slice.max(1))) {
            if engine.feed(piece) == Fed::Enough {
                break;
            }
        }
        engine.end(Ok(()));
    }
    engine.finish()
}

/// An engine that has read these files, called by their places, and its last events.
pub(crate) fn read_all(files: &[impl AsRef<[u8]>], slice: usize, today: Day) -> (Engine, Vec<Event>) {
    let source = |(id, bytes): (u32, &'_ [u8])| Opened {
        id: FileId(id),
        name: format!("{id}.csv"),
        bytes: bytes.len() as u64,
        mapping: None,
    };
    let bytes = || files.iter().map(AsRef::as_ref);
    let sources: Vec<(Opened, &[u8])> = (0..).zip(bytes()).map(source).zip(bytes()).collect();
    let mut engine = Engine::new();
    let events = drive(&mut engine, &sources, slice, today).unwrap();
    (engine, events)
}

/// The report on the base among events.
pub(crate) fn base(events: &[Event]) -> &BaseReport {
    let report = |event: &'_ Event| matches!(event, Event::Read(_));
    match events.iter().find(|event| report(event)) {
        Some(Event::Read(report)) => report,
        _ => panic!("a report in {events:#?}"),
    }
}

/// The report on the only source among events.
pub(crate) fn report(events: &[Event]) -> &ReadReport {
    let [file] = base(events).files.as_slice() else { panic!("one file in {events:#?}") };
    file.read().expect("a file that was understood")
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
        condition: None,
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

/// The plain list of all customers.
pub(crate) fn list(engine: &mut Engine) -> String {
    let query = CustomerQuery {
        selection: Selection::Everyone,
        condition: None,
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    };
    let mut list = Vec::new();
    let what = Download::Customers { query, flavour: Flavour::Plain, language: Language::English };
    engine.write(&what, &mut |bytes| list.extend(bytes)).expect("memory").expect("a base");
    String::from_utf8(list).expect("UTF-8")
}
