//! The parts of a partition: names, colours, figures, and the condition by which their customers are chosen. Which parts
//! there are is the domain's.

use crate::domain::{Condition, Engagement, Language, Level, Look, Partition, Segment, Stage, Test, Tier};
use crate::engine::protocol::{Analysis, GroupSummary, TableCell};
use crate::present::chart::{Colour, Line, Table};
use crate::present::segments::looks::{Tint, looks};
use crate::text::catalogue;

/// A headline and what stands below it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lede {
    /// The finding.
    pub title: String,
    /// More of it.
    pub detail: String,
}

/// The parts in figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartTable {
    /// The names of the columns: the parts, then a figure each.
    pub heads: Vec<String>,
    /// The parts.
    pub lines: Vec<PartLine>,
    /// All of them together; empty where sums say nothing.
    pub total: Vec<TableCell>,
}

/// A part in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    /// Its number in its partition.
    pub part: u16,
    /// Its colour.
    pub colour: Colour,
    /// Its letters, where it has some.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// Who is in it.
    pub who: String,
    /// What to do for its customers.
    pub strategy: String,
    /// Its figures, one for each column after the first.
    pub cells: Vec<TableCell>,
}

impl PartTable {
    /// As a table to take away: the strategies in a last column of their own.
    #[must_use]
    pub fn file(&self, language: Language) -> Table {
        let words = catalogue(language);
        let named = |line: &PartLine| match (line.code.as_str(), line.who.as_str()) {
            ("", "") => line.name.clone(),
            ("", who) => format!("{} ({who})", line.name),
            (code, "") => format!("{} ({code})", line.name),
            (code, who) => format!("{} ({code}, {who})", line.name),
        };
        let line = |line: &PartLine| {
            let mut cells = vec![TableCell::Text(named(line))];
            cells.extend(line.cells.iter().cloned());
            cells.push(TableCell::Text(line.strategy.clone()));
            Line::chosen_as(cells, u32::from(line.part))
        };
        let mut lines: Vec<Line> = self.lines.iter().map(line).collect();
        if !self.total.is_empty() {
            let mut cells = vec![TableCell::Text(words.total().to_owned())];
            cells.extend(self.total.iter().cloned());
            cells.push(TableCell::Blank);
            lines.push(Line::of(cells));
        }
        let mut heads = self.heads.clone();
        heads.push(words.action_column().to_owned());
        Table::new(heads, lines)
    }
}

/// The names of the parts of a partition, in their order.
#[must_use]
pub fn names(analysis: &Analysis, partition: Partition, language: Language) -> Vec<String> {
    let words = catalogue(language);
    match partition {
        Partition::Segment => {
            let named = looks(analysis, language).into_iter().map(|look| look.name);
            named.chain([words.no_segment().to_owned()]).collect()
        }
        Partition::Stage => Stage::ALL.map(|stage| words.stage(stage).to_owned()).to_vec(),
        Partition::Tier => {
            let tiers = Tier::ALL.map(|tier| words.tier(tier).to_owned());
            tiers.into_iter().chain([words.no_tier().to_owned()]).collect()
        }
        Partition::Engagement => Engagement::ALL.map(|class| words.engagement(class).to_owned()).to_vec(),
        Partition::Portfolio => {
            let named = analysis.settings.portfolios.get().iter().map(|portfolio| portfolio.name.clone());
            named.chain([words.no_portfolio().to_owned()]).collect()
        }
        Partition::Level => Level::ALL.map(|level| words.level(level).to_owned()).to_vec(),
    }
}

/// Whether a part is there only so that nobody is left out: nobody misses it while it is empty.
#[must_use]
pub fn is_rest(analysis: &Analysis, partition: Partition, part: usize) -> bool {
    match partition {
        Partition::Segment => {
            let look = analysis.segments.get(part).map(|segment| &segment.look);
            look.is_none_or(|look| *look == Look::Known(Segment::Others))
        }
        Partition::Stage => part == Stage::Acquisition.index(),
        Partition::Tier => part >= Tier::ALL.len(),
        Partition::Portfolio => part >= analysis.settings.portfolios.get().len(),
        Partition::Engagement | Partition::Level => false,
    }
}

/// The colour of a part: deeper where more is at stake.
#[must_use]
pub fn colour(analysis: &Analysis, partition: Partition, part: usize, parts: usize) -> Colour {
    let step = |steps: &[u8]| steps.get(part).map(|&step| Colour::Step(step));
    let grey = Colour::Segment(Tint::known(Segment::Inactive));
    match partition {
        Partition::Segment => {
            let look = analysis.segments.get(part).map(|segment| &segment.look);
            look.map_or(grey, |look| Colour::Segment(Tint::of(look)))
        }
        Partition::Stage => Stage::ALL.get(part).map_or(grey, |&stage| Colour::Stage(stage)),
        Partition::Tier => match Tier::ALL.get(part) {
            Some(Tier::MostValuable) => Colour::Step(6),
            Some(Tier::GreatestPotential) => Colour::Step(4),
            Some(Tier::Intermediate) => Colour::Step(2),
            Some(Tier::BelowZero) => Colour::Segment(Tint::known(Segment::AtRisk)),
            None => grey,
        },
        Partition::Engagement => step(&[6, 4, 3, 1]).unwrap_or(grey),
        Partition::Portfolio if part + 1 >= parts => grey,
        Partition::Portfolio => Colour::Step(6 - (part % 6) as u8),
        Partition::Level => step(&[1, 2, 4, 6]).unwrap_or(grey),
    }
}

