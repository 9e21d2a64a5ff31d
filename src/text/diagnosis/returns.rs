//! The words of the diagnosis' charts on coming back: gaps, concentration, cohorts.

use super::charts::{ChartWords, owned};
use crate::text::{En, Pt};

/// The words on gaps, concentration and cohorts.
pub trait DiagnosisReturnText {
    /// The spread of gaps.
    fn gaps_words(&self) -> ChartWords;
    /// The median on it.
    fn gaps_median(&self, days: &str) -> String;
    /// The 80th percentile on it.
    fn gaps_eighty(&self, days: &str) -> String;
    /// Columns of the spread.
    fn gaps_columns(&self) -> Vec<String>;
    /// Gaps by the number of the purchase.
    fn numbers_words(&self) -> ChartWords;
    /// After the nth purchase; the last one after all later.
    fn after_purchase(&self, number: usize, is_last: Later) -> String;
    /// Beside a bar: how many gaps, and the 80th percentile.
    fn gaps_beside(&self, gaps: &str, days: &str) -> String;
    /// Columns of the gaps by number.
    fn numbers_columns(&self) -> Vec<String>;
    /// The concentration curve.
    fn concentration_words(&self) -> ChartWords;
    /// Its axes: revenue, customers.
    fn concentration_axes(&self) -> [&'static str; 2];
    /// The line of equal customers.
    fn all_equal(&self) -> &'static str;
    /// So many customers, of which share.
    fn top_customers(&self, customers: &str, share: &str) -> String;
    /// They make such a share of the revenue.
    fn make_share(&self, share: &str) -> String;
    /// A point to choose: how many, their share, the share they make, from which revenue on.
    fn top_label(&self, customers: &str, share: &str, made: &str, from: &str) -> String;
    /// Columns of the curve.
    fn concentration_columns(&self, currency: &str) -> Vec<String>;
    /// Cohorts by customers, and by revenue.
    fn cohorts_words(&self) -> [ChartWords; 2];
    /// The head of the rows, of the figure beside them, and the mean.
    fn cohort_heads(&self) -> [&'static str; 3];
    /// The key of the scale: by customers, and by revenue.
    fn cohort_keys(&self) -> [&'static str; 2];
    /// The palest step of the key.
    fn up_to(&self, figure: &str) -> String;
    /// A cohort to choose.
    fn cohort_label(&self, month: &str, customers: &str) -> String;
    /// A cell out of the ordinary: the cohort, its customers, the months later, the share, the others' share.
    fn cohort_remark(&self, month: &str, customers: &str, later: usize, share: &str, usual: &str) -> String;
    /// The last column of each row is of a month that is not over.
    fn cohort_open(&self, month: &str) -> String;
}

/// Whether an entry stands for itself or for all later ones too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// For itself.
    Only,
    /// For all later ones too.
    AndLater,
}

impl DiagnosisReturnText for Pt {
    fn gaps_words(&self) -> ChartWords {
        [
            "Tempo entre compras",
            "altura: intervalos · base: dias entre uma compra e a seguinte",
            "Dias entre dois dias de compra seguidos do mesmo cliente; pedidos do mesmo dia são uma compra. A última barra reúne todos os intervalos maiores.",
        ]
    }

    fn gaps_median(&self, days: &str) -> String {
        format!("mediana: {days} dias")
    }

    fn gaps_eighty(&self, days: &str) -> String {
        format!("80% até {days} dias")
    }

    fn gaps_columns(&self) -> Vec<String> {
        owned(["Dias", "Intervalos", "% dos intervalos", "% acumulada"])
    }

    fn numbers_words(&self) -> ChartWords {
        [
            "Tempo até a compra seguinte, por número da compra",
            "comprimento: mediana em dias",
            "Mediana dos intervalos depois da primeira compra, da segunda e assim por diante. Só conta quem voltou.",
        ]
    }

    fn after_purchase(&self, number: usize, is_last: Later) -> String {
        match is_last {
            Later::Only => format!("depois da {number}ª"),
            Later::AndLater => format!("depois da {number}ª ou mais"),
        }
    }

    fn gaps_beside(&self, gaps: &str, days: &str) -> String {
        format!("80% até {days} · {gaps} intervalos")
    }

    fn numbers_columns(&self) -> Vec<String> {
        owned(["Compra", "Intervalos", "Mediana (dias)", "80% até (dias)"])
    }

    fn concentration_words(&self) -> ChartWords {
        [
            "Concentração da receita",
            "do cliente que mais comprou ao que menos comprou",
            "Clientes em ordem decrescente de receita líquida; a curva soma a receita deles. Marcados: os menos clientes que, juntos, fazem 50% e 80% da receita.",
        ]
    }

    fn concentration_axes(&self) -> [&'static str; 2] {
        ["% da receita", "100% dos clientes"]
    }

    fn all_equal(&self) -> &'static str {
        "se todos comprassem igual"
    }

    fn top_customers(&self, customers: &str, share: &str) -> String {
        format!("{customers} clientes ({share})")
    }

    fn make_share(&self, share: &str) -> String {
        format!("fazem {share} da receita")
    }

    fn top_label(&self, customers: &str, share: &str, made: &str, from: &str) -> String {
        format!("{customers} clientes ({share}) fazem {made} da receita; mostrar quem soma {from} ou mais")
    }

    fn concentration_columns(&self, currency: &str) -> Vec<String> {
        vec![
            "% dos clientes".to_owned(),
            "Clientes".to_owned(),
            format!("Receita somada ({currency})"),
            "% da receita".to_owned(),
        ]
    }

    fn cohorts_words(&self) -> [ChartWords; 2] {
        [
            [
                "Recompra por safra",
                "% da safra que comprou em cada mês depois do mês da primeira compra",
                "Safra: os clientes cujo primeiro pedido foi naquele mês. Cada célula divide os que compraram tantos meses depois pelos novos da safra. A média pesa cada safra por seus novos e deixa de fora o mês em curso.",
            ],
            [
                "Receita por safra",
                "receita de cada mês depois da primeira compra, em % da receita do primeiro mês",
                "Safra: os clientes cujo primeiro pedido foi naquele mês. Cada célula divide a receita da safra tantos meses depois pela receita da safra no primeiro mês. A média deixa de fora o mês em curso.",
            ],
        ]
    }

    fn cohort_heads(&self) -> [&'static str; 3] {
        ["Safra", "Novos", "Média"]
    }

    fn cohort_keys(&self) -> [&'static str; 2] {
        ["% que comprou de novo", "% da receita do primeiro mês"]
    }

    fn up_to(&self, figure: &str) -> String {
        format!("até {figure}")
    }

    fn cohort_label(&self, month: &str, customers: &str) -> String {
        format!("safra de {month}: mostrar os {customers} clientes")
    }

    fn cohort_remark(&self, month: &str, customers: &str, later: usize, share: &str, usual: &str) -> String {
        let when = match later {
            1 => "no mês seguinte".to_owned(),
            later => format!("{later} meses depois"),
        };
        format!(
            "Fora do comum, com contorno: dos {customers} novos de {month}, {share} compraram {when}; nas outras safras, {usual}."
        )
    }

    fn cohort_open(&self, month: &str) -> String {
        format!("A última célula de cada safra é de {month}, que ainda não terminou.")
    }
}

impl DiagnosisReturnText for En {
    fn gaps_words(&self) -> ChartWords {
        [
            "Time between purchases",
            "height: gaps · base: days from one purchase to the next",
            "Days between two neighbouring purchase days of one customer; orders of one day are one purchase. The last bar holds all longer gaps.",
        ]
    }

