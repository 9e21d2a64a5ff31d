//! Why a source can't be used, as a title and what to do about it, in both languages. When to show which is the pages'.

use super::format;
use super::{En, Pt};
use crate::domain::Language;
use crate::domain::Refusal;

/// A message that ends with a way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong, and where. No full stop.
    pub title: String,
    /// What to do about it, in whole sentences.
    pub advice: String,
}

impl Advice {
    pub(super) fn new(title: impl Into<String>, advice: impl Into<String>) -> Advice {
        Advice { title: title.into(), advice: advice.into() }
    }
}

/// The words for attempts that left no base.
pub trait RefusalText {
    /// Why the source is refused.
    fn refusal(&self, refusal: &Refusal) -> Advice;
    /// The engine stopped (a panic, or out of memory); the page lives.
    fn engine_stopped(&self) -> Advice;
    /// The user stopped the reading.
    fn reading_cancelled(&self) -> Advice;
}

impl RefusalText for Pt {
    fn refusal(&self, refusal: &Refusal) -> Advice {
        match refusal {
            Refusal::Empty => Advice::new(
                "O arquivo está vazio",
                "Exporte os pedidos de novo no sistema da loja e confira se o período escolhido tem vendas.",
            ),
            Refusal::HeaderOnly => Advice::new(
                "O arquivo só tem o cabeçalho, sem nenhuma linha de pedido",
                "No sistema da loja, escolha um período com vendas, tire os filtros e exporte de novo.",
            ),
            Refusal::Workbook => Advice::new(
                "Isto é uma pasta de trabalho do Excel, não um CSV",
                "Abra no Excel, use Salvar como, escolha “CSV UTF-8 (delimitado por vírgulas)” e traga o novo arquivo. \
                 Ou copie as células na planilha e cole aqui.",
            ),
            Refusal::WebPage => Advice::new(
                "Isto é uma página da web, não uma tabela",
                "Costuma ser a tela de entrada ou de erro da loja, salva no lugar do relatório. Entre de novo no \
                 sistema, exporte os pedidos em CSV e traga o arquivo.",
            ),
            Refusal::Pdf => Advice::new(
                "Isto é um PDF, não uma tabela",
                "No sistema da loja, escolha “Exportar CSV” no lugar de imprimir ou salvar em PDF.",
            ),
            Refusal::Binary => Advice::new(
                "O conteúdo deste arquivo não é texto",
                "Abra o original no programa que o criou e exporte como CSV.",
            ),
            Refusal::NotATable => Advice::new(
                "Não há colunas para separar neste arquivo",
                "A Régua procura colunas divididas por vírgula, ponto e vírgula, tabulação ou barra vertical. Exporte os \
                 pedidos como CSV, com uma coluna para o cliente, uma para a data e uma para o valor.",
            ),
            Refusal::QuotedRows => Advice::new(
                "Cada linha deste arquivo está inteira entre aspas",
                "Assim as colunas não se separam. Isso acontece quando uma planilha abre o CSV sem dividir as colunas e o \
                 salva de novo. Exporte outra vez e traga o arquivo sem abrir na planilha.",
            ),
            Refusal::UnterminatedQuote { line } => Advice::new(
                format!(
                    "O arquivo termina no meio de um texto entre aspas, aberto na linha {}",
                    format::count(Language::Portuguese, *line)
                ),
                "A exportação pode ter sido cortada, ou falta fechar as aspas dessa linha. Exporte de novo ou corrija a \
                 linha na planilha.",
            ),
            Refusal::TooLarge { bytes, limit } => Advice::new(
                format!(
                    "Este arquivo pediria cerca de {} de memória, e uma página do navegador tem no máximo {}",
                    format::bytes(Language::Portuguese, *bytes),
                    format::bytes(Language::Portuguese, *limit)
                ),
                "Divida a exportação por ano e traga os anos que importam, ou exporte só as colunas de cliente, data, \
                 valor, pedido e situação.",
            ),
            Refusal::OutOfMemory => Advice::new(
                "A memória do navegador acabou durante a leitura",
                "Feche outras abas e tente de novo, ou exporte um período menor. Nada do arquivo foi guardado.",
            ),
            Refusal::Unreadable => Advice::new(
                "O navegador não conseguiu ler o arquivo",
                "Ele pode ter sido movido, alterado ou estar aberto em outro programa. Feche-o no outro programa e \
                 escolha o arquivo outra vez.",
            ),
            Refusal::NothingUsable => Advice::new(
                "Nenhuma linha deste arquivo pôde ser usada",
                "Confira qual coluna é o cliente, a data e o valor, e quais situações contam como venda paga.",
            ),
            Refusal::AllInTheFuture => Advice::new(
                "Todos os pedidos são de depois da data de referência",
                "Confira a ordem de dia e mês, o ano das datas e a data de referência.",
            ),
            Refusal::TooManyStatuses => Advice::new(
                "A coluna escolhida como situação tem mais de 200 valores diferentes",
                "Uma situação tem poucos valores, como Pago e Cancelado. Escolha outra coluna ou deixe esta sem uso.",
            ),
        }
    }

    fn engine_stopped(&self) -> Advice {
        Advice::new(
            "O motor parou no meio do cálculo",
            "Seus arquivos e suas escolhas estão aqui. Tente de novo; se parar outra vez, exporte um período menor.",
        )
    }

    fn reading_cancelled(&self) -> Advice {
        Advice::new("Leitura cancelada", "Nada do arquivo foi guardado. Recomece quando quiser.")
    }
}

