//! The words of the page of réguas: what stands around the figures and fields. The words of réguas are `journeys`'s.

use super::{En, Pt};

/// The words of the page of réguas.
pub trait BoardText {
    /// The headline while no régua is at hand.
    fn board_title(&self) -> &'static str;
    /// Below it.
    fn board_hint(&self) -> &'static str;
    /// The finding of a régua.
    fn board_finding(&self, messages: &str, customers: &str, days: &str) -> String;
    /// A régua that takes no part.
    fn board_paused(&self) -> &'static str;
    /// An audience that is gone.
    fn fault_audience(&self) -> &'static str;
    /// Too much of anything.
    fn fault_too_long(&self) -> &'static str;
    /// A step on the birthday.
    fn when_birthday(&self) -> &'static str;
    /// A step on a month's last day.
    fn when_month_end(&self) -> &'static str;
    /// A step on a month's day.
    fn when_day_of_month(&self, day: &str) -> String;
    /// A step whose day differs.
    fn when_later(&self) -> &'static str;
    /// Messages that are not sent, and why.
    fn lost_for(&self, messages: &str, reason: &str) -> String;
    /// Messages on another day.
    fn moved_later(&self, messages: &str) -> String;
    /// After figures: entries, customers, control group, messages, a day.
    fn strip_words(&self) -> [&'static str; 5];
    /// The user's réguas.
    fn yours(&self) -> &'static str;
    /// The templates.
    fn library_title(&self) -> &'static str;
    /// What using one does.
    fn library_hint(&self) -> &'static str;
    /// Makes a régua of a template.
    fn use_template(&self) -> &'static str;
    /// A template that is used.
    fn template_taken(&self) -> &'static str;
    /// A régua without a template.
    fn blank_journey(&self) -> &'static str;
    /// What a blank one is called at first.
    fn new_name(&self) -> &'static str;
    /// Takes a régua out.
    fn delete_journey(&self) -> &'static str;
    /// Makes a copy of a régua.
    fn copy_journey(&self) -> &'static str;
    /// The sentence.
    fn sentence_title(&self) -> &'static str;
    /// How to change it.
    fn sentence_hint(&self) -> &'static str;
    /// The steps.
    fn steps_title(&self) -> &'static str;
    /// How to read and change them.
    fn steps_note(&self) -> &'static str;
    /// Puts a step in.
    fn add_step(&self) -> &'static str;
    /// The step at hand.
    fn step_of(&self, step: &str, of: &str) -> String;
    /// Earlier, later, double, pause, delete.
    fn step_acts(&self) -> [&'static str; 5];
    /// Lets a step take part again.
    fn resume(&self) -> &'static str;
    /// The wait before a step.
    fn wait_label(&self) -> &'static str;
    /// The kind of wait.
    fn wait_kind_label(&self) -> &'static str;
    /// A step with one.
    fn give_coupon(&self) -> &'static str;
    /// The message as a customer gets it.
    fn preview_title(&self) -> &'static str;
    /// Whose it is.
    fn preview_for(&self, customer: &str) -> String;
    /// Shows another customer.
    fn another_person(&self) -> &'static str;
    /// A step without customers.
    fn nobody_gets_it(&self) -> &'static str;
    /// A merge tag that is none.
    fn unknown_tag(&self, tag: &str) -> String;
    /// A merge tag that is blank for the customer.
    fn tag_is_blank(&self, tag: &str) -> String;
    /// A place that only the shop can fill.
    fn still_to_write(&self, gap: &str) -> String;
    /// No condition.
    fn audience_everyone(&self) -> &'static str;
    /// A condition of its own.
    fn audience_own(&self) -> &'static str;
    /// Makes an audience of the condition.
    fn edit_audience(&self) -> &'static str;
    /// The control group's field.
    fn control_percent(&self) -> &'static str;
    /// The priority's field.
    fn priority_field(&self) -> &'static str;
    /// The re-entry's field.
    fn reentry_days(&self) -> &'static str;
    /// The trigger's days.
    fn trigger_days(&self) -> &'static str;
    /// The trigger's date.
    fn trigger_date(&self) -> &'static str;
    /// The trigger's day of the month.
    fn trigger_day_of_month(&self) -> &'static str;
    /// Days before or after a day.
    fn days_before_after(&self) -> &'static str;
    /// The trigger's segments.
    fn which_segments(&self) -> &'static str;
    /// The trigger's stage.
    fn which_stage(&self) -> &'static str;
    /// The fields of the rule.
    fn rule_fields(&self) -> &'static str;
    /// The name's field.
    fn journey_name(&self) -> &'static str;
    /// Shows the customers of a régua.
    fn all_who_have_messages(&self) -> &'static str;
    /// A régua without steps.
    fn no_steps(&self) -> &'static str;
    /// After a figure.
    fn customers_short(&self) -> &'static str;
    /// How far the dry run is.
    fn planning_far(&self, done: &str, of: &str) -> String;
    /// The objective's field.
    fn objective_field(&self) -> &'static str;
}

impl BoardText for Pt {
    fn board_title(&self) -> &'static str {
        "Réguas de relacionamento"
    }

    fn board_hint(&self) -> &'static str {
        "Escolha um modelo da biblioteca. Ele já vem com gatilho, passos e textos, e você muda o que quiser antes de ligar."
    }

