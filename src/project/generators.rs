//! Settings at random, for the laws of recipes: each within what its documentation allows.

use super::{Columns, FileMapping, Recipe};
use crate::domain::*;
use crate::engine::protocol::{Mapping, Settings};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// So many columns has the base of a random recipe.
const COLUMNS: u32 = 5;

pub(super) fn recipe() -> impl Strategy<Value = Recipe> {
    let columns = Columns::of((0..COLUMNS).map(|place| format!("coluna {place}")).collect());
    (settings(), vec(file(), 0..3)).prop_map(move |(settings, mappings)| Recipe {
        settings,
        mappings,
        columns: columns.clone(),
    })
}

fn file() -> impl Strategy<Value = FileMapping> {
    let roles = select(&Contents::ALL[..]).prop_flat_map(|contents| {
        let offered = contents.offered().to_vec();
        let most = offered.len();
        (Just(contents), subsequence(offered, 0..=most).prop_shuffle())
    });
    let order = select(&[DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear][..]);
    (roles, option::of(order), option::of(select(&[Decimal::Comma, Decimal::Dot][..]))).prop_map(
        |((contents, roles), date_order, decimal)| {
            let columns = (0..roles.len()).map(|place| format!("campo \"{place}\"")).collect();
            FileMapping { columns, mapping: Mapping { contents, roles, date_order, decimal } }
        },
    )
}

fn settings() -> impl Strategy<Value = Settings> {
    let cuts = (option::of(day()), window(), monetary(), (scoring(), scoring(), scoring()));
    let map = (select(&MapChoice::ALL[..]), option::of(own_map()), vec((segment(), words()), 0..3));
    let stages = (lifecycle(), thresholds(), rhythm());
    let purchases = (
        vec((words(), select(&StatusClass::ALL[..])), 0..3),
        option::of("[A-Z]{3}".prop_map(|code| Currency::from_code(&code).unwrap())),
        option::of(select(&[AmountBasis::PerLine, AmountBasis::PerOrder][..])),
        select(&[IdenticalLines::SetAside, IdenticalLines::Keep][..]),
        select(&[ZeroValue::SetAside, ZeroValue::Keep][..]),
    );
    let plan = (
        vec((words(), condition()), 0..4),
        vec(journey(), 0..3),
        sending(),
        (1..=Horizon::MOST_DAYS, words(), select(&[LeapDayRule::February28, LeapDayRule::March1][..])),
    );
    let values = (tiers(), engagement(), portfolios(), unit());
    (cuts, map, stages, purchases, plan, values).prop_map(
        |(
            (reference, window, monetary, (recency, frequency, by_value)),
            (map, own_map, strategies),
            (lifecycle, thresholds, rhythm),
            (status_classes, currency, amount_basis, identical_lines, zero_value),
            (audiences, journeys, sending, (horizon_days, shop, leap_day)),
            (tiers, engagement, portfolios, unit),
        )| Settings {
            reference,
            window,
            monetary,
            scoring: Scorings { recency, frequency, monetary: by_value },
            map,
            own_map,
            strategies,
            lifecycle,
            thresholds,
            rhythm,
            status_classes,
            currency,
            amount_basis,
            identical_lines,
            zero_value,
            audiences: (0..)
                .zip(audiences)
                .map(|(number, (name, condition))| Audience { number, name, condition })
                .collect(),
            tiers,
            engagement,
            portfolios,
            unit,
            journeys: (7..).zip(journeys).map(|(number, journey)| Journey { number, ..journey }).collect(),
            sending,
            horizon_days,
            leap_day,
            shop,
        },
    )
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Za-zç \"\\\\\n{}|]{0,9}", ".{0,6}"]
}

fn day() -> impl Strategy<Value = Day> {
    (Day::MIN.number()..=Day::MAX.number()).prop_map(|number| Day::from_number(number).unwrap())
}

fn window() -> impl Strategy<Value = Window> {
    select(&Window::ALL[..])
}

fn monetary() -> impl Strategy<Value = Monetary> {
    select(&[Monetary::Sum, Monetary::AverageOrder][..])
}

