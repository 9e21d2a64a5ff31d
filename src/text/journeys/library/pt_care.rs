//! Boas-vindas, aniversário e pós-venda, em português.

use super::{StepWords, TemplateWords, mail, note};

pub(super) static WELCOME: TemplateWords = TemplateWords {
    name: "Boas-vindas",
    line: "do cadastro à primeira compra",
    objective: "Transformar quem se cadastrou em cliente enquanto o interesse está fresco.",
    audience: "Quem se cadastrou e ainda não comprou.",
    measure: "Parcela dos cadastrados que faz a primeira compra em 30 dias, contra a do grupo de controle.",
    tone: "Próximo no começo, com prazo no fim: quem chega precisa de confiança antes de pressa.",
    steps: &WELCOME_STEPS,
    questions: &[],
};

const WELCOME_STEPS: [StepWords; 3] = [
    mail(
        "dá as boas-vindas e o cupom da primeira compra",
        ["Deixamos uma coisa separada para você", "Um cupom de 10% para começar bem"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Que bom ter você por aqui. Para a primeira compra, separamos 10% de desconto.\n\
         Use o cupom {{cupom}} até {{ultimo_dia_do_cupom}}.\n\
         Ficou em dúvida sobre o que escolher? Responda este e-mail: quem lê é gente.",
    )
    .with("BEMVINDO10", "10% na primeira compra"),
    mail(
        "mostra por onde começar a quem ainda não usou o cupom",
        ["Por onde quase todo mundo começa", "Três escolhas que costumam dar certo"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Quando alguém novo pergunta o que levar, respondemos com estes três: [produtos mais vendidos].\n\
         São os que mais voltam para a sacola de quem já conhece a loja.\n\
         O seu cupom {{cupom}} vale neles até {{ultimo_dia_do_cupom}}.",
    ),
    note(
        "lembra que o cupom está no fim",
        "O seu cupom está quase no fim",
        "Oi, {{primeiro_nome|tudo bem}}! O seu cupom {{cupom}}, de 10%, só vale até {{ultimo_dia_do_cupom}}.\n\
         Quer ajuda para escolher? É só responder por aqui.",
    ),
];

pub(super) static BIRTHDAY: TemplateWords = TemplateWords {
    name: "Aniversário",
    line: "três chances de usar o presente no mês",
    objective: "Ser lembrado com carinho e fazer do presente uma compra no mês do aniversário.",
    audience: "Todos os clientes de quem a base conhece o aniversário.",
    measure: "Parcela dos aniversariantes que usa o cupom no mês, contra as compras do grupo de controle.",
    tone: "De festa, sem cobrança; só a última mensagem fala de prazo.",
    steps: &BIRTHDAY_STEPS,
    questions: &[],
};

const BIRTHDAY_STEPS: [StepWords; 3] = [
    mail(
        "abre o mês do aniversário com um presente",
        ["Este mês é seu (e o presente também)", "Ele chegou antes da festa"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         No mês do seu aniversário, o presente vem antes da festa: 15% em qualquer pedido.\n\
         O cupom é {{cupom}} e vale até {{ultimo_dia_do_cupom}}.\n\
         Escolha sem pressa. O mês é seu.",
    )
    .with("PARABENS15", "15% em qualquer pedido do mês"),
    note(
        "dá os parabéns no dia a quem ainda não usou o presente",
        "Hoje o bolo é seu, o presente é nosso",
        "Parabéns, {{primeiro_nome|que seja um ótimo dia}}! Hoje o bolo é por sua conta, o presente é por nossa.\n\
         São 15% com o cupom {{cupom}}, até {{ultimo_dia_do_cupom}}.",
    ),
    mail(
        "lembra, no fim do mês, o presente que não foi usado",
        ["O seu mês está acabando. E o presente?", "Ele ainda está aqui, mas não por muito tempo"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         O seu presente de aniversário continua guardado: 15% com o cupom {{cupom}}.\n\
         Ele vale até {{ultimo_dia_do_cupom}}. Depois, só no ano que vem.",
    ),
];

pub(super) static POST_SALE: TemplateWords = TemplateWords {
    name: "Pós-venda",
    line: "oito passos de uma compra à próxima",
    objective: "Fazer a compra dar certo, ouvir o que o cliente achou e preparar a próxima.",
    audience: "Quem acaba de comprar; uma nova compra recomeça a régua.",
    measure: "Parcela que volta a comprar em 60 dias, contra a do grupo de controle; notas e avaliações recebidas.",
    tone: "De quem cuida: primeiro ajuda, depois pergunta, só no fim oferece.",
    steps: &POST_SALE_STEPS,
    questions: &[],
};

const POST_SALE_STEPS: [StepWords; 8] = [
    note(
        "mostra em um filme como o pedido é feito",
        "Veja o seu pedido sendo feito",
        "Oi, {{primeiro_nome|tudo bem}}! O seu pedido está em boas mãos.\n\
         Gravamos em um minuto como ele é preparado até sair daqui: [link do filme]",
    ),
    mail(
        "pede a nota de 0 a 10 e a avaliação do produto",
        ["De 0 a 10, você nos indicaria?", "Duas perguntas, um minuto"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         De 0 a 10, quanto você indicaria {{loja|a nossa loja}} a um amigo? [link da nota]\n\
         E quantas estrelas merece {{ultimo_produto|o que você comprou}}? [link da avaliação]\n\
         Lemos todas as respostas, também as que doem.",
    ),
    mail(
        "pergunta como foi o uso e resolve o que faltou",
        ["E aí, já saiu da caixa?", "Uma linha sua nos ajuda a acertar"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         A esta altura, {{ultimo_produto|a sua compra}} já entrou na rotina ou ainda espera a vez.\n\
         Conte em uma linha: o que deu certo e o que não deu?\n\
         Se algo não saiu como você esperava, responda este e-mail e nós resolvemos.",
    ),
    mail(
        "ensina a cuidar do que foi comprado",
        ["O cuidado que quase todo mundo esquece", "Três hábitos simples para durar mais"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Três cuidados simples para aproveitar melhor {{ultimo_produto|a sua compra}}:\n\
         1. [primeiro cuidado]\n\
         2. [segundo cuidado]\n\
         3. [terceiro cuidado]\n\
         Guarde este e-mail: ele serve de manual.",
    ),
    mail(
        "convida a indicar e ganhar",
        ["Quem você traria junto?", "Um presente para quem chega, outro para quem traz"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Você deve conhecer alguém que ia gostar daqui.\n\
         Passe adiante o cupom {{cupom}}: seu amigo ganha 10%, e você ganha também quando ele comprar.\n\
         Vale até {{ultimo_dia_do_cupom}}. Pode espalhar.",
    )
    .with("AMIGO10", "10% para o amigo e o mesmo, em crédito, para quem indicou"),
    mail(
        "mostra as novidades e o próximo passo",
        ["E depois disso, o que vem?", "O que combina com a sua última compra"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Quem leva {{ultimo_produto|o que você levou}} costuma continuar por aqui: [produto do próximo passo].\n\
         E acabou de chegar: [novidade].\n\
         Se quiser uma opinião antes de escolher, responda este e-mail.",
    ),
    mail(
        "devolve parte da compra como crédito para a próxima",
        ["Você deixou um crédito aqui", "Um obrigado que vale na próxima compra"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Uma parte da sua última compra voltou para você: 10% dela viraram crédito.\n\
         Para usar, o cupom é {{cupom}}, até {{ultimo_dia_do_cupom}}.\n\
         Obrigado por comprar com a gente.",
    )
    .with("CREDITO10", "10% do último pedido de volta, como crédito no próximo"),
    note(
        "convida para a comunidade",
        "Guardamos um lugar para você",
        "{{primeiro_nome|Oi}}, temos um grupo de clientes que trocam dicas e veem as novidades antes.\n\
         Sem corrente de bom-dia, prometido. Para entrar: [link da comunidade]",
    ),
];
