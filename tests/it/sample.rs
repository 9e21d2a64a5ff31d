//! The sample shop looks like a shop: its size, its seasons, its faults, and people in every segment. Reads the files
//! with a few lines of its own; reading files in earnest is tested with `intake`. The files beside the orders are `set`'s.

mod set;

use regua::domain::{Day, Encoding, Segment, Stage};
use regua::intake::encoding::{decode, sniff};
use regua::sample::SampleFile;
use std::collections::{BTreeMap, BTreeSet};

/// A row that can be read.
struct Row {
    order: String,
    day: Day,
    customer: String,
    status: String,
    cents: i64,
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

/// Days on which somebody may open the sample.
fn untils() -> [Day; 4] {
    [day(2026, 11, 22), day(2024, 2, 29), day(2027, 1, 2), day(2025, 7, 14)]
}

/// What a file wears.
struct Dress {
    file: SampleFile,
    encoding: Encoding,
    /// Length of the byte order mark.
    mark: usize,
    separator: u8,
    /// The columns, with `;` between them.
    header: &'static str,
    /// Fewest and most.
    rows: [usize; 2],
}

const DRESSES: [Dress; 5] = [
    Dress {
        file: SampleFile::Orders,
        encoding: Encoding::Utf8,
        mark: 3,
        separator: b';',
        header: "pedido;data_pedido;cliente_email;cliente_nome;cidade;uf;status;canal;produto;valor_total",
        rows: [18_500, 22_000],
    },
    Dress {
        file: SampleFile::Customers,
        encoding: Encoding::Utf8,
        mark: 0,
        separator: b';',
        header: "E-mail;Nome;Telefone;Cidade;UF;Data de nascimento;Data de cadastro;Aceita e-mail",
        rows: [5_600, 5_700],
    },
    Dress {
        file: SampleFile::EmailEvents,
        encoding: Encoding::Utf8,
        mark: 0,
        separator: b',',
        header: "email;evento;data;campanha",
        rows: [11_000, 15_000],
    },
    Dress {
        file: SampleFile::Coupons,
        encoding: Encoding::Windows1252,
        mark: 0,
        separator: b';',
        header: "código;e-mail;valor;emitido em;validade;usado em",
        rows: [1_900, 2_700],
    },
    Dress {
        file: SampleFile::Survey,
        encoding: Encoding::Utf8,
        mark: 3,
        separator: b',',
        header: "data;e-mail;nota;comentário",
        rows: [550, 800],
    },
];

/// The rows, after the bytes were held against [`DRESSES`]; all have as many cells as the header.
fn records(file: SampleFile, until: Day) -> Vec<Vec<String>> {
    let dress = DRESSES.iter().find(|dress| dress.file == file).unwrap();
    let bytes = file.write(until);
    assert_eq!(sniff(&bytes), (dress.encoding, dress.mark), "{file:?}");
    let records = table(&decode(&bytes[dress.mark..], dress.encoding), dress.separator, dress.header);
    let [fewest, most] = dress.rows;
    assert!((fewest..=most).contains(&records.len()), "{until:?} {file:?}: {} rows", records.len());
    records
}

fn table(text: &str, separator: u8, header: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(";"), header);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn parse_day(text: &str) -> Option<Day> {
    let parts: Vec<u32> = text.split('/').map(|part| part.parse().unwrap()).collect();
    Day::from_ymd(i32::try_from(parts[2]).unwrap(), parts[1], parts[0])
}

fn parse_cents(text: &str) -> Option<i64> {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let cents: i64 = rest.strip_prefix("R$ ")?.replace(['.', ','], "").parse().ok()?;
    Some(sign * cents)
}

/// The rows without fault, each line once.
fn rows(until: Day) -> Vec<Row> {
    let mut seen = BTreeSet::new();
    let records = records(SampleFile::Orders, until).into_iter().filter(|record| seen.insert(record.clone()));
    records
        .filter_map(|record| {
            let row = Row {
                order: record[0].clone(),
                day: parse_day(&record[1])?,
                customer: record[2].trim().to_lowercase(),
                status: record[6].clone(),
                cents: parse_cents(&record[9])?,
            };
            (!row.customer.is_empty() && row.day <= until).then_some(row)
        })
        .collect()
}

/// Recency in days, orders, net cents of each customer.
fn customers(until: Day) -> Vec<[i64; 3]> {
    let mut orders: BTreeMap<String, (String, Day, i64)> = BTreeMap::new();
    for row in rows(until) {
        let counts = matches!(row.status.as_str(), "Pago" | "Enviado" | "Entregue" | "Devolvido");
        match orders.get_mut(&row.order) {
            Some((_, _, cents)) => *cents += row.cents,
            None if counts && row.cents > 0 => {
                orders.insert(row.order, (row.customer, row.day, row.cents));
            }
            None => {}
        }
    }
    let mut customers: BTreeMap<String, [i64; 3]> = BTreeMap::new();
    for (customer, day, cents) in orders.into_values().filter(|(_, _, cents)| *cents > 0) {
        let [recency, frequency, monetary] = customers.entry(customer).or_insert([i64::MAX, 0, 0]);
        *recency = (*recency).min(until.days_since(day).into());
        *frequency += 1;
        *monetary += cents;
    }
    customers.into_values().collect()
}

/// 1 + floor(5 * share strictly worse), where more is better.
fn scores(values: &[i64]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    values.iter().map(|value| 1 + 5 * sorted.partition_point(|other| other < value) / sorted.len()).collect()
}

fn segment(r: usize, fm: usize) -> Segment {
    match (r, fm) {
        (5, 4..) => Segment::Champions,
        (3 | 4, 4..) => Segment::Loyal,
        (4 | 5, 2 | 3) => Segment::PotentialLoyalists,
        (5, 1) => Segment::New,
        (4, 1) => Segment::Promising,
        (3, 3) => Segment::NeedAttention,
        (3, 1 | 2) => Segment::AboutToSleep,
        (1 | 2, 5) => Segment::CantLose,
        (1 | 2, 3 | 4) => Segment::AtRisk,
        _ => Segment::Inactive,
    }
}

fn stage([recency, frequency, _]: [i64; 3]) -> Stage {
    match (recency, frequency) {
        (..120, 1) => Stage::Trial,
        (..120, _) => Stage::Maintenance,
        (120..=180, _) => Stage::Retention,
        _ => Stage::Recovery,
    }
}

#[test]
fn the_same_day_gives_the_same_bytes() {
    let [first, second, ..] = untils();
    for file in SampleFile::ALL {
        assert_eq!(file.write(first), file.write(first));
        assert_ne!(file.write(first), file.write(second));
    }
}

#[test]
fn the_shop_has_its_size_at_any_date() {
    for until in untils() {
        let rows = rows(until);
        let orders: BTreeSet<&str> = rows.iter().map(|row| row.order.as_str()).collect();
        let customers = customers(until);
        let once = customers.iter().filter(|[_, frequency, _]| *frequency == 1).count();
        let once_percent = 100 * once / customers.len();
        println!("{until:?}: {} orders, {} customers, {once_percent} % once", orders.len(), customers.len());
        assert!((18_500..=21_500).contains(&orders.len()), "{} orders", orders.len());
        assert!((4_800..=5_200).contains(&customers.len()), "{} customers", customers.len());
        assert!((45..=55).contains(&once_percent), "{once_percent} % once");
        let first = rows.iter().map(|row| row.day).min().unwrap();
        assert!((1085..=1096).contains(&until.days_since(first)));
        assert!(rows.iter().any(|row| row.day == until));
    }
}

#[test]
fn spending_has_a_heavy_tail() {
    for until in untils() {
        let mut spent: Vec<i64> = customers(until).iter().map(|[_, _, monetary]| *monetary).collect();
        spent.sort_unstable_by(|a, b| b.cmp(a));
        let top: i64 = spent[..spent.len() / 5].iter().sum();
        let percent = 100 * top / spent.iter().sum::<i64>();
        println!("{until:?}: a fifth of the customers spends {percent} %");
        assert!((60..=85).contains(&percent), "{percent} %");
    }
}

#[test]
fn every_segment_and_every_stage_with_orders_is_well_filled() {
    for until in untils() {
        let customers = customers(until);
        let of = |place: usize| customers.iter().map(|values| values[place]).collect::<Vec<_>>();
        let recency = scores(&of(0).iter().map(|days| -days).collect::<Vec<_>>());
        let (frequency, monetary) = (scores(&of(1)), scores(&of(2)));
        let mut segments = [0; Segment::ALL.len()];
        let mut stages = [0; Stage::ALL.len()];
        for (place, values) in customers.iter().enumerate() {
            segments[segment(recency[place], (frequency[place] + monetary[place]) / 2).index()] += 1;
            stages[stage(*values).index()] += 1;
        }
        println!("{until:?}: {segments:?} {stages:?}");
        for segment in Segment::ALL.into_iter().take(10) {
            assert!(segments[segment.index()] >= 75, "{until:?} {segment:?}: {segments:?}");
        }
        for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Acquisition) {
            assert!(stages[stage.index()] >= 200, "{until:?} {stage:?}: {stages:?}");
        }
    }
}

