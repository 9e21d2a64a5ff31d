//! What is wrong with a régua, and what to do about it, as sentences. Whether anything is wrong, `present` finds.

use crate::domain::Channel;
use crate::text::{En, JourneyNamesText as _, Pt, format};

/// What can't be meant, or never happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// No message is sent: no steps, or all are paused.
    NothingSent,
    /// The audience asks what nobody can meet.
    AudienceOfNobody,
    /// Nobody whom the trigger lets in can be in the audience.
    AudienceBeyondTrigger,
    /// In so many days nobody comes in.
    NobodyEnters(u16),
    /// A step asks what nobody can meet.
    StepForNobody,
    /// A step asks what nobody of the audience can meet.
    StepBeyondAudience,
    /// A step asks for a purchase that would have ended the régua.
    StepAfterPurchase,
    /// A step asks what nobody on its side of a branch can meet.
    StepBeyondSide,
    /// A step comes when re-entry has begun the régua again.
    StepAfterReentry(u16),
    /// A step comes after the days that are tried.
    StepAfterTrial {
        /// The step's day since the entry.
        day: u32,
        /// The days that are tried.
        days: u16,
    },
    /// A branch that asks what nobody of the audience can meet.
    ForkBeyondAudience,
    /// A branch without steps on either side.
    ForkEmpty,
    /// A branch whose condition nobody meets who comes to it by the sides of those around it.
    NobodyTakesYes,
    /// A branch whose condition everybody meets who comes to it.
    NobodyTakesNo,
    /// Nobody has what the channel takes.
    NoContact(Channel),
    /// No column tells who has what the channel takes.
    UntoldContact(Channel),
    /// A message without a subject.
    NoSubject,
    /// A message without a text.
    NoText,
    /// A merge tag that is none.
    UnknownTag(String),
    /// A message that tells of a coupon that nothing gave.
    NoCoupon,
    /// Another step, counted from 1, by the same channel on the same day.
    SameDay(usize),
}

impl Contradiction {
    /// Whether the régua may be right all the same, and only the user can tell.
    #[must_use]
    pub fn is_caution(&self) -> bool {
        matches!(self, Contradiction::UntoldContact(_))
    }
}

/// Sentences on what is wrong.
pub trait ContradictionText {
    /// What is wrong, and what to do.
    fn contradiction(&self, what: &Contradiction) -> String;
    /// The list of it all.
    fn to_review(&self) -> &'static str;
    /// How many things are wrong with a step.
    fn wrong_here(&self, count: usize) -> String;
    /// Which step, before what is wrong with it.
    fn of_step(&self, step: usize) -> String;
    /// Which branch, likewise.
    fn of_fork(&self, fork: usize) -> String;
}

impl ContradictionText for Pt {
    fn contradiction(&self, what: &Contradiction) -> String {
        let count = |number: u64| format::count(crate::domain::Language::Portuguese, number);
        match what {
            Contradiction::NothingSent => "nenhum passo envia mensagem: inclua um passo ou retome um que está pausado".to_owned(),
            Contradiction::AudienceOfNobody => "o público pede coisas que se excluem, e ninguém atende: tire uma das condições".to_owned(),
            Contradiction::AudienceBeyondTrigger => "quem o gatilho traz nunca está neste público: mude o gatilho ou o público".to_owned(),
            Contradiction::NobodyEnters(days) => format!("ninguém entra em {} dias de ensaio: o gatilho não acontece para este público. Mude um dos dois", count((*days).into())),
            Contradiction::StepForNobody => "a condição pede coisas que se excluem, e ninguém recebe: tire uma delas".to_owned(),
            Contradiction::StepBeyondAudience => "a condição deixa de fora todo o público da régua, e ninguém recebe: mude a condição ou o público".to_owned(),
            Contradiction::StepAfterPurchase => "a condição pede uma compra depois da entrada, mas comprar tira o cliente da régua: mude a condição ou a saída".to_owned(),
            Contradiction::StepBeyondSide => {
                "quem segue por este lado da bifurcação nunca atende à condição, e ninguém recebe: mude uma das duas".to_owned()
            }
            Contradiction::StepAfterReentry(days) => format!("antes deste dia a régua já recomeça, {} dias depois da entrada, e o passo não sai: encurte a espera ou aumente o prazo para recomeçar", count((*days).into())),
            Contradiction::StepAfterTrial { day, days } => format!("quem entrar hoje recebe este passo no dia {}, depois dos {} dias do ensaio: os números dele só contam quem já está a caminho", count((*day).into()), count((*days).into())),
            Contradiction::ForkBeyondAudience => "a condição deixa de fora todo o público da régua, e ninguém segue pelo Sim: mude a condição ou o público".to_owned(),
            Contradiction::ForkEmpty => "os dois lados estão vazios: inclua um passo em um deles ou apague a bifurcação".to_owned(),
            Contradiction::NobodyTakesYes => {
                "quem chega a esta bifurcação nunca atende à condição, e ninguém segue pelo Sim: mude esta condição ou a da bifurcação de fora".to_owned()
            }
            Contradiction::NobodyTakesNo => {
                "quem chega a esta bifurcação já atende à condição, e ninguém segue pelo Não: mude esta condição ou a da bifurcação de fora".to_owned()
            }
            Contradiction::UntoldContact(channel) => format!("os dados não trazem o contato de {}, e ninguém fica de fora por isso: confira se a ferramenta que envia tem esse contato, ou solte em Dados um cadastro com ele", self.channel(*channel)),
            Contradiction::NoContact(channel) => format!("ninguém na base pode receber por {}: escolha outro canal ou traga esse contato nos dados", self.channel(*channel)),
            Contradiction::NoSubject => "falta o assunto: escreva o que o cliente lê na caixa de entrada".to_owned(),
            Contradiction::NoText => "falta a mensagem: escreva o texto".to_owned(),
            Contradiction::UnknownTag(tag) => format!("{{{{{tag}}}}} não é um campo que a Régua conheça, e sairia assim mesmo: corrija ou apague"),
            Contradiction::NoCoupon => "o texto fala de um cupom que nenhum passo dá: ligue o cupom neste passo ou em um anterior".to_owned(),
            Contradiction::SameDay(step) => format!("sai no mesmo dia e pelo mesmo canal que o passo {step}: ponha uma espera entre os dois ou troque o canal"),
        }
    }

