//! Based on purchases, and subscribers, in English.

use super::{StepWords, TemplateWords, mail, note};

pub(super) static SUBSCRIPTION: TemplateWords = TemplateWords {
    name: "Subscription for the loyal",
    line: "from loyal customers to subscribers",
    objective: "Turn the purchase that repeats itself into a subscription.",
    audience: "Customers of the segment Loyal.",
    measure: "New subscriptions among those who got it, and revenue per customer against the control group’s.",
    tone: "Advice between acquaintances: shows the sums, does not push.",
    steps: &SUBSCRIPTION_STEPS,
    questions: &[],
};

const SUBSCRIPTION_STEPS: [StepWords; 2] = [
    mail(
        "invites to the subscription and explains it",
        ["What if you never had to remember again?", "The usual, on time, without ordering again"],
        "Hi {{first_name|there}}!\n\
         You have ordered from us {{number_of_orders|several}} times. The next order can run by itself.\n\
         With a subscription, {{favorite_product|the usual}} comes at your pace, and you pause when you like.\n\
         See how it works: [subscription page]",
    ),
    mail(
        "offers a discount on the first delivery",
        ["We did the sums of your subscription", "It begins with 15% off"],
        "Hi {{first_name|there}}!\n\
         Subscribers pay less and never run out. To begin with, 15% off the first delivery.\n\
         The coupon is {{coupon}}, good until {{last_day_of_coupon}}: [subscription page]",
    )
    .with("SUBSCRIBE15", "15% off the first delivery of the subscription"),
];

pub(super) static VIP_GROUP: TemplateWords = TemplateWords {
    name: "VIP group",
    line: "champions: the invitation to a group of their own",
    objective: "Give the best customers a place of their own, close to the store.",
    audience: "Customers of the segment Champions, right after a purchase.",
    measure: "Share who accept, and orders per customer in 90 days against the control group’s.",
    tone: "A personal invitation, without any offer.",
    steps: &VIP_GROUP_STEPS,
    questions: &[],
};

const VIP_GROUP_STEPS: [StepWords; 1] = [note(
    "invites to the VIP group",
    "An invitation that few people get",
    "Hi {{first_name|there}}! You are among our best customers, and we have a group just for them.\n\
     Launches before everyone else, and a direct line to the makers. To join: [link to the group]",
)];

pub(super) static USER_CONTENT: TemplateWords = TemplateWords {
    name: "Pictures by customers",
    line: "champions: show what they bought and earn for it",
    objective: "Get pictures and films from those who like it already, to show to those who do not know it yet.",
    audience: "Customers of the segment Champions, some days after a purchase.",
    measure: "Pictures and films received per hundred messages, and coupons used by those who sent them.",
    tone: "Light: a fun request, real thanks.",
    steps: &USER_CONTENT_STEPS,
    questions: &[],
};

const USER_CONTENT_STEPS: [StepWords; 1] = [mail(
    "asks for a picture or a film and thanks with a coupon",
    ["Your picture could end up on our page", "Crooked pictures count, ten-second films too"],
    "Hi {{first_name|there}}!\n\
     None of our pictures shows {{last_product|your purchase}} as well as those of people who use it.\n\
     Post one and tag {{store|us}}, or reply with it and tell us whether we may publish it.\n\
     As a thank-you, 10% off your next order: {{coupon}}, until {{last_day_of_coupon}}.",
)
.with("YOURPHOTO10", "10% off the next order of whoever sends one")];

pub(super) static NANO_INFLUENCERS: TemplateWords = TemplateWords {
    name: "Nano-influencers",
    line: "champions: recommending as partners, on a small scale",
    objective: "Make enthusiastic customers partners who recommend with a code of their own.",
    audience: "Customers of the segment Champions, once only.",
    measure: "Partners who accept, and orders placed with their codes.",
    tone: "A proposal between equals: clear on what is earned and what is asked.",
    steps: &NANO_INFLUENCERS_STEPS,
    questions: &[],
};

