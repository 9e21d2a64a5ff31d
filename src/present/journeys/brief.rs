//! A régua's brief: strategy, tactics, schedule, measurement, as headings and sentences to be read on paper. Its layout is
//! the page's.

use super::library::shows_subject;
use super::sentence::{self, alone, lower_first, upper_first};
use super::timing::step_days;
use crate::domain::{Journey, Step};
use crate::present::audiences::sentence::{Names, sentence as audience_sentence};
use crate::text::{Catalogue, TemplateWords, catalogue, format, quoted};

/// A brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// What it is called.
    pub title: String,
    /// Strategy, tactics, schedule, measurement.
    pub sections: [Section; 4],
}

/// A part of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is called.
    pub heading: &'static str,
    /// What it says.
    pub lines: Vec<Line>,
}

/// A line of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub heading: String,
    /// What it says.
    pub text: String,
}

fn line(heading: impl Into<String>, text: impl Into<String>) -> Line {
    Line { heading: heading.into(), text: text.into() }
}

/// The brief of a régua.
#[must_use]
pub fn brief(journey: &Journey, names: Names<'_>) -> Brief {
    let words = catalogue(names.language);
    let template = journey.template.map(|template| words.template(template));
    let [strategy, tactics, schedule, measurement] = words.brief_sections();
    let section = |heading, lines| Section { heading, lines };
    Brief {
        title: words.brief_title(&journey.name),
        sections: [
            section(strategy, strategy_lines(journey, template, names)),
            section(tactics, step_lines(journey, names)),
            section(schedule, schedule_lines(journey, names)),
            section(measurement, measurement_lines(journey, template, words)),
        ],
    }
}

fn strategy_lines(journey: &Journey, template: Option<&TemplateWords>, names: Names<'_>) -> Vec<Line> {
    let words = catalogue(names.language);
    let [what, whom, tone] = words.brief_strategy();
    let objective = words.objective(journey.objective);
    let objective = template.map_or(format!("{objective}."), |words| format!("{objective}. {}", words.objective));
    let mut tones: Vec<String> = Vec::new();
    for step in journey.steps() {
        let name = words.tone(step.tone);
        let name = if tones.is_empty() { name.to_owned() } else { lower_first(name) };
        if !tones.iter().any(|other| lower_first(other) == lower_first(&name)) {
            tones.push(name);
        }
    }
    let mut lines = vec![line(what, objective), line(whom, audience_sentence(&journey.audience, names))];
    if !tones.is_empty() {
        let tones = words.all_of(&tones);
        lines.push(line(tone, template.map_or(format!("{tones}."), |words| format!("{tones}. {}", words.tone))));
    }
    lines
}

fn step_lines(journey: &Journey, names: Names<'_>) -> Vec<Line> {
    let words = catalogue(names.language);
    let written = |step: &Step| {
        let said = sentence::step(step, names);
        match step.text.subject.trim() {
            "" => said,
            subject if shows_subject(step.channel) => {
                let [_, _, _, head, ..] = words.step_parts();
                format!("{said} {head}: {}.", quoted(subject))
            }
            subject => format!("{said} {}.", quoted(subject)),
        }
    };
    let told = |(place, (step, day)): (usize, (&Step, Option<u32>))| {
        let count = |number: u64| format::count(names.language, number);
        let day = day.map(|day| lower_first(&words.step_day(&count(day.into()))));
        line(words.brief_step(&count(place as u64 + 1), words.channel(step.channel), day.as_deref()), written(step))
    };
    journey.steps().into_iter().zip(step_days(&journey.flow)).enumerate().map(told).collect()
}

fn schedule_lines(journey: &Journey, names: Names<'_>) -> Vec<Line> {
    let words = catalogue(names.language);
    let [begins, ends, again, first] = words.brief_schedule();
    let ended = |text: String| upper_first(&text) + ".";
    let [_, _, _, flow, ..] = words.journey_parts();
    vec![
        line(begins, ended(alone(&sentence::trigger(&journey.trigger, names)))),
        line(flow, ended(alone(&sentence::flow(&journey.flow, names.language)))),
        line(ends, words.brief_ends(sentence::exits_joined(journey, words).as_deref())),
        line(again, ended(alone(&sentence::reentry(journey.reentry, names.language)))),
        line(first, ended(alone(&sentence::priority(journey, names.language)))),
    ]
}

