//! The dry run seen through a filter: one régua's days, or one channel's. What is on a day, `schedule` says.

use crate::domain::{Activity, Channel};
use crate::engine::protocol::{DayPlan, PlanReport, Settings, StepOfDay};

/// What of the dry run is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Narrow {
    /// One régua's messages, by its number.
    pub journey: Option<u32>,
    /// One channel's messages.
    pub channel: Option<Channel>,
}

impl Narrow {
    /// Whether all messages are looked at.
    #[must_use]
    pub fn is_open(self) -> bool {
        self == Narrow::default()
    }
}

/// The dry run with the days' messages of the filter alone. Messages held back belong to no régua of a day, so that under a
/// filter there are none; all figures beside the days stay.
#[must_use]
pub fn narrowed(report: &PlanReport, settings: &Settings, narrow: Narrow) -> PlanReport {
    if narrow.is_open() {
        return report.clone();
    }
    let channel_of = |of: &StepOfDay| {
        let journey = settings.journeys.iter().find(|journey| journey.number == of.journey)?;
        journey.steps().get(usize::from(of.step)).map(|step| step.channel)
    };
    let days = report.days.iter().map(|day| {
        let mut sent = [0; Channel::ALL.len()];
        let mut steps = Vec::new();
        for of in day.steps.iter().filter(|of| narrow.journey.is_none_or(|own| own == of.journey)) {
            let Some(channel) = channel_of(of) else { continue };
            if narrow.channel.is_none_or(|own| own == channel) {
                steps.push(*of);
                if let Some(sum) = sent.get_mut(channel.index()) {
                    *sum += of.sent;
                }
            }
        }
        DayPlan { sent, steps, held: 0, ..day.clone() }
    });
    PlanReport { days: days.collect(), ..report.clone() }
}

/// The réguas that take part, each with its number, in their order.
#[must_use]
pub fn offered(settings: &Settings) -> Vec<(u32, String)> {
    let taking_part = settings.journeys.iter().filter(|journey| journey.activity == Activity::Active);
    taking_part.map(|journey| (journey.number, journey.name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::schedule::tests::{report, settings};
    use super::*;

    #[test]
    fn a_filter_leaves_its_own_messages() {
        let (report, settings) = (report(), settings());
        let check = |narrow: Narrow, expected: [u64; 3]| {
            let found = narrowed(&report, &settings, narrow);
            let sent: Vec<u64> = found.days.iter().map(|day| day.sent.iter().sum()).collect();
            assert_eq!(sent, expected, "{narrow:?}");
            let by_step: Vec<u64> = found.days.iter().map(|day| day.steps.iter().map(|of| of.sent).sum()).collect();
            assert_eq!(by_step, expected, "{narrow:?}");
        };
        check(Narrow::default(), [10, 4, 0]);
        check(Narrow { journey: Some(1), channel: None }, [10, 4, 0]);
        check(Narrow { journey: Some(2), channel: None }, [0, 0, 0]);
        check(Narrow { journey: None, channel: Some(Channel::Email) }, [10, 4, 0]);
        check(Narrow { journey: Some(1), channel: Some(Channel::Sms) }, [0, 0, 0]);
        assert_eq!(offered(&settings).len(), 1);
    }
}
