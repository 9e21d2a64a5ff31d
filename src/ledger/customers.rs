//! Who bought: keys found in one probe, and the customer's own columns. What they bought is `lines`'s.

use super::OutOfMemory;
use super::key::{INLINE, Key, hash_of_key};
use super::pieces::{Arena, Pieces};
use super::slots::{Found, Slots};
use std::borrow::Cow;
use std::hint::black_box;

/// Set in [`Record::len`] while a column of the customer is still blank.
const INCOMPLETE: u32 = 1 << 31;

/// One customer in half a cache line.
#[derive(Debug, Clone, Copy)]
#[repr(C, align(32))]
struct Record {
    /// The key's first bytes, zero-padded.
    head: [[u8; 8]; INLINE / 8],
    /// Where a key that is not short is.
    start: u32,
    len: u32,
}

impl Record {
    fn key_len(&self) -> usize {
        (self.len & !INCOMPLETE) as usize
    }

    /// Zero where the heads are the same.
    #[inline]
    fn differs(&self, head: [u64; INLINE / 8]) -> u64 {
        let words = self.head.iter().zip(head);
        words.fold(0, |differs, (own, other)| differs | (u64::from_le_bytes(*own) ^ other))
    }

    /// The whole key, of which `keys` has those that are not short.
    fn key<'k>(&'k self, keys: &'k Arena) -> &'k [u8] {
        let bytes = match self.key_len() {
            short @ ..=INLINE => self.head.as_flattened().get(..short),
            long => keys.get(self.start, long),
        };
        bytes.unwrap_or_default()
    }
}

/// The customers of a base, numbered in the order of their first row.
#[derive(Debug)]
pub struct Customers {
    slots: Slots,
    records: Pieces<Record>,
    /// The keys that are not short.
    keys: Arena,
    /// How many columns of their own they have.
    columns: usize,
    /// What stands in them.
    texts: Arena,
    /// Place and length of each text, customer by customer, so that all of one lie together; length 0 is blank.
    spans: Pieces<(u32, u32)>,
    /// Of whom some row says no to e-mails, as far as the last of them.
    refusers: Vec<bool>,
}

