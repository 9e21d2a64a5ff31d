//! The words of the schedule in Portuguese. What each is for, the trait says.

use super::ScheduleText;
use crate::text::Pt;

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

    fn calendar_views(&self) -> [&'static str; 3] {
        ["Mês", "Semana", "Lista"]
    }

    fn calendar_view(&self) -> &'static str {
        "Ver a agenda por"
    }

    fn week_of(&self, from: &str, to: &str) -> String {
        format!("{from} a {to}")
    }

    fn list_columns(&self) -> [&'static str; 5] {
        ["Dia", "Régua", "Mensagem", "Canal", "Pessoas"]
    }

    fn week_rows(&self) -> &'static str {
        "Passo"
    }

    fn week_total(&self) -> &'static str {
        "Todas as mensagens"
    }

    fn nothing_then(&self) -> &'static str {
        "Nada sai nestes dias."
    }

    fn filters(&self) -> [&'static str; 2] {
        ["Régua", "Canal"]
    }

    fn no_filter(&self) -> [&'static str; 2] {
        ["Todas as réguas", "Todos os canais"]
    }

    fn filter_note(&self) -> &'static str {
        "Com filtro, os dias contam só o que sai dele; o que foi segurado está na tabela abaixo."
    }

    fn campaign_hint(&self) -> &'static str {
        "Arraste uma campanha para outro dia, ou escolha o dia dela e use os botões."
    }

    fn campaign_moves(&self) -> [&'static str; 2] {
        ["Um dia antes", "Um dia depois"]
    }

    fn campaign_moved(&self, name: &str, date: &str) -> String {
        format!("{name} passou para {date}.")
    }

    fn around(&self) -> [&'static str; 2] {
        ["Anterior", "Próximo"]
    }

    fn horizon_label(&self) -> &'static str {
        "Ensaiar"
    }

    fn days_ahead_choice(&self, days: &str) -> String {
        format!("{days} {}", if days == "1" { "dia" } else { "dias" })
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
        ["Onde as réguas se encontram", "a de cima tem prioridade; escolha um número para ver quem são"]
    }

    fn pairs_columns(&self) -> [&'static str; 6] {
        ["Réguas", "Clientes nas duas", "depois", "Na mesma semana", "depois", "Cederam o dia"]
    }

    fn meetings(&self) -> [&'static str; 4] {
        [
            "Pessoas, antes dos limites",
            "Pessoas, com os limites",
            "Mesma semana, antes dos limites",
            "Mesma semana, com os limites",
        ]
    }

    fn meetings_show(&self) -> &'static str {
        "Mostrar"
    }

    fn meetings_how(&self) -> &'static str {
        "Cada número conta as pessoas com mensagens das duas réguas no período do ensaio, ou quantas vezes alguém tem \
         mensagens das duas na mesma semana (de segunda a domingo). Antes dos limites: o que as réguas planejam; com os \
         limites: o que sai depois de tetos, intervalos, dias sem envio e colisões. Numa colisão no mesmo dia vence a régua \
         de cima, que tem a prioridade."
    }

    fn meeting_corner(&self) -> &'static str {
        "Régua, por prioridade"
    }

    fn meeting_label(&self, one: &str, other: &str, shared: &str) -> String {
        format!("{one} e {other}: {shared}")
    }

    fn volume_title(&self) -> [&'static str; 2] {
        ["Mensagens por semana", "o que sai, de segunda a domingo"]
    }

    fn volumes(&self) -> [&'static str; 2] {
        ["Por régua", "Por canal"]
    }

    fn volumes_corner(&self) -> [&'static str; 2] {
        ["Régua, por prioridade", "Canal"]
    }

    fn volume_total(&self) -> &'static str {
        "Total"
    }

    fn volume_all(&self) -> &'static str {
        "Todas"
    }

    fn volume_key(&self) -> &'static str {
        "Mensagens na semana"
    }

    fn volume_week(&self) -> &'static str {
        "Semana a partir de"
    }

    fn volume_how(&self) -> &'static str {
        "Cada coluna é a semana que começa no dia escrito em cima. Conta o que sai, já sem o que foi segurado por limites, \
         dias sem envio, consentimento ou grupo de controle; o que mudou de dia conta na semana em que sai. A primeira \
         semana começa na data de referência, e a última vai até o fim do ensaio: as duas podem ter menos de sete dias."
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
         no dia vai para o próximo dia possível ou não sai, conforme a regra. A próxima compra é esperada pelo tempo médio \
         até alguém comprar de novo o produto da última compra (com 3 recompras ou mais na base), senão pelo ritmo do cliente, \
         senão pelo da base. Os segmentos RFM mudam com o tempo: R envelhece pelos cortes da data de referência; F e M ficam."
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

    fn reach_untold(&self) -> &'static str {
        "contato não está nos dados"
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

    fn leap_day(&self) -> [&'static str; 3] {
        ["Aniversário de 29/02, em anos comuns", "28 de fevereiro", "1º de março"]
    }

    fn take_calendar(&self) -> &'static str {
        "Baixar .ics"
    }

    fn take_all_lists(&self) -> &'static str {
        "Baixar as listas (zip)"
    }

    fn take_day(&self) -> &'static str {
        "Baixar o dia"
    }
}
