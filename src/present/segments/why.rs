//! Why a customer has its scores, its cell, its segment and its stage: pointers on rulers, and sentences.

use super::bands::Best;
use crate::domain::{Language, Segment, SegmentMap, Stage, Thresholds};
use crate::engine::protocol::{Analysis, CustomerRow, Why, WhyDimension};
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
    /// Recency, frequency, value.
    pub rulers: [WhyRuler; 3],
    /// How FM comes about.
    pub formula: String,
    /// What stands before the segment's name.
    pub leads_to: String,
    /// The segment.
    pub segment: Segment,
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub segment_name: &'static str,
    /// What to do for its customers.
    pub strategy: &'static str,
    /// What stands before the stage's name.
    pub stage_is: &'static str,
    /// The stage.
    pub stage: Stage,
    /// Its name.
    pub stage_name: &'static str,
    /// Why this stage.
    pub stage_reason: String,
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
    let (formula, leads_to) = writer.conclusion(why);
    let dates = (format::date_long(language, customer.first_order), format::date_long(language, customer.last_order));
    WhyView {
        customer: customer.id,
        title: words.why_of(&customer.key),
        profile: filled.collect(),
        orders: if customer.frequency <= 1 {
            words.order_on(&dates.1)
        } else {
            words.orders_from_to(&dates.0, &dates.1)
        },
        rulers: [
            writer.ruler(words.recency(), why.recency, Best::Lowest, Writer::days),
            writer.ruler(words.frequency(), why.frequency, Best::Highest, Writer::orders),
            writer.ruler(words.monetary(), why.monetary, Best::Highest, Writer::money),
        ],
        formula,
        leads_to,
        segment: customer.segment,
        code: words.segment_code(customer.segment),
        segment_name: words.segment(customer.segment),
        strategy: words.segment_strategy(customer.segment),
        stage_is: words.stage_is(),
        stage: customer.stage,
        stage_name: words.stage(customer.stage),
        stage_reason: writer.stage_reason(customer),
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

    fn ruler(&self, name: &'static str, why: WhyDimension, best: Best, write: fn(&Self, i64) -> String) -> WhyRuler {
        let words = catalogue(self.language);
        let score = why.score.to_string();
        let band = if why.score_from == why.score_to {
            words.score_at(&write(self, why.value), &score)
        } else {
            words.score_between(&self.bare(why.score_from, write), &write(self, why.score_to), &score)
        };
        let scores = self.analysis.settings.bins.get();
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

    fn conclusion(&self, why: &Why) -> (String, String) {
        let words = catalogue(self.language);
        let CustomerRow { r, f, m, .. } = why.customer;
        let sum = u32::from(f) + u32::from(m);
        let exact = format::share(self.language, i128::from(sum) * 5, 1000).replace('%', "");
        let (exact, floored) = match sum % 2 {
            0 => ((sum / 2).to_string(), None),
            _ => (exact, Some(why.fm.to_string())),
        };
        let formula = words.fm_formula(&f.to_string(), &m.to_string(), &exact, floored.as_deref());
        let cell = format!("R{r} · FM{}", why.fm);
        match self.analysis.settings.map {
            SegmentMap::Default => (formula, words.in_cell(&cell)),
            SegmentMap::RPackage => (formula, words.by_scores(&format!("R{r} · F{f} · M{m}"))),
        }
    }

    fn stage_reason(&self, customer: &CustomerRow) -> String {
        let words = catalogue(self.language);
        let Thresholds { retention_from_days, retention_to_days, far_after_days } = Thresholds::default();
        let days = self.days(customer.recency_days.into());
        let figure = |days: u32| format::integer(self.language, days.into());
        match customer.stage {
            Stage::Acquisition => words.stage_acquisition().to_owned(),
            Stage::Trial => words.stage_trial(&days, &figure(retention_from_days)),
            Stage::Maintenance => {
                words.stage_maintenance(&self.orders(customer.frequency.into()), &days, &figure(retention_from_days))
            }
            Stage::Retention => words.stage_retention(&days, &figure(retention_from_days), &figure(retention_to_days)),
            Stage::Recovery if i64::from(customer.recency_days) > i64::from(far_after_days) => {
                words.stage_recovery(&days, &figure(far_after_days))
            }
            Stage::Recovery => words.stage_recovery(&days, &figure(retention_to_days)),
        }
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
    use crate::domain::Day;

    fn dimension(value: i64, score: u8, from: i64, to: i64, better_than: f64) -> WhyDimension {
        WhyDimension { value, score, score_from: from, score_to: to, better_than }
    }

    fn helena() -> Why {
        Why {
            customer: CustomerRow {
                id: 7,
                key: "Helena Prado Vasques".to_owned(),
                profile: vec!["helena@exemplo.com.br".to_owned(), String::new()],
                recency_days: 200,
                frequency: 11,
                monetary_cents: 621_480,
                r: 2,
                f: 5,
                m: 4,
                segment: Segment::AtRisk,
                stage: Stage::Recovery,
                first_order: Day::from_ymd(2024, 5, 4).unwrap(),
                last_order: Day::from_ymd(2026, 5, 4).unwrap(),
            },
            recency: dimension(200, 2, 129, 254, 0.204),
            frequency: dimension(11, 5, 5, 14, 0.932),
            monetary: dimension(621_480, 4, 621_480, 621_480, 0.998),
            fm: 4,
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

    #[test]
    fn an_odd_sum_is_explained() {
        let view = why(&helena(), &analysis(), Language::Portuguese);
        assert_eq!(view.formula, "FM = (5 + 4) ÷ 2 = 4,5, que vale 4: fica a nota inteira de baixo.");
        assert_eq!(view.leads_to, "Célula R2 · FM4:");
        let mut even = helena();
        (even.customer.m, even.fm) = (5, 5);
        assert_eq!(why(&even, &analysis(), Language::English).formula, "FM = (5 + 5) ÷ 2 = 5.");
        let mut other = analysis();
        other.settings.map = SegmentMap::RPackage;
        let lead = why(&helena(), &other, Language::English).leads_to;
        assert_eq!(lead, "Scores R2 · F5 · M4, by the rules of the R package rfm:");
    }

    #[test]
    fn the_stage_has_its_reason() {
        let check = |stage, days, frequency, reason: &str| {
            let mut one = helena();
            (one.customer.stage, one.customer.recency_days, one.customer.frequency) = (stage, days, frequency);
            assert_eq!(why(&one, &analysis(), Language::Portuguese).stage_reason, reason);
        };
        check(Stage::Trial, 1, 1, "um só pedido, há 1 dia, menos de 120.");
        check(Stage::Maintenance, 20, 11, "11 pedidos, o último há 20 dias, menos de 120.");
        check(Stage::Retention, 150, 2, "último pedido há 150 dias, entre 120 e 180.");
        check(Stage::Recovery, 200, 2, "último pedido há 200 dias, mais de 180.");
        check(Stage::Recovery, 400, 2, "último pedido há 400 dias, mais de 360.");
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
