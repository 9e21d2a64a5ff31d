//! The studies of value, engagement, portfolios, levels, companies and crossed views through the whole engine: parts are the
//! whole, lists are the parts, and small bases give what one counts by hand. The rules alone are `studio`'s.

use crate::journey::{analyse, analysis, day, read_all};
use crate::shared::shared;
use regua::domain::{
    CompanyBy, CompanyKind, Condition, Engagement, Partition, Percent, Portfolio, Portfolios, SampleFile, Span, Test,
    Tier, TierSettings, ValueBasis,
};
use regua::engine::protocol::{
    Command, CompanyQuery, CompanyReport, CrossReport, CustomerQuery, Direction, EngagementReport, Event, GroupSummary,
    PortfolioReport, RowsRequest, Selection, Settings, SortBy, Studied, Study, TierReport,
};
use regua::engine::{Engine, sample};

/// Files in the order in which they are opened, all of them told by what they hold.
fn open(files: &[&[u8]]) -> (Engine, GroupSummary) {
    let (engine, events) = read_all(files, 1 << 16, day(2026, 11, 22));
    let total = analysis(&events).everyone;
    (engine, total)
}

fn the_sample() -> (Engine, GroupSummary) {
    let files = SampleFile::ALL.map(|file| sample(file, day(2026, 11, 22)));
    open(&files.each_ref().map(Vec::as_slice))
}

fn study(engine: &mut Engine, study: Study) -> Studied {
    let events = engine.handle(&Command::Study(study));
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    *found
}

macro_rules! asked {
    ($engine:expr, $study:expr => $answer:ident) => {{
        let found = study($engine, $study);
        let Studied::$answer(report) = found else { panic!("{found:?}") };
        report
    }};
}

fn tiers(engine: &mut Engine) -> TierReport {
    asked!(engine, Study::Tiers => Tiers)
}

fn engagement(engine: &mut Engine) -> EngagementReport {
    asked!(engine, Study::Engagement => Engagement)
}

fn portfolios(engine: &mut Engine) -> PortfolioReport {
    asked!(engine, Study::Portfolios => Portfolios)
}

fn companies(engine: &mut Engine, by: Option<CompanyBy>, start: u64) -> CompanyReport {
    asked!(engine, Study::Companies(CompanyQuery { by, start }) => Companies)
}

fn cross(engine: &mut Engine, rows: Partition, columns: Partition) -> CrossReport {
    asked!(engine, Study::Cross(rows, columns) => Cross)
}

fn sum<'a>(parts: impl IntoIterator<Item = &'a GroupSummary>) -> GroupSummary {
    parts.into_iter().fold(GroupSummary::default(), |sum, part| GroupSummary {
        customers: sum.customers + part.customers,
        orders: sum.orders + part.orders,
        revenue_cents: sum.revenue_cents + part.revenue_cents,
    })
}

/// The customers whom the table shows for a condition.
fn listed(engine: &mut Engine, condition: Condition) -> GroupSummary {
    let query = CustomerQuery {
        selection: Selection::Everyone,
        condition: Some(condition),
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    };
    let events = engine.handle(&Command::Rows(RowsRequest { query, start: 0, len: 1 }));
    let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
    reply.total
}

fn part(partition: Partition, part: usize) -> Condition {
    Condition::Test(Test::Part(partition, vec![part as u16]))
}

/// Three bands that leave somebody out.
fn three_bands() -> Portfolios {
    let band =
        |name: &str, from, to| Portfolio { name: name.to_owned(), score: Span { from, to }, ..Portfolio::default() };
    Portfolios::new(vec![band("a", Some(13), None), band("b", Some(9), None), band("c", None, Some(5))]).unwrap()
}

