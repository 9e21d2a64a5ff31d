//! Audiences through the whole engine, over the sample: what is offered is what is counted, what is counted is what the
//! table shows and what the list holds.

use crate::journey::{analysis, day, read_all};
use regua::domain::{
    Audience, AudienceError, BoughtWhen, Condition, ConsentAnswer, DayFact, DayTest, Facet, Fact, Language, NumberFact,
    NumberTest, Partition, Percent, SampleFile, Test, TextTest,
};
use regua::engine::protocol::{
    Analysis, AudienceReport, Command, CustomerQuery, Direction, Download, Event, Flavour, GroupSummary, ListReport,
    OffersReport, OverlapReport, RowsRequest, SavedReport, Selection, Settings, SortBy, Studied, Study, ValueKind,
    ValuesOf, ValuesReport,
};
use regua::engine::{Engine, sample};

fn the_sample() -> (Engine, Analysis) {
    let files = SampleFile::ALL.map(|file| sample(file, day(2026, 11, 22)));
    let (engine, events) = read_all(&files, 1 << 16, day(2026, 11, 22));
    let analysis = analysis(&events).clone();
    (engine, analysis)
}

fn study(engine: &mut Engine, study: Study) -> Studied {
    let events = engine.handle(&Command::Study(study));
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    *found
}

fn counted(engine: &mut Engine, condition: &Condition) -> AudienceReport {
    let found = study(engine, Study::Audience(condition.clone()));
    let Studied::Audience(Ok(report)) = found else { panic!("{found:?}") };
    report
}

fn offers(engine: &mut Engine) -> OffersReport {
    let found = study(engine, Study::Offers);
    let Studied::Offers(offers) = found else { panic!("{found:?}") };
    offers
}

fn values(engine: &mut Engine, of: ValuesOf, search: &str) -> ValuesReport {
    let found = study(engine, Study::Values(of, search.to_owned()));
    let Studied::Values(values) = found else { panic!("{found:?}") };
    values
}

fn query(condition: &Condition) -> CustomerQuery {
    CustomerQuery {
        selection: Selection::Everyone,
        condition: Some(condition.clone()),
        search: String::new(),
        sort: SortBy::Customer,
        direction: Direction::Ascending,
    }
}

fn listed(engine: &mut Engine, condition: &Condition) -> GroupSummary {
    let events = engine.handle(&Command::Rows(RowsRequest { query: query(condition), start: 0, len: 1 }));
    let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
    reply.total
}

/// The rows of the downloaded list, without its header.
fn downloaded(engine: &mut Engine, condition: &Condition) -> usize {
    let mut bytes = Vec::new();
    let (query, flavour, language) = (query(condition), Flavour::Plain, Language::Portuguese);
    let what = Download::Customers { query, flavour, language };
    engine.write(&what, &mut |piece| bytes.extend(piece)).unwrap().expect("a file");
    csv::ReaderBuilder::new().from_reader(bytes.as_slice()).records().count()
}

/// The list of an audience of this condition, as the Lists page counts it.
fn list_of(engine: &mut Engine, before: &Analysis, condition: &Condition) -> ListReport {
    let audiences = vec![Audience { number: 0, name: "Público".to_owned(), condition: condition.clone() }];
    let _ = engine.handle(&Command::Analyse(Settings { audiences, ..before.settings.clone() }));
    let found = study(engine, Study::Lists);
    let Studied::Lists(lists) = found else { panic!("{found:?}") };
    let [(0, Ok(list))] = lists.audiences.as_slice() else { panic!("one audience") };
    *list
}

fn test(test: Test) -> Condition {
    Condition::Test(test)
}

#[test]
fn everything_offered_counts_as_offered() {
    let (mut engine, analysis) = the_sample();
    let offers = offers(&mut engine);
    for fact in [
        Fact::Part(Partition::Segment),
        Fact::Part(Partition::Engagement),
        Fact::Number(NumberFact::DaysToNextOrder),
        Fact::Day(DayFact::Registered),
        Fact::Day(DayFact::Birthday),
        Fact::Bought(Facet::Coupon),
        Fact::Consent,
        Fact::Audience,
        Fact::RandomShare,
    ] {
        assert!(offers.facts.contains(&fact), "{fact:?} {:?}", offers.facts);
    }
    for (partition, parts) in &offers.parts {
        assert_eq!(parts.iter().sum::<u64>(), analysis.everyone.customers, "{partition:?}");
        for (part, customers) in (0..).zip(parts) {
            let found = counted(&mut engine, &test(Test::Part(*partition, vec![part])));
            assert_eq!(found.group.customers, *customers, "{partition:?} {part}");
        }
    }
    for column in 0..analysis.profile_columns.len() as u32 {
        let name = &analysis.profile_columns[column as usize];
        let found = values(&mut engine, ValuesOf::Column(column), "");
        for (text, customers) in found.values.iter().take(8) {
            let is_this = counted(&mut engine, &test(Test::Text(column, TextTest::In(vec![text.to_uppercase()]))));
            assert_eq!(is_this.group.customers, *customers, "{name} {text}");
        }
        let blank = counted(&mut engine, &test(Test::Text(column, TextTest::IsBlank))).group.customers;
        let any = counted(&mut engine, &test(Test::Text(column, TextTest::Contains(String::new())))).group.customers;
        assert_eq!(blank + any, analysis.everyone.customers, "{name}");
    }
    for fact in offers.facts.iter().copied() {
        let Fact::Bought(what) = fact else { continue };
        let found = values(&mut engine, ValuesOf::Bought(what), "");
        assert!(!found.values.is_empty(), "{what:?}");
        for (name, customers) in found.values.iter().take(8) {
            let bought = |when| test(Test::Bought(what, vec![name.clone()], when));
            let ever = counted(&mut engine, &bought(BoughtWhen::Ever)).group.customers;
            let never = counted(&mut engine, &bought(BoughtWhen::Never)).group.customers;
            assert_eq!((ever, never), (*customers, analysis.everyone.customers - customers), "{what:?} {name}");
        }
    }
}

