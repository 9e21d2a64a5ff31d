//! The words of the first screen: how orders come in, and how far reading is. The proof is `proof`'s.

use super::{En, Pt};

/// The words of the first screen.
pub trait StartText {
    /// The headline.
    fn start_title(&self) -> &'static str;
    /// What to bring, what comes out.
    fn start_lede(&self) -> &'static str;
    /// The place where files are dropped, for those who do not see it.
    fn drop_area(&self) -> &'static str;
    /// Where files are dropped.
    fn drop_here(&self) -> &'static str;
    /// What the file must hold.
    fn drop_needs(&self) -> &'static str;
    /// While a file hovers over the page.
    fn drop_now(&self) -> &'static str;
    /// The same, over a base that stands.
    fn drop_more(&self) -> &'static str;
    /// Reads the file again that was cancelled.
    fn start_again(&self) -> &'static str;
    /// Opens the browser's dialog.
    fn choose_file(&self) -> &'static str;
    /// What is read.
    fn drop_formats(&self) -> &'static str;
    /// The way by the clipboard.
    fn paste_title(&self) -> &'static str;
    /// How.
    fn paste_hint(&self) -> &'static str;
    /// Opens the field for cells.
    fn paste_open(&self) -> &'static str;
    /// The field's label.
    fn paste_field(&self) -> &'static str;
    /// Reads what stands in the field.
    fn paste_read(&self) -> &'static str;
    /// Why it can't be read yet.
    fn paste_nothing(&self) -> &'static str;
    /// The way by the sample.
    fn sample_title(&self) -> &'static str;
    /// What the sample is.
    fn sample_hint(&self) -> &'static str;
    /// Opens the sample.
    fn sample_open(&self) -> &'static str;
    /// What is being read.
    fn reading_source(&self, name: &str) -> String;
    /// Said before the first figures are there.
    fn reading_begins(&self) -> &'static str;
    /// The steps, for those who do not see them.
    fn how_it_works(&self) -> &'static str;
    /// The steps: name and what happens there.
    fn how_steps(&self) -> [(&'static str, &'static str); 3];
}

impl StartText for Pt {
    fn start_title(&self) -> &'static str {
        "Meça a sua base de clientes sem que ela saia deste computador"
    }
    fn start_lede(&self) -> &'static str {
        "Traga os pedidos e, se tiver, clientes, e-mails e cupons. Em segundos você vê quem são seus campeões e quem está indo embora."
    }
    fn drop_area(&self) -> &'static str {
        "Área para soltar arquivos"
    }
    fn drop_here(&self) -> &'static str {
        "Solte aqui os arquivos da sua loja"
    }
    fn drop_needs(&self) -> &'static str {
        "pedidos com cliente, data e valor; junte clientes, eventos de e-mail, cupons e o que mais tiver"
    }
    fn drop_now(&self) -> &'static str {
        "Solte para ler"
    }
    fn drop_more(&self) -> &'static str {
        "Solte para juntar à base"
    }
    fn start_again(&self) -> &'static str {
        "Recomeçar"
    }
    fn choose_file(&self) -> &'static str {
        "Escolher arquivos"
    }
    fn drop_formats(&self) -> &'static str {
        "CSV, TSV ou TXT, como a sua loja exporta: separador, acentos, datas e moeda são reconhecidos."
    }
    fn paste_title(&self) -> &'static str {
        "Colar da planilha"
    }
    fn paste_hint(&self) -> &'static str {
        "Copie as células no Excel ou no Google Planilhas, com os títulos, e cole aqui."
    }
    fn paste_open(&self) -> &'static str {
        "Colar"
    }
    fn paste_field(&self) -> &'static str {
        "Células copiadas, com a linha dos títulos"
    }
    fn paste_read(&self) -> &'static str {
        "Ler as células"
    }
    fn paste_nothing(&self) -> &'static str {
        "cole as células antes"
    }
    fn sample_title(&self) -> &'static str {
        "Ver com dados de exemplo"
    }
    fn sample_hint(&self) -> &'static str {
        "Cinco arquivos de uma torrefação inventada, com os defeitos de planilhas de verdade."
    }
    fn sample_open(&self) -> &'static str {
        "Usar exemplo"
    }
    fn reading_source(&self, name: &str) -> String {
        format!("Lendo {name}")
    }
    fn reading_begins(&self) -> &'static str {
        "começando"
    }
    fn how_it_works(&self) -> &'static str {
        "Como funciona"
    }
    fn how_steps(&self) -> [(&'static str, &'static str); 3] {
        [
            ("1. Dados", "A Régua lê os arquivos, diz o que entendeu e pergunta só o que a planilha não decide."),
            ("2. Segmentos", "A grade RFM com os seus limites e o porquê de cada cliente."),
            ("Listas", "De qualquer célula, segmento ou etapa sai uma lista, para planilha ou sistema."),
        ]
    }
}

impl StartText for En {
    fn start_title(&self) -> &'static str {
        "Measure your customer base without it leaving this computer"
    }
    fn start_lede(&self) -> &'static str {
        "Bring your orders and, if you have them, customers, e-mails and coupons. In seconds you see who your champions are and who is leaving."
    }
    fn drop_area(&self) -> &'static str {
        "Area to drop files"
    }
    fn drop_here(&self) -> &'static str {
        "Drop your shop’s files here"
    }
    fn drop_needs(&self) -> &'static str {
        "orders with customer, date and amount; add customers, e-mail events, coupons and whatever else you have"
    }
    fn drop_now(&self) -> &'static str {
        "Drop to read"
    }
    fn drop_more(&self) -> &'static str {
        "Drop to add to the base"
    }
    fn start_again(&self) -> &'static str {
        "Start again"
    }
    fn choose_file(&self) -> &'static str {
        "Choose files"
    }
    fn drop_formats(&self) -> &'static str {
        "CSV, TSV or TXT, as your shop exports it: separator, accents, dates and currency are recognised."
    }
    fn paste_title(&self) -> &'static str {
        "Paste from a sheet"
    }
    fn paste_hint(&self) -> &'static str {
        "Copy the cells in Excel or Google Sheets, with their titles, and paste them here."
    }
    fn paste_open(&self) -> &'static str {
        "Paste"
    }
    fn paste_field(&self) -> &'static str {
        "Copied cells, with the row of titles"
    }
    fn paste_read(&self) -> &'static str {
        "Read the cells"
    }
    fn paste_nothing(&self) -> &'static str {
        "paste the cells first"
    }
    fn sample_title(&self) -> &'static str {
        "See it with sample data"
    }
    fn sample_hint(&self) -> &'static str {
        "Five files of an invented coffee roaster, with the faults of real sheets."
    }
    fn sample_open(&self) -> &'static str {
        "Use the sample"
    }
    fn reading_source(&self, name: &str) -> String {
        format!("Reading {name}")
    }
    fn reading_begins(&self) -> &'static str {
        "starting"
    }
    fn how_it_works(&self) -> &'static str {
        "How it works"
    }
    fn how_steps(&self) -> [(&'static str, &'static str); 3] {
        [
            ("1. Data", "Régua reads the files, says what it understood and asks only what the sheet does not decide."),
            ("2. Segments", "The RFM grid with its cuts, and the why of each customer."),
            ("Lists", "Any cell, segment or stage gives a list, for a spreadsheet or a system."),
        ]
    }
}
