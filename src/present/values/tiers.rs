//! The value tiers, worked out: the finding, the picture of customers against value, the table.

use super::parts::{Lede, PartLine, PartTable, average, colour, names, on};
use crate::domain::{Language, Partition, Tier};
use crate::engine::protocol::{Analysis, CapReport, TableCell, TierPart, TierReport};
use crate::present::chart::{Anchor, Area, Chart, Colour, Letter, Mark, Scene, Stroke, Ticks, Unit, width};
use crate::text::{catalogue, format};

/// The page.
#[derive(Clone)]
pub struct TierView {
    /// The finding.
    pub lede: Lede,
    /// Customers against value; `None` where no value is positive.
    pub picture: Option<Chart>,
    /// The tiers in figures.
    pub table: PartTable,
    /// What the cap did, where it had its say.
    pub cap: Option<String>,
    /// How the tiers follow.
    pub how: Vec<String>,
}

/// Works out the page.
#[must_use]
pub fn tiers(analysis: &Analysis, report: &TierReport, language: Language) -> TierView {
    let words = catalogue(language);
    let settings = analysis.settings.tiers;
    let percent = |percent: u8| format::share_whole(percent.into(), 100);
    let table = table(analysis, report, language);
    let has_value = report.positive_cents > 0;
    TierView {
        lede: lede(report, language),
        picture: has_value.then(|| picture(report, &table, language)),
        cap: report.capped.map(|cap| said(analysis, report, cap, language)),
        how: vec![
            words.tiers_how(
                &percent(settings.value_share.get()),
                &percent(settings.customer_cap.get()),
                &format::count(language, settings.potential_percentile.get().into()),
                &percent(settings.potential_share.get()),
            ),
            words.below_zero_how(report.basis).to_owned(),
        ],
        table,
    }
}

fn part(report: &TierReport, tier: Tier) -> TierPart {
    report.parts.get(tier.index()).copied().unwrap_or_default()
}

/// The customers who bought.
fn buyers(report: &TierReport) -> u64 {
    let never = report.parts.get(Tier::ALL.len()).map_or(0, |part| part.group.customers);
    report.total.customers - never
}

fn lede(report: &TierReport, language: Language) -> Lede {
    let words = catalogue(language);
    let best = part(report, Tier::MostValuable);
    let customers = best.group.customers;
    let title = if report.positive_cents <= 0 {
        words.tiers_finding_none().to_owned()
    } else if customers == 0 {
        words.tiers_finding_tied().to_owned()
    } else {
        let of_base = format::share(language, customers.into(), buyers(report).into());
        let of_value = format::share(language, best.value_cents, report.positive_cents);
        words.tiers_finding((customers, &format::count(language, customers)), &of_base, &of_value)
    };
    let mut detail = words.value_basis(report.basis).to_owned();
    if report.orders_without_cost > 0 {
        let orders = format::count(language, report.orders_without_cost);
        detail = format!("{detail} {}", words.cost_missing((report.orders_without_cost, &orders)));
    }
    Lede { title, detail }
}

/// What the cap did: ended the tier at its number, or kept out customers who are too many together.
fn said(analysis: &Analysis, report: &TierReport, cap: CapReport, language: Language) -> String {
    let words = catalogue(language);
    let best = part(report, Tier::MostValuable);
    let share = format::share_whole(analysis.settings.tiers.customer_cap.get().into(), 100);
    let count = |number| format::count(language, number);
    if best.group.customers == cap.most {
        let of_value = format::share(language, best.value_cents, report.positive_cents);
        return words.cap_reached(&share, &count(cap.most), &of_value);
    }
    let money = format::money(language, analysis.currency, cap.next_cents.into());
    let (most, next) = (count(cap.most), count(cap.next_customers));
    words.cap_tied(&share, (cap.most, &most), (cap.next_customers, &next), &money)
}

