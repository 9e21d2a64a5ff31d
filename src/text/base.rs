//! The files of the base in words: what each holds, how it fares, what was found in it and how it joins the others.
//! Rows that deserve attention are `issues`'s; why a file is refused is `refusals`'s.

use super::{En, Pt};
use crate::domain::Contents;
use crate::domain::Finding;

/// The words for the files of the base.
pub trait BaseText {
    /// Kinds of file.
    fn contents(&self, contents: Contents) -> &'static str;
    /// The label of what a file holds.
    fn contents_label(&self) -> &'static str;
    /// The name of a base of several files.
    fn base_name(&self, first: &str, others: &str) -> String;
    /// The list of files, for a screen reader.
    fn file_list(&self) -> &'static str;
    /// Adds files.
    fn add_file(&self) -> &'static str;
    /// Another file in place of this one.
    fn replace_file(&self) -> &'static str;
    /// The same, with its name, for a screen reader.
    fn replace_of(&self, name: &str) -> String;
    /// Takes a file out, with its name.
    fn remove_of(&self, name: &str) -> String;
    /// Takes a file out.
    fn remove(&self) -> &'static str;
    /// A file that is being read.
    fn file_reading(&self) -> &'static str;
    /// A file that will be read.
    fn file_waits(&self) -> &'static str;
    /// Nothing to do about a file.
    fn file_good(&self) -> &'static str;
    /// A file that was read, and whose rows wait for what is asked of another.
    fn file_read(&self, rows: (u64, &str)) -> String;
    /// A file with an open question.
    fn file_asks(&self) -> &'static str;
    /// Rows of a file that are left out.
    fn file_aside(&self, rows: (u64, &str)) -> String;
    /// Keys of a file that are of no customer.
    fn file_of_nobody(&self, keys: (u64, &str)) -> String;
    /// A file that is there twice: the other one.
    fn same_as(&self, other: &str) -> String;
    /// What becomes of it.
    fn same_as_advice(&self) -> &'static str;
    /// The memory that reading will need.
    fn much_memory(&self, size: &str) -> String;
    /// Which of several files is being read.
    fn nth_file(&self, place: &str, files: &str) -> String;
    /// What a file other than orders tells.
    fn found(&self, what: Finding) -> &'static str;
    /// Customers of the base that a file tells of.
    fn joined_customers(&self) -> &'static str;
    /// Its keys that are of no customer.
    fn joined_unmatched(&self) -> &'static str;
    /// The choice of rows that the preview shows.
    fn preview_rows(&self) -> &'static str;
    /// The first rows.
    fn rows_first(&self) -> &'static str;
    /// The rows with a problem.
    fn rows_faulty(&self) -> &'static str;
    /// How many rows with a problem are shown.
    fn faulty_extent(&self, rows: (u64, &str)) -> String;
    /// The head of the reasons of rows with a problem.
    fn reason_head(&self) -> &'static str;
    /// Files to fill in.
    fn templates_title(&self) -> &'static str;
    /// What they are.
    fn templates_hint(&self) -> &'static str;
    /// Downloads one of them.
    fn template_of(&self, contents: &str) -> String;
    /// The name of a file to fill in.
    fn template_name(&self, file: &str) -> String;
    /// Of the customers of a list, those whom a suppression list or their own no keeps out of it.
    fn suppressed(&self, customers: (u64, &str)) -> String;
}

