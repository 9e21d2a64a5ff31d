//! Hostile input: every corpus file cut in two at each of its bytes, and a hundred thousand mutants of them. Nothing may panic, nothing
//! may be lost, and slices may change nothing. Memory has a binary of its own, `tests/memory.rs`.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::orders::{plan, read_by};
use crate::shared::shared;
use crate::tables::{read_slices, read_table};

/// Mutants of the whole test.
const MUTANTS: u64 = 100_000;
/// Every so many, a mutant is read in slices too.
const SLICED: u64 = 8;
/// The largest mutant; duplicated slices would grow without end.
const MOST_BYTES: usize = 24 * 1024;

/// Every table among the corpora.
fn files() -> Vec<(PathBuf, Vec<u8>)> {
    let mut paths = Vec::new();
    for folder in ["brazil", "csv-spectrum/csvs", "frictionless", "injection", "numeric", "rust-csv"] {
        let Some(folder) = shared("corpora").map(|corpora| corpora.join(folder)) else { return Vec::new() };
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.extend(entries.filter(|path| path.extension().is_some_and(|ending| ending == "csv" || ending == "txt")));
    }
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

#[test]
fn any_cut_gives_the_same_rows_and_issues() {
    let files = files();
    for (path, bytes) in files.iter().filter(|(_, bytes)| bytes.len() < 6 * 1024) {
        let whole = read_table(bytes);
        let plan = plan(bytes);
        let orders = plan.as_ref().map(|plan| read_by(plan, [bytes.as_slice()]));
        for at in 0..=bytes.len() {
            let (first, second) = bytes.split_at(at);
            assert_eq!(read_slices(bytes, [first, second]), whole, "{} at {at}", path.display());
            let sliced = plan.as_ref().map(|plan| read_by(plan, [first, second]));
            assert_eq!(sliced, orders, "{} at {at}", path.display());
        }
    }
}

/// The shortest of five readings of a file, in every way.
fn shortest(bytes: &[u8]) -> Duration {
    let once = || {
        let begun = Instant::now();
        assert!(read_table(bytes).is_ok());
        assert!(plan(bytes).map(|plan| read_by(&plan, [bytes])).is_ok());
        begun.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap()
}

/// Eight times the quotes may take eight times as long, and as much again for a busy machine; squared, they would take 64 times.
#[test]
fn a_cell_of_quotes_stays_linear() {
    for pattern in ["\"\"", "\" ", " \"", "\"x", "\"\"\" "] {
        let file = |times: usize| format!("a;b;c\n1;\"x{}y\";2\n3;4;5\n", pattern.repeat(times)).into_bytes();
        let (few, many) = (shortest(&file(100_000)), shortest(&file(800_000)));
        assert!(many < few * 16, "{pattern:?}: {few:?}, then {many:?}");
    }
}

/// Numbers without a clock or a seed from outside: `xorshift64*`.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).unwrap() % most.max(1)
    }

    /// A stretch of a text of `len` bytes.
    fn stretch(&mut self, len: usize) -> std::ops::Range<usize> {
        let from = self.below(len + 1);
        from..from + self.below((len - from).min(200) + 1)
    }
}

/// What breaks tables: quotes, delimiters, line ends, marks, numbers at the edge, words for sums.
const PIECES: [&[u8]; 26] = [
    b"\"",
    b"\"\"",
    b"\"\"\"",
    b";",
    b",",
    b"\t",
    b"|",
    b":",
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xe9",
    b"\xc3",
    b"=\"",
    b"'",
    b"sep=;\n",
    b"\nTotal;;;9,99\n",
    b"1E+10",
    b"-92.233.720.368.547.758,08",
    b"31/02/2024",
    b"45292",
    b" ",
];

/// A file, changed in one to eight places.
fn mutant(dice: &mut Dice, files: &[(PathBuf, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = files[dice.below(files.len())].1.clone();
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].iter().copied())),
            2 => drop(bytes.drain(dice.stretch(bytes.len()))),
            3 => {
                let again = bytes[dice.stretch(bytes.len())].to_vec();
                drop(bytes.splice(at..at, again));
            }
            4 => bytes.truncate(at),
            5 => {
                let other = &files[dice.below(files.len())].1;
                bytes.truncate(at);
                bytes.extend_from_slice(&other[dice.below(other.len() + 1)..]);
            }
            _ => {
                let piece = PIECES[dice.below(PIECES.len())];
                let many: Vec<u8> = piece.iter().copied().cycle().take(piece.len() * dice.below(70)).collect();
                drop(bytes.splice(at..at, many));
            }
        }
        bytes.truncate(MOST_BYTES);
    }
    bytes
}

/// Reads a mutant in every way; the readers' helpers hold the laws.
///
/// Gives how many rows of data it had as a table, and how many it had as orders.
fn read(bytes: &[u8], dice: &mut Dice, number: u64) -> [u64; 2] {
    let table = read_table(bytes);
    if let Ok(table) = &table {
        // Cells are the file's own text: a byte gives three at most (Windows-1252 as UTF-8), and nothing is said twice.
        let text: usize = table.records.iter().flat_map(|record| &record.2).map(String::len).sum();
        let names: usize = table.header.iter().map(String::len).sum();
        assert!(text <= bytes.len() * 3 + names, "{text} bytes of cells from {}", bytes.len());
    }
    let plan = plan(bytes);
    let orders = plan.as_ref().map(|plan| read_by(plan, [bytes]));
    if number.is_multiple_of(SLICED) {
        let size = 1 + dice.below(40);
        assert_eq!(read_slices(bytes, bytes.chunks(size)), table, "by {size}");
        assert_eq!(plan.as_ref().map(|plan| read_by(plan, bytes.chunks(size))), orders, "by {size}");
    }
    let as_orders = orders.into_iter().flatten().flatten().map(|told| told.rows).sum();
    [table.map_or(0, |table| table.tally.rows), as_orders]
}

#[test]
fn a_hundred_thousand_mutants() {
    let files = &files();
    if files.is_empty() {
        return;
    }
    let threads = std::thread::available_parallelism().map_or(2, usize::from) as u64;
    let read_rows = [const { AtomicU64::new(0) }; 2];
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let read_rows = &read_rows;
            scope.spawn(move || {
                for number in (thread..MUTANTS).step_by(threads as usize) {
                    // Each mutant has dice of its own: its number alone brings it back.
                    let mut dice = Dice((number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
                    let bytes = mutant(&mut dice, files);
                    let caught =
                        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read(&bytes, &mut dice, number)));
                    let Ok(rows) = caught else { panic!("mutant {number}: {}", bytes.escape_ascii()) };
                    for (sum, rows) in read_rows.iter().zip(rows) {
                        sum.fetch_add(rows, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    // The mutants are no mere rubbish: most are still tables.
    let [table, orders] = read_rows.map(AtomicU64::into_inner);
    eprintln!("{MUTANTS} mutants: {table} rows of tables, {orders} of orders");
    assert!(table > MUTANTS && orders > MUTANTS);
}
