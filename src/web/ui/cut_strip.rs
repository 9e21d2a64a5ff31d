//! A distribution whose cuts can be dragged, by pointer and by keys. Where bars and cuts stand, `present` works out; what a
//! moved cut does is the caller's.

use crate::present::segments::cuts::{AxisLabel, Mark, Plot};
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What a hand does with a cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pull {
    /// Takes the cut of this place.
    Take(usize),
    /// Moves it to a share of the width.
    To(f64),
    /// Lets it go.
    Leave,
    /// Takes everything back.
    Drop,
    /// Moves the cut of this place by so many steps; [`Pull::Leave`] follows when the key is let go.
    By(usize, i64),
    /// Moves it to the end of its room, likewise.
    ToEnd(usize, End),
}

/// An end of the room that a cut has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The smallest value.
    First,
    /// The largest.
    Last,
}

/// Bars, axis, and a handle for each cut.
#[component]
pub fn CutStrip(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// What stays while cuts move.
    #[prop(into)]
    plot: Signal<Plot>,
    /// The cuts.
    #[prop(into)]
    marks: Signal<Vec<Mark>>,
    /// Lines that the labels take, in all strips beside each other.
    #[prop(into)]
    label_lines: Signal<usize>,
    /// Steps of one press with Shift.
    #[prop(into)]
    stride: Signal<i64>,
    /// Called with what the hand does.
    #[prop(into)]
    on_pull: Callback<Pull>,
    /// What stands at the end of the title's line.
    children: Children,
) -> impl IntoView {
    let area = NodeRef::<Div>::new();
    let held = RwSignal::new(None::<usize>);
    let waiting = StoredValue::new(None::<f64>);
    let share = move |event: &ev::PointerEvent| {
        let bounds = area.get_untracked().map(|area| area.get_bounding_client_rect());
        bounds
            .filter(|bounds| bounds.width() > 0.0)
            .map(|bounds| (f64::from(event.client_x()) - bounds.left()) / bounds.width())
    };
    // Pointers speak more often than screens draw.
    let go = move |to: f64| {
        if waiting.try_update_value(|waiting| waiting.replace(to).is_none()) == Some(true) {
            request_animation_frame(move || {
                let to = waiting.try_update_value(Option::take).flatten();
                if let (Some(to), Some(Some(_))) = (to, held.try_get_untracked()) {
                    on_pull.run(Pull::To(to));
                }
            });
        }
    };
    let follow = window_event_listener(ev::pointermove, move |event| {
        if held.get_untracked().is_some() {
            share(&event).into_iter().for_each(go);
        }
    });
    let leave = move |event: ev::PointerEvent| {
        if held.try_update(Option::take).flatten().is_some() {
            let last = waiting.try_update_value(Option::take).flatten().or_else(|| share(&event));
            last.into_iter().for_each(|to| on_pull.run(Pull::To(to)));
            on_pull.run(Pull::Leave);
        }
    };
    let lifted = window_event_listener(ev::pointerup, leave);
    let lost = window_event_listener(ev::pointercancel, leave);
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && held.try_update(Option::take).flatten().is_some() {
            on_pull.run(Pull::Drop);
        }
    });
    on_cleanup(move || [lifted, lost].into_iter().for_each(WindowListenerHandle::remove));
    on_cleanup(move || follow.remove());
    on_cleanup(move || escape.remove());
    let count = Memo::new(move |_| marks.with(Vec::len));
    let hold = Hold { held, stride, on_pull };
    let handles = move || (0..count.get()).map(|place| handle(place, marks, hold)).collect_view();
    let own_lines =
        move || marks.with(|marks| marks.iter().filter_map(|mark| mark.line).max().map_or(1, |line| line + 1));
    view! {
        <figure class="cut-strip">
            <figcaption><b>{move || title.get()}</b>{children()}</figcaption>
            <div
                class="plot"
                class:is-held=move || held.get().is_some()
                node_ref=area
                style:--lines=move || label_lines.get().to_string()
                style:--own=move || own_lines().to_string()
            >
                {move || plot.with(bars)}
                <div class="marks">{handles}</div>
            </div>
        </figure>
    }
}

