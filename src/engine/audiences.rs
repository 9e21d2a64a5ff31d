//! Conditions over the base at hand: its columns as `audience` reads them, and the studies that count. Conditions are
//! answered by `audience`; the table that shows who meets one is `table`'s.

use super::base::{Analysed, Base};
use super::baskets;
use super::protocol::{
    AudienceReport, GroupSummary, OffersReport, OverlapReport, SavedReport, ValueKind, ValuesOf, ValuesReport,
};
use crate::analysis::orders::OrdersError;
use crate::analysis::values::average;
use crate::audience::{BLANK, Bits, Cache, Column, Evaluation, Pace, Population, Purchases, TextColumn, lot, region};
use crate::domain::letters;
use crate::domain::{
    AudienceError, Birthday, CompanyBy, Condition, Consent, ConsentAnswer, Day, DayFact, Facet, Fact, LeapDayRule,
    NumberFact, Partition, Test,
};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// Values that are offered at once.
const MOST_VALUES: usize = 60;

/// What conditions asked for so far; worth as much as the analysis that it belongs to.
#[derive(Debug, Default)]
pub(super) struct Asked {
    cache: RefCell<Cache>,
    fm: OnceCell<Vec<u8>>,
    average_cents: OnceCell<Vec<i64>>,
    pace: OnceCell<Result<Pace, OrdersError>>,
    registered: OnceCell<Vec<i64>>,
    birthdays: OnceCell<Vec<Option<Birthday>>>,
    consents: OnceCell<Vec<u8>>,
    lots: OnceCell<Vec<u8>>,
}

/// The customers of an analysis, as conditions see them.
pub(super) struct People<'a> {
    pub(super) base: &'a Base,
    pub(super) analysed: &'a Analysed,
}

impl People<'_> {
    fn customer(&self) -> &[u32] {
        &self.analysed.customers
    }

    fn pace(&self) -> Option<&Pace> {
        let made = || self.analysed.orders(self.base).map(|orders| Pace::of(orders, self.analysed.policy.reference));
        self.analysed.asked.pace.get_or_init(made).as_ref().ok()
    }

    /// Whether a file of their own tells of coupons that somebody redeemed.
    fn redeems(&self, what: Facet) -> bool {
        let Some(dossier) = self.base.dossier().ok().filter(|_| what == Facet::Coupon) else { return false };
        let has_any = |customer: &u32| dossier.coupons(*customer).iter().any(|coupon| coupon.redeemed.is_some());
        self.customer().iter().any(has_any)
    }

    /// Whether anybody of the base can be asked this.
    fn knows(&self, fact: Fact) -> bool {
        match fact {
            // Without a day of opening everybody is in one part, which tells nothing.
            Fact::Part(Partition::Engagement) => self.analysed.last_active(self.base).is_some(),
            Fact::Part(partition) => self.parts(partition).is_some(),
            Fact::Number(_) => true,
            Fact::Day(DayFact::Birthday) => self.birthdays().is_some(),
            Fact::Day(fact) => self.day(fact).is_some(),
            // Gathering the baskets of eight million orders waits until somebody asks.
            Fact::Bought(what) => baskets::tells_of(self.base, what) || self.redeems(what),
            Fact::Consent => self.consent().is_some(),
            Fact::Column(column) => (column as usize) < self.base.columns.len(),
            Fact::Company(by) => {
                let (persons, analysed) = self.analysed.by_person(self.base);
                analysed.company_offers(persons).contains(&by)
            }
            Fact::Audience | Fact::RandomShare => true,
        }
    }
}