    fn gaps_median(&self, days: &str) -> String {
        format!("median: {days} days")
    }

    fn gaps_eighty(&self, days: &str) -> String {
        format!("80% within {days} days")
    }

    fn gaps_columns(&self) -> Vec<String> {
        owned(["Days", "Gaps", "% of gaps", "% up to here"])
    }

    fn numbers_words(&self) -> ChartWords {
        [
            "Time to the next purchase, by number of the purchase",
            "length: median in days",
            "Median of the gaps after the first purchase, the second and so on. Only those who came back count.",
        ]
    }

    fn after_purchase(&self, number: usize, is_last: Later) -> String {
        match is_last {
            Later::Only => format!("after no. {number}"),
            Later::AndLater => format!("after no. {number} or later"),
        }
    }

    fn gaps_beside(&self, gaps: &str, days: &str) -> String {
        format!("80% within {days} · {gaps} gaps")
    }

    fn numbers_columns(&self) -> Vec<String> {
        owned(["Purchase", "Gaps", "Median (days)", "80% within (days)"])
    }

    fn concentration_words(&self) -> ChartWords {
        [
            "Concentration of revenue",
            "from the customer who bought most to the one who bought least",
            "Customers by net revenue, the largest first; the curve adds up their revenue. Marked: the fewest customers who together make 50% and 80% of it.",
        ]
    }

    fn concentration_axes(&self) -> [&'static str; 2] {
        ["% of revenue", "100% of customers"]
    }

    fn all_equal(&self) -> &'static str {
        "if all bought the same"
    }

    fn top_customers(&self, customers: &str, share: &str) -> String {
        format!("{customers} customers ({share})")
    }

    fn make_share(&self, share: &str) -> String {
        format!("make {share} of revenue")
    }

    fn top_label(&self, customers: &str, share: &str, made: &str, from: &str) -> String {
        format!("{customers} customers ({share}) make {made} of revenue; show those with {from} or more")
    }

    fn concentration_columns(&self, currency: &str) -> Vec<String> {
        vec![
            "% of customers".to_owned(),
            "Customers".to_owned(),
            format!("Revenue up to here ({currency})"),
            "% of revenue".to_owned(),
        ]
    }

    fn cohorts_words(&self) -> [ChartWords; 2] {
        [
            [
                "Repurchase by cohort",
                "% of the cohort who bought in each month after that of the first purchase",
                "Cohort: the customers whose first order was in that month. Each cell divides those who bought so many months later by the cohort's new customers. The mean weighs each cohort by its new customers and leaves out the month under way.",
            ],
            [
                "Revenue by cohort",
                "revenue of each month after the first purchase, in % of the first month's",
                "Cohort: the customers whose first order was in that month. Each cell divides the cohort's revenue so many months later by its revenue in the first month. The mean leaves out the month under way.",
            ],
        ]
    }

    fn cohort_heads(&self) -> [&'static str; 3] {
        ["Cohort", "New", "Mean"]
    }

    fn cohort_keys(&self) -> [&'static str; 2] {
        ["% who bought again", "% of the first month's revenue"]
    }

    fn up_to(&self, figure: &str) -> String {
        format!("up to {figure}")
    }

    fn cohort_label(&self, month: &str, customers: &str) -> String {
        format!("cohort of {month}: show its {customers} customers")
    }

    fn cohort_remark(&self, month: &str, customers: &str, later: usize, share: &str, usual: &str) -> String {
        let when = match later {
            1 => "in the next month".to_owned(),
            later => format!("{later} months later"),
        };
        format!(
            "Out of the ordinary, outlined: of the {customers} new of {month}, {share} bought {when}; in the other cohorts, {usual}."
        )
    }

    fn cohort_open(&self, month: &str) -> String {
        format!("The last cell of each cohort is of {month}, which is not over yet.")
    }
}
