//! One customer as the page is told: the time line, the parts of the partitions, the next order, the neighbours in the list.

use crate::analysis::gaps::Gaps;
use crate::analysis::orders::OrdersError;
use crate::analysis::percentile::nearest_rank;
use crate::domain::{Day, Facet, Partition, Percent, Role};
use crate::engine::base::{Analysed, Base};
use crate::engine::outs;
use crate::engine::plans;
use crate::engine::protocol::{
    CustomerQuery, ExpectedOrder, GapBasis, Happening, ListPlace, Moment, Person, PersonFacts, PersonQuestion,
    PersonReport, PlannedList,
};
use crate::engine::reading::Reading;
use crate::engine::slot::Outcome;
use crate::engine::table;
use crate::engine::table::Tables;
use crate::ledger::{Dossier, OutOfMemory};

/// The most moments that are sent.
const MOST_MOMENTS: usize = 2000;
/// The products that are named as favourites.
const FAVOURITES: usize = 10;
/// Fewer gaps of one's own make no rhythm.
const FEW_GAPS: usize = 2;
/// The percentile from which on a customer is later than usual.
const LATE: u8 = 80;

/// One of the customers behind a figure of the dry run; nobody where there are none.
///
/// # Errors
/// No memory.
pub(in crate::engine) fn recipient(
    (base, analysed, tables): (&Base, &Analysed, &mut Tables),
    (list, nth): (PlannedList, u32),
) -> Result<PersonReport, OrdersError> {
    let found = plans::listed(base, analysed, list);
    let len = found.count();
    let nth = u64::from(nth) % len.max(1);
    let place = found.iter().nth(nth as usize);
    let customer = place.and_then(|place| analysed.customers.get(place));
    let Some(customer) = customer else { return Ok(PersonReport { key: String::new(), person: None }) };
    let key = base.ledger.customers.key(*customer).to_owned();
    // To sort the list for who stands beside would cost more than all the rest, and nobody walks it from here.
    let seat = ListPlace { place: Some(nth), len, previous: None, next: None };
    described((base, analysed, tables), key, Among::Figure(list, seat))
}

/// One customer, in a list.
///
/// # Errors
/// No memory.
pub(in crate::engine) fn person(
    of: (&Base, &Analysed, &mut Tables),
    question: &PersonQuestion,
) -> Result<PersonReport, OrdersError> {
    described(of, question.key.clone(), Among::List(&question.list))
}

/// Among whom a customer is looked at.
enum Among<'a> {
    /// The customers of a list.
    List(&'a CustomerQuery),
    /// Those behind a figure of the dry run, at this place.
    Figure(PlannedList, ListPlace),
}

/// One customer, as a message of a figure of the dry run would tell of them, or else of the reference date.
fn described(
    (base, analysed, tables): (&Base, &Analysed, &mut Tables),
    key: String,
    among: Among<'_>,
) -> Result<PersonReport, OrdersError> {
    let number = base.ledger.customers.find(key.as_bytes());
    let place = number.and_then(|number| analysed.customers.iter().position(|customer| *customer == number));
    let (Some(number), Some(place)) = (number, place) else { return Ok(PersonReport { key, person: None }) };
    let Some(why) = table::why(base, analysed, place as u32) else { return Ok(PersonReport { key, person: None }) };
    let dossier = base.dossier().map_err(|OutOfMemory| OrdersError::OutOfMemory)?;
    let mut moments = orders(base, analysed, place)?;
    let favourites = favourites(&moments);
    others(&mut moments, dossier, number, analysed.policy.reference);
    let happened = moments.len() as u64;
    // Of one day the purchase comes last, and so stands first.
    moments.reverse();
    moments.sort_by_key(|moment| std::cmp::Reverse((moment.day, matches!(moment.what, Happening::Ordered { .. }))));
    moments.truncate(MOST_MOMENTS);
    let part = |partition: Partition| {
        let label = analysed.labels(base, partition).of.get(place).copied();
        label.map(|label| (partition, label))
    };
    let (list, figure) = match among {
        Among::List(query) => (neighbours(base, (analysed, tables), place as u32, query), None),
        Among::Figure(figure, seat) => (seat, Some(figure)),
    };
    let person = Person {
        why,
        list,
        parts: Partition::ALL.into_iter().filter_map(part).collect(),
        value_cents: {
            let tiers = analysed.tiers(base);
            let value = tiers.index.value_cents().get(place).copied().unwrap_or_default();
            (value, tiers.most_valuable_from_cents)
        },
        facts: facts(base, analysed, dossier, (number, place))?,
        expected: expected(analysed.gaps(base).ok_or(OrdersError::OutOfMemory)?, analysed, place),
        favourites,
        told_columns: told_columns(base),
        moments,
        happened,
        message: outs::facts_behind(base, analysed, (figure, place))?,
    };
    Ok(PersonReport { key, person: Some(Box::new(person)) })
}

