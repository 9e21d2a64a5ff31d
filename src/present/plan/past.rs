//! The back-test: what it finds, its figures by régua, how many days lie between message and purchase. Words are `text`'s.

use super::board::fault_words;
use crate::domain::{Day, Language};
use crate::engine::protocol::{PastFigures, PastGroup, PastList, PastReport, Settings, TableCell};
use crate::present::chart::{Chart, Colour, Column, Columns, Guide, Line, Series, Spacing, Table, Unit};
use crate::text::{catalogue, format};

/// How far back a test may go: months, and the days that they stand for.
pub const MONTHS: [(u16, u16); 4] = [(1, 30), (3, 90), (6, 180), (12, 365)];
/// The most bars of the chart.
const MOST_BARS: usize = 32;

/// A régua, or all of them together, in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastLine {
    /// The régua's number; `None`: all together.
    pub journey: Option<u32>,
    /// What it is called.
    pub name: String,
    /// Its figures, each with who is behind it; or why there are none.
    pub cells: Result<Vec<(String, Option<PastList>)>, &'static str>,
}

/// The days of [`MONTHS`] that lie within the orders.
#[must_use]
pub fn offered(first_order: Day, reference: Day) -> Vec<(u16, u16)> {
    let reaches = |(_, days): &(u16, u16)| first_order.number() < reference.number() - i32::from(*days) + 1;
    MONTHS.into_iter().filter(reaches).collect()
}

/// The finding, and the sentences below it.
#[must_use]
pub fn finding(report: &PastReport, language: Language) -> (String, Vec<String>) {
    let words = catalogue(language);
    let count = |number: u64| format::count(language, number);
    let share = |part: u64, whole: u64| format::share(language, part.into(), whole.into());
    let all = &report.all;
    if all.reached == 0 {
        return (words.past_nobody().to_owned(), Vec::new());
    }
    let days = (count(report.days.into()), format::date_long(language, report.first));
    let bought = (count(all.bought), share(all.bought, all.reached));
    let title = words.past_finding((&days.0, &days.1), &count(all.reached), (&bought.0, &bought.1));
    let mut said = Vec::new();
    said.extend(median(all).map(|days| words.past_median(&count(days as u64))));
    said.push(words.past_meaning().to_owned());
    if all.control > 0 {
        said.push(words.past_beside_control().to_owned());
    }
    if report.gone > 0 {
        said.push(words.past_gone(&count(report.gone)));
    }
    (title, said)
}

/// All réguas together, then each.
#[must_use]
pub fn lines(report: &PastReport, settings: &Settings, language: Language) -> Vec<PastLine> {
    let words = catalogue(language);
    let cells = |journey: Option<u32>, figures: &PastFigures| {
        let list = |group: PastGroup| PastList { days: report.days, journey, group };
        let who =
            |number: u64, group: PastGroup| (format::count(language, number), (number > 0).then_some(list(group)));
        // Of nobody there is no share.
        let share = |part: u64, whole: u64| match whole {
            0 => ("–".to_owned(), None),
            whole => (format::share(language, part.into(), whole.into()), None),
        };
        let median = median(figures).map_or_else(|| "–".to_owned(), |days| format::count(language, days as u64));
        vec![
            who(figures.reached, PastGroup::Reached),
            who(figures.bought, PastGroup::Bought),
            share(figures.bought, figures.reached),
            who(figures.control, PastGroup::Control),
            who(figures.control_bought, PastGroup::ControlBought),
            share(figures.control_bought, figures.control),
            who(figures.held, PastGroup::Held),
            who(figures.held_bought, PastGroup::HeldBought),
            (median, None),
        ]
    };
    let all = PastLine { journey: None, name: words.past_all().to_owned(), cells: Ok(cells(None, &report.all)) };
    let own = report.journeys.iter().map(|of| PastLine {
        journey: Some(of.number),
        name: name(Some(of.number), settings, language),
        cells: of
            .figures
            .as_ref()
            .map(|figures| cells(Some(of.number), figures))
            .map_err(|fault| fault_words(words, *fault)),
    });
    std::iter::once(all).chain(own).collect()
}

/// What a régua is called, or all together.
#[must_use]
pub fn name(journey: Option<u32>, settings: &Settings, language: Language) -> String {
    match journey {
        None => catalogue(language).past_all().to_owned(),
        Some(number) => {
            let found = settings.journeys.iter().find(|journey| journey.number == number);
            found.map(|journey| journey.name.clone()).unwrap_or_default()
        }
    }
}

/// The figures of a régua, or of all together.
#[must_use]
pub fn figures(report: &PastReport, journey: Option<u32>) -> Option<&PastFigures> {
    match journey {
        None => Some(&report.all),
        Some(number) => report.journeys.iter().find(|of| of.number == number)?.figures.as_ref().ok(),
    }
}

