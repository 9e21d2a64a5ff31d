//! The statement of the sums: total, each reason, included — and whether they agree, checked here once more from the
//! figures themselves. Counting is the engine's.

use crate::domain::AmountBasis;
use crate::domain::IdenticalLines;
use crate::domain::Language;
use crate::domain::SetAside;
use crate::domain::ZeroValue;
use crate::engine::protocol::{Analysis, Example, ReadReport, Reconciliation, SetAsideTally, Settings};
use crate::text::{Catalogue, catalogue, format};

/// The statement, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The head of the values.
    pub value_head: String,
    /// Rows and value of the whole file.
    pub total: (String, String),
    /// The reasons.
    pub entries: Vec<Entry>,
    /// Rows and value in use.
    pub included: (String, String),
    /// Whether the sums agree.
    pub law: Law,
    /// What to know about the values.
    pub notes: Vec<&'static str>,
    /// Choices that keep rows which would be set aside.
    pub kept: Vec<Kept>,
}

/// A reason of the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Why.
    pub reason: SetAside,
    /// Its name.
    pub name: &'static str,
    /// Rows, with their sign.
    pub rows: String,
    /// Value, with its sign.
    pub value: String,
    /// Where the first such row is, and what stands there.
    pub first: Option<First>,
    /// The choice that counts these rows, where there is one.
    pub keep: Option<Settings>,
}

/// The first row of a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// Line and column.
    pub place: String,
    /// What stands there, or a word for nothing; `None` when the whole row is at fault.
    pub text: Option<String>,
}

/// A choice that keeps rows, and the settings that take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What is kept.
    pub says: &'static str,
    /// The settings without the choice.
    pub undo: Settings,
}

/// Whether total = included + set aside, and in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Law {
    /// In rows and to the cent.
    Kept(String),
    /// It does not hold.
    Broken(String),
}

/// The amount's basis with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisChoice {
    /// What the orders of several lines say.
    pub evidence: String,
    /// In force.
    pub basis: AmountBasis,
}

/// By how many rows and cents `read` differs from `used` plus everything set aside; zeros when the law holds.
#[must_use]
pub fn gap(sums: &Reconciliation) -> (i128, i128) {
    let aside = sums
        .set_aside
        .iter()
        .fold((0, 0), |(rows, cents), entry| (rows + i128::from(entry.tally.rows), cents + entry.tally.value_cents));
    let rows = i128::from(sums.read.rows) - i128::from(sums.used.rows) - aside.0;
    (rows, sums.read.value_cents - sums.used.value_cents - aside.1)
}

/// The statement of an analysis.
#[must_use]
pub fn statement(report: &ReadReport, analysis: &Analysis, language: Language) -> Statement {
    let words = catalogue(language);
    let sums = &analysis.reconciliation;
    let tally = |rows: u64, cents: i128| (format::count(language, rows), format::money_plain(language, cents));
    Statement {
        value_head: words.value_head(&format::currency_sign(analysis.currency)),
        total: tally(sums.read.rows, sums.read.value_cents),
        entries: sums.set_aside.iter().map(|entry| shown_entry(entry, &analysis.settings, language)).collect(),
        included: tally(sums.used.rows, sums.used.value_cents),
        law: law(report, analysis, language),
        notes: notes(report, analysis, words),
        kept: kept(&analysis.settings, words),
    }
}

/// The amount's basis; `None` where no order has several lines.
#[must_use]
pub fn basis(report: &ReadReport, analysis: &Analysis, language: Language) -> Option<BasisChoice> {
    let seen = report.basis;
    let counted = |number| format::count(language, number);
    (seen.multi_line_orders > 0).then(|| BasisChoice {
        evidence: catalogue(language).basis_evidence(
            (seen.multi_line_orders, &counted(seen.multi_line_orders)),
            (seen.repeating, &counted(seen.repeating)),
        ),
        basis: analysis.amount_basis,
    })
}

