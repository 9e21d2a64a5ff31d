//! For how many of those who get a step its merge tags have nothing to tell. What they tell is `facts`'s.

use super::facts::Teller;
use crate::analysis::orders::OrdersError;
use crate::domain::{MergeTag, Step, TextPiece, text_pieces};
use crate::engine::base::{Analysed, Base};
use crate::engine::plans;
use crate::engine::protocol::{BlankReport, PlannedList};

/// The blanks of a step of the dry run; of nobody where there is no such step.
///
/// # Errors
/// No memory.
pub(in crate::engine) fn blanks(
    base: &Base,
    analysed: &Analysed,
    (number, step): (u32, u8),
) -> Result<BlankReport, OrdersError> {
    let listed = plans::listed(base, analysed, PlannedList::Step { journey: number, step });
    let journey = analysed.settings.journeys.iter().find(|journey| journey.number == number);
    let tags = journey.and_then(|journey| journey.steps().get(usize::from(step)).map(|step| tags(step)));
    let mut report = BlankReport { recipients: listed.count(), blank: Vec::new() };
    let tags = tags.unwrap_or_default();
    if tags.is_empty() {
        return Ok(report);
    }
    let teller = Teller::of(base, analysed)?;
    for tag in tags {
        // That a tag hangs on the message is the same for everybody.
        if teller.lacks(0, tag).is_some() {
            let blank = listed.iter().filter(|place| teller.lacks(*place, tag) == Some(true)).count();
            report.blank.push((tag, blank as u64));
        }
    }
    Ok(report)
}

/// The tags of a message, each once.
fn tags(step: &Step) -> Vec<MergeTag> {
    let mut tags = Vec::new();
    for piece in
        [&step.text.subject, &step.text.pre_header, &step.text.body].into_iter().flat_map(|text| text_pieces(text))
    {
        if let TextPiece::Tag { tag, .. } = piece
            && !tags.contains(&tag)
        {
            tags.push(tag);
        }
    }
    tags
}
