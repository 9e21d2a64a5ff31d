//! What kind of file one is, from the names and the first rows. What each column then is, is the parent module's.

use super::lists::BARRED;
use super::names;
use super::names::Meaning;
use super::{Candidate, Certainty, Column, Sight, candidate, foremost};
use crate::domain::{Contents, Role};

/// Words, by their beginnings, that only files of one kind have.
const CART: &str = "carrinho cart abandon";
const COUPON: &str = "cupom cupon coupon voucher giftback cashback";
const REASON: &str = "motivo reason razao";
const EVENT: &str = "event acao action atividade activity interac";
const ORDER: &str = "pedido order compra purchase venda sale";
/// The most columns of a list of those who must not be written to.
const SHORT: usize = 6;

/// A file at which one looks as if it were of this kind or that.
struct Look<'f> {
    sight: &'f Sight,
    names: Vec<String>,
}

impl Sight {
    /// What kind of file this is, and how sure that is: [`Certainty::Sure`] where several columns say so,
    /// [`Certainty::Likely`] where one does, [`Certainty::Unknown`] where none does and it is only taken for orders.
    #[must_use]
    pub fn contents(&self) -> (Contents, Certainty) {
        let look =
            Look { sight: self, names: self.names.iter().map(|name| name.replace("opt out", "optout")).collect() };
        let order = look.order();
        let found = [events, coupons, answers, carts, suppression, order_lines, customers];
        found.into_iter().find_map(|kind| kind(&look, &order)).unwrap_or_else(|| {
            let sure = |candidate: Option<Candidate>| candidate.is_some_and(|found| found.certainty == Certainty::Sure);
            let needed = [order.customer, order.date, order.amount];
            let certainty = match needed {
                all if all.iter().all(|candidate| sure(*candidate)) => Certainty::Sure,
                some if some.iter().flatten().count() >= 2 => Certainty::Likely,
                _ => Certainty::Unknown,
            };
            (Contents::Orders, certainty)
        })
    }
}

/// The columns that it would have as a file of orders.
struct Order {
    customer: Option<Candidate>,
    number: Option<Candidate>,
    date: Option<Candidate>,
    amount: Option<Candidate>,
    product: Option<Candidate>,
    /// How many columns tell of all of a customer's purchases. None of them is the date or the amount of one.
    history: usize,
}

impl Order {
    fn has_number(&self) -> bool {
        self.number.is_some_and(|number| number.rank >= names::EXACT)
    }

    /// An amount by its whole name or by its cells, not by a word such as in `total gasto`.
    fn has_amount(&self) -> bool {
        self.amount.is_some_and(|amount| amount.rank >= names::EXACT || amount.rank == super::BY_CONTENT)
    }
}

impl Look<'_> {
    fn order(&self) -> Order {
        let mut columns = self.columns(Contents::Orders);
        let mut history = 0;
        for (column, _) in columns.iter_mut().zip(&self.names).filter(|(_, name)| names::is_of_history(name)) {
            column.meaning = Meaning::Irrelevant;
            history += 1;
        }
        let best = |role| best(&columns, role);
        Order {
            customer: best(Role::Customer),
            number: best(Role::OrderId),
            date: best(Role::Date),
            amount: best(Role::Amount),
            product: best(Role::Product),
            history,
        }
    }

    fn columns(&self, contents: Contents) -> Vec<Column<'_>> {
        self.sight.columns(contents)
    }

    /// The first column with a word that begins so.
    fn with_word(&self, stems: &str) -> Option<usize> {
        self.names.iter().position(|name| begins(name, stems))
    }
}

/// Whether a word of a name begins so.
fn begins(name: &str, stems: &str) -> bool {
    name.split(' ').any(|word| stems.split(' ').any(|stem| word.starts_with(stem)))
}