impl Population for People<'_> {
    fn customers(&self) -> usize {
        self.analysed.len()
    }

    fn reference(&self) -> Day {
        self.analysed.policy.reference
    }

    fn number(&self, fact: NumberFact) -> Option<Column<'_>> {
        let analysed = self.analysed;
        let (buyers, asked) = (&analysed.settled.buyers, &analysed.asked);
        Some(match fact {
            // The others never bought: a day of theirs is none.
            NumberFact::RecencyDays => Column::Ints(analysed.recency_days.get(..analysed.buyers())?),
            NumberFact::Orders => Column::Counts(analysed.windowed.orders(buyers)),
            NumberFact::MonetaryCents => Column::Wide(analysed.windowed.monetary_cents(buyers)),
            NumberFact::ScoreR => Column::Scores(&analysed.recency.scores),
            NumberFact::ScoreF => Column::Scores(&analysed.frequency.scores),
            NumberFact::ScoreM => Column::Scores(&analysed.monetary.scores),
            NumberFact::ScoreFm => Column::Scores(asked.fm.get_or_init(|| {
                let scores = analysed.frequency.scores.iter().zip(&analysed.monetary.scores);
                let fm = |f, m| analysed.segmented.resolution.fm_score(f, m);
                scores.map(|(&f, &m)| if f == 0 || m == 0 { 0 } else { fm(f, m) }).collect()
            })),
            NumberFact::AverageOrderCents => Column::Wide(asked.average_cents.get_or_init(|| {
                let sums = buyers.net_cents.iter().zip(&buyers.orders);
                sums.map(|(cents, orders)| average(*cents, *orders as usize)).collect()
            })),
            NumberFact::AverageGapDays => Column::Wide(&self.pace()?.average_gap_days),
            NumberFact::DaysToNextOrder => Column::Wide(&self.pace()?.days_to_next),
        })
    }

    fn day(&self, fact: DayFact) -> Option<Column<'_>> {
        let buyers = &self.analysed.settled.buyers;
        match fact {
            DayFact::FirstOrder => Some(Column::Days(&buyers.first_order)),
            DayFact::LastOrder => Some(Column::Days(&buyers.last_order)),
            DayFact::Registered => {
                let dossier = self.base.dossier().ok().filter(|dossier| dossier.tells_registered())?;
                let day = |customer: &u32| dossier.registered(*customer).map_or(BLANK, |day| day.number().into());
                let days = || self.customer().iter().map(day).collect();
                Some(Column::Wide(self.analysed.asked.registered.get_or_init(days)))
            }
            DayFact::Birthday => None,
        }
    }

    fn birthdays(&self) -> Option<(&[Option<Birthday>], LeapDayRule)> {
        let dossier = self.base.dossier().ok().filter(|dossier| dossier.tells_birthdays())?;
        let all = || self.customer().iter().map(|customer| dossier.birthday(*customer)).collect();
        Some((self.analysed.asked.birthdays.get_or_init(all), self.analysed.settings.leap_day))
    }

    fn parts(&self, partition: Partition) -> Option<Column<'_>> {
        // Without incomes, e-mails or costs the rules of these still part everybody.
        Some(Column::Small(self.analysed.labels(self.base, partition).of))
    }

    fn text(&self, column: u32, then: &mut dyn FnMut(TextColumn<'_>)) {
        let Some(texts) = self.base.texts(column) else { return };
        let customers = &self.base.ledger.customers;
        let text = |customer: u32| customers.text(customer, column as usize);
        then(TextColumn { texts, customer: self.customer(), text: &text });
    }

    fn column_number(&self, column: u32) -> Option<Column<'_>> {
        let typed = self.base.typed(column).filter(|typed| typed.kind == ValueKind::Number)?;
        Some(Column::Sparse(&typed.values, self.customer()))
    }

    fn column_day(&self, column: u32) -> Option<Column<'_>> {
        let typed = self.base.typed(column).filter(|typed| typed.kind == ValueKind::Day)?;
        Some(Column::Sparse(&typed.values, self.customer()))
    }

    fn bought(&self, what: Facet) -> Option<Purchases<'_>> {
        if baskets::tells_of(self.base, what) {
            let baskets = self.analysed.baskets(self.base).ok()?;
            return Some(Purchases::Orders(self.analysed.orders(self.base).ok()?, baskets));
        }
        let dossier = self.base.dossier().ok().filter(|_| self.redeems(what))?;
        Some(Purchases::Coupons(dossier, self.customer()))
    }

    fn of_company(&self, by: CompanyBy, name: &str) -> Vec<u32> {
        self.analysed.of_company(self.base, by, name)
    }

    fn consent(&self) -> Option<Column<'_>> {
        self.base.consent?;
        let dossier = self.base.dossier().ok()?;
        let answer = |customer: &u32| match dossier.consent(*customer) {
            Some(Consent::Given) => ConsentAnswer::Given as u8,
            Some(Consent::Withheld) => ConsentAnswer::Withheld as u8,
            None => ConsentAnswer::Unanswered as u8,
        };
        let answers = || self.customer().iter().map(answer).collect();
        Some(Column::Small(self.analysed.asked.consents.get_or_init(answers)))
    }

    fn lots(&self) -> Column<'_> {
        let customers = &self.base.ledger.customers;
        let numbers = || self.customer().iter().map(|customer| lot(customers.key(*customer))).collect();
        Column::Small(self.analysed.asked.lots.get_or_init(numbers))
    }
}