/// Text on the colour of a part.
#[must_use]
pub fn on(colour: Colour) -> Colour {
    match colour {
        Colour::Step(step) => Colour::OnStep(step),
        Colour::Segment(segment) => Colour::OnSegment(segment),
        Colour::Stage(stage) => Colour::OnStage(stage),
        Colour::Paper
        | Colour::Hair
        | Colour::Rule
        | Colour::Muted
        | Colour::Ink
        | Colour::OnStep(_)
        | Colour::OnSegment(_)
        | Colour::SegmentEdge(_)
        | Colour::OnStage(_)
        | Colour::StageEdge(_) => Colour::Ink,
    }
}

/// The customers of a part.
#[must_use]
pub fn of_part(partition: Partition, part: u16) -> Condition {
    Condition::Test(Test::Part(partition, vec![part]))
}

/// The customers of two parts at once.
#[must_use]
pub fn of_both((rows, row): (Partition, u16), (columns, column): (Partition, u16)) -> Condition {
    Condition::All(vec![of_part(rows, row), of_part(columns, column)])
}

/// The part of a partition that a condition is, if it is just that.
#[must_use]
pub fn part_in(condition: &Condition, partition: Partition) -> Option<u16> {
    match condition {
        Condition::Test(Test::Part(of, parts)) if *of == partition => match parts.as_slice() {
            [part] => Some(*part),
            _ => None,
        },
        Condition::Test(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => None,
    }
}

/// The parts of two partitions that a condition is, if it is just those.
#[must_use]
pub fn both_in(condition: &Condition, rows: Partition, columns: Partition) -> Option<(u16, u16)> {
    match condition {
        Condition::All(of) => match of.as_slice() {
            [row, column] => Some((part_in(row, rows)?, part_in(column, columns)?)),
            _ => None,
        },
        Condition::Test(_) | Condition::Any(_) | Condition::Not(_) => None,
    }
}

/// The figures of a group that all tables have: customers, their share, revenue, its share, the average order.
#[must_use]
pub fn cells(group: GroupSummary, total: GroupSummary) -> Vec<TableCell> {
    vec![
        TableCell::Count(group.customers),
        TableCell::Share { part: group.customers.into(), whole: total.customers.into() },
        TableCell::Money(group.revenue_cents),
        TableCell::Share { part: group.revenue_cents, whole: total.revenue_cents },
        average(group.revenue_cents, group.orders),
    ]
}

/// The names of those figures.
#[must_use]
pub fn heads(first: &str, sign: &str, language: Language) -> Vec<String> {
    let words = catalogue(language);
    let (revenue, average) = (words.revenue_in(sign), words.average_order(sign));
    [first, words.customers(), words.share_of_base(), &revenue, words.share_of_revenue(), &average]
        .map(str::to_owned)
        .to_vec()
}

/// An average of cents, to the cent; nothing of nobody.
#[must_use]
pub fn average(cents: i128, of: u64) -> TableCell {
    let count = i128::from(of);
    if count == 0 { TableCell::Blank } else { TableCell::Money((cents * 2 + count * cents.signum()) / (count * 2)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Portfolio, Portfolios};
    use crate::present::segments::fixture::analysis;

    #[test]
    fn every_part_has_a_name_and_a_colour() {
        let portfolios = Portfolios::new(vec![Portfolio { name: "Sul".into(), ..Portfolio::default() }]).unwrap();
        let mut analysis = analysis();
        analysis.settings.portfolios = portfolios;
        for language in [Language::Portuguese, Language::English] {
            for partition in Partition::ALL {
                let names = names(&analysis, partition, language);
                let mut sorted = names.clone();
                sorted.sort_unstable();
                sorted.dedup();
                assert_eq!(sorted.len(), names.len(), "{names:?}");
                for part in 0..names.len() {
                    let colour = colour(&analysis, partition, part, names.len());
                    assert_ne!(on(colour), colour);
                }
            }
        }
    }

    #[test]
    fn conditions_are_known_again() {
        let one = of_part(Partition::Tier, 2);
        let both = of_both((Partition::Stage, 1), (Partition::Tier, 2));
        assert_eq!(part_in(&one, Partition::Tier), Some(2));
        assert_eq!(part_in(&one, Partition::Stage), None);
        assert_eq!(part_in(&both, Partition::Tier), None);
        assert_eq!(both_in(&both, Partition::Stage, Partition::Tier), Some((1, 2)));
        assert_eq!(both_in(&both, Partition::Tier, Partition::Stage), None);
        assert_eq!(both_in(&one, Partition::Stage, Partition::Tier), None);
    }

    #[test]
    fn averages_are_rounded_to_the_cent() {
        let check = |cents, of, expected| assert_eq!(average(cents, of), expected, "{cents} / {of}");
        check(100, 3, TableCell::Money(33));
        check(200, 3, TableCell::Money(67));
        check(-200, 3, TableCell::Money(-67));
        check(5, 0, TableCell::Blank);
    }
}
