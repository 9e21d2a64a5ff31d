//! The templates of the library by name, and what they need of the data. What is in each is `journeys::library`'s; its words
//! are `text`'s. Source: DOMAIN.md §7.

/// A family of templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Boas-vindas.
    Welcome,
    /// Aniversário.
    Birthday,
    /// Pós-venda.
    PostSale,
    /// Reativação.
    Reactivation,
    /// Lembretes e recorrência.
    Reminders,
    /// Baseadas em compras.
    PurchaseBased,
    /// Assinantes.
    Subscribers,
    /// Pesquisas.
    Surveys,
}

impl Family {
    /// All families, in the order of the library.
    pub const ALL: [Family; 8] = [
        Family::Welcome,
        Family::Birthday,
        Family::PostSale,
        Family::Reactivation,
        Family::Reminders,
        Family::PurchaseBased,
        Family::Subscribers,
        Family::Surveys,
    ];
}

/// A template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Template {
    /// Registered: a coupon for the first purchase.
    Welcome,
    /// The first day of the birthday month, the day, the last day of the month.
    Birthday,
    /// The eight steps after an order.
    PostSale,
    /// Slipping: 120 to 180 days.
    Slipping,
    /// Lost: more than 180 days.
    Lost,
    /// No purchase for more than 360 days.
    LongGone,
    /// Complementary products by mean repurchase time.
    Repurchase,
    /// A giftback that is about to end.
    GiftbackEnding,
    /// A giftback that has ended, and a coupon in its place.
    GiftbackEnded,
    /// A subscription for loyal customers.
    Subscription,
    /// The group of the very best customers.
    VipGroup,
    /// Champions who show what they bought.
    UserContent,
    /// Champions who recommend for a living, in a small way.
    NanoInfluencers,
    /// Rewards for champions.
    Rewards,
    /// A campaign of the season with a coupon.
    Seasonal,
    /// Offers, month by month.
    MonthlyOffers,
    /// A survey of inactive customers.
    InactiveSurvey,
    /// A survey of customers near loyalty.
    NearLoyaltySurvey,
}

impl Template {
    /// All templates, family by family.
    pub const ALL: [Template; 18] = [
        Template::Welcome,
        Template::Birthday,
        Template::PostSale,
        Template::Slipping,
        Template::Lost,
        Template::LongGone,
        Template::Repurchase,
        Template::GiftbackEnding,
        Template::GiftbackEnded,
        Template::Subscription,
        Template::VipGroup,
        Template::UserContent,
        Template::NanoInfluencers,
        Template::Rewards,
        Template::Seasonal,
        Template::MonthlyOffers,
        Template::InactiveSurvey,
        Template::NearLoyaltySurvey,
    ];

    /// Position in [`Template::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its family.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Template::Welcome => Family::Welcome,
            Template::Birthday => Family::Birthday,
            Template::PostSale => Family::PostSale,
            Template::Slipping | Template::Lost | Template::LongGone => Family::Reactivation,
            Template::Repurchase | Template::GiftbackEnding | Template::GiftbackEnded => Family::Reminders,
            Template::Subscription
            | Template::VipGroup
            | Template::UserContent
            | Template::NanoInfluencers
            | Template::Rewards => Family::PurchaseBased,
            Template::Seasonal | Template::MonthlyOffers => Family::Subscribers,
            Template::InactiveSurvey | Template::NearLoyaltySurvey => Family::Surveys,
        }
    }

    /// What it can't work without, beside orders.
    #[must_use]
    pub fn needs(self) -> &'static [Need] {
        match self {
            Template::Welcome => &[Need::Registration],
            Template::Birthday => &[Need::Birthday],
            Template::GiftbackEnding | Template::GiftbackEnded => &[Need::Coupons],
            Template::Seasonal | Template::MonthlyOffers => &[Need::EmailEvents],
            Template::PostSale
            | Template::Slipping
            | Template::Lost
            | Template::LongGone
            | Template::Subscription
            | Template::VipGroup
            | Template::UserContent
            | Template::NanoInfluencers
            | Template::Rewards
            | Template::InactiveSurvey
            | Template::NearLoyaltySurvey
            | Template::Repurchase => &[],
        }
    }

    /// What makes it better, and what it does without.
    #[must_use]
    pub fn likes(self) -> &'static [Need] {
        match self {
            Template::Birthday | Template::Welcome => &[Need::Coupons],
            Template::PostSale | Template::Repurchase => &[Need::Products],
            Template::Slipping
            | Template::Lost
            | Template::LongGone
            | Template::GiftbackEnding
            | Template::GiftbackEnded
            | Template::Subscription
            | Template::VipGroup
            | Template::UserContent
            | Template::NanoInfluencers
            | Template::Rewards
            | Template::Seasonal
            | Template::MonthlyOffers
            | Template::InactiveSurvey
            | Template::NearLoyaltySurvey => &[],
        }
    }
}

/// A fact that not every base has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// The customers' birthdays.
    Birthday,
    /// The days of registration.
    Registration,
    /// Coupons: until when they can be used, and when they were.
    Coupons,
    /// What happened to e-mails.
    EmailEvents,
    /// The products of the orders.
    Products,
}

impl Need {
    /// All of them, in the order in which they are told.
    pub const ALL: [Need; 5] = [Need::Birthday, Need::Registration, Need::Coupons, Need::EmailEvents, Need::Products];
}
