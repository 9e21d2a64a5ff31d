//! A condition against a base: who meets it, and how many meet each condition within it. Single tests are
//! `tests_of_facts`'s and `texts`'s.

use super::tests_of_facts::{Anniversaries, Passes, parts};
use super::{Bits, Cache, LOTS, Population};
use crate::domain::{Audience, AudienceError, Condition, DayFact, DayTest, LeapDayRule, Test};
use std::rc::Rc;

/// Depth beyond which audiences that name audiences are not followed.
const MOST_DEPTH: usize = 256;

/// Answers conditions over one base, with the audiences that they may name.
pub struct Evaluation<'a> {
    /// The base.
    pub population: &'a dyn Population,
    /// The audiences.
    pub saved: &'a [Audience],
    /// What tests came to before.
    pub cache: &'a mut Cache,
}

/// The set of each condition within a condition.
#[derive(Debug, Clone)]
struct Found {
    bits: Rc<Bits>,
    /// How many meet this condition and each within it, in the order of writing.
    counts: Vec<u64>,
}

impl Evaluation<'_> {
    /// Who meets a condition.
    ///
    /// # Errors
    /// [`AudienceError`] where it names audiences that can't be told.
    pub fn who(&mut self, condition: &Condition) -> Result<Rc<Bits>, AudienceError> {
        self.find(condition, &mut Vec::new(), 1).map(|found| found.bits)
    }

    /// Who meets a condition, and how many meet it and each condition within it, taken alone: first its own count, then
    /// those of the first condition within it, and so on, in the order of writing.
    ///
    /// # Errors
    /// [`AudienceError`] where it names audiences that can't be told.
    pub fn counted(&mut self, condition: &Condition) -> Result<(Rc<Bits>, Vec<u64>), AudienceError> {
        self.find(condition, &mut Vec::new(), 1).map(|found| (found.bits, found.counts))
    }

    /// Who is in an audience.
    ///
    /// # Errors
    /// [`AudienceError`] where there is none of this number, or it names audiences that can't be told.
    pub fn audience(&mut self, number: u32) -> Result<Rc<Bits>, AudienceError> {
        self.who(&Condition::Test(Test::Audience(number)))
    }

    /// `way`: the audiences whose conditions led here.
    fn find(&mut self, condition: &Condition, way: &mut Vec<u32>, depth: usize) -> Result<Found, AudienceError> {
        if depth > MOST_DEPTH {
            return Err(AudienceError::TooDeep);
        }
        let mut inner = Vec::with_capacity(condition.within().len());
        for part in condition.within() {
            inner.push(self.find(part, way, depth + 1)?);
        }
        let customers = self.population.customers();
        let joined = |start: Bits, join: fn(&mut Bits, &Bits)| {
            let mut joined = start;
            inner.iter().for_each(|part| join(&mut joined, &part.bits));
            Rc::new(joined)
        };
        let bits = match condition {
            Condition::All(_) => joined(Bits::all(customers), Bits::and),
            Condition::Any(_) => joined(Bits::none(customers), Bits::or),
            Condition::Not(_) => Rc::new(joined(Bits::none(customers), Bits::or).as_ref().clone().not()),
            Condition::Test(Test::Audience(number)) => self.named(*number, way, depth)?,
            Condition::Test(test) => {
                let population = self.population;
                self.cache.get(test, || of_test(population, test))
            }
        };
        let within = inner.iter().flat_map(|part| part.counts.iter().copied());
        let counts = std::iter::once(bits.count()).chain(within).collect();
        Ok(Found { bits, counts })
    }

    fn named(&mut self, number: u32, way: &mut Vec<u32>, depth: usize) -> Result<Rc<Bits>, AudienceError> {
        if way.contains(&number) {
            way.push(number);
            return Err(AudienceError::Cycle(way.iter().skip_while(|step| **step != number).copied().collect()));
        }
        let saved = self.saved;
        let audience = saved.iter().find(|audience| audience.number == number);
        let audience = audience.ok_or(AudienceError::Unknown(number))?;
        way.push(number);
        let found = self.find(&audience.condition, way, depth + 1)?;
        way.pop();
        Ok(found.bits)
    }
}

