//! What comes after the rest of its page: a part in a task, so that none takes long. What the parts are, the caller says.

use core::time::Duration;
use leptos::prelude::*;

/// What a part waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The task before it: it may come onto the screen together with what stands.
    Next,
    /// What stands to be on the screen.
    Painted,
}

/// How many parts have come.
#[derive(Clone, Copy)]
pub struct Turns(RwSignal<usize>);

impl Turns {
    /// Lets the parts come, one after another, as long as the page is there.
    #[must_use]
    pub fn take(plan: &'static [Turn]) -> Turns {
        let turns = Turns(RwSignal::new(0));
        turns.wait(plan);
        turns
    }

    fn wait(self, plan: &'static [Turn]) {
        let Some((turn, rest)) = plan.split_first() else { return };
        let come = move || {
            // The page may be gone by now.
            if self.0.try_update(|come| *come += 1).is_some() {
                self.wait(rest);
            }
        };
        match turn {
            Turn::Next => set_timeout(come, Duration::ZERO),
            Turn::Painted => request_animation_frame(move || set_timeout(come, Duration::ZERO)),
        }
    }

    /// Whether the part of this place stands, the first being 1.
    #[must_use]
    pub fn has_come(self, part: usize) -> bool {
        self.0.get_untracked() >= part
    }

    /// Calls once the part of this place, the first being 1, stands on the page.
    pub fn then(self, part: usize, call: impl FnOnce() + 'static) {
        let mut call = Some(call);
        Effect::new(move |_| {
            if self.0.get() >= part {
                call.take().into_iter().for_each(|call| call());
            }
        });
    }
}

/// A part that comes in its turn.
#[component]
pub fn Later(
    /// The turns.
    turns: Turns,
    /// Its place among the parts, the first being 1.
    part: usize,
    /// What comes.
    children: ChildrenFn,
) -> impl IntoView {
    let has_come = move || turns.0.get() >= part;
    let room = || view! { <div class="room"></div> };
    view! { <Show when=has_come fallback=room>{children()}</Show> }
}
