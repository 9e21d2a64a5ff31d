//! The laws of charts: labels never touch, bars add up, SVG is well formed. The figures in them are invented.

use super::{
    Caption, Colour, Column, Columns, Emphasis, Guide, Heat, HeatCell, HeatRow, Lines, Mark, Rank, Ranks, RowPlace,
    Scene, Series, Spacing, Theme, Unit, picture, svg,
};
use crate::domain::{Currency, Language};
use proptest::prelude::{prop_assert, proptest};

const WIDTHS: [f64; 5] = [240.0, 358.0, 640.0, 960.0, 1320.0];

fn series() -> Vec<Series> {
    let one = |name: &str, fill| Series { name: name.to_owned(), fill, edge: None };
    vec![one("novos", Colour::Step(2)), one("que voltaram", Colour::Step(5))]
}

fn columns(values: &[(u32, u32)], unit: Unit) -> Columns {
    let bar = |(place, (new, old)): (usize, &(u32, u32))| Column {
        label: format!("jan.\u{a0}{}", 2000 + place),
        values: vec![f64::from(*new), f64::from(*old)],
        figure: format!("{}", new + old),
        target: Some((place as u32, format!("{place}"))),
    };
    Columns {
        series: series(),
        bars: values.iter().enumerate().map(bar).collect(),
        unit,
        language: Language::Portuguese,
        height: 260.0,
        labelled: 0,
        spacing: Spacing::Apart,
        levels: Vec::new(),
        guides: vec![
            Guide { at: 0.5, label: "mediana: 41 dias".to_owned() },
            Guide { at: 0.9, label: "80%".to_owned() },
        ],
    }
}

/// Every letter of the scene lies within it, and no two texts touch.
#[track_caller]
fn check_texts(scene: &Scene) {
    let areas: Vec<_> = scene.marks.iter().filter_map(|mark| Some((mark, mark.text_area()?))).collect();
    for (place, (mark, area)) in areas.iter().enumerate() {
        assert!(area.x >= -0.5 && area.x + area.width <= scene.width + 0.5, "{mark:?} leaves {}", scene.width);
        assert!(area.y >= -0.5 && area.y + area.height <= scene.height + 0.5, "{mark:?} leaves {}", scene.height);
        for (other, its) in &areas[place + 1..] {
            assert!(!area.overlaps(its), "{mark:?} touches {other:?} at {}", scene.width);
        }
    }
}

fn heat() -> Heat {
    let cell = |figure: u8| {
        Some(HeatCell { figure: figure.to_string(), step: figure % 7, emphasis: Emphasis::Outlined, target: None })
    };
    let row = |length: u8| HeatRow {
        name: format!("jan.\u{a0}20{length:02}"),
        aside: "12.345".to_owned(),
        cells: (0..length).map(cell).collect(),
        place: RowPlace::Apart,
        target: Some((length.into(), "safra".to_owned())),
    };
    Heat {
        corner: ("Safra".to_owned(), "Novos".to_owned()),
        columns: (1..=24).map(|month| month.to_string()).collect(),
        rows: (1..=24).rev().map(row).collect(),
        key: ("% que voltou".to_owned(), (0..7).map(|step| (step, format!("{step} +"))).collect()),
    }
}

