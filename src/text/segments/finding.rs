//! The Segments page's finding in words. Which finding it is, `present` decides.

use crate::text::{En, Pt};

/// The words of the finding: a sentence, and a second line that explains it.
pub trait FindingText {
    /// Nobody counts.
    fn found_nobody(&self) -> (String, String);
    /// Nobody bought in the window.
    fn found_nobody_in_window(&self) -> (String, String);
    /// Too few customers for segments to say much.
    fn found_few(&self, customers: (u64, &str), revenue: &str, reference: &str) -> (String, String);
    /// Nearly all customers fall into one segment.
    fn found_alike(&self, share: &str, segment: &str) -> (String, String);
    /// Valuable customers stopped buying, at least so many days ago.
    fn found_cant_lose(
        &self,
        customers: &str,
        of_base: &str,
        of_revenue: &str,
        segment: &str,
        days: Option<&str>,
    ) -> (String, String);
    /// Champions bring much of the revenue. `average`: what each left, and what customers leave on average.
    fn found_champions(
        &self,
        customers: &str,
        of_base: &str,
        of_revenue: &str,
        average: (&str, &str),
    ) -> (String, String);
    /// Many bought only once.
    fn found_one_time(&self, share: &str, customers: &str, all: &str) -> (String, String);
    /// The segment that brings most.
    fn found_leading(&self, segment: &str, of_base: &str, of_revenue: &str) -> (String, String);
    /// The largest segment, where revenue says nothing.
    fn found_largest(&self, segment: &str, of_base: &str) -> (String, String);
}

impl FindingText for Pt {
    fn found_nobody(&self) -> (String, String) {
        let detail = "Todos os pedidos foram deixados de fora. Veja em Dados os motivos, um a um.";
        ("Nenhum cliente entrou na conta".to_owned(), detail.to_owned())
    }

    fn found_nobody_in_window(&self) -> (String, String) {
        let detail = "O período escolhido não tem nenhum pedido. Escolha um período maior em Limites das notas.";
        ("Ninguém comprou neste período".to_owned(), detail.to_owned())
    }

    fn found_few(&self, (number, customers): (u64, &str), revenue: &str, reference: &str) -> (String, String) {
        let (title, detail) = if number == 1 {
            (format!("Um cliente, {revenue} até {reference}"), "Com um só cliente não há o que comparar.")
        } else {
            (
                format!("{customers} clientes, {revenue} até {reference}"),
                "Com tão poucos clientes, os segmentos dizem pouco: olhe cada um pelo nome, na tabela abaixo.",
            )
        };
        (title, detail.to_owned())
    }

    fn found_alike(&self, share: &str, segment: &str) -> (String, String) {
        let detail = "As notas comparam os clientes entre si; aqui quase todos têm os mesmos números. Veja os limites \
                      das notas, mais abaixo.";
        (format!("{share} dos clientes estão em um só segmento: {segment}"), detail.to_owned())
    }

    fn found_cant_lose(
        &self,
        customers: &str,
        of_base: &str,
        of_revenue: &str,
        segment: &str,
        days: Option<&str>,
    ) -> (String, String) {
        let title = format!(
            "{customers} clientes valiosos pararam de comprar. Eles são {of_base} da base e {of_revenue} da receita"
        );
        let detail = match days {
            Some(days) => format!("Grupo “{segment}”: compravam muito e não voltam há {days} dias ou mais."),
            None => format!("Grupo “{segment}”: compravam muito e não voltaram."),
        };
        (title, detail)
    }

    fn found_champions(
        &self,
        customers: &str,
        of_base: &str,
        of_revenue: &str,
        (theirs, all): (&str, &str),
    ) -> (String, String) {
        let detail = format!(
            "São {customers} clientes que compraram há pouco, muitas vezes e muito: {theirs} cada um, em média; na base \
             inteira, {all}."
        );
        (format!("{of_revenue} da receita vem de {of_base} dos clientes: os campeões"), detail)
    }

