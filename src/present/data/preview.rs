//! The preview table: each column's head with what it can be, and the first cells with how they were read.

use super::mapping::Change;
use super::source::{decided_decimal, decided_order};
use crate::domain::Contents;
use crate::domain::DateOrder;
use crate::domain::Decimal;
use crate::domain::Language;
use crate::domain::Role;
use crate::domain::SetAside;
use crate::engine::protocol::{
    Certainty, ColumnNote, ColumnReport, Mapping, Meaning, PreviewCell, PreviewRow, ReadReport,
};
use crate::text::{Catalogue, catalogue, format};

/// Which rows the preview shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// The first.
    First,
    /// Those that could not be read.
    Faulty,
}

/// The preview, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What the file holds.
    pub contents: Contents,
    /// Whether that should be looked at.
    pub contents_note: Option<&'static str>,
    /// How much of the file it shows.
    pub extent: String,
    /// The columns' heads.
    pub heads: Vec<Head>,
    /// The first lines.
    pub lines: Vec<Line>,
}

/// A column's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its place in the file.
    pub place: usize,
    /// Its name in the header.
    pub name: String,
    /// What it is used as.
    pub role: Role,
    /// The label of the role's select.
    pub role_label: String,
    /// What the select calls a column without a role of its own.
    pub no_role: &'static str,
    /// Whether it is used, or waits for an answer.
    pub state: HeadState,
    /// On which side its cells stand.
    pub side: Side,
    /// What was seen in it.
    pub fact: Option<String>,
    /// How sure the role is.
    pub certainty: Option<&'static str>,
    /// How it is written, where that can be chosen.
    pub notation: Option<Notation>,
}

/// Whether a column is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadState {
    /// It is.
    Used,
    /// It is not.
    Unused,
    /// A question about it is open.
    Asked,
}

/// The notations that a column can be read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notation {
    /// The label of the select.
    pub label: String,
    /// The choices.
    pub choices: Vec<NotationChoice>,
    /// Which is in force, by its place in `choices`.
    pub chosen: usize,
}

/// One notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotationChoice {
    /// As the select offers it.
    pub label: String,
    /// What it changes.
    pub change: Change,
}

/// A line of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file.
    pub number: String,
    /// Why it was set aside, where it was.
    pub reason: Option<&'static str>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands in the file, on one line.
    pub text: String,
    /// What it is read as, or what is wrong; `None` where that says nothing new.
    pub reading: Option<String>,
    /// How it is marked.
    pub mark: Mark,
    /// On which side it stands.
    pub side: Side,
}

/// How a cell is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Not at all.
    Plain,
    /// Of a column without use.
    Unused,
    /// Put right while reading.
    Fixed,
    /// Can't be read.
    Fault,
    /// Nothing there where something is needed.
    Blank,
}

/// On which side a cell's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Text.
    Start,
    /// Figures.
    End,
}

/// The preview of a report, read by a mapping.
#[must_use]
pub fn preview(report: &ReadReport, mapping: &Mapping, rows: Rows, language: Language) -> Preview {
    let words = catalogue(language);
    let columns = report.columns.iter().enumerate();
    let line = |row: &PreviewRow, reason: Option<SetAside>| Line {
        number: format::count(language, row.line),
        reason: reason.map(|reason| words.cell_fault(reason)),
        cells: row.cells.iter().zip(&report.columns).map(|(cell, column)| shown_cell(cell, column, language)).collect(),
    };
    let lines: Vec<Line> = match rows {
        Rows::First => report.preview.iter().map(|row| line(row, None)).collect(),
        Rows::Faulty => report.faulty.iter().map(|faulty| line(&faulty.row, Some(faulty.reason))).collect(),
    };
    let doubtful = matches!(report.contents_certainty, Certainty::Likely | Certainty::Unknown);
    Preview {
        contents: mapping.contents,
        contents_note: doubtful.then(|| words.certainty(Certainty::Likely)),
        extent: match rows {
            Rows::First => extent(report.rows, lines.len() as u64, language),
            Rows::Faulty => words.faulty_extent((lines.len() as u64, &format::count(language, lines.len() as u64))),
        },
        heads: columns.map(|(place, column)| head(report, mapping, place, column, language)).collect(),
        lines,
    }
}

