//! A report and an analysis to test with. No test lives here.

use crate::domain::{
    AmountBasis, Contents, Currency, DateOrder, Day, Decimal, Delimiter, Encoding, Role, SetAside, StatusClass, Unit,
};
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
        contents: Contents::Orders,
        contents_certainty: Certainty::Sure,
        platform: None,
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
        reconciliation: None,
        found: Vec::new(),
        joined: None,
        faulty: vec![FaultyRow { reason: SetAside::InvalidDate, row: row(6, &["d@e.f", "31/02/2026", "2,00", "x"]) }],
        notices: Vec::new(),
    }
}

/// A file of customers, 132 of whose 5.661 keys are of no customer.
pub(super) fn customers() -> ReadReport {
    ReadReport {
        name: "clientes.csv".to_owned(),
        contents: Contents::Customers,
        rows: Some(5_700),
        columns: vec![column("E-mail", Role::Customer, Certainty::Sure, ColumnNote::Distinct(5_661))],
        preview: Vec::new(),
        faulty: Vec::new(),
        reconciliation: Some(Reconciliation {
            read: tally(5_700, 0),
            used: tally(5_690, 0),
            set_aside: vec![aside(SetAside::NoCustomerKey, 10, 0, Some((12, "E-mail", "")))],
        }),
        joined: Some(Joined {
            customers: 5_529,
            unmatched_rows: 140,
            unmatched_keys: 132,
            examples: vec!["a@b.c".to_owned(), "d@e.f".to_owned()],
        }),
        ..report()
    }
}

/// A base of one file of orders.
pub(super) fn base() -> BaseReport {
    base_of(vec![FileState::Read(Box::new(report()))])
}

/// A base of files, numbered from 0.
pub(super) fn base_of(states: Vec<FileState>) -> BaseReport {
    let file = |(place, state): (usize, FileState)| {
        let name = match &state {
            FileState::Read(report) => report.name.clone(),
            FileState::Refused(_) | FileState::SameAs(_) => "outro.csv".to_owned(),
        };
        FileReport { id: FileId(place as u32), name, bytes: 6_400_000, state }
    };
    BaseReport {
        files: states.into_iter().enumerate().map(file).collect(),
        readiness: Readiness::Ready,
        statuses: vec![status("Faturado", 3_102, Certainty::Unknown), status("Pago", 45_108, Certainty::Sure)],
        basis: BasisEvidence {
            multi_line_orders: 1_310,
            repeating: 1_204,
            per_line_cents: 90_000_000,
            per_order_cents: 40_000_000,
        },
        currencies: vec![CurrencyReport { currency: Currency::BRL, rows: 48_210 }],
        customers: 12_480,
        consent: None,
    }
}

fn status(text: &str, rows: u64, certainty: Certainty) -> StatusReport {
    StatusReport { text: text.to_owned(), rows, guess: StatusClass::Paid, certainty }
}

fn tally(rows: u64, value_cents: i128) -> Tally {
    Tally { rows, value_cents }
}

fn aside(reason: SetAside, rows: u64, value_cents: i128, first: Option<(u64, &str, &str)>) -> SetAsideTally {
    let example = |(line, column, text): (u64, &str, &str)| Example {
        file: FileId(0),
        line,
        column: column.to_owned(),
        text: text.to_owned(),
    };
    SetAsideTally { reason, tally: tally(rows, value_cents), examples: first.map(example).into_iter().collect() }
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
        everyone: GroupSummary { customers: 12_480, orders: 31_906, revenue_cents: 437_189_822 },
        total: GroupSummary { customers: 12_480, orders: 31_906, revenue_cents: 437_189_822 },
        resolution: Settings::default().scoring.resolution(),
        recency: dimension(),
        frequency: dimension(),
        monetary: dimension(),
        cells: Vec::new(),
        segments: Vec::new(),
        stages: Vec::new(),
        switched: None,
        far: GroupSummary::default(),
        reconciliation: reconciliation(),
        by_file: vec![(FileId(0), reconciliation())],
        suppressed: 0,
        unit: Unit::Person,
        profile_columns: Vec::new(),
        key_column: "cliente_email".to_owned(),
    }
}
