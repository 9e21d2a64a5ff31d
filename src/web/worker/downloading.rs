//! Files that the page asks for: each is made, and handed over or refused as such; what is open stays as it is. What is in them is
//! the engine's.

use super::Stop;
use super::Worker;
use super::parts::Parts;
use crate::domain::Refusal;
use crate::engine::protocol::{Download, Event, FileId, FileSort, ListId};
use crate::engine::{Fed, template, write_table};
use wasm_bindgen::JsValue;

impl Worker {
    /// Makes a file and hands it over; nothing is said of one that was stopped or can't be had.
    pub(super) async fn download(&self, download: Download) {
        let parts = Parts::default();
        let sort = sort(&download);
        let made = match self.make(&download, &mut |bytes| parts.push(&bytes)).await {
            Ok(Some((file_name, lists))) => parts.into_blob(media_type(&download)).map(|blob| (file_name, lists, blob)),
            Ok(None) => return,
            Err(refusal) => Err(refusal),
        };
        match made {
            Ok((file_name, lists, blob)) => self.post(&Event::Download { file_name, lists, sort }, &blob),
            Err(refusal) => self.post(&Event::NotWritten { sort, refusal }, &JsValue::UNDEFINED),
        }
    }

    /// Makes a file, its bytes into `keep`; its name and its lists, or `None` where it was stopped, given up or can't be had.
    async fn make(
        &self,
        download: &Download,
        keep: &mut dyn FnMut(Vec<u8>),
    ) -> Result<Option<(String, Vec<(ListId, u64)>)>, Refusal> {
        let file_name = match download {
            Download::Template(file) => {
                keep(template(*file));
                Some(file.file_name().to_owned())
            }
            Download::Table(table) => {
                let (file_name, bytes) = write_table(table);
                keep(bytes);
                Some(file_name)
            }
            Download::Unmatched { .. } => {
                let written = self.engine.borrow().unmatched_file(download);
                written.map(|(file_name, bytes)| {
                    keep(bytes);
                    file_name
                })
            }
            Download::SetAside { file, .. } => self.make_set_aside(*file, download, keep).await?,
            Download::Customers { .. }
            | Download::Messages { .. }
            | Download::MessagesZip { .. }
            | Download::List { .. }
            | Download::ListsZip { .. }
            | Download::Calendar { .. } => return self.write(download, keep).await,
        };
        Ok(file_name.map(|file_name| (file_name, Vec::new())))
    }

    /// The rows set aside of a source, which is read once more.
    async fn make_set_aside(
        &self,
        file: FileId,
        download: &Download,
        keep: &mut dyn FnMut(Vec<u8>),
    ) -> Result<Option<String>, Refusal> {
        let writer = self.engine.borrow().set_aside_file(download);
        let Some(mut writer) = writer else { return Ok(None) };
        let number = *self.reading.borrow();
        let feed = |bytes: &[u8]| {
            keep(writer.feed(bytes)?);
            Ok(Fed::More)
        };
        let size = self.sources.borrow().iter().find(|(known, _)| *known == file).map(|(_, bytes)| bytes.len());
        match self.bring(number, (file, 0, size.unwrap_or_default()), None, feed).await {
            Ok(()) => {}
            Err(Stop::Refused(refusal)) => return Err(refusal),
            Err(Stop::Superseded) => return Ok(None),
        }
        let file_name = writer.file_name().to_owned();
        keep(writer.finish()?);
        Ok(Some(file_name))
    }
}

fn sort(download: &Download) -> FileSort {
    match download {
        Download::Template(_) => FileSort::Template,
        Download::Table(_) | Download::Unmatched { .. } | Download::SetAside { .. } => FileSort::Short,
        Download::Customers { .. }
        | Download::Messages { .. }
        | Download::MessagesZip { .. }
        | Download::List { .. }
        | Download::ListsZip { .. }
        | Download::Calendar { .. } => FileSort::Long,
    }
}

fn media_type(download: &Download) -> &'static str {
    match download {
        Download::MessagesZip { .. } | Download::ListsZip { .. } => "application/zip",
        Download::Calendar { .. } => "text/calendar;charset=utf-8",
        Download::Customers { .. }
        | Download::SetAside { .. }
        | Download::Unmatched { .. }
        | Download::Template(_)
        | Download::Table(_)
        | Download::List { .. }
        | Download::Messages { .. } => "text/csv;charset=utf-8",
    }
}
