//! The words of the schedule and of the page of réguas: what stands around figures. The words of réguas themselves are
//! `journeys`'s.

use super::{En, Pt};

/// The words of the schedule.
pub trait ScheduleText {
    /// The titles of the document: réguas, schedule.
    fn titles_of_plan(&self) -> [&'static str; 2];
    /// The names of the steps: réguas, schedule.
    fn steps_of_plan(&self) -> [&'static str; 2];
    /// How many réguas take part.
    fn journeys_on(&self, journeys: (usize, &str)) -> String;
    /// The finding: messages in so many days.
    fn schedule_finding(&self, messages: &str, days: &str) -> String;
    /// The day with most messages.
    fn heaviest_day(&self, day: &str, messages: &str) -> String;
    /// From when, and what is assumed.
    fn schedule_from(&self, day: &str) -> String;
    /// Messages that were moved, and those that are never sent.
    fn held_in_all(&self, moved: &str, dropped: &str) -> String;
    /// Who gets nothing, and who gets more than so many.
    fn received_in_all(&self, nothing: &str, many: (&str, &str)) -> String;
    /// No régua takes part.
    fn no_journeys(&self) -> (&'static str, &'static str);
    /// Leads to the réguas.
    fn to_journeys(&self) -> &'static str;
    /// Leads to the schedule.
    fn to_schedule(&self) -> &'static str;
    /// The calendar.
    fn calendar(&self) -> &'static str;
    /// How to read it: what the longest bar stands for.
    fn calendar_note(&self, most: &str) -> String;
    /// The keys.
    fn calendar_keys(&self) -> &'static str;
    /// The days of the week from Monday, in short.
    fn weekdays_short(&self) -> [&'static str; 7];
    /// A day on which nothing is sent.
    fn quiet_day(&self) -> &'static str;
    /// After a figure: held back.
    fn held_short(&self) -> &'static str;
    /// A day in words: its date, messages sent, messages held back.
    fn day_label(&self, date: &str, sent: &str, held: &str) -> String;
    /// The months before and after.
    fn months_around(&self) -> [&'static str; 2];
    /// The days to look ahead.
    fn horizon_label(&self) -> &'static str;
    /// So many days.
    fn days_ahead_choice(&self, days: &str) -> String;
    /// After a figure: are sent.
    fn goes_out(&self) -> &'static str;
    /// A step of a régua: its number.
    fn step_number(&self, step: &str) -> String;
    /// A day without messages.
    fn nothing_on_day(&self) -> &'static str;
    /// A day still to be chosen.
    fn choose_a_day(&self) -> &'static str;
    /// Messages held back, and why; how to read it.
    fn held_title(&self) -> [&'static str; 2];
    /// The columns: reason, messages, moved, never sent, customers.
    fn held_columns(&self) -> [&'static str; 5];
    /// Nothing was held back.
    fn nothing_held(&self) -> &'static str;
    /// Where réguas meet; how to read it.
    fn pairs_title(&self) -> [&'static str; 2];
    /// The columns: the two réguas, customers planned, sent, same week planned, sent, gave way.
    fn pairs_columns(&self) -> [&'static str; 6];
    /// No two réguas meet.
    fn no_pairs_meet(&self) -> &'static str;
    /// How many messages each customer gets.
    fn received_title(&self) -> [&'static str; 2];
    /// The columns: messages, customers, share.
    fn received_columns(&self) -> [&'static str; 3];
    /// So many and more.
    fn and_more(&self, messages: &str) -> String;
    /// How the dry run is computed.
    fn dry_run_how(&self) -> &'static str;
    /// It is being worked out.
    fn planning(&self) -> &'static str;
    /// Who can be spoken to by the channels.
    fn reach_title(&self) -> &'static str;
    /// How reach is computed.
    fn reach_note(&self) -> &'static str;
    /// A list of the dry run, as the customers' table names it: a step on a day, the day, a régua, a step, a reason, more
    /// than so many, both réguas.
    fn list_of_step(&self, journey: &str, step: &str, date: &str) -> String;
    /// Who gets anything on a day.
    fn list_of_day(&self, date: &str) -> String;
    /// Who has a message of a régua.
    fn list_of_journey(&self, journey: &str) -> String;
    /// Who gets a step.
    fn list_of_any_day(&self, journey: &str, step: &str) -> String;
    /// Who was held back for a reason.
    fn list_of_held(&self, reason: &str) -> String;
    /// Who gets more than so many messages.
    fn list_of_beyond(&self, messages: &str) -> String;
    /// Who has messages of both.
    fn list_of_shared(&self, one: &str, other: &str) -> String;
    /// What holds over all réguas.
    fn rules_title(&self) -> &'static str;
    /// What 0 means.
    fn rules_note(&self) -> &'static str;
    /// Messages a week for each person, whatever the channel.
    fn cap_of_all(&self) -> &'static str;
    /// Those by one channel.
    fn cap_of_channel(&self, channel: &str) -> String;
    /// Days from a message to the next.
    fn gap_label(&self) -> &'static str;
    /// For how many days a message held back waits.
    fn patience_label(&self) -> &'static str;
    /// Days of the week without messages.
    fn quiet_label(&self) -> &'static str;
}

impl ScheduleText for Pt {
    fn titles_of_plan(&self) -> [&'static str; 2] {
        ["Réguas de relacionamento · Régua", "Agenda · Régua"]
    }

    fn steps_of_plan(&self) -> [&'static str; 2] {
        ["Réguas", "Agenda"]
    }

    fn journeys_on(&self, (count, shown): (usize, &str)) -> String {
        match count {
            0 => "nenhuma ligada".to_owned(),
            1 => "1 ligada".to_owned(),
            _ => format!("{shown} ligadas"),
        }
    }

    fn schedule_finding(&self, messages: &str, days: &str) -> String {
        format!("{messages} mensagens nos próximos {days} dias")
    }

    fn heaviest_day(&self, day: &str, messages: &str) -> String {
        format!("O dia mais cheio é {day}, com {messages}.")
    }

    fn schedule_from(&self, day: &str) -> String {
        format!("Ensaio a partir de {day}, como se ninguém comprasse. Nada é enviado daqui.")
    }

    fn held_in_all(&self, moved: &str, dropped: &str) -> String {
        format!("{moved} mudaram de dia e {dropped} não saem; os motivos estão abaixo.")
    }

    fn received_in_all(&self, nothing: &str, (share, many): (&str, &str)) -> String {
        format!("{nothing} da base não recebe nada; {share} recebem mais de {many}.")
    }

    fn no_journeys(&self) -> (&'static str, &'static str) {
        (
            "Nenhuma régua ligada ainda",
            "Escolha uma régua da biblioteca: a agenda mostra, dia a dia, quem receberia o quê, antes de enviar.",
        )
    }

    fn to_journeys(&self) -> &'static str {
        "Ir para as réguas"
    }

    fn to_schedule(&self) -> &'static str {
        "Ver a agenda"
    }

    fn calendar(&self) -> &'static str {
        "Calendário"
    }

    fn calendar_note(&self, most: &str) -> String {
        format!("barra cheia: {most} mensagens · hachura: dia sem envio")
    }

    fn calendar_keys(&self) -> &'static str {
        "As setas andam pelos dias; Enter escolhe."
    }

    fn weekdays_short(&self) -> [&'static str; 7] {
        ["seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."]
    }

    fn quiet_day(&self) -> &'static str {
        "sem envio"
    }

    fn held_short(&self) -> &'static str {
        "seguradas"
    }

    fn day_label(&self, date: &str, sent: &str, held: &str) -> String {
        format!("{date}: {sent} mensagens saem, {held} seguradas")
    }

    fn months_around(&self) -> [&'static str; 2] {
        ["Mês anterior", "Mês seguinte"]
    }

    fn horizon_label(&self) -> &'static str {
        "Ensaiar"
    }

    fn days_ahead_choice(&self, days: &str) -> String {
        format!("{days} dias")
    }

    fn goes_out(&self) -> &'static str {
        "saem"
    }

    fn step_number(&self, step: &str) -> String {
        format!("passo {step}")
    }

    fn nothing_on_day(&self) -> &'static str {
        "Nada sai neste dia."
    }

    fn choose_a_day(&self) -> &'static str {
        "Escolha um dia no calendário para ver o que sai e baixar as listas."
    }

