//! The portfolios, worked out: the finding, the picture, the table; what is typed into the editor, read.

use super::parts::{Lede, PartLine, PartTable, cells, colour, heads, names};
use crate::domain::{Language, Partition, Portfolio, Portfolios, PortfoliosError, Resolution, Span};
use crate::engine::protocol::{Analysis, PortfolioReport, Settings, TableCell};
use crate::present::chart::{Chart, Rank, Ranks};
use crate::text::{catalogue, format};

/// The page.
#[derive(Clone)]
pub struct PortfolioView {
    /// The finding.
    pub lede: Lede,
    /// The customers of each, with its revenue; `None` without portfolios.
    pub picture: Option<Chart>,
    /// The portfolios in figures.
    pub table: PartTable,
    /// For each portfolio the customers whom it would take if it came first.
    pub fitting: Vec<String>,
    /// What is known of incomes, where it matters.
    pub incomes: Option<String>,
}

/// Works out the page.
#[must_use]
pub fn portfolios(analysis: &Analysis, report: &PortfolioReport, language: Language) -> PortfolioView {
    let words = catalogue(language);
    let bands = analysis.settings.portfolios.get();
    let table = table(analysis, report, language);
    let asks = bands.iter().any(|portfolio| !portfolio.income_cents.is_open());
    let incomes = match report.incomes {
        0 if asks => Some(words.incomes_missing().to_owned()),
        0 => None,
        incomes => Some(words.incomes_known((incomes, &format::count(language, incomes)))),
    };
    PortfolioView {
        lede: lede(bands.len() as u64, report, language),
        picture: (!bands.is_empty()).then(|| picture(&table, language)),
        fitting: report.parts.iter().map(|part| format::count(language, part.fitting)).collect(),
        table,
        incomes,
    }
}

fn lede(portfolios: u64, report: &PortfolioReport, language: Language) -> Lede {
    let words = catalogue(language);
    if portfolios == 0 {
        return Lede { title: words.portfolios_none().to_owned(), detail: words.portfolios_teach().to_owned() };
    }
    let left = report.parts.last().map_or(0, |rest| rest.group.customers);
    let taken = report.total.customers - left;
    let share = format::share(language, taken.into(), report.total.customers.into());
    Lede {
        title: words.portfolios_finding((portfolios, &format::count(language, portfolios)), &share),
        detail: words.portfolios_left((left, &format::count(language, left))),
    }
}

fn table(analysis: &Analysis, report: &PortfolioReport, language: Language) -> PartTable {
    let words = catalogue(language);
    let sign = format::currency_sign(analysis.currency);
    let bands = analysis.settings.portfolios.get();
    let called = names(analysis, Partition::Portfolio, language);
    let line = |(place, (name, part)): (usize, (String, &crate::engine::protocol::PortfolioPart))| PartLine {
        part: place as u16,
        colour: colour(analysis, Partition::Portfolio, place, report.parts.len()),
        code: String::new(),
        name,
        who: bands.get(place).map_or("", |portfolio| portfolio.owner.as_str()).to_owned(),
        strategy: String::new(),
        cells: cells(part.group, report.total),
    };
    PartTable {
        heads: heads(words.portfolio_column(), &sign, language),
        lines: called.into_iter().zip(&report.parts).enumerate().map(line).collect(),
        total: cells(report.total, report.total),
    }
}

fn picture(table: &PartTable, language: Language) -> Chart {
    let words = catalogue(language);
    let bar = |line: &PartLine| {
        let (customers, revenue) = match line.cells.as_slice() {
            [TableCell::Count(customers), _, _, TableCell::Share { part, whole }, ..] => {
                (*customers, format::share(language, *part, *whole))
            }
            _ => (0, String::new()),
        };
        let counted = words.customers_counted((customers, &format::count(language, customers)));
        Rank {
            name: line.name.clone(),
            value: customers as f64,
            figure: format::count(language, customers),
            detail: format!("{revenue} · {}", words.share_of_revenue().trim_start_matches("% ")),
            fill: line.colour,
            edge: None,
            target: Some((u32::from(line.part), format!("{}: {counted}", line.name))),
        }
    };
    let ranks = Ranks { bars: table.lines.iter().map(bar).collect() };
    Chart::new(table.file(language), move |width| ranks.scene(width))
}

/// The largest sum of R, F and M that a customer can have.
#[must_use]
pub fn most_score(settings: &Settings) -> u8 {
    let Resolution { r, f, m } = settings.scoring.resolution();
    r.get() + f.get() + m.get()
}

/// Three portfolios to begin with: the upper third of the scores, the middle one, the rest.
#[must_use]
pub fn suggested(settings: &Settings, language: Language) -> Portfolios {
    let most = i64::from(most_score(settings));
    let (high, middle) = (most * 4 / 5, most * 3 / 5);
    let bands = [(Some(high), None), (Some(middle), Some(high - 1)), (None, Some(middle - 1))];
    let portfolio = |(name, (from, to)): (&str, (Option<i64>, Option<i64>))| Portfolio {
        name: name.to_owned(),
        score: Span { from, to },
        ..Portfolio::default()
    };
    let names = catalogue(language).portfolios_suggested();
    // Three names that differ, and bands that don't end before they begin.
    Portfolios::new(names.into_iter().zip(bands).map(portfolio).collect()).unwrap_or_default()
}