const NANO_INFLUENCERS_STEPS: [StepWords; 2] = [
    mail(
        "proposes the partnership and says how it works",
        ["You recommend us already. What if it paid?", "A small proposal, no complicated contract"],
        "Hi {{first_name|there}}!\n\
         After {{number_of_orders|so many}} orders, we suspect that you mention us here and there.\n\
         The proposal: a code with your name, a discount for those who use it, a part of each sale for you.\n\
         You do not need thousands of followers. Want to know more? Reply to this e-mail.",
    ),
    note(
        "invites by phone those who have not answered",
        "Invitation to the partnership, by phone",
        "Opening: “Hi {{first_name|there}}, this is {{store|[name of the store]}}. Do you have two minutes?”\n\
         Say thank you for the {{number_of_orders|many}} orders and ask what they like best.\n\
         Explain in three sentences: own code, discount for users, part of the sale for whoever recommends.\n\
         Listen to doubts and note them down. Do not insist if the answer is no.\n\
         Closing: agree to send the code in writing, and say thank you.",
    ),
];

pub(super) static REWARDS: TemplateWords = TemplateWords {
    name: "Reward for champions",
    line: "champions: a thank-you that asks for nothing in return",
    objective: "Honour the best customers before they think of leaving.",
    audience: "Customers of the segment Champions, once a quarter.",
    measure: "Share who are still champions in the next quarter, against that of the control group.",
    tone: "Gratitude: short, personal, no small print.",
    steps: &REWARDS_STEPS,
    questions: &[],
};

const REWARDS_STEPS: [StepWords; 1] = [mail(
    "says thank you and hands over the reward",
    ["This e-mail is only to say thank you", "All right: there is a present too"],
    "Hi {{first_name|there}}!\n\
     Few customers have placed {{number_of_orders|so many}} orders. You are one of them.\n\
     As a thank-you, the next comes with a gift and 15% off: {{coupon}}, until {{last_day_of_coupon}}.\n\
     Thank you for being here.",
)
.with("THANKYOU15", "15% off and a gift with the next order")];

pub(super) static SEASONAL: TemplateWords = TemplateWords {
    name: "Seasonal campaign",
    line: "subscribers: from the special date to the purchase, with a coupon",
    objective: "Sell on the date to those who still read, without tiring those who do not.",
    audience: "Those who opened or clicked an e-mail in the last months.",
    measure: "Revenue per message and share who use the coupon, against the purchases of the control group.",
    tone: "Playful at the opening, with a true deadline at the end.",
    steps: &SEASONAL_STEPS,
    questions: &[],
};

const SEASONAL_STEPS: [StepWords; 3] = [
    mail(
        "opens the campaign and gives the coupon",
        ["You are ahead of the queue", "The campaign opens first to those who read us"],
        "Hi {{first_name|there}}!\n\
         [Name of the date] is coming, and you get in before everyone else.\n\
         Until {{last_day_of_coupon}}, coupon {{coupon}} gives 10% off [campaign products].\n\
         The favourites go first. They always do.",
    )
    .with("SEASON10", "10% off the products of the campaign"),
    mail(
        "shows ideas to those who have not used the coupon",
        ["Three ideas for those who put it off", "To give away, or to keep"],
        "Hi {{first_name|there}}!\n\
         If you wonder what to take for [name of the date], here are three ideas: [suggestions].\n\
         Your 10% coupon {{coupon}} works on them until {{last_day_of_coupon}}.",
    ),
    note(
        "tells that these are the last hours",
        "Last hours of the campaign",
        "{{first_name|Hi}}, your 10% coupon {{coupon}} ends on {{last_day_of_coupon}}.",
    ),
];

pub(super) static MONTHLY_OFFERS: TemplateWords = TemplateWords {
    name: "Offers of the month",
    line: "subscribers: a few offers, every month, to those who read",
    objective: "Keep the habit of opening, and give one reason to buy each month.",
    audience: "Those who opened or clicked an e-mail lately.",
    measure: "Clicks and revenue per message, and opt-outs per thousand messages.",
    tone: "Direct: few offers, well chosen, no frills.",
    steps: &MONTHLY_OFFERS_STEPS,
    questions: &[],
};

const MONTHLY_OFFERS_STEPS: [StepWords; 1] = [mail(
    "shows the offers of the month",
    ["Only three offers this month. The second is great", "Picked by hand, until the end of the month"],
    "Hi {{first_name|there}}!\n\
     Every month we pick just three offers. This month’s:\n\
     1. [first offer]\n\
     2. [second offer]\n\
     3. [third offer]\n\
     Until the end of the month or while stocks last.",
)];
