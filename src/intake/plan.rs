//! What to do with a source before its rows are read: its dialect, what each column is, how dates and amounts are
//! written. Decided from the head and the user's wishes; the whole column has the last word, in `read`.

use super::columns;
use super::columns::Certainty;
use super::dialect;
use super::dialect::{Dialect, SampleRow, Whole};
use super::encoding;
use super::fields::{AmountReader, DateReader, Decision, KeyKind, Serials, decide_decimal, decide_order, serial};
use super::read::Intake;
use super::refuse;
use crate::domain::{Currency, DateOrder, Decimal, Encoding, Refusal, Role};

/// Bytes of a source that are looked at before it is read.
pub const HEAD_BYTES: usize = 256 * 1024;
/// Rows of the head from which columns are guessed.
const SAMPLE_ROWS: usize = 300;

/// A source as its head shows it.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Encoding, delimiter, header.
    pub dialect: Dialect,
    /// The first data rows.
    pub sample: Vec<SampleRow>,
    roles: Vec<(Role, Certainty)>,
}

/// What the user has chosen; `None`: decide from the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// One role for each column.
    pub roles: Option<Vec<Role>>,
    /// How dates are written.
    pub date_order: Option<DateOrder>,
    /// How amounts are written.
    pub decimal: Option<Decimal>,
}

impl Draft {
    /// Looks at the head of a source of `file_bytes` in all.
    ///
    /// # Errors
    /// The reason why the source can't be read at all.
    pub fn look(head: &[u8], file_bytes: u64, whole: Whole) -> Result<Draft, Refusal> {
        if let Some(refusal) = refuse::look(head, file_bytes) {
            return Err(refusal);
        }
        let (kind, _) = encoding::sniff(head);
        let text = encoding::as_utf8(head, kind);
        let dialect = dialect::sniff(&text, kind, whole)?;
        let sample = dialect::sample(&text, &dialect, whole, SAMPLE_ROWS);
        let cells: Vec<Vec<String>> = sample.iter().map(|row| row.cells.clone()).collect();
        let roles = columns::guess(&dialect.header, &cells).into_iter().map(|guess| (guess.role, guess.certainty));
        let roles = roles.collect();
        Ok(Draft { dialect, sample, roles })
    }

    /// The plan that the user's wishes, else the proof of whole columns, else the head make.
    #[must_use]
    pub fn plan(&self, wishes: &Wishes, proof: Proof) -> Plan {
        let roles: Vec<(Role, Option<Certainty>)> = match &wishes.roles {
            Some(chosen) if chosen.len() == self.roles.len() => chosen
                .iter()
                .zip(&self.roles)
                .map(|(chosen, (guess, certainty))| (*chosen, (chosen == guess).then_some(*certainty)))
                .collect(),
            Some(_) | None => self.roles.iter().map(|(role, certainty)| (*role, Some(*certainty))).collect(),
        };
        let places = Places::of(roles.iter().map(|(role, _)| *role));
        let date_order = wishes.date_order.or(proof.date_order).unwrap_or_else(|| self.likely_order(places.date));
        let decimal = wishes.decimal.or(proof.decimal).unwrap_or_else(|| self.likely_decimal(places.amount));
        let key_kind = places.customer.map_or(KeyKind::Id, |place| {
            let name = self.dialect.header.get(place).map_or("", String::as_str);
            columns::key_kind(name, self.cells(place))
        });
        let serials = proof.serials.unwrap_or_else(|| self.likely_serials(places.date));
        Plan {
            dialect: self.dialect.clone(),
            roles,
            places,
            date_order,
            serials,
            decimal,
            key_kind,
            wishes: wishes.clone(),
        }
    }

    fn cells(&self, place: usize) -> impl Iterator<Item = &str> {
        self.sample.iter().filter_map(move |row| row.cells.get(place).map(String::as_str))
    }

    fn likely_order(&self, place: Option<usize>) -> DateOrder {
        let Some(place) = place else { return DateOrder::YearMonthDay };
        let mut reader = DateReader::new(DateOrder::DayMonthYear);
        for cell in self.cells(place) {
            // Only what the cells prove is of interest here.
            let _ = reader.read(cell.as_bytes());
        }
        match decide_order(reader.tally()) {
            Decision::Decided(order) => order,
            Decision::Ambiguous { proposal, .. } => proposal,
            Decision::Conflict { .. } if reader.tally().only_month_first > reader.tally().only_day_first => {
                DateOrder::MonthDayYear
            }
            Decision::Conflict { .. } => DateOrder::DayMonthYear,
        }
    }

    /// Day numbers, where every filled cell is one and most are of this time.
    fn likely_serials(&self, place: Option<usize>) -> Serials {
        // 1990 to 2099.
        const OF_THIS_TIME: std::ops::RangeInclusive<i32> = 32_874..=73_050;
        let Some(place) = place else { return Serials::Refused };
        let filled = self.cells(place).filter(|cell| !cell.trim().is_empty());
        let Some(numbers) = filled.map(|cell| serial(cell.as_bytes())).collect::<Option<Vec<i32>>>() else {
            return Serials::Refused;
        };
        let likely = numbers.iter().filter(|number| OF_THIS_TIME.contains(*number)).count();
        if likely > 0 && likely * 2 >= numbers.len() { Serials::Accepted } else { Serials::Refused }
    }

