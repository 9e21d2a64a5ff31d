//! Files as orders, for the tests: read through the intake by its own guess of the columns, or by a mapping made up where it has none,
//! with the reconciliation law held at the end.

use regua::domain::{Contents, DateOrder, Decimal, Refusal, Role, SetAside};
use regua::intake::{Draft, HEAD_BYTES, Intake, Plan, Proof, Reader, Whole, Wishes};
use regua::ledger::{OrderIdentity, Tally};

/// What reading a file as orders gave: all that a caller can see but for the ledger's own shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) rows: u64,
    pub(crate) cents: i128,
    pub(crate) used: Tally,
    pub(crate) rejected: Vec<(SetAside, Tally)>,
    pub(crate) faults: String,
    pub(crate) notices: String,
    pub(crate) customers: usize,
}

/// How a file is read: by what its head shows; where no column says who, when or how much, the first free ones must do.
pub(crate) fn plan(bytes: &[u8]) -> Result<Plan, Refusal> {
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    let whole = if head.len() == bytes.len() { Whole::File } else { Whole::Head };
    let draft = Draft::look(head, bytes.len() as u64, whole)?;
    let plan = draft.plan(&Wishes::default(), Proof::default());
    let mut roles: Vec<Role> = plan.roles.iter().map(|(role, _)| *role).collect();
    for needed in Contents::Orders.needed().iter().copied() {
        if !roles.contains(&needed)
            && let Some(free) = roles.iter_mut().find(|role| role.repeats())
        {
            *free = needed;
        }
    }
    let wishes = Wishes {
        contents: Some(Contents::Orders),
        roles: Some(roles),
        date_order: Some(DateOrder::DayMonthYear),
        decimal: Some(Decimal::Comma),
    };
    Ok(draft.plan(&wishes, Proof::default()))
}

/// Reads slices by a plan; `None` where it lacks a column.
pub(crate) fn read_by<'a>(plan: &Plan, slices: impl IntoIterator<Item = &'a [u8]>) -> Option<Result<Told, Refusal>> {
    let mut reader = Reader::new(plan)?;
    let read = slices.into_iter().try_for_each(|slice| reader.feed(slice));
    Some(read.and_then(|()| reader.finish()).map(told))
}

/// Holds the law and says what there is to be said.
fn told(Intake { gathered, read }: Intake) -> Told {
    let ledger = gathered.seal(OrderIdentity::ByNumber).expect("memory");
    let counts = &read.counts;
    let mut used = Tally::default();
    ledger.lines.iter().for_each(|line| used.add(line.cents()));
    let set_aside = |rows: u64| counts.rejected.iter().fold(rows, |rows, tally| rows + tally.rows);
    let cents = counts.rejected.iter().fold(used.cents, |cents, tally| cents + tally.cents);
    assert_eq!((set_aside(used.rows), cents), (counts.rows, counts.cents), "rows and cents read = used + set aside");
    assert_eq!(set_aside(0), counts.rejects.len() as u64);
    assert!(counts.rejects.is_sorted_by_key(|reject| reject.row));
    Told {
        rows: counts.rows,
        cents: counts.cents,
        used,
        rejected: SetAside::ALL.into_iter().zip(counts.rejected).filter(|(_, tally)| tally.rows > 0).collect(),
        faults: format!("{:?}", counts.faults),
        notices: format!("{:?}", counts.notices),
        customers: ledger.customers.len(),
    }
}
