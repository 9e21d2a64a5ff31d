//! A chart as every page shows it: a section with title and note, the chart or its table, the downloads, and how its
//! figures are computed. What it shows is the page's.

use crate::domain::Day;
use crate::engine::protocol::{Download, TableFile};
use crate::present::chart::{Caption, Chart, PictureKind, picture};
use crate::present::data::files::base_name;
use crate::text::format;
use crate::web::state::session::{Intent, Session};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind, Drawing, Figures, Float, Section};
use leptos::prelude::*;

/// The width for which pictures to take away are laid out: on a slide its smallest letters are as large as 15 points.
const PICTURE_WIDTH: f64 = 760.0;

/// A chart, or its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum As {
    /// The chart.
    Chart,
    /// The numbers.
    Table,
}

/// A chart in a section of its own. It draws itself for the width it has, shows its [`Chart::table`] instead when asked
/// to, and downloads as CSV, SVG and PNG in the language of the page. A page says what it shows:
///
/// ```ignore
/// let chart = Signal::derive(move || study.with(|study| present::diagnosis::months(study, language.get())));
/// view! {
///     <Figure
///         title=move || words.get().months_title()
///         note=Signal::derive(move || words.get().months_note().to_owned())
///         how=Signal::derive(move || words.get().months_how().to_owned())
///         chart
///         side=move || view! { <SegmentedControl …/> }
///         chosen=Signal::derive(move || chosen.get())
///         on_choose=move |month: u32| session.send(Intent::Look(present::diagnosis::first_order_in(month)))
///     />
/// }
/// ```
///
/// `on_choose` is told the number of a mark ([`crate::present::chart::Target`]) or of the table's row that bears the same
/// ([`crate::present::chart::Line::chosen_as`]); without it nothing can be chosen. `remark` says what is remarkable: it
/// stands below the chart and goes with its pictures. Layouts are in [`crate::present::chart`]: `Columns`, `Lines`,
/// `Ranks`, `Heat`; a page with a picture of its own fills a `Scene`.
#[component]
pub fn Figure(
    /// What it shows.
    #[prop(into)]
    title: TextProp,
    /// How to read it: units, what length and colour mean.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The chart.
    #[prop(into)]
    chart: Signal<Chart>,
    /// What is remarkable, below it.
    #[prop(optional, into)]
    remark: MaybeProp<String>,
    /// How its figures are computed.
    #[prop(optional, into)]
    how: MaybeProp<String>,
    /// What stands in the heading's line before the table and the downloads: switches.
    #[prop(optional, into)]
    side: ViewFn,
    /// The mark that is chosen.
    #[prop(optional, into)]
    chosen: Signal<Option<u32>>,
    /// Called with the number of a mark that was chosen.
    #[prop(optional, into)]
    on_choose: Option<Callback<u32>>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let shown_as = RwSignal::new(As::Chart);
    let heading = title.clone();
    let label = Signal::derive(move || title.get().to_string());
    let content = move || match shown_as.get() {
        As::Chart => view! { <Drawing chart label chosen on_choose/> }.into_any(),
        As::Table => view! { <Figures chart label language=session.language.into() chosen on_choose/> }.into_any(),
    };
    let other = move || match shown_as.get() {
        As::Chart => words.get().show_table(),
        As::Table => words.get().show_chart(),
    };
    let turn = move |()| {
        shown_as.update(|shown| {
            *shown = match shown {
                As::Chart => As::Table,
                As::Table => As::Chart,
            };
        });
    };
    let take = move |what: Take| {
        let caption = |session: &Session| Caption {
            title: label.get_untracked(),
            note: note.get_untracked().unwrap_or_default(),
            remark: remark.get_untracked().unwrap_or_default(),
            source: source(session).map(|(source, _)| source).unwrap_or_default(),
        };
        chart.with_untracked(|chart| save(session, what, chart, &caption(&session)));
    };
    let beside = move || {
        view! {
            {side.run()}
            <Button kind=ButtonKind::Link on_press=turn>{other}</Button>
            <Takes label on_take=take/>
        }
    };
    let keys = move || on_choose.is_some().then(|| view! { <p class="note kb">{words.get().figure_keys()}</p> });
    view! {
        <Section class=class title=move || heading.get() note side=beside>
            {content}
            {move || remark.get().filter(|remark| !remark.is_empty()).map(|remark| view! { <p class="note remark">{remark}</p> })}
            {move || how.get().map(|how| {
                view! {
                    <details class="how-computed">
                        <summary>{words.get().how_computed()}</summary>
                        <p>{how}</p>
                        {keys}
                    </details>
                }
            })}
        </Section>
    }
}

