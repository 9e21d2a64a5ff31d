//! Whether conditions exclude each other whatever the base holds: read off the conditions alone, never off customers. Where it
//! can't be read off, they do not.

use crate::domain::{Audience, Condition, NumberFact, NumberTest, Partition, Test, TextTest, letters};

/// A test that is to pass, or to fail.
type Literal = (Test, Wanted);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Passed,
    Failed,
}

impl Wanted {
    fn turned(self) -> Wanted {
        match self {
            Wanted::Passed => Wanted::Failed,
            Wanted::Failed => Wanted::Passed,
        }
    }
}

/// What all conditions ask together.
#[derive(Default)]
struct Gathered {
    literals: Vec<Literal>,
    /// Of each of these at least one condition is to be met.
    choices: Vec<Vec<(Condition, Wanted)>>,
}

/// Whether nobody at all can meet all these conditions.
#[must_use]
pub fn exclude(conditions: &[&Condition], audiences: &[Audience]) -> bool {
    let mut gathered = Gathered::default();
    for condition in conditions {
        gathered.take(condition, Wanted::Passed, (audiences, Condition::MOST_DEPTH));
    }
    if clash(&gathered.literals) {
        return true;
    }
    let is_hopeless = |choice: &Vec<(Condition, Wanted)>| {
        choice.iter().all(|(condition, wanted)| {
            let mut with = Gathered { literals: gathered.literals.clone(), choices: Vec::new() };
            with.take(condition, *wanted, (audiences, Condition::MOST_DEPTH));
            clash(&with.literals)
        })
    };
    gathered.choices.iter().any(is_hopeless)
}

impl Gathered {
    fn take(&mut self, condition: &Condition, wanted: Wanted, (audiences, depth): (&[Audience], usize)) {
        // Audiences that name each other are told elsewhere.
        let Some(depth) = depth.checked_sub(1) else { return };
        match (condition, wanted) {
            (Condition::All(of), Wanted::Passed) | (Condition::Any(of), Wanted::Failed) => {
                of.iter().for_each(|part| self.take(part, wanted, (audiences, depth)));
            }
            (Condition::Any(of), Wanted::Passed) | (Condition::All(of), Wanted::Failed) => match of.as_slice() {
                [only] => self.take(only, wanted, (audiences, depth)),
                of => self.choices.push(of.iter().map(|part| (part.clone(), wanted)).collect()),
            },
            (Condition::Not(of), wanted) => self.take(of, wanted.turned(), (audiences, depth)),
            (Condition::Test(Test::Audience(number)), wanted) => {
                let named = audiences.iter().find(|audience| audience.number == *number);
                named.into_iter().for_each(|named| self.take(&named.condition, wanted, (audiences, depth)));
            }
            (Condition::Test(test), wanted) => self.literals.push((test.clone(), wanted)),
        }
    }
}

fn clash(literals: &[Literal]) -> bool {
    let is_denied = |(test, wanted): &Literal| {
        *wanted == Wanted::Passed && literals.iter().any(|(other, denied)| *denied == Wanted::Failed && other == test)
    };
    literals.iter().any(is_denied)
        || NumberFact::ALL.iter().any(|fact| numbers_clash(literals, *fact))
        || Partition::ALL.iter().any(|partition| parts_clash(literals, *partition))
        || literals.iter().any(|literal| texts_clash(literals, literal))
}

/// The numbers that pass; `None` of a test for there being none.
fn range(test: NumberTest) -> Option<(i64, i64)> {
    Some(match test {
        NumberTest::Is(number) => (number, number),
        NumberTest::IsNot(_) => (i64::MIN, i64::MAX),
        NumberTest::Below(number) => (i64::MIN, number.saturating_sub(1)),
        NumberTest::AtMost(number) => (i64::MIN, number),
        NumberTest::AtLeast(number) => (number, i64::MAX),
        NumberTest::Above(number) => (number.saturating_add(1), i64::MAX),
        NumberTest::Between(from, to) => (from, to),
        NumberTest::IsBlank => return None,
    })
}