fn table(analysis: &Analysis, report: &TierReport, language: Language) -> PartTable {
    let words = catalogue(language);
    let sign = format::currency_sign(analysis.currency);
    let called = names(analysis, Partition::Tier, language);
    let money = |cents: i64| format::money(language, analysis.currency, cents.into());
    let parts = called.into_iter().zip(&report.parts).enumerate();
    // Those who never bought only stand here where there are some.
    let parts = parts.filter(|(place, (_, part))| *place < Tier::ALL.len() || part.group.customers > 0);
    let line = |(place, (name, part)): (usize, (String, &TierPart))| {
        let tier = Tier::ALL.get(place).copied();
        let who = match tier {
            Some(Tier::MostValuable) => {
                report.most_valuable_from_cents.map(|from| words.most_valuable_from(&money(from)))
            }
            Some(Tier::GreatestPotential) => {
                report.unrealised_from_cents.map(|from| words.unrealised_from(&money(from)))
            }
            Some(Tier::Intermediate | Tier::BelowZero) | None => None,
        };
        PartLine {
            part: place as u16,
            colour: colour(analysis, Partition::Tier, place, report.parts.len()),
            code: tier.map_or("", |tier| words.tier_code(tier)).to_owned(),
            name,
            who: who.unwrap_or_default(),
            strategy: tier.map_or("", |tier| words.tier_strategy(tier)).to_owned(),
            cells: cells(part, report),
        }
    };
    let all = TierPart {
        group: report.total,
        value_cents: report.value_cents,
        unrealised_cents: report.parts.iter().map(|part| part.unrealised_cents).sum(),
    };
    let heads = [
        words.tier_column().to_owned(),
        words.customers().to_owned(),
        words.share_of_base().to_owned(),
        words.value_column(&sign),
        words.share_of_value().to_owned(),
        words.average_order(&sign),
        words.per_customer(&sign),
        words.unrealised_column(&sign),
    ];
    PartTable { heads: heads.to_vec(), lines: parts.map(line).collect(), total: cells(&all, report) }
}

fn cells(part: &TierPart, report: &TierReport) -> Vec<TableCell> {
    let group = part.group;
    vec![
        TableCell::Count(group.customers),
        TableCell::Share { part: group.customers.into(), whole: report.total.customers.into() },
        TableCell::Money(part.value_cents),
        TableCell::Share { part: part.value_cents, whole: report.value_cents },
        average(group.revenue_cents, group.orders),
        average(part.value_cents, group.customers),
        TableCell::Money(part.unrealised_cents),
    ]
}

/// A tier as a band of the picture.
struct Band {
    part: u16,
    code: String,
    share: String,
    label: String,
    colour: Colour,
    /// From and to so many customers, as shares of the buyers.
    across: (f64, f64),
    /// From and to so much value, as shares of the positive value.
    up: (f64, f64),
}

/// Customers against value: the tiers from the most valuable on, each as wide as its customers and as high as its value,
/// under the curve of all customers from the largest value down.
fn picture(report: &TierReport, table: &PartTable, language: Language) -> Chart {
    let words = catalogue(language);
    let everybody = buyers(report).max(1) as f64;
    let value = report.positive_cents.max(1) as f64;
    let (mut customers, mut cents) = (0, 0);
    let tiers = table.lines.iter().zip(&report.parts).take(Tier::ALL.len());
    let bands: Vec<Band> = tiers
        .map(|(line, part)| {
            let from = (customers as f64 / everybody, cents as f64 / value);
            customers += part.group.customers;
            cents += part.value_cents;
            let counted =
                words.customers_counted((part.group.customers, &format::count(language, part.group.customers)));
            let share = format::share(language, part.value_cents, report.positive_cents);
            Band {
                part: line.part,
                code: line.code.clone(),
                label: format!(
                    "{}: {counted}, {share} {}",
                    line.name,
                    words.tiers_axis_value().trim_start_matches("% ")
                ),
                share,
                colour: line.colour,
                across: (from.0, customers as f64 / everybody),
                up: (from.1, cents as f64 / value),
            }
        })
        .collect();
    let curve: Vec<(f64, f64)> =
        report.curve.iter().map(|(customers, cents)| (*customers as f64 / everybody, *cents as f64 / value)).collect();
    let axes = (words.tiers_axis_customers(), words.tiers_axis_value());
    let note = lede(report, language).title;
    Chart::new(table.file(language), move |width_px| {
        Plot::of(width_px, &bands, &curve, language).draw(&bands, &curve, axes, &note)
    })
}