    fn held_title(&self) -> [&'static str; 2] {
        ["Seguradas, e por quê", "nenhuma some sem registro"]
    }

    fn held_columns(&self) -> [&'static str; 5] {
        ["Motivo", "Mensagens", "Outro dia", "Não saem", "Clientes"]
    }

    fn nothing_held(&self) -> &'static str {
        "Nenhuma mensagem foi segurada."
    }

    fn pairs_title(&self) -> [&'static str; 2] {
        ["Onde as réguas se encontram", "a primeira tem prioridade; antes → depois dos limites"]
    }

    fn pairs_columns(&self) -> [&'static str; 6] {
        ["Réguas", "Clientes nas duas", "depois", "Na mesma semana", "depois", "Cederam o dia"]
    }

    fn no_pairs_meet(&self) -> &'static str {
        "Nenhum cliente recebe mensagens de duas réguas."
    }

    fn received_title(&self) -> [&'static str; 2] {
        ["Quantas mensagens cada cliente recebe", "barra: clientes"]
    }

    fn received_columns(&self) -> [&'static str; 3] {
        ["Mensagens", "Clientes", "% da base"]
    }

    fn and_more(&self, messages: &str) -> String {
        format!("{messages} ou mais")
    }

    fn dry_run_how(&self) -> &'static str {
        "Cada régua ligada é percorrida por toda a base, dia a dia, como se ninguém comprasse. Quem já está a caminho na data de \
         referência entra na conta. Depois valem os limites para todas: na ordem da prioridade, uma mensagem que não pode sair \
         no dia vai para o próximo dia possível ou não sai, conforme a regra."
    }

    fn planning(&self) -> &'static str {
        "Ensaiando as réguas…"
    }

    fn reach_title(&self) -> &'static str {
        "Alcance por canal"
    }

    fn reach_note(&self) -> &'static str {
        "com contato e consentimento, onde a base diz"
    }

    fn list_of_step(&self, journey: &str, step: &str, date: &str) -> String {
        format!("{journey}, passo {step}, em {date}")
    }

    fn list_of_day(&self, date: &str) -> String {
        format!("mensagens em {date}")
    }

    fn list_of_journey(&self, journey: &str) -> String {
        format!("na régua {journey}")
    }

    fn list_of_any_day(&self, journey: &str, step: &str) -> String {
        format!("{journey}, passo {step}")
    }

    fn list_of_held(&self, reason: &str) -> String {
        format!("seguradas: {reason}")
    }

    fn list_of_beyond(&self, messages: &str) -> String {
        format!("mais de {messages} mensagens")
    }

    fn list_of_shared(&self, one: &str, other: &str) -> String {
        format!("{one} e {other}")
    }

    fn rules_title(&self) -> &'static str {
        "Limites em vigor"
    }

    fn rules_note(&self) -> &'static str {
        "0: sem limite; ao esperar 0 dias, a mensagem segurada não sai."
    }

    fn cap_of_all(&self) -> &'static str {
        "Mensagens por pessoa e semana"
    }

    fn cap_of_channel(&self, channel: &str) -> String {
        format!("Delas, por {channel}")
    }

    fn gap_label(&self) -> &'static str {
        "Dias entre duas mensagens"
    }

    fn patience_label(&self) -> &'static str {
        "Segurada, espera até (dias)"
    }

    fn quiet_label(&self) -> &'static str {
        "Dias sem envio"
    }
}

