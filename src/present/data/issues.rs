//! What deserves attention in the base, grouped by what to do: what waits for an answer, what is left out, what was
//! settled and can be taken back. Questions about the columns of a file are `questions`'s.

mod notices;
mod people;

use super::files::{OpenFile, name_of};
use super::statuses::{confirmed, to_confirm};
use crate::domain::AmountBasis;
use crate::domain::Contents;
use crate::domain::Currency;
use crate::domain::IdenticalLines;
use crate::domain::Language;
use crate::domain::SetAside;
use crate::domain::ZeroValue;
use crate::engine::protocol::{
    Analysis, BaseReport, Example, FileId, FileState, Question, ReadReport, SetAsideTally, Settings,
};
use crate::text::{Catalogue, IssueGroup, catalogue, format};

/// Something that deserves attention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// What is to be done.
    pub group: IssueGroup,
    /// Whether nothing goes on before it is settled.
    pub weight: Weight,
    /// What it is.
    pub cause: String,
    /// How many rows.
    pub count: String,
    /// What they come to; empty where that is nothing.
    pub value: String,
    /// What follows, and what to do.
    pub advice: String,
    /// The first cases.
    pub examples: Vec<String>,
    /// What can be done here.
    pub acts: Vec<Act>,
}

/// Whether an issue stops the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// No segments before it is settled.
    Blocks,
    /// The work goes on.
    Harmless,
}

/// Something to do about an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What stands on its button.
    pub label: String,
    /// The same, so that it can stand alone.
    pub spoken: String,
    /// Whether it is what holds now.
    pub holds: Holds,
    /// What it does.
    pub does: Does,
}

/// Whether an answer is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It is.
    Now,
    /// It is not, or is no answer.
    No,
}

/// What a button of an issue does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// Changes the analysis.
    Settle(Box<Settings>),
    /// Shows a file.
    Look(FileId),
    /// Takes a file out of the base.
    Remove(FileId),
    /// Downloads the rows of a reason.
    Download(FileId, SetAside),
    /// Downloads the keys that are of no customer.
    Unmatched(FileId),
}

/// What an issue needs to be told.
struct Telling<'a> {
    base: &'a BaseReport,
    files: &'a [OpenFile],
    analysis: Option<&'a Analysis>,
    settings: &'a Settings,
    words: &'static dyn Catalogue,
}

/// All issues of a base, in the order of their groups.
#[must_use]
pub fn issues(
    base: &BaseReport,
    files: &[OpenFile],
    (analysis, settings): (Option<&Analysis>, &Settings),
    language: Language,
) -> Vec<Issue> {
    let telling = Telling { base, files, analysis, settings, words: catalogue(language) };
    let mut issues = telling.questions();
    issues.extend(telling.no_orders());
    issues.extend(telling.currencies());
    issues.extend(telling.statuses());
    issues.extend(telling.basis());
    issues.extend(telling.of_orders());
    issues.extend(telling.of_others());
    issues.extend(telling.kept());
    issues.extend(telling.consent());
    issues.extend(telling.notices());
    issues.sort_by_key(|issue| (issue.group, issue.weight != Weight::Blocks));
    issues
}

