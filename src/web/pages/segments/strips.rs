//! The three strips with their cuts in the user's hand: what a pull does to the settings, how each dimension is cut. Where
//! cuts can go, `present::segments::edges` works out.

use super::Shared;
use crate::domain::{Bins, Method, Scoring};
use crate::engine::protocol::{Analysis, Settings};
use crate::present::segments::cuts::{Cuts, cuts};
use crate::present::segments::edges::{Axis, Way, bounds, cut_by, difference, edges, moved, parted, pulled, way};
use crate::web::state::session::Intent;
use crate::web::ui::{Choice, CutStrip, End, Pull, Select};
use leptos::prelude::*;
use std::sync::Arc;

/// A cut in the hand.
#[derive(Clone)]
struct Held {
    axis: Axis,
    place: usize,
    /// What was shown when it was taken, under the settings in force.
    start: Arc<Analysis>,
    /// Where it was pulled to; `None` while it was not moved.
    to: Option<Settings>,
}

/// The strips' state.
#[derive(Clone, Copy)]
pub(super) struct Strips {
    shared: Shared,
    held: RwSignal<Option<Held>>,
    /// The last cut that was moved: its dimension and value.
    pub(super) last: RwSignal<Option<(Axis, i64)>>,
    /// What the strips show: cuts follow the hand, not the engine.
    pub(super) cuts: Memo<Cuts>,
}

impl Strips {
    pub(super) fn of(shared: Shared) -> Strips {
        let held = RwSignal::new(None::<Held>);
        let cuts = Memo::new(move |_| {
            let language = shared.session.language.get();
            let to = held.with(|held| held.as_ref().and_then(|held| held.to.clone()));
            shared.analysis.with(|analysis| match to {
                None => cuts(analysis, language),
                Some(settings) => cuts(&Analysis { settings, ..Analysis::clone(analysis) }, language),
            })
        });
        Strips { shared, held, last: RwSignal::new(None), cuts }
    }

    /// Whether a cut is in the hand.
    pub(super) fn is_held(self) -> bool {
        self.held.with(Option::is_some)
    }

    /// What a hand does with the cuts of a dimension.
    fn pull(self, axis: Axis, pull: Pull) {
        match pull {
            Pull::Take(place) => self.take(axis, place),
            Pull::To(share) => {
                let steps = self.shared.analysis.with_untracked(|analysis| axis.steps(analysis));
                let value = self.cuts.with_untracked(|cuts| {
                    cuts.strips.iter().find(|strip| strip.of == axis).map(|strip| strip.plot.value_at(share, steps.0))
                });
                value.into_iter().for_each(|value| self.go(value));
            }
            Pull::By(place, steps) => {
                self.take_up(axis, place);
                let (step, _) = self.shared.analysis.with_untracked(|analysis| axis.steps(analysis));
                self.value().into_iter().for_each(|value| self.go(value + steps * step));
            }
            Pull::ToEnd(place, end) => {
                self.take_up(axis, place);
                let room = self.held.with_untracked(|held| held.as_ref().map(|held| bounds(&held.start, axis, place)));
                let to = room.map(|(first, last)| if end == End::First { first } else { last });
                to.into_iter().for_each(|value| self.go(value));
            }
            Pull::Leave => {
                let held = self.held.try_update(Option::take).flatten();
                if let Some(settings) = held.and_then(|held| held.to) {
                    self.shared.change(settings);
                }
            }
            Pull::Drop => {
                if self.held.try_update(Option::take).flatten().is_some_and(|held| held.to.is_some()) {
                    self.shared.session.send(Intent::DropPreview);
                }
            }
        }
    }

    fn take(self, axis: Axis, place: usize) {
        let start = Arc::new(self.shared.in_force());
        self.held.set(Some(Held { axis, place, start, to: None }));
    }

    /// Takes a cut unless it is in the hand already, as while a key is held.
    fn take_up(self, axis: Axis, place: usize) {
        let same = |held: &Held| held.axis == axis && held.place == place;
        if !self.held.with_untracked(|held| held.as_ref().is_some_and(same)) {
            self.take(axis, place);
        }
    }

    /// Where the cut in the hand is.
    fn value(self) -> Option<i64> {
        self.held.with_untracked(|held| {
            let held = held.as_ref()?;
            let now = match held.to.as_ref().map(|to| held.axis.scoring(to)) {
                Some(Scoring::Fixed(edges)) => edges.get().to_vec(),
                Some(Scoring::ByBase(..)) | None => edges(&held.start, held.axis),
            };
            now.get(held.place).copied()
        })
    }