fn shown_entry(entry: &SetAsideTally, settings: &Settings, language: Language) -> Entry {
    Entry {
        reason: entry.reason,
        name: catalogue(language).reason(entry.reason),
        rows: format::integer(language, -i128::from(entry.tally.rows)),
        value: signed(language, -entry.tally.value_cents),
        first: entry.first.as_ref().map(|example| first(example, language)),
        keep: keep(entry.reason, settings),
    }
}

/// An entry's value always bears its sign, unless it is nothing.
fn signed(language: Language, cents: i128) -> String {
    let figure = format::money_plain(language, cents);
    if cents > 0 { format!("+{figure}") } else { figure }
}

fn first(example: &Example, language: Language) -> First {
    let words = catalogue(language);
    let line = format::count(language, example.line);
    if example.column.is_empty() {
        return First { place: words.first_at(&line, None), text: None };
    }
    let blank = example.text.trim().is_empty();
    let text = if blank { words.empty_cell().to_owned() } else { example.text.clone() };
    First { place: words.first_at(&line, Some(&example.column)), text: Some(text) }
}

fn keep(reason: SetAside, settings: &Settings) -> Option<Settings> {
    match reason {
        SetAside::IdenticalLine => Some(Settings { identical_lines: IdenticalLines::Keep, ..settings.clone() }),
        SetAside::ZeroValue => Some(Settings { zero_value: ZeroValue::Keep, ..settings.clone() }),
        SetAside::RepeatedHeader
        | SetAside::TotalRow
        | SetAside::WrongFieldCount
        | SetAside::InvalidAmount
        | SetAside::InvalidDate
        | SetAside::InvalidValue
        | SetAside::NoCustomerKey
        | SetAside::OtherCurrency
        | SetAside::Cancelled
        | SetAside::Pending
        | SetAside::FutureDated
        | SetAside::OrphanRefund
        | SetAside::FullyRefunded => None,
    }
}

fn kept(settings: &Settings, words: &dyn Catalogue) -> Vec<Kept> {
    let mut kept = Vec::new();
    if settings.identical_lines == IdenticalLines::Keep {
        let undo = Settings { identical_lines: IdenticalLines::SetAside, ..settings.clone() };
        kept.push(Kept { says: words.identical_kept(), undo });
    }
    if settings.zero_value == ZeroValue::Keep {
        let undo = Settings { zero_value: ZeroValue::SetAside, ..settings.clone() };
        kept.push(Kept { says: words.zero_kept(), undo });
    }
    kept
}

fn law(report: &ReadReport, analysis: &Analysis, language: Language) -> Law {
    let words = catalogue(language);
    let sums = &analysis.reconciliation;
    let (rows, cents) = gap(sums);
    // The report counts the same rows: a statement over another number of them is as wrong.
    let miscounted = report.rows.map_or(0, |read| i128::from(read) - i128::from(sums.read.rows));
    if rows == 0 && cents == 0 && miscounted == 0 {
        let counted = |number| format::count(language, number);
        let total = analysis.total;
        return Law::Kept(words.law(
            (sums.used.rows, &counted(sums.used.rows)),
            (total.orders, &counted(total.orders)),
            (total.customers, &counted(total.customers)),
        ));
    }
    let rows = if rows == 0 { miscounted } else { rows };
    Law::Broken(words.law_broken(&format::integer(language, rows), &format::money(language, analysis.currency, cents)))
}