#[test]
fn seasons_and_weekdays_show() {
    let until = day(2026, 11, 22);
    let mut by_month: BTreeMap<(i32, u32), i64> = BTreeMap::new();
    let mut by_weekday = [0_i64; 7];
    let mut by_day: BTreeMap<Day, i64> = BTreeMap::new();
    for row in rows(until).iter().filter(|row| row.cents > 0) {
        let (year, month, _) = row.day.ymd();
        *by_month.entry((year, month)).or_default() += 1;
        *by_day.entry(row.day).or_default() += 1;
        by_weekday[usize::try_from((row.day.number() + 3).rem_euclid(7)).unwrap()] += 1;
    }
    println!("{by_month:?} {by_weekday:?}");
    let against = |(year, month): (i32, u32), others: [(i32, u32); 2]| {
        200 * by_month[&(year, month)] / others.map(|other| by_month[&other]).iter().sum::<i64>()
    };
    for year in [2025, 2026] {
        assert!(against((year - 1, 12), [(year - 1, 10), (year, 2)]) > 125, "Christmas before {year}");
        assert!(against((year, 5), [(year, 4), (year, 6)]) > 108, "Mother's Day {year}");
        assert!(against((year, 1), [(year - 1, 10), (year, 3)]) < 95, "January {year}");
    }
    let friday = by_day[&day(2025, 11, 28)];
    assert!(friday > 4 * by_day[&day(2025, 10, 17)], "Black Friday");
    assert!(by_weekday[0] * 10 > by_weekday[5] * 13, "Monday against Saturday");
    let february_to_october = |year| (2..=10).map(|month| by_month[&(year, month)]).sum::<i64>();
    assert!(february_to_october(2025) * 10 > february_to_october(2024) * 11, "growth in 2025");
    assert!(february_to_october(2026) * 100 > february_to_october(2025) * 103, "growth in 2026");
}

