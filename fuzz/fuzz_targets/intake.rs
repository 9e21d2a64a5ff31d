//! Any bytes through the intake: as a table and as orders, at once and in slices. Nothing panics, slices change nothing, rows and cents
//! read are rows and cents used and set aside. What single files must give is tested in `tests/it`.
//!
//! ```sh
//! cargo install cargo-fuzz --locked
//! mkdir -p fuzz/corpus/intake && find ../shared/corpora -name '*.csv' -exec cp {} fuzz/corpus/intake \;
//! RUSTC_BOOTSTRAP=1 cargo fuzz run intake --sanitizer none -- -max_total_time=120 -max_len=16384
//! ```
//!
//! There is no unsafe code to sanitise, so a stable compiler will do; with a nightly one leave out `RUSTC_BOOTSTRAP=1` and
//! `--sanitizer none`. It needs a C++ compiler, for libFuzzer. What it finds lies in `fuzz/artifacts`: make a test of it.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[expect(dead_code, reason = "the tests look at more of a table than the fuzzer does")]
#[path = "../../tests/it/tables.rs"]
mod tables;

#[path = "../../tests/it/orders.rs"]
mod orders;

fuzz_target!(|bytes: &[u8]| {
    // The first byte sizes the slices, so that the fuzzer chooses them.
    let Some((size, bytes)) = bytes.split_first() else { return };
    let size = usize::from(*size) + 1;
    let table = tables::read_table(bytes);
    assert_eq!(tables::read_slices(bytes, bytes.chunks(size)), table);
    let Ok(plan) = orders::plan(bytes) else { return };
    let orders = orders::read_by(&plan, [bytes]);
    assert_eq!(orders::read_by(&plan, bytes.chunks(size)), orders);
});
