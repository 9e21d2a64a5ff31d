//! The words of the page of réguas in Portuguese. What each is for, the trait says.

use super::BoardText;
use super::lower;
use crate::text::Pt;

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
        ["entradas", "clientes com mensagem planejada", "no grupo de controle", "mensagens saem", "por dia, em média"]
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
