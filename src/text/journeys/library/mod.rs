//! The words of the library: what each template is called and is for, what its steps say, what its surveys ask. What a
//! template does is `journeys::library`'s; that both have the same steps is tested beside `present::journeys::library`.

mod en_buyers;
mod en_care;
mod en_return;
mod en_surveys;
mod pt_buyers;
mod pt_care;
mod pt_return;
mod pt_surveys;

use crate::domain::Template;
use crate::text::{En, Pt};

/// The words of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateWords {
    /// What it is called.
    pub name: &'static str,
    /// From its trigger to its goal, in one line without a full stop.
    pub line: &'static str,
    /// What it is for, a sentence.
    pub objective: &'static str,
    /// Whom it speaks to, a sentence.
    pub audience: &'static str,
    /// How success is measured, a sentence.
    pub measure: &'static str,
    /// How it sounds, a sentence.
    pub tone: &'static str,
    /// Its steps, in the order of `Journey::steps`.
    pub steps: &'static [StepWords],
    /// What it asks; empty where it is no survey.
    pub questions: &'static [Question],
}

/// The words of a step. What is between `[` and `]` is for the user to write: only the shop knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepWords {
    /// What this very step does, in one line without a full stop.
    pub aim: &'static str,
    /// The subject of an e-mail, the headline of a letter, the name of any other message in lists.
    pub subject: &'static str,
    /// The pre-header of an e-mail; empty for other channels.
    pub pre_header: &'static str,
    /// The message; for a call, what to say.
    pub body: &'static str,
    /// The coupon that the step gives.
    pub coupon: Option<CouponIdea>,
}

/// An idea for a coupon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouponIdea {
    /// A code that says what it is.
    pub code: &'static str,
    /// What it gives.
    pub idea: &'static str,
}

/// A question of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub text: &'static str,
    /// How it is answered.
    pub kind: AnswerKind,
    /// What can be chosen; empty where nothing is.
    pub choices: &'static [&'static str],
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerKind {
    /// One of some choices.
    One,
    /// Any of some choices.
    Several,
    /// From 0 to 10.
    ZeroToTen,
    /// In own words.
    Text,
}

/// The words of the library.
pub trait LibraryText {
    /// A template.
    fn template(&self, template: Template) -> &'static TemplateWords;
    /// How a question is answered.
    fn answer_kind(&self, kind: AnswerKind) -> &'static str;
}

/// A step whose channel has a pre-header.
const fn mail(aim: &'static str, [subject, pre_header]: [&'static str; 2], body: &'static str) -> StepWords {
    StepWords { aim, subject, pre_header, body, coupon: None }
}

/// A step of another channel.
const fn note(aim: &'static str, subject: &'static str, body: &'static str) -> StepWords {
    StepWords { aim, subject, pre_header: "", body, coupon: None }
}

impl StepWords {
    const fn with(self, code: &'static str, idea: &'static str) -> StepWords {
        StepWords { coupon: Some(CouponIdea { code, idea }), ..self }
    }
}

const fn one(text: &'static str, choices: &'static [&'static str]) -> Question {
    Question { text, kind: AnswerKind::One, choices }
}

const fn several(text: &'static str, choices: &'static [&'static str]) -> Question {
    Question { text, kind: AnswerKind::Several, choices }
}

const fn free(text: &'static str) -> Question {
    Question { text, kind: AnswerKind::Text, choices: &[] }
}

const fn score(text: &'static str) -> Question {
    Question { text, kind: AnswerKind::ZeroToTen, choices: &[] }
}

impl LibraryText for Pt {
    fn template(&self, template: Template) -> &'static TemplateWords {
        match template {
            Template::Welcome => &pt_care::WELCOME,
            Template::Birthday => &pt_care::BIRTHDAY,
            Template::PostSale => &pt_care::POST_SALE,
            Template::Slipping => &pt_return::SLIPPING,
            Template::Lost => &pt_return::LOST,
            Template::LongGone => &pt_return::LONG_GONE,
            Template::Repurchase => &pt_return::REPURCHASE,
            Template::GiftbackEnding => &pt_return::GIFTBACK_ENDING,
            Template::GiftbackEnded => &pt_return::GIFTBACK_ENDED,
            Template::Subscription => &pt_buyers::SUBSCRIPTION,
            Template::VipGroup => &pt_buyers::VIP_GROUP,
            Template::UserContent => &pt_buyers::USER_CONTENT,
            Template::NanoInfluencers => &pt_buyers::NANO_INFLUENCERS,
            Template::Rewards => &pt_buyers::REWARDS,
            Template::Seasonal => &pt_buyers::SEASONAL,
            Template::MonthlyOffers => &pt_buyers::MONTHLY_OFFERS,
            Template::InactiveSurvey => &pt_surveys::INACTIVE,
            Template::NearLoyaltySurvey => &pt_surveys::NEAR_LOYALTY,
        }
    }

    fn answer_kind(&self, kind: AnswerKind) -> &'static str {
        match kind {
            AnswerKind::One => "uma opção",
            AnswerKind::Several => "várias opções",
            AnswerKind::ZeroToTen => "nota de 0 a 10",
            AnswerKind::Text => "texto livre",
        }
    }
}

impl LibraryText for En {
    fn template(&self, template: Template) -> &'static TemplateWords {
        match template {
            Template::Welcome => &en_care::WELCOME,
            Template::Birthday => &en_care::BIRTHDAY,
            Template::PostSale => &en_care::POST_SALE,
            Template::Slipping => &en_return::SLIPPING,
            Template::Lost => &en_return::LOST,
            Template::LongGone => &en_return::LONG_GONE,
            Template::Repurchase => &en_return::REPURCHASE,
            Template::GiftbackEnding => &en_return::GIFTBACK_ENDING,
            Template::GiftbackEnded => &en_return::GIFTBACK_ENDED,
            Template::Subscription => &en_buyers::SUBSCRIPTION,
            Template::VipGroup => &en_buyers::VIP_GROUP,
            Template::UserContent => &en_buyers::USER_CONTENT,
            Template::NanoInfluencers => &en_buyers::NANO_INFLUENCERS,
            Template::Rewards => &en_buyers::REWARDS,
            Template::Seasonal => &en_buyers::SEASONAL,
            Template::MonthlyOffers => &en_buyers::MONTHLY_OFFERS,
            Template::InactiveSurvey => &en_surveys::INACTIVE,
            Template::NearLoyaltySurvey => &en_surveys::NEAR_LOYALTY,
        }
    }

    fn answer_kind(&self, kind: AnswerKind) -> &'static str {
        match kind {
            AnswerKind::One => "one choice",
            AnswerKind::Several => "several choices",
            AnswerKind::ZeroToTen => "score from 0 to 10",
            AnswerKind::Text => "own words",
        }
    }
}
