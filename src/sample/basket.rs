//! What an order at the sample shop comes to. When it is placed is `people`'s.

#![expect(clippy::inconsistent_digit_grouping, reason = "the last two digits are the cents")]

use super::people::{Customer, Habit};
use super::rng::Dice;

/// What is sold, and for how many cents.
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub(super) name: &'static str,
    pub(super) cents: u64,
}

const fn item(name: &'static str, cents: u64) -> Item {
    Item { name, cents }
}

const COFFEE: [(u64, Item); 8] = [
    (26, item("Café da casa 250 g", 34_90)),
    (20, item("Café suave 250 g", 38_90)),
    (16, item("Café intenso 250 g", 42_90)),
    (9, item("Café descafeinado 250 g", 54_90)),
    (12, item("Café de um só produtor 250 g", 68_90)),
    (7, item("Café fermentado 250 g", 84_90)),
    (7, item("Café da casa 1 kg", 119_90)),
    (3, item("Café de um só produtor 1 kg", 149_90)),
];
const EQUIPMENT: [(u64, Item); 6] = [
    (40, item("Filtros de papel e suporte", 59_90)),
    (25, item("Moedor manual", 119_00)),
    (18, item("Prensa francesa", 189_00)),
    (10, item("Chaleira de bico fino", 279_00)),
    (6, item("Moedor elétrico", 1_190_00)),
    (3, item("Máquina de espresso", 2_490_00)),
];
const GIFT_BOXES: [(u64, Item); 4] = [
    (45, item("Caixa de presente pequena", 129_90)),
    (30, item("Caixa de presente média", 179_90)),
    (18, item("Caixa de presente grande", 249_90)),
    (7, item("Cesta de presente", 389_90)),
];
const SUBSCRIPTIONS: [(u64, Item); 4] = [
    (40, item("Assinatura de 250 g", 59_90)),
    (30, item("Assinatura de 500 g", 89_90)),
    (20, item("Assinatura de 750 g", 119_90)),
    (10, item("Assinatura de 1 kg", 179_90)),
];
const POSTAGE: [(u64, u64); 3] = [(50, 14_90), (30, 19_90), (20, 27_90)];
/// From here on postage is free, in cents.
const FREE_POSTAGE_FROM: u64 = 180_00;

/// What a subscriber gets each month; they keep the plan they took.
pub(super) fn subscription(dice: &mut Dice) -> Item {
    dice.pick(&SUBSCRIPTIONS)
}

/// An order that is no subscription: its total, under the name of the dearest thing in it.
pub(super) fn order(dice: &mut Dice, customer: &Customer) -> Item {
    let gift = match customer.habit {
        Habit::Gifts => Some(dice.pick(&GIFT_BOXES)),
        Habit::Once
        | Habit::Newcomer
        | Habit::Occasional
        | Habit::Regular
        | Habit::Subscriber
        | Habit::FormerChampion => None,
    };
    let bags = u64::from(gift.is_none()) + dice.below(customer.purse_permille / 450 + 1);
    let mut dearest = gift;
    let mut cents = gift.map_or(0, |gift| gift.cents);
    let mut put = |item: Item| {
        cents += item.cents;
        if dearest.is_none_or(|dearest| dearest.cents < item.cents) {
            dearest = Some(item);
        }
    };
    for _ in 0..bags {
        put(dice.pick(&COFFEE));
    }
    if dice.chance(70) {
        put(dice.pick(&EQUIPMENT));
    }
    let name = dearest.map_or("", |dearest| dearest.name);
    if dice.chance(120) {
        cents -= cents / 10; // a coupon
    }
    Item { name, cents: if cents < FREE_POSTAGE_FROM { cents + dice.pick(&POSTAGE) } else { cents } }
}
