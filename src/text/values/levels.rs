//! The page of relationship levels in words. The levels' names are `parts`'s.

use crate::text::{En, Pt};

/// The words of relationship levels.
pub trait LevelsText {
    /// So many customers are to be kept.
    fn levels_finding(&self, customers: (u64, &str), of_revenue: &str) -> String;
    /// What a level is.
    fn levels_detail(&self) -> &'static str;
    /// The title of the matrix.
    fn levels_picture(&self) -> &'static str;
    /// How to read it.
    fn levels_picture_note(&self) -> &'static str;
    /// The section of the table.
    fn levels_table(&self) -> &'static str;
    /// Column of levels.
    fn level_column(&self) -> &'static str;
    /// A cell, said in full.
    fn level_cell(&self, stage: &str, tier: &str, level: &str, customers: &str) -> String;
    /// How the levels follow.
    fn levels_how(&self) -> &'static str;
}

impl LevelsText for Pt {
    fn levels_finding(&self, (number, customers): (u64, &str), of_revenue: &str) -> String {
        let noun = if number == 1 { "cliente pede" } else { "clientes pedem" };
        format!("{customers} {noun} retenção: trazem {of_revenue} da receita")
    }
    fn levels_detail(&self) -> &'static str {
        "O nível diz à equipe de vendas o que fazer com cada cliente. Ele vem da etapa do ciclo de vida e da faixa de valor."
    }
    fn levels_picture(&self) -> &'static str {
        "Nível por etapa e faixa"
    }
    fn levels_picture_note(&self) -> &'static str {
        "tom: nível · número: clientes"
    }
    fn levels_table(&self) -> &'static str {
        "Níveis de relacionamento"
    }
    fn level_column(&self) -> &'static str {
        "Nível"
    }
    fn level_cell(&self, stage: &str, tier: &str, level: &str, customers: &str) -> String {
        format!("{stage}, {tier}: {level}, {customers}")
    }
    fn levels_how(&self) -> &'static str {
        "Quem nunca comprou está por conquistar; quem comprou uma vez, por ativar; quem compra, por fortalecer; quem faz metade do \
         valor ou está escapando, por reter. Quem se perdeu volta a ser ativado, menos quem custa mais do que traz. A tabela acima \
         mostra a regra inteira, célula por célula."
    }
}

impl LevelsText for En {
    fn levels_finding(&self, (number, customers): (u64, &str), of_revenue: &str) -> String {
        let noun = if number == 1 { "customer is" } else { "customers are" };
        format!("{customers} {noun} to be retained: they bring {of_revenue} of revenue")
    }
    fn levels_detail(&self) -> &'static str {
        "The level tells the sales force what to do for each customer. It follows from the stage of the life cycle and the value tier."
    }
    fn levels_picture(&self) -> &'static str {
        "Level by stage and tier"
    }
    fn levels_picture_note(&self) -> &'static str {
        "shade: level · number: customers"
    }
    fn levels_table(&self) -> &'static str {
        "Relationship levels"
    }
    fn level_column(&self) -> &'static str {
        "Level"
    }
    fn level_cell(&self, stage: &str, tier: &str, level: &str, customers: &str) -> String {
        format!("{stage}, {tier}: {level}, {customers}")
    }
    fn levels_how(&self) -> &'static str {
        "Who never bought is to be won; who bought once, to be activated; who buys, to be strengthened; who makes half of the value \
         or is slipping, to be retained. Who is lost is to be activated again, unless they cost more than they bring. The table above \
         shows the whole rule, cell by cell."
    }
}
