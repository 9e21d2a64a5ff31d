//! The memory that reading takes, counted by the allocator itself: in a binary of its own, for the allocator is the whole process's.
//! What must hold of the rows is tested in `it`.

use peak_alloc::PeakAlloc;
use regua::domain::{Day, Refusal};
use regua::engine::protocol::Event;
use regua::engine::{Engine, FileId, Opened};
use regua::intake::table::{Table, TableReader};
use regua::intake::{BYTES_OF_MEMORY, BYTES_OF_MEMORY_PER_BYTE, Draft, HEAD_BYTES, Proof, Reader, Whole, Wishes};

use std::sync::{Mutex, PoisonError};

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

/// One test at a time: the allocator counts for the whole process.
static TURN: Mutex<()> = Mutex::new(());

/// Bytes given to the reader at once.
const SLICE_BYTES: usize = 512 * 1024;

/// The most bytes that `work` held at one time, beyond those held before.
fn peak_of<T>(work: impl FnOnce() -> T) -> (usize, T) {
    PEAK.reset_peak_usage();
    let before = PEAK.current_usage();
    let done = work();
    (PEAK.peak_usage().saturating_sub(before), done)
}

fn draft(bytes: &[u8]) -> Result<Draft, Refusal> {
    let whole = if bytes.len() <= HEAD_BYTES { Whole::File } else { Whole::Head };
    Draft::look(&bytes[..bytes.len().min(HEAD_BYTES)], bytes.len() as u64, whole)
}

fn read_orders(bytes: &[u8]) -> Result<u64, Refusal> {
    let plan = draft(bytes)?.plan(&Wishes::default(), Proof::default());
    let Some(mut reader) = Reader::new(&plan) else { return Ok(0) };
    bytes.chunks(SLICE_BYTES).try_for_each(|slice| reader.feed(slice))?;
    Ok(reader.finish()?.read.counts.rows)
}

fn read_table(bytes: &[u8]) -> Result<u64, Refusal> {
    let whole = if bytes.len() <= HEAD_BYTES { Whole::File } else { Whole::Head };
    let table = Table::look(&bytes[..bytes.len().min(HEAD_BYTES)], bytes.len() as u64, whole)?;
    let mut reader = TableReader::new(&table);
    bytes.chunks(SLICE_BYTES).try_for_each(|slice| reader.feed(slice, &mut |_| {}))?;
    Ok(reader.finish(&mut |_| {})?.rows)
}

const HEADER: &str = "pedido;e-mail;data;valor;nome\n";

/// A name, and a file of about so many bytes.
type Shape = (&'static str, fn(usize) -> String);

/// What costs the most by the byte.
const SHAPES: [Shape; 9] = [
    ("rows of one byte, all set aside", |bytes| format!("{HEADER}{}", "x\n".repeat(bytes / 2))),
    ("rows as short as orders can be, all of one customer", |bytes| {
        format!("e-mail;data;valor\n{}", "a;20240105;1\n".repeat(bytes / 13))
    }),
    ("rows as short as orders can be, each of a customer of its own", |bytes| {
        let rows = (0..bytes / 18).map(|row| format!("{row:x};20240105;1\n"));
        format!("e-mail;data;valor\n{}", rows.collect::<String>())
    }),
    ("customers with a hundred columns of their own", |bytes| {
        let names: String = (0..100).map(|column| format!(";nome {column}")).collect();
        let rows = (0..bytes / 120).map(|row| format!("{row:x};20240105;1{}\n", ";".repeat(100)));
        format!("e-mail;data;valor{names}\n{}", rows.collect::<String>())
    }),
    ("one cell of quotes", |bytes| format!("{HEADER}1;a;05/01/2024;1,00;\"{}\"\n", "\"\"".repeat(bytes / 2))),
    ("one open quote", |bytes| format!("{HEADER}1;a;05/01/2024;1,00;\"{}", "\n".repeat(bytes))),
    ("one record of delimiters", |bytes| format!("{HEADER}{}\n", ";".repeat(bytes))),
    ("a header of delimiters", |bytes| format!("{}\n1\n", ";a".repeat(bytes / 2))),
    ("quotes that are not doubled", |bytes| {
        format!("{HEADER}{}", "1;\"a\"b\";20240105;1,00;\"x\" y\"\n".repeat(bytes / 31))
    }),
];

#[test]
fn reading_holds_to_its_bound_whatever_the_file() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    for (name, shape) in SHAPES {
        for size in [1 << 20, 6 << 20] {
            let bytes = shape(size).into_bytes();
            let most = BYTES_OF_MEMORY + BYTES_OF_MEMORY_PER_BYTE * bytes.len();
            for (way, read) in [("orders", read_orders as fn(&[u8]) -> _), ("table", read_table)] {
                let (peak, rows) = peak_of(|| read(&bytes));
                eprintln!("{name}, {} bytes as {way}: {peak} of {most}, {rows:?}", bytes.len());
                assert!(peak <= most, "{name}, {} bytes as {way}: {peak} bytes, {most} are allowed", bytes.len());
            }
        }
    }
}

