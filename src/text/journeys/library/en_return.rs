//! Reactivation, reminders and recurrence, in English.

use super::{StepWords, TemplateWords, mail, note};

pub(super) static SLIPPING: TemplateWords = TemplateWords {
    name: "Reactivation: slipping",
    line: "120 to 180 days without buying, before it is too late",
    objective: "Bring back those who are slipping away, first without a discount, then with a small one.",
    audience: "Those who have just entered the retention stage: late to buy, not lost yet.",
    measure: "Share who buy before they become inactive, against that of the control group.",
    tone: "Warm and without drama; the deadline only shows up in the last message.",
    steps: &SLIPPING_STEPS,
    questions: &[],
};

const SLIPPING_STEPS: [StepWords; 3] = [
    mail(
        "tells what has changed since the last visit, without a discount",
        ["A lot has changed since your last visit", "See what came in while you were away"],
        "Hi {{first_name|there}}!\n\
         It has been {{days_without_buying}} days, and there are new things here: [news].\n\
         And {{favorite_product|what you always took}} is still waiting for you.\n\
         If something was not right last time, reply to this e-mail. We want to know.",
    ),
    mail(
        "offers a personal discount to come back",
        ["A discount with your name on it", "For you alone, and not forever"],
        "Hi {{first_name|there}}!\n\
         For your next order, 10% off.\n\
         The coupon is {{coupon}}, good until {{last_day_of_coupon}}.",
    )
    .with("COMEBACK10", "10% off the next order"),
    note(
        "tells that the discount is about to end",
        "Your 10% is almost over",
        "Hi {{first_name|there}}! Your 10% coupon {{coupon}} is good until {{last_day_of_coupon}}.\n\
         Shall we put {{favorite_product|the usual}} aside for you? Just reply.",
    ),
];

pub(super) static LOST: TemplateWords = TemplateWords {
    name: "Reactivation: inactive",
    line: "more than 180 days without buying, a good reason to return",
    objective: "Rescue those who stopped buying with an offer worth coming back for.",
    audience: "Those who have just entered the recovery stage.",
    measure: "Share who buy within 45 days and revenue per message, against the control group.",
    tone: "Sincere: says they were missed, makes an offer, respects silence.",
    steps: &LOST_STEPS,
    questions: &[],
};

const LOST_STEPS: [StepWords; 3] = [
    mail(
        "says they were missed and offers a good discount",
        ["We miss you, honestly", "So we did something about it"],
        "Hi {{first_name|there}}!\n\
         Your last order was on {{last_order_date}}. We have missed you since.\n\
         For a new start, 15% off any order with coupon {{coupon}}, until {{last_day_of_coupon}}.\n\
         If you would rather just tell us why you stopped, that counts too: reply to this e-mail.",
    )
    .with("MISSYOU15", "15% off any order"),
    note(
        "reminds of the discount in one line",
        "Your 15% is still here",
        "{{first_name|Hi}}, your 15% is still here: {{coupon}}, until {{last_day_of_coupon}}.",
    ),
    note(
        "makes the last call",
        "Last call, then we keep quiet",
        "Hi {{first_name|there}}! Your 15% coupon {{coupon}} ends on {{last_day_of_coupon}}.\n\
         This is our last message about it. If you want to come back, we are here.",
    ),
];

pub(super) static LONG_GONE: TemplateWords = TemplateWords {
    name: "Reactivation: long gone",
    line: "more than 360 days without buying, the strongest offer",
    objective: "Make one last strong attempt; those who do not answer leave the mailings.",
    audience: "Those who have not bought for more than 360 days.",
    measure: "Revenue of those who return less the cost of discounts and letters, against the control group.",
    tone: "Playful in the e-mail, respectful in the letter.",
    steps: &LONG_GONE_STEPS,
    questions: &[],
};

const LONG_GONE_STEPS: [StepWords; 2] = [
    mail(
        "breaks the ice with a joke and the strongest offer",
        ["Do you still remember us?", "We brought 20% to refresh your memory"],
        "Hi {{first_name|there}}!\n\
         It has been {{days_without_buying}} days. Not that we are counting. (We are.)\n\
         To make up, 20% off any order with coupon {{coupon}}, until {{last_day_of_coupon}}.\n\
         If the time has passed, that is fine: just ask and we will stop writing.",
    )
    .with("NEWSTART20", "20% off any order, the best offer of the house"),
    note(
        "takes the offer in a letter to those who have not used it",
        "An invitation to come back",
        "Dear {{first_name|customer}},\n\
         it has been a long time since your last order, and we would be glad to receive another.\n\
         With code {{coupon}}, your next order is 20% off until {{last_day_of_coupon}}.\n\
         It would be a pleasure to serve you again.\n\
         {{store|Our team}}",
    ),
];

