//! The words of version 1: each choice by a word that stays, whatever the program calls it.

use crate::domain::{
    Activity, AmountBasis, Channel, CompanyKind, ConsentAnswer, Contents, Currency, DateOrder, Day, DayFact, Decimal,
    Engagement, Exit, Facet, FieldFault, GridShape, IdenticalLines, LeapDayRule, Level, LifecycleRule, MapChoice,
    Method, Monetary, NumberFact, Objective, Purpose, Role, Segment, Stage, StatusClass, Template, Tier, Tone, Weekday,
    WhichOrder, Window, ZeroValue,
};
use crate::project::fields::{Read, text};
use crate::project::json::Json;

/// A choice among words.
pub(super) trait Word: Copy + 'static {
    /// All choices, each with its word.
    const WORDS: &'static [(Self, &'static str)];
    /// Its word.
    fn word(self) -> &'static str;
}

/// Reads a word.
pub(super) fn word<T: Word>(json: &Json) -> Read<T> {
    named(&text(json)?).ok_or_else(|| FieldFault::Word.into())
}

/// The choice of a word.
pub(super) fn named<T: Word>(word: &str) -> Option<T> {
    T::WORDS.iter().find(|(_, known)| *known == word).map(|(choice, _)| *choice)
}

/// Writes a choice by its word.
pub(super) fn write(choice: impl Word) -> Json {
    choice.word().into()
}

/// `YYYY-MM-DD`.
pub(super) fn write_day(day: Day) -> Json {
    Json::Text(day.to_iso())
}

pub(super) fn day(json: &Json) -> Read<Day> {
    let written = text(json)?;
    let mut parts = written.rsplitn(3, '-');
    let (day, month, year) = (parts.next(), parts.next(), parts.next());
    let day = || Day::from_ymd(year?.parse().ok()?, month?.parse().ok()?, day?.parse().ok()?);
    // One way of writing alone: `2024-2-9` is another.
    day().filter(|day| day.to_iso() == written).ok_or_else(|| FieldFault::Range.into())
}

pub(super) fn currency(json: &Json) -> Read<Currency> {
    Currency::from_code(&text(json)?).ok_or_else(|| FieldFault::Range.into())
}

macro_rules! words {
    ($($kind:ident { $($choice:ident = $word:literal),* $(,)? })*) => {
        $(impl Word for $kind {
            const WORDS: &'static [(Self, &'static str)] = &[$(($kind::$choice, $word)),*];
            fn word(self) -> &'static str {
                match self { $($kind::$choice => $word),* }
            }
        })*

        #[cfg(test)]
        mod tests {
            use super::*;

            #[test]
            fn words_are_distinct_and_read_back() {
                $({
                    for (choice, word) in $kind::WORDS {
                        assert_eq!(named::<$kind>(word), Some(*choice), "{word}");
                        assert!(word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'));
                    }
                })*
            }
        }
    };
}

