//! The words of the builder of conditions: groups, rows, fields. What a condition says as a sentence is `phrases`'s.

use crate::text::{En, Pt};

/// The words of the builder.
pub trait BuilderText {
    /// The sentence's title.
    fn rule_title(&self) -> &'static str;
    /// The conditions' title.
    fn conditions(&self) -> &'static str;
    /// How changes are kept, and undone.
    fn conditions_note(&self) -> &'static str;
    /// The name's field.
    fn name_label(&self) -> &'static str;
    /// Copies an audience.
    fn duplicate_audience(&self) -> &'static str;
    /// Deletes an audience.
    fn delete_audience(&self) -> &'static str;
    /// How a group joins, for those who do not see it.
    fn group_label(&self) -> &'static str;
    /// All, any, none.
    fn group_joins(&self) -> [&'static str; 3];
    /// An empty group.
    fn group_empty(&self) -> &'static str;
    /// Adds a row.
    fn add_condition(&self) -> &'static str;
    /// Adds a group.
    fn add_group(&self) -> &'static str;
    /// Copies a row or a group.
    fn duplicate_condition(&self) -> &'static str;
    /// Takes a row or a group out.
    fn take_out_condition(&self) -> &'static str;
    /// Moves it up.
    fn move_condition_up(&self) -> &'static str;
    /// Moves it down.
    fn move_condition_down(&self) -> &'static str;
    /// How keys move rows.
    fn builder_keys(&self) -> &'static str;
    /// The fact's list.
    fn fact_label(&self) -> &'static str;
    /// The operator's list.
    fn operator_label(&self) -> &'static str;
    /// A value's field.
    fn value_label(&self) -> &'static str;
    /// The second value's field.
    fn second_value_label(&self) -> &'static str;
    /// Opens the list of values.
    fn choose_values(&self) -> &'static str;
    /// So many more values than are named.
    fn more_values(&self, count: &str) -> String;
    /// Searches values.
    fn search_values(&self) -> &'static str;
    /// Takes what was typed as a value.
    fn take_typed(&self, text: &str) -> String;
    /// There are more values than are shown.
    fn values_shown(&self, shown: &str, all: &str) -> String;
    /// No value contains what is searched for.
    fn no_value(&self) -> &'static str;
    /// Customers whose cell is not of the column's kind.
    fn unreadable_values(&self, customers: &str) -> String;
    /// Meets this condition, taken alone.
    fn alone(&self, customers: &str) -> String;
    /// What a count beside a row is.
    fn alone_note(&self) -> &'static str;
    /// Not a number.
    fn value_not_a_number(&self, example: &str) -> String;
    /// Not a share.
    fn value_not_a_share(&self) -> &'static str;
    /// Nothing is chosen yet.
    fn choose_a_value(&self) -> &'static str;
    /// There is no other audience to be named.
    fn no_other_audience(&self) -> &'static str;
}

impl BuilderText for Pt {
    fn rule_title(&self) -> &'static str {
        "O público em uma frase"
    }

    fn conditions(&self) -> &'static str {
        "Condições"
    }

    fn conditions_note(&self) -> &'static str {
        "cada mudança fica guardada; Ctrl+Z desfaz"
    }

    fn name_label(&self) -> &'static str {
        "Nome do público"
    }

    fn duplicate_audience(&self) -> &'static str {
        "Duplicar"
    }

    fn delete_audience(&self) -> &'static str {
        "Excluir público"
    }

    fn group_label(&self) -> &'static str {
        "Como as condições se juntam"
    }

    fn group_joins(&self) -> [&'static str; 3] {
        ["Atende a todas estas condições", "Atende a qualquer uma destas", "Não atende a nenhuma destas"]
    }

    fn group_empty(&self) -> &'static str {
        "Ainda sem condições."
    }

    fn add_condition(&self) -> &'static str {
        "Incluir condição"
    }

    fn add_group(&self) -> &'static str {
        "Incluir grupo"
    }

    fn duplicate_condition(&self) -> &'static str {
        "Duplicar"
    }

    fn take_out_condition(&self) -> &'static str {
        "Tirar"
    }

    fn move_condition_up(&self) -> &'static str {
        "Subir"
    }

    fn move_condition_down(&self) -> &'static str {
        "Descer"
    }

    fn builder_keys(&self) -> &'static str {
        "Alt+↑ e Alt+↓ movem a condição, também para dentro e para fora dos grupos."
    }

    fn fact_label(&self) -> &'static str {
        "O quê"
    }

    fn operator_label(&self) -> &'static str {
        "Comparação"
    }

    fn value_label(&self) -> &'static str {
        "Valor"
    }

    fn second_value_label(&self) -> &'static str {
        "Até"
    }

    fn choose_values(&self) -> &'static str {
        "Escolher…"
    }

    fn more_values(&self, count: &str) -> String {
        format!("e mais {count}")
    }

    fn search_values(&self) -> &'static str {
        "Procurar"
    }

    fn take_typed(&self, text: &str) -> String {
        format!("Usar “{text}”")
    }

    fn values_shown(&self, shown: &str, all: &str) -> String {
        format!("Os {shown} mais comuns de {all}. Procure para ver os outros.")
    }

    fn no_value(&self) -> &'static str {
        "Nenhum valor da base contém isso."
    }

    fn unreadable_values(&self, customers: &str) -> String {
        format!("{customers} com outra coisa nesta coluna: valem como em branco.")
    }

    fn alone(&self, customers: &str) -> String {
        format!("{customers} atendem só a esta condição, sem as outras")
    }

    fn alone_note(&self) -> &'static str {
        "O número ao lado de cada condição é quem atende a ela sozinha."
    }

    fn value_not_a_number(&self, example: &str) -> String {
        format!("não é um número: escreva como {example}")
    }

    fn value_not_a_share(&self) -> &'static str {
        "escreva um número inteiro de 1 a 100"
    }

    fn choose_a_value(&self) -> &'static str {
        "escolha ao menos um"
    }

    fn no_other_audience(&self) -> &'static str {
        "não há outro público que possa entrar aqui"
    }
}