/// Where the picture's marks go.
struct Plot {
    scene: Scene,
    area: Area,
    ticks: Ticks,
    language: Language,
}

impl Plot {
    fn of(width_px: f64, bands: &[Band], curve: &[(f64, f64)], language: Language) -> Plot {
        let heights = curve.iter().map(|point| point.1).chain(bands.iter().map(|band| band.up.1));
        let ticks = Ticks::over(heights.chain([1.0]), Unit::Share);
        let scene = Scene::new(width_px, (width_px * 0.55).clamp(260.0, 400.0));
        let area = Area::new((44.0, 22.0), (scene.width - 52.0, scene.height - 68.0));
        Plot { scene, area, ticks, language }
    }

    fn at(&self, (across, up): (f64, f64)) -> (f64, f64) {
        let y = self.area.y + self.area.height * (1.0 - self.ticks.at(up));
        (self.area.x + self.area.width * across, y)
    }

    fn draw(mut self, bands: &[Band], curve: &[(f64, f64)], axes: (&str, &str), note: &str) -> Scene {
        for band in bands.iter().filter(|band| band.across.1 > band.across.0) {
            let base = (self.at((band.across.0, 0.0)), self.at((band.across.1, 0.0)));
            let top = (self.at((band.across.0, band.up.0)), self.at((band.across.1, band.up.1)));
            let points = vec![base.0, top.0, top.1, base.1];
            self.scene.marks.push(Mark::Polygon { points, fill: band.colour });
        }
        self.axes(axes);
        let line: Vec<(f64, f64)> = curve.iter().map(|point| self.at(*point)).collect();
        self.scene.line(line, Colour::Ink, Stroke::Strong);
        self.labels(bands, note);
        for band in bands.iter().filter(|band| band.across.1 > band.across.0) {
            let (left, right) = (self.at((band.across.0, 0.0)).0, self.at((band.across.1, 0.0)).0);
            let area = Area::new((left, self.area.y), ((right - left).max(6.0), self.area.height));
            self.scene.target(u32::from(band.part), area, band.label.as_str());
        }
        self.scene
    }

    fn axes(&mut self, (customers, value): (&str, &str)) {
        for (tick, label) in self.ticks.values().zip(self.ticks.labels(Unit::Share, self.language)) {
            let (x, y) = self.at((0.0, tick));
            let y = y.floor() + 0.5;
            let colour = if tick.abs() < 1e-9 { Colour::Rule } else { Colour::Hair };
            self.scene.line([(x, y), (x + self.area.width, y)], colour, Stroke::Thin);
            self.scene.text((x - 6.0, y + 4.0), Anchor::End, (Letter::Small, Colour::Muted), label);
        }
        self.scene.text((0.0, 11.0), Anchor::Start, (Letter::Small, Colour::Muted), value);
        let bottom = self.area.y + self.area.height;
        for quarter in 0..=4 {
            let (x, _) = self.at((f64::from(quarter) / 4.0, 0.0));
            let x = x.floor() + 0.5;
            self.scene.line([(x, bottom), (x, bottom + 5.0)], Colour::Rule, Stroke::Thin);
            let anchor = if quarter == 4 { Anchor::End } else { Anchor::Middle };
            let unit = if quarter == 4 { "%" } else { "" };
            let text = format!("{}{unit}", quarter * 25);
            self.scene.text((x, bottom + 18.0), anchor, (Letter::Small, Colour::Muted), text);
        }
        let at = (self.area.x + self.area.width, bottom + 36.0);
        self.scene.text(at, Anchor::End, (Letter::Small, Colour::Muted), customers);
    }

