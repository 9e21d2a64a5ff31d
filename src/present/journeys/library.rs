//! The library in words: its réguas with names, messages and coupon codes in a language. What they do is
//! `journeys::library`'s, what they say `text`'s.

use crate::domain::{Channel, Journey, Language, Look, MergeTag, Node, Segment, Step, StepText, Template};
use crate::engine::protocol::Analysis;
pub use crate::journeys::library::Shop;
use crate::text::{StepWords, catalogue};

/// A template as a régua of a number, with all its words. Coupons get a code that says what they are.
#[must_use]
pub fn worded(template: Template, number: u32, language: Language, shop: &Shop<'_>) -> Journey {
    let words = catalogue(language).template(template);
    let mut journey = crate::journeys::library::journey(template, number, shop);
    words.name.clone_into(&mut journey.name);
    say(&mut journey.flow, &mut words.steps.iter(), language);
    journey
}

/// The number of a segment in the map in force.
#[must_use]
pub fn segment_number(analysis: &Analysis, segment: Segment) -> Option<u16> {
    let place = analysis.segments.iter().position(|summary| summary.look == Look::Known(segment))?;
    u16::try_from(place).ok()
}

/// Whether messages of a channel have a subject that the customer sees: elsewhere it only names the message in lists.
#[must_use]
pub fn shows_subject(channel: Channel) -> bool {
    match channel {
        Channel::Email | Channel::DirectMail => true,
        Channel::Sms | Channel::WhatsApp | Channel::Phone => false,
    }
}

/// Whether messages of a channel have a pre-header.
#[must_use]
pub fn shows_pre_header(channel: Channel) -> bool {
    match channel {
        Channel::Email => true,
        Channel::Sms | Channel::WhatsApp | Channel::Phone | Channel::DirectMail => false,
    }
}

/// Gives the steps of a flow their words, in the order of `Journey::steps`.
fn say<'w>(flow: &mut [Node], words: &mut impl Iterator<Item = &'w StepWords>, language: Language) {
    for node in flow {
        match node {
            Node::Wait(_) => {}
            Node::Send(step) => {
                if let Some(words) = words.next() {
                    put(step, words, language);
                }
            }
            Node::Branch { when: _, yes, no } => {
                say(yes, words, language);
                say(no, words, language);
            }
        }
    }
}

