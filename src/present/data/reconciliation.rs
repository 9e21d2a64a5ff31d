//! The statement of the sums: total, each reason, included — and whether they agree, checked here once more from the
//! figures themselves. Counting is the engine's; what to do about a reason is `issues`'s.

use super::files::{OpenFile, name_of, report_of};
use crate::domain::AmountBasis;
use crate::domain::Contents;
use crate::domain::Currency;
use crate::domain::Language;
use crate::domain::Role;
use crate::domain::SetAside;
use crate::engine::protocol::{Analysis, BaseReport, FileId, FileReport, ReadReport, Reconciliation, SetAsideTally};
use crate::text::{Catalogue, catalogue, format};

/// The statement, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The head of the values; none where no row has a value.
    pub value_head: Option<String>,
    /// Rows and value of the whole.
    pub total: (String, String),
    /// The reasons: name, rows and value, with their signs.
    pub entries: Vec<(&'static str, String, String)>,
    /// Rows and value in use.
    pub included: (String, String),
    /// Whether the sums agree.
    pub law: Law,
    /// What to know about the values.
    pub notes: Vec<String>,
    /// The file whose rows set aside can be downloaded.
    pub download: Option<FileId>,
}

/// Whether total = included + set aside, and in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Law {
    /// In rows and to the cent.
    Kept(String),
    /// It does not hold.
    Broken(String),
}

/// By how much total and the sum of included and set aside differ, in rows and cents. Both zero: they agree.
#[must_use]
pub fn gap(sums: &Reconciliation) -> (i128, i128) {
    let aside = |of: fn(&SetAsideTally) -> i128| sums.set_aside.iter().map(of).sum::<i128>();
    let rows = i128::from(sums.used.rows) + aside(|entry| i128::from(entry.tally.rows));
    let cents = sums.used.value_cents + aside(|entry| entry.tally.value_cents);
    (i128::from(sums.read.rows) - rows, sums.read.value_cents - cents)
}

/// What a statement can be of: all orders, or one file that was read; with its name. Empty where there is one file only.
#[must_use]
pub fn scopes(base: &BaseReport, files: &[OpenFile], language: Language) -> Vec<(Option<FileId>, String)> {
    let read = base.files.iter().filter(|file| file.read().is_some_and(|report| report.rows.is_some()));
    let names = read.map(|file| (Some(file.id), name_of(files, file.id, language))).collect::<Vec<_>>();
    match names.len() {
        0 | 1 => Vec::new(),
        _ => [(None, catalogue(language).scope_base().to_owned())].into_iter().chain(names).collect(),
    }
}

/// What a statement is over: the sums and the rows that were counted while reading.
struct Over<'a> {
    sums: &'a Reconciliation,
    rows: Option<u64>,
    holds_orders: bool,
    is_whole: bool,
    download: Option<FileId>,
}

fn over<'a>(base: &'a BaseReport, analysis: Option<&'a Analysis>, scope: Option<FileId>) -> Option<Over<'a>> {
    let mut read = base.files.iter().filter(|file| file.read().is_some());
    // Where nothing is analysed, the sums in sight are those of the only file.
    let lone = read.next().filter(|_| analysis.is_none() && read.next().is_none()).map(|file| file.id);
    let Some(id) = scope.or(lone) else {
        let analysis = analysis?;
        let orders = || {
            let read = base.files.iter().filter_map(|file| Some((file.id, file.read()?)));
            read.filter(|(_, report)| report.contents == Contents::Orders)
        };
        return Some(Over {
            sums: &analysis.reconciliation,
            rows: orders().map(|(_, report)| report.rows).sum(),
            holds_orders: true,
            is_whole: true,
            download: orders().next().filter(|_| orders().count() == 1).map(|(id, _)| id),
        });
    };
    let report: &ReadReport = report_of(base, id)?;
    let of_orders = analysis.and_then(|analysis| analysis.by_file.iter().find(|(file, _)| *file == id));
    let of_orders = of_orders.map(|(_, sums)| sums);
    Some(Over {
        sums: report.reconciliation.as_ref().or(of_orders)?,
        rows: report.rows,
        holds_orders: report.contents == Contents::Orders,
        is_whole: false,
        download: Some(id),
    })
}

