//! The page of companies in words.

use crate::domain::CompanyKind;
use crate::text::{En, Pt};

/// The words of companies.
pub trait CompaniesText {
    /// So many companies, of which so many have several customers.
    fn companies_finding(&self, companies: (u64, &str), several: (u64, &str)) -> String;
    /// They bring so much, and so many customers are in none.
    fn companies_detail(&self, of_revenue: &str, outside: (u64, &str)) -> String;
    /// No column speaks of companies.
    fn companies_none(&self) -> &'static str;
    /// What to add.
    fn companies_teach(&self) -> &'static str;
    /// The choice of the way to group.
    fn company_by(&self) -> &'static str;
    /// A way to group, with the name of its column.
    fn company_kind(&self, kind: CompanyKind, column: &str) -> String;
    /// Nothing chosen yet.
    fn company_choose(&self) -> &'static str;
    /// The title of the table.
    fn companies_table(&self) -> &'static str;
    /// How to read it.
    fn companies_note(&self) -> &'static str;
    /// Column of companies.
    fn company_column(&self) -> &'static str;
    /// Column of people.
    fn people_column(&self) -> &'static str;
    /// The row of customers in no company.
    fn no_company(&self) -> &'static str;
    /// The window: `1 a 50 de 812`.
    fn companies_window(&self, from: &str, to: &str, of: &str) -> String;
    /// To the window before.
    fn companies_before(&self) -> &'static str;
    /// To the next one.
    fn companies_next(&self) -> &'static str;
    /// How companies are found.
    fn companies_how(&self, kind: CompanyKind) -> &'static str;
    /// The title of the picture.
    fn companies_picture(&self) -> &'static str;
    /// Why there is no window before or after.
    fn companies_no_more(&self) -> &'static str;
    /// By the columns that files have for companies.
    fn company_told(&self) -> &'static str;
    /// The choice of whom all analyses count.
    fn unit_choice(&self) -> &'static str;
    /// Persons.
    fn unit_person(&self) -> &'static str;
    /// Companies.
    fn unit_company(&self) -> &'static str;
    /// What that choice does.
    fn unit_hint(&self) -> &'static str;
    /// Why companies can't be chosen.
    fn unit_needs_companies(&self) -> &'static str;
    /// Companies were chosen that this base does not have.
    fn unit_lost(&self) -> &'static str;
    /// The mark of analyses by company.
    fn by_company(&self) -> &'static str;
    /// What the mark says: how companies are found.
    fn by_company_how(&self, way: &str) -> String;
}

impl CompaniesText for Pt {
    fn companies_finding(&self, (number, companies): (u64, &str), (many, several): (u64, &str)) -> String {
        let noun = if number == 1 { "empresa" } else { "empresas" };
        let have = if many == 1 { "tem mais de uma pessoa que compra" } else { "têm mais de uma pessoa que compra" };
        format!("{companies} {noun} nesta base; {several} {have}")
    }
    fn companies_detail(&self, of_revenue: &str, (number, outside): (u64, &str)) -> String {
        let noun = if number == 1 { "cliente não é" } else { "clientes não são" };
        format!("Elas trazem {of_revenue} da receita. {outside} {noun} de empresa nenhuma e continuam como pessoas.")
    }
    fn companies_none(&self) -> &'static str {
        "Nenhuma coluna fala de empresas"
    }
    fn companies_teach(&self) -> &'static str {
        "Clientes podem ser juntados por uma coluna com o nome da empresa, pela raiz do CNPJ ou pelo domínio do e-mail. Escolha \
         uma coluna abaixo ou acrescente um cadastro que tenha uma delas."
    }
    fn company_by(&self) -> &'static str {
        "Juntar clientes por"
    }
    fn company_kind(&self, kind: CompanyKind, column: &str) -> String {
        match kind {
            CompanyKind::Name => format!("Coluna {column}"),
            CompanyKind::CnpjRoot => format!("Raiz do CNPJ em {column}"),
            CompanyKind::MailDomain => format!("Domínio do e-mail em {column}"),
        }
    }
    fn company_choose(&self) -> &'static str {
        "Escolha uma coluna"
    }
    fn companies_table(&self) -> &'static str {
        "Empresas"
    }
    fn companies_note(&self) -> &'static str {
        "as de maior receita primeiro"
    }
    fn company_column(&self) -> &'static str {
        "Empresa"
    }
    fn people_column(&self) -> &'static str {
        "Pessoas"
    }
    fn no_company(&self) -> &'static str {
        "Sem empresa"
    }
    fn companies_window(&self, from: &str, to: &str, of: &str) -> String {
        format!("{from} a {to} de {of}")
    }
    fn companies_before(&self) -> &'static str {
        "Anteriores"
    }
    fn companies_next(&self) -> &'static str {
        "Próximas"
    }
    fn companies_how(&self, kind: CompanyKind) -> &'static str {
        match kind {
            CompanyKind::Name => {
                "São da mesma empresa os clientes com o mesmo texto na coluna, sem diferença de maiúsculas, acentos e espaços em \
                 volta. Quem tem a coluna vazia fica sem empresa."
            }
            CompanyKind::CnpjRoot => {
                "Os oito primeiros caracteres do CNPJ são os mesmos na matriz e nas filiais. Só valem CNPJ com dígitos \
                 verificadores corretos; CPF e o resto ficam sem empresa."
            }
            CompanyKind::MailDomain => {
                "São da mesma empresa os endereços com o mesmo domínio. Provedores em que qualquer pessoa pode ter conta, como \
                 Gmail, Hotmail, UOL e Terra, não são empresas."
            }
        }
    }
    fn companies_picture(&self) -> &'static str {
        "Receita por empresa"
    }
    fn companies_no_more(&self) -> &'static str {
        "não há mais empresas deste lado"
    }
    fn company_told(&self) -> &'static str {
        "Empresa, como está nos arquivos"
    }
    fn unit_choice(&self) -> &'static str {
        "Analisar tudo por"
    }
    fn unit_person(&self) -> &'static str {
        "pessoa"
    }
    fn unit_company(&self) -> &'static str {
        "empresa"
    }
    fn unit_hint(&self) -> &'static str {
        "Por empresa, cada empresa conta como um cliente em todas as páginas e listas, com os pedidos de todas as suas pessoas; quem \
         não é de empresa nenhuma continua como pessoa."
    }
    fn unit_needs_companies(&self) -> &'static str {
        "nenhum cliente desta base é de uma empresa"
    }
    fn unit_lost(&self) -> &'static str {
        "Esta base não tem as empresas que foram escolhidas; por isso tudo está por pessoa."
    }
    fn by_company(&self) -> &'static str {
        "por empresa"
    }
    fn by_company_how(&self, way: &str) -> String {
        format!("Tudo é analisado por empresa. Clientes juntados por: {way}")
    }
}

