//! Nothing that comes after a past day changes what was known on it, or what was planned for it.

use super::*;
use crate::audience::Population;
use crate::domain::{
    Activity, BoughtWhen, DayFact, Facet, LifecycleRule, NumberFact, Partition, SampleFile, Segment, Template, Window,
};
use crate::engine::{Engine, FileId, Opened, State, sample};
use crate::journeys::library;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, proptest};
use std::collections::BTreeMap;

/// 2026-11-22.
const TODAY: i32 = 20_779;

fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

/// Reads files, and analyses them under settings that look at much of the base.
fn engine(files: &[Vec<u8>], reference: Day) -> Engine {
    let sources: Vec<Opened> = (0..)
        .zip(files)
        .map(|(id, file)| Opened { id: FileId(id), name: format!("{id}.csv"), bytes: file.len() as u64, mapping: None })
        .collect();
    let mut engine = Engine::new();
    engine.open(&sources, day(TODAY));
    while let Some(want) = engine.want() {
        for (from, to) in want.ranges {
            engine.feed(&files[want.file.0 as usize][from as usize..to as usize]);
        }
        engine.end(Ok(()));
    }
    engine.finish().unwrap();
    let shop = library::Shop { segment: &|segment| Some(Segment::index(segment) as u16), season: day(TODAY - 20) };
    let mut settings = Settings {
        reference: Some(reference),
        lifecycle: LifecycleRule::OwnRhythm,
        window: Window::Months12,
        horizon_days: 60,
        ..Settings::default()
    };
    for (number, template) in (0..).zip(Template::ALL) {
        let mut journey = library::journey(template, number, &shop);
        journey.activity = Activity::Active;
        settings.journeys.push(journey);
    }
    assert!(!engine.handle(&crate::engine::Command::Analyse(settings)).is_empty());
    engine
}

fn parts(engine: &Engine) -> (&Base, &Analysed) {
    let State::Read(base) = &engine.state else { panic!("a base") };
    (base, engine.analysed.as_deref().unwrap())
}

/// Of each customer known on the reference date all that conditions ask, and what is planned for that day.
fn known(base: &Base, analysed: &Analysed) -> BTreeMap<String, Vec<i64>> {
    let people = Answers { base, analysed };
    let made = plans::dry_run(base, analysed).unwrap();
    let coupons = people.bought(Facet::Coupon).map(|bought| {
        let names: Vec<String> = bought.names(Facet::Coupon).into_iter().map(|(name, _)| name).collect();
        bought.who((Facet::Coupon, &names), BoughtWhen::Ever, (analysed.policy.reference, analysed.len()))
    });
    let mut found = BTreeMap::new();
    for (place, customer) in analysed.customers.iter().enumerate() {
        let came = analysed.since.as_ref().map_or(Day::MIN, |since| since.known_from[place]);
        if came > analysed.policy.reference {
            continue;
        }
        let mut facts: Vec<i64> = Partition::ALL.map(|of| analysed.labels(base, of).of[place].into()).to_vec();
        let numbers =
            NumberFact::ALL.into_iter().map(|fact| people.number(fact).and_then(|column| column.value(place)));
        let days = [DayFact::FirstOrder, DayFact::LastOrder];
        let days = days.into_iter().map(|fact| people.day(fact).and_then(|column| column.value(place)));
        facts.extend(numbers.chain(days).map(|value| value.unwrap_or(-1)));
        facts.push(i64::from(coupons.as_ref().is_some_and(|who| who.has(place))));
        let own = made.run.of_customer(place as u32).into_iter().filter(|told| told.message.day() == 0);
        facts.extend(own.map(|told| {
            i64::from(made.numbers[told.lane]) << 32
                | i64::from(told.message.step()) << 16
                | i64::from(told.message.age_days())
        }));
        assert!(found.insert(base.ledger.customers.key(*customer).to_owned(), facts).is_none());
    }
    found
}

/// What was bought, and by how many.
fn bought(base: &Base, analysed: &Analysed) -> Vec<(String, u64)> {
    let people = Answers { base, analysed };
    // Coupons are offered as the file names them, whenever they were used.
    let facets = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Coupon);
    let names = facets.filter_map(|facet| Some(people.bought(facet)?.names(facet)));
    names.flatten().filter(|(_, count)| *count > 0).collect()
}

type Told = (BTreeMap<String, Vec<i64>>, Vec<(String, u64)>);

/// What was known so many days ago.
fn then(files: &[Vec<u8>], days: u16) -> Told {
    let engine = engine(files, day(TODAY));
    let (base, analysed) = parts(&engine);
    with(base, analysed, days, |lived| (known(base, lived.as_of), bought(base, lived.as_of))).unwrap()
}

