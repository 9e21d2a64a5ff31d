//! What was odd in the files and read all the same: nothing waits for it, but it is said.

use super::{Issue, Telling};
use crate::domain::NoticeKind;
use crate::engine::protocol::NoticeReport;
use crate::text::IssueGroup;

impl Telling<'_> {
    /// The oddities of each file.
    pub(super) fn notices(&self) -> Vec<Issue> {
        let read = self.base.files.iter().filter_map(|file| Some((file.id, file.read()?)));
        let told = read.flat_map(|(id, report)| report.notices.iter().map(move |notice| (id, notice)));
        let issue = |(id, notice): (_, &NoticeReport)| {
            let cause = self.words.notice(notice.kind).to_owned();
            let cause = match self.of_several(id) {
                Some(file) => self.words.in_file(&cause, &file),
                None => cause,
            };
            Issue {
                advice: self.words.notice_advice(notice.kind).to_owned(),
                examples: notice.examples.iter().map(|example| self.example(example)).collect(),
                ..self.issue(group(notice.kind), cause, notice.count)
            }
        };
        told.map(issue).collect()
    }
}

/// Two take lines out of the figures; all others are read all the same.
fn group(kind: NoticeKind) -> IssueGroup {
    match kind {
        NoticeKind::HeaderIsData | NoticeKind::DamagedKey => IssueGroup::LeftOut,
        NoticeKind::BeforeHeader
        | NoticeKind::NameMadeUp
        | NoticeKind::RepeatedHeader
        | NoticeKind::TotalRow
        | NoticeKind::BlankLine
        | NoticeKind::ShortRow
        | NoticeKind::LongRow
        | NoticeKind::TrailingDelimiter
        | NoticeKind::MalformedQuote
        | NoticeKind::StrayEncoding
        | NoticeKind::BrokenUtf16
        | NoticeKind::NulCharacter
        | NoticeKind::WrappedCell
        | NoticeKind::TwoDigitYear
        | NoticeKind::SerialDate
        | NoticeKind::DamagedOrder
        | NoticeKind::NoHeader
        | NoticeKind::SeveralAddresses
        | NoticeKind::NotAnAddress
        | NoticeKind::UnreadCell => IssueGroup::Settled,
    }
}