/// The statement of all orders, or of one file.
#[must_use]
pub fn statement(
    base: &BaseReport,
    analysis: Option<&Analysis>,
    scope: Option<FileId>,
    language: Language,
) -> Option<Statement> {
    let words = catalogue(language);
    let over = over(base, analysis, scope)?;
    let named = base.currencies.first().map_or(Currency::BRL, |named| named.currency);
    let currency = analysis.map_or(named, |analysis| analysis.currency);
    let sums = over.sums;
    let has_values = over.holds_orders || sums.read.value_cents != 0;
    let value = |cents| if has_values { format::money_plain(language, cents) } else { String::new() };
    let tally = |rows: u64, cents: i128| (format::count(language, rows), value(cents));
    let entry = |entry: &SetAsideTally| {
        let rows = format::integer(language, -i128::from(entry.tally.rows));
        let value = value(-entry.tally.value_cents);
        // An entry's value always bears its sign, unless it is nothing.
        let value = if entry.tally.value_cents < 0 { format!("+{value}") } else { value };
        (words.reason(entry.reason), rows, value)
    };
    Some(Statement {
        value_head: has_values.then(|| words.value_head(&format::currency_sign(currency))),
        total: tally(sums.read.rows, sums.read.value_cents),
        entries: sums.set_aside.iter().map(entry).collect(),
        included: tally(sums.used.rows, sums.used.value_cents),
        law: law(&over, (analysis, currency), language),
        notes: if over.holds_orders { notes(sums, (base, scope), analysis, words) } else { Vec::new() },
        download: over.download.filter(|_| !sums.set_aside.is_empty()),
    })
}

fn law(over: &Over<'_>, (analysis, currency): (Option<&Analysis>, Currency), language: Language) -> Law {
    let words = catalogue(language);
    let sums = over.sums;
    let (rows, cents) = gap(sums);
    // The report counts the same rows: a statement over another number of them is as wrong.
    let miscounted = over.rows.map_or(0, |read| i128::from(read) - i128::from(sums.read.rows));
    if rows == 0 && cents == 0 && miscounted == 0 {
        let Some(analysis) = analysis.filter(|_| over.is_whole) else {
            return Law::Kept(words.law_of_file().to_owned());
        };
        let counted = |number| format::count(language, number);
        let total = analysis.total;
        return Law::Kept(words.law(
            (sums.used.rows, &counted(sums.used.rows)),
            (total.orders, &counted(total.orders)),
            (total.customers, &counted(total.customers)),
        ));
    }
    let rows = if rows == 0 { miscounted } else { rows };
    Law::Broken(words.law_broken(&format::integer(language, rows), &format::money(language, currency, cents)))
}

/// The columns of what was given back, of the orders files in sight.
fn refunds(base: &BaseReport, scope: Option<FileId>) -> Vec<&str> {
    let in_sight = base.files.iter().filter(|file| scope.is_none_or(|id| id == file.id));
    let orders = in_sight.filter_map(FileReport::read).filter(|report| report.contents == Contents::Orders);
    let columns = orders.flat_map(|report| &report.columns).filter(|column| column.role == Role::Refund);
    let mut names = columns.map(|column| column.name.as_str()).collect::<Vec<_>>();
    names.sort_unstable();
    names.dedup();
    names
}

fn notes(
    sums: &Reconciliation,
    (base, scope): (&BaseReport, Option<FileId>),
    analysis: Option<&Analysis>,
    words: &dyn Catalogue,
) -> Vec<String> {
    let has = |reasons: &[SetAside]| sums.set_aside.iter().any(|entry| reasons.contains(&entry.reason));
    let is_per_order = analysis.is_some_and(|analysis| analysis.amount_basis == AmountBasis::PerOrder);
    let repeated = is_per_order && base.basis.repeating > 0;
    let mut notes = Vec::new();
    let refunds = refunds(base, scope);
    if !refunds.is_empty() {
        notes.push(words.refund_note(&refunds));
    }
    if has(&[SetAside::InvalidAmount, SetAside::WrongFieldCount]) {
        notes.push(words.unreadable_note().to_owned());
    }
    if has(&[SetAside::OtherCurrency]) {
        notes.push(words.currencies_note().to_owned());
    }
    if repeated {
        notes.push(words.repeated_note().to_owned());
    }
    notes
}

