//! Which issues a base has, in which group, with which ways out.

use super::super::files::SourceName;
use super::super::fixture::{analysis, base, base_of, customers, report};
use super::*;
use crate::domain::{Currency, NoticeKind, Role};
use crate::engine::protocol::{BasisEvidence, ConsentReport, CurrencyReport, NoticeReport, Readiness};

fn open(id: u32, name: &str) -> OpenFile {
    OpenFile { id: FileId(id), name: SourceName::File(name.to_owned()), bytes: 1 }
}

fn told(base: &BaseReport, analysis: Option<&Analysis>, settings: &Settings) -> Vec<Issue> {
    let files = [open(0, "pedidos.csv"), open(1, "clientes.csv"), open(2, "copia.csv")];
    issues(base, &files, (analysis, settings), Language::Portuguese)
}

fn about<'a>(issues: &'a [Issue], cause: &str) -> &'a Issue {
    issues.iter().find(|issue| issue.cause == cause).unwrap_or_else(|| panic!("{cause} in {issues:?}"))
}

#[test]
fn reasons_are_grouped_by_what_to_do() {
    let issues = told(&base(), Some(&analysis()), &Settings::default());
    let check = |cause: &str, group: IssueGroup, count: &str, acts: &[&str]| {
        let issue = about(&issues, cause);
        let labels = issue.acts.iter().map(|act| act.label.as_str()).collect::<Vec<_>>();
        assert_eq!((issue.group, issue.count.as_str(), labels.as_slice()), (group, count, acts), "{cause}");
        assert_eq!(issue.weight, Weight::Harmless);
        assert!(!issue.advice.is_empty(), "{cause}");
    };
    check("1 situação que a Régua não conhece", IssueGroup::Waits, "3.102", &["Confirmar como está"]);
    check("Data ilegível ou que não existe", IssueGroup::LeftOut, "5", &["Baixar"]);
    check("Sem identificação do cliente", IssueGroup::LeftOut, "76", &["Baixar"]);
    check("Linhas repetidas idênticas", IssueGroup::Settled, "214", &["Manter", "Baixar"]);
    check("Cancelados", IssueGroup::Settled, "1.705", &["Baixar"]);
    assert!(issues.is_sorted_by_key(|issue| issue.group));
    let date = about(&issues, "Data ilegível ou que não existe");
    assert_eq!(date.examples, ["linha 6, coluna data_pedido · 31/02/2026"]);
    assert_eq!(about(&issues, "Sem identificação do cliente").value.replace('\u{a0}', " "), "R$ 9.204,55");
}

#[test]
fn what_blocks_comes_first() {
    let asking = ReadReport { questions: vec![Question::MissingColumn(Role::Date)], ..report() };
    let base = base_of(vec![FileState::Read(Box::new(asking)), FileState::Read(Box::new(customers()))]);
    let issues = told(&BaseReport { readiness: Readiness::Asking, ..base }, None, &Settings::default());
    assert_eq!((issues[0].weight, issues[0].acts[0].does.clone()), (Weight::Blocks, Does::Look(FileId(0))));
    assert_eq!(issues[0].examples, ["pedidos.csv"]);
}

#[test]
fn keys_of_no_customer_and_copies_are_told() {
    let read = |report| FileState::Read(Box::new(report));
    let base = base_of(vec![read(report()), read(customers()), FileState::SameAs(FileId(0))]);
    let issues = told(&base, Some(&analysis()), &Settings::default());
    let unmatched = issues.iter().find(|issue| issue.acts.iter().any(|act| act.does == Does::Unmatched(FileId(1))));
    let unmatched = unmatched.unwrap();
    assert!(unmatched.advice.contains("132 de 5.661"), "{}", unmatched.advice);
    assert_eq!(unmatched.examples, ["a@b.c", "d@e.f"]);
    assert!(issues.iter().any(|issue| issue.acts.iter().any(|act| act.does == Does::Remove(FileId(2)))));
}

#[test]
fn two_currencies_are_one_question_with_a_default() {
    let seen = |code: &str, rows| CurrencyReport { currency: Currency::from_code(code).unwrap(), rows };
    let base = BaseReport { currencies: vec![seen("BRL", 41_000), seen("USD", 1_200)], ..base() };
    let asked = |settings: &Settings| {
        let issues = told(&base, Some(&analysis()), settings);
        let issue = about(&issues, "Mais de uma moeda: qual analisar?").clone();
        (issue.group, issue.acts.iter().map(|act| act.holds).collect::<Vec<_>>(), issue.advice)
    };
    let (group, holds, advice) = asked(&Settings::default());
    assert_eq!((group, holds), (IssueGroup::Waits, vec![Holds::Now, Holds::No]));
    assert!(advice.contains("BRL em 41.000 linhas") && advice.contains("USD em 1.200 linhas"), "{advice}");
    let chosen = Settings { currency: Currency::from_code("USD"), ..Settings::default() };
    assert_eq!((asked(&chosen).0, asked(&chosen).1), (IssueGroup::Settled, vec![Holds::No, Holds::Now]));
}