impl BuilderText for En {
    fn rule_title(&self) -> &'static str {
        "The audience in a sentence"
    }

    fn conditions(&self) -> &'static str {
        "Conditions"
    }

    fn conditions_note(&self) -> &'static str {
        "every change is kept; Ctrl+Z takes it back"
    }

    fn name_label(&self) -> &'static str {
        "Name of the audience"
    }

    fn duplicate_audience(&self) -> &'static str {
        "Duplicate"
    }

    fn delete_audience(&self) -> &'static str {
        "Delete audience"
    }

    fn group_label(&self) -> &'static str {
        "How the conditions join"
    }

    fn group_joins(&self) -> [&'static str; 3] {
        ["Meets all of these conditions", "Meets any of these", "Meets none of these"]
    }

    fn group_empty(&self) -> &'static str {
        "No conditions yet."
    }

    fn add_condition(&self) -> &'static str {
        "Add condition"
    }

    fn add_group(&self) -> &'static str {
        "Add group"
    }

    fn duplicate_condition(&self) -> &'static str {
        "Duplicate"
    }

    fn take_out_condition(&self) -> &'static str {
        "Take out"
    }

    fn move_condition_up(&self) -> &'static str {
        "Move up"
    }

    fn move_condition_down(&self) -> &'static str {
        "Move down"
    }

    fn builder_keys(&self) -> &'static str {
        "Alt+↑ and Alt+↓ move the condition, into and out of groups too."
    }

    fn fact_label(&self) -> &'static str {
        "What"
    }

    fn operator_label(&self) -> &'static str {
        "Comparison"
    }

    fn value_label(&self) -> &'static str {
        "Value"
    }

    fn second_value_label(&self) -> &'static str {
        "Up to"
    }

    fn choose_values(&self) -> &'static str {
        "Choose…"
    }

    fn more_values(&self, count: &str) -> String {
        format!("and {count} more")
    }

    fn search_values(&self) -> &'static str {
        "Search"
    }

    fn take_typed(&self, text: &str) -> String {
        format!("Use “{text}”")
    }

    fn values_shown(&self, shown: &str, all: &str) -> String {
        format!("The {shown} commonest of {all}. Search to see the others.")
    }

    fn no_value(&self) -> &'static str {
        "No value of the base contains this."
    }

    fn unreadable_values(&self, customers: &str) -> String {
        format!("{customers} with something else in this column: they count as blank.")
    }

    fn alone(&self, customers: &str) -> String {
        format!("{customers} meet this condition alone, without the others")
    }

    fn alone_note(&self) -> &'static str {
        "The number beside each condition is who meets it alone."
    }

    fn value_not_a_number(&self, example: &str) -> String {
        format!("not a number: write it like {example}")
    }

    fn value_not_a_share(&self) -> &'static str {
        "write a whole number from 1 to 100"
    }

    fn choose_a_value(&self) -> &'static str {
        "choose at least one"
    }

    fn no_other_audience(&self) -> &'static str {
        "there is no other audience that can stand here"
    }
}
