//! The R x FM grid, worked out: what stands in each cell, on its margins, and in its table. Regions are `regions`'.

use super::bands::{self, Best};
use super::looks::{SegmentText, Tint, look, looks};
use super::regions::{Edges, Place, regions};
use crate::domain::Language;
use crate::engine::protocol::{Analysis, CellSummary, GroupSummary, Purity};
use crate::text::{catalogue, format};

/// What the bars and the large figures measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Customers.
    Customers,
    /// Revenue.
    Revenue,
}

/// How much fits into a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// Names, up to six scores.
    Names,
    /// Codes and both figures, seven.
    Codes,
    /// Codes and one figure, from eight on.
    Small,
}

/// The grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// How much fits into a cell.
    pub density: Density,
    /// From the highest R down.
    pub rows: Vec<GridRow>,
    /// The columns' sums, FM from 1 up.
    pub foot: Vec<Margin>,
    /// The sum of all.
    pub total: Margin,
    /// What a marked corner means, where one is.
    pub mixed: Option<&'static str>,
}

/// A row of the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// `R5`.
    pub name: String,
    /// `0–23 dias`.
    pub band: String,
    /// FM from 1 up.
    pub cells: Vec<GridCell>,
    /// Its sum.
    pub margin: Margin,
}

/// The sum of a row or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// `FM1`, `R5`; empty for the total.
    pub name: String,
    /// Customers.
    pub customers: String,
    /// Share of revenue; for the total the revenue.
    pub revenue: String,
    /// The same in a sentence.
    pub of_revenue: String,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct GridCell {
    /// R score.
    pub r: u8,
    /// FM score.
    pub fm: u8,
    /// The number of its segment.
    pub segment: u8,
    /// Its segment's colour.
    pub tint: Tint,
    /// Whether all its customers are in it.
    pub kinds: Kinds,
    /// Whether anybody is in it.
    pub filled: Filled,
    /// Where it touches its own segment.
    pub edges: Edges,
    /// The segment's name and code, in the first cell of a region.
    pub name: Option<(String, String)>,
    /// All of it in words.
    pub label: String,
    /// Customers.
    pub customers: String,
    /// Revenue, in few figures.
    pub revenue: String,
    /// Customers as a share of the fullest cell's.
    pub customers_bar: f64,
    /// Revenue as a share of the richest cell's.
    pub revenue_bar: f64,
}

/// Whether a cell holds customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filled {
    /// Somebody.
    Somebody,
    /// Nobody.
    Nobody,
}

/// How many segments a cell's customers are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// One.
    One,
    /// Several.
    Several,
}

/// A row of the grid's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridLine {
    /// `R5`.
    pub r: String,
    /// `0–23 dias`.
    pub band: String,
    /// `FM1`.
    pub fm: String,
    /// The segment.
    pub segment: SegmentText,
    /// Customers.
    pub customers: String,
    /// Share of customers.
    pub share_of_base: String,
    /// Revenue, without its unit.
    pub revenue: String,
    /// Share of revenue.
    pub share_of_revenue: String,
}

/// Works out the grid.
#[must_use]
pub fn grid(analysis: &Analysis, language: Language) -> Grid {
    let (rows, columns) = (analysis.resolution.r.get(), analysis.resolution.fm().get());
    let density = density(rows.max(columns));
    let across = usize::from(columns);
    // The engine counts R from 1 up; the best customers stand on top.
    let ordered: Vec<&CellSummary> = analysis.cells.chunks(across).rev().flatten().collect();
    let segments: Vec<u8> = ordered.iter().map(|cell| cell.segment).collect();
    let most = |of: fn(&GroupSummary) -> f64| ordered.iter().map(|cell| of(&cell.group)).fold(0.0, f64::max);
    let full = (most(|group| group.customers as f64), most(|group| group.revenue_cents as f64));
    let looks = looks(analysis, language);
    let writer = Writer { analysis, language, density, full, looks: &looks };
    let cells: Vec<GridCell> = ordered
        .iter()
        .zip(regions(&segments, across))
        .map(|(cell, (edges, place))| writer.cell(cell, edges, place))
        .collect();
    let bands = bands::bands(&analysis.recency, Best::Lowest);
    let rows = cells.chunks(across).zip((1..=rows).rev()).map(|(cells, r)| {
        let band = bands.get(usize::from(r) - 1).map(|band| bands::days(*band, language)).unwrap_or_default();
        let group = sum(analysis.cells.iter().filter(|cell| cell.r == r));
        GridRow { name: format!("R{r}"), band, cells: cells.to_vec(), margin: writer.margin(format!("R{r}"), group) }
    });
    let foot = (1..=columns)
        .map(|fm| writer.margin(format!("FM{fm}"), sum(analysis.cells.iter().filter(|cell| cell.fm == fm))));
    let any_mixed = analysis.cells.iter().any(|cell| cell.purity == Purity::Mixed);
    Grid {
        density,
        rows: rows.collect(),
        foot: foot.collect(),
        total: writer.total(),
        mixed: any_mixed.then(|| catalogue(language).mixed_note()),
    }
}

