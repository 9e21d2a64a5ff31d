//! Reativação, lembretes e recorrência, em português.

use super::{StepWords, TemplateWords, mail, note};

pub(super) static SLIPPING: TemplateWords = TemplateWords {
    name: "Reativação: inativando",
    line: "de 120 a 180 dias sem comprar, antes que seja tarde",
    objective: "Trazer de volta quem está escorregando, primeiro sem desconto, depois com um pequeno.",
    audience: "Quem acaba de entrar na etapa de retenção: passou da hora de comprar e ainda não se perdeu.",
    measure: "Parcela que compra antes de virar inativa, contra a do grupo de controle.",
    tone: "Próximo e sem drama; o prazo só aparece na última mensagem.",
    steps: &SLIPPING_STEPS,
    questions: &[],
};

const SLIPPING_STEPS: [StepWords; 3] = [
    mail(
        "conta o que mudou desde a última visita, sem desconto",
        ["Muita coisa mudou desde a sua última visita", "Veja o que chegou enquanto você não vinha"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Faz {{dias_sem_comprar}} dias que você não passa por aqui, e chegou coisa nova: [novidades].\n\
         E {{produto_favorito|o que você sempre levava}} continua esperando por você.\n\
         Se algo não agradou da última vez, responda este e-mail. Queremos saber.",
    ),
    mail(
        "oferece um desconto pessoal para voltar",
        ["Um desconto com o seu nome", "É só para você e tem data para acabar"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Para o seu próximo pedido, 10% de desconto.\n\
         O cupom é {{cupom}} e vale até {{ultimo_dia_do_cupom}}.",
    )
    .with("VOLTA10", "10% no próximo pedido"),
    note(
        "avisa que o desconto está no fim",
        "Os seus 10% estão no fim",
        "Oi, {{primeiro_nome|tudo bem}}! O cupom {{cupom}}, de 10%, vale até {{ultimo_dia_do_cupom}}.\n\
         Quer que a gente separe {{produto_favorito|o de sempre}} para você? É só responder.",
    ),
];

pub(super) static LOST: TemplateWords = TemplateWords {
    name: "Reativação: inativos",
    line: "mais de 180 dias sem comprar, com um bom motivo para voltar",
    objective: "Resgatar quem parou de comprar com uma oferta que valha a volta.",
    audience: "Quem acaba de entrar na etapa de recuperação.",
    measure: "Parcela que compra em 45 dias e receita por mensagem, contra o grupo de controle.",
    tone: "Sincero: diz que sentiu falta, oferece, e respeita o silêncio.",
    steps: &LOST_STEPS,
    questions: &[],
};

const LOST_STEPS: [StepWords; 3] = [
    mail(
        "diz que sentiu falta e oferece um bom desconto",
        ["Sentimos a sua falta, de verdade", "E fizemos algo a respeito"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         O seu último pedido foi em {{data_do_ultimo_pedido}}. De lá para cá, sentimos a sua falta.\n\
         Para recomeçar, 15% em qualquer pedido com o cupom {{cupom}}, até {{ultimo_dia_do_cupom}}.\n\
         Se preferir só contar por que parou, também vale: responda este e-mail.",
    )
    .with("SAUDADE15", "15% em qualquer pedido"),
    note(
        "lembra o desconto em uma linha",
        "Os seus 15% continuam aqui",
        "{{primeiro_nome|Oi}}, seus 15% continuam aqui: {{cupom}}, até {{ultimo_dia_do_cupom}}.",
    ),
    note(
        "faz a última chamada",
        "Última chamada, e depois sossegamos",
        "Oi, {{primeiro_nome|tudo bem}}! O cupom {{cupom}}, de 15%, acaba em {{ultimo_dia_do_cupom}}.\n\
         Esta é a última mensagem sobre ele. Se quiser voltar, estamos aqui.",
    ),
];

pub(super) static LONG_GONE: TemplateWords = TemplateWords {
    name: "Reativação: sem compras",
    line: "mais de 360 dias sem comprar, a oferta mais forte",
    objective: "Fazer uma última tentativa forte; quem não responde sai dos envios.",
    audience: "Quem não compra há mais de 360 dias.",
    measure: "Receita de quem volta menos o custo dos descontos e das cartas, contra o grupo de controle.",
    tone: "Bem-humorado no e-mail, respeitoso na carta.",
    steps: &LONG_GONE_STEPS,
    questions: &[],
};

const LONG_GONE_STEPS: [StepWords; 2] = [
    mail(
        "quebra o gelo com humor e com a oferta mais forte",
        ["Ainda se lembra de nós?", "Trouxemos 20% para refrescar a memória"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Faz {{dias_sem_comprar}} dias. Não estamos contando. (Estamos.)\n\
         Para fazer as pazes, 20% em qualquer pedido com o cupom {{cupom}}, até {{ultimo_dia_do_cupom}}.\n\
         Se não for mais a hora, tudo bem: é só pedir e paramos de escrever.",
    )
    .with("RECOMECO20", "20% em qualquer pedido, a maior oferta da casa"),
    note(
        "leva a oferta em uma carta a quem não a usou",
        "Um convite para voltar",
        "{{primeiro_nome|Olá}},\n\
         há tempos não recebemos um pedido seu e gostaríamos de recebê-lo novamente.\n\
         Com o código {{cupom}}, o seu próximo pedido tem 20% de desconto até {{ultimo_dia_do_cupom}}.\n\
         Será um prazer atendê-lo outra vez.\n\
         {{loja|Nossa equipe}}",
    ),
];

pub(super) static REPURCHASE: TemplateWords = TemplateWords {
    name: "Hora de comprar de novo",
    line: "pelo ritmo de cada cliente, antes que falte",
    objective: "Chegar na hora certa com a reposição e com o que combina com ela.",
    audience: "Quem tem um próximo pedido esperado, pelo produto, pelo próprio ritmo ou pelo da base.",
    measure: "Parcela que compra até 15 dias depois do dia esperado, contra a do grupo de controle.",
    tone: "Prestativo e curto: lembra, sugere, sai da frente.",
    steps: &REPURCHASE_STEPS,
    questions: &[],
};

const REPURCHASE_STEPS: [StepWords; 3] = [
    mail(
        "sugere a reposição e o que combina com ela",
        ["Será que já está acabando?", "Pelas nossas contas, falta pouco"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         Pelas nossas contas, por volta de {{data_do_proximo_pedido}} é hora de repor \
         {{produto_favorito|o de sempre}}.\n\
         Aproveite para levar junto o que combina: [produto complementar].\n\
         Pedindo agora, chega antes de faltar.",
    ),
    note(
        "facilita a recompra com uma resposta",
        "Repetimos o último pedido?",
        "Oi, {{primeiro_nome|tudo bem}}! Está na hora de repor {{produto_favorito|o de sempre}}.\n\
         Responda SIM e preparamos o mesmo pedido da última vez.",
    ),
    mail(
        "dá um empurrão com um pequeno desconto",
        ["Seu próximo pedido ficou mais leve", "5% para não deixar para depois"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         O pedido deste mês ficou para depois? Com o cupom {{cupom}}, ele sai com 5% de desconto.\n\
         Vale até {{ultimo_dia_do_cupom}}.",
    )
    .with("REPETE5", "5% na reposição"),
];

pub(super) static GIFTBACK_ENDING: TemplateWords = TemplateWords {
    name: "Crédito no fim",
    line: "avisa antes que o giftback vença",
    objective: "Fazer o cliente usar o crédito que ganhou antes que ele vença.",
    audience: "Quem tem um cupom ou giftback sem uso que vence nos próximos dias.",
    measure: "Parcela dos créditos usada antes de vencer, contra a do grupo de controle.",
    tone: "Direto: quanto é, até quando vale, como usar.",
    steps: &GIFTBACK_ENDING_STEPS,
    questions: &[],
};

const GIFTBACK_ENDING_STEPS: [StepWords; 2] = [
    mail(
        "avisa que o crédito está para vencer",
        ["Você tem um crédito prestes a sumir", "Ele é seu, mas só por mais alguns dias"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         O seu crédito {{cupom|da última compra}} vale até {{ultimo_dia_do_cupom|os próximos dias}}.\n\
         Para usar, é só informar o código ao fechar o pedido.",
    ),
    note(
        "avisa que são os últimos dias",
        "O seu crédito está nos últimos dias",
        "{{primeiro_nome|Oi}}, seu crédito {{cupom|da última compra}} vence em {{ultimo_dia_do_cupom|poucos dias}}. Dá tempo de usar.",
    ),
];

pub(super) static GIFTBACK_ENDED: TemplateWords = TemplateWords {
    name: "Crédito vencido",
    line: "o giftback venceu: um cupom no lugar dele",
    objective: "Não perder a compra de quem deixou o crédito vencer.",
    audience: "Quem deixou um cupom ou giftback vencer sem usar.",
    measure: "Parcela que usa o novo cupom no prazo, contra as compras do grupo de controle.",
    tone: "Gentil: nada de culpa, uma segunda chance com prazo curto.",
    steps: &GIFTBACK_ENDED_STEPS,
    questions: &[],
};

const GIFTBACK_ENDED_STEPS: [StepWords; 2] = [
    mail(
        "troca o crédito vencido por um cupom novo",
        ["O seu crédito venceu, mas nem tudo se perdeu", "Abrimos uma exceção, por poucos dias"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         O crédito que você tinha venceu antes de ser usado. Acontece.\n\
         No lugar dele, deixamos um cupom de 10%: {{cupom}}, até {{ultimo_dia_do_cupom}}.",
    )
    .with("SEGUNDACHANCE10", "10% no lugar do crédito vencido"),
    mail(
        "lembra que a segunda chance acaba",
        ["Terceira chance não vai ter", "O cupom que entrou no lugar do crédito está no fim"],
        "Oi, {{primeiro_nome|tudo bem}}!\n\
         O cupom {{cupom}}, de 10%, que entrou no lugar do seu crédito, acaba em {{ultimo_dia_do_cupom}}.\n\
         Depois disso, não temos como renovar.",
    ),
];
