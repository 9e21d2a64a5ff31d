//! Who is active and who is not, as bars.

use super::Source;
use crate::engine::protocol::{GroupSummary, TableCell};
use crate::present::chart::{Chart, Colour, Line, Rank, Ranks, Table};
use crate::text::{catalogue, format};

/// The active, the inactive, and those without an order that counts.
#[must_use]
pub fn activity(source: Source<'_>) -> Chart {
    let Source { found, currency, language, .. } = source;
    let words = catalogue(language);
    let total = found.key.total;
    let all = total.customers + found.key.without_orders;
    let without = GroupSummary { customers: found.key.without_orders, ..GroupSummary::default() };
    let groups = [found.activity.active, found.activity.inactive, without];
    let fills =
        [(Colour::Step(5), None), (Colour::Step(2), Some(Colour::Step(5))), (Colour::Paper, Some(Colour::Rule))];
    let mut bars = Vec::new();
    let mut lines = Vec::new();
    for (place, ((name, group), (fill, edge))) in (0..).zip(words.activity_parts().into_iter().zip(groups).zip(fills)) {
        let has_orders = place < 2;
        let figure = format::count(language, group.customers);
        let share = format::share(language, group.customers.into(), all.into());
        let of_revenue = format::share(language, group.revenue_cents, total.revenue_cents);
        let detail = if has_orders { format!("{share} · {}", words.of_revenue(&of_revenue)) } else { share };
        let target = has_orders.then(|| (place, format!("{name}: {figure}")));
        bars.push(Rank {
            name: name.to_owned(),
            value: group.customers as f64,
            figure,
            detail,
            fill,
            edge,
            target: target.clone(),
        });
        lines.push(Line {
            cells: vec![
                TableCell::Text(name.to_owned()),
                TableCell::Count(group.customers),
                TableCell::Share { part: group.customers.into(), whole: all.into() },
                TableCell::Count(group.orders),
                TableCell::Money(group.revenue_cents),
                TableCell::Share { part: group.revenue_cents, whole: total.revenue_cents },
            ],
            target: target.map(|(id, _)| id),
        });
    }
    let sign = format::currency_sign(currency);
    let header = [
        "",
        words.customers(),
        words.share_of_base(),
        words.key_orders(),
        &words.revenue_in(&sign),
        words.share_of_revenue(),
    ];
    let table = Table::new(header, lines);
    let ranks = Ranks { bars };
    Chart::new(table, move |width| ranks.scene(width))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::activity;
    use crate::domain::Language;
    use crate::engine::protocol::TableCell;

    #[test]
    fn parts_are_the_base() {
        let found = diagnosis();
        let chart = activity(source(&found, Language::Portuguese));
        let count = |cell: &TableCell| if let TableCell::Count(count) = cell { *count } else { 0 };
        let customers: u64 = chart.table.lines.iter().map(|line| count(&line.cells[1])).sum();
        assert_eq!(customers, found.key.total.customers + found.key.without_orders);
        assert_eq!(chart.scene(600.0).targets.len(), 2);
    }
}