/// Every partition's parts are the base, to the cent; every crossing's rows, columns and cells are its partitions' parts;
/// every part is the list that its condition chooses.
fn assert_whole(engine: &mut Engine, total: GroupSummary) {
    for rows in Partition::ALL {
        for columns in Partition::ALL {
            let crossed = cross(engine, rows, columns);
            let about = format!("{rows:?} x {columns:?}");
            assert_eq!(crossed.total, total, "{about}");
            assert_eq!(sum(&crossed.rows), total, "{about}");
            assert_eq!(sum(&crossed.columns), total, "{about}");
            for (row, cells) in crossed.rows.iter().zip(&crossed.cells) {
                assert_eq!(sum(cells), *row, "{about}");
            }
            for (place, column) in crossed.columns.iter().enumerate() {
                assert_eq!(sum(crossed.cells.iter().map(|row| &row[place])), *column, "{about}");
            }
        }
        for (place, row) in cross(engine, rows, Partition::Stage).rows.iter().enumerate() {
            assert_eq!(listed(engine, part(rows, place)), *row, "{rows:?} {place}");
        }
    }
    let crossed = cross(engine, Partition::Tier, Partition::Level);
    let both = Condition::All(vec![part(Partition::Tier, 2), part(Partition::Level, 1)]);
    assert_eq!(listed(engine, both), crossed.cells[2][1]);

    let found = tiers(engine);
    assert_eq!((sum(found.parts.iter().map(|part| &part.group)), found.total), (total, total));
    assert_eq!(found.parts.iter().map(|part| part.value_cents).sum::<i128>(), found.value_cents);
    let bought = total.customers - found.parts[Tier::ALL.len()].group.customers;
    assert_eq!(found.curve.last(), Some(&(bought, found.value_cents)), "who never bought is in no tier");
    let found = engagement(engine);
    assert_eq!((sum(&found.parts), found.total), (total, total));
    let found = portfolios(engine);
    assert_eq!((sum(found.parts.iter().map(|part| &part.group)), found.total), (total, total));
    assert!(found.parts.iter().all(|part| part.fitting >= part.group.customers));
    let found = asked!(engine, Study::Levels => Levels);
    assert_eq!((sum(&found.parts), sum(found.cells.iter().map(|cell| &cell.group))), (total, total));
    for (level, group) in regua::domain::Level::ALL.into_iter().zip(&found.parts) {
        let cells = found.cells.iter().filter(|cell| cell.level == level).map(|cell| &cell.group);
        assert_eq!(sum(cells), *group, "{level:?}");
    }
    assert_companies_whole(engine, total);
}

/// Whatever groups them, all customers are in one company or in none, and windows show each company once.
fn assert_companies_whole(engine: &mut Engine, total: GroupSummary) {
    for by in companies(engine, None, 0).offers {
        let first = companies(engine, Some(by), 0);
        assert_eq!(sum([&first.inside, &first.outside]), total, "{by:?}");
        let mut rows = Vec::new();
        while (rows.len() as u64) < first.companies {
            let window = companies(engine, Some(by), rows.len() as u64);
            assert!(!window.rows.is_empty() && window.rows.len() <= CompanyReport::PAGE);
            rows.extend(window.rows);
        }
        assert_eq!(sum(rows.iter().map(|row| &row.group)), first.inside, "{by:?}");
        assert!(rows.is_sorted_by(|one, next| one.group.revenue_cents >= next.group.revenue_cents));
        let mut names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{by:?}");
        assert_eq!(rows.iter().filter(|row| row.group.customers > 1).count() as u64, first.several);
        for row in rows.iter().take(3) {
            let of_company = Condition::Test(Test::Company(by, row.name.to_uppercase()));
            assert_eq!(listed(engine, of_company), row.group, "{by:?} {}", row.name);
        }
    }
}

#[test]
fn parts_of_the_sample_are_the_whole() {
    let (mut engine, total) = the_sample();
    assert_whole(&mut engine, total);
    analyse(&mut engine, Settings { portfolios: three_bands(), ..Settings::default() });
    assert_whole(&mut engine, total);
}

#[test]
fn parts_of_cdnow_are_the_whole() {
    let Some(path) = shared("oracles/cdnow/CDNOW_sample.txt") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let mut csv = "customer_id,date,total\n".to_owned();
    for line in text.lines() {
        let fields: Vec<&str> = line.split_ascii_whitespace().collect();
        let (year, rest) = fields[2].split_at(4);
        csv.push_str(&format!("C{},{year}-{}-{},{}\n", fields[0], &rest[..2], &rest[2..], fields[4]));
    }
    let (mut engine, total) = open(&[csv.as_bytes()]);
    assert!(total.customers > 2_300, "{}", total.customers);
    analyse(&mut engine, Settings { portfolios: three_bands(), ..Settings::default() });
    assert_whole(&mut engine, total);
    // Half of the value, by hand.
    let found = tiers(&mut engine);
    let best = found.parts[Tier::MostValuable.index()];
    assert!(best.value_cents * 2 >= found.positive_cents);
    assert!((best.value_cents - i128::from(found.most_valuable_from_cents.unwrap())) * 2 < found.positive_cents);
    assert_eq!((found.basis, found.capped), (ValueBasis::NetRevenue, None));
}