/// What is known to whoever has only the files of that day.
fn on_the_day(files: &[Vec<u8>], days: u16) -> Told {
    let engine = engine(files, day(TODAY - i32::from(days) + 1));
    let (base, analysed) = parts(&engine);
    (known(base, analysed), bought(base, analysed))
}

/// A file without the rows of days after one, by the cells of a column; those of another are blank where they are later.
fn cut(file: &[u8], [column, blanked]: [&str; 2], last: Day) -> Vec<u8> {
    // Whatever the encoding, each byte is a letter.
    let text: String = file.iter().copied().map(char::from).collect();
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let separator = if header.contains(';') { ";" } else { "," };
    let place = |column: &str| header.split(separator).position(|name| name.ends_with(column));
    let is_later = |cell: &str| {
        let parts: Vec<i32> =
            cell.split(['/', '-', ' ']).take(3).map(|part| part.parse().unwrap_or_default()).collect();
        let [one, month, three] = parts[..] else { return false };
        let (year, of_month) = if one > 31 { (one, three) } else { (three, one) };
        Day::from_ymd(year, month as u32, of_month as u32).is_some_and(|day| day > last)
    };
    let mut kept = vec![header.to_owned()];
    for line in lines {
        let mut cells: Vec<&str> = line.split(separator).collect();
        if is_later(cells[place(column).unwrap()]) {
            continue;
        }
        if let Some(cell) = place(blanked).and_then(|place| cells.get_mut(place)).filter(|cell| is_later(cell)) {
            *cell = "";
        }
        kept.push(cells.join(separator));
    }
    kept.join("\n").chars().map(|letter| letter as u8).collect()
}

/// An order of a small shop: who, how many days before today, what it came to.
fn order() -> impl Strategy<Value = (u8, i32, u32)> {
    (0..12_u8, 0..400_i32, 1..50_u32)
}

fn files(past: &[(u8, i32, u32)], future: &[(u8, i32, u32)], last: i32) -> [Vec<u8>; 2] {
    let mut orders = "pedido;cliente;data;valor;produto\n".to_owned();
    for (number, (customer, ago, amount)) in past.iter().chain(future).enumerate() {
        let ago = if number < past.len() { last + ago } else { ago % last };
        let date = day(TODAY - ago).to_iso();
        orders += &format!("P{number};C-{customer:02};{date};{amount},00;{}\n", ["Caneca", "Filtro"][number % 2]);
    }
    // Somebody bought long ago, so that there always is a base.
    orders += &format!("P-1;C-99;{};10,00;Moedor\n", day(TODAY - 500).to_iso());
    let mut register = "cliente;Data de nascimento;Data de cadastro\n".to_owned();
    for customer in 0..8 {
        register += &format!("C-{customer:02};1980-0{}-11;{}\n", customer + 1, day(TODAY - 60 * customer).to_iso());
    }
    [orders.into_bytes(), register.into_bytes()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 60 } else { 500 }))]

    #[test]
    fn the_future_is_not_known(
        past in proptest::collection::vec(order(), 0..30), one in proptest::collection::vec(order(), 0..20),
        other in proptest::collection::vec(order(), 0..20), days in 2..200_u16, is_cut in any::<bool>(),
    ) {
        let last = i32::from(days) - 1;
        let other = if is_cut { Vec::new() } else { other };
        let found = then(&files(&past, &one, last), days);
        prop_assert_eq!(&found, &then(&files(&past, &other, last), days));
        if past.iter().any(|(customer, ..)| *customer < 8) {
            let (on_the_day, bought) = on_the_day(&files(&past, &[], last), days);
            prop_assert_eq!(&found.1, &bought);
            // A register of today has rows of registrations to come.
            for (key, facts) in &found.0 {
                prop_assert_eq!(Some(facts), on_the_day.get(key), "{}", key);
            }
        }
    }
}

#[test]
fn the_sample_was_known_then_as_its_files_of_then_tell() {
    let all = SampleFile::ALL.map(|file| sample(file, day(TODAY))).to_vec();
    for days in [30, 365] {
        let last = day(TODAY - i32::from(days) + 1);
        let columns = [["data_pedido", "-"], ["", "-"], ["data", "-"], ["emitido em", "usado em"], ["data", "-"]];
        let cut = |(file, [column, blanked]): (&Vec<u8>, [&str; 2])| match column {
            "" => file.clone(),
            column => cut(file, [column, blanked], last),
        };
        let files: Vec<Vec<u8>> = all.iter().zip(columns).map(cut).collect();
        let (found, expected) = (then(&all, days), on_the_day(&files, days));
        assert!(found.0.len() > 2_000, "{}", found.0.len());
        assert_eq!(found.1, expected.1);
        for (key, facts) in &found.0 {
            assert_eq!(Some(facts), expected.0.get(key), "{key}, {days} days");
        }
    }
}
