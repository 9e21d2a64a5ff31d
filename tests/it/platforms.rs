//! Exports of shop and mail platforms: each known by its header, its traps handled, its sums as the oracle has them.
//! Guessing headers that no platform has is tested beside `intake::columns`.

use crate::journey::{FILE, analysis, assert_reconciled, base, customers, day, report};
use crate::shared::shared;
use regua::domain::{AmountBasis, Contents, Decimal, Encoding, Language, Role, SetAside, StatusClass};
use regua::engine::Engine;
use regua::engine::protocol::{Analysis, ColumnNote, Download, Flavour, ReadReport, StatusReport};
use regua::export::reason_id;
use regua::intake::profiles::{Yes, find};
use regua::intake::{Certainty, Draft, Plan, Proof, SideReader, Whole, Wishes};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const ORACLE: &str = "oracles/platform_exports";

fn oracle(file: &str) -> Option<Vec<u8>> {
    Some(fs::read(shared(&format!("{ORACLE}/{file}"))?).unwrap())
}

fn json(file: &str) -> Option<Value> {
    Some(serde_json::from_slice(&oracle(file)?).unwrap())
}

fn plan(bytes: &[u8]) -> (Draft, Plan) {
    let draft = Draft::look(bytes, bytes.len() as u64, Whole::File).unwrap();
    let plan = draft.plan(&Wishes::default(), Proof::default());
    (draft, plan)
}

/// A file of orders, read; nothing was asked.
struct Orders {
    engine: Engine,
    bytes: Vec<u8>,
    report: ReadReport,
    statuses: Vec<StatusReport>,
    analysis: Analysis,
}

impl Orders {
    fn read(bytes: &[u8]) -> Orders {
        let (engine, events) = crate::journey::read(bytes, 100, day(2026, 9, 1));
        let events = events.unwrap();
        let report = report(&events).clone();
        assert_eq!(report.questions, []);
        let analysis = analysis(&events).clone();
        assert_reconciled(&analysis, report.platform.as_deref().unwrap_or_default());
        Orders { engine, bytes: bytes.to_vec(), report, statuses: base(&events).statuses.clone(), analysis }
    }

    /// What each customer's orders come to, in units.
    fn paid(&mut self) -> BTreeMap<String, f64> {
        let rows = customers(&mut self.engine).into_iter();
        rows.map(|row| (row.key, row.monetary_cents as f64 / 100.0)).collect()
    }

    fn orders(&mut self) -> u32 {
        customers(&mut self.engine).iter().map(|row| row.frequency).sum()
    }

    /// The reasons for which the rows of each order were set aside, by the order's number.
    fn set_aside(&self, number: usize) -> BTreeMap<String, BTreeSet<String>> {
        let download =
            Download::SetAside { file: FILE, reason: None, flavour: Flavour::Plain, language: Language::English };
        let mut writer = self.engine.set_aside_file(&download).unwrap();
        let mut file = writer.feed(&self.bytes).unwrap();
        file.extend(writer.finish().unwrap());
        let mut reader = csv::Reader::from_reader(file.as_slice());
        let mut reasons: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in reader.records().map(Result::unwrap) {
            // The line and the reason stand before the file's own columns.
            reasons.entry(row[number + 2].to_owned()).or_default().insert(row[1].to_owned());
        }
        reasons
    }
}

fn reasons(list: &[(&str, SetAside)]) -> BTreeMap<String, BTreeSet<String>> {
    list.iter().map(|(order, reason)| ((*order).to_owned(), BTreeSet::from([reason_id(*reason).to_owned()]))).collect()
}

#[test]
fn shopify_orders_are_as_the_oracle_says() {
    let file = "shopify_orders_export_synthetic.csv";
    let (Some(bytes), Some(expected)) = (oracle(file), json("expected.json")) else { return };
    let expected = &expected[file];
    let mut read = Orders::read(&bytes);
    assert_eq!(read.report.platform.as_deref(), Some("Shopify"));
    assert_eq!(read.report.rows, expected["csv_rows"].as_u64());
    let person = read.report.columns.iter().find(|column| column.role == Role::Customer).unwrap();
    assert_eq!(person.note, ColumnNote::Distinct(expected["people_by_normalised_email"].as_u64().unwrap()));
    let paid: BTreeMap<String, f64> = serde_json::from_value(expected["paid_net_of_refunds"].clone()).unwrap();
    assert_eq!(read.paid(), paid);
    let left_out: BTreeMap<String, String> = serde_json::from_value(expected["excluded"].clone()).unwrap();
    let named = left_out.iter().map(|(order, reason)| {
        let reason = match reason.as_str() {
            "pending" => SetAside::Pending,
            "refunded" => SetAside::FullyRefunded,
            "voided" => SetAside::Cancelled,
            "zero value" => SetAside::ZeroValue,
            "no customer key" => SetAside::NoCustomerKey,
            other => panic!("{other}"),
        };
        (order.as_str(), reason)
    });
    assert_eq!(read.set_aside(0), reasons(&named.collect::<Vec<_>>()));
    assert_eq!(u64::from(read.orders()) + left_out.len() as u64, expected["orders"].as_u64().unwrap());
    // 23:30 -0300 is the same day in the shop; one second apart are two orders of one day.
    let rows = customers(&mut read.engine);
    let of = |key: &str| rows.iter().find(|row| row.key == key).unwrap();
    assert_eq!(of("ayumu@example.com").first_order, Some(day(2025, 5, 12)));
    let russel = of("russel@example.com");
    assert_eq!((russel.frequency, russel.first_order), (2, russel.last_order));
    assert_eq!(read.analysis.amount_basis, AmountBasis::PerOrder);
}

