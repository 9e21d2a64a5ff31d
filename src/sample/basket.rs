//! What an order at the sample shop comes to. When it is placed is `people`'s.

#![expect(clippy::inconsistent_digit_grouping, reason = "the last two digits are the cents")]

use super::people::{Customer, Habit};
use super::rng::Dice;

/// Bags of coffee, in cents.
const COFFEE: [(u64, u64); 8] =
    [(26, 34_90), (20, 38_90), (16, 42_90), (9, 54_90), (12, 68_90), (7, 84_90), (7, 119_90), (3, 149_90)];
/// What coffee is made with.
const EQUIPMENT: [(u64, u64); 6] =
    [(40, 59_90), (25, 119_00), (18, 189_00), (10, 279_00), (6, 1_190_00), (3, 2_490_00)];
const GIFT_BOXES: [(u64, u64); 4] = [(45, 129_90), (30, 179_90), (18, 249_90), (7, 389_90)];
const SUBSCRIPTIONS: [(u64, u64); 4] = [(40, 59_90), (30, 89_90), (20, 119_90), (10, 179_90)];
const POSTAGE: [(u64, u64); 3] = [(50, 14_90), (30, 19_90), (20, 27_90)];
/// From here on postage is free, in cents.
const FREE_POSTAGE_FROM: u64 = 180_00;

/// What a subscriber pays each month, in cents; they keep the plan they took.
pub(super) fn subscription_cents(dice: &mut Dice) -> u64 {
    dice.pick(&SUBSCRIPTIONS)
}

/// The total of an order that is no subscription, in cents.
pub(super) fn order_cents(dice: &mut Dice, customer: &Customer) -> u64 {
    let mut cents = match customer.habit {
        Habit::Gifts => dice.pick(&GIFT_BOXES),
        Habit::Once
        | Habit::Newcomer
        | Habit::Occasional
        | Habit::Regular
        | Habit::Subscriber
        | Habit::FormerChampion => 0,
    };
    let bags = u64::from(cents == 0) + dice.below(customer.purse_permille / 450 + 1);
    for _ in 0..bags {
        cents += dice.pick(&COFFEE);
    }
    if dice.chance(70) {
        cents += dice.pick(&EQUIPMENT);
    }
    if dice.chance(120) {
        cents -= cents / 10; // a coupon
    }
    if cents < FREE_POSTAGE_FROM { cents + dice.pick(&POSTAGE) } else { cents }
}
