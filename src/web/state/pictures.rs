//! Charts as files: the picture is worked out by `present::chart`, made into bytes by the browser, and saved.

use super::store::Store;
use crate::present::chart::{Picture, PictureKind};
use crate::web::browser;
use leptos::prelude::Set;

impl Store {
    /// Saves a picture under a name, and says so once the browser has it.
    pub(super) fn save_picture(&self, picture: &Picture, kind: PictureKind, name: String) {
        let downloaded = self.held.downloaded;
        let save = move |blob| {
            browser::download(&blob, &name);
            downloaded.set(Some(name));
        };
        match kind {
            PictureKind::Svg => {
                if let Some(file) = browser::svg_file(&picture.svg) {
                    save(file);
                }
            }
            // Pictures are some thousand pixels wide, far within 32 bits.
            PictureKind::Png => browser::paint(&picture.svg, (picture.width as u32, picture.height as u32), save),
        }
    }
}
