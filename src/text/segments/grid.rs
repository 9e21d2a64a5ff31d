//! The grid and the list of segments in words.

use crate::text::{En, Pt};

/// The words of the grid and of the list of segments.
pub trait GridText {
    /// How to read the grid when its bars are customers.
    fn grid_note_customers(&self) -> &'static str;
    /// How to read the grid when its bars are revenue.
    fn grid_note_revenue(&self, currency: &str) -> String;
    /// What the small figures are, after the note, when bars are customers.
    fn grid_small_revenue(&self, currency: &str) -> String;
    /// What the small figures are, after the note, when bars are revenue.
    fn grid_small_customers(&self) -> &'static str;
    /// What the grid holds, for those who do not see it.
    fn grid_caption(&self) -> &'static str;
    /// The control that says what the bar measures.
    fn size_by(&self) -> &'static str;
    /// By customers.
    fn size_by_customers(&self) -> &'static str;
    /// By revenue.
    fn size_by_revenue(&self) -> &'static str;
    /// A row's band of days.
    fn band_between(&self, from: &str, to: &str) -> String;
    /// A row's band of one value.
    fn band_at(&self, days: (i64, &str)) -> String;
    /// The last row's band.
    fn band_from(&self, from: &str) -> String;
    /// A row that no customer can be in.
    fn band_none(&self) -> &'static str;
    /// `35,1% da receita`.
    fn of_revenue(&self, share: &str) -> String;
    /// A cell, said in full.
    fn cell_label(&self, place: &str, segment: &str, customers: &str, revenue: &str) -> String;
    /// The same of a cell with several segments.
    fn cell_label_mixed(&self, place: &str, segment: &str, customers: &str, revenue: &str) -> String;
    /// What a marked corner means.
    fn mixed_note(&self) -> &'static str;
    /// The foot's two ends.
    fn axis_ends(&self) -> (&'static str, &'static str);
    /// How to move about the grid.
    fn grid_keys(&self) -> &'static str;
    /// Column of the R score.
    fn column_r(&self) -> &'static str;
    /// Column of the FM score.
    fn column_fm(&self) -> &'static str;
    /// Title of the list, and column of segments.
    fn segments(&self) -> &'static str;
    /// Column of one segment.
    fn segment_column(&self) -> &'static str;
    /// Column of a segment's two letters.
    fn code_column(&self) -> &'static str;
    /// The choice of map.
    fn map_label(&self) -> &'static str;
    /// What the two marks mean, up to where the scale goes.
    fn dumbbell_head(&self, to: &str) -> String;
    /// Column of the average order.
    fn average_order(&self, currency: &str) -> String;
    /// Column of revenue for each customer.
    fn per_customer(&self, currency: &str) -> String;
}

impl GridText for Pt {
    fn grid_note_customers(&self) -> &'static str {
        "cor: segmento · número e barra: clientes"
    }

    fn grid_note_revenue(&self, currency: &str) -> String {
        format!("cor: segmento · {currency} e barra: receita")
    }

    fn grid_small_revenue(&self, currency: &str) -> String {
        format!(" · {currency}: receita")
    }

    fn grid_small_customers(&self) -> &'static str {
        " · número pequeno: clientes"
    }

    fn grid_caption(&self) -> &'static str {
        "Grade RFM: clientes e receita por recência (R) e por frequência com valor (FM)"
    }

    fn size_by(&self) -> &'static str {
        "Medir por"
    }

    fn size_by_customers(&self) -> &'static str {
        "Clientes"
    }

    fn size_by_revenue(&self) -> &'static str {
        "Receita"
    }

    fn band_between(&self, from: &str, to: &str) -> String {
        format!("{from}–{to} dias")
    }

    fn band_at(&self, (number, days): (i64, &str)) -> String {
        format!("{days} {}", if number == 1 { "dia" } else { "dias" })
    }

    fn band_from(&self, from: &str) -> String {
        format!("{from} ou mais")
    }

    fn band_none(&self) -> &'static str {
        "ninguém"
    }

    fn of_revenue(&self, share: &str) -> String {
        format!("{share} da receita")
    }

    fn cell_label(&self, place: &str, segment: &str, customers: &str, revenue: &str) -> String {
        format!("{place}, {segment}: {customers}, {revenue}")
    }

    fn cell_label_mixed(&self, place: &str, segment: &str, customers: &str, revenue: &str) -> String {
        format!("{place}, vários segmentos, o maior é {segment}: {customers}, {revenue}")
    }

    fn mixed_note(&self) -> &'static str {
        "Canto marcado: célula com mais de um segmento; a cor é a do maior."
    }

    fn axis_ends(&self) -> (&'static str, &'static str) {
        ("menos frequência e valor (FM)", "mais")
    }

    fn grid_keys(&self) -> &'static str {
        "As setas andam pela grade; Enter escolhe; Esc tira a escolha."
    }

    fn column_r(&self) -> &'static str {
        "R"
    }

    fn column_fm(&self) -> &'static str {
        "FM"
    }

    fn segments(&self) -> &'static str {
        "Segmentos"
    }

    fn segment_column(&self) -> &'static str {
        "Segmento"
    }

    fn code_column(&self) -> &'static str {
        "Sigla"
    }

    fn map_label(&self) -> &'static str {
        "Mapa de segmentos"
    }

    fn dumbbell_head(&self, to: &str) -> String {
        format!("○ base ● receita, 0–{to}")
    }

    fn average_order(&self, currency: &str) -> String {
        format!("{currency}/pedido")
    }

    fn per_customer(&self, currency: &str) -> String {
        format!("{currency}/cliente")
    }
}

