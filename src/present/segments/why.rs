//! Why a customer has its scores, its cell, its segment and its stage: pointers on rulers, and sentences.

use super::bands::Best;
use super::looks::{SegmentText, look};
use crate::domain::{Bins, Day, Language, MapChoice, Resolution, Stage, Thresholds};
use crate::engine::protocol::{Analysis, CustomerRow, RhythmOf, Why, WhyDimension, WhyScores};
use crate::text::{catalogue, format};

/// A customer's why.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyView {
    /// Number in the base.
    pub customer: u32,
    /// `Por quê? …`
    pub title: String,
    /// The customer's columns: name and value.
    pub profile: Vec<(String, String)>,
    /// First and last order.
    pub orders: String,
    /// Recency, frequency, value; none without an order in the window.
    pub rulers: Vec<WhyRuler>,
    /// Which segment follows.
    pub conclusion: Conclusion,
    /// What stands before the stage's name.
    pub stage_is: &'static str,
    /// The stage.
    pub stage: Stage,
    /// Its name.
    pub stage_name: &'static str,
    /// Why this stage.
    pub stage_reason: String,
}

/// Which segment follows from the scores.
#[derive(Debug, Clone, PartialEq)]
pub enum Conclusion {
    /// This one.
    Segment {
        /// How FM comes about.
        formula: String,
        /// What stands before the segment's name.
        leads_to: String,
        /// The segment.
        segment: SegmentText,
    },
    /// None, for this reason.
    Nothing(&'static str),
}

/// One dimension on its ruler.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyRuler {
    /// `Recência`.
    pub name: &'static str,
    /// `200 dias`.
    pub value: String,
    /// The customer's score.
    pub score: u8,
    /// How many scores there are.
    pub scores: u8,
    /// Where the value stands, as a share of the ruler.
    pub at: f64,
    /// Where the score comes from.
    pub sentence: String,
}

/// Works out a customer's why.
#[must_use]
pub fn why(why: &Why, analysis: &Analysis, language: Language) -> WhyView {
    let words = catalogue(language);
    let writer = Writer { analysis, language };
    let customer = &why.customer;
    let names = analysis.profile_columns.iter().cloned();
    let filled = names.zip(customer.profile.iter().cloned()).filter(|(_, value)| !value.is_empty());
    let day = |day: Option<Day>| day.map(|day| format::date_long(language, day)).unwrap_or_default();
    let dates = (day(customer.first_order), day(customer.last_order));
    let rulers = why.scores.map(|scores| {
        let bins = analysis.resolution;
        [
            writer.ruler(words.recency(), (scores.recency, bins.r), Best::Lowest, Writer::days),
            writer.ruler(words.frequency(), (scores.frequency, bins.f), Best::Highest, Writer::orders),
            writer.ruler(words.monetary(), (scores.monetary, bins.m), Best::Highest, Writer::money),
        ]
    });
    WhyView {
        customer: customer.id,
        title: words.why_of(&customer.key),
        profile: filled.collect(),
        orders: match customer.orders {
            0 => words.no_order().to_owned(),
            1 => words.order_on(&dates.1),
            _ => words.orders_from_to(&dates.0, &dates.1),
        },
        rulers: rulers.into_iter().flatten().collect(),
        conclusion: writer.conclusion(why),
        stage_is: words.stage_is(),
        stage: customer.stage,
        stage_name: words.stage(customer.stage),
        stage_reason: writer.stage_reason(why),
    }
}

struct Writer<'a> {
    analysis: &'a Analysis,
    language: Language,
}

