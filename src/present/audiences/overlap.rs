//! Audiences against each other as a picture: a row for each combination, its audiences as joined dots, its customers as a
//! bar. Who is in them, the engine counts.

use super::sentence::Names;
use crate::domain::{Condition, Test};
use crate::engine::protocol::{GroupSummary, OverlapReport, TableCell};
use crate::present::chart::{Anchor, Area, Chart, Colour, Letter, Line, Mark, Scene, Stroke, Table, cut, width};
use crate::text::{catalogue, format, quoted};

/// From one column of dots to the next.
const COLUMN: f64 = 24.0;
/// The height of a row.
const ROW: f64 = 28.0;

/// A combination that somebody is in.
#[derive(Debug, Clone)]
struct Region {
    /// A bit for each audience, the first lowest.
    number: usize,
    customers: u64,
    figure: String,
    share: String,
    label: String,
}

/// The picture of an overlap. `named`: the audiences, in the order in which they were asked for.
#[must_use]
pub fn chart(report: &OverlapReport, named: &[u32], names: Names<'_>) -> Chart {
    let called: Vec<String> = named.iter().map(|number| super::sentence::audience_name(*number, names)).collect();
    let sizes = called.iter().zip(&report.sets).map(|(name, group)| (name.clone(), written(group.customers, names)));
    let sets: Vec<(String, String)> = sizes.collect();
    let mut regions: Vec<Region> = (1..report.regions.len())
        .filter_map(|number| {
            let group = *report.regions.get(number)?;
            let label = combination(number, &called, names);
            Some(Region {
                number,
                customers: group.customers,
                figure: written(group.customers, names),
                share: format::share(names.language, group.customers.into(), names.analysis.everyone.customers.into()),
                label,
            })
        })
        .collect();
    // The largest first; of equals those of fewer audiences.
    regions.sort_by_key(|region| (std::cmp::Reverse(region.customers), region.number.count_ones(), region.number));
    let table = table(report, &regions, names);
    regions.retain(|region| region.customers > 0);
    Chart::new(table, move |width| scene(&sets, &regions, width))
}

fn written(customers: u64, names: Names<'_>) -> String {
    format::count(names.language, customers)
}

fn combination(number: usize, called: &[String], names: Names<'_>) -> String {
    let within = called.iter().enumerate().filter(|(place, _)| number >> place & 1 == 1);
    let within: Vec<String> = within.map(|(_, name)| quoted(name)).collect();
    let words = catalogue(names.language);
    words.only_in(&words.all_of(&within))
}

fn table(report: &OverlapReport, regions: &[Region], names: Names<'_>) -> Table {
    let words = catalogue(names.language);
    let total = names.analysis.everyone;
    let sign = format::currency_sign(names.analysis.currency);
    let revenue = words.revenue_in(&sign);
    let header =
        [words.combination(), words.customers(), words.share_of_base(), revenue.as_str(), words.share_of_revenue()];
    let line = |region: &Region| {
        let group: GroupSummary = report.regions.get(region.number).copied().unwrap_or_default();
        let cells = vec![
            TableCell::Text(region.label.clone()),
            TableCell::Count(group.customers),
            TableCell::Share { part: group.customers.into(), whole: total.customers.into() },
            TableCell::Money(group.revenue_cents),
            TableCell::Share { part: group.revenue_cents, whole: total.revenue_cents },
        ];
        Line::chosen_as(cells, region.number as u32)
    };
    Table::new(header, regions.iter().map(line))
}

/// Letters stand for the audiences: their names would not fit above the dots.
fn letter(place: usize) -> String {
    char::from(b'A' + (place % 26) as u8).to_string()
}

