//! The words on what is bought and what is given back.

use super::{En, Pt};
use crate::domain::Facet;

/// The words for products and refunds.
pub trait ProductText {
    /// The facets of orders, as a choice is named.
    fn order_facets(&self) -> &'static str;
    /// A facet, in the plural.
    fn order_facet(&self, facet: Facet) -> &'static str;
    /// One of a facet, as the head of a column.
    fn order_facet_one(&self, facet: Facet) -> &'static str;
    /// What is bought most.
    fn bought_title(&self, facet: Facet) -> &'static str;
    /// How to read it.
    fn bought_note(&self) -> &'static str;
    /// How it is computed.
    fn bought_how(&self) -> &'static str;
    /// How many orders say something, and how much of it is shown: written numbers.
    fn bought_remark(&self, told: (&str, &str), shown: (&str, &str, &str)) -> String;
    /// What customers begin with.
    fn first_title(&self, facet: Facet) -> &'static str;
    /// How to read it.
    fn first_note(&self) -> &'static str;
    /// How it is computed.
    fn first_how(&self) -> &'static str;
    /// So many came back.
    fn buyers_came_back(&self, share: &str) -> String;
    /// What is in one order.
    fn together_title(&self) -> &'static str;
    /// What is bought on the next purchase day.
    fn next_title(&self, facet: Facet) -> &'static str;
    /// How to read pairs.
    fn pairs_note(&self) -> &'static str;
    /// How pairs in one order are found among so many.
    fn together_how(&self, paired: &str) -> String;
    /// How pairs on neighbouring days are found among so many.
    fn next_how(&self, paired: &str) -> String;
    /// There are no pairs.
    fn no_pairs(&self) -> &'static str;
    /// The heads: customers, orders, what the orders came to, first buyers, came back, share.
    fn bought_heads(&self, sign: &str) -> [String; 6];
    /// The heads of pairs: the second, then customers, orders, what these came to.
    fn pair_heads(&self, sign: &str) -> [String; 4];
    /// No file tells what was bought.
    fn products_unknown(&self) -> (&'static str, &'static str);
}

impl ProductText for Pt {
    fn order_facets(&self) -> &'static str {
        "O que se conta"
    }

    fn order_facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product => "Produtos",
            Facet::Category => "Categorias",
            Facet::Channel => "Canais",
            Facet::Coupon => "Cupons",
        }
    }

    fn order_facet_one(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product => "Produto",
            Facet::Category => "Categoria",
            Facet::Channel => "Canal",
            Facet::Coupon => "Cupom",
        }
    }

    fn bought_title(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product | Facet::Category => "O que se compra",
            Facet::Channel => "Por onde se compra",
            Facet::Coupon => "Cupons usados",
        }
    }

    fn bought_note(&self) -> &'static str {
        "barra: pedidos em que aparece; ao lado, clientes"
    }

    fn bought_how(&self) -> &'static str {
        "Cada pedido em uso conta uma vez para cada item que tem, seja qual for a quantidade. “Receita dos pedidos” é o valor \
         inteiro dos pedidos em que o item aparece: somada, passa do total, porque um pedido pode ter vários itens."
    }

    fn bought_remark(&self, (told, orders): (&str, &str), (shown, listed, texts): (&str, &str, &str)) -> String {
        format!(
            "{told} de {orders} pedidos dizem isto. A figura mostra os {shown} primeiros, a tabela {listed} de {texts}."
        )
    }

    fn first_title(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product | Facet::Category => "Com o que os clientes começam",
            Facet::Channel => "Por onde os clientes começam",
            Facet::Coupon => "Com que cupom os clientes começam",
        }
    }

    fn first_note(&self) -> &'static str {
        "barra: clientes, pelo primeiro dia de compra; ao lado, quantos voltaram"
    }

    fn first_how(&self) -> &'static str {
        "Pedidos do mesmo dia são uma compra só. Voltou quem tem um pedido em uso em um dia posterior, de qualquer item; quem \
         começou há pouco ainda pode voltar."
    }

    fn buyers_came_back(&self, share: &str) -> String {
        format!("{share} voltaram")
    }

    fn together_title(&self) -> &'static str {
        "Comprados no mesmo pedido"
    }

    fn next_title(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product | Facet::Category => "Comprados na vez seguinte",
            Facet::Channel => "O canal da compra seguinte",
            Facet::Coupon => "O cupom da compra seguinte",
        }
    }

    fn pairs_note(&self) -> &'static str {
        "barra: vezes; ao lado, clientes"
    }

    fn together_how(&self, paired: &str) -> String {
        format!(
            "Pares em um mesmo pedido em uso, procurados entre os {paired} mais comprados: os demais ficam de fora desta \
             figura."
        )
    }

    fn next_how(&self, paired: &str) -> String {
        format!(
            "O segundo foi comprado no dia de compra que veio logo depois daquele em que se comprou o primeiro; os dois podem \
             ser o mesmo. Procurados entre os {paired} mais comprados: os demais ficam de fora desta figura."
        )
    }

    fn no_pairs(&self) -> &'static str {
        "Nenhum par nesta base."
    }

    fn bought_heads(&self, sign: &str) -> [String; 6] {
        [
            "Clientes".to_owned(),
            "Pedidos".to_owned(),
            format!("Receita dos pedidos ({sign})"),
            "Começaram por ele".to_owned(),
            "Voltaram".to_owned(),
            "Voltaram, %".to_owned(),
        ]
    }

    fn pair_heads(&self, sign: &str) -> [String; 4] {
        ["E".to_owned(), "Clientes".to_owned(), "Vezes".to_owned(), format!("Receita dos pedidos ({sign})")]
    }

    fn products_unknown(&self) -> (&'static str, &'static str) {
        (
            "O que se compra",
            "Nenhum arquivo diz o que havia nos pedidos. Na página Dados, aponte a coluna do produto, da categoria, do canal ou \
             do cupom, ou junte o arquivo com os itens dos pedidos.",
        )
    }
}

