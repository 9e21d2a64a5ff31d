//! The words of the designer in Portuguese. What each is for, the trait says.

use super::{DesignerText, with_fallback};
use crate::text::Pt;

impl DesignerText for Pt {
    fn line_note(&self) -> &'static str {
        "barra: mensagens · arraste um passo pela alça, ou use as setas nela · Alt+\u{2190} e Alt+\u{2192} mudam o dia"
    }

    fn add_fork(&self) -> &'static str {
        "Incluir bifurcação"
    }

    fn fork_head(&self, when: &str) -> String {
        format!("Bifurcação · {when}")
    }

    fn fork_of(&self, fork: &str, of: &str) -> String {
        format!("Bifurcação {fork} de {of}")
    }

    fn fork_asks(&self, condition: &str) -> String {
        format!("Se {condition}")
    }

    fn fork_sides(&self) -> [&'static str; 2] {
        ["Sim", "Não"]
    }

    fn taken(&self, entries: &str) -> String {
        format!("{entries} seguem por aqui")
    }

    fn fork_acts(&self) -> [&'static str; 3] {
        ["Desfazer e manter o Sim", "Desfazer e manter o Não", "Apagar com os passos"]
    }

    fn too_deep(&self) -> &'static str {
        "já há bifurcações demais uma dentro da outra; inclua esta fora delas"
    }

    fn add_step_here(&self, side: Option<&str>) -> String {
        side.map_or_else(|| "Incluir passo no fim".to_owned(), |side| format!("Incluir passo no lado {side}"))
    }

    fn move_step(&self, step: &str) -> String {
        format!("Mover o passo {step}: use as setas")
    }

    fn step_moved(&self, step: &str, of: &str, side: Option<&str>) -> String {
        let side = side.map(|side| format!(", no lado {side}")).unwrap_or_default();
        format!("Agora é o passo {step} de {of}{side}")
    }

    fn no_way_on(&self) -> &'static str {
        "O passo já está na ponta da régua"
    }

    fn blank_for(&self, blank: &str, of: &str, (name, written): (&str, &str), fallback: Option<&str>) -> String {
        let lack = format!("{name}: em branco para {blank} de {of}");
        match fallback {
            Some(text) => format!("{lack}, que recebem “{text}” no lugar"),
            None => {
                let like = with_fallback(written);
                format!("{lack}. Escreva um texto de reserva, como {like}")
            }
        }
    }

    fn shop_name(&self) -> &'static str {
        "Nome da loja nas mensagens"
    }

    fn shop_name_missing(&self) -> &'static str {
        "o texto usa o nome da loja: escreva-o uma vez, e ele vale para todas as réguas"
    }

    fn meet_today(&self, customers: &str) -> String {
        format!("Hoje: {customers}")
    }

    fn only_if_line(&self, condition: &str) -> String {
        format!("só se {condition}")
    }
}
