//! The words of the audiences' page: the list, the builder, comparisons. Names of facts, and predicates, have files of
//! their own.

mod builder;
mod facts;
mod measures;
mod phrases;

pub use builder::BuilderText;
pub use facts::{Comparison, FactText, Likeness, Often, Operator, Stretch};
pub use measures::{Amount, DayOf, MeasureText, When};
pub use phrases::{Like, PhraseText, Said, quoted};

use super::{En, Pt};

/// All the words of audiences.
pub trait AudiencesText: BuilderText + FactText + MeasureText + PhraseText {
    /// The page's finding while there is no audience.
    fn no_audience_title(&self) -> &'static str;
    /// What an audience is.
    fn no_audience_hint(&self) -> &'static str;
    /// Over the examples.
    fn examples_title(&self) -> &'static str;
    /// How the examples came about.
    fn examples_note(&self) -> &'static str;
    /// Makes an audience of an example.
    fn use_example(&self) -> &'static str;
    /// The names of the three examples.
    fn example_names(&self) -> [&'static str; 3];
    /// The page's finding. `share`: [`AudiencesText::share_of_the_base`].
    fn audience_finding(&self, name: &str, customers: &str, share: &str) -> String;
    /// The list.
    fn audiences(&self) -> &'static str;
    /// Makes an empty audience.
    fn new_audience(&self) -> &'static str;
    /// What a new audience is called.
    fn audience_name(&self, number: u32) -> String;
    /// What a copy is called.
    fn copy_name(&self, name: &str) -> String;
    /// Share of the base.
    fn share_of_the_base(&self, share: &str) -> String;
    /// Share of the revenue.
    fn share_of_the_revenue(&self, share: &str) -> String;
    /// Chooses an audience for the comparison.
    fn compare_audience(&self, name: &str) -> String;
    /// The comparison.
    fn audience_overlap(&self) -> &'static str;
    /// How to read it.
    fn audience_overlap_note(&self) -> &'static str;
    /// How to begin one.
    fn audience_overlap_hint(&self) -> &'static str;
    /// How it is computed.
    fn audience_overlap_computed(&self) -> &'static str;
    /// Column of combinations.
    fn combination(&self) -> &'static str;
    /// In exactly these.
    fn only_in(&self, names: &str) -> String;
    /// The combination of two audiences.
    fn combine_audiences(&self) -> &'static str;
    /// The first of two.
    fn combine_first(&self) -> &'static str;
    /// The second of two.
    fn combine_second(&self) -> &'static str;
    /// How they are combined.
    fn combine_how(&self) -> &'static str;
    /// Union, intersection, difference.
    fn combinations(&self) -> [&'static str; 3];
    /// The name of a union, an intersection, a difference.
    fn combined_names(&self, first: &str, second: &str) -> [String; 3];
    /// Makes an audience of it.
    fn create_audience(&self, customers: &str) -> String;
    /// Keeps what is looked at.
    fn save_as_audience(&self) -> &'static str;
    /// The table of a condition that is no audience.
    fn customers_of_condition(&self) -> &'static str;
    /// It depends on itself.
    fn audience_cycle(&self, names: &str) -> String;
    /// It names an audience that is gone.
    fn unknown_audience(&self) -> &'static str;
    /// It nests too deep.
    fn audience_too_deep(&self) -> &'static str;
}

impl AudiencesText for Pt {
    fn no_audience_title(&self) -> &'static str {
        "Quem você quer alcançar?"
    }

    fn no_audience_hint(&self) -> &'static str {
        "Um público é um grupo de clientes que atende às suas condições. Ele se atualiza sozinho quando a base muda."
    }