fn bars(plot: &Plot) -> impl IntoView + use<> {
    let count = plot.bars.len().max(1) as f64;
    let bars = plot.bars.iter().enumerate().map(|(place, &height)| {
        // A customer is a customer: a bar of few stays visible.
        let height = if height > 0.0 { (height * 52.0).max(1.0) } else { 0.0 };
        view! {
            <rect
                class="bars"
                x=format!("{:.2}", place as f64 / count * 300.0)
                y=format!("{:.2}", 56.0 - height)
                width=format!("{:.2}", (300.0 / count * 0.86).max(0.5))
                height=format!("{height:.2}")
            ></rect>
        }
    });
    let axis = plot.axis.iter().cloned().map(axis_label).collect_view();
    view! {
        <svg viewBox="0 0 300 56" preserveAspectRatio="none" role="img" aria-label=plot.label.clone()>
            {bars.collect_view()}
        </svg>
        <div class="scale" aria-hidden="true">{axis}</div>
    }
}

fn axis_label(label: AxisLabel) -> impl IntoView {
    let class = if label.at < 0.04 {
        "first"
    } else if label.at > 0.94 {
        "last"
    } else {
        ""
    };
    view! { <span class=class style:left=percent(label.at)>{label.label}</span> }
}

/// What each handle reads and tells.
#[derive(Clone, Copy)]
struct Hold {
    held: RwSignal<Option<usize>>,
    stride: Signal<i64>,
    on_pull: Callback<Pull>,
}

fn handle(place: usize, marks: Signal<Vec<Mark>>, hold: Hold) -> impl IntoView {
    let Hold { held, stride, on_pull } = hold;
    let mark = Memo::new(move |_| marks.with(|marks| marks.get(place).cloned()));
    let text =
        move |of: fn(&Mark) -> &String| move || mark.with(|mark| mark.as_ref().map(of).cloned().unwrap_or_default());
    let number =
        move |of: fn(&Mark) -> i64| move || mark.with(|mark| mark.as_ref().map(of).unwrap_or_default().to_string());
    let label = text(|mark| &mark.label);
    let label = move || {
        mark.with(|mark| mark.as_ref().and_then(|mark| mark.line))
            .map(|line| view! { <b style:--line=line.to_string()>{label}</b> })
    };
    let take = move |event: ev::PointerEvent| {
        if event.button() == 0 {
            event.prevent_default();
            let handle = event.current_target().and_then(|handle| handle.dyn_into::<web_sys::HtmlElement>().ok());
            // The keys go on where the pointer leaves off.
            let _ = handle.map(|handle| handle.focus());
            held.set(Some(place));
            on_pull.run(Pull::Take(place));
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        let stride = stride.get_untracked();
        let steps = if event.shift_key() { stride } else { 1 };
        let pull = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => Pull::By(place, -steps),
            "ArrowRight" | "ArrowUp" => Pull::By(place, steps),
            "PageDown" => Pull::By(place, -stride),
            "PageUp" => Pull::By(place, stride),
            "Home" => Pull::ToEnd(place, End::First),
            "End" => Pull::ToEnd(place, End::Last),
            _ => return,
        };
        event.prevent_default();
        on_pull.run(pull);
    };
    view! {
        <span
            class="handle"
            class:is-held=move || held.get() == Some(place)
            role="slider"
            tabindex="0"
            aria-label=text(|mark| &mark.name)
            aria-valuemin=number(|mark| mark.bounds.0)
            aria-valuemax=number(|mark| mark.bounds.1)
            aria-valuenow=number(|mark| mark.value)
            aria-valuetext=text(|mark| &mark.said)
            style:left=move || percent(mark.with(|mark| mark.as_ref().map_or(0.0, |mark| mark.at)))
            on:pointerdown=take
            on:keydown=press
            on:keyup=move |_| on_pull.run(Pull::Leave)
            on:blur=move |_| on_pull.run(Pull::Leave)
        >
            <i></i>
            {label}
        </span>
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}
