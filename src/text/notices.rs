//! The oddities of a file in words: what each is, what became of it, and what to do. Why rows are left out is
//! `accounts`'s and `issues`'s.

use super::{AccountsText, En, IssueText, Pt};
use crate::domain::{NoticeKind, SetAside};

/// The words for oddities.
pub trait NoticeText {
    /// What it is.
    fn notice(&self, kind: NoticeKind) -> &'static str;
    /// What became of it, and what to do.
    fn notice_advice(&self, kind: NoticeKind) -> &'static str;
}

impl NoticeText for Pt {
    fn notice(&self, kind: NoticeKind) -> &'static str {
        match kind {
            NoticeKind::BeforeHeader => "Linhas antes do cabeçalho",
            NoticeKind::HeaderIsData => "O cabeçalho parece uma linha de dados",
            NoticeKind::NameMadeUp => "Colunas sem nome ou com nome repetido",
            NoticeKind::RepeatedHeader => self.reason(SetAside::RepeatedHeader),
            NoticeKind::TotalRow => self.reason(SetAside::TotalRow),
            NoticeKind::BlankLine => "Linhas em branco",
            NoticeKind::ShortRow => "Linhas com colunas a menos",
            NoticeKind::LongRow => "Linhas com colunas a mais",
            NoticeKind::TrailingDelimiter => "Separador sobrando no fim da linha",
            NoticeKind::MalformedQuote => "Aspas soltas no texto",
            NoticeKind::StrayEncoding => "Células com letras de outra codificação",
            NoticeKind::BrokenUtf16 => "Letras partidas no arquivo",
            NoticeKind::NulCharacter => "Caracteres nulos no texto",
            NoticeKind::WrappedCell => "Células protegidas contra fórmulas",
            NoticeKind::TwoDigitYear => "Datas com ano de dois dígitos",
            NoticeKind::SerialDate => "Datas como número de planilha",
            NoticeKind::DamagedKey => "Clientes estragados pela planilha",
            NoticeKind::DamagedOrder => "Números de pedido estragados pela planilha",
            NoticeKind::NoHeader => "O arquivo não tem cabeçalho",
            NoticeKind::SeveralAddresses => "Clientes com mais de um e-mail na célula",
            NoticeKind::NotAnAddress => "Clientes cujo e-mail não é um e-mail",
            NoticeKind::UnreadCell => "Custos, quantidades ou dados do cliente que não dá para ler",
        }
    }

    fn notice_advice(&self, kind: NoticeKind) -> &'static str {
        match kind {
            NoticeKind::BeforeHeader => "Título ou observação do relatório: foram puladas.",
            NoticeKind::HeaderIsData => {
                "Serviu de nomes das colunas e não foi lida como dado. Ponha uma linha de nomes e troque o arquivo."
            }
            NoticeKind::NameMadeUp => "Receberam um nome próprio. Confira acima se cada uma é o que parece.",
            NoticeKind::RepeatedHeader => self.reason_advice(SetAside::RepeatedHeader),
            NoticeKind::TotalRow => self.reason_advice(SetAside::TotalRow),
            NoticeKind::BlankLine => "Foram puladas: não trazem nada.",
            NoticeKind::ShortRow | NoticeKind::LongRow => self.reason_advice(SetAside::WrongFieldCount),
            NoticeKind::TrailingDelimiter => "Não desloca nenhuma coluna: foi ignorado.",
            NoticeKind::MalformedQuote => {
                "Foram lidas como texto. Confira a linha: aspas soltas podem juntar ou partir colunas."
            }
            NoticeKind::StrayEncoding => {
                "Foram lidas como Windows-1252. Se os nomes aparecem trocados, exporte de novo em UTF-8."
            }
            NoticeKind::BrokenUtf16 => "Viraram “�”. O arquivo foi cortado ou emendado: exporte de novo.",
            NoticeKind::NulCharacter => "Ficaram como estão. Se atrapalharem nas listas, limpe o texto na origem.",
            NoticeKind::WrappedCell => "A proteção foi tirada, o valor ficou.",
            NoticeKind::TwoDigitYear => {
                "69 a 99 valem 19xx, 00 a 68 valem 20xx. Se não for assim, exporte com quatro dígitos."
            }
            NoticeKind::SerialDate => {
                "Foram convertidas em datas. Se saíram erradas, formate a coluna como data e exporte de novo."
            }
            NoticeKind::DamagedKey => {
                "Números como 1,23E+10 não dizem quem é: suas linhas estão entre as sem identificação do cliente. Formate \
                 a coluna como texto e exporte de novo."
            }
            NoticeKind::DamagedOrder => {
                "Números como 2,00001E+15 ficam iguais em pedidos diferentes: cada linha conta como um pedido. Formate a \
                 coluna como texto e exporte de novo."
            }
            NoticeKind::NoHeader => {
                "A primeira linha já é um e-mail e foi lida como os outros. Se não é uma lista de quem não contatar, \
                 mude acima o que o arquivo traz."
            }
            NoticeKind::SeveralAddresses => {
                "Cada célula conta como um só cliente, e as plataformas de e-mail a recusam. Deixe um e-mail por cliente \
                 na origem."
            }
            NoticeKind::NotAnAddress => {
                "Contam como clientes, mas as plataformas de e-mail os recusam. Confira se a coluna é a certa, ou \
                 corrija na origem."
            }
            NoticeKind::UnreadCell => {
                "A linha conta, e a célula fica em branco. Confira acima se a coluna é o que parece, ou corrija na origem."
            }
        }
    }
}

