//! The icons: 16 px line drawings. They never stand alone: a text or a label says the same.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconKind {
    /// A sheet of paper.
    File,
    /// A clipboard.
    Paste,
    /// Bars.
    Chart,
    /// An arrow into a tray.
    Download,
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// A half-filled circle.
    Theme,
    /// A sun.
    Light,
    /// A moon.
    Dark,
    /// A tick.
    Check,
    /// A triangle with a mark.
    Warning,
    /// A cross.
    Close,
    /// A plus.
    Plus,
    /// A magnifier.
    Search,
    /// Columns.
    Columns,
    /// An arrow to the right.
    Forward,
    /// An arrow to the left.
    Back,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// Two sheets.
    Copy,
}

impl IconKind {
    fn path(self) -> &'static str {
        match self {
            IconKind::File => "M4 2h5l3 3v9H4zM9 2v3h3",
            IconKind::Paste => "M5 3H3.5v11h9V3H11M6 2h4v2.5H6z",
            IconKind::Chart => "M3 13.5V9M6.5 13.5V5M10 13.5V7.5M13.5 13.5V3",
            IconKind::Download => "M8 2v8M5 7l3 3 3-3M3 13.5h10",
            IconKind::Undo => "M3 7h6.5a3.5 3.5 0 1 1 0 7H7M3 7l3-3M3 7l3 3",
            IconKind::Redo => "M13 7H6.5a3.5 3.5 0 1 0 0 7H9M13 7l-3-3M13 7l-3 3",
            IconKind::Theme => "M8 2.5v11M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M10 4v8M12 5.5v5",
            IconKind::Light => {
                "M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.5 3.5l.5.5M12 12l.5.5M3.5 12.5l.5-.5M12 4l.5-.5"
            }
            IconKind::Dark => "M12.5 9.5a5.5 5.5 0 1 1-6-7a4.5 4.5 0 0 0 6 7z",
            IconKind::Check => "M3 8.5l3.5 3.5L13 4.5",
            IconKind::Warning => "M8 2.5l6 11H2zM8 7v3M8 11.5v.5",
            IconKind::Close => "M4 4l8 8M12 4l-8 8",
            IconKind::Plus => "M8 3v10M3 8h10",
            IconKind::Search => "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.5 10.5l3.5 3.5",
            IconKind::Columns => "M5 3v10M8 3v10M11 3v10",
            IconKind::Forward => "M3 8h10M9.5 4.5L13 8l-3.5 3.5",
            IconKind::Back => "M13 8H3M6.5 4.5L3 8l3.5 3.5",
            IconKind::Up => "M8 13V3M4.5 6.5L8 3l3.5 3.5",
            IconKind::Down => "M8 3v10M4.5 9.5L8 13l3.5-3.5",
            IconKind::Copy => "M6 5.5V3h7v7.5h-3M3 5.5h7V13H3z",
        }
    }
}

/// An icon, hidden from screen readers.
#[component]
pub fn Icon(
    /// What it shows.
    #[prop(into)]
    kind: Signal<IconKind>,
) -> impl IntoView {
    view! {
        <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
            <path d=move || kind.get().path()></path>
        </svg>
    }
}