/// Asks `then` of the conditions over an analysis.
pub(super) fn evaluate<T>(base: &Base, analysed: &Analysed, then: impl FnOnce(&mut Evaluation<'_>) -> T) -> T {
    let mut cache = analysed.asked.cache.borrow_mut();
    let saved = &analysed.settings.audiences;
    then(&mut Evaluation { population: &People { base, analysed }, saved, cache: &mut cache })
}

/// The places of those who meet a condition.
pub(super) fn who(base: &Base, analysed: &Analysed, condition: &Condition) -> Result<Rc<Bits>, AudienceError> {
    evaluate(base, analysed, |evaluation| evaluation.who(condition))
}

/// A condition in figures.
pub(super) fn counted(
    base: &Base,
    analysed: &Analysed,
    condition: &Condition,
) -> Result<AudienceReport, AudienceError> {
    let (who, counts) = evaluate(base, analysed, |evaluation| evaluation.counted(condition))?;
    Ok(AudienceReport { group: group(analysed, &who), counts })
}

/// All saved audiences in figures.
pub(super) fn saved(base: &Base, analysed: &Analysed) -> Vec<SavedReport> {
    let report = |number: u32| {
        let who = who(base, analysed, &Condition::Test(Test::Audience(number)));
        SavedReport { number, group: who.map(|who| group(analysed, &who)) }
    };
    analysed.settings.audiences.iter().map(|audience| report(audience.number)).collect()
}

/// Some audiences against each other; at most five, further ones are not looked at.
pub(super) fn overlap(base: &Base, analysed: &Analysed, numbers: &[u32]) -> Result<OverlapReport, AudienceError> {
    let numbers = numbers.iter().take(5);
    let sets = numbers.map(|number| who(base, analysed, &Condition::Test(Test::Audience(*number))));
    let sets: Vec<Rc<Bits>> = sets.collect::<Result<_, _>>()?;
    let mut regions = vec![GroupSummary::default(); 1 << sets.len()];
    for place in 0..analysed.len() {
        if let Some(sum) = regions.get_mut(region(&sets, place)) {
            add(sum, analysed, place);
        }
    }
    Ok(OverlapReport { sets: sets.iter().map(|set| group(analysed, set)).collect(), regions })
}

/// What a condition can ask.
pub(super) fn offers(base: &Base, analysed: &Analysed) -> OffersReport {
    let people = People { base, analysed };
    let facts = Partition::ALL.map(Fact::Part).into_iter().chain(NumberFact::ALL.map(Fact::Number));
    let facts = facts.chain(DayFact::ALL.map(Fact::Day)).chain(Facet::ALL.map(Fact::Bought));
    let facts = facts.chain([Fact::Consent, Fact::Audience, Fact::RandomShare]);
    let parts = |partition: Partition| {
        let labels = analysed.labels(base, partition);
        let mut sums = vec![0; labels.parts];
        for label in labels.of {
            if let Some(sum) = sums.get_mut(usize::from(*label)) {
                *sum += 1;
            }
        }
        (partition, sums)
    };
    OffersReport {
        facts: facts.filter(|fact| people.knows(*fact)).collect(),
        parts: Partition::ALL.map(parts).to_vec(),
    }
}

/// The values that contain a text.
pub(super) fn values(base: &Base, analysed: &Analysed, (of, search): (ValuesOf, &str)) -> ValuesReport {
    let people = People { base, analysed };
    let mut report = ValuesReport { kind: ValueKind::Text, values: Vec::new(), distinct: 0, unreadable: 0 };
    match of {
        ValuesOf::Column(column) => {
            people.text(column, &mut |texts| {
                let (offered, distinct) = texts.offered(search, MOST_VALUES);
                report.values = offered.into_iter().map(|value| (value.text, value.customers)).collect();
                report.distinct = distinct as u64;
            });
            if let Some(typed) = base.typed(column) {
                report.kind = typed.kind;
                let is_odd = |customer: &&u32| typed.unreadable.get(**customer as usize) == Some(&true);
                report.unreadable = people.customer().iter().filter(is_odd).count() as u64;
            }
        }
        ValuesOf::Bought(what) => {
            if let Some(bought) = people.bought(what) {
                goods(bought, (what, search), &mut report);
            }
        }
    }
    report
}

fn goods(bought: Purchases<'_>, (what, search): (Facet, &str), report: &mut ValuesReport) {
    let fold = |text: &str| {
        let mut folded = String::new();
        letters::fold(text.trim(), &mut folded);
        folded
    };
    let needle = fold(search);
    let mut found = bought.names(what);
    found.retain(|(name, count)| *count > 0 && !name.is_empty() && fold(name).contains(&needle));
    found.sort_unstable_by(|(left, a), (right, b)| b.cmp(a).then_with(|| left.cmp(right)));
    report.distinct = found.len() as u64;
    found.truncate(MOST_VALUES);
    report.values = found;
}

fn group(analysed: &Analysed, who: &Bits) -> GroupSummary {
    let mut sum = GroupSummary::default();
    who.iter().for_each(|place| add(&mut sum, analysed, place));
    sum
}

fn add(sum: &mut GroupSummary, analysed: &Analysed, place: usize) {
    let buyers = &analysed.settled.buyers;
    sum.customers += 1;
    sum.orders += u64::from(buyers.orders.get(place).copied().unwrap_or_default());
    sum.revenue_cents += i128::from(buyers.net_cents.get(place).copied().unwrap_or_default());
}