impl BaseText for Pt {
    fn contents(&self, contents: Contents) -> &'static str {
        match contents {
            Contents::Orders => "Pedidos",
            Contents::OrderLines => "Itens de pedidos",
            Contents::Customers => "Clientes",
            Contents::Events => "Eventos de e-mail",
            Contents::Coupons => "Cupons",
            Contents::Answers => "Respostas de pesquisa",
            Contents::Suppression => "Não contatar",
            Contents::Carts => "Carrinhos abandonados",
        }
    }
    fn contents_label(&self) -> &'static str {
        "O que este arquivo traz"
    }
    fn base_name(&self, first: &str, others: &str) -> String {
        format!("{first} e mais {others}")
    }
    fn file_list(&self) -> &'static str {
        "Arquivos da base"
    }
    fn add_file(&self) -> &'static str {
        "Juntar arquivos"
    }
    fn replace_file(&self) -> &'static str {
        "Trocar"
    }
    fn replace_of(&self, name: &str) -> String {
        format!("Trocar {name} por outro arquivo")
    }
    fn remove_of(&self, name: &str) -> String {
        format!("Tirar {name}")
    }
    fn remove(&self) -> &'static str {
        "Tirar"
    }
    fn file_reading(&self) -> &'static str {
        "lendo"
    }
    fn file_waits(&self) -> &'static str {
        "na fila"
    }
    fn file_good(&self) -> &'static str {
        "tudo em uso"
    }
    fn file_read(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 linha lida".to_owned() } else { format!("{} linhas lidas", rows.1) }
    }
    fn file_asks(&self) -> &'static str {
        "espera sua resposta"
    }
    fn file_aside(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 linha de fora".to_owned() } else { format!("{} linhas de fora", rows.1) }
    }
    fn file_of_nobody(&self, keys: (u64, &str)) -> String {
        if keys.0 == 1 { "1 não está na base".to_owned() } else { format!("{} não estão na base", keys.1) }
    }
    fn same_as(&self, other: &str) -> String {
        format!("É igual a {other}")
    }
    fn same_as_advice(&self) -> &'static str {
        "Ficou de fora, para nada contar em dobro. Pode ser tirado."
    }
    fn much_memory(&self, size: &str) -> String {
        format!(
            "Estes arquivos devem ocupar cerca de {size} de memória. Se o computador ficar lento, feche outras abas."
        )
    }
    fn nth_file(&self, place: &str, files: &str) -> String {
        format!("arquivo {place} de {files}")
    }
    fn found(&self, what: Finding) -> &'static str {
        match what {
            Finding::WithoutOrders => "Sem nenhum pedido",
            Finding::Sent => "Enviados",
            Finding::Opened => "Aberturas",
            Finding::Clicked => "Cliques",
            Finding::Unsubscribed => "Descadastros",
            Finding::Bounced => "Devolvidos",
            Finding::Redeemed => "Usados",
            Finding::Unredeemed => "Não usados",
            Finding::Promoters => "Promotores (9 e 10)",
            Finding::Passives => "Neutros (7 e 8)",
            Finding::Detractors => "Detratores (0 a 6)",
            Finding::Comments => "Com comentário",
        }
    }
    fn joined_customers(&self) -> &'static str {
        "Clientes da base"
    }
    fn joined_unmatched(&self) -> &'static str {
        "Não estão na base"
    }
    fn preview_rows(&self) -> &'static str {
        "Linhas à mostra"
    }
    fn rows_first(&self) -> &'static str {
        "Primeiras"
    }
    fn rows_faulty(&self) -> &'static str {
        "Só com problema"
    }
    fn faulty_extent(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 linha com problema".to_owned() } else { format!("{} linhas com problema", rows.1) }
    }
    fn reason_head(&self) -> &'static str {
        "Motivo"
    }
    fn templates_title(&self) -> &'static str {
        "Modelos para preencher"
    }
    fn templates_hint(&self) -> &'static str {
        "Arquivos CSV com as colunas e linhas de exemplo: abra na planilha, troque os exemplos pelos seus dados e solte aqui."
    }
    fn template_of(&self, contents: &str) -> String {
        format!("Baixar o modelo: {contents}")
    }
    fn template_name(&self, file: &str) -> String {
        format!("modelo-{file}")
    }
    fn suppressed(&self, customers: (u64, &str)) -> String {
        if customers.0 == 1 {
            "Um deles não quer ser contatado: conta nos números e não sai em nenhuma lista.".to_owned()
        } else {
            format!("{} deles não querem ser contatados: contam nos números e não saem em nenhuma lista.", customers.1)
        }
    }
}