fn put(step: &mut Step, words: &StepWords, language: Language) {
    // Who is written to must be able to say no in the same breath; on the phone the talk itself has room for it.
    let gap = match step.channel {
        Channel::Email => Some("\n\n"),
        Channel::Sms => Some(" "),
        Channel::WhatsApp => Some("\n"),
        Channel::Phone | Channel::DirectMail => None,
    };
    let farewell = gap.map_or_else(String::new, |gap| gap.to_owned() + &MergeTag::Unsubscribe.written(language));
    step.text = StepText {
        subject: words.subject.to_owned(),
        pre_header: words.pre_header.to_owned(),
        body: words.body.to_owned() + &farewell,
    };
    if let (Some(offer), Some(idea)) = (&mut step.coupon, words.coupon)
        && offer.code.is_empty()
    {
        idea.code.clone_into(&mut offer.code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, TextPiece, Trigger, text_pieces};
    use crate::present::segments::fixture::analysis;
    use crate::text::{AnswerKind, TemplateWords};

    const LANGUAGES: [Language; 2] = [Language::Portuguese, Language::English];

    fn each(check: impl Fn(Template, Language, &TemplateWords, &Journey)) {
        let shop = Shop { segment: &|segment| Some(segment.index() as u16), season: Day::from_number(20_000).unwrap() };
        for language in LANGUAGES {
            for template in Template::ALL {
                let words = catalogue(language).template(template);
                check(template, language, words, &worded(template, 3, language, &shop));
            }
        }
    }

    #[test]
    fn every_step_has_its_words_and_nothing_is_left_over() {
        each(|template, language, words, journey| {
            let steps = journey.steps();
            assert_eq!((&journey.name[..], steps.len()), (words.name, words.steps.len()), "{template:?} {language:?}");
            for (step, words) in steps.into_iter().zip(words.steps) {
                let told = format!("{template:?} {language:?} {}", words.subject);
                assert!(!words.aim.is_empty() && !words.aim.ends_with('.'), "{told}");
                assert!((1..=60).contains(&words.subject.chars().count()), "{told}");
                assert_eq!(!step.text.pre_header.is_empty(), shows_pre_header(step.channel), "{told}");
                assert!(step.text.pre_header.chars().count() <= 90, "{told}");
                let lines = words.body.lines().filter(|line| !line.trim().is_empty()).count();
                let (most_lines, most_letters) = match step.channel {
                    Channel::Email => (6, 500),
                    Channel::Phone | Channel::DirectMail => (6, 600),
                    Channel::WhatsApp => (3, 300),
                    Channel::Sms => (1, 130),
                };
                let least_lines = if step.channel == Channel::Sms { 1 } else { 2 };
                assert!((least_lines..=most_lines).contains(&lines), "{told}: {lines} lines");
                let letters = words.body.chars().count();
                assert!(letters <= most_letters, "{told}: {letters} letters");
                assert_eq!(step.coupon.is_some(), words.coupon.is_some(), "{told}");
                let code = step.coupon.as_ref().map(|offer| offer.code.as_str());
                assert_eq!(code, words.coupon.map(|idea| idea.code), "{told}");
            }
        });
    }

    #[test]
    fn templates_are_told_in_full() {
        each(|template, language, words, _| {
            let TemplateWords { name, line, objective, audience, measure, tone, steps: _, questions } = *words;
            let told = format!("{template:?} {language:?}");
            assert!(!name.ends_with('.') && !line.is_empty() && !line.ends_with('.'), "{told}");
            assert!(line.chars().count() <= 70, "{told}: {line}");
            assert!([objective, audience, measure, tone].iter().all(|text| text.ends_with('.')), "{told}");
            let surveys = [(Template::InactiveSurvey, 7), (Template::NearLoyaltySurvey, 8)];
            let asked = surveys.into_iter().find(|(survey, _)| *survey == template).map_or(0, |(_, asked)| asked);
            assert_eq!(questions.len(), asked, "{told}");
            for question in questions {
                let chooses = matches!(question.kind, AnswerKind::One | AnswerKind::Several);
                assert_eq!(question.choices.len() >= 4, chooses, "{told}: {}", question.text);
            }
        });
        for language in LANGUAGES {
            let mut names = Template::ALL.map(|template| catalogue(language).template(template).name);
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        }
    }

    #[test]
    fn tags_are_known_and_of_the_language() {
        each(|template, language, _, journey| {
            let mut has_coupon = matches!(journey.trigger, Trigger::CouponExpiry(_));
            for step in journey.steps() {
                has_coupon |= step.coupon.is_some();
                let StepText { subject, pre_header, body } = &step.text;
                for piece in [subject, pre_header, body].into_iter().flat_map(|text| text_pieces(text)) {
                    match piece {
                        TextPiece::Text(text) => assert!(!text.contains(['{', '}']), "{template:?}: {text}"),
                        TextPiece::Unknown { source, .. } => panic!("{template:?} {language:?}: {source}"),
                        TextPiece::Tag { tag, fallback, source } => {
                            assert!(
                                source.starts_with(&format!("{{{{{}", tag.name(language))),
                                "{template:?}: {source}"
                            );
                            let needs_coupon = matches!(tag, MergeTag::CouponCode | MergeTag::CouponLastDay);
                            assert!(!needs_coupon || has_coupon, "{template:?} {language:?}: {source}");
                            let is_often_blank = matches!(
                                tag,
                                MergeTag::FirstName
                                    | MergeTag::LastProduct
                                    | MergeTag::FavouriteProduct
                                    | MergeTag::Orders
                                    | MergeTag::Store
                            );
                            assert!(!is_often_blank || fallback.is_some(), "{template:?} {language:?}: {source}");
                        }
                    }
                }
                let closes = step.text.body.ends_with(&MergeTag::Unsubscribe.written(language));
                assert_eq!(closes, !matches!(step.channel, Channel::Phone | Channel::DirectMail), "{template:?}");
            }
        });
    }

    #[test]
    fn codes_say_what_they_give() {
        each(|template, language, words, _| {
            for (step, idea) in words.steps.iter().filter_map(|step| step.coupon.map(|idea| (step, idea))) {
                let share = format!("{}%", idea.code.trim_start_matches(|letter: char| !letter.is_ascii_digit()));
                assert!(idea.idea.contains(&share), "{template:?} {language:?}: {}", idea.code);
                let says = step.body.contains(&share) || step.pre_header.contains(&share);
                assert!(says, "{template:?} {language:?}: {}", idea.code);
                assert!(idea.code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()));
            }
        });
    }

    #[test]
    fn segments_are_found_in_the_map() {
        assert_eq!(segment_number(&analysis(), Segment::Loyal), Some(1));
        assert_eq!(segment_number(&analysis(), Segment::Recent), None);
    }
}
