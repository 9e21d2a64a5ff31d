//! How the domain's types cross the worker border: by their place in the list below. Not a saved format.

use crate::domain::{
    AmountBasis, Bins, Border, CompanyBy, CompanyKind, Consent, Contents, Currency, DateOrder, Day, Decimal, Delimiter,
    Edges, Encoding, EngagementLimits, EventKind, Finding, Grid, GridShape, IdenticalLines, Language, LeapDayRule,
    Level, LifecycleRule, Look, MapChoice, Method, Monetary, NoticeKind, OwnSegment, PaintedMap, Partition, Percent,
    Portfolio, Portfolios, Resolution, Rhythm, Role, SampleFile, Scoring, Scorings, Segment, SetAside, Span, Stage,
    StatusClass, Thresholds, Tier, TierSettings, Unit, ValueBasis, Window, ZeroValue,
};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Serialises an enum without data as one byte. The match makes a forgotten variant a compile error.
macro_rules! by_place {
    ($($kind:ident { $($variant:ident),+ $(,)? })+) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let place = match self { $($kind::$variant => $kind::$variant as u8),+ };
                to.serialize_u8(place)
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let place = u8::deserialize(from)?;
                [$($kind::$variant),+]
                    .into_iter()
                    .find(|kind| *kind as u8 == place)
                    .ok_or_else(|| D::Error::custom(concat!("no such ", stringify!($kind))))
            }
        }
    )+};
}

by_place! {
    AmountBasis { PerLine, PerOrder }
    CompanyKind { Name, CnpjRoot, MailDomain }
    Consent { Given, Withheld }
    EventKind { Sent, Opened, Clicked, Unsubscribed, Bounced }
    Border { Retention, Recovery, Far }
    Contents { Orders, OrderLines, Customers, Events, Coupons, Answers, Suppression, Carts }
    Partition { Segment, Stage, Tier, Engagement, Portfolio, Level }
    DateOrder { YearMonthDay, DayMonthYear, MonthDayYear }
    Decimal { Comma, Dot }
    Delimiter { Comma, Semicolon, Tab, Pipe, Colon }
    Finding {
        WithoutOrders, Sent, Opened, Clicked, Unsubscribed, Bounced, Redeemed, Unredeemed, Promoters, Passives,
        Detractors, Comments,
    }
    Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 }
    GridShape { RByFm, RByFByM }
    IdenticalLines { SetAside, Keep }
    Language { Portuguese, English }
    LeapDayRule { February28, March1 }
    Level { Prospecting, Activation, Strengthening, Retention }
    LifecycleRule { Fixed, OwnRhythm }
    MapChoice { Default, Klaviyo, RPackage, Own }
    Method { PercentileRank, QuantileCuts }
    Monetary { Sum, AverageOrder }
    NoticeKind {
        BeforeHeader, HeaderIsData, NameMadeUp, RepeatedHeader, TotalRow, BlankLine, ShortRow, LongRow,
        TrailingDelimiter, MalformedQuote, StrayEncoding, BrokenUtf16, NulCharacter, WrappedCell, TwoDigitYear,
        SerialDate, DamagedKey, DamagedOrder, NoHeader, SeveralAddresses, NotAnAddress, UnreadCell,
    }
    Role {
        Ignored, Customer, OrderId, Date, Amount, UnitPrice, Refund, Status, Currency, Product, Quantity, Category,
        Channel, Cost, CostToServe, EventKind, Code, Issued, Expires, Redeemed, Score, Comment, Registered, Birthday,
        EmailConsent, Income, Company, LastActive, Profile,
    }
    SampleFile { Orders, Customers, EmailEvents, Coupons, Survey }
    Segment {
        Champions, Loyal, PotentialLoyalists, New, Promising, NeedAttention, AboutToSleep, CantLose, AtRisk, Inactive,
        Others, Recent,
    }
    SetAside {
        RepeatedHeader, TotalRow, WrongFieldCount, InvalidAmount, InvalidDate, InvalidValue, NoCustomerKey,
        IdenticalLine, OtherCurrency, Cancelled, Pending, FutureDated, OrphanRefund, FullyRefunded, ZeroValue,
    }
    Stage { Acquisition, Trial, Maintenance, Retention, Recovery }
    StatusClass { Paid, Pending, Cancelled, Refunded }
    Tier { MostValuable, GreatestPotential, Intermediate, BelowZero }
    ValueBasis { Contribution, NetRevenue }
    Window { AllTime, Months6, Months12, Months24, Months36 }
    ZeroValue { SetAside, Keep }
}

/// Serialises a type through another and back.
macro_rules! through {
    ($kind:ident as $wire:ty: $to:expr, $from:expr) => {
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let convert: fn(&$kind) -> $wire = $to;
                convert(self).serialize(to)
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let convert: fn($wire) -> Option<$kind> = $from;
                convert(<$wire>::deserialize(from)?)
                    .ok_or_else(|| D::Error::custom(concat!("no such ", stringify!($kind))))
            }
        }
    };
}