impl BaseText for En {
    fn contents(&self, contents: Contents) -> &'static str {
        match contents {
            Contents::Orders => "Orders",
            Contents::OrderLines => "Order lines",
            Contents::Customers => "Customers",
            Contents::Events => "E-mail events",
            Contents::Coupons => "Coupons",
            Contents::Answers => "Survey answers",
            Contents::Suppression => "Do not contact",
            Contents::Carts => "Abandoned carts",
        }
    }
    fn contents_label(&self) -> &'static str {
        "What this file holds"
    }
    fn base_name(&self, first: &str, others: &str) -> String {
        format!("{first} and {others} more")
    }
    fn file_list(&self) -> &'static str {
        "Files of the base"
    }
    fn add_file(&self) -> &'static str {
        "Add files"
    }
    fn replace_file(&self) -> &'static str {
        "Replace"
    }
    fn replace_of(&self, name: &str) -> String {
        format!("Replace {name} by another file")
    }
    fn remove_of(&self, name: &str) -> String {
        format!("Remove {name}")
    }
    fn remove(&self) -> &'static str {
        "Remove"
    }
    fn file_reading(&self) -> &'static str {
        "reading"
    }
    fn file_waits(&self) -> &'static str {
        "in line"
    }
    fn file_good(&self) -> &'static str {
        "all in use"
    }
    fn file_read(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 row read".to_owned() } else { format!("{} rows read", rows.1) }
    }
    fn file_asks(&self) -> &'static str {
        "waits for your answer"
    }
    fn file_aside(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 row left out".to_owned() } else { format!("{} rows left out", rows.1) }
    }
    fn file_of_nobody(&self, keys: (u64, &str)) -> String {
        format!("{} not in the base", keys.1)
    }
    fn same_as(&self, other: &str) -> String {
        format!("Same as {other}")
    }
    fn same_as_advice(&self) -> &'static str {
        "It is left out, so that nothing counts twice. It can be removed."
    }
    fn much_memory(&self, size: &str) -> String {
        format!("These files should take about {size} of memory. If the computer slows down, close other tabs.")
    }
    fn nth_file(&self, place: &str, files: &str) -> String {
        format!("file {place} of {files}")
    }
    fn found(&self, what: Finding) -> &'static str {
        match what {
            Finding::WithoutOrders => "Without any order",
            Finding::Sent => "Sent",
            Finding::Opened => "Openings",
            Finding::Clicked => "Clicks",
            Finding::Unsubscribed => "Unsubscribed",
            Finding::Bounced => "Bounced",
            Finding::Redeemed => "Used",
            Finding::Unredeemed => "Not used",
            Finding::Promoters => "Promoters (9 and 10)",
            Finding::Passives => "Passives (7 and 8)",
            Finding::Detractors => "Detractors (0 to 6)",
            Finding::Comments => "With a comment",
        }
    }
    fn joined_customers(&self) -> &'static str {
        "Customers of the base"
    }
    fn joined_unmatched(&self) -> &'static str {
        "Not in the base"
    }
    fn preview_rows(&self) -> &'static str {
        "Rows shown"
    }
    fn rows_first(&self) -> &'static str {
        "First"
    }
    fn rows_faulty(&self) -> &'static str {
        "Only with a problem"
    }
    fn faulty_extent(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 row with a problem".to_owned() } else { format!("{} rows with a problem", rows.1) }
    }
    fn reason_head(&self) -> &'static str {
        "Reason"
    }
    fn templates_title(&self) -> &'static str {
        "Templates to fill in"
    }
    fn templates_hint(&self) -> &'static str {
        "CSV files with the columns and example rows: open one in your sheet, put your data in place of the examples and drop it here."
    }
    fn template_of(&self, contents: &str) -> String {
        format!("Download the template: {contents}")
    }
    fn template_name(&self, file: &str) -> String {
        format!("template-{file}")
    }
    fn suppressed(&self, customers: (u64, &str)) -> String {
        if customers.0 == 1 {
            "One of them is not to be contacted: they count in the figures and come in no list.".to_owned()
        } else {
            format!("{} of them are not to be contacted: they count in the figures and come in no list.", customers.1)
        }
    }
}
