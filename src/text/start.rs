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
    /// Reads the file again that was cancelled.
    fn start_again(&self) -> &'static str;
    /// Opens the browser's dialog.
    fn choose_file(&self) -> &'static str;
    /// What is read.
    fn drop_formats(&self) -> &'static str;
    /// More than one file was dropped.
    fn one_at_a_time(&self, first: &str) -> String;
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
        "Traga a planilha de pedidos. Em segundos você vê quem são seus campeões e quem está indo embora."
    }
    fn drop_area(&self) -> &'static str {
        "Área para soltar o arquivo"
    }
    fn drop_here(&self) -> &'static str {
        "Solte aqui o seu arquivo de pedidos"
    }
    fn drop_needs(&self) -> &'static str {
        "com o cliente, a data e o valor de cada pedido"
    }
    fn drop_now(&self) -> &'static str {
        "Solte para ler o arquivo"
    }
    fn start_again(&self) -> &'static str {
        "Recomeçar"
    }
    fn choose_file(&self) -> &'static str {
        "Escolher arquivo"
    }
    fn drop_formats(&self) -> &'static str {
        "CSV, TSV ou TXT, como a sua loja exporta: separador, acentos, datas e moeda são reconhecidos."
    }
    fn one_at_a_time(&self, first: &str) -> String {
        format!("A Régua lê um arquivo por vez: foi lido {first}. Junte os outros na planilha e solte de novo.")
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
        "Os pedidos de uma torrefação inventada, com os defeitos de uma planilha de verdade."
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
            ("1. Dados", "A Régua lê o arquivo, diz o que entendeu e pergunta só o que a planilha não decide."),
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
        "Bring the export of your orders. In seconds you see who your champions are and who is leaving."
    }
    fn drop_area(&self) -> &'static str {
        "Area to drop the file"
    }
    fn drop_here(&self) -> &'static str {
        "Drop your orders file here"
    }
    fn drop_needs(&self) -> &'static str {
        "with the customer, date and amount of each order"
    }
    fn drop_now(&self) -> &'static str {
        "Drop to read the file"
    }
    fn start_again(&self) -> &'static str {
        "Start again"
    }
    fn choose_file(&self) -> &'static str {
        "Choose a file"
    }
    fn drop_formats(&self) -> &'static str {
        "CSV, TSV or TXT, as your shop exports it: separator, accents, dates and currency are recognised."
    }
    fn one_at_a_time(&self, first: &str) -> String {
        format!("Régua reads one file at a time: it read {first}. Join the others in the sheet and drop it again.")
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
        "Copied cells, with the line of titles"
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
        "The orders of an invented coffee roaster, with the faults of a real sheet."
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
            ("1. Data", "Régua reads the file, says what it understood and asks only what the sheet does not decide."),
            ("2. Segments", "The RFM grid with its cuts, and the why of each customer."),
            ("Lists", "Any cell, segment or stage gives a list, for a spreadsheet or a system."),
        ]
    }
}