impl ScheduleText for En {
    fn titles_of_plan(&self) -> [&'static str; 2] {
        ["Journeys · Régua", "Schedule · Régua"]
    }

    fn steps_of_plan(&self) -> [&'static str; 2] {
        ["Journeys", "Schedule"]
    }

    fn journeys_on(&self, (count, shown): (usize, &str)) -> String {
        match count {
            0 => "none on".to_owned(),
            _ => format!("{shown} on"),
        }
    }

    fn schedule_finding(&self, messages: &str, days: &str) -> String {
        format!("{messages} messages in the next {days} days")
    }

    fn heaviest_day(&self, day: &str, messages: &str) -> String {
        format!("The fullest day is {day}, with {messages}.")
    }

    fn schedule_from(&self, day: &str) -> String {
        format!("Dry run from {day}, as if nobody bought. Nothing is sent from here.")
    }

    fn held_in_all(&self, moved: &str, dropped: &str) -> String {
        format!("{moved} moved to another day and {dropped} are not sent; the reasons are below.")
    }

    fn received_in_all(&self, nothing: &str, (share, many): (&str, &str)) -> String {
        format!("{nothing} of the base gets nothing; {share} get more than {many}.")
    }

    fn no_journeys(&self) -> (&'static str, &'static str) {
        (
            "No journey is on yet",
            "Choose a journey from the library: the schedule shows, day by day, who would get what, before anything is sent.",
        )
    }

