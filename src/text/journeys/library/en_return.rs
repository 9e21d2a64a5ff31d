//! stub
use super::TemplateWords;
pub(super) const SLIPPING: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const LOST: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const LONG_GONE: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const REPURCHASE: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const GIFTBACK_ENDING: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const GIFTBACK_ENDED: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