impl Telling<'_> {
    fn counted(&self, number: u64) -> String {
        format::count(self.words.language(), number)
    }

    fn issue(&self, group: IssueGroup, cause: impl Into<String>, rows: u64) -> Issue {
        Issue {
            group,
            weight: Weight::Harmless,
            cause: cause.into(),
            count: if rows > 0 { self.counted(rows) } else { String::new() },
            value: String::new(),
            advice: String::new(),
            examples: Vec::new(),
            acts: Vec::new(),
        }
    }

    fn act(&self, label: impl Into<String>, cause: &str, does: Does) -> Act {
        let label = label.into();
        Act { spoken: self.words.act_of(&label, cause), label, holds: Holds::No, does }
    }

    /// The name of a file, where there are several.
    fn of_several(&self, id: FileId) -> Option<String> {
        (self.base.files.len() > 1).then(|| name_of(self.files, id, self.words.language()))
    }

    /// What is asked about the columns of each file: one line for each question, that leads there.
    fn questions(&self) -> Vec<Issue> {
        let read = self.base.files.iter().filter_map(|file| Some((file.id, file.read()?)));
        let asked = read.flat_map(|(id, report)| report.questions.iter().map(move |asked| (id, report, asked)));
        let told = asked.map(|(id, report, question)| {
            let (cause, rows) = match question {
                Question::MissingColumn(role) => (self.words.ask_column(*role), 0),
                Question::DateOrder { either, .. } => (self.words.ask_date(), *either),
                Question::Decimal { either, .. } => (self.words.ask_decimal(), *either),
            };
            let blocks = report.contents == Contents::Orders;
            // Of one that blocks, its mark says so.
            let advice = if blocks { "" } else { self.words.asks_later() };
            Issue {
                weight: if blocks { Weight::Blocks } else { Weight::Harmless },
                advice: advice.to_owned(),
                examples: self.of_several(id).into_iter().collect(),
                acts: vec![self.act(self.words.answer_it(), cause, Does::Look(id))],
                ..self.issue(IssueGroup::Waits, cause, rows)
            }
        });
        told.collect()
    }

    fn currencies(&self) -> Option<Issue> {
        let [first, others @ ..] = self.base.currencies.as_slice() else { return None };
        if others.is_empty() {
            return None;
        }
        let now = self.settings.currency.unwrap_or(first.currency);
        let name = |currency: Currency| match currency {
            Currency::UNKNOWN => self.words.unknown_currency().to_owned(),
            known => known.code().to_owned(),
        };
        let named = self.base.currencies.iter().map(|seen| (name(seen.currency), self.counted(seen.rows)));
        let named = named.collect::<Vec<_>>();
        let cause = self.words.ask_currency();
        let known = self.base.currencies.iter().filter(|seen| seen.currency != Currency::UNKNOWN);
        let acts = known.map(|seen| {
            let settings = Settings { currency: Some(seen.currency), ..self.settings.clone() };
            let label = format::currency_sign(seen.currency);
            let holds = if seen.currency == now { Holds::Now } else { Holds::No };
            Act { holds, ..self.act(label, cause, Does::Settle(Box::new(settings))) }
        });
        let acts = acts.collect();
        let group = if self.settings.currency.is_some() { IssueGroup::Settled } else { IssueGroup::Waits };
        let rows = others.iter().map(|seen| seen.rows).sum();
        Some(Issue { advice: self.words.currency_evidence(&named), acts, ..self.issue(group, cause, rows) })
    }

    fn statuses(&self) -> Option<Issue> {
        let (statuses, rows) = to_confirm(self.base, self.settings);
        if statuses == 0 {
            return None;
        }
        let cause = self.words.unknown_statuses((statuses, &self.counted(statuses)));
        let settle = Does::Settle(Box::new(confirmed(self.base, self.settings)));
        Some(Issue {
            advice: self.words.unknown_statuses_advice().to_owned(),
            acts: vec![self.act(self.words.confirm_classes(statuses), &cause, settle)],
            ..self.issue(IssueGroup::Waits, cause, rows)
        })
    }

    /// What an amount of an order with several lines stands for, where that makes a difference.
    fn basis(&self) -> Option<Issue> {
        let seen = self.base.basis;
        let analysis = self.analysis?;
        if seen.multi_line_orders == 0 || seen.per_line_cents == seen.per_order_cents {
            return None;
        }
        // All orders or none repeat their amount: that is plain, and can be changed all the same.
        let plain = seen.repeating == 0 || seen.repeating == seen.multi_line_orders;
        let group = if plain || self.settings.amount_basis.is_some() { IssueGroup::Settled } else { IssueGroup::Waits };
        let money = |cents| format::money(self.words.language(), analysis.currency, cents);
        let evidence = self.words.basis_evidence(
            (seen.multi_line_orders, &self.counted(seen.multi_line_orders)),
            (seen.repeating, &self.counted(seen.repeating)),
        );
        let consequence = self.words.basis_consequence(&money(seen.per_line_cents), &money(seen.per_order_cents));
        let cause = self.words.basis_title();
        let acts = [AmountBasis::PerOrder, AmountBasis::PerLine].map(|basis| {
            let settings = Settings { amount_basis: Some(basis), ..self.settings.clone() };
            let holds = if basis == analysis.amount_basis { Holds::Now } else { Holds::No };
            Act { holds, ..self.act(self.words.basis(basis), cause, Does::Settle(Box::new(settings))) }
        });
        let issue = self.issue(group, cause, seen.multi_line_orders);
        Some(Issue { advice: format!("{evidence} {consequence}"), acts: acts.into(), ..issue })
    }

    /// The rows of orders that are set aside, by reason over all files.
    fn of_orders(&self) -> Vec<Issue> {
        let Some(analysis) = self.analysis else { return Vec::new() };
        let told = analysis.reconciliation.set_aside.iter().map(|entry| {
            let with = |sums: &[SetAsideTally]| sums.iter().any(|other| other.reason == entry.reason);
            let holders = analysis.by_file.iter().filter(|(_, sums)| with(&sums.set_aside)).map(|(id, _)| *id);
            let holders = holders.collect();
            let keep = keep(entry.reason, self.settings);
            Issue { advice: self.words.reason_advice(entry.reason).to_owned(), ..self.aside(entry, holders, keep) }
        });
        told.collect()
    }

    /// The rows of the other files that are set aside or of no customer, and files that are there twice.
    fn of_others(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        for file in &self.base.files {
            match &file.state {
                // Its chip says why, and what to do.
                FileState::Refused(_) => {}
                FileState::SameAs(twin) => {
                    let language = self.words.language();
                    let cause = self.words.twice(&name_of(self.files, file.id, language));
                    issues.push(Issue {
                        advice: self.words.same_as(&name_of(self.files, *twin, language))
                            + ". "
                            + self.words.same_as_advice(),
                        acts: vec![self.act(self.words.remove(), &cause, Does::Remove(file.id))],
                        ..self.issue(IssueGroup::Settled, cause, 0)
                    });
                }
                FileState::Read(report) => {
                    let aside = report.reconciliation.iter().flat_map(|sums| &sums.set_aside);
                    let name = name_of(self.files, file.id, self.words.language());
                    issues.extend(aside.map(|entry| Issue {
                        cause: self.words.in_file(self.words.reason(entry.reason), &name),
                        advice: self.words.side_advice(entry.reason).to_owned(),
                        ..self.aside(entry, vec![file.id], None)
                    }));
                    issues.extend(self.unmatched(file.id, report));
                }
            }
        }
        issues
    }

    fn unmatched(&self, id: FileId, report: &ReadReport) -> Option<Issue> {
        let joined = report.joined.as_ref().filter(|joined| joined.unmatched_keys > 0)?;
        let cause = self.words.unmatched_cause(report.contents).to_owned();
        let all = joined.customers + joined.unmatched_keys;
        let file = name_of(self.files, id, self.words.language());
        let keys = self
            .words
            .unmatched_keys((joined.unmatched_keys, &self.counted(joined.unmatched_keys)), &self.counted(all));
        Some(Issue {
            advice: self.words.unmatched_advice(&keys, &file),
            examples: joined.examples.clone(),
            acts: vec![self.act(self.words.download_reason(), &cause, Does::Unmatched(id))],
            ..self.issue(IssueGroup::LeftOut, cause, joined.unmatched_rows)
        })
    }

    fn aside(&self, entry: &SetAsideTally, holders: Vec<FileId>, keep: Option<Settings>) -> Issue {
        let reason = entry.reason;
        let cause = self.words.reason(reason);
        let several = holders.len() > 1;
        let mut acts = Vec::new();
        if let Some(settings) = keep {
            acts.push(self.act(self.words.keep(), cause, Does::Settle(Box::new(settings))));
        }
        acts.extend(holders.into_iter().map(|id| {
            let name = name_of(self.files, id, self.words.language());
            let label = if several { name } else { self.words.download_reason().to_owned() };
            let spoken = self.words.download_reason_of(cause);
            let spoken = if several { format!("{spoken}, {label}") } else { spoken };
            Act { spoken, ..self.act(label, cause, Does::Download(id, reason)) }
        }));
        let cents = entry.tally.value_cents;
        let language = self.words.language();
        let value = match self.analysis.map(|analysis| analysis.currency) {
            _ if cents == 0 => String::new(),
            Some(currency) if reason != SetAside::OtherCurrency => format::money(language, currency, cents),
            // Of whatever currency: the figure has no sign.
            Some(_) | None => format::money_plain(language, cents),
        };
        Issue {
            value,
            examples: entry.examples.iter().map(|example| self.example(example)).collect(),
            acts,
            ..self.issue(self.words_group(reason), cause, entry.tally.rows)
        }
    }

    fn words_group(&self, reason: SetAside) -> IssueGroup {
        if SETTLED.contains(&reason) { IssueGroup::Settled } else { IssueGroup::LeftOut }
    }

    fn example(&self, example: &Example) -> String {
        let line = format::count(self.words.language(), example.line);
        let column = Some(example.column.as_str()).filter(|column| !column.is_empty());
        let mut said = self.words.first_at(&line, column);
        if let Some(file) = self.of_several(example.file) {
            said = format!("{file}, {said}");
        }
        let text = visible(example.text.trim());
        match (column, text.is_empty()) {
            (None, _) => said,
            (Some(_), true) => format!("{said} · {}", self.words.empty_cell()),
            (Some(_), false) => format!("{said} · {text}"),
        }
    }

    /// Rows that are in use by the user's choice.
    fn kept(&self) -> Vec<Issue> {
        let mut kept = Vec::new();
        let mut say = |cause: &'static str, undo: Settings| {
            let acts = vec![self.act(self.words.set_aside(), cause, Does::Settle(Box::new(undo)))];
            kept.push(Issue { acts, ..self.issue(IssueGroup::Settled, cause, 0) });
        };
        if self.settings.identical_lines == IdenticalLines::Keep {
            let undo = Settings { identical_lines: IdenticalLines::SetAside, ..self.settings.clone() };
            say(self.words.identical_kept(), undo);
        }
        if self.settings.zero_value == ZeroValue::Keep {
            let undo = Settings { zero_value: ZeroValue::SetAside, ..self.settings.clone() };
            say(self.words.zero_kept(), undo);
        }
        kept
    }
}

/// A text on one line, with what can't be seen in it made visible.
fn visible(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\0' => '\u{2400}',
        '\n' | '\r' => '⏎',
        letter => letter,
    };
    text.chars().map(shown).collect()
}

/// Reasons that follow from what the rows themselves say: nothing is wrong with them.
const SETTLED: [SetAside; 7] = [
    SetAside::RepeatedHeader,
    SetAside::TotalRow,
    SetAside::IdenticalLine,
    SetAside::Cancelled,
    SetAside::Pending,
    SetAside::FullyRefunded,
    SetAside::ZeroValue,
];

/// The settings that count the rows of a reason, where there is such a choice.
fn keep(reason: SetAside, settings: &Settings) -> Option<Settings> {
    if reason == SetAside::IdenticalLine {
        return Some(Settings { identical_lines: IdenticalLines::Keep, ..settings.clone() });
    }
    (reason == SetAside::ZeroValue).then(|| Settings { zero_value: ZeroValue::Keep, ..settings.clone() })
}

#[cfg(test)]
mod tests;
