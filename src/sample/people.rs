//! Who buys at the sample shop, and on which days. Nobody here exists: customers are numbers. What they pay is
//! `basket`'s.

use super::calendar::{Calendar, DAYS};
use super::rng::Dice;

/// How many customers the shop has; a few never get past a cancelled order.
pub(super) const POPULATION: u32 = 5_060;

/// A customer's way of buying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Habit {
    /// Once, any time.
    Once,
    /// First seen in the last weeks.
    Newcomer,
    /// Before the same feast, year after year.
    Gifts,
    /// Every few months.
    Occasional,
    /// Every few weeks.
    Regular,
    /// Every month on the same day.
    Subscriber,
    /// Often and much, until they stopped.
    FormerChampion,
}

/// A customer of the sample shop.
pub(super) struct Customer {
    pub(super) email: String,
    pub(super) name: String,
    pub(super) habit: Habit,
    pub(super) home: Home,
    /// How generously they buy; 1000 is ordinary.
    pub(super) purse_permille: u64,
}

/// Where somebody lives.
#[derive(Clone, Copy)]
pub(super) struct Home {
    pub(super) city: &'static str,
    pub(super) state: &'static str,
    /// The area code of its telephones.
    pub(super) area: &'static str,
}

const HABITS: [(u64, Habit); 7] = [
    (350, Habit::Once),
    (45, Habit::Newcomer),
    (75, Habit::Gifts),
    (315, Habit::Occasional),
    (115, Habit::Regular),
    (55, Habit::Subscriber),
    (45, Habit::FormerChampion),
];

const HOMES: [(u64, Home); 16] = [
    (260, at("São Paulo", "SP", "11")),
    (120, at("Rio de Janeiro", "RJ", "21")),
    (100, at("Belo Horizonte", "MG", "31")),
    (80, at("Curitiba", "PR", "41")),
    (60, at("Porto Alegre", "RS", "51")),
    (60, at("Brasília", "DF", "61")),
    (50, at("Campinas", "SP", "19")),
    (45, at("Florianópolis", "SC", "48")),
    (40, at("Salvador", "BA", "71")),
    (35, at("Recife", "PE", "81")),
    (35, at("Goiânia", "GO", "62")),
    (30, at("Vitória", "ES", "27")),
    (30, at("Fortaleza", "CE", "85")),
    (25, at("Ribeirão Preto", "SP", "16")),
    (20, at("Uberlândia", "MG", "34")),
    (10, at("Belém", "PA", "91")),
];

const fn at(city: &'static str, state: &'static str, area: &'static str) -> Home {
    Home { city, state, area }
}

/// Where somebody may live.
pub(super) fn home(dice: &mut Dice) -> Home {
    dice.pick(&HOMES)
}

/// The address of the customer with this number, which is their key in every file.
pub(super) fn email(number: u32) -> String {
    format!("cliente{number:04}@exemplo.com.br")
}

/// What the customer with this number is called.
pub(super) fn name(number: u32) -> String {
    format!("Cliente {number:04}")
}

/// All customers of the shop.
pub(super) fn population(dice: &mut Dice) -> Vec<Customer> {
    (1..=POPULATION)
        .map(|number| {
            let habit = dice.pick(&HABITS);
            Customer {
                email: email(number),
                name: name(number),
                habit,
                home: home(dice),
                purse_permille: purse(dice, habit),
            }
        })
        .collect()
}

/// Most purses are ordinary and a few many times as deep: the heavy tail of every shop.
fn purse(dice: &mut Dice, habit: Habit) -> u64 {
    let devotion = match habit {
        Habit::Once | Habit::Newcomer | Habit::Occasional => 1000,
        Habit::Gifts | Habit::Subscriber => 1100,
        Habit::Regular => 1200,
        Habit::FormerChampion => 1700,
    };
    let mut purse = devotion * (700 + dice.below(600)) / 1000;
    for _ in 0..6 {
        if !dice.chance(280) {
            break;
        }
        purse = purse * 3 / 2;
    }
    purse
}

/// The days on which a customer orders, in order, at least one.
pub(super) fn order_days(dice: &mut Dice, calendar: &Calendar, habit: Habit) -> Vec<i64> {
    let last = DAYS - 1;
    match habit {
        Habit::Once => vec![calendar.throw(dice, 0, last)],
        Habit::Newcomer => {
            let first = calendar.throw(dice, last - 34, last);
            rhythm(dice, calendar, Rhythm { first, gap: 12, until: last, leaves_permille: 850 })
        }
        Habit::Gifts => before_a_feast(dice, calendar),
        Habit::Occasional => {
            let first = calendar.throw(dice, 0, last - 30);
            let gap = dice.between(60, 260);
            rhythm(dice, calendar, Rhythm { first, gap, until: last, leaves_permille: 165 })
        }
        Habit::Regular => {
            let first = calendar.throw(dice, 0, last - 40);
            let gap = dice.between(24, 56);
            rhythm(dice, calendar, Rhythm { first, gap, until: last, leaves_permille: 36 })
        }
        Habit::Subscriber => monthly(dice, calendar),
        Habit::FormerChampion => {
            let first = calendar.throw(dice, 0, 380);
            let gap = dice.between(18, 40);
            let until = dice.between((first + 150).max(last - 720), last - 190);
            rhythm(dice, calendar, Rhythm { first, gap, until, leaves_permille: 0 })
        }
    }
}

/// Orders about `gap` days apart.
struct Rhythm {
    first: i64,
    gap: i64,
    /// The last day possible.
    until: i64,
    /// How likely each order is the last.
    leaves_permille: u64,
}

fn rhythm(dice: &mut Dice, calendar: &Calendar, rhythm: Rhythm) -> Vec<i64> {
    let mut days = vec![rhythm.first];
    let mut day = rhythm.first;
    while !dice.chance(rhythm.leaves_permille) {
        let around = day + dice.between(rhythm.gap / 2, rhythm.gap * 3 / 2).max(1);
        if around > rhythm.until {
            break;
        }
        // The season and the weekday pull the order towards them.
        let slack = rhythm.gap * 2 / 5;
        day = calendar.throw(dice, (around - slack).max(day + 1), (around + slack).min(rhythm.until));
        days.push(day);
    }
    days
}

fn monthly(dice: &mut Dice, calendar: &Calendar) -> Vec<i64> {
    let first = calendar.throw(dice, 0, DAYS - 60);
    let (_, _, day_of_month) = calendar.ymd(first);
    let mut days = vec![first];
    for day in first + 1..DAYS {
        // Whoever started on the 29th or later is charged on the 28th.
        if calendar.ymd(day).2 == day_of_month.min(28) {
            days.push(day);
            if dice.chance(55) {
                break;
            }
        }
    }
    days
}

fn before_a_feast(dice: &mut Dice, calendar: &Calendar) -> Vec<i64> {
    // Christmas, Mother's Day, Dia dos Namorados: the last day that the parcel still comes in time.
    let deadline = dice.pick(&[(5, (12, 18)), (3, (5, 8)), (2, (6, 9))]);
    let deadlines = (10..DAYS).filter(|&day| {
        let (_, month, of_month) = calendar.ymd(day);
        (month, of_month) == deadline
    });
    let mut days = Vec::new();
    for day in deadlines {
        // A year is skipped now and then; half of the givers come only in the later years.
        if dice.chance(600) {
            days.push(calendar.throw(dice, day - 9, day));
        }
    }
    if days.is_empty() {
        days.push(calendar.throw(dice, 0, DAYS - 1));
    }
    days
}
