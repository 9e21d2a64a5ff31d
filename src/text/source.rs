//! The Data page's line of facts on the file, and the strip of a rereading, in words. What was found is `data`'s.

use super::{En, Pt};
use crate::domain::DateOrder;
use crate::domain::Decimal;
use crate::domain::Delimiter;
use crate::domain::Encoding;

/// The words for the source's facts.
pub trait SourceText {
    /// `48.210 linhas`.
    fn source_rows(&self, rows: (u64, &str)) -> String;
    /// The encoding's name.
    fn encoding(&self, encoding: Encoding) -> &'static str;
    /// What stands between the fields.
    fn delimiter(&self, delimiter: Delimiter) -> &'static str;
    /// Lines above the header that were skipped.
    fn lines_skipped(&self, lines: (u64, &str)) -> String;
    /// The sign before the cents, as a fact.
    fn decimal_fact(&self, decimal: Decimal) -> &'static str;
    /// The order of the dates' parts, as a fact.
    fn date_fact(&self, order: DateOrder) -> &'static str;
    /// The rereading after a change, for the strip.
    fn rereading(&self) -> &'static str;
    /// How far the reading is.
    fn reading_so_far(&self, percent: &str, rows: (u64, &str), read: &str, total: &str) -> String;
    /// Stops the reading.
    fn cancel_reading(&self) -> &'static str;
}

impl SourceText for Pt {
    fn source_rows(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 linha".to_owned() } else { format!("{} linhas", rows.1) }
    }

    fn encoding(&self, encoding: Encoding) -> &'static str {
        match encoding {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }

    fn delimiter(&self, delimiter: Delimiter) -> &'static str {
        match delimiter {
            Delimiter::Comma => "separador “,”",
            Delimiter::Semicolon => "separador “;”",
            Delimiter::Tab => "separado por tabulação",
            Delimiter::Pipe => "separador “|”",
            Delimiter::Colon => "separador “:”",
        }
    }

    fn lines_skipped(&self, lines: (u64, &str)) -> String {
        if lines.0 == 1 {
            "1 linha pulada antes do cabeçalho".to_owned()
        } else {
            format!("{} linhas puladas antes do cabeçalho", lines.1)
        }
    }

    fn decimal_fact(&self, decimal: Decimal) -> &'static str {
        match decimal {
            Decimal::Comma => "vírgula decimal",
            Decimal::Dot => "ponto decimal",
        }
    }

    fn date_fact(&self, order: DateOrder) -> &'static str {
        match order {
            DateOrder::YearMonthDay => "datas em ano-mês-dia",
            DateOrder::DayMonthYear => "datas em dia/mês/ano",
            DateOrder::MonthDayYear => "datas em mês/dia/ano",
        }
    }

    fn rereading(&self) -> &'static str {
        "Lendo de novo"
    }

    fn reading_so_far(&self, percent: &str, rows: (u64, &str), read: &str, total: &str) -> String {
        format!("{percent} · {} · {read} de {total}", self.source_rows(rows))
    }

    fn cancel_reading(&self) -> &'static str {
        "Cancelar"
    }
}

impl SourceText for En {
    fn source_rows(&self, rows: (u64, &str)) -> String {
        if rows.0 == 1 { "1 row".to_owned() } else { format!("{} rows", rows.1) }
    }

    fn encoding(&self, encoding: Encoding) -> &'static str {
        Pt.encoding(encoding)
    }

    fn delimiter(&self, delimiter: Delimiter) -> &'static str {
        match delimiter {
            Delimiter::Comma => "separator “,”",
            Delimiter::Semicolon => "separator “;”",
            Delimiter::Tab => "separated by tabs",
            Delimiter::Pipe => "separator “|”",
            Delimiter::Colon => "separator “:”",
        }
    }

    fn lines_skipped(&self, lines: (u64, &str)) -> String {
        if lines.0 == 1 {
            "1 row skipped above the header".to_owned()
        } else {
            format!("{} rows skipped above the header", lines.1)
        }
    }

    fn decimal_fact(&self, decimal: Decimal) -> &'static str {
        match decimal {
            Decimal::Comma => "decimal comma",
            Decimal::Dot => "decimal point",
        }
    }

    fn date_fact(&self, order: DateOrder) -> &'static str {
        match order {
            DateOrder::YearMonthDay => "dates in year-month-day",
            DateOrder::DayMonthYear => "dates in day/month/year",
            DateOrder::MonthDayYear => "dates in month/day/year",
        }
    }

    fn rereading(&self) -> &'static str {
        "Reading again"
    }

    fn reading_so_far(&self, percent: &str, rows: (u64, &str), read: &str, total: &str) -> String {
        format!("{percent} · {} · {read} of {total}", self.source_rows(rows))
    }

    fn cancel_reading(&self) -> &'static str {
        "Cancel"
    }
}