/// Who stands beside the customer in the list.
fn neighbours(
    base: &Base,
    (analysed, tables): (&Analysed, &mut Tables),
    place: u32,
    query: &CustomerQuery,
) -> ListPlace {
    let key = |place: Option<u32>| {
        let number = *analysed.customers.get(place? as usize)?;
        Some(base.ledger.customers.key(number).to_owned())
    };
    let (places, _) = tables.places(base, analysed, query);
    let at = places.iter().position(|other| *other == place);
    let beside = |at: Option<usize>| key(at.and_then(|at| places.get(at)).copied());
    ListPlace {
        place: at.map(|at| at as u64),
        len: places.len() as u64,
        previous: beside(at.and_then(|at| at.checked_sub(1))),
        next: beside(at.map_or(Some(0), |at| Some(at + 1))),
    }
}

/// The customer's orders in use, the first first.
fn orders(base: &Base, analysed: &Analysed, place: usize) -> Result<Vec<Moment>, OrdersError> {
    let orders = analysed.orders(base)?;
    if !base.tells_baskets() {
        let history = orders.history(place);
        let orders = history.into_iter().flat_map(|history| history.days.iter().zip(history.cents));
        let moment = |(day, cents): (&Day, &i64)| Moment {
            day: *day,
            what: Happening::Ordered { cents: *cents, products: Vec::new(), marks: Vec::new() },
        };
        return Ok(orders.map(moment).collect());
    }
    let baskets = analysed.baskets(base)?;
    let text = |facet: Facet, number: u32| baskets.names(facet).map_or("", |names| names.text(number)).to_owned();
    let moment = |purchase: crate::analysis::baskets::Purchase<'_>| {
        let mut products: Vec<(String, u32)> = Vec::new();
        for line in purchase.lines() {
            let product = line.facets.get(Facet::Product.index()).copied().flatten();
            if let Some(name) = product.map(|product| text(Facet::Product, product)) {
                match products.last_mut().filter(|(known, _)| *known == name) {
                    Some((_, quantity)) => *quantity = quantity.saturating_add(line.quantity),
                    None => products.push((name, line.quantity)),
                }
            }
        }
        let mut marks = Vec::new();
        for facet in [Facet::Channel, Facet::Coupon] {
            let mut numbers: Vec<u32> = purchase.numbers(facet).collect();
            numbers.sort_unstable();
            numbers.dedup();
            marks.extend(numbers.into_iter().map(|number| text(facet, number)));
        }
        Moment { day: purchase.day, what: Happening::Ordered { cents: purchase.cents, products, marks } }
    };
    Ok(baskets.purchases(orders, place).map(moment).collect())
}

/// What is in most of the orders.
fn favourites(orders: &[Moment]) -> Vec<(String, u32)> {
    let bought = orders.iter().flat_map(|moment| match &moment.what {
        Happening::Ordered { products, .. } => products.as_slice(),
        Happening::Registered
        | Happening::Mail(_)
        | Happening::CouponIssued { .. }
        | Happening::CouponUsed { .. }
        | Happening::CouponExpired { .. }
        | Happening::Answered(_) => &[],
    });
    let mut names: Vec<&str> = bought.map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    let mut counted: Vec<(String, u32)> = names
        .chunk_by(|one, other| one == other)
        .filter_map(|same| Some(((*same.first()?).to_owned(), same.len() as u32)))
        .collect();
    // Stable: of equals the first in the order of bytes.
    counted.sort_by_key(|(_, orders)| std::cmp::Reverse(*orders));
    counted.truncate(FAVOURITES);
    counted
}