fn notes(report: &ReadReport, analysis: &Analysis, words: &dyn Catalogue) -> Vec<&'static str> {
    let sums = &analysis.reconciliation;
    let has = |reasons: &[SetAside]| sums.set_aside.iter().any(|entry| reasons.contains(&entry.reason));
    let repeated = analysis.amount_basis == AmountBasis::PerOrder && report.basis.repeating > 0;
    let mut notes = Vec::new();
    if has(&[SetAside::InvalidAmount, SetAside::WrongFieldCount]) {
        notes.push(words.unreadable_note());
    }
    if has(&[SetAside::OtherCurrency]) {
        notes.push(words.currencies_note());
    }
    if repeated {
        notes.push(words.repeated_note());
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, reconciliation, report};
    use super::*;
    use crate::engine::protocol::Tally;

    #[test]
    fn sums_that_agree_say_so() {
        let statement = statement(&report(), &analysis(), Language::Portuguese);
        assert_eq!(statement.total, ("48.210".to_owned(), "4.623.088,52".to_owned()));
        assert_eq!(statement.included, ("46.201".to_owned(), "4.371.898,22".to_owned()));
        let Law::Kept(law) = &statement.law else { panic!("{:?}", statement.law) };
        assert!(law.ends_with("46.201 linhas formam 31.906 pedidos de 12.480 clientes."), "{law}");
        let line = |place: usize| {
            let entry = &statement.entries[place];
            (entry.rows.as_str(), entry.value.as_str())
        };
        assert_eq!(line(0), ("−5", "0,00"));
        assert_eq!(line(1), ("−76", "−9.204,55"));
        assert_eq!(line(4), ("−9", "+1.260,40"));
    }

    #[test]
    fn a_mismatch_is_never_hidden() {
        let check = |read: Tally, want: (i128, i128)| {
            let sums = Reconciliation { read, ..reconciliation() };
            assert_eq!(gap(&sums), want);
            let analysis = Analysis { reconciliation: sums, ..analysis() };
            let statement = statement(&ReadReport { rows: None, ..report() }, &analysis, Language::English);
            assert_eq!(matches!(statement.law, Law::Broken(_)), want != (0, 0));
        };
        check(Tally { rows: 48_210, value_cents: 462_308_852 }, (0, 0));
        check(Tally { rows: 48_211, value_cents: 462_308_852 }, (1, 0));
        check(Tally { rows: 48_210, value_cents: 462_308_853 }, (0, 1));
        check(Tally { rows: 48_209, value_cents: 0 }, (-1, -462_308_852));
        let other = ReadReport { rows: Some(48_212), ..report() };
        assert!(matches!(statement(&other, &analysis(), Language::Portuguese).law, Law::Broken(_)));
    }

    #[test]
    fn the_first_case_is_named() {
        let statement = statement(&report(), &analysis(), Language::Portuguese);
        let first = |place: usize| statement.entries[place].first.clone().map(|first| (first.place, first.text));
        assert_eq!(first(0), Some(("linha 6, coluna data_pedido".to_owned(), Some("31/02/2026".to_owned()))));
        assert_eq!(first(1), Some(("linha 7, coluna cliente_email".to_owned(), Some("vazio".to_owned()))));
        assert_eq!(first(2), Some(("linha 903".to_owned(), None)));
        assert_eq!(first(3), None);
    }

    #[test]
    fn what_can_be_kept_can_be_set_aside_again() {
        let kept = statement(&report(), &analysis(), Language::Portuguese).entries[2].keep.clone().unwrap();
        assert_eq!(kept.identical_lines, IdenticalLines::Keep);
        let analysis = Analysis { settings: kept, ..analysis() };
        let statement = statement(&report(), &analysis, Language::Portuguese);
        assert_eq!(statement.kept.len(), 1);
        assert_eq!(statement.kept[0].undo, Settings::default());
    }

    #[test]
    fn the_basis_shows_only_with_evidence() {
        let shown = basis(&report(), &analysis(), Language::Portuguese).unwrap();
        assert!(shown.evidence.contains("1.310") && shown.evidence.contains("1.204"), "{}", shown.evidence);
        let single = ReadReport { basis: crate::engine::protocol::BasisEvidence::default(), ..report() };
        assert_eq!(basis(&single, &analysis(), Language::Portuguese), None);
    }
}
