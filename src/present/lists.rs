//! The Lists page: groups of lists with their figures and the columns of reach, the search, what was downloaded when. Who is in
//! a list is the engine's.

use super::audiences::sentence::{Names, error};
use super::chart::Colour;
use super::segments::looks::looks;
use super::values::parts::{colour, names};
use crate::domain::{Channel, Day, Language, Partition, Tier, letters};
use crate::engine::protocol::{ActionReport, ActionsReport, Analysis, ListId, ListReport, ListsReport};
use crate::text::{catalogue, format};

/// Channels that are one column: the same customers are reached by them.
pub type Column = Vec<Channel>;

/// Some lists under a common name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub name: String,
    /// How many there are.
    pub note: String,
    /// The lists.
    pub rows: Vec<Row>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: ListId,
    /// What it is called.
    pub name: String,
    /// More of it: the channel, who is not in the file, why nobody can say who is in it.
    pub detail: String,
    /// The colour and the letters of its part; none of audiences and messages.
    pub mark: Option<(Colour, String)>,
    /// Its customers, written.
    pub customers: String,
    /// Those reached, one for each column.
    pub reach: Vec<String>,
    /// Its [`ListReport::print`]; `None` where nobody can say who is in it.
    pub print: Option<u64>,
}

/// A list that was downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Which.
    pub list: ListId,
    /// Its [`ListReport::print`] at the time.
    pub print: u64,
    /// The day.
    pub day: Day,
    /// The minute of the day.
    pub minute: u16,
}

/// When a list was downloaded, and whether it is another one since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// In words.
    pub said: String,
    /// That it has changed; empty where it has not.
    pub changed: &'static str,
}

/// The columns of reach: channels of which the base tells, those together that say the same of every list.
#[must_use]
pub fn columns(lists: &ListsReport, actions: &[ActionReport]) -> Vec<Column> {
    let parts = lists.parts.iter().flat_map(|(_, parts)| parts);
    let audiences = lists.audiences.iter().filter_map(|(_, list)| list.as_ref().ok());
    let all: Vec<&ListReport> =
        parts.chain(audiences).chain(actions.iter().map(|action| &action.list)).chain([&lists.everyone]).collect();
    let at = |list: &ListReport, channel: Channel| list.reach.get(channel.index()).copied().flatten();
    let mut columns: Vec<Column> = Vec::new();
    for channel in Channel::ALL.into_iter().filter(|channel| at(&lists.everyone, *channel).is_some()) {
        let says_same = |column: &&mut Column| {
            let first = column.first().copied();
            first.is_some_and(|first| all.iter().all(|list| at(list, first) == at(list, channel)))
        };
        match columns.last_mut().filter(says_same) {
            Some(column) => column.push(channel),
            None => columns.push(vec![channel]),
        }
    }
    columns
}

/// What a column is called.
#[must_use]
pub fn column_name(column: &[Channel], language: Language) -> String {
    let words = catalogue(language);
    column.iter().map(|channel| words.channel(*channel)).collect::<Vec<_>>().join(", ")
}

/// The finding, and what stands below it.
#[must_use]
pub fn finding(lists: &ListsReport, groups: &[Group], language: Language) -> (String, String) {
    let words = catalogue(language);
    let count = |number: u64| format::count(language, number);
    let ready: u64 = groups.iter().flat_map(|group| &group.rows).filter(|row| row.print.is_some()).count() as u64;
    let title = words.lists_finding((ready, &count(ready)), &count(lists.everyone.customers));
    let left_out = lists.everyone.customers - lists.everyone.listed;
    let mut said = Vec::new();
    if left_out > 0 {
        said.push(words.lists_in_no_file((left_out, &count(left_out))));
    }
    said.push(words.lists_reach().to_owned());
    let untold = Channel::ALL.into_iter().zip(lists.everyone.reach).filter(|(_, reach)| reach.is_none());
    let untold: Vec<&str> = untold.map(|(channel, _)| words.by_channel(channel)).collect();
    if !untold.is_empty() {
        said.push(words.lists_untold(&untold.join(", ")));
    }
    (title, said.join(" "))
}

/// The lists of the base: each partition, then the audiences; those with customers.
#[must_use]
pub fn groups(analysis: &Analysis, lists: &ListsReport, columns: &[Column], language: Language) -> Vec<Group> {
    let words = catalogue(language);
    let parted = lists.parts.iter().map(|(partition, parts)| {
        let named = (0..).zip(names(analysis, *partition, language)).zip(parts).filter(|(_, list)| list.customers > 0);
        let row = |((part, name), list): ((u16, String), &ListReport)| Row {
            mark: Some((
                colour(analysis, *partition, part.into(), parts.len()),
                code(analysis, (*partition, part), language),
            )),
            ..row((ListId::Part(*partition, part), name), list, (columns, language))
        };
        (words.partition(*partition).to_owned(), named.map(row).collect::<Vec<Row>>())
    });
    let saved = &analysis.settings.audiences;
    let audience = |(number, list): &(u32, Result<ListReport, _>)| {
        let name = saved.iter().find(|own| own.number == *number)?.name.clone();
        let id = (ListId::Audience(*number), name);
        match list {
            Ok(list) if list.customers == 0 => None,
            Ok(list) => Some(row(id, list, (columns, language))),
            Err(why) => {
                let detail = error(why, Names { analysis, audiences: saved, language });
                let blank = row(id, &ListReport::default(), (&[], language));
                Some(Row { detail, print: None, customers: String::new(), ..blank })
            }
        }
    };
    let audiences = lists.audiences.iter().filter_map(audience).collect();
    parted.chain([(words.lists_audiences().to_owned(), audiences)]).filter_map(|of| group(of, language)).collect()
}

