//! The list of customers as a file: the shop's own columns, then what was found out. Choosing and sorting customers is
//! `engine`'s.

use super::ids::{segment_id, stage_id};
use super::writer::{Cell, Format, TableWriter};
use crate::domain::{Bins, Day, Look, Segment, Stage};
use std::collections::BTreeSet;

/// The columns that a list takes over from the user's files, by their own names.
#[derive(Debug, Clone, Copy)]
pub struct ListColumns<'a> {
    /// The column of the customer's key.
    pub key: &'a str,
    /// The customer's other columns.
    pub profile: &'a [String],
}

/// A language's names for what spreadsheets show in words. Plain lists never ask for them.
#[derive(Clone, Copy)]
pub struct ListWords<'a> {
    /// The name of a segment.
    pub segment: &'a dyn Fn(Segment) -> &'a str,
    /// The name of a stage.
    pub stage: &'a dyn Fn(Stage) -> &'a str,
}

/// A customer of the list.
#[derive(Debug, Clone, Copy)]
pub struct ListRow<'a> {
    /// The customer's key.
    pub key: &'a str,
    /// One value for each of [`ListColumns::profile`].
    pub profile: &'a [&'a str],
    /// Days from the last order to the reference date; `None` of who never bought.
    pub recency_days: Option<i32>,
    /// Orders.
    pub frequency: u32,
    /// Net revenue in cents.
    pub monetary_cents: i64,
    /// R, F and M score, each 1..=its bins; `None` of who did not buy in the window.
    pub scores: Option<[u8; 3]>,
    /// Segment; `None` likewise.
    pub segment: Option<&'a Look>,
    /// Stage of the life cycle.
    pub stage: Stage,
    /// Day of the first order.
    pub first_order: Option<Day>,
    /// Day of the last order.
    pub last_order: Option<Day>,
}

/// The header of the key of a list of companies.
#[must_use]
pub fn company_header(format: Format) -> &'static str {
    match format {
        Format::SpreadsheetPt => "empresa",
        Format::SpreadsheetEn | Format::Plain => "company",
    }
}

const HEADER_PT: [&str; 12] = [
    "recencia_dias",
    "pedidos",
    "valor",
    "r",
    "f",
    "m",
    "rfm",
    "segmento",
    "etapa",
    "primeiro_pedido",
    "ultimo_pedido",
    "data_referencia",
];

const HEADER_EN: [&str; 12] = [
    "recency_days",
    "frequency",
    "monetary",
    "r",
    "f",
    "m",
    "rfm",
    "segment",
    "lifecycle_stage",
    "first_order",
    "last_order",
    "reference_date",
];

/// Writes a list of customers row by row; see [`TableWriter`] for how it is drained.
///
/// Columns: the key, the profile, then recency in days, orders, net revenue, the scores `r`, `f`, `m` and joined, the
/// segment, the stage, the days of the first and last order, and the reference date; blank is what a customer does not
/// have. Spreadsheets have headers and names in their language, plain lists English headers and stable names; the user's own
/// segments have the user's names in both. A column named like an earlier one gets a number: `rfm_2`.
pub struct CustomerList<'a> {
    table: TableWriter,
    format: Format,
    bins: Bins,
    reference: Day,
    words: ListWords<'a>,
    code: String,
}

impl<'a> CustomerList<'a> {
    /// A list with its header; scores are out of at most `bins`, recency was counted up to `reference`.
    #[must_use]
    pub fn new(format: Format, columns: ListColumns<'_>, bins: Bins, reference: Day, words: ListWords<'a>) -> Self {
        let ours = match format {
            Format::SpreadsheetPt => HEADER_PT,
            Format::SpreadsheetEn | Format::Plain => HEADER_EN,
        };
        let names = core::iter::once(columns.key).chain(columns.profile.iter().map(String::as_str)).chain(ours);
        let header = unique(names);
        let table = TableWriter::new(format, header.iter().map(String::as_str));
        CustomerList { table, format, bins, reference, words, code: String::new() }
    }