impl GridText for En {
    fn grid_note_customers(&self) -> &'static str {
        "colour: segment · number and bar: customers"
    }

    fn grid_note_revenue(&self, currency: &str) -> String {
        format!("colour: segment · {currency} and bar: revenue")
    }

    fn grid_small_revenue(&self, currency: &str) -> String {
        format!(" · {currency}: revenue")
    }

    fn grid_small_customers(&self) -> &'static str {
        " · small number: customers"
    }

    fn grid_caption(&self) -> &'static str {
        "RFM grid: customers and revenue by recency (R) and by frequency with value (FM)"
    }

    fn size_by(&self) -> &'static str {
        "Measure by"
    }

    fn size_by_customers(&self) -> &'static str {
        "Customers"
    }

    fn size_by_revenue(&self) -> &'static str {
        "Revenue"
    }

    fn band_between(&self, from: &str, to: &str) -> String {
        format!("{from}–{to} days")
    }

    fn band_at(&self, (number, days): (i64, &str)) -> String {
        format!("{days} {}", if number == 1 { "day" } else { "days" })
    }

    fn band_from(&self, from: &str) -> String {
        format!("{from} or more")
    }

    fn band_none(&self) -> &'static str {
        "nobody"
    }

    fn of_revenue(&self, share: &str) -> String {
        format!("{share} of revenue")
    }

    fn cell_label(&self, place: &str, segment: &str, customers: &str, revenue: &str) -> String {
        format!("{place}, {segment}: {customers}, {revenue}")
    }

    fn cell_label_mixed(&self, place: &str, segment: &str, customers: &str, revenue: &str) -> String {
        format!("{place}, several segments, the largest is {segment}: {customers}, {revenue}")
    }

    fn mixed_note(&self) -> &'static str {
        "Marked corner: a cell with more than one segment; the colour is the largest one’s."
    }

    fn axis_ends(&self) -> (&'static str, &'static str) {
        ("less frequency and value (FM)", "more")
    }

    fn grid_keys(&self) -> &'static str {
        "Arrows move about the grid; Enter selects; Esc clears the selection."
    }

    fn column_r(&self) -> &'static str {
        "R"
    }

    fn column_fm(&self) -> &'static str {
        "FM"
    }

    fn segments(&self) -> &'static str {
        "Segments"
    }

    fn segment_column(&self) -> &'static str {
        "Segment"
    }

    fn code_column(&self) -> &'static str {
        "Code"
    }

    fn map_label(&self) -> &'static str {
        "Segment map"
    }

    fn dumbbell_head(&self, to: &str) -> String {
        format!("○ base ● revenue, 0–{to}")
    }

    fn average_order(&self, currency: &str) -> String {
        format!("{currency}/order")
    }

    fn per_customer(&self, currency: &str) -> String {
        format!("{currency}/customer")
    }
}