/// The downloads alone, for what the page shows in a way of its own.
#[component]
pub fn Takeaway(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// How to read it.
    #[prop(into)]
    note: Signal<String>,
    /// What is taken away.
    #[prop(into)]
    chart: Signal<Chart>,
) -> impl IntoView {
    let session = use_session();
    let take = move |what: Take| {
        let caption = Caption {
            title: title.get_untracked(),
            note: note.get_untracked(),
            remark: String::new(),
            source: source(&session).map(|(source, _)| source).unwrap_or_default(),
        };
        chart.with_untracked(|chart| save(session, what, chart, &caption));
    };
    view! { <Takes label=title on_take=take/> }
}

/// What can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Take {
    /// The figures.
    Numbers,
    /// The chart.
    Picture(PictureKind),
}

/// The menu of downloads.
#[component]
fn Takes(
    /// What the chart shows.
    label: Signal<String>,
    /// Called with the choice.
    #[prop(into)]
    on_take: Callback<Take>,
) -> impl IntoView {
    let words = use_words();
    let open = RwSignal::new(false);
    let choice = move |what: Take| {
        let take = move |_| {
            open.set(false);
            on_take.run(what);
        };
        let said = move || match what {
            Take::Numbers => words.get().take_csv(),
            Take::Picture(PictureKind::Svg) => words.get().take_svg(),
            Take::Picture(PictureKind::Png) => words.get().take_png(),
        };
        view! {
            <button type="button" class="choice-btn" on:click=take>
                <b>{move || said().0}</b>
                <span class="note">{move || said().1}</span>
            </button>
        }
    };
    let button = move || {
        view! {
            {move || words.get().take_figure()}
            <span class="visually-hidden">{move || label.get()}</span>
        }
    };
    view! {
        <Float class="link" host="takes" label=move || words.get().take_figure() open button=button.into()>
            <div class="downloads">
                {choice(Take::Picture(PictureKind::Png))}
                {choice(Take::Picture(PictureKind::Svg))}
                {choice(Take::Numbers)}
            </div>
        </Float>
    }
}

/// Where the figures come from, in words, and as of when.
fn source(session: &Session) -> Option<(String, Day)> {
    let language = session.language.get_untracked();
    let analysis = session.analysis.get_untracked()?;
    let base = session.files.with_untracked(|files| base_name(files, language)).unwrap_or_default();
    let date = |day| format::date(language, day);
    let (first, last) = analysis.span;
    let words = crate::text::catalogue(language);
    let said = words.figure_source(&base, (&date(first), &date(last)), &date(analysis.reference));
    Some((said, analysis.reference))
}

fn save(session: Session, what: Take, chart: &Chart, caption: &Caption) {
    let Some((_, reference)) = source(&session) else { return };
    match what {
        Take::Numbers => session.send(Intent::Download(Download::Table(TableFile {
            name: caption.title.clone(),
            reference,
            language: session.language.get_untracked(),
            header: chart.table.header.clone(),
            rows: chart.table.rows(),
        }))),
        Take::Picture(kind) => {
            let picture = picture(&chart.scene(PICTURE_WIDTH), caption, kind.scale());
            session.send(Intent::SavePicture(picture, kind, kind.file_name(&caption.title, reference)));
        }
    }
}