    /// Appends a customer.
    pub fn row(&mut self, row: &ListRow<'_>) {
        let stage = match self.format {
            Format::SpreadsheetPt | Format::SpreadsheetEn => (self.words.stage)(row.stage),
            Format::Plain => stage_id(row.stage),
        };
        let segment = match (row.segment, self.format) {
            (None, _) => "",
            (Some(Look::Own(own)), _) => &own.name,
            (Some(Look::Known(segment)), Format::Plain) => segment_id(*segment),
            (Some(Look::Known(segment)), Format::SpreadsheetPt | Format::SpreadsheetEn) => {
                (self.words.segment)(*segment)
            }
        };
        self.write_code(row.scores);
        let blank = || Cell::Text("");
        let [r, f, m] =
            row.scores.map_or_else(|| [blank(), blank(), blank()], |of| of.map(|one| Cell::Count(one.into())));
        let found = [
            row.recency_days.map_or_else(blank, |days| Cell::Count(days.into())),
            Cell::Count(row.frequency.into()),
            Cell::Money(row.monetary_cents),
            r,
            f,
            m,
            Cell::Text(&self.code),
            Cell::Text(segment),
            Cell::Text(stage),
            row.first_order.map_or_else(blank, Cell::Day),
            row.last_order.map_or_else(blank, Cell::Day),
            Cell::Day(self.reference),
        ];
        let profile = row.profile.iter().map(|text| Cell::Text(text));
        self.table.row(core::iter::once(Cell::Text(row.key)).chain(profile).chain(found));
    }

    /// What was written since the last call; see [`TableWriter::take_bytes`].
    #[must_use]
    pub fn take_bytes(&mut self) -> Vec<u8> {
        self.table.take_bytes()
    }

    /// See [`TableWriter::waiting_bytes`].
    #[must_use]
    pub fn waiting_bytes(&self) -> usize {
        self.table.waiting_bytes()
    }

    /// `543`; with ten scores, where a digit may be two, `10-4-3`. Spreadsheets take `10-4-3` for 10 April 2003 and
    /// get `10_4_3`.
    fn write_code(&mut self, scores: Option<[u8; 3]>) {
        let joint = match (self.bins.get(), self.format) {
            (..10, _) => "",
            (_, Format::Plain) => "-",
            (_, Format::SpreadsheetPt | Format::SpreadsheetEn) => "_",
        };
        self.code.clear();
        for (place, score) in scores.into_iter().flatten().enumerate() {
            if place > 0 {
                self.code.push_str(joint);
            }
            self.code.push_str(&score.to_string());
        }
    }
}

/// The names, each later one that repeats an earlier (whatever its case: spreadsheets don't tell them apart) with the
/// first free number from 2 up.
pub(super) fn unique<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let names: Vec<&str> = names.into_iter().collect();
    // A name that stands further on is not free either: `rfm`, `rfm`, `rfm_2`.
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let given: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let mut unique = Vec::with_capacity(names.len());
    for name in names {
        let mut candidate = name.to_owned();
        let mut number = 2;
        while taken.contains(&candidate.to_lowercase()) || (number > 2 && given.contains(&candidate.to_lowercase())) {
            candidate = format!("{name}_{number}");
            number += 1;
        }
        taken.insert(candidate.to_lowercase());
        unique.push(candidate);
    }
    unique
}

#[cfg(test)]
mod tests {
    use super::{CustomerList, ListColumns, ListRow, ListWords, unique};
    use crate::domain::{Bins, Day, Look, OwnSegment, Segment, Stage};
    use crate::export::Format;

    fn list(format: Format, bins: u8, profile: &[&str]) -> String {
        let day = |day| Day::from_ymd(2026, 11, day).unwrap();
        let words = ListWords { segment: &|_| "Não podemos perder", stage: &|_| "Retenção" };
        let profile: Vec<String> = profile.iter().map(|&name| name.to_owned()).collect();
        let columns = ListColumns { key: "e-mail", profile: &profile };
        let mut list = CustomerList::new(format, columns, Bins::new(bins).unwrap(), day(22), words);
        list.row(&ListRow {
            key: "cliente7@exemplo.com.br",
            profile: &["São Paulo", "+5511987654321"],
            recency_days: Some(21),
            frequency: 3,
            monetary_cents: 123_456,
            scores: Some([bins, 4, 3]),
            segment: Some(&Look::Known(Segment::CantLose)),
            stage: Stage::Retention,
            first_order: Some(day(1)),
            last_order: Some(day(2)),
        });
        String::from_utf8(list.take_bytes()).unwrap()
    }

