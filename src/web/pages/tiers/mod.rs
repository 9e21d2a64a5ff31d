//! The page of value tiers: who makes the value, who could make more. What is shown, `present::values::tiers` works out.

use super::values::{Below, Finding, NumberField, Page, PartsTable, Picture, chart, lede, part};
use crate::domain::{Partition, Percent, TierSettings};
use crate::engine::protocol::{Studied, Study};
use crate::present::values::parts::{of_part, part_in};
use crate::present::values::tiers::tiers;
use crate::text::Catalogue;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// The page.
#[component]
pub fn TiersPage() -> impl IntoView {
    let page = Page::open(|| Study::Tiers);
    let words = page.words;
    let view =
        page.view(
            |analysis, (_, studied), language| {
                if let Studied::Tiers(report) = studied { Some(tiers(analysis, report, language)) } else { None }
            },
        );
    let cap = part(view, |view| view.cap.clone());
    let note = move || cap.get().map(|cap| view! { <p class="warnbg cap-note" role="status">{cap}</p> });
    let chosen = page.chosen(|condition| part_in(condition, Partition::Tier).map(u32::from));
    view! {
        <Finding page lede=lede(view, |view| &view.lede)/>
        <Below page>
            {note}
            <div class="beside">
                <Picture
                    title=move || words.get().tiers_picture()
                    note=Signal::derive(move || words.get().tiers_picture_note().to_owned())
                    how=part(view, |view| view.how.join(" "))
                    chart=chart(view, |view| view.picture.clone())
                    chosen
                    on_choose=move |tier: u32| page.look(of_part(Partition::Tier, tier as u16))
                />
                <Limits page/>
            </div>
            <PartsTable
                page
                title=move || words.get().tiers_table()
                partition=Partition::Tier
                table=part(view, |view| view.table.clone())
            />
        </Below>
    }
}

/// The settings.
#[component]
fn Limits(
    /// The page.
    page: Page,
) -> impl IntoView {
    let words = page.words;
    let settings = page.session.settings;
    let field = move |label: fn(&dyn Catalogue) -> &'static str, at: fn(&mut TierSettings) -> &mut Percent| {
        let value = Signal::derive(move || u32::from(at(&mut settings.get().tiers).get()));
        let change = move |number: u32| {
            // The field lets 1 to 100 through.
            if let Some(percent) = u8::try_from(number).ok().and_then(|number| Percent::new(number).ok()) {
                page.change(|settings| *at(&mut settings.tiers) = percent);
            }
        };
        view! { <NumberField label=move || label(words.get()) value between=Signal::derive(|| (1, 100)) on_change=change/> }
    };
    let is_default = move || settings.with(|settings| settings.tiers == TierSettings::default());
    let reset = move |()| page.change(|settings| settings.tiers = TierSettings::default());
    view! {
        <Section title=move || words.get().limits() note=Signal::derive(move || words.get().limits_note().to_owned())>
            <div class="beside-fields">
                {field(|words| words.field_value_share(), |tiers| &mut tiers.value_share)}
                {field(|words| words.field_customer_cap(), |tiers| &mut tiers.customer_cap)}
                {field(|words| words.field_percentile(), |tiers| &mut tiers.potential_percentile)}
                {field(|words| words.field_potential_share(), |tiers| &mut tiers.potential_share)}
            </div>
            <Show when=move || !is_default()>
                <Button kind=ButtonKind::Link on_press=reset>{move || words.get().limits_default()}</Button>
            </Show>
        </Section>
    }
}