/// The grid's numbers, from the highest R and the lowest FM.
#[must_use]
pub fn lines(analysis: &Analysis, language: Language) -> Vec<GridLine> {
    let bands = bands::bands(&analysis.recency, Best::Lowest);
    let total = analysis.total;
    let across = usize::from(analysis.resolution.fm().get());
    let looks = looks(analysis, language);
    let line = |cell: &CellSummary| GridLine {
        r: format!("R{}", cell.r),
        band: bands.get(usize::from(cell.r) - 1).map(|band| bands::days(*band, language)).unwrap_or_default(),
        fm: format!("FM{}", cell.fm),
        segment: looks
            .get(usize::from(cell.segment))
            .cloned()
            .unwrap_or_else(|| look(analysis, cell.segment, language)),
        customers: format::count(language, cell.group.customers),
        share_of_base: format::share(language, cell.group.customers.into(), total.customers.into()),
        revenue: format::money_plain(language, cell.group.revenue_cents),
        share_of_revenue: format::share(language, cell.group.revenue_cents, total.revenue_cents),
    };
    analysis.cells.chunks(across).rev().flatten().map(line).collect()
}

fn density(bins: u8) -> Density {
    match bins {
        0..=6 => Density::Names,
        7 => Density::Codes,
        8.. => Density::Small,
    }
}

fn sum<'a>(cells: impl Iterator<Item = &'a CellSummary>) -> GroupSummary {
    cells.fold(GroupSummary::default(), |sum, cell| GroupSummary {
        customers: sum.customers + cell.group.customers,
        orders: sum.orders + cell.group.orders,
        revenue_cents: sum.revenue_cents + cell.group.revenue_cents,
    })
}

/// Writes cells and margins in one language and density.
struct Writer<'a> {
    analysis: &'a Analysis,
    language: Language,
    density: Density,
    /// Customers of the fullest cell, revenue of the richest.
    full: (f64, f64),
    looks: &'a [SegmentText],
}

