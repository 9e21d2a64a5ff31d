//! Scenes as SVG text: for the page, with the areas that can be chosen, and as a picture to take away. No style attribute
//! and no class stands in it that the picture needs: the page's policy blocks the one, and a slide knows no other.

use super::colour::{Colour, Theme};
use super::lettering::{Letter, wrapped};
use super::scene::{Anchor, Area, Mark, Scene, Stroke};
use crate::domain::Day;
use crate::domain::letters::slug;
use core::fmt::Write as _;

/// The families of pictures to take away: any sans-serif there is.
const FAMILIES: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// What stands around a picture to take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// What it shows.
    pub title: String,
    /// How to read it.
    pub note: String,
    /// What is remarkable, where something is.
    pub remark: String,
    /// Where its figures come from.
    pub source: String,
}

/// A picture as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The SVG document.
    pub svg: String,
    /// Its width in pixels.
    pub width: f64,
    /// Its height in pixels.
    pub height: f64,
}

/// As what a picture is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// Lines and text.
    Svg,
    /// Pixels, two for one.
    Png,
}

impl PictureKind {
    /// How many pixels stand for one of the scene.
    #[must_use]
    pub fn scale(self) -> f64 {
        match self {
            PictureKind::Svg => 1.0,
            PictureKind::Png => 2.0,
        }
    }

    /// What a picture is called, like all files of the page.
    ///
    /// ```
    /// use regua::domain::Day;
    /// use regua::present::chart::PictureKind;
    /// let day = Day::from_ymd(2026, 11, 22).unwrap();
    /// assert_eq!(PictureKind::Png.file_name("Recompra por safra", day), "regua_recompra-por-safra_2026-11-22.png");
    /// ```
    #[must_use]
    pub fn file_name(self, title: &str, reference: Day) -> String {
        let ending = match self {
            PictureKind::Svg => "svg",
            PictureKind::Png => "png",
        };
        format!("regua_{}_{}.{ending}", slug(title), reference.to_iso())
    }
}

/// A scene as an `svg` element. On the page it is named `name`; where it has targets it is a group of buttons, of which
/// the first can be reached by Tab.
///
/// ```
/// use regua::present::chart::{Anchor, Colour, Letter, Scene, Theme, svg};
/// let mut scene = Scene::new(100.0, 20.0);
/// scene.text((0.0, 12.0), Anchor::Start, (Letter::Label, Colour::Ink), "R & F");
/// let drawn = svg(&scene, Theme::Page, "a < b");
/// assert!(drawn.contains(">R &amp; F</text>") && drawn.contains("aria-label=\"a &lt; b\""));
/// ```
#[must_use]
pub fn svg(scene: &Scene, theme: Theme, name: &str) -> String {
    let mut out = String::with_capacity(scene.marks.len() * 96);
    let role = if scene.targets.is_empty() { "img" } else { "group" };
    open(&mut out, (scene.width, scene.height), 1.0);
    let _ = write!(out, " role=\"{role}\" aria-label=\"{}\">", escaped(name));
    draw(&mut out, &scene.marks, theme);
    let mut tab = "0";
    for target in &scene.targets {
        let _ = write!(out, "<rect class=\"target\" data-mark=\"{}\" role=\"button\" tabindex=\"{tab}\"", target.id);
        let _ = write!(out, " aria-pressed=\"false\" aria-label=\"{}\"", escaped(&target.label));
        place(&mut out, target.area);
        out.push_str(" fill=\"transparent\"/>");
        tab = "-1";
    }
    out.push_str("</svg>");
    out
}

