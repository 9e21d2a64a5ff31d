//! A report and an analysis to test with. No test lives here.

use crate::domain::{AmountBasis, Currency, DateOrder, Day, Decimal, Delimiter, Encoding, Role, SetAside, StatusClass};
use crate::engine::protocol::*;

fn column(name: &str, role: Role, certainty: Certainty, note: ColumnNote) -> ColumnReport {
    ColumnReport { name: name.to_owned(), role, certainty, note }
}

fn row(line: u64, cells: &[&str]) -> PreviewRow {
    let cells = cells.iter().map(|text| PreviewCell { text: (*text).to_owned(), meaning: Meaning::AsIs }).collect();
    PreviewRow { line, cells }
}

/// A file of four columns, two statuses, one of them unknown.
pub(super) fn report() -> ReadReport {
    ReadReport {
        name: "pedidos.csv".to_owned(),
        bytes: 6_400_000,
        encoding: Encoding::Windows1252,
        delimiter: Delimiter::Semicolon,
        header_line: 4,
        rows: Some(48_210),
        columns: vec![
            column("cliente_email", Role::Customer, Certainty::Sure, ColumnNote::Distinct(12_480)),
            column("data_pedido", Role::Date, Certainty::Sure, ColumnNote::Dates(DateOrder::DayMonthYear)),
            column("valor_total", Role::Amount, Certainty::Likely, ColumnNote::Amounts(Decimal::Comma)),
            column("obs_interna", Role::Ignored, Certainty::Unknown, ColumnNote::None),
        ],
        preview: vec![row(5, &["a@b.c", "03/04/2026", "1,00", ""]), row(6, &["d@e.f", "04/04/2026", "2,00", "x"])],
        questions: Vec::new(),
        date_order: Some(DateOrder::DayMonthYear),
        decimal: Some(Decimal::Comma),
        statuses: vec![status("Faturado", 3_102, Certainty::Unknown), status("Pago", 45_108, Certainty::Sure)],
        basis: BasisEvidence { multi_line_orders: 1_310, repeating: 1_204 },
        misencoded: None,
    }
}

fn status(text: &str, rows: u64, certainty: Certainty) -> StatusReport {
    StatusReport { text: text.to_owned(), rows, guess: StatusClass::Paid, certainty }
}

fn tally(rows: u64, value_cents: i128) -> Tally {
    Tally { rows, value_cents }
}

fn aside(reason: SetAside, rows: u64, value_cents: i128, first: Option<(u64, &str, &str)>) -> SetAsideTally {
    let first = first.map(|(line, column, text)| Example { line, column: column.to_owned(), text: text.to_owned() });
    SetAsideTally { reason, tally: tally(rows, value_cents), first }
}

/// Sums that agree: 48.210 rows, 46.201 of them in use.
pub(super) fn reconciliation() -> Reconciliation {
    Reconciliation {
        read: tally(48_210, 462_308_852),
        used: tally(46_201, 437_189_822),
        set_aside: vec![
            aside(SetAside::InvalidDate, 5, 0, Some((6, "data_pedido", "31/02/2026"))),
            aside(SetAside::NoCustomerKey, 76, 920_455, Some((7, "cliente_email", ""))),
            aside(SetAside::IdenticalLine, 214, 2_773_390, Some((903, "", ""))),
            aside(SetAside::Cancelled, 1_705, 21_551_225, None),
            aside(SetAside::OrphanRefund, 9, -126_040, None),
        ],
    }
}

fn dimension() -> Dimension {
    Dimension {
        cuts: Vec::new(),
        customers_by_score: Vec::new(),
        min: 0,
        max: 0,
        mode: (0, 0),
        histogram: Histogram::default(),
    }
}

/// The analysis of [`report`].
pub(super) fn analysis() -> Analysis {
    let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
    Analysis {
        settings: Settings::default(),
        reference: day(2026, 11, 20),
        amount_basis: AmountBasis::PerOrder,
        currency: Currency::BRL,
        span: (day(2023, 1, 3), day(2026, 11, 20)),
        total: GroupSummary { customers: 12_480, orders: 31_906, revenue_cents: 437_189_822 },
        recency: dimension(),
        frequency: dimension(),
        monetary: dimension(),
        cells: Vec::new(),
        segments: Vec::new(),
        stages: Vec::new(),
        far_customers: 0,
        reconciliation: reconciliation(),
        profile_columns: Vec::new(),
        key_column: "cliente_email".to_owned(),
    }
}