fn extent(rows: Option<u64>, shown: u64, language: Language) -> String {
    let words = catalogue(language);
    let shown = (shown, &*format::count(language, shown));
    match rows {
        Some(rows) if rows == shown.0 => words.source_rows(shown),
        Some(rows) => words.preview_extent(shown, Some(&format::count(language, rows))),
        None => words.preview_extent(shown, None),
    }
}

fn head(report: &ReadReport, mapping: &Mapping, place: usize, column: &ColumnReport, language: Language) -> Head {
    let words = catalogue(language);
    let role = mapping.roles.get(place).copied().unwrap_or(column.role);
    // Just chosen, not read yet: what was seen is of the old role.
    let (note, certainty) =
        if role == column.role { (column.note, column.certainty) } else { (ColumnNote::None, Certainty::Chosen) };
    let state = match (role, note) {
        (_, ColumnNote::Asked) => HeadState::Asked,
        (Role::Ignored, ColumnNote::Cancels) => HeadState::Used,
        (Role::Ignored, _) => HeadState::Unused,
        (_, _) => HeadState::Used,
    };
    // Of a column without use, the role says it all.
    let certainty = (role != Role::Ignored).then(|| words.certainty(certainty));
    Head {
        place,
        name: column.name.clone(),
        role,
        role_label: words.role_of(&column.name),
        // "Do not use" would say the contrary of what such a column does.
        no_role: if note == ColumnNote::Cancels { words.role_cancels() } else { words.role(Role::Ignored) },
        state,
        side: side(role),
        fact: fact(note, language).filter(|_| (role, note) != (Role::Ignored, ColumnNote::Cancels)),
        certainty,
        notation: notation(report, (role, &column.name), mapping, words),
    }
}

fn fact(note: ColumnNote, language: Language) -> Option<String> {
    let words = catalogue(language);
    match note {
        // Notations have a select of their own, which says the same.
        ColumnNote::None | ColumnNote::Dates(_) | ColumnNote::Amounts(_) => None,
        ColumnNote::Distinct(0) | ColumnNote::Values(0) => None,
        ColumnNote::Distinct(keys) => Some(words.distinct((keys, &format::count(language, keys)))),
        ColumnNote::Values(values) => Some(words.values((values, &format::count(language, values)))),
        ColumnNote::Cancels => Some(words.column_cancels().to_owned()),
        ColumnNote::Bars => Some(words.column_bars().to_owned()),
        ColumnNote::Asked => Some(words.answer_above().to_owned()),
    }
}

fn notation(
    report: &ReadReport,
    (role, name): (Role, &str),
    mapping: &Mapping,
    words: &dyn Catalogue,
) -> Option<Notation> {
    let label = words.notation_of(name);
    match role {
        Role::Date => {
            let orders = [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay];
            let decided = decided_order(report).filter(|_| mapping.date_order.is_none());
            let mut choices = vec![NotationChoice {
                label: words.automatic(decided.map(|order| words.date_order(order))),
                change: Change::DateOrder(None),
            }];
            choices.extend(orders.map(|order| NotationChoice {
                label: words.date_order(order).to_owned(),
                change: Change::DateOrder(Some(order)),
            }));
            Some(Notation { label, chosen: place_of(&choices, Change::DateOrder(mapping.date_order)), choices })
        }
        Role::Amount | Role::UnitPrice => {
            let decided = decided_decimal(report).filter(|_| mapping.decimal.is_none());
            let mut choices = vec![NotationChoice {
                label: words.automatic(decided.map(|decimal| words.decimal_sign(decimal))),
                change: Change::Decimal(None),
            }];
            choices.extend([Decimal::Comma, Decimal::Dot].map(|decimal| NotationChoice {
                label: words.decimal_sign(decimal).to_owned(),
                change: Change::Decimal(Some(decimal)),
            }));
            Some(Notation { label, chosen: place_of(&choices, Change::Decimal(mapping.decimal)), choices })
        }
        Role::Ignored
        | Role::Customer
        | Role::OrderId
        | Role::Status
        | Role::Currency
        | Role::Refund
        | Role::Product
        | Role::Quantity
        | Role::Category
        | Role::Channel
        | Role::Cost
        | Role::CostToServe
        | Role::EventKind
        | Role::Code
        | Role::Issued
        | Role::Expires
        | Role::Redeemed
        | Role::Score
        | Role::Comment
        | Role::Registered
        | Role::Birthday
        | Role::EmailConsent
        | Role::Income
        | Role::Company
        | Role::LastActive
        | Role::Profile => None,
    }
}

