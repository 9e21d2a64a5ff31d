//! Reading the tree field by field: each fault says where it stands. Which fields there are is each version's.

use super::json::Json;
use crate::domain::{FieldFault, RecipeError};

/// A fault, and the way to it from the inside out.
#[derive(Debug)]
pub(super) struct Fault {
    fault: FieldFault,
    way: Vec<String>,
}

/// What was read, or the first fault.
pub(super) type Read<T> = Result<T, Fault>;

impl From<FieldFault> for Fault {
    fn from(fault: FieldFault) -> Fault {
        Fault { fault, way: Vec::new() }
    }
}

impl From<Fault> for RecipeError {
    fn from(Fault { fault, way }: Fault) -> RecipeError {
        let mut path = String::new();
        for part in way.iter().rev() {
            if !path.is_empty() && !part.starts_with('[') {
                path.push('.');
            }
            path.push_str(part);
        }
        RecipeError::Field { path, fault }
    }
}

impl Fault {
    /// The same fault, seen from one field further out.
    pub(super) fn within(mut self, part: impl Into<String>) -> Fault {
        self.way.push(part.into());
        self
    }
}

/// The fields of a value; those that nobody takes are refused.
pub(super) struct Fields<'a> {
    left: Vec<(&'a str, &'a Json)>,
    taken: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub(super) fn of(json: &'a Json) -> Read<Fields<'a>> {
        let Json::Fields(fields) = json else { return Err(FieldFault::Kind.into()) };
        let left = fields.iter().map(|(name, json)| (name.as_str(), json)).collect();
        Ok(Fields { left, taken: Vec::new() })
    }

    /// Reads a field that must be there.
    pub(super) fn take<T>(&mut self, name: &'static str, read: impl FnOnce(&'a Json) -> Read<T>) -> Read<T> {
        self.taken.push(name);
        let found = self.left.iter().position(|(left, _)| *left == name);
        let json = found.map(|place| self.left.remove(place).1);
        json.ok_or_else(|| FieldFault::Missing.into()).and_then(read).map_err(|fault| fault.within(name))
    }

    /// Reads a field that files of before it came to be do not have.
    pub(super) fn take_or_default<T: Default>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'a Json) -> Read<T>,
    ) -> Read<T> {
        if self.left.iter().any(|(left, _)| *left == name) { self.take(name, read) } else { Ok(T::default()) }
    }

    /// All fields were taken.
    pub(super) fn done(self) -> Read<()> {
        let Some((name, _)) = self.left.first() else { return Ok(()) };
        let fault = if self.taken.contains(name) { FieldFault::Twice } else { FieldFault::Unknown };
        Err(Fault::from(fault).within(*name))
    }
}

/// One of several forms: a word, or one field of this name.
pub(super) fn form<T>(json: &Json, read: impl FnOnce(&str, &Json) -> Read<T>) -> Read<T> {
    match json {
        Json::Text(word) => read(word, &Json::Null),
        Json::Fields(fields) => match fields.as_slice() {
            [(name, json)] => read(name, json).map_err(|fault| fault.within(name)),
            [] | [_, _, ..] => Err(FieldFault::Kind.into()),
        },
        Json::Null | Json::Whole(_) | Json::List(_) | Json::Foreign => Err(FieldFault::Kind.into()),
    }
}

/// `null`, or what is read.
pub(super) fn optional<T>(json: &Json, read: impl FnOnce(&Json) -> Read<T>) -> Read<Option<T>> {
    if *json == Json::Null { Ok(None) } else { read(json).map(Some) }
}

/// Each of a list.
pub(super) fn list<T>(json: &Json, read: impl Fn(&Json) -> Read<T>) -> Read<Vec<T>> {
    let Json::List(of) = json else { return Err(FieldFault::Kind.into()) };
    of.iter().enumerate().map(|(place, json)| read(json).map_err(|fault| fault.within(format!("[{place}]")))).collect()
}

/// Both of a pair.
pub(super) fn pair<T: Copy>(json: &Json, read: impl Fn(&Json) -> Read<T>) -> Read<(T, T)> {
    match list(json, read)?.as_slice() {
        [from, to] => Ok((*from, *to)),
        [] | [_] | [_, _, _, ..] => Err(FieldFault::Kind.into()),
    }
}

pub(super) fn text(json: &Json) -> Read<String> {
    if let Json::Text(text) = json { Ok(text.clone()) } else { Err(FieldFault::Kind.into()) }
}

/// A whole number that its type can hold.
pub(super) fn whole<T: TryFrom<i64>>(json: &Json) -> Read<T> {
    let Json::Whole(number) = json else { return Err(FieldFault::Kind.into()) };
    T::try_from(*number).map_err(|_| FieldFault::Range.into())
}

/// What a constructor made, or that it refused.
pub(super) fn held<T, E>(made: Result<T, E>) -> Read<T> {
    made.map_err(|_| FieldFault::Range.into())
}