#[test]
fn a_day_of_cancelling_cancels_whatever_was_paid() {
    let read = Orders::read(
        b"Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Cancelled at\n\
          #1,ana@exemplo.com.br,paid,2026-02-03 10:00:00 -0300,BRL,50.00,2026-02-03 10:00:00 -0300,1,Mug,\n\
          #2,ana@exemplo.com.br,paid,2026-02-04 10:00:00 -0300,BRL,70.00,2026-02-04 10:00:00 -0300,1,Mug,2026-02-05 09:00:00 -0300\n\
          #2,ana@exemplo.com.br,,,,,2026-02-04 10:00:00 -0300,1,Pen,\n\
          #3,bia@exemplo.com.br,paid,2026-02-04 10:00:00 -0300,BRL,30.00,2026-02-04 10:00:00 -0300,1,Mug,-\n",
    );
    assert_eq!(read.report.platform.as_deref(), Some("Shopify"));
    assert_eq!(read.set_aside(0).get("#2"), reasons(&[("#2", SetAside::Cancelled)]).get("#2"));
    let sums = &read.analysis.reconciliation;
    assert_eq!((sums.used.rows, sums.used.value_cents, sums.read.value_cents), (2, 8_000, 15_000));
    // The status says by which column it is cancelled, and can be changed as any other.
    let cancelled = read.statuses.iter().find(|status| status.text == "cancelled").unwrap();
    assert_eq!((cancelled.guess, cancelled.rows), (StatusClass::Cancelled, 1));
}

#[test]
fn nuvemshop_sales_are_as_the_oracle_says() {
    let file = "nuvemshop_vendas_latin1_synthetic.csv";
    let (Some(bytes), Some(expected)) = (oracle(file), json("expected.json")) else { return };
    let expected = &expected[file];
    let mut read = Orders::read(&bytes);
    assert_eq!(read.report.platform.as_deref(), Some("Nuvemshop"));
    assert_eq!((read.report.encoding, read.report.decimal), (Encoding::Windows1252, Some(Decimal::Dot)));
    let person = read.report.columns.iter().find(|column| column.role == Role::Customer).unwrap();
    assert_eq!(person.note, ColumnNote::Distinct(expected["people"].as_u64().unwrap()));
    let paid: BTreeMap<String, f64> = serde_json::from_value(expected["confirmed_total"].clone()).unwrap();
    assert_eq!(read.paid(), paid);
    assert_eq!(Some(u64::from(read.orders())), expected["confirmed_orders"].as_u64());
    assert_eq!(read.set_aside(0), reasons(&[("1003", SetAside::Cancelled), ("1004", SetAside::Cancelled)]));
    assert_eq!(read.analysis.reconciliation.used.rows, 3);
    // A line without date, status and amount belongs to its order; 03/12 is 3 December.
    let ana = &customers(&mut read.engine)[0];
    assert_eq!((ana.first_order, ana.last_order), (Some(day(2026, 1, 10)), Some(day(2026, 2, 20))));
    assert!(read.statuses.iter().all(|status| !status.text.is_empty()));
}