fn measurement_lines(journey: &Journey, template: Option<&TemplateWords>, words: &dyn Catalogue) -> Vec<Line> {
    let [measured, compared] = words.brief_measurement();
    let control = match journey.control.percent() {
        0 => words.compared_with_nobody().to_owned(),
        share => words.compared_with(&format!("{share}%")),
    };
    vec![line(measured, template.map_or(words.measured_by_orders(), |words| words.measure)), line(compared, control)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ControlShare, Day, Language, OnlyIf, Template};
    use crate::present::journeys::library::{Shop, worded};
    use crate::present::segments::fixture::analysis;

    fn lines(section: &Section) -> Vec<(&str, &str)> {
        section.lines.iter().map(|line| (line.heading.as_str(), line.text.as_str())).collect()
    }

    fn of(template: Template, language: Language, change: impl Fn(&mut Journey)) -> Brief {
        let analysis = analysis();
        let shop = Shop { segment: &|segment| Some(segment.index() as u16), season: Day::from_number(20_000).unwrap() };
        let mut journey = worded(template, 1, language, &shop);
        change(&mut journey);
        brief(&journey, Names { analysis: &analysis, audiences: &[], language })
    }

    #[test]
    fn a_brief_tells_all() {
        let told = of(Template::Slipping, Language::Portuguese, |_| ());
        let [strategy, tactics, schedule, measurement] = &told.sections;
        assert_eq!(told.title, "Briefing: Reativação: inativando");
        assert_eq!(
            lines(strategy),
            [
                (
                    "O quê",
                    "Recuperar ou salvar. Trazer de volta quem está escorregando, primeiro sem desconto, depois com um \
                     pequeno."
                ),
                ("Para quem", "Todos os clientes da base."),
                (
                    "Em que tom",
                    "Próximo, direto e urgente. Próximo e sem drama; o prazo só aparece na última mensagem."
                ),
            ]
        );
        let offer = "E-mail para oferecer uma vantagem, em tom direto, com o cupom VOLTA10, que vale por 20 dias. Assunto: \
                     “Um desconto com o seu nome”.";
        assert_eq!(lines(tactics)[1], ("2. E-mail, dia 15", offer));
        assert_eq!(lines(tactics)[2].0, "3. WhatsApp, dia 30");
        assert_eq!(
            lines(schedule),
            [
                ("Começa", "Quando o cliente entrar na etapa Retenção."),
                ("Fluxo", "Enviar até 3 mensagens em até 30 dias."),
                ("Termina", "Depois da última mensagem, ou assim que o cliente comprar ou pedir para sair."),
                ("De novo", "Pode recomeçar quando a vez anterior terminar."),
                ("Prioridade", "Quando réguas se encontram, vale a prioridade 15."),
            ]
        );
        assert_eq!(
            lines(measurement),
            [
                ("Medido por", "Parcela que compra antes de virar inativa, contra a do grupo de controle."),
                ("Comparado com", "10% dos clientes, sorteados, que não recebem nada desta régua."),
            ]
        );
    }

    #[test]
    fn a_brief_of_an_own_journey() {
        let told = of(Template::MonthlyOffers, Language::English, |journey| {
            (journey.template, journey.control) = (None, ControlShare::NONE);
            let crate::domain::Node::Send(step) = &mut journey.flow[0] else { return };
            (step.text.subject, step.only_if) = (String::new(), vec![OnlyIf::NotBought]);
        });
        let [strategy, tactics, _, measurement] = &told.sections;
        assert_eq!(lines(strategy)[0], ("What", "Sell more."));
        assert_eq!(lines(strategy)[2], ("In which tone", "Direct."));
        let said = "E-mail to make an offer, in a direct tone. It goes only if nothing was bought since the entry.";
        assert_eq!(lines(tactics), [("1. E-mail, day 0", said)]);
        assert_eq!(
            lines(measurement)[1].1,
            "Nobody: without a control group there is no telling who would have bought anyway."
        );
    }

    #[test]
    fn every_template_has_a_brief() {
        for language in [Language::Portuguese, Language::English] {
            for template in Template::ALL {
                for section in of(template, language, |_| ()).sections {
                    let is_told = |line: &Line| !line.heading.is_empty() && line.text.ends_with(['.', '”']);
                    assert!(!section.lines.is_empty() && section.lines.iter().all(is_told), "{section:?}");
                }
            }
        }
    }
}
