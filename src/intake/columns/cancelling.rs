//! A column beside the status that tells of cancelled orders: `Cancelado?` with yes and no, `data de cancelamento` with days. It is
//! heard as a second status, and is no role of its own.

use super::Sight;

const STEM: &str = "cancel";
/// Words of such a name by which its column is filled with something else, or with more than cancelled orders.
const OF_SOMETHING_ELSE: &str = "motivo razao reason por by valor amount value taxa fee prazo until ate politica policy usuario user \
    responsavel nota note qtd quantidade quantity item items itens";
/// Words for a day, by which a column is known of which no cell is filled.
const OF_A_DAY: &str = "data date dt em at on hora time";

/// What a cancelled order's status is called where such a column says it.
const SPELT: [&str; 2] = ["cancelado", "cancelled"];

impl Sight {
    /// The column that tells by a yes or a day that an order is cancelled, if there is one, and what its status is then called.
    #[must_use]
    pub fn cancelling(&self) -> Option<(usize, &'static str)> {
        self.names.iter().zip(&self.cells).enumerate().find_map(|(place, (name, content))| {
            let has = |words: &str| name.split(' ').any(|word| words.split(' ').any(|other| other == word));
            let is_named = name.split(' ').any(|word| word.starts_with(STEM)) && !has(OF_SOMETHING_ELSE);
            let is_filled_so = content.nearly_all(content.dates) || content.nearly_all(content.consents);
            let is_such = is_named && (is_filled_so || content.is_empty() && has(OF_A_DAY));
            let is_portuguese = name.contains("cancelad") || name.contains("cancelam");
            is_such.then_some((place, SPELT[usize::from(!is_portuguese)]))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_tell_of_cancelled_orders() {
        let check = |header: &str, row: &str, expected: Option<(usize, &str)>| {
            let split = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<String>>();
            assert_eq!(Sight::of(&split(header), &[split(row)]).cancelling(), expected, "{header}");
        };
        check("pedido;Cancelado?", "1;Não", Some((1, "cancelado")));
        check("pedido;Data de cancelamento", "1;25/01/2024", Some((1, "cancelado")));
        check("pedido;Data de cancelamento", "1;", Some((1, "cancelado")));
        check("order;is_cancelled", "1;false", Some((1, "cancelled")));
        check("order;Canceled at", "1;2024-01-25T10:00:00Z", Some((1, "cancelled")));
        check("pedido;motivo do cancelamento", "1;25/01/2024", None);
        check("pedido;cancelado por", "1;Ana", None);
        check("pedido;cancelado", "1;", None);
        check("pedido;valor cancelado", "1;10,00", None);
        check("pedido;taxa de cancelamento", "1;0", None);
        check("pedido;data", "1;25/01/2024", None);
    }
}
