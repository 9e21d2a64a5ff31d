//! The life cycle, worked out: the funnel of stages, who is in each, who crosses a border. Who is in which stage is the
//! engine's to say; changing the limits is `limits`'s.

use super::list::{Cents, Figures, figures};
use crate::domain::{Border, Language, LifecycleRule, Stage, Thresholds};
use crate::engine::protocol::{Analysis, GroupSummary, LifecycleReport, Selection};
use crate::text::{catalogue, format};

/// The funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// The stages, in the order of life.
    pub stages: Vec<StageColumn>,
    /// Where acquisition comes from, while nobody is in it.
    pub hint: Option<&'static str>,
}

/// A stage.
#[derive(Debug, Clone, PartialEq)]
pub struct StageColumn {
    /// Which.
    pub stage: Stage,
    /// Its name.
    pub name: &'static str,
    /// Who is in it.
    pub who: String,
    /// In figures.
    pub figures: Figures,
    /// All of it in words.
    pub label: String,
    /// Its customers as a share of the fullest stage's, `0..=1`.
    pub height: f64,
    /// Of recovery, the far band.
    pub far: Option<FarBand>,
}

/// The far band of recovery.
#[derive(Debug, Clone, PartialEq)]
pub struct FarBand {
    /// Its share of the stage, `0..=1`.
    pub part: f64,
    /// `1.420 clientes não compram há mais de 360 dias`.
    pub label: String,
    /// `1.420`.
    pub customers: String,
}

/// A border's row: who crosses it within each of [`LifecycleReport::WITHIN_DAYS`].
#[derive(Debug, Clone, PartialEq)]
pub struct BorderLine {
    /// Its name.
    pub name: &'static str,
    /// For each span of days.
    pub within: Vec<Crossers>,
}

/// Who crosses a border.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossers {
    /// To see them.
    pub selection: Selection,
    /// How many.
    pub customers: String,
    /// What they bought so far.
    pub revenue: String,
    /// Whether there is anybody.
    pub count: u64,
    /// All of it in words.
    pub label: String,
}

/// Works out the funnel.
#[must_use]
pub fn funnel(analysis: &Analysis, language: Language) -> Funnel {
    let words = catalogue(language);
    let everyone = analysis.everyone;
    let cents = Cents::of(analysis);
    let most = analysis.stages.iter().map(|stage| stage.group.customers).max().unwrap_or(0).max(1) as f64;
    let stages = analysis.stages.iter().map(|summary| {
        let (stage, group) = (summary.stage, summary.group);
        let counted = words.customers_counted((group.customers, &format::count(language, group.customers)));
        let revenue = format::money_short(language, analysis.currency, group.revenue_cents);
        let who = who(analysis, stage, language);
        StageColumn {
            stage,
            name: words.stage(stage),
            figures: figures(group, everyone, cents, language),
            label: words.stage_label(words.stage(stage), &who, &counted, &revenue),
            who,
            height: group.customers as f64 / most,
            far: (stage == Stage::Recovery && analysis.far.customers > 0).then(|| far(analysis, group, language)),
        }
    });
    let registered = analysis.stages.iter().find(|one| one.stage == Stage::Acquisition);
    let hint = registered.is_none_or(|one| one.group.customers == 0).then(|| words.acquisition_empty());
    Funnel { stages: stages.collect(), hint }
}

fn far(analysis: &Analysis, recovery: GroupSummary, language: Language) -> FarBand {
    let far = analysis.far.customers;
    let settings = &analysis.settings;
    let days = match settings.lifecycle {
        LifecycleRule::Fixed => settings.thresholds.far_after_days,
        LifecycleRule::OwnRhythm => settings.rhythm.lost_after_days,
    };
    let customers = format::count(language, far);
    let days = format::integer(language, days.into());
    FarBand {
        part: far as f64 / recovery.customers.max(1) as f64,
        label: catalogue(language).far((far, &customers), &days),
        customers,
    }
}

