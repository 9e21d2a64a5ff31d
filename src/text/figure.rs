//! The words around every chart: its table, its downloads, where its figures come from. What a chart shows is said beside
//! its page's other words.

use super::{En, Pt};

/// The words around charts.
pub trait FigureText {
    /// The menu of downloads.
    fn take_figure(&self) -> &'static str;
    /// The numbers as a file, and for what.
    fn take_csv(&self) -> (&'static str, &'static str);
    /// The chart as pixels, and for what.
    fn take_png(&self) -> (&'static str, &'static str);
    /// The chart as lines and text, and for what.
    fn take_svg(&self) -> (&'static str, &'static str);
    /// Opens how a figure is computed.
    fn how_computed(&self) -> &'static str;
    /// How the marks of a chart are chosen by keys.
    fn figure_keys(&self) -> &'static str;
    /// Where figures come from: the base's name, its first and last day, the reference date.
    fn figure_source(&self, base: &str, span: (&str, &str), reference: &str) -> String;
}

impl FigureText for Pt {
    fn take_figure(&self) -> &'static str {
        "Baixar"
    }

    fn take_csv(&self) -> (&'static str, &'static str) {
        ("Números, CSV", "para planilha: ponto e vírgula e vírgula decimal")
    }

    fn take_png(&self) -> (&'static str, &'static str) {
        ("Imagem, PNG", "para slides e mensagens: fundo claro, com título e fonte")
    }

    fn take_svg(&self) -> (&'static str, &'static str) {
        ("Desenho, SVG", "para ampliar ou editar sem perder nitidez")
    }

    fn how_computed(&self) -> &'static str {
        "Como se calcula"
    }

    fn figure_keys(&self) -> &'static str {
        "setas andam pelo gráfico, Enter mostra os clientes"
    }

    fn figure_source(&self, base: &str, (first, last): (&str, &str), reference: &str) -> String {
        format!("Fonte: {base}, pedidos de {first} a {last}. Data de referência: {reference}. Feito com a Régua.")
    }
}

impl FigureText for En {
    fn take_figure(&self) -> &'static str {
        "Download"
    }

    fn take_csv(&self) -> (&'static str, &'static str) {
        ("Numbers, CSV", "for a spreadsheet: comma and decimal point")
    }

    fn take_png(&self) -> (&'static str, &'static str) {
        ("Image, PNG", "for slides and messages: light background, with title and source")
    }

    fn take_svg(&self) -> (&'static str, &'static str) {
        ("Drawing, SVG", "to enlarge or edit without losing sharpness")
    }

    fn how_computed(&self) -> &'static str {
        "How it is computed"
    }

    fn figure_keys(&self) -> &'static str {
        "arrows walk the chart, Enter shows the customers"
    }

    fn figure_source(&self, base: &str, (first, last): (&str, &str), reference: &str) -> String {
        format!("Source: {base}, orders from {first} to {last}. Reference date: {reference}. Made with Régua.")
    }
}