/// A scene as a picture to take away: on paper, with title, note, remark and source, its pixels enlarged `scale` times.
#[must_use]
pub fn picture(scene: &Scene, caption: &Caption, scale: f64) -> Picture {
    const MARGIN: f64 = 24.0;
    let inner = scene.width.max(320.0);
    let mut head = Scene::default();
    let mut y = MARGIN;
    let lines = |scene: &mut Scene, y: &mut f64, text: &str, letter: Letter, colour: Colour| {
        for line in wrapped(text, inner, letter) {
            *y += (letter.size() * 1.35).round();
            scene.text((MARGIN, *y), Anchor::Start, (letter, colour), line);
        }
    };
    lines(&mut head, &mut y, &caption.title, Letter::Title, Colour::Ink);
    y += 2.0;
    lines(&mut head, &mut y, &caption.note, Letter::Label, Colour::Muted);
    let top = y + 16.0;
    let mut foot = Scene::default();
    y = top + scene.height + 6.0;
    lines(&mut foot, &mut y, &caption.remark, Letter::Label, Colour::Ink);
    y += 10.0;
    foot.line([(MARGIN, y), (MARGIN + inner, y)], Colour::Hair, Stroke::Thin);
    y += 4.0;
    lines(&mut foot, &mut y, &caption.source, Letter::Small, Colour::Muted);
    let (width, height) = (inner + 2.0 * MARGIN, y + MARGIN);
    let mut out = String::new();
    open(&mut out, (width, height), scale);
    let _ = write!(out, " font-family=\"{FAMILIES}\"><title>{}</title>", escaped(&caption.title));
    head.marks.insert(0, Mark::Rect { area: Area::new((0.0, 0.0), (width, height)), fill: Colour::Paper, edge: None });
    draw(&mut out, &head.marks, Theme::Light);
    let _ = write!(out, "<g transform=\"translate({} {})\">", short(MARGIN), short(top));
    draw(&mut out, &scene.marks, Theme::Light);
    out.push_str("</g>");
    draw(&mut out, &foot.marks, Theme::Light);
    out.push_str("</svg>");
    Picture { svg: out, width: (width * scale).ceil(), height: (height * scale).ceil() }
}

fn open(out: &mut String, (width, height): (f64, f64), scale: f64) {
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\"",
        short((width * scale).ceil()),
        short((height * scale).ceil()),
        short(width),
        short(height)
    );
}

fn draw(out: &mut String, marks: &[Mark], theme: Theme) {
    for mark in marks {
        match mark {
            Mark::Rect { area, fill, edge } => {
                // An outline lies inside: neighbours that touch stay as far apart as they are.
                let inset = if edge.is_some() { 0.5 } else { 0.0 };
                let (x, y) = (area.x + inset, area.y + inset);
                let area = Area::new((x, y), (area.width - 2.0 * inset, area.height - 2.0 * inset));
                out.push_str("<rect");
                place(out, area);
                let _ = write!(out, " fill=\"{}\"", fill.written(theme));
                if let Some(edge) = edge {
                    let _ = write!(out, " stroke=\"{}\"", edge.written(theme));
                }
                out.push_str("/>");
            }
            Mark::Line { points, colour, stroke } => {
                let (thickness, dashes) = match stroke {
                    Stroke::Thin => ("1", ""),
                    Stroke::Dashed => ("1", " stroke-dasharray=\"3 3\""),
                    Stroke::Strong => ("2", " stroke-linejoin=\"round\""),
                    Stroke::StrongDashed => ("2", " stroke-dasharray=\"6 4\" stroke-linejoin=\"round\""),
                };
                let _ = write!(
                    out,
                    "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{thickness}\"{dashes}/>",
                    path(points),
                    colour.written(theme)
                );
            }
            Mark::Polygon { points, fill } => {
                let _ = write!(out, "<path d=\"{}z\" fill=\"{}\"/>", path(points), fill.written(theme));
            }
            Mark::Dot { at: (x, y), radius, fill } => {
                let (x, y, radius) = (short(*x), short(*y), short(*radius));
                let _ = write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{}\"/>", fill.written(theme));
            }
            Mark::Text { at: (x, y), text, letter, anchor, colour } => {
                let anchor = match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                };
                let weight = if letter.is_strong() { " font-weight=\"600\"" } else { "" };
                let _ = write!(
                    out,
                    "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor} fill=\"{}\">{}</text>",
                    short(*x),
                    short(*y),
                    short(letter.size()),
                    colour.written(theme),
                    escaped(text)
                );
            }
        }
    }
}

fn place(out: &mut String, area: Area) {
    let Area { x, y, width, height } = area;
    let (x, y, width, height) = (short(x), short(y), short(width), short(height));
    let _ = write!(out, " x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
}

fn path(points: &[(f64, f64)]) -> String {
    let mut out = String::with_capacity(points.len() * 10);
    for (x, y) in points {
        out.push(if out.is_empty() { 'M' } else { 'L' });
        let _ = write!(out, "{} {}", short(*x), short(*y));
    }
    out
}

/// A place to a tenth of a pixel.
fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    // Not `-0`, which a rounded little may become.
    if tenths == 0.0 { "0".to_owned() } else { format!("{tenths}") }
}

/// Text as it may stand between tags and in attributes. Control characters, which XML has no way to hold, are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}
