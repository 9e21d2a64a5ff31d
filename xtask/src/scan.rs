//! The guard beside the policy: the bundle's text may not so much as name what the policy does not stop, nor what the page
//! has no use for. The policy itself is in `policy`.

use anyhow::{Result, bail};

/// Ways out of the page. The policy blocks most; navigation, `open` and WebRTC it does not.
const FORBIDDEN: [&str; 19] = [
    "window.open",
    ".open(",
    "RTCPeerConnection",
    "RTCDataChannel",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "XMLHttpRequest",
    "WebSocket",
    "importScripts",
    "serviceWorker",
    "SharedWorker",
    "fetch(",
    "import(",
    "eval(",
    "new Function",
    "document.write",
    "@import",
    "http-equiv=\"refresh\"",
];

/// Names that are written in full wherever they are used, so that even the wasm's data may not hold them.
const FORBIDDEN_IN_WASM: [&str; 6] =
    ["RTCPeerConnection", "WebTransport", "sendBeacon", "XMLHttpRequest", "importScripts", "serviceWorker"];

/// Addresses that are names of vocabularies; nothing is loaded from them.
const NAMESPACES: [&str; 5] = [
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1998/Math/MathML",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
];

/// Fails on the first thing the page may not hold. `text` is all of it but the packed wasm.
pub(crate) fn scan(text: &str, wasm: &[u8]) -> Result<()> {
    let breach = forbidden(text).or_else(|| address(text)).or_else(|| loaded_by_style(text)).or_else(|| in_wasm(wasm));
    match breach {
        None => Ok(()),
        Some(breach) => bail!("the bundle holds {breach}; the page must have no way to the network"),
    }
}

fn forbidden(text: &str) -> Option<String> {
    FORBIDDEN.iter().find_map(|name| text.find(name).map(|at| format!("`{name}`: {}", around(text, at))))
}

fn address(text: &str) -> Option<String> {
    let without = NAMESPACES.iter().fold(text.to_owned(), |text, namespace| text.replace(namespace, ""));
    ["http://", "https://", "ws://", "wss://", "src=\"//", "href=\"//"]
        .iter()
        .find_map(|scheme| without.find(scheme).map(|at| format!("an address: {}", around(&without, at))))
}

fn loaded_by_style(text: &str) -> Option<String> {
    let loads = text.match_indices("url(").find(|(at, found)| {
        let address = text[at + found.len()..].trim_start_matches(['"', '\'']);
        !address.starts_with("data:") && !address.starts_with('#')
    });
    loads.map(|(at, _)| format!("a load: {}", around(text, at)))
}

fn in_wasm(wasm: &[u8]) -> Option<String> {
    let holds = |name: &&&str| wasm.windows(name.len()).any(|window| window == name.as_bytes());
    FORBIDDEN_IN_WASM.iter().find(holds).map(|name| format!("`{name}` in the wasm"))
}

fn around(text: &str, at: usize) -> String {
    let before = text[..at].char_indices().rev().nth(40).map_or(0, |(start, _)| start);
    text[before..].chars().take(100).collect::<String>().replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, is_clean: bool) {
        assert_eq!(scan(text, b"").is_ok(), is_clean, "{text}");
    }

    #[test]
    fn ways_out_are_found_and_vocabularies_are_not() {
        check("<svg xmlns=\"http://www.w3.org/2000/svg\">", true);
        check("p { background: url(\"data:image/png;base64,AA\") }", true);
        check("p { background: url(paper.png) }", false);
        check("p { background: url(//cdn.example/paper.png) }", false);
        check("@import 'base.css';", false);
        check("new RTCPeerConnection()", false);
        check("navigator.sendBeacon('/', 1)", false);
        check("a = b.open('x')", false);
        check("<img src=\"https://example.com/a.png\">", false);
        check("<img src=\"//example.com/a.png\">", false);
        assert!(scan("", b"\0asm RTCPeerConnection").is_err());
    }
}
