//! Baseadas em compras e assinantes, em português.

use super::{StepWords, TemplateWords, mail, note};

pub(super) static SUBSCRIPTION: TemplateWords = TemplateWords {
    name: "Assinatura para leais",
    line: "de clientes leais a assinantes",
    objective: "Transformar a compra que se repete em assinatura.",
    audience: "Clientes do segmento Leais.",
    measure: "Assinaturas novas entre quem recebeu, e receita por cliente contra a do grupo de controle.",
    tone: "De conselho entre conhecidos: mostra a conta, não empurra.",
    steps: &SUBSCRIPTION_STEPS,
    questions: &[],
};

const SUBSCRIPTION_STEPS: [StepWords; 2] = [
    mail(
        "convida para a assinatura e explica como funciona",
        ["E se você nunca mais precisasse lembrar?", "O de sempre, na hora certa, sem pedir de novo"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Você já fez {{numero_de_pedidos|vários}} pedidos conosco. Dá para deixar o próximo no automático.\n\
         Na assinatura, {{produto_favorito|o de sempre}} chega no seu ritmo, e você pausa quando quiser.\n\
         Veja como funciona: [página da assinatura]",
    ),
    mail(
        "oferece um desconto na primeira entrega",
        ["Fizemos a conta da sua assinatura", "Ela começa com 15% a menos"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Quem assina paga menos e não fica sem. Para começar, 15% na primeira entrega.\n\
         O cupom é {{cupom}} e vale até {{ultimo_dia_do_cupom}}: [página da assinatura]",
    )
    .with("ASSINE15", "15% na primeira entrega da assinatura"),
];

pub(super) static VIP_GROUP: TemplateWords = TemplateWords {
    name: "Grupo VIP",
    line: "campeões: o convite para um grupo só deles",
    objective: "Dar aos melhores clientes um lugar próprio, perto da loja.",
    audience: "Clientes do segmento Campeões, logo depois de uma compra.",
    measure: "Parcela que aceita o convite, e pedidos por cliente em 90 dias contra os do grupo de controle.",
    tone: "De convite pessoal, sem oferta nenhuma.",
    steps: &VIP_GROUP_STEPS,
    questions: &[],
};

const VIP_GROUP_STEPS: [StepWords; 1] = [note(
    "convida para o grupo VIP",
    "Um convite que pouca gente recebe",
    "Oi, {{primeiro_nome|tudo bem}}! Você está entre os nossos melhores clientes, e temos um grupo só para eles.\n\
     Lançamentos antes de todo mundo e conversa direta com quem faz. Para entrar: [link do grupo]",
)];

pub(super) static USER_CONTENT: TemplateWords = TemplateWords {
    name: "Fotos de quem compra",
    line: "campeões: mostrar o que compraram e ganhar por isso",
    objective: "Receber fotos e vídeos de quem já gosta, para mostrar a quem ainda não conhece.",
    audience: "Clientes do segmento Campeões, alguns dias depois de uma compra.",
    measure: "Fotos e vídeos recebidos por cem mensagens, e cupons usados por quem enviou.",
    tone: "Leve: um pedido divertido, um agradecimento de verdade.",
    steps: &USER_CONTENT_STEPS,
    questions: &[],
};

const USER_CONTENT_STEPS: [StepWords; 1] = [mail(
    "pede uma foto ou um vídeo e agradece com um cupom",
    ["A sua foto pode parar na nossa página", "Vale foto torta, vale vídeo de dez segundos"],
    "Oi, {{primeiro_nome|tudo bem}}!\n\
     Nenhuma foto nossa mostra {{ultimo_produto|a sua compra}} tão bem quanto a de quem usa.\n\
     Poste uma e marque {{loja|a gente}}, ou responda este e-mail com ela e diga se podemos publicar.\n\
     Para agradecer, 10% no próximo pedido: {{cupom}}, até {{ultimo_dia_do_cupom}}.",
)
.with("SUAFOTO10", "10% no próximo pedido de quem enviar")];

pub(super) static NANO_INFLUENCERS: TemplateWords = TemplateWords {
    name: "Nanoinfluenciadores",
    line: "campeões: indicar como parceiros, em pequena escala",
    objective: "Fazer de clientes apaixonados parceiros que indicam com código próprio.",
    audience: "Clientes do segmento Campeões, uma só vez.",
    measure: "Parceiros que aceitam, e pedidos feitos com os códigos deles.",
    tone: "De proposta entre iguais: claro no que se ganha e no que se pede.",
    steps: &NANO_INFLUENCERS_STEPS,
    questions: &[],
};

const NANO_INFLUENCERS_STEPS: [StepWords; 2] = [
    mail(
        "propõe a parceria e diz como funciona",
        ["Você já nos indica. E se ganhasse com isso?", "Uma proposta pequena, sem contrato complicado"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Depois de {{numero_de_pedidos|tantos}} pedidos, desconfiamos que você já fala de nós por aí.\n\
         A proposta: um código com o seu nome, desconto para quem usar e uma parte de cada venda para você.\n\
         Não é preciso ter milhares de seguidores. Quer saber mais? Responda este e-mail.",
    ),
    note(
        "convida por telefone quem não respondeu",
        "Convite para a parceria, por telefone",
        "Abertura: “Oi, {{primeiro_nome|tudo bem}}? Falo de {{loja|[nome da loja]}}. Tem dois minutos?”\n\
         Agradeça os {{numero_de_pedidos|muitos}} pedidos e pergunte o que mais agrada.\n\
         Explique em três frases: código próprio, desconto para quem usa, parte da venda para quem indica.\n\
         Ouça as dúvidas e anote. Não insista se a resposta for não.\n\
         Fecho: combine enviar o código por escrito e agradeça.",
    ),
];

pub(super) static REWARDS: TemplateWords = TemplateWords {
    name: "Recompensa para campeões",
    line: "campeões: um obrigado que não pede nada em troca",
    objective: "Reconhecer os melhores clientes antes que pensem em ir embora.",
    audience: "Clientes do segmento Campeões, a cada trimestre.",
    measure: "Parcela que continua campeã no trimestre seguinte, contra a do grupo de controle.",
    tone: "De gratidão: curto, pessoal, sem letra miúda.",
    steps: &REWARDS_STEPS,
    questions: &[],
};

const REWARDS_STEPS: [StepWords; 1] = [mail(
    "agradece e entrega a recompensa",
    ["Este e-mail é só para agradecer", "Tudo bem: tem um presente também"],
    "Oi, {{primeiro_nome|tudo bem}}!\n\
     Poucos clientes fizeram {{numero_de_pedidos|tantos}} pedidos. Você é uma dessas pessoas.\n\
     Como agradecimento, o próximo vai com um brinde e 15% de desconto: {{cupom}}, até {{ultimo_dia_do_cupom}}.\n\
     Obrigado por estar aqui.",
)
.with("OBRIGADO15", "15% e um brinde no próximo pedido")];

pub(super) static SEASONAL: TemplateWords = TemplateWords {
    name: "Campanha de época",
    line: "assinantes: da data especial à compra, com cupom",
    objective: "Vender na data com quem ainda lê os e-mails, sem cansar quem não lê.",
    audience: "Quem abriu ou clicou em um e-mail nos últimos meses.",
    measure: "Receita por mensagem e parcela que usa o cupom, contra as compras do grupo de controle.",
    tone: "Bem-humorado na abertura, com prazo verdadeiro no fim.",
    steps: &SEASONAL_STEPS,
    questions: &[],
};

const SEASONAL_STEPS: [StepWords; 3] = [
    mail(
        "abre a campanha e entrega o cupom",
        ["Você chegou antes da fila", "A campanha abre primeiro para quem nos lê"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         A [nome da data] está chegando, e você entra antes de todo mundo.\n\
         Até {{ultimo_dia_do_cupom}}, o cupom {{cupom}} dá 10% em [produtos da campanha].\n\
         Os mais pedidos acabam primeiro. É sempre assim.",
    )
    .with("ESTACAO10", "10% nos produtos da campanha"),
    mail(
        "mostra sugestões a quem ainda não usou o cupom",
        ["Três ideias para quem deixou para depois", "Para presentear, ou para ficar com você"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Se a dúvida é o que levar na [nome da data], aqui vão três ideias: [sugestões].\n\
         O cupom {{cupom}}, de 10%, vale nelas até {{ultimo_dia_do_cupom}}.",
    ),
    note(
        "avisa que são as últimas horas",
        "Últimas horas da campanha",
        "{{primeiro_nome|Oi}}, o cupom {{cupom}}, de 10%, acaba em {{ultimo_dia_do_cupom}}.",
    ),
];

pub(super) static MONTHLY_OFFERS: TemplateWords = TemplateWords {
    name: "Ofertas do mês",
    line: "assinantes: poucas ofertas, todo mês, a quem lê",
    objective: "Manter o hábito de abrir e dar um motivo de compra por mês.",
    audience: "Quem abriu ou clicou em um e-mail há pouco tempo.",
    measure: "Cliques e receita por mensagem, e descadastros por mil mensagens.",
    tone: "Direto: poucas ofertas, bem escolhidas, sem enfeite.",
    steps: &MONTHLY_OFFERS_STEPS,
    questions: &[],
};

const MONTHLY_OFFERS_STEPS: [StepWords; 1] = [mail(
    "mostra as ofertas do mês",
    ["Só três ofertas este mês. A segunda é ótima", "Escolhidas a dedo, até o fim do mês"],
    "Oi, {{primeiro_nome|tudo bem}}!\n\
     Todo mês escolhemos só três ofertas. As deste:\n\
     1. [primeira oferta]\n\
     2. [segunda oferta]\n\
     3. [terceira oferta]\n\
     Valem até o fim do mês ou do estoque.",
)];