/// The foremost column for a role, unless its cells contradict its name.
fn best(columns: &[Column<'_>], role: Role) -> Option<Candidate> {
    let candidates: Vec<Candidate> =
        columns.iter().enumerate().filter_map(|(place, column)| candidate(role, place, column)).collect();
    foremost(&candidates).filter(|best| best.rank > 0)
}

fn certainty(is_sure: impl Into<Option<()>>) -> Certainty {
    is_sure.into().map_or(Certainty::Likely, |()| Certainty::Sure)
}

type Found = Option<(Contents, Certainty)>;

fn events(look: &Look<'_>, order: &Order) -> Found {
    let columns = look.columns(Contents::Events);
    let kind = best(&columns, Role::EventKind)?;
    let content = columns.get(kind.column)?.content;
    let told = content.filled > 0;
    // Bounces and complaints alone, in a short list that calls them no events, are why somebody must not be written to.
    let named = look.names.get(kind.column).is_some_and(|name| begins(name, EVENT));
    if !named && content.nearly_all(content.barring) && look.names.len() <= SHORT {
        return None;
    }
    let of_people = best(&columns, Role::Customer).is_some() && !order.has_number() && !order.has_amount();
    (told && of_people).then_some((Contents::Events, kind.certainty))
}

fn coupons(look: &Look<'_>, order: &Order) -> Found {
    let columns = look.columns(Contents::Coupons);
    best(&columns, Role::Code)?;
    let ends = [Role::Expires, Role::Redeemed].into_iter().filter_map(|role| best(&columns, role)).count();
    let named = look.with_word(COUPON).is_some();
    let customer = best(&columns, Role::Customer).is_some();
    match (named, ends) {
        _ if order.has_number() => None,
        (true, 1..) if customer => Some((Contents::Coupons, Certainty::Sure)),
        (true, 1..) | (false, 2..) => Some((Contents::Coupons, Certainty::Likely)),
        (true, 0) if customer && !order.has_amount() && look.names.len() <= SHORT => {
            Some((Contents::Coupons, Certainty::Likely))
        }
        (true | false, _) => None,
    }
}

fn answers(look: &Look<'_>, order: &Order) -> Found {
    let columns = look.columns(Contents::Answers);
    let (comment, date) = (best(&columns, Role::Comment), best(&columns, Role::Date));
    let of_people = best(&columns, Role::Customer).is_some() && date.is_some();
    let Some(score) = best(&columns, Role::Score).filter(|score| score.rank > super::BY_CONTENT) else {
        // `10 - muito provável`, `9/10`: no score as it stands, but with a comment nothing else either.
        let named = columns.iter().any(|column| matches!(column.meaning, Meaning::Is(Role::Score, _)));
        let told = named && comment.is_some() && of_people && !order.has_amount() && !order.has_number();
        return told.then_some((Contents::Answers, Certainty::Likely));
    };
    if order.has_amount() || comment.or(date).is_none() {
        return None;
    }
    let is_sure = score.certainty == Certainty::Sure && (comment.is_some() || look.with_word("nps").is_some());
    Some((Contents::Answers, certainty(is_sure.then_some(()))))
}

fn carts(look: &Look<'_>, order: &Order) -> Found {
    let cart = look.with_word(CART)?;
    // WooCommerce's orders have a discount of the cart.
    let discount = look.names.get(cart).is_some_and(|name| name.contains("discount") || name.contains("desconto"));
    (!discount && !order.has_number() && order.customer.is_some()).then_some((Contents::Carts, Certainty::Sure))
}

fn suppression(look: &Look<'_>, order: &Order) -> Found {
    if order.has_amount() || order.has_number() || order.customer.is_none() {
        return None;
    }
    let columns = look.columns(Contents::Suppression);
    let content = |place: usize| columns.get(place).map(|column| column.content);
    let barred = look.with_word(BARRED).and_then(content);
    // A column of yes and no is one of a list of all customers.
    let (answers, dates) = barred
        .map_or((false, false), |content| (content.nearly_all(content.consents), content.nearly_all(content.dates)));
    // A day that many lack is one of a list of all customers, too.
    let people = order.customer.and_then(|key| content(key.column)).map_or(0, |content| content.filled);
    let some_lack_it = barred.is_some_and(|content| content.filled * 10 < people * 9);
    if dates && some_lack_it {
        return None;
    }
    let short = look.names.len() <= SHORT;
    if barred.is_some() && !answers && (short || dates) {
        return Some((Contents::Suppression, Certainty::Sure));
    }
    let only_people = look.names.len() == 1;
    let reason = look.with_word(REASON).is_some() && look.names.len() <= SHORT / 2;
    let reasons = short && columns.iter().any(|column| column.content.nearly_all(column.content.barring));
    (only_people || reason || reasons).then_some((Contents::Suppression, Certainty::Likely))
}

fn order_lines(_: &Look<'_>, order: &Order) -> Found {
    let (number, product) = (order.number?, order.product?);
    let is_sure = number.certainty == Certainty::Sure && product.certainty == Certainty::Sure;
    let found = (Contents::OrderLines, certainty(is_sure.then_some(())));
    (order.has_number() && order.customer.is_none()).then_some(found)
}

fn customers(look: &Look<'_>, order: &Order) -> Found {
    let columns = look.columns(Contents::Customers);
    let key = best(&columns, Role::Customer)?;
    let facts = look.sight.guess(Contents::Customers, &[]);
    let facts = facts.iter().filter(|guess| guess.role.describes_customer()).count();
    let registered = best(&columns, Role::Registered).map(|found| found.column);
    // A date that no registration is makes an order of any amount, and of a purchase even without.
    let dated = order.date.filter(|date| Some(date.column) != registered);
    let is_purchase = |date: Candidate| look.names.get(date.column).is_some_and(|name| begins(name, ORDER));
    let is_known = order.amount.is_some_and(|amount| amount.rank >= names::EXACT);
    let of_people = registered.is_some() || best(&columns, Role::Birthday).is_some();
    let is_order = order.has_number()
        || match (dated, order.history) {
            (Some(_), 2..) => is_known,
            // What was spent that day is the amount, whatever it is called.
            (Some(_), 1) => true,
            (Some(date), 0) => order.has_amount() || order.amount.or(order.product).is_some() || is_purchase(date),
            (None, 1..) => false,
            (None, 0) => is_known || order.has_amount() && !of_people,
        };
    let is_sure = key.certainty == Certainty::Sure && facts >= 2;
    (!is_order && facts + order.history > 0).then_some((Contents::Customers, certainty(is_sure.then_some(()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, rows: &[&str], expected: (Contents, Certainty)) {
        let split = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<String>>();
        let rows: Vec<Vec<String>> = rows.iter().map(|row| split(row)).collect();
        assert_eq!(Sight::of(&split(header), &rows).contents(), expected, "{header}");
    }

    const ANA: &str = "ana@exemplo.com.br";
    const ORDERS: (Contents, Certainty) = (Contents::Orders, Certainty::Sure);

    #[test]
    fn orders() {
        let sure = (Contents::Orders, Certainty::Sure);
        check("pedido;email;data;valor;status", &["1;ana@exemplo.com.br;05/01/2024;10,00;Enviado"], sure);
        check("order_id,x;email;order date;total;coupon", &["1;ana@exemplo.com;2024-01-05;10.00;OFF10"], sure);
        check("email;data;valor;vencimento;código", &["ana@exemplo.com.br;05/01/2024;10,00;05/02/2024;7"], sure);
        check("cliente;data;produto;quantidade;valor", &["Ana;05/01/2024;Caneca;2;10,00"], sure);
        check("nome;email;valor", &["Ana;ana@exemplo.com.br;10,00"], (Contents::Orders, Certainty::Likely));
        check("email;data da compra", &["ana@exemplo.com.br;05/01/2024"], (Contents::Orders, Certainty::Likely));
        check("a;b", &["1;2"], (Contents::Orders, Certainty::Unknown));
        check("", &[], (Contents::Orders, Certainty::Unknown));
    }

    #[test]
    fn order_lines() {
        let sure = (Contents::OrderLines, Certainty::Sure);
        check("pedido;produto;quantidade;preço", &["1;Caneca;2;5,00"], sure);
        check("order_id;sku;qty", &["1;MUG-1;2"], sure);
    }

    #[test]
    fn customers() {
        let sure = (Contents::Customers, Certainty::Sure);
        check("email;nome;cidade;data de cadastro", &["ana@exemplo.com.br;Ana;Recife;05/01/2024"], sure);
        check("Email;First name;Created at;Total spent", &["ana@exemplo.com;Ana;2024-01-05;10.50"], sure);
        check("cpf;nome;nascimento;última compra", &["111.444.777-35;Ana;05/01/1990;05/01/2024"], sure);
        check("email;nome;descadastrado", &["ana@exemplo.com.br;Ana;não"], sure);
        check("email;nome", &["ana@exemplo.com.br;Ana"], (Contents::Customers, Certainty::Likely));
        check("email;nome;descadastrado em", &["ana@exemplo.com.br;Ana;", "bia@exemplo.com.br;Bia;05/01/2024"], sure);
    }

    #[test]
    fn what_each_customer_spent_is_no_file_of_orders() {
        let (sure, likely) = ((Contents::Customers, Certainty::Sure), (Contents::Customers, Certainty::Likely));
        for (header, row, expected) in [
            (
                "nome;telefone;e-mail;última compra;total gasto;qtd pedidos",
                "Ana;11988887777;@;15/03/2024;10,00;1",
                sure,
            ),
            (
                "nome;e-mail;data de cadastro;nascimento;primeira compra;última compra;nº de pedidos;ticket médio",
                "Ana;@;01/01/2023;05/03/1990;15/01/2024;15/03/2024;1;10,00",
                sure,
            ),
            (
                "cliente;e-mail;newsletter;dt. cadastro;última compra;total gasto",
                "Ana;@;S;15/03/2024;20/03/2024;9,00",
                sure,
            ),
            ("Email;Last order date;Total spent;Orders count", "@;2024-03-15;10.00;3", likely),
            ("e-mail;última compra;total", "@;15/03/2024;10,00", likely),
            ("e-mail;nome;cidade;data;total gasto;ticket médio;ltv", "@;Ana;Rio;15/03/2024;10,00;5,00;90,00", sure),
            ("e-mail;nome;data de cadastro;pontos", "@;Ana;15/03/2024;10,50", sure),
            // Orders, with what their customers bought beside them.
            ("pedido;e-mail;data;total;última compra;total gasto", "1;@;15/03/2024;10,00;15/03/2024;90,00", ORDERS),
            ("e-mail;data da compra;valor;total gasto;qtd pedidos", "@;15/03/2024;10,00;90,00;7", ORDERS),
            ("e-mail;data;total gasto", "@;15/03/2024;10,00", (Contents::Orders, Certainty::Likely)),
        ] {
            check(header, &[&row.replace('@', ANA)], expected);
        }
    }

    #[test]
    fn events() {
        let sure = (Contents::Events, Certainty::Sure);
        check("email;evento;data", &["ana@exemplo.com.br;aberto;05/01/2024", "bia@exemplo.com.br;clicado;"], sure);
        check("Email;Event type;Timestamp;Campaign", &["ana@exemplo.com;unsubscribed;2024-01-05 10:00;Spring"], sure);
        check("e-mail;ação;campanha;quando", &["ana@exemplo.com.br;enviado;Natal;05/01/2024"], sure);
        check("email;xpto;data", &["ana@exemplo.com.br;opened;05/01/2024"], (Contents::Events, Certainty::Likely));
    }

    #[test]
    fn coupons() {
        let sure = (Contents::Coupons, Certainty::Sure);
        check("email;cupom;validade;usado em", &["ana@exemplo.com.br;VOLTA10;05/02/2024;"], sure);
        check("customer_email;giftback;value;expires at", &["ana@exemplo.com;G1;10.00;2024-02-05"], sure);
        check("cpf;código do voucher;emissão;expira em;valor", &["11144477735;V1;05/01/2024;05/02/2024;10,00"], sure);
        check("email;cupom", &["ana@exemplo.com.br;VOLTA10"], (Contents::Coupons, Certainty::Likely));
    }

    #[test]
    fn answers() {
        let sure = (Contents::Answers, Certainty::Sure);
        check("email;data;nota;comentário", &["ana@exemplo.com.br;05/01/2024;9;Adorei"], sure);
        check("Email;Submitted at;NPS score", &["ana@exemplo.com;2024-01-05;10"], sure);
        check(
            "Carimbo de data/hora;E-mail;De 0 a 10, quanto você nos recomendaria?;Por quê?",
            &["05/01/2024 10:00:00;ana@exemplo.com.br;8;Bom"],
            (Contents::Answers, Certainty::Likely),
        );
        check("email;data;nota", &["ana@exemplo.com.br;05/01/2024;9"], (Contents::Answers, Certainty::Likely));
        // No score as it stands, but an answer.
        for score in ["10 - Muito provável", "7/10", "11", "ótimo"] {
            let row = format!("05/01/2024;{ANA};{score};Bom");
            check("data;e-mail;nota;comentário", &[&row], (Contents::Answers, Certainty::Likely));
        }
        check("data;e-mail;nota", &["05/01/2024;ana@exemplo.com.br;NF-e 123"], (Contents::Orders, Certainty::Likely));
        check("data;e-mail;nota;obs;valor", &["05/01/2024;ana@exemplo.com.br;123;Bom;10,00"], ORDERS);
    }

    #[test]
    fn suppression() {
        let sure = (Contents::Suppression, Certainty::Sure);
        check("email;data de descadastro", &["ana@exemplo.com.br;05/01/2024"], sure);
        check("email;unsubscribe reason;unsubscribed at", &["ana@exemplo.com;Too many;2024-01-05"], sure);
        check("email", &[ANA], (Contents::Suppression, Certainty::Likely));
        check("email;motivo", &["ana@exemplo.com.br;não quero"], (Contents::Suppression, Certainty::Likely));
    }

    #[test]
    fn reasons_not_to_write_are_no_events() {
        let (sure, likely) = ((Contents::Suppression, Certainty::Sure), (Contents::Suppression, Certainty::Likely));
        let events = |certainty| (Contents::Events, certainty);
        for (header, kinds, expected) in [
            ("e-mail;motivo;data", "hard bounce,spam,descadastro", likely),
            ("e-mail;motivo;data", "pediu para sair,spam,não quer mais", likely),
            ("e-mail;motivo do bloqueio;bloqueado em", "descadastro,bounce,reclamação", sure),
            ("email;nome;reason;created", "Bounced,Spam report,Unsubscribed", likely),
            ("e-mail;tipo;data", "hard bounce,soft bounce,denúncia", likely),
            ("e-mail;xpto;data", "bounce,spam,bounce", likely),
            ("e-mail;evento;data", "hard bounce,spam,descadastro", events(Certainty::Sure)),
            ("e-mail;tipo;data", "hard bounce,aberto,enviado", events(Certainty::Sure)),
            ("e-mail;motivo;data", "hard bounce,aberto,enviado", events(Certainty::Likely)),
        ] {
            let cells = |kind: &str| match header.split(';').count() {
                4 => format!("{ANA};Ana;{kind};15/03/2024"),
                _ => format!("{ANA};{kind};15/03/2024"),
            };
            let rows: Vec<String> = kinds.split(',').map(cells).collect();
            check(header, &rows.iter().map(String::as_str).collect::<Vec<&str>>(), expected);
        }
    }

    #[test]
    fn carts() {
        let sure = (Contents::Carts, Certainty::Sure);
        check("id do carrinho;email;data;total do carrinho", &["7;ana@exemplo.com.br;05/01/2024;10,00"], sure);
        check("Email;Abandoned at;Cart value", &["ana@exemplo.com;2024-01-05;10.00"], sure);
    }
}