#[test]
fn engagement_of_the_sample_is_what_its_events_say() {
    let (mut engine, total) = the_sample();
    let until = day(2026, 11, 22);
    let events = String::from_utf8(sample(SampleFile::EmailEvents, until)).unwrap();
    let orders = String::from_utf8(sample(SampleFile::Orders, until)).unwrap().to_lowercase();
    let mut last = std::collections::BTreeMap::<String, i32>::new();
    for line in events.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [email, kind, date] = [fields[0], fields[1], fields[2]].map(|field| field.trim().to_lowercase());
        if !(kind.starts_with("open")
            || kind.starts_with("click")
            || kind.starts_with("abert")
            || kind.starts_with("cli"))
        {
            continue;
        }
        let part = |range: std::ops::Range<usize>| date.get(range).and_then(|text| text.parse::<u32>().ok());
        let (Some(year), Some(month), Some(of_month)) = (part(0..4), part(5..7), part(8..10)) else { continue };
        let age = until.days_since(day(year as i32, month, of_month));
        let known = last.entry(email).or_insert(age);
        *known = (*known).min(age);
    }
    // Those who ordered or registered.
    let people = String::from_utf8(sample(SampleFile::Customers, until)).unwrap().to_lowercase();
    let is_known = |email: &str| orders.contains(&format!(";{email};")) || people.contains(email);
    let lively = |most: i32| last.iter().filter(|(email, age)| **age <= most && is_known(email)).count();
    let found = engagement(&mut engine);
    let customers = |class: Engagement| found.parts[class.index()].customers as usize;
    assert_eq!(found.total, total);
    let (high, medium) = (lively(30), lively(90));
    assert!(high > 100, "{high}");
    // Some of the orders' addresses have no order in use.
    let near = |found: usize, counted: usize| found <= counted && found * 100 >= counted * 97;
    assert!(near(customers(Engagement::High), high), "{} {high}", customers(Engagement::High));
    let both = customers(Engagement::High) + customers(Engagement::Medium);
    assert!(near(both, medium), "{both} {medium}");
    let days = found.days.unwrap();
    let with_days: u64 = days.counts.iter().sum();
    assert_eq!(with_days, total.customers - found.parts[Engagement::Never.index()].customers);
    assert!(found.others.is_some_and(|others| others.iter().sum::<u64>() > 0));
}

#[test]
fn without_a_file_of_openings_nobody_knows() {
    let (mut engine, _) = open(&[sample(SampleFile::Orders, day(2026, 11, 22)).as_slice()]);
    let found = engagement(&mut engine);
    assert_eq!((found.days, found.others), (None, None));
    assert_eq!(found.parts[Engagement::Never.index()], found.total);
}

/// Orders of R$ 10 by as many customers, and further ones of their own.
fn orders_of(equal: u32, further: &[u32]) -> String {
    let mut text = "pedido;email;data;valor\n".to_owned();
    let amounts = (0..equal).map(|_| 10).chain(further.iter().copied());
    for (number, amount) in amounts.enumerate() {
        text.push_str(&format!("{number};c{number}@x.com;2026-01-05;{amount},00\n"));
    }
    text
}

#[test]
fn the_cap_lets_equals_in_together_or_not_at_all() {
    // 8 of 10 have the same value, and 20 % are 2.
    let (mut engine, _) = open(&[orders_of(8, &[4, 3]).as_bytes()]);
    let found = tiers(&mut engine);
    assert_eq!(found.parts[Tier::MostValuable.index()].group.customers, 0);
    let capped = found.capped.unwrap();
    assert_eq!((capped.most, capped.next_cents, capped.next_customers), (2, 1_000, 8));
    // One stands out, but half of the value takes some of the 8.
    let (mut engine, _) = open(&[orders_of(8, &[11, 3]).as_bytes()]);
    let found = tiers(&mut engine);
    let best = found.parts[Tier::MostValuable.index()].group.customers;
    let capped = found.capped.unwrap();
    assert_eq!((best, capped.most, capped.next_cents, capped.next_customers), (1, 2, 1_000, 8));
    // A larger cap has room for all of them.
    let most = |percent| Percent::new(percent).unwrap();
    let wide = TierSettings { customer_cap: most(90), ..TierSettings::default() };
    analyse(&mut engine, Settings { tiers: wide, ..Settings::default() });
    let found = tiers(&mut engine);
    assert_eq!((found.parts[Tier::MostValuable.index()].group.customers, found.capped), (9, None));
}