    fn likely_decimal(&self, place: Option<usize>) -> Decimal {
        let Some(place) = place else { return Decimal::Comma };
        let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
        for cell in self.cells(place) {
            // Only what the cells prove is of interest here.
            let _ = reader.read(cell.as_bytes());
        }
        match decide_decimal(reader.tally(), self.dialect.delimiter) {
            Decision::Decided(decimal) => decimal,
            Decision::Ambiguous { proposal, .. } => proposal,
            Decision::Conflict { .. } if reader.tally().only_dot > reader.tally().only_comma => Decimal::Dot,
            Decision::Conflict { .. } => Decimal::Comma,
        }
    }
}

/// Where the columns of each role are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// The customer's key.
    pub customer: Option<usize>,
    /// The order's number.
    pub order: Option<usize>,
    /// The order's date.
    pub date: Option<usize>,
    /// The amount.
    pub amount: Option<usize>,
    /// The status.
    pub status: Option<usize>,
    /// The currency.
    pub currency: Option<usize>,
    /// The customer's columns.
    pub profile: Vec<usize>,
}

impl Places {
    fn of(roles: impl Iterator<Item = Role>) -> Places {
        let mut places = Places::default();
        for (place, role) in roles.enumerate() {
            let only = match role {
                Role::Ignored => continue,
                Role::Profile => {
                    places.profile.push(place);
                    continue;
                }
                Role::Customer => &mut places.customer,
                Role::OrderId => &mut places.order,
                Role::Date => &mut places.date,
                Role::Amount => &mut places.amount,
                Role::Status => &mut places.status,
                Role::Currency => &mut places.currency,
            };
            only.get_or_insert(place);
        }
        places
    }
}

/// How a source will be read.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Encoding, delimiter, header.
    pub dialect: Dialect,
    /// Each column's role, and how sure the guess is; `None` where the user chose.
    pub roles: Vec<(Role, Option<Certainty>)>,
    /// Where the columns of each role are.
    pub places: Places,
    /// How dates are read.
    pub date_order: DateOrder,
    /// Whether bare numbers are dates.
    pub serials: Serials,
    /// How amounts are read.
    pub decimal: Decimal,
    /// What the customers' keys are.
    pub key_kind: KeyKind,
    /// What the user had chosen.
    pub wishes: Wishes,
}

impl Plan {
    /// The needed roles that no column has, or only one that nothing speaks for.
    pub fn missing(&self) -> impl Iterator<Item = Role> {
        Role::NEEDED.into_iter().filter(|needed| {
            !self.roles.iter().any(|(role, certainty)| role == needed && *certainty != Some(Certainty::Unknown))
        })
    }

    /// The encoding in which cells reach the scanner: UTF-16 is turned into UTF-8 before.
    #[must_use]
    pub fn cell_encoding(&self) -> Encoding {
        match self.dialect.encoding {
            Encoding::Windows1252 => Encoding::Windows1252,
            Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => Encoding::Utf8,
        }
    }
}

/// What whole columns prove about their notation, beyond the head; `None`: nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Proof {
    /// How dates are written.
    pub date_order: Option<DateOrder>,
    /// How amounts are written.
    pub decimal: Option<Decimal>,
    /// Whether bare numbers are dates: not beside dates that are written out.
    pub serials: Option<Serials>,
}

impl Plan {
    /// What the whole columns prove against this plan, which must then be made again; `None` when the plan holds.
    /// What the user has chosen always holds.
    #[must_use]
    pub fn disproved(&self, intake: &Intake) -> Option<Proof> {
        let date_order = match decide_order(&intake.dates) {
            // Dates with the year first are read in any order.
            Decision::Decided(order @ (DateOrder::DayMonthYear | DateOrder::MonthDayYear)) => Some(order),
            Decision::Decided(DateOrder::YearMonthDay) | Decision::Ambiguous { .. } | Decision::Conflict { .. } => None,
        };
        let proved_decimal = intake.amounts.only_comma + intake.amounts.only_dot > 0;
        let decimal = match decide_decimal(&intake.amounts, self.dialect.delimiter) {
            Decision::Decided(decimal) if proved_decimal => Some(decimal),
            Decision::Decided(_) | Decision::Ambiguous { .. } | Decision::Conflict { .. } => None,
        };
        let proof = Proof {
            date_order: date_order.filter(|_| self.wishes.date_order.is_none()),
            decimal: decimal.filter(|_| self.wishes.decimal.is_none()),
            serials: (intake.dates.serials > 0 && intake.dates.written() > 0).then_some(Serials::Refused),
        };
        let holds = proof.serials.is_none_or(|serials| serials == self.serials)
            && proof.date_order.is_none_or(|order| order == self.date_order)
            && proof.decimal.is_none_or(|decimal| decimal == self.decimal);
        (!holds).then_some(proof)
    }
}