/// The lists of the days to come, a group a day.
#[must_use]
pub fn days(analysis: &Analysis, actions: &ActionsReport, columns: &[Column], language: Language) -> Vec<Group> {
    let words = catalogue(language);
    let of_day = |actions: &[ActionReport]| {
        let rows = actions.iter().map(|action| {
            let journeys = &analysis.settings.journeys;
            let journey = journeys.iter().find(|journey| journey.number == action.id.journey);
            let step = words.step_number(&format::count(language, u64::from(action.id.step) + 1));
            let name = format!("{} · {step}", journey.map_or("", |journey| &journey.name));
            let detail = words.channel(action.channel).to_owned();
            let row = row((ListId::Action(action.id), name), &action.list, (columns, language));
            Row { detail, ..row }
        });
        let date = actions.first().map(|action| format::date_long(language, action.day)).unwrap_or_default();
        group((date, rows.collect()), language)
    };
    actions.actions.chunk_by(|one, other| one.id.day == other.id.day).filter_map(of_day).collect()
}

fn group((name, rows): (String, Vec<Row>), language: Language) -> Option<Group> {
    let count = rows.len() as u64;
    let note = catalogue(language).lists_counted((count, &format::count(language, count)));
    (count > 0).then_some(Group { name, note, rows })
}

fn row((id, name): (ListId, String), list: &ListReport, (columns, language): (&[Column], Language)) -> Row {
    let left_out = list.customers - list.listed;
    let words = catalogue(language);
    let reached = |column: &Column| {
        let reach = column.first().and_then(|channel| list.reach.get(channel.index()).copied().flatten());
        reach.map(|reach| format::count(language, reach)).unwrap_or_default()
    };
    Row {
        id,
        name,
        detail: if left_out == 0 {
            String::new()
        } else {
            words.lists_left_out((left_out, &format::count(language, left_out)))
        },
        mark: None,
        customers: format::count(language, list.customers),
        reach: columns.iter().map(reached).collect(),
        print: Some(list.print),
    }
}

/// The letters of a part, where it has some.
fn code(analysis: &Analysis, (partition, part): (Partition, u16), language: Language) -> String {
    let place = usize::from(part);
    match partition {
        Partition::Segment => {
            looks(analysis, language).into_iter().nth(place).map(|look| look.code).unwrap_or_default()
        }
        Partition::Tier => {
            Tier::ALL.get(place).map(|tier| catalogue(language).tier_code(*tier).to_owned()).unwrap_or_default()
        }
        Partition::Stage | Partition::Engagement | Partition::Portfolio | Partition::Level => String::new(),
    }
}

/// Those whose name, or whose group's, contains a text, whatever its case and accents.
#[must_use]
pub fn found(groups: &[Group], search: &str) -> Vec<Group> {
    let fold = |text: &str| {
        let mut folded = String::new();
        letters::fold(text, &mut folded);
        folded
    };
    let needle = fold(search.trim());
    let of = |group: &Group| {
        let all = fold(&group.name).contains(&needle);
        let rows = group
            .rows
            .iter()
            .filter(|row| all || fold(&row.name).contains(&needle) || fold(&row.detail).contains(&needle));
        let rows: Vec<Row> = rows.cloned().collect();
        (!rows.is_empty()).then(|| Group { rows, ..group.clone() })
    };
    groups.iter().filter_map(of).collect()
}

