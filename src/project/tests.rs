//! What is saved opens again, the same; junk changes nothing; what does not fit is told.

use super::*;
use crate::domain::{
    Asker, Audience, Condition, Currency, Day, FieldFault, Journey, MapChoice, Misfit, Node, Partition, Role, Test,
    TextTest, Trigger, WhichOrder,
};
use proptest::prelude::*;

/// Written by hand once: it must open for ever.
const GOLDEN: &str = include_str!("../../tests/fixtures/recipe-v1.regua.json");

fn base(columns: &[String]) -> Base<'_> {
    Base { columns, statuses: None, currencies: &[], first_day: None }
}

/// The same recipe, after a change to its text.
fn with(change: impl Fn(&str) -> String) -> Result<Recipe, RecipeError> {
    let text = write(&Recipe::default());
    let changed = change(&text);
    assert_ne!(text, changed, "nothing was changed");
    read(&changed)
}

fn faulty(path: &str, fault: FieldFault) -> RecipeError {
    RecipeError::Field { path: path.to_owned(), fault }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_opens_on_the_same_base(recipe in generators::recipe()) {
        let text = write(&recipe);
        let opened = read(&text).unwrap();
        prop_assert_eq!(&opened.mappings, &recipe.mappings);
        let columns: Vec<String> = (0..5).map(|place| format!("coluna {place}")).collect();
        let currencies: Vec<Currency> = recipe.settings.currency.into_iter().collect();
        let fitted = fit(&opened, &Base { currencies: &currencies, ..base(&columns) });
        prop_assert_eq!(&fitted.settings, &recipe.settings);
        prop_assert!(fitted.misfits.iter().all(|misfit| matches!(misfit, Misfit::Part(_))));
        // On a base without any of its columns it keeps them by their names.
        let elsewhere = fit(&opened, &Base { currencies: &currencies, ..base(&[]) });
        let again = Recipe { settings: elsewhere.settings, columns: elsewhere.columns, ..recipe };
        prop_assert_eq!(write(&again), text);
    }

    #[test]
    fn a_part_of_a_recipe_is_none(at in 0..10_000_usize) {
        let text = write(&Recipe::default());
        let at = at % (text.len() - 1);
        let refused = matches!(read(&text[..at]), Err(RecipeError::NotJson { .. }));
        prop_assert!(refused);
    }

    #[test]
    fn no_text_brings_it_down(text in ".{0,200}") {
        prop_assert!(read(&text).is_err());
    }
}

