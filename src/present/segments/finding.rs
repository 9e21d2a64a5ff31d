//! The Segments page's headline: the one number of the base that matters most, picked by rule. Its words are `text`'s.

use super::bands::{self, Band, Best};
use super::looks::look;
use crate::domain::{Language, Look, MapChoice, Segment, Window};
use crate::engine::protocol::{Analysis, GroupSummary};
use crate::text::{catalogue, format};

/// Below so many customers, segments say little.
const FEW: u64 = 20;
/// A group smaller than this makes no headline.
const SOME: u64 = 5;

/// The headline and the line below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// One sentence.
    pub title: String,
    /// What it means.
    pub detail: String,
    /// The number of the segment that it is about, to be seen with one press.
    pub about: Option<u8>,
}

/// What an analysis amounts to. The first rule that holds speaks:
/// nobody; few; nearly all alike; valuable ones who stopped; champions; one-time buyers; who brings most.
#[must_use]
pub fn finding(analysis: &Analysis, language: Language) -> Finding {
    let base = Base { analysis, language };
    let ((title, detail), about) = base
        .nobody()
        .or_else(|| base.few())
        .or_else(|| base.alike())
        .or_else(|| base.cant_lose())
        .or_else(|| base.champions())
        .or_else(|| base.one_time())
        .unwrap_or_else(|| base.leading());
    Finding { title, detail, about }
}

type Said = ((String, String), Option<u8>);

struct Base<'a> {
    analysis: &'a Analysis,
    language: Language,
}