/// The portfolios with one more, under a name that none has.
///
/// # Errors
/// [`PortfoliosError::TooMany`].
pub fn with_another(portfolios: &Portfolios, language: Language) -> Result<Portfolios, PortfoliosError> {
    let words = catalogue(language);
    let mut held = portfolios.get().to_vec();
    let is_new = |name: &String| held.iter().all(|portfolio| portfolio.name.trim() != name);
    let mut names = (held.len() as u64 + 1..).map(|number| words.portfolio_new(&format::count(language, number)));
    let name = names.find(is_new).unwrap_or_default();
    held.push(Portfolio { name, ..Portfolio::default() });
    Portfolios::new(held)
}

/// The portfolios without one.
#[must_use]
pub fn without(portfolios: &Portfolios, place: usize) -> Portfolios {
    let mut held = portfolios.get().to_vec();
    if place < held.len() {
        held.remove(place);
    }
    // Fewer of those that were good are good.
    Portfolios::new(held).unwrap_or_default()
}

/// The portfolios with one and the next changing their places.
#[must_use]
pub fn swapped(portfolios: &Portfolios, place: usize) -> Portfolios {
    let mut held = portfolios.get().to_vec();
    if place + 1 < held.len() {
        held.swap(place, place + 1);
    }
    Portfolios::new(held).unwrap_or_default()
}

/// A field of the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Name,
    /// Who looks after it.
    Owner,
    /// An end of a band.
    Band(Band, End),
}

/// A band of a portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// The score.
    Score,
    /// The income.
    Income,
    /// The volume.
    Volume,
}

/// An end of a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The smaller.
    From,
    /// The larger.
    To,
}

/// Why what was typed can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// It is no number.
    NoNumber,
    /// The portfolios would not hold.
    Portfolios(PortfoliosError),
}

/// What stands in a field.
#[must_use]
pub fn written(portfolio: &Portfolio, field: Field, language: Language) -> String {
    let amount = |cents: Option<i64>| cents.map_or_else(String::new, |cents| shortened(language, cents));
    match field {
        Field::Name => portfolio.name.clone(),
        Field::Owner => portfolio.owner.clone(),
        Field::Band(band, end) => match (band, of_end(span(portfolio, band), end)) {
            (Band::Score, Some(score)) => score.to_string(),
            (Band::Income | Band::Volume, cents @ Some(_)) => amount(cents),
            (Band::Score | Band::Income | Band::Volume, None) => String::new(),
        },
    }
}

/// An amount as one types it: without cents where there are none.
fn shortened(language: Language, cents: i64) -> String {
    let written = format::money_plain(language, cents.into());
    match written.strip_suffix(",00").or_else(|| written.strip_suffix(".00")) {
        Some(whole) => whole.to_owned(),
        None => written,
    }
}

fn span(portfolio: &Portfolio, band: Band) -> Span {
    match band {
        Band::Score => portfolio.score,
        Band::Income => portfolio.income_cents,
        Band::Volume => portfolio.volume_cents,
    }
}

fn of_end(span: Span, end: End) -> Option<i64> {
    match end {
        End::From => span.from,
        End::To => span.to,
    }
}

/// The portfolios after a field was filled in.
///
/// # Errors
/// [`EditError`] where they can't be.
pub fn edited(
    portfolios: &Portfolios,
    (place, field): (usize, Field),
    text: &str,
    language: Language,
) -> Result<Portfolios, EditError> {
    let mut held = portfolios.get().to_vec();
    let Some(portfolio) = held.get_mut(place) else { return Ok(portfolios.clone()) };
    match field {
        Field::Name => portfolio.name = text.trim().to_owned(),
        Field::Owner => portfolio.owner = text.trim().to_owned(),
        Field::Band(band, end) => {
            let value = match band {
                Band::Score => whole(text)?,
                Band::Income | Band::Volume => cents(text, language)?,
            };
            let span = match band {
                Band::Score => &mut portfolio.score,
                Band::Income => &mut portfolio.income_cents,
                Band::Volume => &mut portfolio.volume_cents,
            };
            match end {
                End::From => span.from = value,
                End::To => span.to = value,
            }
        }
    }
    Portfolios::new(held).map_err(EditError::Portfolios)
}

/// A whole number; nothing where nothing is written.
fn whole(text: &str) -> Result<Option<i64>, EditError> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| EditError::NoNumber),
    }
}

