//! The companies, worked out: the finding, the table with its windows, the ways to group.

use super::parts::{Lede, average};
use crate::domain::{CompanyBy, CompanyKind, Condition, Language, Test, Unit};
use crate::engine::protocol::{Analysis, CompanyReport, GroupSummary, TableCell};
use crate::present::chart::{Chart, Colour, Line, Rank, Ranks, Table};
use crate::text::{catalogue, format};

/// Companies that the picture shows.
const SHOWN: usize = 12;

/// The page.
#[derive(Clone)]
pub struct CompanyView {
    /// The finding.
    pub lede: Lede,
    /// The first of the window by revenue; `None` without any.
    pub picture: Option<Chart>,
    /// The names of the columns.
    pub heads: Vec<String>,
    /// The window.
    pub lines: Vec<CompanyLine>,
    /// The customers who are in none.
    pub outside: Vec<TableCell>,
    /// `1 a 50 de 812`.
    pub window: String,
    /// Where the window before begins, if there is one.
    pub before: Option<u64>,
    /// Where the next one begins, if there is one.
    pub next: Option<u64>,
    /// How companies are found.
    pub how: Option<&'static str>,
    /// The way to group.
    pub by: Option<CompanyBy>,
    /// The ways to group, with their names.
    pub offers: Vec<(CompanyBy, String)>,
    /// Whom all analyses count.
    pub unit: Unit,
    /// The companies shown as whom all analyses count; `None` without any.
    pub companies: Option<Unit>,
    /// What the choice of whom to count does, or why it is not in force.
    pub unit_note: &'static str,
}

/// A company in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyLine {
    /// Its place among all, from 1.
    pub place: String,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub cells: Vec<TableCell>,
}

/// Works out the page.
#[must_use]
pub fn companies(analysis: &Analysis, report: &CompanyReport, language: Language) -> CompanyView {
    let words = catalogue(language);
    let sign = format::currency_sign(analysis.currency);
    let count = |number: u64| format::count(language, number);
    let total = GroupSummary {
        customers: report.inside.customers + report.outside.customers,
        orders: report.inside.orders + report.outside.orders,
        revenue_cents: report.inside.revenue_cents + report.outside.revenue_cents,
    };
    let lede = if report.by.is_none() || report.companies == 0 {
        Lede { title: words.companies_none().to_owned(), detail: words.companies_teach().to_owned() }
    } else {
        let share = format::share(language, report.inside.revenue_cents, total.revenue_cents);
        let (companies, several) =
            ((report.companies, count(report.companies)), (report.several, count(report.several)));
        let outside = (report.outside.customers, count(report.outside.customers));
        Lede {
            title: words.companies_finding((companies.0, &companies.1), (several.0, &several.1)),
            detail: words.companies_detail(&share, (outside.0, &outside.1)),
        }
    };
    let line = |(place, row): (u64, &crate::engine::protocol::CompanyRow)| CompanyLine {
        place: count(place),
        name: row.name.clone(),
        cells: cells(row.group, total),
    };
    let lines: Vec<CompanyLine> = (report.start + 1..).zip(&report.rows).map(line).collect();
    let heads = [
        words.company_column().to_owned(),
        words.people_column().to_owned(),
        words.column_orders().to_owned(),
        words.revenue_in(&sign),
        words.share_of_revenue().to_owned(),
        words.average_order(&sign),
    ];
    let end = report.start + report.rows.len() as u64;
    let page = CompanyReport::PAGE as u64;
    CompanyView {
        lede,
        picture: (!lines.is_empty()).then(|| picture(&heads, &lines, language)),
        window: words.companies_window(&count(report.start + 1), &count(end), &count(report.companies)),
        before: (report.start > 0).then(|| report.start.saturating_sub(page)),
        next: (end < report.companies).then_some(end),
        outside: cells(report.outside, total),
        heads: heads.to_vec(),
        lines,
        how: report.by.map(|by| words.companies_how(by.kind)),
        by: report.by,
        offers: report.offers.iter().map(|by| (*by, way(analysis, *by, language))).collect(),
        unit: analysis.unit,
        companies: report.by.filter(|_| report.companies > 0).map(Unit::Company),
        unit_note: if analysis.settings.unit == analysis.unit { words.unit_hint() } else { words.unit_lost() },
    }
}

fn cells(group: GroupSummary, total: GroupSummary) -> Vec<TableCell> {
    vec![
        TableCell::Count(group.customers),
        TableCell::Count(group.orders),
        TableCell::Money(group.revenue_cents),
        TableCell::Share { part: group.revenue_cents, whole: total.revenue_cents },
        average(group.revenue_cents, group.orders),
    ]
}

/// The first of the window by revenue; its table is all of the window.
fn picture(heads: &[String], lines: &[CompanyLine], language: Language) -> Chart {
    let words = catalogue(language);
    let bar = |(place, line): (usize, &CompanyLine)| {
        let (people, cents, share) = match line.cells.as_slice() {
            [TableCell::Count(people), _, TableCell::Money(cents), TableCell::Share { part, whole }, ..] => {
                (*people, *cents, format::share(language, *part, *whole))
            }
            _ => (0, 0, String::new()),
        };
        let people = words.customers_counted((people, &format::count(language, people)));
        Rank {
            name: line.name.clone(),
            value: cents as f64,
            figure: format::money_plain(language, cents),
            detail: format!("{share} · {people}"),
            fill: Colour::Step(5),
            edge: None,
            target: Some((place as u32, format!("{}: {people}", line.name))),
        }
    };
    let ranks = Ranks { bars: lines.iter().take(SHOWN).enumerate().map(bar).collect() };
    let row = |(place, line): (usize, &CompanyLine)| {
        let mut cells = vec![TableCell::Text(line.name.clone())];
        cells.extend(line.cells.iter().cloned());
        Line::chosen_as(cells, place as u32)
    };
    let table = Table::new(heads.iter().cloned(), lines.iter().enumerate().map(row));
    Chart::new(table, move |width| ranks.scene(width))
}