    fn to_review(&self) -> &'static str {
        "A rever nesta régua"
    }

    fn wrong_here(&self, count: usize) -> String {
        if count == 1 { "1 ponto a rever".to_owned() } else { format!("{count} pontos a rever") }
    }

    fn of_step(&self, step: usize) -> String {
        format!("Passo {step}")
    }

    fn of_fork(&self, fork: usize) -> String {
        format!("Bifurcação {fork}")
    }
}

impl ContradictionText for En {
    fn contradiction(&self, what: &Contradiction) -> String {
        let count = |number: u64| format::count(crate::domain::Language::English, number);
        match what {
            Contradiction::NothingSent => "no step sends a message: add a step or resume one that is paused".to_owned(),
            Contradiction::AudienceOfNobody => "the audience asks for things that exclude each other, and nobody meets it: take one condition out".to_owned(),
            Contradiction::AudienceBeyondTrigger => "whoever the trigger brings is never in this audience: change the trigger or the audience".to_owned(),
            Contradiction::NobodyEnters(days) => format!("nobody comes in during the {} days tried: the trigger does not happen to this audience. Change one of them", count((*days).into())),
            Contradiction::StepForNobody => "the condition asks for things that exclude each other, and nobody gets it: take one out".to_owned(),
            Contradiction::StepBeyondAudience => "the condition leaves out the journey’s whole audience, and nobody gets it: change the condition or the audience".to_owned(),
            Contradiction::StepAfterPurchase => "the condition asks for a purchase after the entry, but buying takes the customer out of the journey: change the condition or the exit".to_owned(),
            Contradiction::StepBeyondSide => {
                "whoever takes this side of the branch never meets the condition, and nobody gets it: change one of them".to_owned()
            }
            Contradiction::StepAfterReentry(days) => format!("before this day the journey begins again, {} days after the entry, and the step is never sent: shorten the wait or lengthen the time to begin again", count((*days).into())),
            Contradiction::StepAfterTrial { day, days } => format!("whoever comes in today gets this step on day {}, after the {} days tried: its figures count only those already on their way", count((*day).into()), count((*days).into())),
            Contradiction::ForkBeyondAudience => "the condition leaves out the journey’s whole audience, and nobody takes the Yes side: change the condition or the audience".to_owned(),
            Contradiction::ForkEmpty => "both sides are empty: add a step to one of them or delete the branch".to_owned(),
            Contradiction::NobodyTakesYes => {
                "whoever comes to this branch never meets the condition, and nobody takes Yes: change this condition or that of the branch around it".to_owned()
            }
            Contradiction::NobodyTakesNo => {
                "whoever comes to this branch meets the condition already, and nobody takes No: change this condition or that of the branch around it".to_owned()
            }
            Contradiction::UntoldContact(channel) => format!("the data hold no contact for {}, and nobody is left out for it: check that the tool that sends has it, or drop a customer file that holds it on Data", self.channel(*channel)),
            Contradiction::NoContact(channel) => format!("nobody in the base can be reached by {}: choose another channel or bring that contact with the data", self.channel(*channel)),
            Contradiction::NoSubject => "the subject is missing: write what the customer reads in the inbox".to_owned(),
            Contradiction::NoText => "the message is missing: write its text".to_owned(),
            Contradiction::UnknownTag(tag) => format!("{{{{{tag}}}}} is no field that Régua knows, and would be sent as it is: correct it or delete it"),
            Contradiction::NoCoupon => "the text tells of a coupon that no step gives: turn the coupon on here or in a step before".to_owned(),
            Contradiction::SameDay(step) => format!("it goes on the same day and by the same channel as step {step}: put a wait between them or change the channel"),
        }
    }

    fn to_review(&self) -> &'static str {
        "To review in this journey"
    }

    fn wrong_here(&self, count: usize) -> String {
        if count == 1 { "1 thing to review".to_owned() } else { format!("{count} things to review") }
    }

    fn of_step(&self, step: usize) -> String {
        format!("Step {step}")
    }

    fn of_fork(&self, fork: usize) -> String {
        format!("Branch {fork}")
    }
}