impl RefusalText for En {
    fn refusal(&self, refusal: &Refusal) -> Advice {
        match refusal {
            Refusal::Empty => Advice::new(
                "The file is empty",
                "Export the orders again in your shop system and check that the chosen period has sales.",
            ),
            Refusal::HeaderOnly => Advice::new(
                "The file has a header and no rows of data",
                "In your shop system choose a period with sales, remove the filters and export again.",
            ),
            Refusal::Workbook => Advice::new(
                "This is an Excel workbook, not a CSV",
                "Open it in Excel, use Save As, choose “CSV UTF-8 (Comma delimited)” and bring the new file. Or copy the \
                 cells in the sheet and paste them here.",
            ),
            Refusal::WebPage => Advice::new(
                "This is a web page, not a table",
                "It is usually the shop’s login or error page, saved in place of the report. Log in again, export the \
                 orders as CSV and bring that file.",
            ),
            Refusal::Pdf => Advice::new(
                "This is a PDF, not a table",
                "In your shop system, choose “Export CSV” instead of printing or saving as PDF.",
            ),
            Refusal::Binary => Advice::new(
                "The contents of this file are not text",
                "Open the original in the program that made it and export it as CSV.",
            ),
            Refusal::NotATable => Advice::new(
                "There are no columns to separate in this file",
                "Régua looks for columns divided by commas, semicolons, tabs or vertical bars. Export the orders as CSV, \
                 with a column for the customer, one for the date and one for the amount.",
            ),
            Refusal::QuotedRows => Advice::new(
                "Each row of this file is quoted as a whole",
                "So its columns can’t be told apart. A spreadsheet does this when it opens a CSV without splitting the \
                 columns and saves it again. Export it once more and bring the file without opening it in a spreadsheet.",
            ),
            Refusal::UnterminatedQuote { line } => Advice::new(
                format!("The file ends inside quoted text opened on line {}", format::count(Language::English, *line)),
                "The export may have been cut off, or the closing quote of that line is missing. Export it again or fix \
                 the line in the sheet.",
            ),
            Refusal::TooLarge { bytes, limit } => Advice::new(
                format!(
                    "This file would need about {} of memory, and a browser page has {} at most",
                    format::bytes(Language::English, *bytes),
                    format::bytes(Language::English, *limit)
                ),
                "Split the export by year and bring the years that matter, or export only the columns for customer, \
                 date, amount, order and status.",
            ),
            Refusal::OutOfMemory => Advice::new(
                "The browser ran out of memory while reading",
                "Close other tabs and try again, or export a shorter period. Nothing from the file was kept.",
            ),
            Refusal::Unreadable => Advice::new(
                "The browser could not read the file",
                "It may have been moved, changed, or be open in another program. Close it there and choose the file \
                 again.",
            ),
            Refusal::NothingUsable => Advice::new(
                "No row of this file could be used",
                "Check which column is the customer, the date and the amount, and which statuses count as paid sales.",
            ),
            Refusal::AllInTheFuture => Advice::new(
                "Every order is dated after the reference date",
                "Check the order of day and month, the year of the dates and the reference date.",
            ),
            Refusal::TooManyStatuses => Advice::new(
                "The column chosen as status has more than 200 different values",
                "A status has few values, such as Paid and Cancelled. Choose another column or leave this one unused.",
            ),
        }
    }

    fn engine_stopped(&self) -> Advice {
        Advice::new(
            "The engine stopped mid-calculation",
            "Your files and your choices are here. Try again; if it stops once more, export a shorter period.",
        )
    }

    fn reading_cancelled(&self) -> Advice {
        Advice::new("Reading cancelled", "Nothing from the file was kept. Start again whenever you like.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Refusal> {
        vec![
            Refusal::Empty,
            Refusal::HeaderOnly,
            Refusal::Workbook,
            Refusal::WebPage,
            Refusal::Pdf,
            Refusal::Binary,
            Refusal::NotATable,
            Refusal::QuotedRows,
            Refusal::UnterminatedQuote { line: 1812 },
            Refusal::TooLarge { bytes: 5_200_000_000, limit: 3_000_000_000 },
            Refusal::OutOfMemory,
            Refusal::Unreadable,
            Refusal::NothingUsable,
            Refusal::AllInTheFuture,
            Refusal::TooManyStatuses,
        ]
    }

    #[test]
    fn every_refusal_says_what_and_what_to_do() {
        for words in [&Pt as &dyn RefusalText, &En] {
            let mut said = all().iter().map(|refusal| words.refusal(refusal)).collect::<Vec<_>>();
            said.extend([words.engine_stopped(), words.reading_cancelled()]);
            for Advice { title, advice } in &said {
                assert!(!title.is_empty() && !title.ends_with('.') && advice.ends_with('.'), "{title} / {advice}");
                assert!(!format!("{title}{advice}").contains(['!', '\n']), "{title} / {advice}");
                assert!(!format!("{title}{advice}").contains("  "), "{title} / {advice}");
            }
            said.sort_by(|a, b| a.title.cmp(&b.title));
            said.dedup_by(|a, b| a.title == b.title);
            assert_eq!(said.len(), all().len() + 2);
        }
    }

    #[test]
    fn figures_follow_the_language() {
        let quote = Refusal::UnterminatedQuote { line: 1812 };
        assert!(Pt.refusal(&quote).title.ends_with("linha 1.812"));
        assert!(En.refusal(&quote).title.ends_with("line 1,812"));
        let large = Refusal::TooLarge { bytes: 5_200_000_000, limit: 3_000_000_000 };
        assert!(Pt.refusal(&large).title.replace('\u{a0}', " ").contains("5,2 GB"));
        assert!(En.refusal(&large).title.replace('\u{a0}', " ").contains("3.0 GB"));
    }
}