fn bins() -> impl Strategy<Value = Bins> {
    (3..=10_u8).prop_map(|bins| Bins::new(bins).unwrap())
}

fn percent() -> impl Strategy<Value = Percent> {
    (1..=100_u8).prop_map(|percent| Percent::new(percent).unwrap())
}

fn segment() -> impl Strategy<Value = Segment> {
    select(&Segment::ALL[..])
}

fn scoring() -> impl Strategy<Value = Scoring> {
    let method = select(&[Method::PercentileRank, Method::QuantileCuts][..]);
    let edges = vec(any::<i64>(), 2..=9).prop_map(|mut edges| {
        edges.sort_unstable();
        Scoring::Fixed(Edges::new(edges).unwrap())
    });
    prop_oneof![(method, bins()).prop_map(|(method, bins)| Scoring::ByBase(method, bins)), edges]
}

fn own_map() -> impl Strategy<Value = PaintedMap> {
    let shape = select(&[GridShape::RByFm, GridShape::RByFByM][..]);
    (shape, bins(), bins(), bins(), 1..=5_u8, any::<u64>()).prop_map(|(shape, r, f, m, segments, seed)| {
        let grid = Grid { shape, resolution: Resolution { r, f, m } };
        let own = |number: u8| OwnSegment {
            name: format!("Segmento {number}"),
            colour: number.wrapping_mul(50),
            strategy: format!("{seed}"),
        };
        // Any painting will do, as long as cells differ.
        let painted = |cell: usize| (cell, (seed >> (cell % 60) & 0xff) as u8 % segments);
        PaintedMap::new(grid, (0..segments).map(own).collect(), (0..grid.cells()).map(painted)).unwrap()
    })
}

fn lifecycle() -> impl Strategy<Value = LifecycleRule> {
    select(&[LifecycleRule::Fixed, LifecycleRule::OwnRhythm][..])
}

fn thresholds() -> impl Strategy<Value = Thresholds> {
    vec(1..u32::MAX, 3).prop_map(|mut days| {
        days.sort_unstable();
        Thresholds::new(days[0], days[1], days[2]).unwrap()
    })
}

fn rhythm() -> impl Strategy<Value = Rhythm> {
    (percent(), any::<u16>(), any::<u32>(), any::<u32>(), thresholds()).prop_map(
        |(percentile, stretch_percent, lost_after_days, fewest_purchase_days, without_gaps)| Rhythm {
            percentile,
            stretch_percent,
            lost_after_days,
            fewest_purchase_days,
            without_gaps,
        },
    )
}

fn tiers() -> impl Strategy<Value = TierSettings> {
    [percent(), percent(), percent(), percent()].prop_map(
        |[value_share, customer_cap, potential_percentile, potential_share]| TierSettings {
            value_share,
            customer_cap,
            potential_percentile,
            potential_share,
        },
    )
}

fn engagement() -> impl Strategy<Value = EngagementLimits> {
    [0..1000_u32, 1..1000, 1..1000].prop_map(|[a, b, c]| EngagementLimits::new([a, a + b, a + b + c]).unwrap())
}

fn span() -> impl Strategy<Value = Span> {
    (option::of(-1000..0_i64), option::of(0..1000_i64)).prop_map(|(from, to)| Span { from, to })
}

fn portfolios() -> impl Strategy<Value = Portfolios> {
    vec((words(), span(), span(), span()), 0..4).prop_map(|of| {
        let portfolio = |(place, (owner, score, income_cents, volume_cents))| Portfolio {
            name: format!("Carteira {place}"),
            owner,
            score,
            income_cents,
            volume_cents,
        };
        Portfolios::new(of.into_iter().enumerate().map(portfolio).collect()).unwrap()
    })
}

fn company() -> impl Strategy<Value = CompanyBy> {
    let kind = select(&[CompanyKind::Name, CompanyKind::CnpjRoot, CompanyKind::MailDomain][..]);
    (kind, option::of(0..COLUMNS)).prop_map(|(kind, column)| CompanyBy { kind, column })
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![Just(Unit::Person), company().prop_map(Unit::Company)]
}