    /// Moves the cut in the hand.
    fn go(self, to: i64) {
        let Some(mut held) = self.held.get_untracked() else { return };
        if held.to.is_none() {
            held.place = pulled(&held.start, held.axis, held.place, to);
        }
        let next = moved(&held.start, held.axis, held.place, to);
        if next.is_none() || next == held.to || (held.to.is_none() && self.value() == Some(to)) {
            return;
        }
        let settings = next.clone();
        held.to = next;
        if let Some(settings) = settings {
            self.last.set(difference(&held.start, &settings));
            self.held.set(Some(held));
            self.shared.session.send(Intent::Preview(settings));
        }
    }
}

/// The strips, each with its way of being cut.
#[component]
pub(super) fn StripRow(
    /// Their state.
    strips: Strips,
) -> impl IntoView {
    view! { <div class="cut-strips">{Axis::ALL.map(|axis| view! { <Strip strips axis/> }).collect_view()}</div> }
}

#[component]
fn Strip(
    /// The strips' state.
    strips: Strips,
    /// Which.
    axis: Axis,
) -> impl IntoView {
    let shared = strips.shared;
    let place = match axis {
        Axis::Recency => 0,
        Axis::Frequency => 1,
        Axis::Monetary => 2,
    };
    // One strip for each dimension.
    let title = Memo::new(move |_| strips.cuts.with(|cuts| cuts.strips[place].title.clone()));
    let plot = Memo::new(move |_| strips.cuts.with(|cuts| cuts.strips[place].plot.clone()));
    let marks = Memo::new(move |_| strips.cuts.with(|cuts| cuts.strips[place].marks.clone()));
    let label_lines = Memo::new(move |_| strips.cuts.with(|cuts| cuts.label_lines));
    let stride = Memo::new(move |_| {
        shared.analysis.with(|analysis| {
            let (step, stride) = axis.steps(analysis);
            stride / step.max(1)
        })
    });
    view! {
        <CutStrip title plot marks label_lines stride on_pull=move |pull| strips.pull(axis, pull)>
            <span class="cut-ways">
                <BinsChoice shared axis title/>
                <WayChoice shared axis title/>
            </span>
        </CutStrip>
    }
}

/// The ways of cutting, by name.
pub(super) fn ways(shared: Shared) -> Vec<Choice<Way>> {
    let words = shared.words.get();
    vec![
        Choice::new(Way::By(Method::PercentileRank), words.method_percentile()),
        Choice::new(Way::By(Method::QuantileCuts), words.method_quantiles()),
        Choice::new(Way::Fixed, words.method_fixed()),
    ]
}

/// How one dimension is cut.
#[component]
fn WayChoice(
    /// What the page reads.
    shared: Shared,
    /// Which dimension.
    axis: Axis,
    /// Its name.
    title: Memo<String>,
) -> impl IntoView {
    let choices = Signal::derive(move || ways(shared));
    let value = Memo::new(move |_| shared.analysis.with(|analysis| way(axis.scoring(&analysis.settings))));
    let choose = move |way: Way| {
        let next = cut_by(&shared.in_force(), axis, way);
        next.into_iter().for_each(|settings| shared.change(settings));
    };
    view! { <Select label=move || shared.words.get().method_of(&title.get()) choices value on_choose=choose/> }
}

/// How many scores one dimension has.
#[component]
fn BinsChoice(
    /// What the page reads.
    shared: Shared,
    /// Which dimension.
    axis: Axis,
    /// Its name.
    title: Memo<String>,
) -> impl IntoView {
    let words = shared.words;
    let choices = Signal::derive(move || {
        let words = words.get();
        let all = (3..=10).filter_map(|bins| Bins::new(bins).ok());
        all.map(|bins| Choice::new(bins, words.bins_counted(&bins.get().to_string()))).collect()
    });
    let value = Memo::new(move |_| shared.analysis.with(|analysis| axis.scoring(&analysis.settings).bins()));
    let choose = move |bins: Bins| {
        let settings = shared.settings();
        if axis.scoring(&settings).bins() != bins {
            shared.change(parted(&settings, axis, bins));
        }
    };
    view! { <Select label=move || words.get().bins_of(&title.get()) choices value on_choose=choose/> }
}