/// Rows of the files that the estimate is held against.
const ROWS: usize = 200_000;
/// The estimate, and what a base really held at its peak, are never further apart.
const FACTOR: f64 = 2.5;

/// Columns that tell of the customer.
const COLUMNS: [&str; 6] = ["nome", "cidade", "estado", "telefone", "bairro", "cep"];

/// A file of orders: how many rows each customer has, and how many columns of their own.
fn orders(rows_of_each: usize, columns: usize, beside: &str) -> String {
    let names: String = COLUMNS.iter().take(columns).map(|name| format!(";{name}")).collect();
    let mut file = format!("pedido;e-mail;data;valor{names}{beside}\n");
    for row in 0..ROWS {
        let customer = row / rows_of_each;
        file.push_str(&format!(
            "{row};cliente{customer:06}@exemplo.com.br;{:02}/01/2024;{}0,00",
            13 + row % 10,
            1 + row % 90
        ));
        (0..columns).for_each(|column| file.push_str(&format!(";texto {column} de {customer}")));
        for column in beside.split(';').skip(1) {
            match column {
                "cupom" => file.push_str(&format!(";VOLTA-{row}-{customer}")),
                "custo" => file.push_str(&format!(";{},50", row % 100)),
                _ => file.push_str(&format!(";{column} {}", row % 500)),
            }
        }
        file.push('\n');
    }
    file
}

/// What reading and segmenting a file was estimated to need, and what it held at its peak.
fn estimated_and_held(bytes: &[u8]) -> Result<(u64, u64), Refusal> {
    let mut estimated = 0;
    let (peak, read) = peak_of(|| {
        let mut engine = Engine::new();
        engine
            .open(&[Opened { id: FileId(0), name: String::new(), bytes: bytes.len() as u64, mapping: None }], Day::MAX);
        while let Some(want) = engine.want() {
            for (from, to) in want.ranges {
                bytes[from as usize..to as usize].chunks(SLICE_BYTES).for_each(|slice| _ = engine.feed(slice));
            }
            engine.end(Ok(()));
            estimated = engine.progress().needs_bytes;
        }
        let events = engine.finish();
        (engine, events)
    });
    assert!(matches!(read.1?.as_slice(), [Event::Read(_), Event::Analysed(_)]), "nothing is asked");
    Ok((estimated, peak as u64))
}

#[test]
fn what_a_base_is_estimated_to_need_is_about_what_it_holds() -> Result<(), Refusal> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let beside = ";produto;categoria;canal;cupom;quantidade;custo";
    for (rows_of_each, columns, beside) in [
        (4, 0, ""),
        (4, 3, ""),
        (1, 0, ""),
        (1, 3, ""),
        (40, 3, ""),
        (2, 6, ""),
        (4, 0, ";produto"),
        (4, 0, ";cupom"),
        (40, 0, ";cupom"),
        (1, 3, beside),
        (40, 0, beside),
    ] {
        let file = orders(rows_of_each, columns, beside);
        let (estimated, held) = estimated_and_held(file.as_bytes())?;
        let ratio = estimated as f64 / held as f64;
        eprintln!(
            "{ROWS} rows, {rows_of_each} a customer, {columns} columns of their own, beside the lines {beside:?}, {} bytes: {estimated} estimated, {held} held, {ratio:.2}",
            file.len()
        );
        assert!(
            (1.0 / FACTOR..=FACTOR).contains(&ratio),
            "{rows_of_each} {columns} {beside}: {estimated} estimated, {held} held"
        );
    }
    Ok(())
}
