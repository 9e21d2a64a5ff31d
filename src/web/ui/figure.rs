//! A chart on the page: drawn for the width that it has, or as the table of its figures. What it shows is
//! `present::chart`'s; title, downloads and source are `pages::Figure`'s.

use crate::domain::Language;
use crate::present::chart::{Align, Chart, Line, Table, Theme, align, shown, svg};
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};

/// The attribute that bears a mark's number.
const MARK: &str = "data-mark";

/// A chart, drawn anew for each width: its text is never scaled. Where `on_choose` is given, its targets are buttons: one
/// stop of the Tab key, between which arrows walk.
#[component]
pub fn Drawing(
    /// The chart.
    chart: Signal<Chart>,
    /// What it shows, for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
    /// The mark that is chosen.
    chosen: Signal<Option<u32>>,
    /// Called with the number of a mark that was chosen.
    on_choose: Option<Callback<u32>>,
) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    let width = RwSignal::new(None::<f64>);
    let measure = move || {
        let Some(wide) = host.try_get_untracked().flatten().map(|host| f64::from(host.client_width())) else { return };
        if wide > 0.0 && width.get_untracked() != Some(wide) {
            width.set(Some(wide));
        }
    };
    Effect::new(move |_| {
        host.track();
        measure();
    });
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let markup = Memo::new(move |_| {
        let Some(width) = width.get() else { return String::new() };
        let mut scene = chart.with(|chart| chart.scene(width));
        if on_choose.is_none() {
            scene.targets.clear();
        }
        svg(&scene, Theme::Page, &label.get())
    });
    Effect::new(move |_| {
        markup.track();
        let (chosen, Some(host)) = (chosen.get(), host.get()) else { return };
        if let Ok(Some(before)) = host.query_selector("[aria-pressed=true]") {
            press(&before, "false");
        }
        let now = chosen.and_then(|id| host.query_selector(&format!("[{MARK}=\"{id}\"]")).ok().flatten());
        if let Some(now) = now {
            press(&now, "true");
        }
    });
    let choose = move |target: Option<Element>| {
        let id = target.and_then(|target| target.get_attribute(MARK)).and_then(|id| id.parse().ok());
        if let (Some(id), Some(on_choose)) = (id, on_choose) {
            on_choose.run(id);
        }
    };
    let keydown = move |event: ev::KeyboardEvent| {
        let Some(here) = mark_of(&event) else { return };
        match event.key().as_str() {
            "Enter" | " " => choose(Some(here)),
            "ArrowRight" | "ArrowDown" => step(&here, here.next_element_sibling()),
            "ArrowLeft" | "ArrowUp" => step(&here, here.previous_element_sibling()),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div
            class="drawing"
            node_ref=host
            inner_html=move || markup.get()
            on:click=move |event| choose(mark_of(&event))
            on:keydown=keydown
        ></div>
    }
}

/// The mark that an event is about.
fn mark_of(event: &web_sys::Event) -> Option<Element> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.has_attribute(MARK).then_some(element)
}

fn press(mark: &Element, pressed: &str) {
    // Neither can fail: the names are fixed and valid.
    drop(mark.set_attribute("aria-pressed", pressed));
}

/// Walks from a mark to its neighbour.
fn step(from: &Element, to: Option<Element>) {
    let Some(to) = to.filter(|to| to.has_attribute(MARK)).and_then(|to| to.dyn_into::<SvgElement>().ok()) else {
        return;
    };
    drop(from.set_attribute("tabindex", "-1"));
    drop(to.set_attribute("tabindex", "0"));
    drop(to.focus());
}

/// The figures of a chart, as a table. Rows that can be chosen are buttons by their name.
#[component]
pub fn Figures(
    /// The chart.
    chart: Signal<Chart>,
    /// What it shows.
    #[prop(into)]
    label: Signal<String>,
    /// Whose figures are written.
    language: Signal<Language>,
    /// The mark that is chosen.
    chosen: Signal<Option<u32>>,
    /// Called with the number of a mark that was chosen.
    on_choose: Option<Callback<u32>>,
) -> impl IntoView {
    let table = move || chart.with(|chart| rows(&chart.table, language.get(), chosen, on_choose));
    view! {
        <div class="scroll figures" tabindex="0" role="group" aria-label=move || label.get()>
            {table}
        </div>
    }
}

fn rows(table: &Table, language: Language, chosen: Signal<Option<u32>>, on_choose: Option<Callback<u32>>) -> AnyView {
    // A column is of figures where its first cell is one.
    let aligned = |place: usize| {
        let cell = table.lines.iter().filter_map(|line| line.cells.get(place)).map(align);
        class(cell.max_by_key(|align| u8::from(*align == Align::Start)).unwrap_or(Align::Start))
    };
    let classes: Vec<&'static str> = (0..table.header.len()).map(aligned).collect();
    let heads = table.header.iter().zip(&classes);
    let heads = heads.map(|(name, class)| view! { <th scope="col" class=*class>{name.clone()}</th> }).collect_view();
    let lines = table.lines.iter().map(|line| row(line, &classes, language, chosen, on_choose)).collect_view();
    view! {
        <table class="tbl pad">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => "num",
    }
}

fn row(
    line: &Line,
    classes: &[&'static str],
    language: Language,
    chosen: Signal<Option<u32>>,
    on_choose: Option<Callback<u32>>,
) -> AnyView {
    let mut cells = line.cells.iter().map(|cell| shown(cell, language));
    let name = cells.next().unwrap_or_default();
    let name = match line.target.zip(on_choose) {
        None => name.into_any(),
        Some((id, on_choose)) => {
            let pressed = move || (chosen.get() == Some(id)).to_string();
            view! {
                <button type="button" class="link" aria-pressed=pressed on:click=move |_| on_choose.run(id)>
                    {name}
                </button>
            }
            .into_any()
        }
    };
    let cells = cells.zip(classes.iter().skip(1)).map(|(cell, class)| view! { <td class=*class>{cell}</td> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