fn place_of(choices: &[NotationChoice], change: Change) -> usize {
    choices.iter().position(|choice| choice.change == change).unwrap_or_default()
}

fn shown_cell(cell: &PreviewCell, column: &ColumnReport, language: Language) -> Cell {
    let words = catalogue(language);
    let text = one_line(&cell.text);
    let blank = text.trim().is_empty();
    let (reading, mark) = match &cell.meaning {
        // How these cells are read is what is asked: no reading is more than a guess.
        Meaning::Date(_) | Meaning::Amount(_) | Meaning::Invalid(_) if column.note == ColumnNote::Asked => {
            (None, Mark::Plain)
        }
        Meaning::AsIs if column.role == Role::Ignored && column.note != ColumnNote::Cancels => (None, Mark::Unused),
        Meaning::AsIs => (None, Mark::Plain),
        Meaning::Text(read) if *read == cell.text => (None, Mark::Plain),
        Meaning::Text(read) => (Some(one_line(read)), Mark::Fixed),
        Meaning::Date(day) => (Some(format::date_long(language, *day)), Mark::Plain),
        Meaning::Amount(cents) => {
            let read = format::money_plain(language, i128::from(*cents));
            let bare = |figure: &str| {
                figure.chars().filter(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.')).collect::<String>()
            };
            let negative = text.contains(['-', '\u{2212}']) == (*cents < 0);
            ((bare(&read) != bare(&text) || !negative).then_some(read), Mark::Plain)
        }
        Meaning::Invalid(SetAside::NoCustomerKey) if blank => (Some(words.empty_cell().to_owned()), Mark::Blank),
        Meaning::Invalid(SetAside::InvalidAmount | SetAside::InvalidDate) if blank => {
            (Some(words.empty_cell().to_owned()), Mark::Blank)
        }
        Meaning::Invalid(reason) => (Some(words.cell_fault(*reason).to_owned()), Mark::Fault),
    };
    Cell { text, reading, mark, side: side(column.role) }
}

fn side(role: Role) -> Side {
    if matches!(role, Role::Amount | Role::UnitPrice) { Side::End } else { Side::Start }
}

/// A cell's text without line breaks, so that a row stays a row.
fn one_line(text: &str) -> String {
    text.replace("\r\n", "⏎").replace(['\n', '\r'], "⏎")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::report;
    use super::super::mapping::in_force;
    use super::*;
    use crate::domain::Day;

    fn cell(text: &str, role: Role, meaning: Meaning) -> Cell {
        let column = ColumnReport { name: "c".to_owned(), role, certainty: Certainty::Sure, note: ColumnNote::None };
        shown_cell(&PreviewCell { text: text.to_owned(), meaning }, &column, Language::Portuguese)
    }

    #[test]
    fn a_reading_is_shown_where_it_says_more() {
        let check = |cell: Cell, reading: Option<&str>, mark| {
            assert_eq!((cell.reading.map(|read| read.replace('\u{a0}', " ")).as_deref(), cell.mark), (reading, mark));
        };
        let day = Day::from_ymd(2026, 4, 3).unwrap();
        check(cell("03/04/2026", Role::Date, Meaning::Date(day)), Some("3 abr. 2026"), Mark::Plain);
        check(cell("189,90", Role::Amount, Meaning::Amount(18_990)), None, Mark::Plain);
        check(cell("R$ 1.204,00", Role::Amount, Meaning::Amount(120_400)), None, Mark::Plain);
        check(cell("-1.204,00", Role::Amount, Meaning::Amount(-120_400)), None, Mark::Plain);
        check(cell("(1.204,00)", Role::Amount, Meaning::Amount(-120_400)), Some("−1.204,00"), Mark::Plain);
        check(cell("1204.5", Role::Amount, Meaning::Amount(120_450)), Some("1.204,50"), Mark::Plain);
        check(cell("A@b.c ", Role::Customer, Meaning::Text("a@b.c".to_owned())), Some("a@b.c"), Mark::Fixed);
        check(cell("x", Role::Ignored, Meaning::AsIs), None, Mark::Unused);
        check(cell("", Role::Customer, Meaning::Invalid(SetAside::NoCustomerKey)), Some("vazio"), Mark::Blank);
        check(cell("31/02", Role::Date, Meaning::Invalid(SetAside::InvalidDate)), Some("data ilegível"), Mark::Fault);
        assert_eq!(cell("a\r\nb", Role::Profile, Meaning::AsIs).text, "a⏎b");
    }

    #[test]
    fn a_column_that_cancels_is_called_so() {
        let mut report = report();
        report.columns[3].note = ColumnNote::Cancels;
        let head = &preview(&report, &in_force(&report, None), Rows::First, Language::Portuguese).heads[3];
        assert_eq!((head.no_role, &head.fact, head.state), ("Cancela o pedido", &None, HeadState::Used));
    }

    #[test]
    fn heads_say_what_is_known() {
        let report = report();
        let preview = preview(&report, &in_force(&report, None), Rows::First, Language::Portuguese);
        let faulty = super::preview(&report, &in_force(&report, None), Rows::Faulty, Language::Portuguese);
        assert_eq!((faulty.lines.len(), faulty.lines[0].reason), (1, Some("data ilegível")));
        assert_eq!(faulty.extent, "1 linha com problema");
        let date = &preview.heads[1];
        assert_eq!(date.role_label, "Papel da coluna data_pedido");
        let notation = date.notation.as_ref().unwrap();
        assert_eq!((notation.chosen, notation.choices[0].label.as_str()), (0, "dia/mês/ano (auto)"));
        assert_eq!(preview.heads[0].fact.as_deref(), Some("12.480 distintos"));
        assert_eq!(preview.heads[3].state, HeadState::Unused);
        assert_eq!(preview.heads[3].certainty, None);
        assert_eq!(preview.extent, "primeiras 2 linhas de 48.210");
        assert_eq!(extent(Some(2), 2, Language::Portuguese), "2 linhas");
        let chosen = Mapping { date_order: Some(DateOrder::MonthDayYear), ..in_force(&report, None) };
        let moved =
            Mapping { roles: vec![Role::Ignored, Role::Customer, Role::Amount, Role::Date], ..in_force(&report, None) };
        let heads = super::preview(&report, &moved, Rows::First, Language::Portuguese).heads;
        assert_eq!((heads[0].state, heads[0].fact.as_deref()), (HeadState::Unused, None));
        assert_eq!((heads[3].role, heads[3].certainty), (Role::Date, Some("escolhida por você")));
        assert!(heads[3].notation.is_some() && heads[1].notation.is_none());
        let notation =
            super::preview(&report, &chosen, Rows::First, Language::Portuguese).heads[1].notation.clone().unwrap();
        assert_eq!((notation.chosen, notation.choices[0].label.as_str()), (2, "automático"));
    }
}