impl NoticeText for En {
    fn notice(&self, kind: NoticeKind) -> &'static str {
        match kind {
            NoticeKind::BeforeHeader => "Rows above the header",
            NoticeKind::HeaderIsData => "The header looks like a row of data",
            NoticeKind::NameMadeUp => "Columns without a name, or with one that comes twice",
            NoticeKind::RepeatedHeader => self.reason(SetAside::RepeatedHeader),
            NoticeKind::TotalRow => self.reason(SetAside::TotalRow),
            NoticeKind::BlankLine => "Blank rows",
            NoticeKind::ShortRow => "Rows with too few columns",
            NoticeKind::LongRow => "Rows with too many columns",
            NoticeKind::TrailingDelimiter => "A separator too many at the end of the row",
            NoticeKind::MalformedQuote => "Stray quotes in texts",
            NoticeKind::StrayEncoding => "Cells with letters of another encoding",
            NoticeKind::BrokenUtf16 => "Broken letters in the file",
            NoticeKind::NulCharacter => "Null characters in texts",
            NoticeKind::WrappedCell => "Cells guarded against formulas",
            NoticeKind::TwoDigitYear => "Dates with a year of two digits",
            NoticeKind::SerialDate => "Dates as a spreadsheet’s numbers",
            NoticeKind::DamagedKey => "Customers damaged by a spreadsheet",
            NoticeKind::DamagedOrder => "Order numbers damaged by a spreadsheet",
            NoticeKind::NoHeader => "The file has no header",
            NoticeKind::SeveralAddresses => "Customers with more than one e-mail in the cell",
            NoticeKind::NotAnAddress => "Customers whose e-mail is no e-mail",
            NoticeKind::UnreadCell => "Costs, quantities or customer details that can’t be read",
        }
    }

    fn notice_advice(&self, kind: NoticeKind) -> &'static str {
        match kind {
            NoticeKind::BeforeHeader => "A title or remark of the report: they were skipped.",
            NoticeKind::HeaderIsData => {
                "It served as the names of the columns and was not read as data. Put a row of names above it and \
                 replace the file."
            }
            NoticeKind::NameMadeUp => "They got a name of their own. Check above that each is what it seems.",
            NoticeKind::RepeatedHeader => self.reason_advice(SetAside::RepeatedHeader),
            NoticeKind::TotalRow => self.reason_advice(SetAside::TotalRow),
            NoticeKind::BlankLine => "They were skipped: they hold nothing.",
            NoticeKind::ShortRow | NoticeKind::LongRow => self.reason_advice(SetAside::WrongFieldCount),
            NoticeKind::TrailingDelimiter => "It shifts no column: it was ignored.",
            NoticeKind::MalformedQuote => {
                "They were read as text. Check the row: stray quotes can join or part columns."
            }
            NoticeKind::StrayEncoding => {
                "They were read as Windows-1252. If names look garbled, export again as UTF-8."
            }
            NoticeKind::BrokenUtf16 => "They became “�”. The file was cut or joined: export it again.",
            NoticeKind::NulCharacter => {
                "They were kept. If they get in the way in lists, clean the text at its source."
            }
            NoticeKind::WrappedCell => "The guard was taken off, the value stays.",
            NoticeKind::TwoDigitYear => {
                "69 to 99 are 19xx, 00 to 68 are 20xx. If that is wrong, export with four digits."
            }
            NoticeKind::SerialDate => {
                "They were turned into dates. If these are wrong, format the column as dates and export again."
            }
            NoticeKind::DamagedKey => {
                "Figures such as 1.23E+10 do not say who it is: their rows are among those with no customer given. \
                 Format the column as text and export again."
            }
            NoticeKind::DamagedOrder => {
                "Figures such as 2.00001E+15 are the same for different orders: each row counts as an order. Format the \
                 column as text and export again."
            }
            NoticeKind::NoHeader => {
                "The first row is an e-mail already and was read like the others. If this is no do-not-contact list, \
                 change above what the file holds."
            }
            NoticeKind::SeveralAddresses => {
                "Each cell counts as one customer, and e-mail platforms reject it. Leave one e-mail per customer at the \
                 source."
            }
            NoticeKind::NotAnAddress => {
                "They count as customers, but e-mail platforms reject them. Check that the column is the right one, or \
                 correct them at their source."
            }
            NoticeKind::UnreadCell => {
                "The row counts, the cell is left blank. Check above that the column is what it seems, or correct it at \
                 its source."
            }
        }
    }
}