/// What else happened, up to the reference date.
fn others(moments: &mut Vec<Moment>, dossier: &Dossier, number: u32, reference: Day) {
    let mut add = |day: Option<Day>, what: Happening| {
        if let Some(day) = day.filter(|day| *day <= reference) {
            moments.push(Moment { day, what });
        }
    };
    add(dossier.registered(number), Happening::Registered);
    for (day, kind) in dossier.events(number) {
        add(Some(day), Happening::Mail(kind));
    }
    for (day, score) in dossier.answers(number) {
        add(Some(day), Happening::Answered(score));
    }
    for coupon in dossier.coupons(number) {
        let code = || dossier.code(coupon).to_owned();
        let issued = Happening::CouponIssued { code: code(), cents: coupon.cents, expires: coupon.expires };
        add(coupon.issued, issued);
        add(coupon.redeemed, Happening::CouponUsed { code: code() });
        add(coupon.expires.filter(|_| coupon.redeemed.is_none()), Happening::CouponExpired { code: code() });
    }
}

/// The customers' columns that facts are read from.
fn told_columns(base: &Base) -> Vec<u32> {
    let mut columns = Vec::new();
    for slot in base.slots.iter() {
        let (Outcome::Orders(plan, _) | Outcome::Side(plan, _)) = &slot.outcome else { continue };
        let of_base = Reading::columns_of(&base.columns, plan);
        for (place, column) in plan.places.profile().iter().zip(of_base) {
            let role = plan.roles.get(*place).map(|(role, _)| *role);
            if role.is_some_and(|role| role.describes_customer() && role != Role::Profile) {
                columns.push(column as u32);
            }
        }
    }
    columns.sort_unstable();
    columns.dedup();
    columns
}

fn facts(
    base: &Base,
    analysed: &Analysed,
    dossier: &Dossier,
    (number, place): (u32, usize),
) -> Result<PersonFacts, OrdersError> {
    let cost_cents = if base.tells_baskets() {
        let baskets = analysed.baskets(base)?;
        baskets.tells_costs().then(|| baskets.cost_cents(place))
    } else {
        None
    };
    Ok(PersonFacts {
        registered: dossier.registered(number),
        birthday: dossier.birthday(number).map(|birthday| (birthday.year(), birthday.month(), birthday.day())),
        income_cents: dossier.income_cents(number),
        company: Some(dossier.company(number).to_owned()).filter(|company| !company.is_empty()),
        last_active: dossier.last_active(number),
        tells_activity: dossier.tells_activity(),
        consent: dossier.consent(number),
        cost_cents,
    })
}

/// The last purchase day and a gap: the customer's own median where there are at least two, else that of all customers.
pub(in crate::engine) fn expected(gaps: &Gaps, analysed: &Analysed, place: usize) -> Option<ExpectedOrder> {
    let [median, late] = [50, LATE].map(|percent| Percent::new(percent).ok());
    let own = gaps.of_customer(place);
    let nearest = |percent: Option<Percent>| own.get(nearest_rank(own.len(), percent?)?).copied();
    let of_base = |percent: Option<Percent>| Some(gaps.base(percent?)?.percentile_days);
    let (basis, count, days) = if own.len() >= FEW_GAPS {
        (GapBasis::Own, own.len(), [nearest(median)?, nearest(late)?])
    } else {
        (GapBasis::Base, gaps.ranking().customers(), [of_base(median)?, of_base(late)?])
    };
    let last = *analysed.settled.buyers.last_order.get(place)?;
    let after = |days: u32| Day::from_number(last.number().checked_add(i32::try_from(days).ok()?)?);
    let [median_days, late_days] = days;
    Some(ExpectedOrder {
        basis,
        gaps: count as u64,
        median_days,
        late_days,
        expected: after(median_days)?,
        late: after(late_days)?,
    })
}
