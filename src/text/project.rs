//! The recipe in words: its menu, why one can't be opened, what of one does not fit. What a recipe is is `project`'s.

use super::format;
use super::{En, Pt};
use crate::domain::{Asker, FieldFault, Language, Misfit, RecipeError};

/// The words of saved work.
pub trait ProjectText {
    /// The menu, on its button.
    fn project(&self) -> &'static str;
    /// What a recipe holds, and what it does not.
    fn recipe_hint(&self) -> &'static str;
    /// Downloads the recipe.
    fn save_recipe(&self) -> &'static str;
    /// Chooses a recipe.
    fn open_recipe(&self) -> &'static str;
    /// What a recipe is called as a file.
    fn recipe_file(&self) -> &'static str;
    /// Keeps the recipe in this browser from now on.
    fn keep_recipe(&self) -> &'static str;
    /// What that means.
    fn keep_recipe_hint(&self) -> &'static str;
    /// The browser would not keep it.
    fn recipe_not_kept(&self) -> &'static str;
    /// Leaves nothing.
    fn forget_everything(&self) -> &'static str;
    /// What that means: it can't be undone.
    fn forget_hint(&self) -> &'static str;
    /// Yes, do it.
    fn forget_yes(&self) -> &'static str;
    /// No, leave it.
    fn forget_no(&self) -> &'static str;
    /// A recipe waits for a base.
    fn recipe_waits(&self) -> &'static str;
    /// A recipe is in force.
    fn recipe_opened(&self) -> &'static str;
    /// Before the list of what does not fit.
    fn recipe_misfits(&self) -> &'static str;
    /// Puts the message away.
    fn put_away(&self) -> &'static str;
    /// No recipe was opened, and nothing changed.
    fn recipe_refused(&self) -> &'static str;
    /// Why.
    fn recipe_error(&self, error: &RecipeError) -> String;
    /// Something that does not fit, as a sentence.
    fn misfit(&self, misfit: &Misfit) -> String;
}

impl ProjectText for Pt {
    fn project(&self) -> &'static str {
        "Projeto"
    }
    fn recipe_hint(&self) -> &'static str {
        "A receita guarda suas escolhas: ajustes, mapas, públicos, réguas e o significado das colunas. Nenhuma linha dos \
         arquivos vai junto; o que você escreveu em condições e mensagens, sim."
    }
    fn save_recipe(&self) -> &'static str {
        "Salvar receita"
    }
    fn open_recipe(&self) -> &'static str {
        "Abrir receita…"
    }
    fn recipe_file(&self) -> &'static str {
        "receita.regua.json"
    }
    fn keep_recipe(&self) -> &'static str {
        "Guardar neste navegador"
    }
    fn keep_recipe_hint(&self) -> &'static str {
        "A receita é guardada a cada mudança e volta com a próxima base que você abrir aqui."
    }
    fn recipe_not_kept(&self) -> &'static str {
        "O navegador não deixou guardar a receita. Salve a receita como arquivo."
    }
    fn forget_everything(&self) -> &'static str {
        "Esquecer tudo"
    }
    fn forget_hint(&self) -> &'static str {
        "Fecha a base e apaga a receita, o idioma e o tema guardados neste navegador. Não dá para desfazer."
    }
    fn forget_yes(&self) -> &'static str {
        "Sim, esquecer tudo"
    }
    fn forget_no(&self) -> &'static str {
        "Não esquecer"
    }
    fn recipe_waits(&self) -> &'static str {
        "Receita pronta: vale para a base que você abrir."
    }
    fn recipe_opened(&self) -> &'static str {
        "Receita aberta."
    }
    fn recipe_misfits(&self) -> &'static str {
        "Receita aberta. Isto não combina com a base:"
    }
    fn put_away(&self) -> &'static str {
        "Dispensar"
    }
    fn recipe_refused(&self) -> &'static str {
        "A receita não foi aberta, e nada mudou:"
    }
    fn recipe_error(&self, error: &RecipeError) -> String {
        match error {
            RecipeError::TooLarge { most } => {
                format!("o arquivo passa de {}, o máximo de uma receita", size(Language::Portuguese, *most))
            }
            RecipeError::TooDeep => "o arquivo tem níveis demais, um dentro do outro".to_owned(),
            RecipeError::NotJson { line, column } => {
                format!("o arquivo não é JSON: a leitura parou na linha {line}, coluna {column}")
            }
            RecipeError::NotOurs => "o arquivo é JSON, mas não é uma receita da Régua".to_owned(),
            RecipeError::Later(version) => {
                format!("a receita é da versão {version}, mais nova que esta página; abra com uma Régua mais nova")
            }
            RecipeError::Field { path, fault } => {
                let fault = match fault {
                    FieldFault::Missing => "falta",
                    FieldFault::Unknown => "não existe neste formato",
                    FieldFault::Twice => "aparece duas vezes",
                    FieldFault::Kind => "é de outro tipo",
                    FieldFault::Word => "tem uma palavra que o formato não conhece",
                    FieldFault::Range => "tem um valor que não pode ser escolhido",
                    FieldFault::Depth => "tem níveis demais, um dentro do outro",
                };
                format!("o campo “{path}” {fault}")
            }
        }
    }
    fn misfit(&self, misfit: &Misfit) -> String {
        let asker = |asker: &Asker| match asker {
            Asker::Audience(name) => format!("o público “{name}”"),
            Asker::Journey(name) => format!("a régua “{name}”"),
            Asker::Unit => "a análise por empresa".to_owned(),
        };
        match misfit {
            Misfit::Column(by, Some(name)) => format!("{} usa a coluna “{name}”, que a base não tem", asker(by)),
            Misfit::Column(by, None) => {
                format!("{} usa uma coluna que já faltava quando a receita foi salva", asker(by))
            }
            Misfit::Part(by) => format!("{} usa um segmento ou carteira que não existe aqui", asker(by)),
            Misfit::Status(status) => format!("nenhum pedido tem a situação “{status}”"),
            Misfit::Currency(currency) => {
                format!("nenhum pedido está em {}: vale a moeda mais comum da base", currency.code())
            }
            Misfit::Reference(day) => {
                let day = format::date(Language::Portuguese, *day);
                format!("nenhum pedido é de até {day}: vale a data de referência padrão")
            }
            Misfit::Mapping(columns) => {
                format!("nenhum arquivo tem as colunas {}, cujo significado você escolheu", columns.join(", "))
            }
        }
    }
}

