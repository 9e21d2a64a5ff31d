//! Small files and all that is told of them. The corpora are read in the product's own tests.

use super::*;

fn source(text: &str) -> Source {
    static NUMBER: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("regua-inspect-{}-{number}.csv", std::process::id()));
    std::fs::write(&path, text).unwrap();
    Source::open(&path).unwrap()
}

/// The rows that a file gives, or why it is refused; each issue as `kind count lines`.
#[track_caller]
fn check(text: &str, rows: Result<&str, &str>, counts: &str, told_issues: &[&str]) {
    let source = source(text);
    let mut out = Vec::new();
    let told = write_rows(&source, &mut out).map(|()| String::from_utf8(out).unwrap());
    let told = told.map_err(|stop| match stop {
        Stop::Refused(refusal) => refused(&source, &refusal)["refused"].as_str().unwrap().to_owned(),
        Stop::Failed(error) => panic!("{error}"),
    });
    assert_eq!(told.as_deref().map_err(String::as_str), rows, "{text:?}");
    let report = report(&source);
    std::fs::remove_file(&source.path).unwrap();
    assert_eq!(report.is_ok(), rows.is_ok(), "{text:?}");
    let Ok(report) = report else { return };
    assert_eq!(report["counts"].to_string(), counts, "{text:?}");
    let lines = |issue: &Value| {
        let examples = issue["examples"].as_array().unwrap().iter();
        examples.filter_map(|example| example["line"].as_u64()).map(|line| format!(" {line}")).collect::<String>()
    };
    let issues = report["issues"].as_array().unwrap().iter();
    let issues: Vec<String> =
        issues.map(|issue| format!("{} {}{}", issue["kind"].as_str().unwrap(), issue["count"], lines(issue))).collect();
    assert_eq!(issues, told_issues, "{text:?}");
}

#[test]
fn files_are_told() {
    check(
        "Vendas;;;\npedido;cliente;data;valor\n1;ana;25/01/24;10,00\n\n2;rui;31/02/2024;1,00\nTotal;;;11,00\n",
        Ok("pedido,cliente,data,valor\r\n1,ana,25/01/24,\"10,00\"\r\n2,rui,31/02/2024,\"1,00\"\r\n"),
        r#"{"rows":3,"data_rows":2,"used":1,"set_aside":{"total_row":1,"invalid_date":1},"value_cents":"1100"}"#,
        &["before_header 1 1", "blank_line 1 4", "total_row 1 6", "two_digit_year 1 3", "invalid_date 1 5"],
    );
    check(
        "pedido;valor\n1;1.234\n2\npedido;valor\n",
        Ok("pedido,valor\r\n1,1.234\r\n2\r\n"),
        r#"{"rows":3,"data_rows":2,"used":null,"set_aside":{"repeated_header":1},"value_cents":null}"#,
        &[
            "missing_column 1",
            "missing_column 1",
            "ambiguous_decimal 1",
            "short_row 1 3",
            "repeated_header 1 4",
            "invalid_amount 1 3",
        ],
    );
    check(
        "nome\nSilva, Ana\nRui\nEva\n",
        Ok("nome\r\n\"Silva, Ana\"\r\nRui\r\nEva\r\n"),
        r#"{"rows":3,"data_rows":3,"used":null,"set_aside":{},"value_cents":null}"#,
        &["one_column 1"],
    );
    check(
        "a, b ,a\n",
        Ok("a, b ,a\r\n"),
        r#"{"rows":0,"data_rows":0,"used":null,"set_aside":{},"value_cents":null}"#,
        &["no_data_rows 1", "name_made_up 1 1"],
    );
    check("a;b\n1;\"2\n3;4\n", Err("unterminated_quote"), "", &[]);
    check("", Err("empty"), "", &[]);
}
