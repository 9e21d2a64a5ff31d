//! Surveys, in English: the messages that bear them and the questions.

use super::{Question, StepWords, TemplateWords, free, mail, note, one, score, several};

pub(super) static INACTIVE: TemplateWords = TemplateWords {
    name: "Survey of the inactive",
    line: "why they stopped, with a strong coupon for answering",
    objective: "Find out why customers stop buying, and open a door for their return.",
    audience: "Customers in the recovery stage, once a year.",
    measure: "Share who answer, the reasons named most, and purchases of those who answered.",
    tone: "Curious and humble: wants to listen, not to argue.",
    steps: &INACTIVE_STEPS,
    questions: &INACTIVE_QUESTIONS,
};

const INACTIVE_STEPS: [StepWords; 2] = [
    mail(
        "asks for the answer and offers a strong coupon in return",
        ["What did we do wrong?", "Seven questions, two minutes, 25% as a thank-you"],
        "Hi {{first_name|there}}!\n\
         It has been a while since you bought, and we would like to know why. Plainly, whatever it is.\n\
         Seven quick questions: [link to the survey]\n\
         As a thank-you, 25% off any order: {{coupon}}, until {{last_day_of_coupon}}.",
    )
    .with("OPINION25", "25% off any order of whoever answers"),
    note(
        "asks by phone those who have not answered",
        "Survey of those who stopped, by phone",
        "Opening: “Hi {{first_name|there}}, this is {{store|[name of the store]}}. I am not selling anything.”\n\
         Say that the last order was on {{last_order_date}} and ask, suggesting no answer, why they stopped.\n\
         Follow the questions of the survey and note down their own words.\n\
         If there was a problem, apologise and say who will settle it and by when.\n\
         Closing: mention coupon {{coupon}} and thank them for being frank.",
    ),
];

const INACTIVE_QUESTIONS: [Question; 7] = [
    several(
        "Why did you stop buying from us?",
        &[
            "Price",
            "Shipping or delivery time",
            "I did not like the product",
            "I did not like the service",
            "I buy elsewhere now",
            "I no longer need it",
            "I forgot",
            "Another reason",
        ],
    ),
    score("How do you rate the last product you bought?"),
    free("What was missing in the product, and what is best about it?"),
    several(
        "Why did you buy the first time?",
        &["Recommendation", "Price", "Quality", "Curiosity", "Advertisement", "As a present", "Another reason"],
    ),
    one(
        "After how long do you usually buy this kind of product again?",
        &["Up to 1 month", "1 to 3 months", "3 to 6 months", "6 to 12 months", "More than 1 year"],
    ),
    one(
        "How often do you use this kind of product?",
        &["Every day", "Some times a week", "Some times a month", "Rarely", "No longer"],
    ),
    several(
        "What do you like to do in your free time?",
        &["Cooking", "Sports", "Travelling", "Reading", "Music", "Games", "Home", "Family", "Other"],
    ),
];

pub(super) static NEAR_LOYALTY: TemplateWords = TemplateWords {
    name: "Survey of the nearly loyal",
    line: "what they still need to become loyal",
    objective: "Understand those one step from loyalty: who they are, why they buy, what would make them stop.",
    audience: "Customers of the segment Potential loyalists, once a year.",
    measure: "Share who answer, mean recommendation, and how many become loyal within six months.",
    tone: "Warm, and respectful of the time of those who answer.",
    steps: &NEAR_LOYALTY_STEPS,
    questions: &NEAR_LOYALTY_QUESTIONS,
};

const NEAR_LOYALTY_STEPS: [StepWords; 2] = [
    mail(
        "asks those near loyalty for their opinion",
        ["We want your opinion before we decide", "Eight questions that shape what comes next"],
        "Hi {{first_name|there}}!\n\
         We are deciding what to improve first, and the opinion of people who buy as you do weighs more.\n\
         Eight questions, three minutes: [link to the survey]\n\
         We read everything, and later tell you what changed.",
    ),
    note(
        "reminds of the survey in a few words",
        "Three minutes to help us?",
        "Hi {{first_name|there}}! Your opinion is still missing in our survey.\n\
         It takes three minutes: [link to the survey]",
    ),
];

const NEAR_LOYALTY_QUESTIONS: [Question; 8] = [
    one("How old are you?", &["Up to 24", "25 to 34", "35 to 44", "45 to 54", "55 to 64", "65 or more"]),
    free("Where do you live, and with whom do you share your home?"),
    one(
        "How long does what you buy from us last you?",
        &["Up to 2 weeks", "2 to 4 weeks", "1 to 2 months", "2 to 6 months", "More than 6 months"],
    ),
    several(
        "Why do you buy from us?",
        &["Quality", "Price", "Service", "Delivery", "Choice", "Trust in the brand", "Another reason"],
    ),
    one(
        "How often do you use what you buy from us?",
        &["Every day", "Some times a week", "Some times a month", "On special occasions"],
    ),
    score("From 0 to 10, how likely are you to recommend us to a friend?"),
    several(
        "What would make you stop buying from us?",
        &[
            "A higher price",
            "Lower quality",
            "Late deliveries",
            "Poor service",
            "A better choice elsewhere",
            "Too many messages",
            "Another reason",
        ],
    ),
    free("What should we improve first?"),
];
