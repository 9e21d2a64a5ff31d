//! What the name of a column says, in Portuguese and English and in the words of the shop platforms. Cells are
//! `content`'s, the words themselves `lists`'s, names that are merely alike `near`'s.

use super::lists::{
    CENTS, ENDS, HISTORY, LINE_TOTAL, LINE_VALUE, LITTLE, NOISE, NOT_SPECIAL, OF_MONEY, ONE_WORD, PROFILE, WITH,
};
use super::lists::{QUANTITY, SPECIAL, STARTS, STATE, WHOLE, WHOSE};
use super::near;
use crate::domain::{Contents, Role};
use crate::intake::words::plain;

/// What a name says. Ranks decide between columns of one meaning; from [`EXACT`] up the whole name is known, below it
/// only a word in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Customer(CustomerKey),
    /// A single role, with its rank.
    Is(Role, i32),
    /// A fact about the customer that is no key.
    Profile,
    /// Known, and of no use here: products, freight, taxes, other dates.
    Irrelevant,
    Unknown,
}

/// What kind of key of the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CustomerKey {
    Id,
    Document,
    Email,
    Phone,
    /// `cliente`, which may be a name or a code.
    Name,
    /// `id`, of whatever.
    BareId,
}

/// The least rank of a name that is known as a whole.
pub(super) const EXACT: i32 = 50;
const WEAK: i32 = 10;
/// The rank of a name with a word that decides in files of its kind.
const SPECIAL_WORD: i32 = 60;
/// The rank of a name that is only like a known one.
pub(super) const NEAR: i32 = 30;

/// The rank of a name that can mean two things, its cells saying which.
pub(super) const BY_CELLS: i32 = 40;

impl CustomerKey {
    /// The preference between keys.
    pub(super) fn rank(self) -> i32 {
        match self {
            CustomerKey::Id => 100,
            CustomerKey::Document => 90,
            CustomerKey::Email => 80,
            CustomerKey::Phone => 70,
            CustomerKey::Name => 60,
            CustomerKey::BareId => WEAK,
        }
    }
}

/// A name as names are compared: plain ([`plain`]), `UnitPrice` and `IDCliente` two words, `WhatsApp` one.
pub(super) fn spelt(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let is = |place: usize, test: fn(char) -> bool| letters.get(place).is_some_and(|letter| test(*letter));
    let mut parted = String::with_capacity(name.len() + 4);
    for (place, letter) in letters.iter().enumerate() {
        let begins = place > 0 && letter.is_uppercase();
        let after_small = begins && is(place - 1, char::is_lowercase);
        // The last capital of several, two small letters after it: not the end of `CPFs`.
        let after_capitals = begins && is(place - 1, char::is_uppercase);
        if after_small || after_capitals && is(place + 1, char::is_lowercase) && is(place + 2, char::is_lowercase) {
            parted.push(' ');
        }
        parted.push(*letter);
    }
    let name = plain(&parted);
    ONE_WORD
        .iter()
        .fold(name, |name, (parts, word)| if name.contains(parts) { name.replace(parts, word) } else { name })
}

/// What a name ([`spelt`]) says among the names of its header, in a file of this kind.
pub(super) fn meaning(name: &str, header: &[String], contents: Contents) -> Meaning {
    let beside = |other: &str| header.iter().any(|name| name == other);
    if name == "name" {
        // Shopify calls the order's number so, WooCommerce the product.
        return if beside("financial status") || beside("lineitem name") {
            Meaning::Is(Role::OrderId, 100)
        } else if beside("sku") {
            Meaning::Is(Role::Product, 90)
        } else if header.iter().any(|name| name.starts_with("first name")) {
            Meaning::Irrelevant
        } else {
            Meaning::Profile
        };
    }
    let of_piece = match name {
        "price" | "preco" => Some((60, Meaning::Is(Role::UnitPrice, 60).among(contents))),
        // After all that an order comes to.
        line if is_in(LINE_VALUE, &glued(line)) => Some((EXACT + 5, Meaning::Irrelevant)),
        _ => None,
    };
    if let Some((rank, beside_quantity)) = of_piece {
        // Beside a quantity it is one piece's; of the value of a line nobody knows.
        let counted = header.iter().any(|name| name.split(' ').any(|word| is_in(QUANTITY, word)));
        return if counted { beside_quantity } else { Meaning::Is(Role::Amount, rank).among(contents) };
    }
    if is_in_cents(name) {
        // A name that says so may be of something else, too: nobody but the user chooses it.
        return Meaning::Unknown;
    }
    if name == "razao social" && header.iter().any(|other| is_key(other)) {
        // What a company is called, where it is not what its orders are known by.
        return Meaning::Is(Role::Company, 90).among(contents);
    }
    let words: Vec<&str> = name.split(' ').filter(|word| !is_in(LITTLE, word)).collect();
    let full: Vec<&str> = words.iter().map(|word| near::in_full(word)).collect();
    // First with every word: the `no` of `CustomerNo` does not say nothing.
    let known = whole(&name.replace(' ', "")).or_else(|| whole(&words.concat())).or_else(|| whole(&full.concat()));
    let offered = |role: Role| contents.offered().contains(&role);
    match known {
        Some(meaning @ Meaning::Is(role, _)) if offered(role) => return meaning,
        Some(meaning @ Meaning::Customer(key)) if key != CustomerKey::BareId => return meaning,
        Some(_) | None => {}
    }
    if contents == Contents::Coupons
        && let Some(role) = end_of_validity(name)
    {
        // Before a day of issue: what counts is from when it can be used.
        return Meaning::Is(role, SPECIAL_WORD + 1);
    }
    if let Some(role) = special(&words, contents) {
        return Meaning::Is(role, SPECIAL_WORD);
    }
    let meaning = known.unwrap_or_else(|| by_words(name));
    meaning.among(contents)
}

