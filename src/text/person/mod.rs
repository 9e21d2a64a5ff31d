//! The words of the page of one customer.

mod moments;

use crate::domain::Consent;
use crate::text::{En, Pt};
pub use moments::MomentText;

/// The words on one customer.
pub trait PersonText {
    /// No customer is chosen, or the base has none of this key.
    fn no_person(&self) -> (&'static str, &'static str);
    /// The ways back to the list.
    fn to_list(&self) -> &'static str;
    /// The customer before in the list.
    fn previous_person(&self) -> &'static str;
    /// The customer after.
    fn next_person(&self) -> &'static str;
    /// There is none in that direction.
    fn no_neighbour(&self) -> &'static str;
    /// The keys of the page.
    fn person_keys(&self) -> &'static str;
    /// Opens a customer's page.
    fn open_person(&self) -> &'static str;
    /// The place in the list.
    fn place_in_list(&self, place: &str, len: &str) -> String;
    /// Not in the list.
    fn not_in_list(&self, len: &str) -> String;
    /// The finding: who, how many orders.
    fn person_bought(&self, who: &str, orders: &str) -> String;
    /// As above, the next order expected on a day.
    fn person_expected(&self, who: &str, orders: &str, day: &str) -> String;
    /// As above, the next order overdue since a day.
    fn person_overdue(&self, who: &str, orders: &str, day: &str) -> String;
    /// Why the scores are what they are.
    fn scores_why(&self) -> &'static str;
    /// Where the customer stands.
    fn person_stands(&self) -> &'static str;
    /// The next order.
    fn next_order(&self) -> &'static str;
    /// Nobody ever came back.
    fn no_next_order(&self) -> &'static str;
    /// By own gaps: their number, the median, the day; the 80th percentile, the day.
    fn expected_own(&self, gaps: &str, median: (&str, &str), late: (&str, &str)) -> String;
    /// By the gaps of all customers.
    fn expected_base(&self, gaps: &str, median: (&str, &str), late: (&str, &str)) -> String;
    /// What is known beside orders.
    fn person_known(&self) -> &'static str;
    /// The names of facts: registered, birthday, income, company, last opening, consent, cost of the orders.
    fn person_known_names(&self) -> [&'static str; 7];
    /// Says yes to e-mails, or no.
    fn consents(&self, given: Option<Consent>) -> &'static str;
    /// Never opened.
    fn never_opened(&self) -> &'static str;
    /// What is bought most.
    fn person_favourites(&self) -> &'static str;
    /// Why this tier: the value, and from where on customers are the most valuable.
    fn person_tier(&self, value: &str, from: Option<&str>) -> String;
    /// Why this class of engagement: the last opening and its days ago.
    fn opens_why(&self, day: &str, days: &str) -> String;
    /// No file tells of openings.
    fn opens_unknown(&self) -> &'static str;
    /// Why this portfolio: the sum of the scores, the income, the volume.
    fn person_portfolio(&self, score: &str, income: Option<&str>, volume: &str) -> String;
    /// Why this level: the stage and the tier.
    fn person_level(&self, stage: &str, tier: &str) -> String;
}

impl PersonText for Pt {
    fn no_person(&self) -> (&'static str, &'static str) {
        (
            "Escolha um cliente para ver a história dele",
            "Na tabela de clientes, dê dois cliques em uma linha, ou Enter duas vezes. A base aberta agora não tem o cliente \
             escolhido antes, ou nenhum foi escolhido.",
        )
    }

    fn to_list(&self) -> &'static str {
        "Voltar à lista"
    }

    fn previous_person(&self) -> &'static str {
        "Anterior"
    }

    fn next_person(&self) -> &'static str {
        "Seguinte"
    }

    fn no_neighbour(&self) -> &'static str {
        "não há outro deste lado da lista"
    }

    fn person_keys(&self) -> &'static str {
        "Alt + ↑ e Alt + ↓: cliente anterior e seguinte da lista. Esc: voltar à lista."
    }

    fn open_person(&self) -> &'static str {
        "Abrir a página do cliente"
    }

    fn place_in_list(&self, place: &str, len: &str) -> String {
        format!("{place}º de {len} na lista")
    }

    fn not_in_list(&self, len: &str) -> String {
        format!("Fora da lista escolhida, que tem {len}")
    }

    fn person_bought(&self, who: &str, orders: &str) -> String {
        format!("{who}: {orders}.")
    }

    fn person_expected(&self, who: &str, orders: &str, day: &str) -> String {
        format!("{who}: {orders}, o próximo esperado por volta de {day}.")
    }

    fn person_overdue(&self, who: &str, orders: &str, day: &str) -> String {
        format!("{who}: {orders}, o próximo era esperado por volta de {day}.")
    }

    fn scores_why(&self) -> &'static str {
        "Por que estas notas"
    }

    fn person_stands(&self) -> &'static str {
        "Onde está"
    }

    fn next_order(&self) -> &'static str {
        "Próximo pedido"
    }

    fn no_next_order(&self) -> &'static str {
        "Ninguém nesta base comprou em dois dias diferentes: não há intervalo de que partir."
    }

    fn expected_own(&self, gaps: &str, median: (&str, &str), late: (&str, &str)) -> String {
        format!(
            "Pelos próprios {gaps} intervalos entre dias de compra: a mediana é de {}, o que leva a {}; o percentil 80 é de {}, e \
             depois de {} está mais atrasado que de costume.",
            median.0, median.1, late.0, late.1
        )
    }

    fn expected_base(&self, gaps: &str, median: (&str, &str), late: (&str, &str)) -> String {
        format!(
            "Com menos de dois intervalos próprios, valem os {gaps} da base inteira: a mediana é de {}, o que leva a {}; o \
             percentil 80 é de {}, que acaba em {}.",
            median.0, median.1, late.0, late.1
        )
    }

    fn person_known(&self) -> &'static str {
        "O que se sabe"
    }

    fn person_known_names(&self) -> [&'static str; 7] {
        [
            "Cadastro",
            "Aniversário",
            "Renda",
            "Empresa",
            "Última abertura ou clique",
            "Aceita e-mails",
            "Custo dos pedidos",
        ]
    }

    fn consents(&self, given: Option<Consent>) -> &'static str {
        match given {
            Some(Consent::Given) => "sim",
            Some(Consent::Withheld) => "não: fica fora das listas",
            None => "não respondeu",
        }
    }

    fn never_opened(&self) -> &'static str {
        "nunca"
    }

    fn person_favourites(&self) -> &'static str {
        "Mais comprados"
    }

    fn person_tier(&self, value: &str, from: Option<&str>) -> String {
        let border = from.map(|from| format!("; as maiores começam em {from}")).unwrap_or_default();
        format!("vale {value}{border}")
    }

    fn opens_why(&self, day: &str, days: &str) -> String {
        format!("abriu ou clicou pela última vez em {day}, há {days}")
    }

    fn opens_unknown(&self) -> &'static str {
        "nenhum arquivo diz quem abriu e-mails"
    }

    fn person_portfolio(&self, score: &str, income: Option<&str>, volume: &str) -> String {
        let income = income.map(|income| format!(", renda de {income}")).unwrap_or_default();
        format!("{score} pontos de R + F + M{income}, {volume} em compras; vale a primeira carteira que aceita")
    }

    fn person_level(&self, stage: &str, tier: &str) -> String {
        format!("{stage} × {tier}")
    }
}