impl Customers {
    /// No customers yet, with so many columns of their own.
    #[must_use]
    pub fn new(columns: usize) -> Self {
        Customers {
            slots: Slots::default(),
            records: Pieces::default(),
            keys: Arena::default(),
            columns,
            texts: Arena::default(),
            spans: Pieces::default(),
            refusers: Vec::new(),
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The key of customer `number`; empty for a number that does not exist.
    #[must_use]
    pub fn key(&self, number: u32) -> &str {
        let bytes = self.records.get(number as usize).map(|record| record.key(&self.keys));
        // Only whole UTF-8 keys get in.
        bytes.and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The text in a column of customer `number`: the first that was not blank; empty when all were.
    #[must_use]
    pub fn text(&self, number: u32, column: usize) -> &str {
        let span = self.span(number, column).and_then(|span| self.spans.get(span));
        let bytes = span.and_then(|(place, len)| self.texts.get(*place, *len as usize));
        bytes.and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// Where the span of a customer's text in a column is, if they are among them.
    #[inline]
    fn span(&self, number: u32, column: usize) -> Option<usize> {
        (column < self.columns).then(|| (number as usize).saturating_mul(self.columns).saturating_add(column))
    }

    /// Notes that a row says no to e-mails for customer `number`.
    ///
    /// # Errors
    /// [`OutOfMemory`] when there is no room for the note.
    pub fn refuse_mail(&mut self, number: u32) -> Result<(), OutOfMemory> {
        let place = number as usize;
        if self.refusers.len() <= place {
            self.refusers.try_reserve(place + 1 - self.refusers.len()).map_err(|_| OutOfMemory)?;
            self.refusers.resize(place + 1, false);
        }
        self.refusers.get_mut(place).into_iter().for_each(|refuses| *refuses = true);
        Ok(())
    }

    /// Whether a row said no to e-mails for customer `number`.
    #[must_use]
    pub fn refuses_mail(&self, number: u32) -> bool {
        self.refusers.get(number as usize).copied().unwrap_or_default()
    }

    /// How many columns each customer has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Brings what the probes of these keys will look at from afar.
    #[inline]
    pub fn approach(&self, keys: &[Key]) {
        self.slots.approach(keys.iter().map(|key| &key.hash));
    }

    /// Brings the records that probes name from afar, likewise.
    #[inline]
    pub fn approach_records(&self, probes: &[u32]) {
        let near = |probe: &u32| self.records.get(probe.wrapping_sub(1) as usize).map_or(0, |record| record.start);
        black_box(probes.iter().fold(0, |sum, probe| sum ^ near(probe)));
    }

    /// Brings what [`Customers::find_or_add_probed`] and [`Customers::fill`] will look at beyond the records that probes name.
    #[inline]
    pub fn approach_texts(&self, probes: impl Iterator<Item = u32>) {
        let near = |probe: u32| {
            let number = probe.wrapping_sub(1) as usize;
            let key = self.records.get(number).and_then(|record| self.keys.get(record.start, 1));
            let span = self.spans.get(number.wrapping_mul(self.columns));
            let byte = key.and_then(<[u8]>::first).copied().unwrap_or_default();
            u32::from(byte) ^ span.map_or(0, |(place, _)| *place)
        };
        black_box(probes.fold(0, |sum, probe| sum ^ near(probe)));
    }

    /// What the table says at once of a key. With [`Customers::known`], a batch of rows loads first all its slots and then all
    /// its records, so that no load waits for another.
    #[inline]
    #[must_use]
    pub fn probe(&self, key: &Key) -> u32 {
        self.slots.probe(key.hash)
    }

    /// The customer that a probe names, if a short key is theirs and their columns are complete; any other takes
    /// [`Customers::find_or_add_probed`].
    #[inline]
    #[must_use]
    pub fn known(&self, key: &Key, probe: u32) -> Option<u32> {
        let number = probe.wrapping_sub(1);
        let record = self.records.get(number as usize)?;
        // An incomplete record's length is beyond that of any short key.
        let is_theirs = record.differs(key.head) | (u64::from(record.len) ^ key.len() as u64) == 0;
        (is_theirs && key.is_short()).then_some(number)
    }

    /// The number of the customer with this key (in UTF-8, not empty), who is added when new. Of a key that is not
    /// short (see [`Key::is_short`]) `long` is the whole; else it is not looked at.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    #[inline]
    pub fn find_or_add(&mut self, key: &Key, long: &[u8]) -> Result<u32, OutOfMemory> {
        match self.slots.find(key.hash, |number| self.is(number, key, long)) {
            Found::Number(number) => Ok(number),
            Found::Free(bucket) => self.add(key, long, bucket),
        }
    }

    /// As [`Customers::find_or_add`], of a key that was probed: if the probe is its own, there is nothing to search. Others may
    /// have been added meanwhile.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    #[inline]
    pub fn find_or_add_probed(&mut self, key: &Key, long: &[u8], probe: u32) -> Result<u32, OutOfMemory> {
        let number = probe.wrapping_sub(1);
        if self.is(number, key, long) { Ok(number) } else { self.find_or_add(key, long) }
    }

    #[inline]
    fn is(&self, number: u32, key: &Key, long: &[u8]) -> bool {
        let Some(record) = self.records.get(number as usize) else { return false };
        if record.differs(key.head) != 0 || record.key_len() != key.len() {
            return false;
        }
        key.is_short() || self.keys.get(record.start, key.len()) == Some(long)
    }

    #[cold]
    #[inline(never)]
    fn add(&mut self, key: &Key, long: &[u8], bucket: usize) -> Result<u32, OutOfMemory> {
        let number = u32::try_from(self.records.len()).map_err(|_| OutOfMemory)?;
        let len = u32::try_from(key.len()).map_err(|_| OutOfMemory)?;
        let open = if self.columns == 0 { 0 } else { INCOMPLETE };
        let start = if key.is_short() { 0 } else { self.keys.push(long)? };
        self.records.push(Record { head: key.head.map(u64::to_le_bytes), start, len: len | open })?;
        for _ in 0..self.columns {
            self.spans.push((0, 0))?;
        }
        self.slots.enter(bucket, key.hash, number);
        if self.records.len() > self.slots.room() {
            self.grow()?;
        }
        Ok(number)
    }

    fn grow(&mut self) -> Result<(), OutOfMemory> {
        let mut slots = self.slots.twice()?;
        let (mut hashes, mut numbers) = (Vec::new(), 0..);
        for records in self.records.pieces() {
            hashes.clear();
            hashes.extend(records.iter().map(|record| {
                let key = record.key(&self.keys);
                hash_of_key(record.head.map(u64::from_le_bytes), key.len(), key)
            }));
            slots.approach(hashes.iter());
            hashes.iter().zip(&mut numbers).for_each(|(hash, number)| slots.append(*hash, number));
        }
        self.slots = slots;
        Ok(())
    }

    /// The number of the customer with this key (in UTF-8, not empty), who is added when new.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn enter(&mut self, key: &[u8]) -> Result<u32, OutOfMemory> {
        self.find_or_add(&Key::of(key).ok_or(OutOfMemory)?, key)
    }

    /// The number of the customer with this key, if there is one.
    #[must_use]
    pub fn find(&self, bytes: &[u8]) -> Option<u32> {
        let key = Key::of(bytes)?;
        match self.slots.find(key.hash, |number| self.is(number, &key, bytes)) {
            Found::Number(number) => Some(number),
            Found::Free(_) => None,
        }
    }

    /// Another source begins: its rows may fill what is still blank.
    pub fn reopen(&mut self) {
        self.records.iter_mut().for_each(|record| record.len |= INCOMPLETE);
    }

    /// Whether every column that the source has is filled, so that its later rows have nothing to add.
    #[inline]
    #[must_use]
    pub fn is_complete(&self, number: u32) -> bool {
        self.records.get(number as usize).is_none_or(|record| record.len & INCOMPLETE == 0)
    }

    /// Offers a row's texts (in UTF-8) for these columns of the customer, by the column's place among them: blanks are filled,
    /// texts stay.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn fill<'t>(
        &mut self,
        number: u32,
        columns: &[usize],
        mut text: impl FnMut(usize) -> Cow<'t, [u8]>,
    ) -> Result<(), OutOfMemory> {
        let mut blank = false;
        for (place, column) in columns.iter().enumerate() {
            let Some(span) = self.span(number, *column).and_then(|span| self.spans.get_mut(span)) else { continue };
            let text = text(place);
            if span.1 == 0 && text.is_empty() {
                blank = true;
            } else if span.1 == 0 {
                let len = u32::try_from(text.len()).map_err(|_| OutOfMemory)?;
                *span = (self.texts.push(&text)?, len);
            }
        }
        if let (false, Some(record)) = (blank, self.records.get_mut(number as usize)) {
            record.len &= !INCOMPLETE;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(customers: &mut Customers, key: &str) -> u32 {
        let key = (Key::of(key.as_bytes()).unwrap(), key.as_bytes());
        let probe = customers.probe(&key.0);
        customers.find_or_add_probed(&key.0, key.1, probe).unwrap()
    }

    #[test]
    fn a_key_keeps_its_number_while_the_table_grows() {
        let mut customers = Customers::new(0);
        let key = |n: u32| {
            if n.is_multiple_of(3) { format!("a-very-long-customer-key-{n}@exemplo.com.br") } else { n.to_string() }
        };
        for n in 0..20_000 {
            assert_eq!(add(&mut customers, &key(n)), n);
        }
        for n in 0..20_000 {
            assert_eq!(add(&mut customers, &key(n)), n);
            assert_eq!(customers.key(n), key(n));
        }
        assert_eq!(customers.len(), 20_000);
    }

    #[test]
    fn keys_that_share_their_hash_stay_apart() {
        let mut customers = Customers::new(0);
        let numbers: Vec<u32> = ["ana", "ana ", "rui", "a", "a".repeat(30).as_str(), ("a".repeat(29) + "b").as_str()]
            .iter()
            .map(|key| {
                let mut same = Key::of(key.as_bytes()).unwrap();
                same.hash = 7;
                customers.find_or_add_probed(&same, key.as_bytes(), customers.probe(&same)).unwrap()
            })
            .collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn the_first_text_that_is_not_blank_stays() {
        let mut customers = Customers::new(2);
        let number = add(&mut customers, "ana");
        for texts in [["", "SP"], ["Ana", "RJ"], ["Outra", "MG"]] {
            customers.fill(number, &[0, 1], |place| texts[place].as_bytes().into()).unwrap();
        }
        assert_eq!([customers.text(number, 0), customers.text(number, 1)], ["Ana", "SP"]);
        assert!(customers.is_complete(number));
        assert_eq!(customers.text(9, 0), "");
    }
}