#[test]
fn the_faults_of_real_exports_are_there() {
    for until in untils() {
        let records = records(SampleFile::Orders, until);
        let count = |fault: &dyn Fn(&[String]) -> bool| records.iter().filter(|record| fault(record)).count();
        let distinct: BTreeSet<&Vec<String>> = records.iter().collect();
        let numbers: BTreeSet<&str> =
            records.iter().filter(|record| record[6] != "Devolvido").map(|record| record[0].as_str()).collect();
        assert_eq!(count(&|record| parse_day(&record[1]).is_none()), 2, "dates that don't exist");
        assert_eq!(count(&|record| parse_day(&record[1]).is_some_and(|day| day > until)), 1, "dates ahead");
        assert_eq!(count(&|record| parse_cents(&record[9]).is_none()), 2, "amounts that can't be read");
        assert_eq!(count(&|record| record[2].is_empty()), 3, "no customer");
        assert_eq!(records.len() - distinct.len(), 2, "identical lines");
        assert!(count(&|record| record[2].ends_with(' ')) >= 20, "blanks behind");
        assert!(count(&|record| record[2].starts_with('C')) >= 20, "capitals");
        let refunds =
            |known: bool| count(&|record| record[6] == "Devolvido" && numbers.contains(record[0].as_str()) == known);
        assert_eq!(refunds(false), 1, "refunds of orders before the export");
        assert!(refunds(true) >= 150, "refunds");
        for status in ["Pago", "Enviado", "Entregue", "Cancelado", "Aguardando pagamento", "Devolvido"] {
            assert!(count(&|record| record[6] == status) >= 5, "{status}");
        }
        assert!(count(&|record| record[9].contains('.')) >= 50, "amounts with thousands");
    }
}

#[test]
fn the_ends_of_time_are_no_trouble() {
    for until in [Day::MIN, Day::MAX] {
        for file in SampleFile::ALL {
            assert!(!file.write(until).is_empty());
        }
    }
}
