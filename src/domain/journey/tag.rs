//! Merge tags: the places in a message that each customer's facts fill, and how they are written. What fills them is
//! `present`'s; what they are called in a list is `text`'s.

use crate::domain::Language;

/// A fact that a message can bear: only what the base, the régua or the shop can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MergeTag {
    /// The first word of the customer's name.
    FirstName,
    /// The customer's name.
    FullName,
    /// Days since the last order.
    DaysWithoutBuying,
    /// The day of the last order.
    LastOrderDay,
    /// The product of the last order.
    LastProduct,
    /// The product that the customer bought most.
    FavouriteProduct,
    /// How many orders the customer placed.
    Orders,
    /// The day on which the next order is expected.
    ExpectedNextOrder,
    /// The code of the step's coupon; of the step before which gave one; of the customer's coupon that let them in.
    CouponCode,
    /// The last day on which that coupon can be used.
    CouponLastDay,
    /// What the shop is called, if the user wrote it.
    Store,
    /// How to opt out of the channel.
    Unsubscribe,
}

impl MergeTag {
    /// All tags, in the order in which they are offered.
    pub const ALL: [MergeTag; 12] = [
        MergeTag::FirstName,
        MergeTag::FullName,
        MergeTag::DaysWithoutBuying,
        MergeTag::LastOrderDay,
        MergeTag::LastProduct,
        MergeTag::FavouriteProduct,
        MergeTag::Orders,
        MergeTag::ExpectedNextOrder,
        MergeTag::CouponCode,
        MergeTag::CouponLastDay,
        MergeTag::Store,
        MergeTag::Unsubscribe,
    ];

    /// What stands between its braces.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let [pt, en] = self.names();
        match language {
            Language::Portuguese => pt,
            Language::English => en,
        }
    }

    fn names(self) -> [&'static str; 2] {
        match self {
            MergeTag::FirstName => ["primeiro_nome", "first_name"],
            MergeTag::FullName => ["nome_completo", "full_name"],
            MergeTag::DaysWithoutBuying => ["dias_sem_comprar", "days_without_buying"],
            MergeTag::LastOrderDay => ["data_do_ultimo_pedido", "last_order_date"],
            MergeTag::LastProduct => ["ultimo_produto", "last_product"],
            MergeTag::FavouriteProduct => ["produto_favorito", "favorite_product"],
            MergeTag::Orders => ["numero_de_pedidos", "number_of_orders"],
            MergeTag::ExpectedNextOrder => ["data_do_proximo_pedido", "next_order_date"],
            MergeTag::CouponCode => ["cupom", "coupon"],
            MergeTag::CouponLastDay => ["ultimo_dia_do_cupom", "last_day_of_coupon"],
            MergeTag::Store => ["loja", "store"],
            MergeTag::Unsubscribe => ["descadastro", "unsubscribe"],
        }
    }

    /// The tag of a name in either language, whatever its case; `None` where no tag is called so.
    #[must_use]
    pub fn named(name: &str) -> Option<MergeTag> {
        let name = name.to_lowercase();
        MergeTag::ALL.into_iter().find(|tag| tag.names().contains(&name.as_str()))
    }

    /// As it is written into a message: `{{primeiro_nome}}`.
    ///
    /// ```
    /// use regua_core::domain::{Language, MergeTag};
    /// assert_eq!(MergeTag::FirstName.written(Language::English), "{{first_name}}");
    /// ```
    #[must_use]
    pub fn written(self, language: Language) -> String {
        format!("{{{{{}}}}}", self.name(language))
    }
}

/// A piece of a message; the sources of all pieces, put together, are the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPiece<'a> {
    /// What is sent as it is.
    Text(&'a str),
    /// What a fact of the customer fills.
    Tag {
        /// Which fact.
        tag: MergeTag,
        /// What stands in its place for those of whom the base does not know it.
        fallback: Option<&'a str>,
        /// As it is written, with its braces.
        source: &'a str,
    },
    /// Braces around a name that is no tag's.
    Unknown {
        /// The name.
        name: &'a str,
        /// As it is written, with its braces.
        source: &'a str,
    },
}

impl<'a> TextPiece<'a> {
    /// As it is written.
    #[must_use]
    pub fn source(self) -> &'a str {
        match self {
            TextPiece::Text(text) => text,
            TextPiece::Tag { source, .. } | TextPiece::Unknown { source, .. } => source,
        }
    }
}

