//! The words of what was given back. What is bought is `products`'s.

use super::{En, Pt};

/// The words of refunds.
pub trait RefundText {
    /// Refunds by month.
    fn refunds_title(&self) -> &'static str;
    /// How to read them.
    fn refunds_note(&self) -> &'static str;
    /// How they are computed.
    fn refunds_how(&self) -> &'static str;
    /// All of them: orders, their count, value, share of what was sold.
    fn refunds_remark(&self, orders: (u64, &str), value: &str, share: &str) -> String;
    /// There are none.
    fn no_refunds(&self) -> &'static str;
    /// The heads: month, orders, given back, sold, share.
    fn refund_heads(&self, sign: &str) -> [String; 5];
    /// Products with refunds.
    fn refunded_title(&self) -> &'static str;
    /// How to read them.
    fn refunded_note(&self) -> &'static str;
    /// How they are computed.
    fn refunded_how(&self) -> &'static str;
    /// The heads: product, orders, orders with a refund, share.
    fn refunded_heads(&self) -> [&'static str; 4];
}

impl RefundText for Pt {
    fn refunds_title(&self) -> &'static str {
        "Devoluções por mês"
    }

    fn refunds_note(&self) -> &'static str {
        "altura: parte do vendido no mês que foi devolvida"
    }

    fn refunds_how(&self) -> &'static str {
        "Conta linhas de valor negativo, a coluna de valor devolvido e pedidos com situação de devolvido, também os que saem da \
         análise por terem sido devolvidos inteiros. O mês é o da própria devolução onde ela tem data, senão o do pedido; \
         “vendido” é o valor antes de devolver. Cancelados e pendentes não entram."
    }

    fn refunds_remark(&self, orders: (u64, &str), value: &str, share: &str) -> String {
        let orders = if orders.0 == 1 { "1 pedido".to_owned() } else { format!("{} pedidos", orders.1) };
        format!("{orders} com devolução, {value} ao todo: {share} do que foi vendido.")
    }

    fn no_refunds(&self) -> &'static str {
        "Nenhuma devolução nestes arquivos."
    }

    fn refund_heads(&self, sign: &str) -> [String; 5] {
        [
            "Mês".to_owned(),
            "Pedidos com devolução".to_owned(),
            format!("Devolvido ({sign})"),
            format!("Vendido ({sign})"),
            "Devolvido, %".to_owned(),
        ]
    }

    fn refunded_title(&self) -> &'static str {
        "Produtos mais devolvidos"
    }

    fn refunded_note(&self) -> &'static str {
        "barra: parte dos pedidos com o produto em que houve devolução"
    }

    fn refunded_how(&self) -> &'static str {
        "O arquivo diz de qual pedido é a devolução, não de qual produto: conta-se o pedido para cada produto que ele tem. Só \
         produtos com cinco pedidos ou mais."
    }

    fn refunded_heads(&self) -> [&'static str; 4] {
        ["Produto", "Pedidos", "Com devolução", "Com devolução, %"]
    }
}

impl RefundText for En {
    fn refunds_title(&self) -> &'static str {
        "Refunds by month"
    }

    fn refunds_note(&self) -> &'static str {
        "height: share of the month’s sales that was given back"
    }

    fn refunds_how(&self) -> &'static str {
        "Counts rows of negative value, the column of refunds, and orders whose status says refunded, also those that leave the \
         analysis because all was given back. The month is the refund’s own where it has a date, else the order’s; “sold” is the \
         value before giving back. Cancelled and pending orders do not count."
    }

    fn refunds_remark(&self, orders: (u64, &str), value: &str, share: &str) -> String {
        let orders = if orders.0 == 1 { "1 order".to_owned() } else { format!("{} orders", orders.1) };
        format!("{orders} with a refund, {value} in all: {share} of what was sold.")
    }

    fn no_refunds(&self) -> &'static str {
        "No refunds in these files."
    }

    fn refund_heads(&self, sign: &str) -> [String; 5] {
        [
            "Month".to_owned(),
            "Orders with a refund".to_owned(),
            format!("Given back ({sign})"),
            format!("Sold ({sign})"),
            "Given back, %".to_owned(),
        ]
    }

    fn refunded_title(&self) -> &'static str {
        "Products with the most refunds"
    }

    fn refunded_note(&self) -> &'static str {
        "bar: share of the product’s orders in which something was given back"
    }

    fn refunded_how(&self) -> &'static str {
        "The file says which order a refund is of, not which product: the order counts for each product in it. Only products with \
         five orders or more."
    }

    fn refunded_heads(&self) -> [&'static str; 4] {
        ["Product", "Orders", "With a refund", "With a refund, %"]
    }
}