/// Who is in a stage, by the limits in force.
#[must_use]
pub fn who(analysis: &Analysis, stage: Stage, language: Language) -> String {
    let words = catalogue(language);
    match analysis.settings.lifecycle {
        LifecycleRule::Fixed => {
            let Thresholds { retention_from_days, retention_to_days, .. } = analysis.settings.thresholds;
            let figure = |days: u32| format::integer(language, days.into());
            let inside_to = figure(retention_from_days.saturating_sub(1));
            words.stage_who(stage, &inside_to, &figure(retention_from_days), &figure(retention_to_days))
        }
        LifecycleRule::OwnRhythm => words.stage_who_by_rhythm(stage).to_owned(),
    }
}

/// The page's headline, and the line below it.
#[must_use]
pub fn finding(analysis: &Analysis, report: Option<&LifecycleReport>, language: Language) -> (String, String) {
    let words = catalogue(language);
    let customers =
        |stage: Stage| analysis.stages.iter().find(|one| one.stage == stage).map_or(0, |one| one.group.customers);
    let bought = analysis.everyone.customers - customers(Stage::Acquisition);
    let slipping = customers(Stage::Retention);
    let title = if slipping == 0 {
        words.found_nobody_slipping().to_owned()
    } else {
        let share = format::share(language, slipping.into(), bought.into());
        words.found_slipping(&share, (slipping, &format::count(language, slipping)))
    };
    let furthest = LifecycleReport::WITHIN_DAYS.iter().copied().max().unwrap_or_default();
    let lost = report.and_then(|report| {
        report.crossings.iter().find(|one| one.border == Border::Recovery && one.within_days == furthest)
    });
    let detail = lost.map(|lost| {
        let customers = lost.group.customers;
        words.found_crossing((customers, &format::count(language, customers)), &furthest.to_string())
    });
    (title, detail.unwrap_or_default())
}

/// Who crosses each border.
#[must_use]
pub fn borders(analysis: &Analysis, report: &LifecycleReport, language: Language) -> Vec<BorderLine> {
    let words = catalogue(language);
    let crossers = |border: Border, within_days: u16| {
        let found = report.crossings.iter().find(|one| one.border == border && one.within_days == within_days);
        let group = found.map(|found| found.group).unwrap_or_default();
        let customers = format::count(language, group.customers);
        let counted = words.customers_counted((group.customers, &customers));
        Crossers {
            selection: Selection::Crossing { border, within_days },
            count: group.customers,
            customers,
            revenue: format::money_short(language, analysis.currency, group.revenue_cents),
            label: format!("{}: {counted}", words.crossing(border, &within_days.to_string())),
        }
    };
    let line = |border: Border| BorderLine {
        name: words.border(border),
        within: LifecycleReport::WITHIN_DAYS.iter().map(|days| crossers(border, *days)).collect(),
    };
    Border::ALL.map(line).into()
}

/// How many pass a border in the longest span, as the connector between two stages says it.
#[must_use]
pub fn passing(report: &LifecycleReport, border: Border, language: Language) -> Option<String> {
    let furthest = LifecycleReport::WITHIN_DAYS.iter().copied().max()?;
    let found = report.crossings.iter().find(|one| one.border == border && one.within_days == furthest)?;
    let customers = found.group.customers;
    let counted = (customers, &*format::count(language, customers));
    (customers > 0).then(|| catalogue(language).pass_in(counted, &furthest.to_string()))
}

