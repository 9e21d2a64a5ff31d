//! Tests as predicates of a sentence: “aceitam e-mails”, “não aceitam e-mails”. Those of numbers and days are `measures`'s;
//! joining them into one sentence is `present`'s; figures come written.

use crate::domain::{BoughtWhen, ConsentAnswer, Facet, Partition};
use crate::text::{En, Pt};

/// What is said of customers, and the contrary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// They do.
    pub yes: String,
    /// They do not.
    pub no: String,
}

impl Said {
    /// The contrary.
    #[must_use]
    pub fn contrary(self) -> Said {
        Said { yes: self.no, no: self.yes }
    }
}

/// What a text must be, its texts in quotes and joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Like<'a> {
    /// One of these.
    OneOf(&'a str),
    /// Containing this.
    Containing(&'a str),
    /// Starting with this.
    StartingWith(&'a str),
}

/// Predicates over customers in the plural.
pub trait PhraseText {
    /// `Clientes que ….`
    fn customers_who(&self, predicate: &str) -> String;
    /// No condition at all.
    fn who_everyone(&self) -> &'static str;
    /// They are customers: what an empty group says.
    fn are_customers(&self) -> Said;
    /// `A, B e C`.
    fn all_of(&self, parts: &[String]) -> String;
    /// `A, B ou C`.
    fn any_of(&self, parts: &[String]) -> String;
    /// Nothing is chosen yet.
    fn nothing_chosen(&self) -> &'static str;
    /// They are in parts of a segmentation.
    fn in_parts(&self, partition: Partition, parts: &str) -> Said;
    /// A text in a column.
    fn has_text(&self, column: &str, like: Like<'_>) -> Said;
    /// Anything in a column.
    fn has_anything(&self, column: &str) -> Said;
    /// They bought. `figure`: the days or orders of `when`, written.
    fn have_bought(&self, what: Facet, names: &str, when: BoughtWhen, figure: &str) -> Said;
    /// What they say to e-mails.
    fn say_to_emails(&self, answer: ConsentAnswer) -> Said;
    /// They are in an audience.
    fn in_audience(&self, name: &str) -> Said;
    /// They are of a company.
    fn of_company(&self, name: &str) -> Said;
    /// They are in a random share.
    fn in_share(&self, share: &str) -> Said;
}

/// A name or a text in quotes, the same in both languages.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// With its full stop, but where something is still to be chosen.
fn ended(sentence: String) -> String {
    if sentence.ends_with('…') { sentence } else { sentence + "." }
}

fn joined(parts: &[String], last: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

pub(super) fn pt(verb: &str, rest: impl AsRef<str>) -> Said {
    let rest = rest.as_ref();
    Said { yes: format!("{verb} {rest}"), no: format!("não {verb} {rest}") }
}

impl PhraseText for Pt {
    fn customers_who(&self, predicate: &str) -> String {
        ended(format!("Clientes que {predicate}"))
    }

    fn who_everyone(&self) -> &'static str {
        "Todos os clientes da base."
    }

    fn are_customers(&self) -> Said {
        pt("são", "clientes da base")
    }

    fn all_of(&self, parts: &[String]) -> String {
        joined(parts, "e")
    }

    fn any_of(&self, parts: &[String]) -> String {
        joined(parts, "ou")
    }

    fn nothing_chosen(&self) -> &'static str {
        "…"
    }

    fn in_parts(&self, partition: Partition, parts: &str) -> Said {
        pt(
            "estão",
            match partition {
                Partition::Segment => format!("no segmento {parts}"),
                Partition::Stage => format!("na etapa {parts}"),
                Partition::Tier => format!("na faixa de valor {parts}"),
                Partition::Engagement => format!("no grupo de engajamento {parts}"),
                Partition::Portfolio => format!("na carteira {parts}"),
                Partition::Level => format!("no nível de relacionamento {parts}"),
            },
        )
    }

    fn has_text(&self, column: &str, like: Like<'_>) -> Said {
        let column = quoted(column);
        pt(
            "têm",
            match like {
                Like::OneOf(texts) => format!("{column} igual a {texts}"),
                Like::Containing(text) => format!("{column} que contém {text}"),
                Like::StartingWith(text) => format!("{column} que começa com {text}"),
            },
        )
    }

    fn has_anything(&self, column: &str) -> Said {
        let column = quoted(column);
        Said { yes: format!("têm {column} preenchido"), no: format!("não têm {column}") }
    }

    fn have_bought(&self, what: Facet, names: &str, when: BoughtWhen, figure: &str) -> Said {
        let (verb, names) = match what {
            Facet::Product => ("compraram", names.to_owned()),
            Facet::Category => ("compraram", format!("da categoria {names}")),
            Facet::Channel => ("compraram", format!("pelo canal {names}")),
            Facet::Coupon => ("usaram", format!("o cupom {names}")),
        };
        match when {
            BoughtWhen::Ever => pt(verb, names),
            BoughtWhen::InLast(_) => pt(verb, format!("{names} nos últimos {figure}")),
            BoughtWhen::AtLeast(_) => pt(verb, format!("{names} em ao menos {figure}")),
            BoughtWhen::Never => Said { yes: format!("nunca {verb} {names}"), no: format!("já {verb} {names}") },
        }
    }

    fn say_to_emails(&self, answer: ConsentAnswer) -> Said {
        match answer {
            ConsentAnswer::Given => pt("aceitam", "e-mails"),
            ConsentAnswer::Withheld => pt("recusam", "e-mails"),
            ConsentAnswer::Unanswered => pt("disseram", "se aceitam e-mails").contrary(),
        }
    }

    fn in_audience(&self, name: &str) -> Said {
        pt("estão", format!("no público {}", quoted(name)))
    }

    fn of_company(&self, name: &str) -> Said {
        pt("são", format!("da empresa {name}"))
    }

    fn in_share(&self, share: &str) -> Said {
        pt("estão", format!("no sorteio de {share} da base"))
    }
}

pub(super) fn be(rest: impl AsRef<str>) -> Said {
    let rest = rest.as_ref();
    Said { yes: format!("are {rest}"), no: format!("are not {rest}") }
}

pub(super) fn have(rest: impl AsRef<str>) -> Said {
    let rest = rest.as_ref();
    Said { yes: format!("have {rest}"), no: format!("do not have {rest}") }
}

pub(super) fn past(did: &str, to_do: &str, rest: impl AsRef<str>) -> Said {
    let rest = rest.as_ref();
    Said { yes: format!("{did} {rest}"), no: format!("did not {to_do} {rest}") }
}

impl PhraseText for En {
    fn customers_who(&self, predicate: &str) -> String {
        ended(format!("Customers who {predicate}"))
    }

    fn who_everyone(&self) -> &'static str {
        "All customers of the base."
    }

    fn are_customers(&self) -> Said {
        be("customers of the base")
    }

    fn all_of(&self, parts: &[String]) -> String {
        joined(parts, "and")
    }

    fn any_of(&self, parts: &[String]) -> String {
        joined(parts, "or")
    }

    fn nothing_chosen(&self) -> &'static str {
        "…"
    }

    fn in_parts(&self, partition: Partition, parts: &str) -> Said {
        be(match partition {
            Partition::Segment => format!("in segment {parts}"),
            Partition::Stage => format!("in stage {parts}"),
            Partition::Tier => format!("in value tier {parts}"),
            Partition::Engagement => format!("in engagement group {parts}"),
            Partition::Portfolio => format!("in portfolio {parts}"),
            Partition::Level => format!("at relationship level {parts}"),
        })
    }

    fn has_text(&self, column: &str, like: Like<'_>) -> Said {
        let column = quoted(column);
        have(match like {
            Like::OneOf(texts) => format!("{column} equal to {texts}"),
            Like::Containing(text) => format!("{column} containing {text}"),
            Like::StartingWith(text) => format!("{column} starting with {text}"),
        })
    }

    fn has_anything(&self, column: &str) -> Said {
        let column = quoted(column);
        Said { yes: format!("have {column} filled in"), no: format!("have no {column}") }
    }

    fn have_bought(&self, what: Facet, names: &str, when: BoughtWhen, figure: &str) -> Said {
        let (did, to_do, names) = match what {
            Facet::Product => ("bought", "buy", names.to_owned()),
            Facet::Category => ("bought", "buy", format!("from category {names}")),
            Facet::Channel => ("bought", "buy", format!("through channel {names}")),
            Facet::Coupon => ("used", "use", format!("coupon {names}")),
        };
        match when {
            BoughtWhen::Ever => past(did, to_do, names),
            BoughtWhen::InLast(_) => past(did, to_do, format!("{names} in the last {figure}")),
            BoughtWhen::AtLeast(_) => past(did, to_do, format!("{names} in at least {figure}")),
            BoughtWhen::Never => Said { yes: format!("never {did} {names}"), no: format!("have {did} {names}") },
        }
    }

    fn say_to_emails(&self, answer: ConsentAnswer) -> Said {
        let (yes, no) = match answer {
            ConsentAnswer::Given => ("accept e-mails", "do not accept e-mails"),
            ConsentAnswer::Withheld => ("refuse e-mails", "do not refuse e-mails"),
            ConsentAnswer::Unanswered => {
                ("did not say whether they accept e-mails", "said whether they accept e-mails")
            }
        };
        Said { yes: yes.to_owned(), no: no.to_owned() }
    }

    fn in_audience(&self, name: &str) -> Said {
        be(format!("in audience {}", quoted(name)))
    }

    fn of_company(&self, name: &str) -> Said {
        be(format!("of the company {name}"))
    }

    fn in_share(&self, share: &str) -> Said {
        be(format!("in the random {share} of the base"))
    }
}
