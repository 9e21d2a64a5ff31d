//! A base that was read, or one of companies made from it by `unit`. Its analysis under the settings in force is `analysed`'s.

pub(super) use super::analysed::Analysed;
use super::baskets;
use super::columns::OwnColumn;
use super::consent;
use super::dossier;
use super::join::{Join, Keys};
use super::protocol::{ConsentReport, FileId, Settings};
use super::reading::Reading;
use super::slot::{Outcome, Slot};
use super::unit::Origin;
use crate::analysis::reference::default_reference;
use crate::domain::{AmountBasis, Consent, Contents, Currency, Day, EventKind, Policy, Refusal, Role, StatusClass};
use crate::intake::{FileRead, Plan, SideRead};
use crate::ledger;
use crate::ledger::{Dossier, Ledger, OrderIdentity, OutOfMemory};
use std::cell::OnceCell;
use std::rc::Rc;

/// A base: the sources, and what they come to together.
#[derive(Debug)]
pub(super) struct Base {
    /// Shared with the base of companies.
    pub(super) slots: Rc<Vec<Slot>>,
    pub(super) ledger: Ledger,
    /// The names of the customers' columns.
    pub(super) columns: Vec<String>,
    /// The same columns as conditions read them.
    pub(super) own_columns: Vec<OwnColumn>,
    /// The name of the column that holds the keys of persons.
    pub(super) key_column: String,
    /// What an amount stands for, where the layout of a platform says it.
    pub(super) basis: Option<AmountBasis>,
    /// The currencies named, the commonest first.
    pub(super) currencies: Vec<(Currency, u64)>,
    /// The classes guessed for the ledger's statuses; `None` for words that are not known.
    pub(super) classes: Vec<Option<StatusClass>>,
    /// How each source joins the base; `None` for orders, and for what was not read. Empty of companies, which no file names.
    pub(super) joins: Vec<Option<Join>>,
    /// Whether each customer is in a suppression list, or says no to e-mails.
    pub(super) suppressed: Vec<bool>,
    /// Whether each customer comes in no list: suppressed, or unsubscribed on whatever day.
    pub(super) unlisted: Vec<bool>,
    /// Whether each customer is in a file of customers.
    pub(super) registered: Vec<bool>,
    /// What the customers say to e-mails; `None` where no file asks.
    pub(super) consent: Option<ConsentReport>,
    pub(super) dossier: OnceCell<Result<Dossier, OutOfMemory>>,
    /// What a base of companies was made from; `None` of one that was read.
    pub(super) origin: Option<Origin>,
}

