//! JSON as a tree of whole numbers and texts, its fields in their order. What the fields mean is each version's.

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    /// `null`.
    Null,
    /// A whole number.
    Whole(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Fields, as they stand: the same name may be there twice.
    Fields(Vec<(String, Json)>),
    /// What no recipe holds: `true`, `false`, fractions, numbers beyond 64 bits. Never written.
    Foreign,
}

impl Json {
    /// Fields in this order.
    pub(super) fn fields<const N: usize>(fields: [(&str, Json); N]) -> Json {
        Json::Fields(fields.into_iter().map(|(name, json)| (name.to_owned(), json)).collect())
    }

    /// One of several forms, by its name.
    pub(super) fn form(name: &str, json: impl Into<Json>) -> Json {
        Json::fields([(name, json.into())])
    }

    /// A list of what each of these is written as.
    pub(super) fn list<'a, T: 'a>(of: impl IntoIterator<Item = &'a T>, write: impl Fn(&T) -> Json) -> Json {
        Json::List(of.into_iter().map(write).collect())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Json {
        Json::Whole(number)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Json {
        Json::Whole(number.into())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(of: Option<T>) -> Json {
        of.map_or(Json::Null, Into::into)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null | Json::Foreign => to.serialize_unit(),
            Json::Whole(number) => to.serialize_i64(*number),
            Json::Text(text) => to.serialize_str(text),
            Json::List(of) => {
                let mut list = to.serialize_seq(Some(of.len()))?;
                of.iter().try_for_each(|json| list.serialize_element(json))?;
                list.end()
            }
            Json::Fields(of) => {
                let mut map = to.serialize_map(Some(of.len()))?;
                of.iter().try_for_each(|(name, json)| map.serialize_entry(name, json))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Json, D::Error> {
        struct Tree;
        impl<'de> Visitor<'de> for Tree {
            type Value = Json;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Json, E> {
                Ok(Json::Foreign)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
                Ok(Json::Foreign)
            }
            fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Whole(number))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
                Ok(i64::try_from(number).map_or(Json::Foreign, Json::Whole))
            }
            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(text.into())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut of: A) -> Result<Json, A::Error> {
                let mut list = Vec::new();
                while let Some(json) = of.next_element()? {
                    list.push(json);
                }
                Ok(Json::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut of: A) -> Result<Json, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = of.next_entry()? {
                    fields.push(field);
                }
                Ok(Json::Fields(fields))
            }
        }
        from.deserialize_any(Tree)
    }
}

/// How deep lists and fields of a text nest, whether or not it is JSON.
pub(super) fn depth(text: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text.bytes() {
        if in_text {
            in_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'[' | b'{' => {
                depth += 1;
                most = most.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn depth_is_counted_outside_of_texts() {
        let check = |text: &str, want| assert_eq!(depth(text), want, "{text}");
        check("", 0);
        check("1", 0);
        check("[]", 1);
        check(r#"{"a":[[],[]]}"#, 3);
        check(r#"["[[[","\"[[","\\",[]]"#, 2);
        check("]]][", 1);
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![Just(Json::Null), any::<i64>().prop_map(Json::Whole), ".*".prop_map(Json::Text)];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Json::List),
                prop::collection::vec((".*", inner), 0..4).prop_map(Json::Fields),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(json in any_json()) {
            let text = serde_json::to_string_pretty(&json).unwrap();
            prop_assert_eq!(serde_json::from_str::<Json>(&text).unwrap(), json);
        }
    }
}