/// The days within which half of those who bought did so; `None` where nobody did.
#[must_use]
pub fn median(figures: &PastFigures) -> Option<usize> {
    let whole: u64 = figures.days_before.iter().sum();
    let mut so_far = 0;
    let is_half = |count: &u64| {
        so_far += count;
        whole > 0 && so_far * 2 >= whole
    };
    figures.days_before.iter().position(is_half)
}

/// How many days lie between message and purchase.
#[must_use]
pub fn days(figures: &PastFigures, language: Language) -> Chart {
    let words = catalogue(language);
    let days = figures.days_before.get(1..).unwrap_or_default();
    let step = days.len().div_ceil(MOST_BARS).max(1);
    let label = |place: usize| {
        let figure = |day: usize| format::count(language, day as u64);
        let (from, to) = (place * step + 1, (place + 1) * step);
        if step == 1 { figure(from) } else { format!("{}–{}", figure(from), figure(to)) }
    };
    let sums: Vec<u64> = days.chunks(step).map(|days| days.iter().sum()).collect();
    let whole: u64 = sums.iter().sum();
    let guide = median(figures).map(|days| Guide {
        at: (days as f64 - 0.5) / step as f64,
        label: words.past_chart_median(&format::count(language, days as u64)),
    });
    let bar = |(place, count): (usize, &u64)| Column {
        label: label(place),
        values: vec![*count as f64],
        ..Column::default()
    };
    let drawn = Columns {
        series: vec![Series { name: String::new(), fill: Colour::Step(4), edge: None }],
        bars: sums.iter().enumerate().map(bar).collect(),
        unit: Unit::Count,
        language,
        height: 220.0,
        labelled: 0,
        spacing: Spacing::Touching,
        levels: Vec::new(),
        guides: guide.into_iter().collect(),
    };
    let mut so_far = 0;
    let line = |(place, count): (usize, &u64)| {
        so_far += count;
        let share = |part: u64| TableCell::Share { part: part.into(), whole: whole.into() };
        Line::of([TableCell::Text(label(place)), TableCell::Count(*count), share(*count), share(so_far)])
    };
    let table = Table::new(words.past_chart_columns(), sums.iter().enumerate().map(line));
    Chart::new(table, move |width| drawn.scene(width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::protocol::{JourneyFault, PastJourney};

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    /// Ten reached, of whom four bought after 1, 2, 2 and 40 days.
    fn report() -> PastReport {
        let mut days_before = vec![0; 41];
        (days_before[1], days_before[2], days_before[40]) = (1, 2, 1);
        let all =
            PastFigures { reached: 10, bought: 4, control: 2, control_bought: 1, held: 3, held_bought: 0, days_before };
        let journeys = vec![
            PastJourney { number: 7, figures: Ok(PastFigures::default()) },
            PastJourney { number: 8, figures: Err(JourneyFault::Audience) },
        ];
        PastReport { first: day(20_000), days: 90, known: 50, newcomers: 5, gone: 1, all, journeys }
    }

    #[test]
    fn months_are_offered_as_far_as_orders_go() {
        let check = |ago: i32, months: &[u16]| {
            let offered: Vec<u16> = offered(day(20_000 - ago), day(20_000)).iter().map(|(months, _)| *months).collect();
            assert_eq!(offered, months, "{ago}");
        };
        check(0, &[]);
        check(29, &[]);
        check(30, &[1]);
        check(179, &[1, 3]);
        check(365, &[1, 3, 6, 12]);
    }

    #[test]
    fn the_finding_says_what_it_means() {
        let (title, said) = finding(&report(), Language::Portuguese);
        assert!(title.contains("10 clientes; 4 deles (40,0%)"), "{title}");
        assert!(said[0].contains("em até 2 dias") && said[2].contains("régua a régua"), "{said:?}");
        assert_eq!(said.len(), 4);
        let nobody = PastReport { all: PastFigures::default(), ..report() };
        assert_eq!(finding(&nobody, Language::English).1.len(), 0);
    }

    #[test]
    fn figures_lead_to_their_lists() {
        let lines = lines(&report(), &Settings::default(), Language::English);
        let cells = lines[0].cells.as_ref().unwrap();
        let texts: Vec<&str> = cells.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, ["10", "4", "40.0%", "2", "1", "50.0%", "3", "0", "2"]);
        assert_eq!(cells[1].1, Some(PastList { days: 90, journey: None, group: PastGroup::Bought }));
        assert_eq!(cells[7].1, None);
        assert!(lines[1].cells.as_ref().unwrap().iter().all(|(_, list)| list.is_none()));
        assert!(lines[2].cells.is_err());
    }

    #[test]
    fn bars_hold_all_who_bought() {
        let chart = days(&report().all, Language::English);
        let counts: Vec<&TableCell> = chart.table.lines.iter().map(|line| &line.cells[1]).collect();
        assert_eq!((counts[0], counts.len()), (&TableCell::Count(3), 20));
        assert_eq!(chart.table.lines[19].cells[3], TableCell::Share { part: 4, whole: 4 });
        assert!(days(&PastFigures::default(), Language::English).table.lines.is_empty());
    }
}