    fn examples_title(&self) -> &'static str {
        "Três exemplos da sua base"
    }

    fn examples_note(&self) -> &'static str {
        "comece por um deles e mude o que quiser"
    }

    fn use_example(&self) -> &'static str {
        "Começar por este"
    }

    fn example_names(&self) -> [&'static str; 3] {
        ["Valiosos que pararam", "Prontos para a segunda compra", "Hora de comprar de novo"]
    }

    fn audience_finding(&self, name: &str, customers: &str, share: &str) -> String {
        format!("“{name}” tem {customers}, {share}")
    }

    fn audiences(&self) -> &'static str {
        "Públicos"
    }

    fn new_audience(&self) -> &'static str {
        "Novo público"
    }

    fn audience_name(&self, number: u32) -> String {
        format!("Público {number}")
    }

    fn copy_name(&self, name: &str) -> String {
        format!("{name} (cópia)")
    }

    fn share_of_the_base(&self, share: &str) -> String {
        format!("{share} da base")
    }

    fn share_of_the_revenue(&self, share: &str) -> String {
        format!("{share} da receita")
    }

    fn compare_audience(&self, name: &str) -> String {
        format!("Comparar {name}")
    }

    fn audience_overlap(&self) -> &'static str {
        "Sobreposição"
    }

    fn audience_overlap_note(&self) -> &'static str {
        "cada barra: quem está exatamente nos públicos marcados ao lado dela"
    }

    fn audience_overlap_hint(&self) -> &'static str {
        "Marque de dois a cinco públicos na lista para ver quem está em mais de um."
    }

    fn audience_overlap_computed(&self) -> &'static str {
        "Cada cliente conta uma vez, na combinação exata de públicos em que está. As barras de um público somam o seu \
         tamanho."
    }

    fn combination(&self) -> &'static str {
        "Combinação"
    }

    fn only_in(&self, names: &str) -> String {
        format!("só em {names}")
    }

    fn combine_audiences(&self) -> &'static str {
        "Combinar dois públicos"
    }

    fn combine_first(&self) -> &'static str {
        "Primeiro público"
    }

    fn combine_second(&self) -> &'static str {
        "Segundo público"
    }

    fn combine_how(&self) -> &'static str {
        "Como combinar"
    }

    fn combinations(&self) -> [&'static str; 3] {
        ["união: em um ou no outro", "interseção: nos dois", "diferença: no primeiro e não no segundo"]
    }

    fn combined_names(&self, first: &str, second: &str) -> [String; 3] {
        [format!("{first} ou {second}"), format!("{first} e {second}"), format!("{first} sem {second}")]
    }

    fn create_audience(&self, customers: &str) -> String {
        format!("Criar público com {customers}")
    }

    fn save_as_audience(&self) -> &'static str {
        "Salvar como público"
    }

    fn customers_of_condition(&self) -> &'static str {
        "Clientes escolhidos"
    }

    fn audience_cycle(&self, names: &str) -> String {
        format!("um público não pode depender de si mesmo: {names}. Tire uma dessas condições")
    }

    fn unknown_audience(&self) -> &'static str {
        "uma condição usa um público que não existe mais. Escolha outro"
    }

    fn audience_too_deep(&self) -> &'static str {
        "há grupos demais uns dentro dos outros. Tire um nível"
    }
}

impl AudiencesText for En {
    fn no_audience_title(&self) -> &'static str {
        "Whom do you want to reach?"
    }

    fn no_audience_hint(&self) -> &'static str {
        "An audience is a group of customers who meet your conditions. It follows the base whenever the base changes."
    }

    fn examples_title(&self) -> &'static str {
        "Three examples from your base"
    }

    fn examples_note(&self) -> &'static str {
        "begin with one of them and change what you like"
    }

    fn use_example(&self) -> &'static str {
        "Begin with this one"
    }

    fn example_names(&self) -> [&'static str; 3] {
        ["Valuable and gone quiet", "Ready for a second order", "Time to buy again"]
    }

    fn audience_finding(&self, name: &str, customers: &str, share: &str) -> String {
        format!("“{name}” has {customers}, {share}")
    }

    fn audiences(&self) -> &'static str {
        "Audiences"
    }

    fn new_audience(&self) -> &'static str {
        "New audience"
    }

    fn audience_name(&self, number: u32) -> String {
        format!("Audience {number}")
    }

    fn copy_name(&self, name: &str) -> String {
        format!("{name} (copy)")
    }

    fn share_of_the_base(&self, share: &str) -> String {
        format!("{share} of the base")
    }

    fn share_of_the_revenue(&self, share: &str) -> String {
        format!("{share} of the revenue")
    }

    fn compare_audience(&self, name: &str) -> String {
        format!("Compare {name}")
    }

    fn audience_overlap(&self) -> &'static str {
        "Overlap"
    }

    fn audience_overlap_note(&self) -> &'static str {
        "each bar: who is in exactly the audiences marked beside it"
    }

    fn audience_overlap_hint(&self) -> &'static str {
        "Tick two to five audiences in the list to see who is in more than one."
    }

    fn audience_overlap_computed(&self) -> &'static str {
        "Each customer counts once, in the exact combination of audiences that they are in. The bars of an audience add up \
         to its size."
    }

    fn combination(&self) -> &'static str {
        "Combination"
    }

    fn only_in(&self, names: &str) -> String {
        format!("only in {names}")
    }

    fn combine_audiences(&self) -> &'static str {
        "Combine two audiences"
    }

    fn combine_first(&self) -> &'static str {
        "First audience"
    }

    fn combine_second(&self) -> &'static str {
        "Second audience"
    }

    fn combine_how(&self) -> &'static str {
        "How to combine"
    }

    fn combinations(&self) -> [&'static str; 3] {
        ["union: in one or the other", "intersection: in both", "difference: in the first and not in the second"]
    }

    fn combined_names(&self, first: &str, second: &str) -> [String; 3] {
        [format!("{first} or {second}"), format!("{first} and {second}"), format!("{first} without {second}")]
    }

    fn create_audience(&self, customers: &str) -> String {
        format!("Create an audience of {customers}")
    }

    fn save_as_audience(&self) -> &'static str {
        "Save as audience"
    }

    fn customers_of_condition(&self) -> &'static str {
        "Customers chosen"
    }

    fn audience_cycle(&self, names: &str) -> String {
        format!("an audience can’t depend on itself: {names}. Take one of these conditions out")
    }

    fn unknown_audience(&self) -> &'static str {
        "a condition names an audience that is gone. Choose another one"
    }

    fn audience_too_deep(&self) -> &'static str {
        "too many groups stand within each other. Take a level out"
    }
}