    #[test]
    fn a_plain_list_speaks_to_programs() {
        let expected = "e-mail,cidade,fone,recency_days,frequency,monetary,r,f,m,rfm,segment,lifecycle_stage,first_order,\
                        last_order,reference_date\n\
                        cliente7@exemplo.com.br,São Paulo,+5511987654321,21,3,1234.56,5,4,3,543,cant_lose,retention,\
                        2026-11-01,2026-11-02,2026-11-22\n";
        assert_eq!(list(Format::Plain, 5, &["cidade", "fone"]), expected);
    }

    #[test]
    fn a_portuguese_list_speaks_to_people() {
        let expected = "\u{feff}\"e-mail\";\"cidade\";\"fone\";\"recencia_dias\";\"pedidos\";\"valor\";\"r\";\"f\";\"m\";\
                        \"rfm\";\"segmento\";\"etapa\";\"primeiro_pedido\";\"ultimo_pedido\";\"data_referencia\"\r\n\
                        \"cliente7@exemplo.com.br\";\"São Paulo\";\"'+5511987654321\";21;3;\"1234,56\";5;4;3;543;\
                        \"Não podemos perder\";\"Retenção\";\"01/11/2026\";\"02/11/2026\";\"22/11/2026\"\r\n";
        assert_eq!(list(Format::SpreadsheetPt, 5, &["cidade", "fone"]), expected);
    }

    #[test]
    fn who_never_bought_has_blanks_and_own_segments_their_names() {
        let words = ListWords { segment: &|_| "?", stage: &|_| "?" };
        let columns = ListColumns { key: "e-mail", profile: &[] };
        let mut list = CustomerList::new(Format::Plain, columns, Bins::FIVE, Day::MIN, words);
        let own = Look::Own(OwnSegment { name: "VIP".into(), colour: 3, strategy: String::new() });
        let row = ListRow {
            key: "ana",
            profile: &[],
            recency_days: None,
            frequency: 0,
            monetary_cents: 0,
            scores: None,
            segment: None,
            stage: Stage::Acquisition,
            first_order: None,
            last_order: None,
        };
        list.row(&row);
        list.row(&ListRow { segment: Some(&own), scores: Some([1, 2, 3]), ..row });
        let text = String::from_utf8(list.take_bytes()).unwrap();
        let rows: Vec<&str> = text.lines().skip(1).map(|line| line.rsplit_once(',').unwrap().0).collect();
        assert_eq!(rows, ["ana,,0,0.00,,,,,,acquisition,,", "ana,,0,0.00,1,2,3,123,VIP,acquisition,,"]);
    }

    #[test]
    fn ten_scores_are_told_apart_and_are_no_date() {
        for (format, code) in [
            (Format::Plain, ",10-4-3,"),
            (Format::SpreadsheetEn, ",\"10_4_3\","),
            (Format::SpreadsheetPt, ";\"10_4_3\";"),
        ] {
            assert!(list(format, 10, &["cidade", "fone"]).contains(code), "{format:?}");
        }
    }

    #[test]
    fn names_are_unique_and_the_users_own_stay() {
        assert!(list(Format::Plain, 5, &["rfm", "Segment"]).contains("e-mail,rfm,Segment,recency_days"));
        assert!(list(Format::Plain, 5, &["rfm", "Segment"]).contains(",rfm_2,segment_2,"));
        let cases: [(&[&str], &[&str]); 4] = [
            (&["a", "b"], &["a", "b"]),
            (&["a", "A", "a"], &["a", "A_2", "a_3"]),
            (&["rfm", "rfm", "rfm_2"], &["rfm", "rfm_3", "rfm_2"]),
            (&["", ""], &["", "_2"]),
        ];
        for (names, expected) in cases {
            assert_eq!(unique(names.iter().copied()), expected);
        }
    }
}