impl Writer<'_> {
    fn days(&self, days: i64) -> String {
        catalogue(self.language).days_counted((days, &format::integer(self.language, days.into())))
    }

    fn orders(&self, orders: i64) -> String {
        catalogue(self.language).orders_counted((orders, &format::integer(self.language, orders.into())))
    }

    fn money(&self, cents: i64) -> String {
        format::money(self.language, self.analysis.currency, cents.into())
    }

    fn ruler(
        &self,
        name: &'static str,
        (why, bins): (WhyDimension, Bins),
        best: Best,
        write: fn(&Self, i64) -> String,
    ) -> WhyRuler {
        let words = catalogue(self.language);
        let score = why.score.to_string();
        let band = if why.score_from == why.score_to {
            words.score_at(&write(self, why.value), &score)
        } else {
            words.score_between(&self.bare(why.score_from, write), &write(self, why.score_to), &score)
        };
        let scores = bins.get();
        WhyRuler {
            name,
            value: write(self, why.value),
            score: why.score,
            scores,
            at: place(why, best, scores),
            sentence: format!("{band} {}", self.better_than(why.better_than)),
        }
    }

    /// The first of two figures: the unit stands at the second, unless it comes before the figure.
    fn bare(&self, value: i64, write: fn(&Self, i64) -> String) -> String {
        let written = write(self, value);
        match written.split_once(' ') {
            Some((figure, _unit)) => figure.to_owned(),
            None => written,
        }
    }

    fn better_than(&self, part: f64) -> String {
        let words = catalogue(self.language);
        let thousandths = (part * 1000.0).round() as i128;
        if part <= 0.0 {
            words.better_than_nobody().to_owned()
        } else if thousandths < 10 {
            words.better_than_few().to_owned()
        } else if thousandths > 990 {
            words.better_than_nearly_all().to_owned()
        } else {
            words.better_than(&format::share_whole(thousandths, 1000))
        }
    }

    fn conclusion(&self, why: &Why) -> Conclusion {
        let words = catalogue(self.language);
        let (Some(WhyScores { fm, .. }), Some(segment)) = (why.scores, why.customer.segment) else {
            let reason = if why.customer.orders == 0 { words.no_scores() } else { words.no_scores_in_window() };
            return Conclusion::Nothing(reason);
        };
        let CustomerRow { r, f, m, .. } = why.customer;
        let cell = format!("R{r} · FM{fm}");
        let scores = format!("R{r} · F{f} · M{m}");
        Conclusion::Segment {
            formula: self.formula((f, m), fm),
            leads_to: match self.analysis.settings.map {
                MapChoice::Default | MapChoice::Own => words.in_cell(&cell),
                MapChoice::RPackage => words.by_scores(&scores),
                MapChoice::Klaviyo => words.by_scores_of_klaviyo(&scores),
            },
            segment: look(self.analysis, segment, self.language),
        }
    }

    /// How FM comes about; of F and M the coarser is brought to the scores of the finer first.
    fn formula(&self, (f, m): (u8, u8), fm: u8) -> String {
        let words = catalogue(self.language);
        let Resolution { f: of_f, m: of_m, .. } = self.analysis.resolution;
        let finer = self.analysis.resolution.fm();
        let (scaled_f, scaled_m) = (of_f.scale(f, finer), of_m.scale(m, finer));
        let sum = u32::from(scaled_f) + u32::from(scaled_m);
        let exact = format::share(self.language, i128::from(sum) * 5, 1000).replace('%', "");
        let (exact, floored) = match sum % 2 {
            0 => ((sum / 2).to_string(), None),
            _ => (exact, Some(fm.to_string())),
        };
        let formula = words.fm_formula(&scaled_f.to_string(), &scaled_m.to_string(), &exact, floored.as_deref());
        let scaled = |letter: char, score: u8, of: Bins, as_score: u8| {
            let [score, of, as_score, finer] =
                [score, of.get(), as_score, finer.get()].map(|number| number.to_string());
            words.score_scaled(&format!("{letter}{score}"), &of, &as_score, &finer)
        };
        let said = [(of_f, 'F', f, scaled_f), (of_m, 'M', m, scaled_m)].into_iter();
        let said = said
            .filter(|(of, ..)| *of != finer)
            .map(|(of, letter, score, as_score)| scaled(letter, score, of, as_score));
        said.chain([formula]).collect::<Vec<_>>().join(" ")
    }

    fn stage_reason(&self, why: &Why) -> String {
        let words = catalogue(self.language);
        let customer = &why.customer;
        let Thresholds { retention_from_days, retention_to_days, far_after_days } = why.thresholds;
        let recency_days = i64::from(customer.recency_days.unwrap_or_default());
        let days = self.days(recency_days);
        let figure = |days: u32| format::integer(self.language, days.into());
        let reason = match customer.stage {
            Stage::Acquisition => words.stage_acquisition().to_owned(),
            Stage::Trial => words.stage_trial(&days, &figure(retention_from_days)),
            Stage::Maintenance => {
                words.stage_maintenance(&self.orders(customer.orders.into()), &days, &figure(retention_from_days))
            }
            Stage::Retention => words.stage_retention(&days, &figure(retention_from_days), &figure(retention_to_days)),
            Stage::Recovery if recency_days > i64::from(far_after_days) => {
                words.stage_recovery(&days, &figure(far_after_days))
            }
            Stage::Recovery => words.stage_recovery(&days, &figure(retention_to_days)),
        };
        let whose = match (customer.stage, why.rhythm) {
            (Stage::Acquisition, _) | (_, RhythmOf::Nobody) => return reason,
            (_, RhythmOf::Customer) => words.rhythm_of_customer(),
            (_, RhythmOf::Base) => words.rhythm_of_base(),
        };
        format!("{reason} {whose}")
    }
}

