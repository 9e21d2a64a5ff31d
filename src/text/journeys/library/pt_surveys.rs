//! Pesquisas, em português: as mensagens que as levam e as perguntas.

use super::{Question, StepWords, TemplateWords, free, mail, note, one, score, several};

pub(super) static INACTIVE: TemplateWords = TemplateWords {
    name: "Pesquisa com inativos",
    line: "por que pararam, com um cupom forte por responder",
    objective: "Descobrir por que clientes param de comprar e abrir uma porta para a volta.",
    audience: "Clientes na etapa de recuperação, uma vez por ano.",
    measure: "Parcela que responde, motivos mais citados, e compras de quem respondeu.",
    tone: "Curioso e humilde: quer ouvir, não discutir.",
    steps: &INACTIVE_STEPS,
    questions: &INACTIVE_QUESTIONS,
};

const INACTIVE_STEPS: [StepWords; 2] = [
    mail(
        "pede a resposta e oferece um cupom forte em troca",
        ["O que nós fizemos de errado?", "Sete perguntas, dois minutos, 25% de agradecimento"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Faz tempo que você não compra, e gostaríamos de saber o motivo. Sem rodeios, do jeito que for.\n\
         São sete perguntas rápidas: [link da pesquisa]\n\
         Para agradecer, 25% em qualquer pedido: {{cupom}}, até {{ultimo_dia_do_cupom}}.",
    )
    .with("OPINIAO25", "25% em qualquer pedido de quem responder"),
    note(
        "pergunta por telefone a quem não respondeu",
        "Pesquisa com quem parou, por telefone",
        "Abertura: “Oi, {{primeiro_nome|tudo bem}}? Falo de {{loja|[nome da loja]}}. Não é para vender nada.”\n\
         Diga que o último pedido foi em {{data_do_ultimo_pedido}} e pergunte, sem sugerir resposta, por que parou.\n\
         Siga as perguntas da pesquisa e anote as palavras da pessoa.\n\
         Se houve um problema, peça desculpas e diga quem vai resolver e até quando.\n\
         Fecho: lembre o cupom {{cupom}} e agradeça a franqueza.",
    ),
];

const INACTIVE_QUESTIONS: [Question; 7] = [
    several(
        "Por que você parou de comprar conosco?",
        &[
            "Preço",
            "Frete ou prazo de entrega",
            "O produto não agradou",
            "O atendimento não agradou",
            "Passei a comprar em outro lugar",
            "Não preciso mais",
            "Esqueci",
            "Outro motivo",
        ],
    ),
    score("Que nota você dá ao produto que comprou por último?"),
    free("O que faltou ao produto, e o que ele tem de melhor?"),
    several(
        "Por que você comprou da primeira vez?",
        &["Indicação", "Preço", "Qualidade", "Curiosidade", "Anúncio", "Era um presente", "Outro motivo"],
    ),
    one(
        "Depois de quanto tempo você costuma comprar de novo este tipo de produto?",
        &["Até 1 mês", "De 1 a 3 meses", "De 3 a 6 meses", "De 6 a 12 meses", "Mais de 1 ano"],
    ),
    one(
        "Com que frequência você usa este tipo de produto?",
        &["Todo dia", "Algumas vezes por semana", "Algumas vezes por mês", "Raramente", "Não uso mais"],
    ),
    several(
        "O que você gosta de fazer no tempo livre?",
        &["Cozinhar", "Esportes", "Viajar", "Ler", "Música", "Jogos", "Cuidar da casa", "Estar com a família", "Outro"],
    ),
];

pub(super) static NEAR_LOYALTY: TemplateWords = TemplateWords {
    name: "Pesquisa com quase leais",
    line: "o que falta para virarem leais",
    objective: "Entender quem está a um passo de ser leal: quem é, por que compra, o que o faria parar.",
    audience: "Clientes do segmento Potenciais leais, uma vez por ano.",
    measure: "Parcela que responde, nota média de recomendação, e quantos viram leais em seis meses.",
    tone: "Próximo e respeitoso com o tempo de quem responde.",
    steps: &NEAR_LOYALTY_STEPS,
    questions: &NEAR_LOYALTY_QUESTIONS,
};

const NEAR_LOYALTY_STEPS: [StepWords; 2] = [
    mail(
        "pede a opinião de quem está perto de ser leal",
        ["Queremos a sua opinião antes de decidir", "Oito perguntas que mudam o que vem por aí"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Estamos decidindo o que melhorar primeiro, e a opinião de quem compra como você pesa mais.\n\
         São oito perguntas, três minutos: [link da pesquisa]\n\
         Lemos tudo e contamos depois o que mudou.",
    ),
    note(
        "lembra a pesquisa em poucas palavras",
        "Três minutos para nos ajudar?",
        "Oi, {{primeiro_nome|tudo bem}}! Falta a sua opinião na nossa pesquisa.\n\
         São três minutos: [link da pesquisa]",
    ),
];

const NEAR_LOYALTY_QUESTIONS: [Question; 8] = [
    one("Qual é a sua faixa de idade?", &["Até 24", "25 a 34", "35 a 44", "45 a 54", "55 a 64", "65 ou mais"]),
    free("Em que cidade você mora, e com quem divide a casa?"),
    one(
        "Quanto tempo dura para você o que compra de nós?",
        &["Até 2 semanas", "De 2 a 4 semanas", "De 1 a 2 meses", "De 2 a 6 meses", "Mais de 6 meses"],
    ),
    several(
        "Por que você compra conosco?",
        &["Qualidade", "Preço", "Atendimento", "Entrega", "Variedade", "Confiança na marca", "Outro motivo"],
    ),
    one(
        "Com que frequência você usa o que compra de nós?",
        &["Todo dia", "Algumas vezes por semana", "Algumas vezes por mês", "Em ocasiões especiais"],
    ),
    score("De 0 a 10, quanto você nos recomendaria a um amigo?"),
    several(
        "O que faria você parar de comprar conosco?",
        &[
            "Um aumento de preço",
            "Queda na qualidade",
            "Entregas atrasadas",
            "Um atendimento ruim",
            "Uma opção melhor em outro lugar",
            "Mensagens demais",
            "Outro motivo",
        ],
    ),
    free("O que deveríamos melhorar primeiro?"),
];
