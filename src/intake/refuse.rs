//! Files that are no CSV at all, known by their first bytes or their size. Tables that are no use are refused by `dialect` and later.

use crate::domain::Refusal;
use crate::intake::encoding;

/// The largest file that is read, in bytes: 2 GiB. A row takes up to 36 bytes in the ledger, so 2 GiB of rows of 100 bytes take some
/// 0.8 GB of the 4 GiB that a wasm memory can have, and the customers their share; shorter rows can still end in `OutOfMemory`.
pub const MAX_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// Looks at the first bytes of a file (some KiB; all of a smaller file) and its size in bytes. `None`: nothing speaks against reading it.
#[must_use]
pub fn look(head: &[u8], file_bytes: u64) -> Option<Refusal> {
    let (encoding, mark_bytes) = encoding::sniff(head);
    let text = encoding::as_utf8(&head[mark_bytes..], encoding);
    let body = text.trim_ascii_start();
    if body.is_empty() && file_bytes <= head.len() as u64 {
        Some(Refusal::Empty)
    } else if is_workbook(head) {
        Some(Refusal::Workbook)
    } else if body.starts_with(b"%PDF-") {
        Some(Refusal::Pdf)
    } else if is_web_page(body) {
        Some(Refusal::WebPage)
    } else if is_binary(&text) {
        Some(Refusal::Binary)
    } else if file_bytes > MAX_BYTES {
        Some(Refusal::TooLarge { bytes: file_bytes, limit: MAX_BYTES })
    } else {
        None
    }
}

/// ZIP (`.xlsx`, `.ods`; also an empty one) or OLE (`.xls`).
fn is_workbook(head: &[u8]) -> bool {
    const MAGIC: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"];
    MAGIC.iter().any(|magic| head.starts_with(magic))
}

/// HTML after blanks, comments and processing instructions; also the bare tables that some shops call `.xls`.
fn is_web_page(mut body: &[u8]) -> bool {
    const STARTS: [&[u8]; 5] = [b"<!doctype html", b"<html", b"<head", b"<body", b"<table"];
    loop {
        body = body.trim_ascii_start();
        let end: &[u8] = if body.starts_with(b"<!--") {
            b"-->"
        } else if body.starts_with(b"<?") {
            b"?>"
        } else {
            break;
        };
        match body.windows(end.len()).position(|window| window == end) {
            Some(at) => body = &body[at + end.len()..],
            None => return false,
        }
    }
    STARTS.iter().any(|start| body.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

/// More than a few control bytes, and more than one in 50. Compressed data has one in 9; a text with a stray NUL stays below.
fn is_binary(text: &[u8]) -> bool {
    let controls = text.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31 | 127)).count();
    controls > 4 && controls * 50 > text.len()
}

#[cfg(test)]
mod tests {
    use super::MAX_BYTES;
    use super::look;
    use crate::domain::Refusal;

    #[track_caller]
    fn check(head: &[u8], refusal: Option<Refusal>) {
        assert_eq!(look(head, head.len() as u64), refusal, "{}", head.escape_ascii());
    }

    #[test]
    fn what_is_no_text_is_named() {
        check(b"", Some(Refusal::Empty));
        check(b" \r\n\t\n", Some(Refusal::Empty));
        check(b"\xef\xbb\xbf", Some(Refusal::Empty));
        check(b"\xff\xfe\r\0\n\0", Some(Refusal::Empty));
        check(b"PK\x03\x04\x14\0", Some(Refusal::Workbook));
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Some(Refusal::Workbook));
        check(b"%PDF-1.7\n", Some(Refusal::Pdf));
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", Some(Refusal::Binary));
        check(b"<!DOCTYPE html><html>", Some(Refusal::WebPage));
        check(b"\xef\xbb\xbf\n <!-- login --> <HTML lang=pt>", Some(Refusal::WebPage));
        check(b"<?xml version=\"1.0\"?>\n<!doctype HTML", Some(Refusal::WebPage));
        check(b"<table border=1><tr>", Some(Refusal::WebPage));
    }

    #[test]
    fn what_is_text_passes() {
        check(b"id;nome\r\n1;A\0na\r\n2;Rui\r\n", None);
        check(b"a,b", None);
        check(b"PK;nome", None);
        check(b"<!-- never closed", None);
        check("PDF,%PDF-\n<html>,é".as_bytes(), None);
        check(&"id;nome\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), None);
        assert_eq!(look(b"   ", 4096), None, "blanks may be followed by a table");
    }

    #[test]
    fn size_has_a_limit() {
        assert_eq!(look(b"a;b", MAX_BYTES), None);
        let bytes = MAX_BYTES + 1;
        assert_eq!(look(b"a;b", bytes), Some(Refusal::TooLarge { bytes, limit: MAX_BYTES }));
    }
}