/// Whether any file's sums miss, whatever is shown.
#[must_use]
pub fn any_gap(base: &BaseReport, analysis: &Analysis) -> bool {
    let of_files = base.files.iter().filter_map(FileReport::read).filter_map(|report| report.reconciliation.as_ref());
    let of_orders = analysis.by_file.iter().map(|(_, sums)| sums);
    of_files.chain(of_orders).chain([&analysis.reconciliation]).any(|sums| gap(sums) != (0, 0))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, base, base_of, customers, reconciliation, report};
    use super::*;
    use crate::engine::protocol::{FileState, Tally};

    fn of(base: &BaseReport, analysis: &Analysis, scope: Option<u32>) -> Statement {
        statement(base, Some(analysis), scope.map(FileId), Language::Portuguese).unwrap()
    }

    #[test]
    fn sums_that_agree_say_so() {
        let statement = of(&base(), &analysis(), None);
        assert_eq!(statement.total, ("48.210".to_owned(), "4.623.088,52".to_owned()));
        assert_eq!(statement.included, ("46.201".to_owned(), "4.371.898,22".to_owned()));
        let Law::Kept(law) = &statement.law else { panic!("{:?}", statement.law) };
        assert!(law.ends_with("46.201 linhas formam 31.906 pedidos de 12.480 clientes."), "{law}");
        let line = |place: usize| (statement.entries[place].1.as_str(), statement.entries[place].2.as_str());
        assert_eq!(line(0), ("−5", "0,00"));
        assert_eq!(line(1), ("−76", "−9.204,55"));
        assert_eq!(line(4), ("−9", "+1.260,40"));
        assert_eq!(statement.download, Some(FileId(0)));
    }

    #[test]
    fn a_mismatch_is_never_hidden() {
        let check = |read: Tally, want: (i128, i128)| {
            let sums = Reconciliation { read, ..reconciliation() };
            assert_eq!(gap(&sums), want);
            let analysis = Analysis { reconciliation: sums, ..analysis() };
            let base = base_of(vec![FileState::Read(Box::new(ReadReport { rows: None, ..report() }))]);
            assert_eq!(matches!(of(&base, &analysis, None).law, Law::Broken(_)), want != (0, 0));
            assert_eq!(any_gap(&base, &analysis), want != (0, 0));
        };
        check(Tally { rows: 48_210, value_cents: 462_308_852 }, (0, 0));
        check(Tally { rows: 48_211, value_cents: 462_308_852 }, (1, 0));
        check(Tally { rows: 48_210, value_cents: 462_308_853 }, (0, 1));
        check(Tally { rows: 48_209, value_cents: 0 }, (-1, -462_308_852));
        let other = base_of(vec![FileState::Read(Box::new(ReadReport { rows: Some(48_212), ..report() }))]);
        assert!(matches!(of(&other, &analysis(), None).law, Law::Broken(_)));
    }

    #[test]
    fn a_total_less_refunds_says_so() {
        let mut with_refund = report();
        with_refund.columns[3].role = Role::Refund;
        let base = base_of(vec![FileState::Read(Box::new(with_refund)), FileState::Read(Box::new(customers()))]);
        let notes = |scope| of(&base, &analysis(), scope).notes;
        let said = "O total já é líquido: de cada valor saiu o que a coluna obs_interna devolveu.";
        assert_eq!((notes(None)[0].as_str(), notes(Some(0))[0].as_str()), (said, said));
        assert!(notes(Some(1)).is_empty());
        assert!(of(&self::base(), &analysis(), None).notes.iter().all(|note| note != said));
    }

    #[test]
    fn each_file_has_its_own_statement() {
        let read = |report| FileState::Read(Box::new(report));
        let base = base_of(vec![read(report()), read(customers())]);
        let customers = of(&base, &analysis(), Some(1));
        assert_eq!((customers.value_head.clone(), customers.total.0.as_str()), (None, "5.700"));
        assert!(matches!(customers.law, Law::Kept(_)));
        assert_eq!(of(&base, &analysis(), Some(0)).total.0, "48.210");
        let files = [];
        let scopes = scopes(&base, &files, Language::Portuguese);
        assert_eq!(scopes.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [None, Some(FileId(0)), Some(FileId(1))]);
        assert_eq!(statement(&base, Some(&analysis()), Some(FileId(9)), Language::Portuguese), None);
        // Where nothing is analysed each file has its own all the same; alone, it is in sight.
        let before = |base: &BaseReport, scope| statement(base, None, scope, Language::Portuguese);
        assert_eq!(before(&base, Some(FileId(1))), Some(customers));
        assert_eq!((before(&base, None), before(&base, Some(FileId(0)))), (None, None));
        let alone = ReadReport { reconciliation: Some(reconciliation()), ..report() };
        let alone = before(&base_of(vec![FileState::Read(Box::new(alone))]), None).unwrap();
        assert_eq!(alone.total, ("48.210".to_owned(), "4.623.088,52".to_owned()));
        assert!(matches!(alone.law, Law::Kept(_)));
    }
}