/// The test that those pass who have the number and fail this one; `None` where they are no one stretch.
fn failing(test: NumberTest) -> Option<NumberTest> {
    match test {
        NumberTest::Is(number) => Some(NumberTest::IsNot(number)),
        NumberTest::IsNot(number) => Some(NumberTest::Is(number)),
        NumberTest::Below(number) => Some(NumberTest::AtLeast(number)),
        NumberTest::AtMost(number) => Some(NumberTest::Above(number)),
        NumberTest::AtLeast(number) => Some(NumberTest::Below(number)),
        NumberTest::Above(number) => Some(NumberTest::AtMost(number)),
        NumberTest::Between(..) | NumberTest::IsBlank => None,
    }
}

fn numbers_clash(literals: &[Literal], fact: NumberFact) -> bool {
    let of = |wanted: Wanted| {
        literals.iter().filter_map(move |(test, own)| {
            let Test::Number(asked, test) = test else { return None };
            (*asked == fact && *own == wanted).then_some(*test)
        })
    };
    let passed: Vec<NumberTest> = of(Wanted::Passed).collect();
    let is_blank = passed.contains(&NumberTest::IsBlank);
    let has_number = passed.iter().any(|test| *test != NumberTest::IsBlank);
    if is_blank && has_number {
        return true;
    }
    // Who has no number fails every test: only beside one that is passed does a failed one say anything.
    if !has_number {
        return false;
    }
    let all: Vec<NumberTest> = passed.into_iter().chain(of(Wanted::Failed).filter_map(failing)).collect();
    let ranges = all.iter().copied().filter_map(range);
    let (from, to) = ranges.fold((i64::MIN, i64::MAX), |all, own| (all.0.max(own.0), all.1.min(own.1)));
    from > to || (from == to && all.contains(&NumberTest::IsNot(from)))
}

fn parts_clash(literals: &[Literal], partition: Partition) -> bool {
    let mut left: Option<Vec<u16>> = None;
    let mut out = Vec::new();
    let mut count = 0;
    for (test, wanted) in literals {
        let Test::Part(asked, parts) = test else { continue };
        if *asked != partition {
            continue;
        }
        count += 1;
        match (wanted, &mut left) {
            (Wanted::Passed, None) => left = Some(parts.clone()),
            (Wanted::Passed, Some(left)) => left.retain(|part| parts.contains(part)),
            (Wanted::Failed, _) => out.extend(parts.iter().copied()),
        }
    }
    // One that is not filled in yet is told where it stands.
    count > 1 && left.is_some_and(|left| left.iter().all(|part| out.contains(part)))
}

/// Whether a text that is to be one of some can be none of those that others leave.
fn texts_clash(literals: &[Literal], (test, wanted): &Literal) -> bool {
    let (Test::Text(column, TextTest::In(texts)), Wanted::Passed) = (test, wanted) else { return false };
    let fold = |text: &String| {
        let mut folded = String::new();
        letters::fold(text, &mut folded);
        folded
    };
    let mut left: Vec<String> = texts.iter().map(fold).collect();
    let before = left.len();
    for (other, wanted) in literals {
        match (other, wanted) {
            (Test::Text(asked, TextTest::In(texts)), Wanted::Passed)
            | (Test::Text(asked, TextTest::NotIn(texts)), Wanted::Failed)
                if asked == column =>
            {
                let texts: Vec<String> = texts.iter().map(fold).collect();
                left.retain(|text| texts.contains(text));
            }
            (Test::Text(asked, TextTest::NotIn(texts)), Wanted::Passed)
            | (Test::Text(asked, TextTest::In(texts)), Wanted::Failed)
                if asked == column =>
            {
                let texts: Vec<String> = texts.iter().map(fold).collect();
                left.retain(|text| !texts.contains(text));
            }
            (_, _) => {}
        }
    }
    before > 0 && left.is_empty()
}

#[cfg(test)]
mod tests;
