//! Three audiences to begin with, made from the base at hand: its bins and its average order. Their names are `text`'s.

use crate::domain::{Condition, DayFact, DayTest, NumberFact, NumberTest, Test};
use crate::engine::protocol::Analysis;

/// The conditions, in the order of `AudiencesText::example_names`.
#[must_use]
pub fn examples(analysis: &Analysis) -> [Condition; 3] {
    let number = |fact: NumberFact, test: NumberTest| Condition::Test(Test::Number(fact, test));
    let bins = |customers: &[u64]| customers.len() as i64;
    // The lower two fifths of R and the upper two fifths of M, whatever the bins.
    let late = bins(&analysis.recency.customers_by_score) * 2 / 5;
    let valuable = bins(&analysis.monetary.customers_by_score) * 3 / 5 + 1;
    let orders = i128::from(analysis.total.orders.max(1));
    let whole_units = analysis.total.revenue_cents / orders / 100 * 100;
    let average = i64::try_from(whole_units).unwrap_or_default().max(0);
    [
        Condition::All(vec![
            number(NumberFact::ScoreR, NumberTest::AtMost(late.max(1))),
            number(NumberFact::ScoreM, NumberTest::AtLeast(valuable)),
        ]),
        Condition::All(vec![
            number(NumberFact::Orders, NumberTest::Is(1)),
            Condition::Test(Test::Day(DayFact::LastOrder, DayTest::InLast(90))),
            number(NumberFact::AverageOrderCents, NumberTest::AtLeast(average)),
        ]),
        Condition::All(vec![
            number(NumberFact::Orders, NumberTest::AtLeast(2)),
            number(NumberFact::DaysToNextOrder, NumberTest::Between(-7, 14)),
        ]),
    ]
}