mod condition;
mod journey;

through!(Bins as u8: |bins| bins.get(), |bins| Bins::new(bins).ok());
through!(Day as i32: |day| day.number(), Day::from_number);
through!(Currency as String: |currency| currency.code().to_owned(), |code| Currency::from_code(&code));

through!(Percent as u8: |percent| percent.get(), |percent| Percent::new(percent).ok());
through!(CompanyBy as (CompanyKind, Option<u32>): |by| (by.kind, by.column), |(kind, column)| Some(CompanyBy { kind, column }));
through!(Unit as Option<CompanyBy>: |unit| match unit {
    Unit::Person => None,
    Unit::Company(by) => Some(*by),
}, |by| Some(by.map_or(Unit::Person, Unit::Company)));
through!(TierSettings as [Percent; 4]:
|of| [of.value_share, of.customer_cap, of.potential_percentile, of.potential_share],
|[value_share, customer_cap, potential_percentile, potential_share]| {
    Some(TierSettings { value_share, customer_cap, potential_percentile, potential_share })
});
through!(EngagementLimits as [u32; 3]: |limits| limits.days(), |days| EngagementLimits::new(days).ok());
through!(Span as (Option<i64>, Option<i64>): |span| (span.from, span.to), |(from, to)| Some(Span { from, to }));
through!(Portfolio as (String, String, [Span; 3]):
|of| (of.name.clone(), of.owner.clone(), [of.score, of.income_cents, of.volume_cents]),
|(name, owner, [score, income_cents, volume_cents])| {
    Some(Portfolio { name, owner, score, income_cents, volume_cents })
});
through!(Portfolios as Vec<Portfolio>: |of| of.get().to_vec(), |of| Portfolios::new(of).ok());
through!(Scoring as (Vec<i64>, Option<(Method, Bins)>): |scoring| match scoring {
    Scoring::ByBase(method, bins) => (Vec::new(), Some((*method, *bins))),
    Scoring::Fixed(edges) => (edges.get().to_vec(), None),
}, |(edges, by_base)| match by_base {
    Some((method, bins)) => Some(Scoring::ByBase(method, bins)),
    None => Edges::new(edges).ok().map(Scoring::Fixed),
});
through!(Scorings as [Scoring; 3]:
    |of| [of.recency.clone(), of.frequency.clone(), of.monetary.clone()],
    |[recency, frequency, monetary]| Some(Scorings { recency, frequency, monetary }));
through!(OwnSegment as (String, u8, String):
    |of| (of.name.clone(), of.colour, of.strategy.clone()),
    |(name, colour, strategy)| Some(OwnSegment { name, colour, strategy }));
through!(Look as (Option<Segment>, Option<OwnSegment>): |look| match look {
    Look::Known(segment) => (Some(*segment), None),
    Look::Own(own) => (None, Some(own.clone())),
}, |(known, own)| known.map(Look::Known).or(own.map(Look::Own)));
through!(PaintedMap as (GridShape, [Bins; 3], Vec<OwnSegment>, Vec<u8>):
|map| {
    let Grid { shape, resolution: Resolution { r, f, m } } = map.grid();
    (shape, [r, f, m], map.segments().to_vec(), map.cells().to_vec())
},
|(shape, [r, f, m], segments, cells)| {
    let grid = Grid { shape, resolution: Resolution { r, f, m } };
    PaintedMap::new(grid, segments, (0..).zip(cells)).ok()
});
through!(Thresholds as [u32; 3]:
|of| [of.retention_from_days, of.retention_to_days, of.far_after_days],
|[retention_from_days, retention_to_days, far_after_days]| {
    Some(Thresholds { retention_from_days, retention_to_days, far_after_days })
});
through!(Rhythm as (Percent, u16, u32, u32, Thresholds):
|of| (of.percentile, of.stretch_percent, of.lost_after_days, of.fewest_purchase_days, of.without_gaps),
|(percentile, stretch_percent, lost_after_days, fewest_purchase_days, without_gaps)| {
    Some(Rhythm { percentile, stretch_percent, lost_after_days, fewest_purchase_days, without_gaps })
});
through!(Resolution as [Bins; 3]: |of| [of.r, of.f, of.m], |[r, f, m]| Some(Resolution { r, f, m }));

/// The border's form of [`crate::domain::Refusal`].
#[derive(Serialize, Deserialize)]
#[serde(remote = "crate::domain::Refusal")]
pub(super) enum RefusalOnTheWire {
    Empty,
    HeaderOnly,
    Workbook,
    WebPage,
    Pdf,
    Binary,
    NotATable,
    QuotedRows,
    UnterminatedQuote { line: u64 },
    TooLarge { bytes: u64, limit: u64 },
    OutOfMemory,
    Unreadable,
    NothingUsable,
    AllInTheFuture,
    TooManyStatuses,
}