    fn found_one_time(&self, share: &str, customers: &str, all: &str) -> (String, String) {
        let detail = format!("São {customers} de {all} clientes. Para eles, o próximo passo é o segundo pedido.");
        (format!("{share} dos clientes compraram uma só vez"), detail)
    }

    fn found_leading(&self, segment: &str, of_base: &str, of_revenue: &str) -> (String, String) {
        let detail = format!("São {of_base} dos clientes. Veja na grade como os outros segmentos se dividem.");
        (format!("“{segment}” é o segmento que mais compra: {of_revenue} da receita"), detail)
    }

    fn found_largest(&self, segment: &str, of_base: &str) -> (String, String) {
        let detail = "A receita desta base não é positiva: compare os segmentos pelo número de clientes.";
        (format!("“{segment}” é o maior segmento: {of_base} dos clientes"), detail.to_owned())
    }
}

impl FindingText for En {
    fn found_nobody(&self) -> (String, String) {
        let detail = "All orders were left out. See the reasons, one by one, in Data.";
        ("No customer counts".to_owned(), detail.to_owned())
    }

    fn found_nobody_in_window(&self) -> (String, String) {
        let detail = "The period that was chosen has no order. Choose a longer one at Where the scores part.";
        ("Nobody bought in this period".to_owned(), detail.to_owned())
    }

    fn found_few(&self, (number, customers): (u64, &str), revenue: &str, reference: &str) -> (String, String) {
        let (title, detail) = if number == 1 {
            (format!("One customer, {revenue} until {reference}"), "With one customer there is nothing to compare.")
        } else {
            (
                format!("{customers} customers, {revenue} until {reference}"),
                "With so few customers segments say little: look at each by name, in the table below.",
            )
        };
        (title, detail.to_owned())
    }

    fn found_alike(&self, share: &str, segment: &str) -> (String, String) {
        let detail = "Scores compare customers with each other; here nearly all have the same figures. See where the \
                      scores part, further down.";
        (format!("{share} of customers are in one segment: {segment}"), detail.to_owned())
    }

    fn found_cant_lose(
        &self,
        customers: &str,
        of_base: &str,
        of_revenue: &str,
        segment: &str,
        days: Option<&str>,
    ) -> (String, String) {
        let title = format!(
            "{customers} valuable customers stopped buying. They are {of_base} of the base and {of_revenue} of revenue"
        );
        let detail = match days {
            Some(days) => {
                format!("Segment “{segment}”: they bought a lot and have not been back for {days} days or more.")
            }
            None => format!("Segment “{segment}”: they bought a lot and have not been back."),
        };
        (title, detail)
    }

    fn found_champions(
        &self,
        customers: &str,
        of_base: &str,
        of_revenue: &str,
        (theirs, all): (&str, &str),
    ) -> (String, String) {
        let detail = format!(
            "They are {customers} customers who bought lately, often and much: {theirs} each on average; across the \
             whole base, {all}."
        );
        (format!("{of_revenue} of revenue comes from {of_base} of customers: the champions"), detail)
    }

    fn found_one_time(&self, share: &str, customers: &str, all: &str) -> (String, String) {
        let detail = format!("They are {customers} of {all} customers. For them the next step is the second order.");
        (format!("{share} of customers bought only once"), detail)
    }

    fn found_leading(&self, segment: &str, of_base: &str, of_revenue: &str) -> (String, String) {
        let detail = format!("That is {of_base} of customers. See in the grid how the other segments divide.");
        (format!("“{segment}” is the segment that buys most: {of_revenue} of revenue"), detail)
    }

    fn found_largest(&self, segment: &str, of_base: &str) -> (String, String) {
        let detail = "This base has no positive revenue: compare segments by their customers.";
        (format!("“{segment}” is the largest segment: {of_base} of customers"), detail.to_owned())
    }
}
