//! The files of the sample shop. Making them is `sample`'s.

/// A file of the sample. All five are exports of the same shop on the same day, each in the dress of the system that it
/// would come from; a customer's key in all of them is the e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SampleFile {
    /// Three years of orders: UTF-8 with byte order mark, `;`, CRLF, the columns `pedido`, `data_pedido` (`dd/mm/aaaa`),
    /// `cliente_email`, `cliente_nome`, `cidade`, `uf`, `status`, `canal`, `produto` (of each order the dearest thing), `valor_total` (`R$ 1.234,56`). A row is an
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
}