impl Base<'_> {
    fn nobody(&self) -> Option<Said> {
        let words = catalogue(self.language);
        (self.analysis.total.customers == 0).then(|| match self.analysis.settings.window {
            Window::AllTime => (words.found_nobody(), None),
            Window::Months6 | Window::Months12 | Window::Months24 | Window::Months36 => {
                (words.found_nobody_in_window(), None)
            }
        })
    }

    fn few(&self) -> Option<Said> {
        let total = self.analysis.total;
        (total.customers < FEW).then(|| {
            let revenue = format::money(self.language, self.analysis.currency, total.revenue_cents);
            let reference = format::date_long(self.language, self.analysis.reference);
            let customers = (total.customers, &*self.count(total.customers));
            (catalogue(self.language).found_few(customers, &revenue, &reference), None)
        })
    }

    fn alike(&self) -> Option<Said> {
        let (segment, group) = self.most(|group| group.customers.into())?;
        let customers = self.part_of_base(group);
        (customers >= 0.9).then(|| {
            let words = catalogue(self.language);
            (words.found_alike(&self.spoken(customers), &self.name(segment)), Some(segment))
        })
    }

    fn cant_lose(&self) -> Option<Said> {
        let (number, group) = self.group(Segment::CantLose)?;
        let (base, revenue) = (self.part_of_base(group), self.part_of_revenue(group)?);
        let matters = group.customers >= SOME && base >= 0.001 && revenue >= 0.03 && revenue >= 1.5 * base;
        matters.then(|| {
            let words = catalogue(self.language);
            let days = self.cant_lose_from(number).map(|days| format::integer(self.language, days.into()));
            let said = words.found_cant_lose(
                &self.count(group.customers),
                &self.spoken(base),
                &self.spoken(revenue),
                words.segment(Segment::CantLose),
                days.as_deref(),
            );
            (said, Some(number))
        })
    }

    /// The days from which on nobody of the default map's segment has bought.
    fn cant_lose_from(&self, number: u8) -> Option<i64> {
        match self.analysis.settings.map {
            MapChoice::Default | MapChoice::Own => {}
            // Their cells hold other segments as well.
            MapChoice::RPackage | MapChoice::Klaviyo => return None,
        }
        let mine = self.analysis.cells.iter().filter(|cell| cell.segment == number && cell.group.customers > 0);
        let best = mine.map(|cell| cell.r).max()?;
        match bands::bands(&self.analysis.recency, Best::Lowest).get(usize::from(best) - 1)? {
            Band::Between(from, _) | Band::From(from) => (*from > 0).then_some(*from),
            Band::Nothing => None,
        }
    }

    fn champions(&self) -> Option<Said> {
        let (number, group) = self.group(Segment::Champions)?;
        let (base, revenue) = (self.part_of_base(group), self.part_of_revenue(group)?);
        let matters = group.customers >= SOME && base >= 0.001 && revenue >= 0.2 && revenue >= 1.5 * base;
        matters.then(|| {
            let average = (self.average(group), self.average(self.analysis.total));
            let said = catalogue(self.language).found_champions(
                &self.count(group.customers),
                &self.spoken(base),
                &self.spoken(revenue),
                (&average.0, &average.1),
            );
            (said, Some(number))
        })
    }

    fn one_time(&self) -> Option<Said> {
        let (orders, customers) = self.analysis.frequency.mode;
        let all = self.analysis.total.customers;
        let share = customers as f64 / all as f64;
        (orders == 1 && share > 0.5 && share <= 1.0).then(|| {
            let said =
                catalogue(self.language).found_one_time(&self.spoken(share), &self.count(customers), &self.count(all));
            (said, None)
        })
    }

    fn leading(&self) -> Said {
        let words = catalogue(self.language);
        let by_revenue = self.most(|group| group.revenue_cents);
        let richest = by_revenue.and_then(|(segment, group)| Some((segment, group, self.part_of_revenue(group)?)));
        if let Some((segment, group, revenue)) = richest {
            let base = self.spoken(self.part_of_base(group));
            return (words.found_leading(&self.name(segment), &base, &self.spoken(revenue)), Some(segment));
        }
        let largest = self.most(|group| group.customers.into());
        match largest {
            Some((segment, group)) => {
                let base = self.spoken(self.part_of_base(group));
                (words.found_largest(&self.name(segment), &base), Some(segment))
            }
            None => (words.found_nobody(), None),
        }
    }

    /// A known segment's number and figures; `None` where the map has none such.
    fn group(&self, segment: Segment) -> Option<(u8, GroupSummary)> {
        let segments = (0..).zip(&self.analysis.segments);
        let mut mine = segments.filter(|(_, one)| one.look == Look::Known(segment));
        mine.next().map(|(number, one)| (number, one.group))
    }

    fn name(&self, segment: u8) -> String {
        look(self.analysis, segment, self.language).name
    }

    /// The first segment with most of something.
    fn most(&self, of: fn(&GroupSummary) -> i128) -> Option<(u8, GroupSummary)> {
        // A map has at most 32 segments.
        let numbered = self.analysis.segments.iter().enumerate().map(|(number, one)| (number as u8, one.group));
        numbered.rev().max_by_key(|(_, group)| of(group))
    }

    fn part_of_base(&self, group: GroupSummary) -> f64 {
        group.customers as f64 / self.analysis.total.customers as f64
    }

    /// `None` where shares of revenue say nothing: there is none, or refunds outweigh it.
    fn part_of_revenue(&self, group: GroupSummary) -> Option<f64> {
        let total = self.analysis.total.revenue_cents;
        (total > 0).then(|| group.revenue_cents as f64 / total as f64).filter(|part| (0.0..=1.0).contains(part))
    }

    fn average(&self, group: GroupSummary) -> String {
        let cents = if group.customers == 0 { 0 } else { group.revenue_cents / i128::from(group.customers) };
        if cents.abs() < 10_000 {
            return format::money(self.language, self.analysis.currency, cents);
        }
        let whole = (cents + 50 * cents.signum()) / 100 * 100;
        let written = format::money(self.language, self.analysis.currency, whole);
        // Both languages end it in a mark and two zeros.
        written.get(..written.len().saturating_sub(3)).unwrap_or(&written).to_owned()
    }

    fn count(&self, number: u64) -> String {
        format::count(self.language, number)
    }

    /// A share as a sentence says it: whole, but never a wrong `0%` or `100%`.
    fn spoken(&self, part: f64) -> String {
        let thousandths = (part * 1000.0).round() as i128;
        if (1..=9).contains(&thousandths) || (995..=999).contains(&thousandths) {
            format::share(self.language, thousandths, 1000)
        } else {
            format::share_whole(thousandths, 1000)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, with_segments};
    use super::*;
    use crate::domain::Segment::{AboutToSleep, CantLose, Champions, Inactive, Loyal, New};

    #[track_caller]
    fn check(analysis: &Analysis, pt: &str, en: &str) -> Finding {
        let said = |language| finding(analysis, language).title.replace('\u{a0}', " ");
        assert_eq!(said(Language::Portuguese), pt);
        assert_eq!(said(Language::English), en);
        finding(analysis, Language::Portuguese)
    }

    #[test]
    fn valuable_customers_who_stopped_come_first() {
        let found = check(
            &analysis(),
            "258 clientes valiosos pararam de comprar. Eles são 2% da base e 7% da receita",
            "258 valuable customers stopped buying. They are 2% of the base and 7% of revenue",
        );
        assert_eq!(found.detail, "Grupo “Não podemos perder”: compravam muito e não voltam há 129 dias ou mais.");
        assert_eq!(found.about, Some(CantLose.index() as u8));
    }

    #[test]
    fn the_r_package_does_not_name_days() {
        let mut base = analysis();
        base.settings.map = MapChoice::RPackage;
        let detail = finding(&base, Language::Portuguese).detail;
        assert_eq!(detail, "Grupo “Não podemos perder”: compravam muito e não voltaram.");
    }

    #[test]
    fn champions_speak_when_nobody_valuable_left() {
        let found = check(
            &with_segments(&[
                (Champions, 90, 500, 29_000),
                (CantLose, 2, 9, 5_000),
                (Loyal, 500, 600, 40_000),
                (New, 408, 408, 26_000),
            ]),
            "29% da receita vem de 9% dos clientes: os campeões",
            "29% of revenue comes from 9% of customers: the champions",
        );
        let detail = found.detail.replace('\u{a0}', " ");
        assert!(detail.contains("R$ 322 cada um") && detail.contains("R$ 100."), "{detail}");
    }

    #[test]
    fn one_time_buyers_speak_when_champions_do_not() {
        let mut base = with_segments(&[(New, 60, 60, 5_000), (Loyal, 40, 80, 5_000)]);
        base.frequency.mode = (1, 54);
        check(&base, "54% dos clientes compraram uma só vez", "54% of customers bought only once");
    }

    #[test]
    fn else_who_brings_most() {
        check(
            &with_segments(&[(New, 60, 60, 4_000), (Loyal, 40, 80, 6_000)]),
            "“Leais” é o segmento que mais compra: 60% da receita",
            "“Loyal” is the segment that buys most: 60% of revenue",
        );
    }

    #[test]
    fn small_and_odd_bases_are_not_silly() {
        check(&with_segments(&[]), "Nenhum cliente entrou na conta", "No customer counts");
        check(
            &with_segments(&[(CantLose, 1, 1, 10)]),
            "Um cliente, R$ 10,00 até 20 nov. 2026",
            "One customer, R$10.00 until Nov 20, 2026",
        );
        check(
            &with_segments(&[(Champions, 6, 12, 100), (Inactive, 6, 6, 10)]),
            "12 clientes, R$ 110,00 até 20 nov. 2026",
            "12 customers, R$110.00 until Nov 20, 2026",
        );
        check(
            &with_segments(&[(Inactive, 500, 500, 5_000)]),
            "100% dos clientes estão em um só segmento: Inativos",
            "100% of customers are in one segment: Inactive",
        );
        check(
            &with_segments(&[(Inactive, 60, 60, -500), (AboutToSleep, 40, 40, 100)]),
            "“Inativos” é o maior segmento: 60% dos clientes",
            "“Inactive” is the largest segment: 60% of customers",
        );
        check(
            &with_segments(&[(Champions, 40, 60, 0), (AboutToSleep, 60, 60, 0)]),
            "“Prestes a dormir” é o maior segmento: 60% dos clientes",
            "“About to sleep” is the largest segment: 60% of customers",
        );
    }

    #[test]
    fn a_share_below_one_is_not_zero() {
        let base = with_segments(&[
            (CantLose, 60, 60, 500_000),
            (Loyal, 6_000, 20_000, 1_000_000),
            (Inactive, 3_940, 4_000, 500_000),
        ]);
        let found = finding(&base, Language::Portuguese);
        assert!(found.title.contains("0,6% da base e 25% da receita"), "{}", found.title);
    }
}