#[test]
fn texts_never_touch() {
    let values: Vec<(u32, u32)> = (0..60).map(|month| (month * 31 % 97, month * 17 % 301)).collect();
    for width in WIDTHS {
        for months in [1, 2, 7, 12, 36, 60] {
            let mut bars = columns(&values[..months], Unit::Count);
            check_texts(&bars.scene(width));
            bars.guides.clear();
            bars.series.truncate(1);
            check_texts(&bars.scene(width));
            let points = values[..months].iter().enumerate();
            let lines = Lines {
                points: points.map(|(place, value)| (format!("m{place}"), Some(f64::from(value.1)))).collect(),
                unit: Unit::Money(Currency::BRL),
                language: Language::English,
                height: 200.0,
                labelled: 1,
                levels: Vec::new(),
                last: "R$ 1.204,00".to_owned(),
            };
            // What stands on the line may cross the axis' figures of it, and nothing else.
            assert!(lines.scene(width).marks.len() > months.min(3));
        }
        check_texts(&heat().scene(width));
        let rank = |name: &str, value: f64| Rank {
            name: name.to_owned(),
            value,
            figure: "1.234".to_owned(),
            detail: "12,5% da receita".to_owned(),
            fill: Colour::Step(4),
            edge: None,
            target: None,
        };
        let bars = vec![rank("Ativos: compraram nos últimos 180 dias", 9.0), rank("Inativos", -2.0), rank("x", 0.0)];
        check_texts(&Ranks { bars }.scene(width));
    }
}

/// The heights of all bars of one series.
fn heights(scene: &Scene, of: Colour) -> f64 {
    let bars = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Rect { area, fill, .. } if *fill == of && area.height != 11.0 => Some(area.height),
        Mark::Rect { .. } | Mark::Line { .. } | Mark::Polygon { .. } | Mark::Dot { .. } | Mark::Text { .. } => None,
    });
    bars.sum()
}

proptest! {
    #[test]
    fn bars_are_as_tall_as_their_values(
        values in proptest::collection::vec((1..5000_u32, 1..5000_u32), 1..80), width in 240.0..1400.0_f64,
    ) {
        let scene = columns(&values, Unit::Count).scene(width);
        let new: f64 = values.iter().map(|value| f64::from(value.0)).sum();
        let old: f64 = values.iter().map(|value| f64::from(value.1)).sum();
        let (tall, other) = (heights(&scene, Colour::Step(2)), heights(&scene, Colour::Step(5)));
        prop_assert!((tall / other - new / old).abs() < 0.05 * (new / old), "{tall} {other} {new} {old}");
        prop_assert!(scene.targets.len() == values.len());
        for pair in scene.targets.windows(2) {
            prop_assert!((pair[0].area.x + pair[0].area.width - pair[1].area.x).abs() < 1e-6);
        }
    }

    #[test]
    fn svg_is_well_formed(name in "\\PC*", text in ".*", note in ".*") {
        let mut chart = columns(&[(1, 2), (3, 4)], Unit::Share);
        chart.bars[0].label = text.clone();
        chart.bars[1].target = Some((7, text.clone()));
        let scene = chart.scene(500.0);
        check_markup(&svg(&scene, Theme::Page, &name));
        let caption = Caption { title: name, note, remark: text.clone(), source: text };
        let picture = picture(&scene, &caption, 2.0);
        check_markup(&picture.svg);
        prop_assert!(!picture.svg.contains("var(") && !picture.svg.contains("style="));
    }
}

/// Tags close in their order, attributes are quoted, and text holds nothing that XML would read otherwise.
#[track_caller]
fn check_markup(markup: &str) {
    let mut open = Vec::new();
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        check_text(&rest[..start]);
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        assert!(!tag.contains('<'), "{tag}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        tag.split('"').skip(1).step_by(2).for_each(check_text);
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty() && rest.is_empty(), "{open:?} {rest}");
}

#[track_caller]
fn check_text(text: &str) {
    assert!(!text.contains(['<', '>']), "{text}");
    assert!(!text.chars().any(|c| c < ' ' && !matches!(c, '\t' | '\n' | '\r')), "{text:?}");
    for (at, _) in text.match_indices('&') {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;"];
        assert!(known.iter().any(|entity| text[at..].starts_with(entity)), "{text}");
    }
}

#[test]
fn no_letter_is_below_eleven_pixels() {
    let markup = svg(&heat().scene(358.0), Theme::Page, "x");
    for size in markup.split("font-size=\"").skip(1) {
        let size: f64 = size.split('"').next().unwrap().parse().unwrap();
        assert!(size >= 11.0);
    }
}