fn scene(sets: &[(String, String)], regions: &[Region], wide: f64) -> Scene {
    let key = 20.0 * sets.len() as f64 + 12.0;
    let top = key + 20.0;
    let mut scene = Scene::new(wide, top + ROW * regions.len() as f64 + 4.0);
    for (place, (name, size)) in sets.iter().enumerate() {
        let y = 14.0 + 20.0 * place as f64;
        scene.text((0.0, y), Anchor::Start, (Letter::Strong, Colour::Ink), letter(place));
        let name = cut(name, wide - COLUMN - width(size, Letter::Strong) - 16.0, Letter::Label);
        let end = COLUMN + width(&name, Letter::Label) + 10.0;
        scene.text((COLUMN, y), Anchor::Start, (Letter::Label, Colour::Ink), name);
        scene.text((end, y), Anchor::Start, (Letter::Label, Colour::Muted), size.as_str());
    }
    let centre = |place: usize| 6.0 + COLUMN * place as f64;
    for place in 0..sets.len() {
        scene.text((centre(place), key + 8.0), Anchor::Middle, (Letter::Strong, Colour::Ink), letter(place));
    }
    let left = COLUMN * sets.len() as f64 + 8.0;
    let widest = |of: fn(&Region) -> &str, letter: Letter| {
        regions.iter().map(|region| width(of(region), letter)).fold(0.0, f64::max)
    };
    let figures =
        widest(|region| &region.figure, Letter::Strong) + widest(|region| &region.share, Letter::Small) + 28.0;
    let room = (wide - left - figures).max(40.0);
    let most = regions.iter().map(|region| region.customers).max().unwrap_or_default().max(1);
    for (row, region) in regions.iter().enumerate() {
        let y = top + ROW * row as f64;
        let middle = y + ROW / 2.0;
        let (ins, outs): (Vec<usize>, Vec<usize>) = (0..sets.len()).partition(|place| region.number >> place & 1 == 1);
        if let (Some(first), Some(last)) = (ins.first(), ins.last()) {
            scene.line([(centre(*first), middle), (centre(*last), middle)], Colour::Ink, Stroke::Strong);
        }
        for place in outs {
            scene.marks.push(Mark::Dot { at: (centre(place), middle), radius: 3.0, fill: Colour::Hair });
        }
        for place in &ins {
            scene.marks.push(Mark::Dot { at: (centre(*place), middle), radius: 5.5, fill: Colour::Ink });
        }
        let long = (room * region.customers as f64 / most as f64).max(1.0);
        // Deeper where more audiences meet.
        let fill = Colour::Step(2 + (ins.len() as u8 - 1).min(4));
        scene.rect(Area::new((left, y + 5.0), (long, ROW - 10.0)), fill, Some(Colour::Rule));
        let at = left + long + 8.0;
        scene.text((at, middle + 4.0), Anchor::Start, (Letter::Strong, Colour::Ink), region.figure.as_str());
        let behind = at + width(&region.figure, Letter::Strong) + 8.0;
        scene.text((behind, middle + 4.0), Anchor::Start, (Letter::Small, Colour::Muted), region.share.as_str());
        let label = format!("{}: {}", region.label, region.figure);
        scene.target(region.number as u32, Area::new((0.0, y), (wide, ROW)), label);
    }
    if !regions.is_empty() {
        scene.line([(left, top), (left, scene.height - 4.0)], Colour::Rule, Stroke::Thin);
    }
    scene
}

/// Who is in exactly the audiences of a combination.
///
/// ```
/// use regua::domain::{Condition, Test};
/// use regua::present::audiences::overlap::region;
/// let named = |number| Condition::Test(Test::Audience(number));
/// let only = Condition::All(vec![named(4), Condition::Not(Box::new(Condition::Any(vec![named(7)])))]);
/// assert_eq!(region(&[4, 7], 0b01), only);
/// ```
#[must_use]
pub fn region(named: &[u32], combination: u32) -> Condition {
    let of = |is_in: u32| -> Vec<Condition> {
        let named = named.iter().enumerate().filter(|(place, _)| combination >> place & 1 == is_in);
        named.map(|(_, number)| Condition::Test(Test::Audience(*number))).collect()
    };
    let (mut all, outs) = (of(1), of(0));
    if !outs.is_empty() {
        all.push(Condition::Not(Box::new(Condition::Any(outs))));
    }
    Condition::All(all)
}

/// The ways to combine two audiences: union, intersection, difference.
#[must_use]
pub fn combinations(first: u32, second: u32) -> [Condition; 3] {
    let test = |number: u32| Condition::Test(Test::Audience(number));
    [
        Condition::Any(vec![test(first), test(second)]),
        Condition::All(vec![test(first), test(second)]),
        region(&[first, second], 0b01),
    ]
}

#[cfg(test)]
mod tests {
    use super::chart;
    use crate::domain::{Audience, Condition, Language};
    use crate::engine::protocol::{GroupSummary, OverlapReport};
    use crate::present::audiences::sentence::Names;
    use crate::present::segments::fixture::analysis;

    #[test]
    fn every_combination_is_in_the_table_and_those_of_somebody_in_the_picture() {
        let group = |customers| GroupSummary { customers, orders: customers, revenue_cents: 100 };
        let report = OverlapReport {
            sets: vec![group(30), group(20)],
            regions: vec![group(60), group(30), group(20), group(0)],
        };
        let audience =
            |number, name: &str| Audience { number, name: name.to_owned(), condition: Condition::everyone() };
        let (analysis, audiences) = (analysis(), [audience(3, "VIPs"), audience(8, "Café")]);
        let names = Names { analysis: &analysis, audiences: &audiences, language: Language::Portuguese };
        let chart = chart(&report, &[3, 8], names);
        assert_eq!(chart.table.lines.iter().map(|line| line.target).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
        for width in [240.0, 390.0, 1_200.0] {
            let scene = chart.scene(width);
            let labels: Vec<&str> = scene.targets.iter().map(|target| target.label.as_str()).collect();
            assert_eq!(labels, ["só em “VIPs”: 30", "só em “Café”: 20"]);
            for area in scene.marks.iter().filter_map(crate::present::chart::Mark::text_area) {
                assert!(area.x >= -1.0 && area.x + area.width <= width + 1.0, "{area:?} at {width}");
            }
        }
    }
}
