//! A ZIP archive, entry by entry: what is in the entries is the caller's. Source: PKWARE's APPNOTE 6.3.10, without the
//! extensions for archives beyond 4 GiB.

use crate::domain::Day;
use miniz_oxide::DataFormat;
use miniz_oxide::deflate::CompressionLevel;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output};

/// The version of the format that a reader must know: that of DEFLATE.
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;

/// More than the format holds: an entry or all of them of 4 GiB, or more than 65 534 entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMuch;

/// An entry in the making; it is held compressed.
pub struct ZipEntry {
    name: String,
    sum: crc32fast::Hasher,
    bytes: u64,
    compressor: Box<CompressorOxide>,
    packed: Vec<u8>,
}

impl ZipEntry {
    /// An empty entry of this name: letters of ASCII, folders with `/`.
    #[must_use]
    pub fn new(name: String) -> ZipEntry {
        let level = CompressionLevel::DefaultLevel;
        let compressor = Box::new(CompressorOxide::with_format_and_level(DataFormat::Raw, level));
        ZipEntry { name, sum: crc32fast::Hasher::new(), bytes: 0, compressor, packed: Vec::new() }
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Appends bytes.
    pub fn write(&mut self, bytes: &[u8]) {
        self.sum.update(bytes);
        self.bytes += bytes.len() as u64;
        self.pack(bytes, TDEFLFlush::None);
    }

    fn pack(&mut self, bytes: &[u8], flush: TDEFLFlush) {
        let packed = &mut self.packed;
        // Memory takes every byte, so that one call takes all of them.
        compress_to_output(&mut self.compressor, bytes, flush, |out| {
            packed.extend_from_slice(out);
            true
        });
    }
}

/// An archive in the making.
///
/// ```
/// use regua_core::domain::Day;
/// use regua_core::export::{ZipEntry, ZipWriter};
/// let mut zip = ZipWriter::new(Day::from_ymd(2026, 11, 22).unwrap());
/// let mut entry = ZipEntry::new("a/b.csv".to_owned());
/// entry.write(b"x\n1\n");
/// let mut bytes = zip.add(entry).unwrap().concat();
/// bytes.extend(zip.finish().unwrap());
/// assert!(bytes.starts_with(b"PK\x03\x04") && bytes.ends_with(&[0, 0]));
/// ```
pub struct ZipWriter {
    date: u16,
    offset: u64,
    entries: u64,
    directory: Vec<u8>,
}

impl ZipWriter {
    /// An archive without entries; all of them will be dated with this day.
    #[must_use]
    pub fn new(day: Day) -> ZipWriter {
        ZipWriter { date: dos_date(day), offset: 0, entries: 0, directory: Vec::new() }
    }

    /// Ends an entry; the next pieces of the archive.
    ///
    /// # Errors
    /// [`TooMuch`].
    pub fn add(&mut self, mut entry: ZipEntry) -> Result<[Vec<u8>; 2], TooMuch> {
        entry.pack(&[], TDEFLFlush::Finish);
        let ZipEntry { name, sum, bytes, compressor: _, packed } = entry;
        let offset = u32::try_from(self.offset).map_err(|_| TooMuch)?;
        let name_len = u16::try_from(name.len()).map_err(|_| TooMuch)?;
        let [packed_len, len] = [packed.len() as u64, bytes].map(u32::try_from);
        // What both headers hold, from the version on.
        let mut shared = Vec::new();
        for half in [VERSION, 0, DEFLATED, 0, self.date] {
            shared.extend(half.to_le_bytes());
        }
        for word in [sum.finalize(), packed_len.map_err(|_| TooMuch)?, len.map_err(|_| TooMuch)?] {
            shared.extend(word.to_le_bytes());
        }
        for half in [name_len, 0] {
            shared.extend(half.to_le_bytes());
        }
        let head = [&LOCAL.to_le_bytes()[..], &shared, name.as_bytes()].concat();
        // No comment, the first disk, no attributes inside or outside.
        self.directory.extend([&CENTRAL.to_le_bytes()[..], &VERSION.to_le_bytes(), &shared, &[0; 10]].concat());
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.offset += head.len() as u64 + packed.len() as u64;
        self.entries += 1;
        Ok([head, packed])
    }

    /// The last piece of the archive.
    ///
    /// # Errors
    /// [`TooMuch`].
    pub fn finish(self) -> Result<Vec<u8>, TooMuch> {
        // The largest numbers say that the real ones stand in an extension.
        let entries = u16::try_from(self.entries).ok().filter(|entries| *entries < u16::MAX).ok_or(TooMuch)?;
        let [start, len] = [self.offset, self.directory.len() as u64].map(u32::try_from);
        let [start, len] = [start.map_err(|_| TooMuch)?, len.map_err(|_| TooMuch)?];
        let mut bytes = self.directory;
        bytes.extend(END.to_le_bytes());
        for half in [0, 0, entries, entries] {
            bytes.extend(half.to_le_bytes());
        }
        for word in [len, start] {
            bytes.extend(word.to_le_bytes());
        }
        bytes.extend([0; 2]);
        Ok(bytes)
    }
}

/// A date as DOS wrote it, of the years 1980 to 2107; days beyond are dated with the first of them.
fn dos_date(day: Day) -> u16 {
    const FIRST: u16 = 1 << 5 | 1;
    let (year, month, of_month) = day.ymd();
    let since = u16::try_from(year - 1980).ok().filter(|since| *since < 128);
    since.map_or(FIRST, |since| since << 9 | (month as u16) << 5 | of_month as u16)
}