impl Meaning {
    /// What it comes to in a file of this kind, which may have no such role.
    fn among(self, contents: Contents) -> Meaning {
        let Meaning::Is(role, _) = self else { return self };
        match (contents.offered().contains(&role), role.describes_customer()) {
            (true, _) => self,
            (false, true) => Meaning::Profile,
            (false, false) => Meaning::Irrelevant,
        }
    }
}

/// Whether a name that seems to tell of the customer may be that of a status, which only its cells can say: `estado`,
/// where people live or how an order stands.
pub(super) fn may_be_status(name: &str) -> bool {
    let has = |list: &str| name.split(' ').any(|word| is_in(list, word));
    has(STATE) && !has(WHOSE) && !has("uf cidade city pais country endereco address")
}

/// Whether a name tells of all of a customer's purchases at once, as only a list of customers does.
pub(super) fn is_of_history(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').map(near::in_full).collect();
    HISTORY.iter().any(|lists| lists.iter().all(|list| words.iter().any(|word| is_in(list, word))))
}

/// Whether figures under this name are hundredths of money. `valor com centavos` has a part of them.
pub(super) fn is_in_cents(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let is_with =
        |place: usize| place.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| is_in(WITH, word));
    words.iter().enumerate().any(|(place, word)| is_in(CENTS, word) && !is_with(place))
}

/// Whether a name is of the amount of one line of an order.
pub(super) fn is_per_line(name: &str) -> bool {
    let glued = glued(name);
    is_in(LINE_TOTAL, &glued) || is_in(LINE_VALUE, &glued)
}

/// A name in one word, without those that say nothing.
fn glued(name: &str) -> String {
    name.split(' ').filter(|word| !is_in(LITTLE, word)).collect()
}

/// Whether a plain name is that of a key better than a name.
fn is_key(name: &str) -> bool {
    match whole(&glued(name)) {
        Some(Meaning::Customer(CustomerKey::Id | CustomerKey::Document | CustomerKey::Email)) => true,
        Some(
            Meaning::Customer(CustomerKey::Phone | CustomerKey::Name | CustomerKey::BareId)
            | Meaning::Is(..)
            | Meaning::Profile
            | Meaning::Irrelevant
            | Meaning::Unknown,
        )
        | None => false,
    }
}

/// Which end of a coupon's validity a name is of, where it says: `válido de`, `fim da validade`.
fn end_of_validity(name: &str) -> Option<Role> {
    let has = |list: &str| name.split(' ').any(|word| is_in(list, word));
    if has(OF_MONEY) {
        None
    } else if has(ENDS) {
        Some(Role::Expires)
    } else if has(STARTS) || name.starts_with("val") && name.ends_with(" de") {
        Some(Role::Issued)
    } else {
        None
    }
}

/// The role that a word tells in files of this kind.
fn special(words: &[&str], contents: Contents) -> Option<Role> {
    let has = |list: &str| words.iter().any(|word| is_in(list, word));
    let mut here = SPECIAL.iter().filter(|(kind, ..)| *kind == contents);
    let barred = NOT_SPECIAL.iter().any(|(kind, list)| *kind == contents && has(list));
    here.find(|(.., list)| !barred && has(list)).map(|(_, role, _)| *role)
}

/// What the words of a name say that is not known as a whole.
fn by_words(name: &str) -> Meaning {
    // "E-mail" is one word.
    let joined = name.replace("e mail", "email");
    let words: Vec<&str> = joined.split(' ').filter(|word| !is_in(LITTLE, word)).map(near::in_full).collect();
    let has = |list: &str| words.iter().any(|word| is_in(list, word));
    if has(NOISE) {
        return Meaning::Irrelevant;
    }
    let rest: Vec<&str> = words.iter().copied().filter(|word| !is_in(WHOSE, word)).collect();
    if rest.len() < words.len()
        && let Some(meaning @ Meaning::Customer(key)) = whole(&rest.concat())
        && key != CustomerKey::BareId
    {
        return meaning;
    }
    if has(PROFILE) {
        Meaning::Profile
    } else if let Some(meaning) = near::meaning(&words) {
        meaning
    } else if has("data date timestamp") {
        Meaning::Is(Role::Date, WEAK)
    } else if has("valor total amount value revenue receita preco price") {
        Meaning::Is(Role::Amount, WEAK)
    } else if has("status situacao") {
        Meaning::Is(Role::Status, WEAK)
    } else {
        Meaning::Unknown
    }
}

