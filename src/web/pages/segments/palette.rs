//! The painting mode: the brush, its segments, and what a stroke does. What a painted map is, `present::segments::painting`
//! works out.

use super::Shared;
use crate::domain::{OwnSegment, PaintError, PaintedMap};
use crate::engine::protocol::Settings;
use crate::present::segments::looks::{SegmentText, Tint, looks};
use crate::present::segments::painting::{begun, changed, heir, is_projected, painted, settled, with_another, without};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Code, FieldKind, GridUse, Icon, IconKind, Stroke, TextField, tint_class};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The brush.
#[derive(Clone, Copy)]
pub(super) struct Painting {
    /// What the grid is used for.
    pub(super) used: RwSignal<GridUse>,
    /// The number of the segment that it paints. The map may not have it yet, or no longer: then it paints nothing.
    brush: RwSignal<u8>,
    /// The map during a stroke.
    draft: RwSignal<Option<PaintedMap>>,
}

impl Painting {
    pub(super) fn new() -> Painting {
        Painting { used: RwSignal::new(GridUse::Pick), brush: RwSignal::new(0), draft: RwSignal::new(None) }
    }

    fn turn(self) {
        self.used.update(|used| {
            *used = match used {
                GridUse::Pick => GridUse::Paint,
                GridUse::Paint => GridUse::Pick,
            }
        });
    }
}

/// The map as it stands: that of the stroke, else the one in force as the user's own.
fn map(shared: Shared) -> Option<PaintedMap> {
    let language = shared.session.language.get_untracked();
    let draft = shared.painting.draft.get_untracked();
    draft.or_else(|| begun(&shared.in_force(), language))
}

/// The settings in force, with this map.
fn with_map(shared: Shared, map: PaintedMap) -> Settings {
    settled(&shared.settings(), map)
}

/// What the brush does to the grid: cells follow it at once, and a whole stroke is one step to undo.
pub(super) fn stroke(shared: Shared, stroke: Stroke) {
    let painting = shared.painting;
    match stroke {
        Stroke::On(r, fm) => {
            let brush = painting.brush.get_untracked();
            if let Some(next) = map(shared).and_then(|map| painted(&map, (r, fm), brush)) {
                painting.draft.set(Some(next.clone()));
                shared.session.send(Intent::Preview(with_map(shared, next)));
            }
        }
        Stroke::End => {
            let draft = painting.draft.try_update(Option::take).flatten();
            draft.into_iter().for_each(|map| shared.change(with_map(shared, map)));
        }
    }
}

/// The key that opens and ends the painting, as long as the caller is there.
pub(super) fn listen(shared: Shared) {
    let painting = shared.painting;
    let keys = window_event_listener(ev::keydown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let in_a_field = target.is_some_and(|target| matches!(target.closest("input, textarea, select"), Ok(Some(_))));
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || in_a_field);
        match event.key().as_str() {
            "p" | "P" if plain => painting.turn(),
            "Escape" if painting.used.get_untracked() == GridUse::Paint && !in_a_field => painting.turn(),
            _ => {}
        }
    });
    on_cleanup(move || keys.remove());
}

/// The button that opens and ends the painting, and tells its key.
#[component]
pub(super) fn PaintButton(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let painting = shared.painting;
    let name = move || match painting.used.get() {
        GridUse::Pick => shared.words.get().paint(),
        GridUse::Paint => shared.words.get().paint_done(),
    };
    view! {
        <Button on_press=move |()| painting.turn()>{name}" "<kbd aria-hidden="true">"P"</kbd></Button>
    }
}

/// The segments to paint with; the one on the brush can be changed.
#[component]
pub(super) fn Palette(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let painting = shared.painting;
    let looks = Memo::new(move |_| shared.analysis.with(|analysis| looks(analysis, shared.session.language.get())));
    let count = Memo::new(move |_| looks.with(Vec::len));
    let projected = Memo::new(move |_| shared.analysis.with(|analysis| is_projected(analysis)));
    let brushes = move || (0..count.get()).map(|place| brush_row(place as u8, looks, shared)).collect_view();
    let full = Signal::derive(move || (count.get() >= PaintedMap::MOST).then(|| words.get().map_full().to_owned()));
    let add = move |()| {
        let language = shared.session.language.get_untracked();
        if let Some((next, number)) = map(shared).and_then(|map| with_another(&map, language)) {
            shared.change(with_map(shared, next));
            painting.brush.set(number);
        }
    };
    view! {
        <section class="sec palette" aria-labelledby="palette-title">
            <header>
                <h2 id="palette-title">{move || words.get().paint_title()}</h2>
                <span class="note">{move || words.get().paint_note()}</span>
            </header>
            <Show when=move || projected.get()>
                <p class="note">{move || words.get().paint_projected()}</p>
            </Show>
            <ul class="brushes" aria-label=move || words.get().brushes()>{brushes}</ul>
            <div class="acts">
                <Button reason=full on_press=add><Icon kind=IconKind::Plus/>{move || words.get().add_segment()}</Button>
                <Button kind=ButtonKind::Primary on_press=move |()| painting.turn()>{move || words.get().paint_done()}</Button>
            </div>
            <p class="note">{move || words.get().paint_kept()}</p>
        </section>
    }
}

