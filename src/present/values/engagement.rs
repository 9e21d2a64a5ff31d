//! The classes of engagement, worked out: the finding, the customers on a ruler of days, the table.

use super::parts::{Lede, PartLine, PartTable, cells, colour, heads, names};
use crate::domain::{Engagement, Language, Partition};
use crate::engine::protocol::{Analysis, EngagementReport, Histogram, TableCell};
use crate::present::chart::{Chart, Column, Columns, Guide, Line, Series, Spacing, Table, Unit};
use crate::text::{catalogue, format};

/// The page, where files tell of openings.
#[derive(Clone)]
pub struct EngagementView {
    /// The finding.
    pub lede: Lede,
    /// The customers on the ruler; `None` where no file tells of openings.
    pub picture: Option<Chart>,
    /// The classes in figures.
    pub table: PartTable,
    /// Subscribers who are no customers, by class; `None` where no file tells of any.
    pub others: Option<Table>,
}

/// Works out the page.
#[must_use]
pub fn engagement(analysis: &Analysis, report: &EngagementReport, language: Language) -> EngagementView {
    let words = catalogue(language);
    let table = table(analysis, report, language);
    let lede = match &report.days {
        Some(_) => lede(analysis, report, language),
        None => Lede { title: words.engagement_unknown().to_owned(), detail: words.engagement_teach().to_owned() },
    };
    let picture = report.days.as_ref().map(|days| picture(analysis, days, &table, language));
    let others = report.others.as_ref().map(|others| {
        let all: u64 = others.iter().sum();
        let line = |(name, &count): (String, &u64)| {
            let share = TableCell::Share { part: count.into(), whole: all.into() };
            Line::of([TableCell::Text(name), TableCell::Count(count), share])
        };
        let called = names(analysis, Partition::Engagement, language);
        let heads = [words.engagement_column(), words.subscribers(), "%"];
        Table::new(heads, called.into_iter().zip(others).map(line))
    });
    EngagementView { lede, picture, table, others }
}

fn lede(analysis: &Analysis, report: &EngagementReport, language: Language) -> Lede {
    let words = catalogue(language);
    let customers = |class: Engagement| report.parts.get(class.index()).map_or(0, |part| part.customers);
    let [high, .., low] = analysis.settings.engagement.days();
    let days = |days: u32| format::count(language, days.into());
    let said = |customers: u64| {
        let share = format::share(language, customers.into(), report.total.customers.into());
        (customers, format::count(language, customers), share)
    };
    let (lively, lively_written, lively_share) = said(customers(Engagement::High));
    let (gone, gone_written, gone_share) = said(customers(Engagement::Dormant) + customers(Engagement::Never));
    Lede {
        title: words.engagement_finding((lively, &lively_written), &lively_share, &days(high)),
        detail: words.engagement_detail((gone, &gone_written), &gone_share, &days(low)),
    }
}

fn table(analysis: &Analysis, report: &EngagementReport, language: Language) -> PartTable {
    let words = catalogue(language);
    let sign = format::currency_sign(analysis.currency);
    let [high, medium, low] = analysis.settings.engagement.days();
    let days = |days: u32| format::count(language, days.into());
    let line = |((class, name), group): ((Engagement, String), &_)| {
        let (from, to) = match class {
            Engagement::High => (0, high),
            Engagement::Medium => (high.saturating_add(1), medium),
            Engagement::Low => (medium.saturating_add(1), low),
            Engagement::Dormant | Engagement::Never => (low, low),
        };
        PartLine {
            part: class.index() as u16,
            colour: colour(analysis, Partition::Engagement, class.index(), report.parts.len()),
            code: String::new(),
            name,
            who: words.engagement_who(class, &days(from), &days(to)),
            strategy: words.engagement_strategy(class).to_owned(),
            cells: cells(*group, report.total),
        }
    };
    let called = names(analysis, Partition::Engagement, language);
    let classes = Engagement::ALL.into_iter().zip(called).zip(&report.parts);
    PartTable {
        heads: heads(words.engagement_column(), &sign, language),
        lines: classes.map(line).collect(),
        total: cells(report.total, report.total),
    }
}

