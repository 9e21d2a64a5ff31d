//! Welcome, birthday and after the sale, in English.

use super::{StepWords, TemplateWords, mail, note};

pub(super) static WELCOME: TemplateWords = TemplateWords {
    name: "Welcome",
    line: "from the registration to the first purchase",
    objective: "Turn those who registered into customers while their interest is fresh.",
    audience: "Those who registered and have not bought yet.",
    measure: "Share of the registered who buy for the first time within 30 days, against that of the control group.",
    tone: "Warm at first, with a deadline at the end: a newcomer needs trust before haste.",
    steps: &WELCOME_STEPS,
    questions: &[],
};

const WELCOME_STEPS: [StepWords; 3] = [
    mail(
        "welcomes and gives the coupon for the first purchase",
        ["We put something aside for you", "A 10% coupon to begin well"],
        "Hi {{first_name|there}}!\n\
         Good to have you here. For your first purchase we put 10% aside.\n\
         Use coupon {{coupon}} until {{last_day_of_coupon}}.\n\
         Not sure what to choose? Reply to this e-mail: a person reads it.",
    )
    .with("WELCOME10", "10% off the first purchase"),
    mail(
        "shows where to begin to those who have not used the coupon",
        ["Where almost everyone begins", "Three choices that rarely go wrong"],
        "Hi {{first_name|there}}!\n\
         When someone new asks us what to take, we answer with these three: [best sellers].\n\
         They are what people who know the store come back for.\n\
         Your coupon {{coupon}} works on them until {{last_day_of_coupon}}.",
    ),
    note(
        "reminds that the coupon is about to end",
        "Your coupon is almost over",
        "Hi {{first_name|there}}! Your 10% coupon {{coupon}} only lasts until {{last_day_of_coupon}}.\n\
         Would you like help choosing? Just reply here.",
    ),
];

pub(super) static BIRTHDAY: TemplateWords = TemplateWords {
    name: "Birthday",
    line: "three chances in the month to use the present",
    objective: "Be remembered fondly, and turn the present into a purchase in the birthday month.",
    audience: "All customers whose birthday the base knows.",
    measure: "Share of birthdays whose coupon is used in the month, against the purchases of the control group.",
    tone: "Festive and undemanding; only the last message speaks of a deadline.",
    steps: &BIRTHDAY_STEPS,
    questions: &[],
};

const BIRTHDAY_STEPS: [StepWords; 3] = [
    mail(
        "opens the birthday month with a present",
        ["This month is yours (so is the present)", "It came before the party"],
        "Hi {{first_name|there}}!\n\
         In your birthday month the present comes before the party: 15% off any order.\n\
         The coupon is {{coupon}}, good until {{last_day_of_coupon}}.\n\
         Take your time. The month is yours.",
    )
    .with("BIRTHDAY15", "15% off any order of the month"),
    note(
        "congratulates on the day those who have not used the present",
        "The cake is yours, the present is ours",
        "Happy birthday, {{first_name|and many more}}! The cake is up to you, the present is on us.\n\
         It is 15% off with coupon {{coupon}}, until {{last_day_of_coupon}}.",
    ),
    mail(
        "reminds, as the month ends, of the unused present",
        ["Your month is ending. And the present?", "It is still here, but not for long"],
        "Hi {{first_name|there}}!\n\
         Your birthday present is still waiting: 15% off with coupon {{coupon}}.\n\
         It is good until {{last_day_of_coupon}}. After that, not before next year.",
    ),
];

pub(super) static POST_SALE: TemplateWords = TemplateWords {
    name: "After the sale",
    line: "eight steps from one purchase to the next",
    objective: "Make the purchase a success, hear what the customer thinks, and prepare the next one.",
    audience: "Those who have just bought; a new purchase begins the journey anew.",
    measure: "Share who buy again within 60 days, against that of the control group; scores and reviews received.",
    tone: "Caring: helps first, asks next, offers only at the end.",
    steps: &POST_SALE_STEPS,
    questions: &[],
};

const POST_SALE_STEPS: [StepWords; 8] = [
    note(
        "shows in a film how the order is made",
        "See your order being made",
        "Hi {{first_name|there}}! Your order is in good hands.\n\
         In one minute of film, here is how it gets ready to leave: [link to the film]",
    ),
    mail(
        "asks for the score from 0 to 10 and a product review",
        ["From 0 to 10, would you recommend us?", "Two questions, one minute"],
        "Hi {{first_name|there}}!\n\
         From 0 to 10, how likely are you to recommend {{store|our store}} to a friend? [link to the score]\n\
         And how many stars does {{last_product|your purchase}} deserve? [link to the review]\n\
         We read every answer, those that hurt too.",
    ),
    mail(
        "asks how the use went and settles what was wrong",
        ["So, is it out of the box yet?", "One line from you helps us get it right"],
        "Hi {{first_name|there}}!\n\
         By now {{last_product|your purchase}} is either part of your routine or still waiting its turn.\n\
         Tell us in one line: what worked and what did not?\n\
         If anything fell short, reply to this e-mail and we will put it right.",
    ),
    mail(
        "teaches how to care for what was bought",
        ["The bit of care that almost everyone forgets", "Three simple habits to make it last"],
        "Hi {{first_name|there}}!\n\
         Three simple ways to get more out of {{last_product|your purchase}}:\n\
         1. [first piece of advice]\n\
         2. [second piece of advice]\n\
         3. [third piece of advice]\n\
         Keep this e-mail: it doubles as a manual.",
    ),
    mail(
        "invites to recommend and earn",
        ["Whom would you bring along?", "One present for the guest, another for the host"],
        "Hi {{first_name|there}}!\n\
         You surely know someone who would like it here.\n\
         Pass coupon {{coupon}} on: your friend gets 10% off, and you earn too when they buy.\n\
         It is good until {{last_day_of_coupon}}. Spread the word.",
    )
    .with("FRIEND10", "10% off for the friend, and the same as credit for whoever recommended"),
    mail(
        "shows what is new and what comes next",
        ["And after that, what comes next?", "What goes with your last purchase"],
        "Hi {{first_name|there}}!\n\
         After {{last_product|what you took}}, people usually go on to this: [next-step product].\n\
         And this has just come in: [new product].\n\
         If you would like an opinion before choosing, reply to this e-mail.",
    ),
    mail(
        "gives part of the purchase back as credit for the next",
        ["You left some credit here", "A thank-you that counts on your next purchase"],
        "Hi {{first_name|there}}!\n\
         A part of your last purchase has come back to you: 10% of it is now credit.\n\
         To use it, the coupon is {{coupon}}, until {{last_day_of_coupon}}.\n\
         Thank you for buying from us.",
    )
    .with("CREDIT10", "10% of the last order back, as credit on the next"),
    note(
        "invites to the community",
        "We saved you a seat",
        "{{first_name|Hi}}, we have a group of customers who swap tips and see what is new first.\n\
         No chain messages, promise. To join: [link to the community]",
    ),
];
