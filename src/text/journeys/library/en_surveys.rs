//! stub
use super::TemplateWords;
pub(super) const INACTIVE: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
pub(super) const NEAR_LOYALTY: TemplateWords = TemplateWords {
    name: "",
    line: "",
    objective: "",
    audience: "",
    measure: "",
    tone: "",
    steps: &[],
    questions: &[],
};
