//! stub
use super::TemplateWords;
pub(super) const SUBSCRIPTION: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const VIP_GROUP: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const USER_CONTENT: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const NANO_INFLUENCERS: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const REWARDS: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const SEASONAL: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const MONTHLY_OFFERS: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