fn number() -> impl Strategy<Value = NumberTest> {
    prop_oneof![
        any::<i64>().prop_map(NumberTest::Is),
        any::<i64>().prop_map(NumberTest::IsNot),
        any::<i64>().prop_map(NumberTest::Below),
        any::<i64>().prop_map(NumberTest::AtMost),
        any::<i64>().prop_map(NumberTest::AtLeast),
        any::<i64>().prop_map(NumberTest::Above),
        any::<(i64, i64)>().prop_map(|(from, to)| NumberTest::Between(from, to)),
        Just(NumberTest::IsBlank),
    ]
}

fn day_test() -> impl Strategy<Value = DayTest> {
    prop_oneof![
        day().prop_map(DayTest::On),
        day().prop_map(DayTest::Before),
        day().prop_map(DayTest::After),
        (day(), day()).prop_map(|(from, to)| DayTest::Between(from, to)),
        any::<u32>().prop_map(DayTest::InLast),
        any::<u32>().prop_map(DayTest::MoreThanAgo),
        any::<(u32, u32)>().prop_map(|(from, to)| DayTest::AgoBetween(from, to)),
        any::<u32>().prop_map(DayTest::AnniversaryWithin),
        (1..=12_u8).prop_map(DayTest::AnniversaryInMonth),
        Just(DayTest::IsBlank),
    ]
}

fn text_test() -> impl Strategy<Value = TextTest> {
    prop_oneof![
        vec(words(), 0..3).prop_map(TextTest::In),
        vec(words(), 0..3).prop_map(TextTest::NotIn),
        words().prop_map(TextTest::Contains),
        words().prop_map(TextTest::StartsWith),
        Just(TextTest::IsBlank),
    ]
}

fn test() -> impl Strategy<Value = Test> {
    let when = prop_oneof![
        Just(BoughtWhen::Ever),
        any::<u32>().prop_map(BoughtWhen::InLast),
        any::<u32>().prop_map(BoughtWhen::AtLeast),
        Just(BoughtWhen::Never),
    ];
    prop_oneof![
        (select(&Partition::ALL[..]), vec(0..40_u16, 0..4)).prop_map(|(of, parts)| Test::Part(of, parts)),
        (select(&NumberFact::ALL[..]), number()).prop_map(|(fact, test)| Test::Number(fact, test)),
        (select(&DayFact::ALL[..]), day_test()).prop_map(|(fact, test)| Test::Day(fact, test)),
        (0..COLUMNS, text_test()).prop_map(|(column, test)| Test::Text(column, test)),
        (0..COLUMNS, number()).prop_map(|(column, test)| Test::ColumnNumber(column, test)),
        (0..COLUMNS, day_test()).prop_map(|(column, test)| Test::ColumnDay(column, test)),
        (select(&Facet::ALL[..]), vec(words(), 0..3), when).prop_map(|(of, goods, when)| Test::Bought(of, goods, when)),
        (company(), words()).prop_map(|(by, name)| Test::Company(by, name)),
        select(&ConsentAnswer::ALL[..]).prop_map(Test::Consent),
        any::<u32>().prop_map(Test::Audience),
        percent().prop_map(Test::RandomShare),
    ]
}

pub(super) fn condition() -> impl Strategy<Value = Condition> {
    test().prop_map(Condition::Test).prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Condition::All),
            vec(inner.clone(), 0..3).prop_map(Condition::Any),
            inner.prop_map(|of| Condition::Not(Box::new(of))),
        ]
    })
}

fn trigger() -> impl Strategy<Value = Trigger> {
    prop_oneof![
        select(&[WhichOrder::Every, WhichOrder::First, WhichOrder::Later][..]).prop_map(Trigger::OrderPlaced),
        Just(Trigger::Registered),
        Just(Trigger::Birthday(BirthdayMoment::MonthStart)),
        any::<u16>().prop_map(|days| Trigger::Birthday(BirthdayMoment::DaysBefore(days))),
        vec(0..40_u16, 0..4).prop_map(Trigger::EntersSegment),
        select(&Stage::ALL[..]).prop_map(Trigger::EntersStage),
        (1..u32::MAX).prop_map(Trigger::DaysWithoutBuying),
        any::<i16>().prop_map(Trigger::ExpectedRepurchase),
        any::<i16>().prop_map(Trigger::CouponExpiry),
        day().prop_map(Trigger::FixedDate),
        (1..=31_u8).prop_map(Trigger::Monthly),
    ]
}

