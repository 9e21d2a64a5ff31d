//! A message that stays where it stands. What it says is the caller's.

use super::{Icon, IconKind};
use leptos::prelude::*;

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// It came out right.
    Ok,
    /// It did not work.
    Bad,
}

impl NoticeKind {
    fn class(self) -> &'static str {
        match self {
            NoticeKind::Ok => "notice okbg",
            NoticeKind::Bad => "notice badbg",
        }
    }

    fn icon(self) -> IconKind {
        match self {
            NoticeKind::Ok => IconKind::Check,
            NoticeKind::Bad => IconKind::Warning,
        }
    }
}

/// A message with its icon. Put it into a live region where it appears by itself.
#[component]
pub fn Notice(
    /// What it is about.
    kind: NoticeKind,
    /// The message, and the way out.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=kind.class()>
            <Icon kind=kind.icon() />
            <div>{children()}</div>
        </div>
    }
}
