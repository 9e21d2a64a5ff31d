//! The page of portfolios in words.

use crate::domain::PortfoliosError;
use crate::text::{En, Pt};

/// The words of portfolios.
pub trait PortfoliosText {
    /// So many portfolios take so many customers.
    fn portfolios_finding(&self, portfolios: (u64, &str), of_base: &str) -> String;
    /// And so many are left.
    fn portfolios_left(&self, customers: (u64, &str)) -> String;
    /// There are none yet.
    fn portfolios_none(&self) -> &'static str;
    /// What they are.
    fn portfolios_teach(&self) -> &'static str;
    /// Begins with three of them.
    fn portfolios_start(&self) -> &'static str;
    /// The names of the three.
    fn portfolios_suggested(&self) -> [&'static str; 3];
    /// One more.
    fn portfolio_add(&self) -> &'static str;
    /// What it is called until it has a name.
    fn portfolio_new(&self, number: &str) -> String;
    /// The section of the editor.
    fn portfolios_table(&self) -> &'static str;
    /// How to read it.
    fn portfolios_note(&self) -> &'static str;
    /// The title of the picture.
    fn portfolios_picture(&self) -> &'static str;
    /// How to read it.
    fn portfolios_picture_note(&self) -> &'static str;
    /// Column of portfolios.
    fn portfolio_column(&self) -> &'static str;
    /// Column of owners.
    fn owner_column(&self) -> &'static str;
    /// Column of the score.
    fn score_band(&self) -> &'static str;
    /// Column of income.
    fn income_band(&self, currency: &str) -> String;
    /// Column of volume.
    fn volume_band(&self, currency: &str) -> String;
    /// The smaller end of a band of a portfolio: `Carteira A, nota, de`.
    fn portfolio_from(&self, portfolio: &str, band: &str) -> String;
    /// The larger end.
    fn portfolio_to(&self, portfolio: &str, band: &str) -> String;
    /// Between the ends of a band.
    fn portfolio_between(&self) -> &'static str;
    /// Column of those who would fit.
    fn fitting_column(&self) -> &'static str;
    /// Moves one up.
    fn portfolio_up(&self, name: &str) -> String;
    /// Moves one down.
    fn portfolio_down(&self, name: &str) -> String;
    /// Takes one away.
    fn portfolio_remove(&self, name: &str) -> String;
    /// Why portfolios can't be used.
    fn portfolios_fault(&self, fault: PortfoliosError) -> String;
    /// What stands in a band is no number.
    fn not_an_amount(&self) -> &'static str;
    /// No file tells incomes, and a band asks for one.
    fn incomes_missing(&self) -> &'static str;
    /// So many customers have an income.
    fn incomes_known(&self, customers: (u64, &str)) -> String;
    /// How customers come into portfolios.
    fn portfolios_how(&self, from: &str, to: &str) -> String;
    /// The section of the sums.
    fn portfolios_sums(&self) -> &'static str;
}

impl PortfoliosText for Pt {
    fn portfolios_finding(&self, (number, portfolios): (u64, &str), of_base: &str) -> String {
        let noun = if number == 1 { "carteira tem" } else { "carteiras têm" };
        format!("{portfolios} {noun} {of_base} da base")
    }
    fn portfolios_left(&self, (number, customers): (u64, &str)) -> String {
        match number {
            0 => "Nenhum cliente ficou sem carteira.".to_owned(),
            1 => "1 cliente ficou sem carteira.".to_owned(),
            _ => format!("{customers} clientes ficaram sem carteira."),
        }
    }
    fn portfolios_none(&self) -> &'static str {
        "Divida a base em carteiras, cada uma com quem cuida dela"
    }
    fn portfolios_teach(&self) -> &'static str {
        "Uma carteira toma os clientes de uma faixa de nota RFM, de renda e de volume de compras. As faixas são testadas na ordem \
         da tabela: a primeira que serve fica com o cliente."
    }
    fn portfolios_start(&self) -> &'static str {
        "Começar com três carteiras"
    }
    fn portfolios_suggested(&self) -> [&'static str; 3] {
        ["Carteira A", "Carteira B", "Carteira C"]
    }
    fn portfolio_add(&self) -> &'static str {
        "Nova carteira"
    }
    fn portfolio_new(&self, number: &str) -> String {
        format!("Carteira {number}")
    }
    fn portfolios_table(&self) -> &'static str {
        "Carteiras"
    }
    fn portfolios_note(&self) -> &'static str {
        "testadas de cima para baixo; um campo vazio aceita todos"
    }
    fn portfolios_picture(&self) -> &'static str {
        "Clientes e receita por carteira"
    }
    fn portfolios_picture_note(&self) -> &'static str {
        "largura: parte do total"
    }
    fn portfolio_column(&self) -> &'static str {
        "Carteira"
    }
    fn owner_column(&self) -> &'static str {
        "Responsável"
    }
    fn score_band(&self) -> &'static str {
        "Nota R+F+M"
    }
    fn income_band(&self, currency: &str) -> String {
        format!("Renda ({currency})")
    }
    fn volume_band(&self, currency: &str) -> String {
        format!("Volume ({currency})")
    }
    fn portfolio_from(&self, portfolio: &str, band: &str) -> String {
        format!("{portfolio}: {band}, de")
    }
    fn portfolio_to(&self, portfolio: &str, band: &str) -> String {
        format!("{portfolio}: {band}, até")
    }
    fn portfolio_between(&self) -> &'static str {
        "a"
    }
    fn fitting_column(&self) -> &'static str {
        "Serviriam"
    }
    fn portfolio_up(&self, name: &str) -> String {
        format!("Testar {name} antes")
    }
    fn portfolio_down(&self, name: &str) -> String {
        format!("Testar {name} depois")
    }
    fn portfolio_remove(&self, name: &str) -> String {
        format!("Tirar {name}")
    }
    fn portfolios_fault(&self, fault: PortfoliosError) -> String {
        match fault {
            PortfoliosError::TooMany(_) => "cabem 50 carteiras; tire uma para criar outra".to_owned(),
            PortfoliosError::NoName(_) => "dê um nome à carteira".to_owned(),
            PortfoliosError::SameName(_) => "outra carteira já tem este nome; escolha outro".to_owned(),
            PortfoliosError::EmptySpan(_) => {
                "a faixa termina antes de começar: ninguém caberia nela; o primeiro número deve ser o menor".to_owned()
            }
        }
    }
    fn not_an_amount(&self) -> &'static str {
        "isto não é um número; escreva como 1.500,00, ou deixe vazio"
    }
    fn incomes_missing(&self) -> &'static str {
        "Nenhum arquivo traz a renda dos clientes: uma faixa de renda não toma ninguém. Acrescente um cadastro com uma coluna de renda."
    }
    fn incomes_known(&self, (number, customers): (u64, &str)) -> String {
        let noun = if number == 1 { "cliente tem" } else { "clientes têm" };
        format!("{customers} {noun} renda nos arquivos.")
    }
    fn portfolios_how(&self, from: &str, to: &str) -> String {
        format!(
            "A nota é R + F + M, de {from} a {to}. O volume é a receita líquida do cliente. Os dois extremos contam dentro. Um \
             cliente sem renda conhecida só entra onde a renda está em aberto. “Serviriam” conta quem caberia se a carteira \
             fosse a primeira."
        )
    }
    fn portfolios_sums(&self) -> &'static str {
        "Quem ficou em cada uma"
    }
}