#[test]
fn costs_turn_value_into_contribution() {
    let orders = "pedido;email;data;valor;custo\n\
        1;ana@x.com;2026-01-05;100,00;30,00\n2;bia@x.com;2026-01-06;50,00;80,00\n3;caio@x.com;2026-01-07;20,00;\n";
    let (mut engine, total) = open(&[orders.as_bytes()]);
    assert_eq!(total.revenue_cents, 17_000);
    let found = tiers(&mut engine);
    assert_eq!((found.basis, found.value_cents, found.orders_without_cost), (ValueBasis::Contribution, 6_000, 1));
    let below = found.parts[Tier::BelowZero.index()];
    assert_eq!((below.group.customers, below.value_cents, below.group.revenue_cents), (1, -3_000, 5_000));
}

#[test]
fn companies_are_known_by_name_root_and_domain() {
    let orders = "pedido;email;documento;empresa;data;valor\n\
        1;ana@padaria.com.br;11.222.333/0001-81;Padaria Céu;2026-01-05;100,00\n\
        2;bia@padaria.com.br;11.222.333/0002-62;PADARIA CEU;2026-01-06;50,00\n\
        3;caio@gmail.com;111.444.777-35;;2026-01-07;20,00\n\
        4;duda@sol.com;12.ABC.345/01DE-35;Sol;2026-01-08;70,00\n";
    let (mut engine, total) = open(&[orders.as_bytes()]);
    assert_eq!(total.customers, 4);
    let offers = companies(&mut engine, None, 0).offers;
    let mut seen = 0;
    for by in offers {
        let found = companies(&mut engine, Some(by), 0);
        let rows: Vec<(&str, u64, i128)> =
            found.rows.iter().map(|row| (row.name.as_str(), row.group.customers, row.group.revenue_cents)).collect();
        let expected: &[(&str, u64, i128)] = match by.kind {
            CompanyKind::MailDomain => &[("padaria.com.br", 2, 15_000), ("sol.com", 1, 7_000)],
            CompanyKind::CnpjRoot => &[("11222333", 2, 15_000), ("12ABC345", 1, 7_000)],
            CompanyKind::Name if by.column.is_none() => &[("PADARIA CEU", 2, 15_000), ("Sol", 1, 7_000)],
            CompanyKind::Name => continue,
        };
        seen += 1;
        assert_eq!(rows, expected, "{by:?}");
        assert_eq!((found.outside.customers, found.several), (1, 1), "{by:?}");
    }
    assert_eq!(seen, 3, "one of each kind");
}

#[test]
fn portfolios_take_by_income_and_volume_in_their_order() {
    let orders = "pedido;email;renda;data;valor\n1;ana@x.com;5.000,00;2026-01-05;100,00\n\
        2;bia@x.com;1.000,00;2026-01-06;900,00\n3;caio@x.com;;2026-01-07;900,00\n4;duda@x.com;9.000,00;2026-01-08;10,00\n";
    let (mut engine, _) = open(&[orders.as_bytes()]);
    let from = |from| Span { from: Some(from), to: None };
    let portfolios_in_order = Portfolios::new(vec![
        Portfolio { name: "renda".into(), income_cents: from(400_000), ..Portfolio::default() },
        Portfolio { name: "volume".into(), volume_cents: from(50_000), ..Portfolio::default() },
        Portfolio { name: "todas as rendas".into(), income_cents: from(0), ..Portfolio::default() },
    ]);
    analyse(&mut engine, Settings { portfolios: portfolios_in_order.unwrap(), ..Settings::default() });
    let found = portfolios(&mut engine);
    let counts: Vec<(u64, u64)> = found.parts.iter().map(|part| (part.group.customers, part.fitting)).collect();
    assert_eq!(counts, [(2, 2), (2, 2), (0, 3), (0, 0)]);
    assert_eq!(found.incomes, 3);
}