impl Writer<'_> {
    fn cell(&self, cell: &CellSummary, edges: Edges, place: Place) -> GridCell {
        let words = catalogue(self.language);
        let CellSummary { r, fm, segment, purity, group } = *cell;
        let text = self.looks.get(usize::from(segment));
        let name = text.map(|text| text.name.as_str()).unwrap_or_default();
        let counted = words.customers_counted((group.customers, &format::count(self.language, group.customers)));
        let money = format::money_short(self.language, self.analysis.currency, group.revenue_cents);
        let place_name = format!("R{r} FM{fm}");
        let label = match purity {
            Purity::Pure => words.cell_label(&place_name, name, &counted, &money),
            Purity::Mixed => words.cell_label_mixed(&place_name, name, &counted, &money),
        };
        let part = |of: f64, full: f64| if full > 0.0 { (of / full).clamp(0.0, 1.0) } else { 0.0 };
        GridCell {
            r,
            fm,
            segment,
            tint: text.map_or(Tint::PAPER, |text| text.tint),
            kinds: match purity {
                Purity::Pure => Kinds::One,
                Purity::Mixed => Kinds::Several,
            },
            filled: if group.customers == 0 { Filled::Nobody } else { Filled::Somebody },
            edges,
            name: text.filter(|_| place == Place::First).map(|text| (text.name.clone(), text.code.clone())),
            label,
            customers: self.customers(group.customers),
            revenue: self.revenue(money),
            customers_bar: part(group.customers as f64, self.full.0),
            revenue_bar: part(group.revenue_cents as f64, self.full.1),
        }
    }

    /// Customers, in few figures where cells are small.
    fn customers(&self, customers: u64) -> String {
        match self.density {
            Density::Small if customers >= 100_000 => {
                let cents = i128::from(customers) * 100;
                self.bare(format::money_short(self.language, self.analysis.currency, cents))
            }
            Density::Names | Density::Codes | Density::Small => format::count(self.language, customers),
        }
    }

    /// Revenue; without its unit where cells are small: the note beside the title names it.
    fn revenue(&self, money: String) -> String {
        match self.density {
            Density::Names => money,
            Density::Codes | Density::Small => self.bare(money),
        }
    }

    fn bare(&self, money: String) -> String {
        money.replacen(&format::currency_sign(self.analysis.currency), "", 1).trim_start().to_owned()
    }

    fn margin(&self, name: String, group: GroupSummary) -> Margin {
        let share = format::share(self.language, group.revenue_cents, self.analysis.total.revenue_cents);
        Margin {
            name,
            customers: format::count(self.language, group.customers),
            of_revenue: match self.density {
                Density::Names | Density::Codes => catalogue(self.language).of_revenue(&share),
                Density::Small => share.clone(),
            },
            revenue: share,
        }
    }

    fn total(&self) -> Margin {
        let total = self.analysis.total;
        let revenue = format::money_short(self.language, self.analysis.currency, total.revenue_cents);
        Margin {
            name: String::new(),
            customers: format::count(self.language, total.customers),
            of_revenue: revenue.clone(),
            revenue,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, with_bins};
    use super::*;

    #[test]
    fn the_best_stand_on_top() {
        let grid = grid(&analysis(), Language::Portuguese);
        let top = &grid.rows[0];
        assert_eq!((top.name.as_str(), top.band.as_str()), ("R5", "0–23 dias"));
        assert_eq!((top.cells[0].r, top.cells[0].fm, top.cells[0].segment), (5, 1, 3));
        assert_eq!(top.cells[4].label.replace('\u{a0}', " "), "R5 FM5, Campeões: 522 clientes, R$ 901 mil");
        assert_eq!(grid.foot[4].name, "FM5");
        assert_eq!(grid.total.customers, "12.480");
        assert_eq!(grid.mixed, None);
    }

    #[test]
    fn names_are_printed_once_in_each_region() {
        let grid = grid(&analysis(), Language::Portuguese);
        let cells = grid.rows.iter().flat_map(|row| &row.cells);
        let names: Vec<&str> = cells.filter_map(|cell| cell.name.as_ref()).map(|(_, code)| code.as_str()).collect();
        assert_eq!(names, ["NO", "PL", "CA", "PR", "LE", "DO", "AT", "IN", "RI", "NP"]);
    }

    #[test]
    fn margins_add_up_to_the_total() {
        let analysis = analysis();
        for r in 1..=5 {
            let row = sum(analysis.cells.iter().filter(|cell| cell.r == r));
            assert!(row.customers > 0);
        }
        assert_eq!(sum(analysis.cells.iter()), analysis.total);
    }

    #[test]
    fn density_follows_the_number_of_scores() {
        for (bins, density) in [(3, Density::Names), (6, Density::Names), (7, Density::Codes), (10, Density::Small)] {
            let grid = grid(&with_bins(bins), Language::English);
            assert_eq!(grid.density, density);
            assert_eq!(grid.rows.len(), usize::from(bins));
            assert!(grid.rows.iter().all(|row| row.cells.len() == usize::from(bins)));
        }
    }

    #[test]
    fn small_cells_leave_the_unit_to_the_note() {
        let grid = grid(&with_bins(10), Language::Portuguese);
        assert_eq!(grid.rows[0].cells[0].revenue, "10");
    }

    #[test]
    fn bars_are_shares_of_the_largest() {
        let grid = grid(&analysis(), Language::Portuguese);
        let cells: Vec<&GridCell> = grid.rows.iter().flat_map(|row| &row.cells).collect();
        assert!(cells.iter().any(|cell| cell.customers_bar == 1.0) && cells.iter().any(|cell| cell.revenue_bar == 1.0));
        assert!(cells.iter().all(|cell| (0.0..=1.0).contains(&cell.customers_bar)));
    }

    #[test]
    fn the_table_has_every_cell() {
        let lines = lines(&analysis(), Language::Portuguese);
        assert_eq!(lines.len(), 25);
        assert_eq!((lines[0].r.as_str(), lines[0].fm.as_str(), lines[0].customers.as_str()), ("R5", "FM1", "318"));
    }
}
