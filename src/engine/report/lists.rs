//! All lists of a base in figures: their customers, those in the file, those reached by each channel. Who is in which is
//! `partitions`'s, `audiences`'s and the dry run's.

use crate::domain::{Channel, Condition, Journey, Partition, Test};
use crate::engine::audiences;
use crate::engine::base::{Analysed, Base};
use crate::engine::outs::print;
use crate::engine::plans::{self, DryRun};
use crate::engine::protocol::{ActionId, ActionReport, ActionsReport, ListReport, ListsReport};

/// How many channels there are.
const CHANNELS: usize = Channel::ALL.len();

/// What lists say of each customer, by place.
struct Marks<'a> {
    base: &'a Base,
    analysed: &'a Analysed,
    /// Whether they are in files, and above that bit one for each channel by which they are reached.
    of: Vec<u8>,
    /// The digests of their keys.
    digests: &'a [u64],
    /// Whether a file tells what the channel takes.
    told: [bool; CHANNELS],
}

/// A list while it is counted.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    customers: u64,
    listed: u64,
    reach: [u64; CHANNELS],
    who: u64,
}

impl Sum {
    fn add(&mut self, mark: u8, digest: u64) {
        self.customers += 1;
        if mark & 1 == 1 {
            self.listed += 1;
            self.who = self.who.wrapping_add(digest);
        }
        for (channel, sum) in self.reach.iter_mut().enumerate() {
            *sum += u64::from(mark >> (channel + 1) & 1);
        }
    }
}

impl<'a> Marks<'a> {
    fn of(base: &'a Base, analysed: &'a Analysed) -> Marks<'a> {
        let told = plans::told(base, analysed);
        let mark = |place: usize| {
            let listed = u8::from(!analysed.is_unlisted(base, place as u32));
            if told.suppressed.has(place) {
                return listed;
            }
            let reached = told.reached.iter().map(|reached| reached.as_ref().is_some_and(|who| who.has(place)));
            reached.zip(1..).fold(listed, |mark, (is, bit)| mark | u8::from(is) << bit)
        };
        Marks {
            base,
            analysed,
            of: (0..analysed.len()).map(mark).collect(),
            digests: &told.digests,
            told: told.reached.each_ref().map(Option::is_some),
        }
    }

    fn at(&self, place: usize) -> (u8, u64) {
        (self.of.get(place).copied().unwrap_or_default(), self.digests.get(place).copied().unwrap_or_default())
    }

    fn sum(&self, places: impl Iterator<Item = usize>) -> Sum {
        let mut sum = Sum::default();
        for (mark, digest) in places.map(|place| self.at(place)) {
            sum.add(mark, digest);
        }
        sum
    }

    fn report(&self, sum: Sum, journey: Option<&Journey>) -> ListReport {
        let mut reach = [None; CHANNELS];
        for ((reach, sum), told) in reach.iter_mut().zip(sum.reach).zip(self.told) {
            *reach = told.then_some(sum);
        }
        let print = print(self.base, self.analysed, sum.who, journey);
        ListReport { customers: sum.customers, listed: sum.listed, reach, print }
    }

    fn parts(&self, partition: Partition) -> Vec<ListReport> {
        let labels = self.analysed.labels(self.base, partition);
        let mut sums = vec![Sum::default(); labels.parts];
        for (place, label) in labels.of.iter().enumerate() {
            let (mark, digest) = self.at(place);
            if let Some(sum) = sums.get_mut(usize::from(*label)) {
                sum.add(mark, digest);
            }
        }
        sums.into_iter().map(|sum| self.report(sum, None)).collect()
    }
}

/// The lists that need no dry run.
pub(in crate::engine) fn lists(base: &Base, analysed: &Analysed) -> ListsReport {
    let marks = Marks::of(base, analysed);
    let is_told = |partition: &Partition| match partition {
        // Without a day of opening everybody is in one part.
        Partition::Engagement => analysed.last_active(base).is_some(),
        Partition::Portfolio => !analysed.settings.portfolios.get().is_empty(),
        Partition::Segment | Partition::Stage | Partition::Tier | Partition::Level => true,
    };
    let parts = Partition::ALL.into_iter().filter(is_told).map(|partition| (partition, marks.parts(partition)));
    let audience = |number: u32| {
        let who = audiences::who(base, analysed, &Condition::Test(Test::Audience(number)));
        (number, who.map(|who| marks.report(marks.sum(who.iter()), None)))
    };
    ListsReport {
        parts: parts.collect(),
        audiences: analysed.settings.audiences.iter().map(|own| audience(own.number)).collect(),
        everyone: marks.report(marks.sum(0..analysed.len()), None),
    }
}

/// The lists of so many days; `None` without orders or memory.
pub(in crate::engine) fn actions(base: &Base, analysed: &Analysed, days: u16) -> Option<ActionsReport> {
    let made = plans::dry_run(base, analysed)?;
    let marks = Marks::of(base, analysed);
    let days = days.min(made.run.horizon().days());
    let mut actions = Vec::new();
    for (lane, (steps, sums)) in by_day(&made, &marks, days).into_iter().enumerate() {
        let number = made.numbers.get(lane).copied();
        let journey = number.and_then(|number| analysed.settings.journeys.iter().find(|own| own.number == number));
        let Some(journey) = journey else { continue };
        for (place, sum) in sums.into_iter().enumerate().filter(|(_, sum)| sum.customers > 0) {
            // A régua has at most 128 steps, a horizon at most 365 days.
            let (day, step) = ((place / steps) as u16, (place % steps) as u8);
            let (Some(of), Some(date)) = (journey.steps().get(usize::from(step)).copied(), made.run.horizon().day(day))
            else {
                continue;
            };
            let id = ActionId { day, journey: journey.number, step };
            let list = marks.report(sum, Some(journey));
            actions.push((lane, ActionReport { id, day: date, channel: of.channel, list }));
        }
    }
    actions.sort_by_key(|(lane, action)| (action.id.day, *lane, action.id.step));
    Some(ActionsReport { days, actions: actions.into_iter().map(|(_, action)| action).collect() })
}

/// For each lane how many steps it has, and the sums of these, day by day.
fn by_day(made: &DryRun, marks: &Marks<'_>, days: u16) -> Vec<(usize, Vec<Sum>)> {
    let steps = |lane: usize| made.run.lanes().get(lane).map_or(0, |lane| lane.plan.channels().len());
    let lane = |lane: usize| {
        let steps = steps(lane);
        let mut sums = vec![Sum::default(); steps * usize::from(days)];
        for told in made.run.of_lane(lane) {
            let Some(day) = told.sent_day().filter(|day| *day < days) else { continue };
            let (mark, digest) = marks.at(told.message.customer() as usize);
            if let Some(sum) = sums.get_mut(usize::from(day) * steps + usize::from(told.message.step())) {
                // Each row of a list of messages is in its file.
                sum.add(mark | 1, digest);
            }
        }
        (steps, sums)
    };
    (0..made.numbers.len()).map(lane).collect()
}
