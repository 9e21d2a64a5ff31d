//! Portfolios: named bands of customers, each with an owner. Whose portfolio a customer is in is `analysis::portfolios`'s.

/// The values that a band takes in one dimension, both ends in; an open end takes all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// The smallest.
    pub from: Option<i64>,
    /// The largest.
    pub to: Option<i64>,
}

impl Span {
    /// Whether both ends are open, so that even a customer without a value is in it.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether a customer's value is in it; none at all is only where both ends are open.
    #[must_use]
    pub fn holds(self, value: Option<i64>) -> bool {
        match value {
            None => self.is_open(),
            Some(value) => self.from.is_none_or(|from| from <= value) && self.to.is_none_or(|to| value <= to),
        }
    }
}

/// One portfolio. A customer must be in all three spans.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Portfolio {
    /// What it is called.
    pub name: String,
    /// Who looks after it; may be empty.
    pub owner: String,
    /// Behaviour: the RFM score, R + F + M.
    pub score: Span,
    /// Income in cents, from a column of the customers.
    pub income_cents: Span,
    /// Volume of business in cents: M.
    pub volume_cents: Span,
}

/// Portfolios in the order in which they are tried: the first match wins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Portfolios(Vec<Portfolio>);

/// Why portfolios can't be used. Places count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortfoliosError {
    /// More than [`Portfolios::MOST`].
    TooMany(usize),
    /// The one at this place has no name.
    NoName(usize),
    /// The one at this place has the name of an earlier one.
    SameName(usize),
    /// The one at this place has a span that ends before it begins: nobody can be in it.
    EmptySpan(usize),
}

impl Portfolios {
    /// The most that there can be.
    pub const MOST: usize = 50;

    /// # Errors
    /// [`PortfoliosError`] for the first fault found.
    pub fn new(portfolios: Vec<Portfolio>) -> Result<Portfolios, PortfoliosError> {
        if portfolios.len() > Portfolios::MOST {
            return Err(PortfoliosError::TooMany(portfolios.len()));
        }
        for (place, portfolio) in portfolios.iter().enumerate() {
            let name = portfolio.name.trim();
            if name.is_empty() {
                return Err(PortfoliosError::NoName(place));
            }
            if portfolios.iter().take(place).any(|earlier| earlier.name.trim() == name) {
                return Err(PortfoliosError::SameName(place));
            }
            let spans = [portfolio.score, portfolio.income_cents, portfolio.volume_cents];
            if spans.iter().any(|span| span.from.zip(span.to).is_some_and(|(from, to)| from > to)) {
                return Err(PortfoliosError::EmptySpan(place));
            }
        }
        Ok(Portfolios(portfolios))
    }

    /// The portfolios, in the order in which they are tried.
    #[must_use]
    pub fn get(&self) -> &[Portfolio] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Portfolio, Portfolios, PortfoliosError, Span};

    #[test]
    fn spans() {
        let check = |from, to, value, holds| assert_eq!(Span { from, to }.holds(value), holds);
        check(None, None, None, true);
        check(None, None, Some(-5), true);
        check(Some(0), None, None, false);
        check(Some(3), Some(5), Some(2), false);
        check(Some(3), Some(5), Some(3), true);
        check(Some(3), Some(5), Some(5), true);
        check(Some(3), Some(5), Some(6), false);
        check(None, Some(5), Some(i64::MIN), true);
    }

    #[test]
    fn faults_are_named() {
        let named = |name: &str| Portfolio { name: name.into(), ..Portfolio::default() };
        let check = |portfolios: Vec<Portfolio>, fault| assert_eq!(Portfolios::new(portfolios).err(), fault);
        check(vec![], None);
        check(vec![named("A"), named("B")], None);
        check(vec![named("A"), named(" ")], Some(PortfoliosError::NoName(1)));
        check(vec![named("A"), named("B"), named("A ")], Some(PortfoliosError::SameName(2)));
        let span = Span { from: Some(2), to: Some(1) };
        check(vec![Portfolio { income_cents: span, ..named("A") }], Some(PortfoliosError::EmptySpan(0)));
        check((0..51).map(|place| named(&place.to_string())).collect(), Some(PortfoliosError::TooMany(51)));
    }
}