impl ProductText for En {
    fn order_facets(&self) -> &'static str {
        "What is counted"
    }

    fn order_facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product => "Products",
            Facet::Category => "Categories",
            Facet::Channel => "Channels",
            Facet::Coupon => "Coupons",
        }
    }

    fn order_facet_one(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product => "Product",
            Facet::Category => "Category",
            Facet::Channel => "Channel",
            Facet::Coupon => "Coupon",
        }
    }

    fn bought_title(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product | Facet::Category => "What is bought",
            Facet::Channel => "Where people buy",
            Facet::Coupon => "Coupons used",
        }
    }

    fn bought_note(&self) -> &'static str {
        "bar: orders that have it; beside it, customers"
    }

    fn bought_how(&self) -> &'static str {
        "Each order in use counts once for each item in it, whatever the quantity. “Revenue of the orders” is the whole value of \
         the orders that have the item: its sum exceeds the total, since one order may have several items."
    }

    fn bought_remark(&self, (told, orders): (&str, &str), (shown, listed, texts): (&str, &str, &str)) -> String {
        format!("{told} of {orders} orders say this. The chart shows the first {shown}, the table {listed} of {texts}.")
    }

    fn first_title(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product | Facet::Category => "What customers begin with",
            Facet::Channel => "Where customers begin",
            Facet::Coupon => "The coupon customers begin with",
        }
    }

    fn first_note(&self) -> &'static str {
        "bar: customers, by their first purchase day; beside it, how many came back"
    }

    fn first_how(&self) -> &'static str {
        "Orders of one day are one purchase. Came back: has an order in use on a later day, of any item; who began lately may \
         still come back."
    }

    fn buyers_came_back(&self, share: &str) -> String {
        format!("{share} came back")
    }

    fn together_title(&self) -> &'static str {
        "Bought in one order"
    }

    fn next_title(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Product | Facet::Category => "Bought the next time",
            Facet::Channel => "The channel of the next purchase",
            Facet::Coupon => "The coupon of the next purchase",
        }
    }

    fn pairs_note(&self) -> &'static str {
        "bar: times; beside it, customers"
    }

    fn together_how(&self, paired: &str) -> String {
        format!(
            "Pairs in one order in use, looked for among the {paired} most bought: this chart leaves out the others."
        )
    }

    fn next_how(&self, paired: &str) -> String {
        format!(
            "The second was bought on the purchase day right after the one on which the first was; both may be the same. Looked \
             for among the {paired} most bought: this chart leaves out the others."
        )
    }

    fn no_pairs(&self) -> &'static str {
        "No pairs in this base."
    }

    fn bought_heads(&self, sign: &str) -> [String; 6] {
        [
            "Customers".to_owned(),
            "Orders".to_owned(),
            format!("Revenue of the orders ({sign})"),
            "Began with it".to_owned(),
            "Came back".to_owned(),
            "Came back, %".to_owned(),
        ]
    }

    fn pair_heads(&self, sign: &str) -> [String; 4] {
        ["And".to_owned(), "Customers".to_owned(), "Times".to_owned(), format!("Revenue of the orders ({sign})")]
    }

    fn products_unknown(&self) -> (&'static str, &'static str) {
        (
            "What is bought",
            "No file says what was in the orders. On the Data page, point out the column of the product, category, channel or \
             coupon, or add the file with the orders’ items.",
        )
    }
}