/// When a list was downloaded last.
#[must_use]
pub fn last(taken: &[Taken], (list, print): (ListId, Option<u64>), language: Language) -> Last {
    let words = catalogue(language);
    match taken.iter().rev().find(|taken| taken.list == list) {
        None => Last { said: words.lists_never().to_owned(), changed: "" },
        Some(taken) => {
            let hour = format!("{:02}:{:02}", taken.minute / 60, taken.minute % 60);
            let changed = if Some(taken.print) == print { "" } else { words.lists_changed() };
            Last { said: words.lists_taken(&format::date(language, taken.day), &hour), changed }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Audience, AudienceError, Condition};
    use crate::engine::protocol::ActionId;
    use crate::present::segments::fixture::analysis;

    fn list(customers: u64, reach: [Option<u64>; 5]) -> ListReport {
        ListReport { customers, listed: customers.saturating_sub(1), reach, print: customers }
    }

    fn report() -> (Analysis, ListsReport) {
        let mut analysis = analysis();
        let audience = |number, name: &str| Audience { number, name: name.into(), condition: Condition::everyone() };
        analysis.settings.audiences = vec![audience(1, "Fiéis"), audience(2, "Eco"), audience(3, "Vazio")];
        let some = |customers| list(customers, [Some(3), Some(2), Some(2), Some(2), None]);
        let report = ListsReport {
            parts: vec![(Partition::Tier, vec![some(1_200), some(0), some(4), some(0), some(5)])],
            audiences: vec![(1, Ok(some(7))), (2, Err(AudienceError::Cycle(vec![2, 2]))), (3, Ok(some(0)))],
            everyone: some(1_209),
        };
        (analysis, report)
    }

    #[test]
    fn channels_that_say_the_same_are_one_column() {
        let (_, mut report) = report();
        let check = |report: &ListsReport, want: &[&str]| {
            let columns = columns(report, &[]);
            let names: Vec<String> = columns.iter().map(|own| column_name(own, Language::Portuguese)).collect();
            assert_eq!(names, want);
        };
        check(&report, &["E-mail", "SMS, WhatsApp, Telefone"]);
        report.parts[0].1[2].reach = [Some(3), Some(2), Some(1), Some(2), None];
        check(&report, &["E-mail", "SMS", "WhatsApp", "Telefone"]);
        report.everyone.reach = [None; 5];
        check(&report, &[]);
    }

    #[test]
    fn lists_with_customers_are_shown_and_faulty_ones_say_why() {
        let (analysis, report) = report();
        let columns = columns(&report, &[]);
        let groups = groups(&analysis, &report, &columns, Language::Portuguese);
        let shown = |group: &Group| {
            let rows = group.rows.iter().map(|row| format!("{} {} {}", row.name, row.customers, row.detail));
            (group.name.clone(), group.note.clone(), rows.collect::<Vec<_>>())
        };
        let (name, note, rows) = shown(&groups[0]);
        assert_eq!((name.as_str(), note.as_str()), ("Faixa de valor", "3 listas"));
        assert_eq!(
            rows,
            [
                "Mais valiosos 1.200 1 fora do arquivo",
                "Intermediários 4 1 fora do arquivo",
                "Sem compra 5 1 fora do arquivo"
            ]
        );
        assert_eq!(groups[0].rows[0].reach, ["3", "2"]);
        let (name, _, rows) = shown(&groups[1]);
        assert_eq!((name.as_str(), rows.len(), groups[1].rows[1].print), ("Públicos", 2, None));
        assert!(!groups[1].rows[1].detail.is_empty());
        let (title, detail) = finding(&report, &groups, Language::Portuguese);
        assert_eq!(title, "4 listas prontas, de 1.209 clientes");
        assert!(
            detail.contains("1 cliente disse não") && detail.ends_with("para: carta. Esse alcance não é contado."),
            "{detail}"
        );
    }

    #[test]
    fn a_search_looks_at_lists_and_groups() {
        let (analysis, report) = report();
        let groups = groups(&analysis, &report, &[], Language::Portuguese);
        let check = |search: &str, want: &[usize]| {
            let found: Vec<usize> = found(&groups, search).iter().map(|group| group.rows.len()).collect();
            assert_eq!(found, want, "{search}");
        };
        check("", &[3, 2]);
        check(" INTERMEDIARIOS ", &[1]);
        check("faixa", &[3]);
        check("fieis", &[1]);
        check("xyz", &[]);
    }

    #[test]
    fn days_are_groups() {
        let (analysis, _) = report();
        let day = |number| Day::from_ymd(2026, 11, number).unwrap();
        let action = |day_place, number, step| ActionReport {
            id: ActionId { day: day_place, journey: 1, step },
            day: day(number),
            channel: Channel::Sms,
            list: list(2, [None; 5]),
        };
        let actions = ActionsReport { days: 7, actions: vec![action(0, 22, 0), action(0, 22, 1), action(3, 25, 0)] };
        let groups = days(&analysis, &actions, &[], Language::English);
        let shown: Vec<(String, usize)> =
            groups.iter().map(|group| (group.name.replace('\u{a0}', " "), group.rows.len())).collect();
        assert_eq!(shown, [("Nov 22, 2026".to_owned(), 2), ("Nov 25, 2026".to_owned(), 1)]);
        assert_eq!(groups[0].rows[0].detail, "SMS");
    }

    #[test]
    fn the_last_download_counts() {
        let id = ListId::Audience(1);
        let day = Day::from_ymd(2026, 11, 22).unwrap();
        let taken = |print, minute| Taken { list: id, print, day, minute };
        let all = [taken(1, 60), taken(2, 845)];
        let check = |taken: &[Taken], print, want: (&str, &str)| {
            let last = last(taken, (id, Some(print)), Language::Portuguese);
            assert_eq!((last.said.as_str(), last.changed), want);
        };
        check(&[], 1, ("nunca", ""));
        check(&all, 2, ("22/11/2026, 14:05", ""));
        check(&all, 1, ("22/11/2026, 14:05", "mudou desde então"));
    }
}
