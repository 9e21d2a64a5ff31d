//! A customer's page in words, and a time line at every width.

use super::{moments, person, timeline};
use crate::domain::{Consent, Currency, Day, EventKind, Language, Partition, Stage, Thresholds};
use crate::engine::protocol::{
    CustomerRow, ExpectedOrder, GapBasis, Happening, ListPlace, MessageFacts, Moment, Person, PersonFacts, RhythmOf,
    Why, WhyDimension, WhyScores,
};
use crate::present::chart::Mark;
use crate::present::segments::fixture::analysis;

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

fn ordered(day: Day, products: &[(&str, u32)]) -> Moment {
    let products = products.iter().map(|(name, pieces)| ((*name).to_owned(), *pieces)).collect();
    Moment { day, what: Happening::Ordered { cents: 12_345, products, marks: vec!["Site".to_owned()] } }
}

fn helena() -> Person {
    let dimension = |value| WhyDimension { value, score: 3, score_from: 1, score_to: value, better_than: 0.5 };
    let customer = CustomerRow {
        id: 7,
        key: "helena@exemplo.com.br".to_owned(),
        profile: vec!["Cliente 0007".to_owned(), String::new()],
        recency_days: Some(20),
        frequency: 2,
        monetary_cents: 24_690,
        r: 3,
        f: 3,
        m: 3,
        segment: Some(5),
        stage: Stage::Maintenance,
        orders: 2,
        first_order: Some(day(2026, 5, 4)),
        last_order: Some(day(2026, 10, 31)),
    };
    let scores = WhyScores { recency: dimension(20), frequency: dimension(2), monetary: dimension(24_690), fm: 3 };
    let coupon = Happening::CouponIssued { code: "GIFT1".to_owned(), cents: 900, expires: Some(day(2026, 12, 1)) };
    Person {
        why: Why { customer, scores: Some(scores), thresholds: Thresholds::default(), rhythm: RhythmOf::Nobody },
        list: ListPlace { place: Some(2), len: 1_258, previous: Some("a".to_owned()), next: None },
        parts: Partition::ALL.map(|partition| (partition, 0)).to_vec(),
        value_cents: (24_690, Some(100_000)),
        facts: PersonFacts {
            registered: Some(day(2026, 5, 1)),
            birthday: Some((None, 2, 29)),
            consent: Some(Consent::Withheld),
            tells_activity: true,
            ..PersonFacts::default()
        },
        expected: Some(ExpectedOrder {
            basis: GapBasis::Own,
            gaps: 3,
            median_days: 30,
            late_days: 45,
            expected: day(2026, 11, 30),
            late: day(2026, 12, 15),
        }),
        favourites: vec![("Caneca".to_owned(), 2)],
        told_columns: Vec::new(),
        moments: vec![
            ordered(day(2026, 10, 31), &[("Caneca", 200), ("Filtro", 50), ("Moedor", 100)]),
            Moment { day: day(2026, 10, 2), what: coupon },
            Moment { day: day(2026, 10, 1), what: Happening::Mail(EventKind::Opened) },
            Moment { day: day(2026, 9, 1), what: Happening::Answered(9) },
            ordered(day(2026, 5, 4), &[]),
            Moment { day: day(2026, 5, 1), what: Happening::Registered },
        ],
        happened: 6,
        message: MessageFacts {
            on: day(2026, 11, 20),
            first_name: None,
            full_name: None,
            last_order: None,
            last_product: None,
            favourite_product: None,
            orders: 2,
            expected: None,
            coupon: None,
            shop: None,
        },
    }
}

#[test]
fn the_finding_says_when_the_next_order_is_expected() {
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let mut analysis = analysis();
    analysis.reference = day(2026, 11, 20);
    let view = person(&helena(), &analysis, Language::Portuguese);
    assert_eq!(plain(&view.title), "Cliente 0007: 2 pedidos, o próximo esperado por volta de 30 nov. 2026.");
    assert_eq!((view.key.as_deref(), view.place.as_str()), (Some("helena@exemplo.com.br"), "3º de 1.258 na lista"));
    assert_eq!(view.stands.len(), Partition::ALL.len());
    assert!(plain(&view.expected).starts_with("Pelos próprios 3 intervalos"), "{}", view.expected);
    let known: Vec<String> = view.known.iter().map(|(name, value)| plain(&format!("{name}: {value}"))).collect();
    for fact in [
        "Cadastro: 1 mai. 2026",
        "Aniversário: 29 fev.",
        "Última abertura ou clique: nunca",
        "Aceita e-mails: não: fica fora das listas",
    ] {
        assert!(known.iter().any(|known| known == fact), "{fact} {known:?}");
    }
    analysis.reference = day(2026, 12, 20);
    let late = person(&helena(), &analysis, Language::English);
    assert_eq!(plain(&late.title), "Cliente 0007: 2 orders, the next was expected around Nov 30, 2026.");
}

#[test]
fn moments_in_words() {
    let rows = moments(&helena().moments, Currency::BRL, Language::Portuguese);
    let said: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {} {} {}", row.day, row.what, row.detail, row.value).replace('\u{a0}', " "))
        .collect();
    assert_eq!(said[0], "31/10/2026 Pedido 2 × Caneca · 0,50 × Filtro · Moedor · Site 123,45");
    assert_eq!(said[1], "02/10/2026 Cupom emitido GIFT1 · R$ 9,00 · vale até 1 dez. 2026 ");
    assert_eq!(said[3], "01/09/2026 Resposta nota 9 de 10 ");
}

#[test]
fn marks_stay_inside_at_every_width() {
    let mut one = helena();
    for (reference, years) in
        [(day(2026, 11, 20), 0), (day(2026, 5, 5), 0), (day(2026, 11, 20), 9), (day(2028, 2, 1), 0)]
    {
        one.moments.push(ordered(day(2026 - years, 5, 4), &[]));
        let chart = timeline(&one, reference, Currency::BRL, Language::Portuguese);
        assert_eq!(chart.table.lines.len(), one.moments.len());
        for wide in [240.0, 358.0, 700.0, 1320.0] {
            let scene = chart.scene(wide);
            for mark in &scene.marks {
                if let Some(area) = mark.text_area() {
                    assert!(area.x >= -1.0 && area.x + area.width <= wide + 12.0, "{wide} {reference:?} {mark:?}");
                }
                if let Mark::Line { points, .. } = mark {
                    assert!(
                        points.iter().all(|(x, _)| (0.0..=wide + 1.0).contains(x)),
                        "{wide} {reference:?} {mark:?}"
                    );
                }
            }
        }
    }
}
