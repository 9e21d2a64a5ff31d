//! Reativação: those who slip away, those who are lost, those who are long gone; each with an offer of its own.

use super::{Draft, give, remind, send, test, wait};
use crate::domain::{
    Channel, Condition, Exit, NumberFact, NumberTest, Objective, Purpose, Reentry, Stage, Test, Tone, Trigger,
};

fn win_back(trigger: Trigger, priority: u8, flow: Vec<crate::domain::Node>) -> Draft {
    Draft {
        objective: Objective::WinBack,
        audience: Condition::everyone(),
        trigger,
        flow,
        exits: vec![Exit::Bought, Exit::OptedOut],
        reentry: Reentry::AfterEnd,
        priority,
    }
}

pub(super) fn slipping() -> Draft {
    let flow = vec![
        send((Channel::Email, Purpose::Show, Tone::Warm)),
        wait(15),
        give((Channel::Email, Purpose::Offer, Tone::Direct), 20),
        wait(15),
        remind((Channel::WhatsApp, Purpose::Remind, Tone::Urgent)),
    ];
    win_back(Trigger::EntersStage(Stage::Retention), 15, flow)
}

pub(super) fn lost() -> Draft {
    let flow = vec![
        give((Channel::Email, Purpose::WinBack, Tone::Warm), 30),
        wait(12),
        remind((Channel::Sms, Purpose::Remind, Tone::Direct)),
        wait(18),
        remind((Channel::WhatsApp, Purpose::WinBack, Tone::Urgent)),
    ];
    win_back(Trigger::EntersStage(Stage::Recovery), 25, flow)
}

/// Month by month: those who were long gone before the régua began come in too.
pub(super) fn long_gone() -> Draft {
    let flow = vec![
        give((Channel::Email, Purpose::WinBack, Tone::Playful), 30),
        wait(20),
        remind((Channel::DirectMail, Purpose::WinBack, Tone::Formal)),
    ];
    let audience = test(Test::Number(NumberFact::RecencyDays, NumberTest::Above(360)));
    Draft { audience, reentry: Reentry::AfterDays(180), ..win_back(Trigger::Monthly(6), 40, flow) }
}
