//! A condition as groups with rows, and the changes that a person makes to them. What stands in a row is `rows`'s.

use crate::domain::Condition;

/// The way from the whole to a condition within it: each step the place among a group's conditions.
pub type Path = Vec<usize>;

/// How the conditions of a group join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Each of them.
    All,
    /// At least one of them.
    Any,
    /// Not one of them.
    None,
}

impl Group {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Group; 3] = [Group::All, Group::Any, Group::None];

    /// A group of these conditions.
    #[must_use]
    pub fn of(self, conditions: Vec<Condition>) -> Condition {
        match self {
            Group::All => Condition::All(conditions),
            Group::Any => Condition::Any(conditions),
            Group::None => Condition::Not(Box::new(Condition::Any(conditions))),
        }
    }

    /// What a condition is; `None` of a single test.
    #[must_use]
    pub fn at(condition: &Condition) -> Option<Group> {
        match condition {
            Condition::All(_) => Some(Group::All),
            Condition::Any(_) => Some(Group::Any),
            Condition::Not(_) => Some(Group::None),
            Condition::Test(_) => None,
        }
    }
}

/// A line of the builder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// Which condition it is about.
    pub path: Path,
    /// What stands on it.
    pub part: Part,
    /// The condition's place in the counts of the engine.
    pub count: usize,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The head of a group.
    Head,
    /// A test.
    Row,
    /// The foot of a group: what can be added to it.
    Foot,
}

/// A direction in which a condition is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Up: past the condition above, into the group above, or out of its own group.
    Up,
    /// Down, likewise.
    Down,
}

/// The same condition as groups alone show it: a group at the top, and a NOT only around an OR.
#[must_use]
pub fn normal(condition: &Condition) -> Condition {
    match inner(condition) {
        test @ Condition::Test(_) => Condition::All(vec![test]),
        group @ (Condition::All(_) | Condition::Any(_) | Condition::Not(_)) => group,
    }
}

fn inner(condition: &Condition) -> Condition {
    let all = |of: &[Condition]| of.iter().map(inner).collect();
    match condition {
        Condition::All(of) => Condition::All(all(of)),
        Condition::Any(of) => Condition::Any(all(of)),
        Condition::Test(test) => Condition::Test(test.clone()),
        Condition::Not(of) => match of.as_ref() {
            Condition::Any(of) => Group::None.of(all(of)),
            Condition::Not(twice) => inner(twice),
            other @ (Condition::All(_) | Condition::Test(_)) => Group::None.of(vec![inner(other)]),
        },
    }
}

/// The conditions of a group; none of a test.
#[must_use]
pub fn within(condition: &Condition) -> &[Condition] {
    match condition {
        Condition::All(of) | Condition::Any(of) => of,
        Condition::Not(of) => match of.as_ref() {
            Condition::Any(of) | Condition::All(of) => of,
            Condition::Not(_) | Condition::Test(_) => &[],
        },
        Condition::Test(_) => &[],
    }
}

fn within_mut(condition: &mut Condition) -> Option<&mut Vec<Condition>> {
    match condition {
        Condition::All(of) | Condition::Any(of) => Some(of),
        Condition::Not(of) => match of.as_mut() {
            Condition::Any(of) | Condition::All(of) => Some(of),
            Condition::Not(_) | Condition::Test(_) => None,
        },
        Condition::Test(_) => None,
    }
}

/// The condition at the end of a way; `None` where it leads nowhere.
#[must_use]
pub fn at<'c>(condition: &'c Condition, path: &[usize]) -> Option<&'c Condition> {
    path.iter().try_fold(condition, |condition, place| within(condition).get(*place))
}

fn at_mut<'c>(condition: &'c mut Condition, path: &[usize]) -> Option<&'c mut Condition> {
    path.iter().try_fold(condition, |condition, place| within_mut(condition)?.get_mut(*place))
}

/// The lines of a normal condition, from the top.
#[must_use]
pub fn lines(condition: &Condition) -> Vec<Line> {
    let mut lines = Vec::new();
    add_lines(condition, &mut Vec::new(), &mut 0, &mut lines);
    lines
}

