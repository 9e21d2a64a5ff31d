//! What comes some frames after the rest of its page. What it is, the caller says.

use leptos::prelude::*;

/// What stands below the first screen: it comes some frames later, so that no single one takes long.
#[component]
pub fn Later(
    /// How many frames.
    frames: u8,
    /// What comes.
    children: ChildrenFn,
) -> impl IntoView {
    let left = RwSignal::new(frames);
    count_down(left);
    view! { <Show when=move || left.get() == 0>{children()}</Show> }
}

fn count_down(left: RwSignal<u8>) {
    request_animation_frame(move || {
        // The page may be gone by now.
        let now = left.try_update(|left| {
            *left = left.saturating_sub(1);
            *left
        });
        if now.is_some_and(|now| now > 0) {
            count_down(left);
        }
    });
}