impl PortfoliosText for En {
    fn portfolios_finding(&self, (number, portfolios): (u64, &str), of_base: &str) -> String {
        let noun = if number == 1 { "portfolio holds" } else { "portfolios hold" };
        format!("{portfolios} {noun} {of_base} of the base")
    }
    fn portfolios_left(&self, (number, customers): (u64, &str)) -> String {
        match number {
            0 => "Nobody is left without a portfolio.".to_owned(),
            1 => "1 customer is left without a portfolio.".to_owned(),
            _ => format!("{customers} customers are left without a portfolio."),
        }
    }
    fn portfolios_none(&self) -> &'static str {
        "Part the base into portfolios, each with someone who looks after it"
    }
    fn portfolios_teach(&self) -> &'static str {
        "A portfolio takes the customers of a band of RFM score, of income and of volume bought. They are tried in the order of \
         the table: the first that fits has the customer."
    }
    fn portfolios_start(&self) -> &'static str {
        "Begin with three portfolios"
    }
    fn portfolios_suggested(&self) -> [&'static str; 3] {
        ["Portfolio A", "Portfolio B", "Portfolio C"]
    }
    fn portfolio_add(&self) -> &'static str {
        "New portfolio"
    }
    fn portfolio_new(&self, number: &str) -> String {
        format!("Portfolio {number}")
    }
    fn portfolios_table(&self) -> &'static str {
        "Portfolios"
    }
    fn portfolios_note(&self) -> &'static str {
        "tried from the top down; an empty field takes everybody"
    }
    fn portfolios_picture(&self) -> &'static str {
        "Customers and revenue by portfolio"
    }
    fn portfolios_picture_note(&self) -> &'static str {
        "width: part of the total"
    }
    fn portfolio_column(&self) -> &'static str {
        "Portfolio"
    }
    fn owner_column(&self) -> &'static str {
        "Owner"
    }
    fn score_band(&self) -> &'static str {
        "Score R+F+M"
    }
    fn income_band(&self, currency: &str) -> String {
        format!("Income ({currency})")
    }
    fn volume_band(&self, currency: &str) -> String {
        format!("Volume ({currency})")
    }
    fn portfolio_from(&self, portfolio: &str, band: &str) -> String {
        format!("{portfolio}: {band}, from")
    }
    fn portfolio_to(&self, portfolio: &str, band: &str) -> String {
        format!("{portfolio}: {band}, to")
    }
    fn portfolio_between(&self) -> &'static str {
        "to"
    }
    fn fitting_column(&self) -> &'static str {
        "Would fit"
    }
    fn portfolio_up(&self, name: &str) -> String {
        format!("Try {name} earlier")
    }
    fn portfolio_down(&self, name: &str) -> String {
        format!("Try {name} later")
    }
    fn portfolio_remove(&self, name: &str) -> String {
        format!("Remove {name}")
    }
    fn portfolios_fault(&self, fault: PortfoliosError) -> String {
        match fault {
            PortfoliosError::TooMany(_) => "there is room for 50 portfolios; remove one to add another".to_owned(),
            PortfoliosError::NoName(_) => "give the portfolio a name".to_owned(),
            PortfoliosError::SameName(_) => "another portfolio has this name; choose a different one".to_owned(),
            PortfoliosError::EmptySpan(_) => {
                "the band ends before it begins: nobody could be in it; the first number must be the smaller one"
                    .to_owned()
            }
        }
    }
    fn not_an_amount(&self) -> &'static str {
        "this is not a number; write it like 1,500.00, or leave it empty"
    }
    fn incomes_missing(&self) -> &'static str {
        "No file tells the customers’ income: a band of income takes nobody. Add a register of customers with a column of income."
    }
    fn incomes_known(&self, (number, customers): (u64, &str)) -> String {
        let noun = if number == 1 { "customer has" } else { "customers have" };
        format!("{customers} {noun} an income in the files.")
    }
    fn portfolios_how(&self, from: &str, to: &str) -> String {
        format!(
            "The score is R + F + M, from {from} to {to}. The volume is the customer’s net revenue. Both ends are within a band. \
             A customer without a known income is only where income is open. “Would fit” counts those it would take if it came \
             first."
        )
    }
    fn portfolios_sums(&self) -> &'static str {
        "Who is in each"
    }
}