fn activity() -> impl Strategy<Value = Activity> {
    select(&[Activity::Active, Activity::Paused][..])
}

fn step() -> impl Strategy<Value = Step> {
    let only_if = prop_oneof![
        condition().prop_map(OnlyIf::Meets),
        Just(OnlyIf::CouponUnused),
        Just(OnlyIf::NotBought),
        any::<u16>().prop_map(OnlyIf::DaysAfterMessage),
    ];
    let text = [words(), words(), words()];
    let coupon = (words(), any::<u16>()).prop_map(|(code, valid_days)| CouponOffer { code, valid_days });
    (
        activity(),
        select(&Channel::ALL[..]),
        select(&Purpose::ALL[..]),
        select(&Tone::ALL[..]),
        text,
        option::of(coupon),
        vec(only_if, 0..3),
    )
        .prop_map(|(activity, channel, purpose, tone, [subject, pre_header, body], coupon, only_if)| Step {
            activity,
            channel,
            purpose,
            tone,
            text: StepText { subject, pre_header, body },
            coupon,
            only_if,
        })
}

fn flow() -> impl Strategy<Value = Vec<Node>> {
    let wait = prop_oneof![
        any::<u16>().prop_map(Wait::Days),
        Just(Wait::ToBirthday),
        Just(Wait::ToMonthEnd),
        (1..=31_u8).prop_map(Wait::ToDayOfMonth),
    ];
    let leaf = prop_oneof![wait.prop_map(Node::Wait), step().prop_map(Node::Send)];
    let node = leaf.prop_recursive(3, 6, 2, |inner| {
        (condition(), vec(inner.clone(), 0..2), vec(inner, 0..2)).prop_map(|(when, yes, no)| Node::Branch {
            when,
            yes,
            no,
        })
    });
    vec(node, 0..4)
}

fn journey() -> impl Strategy<Value = Journey> {
    let exits = subsequence(Exit::ALL.to_vec(), 0..=Exit::ALL.len());
    let reentry =
        prop_oneof![Just(Reentry::Never), Just(Reentry::AfterEnd), (1..=u16::MAX).prop_map(Reentry::AfterDays)];
    let head = (words(), option::of(select(&Template::ALL[..])), activity(), select(&Objective::ALL[..]));
    let control = (0..=50_u8).prop_map(|percent| ControlShare::new(percent).unwrap());
    (head, condition(), trigger(), flow(), exits, reentry, control, any::<u8>()).prop_map(
        |((name, template, activity, objective), audience, trigger, flow, exits, reentry, control, priority)| Journey {
            number: 0,
            name,
            template,
            activity,
            objective,
            audience,
            trigger,
            flow,
            exits,
            reentry,
            control,
            priority: Priority(priority),
        },
    )
}

fn sending() -> impl Strategy<Value = SendingRules> {
    let capped = prop_oneof![Just(Capped::Everything), select(&Channel::ALL[..]).prop_map(Capped::Channel)];
    let cap = (capped, 1..=u8::MAX, 1..=366_u16)
        .prop_map(|(capped, messages, days)| Cap::new(capped, messages, days).unwrap());
    let quiet = subsequence(Weekday::ALL.to_vec(), 0..=7)
        .prop_map(|days| days.into_iter().fold(Weekdays::NONE, Weekdays::with));
    let holding = prop_oneof![Just(Holding::Drop), any::<u16>().prop_map(Holding::Move)];
    (vec(cap, 0..3), quiet, any::<u16>(), holding).prop_map(|(caps, quiet, minimum_gap_days, holding)| SendingRules {
        caps,
        quiet,
        minimum_gap_days,
        holding,
    })
}