/// Where a value stands on a ruler of so many scores: inside its score, in proportion to the score's values.
fn place(why: WhyDimension, best: Best, scores: u8) -> f64 {
    let width = (why.score_to - why.score_from) as f64;
    let inside = if width <= 0.0 { 0.5 } else { ((why.value - why.score_from) as f64 / width).clamp(0.0, 1.0) };
    let inside = match best {
        Best::Highest => inside,
        Best::Lowest => 1.0 - inside,
    };
    // A little off the marks, so that nobody wonders on which side it stands.
    let inside = 0.1 + inside * 0.8;
    (f64::from(why.score.max(1) - 1) + inside) / f64::from(scores.max(1))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::analysis;
    use super::*;
    use crate::domain::Method;
    use crate::domain::Scorings;

    fn dimension(value: i64, score: u8, from: i64, to: i64, better_than: f64) -> WhyDimension {
        WhyDimension { value, score, score_from: from, score_to: to, better_than }
    }

    fn helena() -> Why {
        Why {
            customer: CustomerRow {
                id: 7,
                key: "Helena Prado Vasques".to_owned(),
                profile: vec!["helena@exemplo.com.br".to_owned(), String::new()],
                recency_days: Some(200),
                frequency: 11,
                monetary_cents: 621_480,
                r: 2,
                f: 5,
                m: 4,
                segment: Some(8),
                stage: Stage::Recovery,
                orders: 11,
                first_order: Day::from_ymd(2024, 5, 4),
                last_order: Day::from_ymd(2026, 5, 4),
            },
            scores: Some(WhyScores {
                recency: dimension(200, 2, 129, 254, 0.204),
                frequency: dimension(11, 5, 5, 14, 0.932),
                monetary: dimension(621_480, 4, 621_480, 621_480, 0.998),
                fm: 4,
            }),
            thresholds: Thresholds::default(),
            rhythm: RhythmOf::Nobody,
        }
    }

    #[test]
    fn rulers_say_where_scores_come_from() {
        let view = why(&helena(), &analysis(), Language::Portuguese);
        let said: Vec<String> = view.rulers.iter().map(|ruler| ruler.sentence.replace('\u{a0}', " ")).collect();
        assert_eq!(said[0], "Entre 129 e 254 dias: nota 2. Melhor que 20% dos clientes.");
        assert_eq!(said[1], "Entre 5 e 14 pedidos: nota 5. Melhor que 93% dos clientes.");
        assert_eq!(said[2], "Com R$ 6.214,80: nota 4. Melhor que mais de 99% dos clientes.");
        assert_eq!(view.rulers[0].value, "200 dias");
        assert_eq!(view.profile.len(), 1, "empty columns are left out");
    }

    fn conclusion(why: &Why, analysis: &Analysis, language: Language) -> (String, String) {
        match super::why(why, analysis, language).conclusion {
            Conclusion::Segment { formula, leads_to, .. } => (formula, leads_to),
            Conclusion::Nothing(reason) => (reason.to_owned(), String::new()),
        }
    }

    #[test]
    fn an_odd_sum_is_explained() {
        let (formula, leads_to) = conclusion(&helena(), &analysis(), Language::Portuguese);
        assert_eq!(formula, "FM = (5 + 4) ÷ 2 = 4,5, que vale 4: fica a nota inteira de baixo.");
        assert_eq!(leads_to, "Célula R2 · FM4:");
        let mut even = helena();
        even.customer.m = 5;
        assert_eq!(conclusion(&even, &analysis(), Language::English).0, "FM = (5 + 5) ÷ 2 = 5.");
        let mut other = analysis();
        other.settings.map = MapChoice::RPackage;
        let lead = conclusion(&helena(), &other, Language::English).1;
        assert_eq!(lead, "Scores R2 · F5 · M4, by the rules of the R package rfm:");
    }

    #[test]
    fn coarser_scores_are_brought_to_the_finer() {
        let mut base = analysis();
        base.settings.scoring = Scorings {
            frequency: crate::domain::Scoring::ByBase(Method::PercentileRank, Bins::new(3).unwrap()),
            ..Scorings::default()
        };
        base.resolution = base.settings.scoring.resolution();
        let mut one = helena();
        one.customer.f = 2;
        let said = conclusion(&one, &base, Language::Portuguese).0;
        assert_eq!(said, "F2 de 3 vale 4 de 5. FM = (4 + 4) ÷ 2 = 4.");
    }

    #[test]
    fn without_orders_there_are_no_scores() {
        let mut one = helena();
        (one.scores, one.customer.segment, one.customer.orders) = (None, None, 0);
        (one.customer.recency_days, one.customer.stage) = (None, Stage::Acquisition);
        let view = why(&one, &analysis(), Language::Portuguese);
        assert_eq!((view.rulers.len(), view.orders.as_str()), (0, "Nenhum pedido até agora."));
        assert_eq!(view.stage_reason, "ainda não comprou.");
        assert!(matches!(view.conclusion, Conclusion::Nothing(_)));
    }

    #[test]
    fn the_stage_has_its_reason() {
        let check = |stage, days, orders, reason: &str| {
            let mut one = helena();
            (one.customer.stage, one.customer.recency_days, one.customer.orders) = (stage, Some(days), orders);
            assert_eq!(why(&one, &analysis(), Language::Portuguese).stage_reason, reason);
        };
        check(Stage::Trial, 1, 1, "um só pedido, há 1 dia, menos de 120.");
        check(Stage::Maintenance, 20, 11, "11 pedidos, o último há 20 dias, menos de 120.");
        check(Stage::Retention, 150, 2, "último pedido há 150 dias, entre 120 e 180.");
        check(Stage::Recovery, 200, 2, "último pedido há 200 dias, mais de 180.");
        check(Stage::Recovery, 400, 2, "último pedido há 400 dias, mais de 360.");
        let mut own = helena();
        own.rhythm = RhythmOf::Customer;
        let said = why(&own, &analysis(), Language::Portuguese).stage_reason;
        assert_eq!(said, "último pedido há 200 dias, mais de 180. São os limites do ritmo deste cliente.");
    }

    #[test]
    fn pointers_stand_inside_their_score() {
        for score in 1..=5_u8 {
            for value in [10, 15, 20] {
                for best in [Best::Lowest, Best::Highest] {
                    let at = place(dimension(value, score, 10, 20, 0.5), best, 5);
                    assert!(at > f64::from(score - 1) / 5.0 && at < f64::from(score) / 5.0);
                }
            }
        }
        let fewer_days = place(dimension(130, 2, 129, 254, 0.0), Best::Lowest, 5);
        assert!(fewer_days > place(dimension(250, 2, 129, 254, 0.0), Best::Lowest, 5), "fewer days are better");
    }
}
