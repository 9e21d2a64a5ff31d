//! The life cycle, worked out: the band on its ruler of days, and the stages in figures. Who is in which stage is the
//! engine's to say.

use super::list::{Cents, Figures, figures};
use crate::domain::{Language, Stage, Thresholds};
use crate::engine::protocol::Analysis;
use crate::text::{catalogue, format};

/// Days that the ruler shows beyond the far threshold.
const BEYOND_DAYS: u32 = 60;

/// The life cycle.
#[derive(Debug, Clone, PartialEq)]
pub struct Lifecycle {
    /// The stages, in the order of life.
    pub stages: Vec<StageLine>,
    /// The whole base.
    pub total: Figures,
    /// Of the lost ones, those beyond the far threshold; `None` when there is none.
    pub far: Option<String>,
    /// `R$/pedido`.
    pub order_head: String,
    /// `R$/cliente`.
    pub customer_head: String,
    /// The ruler's labels.
    pub marks: Vec<RulerMark>,
    /// Where the ruler has its short ticks, as shares of its length.
    pub ticks: Vec<f64>,
    /// Where the far band begins.
    pub far_from: f64,
}

/// A label of the ruler.
#[derive(Debug, Clone, PartialEq)]
pub struct RulerMark {
    /// Where, as a share of its length.
    pub at: f64,
    /// Days.
    pub label: String,
}

/// A stage.
#[derive(Debug, Clone, PartialEq)]
pub struct StageLine {
    /// Which.
    pub stage: Stage,
    /// Its name.
    pub name: &'static str,
    /// Who is in it.
    pub who: &'static str,
    /// In figures.
    pub figures: Figures,
    /// Revenue, in few figures.
    pub revenue: String,
    /// All of it in words.
    pub label: String,
    /// Where it stands on the ruler.
    pub span: Span,
    /// Its share of customers, `0..=1`.
    pub part: f64,
}

/// Where a stage stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Span {
    /// Before any order: not on the ruler.
    Before,
    /// Between two places, as shares of the ruler's length; one above the other where two share a place.
    On {
        /// From here.
        from: f64,
        /// To here.
        to: f64,
        /// In which half.
        lane: Lane,
    },
}

/// The height that a stage takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// All of it.
    Whole,
    /// Above: customers of several orders.
    Upper,
    /// Below: customers of one order.
    Lower,
}

/// Works out the life cycle.
#[must_use]
pub fn lifecycle(analysis: &Analysis, language: Language) -> Lifecycle {
    let words = catalogue(language);
    let ruler = Ruler::new(Thresholds::default());
    let total = analysis.total;
    let cents = Cents::of(analysis);
    let stages = analysis.stages.iter().map(|summary| {
        let (stage, group) = (summary.stage, summary.group);
        let counted = words.customers_counted((group.customers, &format::count(language, group.customers)));
        let revenue = format::money_short(language, analysis.currency, group.revenue_cents);
        StageLine {
            stage,
            name: words.stage(stage),
            who: words.stage_who(stage),
            figures: match stage {
                // A file of orders has nobody who has not ordered: no figure says so better than 0.
                Stage::Acquisition if group.customers == 0 => Figures::unknown(),
                Stage::Acquisition | Stage::Trial | Stage::Maintenance | Stage::Retention | Stage::Recovery => {
                    figures(group, total, cents, language)
                }
            },
            label: words.stage_label(words.stage(stage), words.stage_who(stage), &counted, &revenue),
            revenue,
            span: ruler.span(stage),
            part: if total.customers == 0 { 0.0 } else { group.customers as f64 / total.customers as f64 },
        }
    });
    let far = analysis.far_customers;
    let far_days = format::integer(language, ruler.thresholds.far_after_days.into());
    let sign = format::currency_sign(analysis.currency);
    Lifecycle {
        stages: stages.collect(),
        total: figures(total, total, cents, language),
        far: (far > 0).then(|| words.far((far, &format::count(language, far)), &far_days)),
        order_head: words.average_order(&sign),
        customer_head: words.per_customer(&sign),
        marks: ruler.marks(language),
        ticks: ruler.ticks(),
        far_from: ruler.place(ruler.thresholds.far_after_days),
    }
}

struct Ruler {
    thresholds: Thresholds,
}

impl Ruler {
    fn new(thresholds: Thresholds) -> Ruler {
        Ruler { thresholds }
    }

    fn end(&self) -> u32 {
        self.thresholds.far_after_days + BEYOND_DAYS
    }

    fn place(&self, days: u32) -> f64 {
        f64::from(days) / f64::from(self.end())
    }

    fn span(&self, stage: Stage) -> Span {
        let Thresholds { retention_from_days, retention_to_days, .. } = self.thresholds;
        let on = |from: u32, to: u32, lane| Span::On { from: self.place(from), to: self.place(to), lane };
        match stage {
            Stage::Acquisition => Span::Before,
            Stage::Maintenance => on(0, retention_from_days, Lane::Upper),
            Stage::Trial => on(0, retention_from_days, Lane::Lower),
            Stage::Retention => on(retention_from_days, retention_to_days, Lane::Whole),
            Stage::Recovery => on(retention_to_days, self.end(), Lane::Whole),
        }
    }

    fn marks(&self, language: Language) -> Vec<RulerMark> {
        let Thresholds { retention_from_days, retention_to_days, far_after_days } = self.thresholds;
        let mark = |days: u32| RulerMark { at: self.place(days), label: format::integer(language, days.into()) };
        [0, retention_from_days, retention_to_days, far_after_days].map(mark).to_vec()
    }

    fn ticks(&self) -> Vec<f64> {
        (0..=self.end()).step_by(10).map(|days| self.place(days)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, group};
    use super::*;
    use crate::engine::protocol::StageSummary;

    #[test]
    fn stages_follow_each_other_on_the_ruler() {
        let life = lifecycle(&analysis(), Language::Portuguese);
        let ends = |stage: Stage| match life.stages[stage.index()].span {
            Span::Before => (-1.0, 0.0),
            Span::On { from, to, .. } => (from, to),
        };
        assert_eq!(ends(Stage::Trial), ends(Stage::Maintenance));
        assert_eq!(ends(Stage::Trial).1, ends(Stage::Retention).0);
        assert_eq!(ends(Stage::Retention).1, ends(Stage::Recovery).0);
        assert_eq!(ends(Stage::Recovery).1, 1.0);
        assert!(life.far_from > ends(Stage::Recovery).0 && life.far_from < 1.0);
        assert_eq!(life.marks.iter().map(|mark| mark.label.as_str()).collect::<Vec<_>>(), ["0", "120", "180", "360"]);
    }

    #[test]
    fn figures_are_parts_of_the_base() {
        let mut base = analysis();
        base.far_customers = 1;
        base.stages[Stage::Retention.index()] =
            StageSummary { stage: Stage::Retention, group: group(1_248, 2_000, 437_190) };
        let life = lifecycle(&base, Language::Portuguese);
        let retention = &life.stages[Stage::Retention.index()];
        assert_eq!(retention.figures.share_of_base, "10,0%");
        assert_eq!(
            retention.label.replace('\u{a0}', " "),
            "Retenção, último pedido há 120 a 180 dias: 1.248 clientes, R$ 437 mil"
        );
        assert_eq!(life.far.as_deref(), Some("1 cliente não compra há mais de 360 dias"));
    }
}