#[test]
fn woocommerce_lines_make_orders() {
    let mut read = Orders::read(
        b"Order Number,Order Status,Order Date,Email (Billing),Item #,Name,Quantity,Order Line Total,\
          Order Line Total Refunded\n\
          1,wc-completed,2026-01-05 10:00,ana@exemplo.com.br,1,Mug,1,10.00,0\n\
          1,wc-completed,2026-01-05 10:00,ana@exemplo.com.br,2,Pen,1,10.00,-4.00\n\
          2,wc-processing,2026-01-06 10:00,ana@exemplo.com.br,1,Mug,1,10.00,\n\
          2,wc-processing,2026-01-06 10:00,ana@exemplo.com.br,2,Pen,1,10.00,10.00\n\
          3,wc-on-hold,2026-01-07 10:00,ana@exemplo.com.br,1,Mug,1,10.00,\n\
          4,wc-checkout-draft,2026-01-07 10:00,ana@exemplo.com.br,1,Mug,1,10.00,\n\
          5,wc-completed,2026-01-08 10:00,bia@exemplo.com.br,1,Mug,1,10.00,\n\
          5,wc-completed,2026-01-08 10:00,bia@exemplo.com.br,2,Cup,1,10.00,\n\
          6,wc-refunded,2026-01-08 10:00,bia@exemplo.com.br,1,Mug,1,10.00,10.00\n",
    );
    assert_eq!(read.report.platform.as_deref(), Some("WooCommerce"));
    // Lines of one price are still lines.
    assert_eq!(read.analysis.amount_basis, AmountBasis::PerLine);
    let paid = [("ana@exemplo.com.br", 26.0), ("bia@exemplo.com.br", 20.0)];
    assert_eq!(read.paid(), paid.map(|(key, sum)| (key.to_owned(), sum)).into());
    let (pending, refunded) = (SetAside::Pending, SetAside::FullyRefunded);
    assert_eq!(read.set_aside(0), reasons(&[("2", refunded), ("3", pending), ("4", pending), ("6", refunded)]));
}

#[test]
fn lines_without_an_amount_share_the_fate_of_the_one_that_bears_it() {
    let mut read = Orders::read(
        "Número do Pedido;E-mail;Data;Status do Pedido;Status do Pagamento;Total;Nome do Produto\n\
         1;ana@exemplo.com.br;03/02/2026 10:00:00;Aberto;Confirmado;1.500;Kit\n\
         1;ana@exemplo.com.br;;;;;Caneca\n\
         2;ana@exemplo.com.br;04/02/2026 10:00:00;Cancelado;Confirmado;20.00;Kit\n\
         2;ana@exemplo.com.br;;;;;Caneca\n\
         3;ana@exemplo.com.br;05/02/2026 10:00:00;Aberto;Pendente;20.00;Kit\n\
         3;ana@exemplo.com.br;;;;;Caneca\n"
            .as_bytes(),
    );
    // Of three decimals only zeros may be cut: this platform writes points.
    assert_eq!(read.paid(), [("ana@exemplo.com.br".to_owned(), 1.5)].into());
    assert_eq!(read.set_aside(0), reasons(&[("2", SetAside::Cancelled), ("3", SetAside::Pending)]));
    let sums = &read.analysis.reconciliation;
    assert_eq!((sums.read.rows, sums.used.rows), (6, 2));
}

#[test]
fn bling_has_words_of_its_own() {
    let read = Orders::read(
        "Nº Pedido;Data;Cliente;Situação;Valor\n1;03/04/2026;Ana;Em andamento;1.500\n2;05/04/2026;Ana;Em aberto;10\n"
            .as_bytes(),
    );
    assert_eq!(read.report.platform.as_deref(), Some("Bling"));
    assert_eq!(read.analysis.total.revenue_cents, 150_000);
    assert_eq!(read.set_aside(0), reasons(&[("2", SetAside::Pending)]));
}

/// The names of a layout's header.
fn header(layouts: &Value, layout: &str) -> Vec<String> {
    let line = layouts[layout].as_str().unwrap();
    line.split([';', ',']).map(|name| name.trim_matches('"').to_owned()).collect()
}

#[test]
fn every_layout_is_known_with_all_its_columns() {
    let Some(layouts) = json("headers.json") else { return };
    for (layout, platform, contents) in [
        ("shopify_orders", "Shopify", Contents::Orders),
        ("shopify_customers_current", "Shopify", Contents::Customers),
        ("shopify_customers_old", "Shopify", Contents::Customers),
        ("nuvemshop_vendas", "Nuvemshop", Contents::Orders),
        ("nuvemshop_clientes", "Nuvemshop", Contents::Customers),
        ("nuvemshop_carrinhos", "Nuvemshop", Contents::Carts),
        ("woocommerce_order_export_plugin_partial", "WooCommerce", Contents::Orders),
        ("rdstation_leads", "RD Station", Contents::Customers),
        ("mailchimp_audience", "Mailchimp", Contents::Customers),
        ("brevo_contacts", "Brevo", Contents::Customers),
        ("activecampaign", "ActiveCampaign", Contents::Customers),
        ("bling_pedidos_placeholder", "Bling", Contents::Orders),
    ] {
        let header = header(&layouts, layout);
        let profile = find(&header).unwrap_or_else(|| panic!("{layout}"));
        assert_eq!((profile.platform, profile.contents), (platform, contents), "{layout}");
        let unknown: Vec<&String> =
            header.iter().zip(&profile.roles).filter(|(_, role)| role.is_none()).map(|(name, _)| name).collect();
        assert!(unknown.is_empty(), "{layout}: {unknown:?}");
        for needed in contents.needed() {
            assert!(profile.roles.contains(&Some(*needed)), "{layout}: {needed:?}");
        }
        let turned: Vec<String> = header.iter().rev().cloned().collect();
        assert_eq!(find(&turned).map(|profile| profile.platform), Some(platform), "{layout}");
    }
    for layout in ["google_customer_match_import", "meta_custom_audience_import"] {
        assert_eq!(find(&header(&layouts, layout)), None, "{layout}");
    }
}