fn add_lines(condition: &Condition, path: &mut Path, count: &mut usize, lines: &mut Vec<Line>) {
    let own = *count;
    *count += 1;
    let mut line = |path: &Path, part: Part| lines.push(Line { path: path.clone(), part, count: own });
    if matches!(condition, Condition::Test(_)) {
        return line(path, Part::Row);
    }
    line(path, Part::Head);
    // The engine also counts the OR within a NOT.
    *count += usize::from(matches!(condition, Condition::Not(_)));
    for (place, part) in within(condition).iter().enumerate() {
        path.push(place);
        add_lines(part, path, count, lines);
        path.pop();
    }
    lines.push(Line { path: path.clone(), part: Part::Foot, count: own });
}

/// The whole with another condition at the end of a way.
#[must_use]
pub fn replaced(condition: &Condition, path: &[usize], other: Condition) -> Condition {
    let mut whole = condition.clone();
    if let Some(place) = at_mut(&mut whole, path) {
        *place = other;
    }
    whole
}

/// The whole with a group that joins otherwise.
#[must_use]
pub fn joined_by(condition: &Condition, path: &[usize], group: Group) -> Condition {
    let of = at(condition, path).map(|old| within(old).to_vec()).unwrap_or_default();
    replaced(condition, path, group.of(of))
}

/// The whole with a condition at the end of a group, and the way to it; `None` where the group is none, or would nest too
/// deep.
#[must_use]
pub fn added(condition: &Condition, path: &[usize], other: Condition) -> Option<(Condition, Path)> {
    let mut whole = condition.clone();
    let group = within_mut(at_mut(&mut whole, path)?)?;
    let mut way = path.to_vec();
    way.push(group.len());
    group.push(other);
    fits(&whole).then_some((whole, way))
}

/// The whole without a condition; the top stays.
#[must_use]
pub fn without(condition: &Condition, path: &[usize]) -> Condition {
    let mut whole = condition.clone();
    if let Some((place, parent)) = path.split_last()
        && let Some(group) = at_mut(&mut whole, parent).and_then(within_mut)
        && *place < group.len()
    {
        group.remove(*place);
    }
    whole
}

/// The whole with a condition twice, and the way to the second.
#[must_use]
pub fn doubled(condition: &Condition, path: &[usize]) -> Option<(Condition, Path)> {
    let copy = at(condition, path)?.clone();
    let mut way = path.to_vec();
    *way.last_mut()? += 1;
    Some((inserted(condition, &way, copy)?, way))
}

fn inserted(condition: &Condition, path: &[usize], other: Condition) -> Option<Condition> {
    let mut whole = condition.clone();
    let (place, parent) = path.split_last()?;
    let group = within_mut(at_mut(&mut whole, parent)?)?;
    group.insert((*place).min(group.len()), other);
    fits(&whole).then_some(whole)
}

/// The whole with a condition one step up or down, and the way to where it stands then; `None` where there is no way on.
#[must_use]
pub fn moved(condition: &Condition, path: &[usize], step: Step) -> Option<(Condition, Path)> {
    let (place, parent) = path.split_last()?;
    let own = at(condition, path)?.clone();
    let rest = without(condition, path);
    let siblings = within(at(&rest, parent)?);
    // Without itself, the next one stands at its own place.
    let neighbour = match step {
        Step::Up => place.checked_sub(1),
        Step::Down => Some(*place),
    };
    let mut way = parent.to_vec();
    match neighbour.and_then(|place| siblings.get(place).map(|other| (place, other))) {
        Some((place, group)) if Group::at(group).is_some() => {
            way.extend([place, if step == Step::Up { within(group).len() } else { 0 }]);
        }
        Some((place, _)) => way.push(if step == Step::Up { place } else { place + 1 }),
        None => {
            let last = way.last_mut()?;
            *last += usize::from(step == Step::Down);
        }
    }
    Some((inserted(&rest, &way, own)?, way))
}