    fn to_journeys(&self) -> &'static str {
        "Go to the journeys"
    }

    fn to_schedule(&self) -> &'static str {
        "See the schedule"
    }

    fn calendar(&self) -> &'static str {
        "Calendar"
    }

    fn calendar_note(&self, most: &str) -> String {
        format!("full bar: {most} messages · hatched: nothing is sent")
    }

    fn calendar_keys(&self) -> &'static str {
        "Arrows move about the days; Enter chooses."
    }

    fn weekdays_short(&self) -> [&'static str; 7] {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    }

    fn quiet_day(&self) -> &'static str {
        "quiet"
    }

    fn held_short(&self) -> &'static str {
        "held back"
    }

    fn day_label(&self, date: &str, sent: &str, held: &str) -> String {
        format!("{date}: {sent} messages sent, {held} held back")
    }

    fn months_around(&self) -> [&'static str; 2] {
        ["Month before", "Month after"]
    }

    fn horizon_label(&self) -> &'static str {
        "Try"
    }

    fn days_ahead_choice(&self, days: &str) -> String {
        format!("{days} days")
    }

    fn goes_out(&self) -> &'static str {
        "sent"
    }

    fn step_number(&self, step: &str) -> String {
        format!("step {step}")
    }

    fn nothing_on_day(&self) -> &'static str {
        "Nothing is sent on this day."
    }

    fn choose_a_day(&self) -> &'static str {
        "Choose a day in the calendar to see what is sent and to download the lists."
    }

    fn held_title(&self) -> [&'static str; 2] {
        ["Held back, and why", "none is lost without a record"]
    }

    fn held_columns(&self) -> [&'static str; 5] {
        ["Reason", "Messages", "Another day", "Not sent", "Customers"]
    }

    fn nothing_held(&self) -> &'static str {
        "No message was held back."
    }

    fn pairs_title(&self) -> [&'static str; 2] {
        ["Where journeys meet", "the first goes first; before → after the limits"]
    }

    fn pairs_columns(&self) -> [&'static str; 6] {
        ["Journeys", "Customers in both", "after", "In one week", "after", "Gave way"]
    }

    fn no_pairs_meet(&self) -> &'static str {
        "No customer gets messages of two journeys."
    }

    fn received_title(&self) -> [&'static str; 2] {
        ["How many messages each customer gets", "bar: customers"]
    }

    fn received_columns(&self) -> [&'static str; 3] {
        ["Messages", "Customers", "% of base"]
    }

    fn and_more(&self, messages: &str) -> String {
        format!("{messages} or more")
    }

    fn dry_run_how(&self) -> &'static str {
        "Each journey that is on is run over the whole base, day by day, as if nobody bought. Whoever is on the way on the \
         reference date counts. Then the limits hold over all of them: in the order of priority, a message that can't be sent on \
         its day goes to the next possible day or is not sent, as the rule says."
    }

    fn planning(&self) -> &'static str {
        "Trying the journeys…"
    }

    fn reach_title(&self) -> &'static str {
        "Reach by channel"
    }

    fn reach_note(&self) -> &'static str {
        "with contact data and consent, where the base tells"
    }

    fn list_of_step(&self, journey: &str, step: &str, date: &str) -> String {
        format!("{journey}, step {step}, on {date}")
    }

    fn list_of_day(&self, date: &str) -> String {
        format!("messages on {date}")
    }

    fn list_of_journey(&self, journey: &str) -> String {
        format!("in the journey {journey}")
    }

    fn list_of_any_day(&self, journey: &str, step: &str) -> String {
        format!("{journey}, step {step}")
    }

    fn list_of_held(&self, reason: &str) -> String {
        format!("held back: {reason}")
    }

    fn list_of_beyond(&self, messages: &str) -> String {
        format!("more than {messages} messages")
    }

    fn list_of_shared(&self, one: &str, other: &str) -> String {
        format!("{one} and {other}")
    }

    fn rules_title(&self) -> &'static str {
        "Limits in force"
    }

    fn rules_note(&self) -> &'static str {
        "0: no limit; waiting 0 days, a message held back is not sent."
    }

    fn cap_of_all(&self) -> &'static str {
        "Messages per person and week"
    }

    fn cap_of_channel(&self, channel: &str) -> String {
        format!("Of these, by {channel}")
    }

    fn gap_label(&self) -> &'static str {
        "Days between two messages"
    }

    fn patience_label(&self) -> &'static str {
        "Held back, waits up to (days)"
    }

    fn quiet_label(&self) -> &'static str {
        "Days without messages"
    }
}
