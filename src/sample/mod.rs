//! An invented coffee roaster's exports, made up on the spot so that nobody's data must be borrowed to see the program
//! work. How files are read is `intake`'s: it meets these like any other.

mod basket;
mod calendar;
mod coupons;
mod customers;
mod events;
mod orders;
mod people;
mod rng;
mod shop;
mod survey;
mod table;

use crate::domain::Day;
use rng::Dice;
use shop::{SEED, Shop};
use table::SPREADSHEET;

/// A file of the sample. All five are exports of the same shop on the same day, each in the dress of the system that it
/// would come from; a customer's key in all of them is the e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SampleFile {
    /// Three years of orders: UTF-8 with byte order mark, `;`, CRLF, the columns `pedido`, `data_pedido` (`dd/mm/aaaa`),
    /// `cliente_email`, `cliente_nome`, `cidade`, `uf`, `status`, `canal`, `valor_total` (`R$ 1.234,56`). A row is an
    /// order, or a refund that names its order and is negative. About 5,000 customers and 20,000 orders.
    Orders,
    /// The register: UTF-8, `;`, LF, the columns `E-mail`, `Nome`, `Telefone`, `Cidade`, `UF`, `Data de nascimento`,
    /// `Data de cadastro` (both `dd/mm/aaaa`), `Aceita e-mail` (`sim`, `não` or blank). About 5,700 rows, 640 of them
    /// people who never ordered; a hundredth of those who ordered is missing.
    Customers,
    /// Nine months of what became of e-mails: UTF-8, `,`, LF, the columns `email`, `evento` (`enviado`, `aberto`,
    /// `clicado`, `descadastrado`), `data` (ISO 8601 with the offset -03:00), `campanha`. At most 15,000 rows.
    EmailEvents,
    /// Fourteen months of credits given back on orders: Windows-1252, `;`, CRLF, the columns `código`, `e-mail`, `valor`
    /// (`R$ 12,00`), `emitido em`, `validade`, `usado em` (all `dd/mm/aaaa`, the last mostly blank).
    Coupons,
    /// A year of answers to one question: UTF-8 with byte order mark, `,`, CRLF, the columns `data`
    /// (`dd/mm/aaaa hh:mm`), `e-mail`, `nota` (0 to 10), `comentário` (free text with quotes, line breaks and emoji).
    Survey,
}

impl SampleFile {
    /// All files, the orders first.
    pub const ALL: [SampleFile; 5] =
        [SampleFile::Orders, SampleFile::Customers, SampleFile::EmailEvents, SampleFile::Coupons, SampleFile::Survey];

    /// What the file is called.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            SampleFile::Orders => "pedidos.csv",
            SampleFile::Customers => "clientes.csv",
            SampleFile::EmailEvents => "eventos-de-email.csv",
            SampleFile::Coupons => "cupons.csv",
            SampleFile::Survey => "pesquisa-nps.csv",
        }
    }

    /// The export made at the end of `today`, with a few rows that have the faults of real ones. The same day gives the
    /// same bytes on every machine.
    #[must_use]
    pub fn write(self, today: Day) -> Vec<u8> {
        let mut dice = Dice::new(SEED);
        let shop = Shop::open(&mut dice, today);
        match self {
            SampleFile::Orders => orders::file(&mut dice, &shop),
            SampleFile::Customers => customers::file(&mut Dice::new(SEED + 1), &shop),
            SampleFile::EmailEvents => events::file(&mut Dice::new(SEED + 2), &shop),
            SampleFile::Coupons => coupons::file(&mut Dice::new(SEED + 3), &shop),
            SampleFile::Survey => survey::file(&mut Dice::new(SEED + 4), &shop),
        }
    }

    /// The file's columns with two or three rows that show how to fill them in, for a spreadsheet program: UTF-8 with
    /// byte order mark, `;`, CRLF, whatever the export's own dress.
    #[must_use]
    pub fn template(self) -> Vec<u8> {
        let (header, examples) = match self {
            SampleFile::Orders => (orders::HEADER, orders::EXAMPLES),
            SampleFile::Customers => (customers::HEADER, customers::EXAMPLES),
            SampleFile::EmailEvents => (events::HEADER, events::EXAMPLES),
            SampleFile::Coupons => (coupons::HEADER, coupons::EXAMPLES),
            SampleFile::Survey => (survey::HEADER, survey::EXAMPLES),
        };
        format!("{}{header}{}{examples}", SPREADSHEET.mark, SPREADSHEET.line_end).into_bytes()
    }
}

/// The sample shop's export of orders: [`SampleFile::Orders`].
#[must_use]
pub fn orders_csv(until: Day) -> Vec<u8> {
    SampleFile::Orders.write(until)
}