    /// The letters and the share of each band where they fit, and the finding beside the end of the first.
    fn labels(&mut self, bands: &[Band], note: &str) {
        for band in bands {
            let (left, top) = self.at((band.across.0, band.up.0.min(band.up.1)));
            let (right, bottom) = self.at((band.across.1, 0.0));
            let widest = width(&band.code, Letter::Strong).max(width(&band.share, Letter::Small));
            if right - left < widest + 6.0 || bottom - top < 40.0 {
                continue;
            }
            let middle = (left + right) / 2.0;
            let colour = on(band.colour);
            let code = (middle, bottom - 24.0);
            self.scene.text(code, Anchor::Middle, (Letter::Strong, colour), band.code.as_str());
            let share = (middle, bottom - 9.0);
            self.scene.text(share, Anchor::Middle, (Letter::Small, colour), band.share.as_str());
        }
        let Some(first) = bands.first().filter(|band| band.across.1 > 0.0) else { return };
        let (x, y) = self.at((first.across.1, first.up.1));
        self.scene.marks.push(Mark::Dot { at: (x, y), radius: 4.0, fill: Colour::Ink });
        // Above the plot, where no line runs.
        let left = x.max(self.area.x).min(self.scene.width - width(note, Letter::Label)).max(0.0);
        if width(note, Letter::Label) + width("% do valor ", Letter::Small) <= self.scene.width {
            let left = left.max(width("% do valor ", Letter::Small));
            self.scene.text((left, 11.0), Anchor::Start, (Letter::Label, Colour::Ink), note);
            let x = x.floor() + 0.5;
            self.scene.line([(x, 16.0), (x, y - 6.0)], Colour::Ink, Stroke::Dashed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, tier_report};
    use super::*;
    use crate::present::values::parts::PartTable;

    fn view(language: Language) -> TierView {
        tiers(&analysis(), &tier_report(), language)
    }

    #[test]
    fn the_finding_names_the_most_valuable() {
        let check = |language, title: &str| assert_eq!(view(language).lede.title, title);
        check(Language::Portuguese, "100 clientes fazem 50,0% do valor: são 10,0% da base");
        check(Language::English, "100 customers make 50.0% of the value: they are 10.0% of the base");
        let mut nobody = tier_report();
        nobody.parts[0] = TierPart::default();
        let title = tiers(&analysis(), &nobody, Language::English).lede.title;
        assert_eq!(title, "Too many customers have the same value: nobody stands out as most valuable");
    }

    #[test]
    fn the_cap_says_what_it_did() {
        let check = |cap: CapReport, said: &str| {
            let report = TierReport { capped: Some(cap), ..tier_report() };
            let found = tiers(&analysis(), &report, Language::English).cap.unwrap();
            assert!(found.starts_with(said), "{found}");
        };
        check(CapReport { most: 100, next_cents: 1, next_customers: 1 }, "The cap of 20% of customers ended");
        let tied = "The cap of 20% of customers leaves 200 places, and 150 customers have the same value, R$4.00.";
        check(CapReport { most: 200, next_cents: 400, next_customers: 150 }, tied);
        assert_eq!(view(Language::English).cap, None);
    }

    #[test]
    fn the_table_adds_up_and_leaves_out_nobody_who_is_there() {
        let PartTable { lines, total, heads } = view(Language::Portuguese).table;
        assert_eq!(lines.len(), 4, "nobody without a purchase");
        assert!(lines.iter().all(|line| line.cells.len() + 1 == heads.len()) && total.len() + 1 == heads.len());
        let counted = |cells: &[TableCell]| if let TableCell::Count(count) = cells[0] { count } else { 0 };
        assert_eq!(lines.iter().map(|line| counted(&line.cells)).sum::<u64>(), counted(&total));
        let mut with_never = tier_report();
        with_never.parts[4].group.customers = 7;
        assert_eq!(tiers(&analysis(), &with_never, Language::Portuguese).table.lines.len(), 5);
    }

    #[test]
    fn the_picture_has_a_target_for_each_tier_that_is_there() {
        let picture = view(Language::Portuguese).picture.unwrap();
        for width in [240.0, 640.0, 1200.0] {
            let scene = picture.scene(width);
            assert_eq!(scene.targets.iter().map(|target| target.id).collect::<Vec<_>>(), [0, 1, 2]);
            for target in &scene.targets {
                assert!(target.area.x >= 0.0 && target.area.x + target.area.width <= scene.width + 6.0);
            }
        }
    }
}
