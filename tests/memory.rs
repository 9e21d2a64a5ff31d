//! The memory that reading takes, counted by the allocator itself: in a binary of its own, for the allocator is the whole process's.
//! What must hold of the rows is tested in `it`.

use peak_alloc::PeakAlloc;
use regua::domain::Refusal;
use regua::intake::table::{Table, TableReader};
use regua::intake::{BYTES_OF_MEMORY, BYTES_OF_MEMORY_PER_BYTE, Draft, HEAD_BYTES, Proof, Reader, Whole, Wishes};

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

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
