//! What makes several customers one company. Who is in which is `analysis::companies`'s.

/// What a company is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompanyKind {
    /// The text as it stands, whatever its case and accents.
    Name,
    /// The first eight characters of a CNPJ: head office and branches share them.
    CnpjRoot,
    /// What stands behind the @ of an address, unless anybody can have such an address.
    MailDomain,
}

/// How customers are grouped into companies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompanyBy {
    /// What a company is known by.
    pub kind: CompanyKind,
    /// Where it stands: a column of the customers, by its place among the base's columns; `None`: the customer's key, or of
    /// names the columns that files have for companies.
    pub column: Option<u32>,
}