/// Cents as a language writes them, with or without currency, thousands marks and decimals; nothing where nothing is written.
fn cents(text: &str, language: Language) -> Result<Option<i64>, EditError> {
    let (thousands, decimal) = match language {
        Language::Portuguese => ('.', ','),
        Language::English => (',', '.'),
    };
    let text = text.trim().trim_start_matches("R$").trim_start_matches('$').trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (minus, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(thousands).collect();
    let are_groups =
        groups.iter().skip(1).all(|group| group.len() == 3) && groups.first().is_some_and(|first| !first.is_empty());
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if !are_groups || fraction.len() > 2 || !groups.iter().all(|group| is_number(group)) || !is_number(fraction) {
        return Err(EditError::NoNumber);
    }
    let whole: i64 = groups.concat().parse().map_err(|_| EditError::NoNumber)?;
    let fraction: i64 = format!("{fraction:0<2}").parse().map_err(|_| EditError::NoNumber)?;
    let cents = whole.checked_mul(100).and_then(|cents| cents.checked_add(fraction)).ok_or(EditError::NoNumber)?;
    Ok(Some(minus * cents))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, group};
    use super::*;
    use crate::engine::protocol::PortfolioPart;

    const PT: Language = Language::Portuguese;

    #[test]
    fn amounts_are_read_as_they_are_written() {
        let check = |text, language, expected| assert_eq!(cents(text, language), expected, "{text}");
        check("", PT, Ok(None));
        check("1.500,00", PT, Ok(Some(150_000)));
        check("1500", PT, Ok(Some(150_000)));
        check("R$ 1.500,5", PT, Ok(Some(150_050)));
        check("-3", PT, Ok(Some(-300)));
        check("1,500.25", Language::English, Ok(Some(150_025)));
        for wrong in ["1.50", "abc", "1,234,5", "1,234", ",5", "99999999999999999999"] {
            check(wrong, PT, Err(EditError::NoNumber));
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for language in [PT, Language::English] {
            let start = suggested(&Settings::default(), language);
            for value in [0, 1, 99, 100, 150_000, 123_456_789] {
                let text = shortened(language, value);
                let field = (1, Field::Band(Band::Volume, End::To));
                let after = edited(&start, field, &text, language).unwrap();
                assert_eq!(after.get()[1].volume_cents.to, Some(value), "{text}");
                assert_eq!(written(&after.get()[1], field.1, language), text);
            }
        }
    }

    #[test]
    fn edits_keep_what_holds() {
        let start = suggested(&Settings::default(), PT);
        let names = |portfolios: &Portfolios| portfolios.get().iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&start), ["Carteira A", "Carteira B", "Carteira C"]);
        assert_eq!((start.get()[0].score.from, start.get()[1].score.to), (Some(12), Some(11)));
        let fault = |field, text| edited(&start, (0, field), text, PT).err();
        assert_eq!(fault(Field::Name, " "), Some(EditError::Portfolios(PortfoliosError::NoName(0))));
        assert_eq!(fault(Field::Name, "Carteira B"), Some(EditError::Portfolios(PortfoliosError::SameName(1))));
        let to = Field::Band(Band::Score, End::To);
        assert_eq!(fault(to, "3"), Some(EditError::Portfolios(PortfoliosError::EmptySpan(0))));
        assert_eq!(fault(to, "x"), Some(EditError::NoNumber));
        assert_eq!(names(&with_another(&start, PT).unwrap())[3], "Carteira 4");
        assert_eq!(names(&without(&start, 1)), ["Carteira A", "Carteira C"]);
        assert_eq!(names(&swapped(&start, 1)), ["Carteira A", "Carteira C", "Carteira B"]);
        assert_eq!(swapped(&start, 2), start);
    }

    #[test]
    fn the_finding_counts_who_is_left() {
        let mut analysis = analysis();
        let part = |customers, fitting| PortfolioPart { group: group(customers, customers, 10), fitting };
        let report = |incomes| PortfolioReport {
            parts: vec![part(60, 60), part(30, 50), part(0, 20), part(10, 10)],
            total: group(100, 100, 40),
            incomes,
        };
        let none = portfolios(&analysis, &report(0), PT);
        assert!(none.picture.is_none() && none.lede.title.starts_with("Divida"));
        analysis.settings.portfolios = suggested(&analysis.settings, PT);
        let view = portfolios(&analysis, &report(0), PT);
        assert_eq!((view.lede.title.as_str(), view.incomes), ("3 carteiras têm 90,0% da base", None));
        assert_eq!(view.lede.detail, "10 clientes ficaram sem carteira.");
        assert_eq!(view.table.lines.len(), 4);
        let income = Field::Band(Band::Income, End::From);
        analysis.settings.portfolios = edited(&analysis.settings.portfolios, (0, income), "1.000", PT).unwrap();
        assert!(portfolios(&analysis, &report(0), PT).incomes.unwrap().starts_with("Nenhum arquivo"));
        assert_eq!(portfolios(&analysis, &report(1), PT).incomes.unwrap(), "1 cliente tem renda nos arquivos.");
    }
}