/// Who passes a test; nobody one of an audience, which is no fact of a customer.
fn of_test(base: &dyn Population, test: &Test) -> Bits {
    let customers = base.customers();
    match test {
        Test::Part(partition, chosen) => parts(base.parts(*partition), chosen, customers),
        Test::Number(fact, test) => Passes::number(*test).places(base.number(*fact), customers),
        Test::ColumnNumber(column, test) => Passes::number(*test).places(base.column_number(*column), customers),
        Test::Day(DayFact::Birthday, test) => of_birthday(base, *test),
        Test::Day(fact, test) => of_day(base, base.day(*fact), *test),
        Test::ColumnDay(column, test) => of_day(base, base.column_day(*column), *test),
        Test::Text(column, test) => {
            let mut found = Bits::none(customers);
            base.text(*column, &mut |texts| found = texts.places(test));
            found
        }
        Test::Bought(what, values, when) => match base.bought(*what) {
            Some(bought) => bought.who((*what, values), *when, (base.reference(), customers)),
            None if matches!(when, crate::domain::BoughtWhen::Never) => Bits::all(customers),
            None => Bits::none(customers),
        },
        Test::Company(by, name) => {
            let mut found = Bits::none(customers);
            base.of_company(*by, name).into_iter().for_each(|place| found.insert(place as usize));
            found
        }
        Test::Consent(answer) => parts(base.consent(), &[*answer as u16], customers),
        Test::RandomShare(share) => {
            let most = i64::from(share.get().min(LOTS)) - 1;
            Passes::In(0..=most).places(Some(base.lots()), customers)
        }
        Test::Audience(_) => Bits::none(customers),
    }
}

fn of_day(base: &dyn Population, column: Option<super::Column<'_>>, test: DayTest) -> Bits {
    let customers = base.customers();
    if let Some(passes) = Passes::day(test, base.reference()) {
        return passes.places(column, customers);
    }
    let anniversaries = Anniversaries::of(test, base.reference(), LeapDayRule::default());
    match (anniversaries, column) {
        (Some(anniversaries), Some(column)) => anniversaries.of_days(column).stretched(customers),
        (None, _) | (_, None) => Bits::none(customers),
    }
}

/// Birthdays have their years where these are known: without one only the anniversary can be tested.
fn of_birthday(base: &dyn Population, test: DayTest) -> Bits {
    let customers = base.customers();
    let Some((birthdays, rule)) = base.birthdays() else {
        return if test == DayTest::IsBlank { Bits::all(customers) } else { Bits::none(customers) };
    };
    if test == DayTest::IsBlank {
        return Bits::collect(birthdays.iter(), Option::is_none);
    }
    match (Anniversaries::of(test, base.reference(), rule), Passes::day(test, base.reference())) {
        (Some(anniversaries), _) => anniversaries.of_birthdays(birthdays),
        (None, Some(passes)) => {
            let born = |birthday: &Option<crate::domain::Birthday>| {
                let birthday = (*birthday)?;
                birthday.in_year(birthday.year()?, rule)
            };
            let days: Vec<i64> =
                birthdays.iter().map(|day| born(day).map_or(super::BLANK, |day| day.number().into())).collect();
            passes.places(Some(super::Column::Wide(&days)), customers)
        }
        (None, None) => Bits::none(customers),
    }
}

/// In which of several sets a place is: a number with a bit for each set, the first lowest; 0 in none. At most eight sets.
///
/// ```
/// use regua_core::audience::{Bits, region};
/// let set = |members: [bool; 3]| Bits::collect(members.into_iter(), |member| member);
/// let sets = [set([true, true, false]), set([false, true, false])];
/// assert_eq!([0, 1, 2].map(|place| region(&sets, place)), [0b01, 0b11, 0b00]);
/// ```
#[must_use]
pub fn region(sets: &[impl AsRef<Bits>], place: usize) -> usize {
    let bit = |(number, set): (usize, &_)| usize::from(AsRef::<Bits>::as_ref(set).has(place)) << number;
    sets.iter().take(8).enumerate().map(bit).sum()
}
