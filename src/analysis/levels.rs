//! The level of the relationship with each customer, from their stage of life and their tier of value. What the sales force
//! does on each level is `text`'s.

use super::labels::{LabelsError, check_length};
use crate::domain::{Level, Stage, Tier};

/// The level of a customer. DOMAIN.md §5 names the levels and what they follow from; which follows from what is this table:
///
/// | stage | most valuable | greatest potential | intermediate | below zero, or without a tier |
/// |---|---|---|---|---|
/// | acquisition | prospecting | prospecting | prospecting | prospecting |
/// | trial | strengthening | activation | activation | activation |
/// | maintenance | retention | strengthening | strengthening | activation |
/// | retention | retention | retention | retention | activation |
/// | recovery | retention | activation | activation | prospecting |
///
/// Who never bought is to be won; who bought once is to buy again; who buys is to buy more; who makes half of the value, or
/// is slipping, is to be kept; who is lost is to buy again, but of no more concern than a stranger where they cost money.
///
/// ```
/// use regua_core::analysis::levels::level_of;
/// use regua_core::domain::{Level, Stage, Tier};
/// assert_eq!(level_of(Stage::Maintenance, Some(Tier::Intermediate)), Level::Strengthening);
/// assert_eq!(level_of(Stage::Acquisition, None), Level::Prospecting);
/// ```
#[must_use]
pub fn level_of(stage: Stage, tier: Option<Tier>) -> Level {
    match (stage, tier) {
        (Stage::Acquisition, _) | (Stage::Recovery, Some(Tier::BelowZero) | None) => Level::Prospecting,
        (Stage::Trial, Some(Tier::MostValuable)) => Level::Strengthening,
        (Stage::Trial | Stage::Recovery, Some(Tier::GreatestPotential | Tier::Intermediate)) => Level::Activation,
        (Stage::Trial | Stage::Maintenance | Stage::Retention, Some(Tier::BelowZero) | None) => Level::Activation,
        (Stage::Maintenance, Some(Tier::GreatestPotential | Tier::Intermediate)) => Level::Strengthening,
        (Stage::Maintenance | Stage::Recovery, Some(Tier::MostValuable)) => Level::Retention,
        (Stage::Retention, Some(Tier::MostValuable | Tier::GreatestPotential | Tier::Intermediate)) => Level::Retention,
    }
}

/// The level of each customer. One pass.
///
/// # Errors
/// [`LabelsError::Length`] unless the columns are equally long.
pub fn levels(stages: &[Stage], tiers: &[Option<Tier>]) -> Result<Vec<Level>, LabelsError> {
    check_length(tiers.len(), stages.len())?;
    Ok(stages.iter().zip(tiers).map(|(&stage, &tier)| level_of(stage, tier)).collect())
}

#[cfg(test)]
mod tests {
    use super::levels;
    use crate::analysis::labels::LabelsError;
    use crate::domain::{Level, Stage, Tier};

    #[test]
    fn the_table() {
        let [prospect, activate, strengthen, retain] = Level::ALL;
        let table = [
            (Stage::Acquisition, [prospect; 5]),
            (Stage::Trial, [strengthen, activate, activate, activate, activate]),
            (Stage::Maintenance, [retain, strengthen, strengthen, activate, activate]),
            (Stage::Retention, [retain, retain, retain, activate, activate]),
            (Stage::Recovery, [retain, activate, activate, prospect, prospect]),
        ];
        let mut tiers: Vec<_> = Tier::ALL.map(Some).to_vec();
        tiers.push(None);
        for (stage, expected) in table {
            assert_eq!(levels(&[stage; 5], &tiers), Ok(expected.to_vec()), "{stage:?}");
        }
        assert_eq!(levels(&[Stage::Trial], &[]), Err(LabelsError::Length { labels: 0, customers: 1 }));
    }
}