#[test]
fn junk_is_refused_for_what_it_is() {
    let check = |text: &str, error: RecipeError| assert_eq!(read(text), Err(error), "{text:.60}");
    check("", RecipeError::NotJson { line: 1, column: 0 });
    check("cliente;data;valor\n", RecipeError::NotJson { line: 1, column: 1 });
    check("{\n  \"format\": \"regua\",,\n}", RecipeError::NotJson { line: 2, column: 21 });
    check(&"[".repeat(100_000), RecipeError::TooDeep);
    check(&"{\"format\":".repeat(100_000), RecipeError::TooDeep);
    check(&" ".repeat(MOST_BYTES + 1), RecipeError::TooLarge { most: MOST_BYTES });
    for other in ["[]", "null", "3", "\"regua\"", "{}", r#"{"format":"other","version":1}"#, r#"{"format":1}"#] {
        check(other, RecipeError::NotOurs);
    }
    check(r#"{"format":"regua","version":2,"more":[true,0.5]}"#, RecipeError::Later(2));
    check(r#"{"format":"regua","version":0}"#, faulty("version", FieldFault::Range));
    check(r#"{"format":"regua","version":-1}"#, faulty("version", FieldFault::Range));
    check(r#"{"format":"regua","version":"1"}"#, faulty("version", FieldFault::Kind));
    check(r#"{"format":"regua"}"#, faulty("version", FieldFault::Missing));
    check(r#"{"format":"regua","version":1}"#, faulty("reference_date", FieldFault::Missing));
}

#[test]
fn a_field_that_does_not_hold_says_where_it_stands() {
    let check = |from: &str, to: &str, path: &str, fault| {
        assert_eq!(with(|text| text.replacen(from, to, 1)), Err(faulty(path, fault)), "{to}");
    };
    check("\"scores\": 5", "\"scores\": 11", "rfm.recency_days.scores", FieldFault::Range);
    check("\"scores\": 5", "\"scores\": 5.5", "rfm.recency_days.scores", FieldFault::Kind);
    check("\"scores\": 5", "\"scores\": 300", "rfm.recency_days.scores", FieldFault::Range);
    check("\"all_time\"", "\"for_ever\"", "rfm.window", FieldFault::Word);
    check("\"all_time\"", "true", "rfm.window", FieldFault::Kind);
    check("\"own_map\": null", "\"own_map\": null, \"own_map\": null", "segments.own_map", FieldFault::Twice);
    check("\"own_map\": null", "\"other_map\": null", "segments.own_map", FieldFault::Missing);
    check("\"horizon_days\": 90", "\"horizon_days\": 90, \"x\": 1", "x", FieldFault::Unknown);
    check("\"horizon_days\": 90", "\"horizon_days\": 0", "horizon_days", FieldFault::Range);
    check("\"retention_from_days\": 120", "\"retention_from_days\": 200", "life_cycle.fixed", FieldFault::Range);
    check("\"messages\": 3", "\"messages\": 0", "sending.caps[0]", FieldFault::Range);
    check("\"reference_date\": null", "\"reference_date\": \"2023-02-29\"", "reference_date", FieldFault::Range);
    check("\"medium_to_days\": 90", "\"medium_to_days\": 30", "engagement", FieldFault::Range);
    let audience = |test: &str| format!(r#""audiences": [{{"number": 1, "name": "a", "condition": {test}}}]"#);
    let check = |test: &str, path: &str, fault| check("\"audiences\": []", &audience(test), path, fault);
    check(r#"{"stage": ["trial", "lost"]}"#, "audiences[0].condition.stage[1]", FieldFault::Word);
    check(r#"{"random_percent": 0}"#, "audiences[0].condition.random_percent", FieldFault::Range);
    check(r#"{"all": [], "any": []}"#, "audiences[0].condition", FieldFault::Kind);
    check(
        r#"{"birthday": {"anniversary_in_month": 13}}"#,
        "audiences[0].condition.birthday.anniversary_in_month",
        FieldFault::Range,
    );
    check(
        r#"{"column": {"name": "c", "day": "blank", "text": "blank"}}"#,
        "audiences[0].condition.column.text",
        FieldFault::Unknown,
    );
}

#[test]
fn the_shops_name_is_written_where_it_is_said() {
    assert!(!write(&Recipe::default()).contains("shop_name"));
    let settings = Settings { shop: "Loja".to_owned(), ..Settings::default() };
    let (recipe, text) = (Recipe { settings, ..Recipe::default() }, "\"shop_name\": \"Loja\"");
    let written = write(&recipe);
    assert_eq!(read(&written), Ok(recipe));
    let twice = written.replacen(text, &format!("{text}, {text}"), 1);
    assert_eq!(read(&twice), Err(faulty("shop_name", FieldFault::Twice)));
    let number = written.replacen(text, "\"shop_name\": 3", 1);
    assert_eq!(read(&number), Err(faulty("shop_name", FieldFault::Kind)));
}

#[test]
fn numbers_by_which_others_are_named_stand_once() {
    let audience = Audience { number: 3, name: "a".to_owned(), condition: Condition::everyone() };
    let settings = Settings { audiences: vec![audience.clone(), audience], ..Settings::default() };
    let text = write(&Recipe { settings, ..Recipe::default() });
    assert_eq!(read(&text), Err(faulty("audiences[1].number", FieldFault::Twice)));
}

fn deep(levels: usize) -> Condition {
    let test = Condition::Test(Test::Text(0, TextTest::In(vec!["x".to_owned()])));
    (1..levels).fold(test, |inner, _| Condition::All(vec![inner]))
}

fn journey_of(branches: usize, levels: usize) -> Recipe {
    let last = Node::Branch { when: deep(levels), yes: Vec::new(), no: Vec::new() };
    let flow = (1..branches)
        .fold(vec![last], |inner, _| vec![Node::Branch { when: Condition::everyone(), yes: inner, no: Vec::new() }]);
    let mut journey = read(GOLDEN).unwrap().settings.journeys.remove(0);
    journey.flow = flow;
    let columns = Columns::of(vec!["c".to_owned()]);
    Recipe { settings: Settings { journeys: vec![journey], ..Settings::default() }, columns, ..Recipe::default() }
}

#[test]
fn the_deepest_that_can_be_built_opens_and_nothing_deeper() {
    let fault = |branches, levels| match read(&write(&journey_of(branches, levels))) {
        Ok(_) => None,
        Err(RecipeError::Field { fault, .. }) => Some(fault),
        Err(other) => panic!("{other:?}"),
    };
    assert_eq!(fault(Journey::MOST_DEPTH, Condition::MOST_DEPTH), None);
    assert_eq!(fault(Journey::MOST_DEPTH + 1, 1), Some(FieldFault::Depth));
    assert_eq!(fault(1, Condition::MOST_DEPTH + 1), Some(FieldFault::Depth));
}

#[test]
fn the_first_version_stays_readable() {
    let recipe = read(GOLDEN).unwrap();
    let settings = &recipe.settings;
    assert_eq!(settings.reference, Day::from_ymd(2026, 3, 31));
    assert_eq!(settings.map, MapChoice::Own);
    let map = settings.own_map.as_ref().unwrap();
    assert_eq!(map.cells(), [1, 1, 0, 1, 0, 0, 0, 0, 0]);
    let test = |place: usize| settings.audiences[place].condition.clone();
    assert_eq!(test(0), Condition::Test(Test::Part(Partition::Segment, vec![0])));
    assert_eq!(
        test(1),
        Condition::All(vec![
            Condition::Test(Test::Audience(1)),
            Condition::Not(Box::new(Condition::Test(Test::Text(0, TextTest::In(vec!["Natal".to_owned()]))))),
        ])
    );
    assert_eq!(settings.journeys[0].trigger, Trigger::OrderPlaced(WhichOrder::First));
    assert_eq!(recipe.columns.name(0), Some("cidade"));
    assert_eq!(recipe.mappings[0].mapping.roles, [Role::Date, Role::Customer, Role::Amount]);
    // And is what this version writes.
    let columns = ["cidade".to_owned()];
    let currency = settings.currency.into_iter().collect::<Vec<_>>();
    let fitted = fit(&recipe, &Base { currencies: &currency, ..base(&columns) });
    assert_eq!(fitted.misfits, []);
    let again = Recipe { settings: fitted.settings, mappings: recipe.mappings, columns: fitted.columns };
    assert_eq!(write(&again), GOLDEN.trim_end());
    assert_eq!(read(&format!("\u{feff}{GOLDEN}")), read(GOLDEN));
}

#[test]
fn what_does_not_fit_is_told_and_kept() {
    let recipe = read(GOLDEN).unwrap();
    let columns = ["bairro".to_owned()];
    let statuses = ["pago".to_owned()];
    let first_day = Day::from_ymd(2026, 4, 1);
    let base = Base { columns: &columns, statuses: Some(&statuses), currencies: &[Currency::BRL], first_day };
    let fitted = fit(&recipe, &base);
    assert_eq!(
        fitted.misfits,
        [
            Misfit::Column(Asker::Audience("VIP fora de Natal".to_owned()), Some("cidade".to_owned())),
            Misfit::Status("em separação".to_owned()),
            Misfit::Currency(Currency::from_code("USD").unwrap()),
            Misfit::Reference(Day::from_ymd(2026, 3, 31).unwrap()),
        ]
    );
    assert_eq!((fitted.settings.currency, fitted.settings.reference), (None, None));
    assert_eq!(fitted.settings.audiences.len(), recipe.settings.audiences.len());
    // What the base lacks keeps its name, and comes back where there is such a column.
    let saved = Recipe { settings: fitted.settings, columns: fitted.columns, ..Recipe::default() };
    assert!(write(&saved).contains("\"cidade\""));
    // A segment of another map is kept by its number.
    let mut other = recipe;
    other.settings.audiences[0].condition = Condition::Test(Test::Part(Partition::Segment, vec![0, 9]));
    let other = read(&write(&other)).unwrap();
    assert!(fit(&other, &base).misfits.contains(&Misfit::Part(Asker::Audience("VIP".to_owned()))));
}

#[test]
fn a_mapping_fits_a_header_in_any_order() {
    let mappings = read(GOLDEN).unwrap().mappings;
    let header = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let check = |names: &[&str], roles: Option<&[Role]>| {
        let (found, misfits) = fit_files(&mappings, &[header(names)]);
        assert_eq!(found[0].as_ref().map(|mapping| mapping.roles.as_slice()), roles, "{names:?}");
        assert_eq!(misfits.is_empty(), roles.is_some());
    };
    check(&["quando", "quem", "quanto"], Some(&[Role::Date, Role::Customer, Role::Amount]));
    check(&["quem", "quanto", "quando"], Some(&[Role::Customer, Role::Amount, Role::Date]));
    check(&["quem", "quanto"], None);
    check(&["quem", "quanto", "quando", "onde"], None);
    check(&["quem", "quem", "quando"], None);
}
