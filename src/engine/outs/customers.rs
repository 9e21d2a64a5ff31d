//! A list of customers, written in slices: the columns of the base, then what was found out. Which customers a query chooses
//! is `table`'s.

use super::Manner;
use super::names;
use crate::domain::{Language, Segment, Stage, Unit};
use crate::engine::base::{Analysed, Base};
use crate::engine::files::PIECE_BYTES;
use crate::engine::protocol::CustomerQuery;
use crate::engine::table::{Tables, row};
use crate::export::{CustomerList, ListColumns, ListRow, ListWords, company_header};
use crate::journeys::key_digest;
use crate::text;

/// The customers of a query, and their file as far as it is written.
pub(super) struct CustomersFile {
    /// The places of those who are listed, in their order.
    places: Vec<u32>,
    next: usize,
    list: CustomerList<'static>,
    /// What the file is called by itself.
    pub(super) name: String,
}

impl CustomersFile {
    /// Finds the customers and writes the header.
    pub(super) fn of(
        (base, analysed, tables): (&Base, &Analysed, &mut Tables),
        query: &CustomerQuery,
        manner: Manner,
    ) -> CustomersFile {
        let format = manner.format();
        let key = match base.unit() {
            Unit::Person => base.key_column.as_str(),
            Unit::Company(_) => company_header(format),
        };
        let columns = ListColumns { key, profile: &base.columns };
        let reference = analysed.policy.reference;
        let resolution = analysed.segmented.resolution;
        let bins = resolution.r.max(resolution.fm());
        let mut places = tables.find(base, analysed, query);
        places.retain(|place| !analysed.is_unlisted(base, *place));
        CustomersFile {
            places,
            next: 0,
            list: CustomerList::new(format, columns, bins, reference, words(manner.language)),
            name: names::of_query(analysed, query, manner),
        }
    }

    /// Rows that are written, and all of them.
    pub(super) fn far(&self) -> (usize, usize) {
        (self.next, self.places.len())
    }

    /// Writes so many rows more; what they add to the print of the list.
    pub(super) fn step(
        &mut self,
        (base, analysed): (&Base, &Analysed),
        rows: usize,
        sink: &mut dyn FnMut(Vec<u8>),
    ) -> u64 {
        let end = self.places.len().min(self.next + rows);
        let mut print = 0_u64;
        for place in self.places.get(self.next..end).unwrap_or_default() {
            let Some(customer) = row(base, analysed, *place) else { continue };
            let profile: Vec<&str> = customer.profile.iter().map(String::as_str).collect();
            print = print.wrapping_add(key_digest(&customer.key));
            self.list.row(&ListRow {
                key: &customer.key,
                profile: &profile,
                recency_days: customer.recency_days,
                frequency: customer.frequency,
                monetary_cents: customer.monetary_cents,
                scores: (customer.r > 0).then_some([customer.r, customer.f, customer.m]),
                segment: customer.segment.and_then(|segment| analysed.segmented.looks.get(usize::from(segment))),
                stage: customer.stage,
                first_order: customer.first_order,
                last_order: customer.last_order,
            });
            if self.list.waiting_bytes() >= PIECE_BYTES {
                sink(self.list.take_bytes());
            }
        }
        self.next = end;
        if end == self.places.len() {
            sink(self.list.take_bytes());
        }
        print
    }
}

/// What spreadsheets show in words.
fn words(language: Language) -> ListWords<'static> {
    match language {
        Language::Portuguese => ListWords {
            segment: &|segment: Segment| text::catalogue(Language::Portuguese).segment(segment),
            stage: &|stage: Stage| text::catalogue(Language::Portuguese).stage(stage),
        },
        Language::English => ListWords {
            segment: &|segment: Segment| text::catalogue(Language::English).segment(segment),
            stage: &|stage: Stage| text::catalogue(Language::English).stage(stage),
        },
    }
}
