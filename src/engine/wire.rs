//! How the domain's types cross the worker border: by their place in the list below. Not a saved format.

use crate::domain::{
    AmountBasis, Bins, CompanyBy, CompanyKind, Consent, Contents, Currency, DateOrder, Day, Decimal, Delimiter,
    Encoding, EngagementLimits, EventKind, Finding, IdenticalLines, Language, Level, Method, NoticeKind, Partition,
    Percent, Portfolio, Portfolios, Role, SampleFile, Segment, SegmentMap, SetAside, Span, Stage, StatusClass, Tier,
    TierSettings, ValueBasis, ZeroValue,
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
    IdenticalLines { SetAside, Keep }
    Language { Portuguese, English }
    Level { Prospecting, Activation, Strengthening, Retention }
    Method { PercentileRank, QuantileCuts }
    NoticeKind {
        BeforeHeader, HeaderIsData, NameMadeUp, RepeatedHeader, TotalRow, BlankLine, ShortRow, LongRow,
        TrailingDelimiter, MalformedQuote, StrayEncoding, BrokenUtf16, NulCharacter, WrappedCell, TwoDigitYear,
        SerialDate, DamagedKey, NoHeader, SeveralAddresses, NotAnAddress, UnreadCell,
    }
    Role {
        Ignored, Customer, OrderId, Date, Amount, Refund, Status, Currency, Product, Quantity, Category, Channel,
        Cost, CostToServe, EventKind, Code, Issued, Expires, Redeemed, Score, Comment, Registered, Birthday,
        EmailConsent, Income, Company, LastActive, Profile,
    }
    SampleFile { Orders, Customers, EmailEvents, Coupons, Survey }
    Segment {
        Champions, Loyal, PotentialLoyalists, New, Promising, NeedAttention, AboutToSleep, CantLose, AtRisk, Inactive,
        Others,
    }
    SegmentMap { Default, RPackage }
    SetAside {
        RepeatedHeader, TotalRow, WrongFieldCount, InvalidAmount, InvalidDate, InvalidValue, NoCustomerKey,
        IdenticalLine, OtherCurrency, Cancelled, Pending, FutureDated, OrphanRefund, FullyRefunded, ZeroValue,
    }
    Stage { Acquisition, Trial, Maintenance, Retention, Recovery }
    StatusClass { Paid, Pending, Cancelled, Refunded }
    Tier { MostValuable, GreatestPotential, Intermediate, BelowZero }
    ValueBasis { Contribution, NetRevenue }
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

through!(Bins as u8: |bins| bins.get(), |bins| Bins::new(bins).ok());
through!(Day as i32: |day| day.number(), Day::from_number);
through!(Currency as String: |currency| currency.code().to_owned(), |code| Currency::from_code(&code));

through!(Percent as u8: |percent| percent.get(), |percent| Percent::new(percent).ok());
through!(CompanyBy as (CompanyKind, Option<u32>): |by| (by.kind, by.column), |(kind, column)| Some(CompanyBy { kind, column }));
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
    UnterminatedQuote { line: u64 },
    TooLarge { bytes: u64, limit: u64 },
    OutOfMemory,
    Unreadable,
    NothingUsable,
    AllInTheFuture,
    TooManyStatuses,
}
