//! The words of the Lists page in Portuguese. What each is for, the trait says.

use super::ListsText;
use crate::text::{Advice, Pt};

impl ListsText for Pt {
    fn title_lists(&self) -> &'static str {
        "Listas · Régua"
    }

    fn step_lists(&self) -> [&'static str; 2] {
        ["Listas", "para baixar"]
    }

    fn lists_finding(&self, (count, lists): (u64, &str), customers: &str) -> String {
        let noun = if count == 1 { "lista pronta" } else { "listas prontas" };
        format!("{lists} {noun}, de {customers} clientes")
    }

    fn lists_in_no_file(&self, (count, customers): (u64, &str)) -> String {
        let said = if count == 1 {
            "cliente disse não a e-mails, saiu deles ou está"
        } else {
            "clientes disseram não a e-mails, saíram deles ou estão"
        };
        let left = if count == 1 { "fica" } else { "ficam" };
        format!("{customers} {said} na lista de supressão e {left} fora de todos os arquivos.")
    }

    fn lists_reach(&self) -> &'static str {
        "As colunas dos canais contam quem pode ser alcançado: tem o contato, consentiu e não saiu."
    }

    fn lists_untold(&self, channels: &str) -> String {
        format!("Falta no cadastro o contato para: {channels}. Esse alcance não é contado.")
    }

    fn lists_of_base(&self) -> [&'static str; 2] {
        ["Grupos da base", "cada cliente está em um grupo de cada divisão; grupos vazios não aparecem"]
    }

    fn lists_of_days(&self) -> [&'static str; 2] {
        [
            "Ações dos próximos dias",
            "o que o ensaio das réguas envia, dia a dia; uma linha por mensagem, com o texto pronto",
        ]
    }

    fn lists_audiences(&self) -> &'static str {
        "Públicos"
    }

    fn lists_columns(&self) -> [&'static str; 3] {
        ["Lista", "Clientes", "Último download"]
    }

    fn lists_messages(&self) -> &'static str {
        "Mensagens"
    }

    fn lists_counted(&self, (count, lists): (u64, &str)) -> String {
        format!("{lists} {}", if count == 1 { "lista" } else { "listas" })
    }

    fn lists_left_out(&self, (count, customers): (u64, &str)) -> String {
        if count == 1 { "1 fora do arquivo".to_owned() } else { format!("{customers} fora do arquivo") }
    }

    fn lists_never(&self) -> &'static str {
        "nunca"
    }

    fn lists_taken(&self, date: &str, hour: &str) -> String {
        format!("{date}, {hour}")
    }

    fn lists_changed(&self) -> &'static str {
        "mudou desde então"
    }

    fn lists_take(&self) -> &'static str {
        "Baixar"
    }

    fn lists_take_one(&self, name: &str) -> String {
        format!("Baixar: {name}")
    }

    fn lists_choose(&self, name: &str) -> String {
        format!("Escolher: {name}")
    }

    fn lists_choose_all(&self, group: &str) -> String {
        format!("Escolher todas: {group}")
    }

    fn lists_take_chosen(&self, (count, lists): (u64, &str)) -> String {
        match count {
            0 => "Baixar as escolhidas (zip)".to_owned(),
            1 => "Baixar a lista escolhida (zip)".to_owned(),
            _ => format!("Baixar as {lists} escolhidas (zip)"),
        }
    }

    fn lists_none_chosen(&self) -> &'static str {
        "marque uma lista na tabela"
    }

    fn lists_choose_none(&self) -> &'static str {
        "Desmarcar todas"
    }

    fn lists_search(&self) -> &'static str {
        "Buscar lista pelo nome"
    }

    fn lists_not_found(&self) -> &'static str {
        "Nenhuma lista com esse nome. Apague a busca para ver todas."
    }

    fn lists_days(&self) -> &'static str {
        "Dias à frente"
    }

    fn lists_no_journeys(&self) -> &'static str {
        "Nenhuma régua ligada. Ligue uma, e as listas de cada dia aparecem aqui."
    }

    fn lists_nothing_due(&self) -> &'static str {
        "As réguas ligadas não enviam nada nestes dias. Olhe mais dias à frente ou confira a agenda."
    }

    fn lists_how(&self) -> &'static str {
        "Cada arquivo é uma planilha (CSV). O zip traz um arquivo por lista e um índice com as contagens. A data do último \
         download vale até fechar esta página: ela não é guardada, porque saber se a lista mudou exigiria guardar um resumo de \
         quem está nela."
    }

    fn writing_far(&self, done: &str, of: &str) -> String {
        format!("Escrevendo as listas: {done} de {of} prontas")
    }

    fn writing_file(&self) -> &'static str {
        "Escrevendo a lista"
    }

    fn stop_writing(&self) -> &'static str {
        "Cancelar"
    }

    fn file_abandoned(&self) -> Advice {
        Advice::new(
            "O arquivo não foi até o fim",
            "Os dados ou as regras mudaram enquanto ele era escrito. Baixe de novo para levar as listas de agora.",
        )
    }
}
