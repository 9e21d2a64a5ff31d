//! Who is in another segment than before the settings changed. What changed is `present`'s to say.

use super::base::Analysed;
use super::segmented::NO_SEGMENT;
use crate::domain::{Look, MapChoice, Policy, Unit};

/// The segments of a base as they were.
#[derive(Debug)]
pub(super) struct Before {
    policy: Policy,
    unit: Unit,
    map: MapChoice,
    looks: Vec<Look>,
    segments: Vec<u8>,
}

impl Before {
    pub(super) fn of(analysed: &Analysed) -> Before {
        Before {
            policy: analysed.policy.clone(),
            unit: analysed.settings.unit,
            map: analysed.settings.map,
            looks: analysed.segmented.looks.clone(),
            segments: analysed.segments.clone(),
        }
    }

    /// How many customers are in another segment now, who came into one or left all of them included. `None` where the
    /// segments can't be compared: other lines or other customers count, or one of the maps is the user's own and the other is not.
    pub(super) fn switched(&self, now: &Analysed) -> Option<u64> {
        let is_own = |map: MapChoice| match map {
            MapChoice::Own => true,
            MapChoice::Default | MapChoice::Klaviyo | MapChoice::RPackage => false,
        };
        if self.policy != now.policy || self.unit != now.settings.unit || is_own(self.map) != is_own(now.settings.map) {
            return None;
        }
        // What each number was is another number now, or none.
        let number = |was: &Look| now.segmented.looks.iter().position(|is| is_same(was, is));
        let mut now_is = [None; NO_SEGMENT as usize + 1];
        for (now_is, was) in now_is.iter_mut().zip(&self.looks) {
            *now_is = number(was).and_then(|number| u8::try_from(number).ok());
        }
        if let Some(nobodys) = now_is.last_mut() {
            *nobodys = Some(NO_SEGMENT);
        }
        let pairs = self.segments.iter().zip(&now.segments);
        Some(pairs.filter(|(was, is)| now_is.get(usize::from(**was)).copied().flatten() != Some(**is)).count() as u64)
    }
}

fn is_same(was: &Look, is: &Look) -> bool {
    match (was, is) {
        (Look::Known(was), Look::Known(is)) => was == is,
        (Look::Own(was), Look::Own(is)) => was.name == is.name,
        (Look::Known(_), Look::Own(_)) | (Look::Own(_), Look::Known(_)) => false,
    }
}