#[test]
fn columns_are_recognised_and_searched() {
    let (mut engine, analysis) = the_sample();
    let mut column = |name: &str, search: &str| {
        let place = analysis.profile_columns.iter().position(|column| column == name);
        let place = place.unwrap_or_else(|| panic!("{name} in {:?}", analysis.profile_columns));
        (place as u32, values(&mut engine, ValuesOf::Column(place as u32), search))
    };
    let (_, cities) = column("cidade", "");
    assert_eq!(cities.kind, ValueKind::Text);
    assert!(cities.values.windows(2).all(|pair| pair[0].1 >= pair[1].1), "the commonest first");
    let (_, found) = column("cidade", "SAO P");
    assert_eq!(found.values.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), ["São Paulo"]);
}

#[test]
fn counted_is_shown_is_downloaded() {
    let (mut engine, analysis) = the_sample();
    let reference = analysis.reference;
    let condition = Condition::All(vec![
        test(Test::Consent(ConsentAnswer::Given)),
        Condition::Any(vec![
            test(Test::Part(Partition::Segment, vec![0, 1, 2])),
            test(Test::Number(NumberFact::AverageGapDays, NumberTest::AtMost(60))),
        ]),
        Condition::Not(Box::new(test(Test::Day(DayFact::LastOrder, DayTest::InLast(7))))),
        test(Test::Day(DayFact::FirstOrder, DayTest::Before(reference))),
        test(Test::RandomShare(Percent::new(80).unwrap())),
    ]);
    let report = counted(&mut engine, &condition);
    assert!(report.group.customers > 20, "{report:?}");
    assert_eq!(report.counts.len(), 9);
    assert_eq!(report.counts[0], report.group.customers);
    assert_eq!(listed(&mut engine, &condition), report.group);
    // The file holds them all but those who want no letters: so many as the page says.
    let list = list_of(&mut engine, &analysis, &condition);
    assert!(list.listed < list.customers, "{list:?}");
    assert_eq!((list.customers, list.listed), (report.group.customers, downloaded(&mut engine, &condition) as u64));
}

#[test]
fn audiences_change_without_another_analysis() {
    let (mut engine, before) = the_sample();
    let audience = |number, condition| Audience { number, name: format!("Público {number}"), condition };
    let named = |number| test(Test::Audience(number));
    let orders = |least| test(Test::Number(NumberFact::Orders, NumberTest::AtLeast(least)));
    let mut change = |audiences: Vec<Audience>| {
        let events = engine.handle(&Command::Analyse(Settings { audiences, ..before.settings.clone() }));
        let [Event::Analysed(after)] = events.as_slice() else { panic!("an analysis") };
        after.as_ref().clone()
    };
    let all = vec![audience(0, orders(2)), audience(4, orders(5)), audience(5, Condition::Not(Box::new(named(0))))];
    let after = change(all.clone());
    assert_eq!(after.settings.audiences, all);
    assert_eq!(Analysis { settings: before.settings.clone(), switched: before.switched, ..after }, before);
    let found = study(&mut engine, Study::Audiences);
    let Studied::Audiences(saved) = found else { panic!("{found:?}") };
    let sizes: Vec<u64> = saved.iter().map(|SavedReport { group, .. }| group.as_ref().unwrap().customers).collect();
    let listed_before = listed(&mut engine, &named(4));
    assert_eq!(listed_before.customers, sizes[1]);
    assert_eq!(sizes[0] + sizes[2], before.everyone.customers);

    let found = study(&mut engine, Study::Overlap(vec![0, 4, 5]));
    let Studied::Overlap(Ok(OverlapReport { sets, regions })) = found else { panic!("{found:?}") };
    assert_eq!(sets.iter().map(|set| set.customers).collect::<Vec<_>>(), sizes);
    assert_eq!(regions.iter().map(|region| region.customers).sum::<u64>(), before.everyone.customers);
    assert_eq!(regions.iter().map(|region| region.revenue_cents).sum::<i128>(), before.everyone.revenue_cents);
    for (place, size) in sizes.iter().enumerate() {
        let within = regions.iter().enumerate().filter(|(number, _)| number >> place & 1 == 1);
        assert_eq!(within.map(|(_, region)| region.customers).sum::<u64>(), *size);
    }

    // The table follows what an audience has become, also where its name alone is asked for.
    let circle = vec![audience(0, named(5)), audience(4, orders(1)), audience(5, named(0))];
    let _ = engine.handle(&Command::Analyse(Settings { audiences: circle, ..before.settings.clone() }));
    assert!(listed(&mut engine, &named(4)).customers > listed_before.customers);
    assert_eq!(listed(&mut engine, &named(0)).customers, 0);
    let found = study(&mut engine, Study::Audience(named(0)));
    assert_eq!(found, Studied::Audience(Err(AudienceError::Cycle(vec![0, 5, 0]))));
}