/// Whether the border lets it through, with room for its own group and NOT.
fn fits(condition: &Condition) -> bool {
    condition.depth() <= Condition::MOST_DEPTH
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Test;

    fn test(number: u32) -> Condition {
        Condition::Test(Test::Audience(number))
    }

    /// `0 [1 2] ![3]` in a group of all.
    fn some() -> Condition {
        Group::All.of(vec![test(0), Group::Any.of(vec![test(1), test(2)]), Group::None.of(vec![test(3)])])
    }

    fn written(condition: &Condition) -> String {
        let list = |of: &[Condition]| of.iter().map(written).collect::<Vec<_>>().join(" ");
        match (condition, Group::at(condition)) {
            (Condition::Test(Test::Audience(number)), _) => number.to_string(),
            (group, Some(Group::All)) => format!("({})", list(within(group))),
            (group, Some(Group::Any)) => format!("[{}]", list(within(group))),
            (group, Some(Group::None)) => format!("![{}]", list(within(group))),
            (_, None) => "?".to_owned(),
        }
    }

    #[test]
    fn lines_count_as_the_engine_does() {
        let lines = lines(&some());
        let counts: Vec<(Part, usize)> = lines.iter().map(|line| (line.part, line.count)).collect();
        use Part::{Foot, Head, Row};
        let whole =
            [(Head, 0), (Row, 1), (Head, 2), (Row, 3), (Row, 4), (Foot, 2), (Head, 5), (Row, 7), (Foot, 5), (Foot, 0)];
        assert_eq!(counts, whole);
        assert_eq!(lines[4].path, [1, 1]);
    }

    #[test]
    fn any_condition_becomes_groups() {
        let check = |condition: Condition, want: &str| assert_eq!(written(&normal(&condition)), want);
        let not = |of: Condition| Condition::Not(Box::new(of));
        check(test(1), "(1)");
        check(not(test(1)), "![1]");
        check(not(Condition::All(vec![test(1), not(not(test(2)))])), "![(1 2)]");
        check(not(not(Condition::Any(vec![]))), "[]");
        check(some(), "(0 [1 2] ![3])");
    }

    #[test]
    fn changes() {
        let some = some();
        let check = |changed: Option<(Condition, Path)>, want: &str, path: &[usize]| {
            let (condition, way) = changed.unwrap();
            assert_eq!((written(&condition).as_str(), way.as_slice()), (want, path));
        };
        check(added(&some, &[1], test(9)), "(0 [1 2 9] ![3])", &[1, 2]);
        check(doubled(&some, &[1]), "(0 [1 2] [1 2] ![3])", &[2]);
        check(moved(&some, &[0], Step::Down), "([0 1 2] ![3])", &[0, 0]);
        check(moved(&some, &[1, 1], Step::Up), "(0 [2 1] ![3])", &[1, 0]);
        check(moved(&some, &[1, 1], Step::Down), "(0 [1] 2 ![3])", &[2]);
        check(moved(&some, &[1, 0], Step::Up), "(0 1 [2] ![3])", &[1]);
        check(moved(&some, &[2], Step::Up), "(0 [1 2 ![3]])", &[1, 2]);
        assert_eq!(moved(&some, &[0], Step::Up), None);
        assert_eq!(moved(&some, &[2], Step::Down), None);
        assert_eq!(written(&without(&some, &[1, 0])), "(0 [2] ![3])");
        assert_eq!(written(&joined_by(&some, &[2], Group::All)), "(0 [1 2] (3))");
        assert_eq!(written(&replaced(&some, &[2, 0], test(5))), "(0 [1 2] ![5])");
        assert_eq!(at(&some, &[7]), None);
    }

    #[test]
    fn groups_nest_only_so_deep() {
        let deep = (0..Condition::MOST_DEPTH - 1).fold(test(0), |of, _| Group::All.of(vec![of]));
        assert_eq!(deep.depth(), Condition::MOST_DEPTH);
        assert!(added(&deep, &[], Group::All.of(vec![])).is_some());
        assert!(added(&deep, &[0], Group::All.of(vec![deep.clone()])).is_none());
    }
}