/// What the rule in force does, and whom it takes by whose rhythm.
#[must_use]
pub fn rule_notes(analysis: &Analysis, report: Option<&LifecycleReport>, language: Language) -> Vec<String> {
    let words = catalogue(language);
    let settings = &analysis.settings;
    let figure = |days: u32| format::integer(language, days.into());
    match settings.lifecycle {
        LifecycleRule::Fixed => vec![words.fixed_note().to_owned()],
        LifecycleRule::OwnRhythm => {
            let rhythm = settings.rhythm;
            let mut notes = vec![words.rhythm_note(
                &rhythm.percentile.get().to_string(),
                &rhythm.stretch_percent.to_string(),
                &figure(rhythm.lost_after_days),
                &rhythm.fewest_purchase_days.to_string(),
            )];
            if let Some(found) = report.and_then(|report| report.rhythm) {
                let counted = |customers: u64| (customers, format::count(language, customers));
                let (own, by_base) = (counted(found.own), counted(found.by_base));
                notes.push(words.rhythm_customers((own.0, &own.1), (by_base.0, &by_base.1)));
                notes.extend(found.base.map(|base| {
                    let (from, to) = (base.retention_from_days, base.retention_to_days);
                    if from > to {
                        words.rhythm_base_without_retention(&figure(to))
                    } else {
                        words.rhythm_base(&figure(from), &figure(to))
                    }
                }));
            }
            notes
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, group};
    use super::*;
    use crate::engine::protocol::{CrossingReport, RhythmReport, StageSummary};

    fn base() -> Analysis {
        let mut base = analysis();
        let figures = [(1_542, 0, 0), (3_012, 3_012, 410_000), (4_288, 20_000, 2_450_000), (1_644, 4_000, 616_000)];
        let figures = figures.into_iter().chain([(3_536, 4_894, 891_000)]);
        let group = |(customers, orders, revenue)| group(customers, orders, revenue);
        base.stages =
            Stage::ALL.into_iter().zip(figures).map(|(stage, of)| StageSummary { stage, group: group(of) }).collect();
        base.everyone.customers = 14_022;
        base.far.customers = 1_420;
        base
    }

    fn report() -> LifecycleReport {
        let crossing =
            |border, within_days, customers| CrossingReport { border, within_days, group: group(customers, 1, 1) };
        LifecycleReport {
            crossings: vec![
                crossing(Border::Retention, 7, 0),
                crossing(Border::Recovery, 7, 1),
                crossing(Border::Retention, 30, 208),
                crossing(Border::Recovery, 30, 96),
            ],
            by_day: Vec::new(),
            rhythm: Some(RhythmReport { own: 1, by_base: 2, base: Some(Thresholds::default()) }),
        }
    }

    #[test]
    fn heights_are_shares_of_the_fullest_stage() {
        let funnel = funnel(&base(), Language::Portuguese);
        assert_eq!(funnel.stages[Stage::Maintenance.index()].height, 1.0);
        let recovery = &funnel.stages[Stage::Recovery.index()];
        let far = recovery.far.as_ref().unwrap();
        assert!((far.part - 1_420.0 / 3_536.0).abs() < 1e-9);
        assert_eq!(far.label, "1.420 clientes não compram há mais de 360 dias");
        assert_eq!(recovery.figures.share_of_base, "25,2%");
        assert_eq!(funnel.stages[1].who, "um só pedido, até 119 dias");
        assert_eq!(funnel.hint, None);
        assert!(super::funnel(&analysis(), Language::Portuguese).hint.is_some());
    }

    #[test]
    fn the_finding_counts_who_slips_among_those_who_bought() {
        let (title, detail) = finding(&base(), Some(&report()), Language::Portuguese);
        assert_eq!(title, "13,2% de quem já comprou está escorregando: 1.644 clientes");
        assert_eq!(detail, "Se ninguém comprar, 96 clientes ficam inativos nos próximos 30 dias.");
        assert_eq!(finding(&analysis(), None, Language::English).0, "Nobody is slipping now");
    }

    #[test]
    fn each_border_is_a_list_for_each_span() {
        let lines = borders(&base(), &report(), Language::Portuguese);
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[1].within[0].label, "Ficam inativos em 7 dias: 1 cliente");
        assert_eq!(lines[2].within[1].count, 0);
        assert_eq!(passing(&report(), Border::Retention, Language::English).as_deref(), Some("208 pass in 30 days"));
        assert_eq!(passing(&report(), Border::Far, Language::English), None);
    }

    #[test]
    fn own_rhythms_say_whose_gaps_serve() {
        let mut base = base();
        base.settings.lifecycle = LifecycleRule::OwnRhythm;
        let notes = rule_notes(&base, Some(&report()), Language::Portuguese);
        assert_eq!(notes.len(), 3);
        assert_eq!(notes[1], "1 cliente tem ritmo próprio; 2 seguem o da base.");
        assert_eq!(notes[2], "Ritmo da base: retenção de 120 a 180 dias.");
        assert_eq!(who(&base, Stage::Retention, Language::English), "past the rhythm, slipping");
    }
}