/// The customers over the days since they last opened or clicked, with the limits. No step reaches over a limit: the engine
/// cuts them so where it can, and each has the class of its last day.
fn picture(analysis: &Analysis, days: &Histogram, table: &PartTable, language: Language) -> Chart {
    let words = catalogue(language);
    let limits = analysis.settings.engagement.days().map(i64::from);
    // Those who never did have no place on a ruler of days.
    let classes = || table.lines.iter().take(Engagement::Never.index());
    let series = classes().map(|line| Series { name: line.name.clone(), fill: line.colour, edge: None });
    let last = days.counts.len().saturating_sub(1);
    let bar = |(place, &count): (usize, &u64)| {
        let from = (days.start + place as i64 * days.step).max(0);
        let to = days.start + (place as i64 + 1) * days.step - 1;
        let class = if place == last { limits.len() } else { limits.iter().filter(|&&limit| to > limit).count() };
        let mut values = vec![0.0; Engagement::Never.index()];
        if let Some(value) = values.get_mut(class) {
            *value = count as f64;
        }
        let label = format::integer(language, if place == last { from } else { to }.into());
        let target = (class as u32, format!("{label}: {}", format::count(language, count)));
        Column { label, values, figure: String::new(), target: (count > 0).then_some(target) }
    };
    let guides = limits.map(|limit| Guide {
        at: (limit - days.start + 1) as f64 / days.step as f64,
        label: words.days_counted((limit, &format::integer(language, limit.into()))),
    });
    let columns = Columns {
        series: series.collect(),
        bars: days.counts.iter().enumerate().map(bar).collect(),
        unit: Unit::Count,
        language,
        height: 280.0,
        labelled: 0,
        spacing: Spacing::Touching,
        levels: Vec::new(),
        guides: guides.to_vec(),
    };
    Chart::new(table.file(language), move |width| columns.scene(width))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, group};
    use super::*;

    fn report() -> EngagementReport {
        EngagementReport {
            parts: vec![group(50, 80, 900), group(20, 30, 200), group(10, 11, 90), group(5, 5, 20), group(15, 15, 60)],
            total: group(100, 141, 1_270),
            days: Some(Histogram { start: -5, step: 6, counts: vec![1; 46] }),
            others: Some(vec![1, 2, 3, 4, 0]),
        }
    }

    #[test]
    fn the_finding_counts_the_lively() {
        let view = engagement(&analysis(), &report(), Language::Portuguese);
        assert_eq!(view.lede.title, "50 clientes abriram ou clicaram nos últimos 30 dias: 50,0% da base");
        assert_eq!(view.lede.detail, "20 clientes (20,0%) não abrem há mais de 180 dias, ou nunca abriram.");
        let unknown = engagement(&analysis(), &EngagementReport { days: None, ..report() }, Language::English);
        assert_eq!(unknown.lede.title, "Nobody knows yet who opens and clicks");
        assert!(unknown.picture.is_none());
    }

    #[test]
    fn each_class_says_its_days() {
        let table = engagement(&analysis(), &report(), Language::English).table;
        let who: Vec<&str> = table.lines.iter().map(|line| line.who.as_str()).collect();
        let never = "no opening and no click in the files";
        assert_eq!(who, ["up to 30 days", "31 to 90 days", "91 to 180 days", "more than 180 days", never]);
    }

    #[test]
    fn steps_have_the_class_of_their_days() {
        let chart = engagement(&analysis(), &report(), Language::English).picture.unwrap();
        let classes: Vec<u32> = chart.scene(900.0).targets.iter().map(|target| target.id).collect();
        let count = |class| classes.iter().filter(|&&id| id == class).count();
        // Day 0; then six days a step: 30 are five steps, 60 more are ten, 90 more fifteen.
        assert_eq!([0, 1, 2, 3].map(count), [6, 10, 15, 15]);
        assert!(classes.is_sorted());
    }

    #[test]
    fn subscribers_who_are_no_customers_stand_apart() {
        let others = engagement(&analysis(), &report(), Language::English).others.unwrap();
        assert_eq!(others.lines.len(), 5);
        assert_eq!(others.lines[3].cells[1], TableCell::Count(4));
    }
}