impl ProjectText for En {
    fn project(&self) -> &'static str {
        "Project"
    }
    fn recipe_hint(&self) -> &'static str {
        "The recipe holds your choices: settings, maps, audiences, réguas and the meaning of columns. No row of the files \
         goes along; what you wrote in conditions and messages does."
    }
    fn save_recipe(&self) -> &'static str {
        "Save recipe"
    }
    fn open_recipe(&self) -> &'static str {
        "Open recipe…"
    }
    fn recipe_file(&self) -> &'static str {
        "recipe.regua.json"
    }
    fn keep_recipe(&self) -> &'static str {
        "Keep in this browser"
    }
    fn keep_recipe_hint(&self) -> &'static str {
        "The recipe is kept at each change and comes back with the next base that you open here."
    }
    fn recipe_not_kept(&self) -> &'static str {
        "The browser refused to keep the recipe. Save the recipe as a file."
    }
    fn forget_everything(&self) -> &'static str {
        "Forget everything"
    }
    fn forget_hint(&self) -> &'static str {
        "Closes the base and deletes the recipe, language and theme kept in this browser. It cannot be undone."
    }
    fn forget_yes(&self) -> &'static str {
        "Yes, forget everything"
    }
    fn forget_no(&self) -> &'static str {
        "Do not forget"
    }
    fn recipe_waits(&self) -> &'static str {
        "Recipe ready: it holds for the base that you open."
    }
    fn recipe_opened(&self) -> &'static str {
        "Recipe opened."
    }
    fn recipe_misfits(&self) -> &'static str {
        "Recipe opened. This does not fit the base:"
    }
    fn put_away(&self) -> &'static str {
        "Dismiss"
    }
    fn recipe_refused(&self) -> &'static str {
        "The recipe was not opened, and nothing changed:"
    }
    fn recipe_error(&self, error: &RecipeError) -> String {
        match error {
            RecipeError::TooLarge { most } => {
                format!("the file is larger than {}, the most for a recipe", size(Language::English, *most))
            }
            RecipeError::TooDeep => "the file has too many levels, one within the other".to_owned(),
            RecipeError::NotJson { line, column } => {
                format!("the file is not JSON: reading stopped at line {line}, column {column}")
            }
            RecipeError::NotOurs => "the file is JSON, but no recipe of Régua".to_owned(),
            RecipeError::Later(version) => {
                format!("the recipe is of version {version}, later than this page; open it with a later Régua")
            }
            RecipeError::Field { path, fault } => {
                let fault = match fault {
                    FieldFault::Missing => "is missing",
                    FieldFault::Unknown => "does not exist in this format",
                    FieldFault::Twice => "is there twice",
                    FieldFault::Kind => "is of another kind",
                    FieldFault::Word => "has a word that the format does not know",
                    FieldFault::Range => "has a value that cannot be chosen",
                    FieldFault::Depth => "has too many levels, one within the other",
                };
                format!("the field “{path}” {fault}")
            }
        }
    }
    fn misfit(&self, misfit: &Misfit) -> String {
        let asker = |asker: &Asker| match asker {
            Asker::Audience(name) => format!("the audience “{name}”"),
            Asker::Journey(name) => format!("the régua “{name}”"),
            Asker::Unit => "the analysis by company".to_owned(),
        };
        match misfit {
            Misfit::Column(by, Some(name)) => {
                format!("{} uses the column “{name}”, which the base does not have", asker(by))
            }
            Misfit::Column(by, None) => {
                format!("{} uses a column that was missing already when the recipe was saved", asker(by))
            }
            Misfit::Part(by) => format!("{} uses a segment or portfolio that does not exist here", asker(by)),
            Misfit::Status(status) => format!("no order has the status “{status}”"),
            Misfit::Currency(currency) => {
                format!("no order is in {}: the commonest currency of the base holds", currency.code())
            }
            Misfit::Reference(day) => {
                let day = format::date(Language::English, *day);
                format!("no order is of {day} or before: the default reference date holds")
            }
            Misfit::Mapping(columns) => {
                format!("no file has the columns {}, whose meaning you chose", columns.join(", "))
            }
        }
    }
}

fn size(language: Language, bytes: usize) -> String {
    format::bytes(language, bytes as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    #[test]
    fn faults_say_where_and_misfits_say_who() {
        let error = RecipeError::Field { path: "rfm.window".to_owned(), fault: FieldFault::Word };
        assert_eq!(Pt.recipe_error(&error), "o campo “rfm.window” tem uma palavra que o formato não conhece");
        assert_eq!(En.recipe_error(&error), "the field “rfm.window” has a word that the format does not know");
        let column = Misfit::Column(Asker::Audience("VIP".to_owned()), Some("cidade".to_owned()));
        assert_eq!(Pt.misfit(&column), "o público “VIP” usa a coluna “cidade”, que a base não tem");
        let day = Misfit::Reference(Day::from_ymd(2026, 3, 31).unwrap());
        assert_eq!(Pt.misfit(&day), "nenhum pedido é de até 31/03/2026: vale a data de referência padrão");
    }
}