impl PersonText for En {
    fn no_person(&self) -> (&'static str, &'static str) {
        (
            "Choose a customer to see their history",
            "In the customers’ table, double-click a row, or press Enter twice. The base that is open now does not have the \
             customer chosen before, or none was chosen.",
        )
    }

    fn to_list(&self) -> &'static str {
        "Back to the list"
    }

    fn previous_person(&self) -> &'static str {
        "Previous"
    }

    fn next_person(&self) -> &'static str {
        "Next"
    }

    fn no_neighbour(&self) -> &'static str {
        "there is nobody else on this side of the list"
    }

    fn person_keys(&self) -> &'static str {
        "Alt + ↑ and Alt + ↓: previous and next customer of the list. Esc: back to the list."
    }

    fn open_person(&self) -> &'static str {
        "Open the customer’s page"
    }

    fn place_in_list(&self, place: &str, len: &str) -> String {
        format!("{place} of {len} in the list")
    }

    fn not_in_list(&self, len: &str) -> String {
        format!("Not in the list chosen, which has {len}")
    }

    fn person_bought(&self, who: &str, orders: &str) -> String {
        format!("{who}: {orders}.")
    }

    fn person_expected(&self, who: &str, orders: &str, day: &str) -> String {
        format!("{who}: {orders}, the next expected around {day}.")
    }

    fn person_overdue(&self, who: &str, orders: &str, day: &str) -> String {
        format!("{who}: {orders}, the next was expected around {day}.")
    }

    fn scores_why(&self) -> &'static str {
        "Why these scores"
    }

    fn person_stands(&self) -> &'static str {
        "Where they stand"
    }

    fn next_order(&self) -> &'static str {
        "Next order"
    }

    fn no_next_order(&self) -> &'static str {
        "Nobody in this base bought on two different days: there is no gap to start from."
    }

    fn expected_own(&self, gaps: &str, median: (&str, &str), late: (&str, &str)) -> String {
        format!(
            "By their own {gaps} gaps between purchase days: the median is {}, which leads to {}; the 80th percentile is {}, and \
             after {} they are later than usual.",
            median.0, median.1, late.0, late.1
        )
    }

    fn expected_base(&self, gaps: &str, median: (&str, &str), late: (&str, &str)) -> String {
        format!(
            "With fewer than two gaps of their own, the {gaps} of the whole base serve: the median is {}, which leads to {}; the \
             80th percentile is {}, which ends on {}.",
            median.0, median.1, late.0, late.1
        )
    }

    fn person_known(&self) -> &'static str {
        "What is known"
    }

    fn person_known_names(&self) -> [&'static str; 7] {
        ["Registered", "Birthday", "Income", "Company", "Last open or click", "Accepts e-mails", "Cost of the orders"]
    }

    fn consents(&self, given: Option<Consent>) -> &'static str {
        match given {
            Some(Consent::Given) => "yes",
            Some(Consent::Withheld) => "no: left out of the lists",
            None => "did not say",
        }
    }

    fn never_opened(&self) -> &'static str {
        "never"
    }

    fn person_favourites(&self) -> &'static str {
        "Bought most"
    }

    fn person_tier(&self, value: &str, from: Option<&str>) -> String {
        let border = from.map(|from| format!("; the most valuable begin at {from}")).unwrap_or_default();
        format!("worth {value}{border}")
    }

    fn opens_why(&self, day: &str, days: &str) -> String {
        format!("last opened or clicked on {day}, {days} ago")
    }

    fn opens_unknown(&self) -> &'static str {
        "no file says who opened e-mails"
    }

    fn person_portfolio(&self, score: &str, income: Option<&str>, volume: &str) -> String {
        let income = income.map(|income| format!(", an income of {income}")).unwrap_or_default();
        format!(
            "{score} points of R + F + M{income}, {volume} in purchases; the first portfolio that takes them counts"
        )
    }

    fn person_level(&self, stage: &str, tier: &str) -> String {
        format!("{stage} × {tier}")
    }
}
