//! Whose portfolio each customer is in. What a portfolio takes is `domain::Portfolios`'s.

use super::labels::{LabelsError, check_length};
use crate::domain::{Portfolio, Portfolios};

/// What portfolios look at: one entry for each customer in every column.
#[derive(Debug, Clone, Copy)]
pub struct PortfolioFacts<'a> {
    /// R + F + M; `None` of customers without scores.
    pub score: &'a [Option<u8>],
    /// Income in cents; `None` where the file says nothing.
    pub income_cents: &'a [Option<i64>],
    /// M in cents; `None` of customers who bought nothing.
    pub volume_cents: &'a [Option<i64>],
}

/// The number of each customer's portfolio: the first that takes them, or, for those whom none takes, the number after the
/// last one. One pass, in it at most all portfolios. Source: DOMAIN.md §5.
///
/// ```
/// use regua_core::analysis::portfolios::{PortfolioFacts, portfolios_of};
/// use regua_core::domain::{Portfolio, Portfolios, Span};
/// let from = |from| Span { from: Some(from), to: None };
/// let portfolios = Portfolios::new(vec![
///     Portfolio { name: "A".into(), score: from(12), volume_cents: from(100_000), ..Portfolio::default() },
///     Portfolio { name: "B".into(), score: from(9), ..Portfolio::default() },
/// ]).unwrap();
/// let facts = PortfolioFacts {
///     score: &[Some(15), Some(15), None],
///     income_cents: &[None, None, None],
///     volume_cents: &[Some(200_000), Some(500), None],
/// };
/// assert_eq!(portfolios_of(&portfolios, facts), Ok(vec![0, 1, 2]));
/// ```
///
/// # Errors
/// [`LabelsError::Length`] unless the columns are equally long.
pub fn portfolios_of(portfolios: &Portfolios, facts: PortfolioFacts<'_>) -> Result<Vec<u8>, LabelsError> {
    check_length(facts.income_cents.len(), facts.score.len())?;
    check_length(facts.volume_cents.len(), facts.score.len())?;
    let bands = portfolios.get();
    let customers = facts.score.iter().zip(facts.income_cents).zip(facts.volume_cents);
    let of_customer = |((&score, &income), &volume): ((&Option<u8>, &Option<i64>), &Option<i64>)| {
        let takes = |band: &Portfolio| {
            band.score.holds(score.map(i64::from)) && band.income_cents.holds(income) && band.volume_cents.holds(volume)
        };
        // At most `Portfolios::MOST`.
        bands.iter().position(takes).unwrap_or(bands.len()) as u8
    };
    Ok(customers.map(of_customer).collect())
}

#[cfg(test)]
mod tests {
    use super::{PortfolioFacts, portfolios_of};
    use crate::analysis::labels::LabelsError;
    use crate::domain::{Portfolio, Portfolios, Span};

    fn band(name: &str, score: Span, income_cents: Span, volume_cents: Span) -> Portfolio {
        Portfolio { name: name.into(), owner: String::new(), score, income_cents, volume_cents }
    }

    #[test]
    fn first_match_wins_and_the_rest_is_none() {
        let open = Span::default();
        let to = |to| Span { from: None, to: Some(to) };
        let rich = Span { from: Some(500_000), to: None };
        let middle = Span { from: Some(6), to: Some(9) };
        let bands = vec![band("A", middle, rich, open), band("B", open, rich, open), band("C", middle, open, to(900))];
        let check = |bands: &[Portfolio], customer: (Option<u8>, Option<i64>, Option<i64>), expected| {
            let (score, income, volume) = ([customer.0], [customer.1], [customer.2]);
            let facts = PortfolioFacts { score: &score, income_cents: &income, volume_cents: &volume };
            assert_eq!(portfolios_of(&Portfolios::new(bands.to_vec()).unwrap(), facts), Ok(vec![expected]));
        };
        check(&bands, (Some(6), Some(500_000), None), 0);
        check(&bands, (Some(10), Some(500_000), None), 1);
        check(&bands, (None, Some(500_000), Some(1)), 1);
        check(&bands, (Some(9), None, Some(900)), 2);
        check(&bands, (Some(9), None, Some(901)), 3);
        check(&bands, (Some(9), None, None), 3);
        check(&[], (Some(9), None, None), 0);
        check(&[band("all", open, open, open)], (None, None, None), 0);
    }

    #[test]
    fn columns_that_do_not_fit() {
        let facts = PortfolioFacts { score: &[None], income_cents: &[], volume_cents: &[None] };
        let fault = LabelsError::Length { labels: 0, customers: 1 };
        assert_eq!(portfolios_of(&Portfolios::default(), facts), Err(fault));
    }
}