fn brush_row(number: u8, looks: Memo<Vec<SegmentText>>, shared: Shared) -> impl IntoView {
    let look = Memo::new(move |_| looks.with(|looks| looks.get(usize::from(number)).cloned()));
    let is_on = move || shared.painting.brush.get() == number;
    let face = move || look.get().map(|look| view! { <Code tint=look.tint code=look.code/><span>{look.name}</span> });
    let editor = move || is_on().then(|| view! { <Editor shared number look/> });
    view! {
        <li class:is-on=is_on>
            <button
                type="button"
                class="brush"
                aria-pressed=move || is_on().to_string()
                on:click=move |_| shared.painting.brush.set(number)
            >
                {face}
            </button>
            {editor}
        </li>
    }
}

/// What a segment is called, its colour, its strategy; and its end.
#[component]
fn Editor(
    /// What the page reads.
    shared: Shared,
    /// Which.
    number: u8,
    /// The segment.
    look: Memo<Option<SegmentText>>,
) -> impl IntoView {
    let words = shared.words;
    let fault = RwSignal::new(None::<PaintError>);
    let change = move |with: &dyn Fn(&mut OwnSegment)| {
        let Some(map) = map(shared) else { return };
        match changed(&map, number, |segment| with(segment)) {
            Ok(next) if next != map => shared.change(with_map(shared, next)),
            Ok(_) => {}
            Err(error) => return fault.set(Some(error)),
        }
        fault.set(None);
    };
    let read = move |of: fn(&SegmentText) -> &String| {
        Signal::derive(move || look.with(|look| look.as_ref().map(of).cloned().unwrap_or_default()))
    };
    let error = Signal::derive(move || {
        fault.get().map(|fault| match fault {
            PaintError::SameName(_) => words.get().name_taken().to_owned(),
            PaintError::NoName(_)
            | PaintError::Segments(_)
            | PaintError::NoSuchCell(_)
            | PaintError::NoSuchSegment(_)
            | PaintError::PaintedTwice(_)
            | PaintError::Unpainted(_) => words.get().name_missing().to_owned(),
        })
    });
    let tint = Memo::new(move |_| look.with(|look| look.as_ref().map(|look| look.tint)));
    let colour = move |place: u8| {
        let own = Tint::own(place);
        let is_on = move || tint.get() == Some(own);
        view! {
            <button
                type="button"
                class=format!("dab {}", tint_class(own))
                aria-label=move || words.get().colour(place)
                aria-pressed=move || is_on().to_string()
                on:click=move |_| change(&|segment| segment.colour = place)
            ></button>
        }
    };
    let rename = move |name: String| change(&|segment| name.trim().clone_into(&mut segment.name));
    let advise = move |text: String| change(&|segment| text.trim().clone_into(&mut segment.strategy));
    let heir = Memo::new(move |_| {
        let language = shared.session.language.get();
        shared.analysis.with(|analysis| {
            let heir = heir(&begun(analysis, language)?, number)?;
            looks(analysis, language).into_iter().nth(usize::from(heir)).map(|look| look.name)
        })
    });
    let delete = move |()| {
        let next = map(shared).and_then(|map| without(&map, number));
        if let Some(next) = next {
            shared.change(with_map(shared, next));
            shared.painting.brush.set(number.saturating_sub(1));
        }
    };
    view! {
        <div class="brush-edit">
            <TextField
                kind=FieldKind::Text
                label=move || words.get().segment_name()
                value=read(|look| &look.name)
                error
                on_change=Callback::new(rename)
            />
            <TextField
                kind=FieldKind::Text
                label=move || words.get().segment_strategy_field()
                value=read(|look| &look.strategy)
                on_change=Callback::new(advise)
            />
            <div class="dabs" role="group" aria-label=move || words.get().segment_colour()>
                {(0..Tint::OWN).map(colour).collect_view()}
            </div>
            {move || heir.get().map(|heir| view! {
                <Button kind=ButtonKind::Link on_press=delete>{move || words.get().delete_segment(&heir)}</Button>
            })}
        </div>
    }
}