    fn board_finding(&self, messages: &str, customers: &str, days: &str) -> String {
        format!("{messages} mensagens para {customers} clientes em {days} dias")
    }

    fn board_paused(&self) -> &'static str {
        "Pausada: não entra no ensaio nem na agenda."
    }

    fn fault_audience(&self) -> &'static str {
        "O público desta régua não existe mais. Escolha outro."
    }

    fn fault_too_long(&self) -> &'static str {
        "Esta régua é longa demais para ensaiar: encurte as esperas ou tire passos."
    }

    fn when_birthday(&self) -> &'static str {
        "no aniversário"
    }

    fn when_month_end(&self) -> &'static str {
        "no último dia do mês"
    }

    fn when_day_of_month(&self, day: &str) -> String {
        format!("no dia {day} do mês")
    }

    fn when_later(&self) -> &'static str {
        "depois"
    }

    fn lost_for(&self, messages: &str, reason: &str) -> String {
        format!("\u{2212}{messages} {}", lower(reason))
    }

    fn moved_later(&self, messages: &str) -> String {
        format!("{messages} em outro dia")
    }

    fn strip_words(&self) -> [&'static str; 5] {
        ["entradas", "clientes com mensagem", "no grupo de controle", "mensagens saem", "por dia, em média"]
    }

    fn yours(&self) -> &'static str {
        "Suas réguas"
    }

    fn library_title(&self) -> &'static str {
        "Biblioteca"
    }

    fn library_hint(&self) -> &'static str {
        "Usar um modelo cria uma régua sua."
    }

    fn use_template(&self) -> &'static str {
        "Usar"
    }

    fn template_taken(&self) -> &'static str {
        "em uso"
    }

    fn blank_journey(&self) -> &'static str {
        "Régua em branco"
    }

    fn new_name(&self) -> &'static str {
        "Régua nova"
    }

    fn delete_journey(&self) -> &'static str {
        "Apagar régua"
    }

    fn copy_journey(&self) -> &'static str {
        "Duplicar régua"
    }

    fn sentence_title(&self) -> &'static str {
        "A regra em uma frase"
    }

    fn sentence_hint(&self) -> &'static str {
        "clique em um trecho sublinhado para mudar"
    }

    fn steps_title(&self) -> &'static str {
        "Linha do tempo"
    }

    fn steps_note(&self) -> &'static str {
        "barra: mensagens · Alt+\u{2190} e Alt+\u{2192} mudam o dia"
    }

    fn add_step(&self) -> &'static str {
        "Incluir passo"
    }

    fn step_of(&self, step: &str, of: &str) -> String {
        format!("Passo {step} de {of}")
    }

    fn step_acts(&self) -> [&'static str; 5] {
        ["Antes", "Depois", "Duplicar", "Pausar", "Apagar passo"]
    }

    fn resume(&self) -> &'static str {
        "Retomar"
    }

    fn wait_label(&self) -> &'static str {
        "Espera (dias)"
    }

    fn wait_kind_label(&self) -> &'static str {
        "Quando"
    }

    fn give_coupon(&self) -> &'static str {
        "Com cupom"
    }

    fn preview_title(&self) -> &'static str {
        "Prévia"
    }

    fn preview_for(&self, customer: &str) -> String {
        format!("para {customer}")
    }

    fn another_person(&self) -> &'static str {
        "Outra pessoa"
    }

    fn nobody_gets_it(&self) -> &'static str {
        "Ninguém recebe este passo no ensaio."
    }

    fn unknown_tag(&self, tag: &str) -> String {
        format!("{{{{{tag}}}}} não é um campo que a Régua conheça")
    }

    fn tag_is_blank(&self, tag: &str) -> String {
        format!("Este cliente não tem: {}", lower(tag))
    }

    fn still_to_write(&self, gap: &str) -> String {
        format!("Falta escrever: {gap}")
    }

    fn audience_everyone(&self) -> &'static str {
        "Toda a base"
    }

    fn audience_own(&self) -> &'static str {
        "Condição desta régua"
    }

    fn edit_audience(&self) -> &'static str {
        "Editar como público"
    }

    fn control_percent(&self) -> &'static str {
        "Grupo de controle (%)"
    }

    fn priority_field(&self) -> &'static str {
        "Prioridade (1 vai primeiro)"
    }

    fn reentry_days(&self) -> &'static str {
        "Pode recomeçar depois de (dias)"
    }

    fn trigger_days(&self) -> &'static str {
        "Dias"
    }

    fn trigger_date(&self) -> &'static str {
        "Dia"
    }

    fn trigger_day_of_month(&self) -> &'static str {
        "Dia do mês"
    }

    fn days_before_after(&self) -> &'static str {
        "Dias (negativo: antes)"
    }

    fn which_segments(&self) -> &'static str {
        "Segmentos"
    }

    fn which_stage(&self) -> &'static str {
        "Etapa"
    }

    fn rule_fields(&self) -> &'static str {
        "Regras"
    }

    fn journey_name(&self) -> &'static str {
        "Nome da régua"
    }

    fn all_who_have_messages(&self) -> &'static str {
        "Ver os clientes"
    }

    fn no_steps(&self) -> &'static str {
        "Nenhum passo ainda."
    }

    fn customers_short(&self) -> &'static str {
        "clientes"
    }

    fn planning_far(&self, done: &str, of: &str) -> String {
        format!("Ensaiando: {done} de {of} réguas")
    }

    fn objective_field(&self) -> &'static str {
        "Objetivo"
    }
}

