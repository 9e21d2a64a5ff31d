//! The library: every item of DOMAIN.md §7 as a régua that works, without a word: names and messages are `text`'s, by
//! exhaustive match over [`Template`] and the number of the step. What a template needs of the data, it says itself.

mod birthday;
mod campaigns;
mod purchases;
mod reactivation;
mod reminders;
mod surveys;
mod welcome;

use crate::domain::{
    Activity, Channel, Condition, ControlShare, CouponOffer, Day, Exit, Journey, Node, Objective, OnlyIf, Partition,
    Priority, Purpose, Reentry, Segment, Step, StepText, Template, Test, Tone, Trigger, Wait,
};

/// What templates ask of the shop at hand.
pub struct Shop<'a> {
    /// The number of a segment in the map in force; `None` where the map has no such segment, and nobody is in it.
    pub segment: &'a dyn Fn(Segment) -> Option<u16>,
    /// The day of the next campaign of the season.
    pub season: Day,
}

impl Shop<'_> {
    /// Those in one of these segments.
    fn in_segments(&self, segments: &[Segment]) -> Condition {
        let parts = segments.iter().filter_map(|segment| (self.segment)(*segment)).collect();
        Condition::Test(Test::Part(Partition::Segment, parts))
    }
}

/// A template as a régua of a number; its name and its messages have no words yet.
#[must_use]
pub fn journey(template: Template, number: u32, shop: &Shop<'_>) -> Journey {
    let draft = match template {
        Template::Welcome => welcome::welcome(),
        Template::PostSale => welcome::post_sale(),
        Template::Birthday => birthday::birthday(),
        Template::Slipping => reactivation::slipping(),
        Template::Lost => reactivation::lost(),
        Template::LongGone => reactivation::long_gone(),
        Template::Repurchase => reminders::repurchase(),
        Template::GiftbackEnding => reminders::giftback_ending(),
        Template::GiftbackEnded => reminders::giftback_ended(),
        Template::Subscription => purchases::subscription(shop),
        Template::VipGroup => purchases::vip_group(shop),
        Template::UserContent => purchases::user_content(shop),
        Template::NanoInfluencers => purchases::nano_influencers(shop),
        Template::Rewards => purchases::rewards(shop),
        Template::Seasonal => campaigns::seasonal(shop),
        Template::MonthlyOffers => campaigns::monthly_offers(),
        Template::InactiveSurvey => surveys::inactive(),
        Template::NearLoyaltySurvey => surveys::near_loyalty(shop),
    };
    Journey {
        number,
        name: String::new(),
        template: Some(template),
        activity: Activity::Active,
        objective: draft.objective,
        audience: draft.audience,
        trigger: draft.trigger,
        flow: draft.flow,
        exits: draft.exits,
        reentry: draft.reentry,
        control: ControlShare::TENTH,
        priority: Priority(draft.priority),
    }
}

/// What templates differ in.
struct Draft {
    objective: Objective,
    audience: Condition,
    trigger: Trigger,
    flow: Vec<Node>,
    exits: Vec<Exit>,
    reentry: Reentry,
    priority: u8,
}

/// How a message goes, and what for.
type Way = (Channel, Purpose, Tone);

fn step((channel, purpose, tone): Way) -> Step {
    let (text, only_if) = (StepText::default(), Vec::new());
    Step { activity: Activity::Active, channel, purpose, tone, text, coupon: None, only_if }
}

/// A message.
fn send(way: Way) -> Node {
    Node::Send(step(way))
}

/// A message with a coupon for so many days.
fn give(way: Way, valid_days: u16) -> Node {
    Node::Send(Step { coupon: Some(CouponOffer { code: String::new(), valid_days }), ..step(way) })
}

/// A message for those who did not use the coupon.
fn remind(way: Way) -> Node {
    Node::Send(Step { only_if: vec![OnlyIf::CouponUnused], ..step(way) })
}

fn wait(days: u16) -> Node {
    Node::Wait(Wait::Days(days))
}

fn test(test: Test) -> Condition {
    Condition::Test(test)
}

#[cfg(test)]
mod tests {
    use crate::domain::{Day, Family, Need, Template};
    use crate::journeys::library::{Shop, journey};

    #[test]
    fn every_family_and_template_works() {
        let shop = Shop { segment: &|segment| Some(segment.index() as u16), season: Day::from_number(20_000).unwrap() };
        for family in Family::ALL {
            assert!(Template::ALL.iter().any(|template| template.family() == family), "{family:?}");
        }
        for template in Template::ALL {
            let made = journey(template, 7, &shop);
            assert_eq!((made.number, made.template), (7, Some(template)));
            assert!(!made.steps().is_empty() && made.steps().len() <= 8, "{template:?}");
        }
        let steps = |template| journey(template, 0, &shop).steps().len();
        assert_eq!([Template::PostSale, Template::Birthday].map(steps), [8, 3]);
    }

    #[test]
    fn needs_are_told() {
        let check = |template: Template, needs: &[Need]| assert_eq!(template.needs(), needs);
        check(Template::Birthday, &[Need::Birthday]);
        check(Template::Welcome, &[Need::Registration]);
        check(Template::GiftbackEnded, &[Need::Coupons]);
        check(Template::Seasonal, &[Need::EmailEvents]);
        check(Template::Lost, &[]);
        for need in Need::ALL {
            let asks = |template: &Template| template.needs().contains(&need) || template.likes().contains(&need);
            assert!(Template::ALL.iter().any(asks), "{need:?} is asked by nobody");
        }
    }
}