impl CompanyView {
    /// The customers of a company of the window, by its mark.
    #[must_use]
    pub fn of_mark(&self, mark: u32) -> Option<Condition> {
        let name = self.lines.get(mark as usize)?.name.clone();
        Some(Condition::Test(Test::Company(self.by?, name)))
    }

    /// The mark that a condition chooses.
    #[must_use]
    pub fn mark_in(&self, condition: &Condition) -> Option<u32> {
        let Condition::Test(Test::Company(by, name)) = condition else { return None };
        let place = self.lines.iter().position(|line| Some(*by) == self.by && line.name == *name)?;
        Some(place as u32)
    }
}

/// The name of a way to group.
#[must_use]
pub fn way(analysis: &Analysis, by: CompanyBy, language: Language) -> String {
    let words = catalogue(language);
    let column = match by.column {
        None => analysis.key_column.as_str(),
        Some(column) => analysis.profile_columns.get(column as usize).map_or("", String::as_str),
    };
    match (by.kind, by.column) {
        (CompanyKind::Name, None) => words.company_told().to_owned(),
        (kind, _) => words.company_kind(kind, column),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, group};
    use super::*;
    use crate::engine::protocol::CompanyRow;

    fn report(start: u64, shown: usize, companies: u64) -> CompanyReport {
        let by = CompanyBy { kind: CompanyKind::MailDomain, column: None };
        let row = |place: usize| CompanyRow { name: format!("firma{place}.com"), group: group(2, 4, 100) };
        CompanyReport {
            offers: vec![by, CompanyBy { kind: CompanyKind::Name, column: Some(1) }],
            by: (companies > 0).then_some(by),
            companies,
            several: companies / 2,
            inside: group(companies * 2, companies * 4, i128::from(companies) * 100),
            outside: group(300, 400, 1_000),
            rows: (0..shown).map(row).collect(),
            start,
        }
    }

    #[test]
    fn windows_follow_each_other() {
        let check = |start, shown, said: &str, before, next| {
            let view = companies(&analysis(), &report(start, shown, 120), Language::Portuguese);
            assert_eq!((view.window.as_str(), view.before, view.next), (said, before, next));
            assert_eq!(view.lines.len(), shown);
        };
        check(0, 50, "1 a 50 de 120", None, Some(50));
        check(50, 50, "51 a 100 de 120", Some(0), Some(100));
        check(100, 20, "101 a 120 de 120", Some(50), None);
    }

    #[test]
    fn the_finding_counts_companies_and_teaches_without() {
        let view = companies(&analysis(), &report(0, 50, 120), Language::Portuguese);
        assert_eq!(view.lede.title, "120 empresas nesta base; 60 têm mais de uma pessoa que compra");
        assert_eq!(view.picture.unwrap().scene(800.0).targets.len(), SHOWN);
        let one = companies(&analysis(), &report(0, 50, 120), Language::Portuguese).of_mark(7).unwrap();
        let by = CompanyBy { kind: CompanyKind::MailDomain, column: None };
        assert_eq!(one, Condition::Test(Test::Company(by, "firma7.com".to_owned())));
        let view = companies(&analysis(), &report(0, 50, 120), Language::Portuguese);
        assert_eq!((view.mark_in(&one), view.of_mark(50)), (Some(7), None));
        let none = companies(&analysis(), &report(0, 0, 0), Language::English);
        assert_eq!(none.lede.title, "No column speaks of companies");
        assert!(none.picture.is_none());
    }

    #[test]
    fn companies_are_counted_where_there_are_any() {
        let by = CompanyBy { kind: CompanyKind::MailDomain, column: None };
        let check = |analysis: &Analysis, companies_there, unit, can: Option<Unit>, note: &str| {
            let view = companies(analysis, &report(0, 0, companies_there), Language::Portuguese);
            assert_eq!((view.unit, view.companies), (unit, can));
            assert!(view.unit_note.starts_with(note), "{}", view.unit_note);
        };
        let mut analysis = analysis();
        check(&analysis, 0, Unit::Person, None, "Por empresa");
        check(&analysis, 3, Unit::Person, Some(Unit::Company(by)), "Por empresa");
        analysis.settings.unit = Unit::Company(by);
        check(&analysis, 0, Unit::Person, None, "Esta base não tem");
        analysis.unit = Unit::Company(by);
        check(&analysis, 3, Unit::Company(by), Some(Unit::Company(by)), "Por empresa");
    }

    #[test]
    fn ways_are_named_by_their_columns() {
        let view = companies(&analysis(), &report(0, 1, 1), Language::Portuguese);
        let named: Vec<&str> = view.offers.iter().map(|offer| offer.1.as_str()).collect();
        assert_eq!(named, ["Domínio do e-mail em email", "Coluna cidade"]);
    }
}