impl BoardText for En {
    fn board_title(&self) -> &'static str {
        "Journeys"
    }

    fn board_hint(&self) -> &'static str {
        "Choose a template from the library. It comes with trigger, steps and texts, and you change what you want before it goes on."
    }

    fn board_finding(&self, messages: &str, customers: &str, days: &str) -> String {
        format!("{messages} messages to {customers} customers in {days} days")
    }

    fn board_paused(&self) -> &'static str {
        "Paused: it takes no part in dry run and schedule."
    }

    fn fault_audience(&self) -> &'static str {
        "The audience of this journey is gone. Choose another one."
    }

    fn fault_too_long(&self) -> &'static str {
        "This journey is too long to be tried: shorten its waits or take steps out."
    }

    fn when_birthday(&self) -> &'static str {
        "on the birthday"
    }

    fn when_month_end(&self) -> &'static str {
        "on the last day of the month"
    }

    fn when_day_of_month(&self, day: &str) -> String {
        format!("on day {day} of the month")
    }

    fn when_later(&self) -> &'static str {
        "later"
    }

    fn lost_for(&self, messages: &str, reason: &str) -> String {
        format!("\u{2212}{messages} {}", lower(reason))
    }

    fn moved_later(&self, messages: &str) -> String {
        format!("{messages} on another day")
    }

    fn strip_words(&self) -> [&'static str; 5] {
        ["entries", "customers with messages", "in the control group", "messages sent", "a day on average"]
    }

    fn yours(&self) -> &'static str {
        "Your journeys"
    }

    fn library_title(&self) -> &'static str {
        "Library"
    }

    fn library_hint(&self) -> &'static str {
        "Using a template makes a journey of yours."
    }

    fn use_template(&self) -> &'static str {
        "Use"
    }

    fn template_taken(&self) -> &'static str {
        "in use"
    }

    fn blank_journey(&self) -> &'static str {
        "Blank journey"
    }

    fn new_name(&self) -> &'static str {
        "New journey"
    }

    fn delete_journey(&self) -> &'static str {
        "Delete journey"
    }

    fn copy_journey(&self) -> &'static str {
        "Duplicate journey"
    }

    fn sentence_title(&self) -> &'static str {
        "The rule in one sentence"
    }

    fn sentence_hint(&self) -> &'static str {
        "click an underlined part to change it"
    }

    fn steps_title(&self) -> &'static str {
        "Time line"
    }

    fn steps_note(&self) -> &'static str {
        "bar: messages · Alt+\u{2190} and Alt+\u{2192} change the day"
    }

    fn add_step(&self) -> &'static str {
        "Add a step"
    }

    fn step_of(&self, step: &str, of: &str) -> String {
        format!("Step {step} of {of}")
    }

    fn step_acts(&self) -> [&'static str; 5] {
        ["Earlier", "Later", "Duplicate", "Pause", "Delete step"]
    }

    fn resume(&self) -> &'static str {
        "Resume"
    }

    fn wait_label(&self) -> &'static str {
        "Wait (days)"
    }

    fn wait_kind_label(&self) -> &'static str {
        "When"
    }

    fn give_coupon(&self) -> &'static str {
        "With a coupon"
    }

    fn preview_title(&self) -> &'static str {
        "Preview"
    }

    fn preview_for(&self, customer: &str) -> String {
        format!("for {customer}")
    }

    fn another_person(&self) -> &'static str {
        "Another person"
    }

    fn nobody_gets_it(&self) -> &'static str {
        "Nobody gets this step in the dry run."
    }

    fn unknown_tag(&self, tag: &str) -> String {
        format!("{{{{{tag}}}}} is no field that Régua knows")
    }

    fn tag_is_blank(&self, tag: &str) -> String {
        format!("This customer has no: {}", lower(tag))
    }

    fn still_to_write(&self, gap: &str) -> String {
        format!("Still to be written: {gap}")
    }

    fn audience_everyone(&self) -> &'static str {
        "The whole base"
    }

    fn audience_own(&self) -> &'static str {
        "This journey’s own condition"
    }

    fn edit_audience(&self) -> &'static str {
        "Edit as an audience"
    }

    fn control_percent(&self) -> &'static str {
        "Control group (%)"
    }

    fn priority_field(&self) -> &'static str {
        "Priority (1 goes first)"
    }

    fn reentry_days(&self) -> &'static str {
        "May begin again after (days)"
    }

    fn trigger_days(&self) -> &'static str {
        "Days"
    }

    fn trigger_date(&self) -> &'static str {
        "Day"
    }

    fn trigger_day_of_month(&self) -> &'static str {
        "Day of the month"
    }

    fn days_before_after(&self) -> &'static str {
        "Days (negative: before)"
    }

    fn which_segments(&self) -> &'static str {
        "Segments"
    }

    fn which_stage(&self) -> &'static str {
        "Stage"
    }

    fn rule_fields(&self) -> &'static str {
        "Rules"
    }

    fn journey_name(&self) -> &'static str {
        "Name of the journey"
    }

    fn all_who_have_messages(&self) -> &'static str {
        "See the customers"
    }

    fn no_steps(&self) -> &'static str {
        "No steps yet."
    }

    fn customers_short(&self) -> &'static str {
        "customers"
    }

    fn planning_far(&self, done: &str, of: &str) -> String {
        format!("Trying: {done} of {of} journeys")
    }

    fn objective_field(&self) -> &'static str {
        "Objective"
    }
}

/// Within a line, a name begins in lower case.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