pub(super) static REPURCHASE: TemplateWords = TemplateWords {
    name: "Time to buy again",
    line: "by each customer’s rhythm, before they run out",
    objective: "Arrive at the right time with the refill and with what goes with it.",
    audience: "Those whose next order is expected, by product, by their own rhythm or by the base’s.",
    measure: "Share who buy within 15 days of the expected day, against that of the control group.",
    tone: "Helpful and short: reminds, suggests, steps aside.",
    steps: &REPURCHASE_STEPS,
    questions: &[],
};

const REPURCHASE_STEPS: [StepWords; 3] = [
    mail(
        "suggests the refill and what goes with it",
        ["Could you be running low?", "By our reckoning, not long now"],
        "Hi {{first_name|there}}!\n\
         By our reckoning, around {{next_order_date}} is the time to restock {{favorite_product|the usual}}.\n\
         You may also like what goes with it: [complementary product].\n\
         Order now and it arrives before you run out.",
    ),
    note(
        "makes reordering a matter of one reply",
        "Shall we repeat your last order?",
        "Hi {{first_name|there}}! It is time to restock {{favorite_product|the usual}}.\n\
         Reply YES and we will prepare the same order as last time.",
    ),
    mail(
        "gives a nudge with a small discount",
        ["Your next order just got lighter", "5% for not putting it off"],
        "Hi {{first_name|there}}!\n\
         Did you put the next order off? With coupon {{coupon}} it is 5% off.\n\
         Good until {{last_day_of_coupon}}.",
    )
    .with("REPEAT5", "5% off the refill"),
];

pub(super) static GIFTBACK_ENDING: TemplateWords = TemplateWords {
    name: "Credit about to end",
    line: "a word before the giftback expires",
    objective: "Have the customer use the credit they earned before it expires.",
    audience: "Those with an unused coupon or giftback that expires in the coming days.",
    measure: "Share of credits used before they expire, against that of the control group.",
    tone: "Direct: how much, until when, how to use it.",
    steps: &GIFTBACK_ENDING_STEPS,
    questions: &[],
};

const GIFTBACK_ENDING_STEPS: [StepWords; 2] = [
    mail(
        "tells that the credit is about to expire",
        ["You have credit about to disappear", "It is yours, but only for a few more days"],
        "Hi {{first_name|there}}!\n\
         Your credit {{coupon|from your last purchase}} is good until {{last_day_of_coupon|the coming days}}.\n\
         To use it, just enter the code when you check out.",
    ),
    note(
        "tells that these are the last days",
        "Last days of your credit",
        "{{first_name|Hi}}, your credit {{coupon|from your last purchase}} ends {{last_day_of_coupon|soon}}. There is time.",
    ),
];

pub(super) static GIFTBACK_ENDED: TemplateWords = TemplateWords {
    name: "Credit expired",
    line: "the giftback expired: a coupon in its place",
    objective: "Keep the purchase of those who let their credit expire.",
    audience: "Those who let a coupon or giftback expire unused.",
    measure: "Share who use the new coupon in time, against the purchases of the control group.",
    tone: "Gentle: no blame, a second chance with a short deadline.",
    steps: &GIFTBACK_ENDED_STEPS,
    questions: &[],
};

const GIFTBACK_ENDED_STEPS: [StepWords; 2] = [
    mail(
        "swaps the expired credit for a new coupon",
        ["Your credit expired, but all is not lost", "We made an exception, for a few days"],
        "Hi {{first_name|there}}!\n\
         The credit you had expired before it was used. It happens.\n\
         In its place we left you a 10% coupon: {{coupon}}, until {{last_day_of_coupon}}.",
    )
    .with("SECONDCHANCE10", "10% in place of the expired credit"),
    mail(
        "reminds that the second chance is ending",
        ["There will be no third chance", "The coupon that replaced your credit is about to end"],
        "Hi {{first_name|there}}!\n\
         Your 10% coupon {{coupon}}, which replaced your credit, ends on {{last_day_of_coupon}}.\n\
         After that, we can’t renew it.",
    ),
];