/// The pieces of a message. A tag is a name between `{{` and `}}` on one line, with a fallback after `|`; braces that do not
/// close on their line, and braces around braces, are text.
///
/// ```
/// use regua_core::domain::{MergeTag, TextPiece, text_pieces};
/// let source = "{{ produto_favorito | o de sempre }}";
/// let tag = TextPiece::Tag { tag: MergeTag::FavouriteProduct, fallback: Some("o de sempre"), source };
/// assert_eq!(text_pieces("Leve {{ produto_favorito | o de sempre }}!"), [TextPiece::Text("Leve "), tag, TextPiece::Text("!")]);
/// ```
#[must_use]
pub fn text_pieces(text: &str) -> Vec<TextPiece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    // Where the next search begins: braces before it are text.
    let mut from = 0;
    while let Some((before, source, after)) = next_tag(rest, from) {
        let Some(inner) = source.strip_prefix("{{").and_then(|inner| inner.strip_suffix("}}")) else {
            from = before.len() + 1;
            continue;
        };
        if !before.is_empty() {
            pieces.push(TextPiece::Text(before));
        }
        pieces.push(tag_piece(inner, source));
        (rest, from) = (after, 0);
    }
    if !rest.is_empty() {
        pieces.push(TextPiece::Text(rest));
    }
    pieces
}

/// The text before the next `{{`, what it opens, the text behind. Where it closes nowhere, it opens only itself.
fn next_tag(text: &str, from: usize) -> Option<(&str, &str, &str)> {
    let open = from + text.get(from..)?.find("{{")?;
    let inner = text.get(open + 2..)?;
    let is_tag = |inner: &&str| !inner.contains(['{', '}', '\n']);
    let len = inner.split_once("}}").map(|(inner, _)| inner).filter(is_tag).map_or(2, |inner| inner.len() + 4);
    Some((text.get(..open)?, text.get(open..open + len)?, text.get(open + len..)?))
}

fn tag_piece<'a>(inner: &'a str, source: &'a str) -> TextPiece<'a> {
    let (name, fallback) = inner.split_once('|').map_or((inner, None), |(name, fallback)| (name, Some(fallback)));
    let (name, fallback) = (name.trim(), fallback.map(str::trim).filter(|fallback| !fallback.is_empty()));
    match MergeTag::named(name) {
        Some(tag) => TextPiece::Tag { tag, fallback, source },
        None => TextPiece::Unknown { name, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn text(text: &str) -> TextPiece<'_> {
        TextPiece::Text(text)
    }

    const fn name(source: &str) -> TextPiece<'_> {
        TextPiece::Tag { tag: MergeTag::FirstName, fallback: None, source }
    }

    #[test]
    fn messages_are_read() {
        let check = |message: &str, want: &[TextPiece<'_>]| assert_eq!(text_pieces(message), want, "{message}");
        check("", &[]);
        check("Oi!", &[text("Oi!")]);
        check("{{first_name}}", &[name("{{first_name}}")]);
        check("Oi, {{ Primeiro_Nome }}!", &[text("Oi, "), name("{{ Primeiro_Nome }}"), text("!")]);
        check("{{first_name|}}", &[name("{{first_name|}}")]);
        check("{{nome}}", &[TextPiece::Unknown { name: "nome", source: "{{nome}}" }]);
        check("{{}}", &[TextPiece::Unknown { name: "", source: "{{}}" }]);
        check("a {{ b", &[text("a {{ b")]);
        check("{first_name}", &[text("{first_name}")]);
        check("{{first\n_name}}", &[text("{{first\n_name}}")]);
        check("{{ {{first_name}}", &[text("{{ "), name("{{first_name}}")]);
        check("{{{first_name}}}", &[text("{"), name("{{first_name}}"), text("}")]);
        let fallback =
            TextPiece::Tag { tag: MergeTag::CouponCode, fallback: Some("um|dois"), source: "{{cupom|um|dois}}" };
        check("{{cupom|um|dois}}", &[fallback]);
    }

    #[test]
    fn names_are_unique_and_read_in_either_language() {
        let mut all = Vec::new();
        for tag in MergeTag::ALL {
            for language in [Language::Portuguese, Language::English] {
                assert_eq!(MergeTag::named(tag.name(language)), Some(tag));
                let source = tag.written(language);
                assert_eq!(text_pieces(&source), [TextPiece::Tag { tag, fallback: None, source: &source }]);
                all.push(tag.name(language));
            }
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    proptest! {
        #[test]
        fn pieces_make_up_the_message(message in "([a-zç|{}\n ]|\\{\\{|\\}\\}|first_name|cupom){0,24}") {
            let pieces = text_pieces(&message);
            prop_assert_eq!(&pieces.iter().map(|piece| piece.source()).collect::<String>(), &message);
            let adjacent = |pair: &[TextPiece<'_>]| matches!(pair, [TextPiece::Text(_), TextPiece::Text(_)]);
            prop_assert!(!pieces.windows(2).any(adjacent));
        }

        #[test]
        fn what_is_no_tag_is_one_text(message in "[^{]{1,40}") {
            prop_assert_eq!(text_pieces(&message), vec![TextPiece::Text(&message)]);
        }
    }
}
