//! Names that are merely like a known one: abbreviated, in another order, with a word more or a letter wrong. Names that
//! are known as they stand are `names`'s.

use super::lists::{SHORT, WHOLE};
use super::names::{CustomerKey, Meaning, NEAR};
use crate::domain::Role;

/// The shortest known name that a misspelt one may stand for, and from which length two letters may be wrong.
const MISSPELT: (usize, usize) = (8, 12);

/// The word for which an abbreviation stands, else the word itself.
pub(super) fn in_full(word: &str) -> &str {
    let known = SHORT.iter().find(|(_, short)| short.split(' ').any(|listed| listed == word));
    known.map_or(word, |(full, _)| full)
}

/// What the most similar known name says, with the rank of similarity.
pub(super) fn meaning(words: &[&str]) -> Option<Meaning> {
    let found = turned(words).or_else(|| without_one(words)).or_else(|| misspelt(&words.concat()))?;
    match found {
        Meaning::Is(role, _) => Some(Meaning::Is(role, NEAR)),
        Meaning::Customer(CustomerKey::BareId) | Meaning::Unknown => None,
        Meaning::Customer(
            CustomerKey::Id | CustomerKey::Document | CustomerKey::Email | CustomerKey::Phone | CustomerKey::Name,
        ) => Some(Meaning::Is(Role::Customer, NEAR)),
        Meaning::Profile | Meaning::Irrelevant => Some(found),
    }
}

fn whole(glued: &str) -> Option<Meaning> {
    let listed = |names: &str| names.split(' ').any(|name| name == glued);
    WHOLE.iter().find(|(_, names)| listed(names)).map(|(meaning, _)| *meaning)
}

/// The same words in another order: `pedido total`.
fn turned(words: &[&str]) -> Option<Meaning> {
    match *words {
        [a, b] => whole(&[b, a].concat()),
        [a, b, c] => {
            let orders = [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
            orders.iter().find_map(|order| whole(&order.concat()))
        }
        _ => None,
    }
}

/// With a word that says nothing more: `data da compra online`. Of two words one is too little to know a customer by.
fn without_one(words: &[&str]) -> Option<Meaning> {
    let rest = |left_out: usize| {
        let kept = words.iter().enumerate().filter(|(place, _)| *place != left_out);
        whole(&kept.map(|(_, word)| *word).collect::<String>())
    };
    let found = (0..words.len()).rev().find_map(rest)?;
    match (words.len(), found) {
        (..=1, _) | (2, Meaning::Customer(_)) => None,
        (_, found) => Some(found),
    }
}

/// With a letter or two wrong: `valro total`. A plural is another word: `pedidos` counts them.
fn misspelt(glued: &str) -> Option<Meaning> {
    let alike = |known: &&str| {
        let most = match known.len() {
            len if len >= MISSPELT.1 => 2,
            len if len >= MISSPELT.0 => 1,
            _ => return false,
        };
        known.as_bytes().first() == glued.as_bytes().first()
            && known.len().abs_diff(glued.len()) <= most
            && glued.strip_suffix('s') != Some(known)
            && distance(known, glued) <= most
    };
    WHOLE.iter().find(|(_, names)| names.split(' ').any(|name| alike(&name))).map(|(meaning, _)| *meaning)
}

/// Letters to put in, take out or change to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    // One row of the usual table, without its first column.
    let mut row: Vec<usize> = (1..=other.len()).collect();
    for (above, x) in one.bytes().enumerate() {
        let (mut diagonal, mut left) = (above, above + 1);
        for (up, y) in row.iter_mut().zip(other.bytes()) {
            let best = (diagonal + usize::from(x != y)).min(left + 1).min(*up + 1);
            diagonal = *up;
            *up = best;
            left = best;
        }
    }
    row.last().copied().unwrap_or(one.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (one, other, expected) in [
            ("", "", 0),
            ("abc", "", 3),
            ("", "ab", 2),
            ("pedido", "pedido", 0),
            ("pedido", "pedio", 1),
            ("valor", "valro", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
            assert_eq!(distance(other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn similar_names_mean_the_same() {
        for (words, expected) in [
            (&["pedido", "total"][..], Some(Role::Amount)),
            (&["compra", "data"], Some(Role::Date)),
            (&["data", "compra", "online"], Some(Role::Date)),
            (&["pedido", "interno"], Some(Role::OrderId)),
            (&["numero", "peddido"], Some(Role::OrderId)),
            (&["pedidos"], None),
            (&["email", "marketing"], Some(Role::EmailConsent)),
            (&["contrato"], None),
            (&["cliente", "vip"], None),
            (&["xpto"], None),
            (&[], None),
        ] {
            let found = meaning(words).or_else(|| whole(&words.concat()));
            let role = found.and_then(|found| if let Meaning::Is(role, _) = found { Some(role) } else { None });
            assert_eq!(role, expected, "{words:?}");
        }
    }
}