impl Base {
    pub(super) fn new(reading: Reading) -> Result<Base, Refusal> {
        let (slots, gathered, columns, key_kind) = reading.into_base()?;
        let plan = |slot: &'_ Slot| match &slot.outcome {
            Outcome::Orders(plan, _) | Outcome::Stopped(plan) => Some(plan.as_ref().clone()),
            Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Side(..) => None,
        };
        let lead = slots.iter().find_map(plan);
        let has_numbers = slots.iter().any(|slot| match &slot.outcome {
            Outcome::Orders(plan, _) => plan.places.get(Role::OrderId).is_some(),
            Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Stopped(_) | Outcome::Side(..) => {
                false
            }
        });
        let ledger = gathered.seal(if has_numbers { OrderIdentity::ByNumber } else { OrderIdentity::ByRow })?;
        let keys = Keys { ledger: &ledger, key_kind, columns: &columns };
        let mut joins = Vec::with_capacity(slots.len());
        let mut suppressed = vec![false; ledger.customers.len()];
        let (mut registered, mut unlisted) = (suppressed.clone(), suppressed.clone());
        for slot in &slots {
            let Outcome::Side(plan, side) = &slot.outcome else {
                joins.push(None);
                continue;
            };
            let join = Join::of(plan, side, &keys).map_err(|OutOfMemory| Refusal::OutOfMemory)?;
            if plan.contents == Contents::Suppression {
                mark(&mut suppressed, join.barred());
            } else if plan.contents == Contents::Customers {
                mark(&mut registered, join.customer_of.iter().copied().flatten());
            }
            mark(&mut unlisted, unsubscribed(side, &join));
            joins.push(Some(join));
        }
        let answers = consent::answers(&slots, &joins, (&ledger.customers, &columns));
        for (flag, answer) in suppressed.iter_mut().zip(answers.iter().flatten()) {
            *flag |= *answer == Some(Consent::Withheld);
        }
        unlisted.iter_mut().zip(&suppressed).for_each(|(flag, suppressed)| *flag |= suppressed);
        let currencies = ledger::currencies(&ledger);
        let orders: Vec<&Plan> = slots
            .iter()
            .filter_map(|slot| if let Outcome::Orders(plan, _) = &slot.outcome { Some(plan.as_ref()) } else { None })
            .collect();
        let known = |word: &String| orders.iter().find_map(|plan| plan.status_class(word));
        let classes = ledger.statuses.iter().map(known).collect();
        let basis = orders.iter().find_map(|plan| plan.facts.amount_basis);
        let key_column = lead.and_then(|plan| {
            let place = plan.places.get(Role::Customer)?;
            plan.dialect.header.get(place).cloned()
        });
        let key_column = key_column.unwrap_or_default();
        let consent = answers.as_deref().map(consent::count);
        let own_columns = columns.iter().map(|_| OwnColumn::default()).collect();
        Ok(Base {
            slots: Rc::new(slots),
            ledger,
            columns,
            own_columns,
            key_column,
            currencies,
            classes,
            basis,
            joins,
            suppressed,
            unlisted,
            registered,
            consent,
            dossier: OnceCell::new(),
            origin: None,
        })
    }

    /// What the files tell of each customer beside their orders; made at first use, and kept as long as the base.
    ///
    /// # Errors
    /// No memory.
    pub(super) fn dossier(&self) -> Result<&Dossier, OutOfMemory> {
        self.dossier.get_or_init(|| dossier::dossier(self)).as_ref().map_err(|error| *error)
    }

    /// Whether any file tells what the orders cost.
    pub(super) fn tells_costs(&self) -> bool {
        baskets::tells_costs(self)
    }

    /// Whether any file tells what was in the orders, or what they cost.
    pub(super) fn tells_baskets(&self) -> bool {
        baskets::tells(self)
    }

    /// The orders files, with their plans and what was read of them.
    pub(super) fn orders(&self) -> impl Iterator<Item = (FileId, &Plan, &FileRead)> {
        self.slots.iter().filter_map(|slot| match &slot.outcome {
            Outcome::Orders(plan, read) => Some((slot.id, plan.as_ref(), read.as_ref())),
            Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Stopped(_) | Outcome::Side(..) => {
                None
            }
        })
    }

    /// How many customers have a line of an order.
    pub(super) fn with_orders(&self) -> u64 {
        self.ledger.lines.by_customer().filter(|(_, lines)| !lines.is_empty()).count() as u64
    }

    /// How many of these customers, ascending, have no line of an order.
    pub(super) fn without_orders(&self, customers: &[u32]) -> u64 {
        let mut bare: Vec<bool> = vec![true; self.ledger.customers.len()];
        for (customer, lines) in self.ledger.lines.by_customer() {
            if let (false, Some(flag)) = (lines.is_empty(), bare.get_mut(customer as usize)) {
                *flag = false;
            }
        }
        customers.iter().filter(|customer| bare.get(**customer as usize) == Some(&true)).count() as u64
    }

    /// How each source joins the persons that were read; as [`Base::joins`] where these are the customers.
    pub(super) fn joins_of_files(&self) -> &[Option<Join>] {
        self.origin.as_ref().map_or(&self.joins, |origin| &origin.persons().joins)
    }

    /// The source of this number.
    pub(super) fn slot(&self, id: FileId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.id == id)
    }

    /// The class of each status: the user's choice, else the guess, else paid.
    fn status_classes(&self, chosen: &[(String, StatusClass)]) -> Vec<StatusClass> {
        let class = |(text, guess): (&String, &Option<StatusClass>)| {
            let chosen = chosen.iter().find(|(status, _)| status == text).map(|(_, class)| *class);
            chosen.or(*guess).unwrap_or(StatusClass::Paid)
        };
        self.ledger.statuses.iter().zip(&self.classes).map(class).collect()
    }

    /// What counts under these settings.
    pub(super) fn policy(&self, settings: &Settings, today: Day) -> Policy {
        let status_classes = self.status_classes(&settings.status_classes);
        let reference = settings.reference.unwrap_or_else(|| self.default_reference(&status_classes, today));
        Policy {
            reference,
            currency: settings.currency.or_else(|| Some(self.currencies.first()?.0)).unwrap_or(Currency::BRL),
            amount_basis: settings.amount_basis.or(self.basis).unwrap_or_else(|| self.ledger.survey.basis.basis()),
            identical_lines: settings.identical_lines,
            zero_value: settings.zero_value,
            status_classes,
        }
    }

    fn default_reference(&self, classes: &[StatusClass], today: Day) -> Day {
        let lines = &self.ledger.lines;
        let paid: Vec<bool> = lines
            .kinds()
            .iter()
            .map(|kind| kind.status.is_none_or(|status| classes.get(usize::from(status)) == Some(&StatusClass::Paid)))
            .collect();
        let newest: Vec<Day> =
            self.ledger.survey.kinds.iter().zip(&paid).filter(|(_, paid)| **paid).map(|(sum, _)| sum.newest).collect();
        if newest.iter().all(|day| *day <= today) {
            return default_reference(newest.into_iter().filter(|day| *day > Day::MIN), today);
        }
        // Some are yet to come, and the newest of the others is to be found.
        let counts = |kind: u8| paid.get(usize::from(kind)).copied().unwrap_or_default();
        default_reference(lines.iter().filter(|line| counts(line.kind())).map(ledger::Line::day), today)
    }
}

/// The customers of whom a file tells that they unsubscribed, and all whom it may mean.
fn unsubscribed(side: &SideRead, join: &Join) -> impl Iterator<Item = u32> {
    let keys = side.told.events.iter().filter(|(.., kind)| *kind == EventKind::Unsubscribed).map(|(key, ..)| *key);
    keys.flat_map(|key| join.customer_of.get(key as usize).copied().flatten().into_iter().chain(join.sharing(key)))
}

fn mark(flags: &mut [bool], customers: impl Iterator<Item = u32>) {
    for customer in customers {
        if let Some(flag) = flags.get_mut(customer as usize) {
            *flag = true;
        }
    }
}