words! {
    Activity { Active = "active", Paused = "paused" }
    AmountBasis { PerLine = "per_line", PerOrder = "per_order" }
    Channel { Email = "email", Sms = "sms", WhatsApp = "whatsapp", Phone = "phone", DirectMail = "direct_mail" }
    CompanyKind { Name = "name", CnpjRoot = "cnpj_root", MailDomain = "mail_domain" }
    ConsentAnswer { Given = "given", Withheld = "withheld", Unanswered = "unanswered" }
    Contents {
        Orders = "orders", OrderLines = "order_lines", Customers = "customers", Events = "events", Coupons = "coupons",
        Answers = "answers", Suppression = "suppression", Carts = "carts",
    }
    DateOrder { YearMonthDay = "year_month_day", DayMonthYear = "day_month_year", MonthDayYear = "month_day_year" }
    DayFact { FirstOrder = "first_order", LastOrder = "last_order", Registered = "registered", Birthday = "birthday" }
    Decimal { Comma = "comma", Dot = "dot" }
    Engagement { High = "high", Medium = "medium", Low = "low", Dormant = "dormant", Never = "never" }
    Exit { Bought = "bought", LeftAudience = "left_audience", OptedOut = "opted_out" }
    Facet { Product = "product", Category = "category", Channel = "channel", Coupon = "coupon" }
    GridShape { RByFm = "r_by_fm", RByFByM = "r_by_f_by_m" }
    IdenticalLines { SetAside = "set_aside", Keep = "keep" }
    LeapDayRule { February28 = "february_28", March1 = "march_1" }
    Level {
        Prospecting = "prospecting", Activation = "activation", Strengthening = "strengthening",
        Retention = "retention",
    }
    LifecycleRule { Fixed = "fixed", OwnRhythm = "own_rhythm" }
    MapChoice { Default = "default", Klaviyo = "klaviyo", RPackage = "r_package", Own = "own" }
    Method { PercentileRank = "percentile_rank", QuantileCuts = "quantile_cuts" }
    Monetary { Sum = "sum", AverageOrder = "average_order" }
    NumberFact {
        RecencyDays = "recency_days", Orders = "orders", MonetaryCents = "monetary_cents", ScoreR = "score_r",
        ScoreF = "score_f", ScoreM = "score_m", ScoreFm = "score_fm", AverageOrderCents = "average_order_cents",
        AverageGapDays = "average_gap_days", DaysToNextOrder = "days_to_next_order",
    }
    Objective { WinBack = "win_back", Prospecting = "prospecting", Loyalty = "loyalty", CrossSell = "cross_sell" }
    Purpose {
        Welcome = "welcome", Congratulate = "congratulate", Teach = "teach", Ask = "ask", Refer = "refer",
        Show = "show", Offer = "offer", Remind = "remind", Reward = "reward", Invite = "invite", WinBack = "win_back",
    }
    Role {
        Ignored = "ignored", Customer = "customer", OrderId = "order_id", Date = "date", Amount = "amount",
        UnitPrice = "unit_price", Refund = "refund", Status = "status", Currency = "currency", Product = "product",
        Quantity = "quantity",
        Category = "category", Channel = "channel", Cost = "cost", CostToServe = "cost_to_serve",
        EventKind = "event_kind", Code = "code", Issued = "issued", Expires = "expires", Redeemed = "redeemed",
        Score = "score", Comment = "comment", Registered = "registered", Birthday = "birthday",
        EmailConsent = "email_consent", Income = "income", Company = "company", LastActive = "last_active",
        Profile = "profile",
    }
    Segment {
        Champions = "champions", Loyal = "loyal", PotentialLoyalists = "potential_loyalists", New = "new",
        Promising = "promising", NeedAttention = "need_attention", AboutToSleep = "about_to_sleep",
        CantLose = "cant_lose", AtRisk = "at_risk", Inactive = "inactive", Others = "others", Recent = "recent",
    }
    Stage {
        Acquisition = "acquisition", Trial = "trial", Maintenance = "maintenance", Retention = "retention",
        Recovery = "recovery",
    }
    StatusClass { Paid = "paid", Pending = "pending", Cancelled = "cancelled", Refunded = "refunded" }
    Template {
        Welcome = "welcome", Birthday = "birthday", PostSale = "post_sale", Slipping = "slipping", Lost = "lost",
        LongGone = "long_gone", Repurchase = "repurchase", GiftbackEnding = "giftback_ending",
        GiftbackEnded = "giftback_ended", Subscription = "subscription", VipGroup = "vip_group",
        UserContent = "user_content", NanoInfluencers = "nano_influencers", Rewards = "rewards",
        Seasonal = "seasonal", MonthlyOffers = "monthly_offers", InactiveSurvey = "inactive_survey",
        NearLoyaltySurvey = "near_loyalty_survey",
    }
    Tier {
        MostValuable = "most_valuable", GreatestPotential = "greatest_potential", Intermediate = "intermediate",
        BelowZero = "below_zero",
    }
    Tone { Warm = "warm", Direct = "direct", Playful = "playful", Formal = "formal", Urgent = "urgent" }
    Weekday {
        Monday = "monday", Tuesday = "tuesday", Wednesday = "wednesday", Thursday = "thursday", Friday = "friday",
        Saturday = "saturday", Sunday = "sunday",
    }
    WhichOrder { Every = "every", First = "first", Later = "later" }
    Window {
        AllTime = "all_time", Months6 = "months_6", Months12 = "months_12", Months24 = "months_24",
        Months36 = "months_36",
    }
    ZeroValue { SetAside = "set_aside", Keep = "keep" }
}
