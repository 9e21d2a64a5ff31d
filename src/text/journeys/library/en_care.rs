//! stub
use super::TemplateWords;
pub(super) const WELCOME: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const BIRTHDAY: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const POST_SALE: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