impl CompaniesText for En {
    fn companies_finding(&self, (number, companies): (u64, &str), (many, several): (u64, &str)) -> String {
        let noun = if number == 1 { "company" } else { "companies" };
        let have = if many == 1 { "has more than one person who buys" } else { "have more than one person who buys" };
        format!("{companies} {noun} in this base; {several} {have}")
    }
    fn companies_detail(&self, of_revenue: &str, (number, outside): (u64, &str)) -> String {
        let noun = if number == 1 { "customer is" } else { "customers are" };
        format!("They bring {of_revenue} of revenue. {outside} {noun} of no company and remain persons.")
    }
    fn companies_none(&self) -> &'static str {
        "No column speaks of companies"
    }
    fn companies_teach(&self) -> &'static str {
        "Customers can be joined by a column with the company’s name, by the root of a CNPJ, or by the domain of the e-mail. Choose \
         a column below, or add a register of customers that has one."
    }
    fn company_by(&self) -> &'static str {
        "Join customers by"
    }
    fn company_kind(&self, kind: CompanyKind, column: &str) -> String {
        match kind {
            CompanyKind::Name => format!("Column {column}"),
            CompanyKind::CnpjRoot => format!("CNPJ root in {column}"),
            CompanyKind::MailDomain => format!("E-mail domain in {column}"),
        }
    }
    fn company_choose(&self) -> &'static str {
        "Choose a column"
    }
    fn companies_table(&self) -> &'static str {
        "Companies"
    }
    fn companies_note(&self) -> &'static str {
        "those of the largest revenue first"
    }
    fn company_column(&self) -> &'static str {
        "Company"
    }
    fn people_column(&self) -> &'static str {
        "People"
    }
    fn no_company(&self) -> &'static str {
        "No company"
    }
    fn companies_window(&self, from: &str, to: &str, of: &str) -> String {
        format!("{from} to {to} of {of}")
    }
    fn companies_before(&self) -> &'static str {
        "Previous"
    }
    fn companies_next(&self) -> &'static str {
        "Next"
    }
    fn companies_how(&self, kind: CompanyKind) -> &'static str {
        match kind {
            CompanyKind::Name => {
                "Customers with the same text in the column are of one company, whatever its capitals, accents and blanks around. \
                 Those whose column is empty are of none."
            }
            CompanyKind::CnpjRoot => {
                "The first eight characters of a CNPJ are the same in the head office and its branches. Only a CNPJ with right check \
                 digits counts; a CPF and anything else is of no company."
            }
            CompanyKind::MailDomain => {
                "Addresses with the same domain are of one company. Providers where anybody can have an account, such as Gmail, \
                 Hotmail, UOL and Terra, are no companies."
            }
        }
    }
    fn companies_picture(&self) -> &'static str {
        "Revenue by company"
    }
    fn companies_no_more(&self) -> &'static str {
        "there are no more companies on this side"
    }
    fn company_told(&self) -> &'static str {
        "Company, as it stands in the files"
    }
    fn unit_choice(&self) -> &'static str {
        "Analyse everything by"
    }
    fn unit_person(&self) -> &'static str {
        "person"
    }
    fn unit_company(&self) -> &'static str {
        "company"
    }
    fn unit_hint(&self) -> &'static str {
        "By company, each company counts as one customer on all pages and in all lists, with the orders of all its people; who is of \
         no company remains a person."
    }
    fn unit_needs_companies(&self) -> &'static str {
        "no customer of this base is of a company"
    }
    fn unit_lost(&self) -> &'static str {
        "This base does not have the companies that were chosen; so everything is by person."
    }
    fn by_company(&self) -> &'static str {
        "by company"
    }
    fn by_company_how(&self, way: &str) -> String {
        format!("Everything is analysed by company. Customers joined by: {way}")
    }
}