#[test]
fn the_basis_is_asked_where_it_makes_a_difference() {
    let group = |basis: BasisEvidence, settings: Settings| {
        let base = BaseReport { basis, ..base() };
        let issues = told(&base, Some(&analysis()), &settings);
        issues.iter().find(|issue| issue.cause == "O valor de pedidos com várias linhas").map(|issue| issue.group)
    };
    let mixed = base().basis;
    assert_eq!(group(mixed, Settings::default()), Some(IssueGroup::Waits));
    let chosen = Settings { amount_basis: Some(AmountBasis::PerLine), ..Settings::default() };
    assert_eq!(group(mixed, chosen), Some(IssueGroup::Settled));
    assert_eq!(group(BasisEvidence { repeating: 1_310, ..mixed }, Settings::default()), Some(IssueGroup::Settled));
    assert_eq!(group(BasisEvidence { per_line_cents: 40_000_000, ..mixed }, Settings::default()), None);
    let base = base();
    let issues = told(&base, Some(&analysis()), &Settings::default());
    let advice = about(&issues, "O valor de pedidos com várias linhas").advice.replace('\u{a0}', " ");
    assert!(advice.contains("R$ 900.000,00") && advice.contains("R$ 400.000,00"), "{advice}");
}

#[test]
fn what_is_kept_can_be_set_aside_again() {
    let settings = Settings { zero_value: ZeroValue::Keep, ..Settings::default() };
    let issues = told(&base(), Some(&analysis()), &settings);
    let kept = about(&issues, "Pedidos sem valor contam, por sua escolha");
    assert_eq!(kept.acts[0].does, Does::Settle(Box::default()));
}

#[test]
fn without_orders_it_is_said_who_is_known_and_what_is_missing() {
    let base = BaseReport { readiness: Readiness::NoOrders, ..base_of(vec![FileState::Read(Box::new(customers()))]) };
    let first = |customers| {
        let base = BaseReport { customers, ..base.clone() };
        told(&base, None, &Settings::default()).swap_remove(0)
    };
    let issue = first(5_661);
    assert_eq!((issue.weight, issue.cause.as_str()), (Weight::Blocks, "Falta o arquivo de pedidos"));
    assert!(issue.advice.starts_with("5.661 clientes conhecidos, nenhum pedido ainda."), "{}", issue.advice);
    assert!(first(1).advice.starts_with("1 cliente conhecido"));
    assert!(first(0).advice.starts_with("Nenhum cliente e nenhum pedido"));
}

#[test]
fn oddities_are_harmless_and_say_where_they_are() {
    let example = Example { file: FileId(0), line: 1_812, column: "nome".to_owned(), text: "A\0na\n".to_owned() };
    let notice = |kind, examples| NoticeReport { kind, count: 37, examples };
    let notices = NoticeKind::ALL.map(|kind| notice(kind, vec![example.clone()]));
    let base = base_of(vec![FileState::Read(Box::new(ReadReport { notices: notices.into(), ..report() }))]);
    for language in [Language::Portuguese, Language::English] {
        let issues = issues(&base, &[open(0, "pedidos.csv")], (Some(&analysis()), &Settings::default()), language);
        for kind in NoticeKind::ALL {
            let cause = catalogue(language).notice(kind);
            let issue = issues.iter().find(|issue| issue.cause == cause && issue.count == "37").unwrap();
            assert_eq!((issue.weight, issue.acts.len()), (Weight::Harmless, 0), "{kind:?}");
            assert!(!issue.advice.is_empty() && issue.examples[0].ends_with("nome · A␀na"), "{issue:?}");
        }
    }
    let issues = told(&base, Some(&analysis()), &Settings::default());
    assert_eq!(about(&issues, "Clientes estragados pela planilha").group, IssueGroup::LeftOut);
    assert_eq!(about(&issues, "Datas com ano de dois dígitos").group, IssueGroup::Settled);
}

#[test]
fn what_customers_say_to_e_mails_is_counted() {
    let said = ConsentReport { given: 12, withheld: 3, unanswered: 5 };
    let base = BaseReport { consent: Some(said), ..base() };
    let issues = told(&base, Some(&analysis()), &Settings::default());
    let issue = about(&issues, "Clientes que não aceitam e-mails");
    assert_eq!((issue.group, issue.weight, issue.count.as_str()), (IssueGroup::Settled, Weight::Harmless, "3"));
    assert!(issue.advice.starts_with("12 aceitam, 3 não, 5 em branco"), "{}", issue.advice);
}