#[test]
fn columns_that_a_layout_does_not_know_are_guessed() {
    let Some(layouts) = json("headers.json") else { return };
    let added = layouts["shopify_customers_current_with_metafields_suffix_example"].as_str().unwrap();
    let header = format!("{}{added}", layouts["shopify_customers_current"].as_str().unwrap());
    let row = "'7012345678901,Ana,Souza,ana@exemplo.com.br,yes,,,,Recife,PE,BR,'50000-000,,'+5581999990000,no,10.50,1,,no,vip,yes,1990-02-01";
    let file = format!("{header}\n{row}\n");
    let (draft, plan) = plan(file.as_bytes());
    assert_eq!((draft.platform(), plan.contents), (Some("Shopify"), Contents::Customers));
    let role = |name: &str| plan.roles[draft.dialect.header.iter().position(|known| known == name).unwrap()];
    assert_eq!(role("Email"), (Role::Customer, Some(Certainty::Sure)));
    assert_eq!(role("Customer ID"), (Role::Profile, Some(Certainty::Sure)));
    assert_eq!(role("Accepts Email Marketing").0, Role::EmailConsent);
    assert_eq!(role("Accepts WhatsApp Marketing").0, Role::Profile);
    let birthday = role("Fecha de nacimiento (customer.metafields.facts.birth_date)");
    assert_eq!(birthday, (Role::Birthday, Some(Certainty::Sure)));
    let mut reader = SideReader::new(&plan).unwrap();
    reader.feed(file.as_bytes()).unwrap();
    let keys = reader.finish().unwrap().keys;
    let texts: Vec<&str> = (0..keys.columns()).map(|column| keys.text(0, column)).collect();
    // Without the apostrophes that keep a spreadsheet from counting with them.
    assert!(["7012345678901", "50000-000", "+5581999990000"].iter().all(|text| texts.contains(text)), "{texts:?}");
}

#[test]
fn a_list_of_addresses_alone_says_whom_not_to_write_to() {
    let (draft, plan) = plan(b"E-mail\nana@exemplo.com.br\nbia@exemplo.com.br\n");
    assert_eq!(draft.contents, (Contents::Suppression, Certainty::Likely));
    let mut reader = SideReader::new(&plan).unwrap();
    reader.feed(b"E-mail\nana@exemplo.com.br\nbia@exemplo.com.br\n").unwrap();
    assert_eq!(reader.finish().unwrap().keys.len(), 2);
}

#[test]
fn other_files_of_platforms_say_what_they_are() {
    for (file, contents, key, cents) in [
        ("nuvemshop_clientes_latin1_synthetic.csv", Contents::Customers, "E-mail", 0),
        ("nuvemshop_carrinhos_latin1_synthetic.csv", Contents::Carts, "E-mail", 109_318),
    ] {
        let Some(bytes) = oracle(file) else { return };
        let (draft, plan) = plan(&bytes);
        assert_eq!((draft.contents, plan.missing().count()), ((contents, Certainty::Sure), 0), "{file}");
        assert_eq!(draft.dialect.header[plan.places.get(Role::Customer).unwrap()], key, "{file}");
        let mut reader = SideReader::new(&plan).unwrap();
        reader.feed(&bytes).unwrap();
        let read = reader.finish().unwrap();
        // Also the lines that leave the date to the first of their cart.
        assert_eq!((read.read.counts.rejects.len(), read.used.cents), (0, cents), "{file}");
    }
    let (_, brevo) = plan(b"EMAIL;LASTNAME;FIRSTNAME;EMAIL_BLACKLISTED;SMS_BLACKLISTED\nana@exemplo.com.br;;;false;\n");
    assert_eq!(brevo.facts.consent, Yes::Refuses);
    let wish = Wishes { contents: Some(Contents::Suppression), ..Wishes::default() };
    let (draft, _) = plan(b"Email,First Name,Last Name,Phone,Tags,Date Created,IP,Status\na@ex.com,,,,,,,Active\n");
    let other = draft.plan(&wish, Proof::default());
    assert_eq!((other.contents, other.facts.consent), (Contents::Suppression, Yes::Accepts));
    assert!(other.roles.iter().all(|(role, _)| Contents::Suppression.offered().contains(role)));
}