fn whole(glued: &str) -> Option<Meaning> {
    WHOLE.iter().find(|(_, names)| is_in(names, glued)).map(|(meaning, _)| *meaning)
}

/// Whether a word is one of a list, its words parted by blanks.
fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(meaning_expected: Meaning, names: &[&str]) {
        for name in names {
            assert_eq!(meaning(&spelt(name), &[], Contents::Orders), meaning_expected, "{name:?}");
        }
    }

    #[test]
    fn capitals_begin_words() {
        for (name, expected) in [
            ("UnitPrice", "unit price"),
            ("unitPrice", "unit price"),
            ("InvoiceNo", "invoice no"),
            ("IDCliente", "id cliente"),
            ("ClienteID", "cliente id"),
            ("VALOR TOTAL", "valor total"),
            ("CPFs", "cpfs"),
            ("NFe", "nfe"),
            ("DataÚltimaCompra", "data ultima compra"),
            ("Aceita WhatsApp", "aceita whatsapp"),
            ("AceitaWhatsApp", "aceita whatsapp"),
            ("Código GiftBack", "codigo giftback"),
            ("Código_do  Pedido: ", "codigo do pedido"),
            ("", ""),
        ] {
            assert_eq!(spelt(name), expected, "{name:?}");
        }
    }

    #[test]
    fn names_of_all_purchases() {
        for (name, expected) in [
            ("Última compra", true),
            ("Data do último pedido", true),
            ("Primeira compra", true),
            ("LastOrderDate", true),
            ("Total gasto", true),
            ("Valor total gasto", true),
            ("Total spent", true),
            ("Ticket médio", true),
            ("Average Order Value", true),
            ("Qtd pedidos", true),
            ("Nº de compras", true),
            ("Orders count", true),
            ("LTV", true),
            ("Data da compra", false),
            ("Nº Pedido", false),
            ("Total do pedido", false),
            ("Valor médio do frete", false),
            ("Spent", false),
            ("Last name", false),
            ("Order number", false),
            ("Total de itens", false),
            ("", false),
        ] {
            assert_eq!(is_of_history(&spelt(name)), expected, "{name:?}");
        }
    }

    #[test]
    fn names_mean() {
        check(
            Meaning::Customer(CustomerKey::Id),
            &[
                "customer_id",
                "CustomerID",
                "CustomerNo",
                "IDCliente",
                "cod_cliente",
                "ID do Cliente",
                "Código do cliente",
            ],
        );
        check(Meaning::Customer(CustomerKey::Document), &["CPF", "CPF / CNPJ", "cpf_cnpj", "CPF do cliente"]);
        check(
            Meaning::Customer(CustomerKey::Email),
            &["E-mail", "Email Address", "Email (Billing)", "e-mail do cliente", "customer_email"],
        );
        check(Meaning::Customer(CustomerKey::Name), &["Cliente", "Nome do cliente", "comprador"]);
        check(
            Meaning::Is(Role::OrderId, 100),
            &["Nº Pedido", "N° do pedido", "Número do Pedido", "order_id", "Order Number", "Código do Pedido"],
        );
        check(Meaning::Is(Role::Date, 100), &["Data do Pedido", "data_compra", "Created at", "Order Date"]);
        check(Meaning::Is(Role::Date, NEAR), &["Data lançamento"]);
        check(Meaning::Is(Role::Date, WEAK), &["Data do lançamento manual"]);
        check(Meaning::Is(Role::Amount, 100), &["Valor Total", "valor_total", "Total", "Total do pedido"]);
        check(Meaning::Is(Role::Amount, 90), &["Valor (R$)", "receita", "revenue", "amount"]);
        check(Meaning::Is(Role::Status, 100), &["Status do Pagamento", "Financial Status"]);
        check(Meaning::Is(Role::Status, 90), &["Situação", "Order Status"]);
        check(
            Meaning::Profile,
            &["Nome", "First Name (Billing)", "Cidade", "Billing Province", "Segmento do cliente", "Estado"],
        );
        check(Meaning::Irrelevant, &["Valor do Frete", "Data de envío", "Desconto", "Status do Envio", "Updated at"]);
        check(
            Meaning::Is(Role::UnitPrice, 100),
            &["Lineitem price", "Preço unitário", "Unit Price", "UnitPrice", "precoUnitario"],
        );
        check(Meaning::Unknown, &["", "xpto", "window pwned 1"]);
    }
}
