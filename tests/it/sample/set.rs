//! The files beside the sample's orders belong to the same shop, keep to their span, and have the faults of real exports;
//! the templates have their columns. The orders are the parent's.

use super::{DRESSES, Dress, parse_day, records, rows, table, untils};
use proptest::prelude::*;
use regua::domain::{Day, Encoding};
use regua::intake::encoding::{decode, sniff};
use regua::sample::SampleFile;
use std::collections::{BTreeMap, BTreeSet};

/// Every day from the year 1998 to 2106 or so.
fn any_day() -> impl Strategy<Value = Day> {
    (10_500..50_000).prop_map(|number| Day::from_number(number).unwrap())
}

fn iso_day(text: &str) -> Option<Day> {
    let (date, clock) = text.split_once('T')?;
    let [hour, rest] = clock.split_once(':').map(|(hour, rest)| [hour, rest])?;
    assert!(hour.parse::<u32>().unwrap() < 24 && rest.len() == 11 && rest.ends_with("-03:00"), "{text}");
    parse_day(&date.split('-').rev().collect::<Vec<_>>().join("/"))
}

/// The days of a column, as days before `until`; blanks left out.
fn ages(records: &[Vec<String>], column: usize, until: Day) -> Vec<i32> {
    let read = |text: &str| match text.contains('T') {
        true => iso_day(text),
        false => parse_day(text.split(' ').next().unwrap()),
    };
    let texts = records.iter().map(|record| record[column].as_str()).filter(|text| !text.is_empty());
    texts.map(|text| until.days_since(read(text).unwrap_or_else(|| panic!("no date: {text}")))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn side_files_keep_to_their_span(until in any_day()) {
        // File, column, least and greatest age in days.
        let spans = [
            (SampleFile::Customers, 5, 18 * 365, 300 * 365),
            (SampleFile::Customers, 6, 0, 1096 + 40),
            (SampleFile::EmailEvents, 2, 0, 275),
            (SampleFile::Coupons, 3, 0, 430),
            (SampleFile::Coupons, 4, -60, 370),
            (SampleFile::Coupons, 5, 0, 430),
            (SampleFile::Survey, 0, 0, 365),
        ];
        for (file, column, least, greatest) in spans {
            let ages = ages(&records(file, until), column, until);
            let (first, last) = (*ages.iter().max().unwrap(), *ages.iter().min().unwrap());
            prop_assert!(last >= least && first <= greatest, "{file:?} {column}: {first} to {last} days ago");
        }
    }
}

#[test]
fn side_files_speak_of_the_same_customers() {
    // File, column of the key; percent of rows whose key has orders, percent of those with orders who appear.
    let cases = [
        (SampleFile::Customers, 0, 85..=92, 96..=99),
        (SampleFile::EmailEvents, 0, 85..=95, 45..=70),
        (SampleFile::Coupons, 1, 97..=100, 15..=45),
        (SampleFile::Survey, 1, 95..=99, 6..=20),
    ];
    for until in untils() {
        let key = |text: &str| text.trim().to_lowercase();
        let orders: BTreeSet<String> = rows(until).into_iter().map(|row| key(&row.customer)).collect();
        for (file, column, known, reached) in &cases {
            let keys: Vec<String> = records(*file, until).iter().map(|record| key(&record[*column])).collect();
            let found = keys.iter().filter(|key| orders.contains(*key)).count() * 100 / keys.len();
            let met: BTreeSet<&String> = keys.iter().filter(|key| orders.contains(*key)).collect();
            let share = met.len() * 100 / orders.len();
            println!("{until:?} {file:?}: {found} % of rows, {share} % of customers");
            assert!(known.contains(&found) && reached.contains(&share), "{file:?}: {found} %, {share} %");
        }
    }
}

#[test]
fn e_mails_run_through_a_funnel() {
    for until in untils() {
        let mut left = BTreeSet::new();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut last = String::new();
        for record in records(SampleFile::EmailEvents, until) {
            let [email, event, date, _] = <[String; 4]>::try_from(record).unwrap();
            assert!(event != "enviado" || !left.contains(&email), "{email} had left before {date}");
            assert!(date.is_empty() || date >= last, "{date} after {last}");
            last = if date.is_empty() { last } else { date };
            if event == "descadastrado" {
                left.insert(email);
            }
            *counts.entry(event).or_default() += 1;
        }
        println!("{until:?} {counts:?}");
        let permille = |event: &str| counts[event] * 1000 / counts["enviado"];
        assert_eq!(counts.len(), 4);
        assert!((200..400).contains(&permille("aberto")));
        assert!((25..80).contains(&permille("clicado")));
        assert!((2..12).contains(&permille("descadastrado")));
    }
}

#[test]
fn the_faults_of_real_side_files_are_there() {
    type Fault = fn(&[String]) -> bool;
    let day = |text: &str| parse_day(text).map(Day::number);
    let used_early: Fault = |record| !record[5].is_empty() && parse_day(&record[5]) < parse_day(&record[3]);
    let cases: [(SampleFile, &str, Fault, [usize; 2]); 21] = [
        (SampleFile::Customers, "no key", |record| record[0].is_empty(), [5, 12]),
        (SampleFile::Customers, "no at sign", |record| !record[0].is_empty() && !record[0].contains('@'), [5, 12]),
        (SampleFile::Customers, "commas", |record| record[0].contains(','), [5, 12]),
        (SampleFile::Customers, "capitals", |record| record[0].starts_with('C'), [5, 12]),
        (SampleFile::Customers, "blanks around", |record| record[0].trim() != record[0], [5, 12]),
        (SampleFile::Customers, "no telephone", |record| record[2].is_empty(), [900, 1_400]),
        (SampleFile::Customers, "no birthday", |record| record[5].is_empty(), [1_200, 1_600]),
        (SampleFile::Customers, "born by default", |record| record[5] == "01/01/1900", [10, 60]),
        (SampleFile::Customers, "a leap day", |record| record[5].starts_with("29/02"), [1, 20]),
        (SampleFile::Customers, "no consent", |record| record[7].is_empty(), [600, 1_000]),
        (SampleFile::Customers, "refusal", |record| record[7] == "não", [1_000, 1_500]),
        (SampleFile::EmailEvents, "unknown", |record| record[0].starts_with("leitor"), [80, 250]),
        (SampleFile::EmailEvents, "no date", |record| record[2].is_empty(), [2, 3]),
        (SampleFile::Coupons, "used before issue", used_early, [1, 40]),
        (SampleFile::Coupons, "no key", |record| record[1].is_empty(), [3, 6]),
        (SampleFile::Coupons, "a share, no amount", |record| record[2] == "10%", [2, 5]),
        (SampleFile::Coupons, "capitals", |record| record[1].starts_with('C'), [6, 12]),
        (SampleFile::Survey, "no score", |record| record[2].is_empty(), [4, 8]),
        (SampleFile::Survey, "no such score", |record| record[2] == "11" || record[2] == "dez", [8, 16]),
        (SampleFile::Survey, "no formula", |record| record[3].starts_with('='), [1, 30]),
        (SampleFile::Survey, "quotes and lines", |record| record[3].contains(['"', '\n']), [30, 150]),
    ];
    for until in untils() {
        let sets = SampleFile::ALL.map(|file| (file, records(file, until)));
        let of = |wanted| &sets.iter().find(|(file, _)| *file == wanted).unwrap().1;
        for (file, fault, has, [fewest, most]) in &cases {
            let count = of(*file).iter().filter(|record| has(record)).count();
            assert!((*fewest..=*most).contains(&count), "{until:?} {file:?}, {fault}: {count}");
        }
        let repeated = |file| of(file).len() - of(file).iter().collect::<BTreeSet<_>>().len();
        assert!((15..40).contains(&repeated(SampleFile::EmailEvents)));
        assert!((2..5).contains(&repeated(SampleFile::Coupons)));
        let coupons = of(SampleFile::Coupons);
        let used = coupons.iter().filter(|record| !record[5].is_empty()).count();
        let open = coupons.iter().filter(|record| record[5].is_empty() && day(&record[4]) >= Some(until.number()));
        let (open, all) = (open.count(), coupons.len());
        println!("{until:?}: {used} of {all} coupons used, {open} open");
        assert!(used * 4 > all && open * 20 > all && all - used - open > all / 4);
    }
}

#[test]
fn templates_have_the_columns_and_show_how_to_fill_them_in() {
    for Dress { file, header, .. } in DRESSES {
        let bytes = file.template();
        assert_eq!(sniff(&bytes), (Encoding::Utf8, 3), "{file:?}");
        let rows = table(&decode(&bytes[3..], Encoding::Utf8), b';', header);
        assert!((2..=3).contains(&rows.len()), "{file:?}");
        let key = header.split(';').position(|name| name.to_lowercase().contains("mail")).unwrap();
        assert!(rows.iter().all(|row| row[key].ends_with("@exemplo.com.br")), "{file:?}");
        assert!(bytes.ends_with(b"\r\n") && !bytes.windows(2).any(|pair| pair[1] == b'\n' && pair[0] != b'\r'));
    }
    let names: BTreeSet<&str> = SampleFile::ALL.into_iter().map(SampleFile::file_name).collect();
    assert!(names.len() == 5 && names.iter().all(|name| name.ends_with(".csv")));
}
