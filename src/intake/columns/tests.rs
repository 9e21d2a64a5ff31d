//! Headers as shops write them. The corpora's files are read in `tests/it/fields.rs`.

use super::*;

/// `expected` is one letter for each column: the role's, in capitals when sure (a dot for an unknown ignored column).
#[track_caller]
fn check(header: &str, rows: &[&str], expected: &str) {
    let split = |line: &str| line.split(if header.contains(';') { ';' } else { ',' }).map(str::to_owned).collect();
    let header: Vec<String> = split(header);
    let rows: Vec<Vec<String>> = rows.iter().map(|row| split(row)).collect();
    let letters: String = Sight::of(&header, &rows).guess(Contents::Orders, &[]).into_iter().map(letter).collect();
    assert_eq!(letters, expected, "{header:?}");
}

fn letter(guess: Guess) -> char {
    let letter = match guess.role {
        Role::Ignored => 'i',
        Role::Customer => 'c',
        Role::OrderId => 'o',
        Role::Date => 'd',
        Role::Amount => 'a',
        Role::UnitPrice => '1',
        Role::Status => 's',
        Role::Currency => 'm',
        Role::Refund => 'r',
        Role::Product => 'n',
        Role::Quantity => 'q',
        Role::Category => 'f',
        Role::Channel => 'h',
        Role::Cost => 'l',
        Role::CostToServe => 'w',
        Role::EventKind => 'k',
        Role::Code => 'g',
        Role::Issued => 'e',
        Role::Expires => 'x',
        Role::Redeemed => 'u',
        Role::Score => 'v',
        Role::Comment => 't',
        Role::Registered => 'j',
        Role::Birthday => 'b',
        Role::EmailConsent => 'y',
        Role::Income => 'z',
        Role::Company => '@',
        Role::LastActive => '&',
        Role::Profile => 'p',
    };
    match guess.certainty {
        Certainty::Sure => letter.to_ascii_uppercase(),
        Certainty::Likely => letter,
        Certainty::Unknown => '.',
    }
}

#[test]
fn every_needed_column_is_sure() {
    check(
        "order_id,customer_id,email,order_date,amount,product,channel",
        &["1,C1,ana@exemplo.com.br,2024-01-05,10.50,Mug,web"],
        "OCPDANH",
    );
    check(
        "customer_id,order_date,revenue,first_name,last_name,email",
        &["Ana Exemplo,2004-12-20,32,Ana,Exemplo,ana@exemplo.com"],
        "CDAPPP",
    );
    check(
        "pedido;linha;email;data;status;moeda;valor",
        &["100;1;ana@exemplo.com;05/01/2024;Pago;BRL;100,10", "100;1R;ana@exemplo.com;31/02/2024;Devolvido;BRL;-0,20"],
        "OICDSMA",
    );
    check("customer_id,date,amount", &["4,19970101,29.33"], "CDA");
    check("Nº Pedido;Data;Cliente;Situação;Valor", &["1;05/01/2024;Ana;Atendido;R$ 10,00"], "ODCSA");
    check(
        "Código do Pedido;E-mail;Data do Pedido;Valor Total;Situação",
        &["1001;ana@exemplo.com.br;05/03/2024;R$ 1.234,56;Pago"],
        "OCDAS",
    );
}

#[test]
fn the_better_column_wins() {
    // An id before a document before an e-mail before a phone before a name.
    check("cliente;telefone;email;cpf;id_cliente", &["Ana;11987654321;ana@exemplo.com.br;111.444.777-35;7"], "PPPPC");
    check("cliente;telefone;email;cpf", &["Ana;11987654321;ana@exemplo.com.br;111.444.777-35"], "PPPC");
    check("cliente;telefone;email", &["Ana;11987654321;ana@exemplo.com.br"], "PPC");
    check("cliente;telefone", &["Ana;11987654321"], "PC");
    // But not a column that is mostly empty, unless there is only a name instead.
    check("email;cpf", &["ana@exemplo.com.br;", "bia@exemplo.com.br;11144477735"], "CP");
    check("cliente;email", &["Ana;ana@exemplo.com.br", "Bia;", "Eva;"], "PC");
    check("data_nascimento;data_envio;data_pagamento;data", &["01/01/1990;;05/01/2024;04/01/2024"], "BIID");
    check("data_nascimento;data_envio;data_pagamento", &["01/01/1990;;05/01/2024"], "BID");
    check("subtotal;desconto;frete;quantidade;total", &["9,00;0,00;1,00;2;10,00"], "IIIQA");
    check("subtotal;desconto", &["9,00;0,00"], "AI");
    check("valor;preço;quantidade", &["10,00;5,00;2"], "AIQ");
    check("estado;state;preço", &["SP;SP;10,00"], "PPA");
    check("id;email", &["1;ana@exemplo.com.br"], ".C");
    check("id;data", &["1;2024-01-05"], "cD");
}

#[test]
fn cells_speak_where_names_do_not() {
    check(
        "a;b;c;d",
        &["ana@exemplo.com.br;05/01/2024;10,50;Pago", "bia@exemplo.com.br;06/01/2024;9,00;Cancelado"],
        "cdas",
    );
    check("quem;quando;quanto", &["111.444.777-35;05/01/2024;R$ 10"], "cda");
    // Numbers alone are neither amounts nor orders.
    check("a;b", &["1;20240105"], "..");
    check("data;valor", &[], "da");
    check("data;valor", &["ontem;muito"], "da");
    check("data lançamento;valor lançado", &["05/01/2024;10,00"], "da");
    check("data lançamento", &["Ana"], "I");
    check("cupom;sms_ok", &["PAGO10;sim"], "G.");
}

#[test]
fn names_that_are_merely_alike_are_likely() {
    check(
        "Nr. Ped.;E-mail do Comprador;Dt Compra;Vlr. Total Pedido;Sit. do Pedido",
        &["1;ana@exemplo.com.br;05/01/2024;10,00;Pago"],
        "OCDAS",
    );
    check(
        "Pedido Marketplace;E-mail principal;Data da Compra Online;Total do Pedido c/ Frete;Valro Total do Pedido",
        &["1;ana@exemplo.com.br;05/01/2024;12,00;10,00"],
        "ocdIa",
    );
    check("Client e-mail;Purchase dates;Grand totall", &["ana@exemplo.com;2024-01-05;10.00"], "Cda");
    // Not without cells that agree.
    check("Pedido aprovado em;valor;email", &["05/01/2024;10,00;ana@exemplo.com.br"], "IAC");
    check("Pedido Marketplace;Data da Compra Online", &[], "II");
}

/// As [`check`], for a file of another kind.
#[track_caller]
fn check_in(contents: Contents, header: &str, row: &str, expected: &str) {
    let split = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<String>>();
    let letters: String =
        Sight::of(&split(header), &[split(row)]).guess(contents, &[]).into_iter().map(letter).collect();
    assert_eq!(letters, expected, "{contents:?} {header:?}");
}

#[test]
fn columns_of_other_files() {
    use Contents::{Answers, Carts, Coupons, Customers, Events, OrderLines, Suppression};
    for (contents, header, row, expected) in [
        (OrderLines, "pedido;produto;sku;qtd;total item", "1;Caneca;C1;2;9,00", "ONIQA"),
        (OrderLines, "order_id;item;units", "1;Mug;2", "ONQ"),
        (Customers, "email;nome;cadastrado em;nascimento;aceita e-mails", "@;Ana;05/01/2024;01/02/1990;sim", "CPJBY"),
        (Customers, "Email;Created at;Accepts SMS marketing;Opt-in", "@;2024-01-05;yes;yes", "CJPY"),
        (Customers, "cpf;email;criado em;última compra", "11144477735;@;05/01/2024;05/01/2024", "CPJ."),
        (Events, "email;evento;data do evento;campanha", "@;aberto;05/01/2024;Natal", "CKD."),
        (Events, "Timestamp;Email;Status", "2024-01-05 10:00;@;opened", "DCK"),
        (Coupons, "e-mail;cupom;emitido em;validade;usado em;valor", "@;V1;05/01/2024;05/02/2024;;10,00", "CGEXuA"),
        (Coupons, "código do cliente;código;data;expira;utilizado", "7;V1;05/01/2024;05/02/2024;não", "CGEXU"),
        (Answers, "Carimbo de data/hora;E-mail;Nota de 0 a 10;Comentários", "05/01/2024 10:00;@;9;Bom", "DCVT"),
        (Suppression, "email;descadastrado em;motivo", "@;05/01/2024;spam", "CdT"),
        (Suppression, "e-mail;data de descadastro;motivo", "@;05/01/2024;spam", "CDT"),
        (
            Carts,
            "id do carrinho;email;data do abandono;total do carrinho;produto",
            "7;@;05/01/2024;9,00;Caneca",
            "OCDAN",
        ),
    ] {
        check_in(contents, header, &row.replace('@', "ana@exemplo.com.br"), expected);
    }
}

#[test]
fn an_estado_is_a_place_or_a_status_as_its_cells_say() {
    for (name, cells, expected) in [
        ("Estado", ["Venda entregue", "Cancelada pelo comprador", "Devolvida"], 's'),
        ("Estado", ["Pagado", "Cancelado", "Reembolsado"], 's'),
        ("Estado del pedido", ["Entregado", "Pendiente de pago", "Rechazado"], 's'),
        ("State", ["paid", "refunded", "in transit"], 's'),
        ("Situação Nome", ["Pedido Entregue", "Pedido Cancelado", "Aguardando pagamento"], 'S'),
        ("Estado", ["Pago", "xpto", "Cancelado"], 's'),
        ("Estado", ["SP", "RJ", "PA"], 'P'),
        ("Estado", ["São Paulo", "Pará", "Nova Iorque"], 'P'),
        ("Estado", ["", "", ""], 'P'),
        ("Estado do cliente", ["Novo", "Cancelado", "Novo"], 'P'),
        ("Estado do produto", ["Novo", "Devolvido", "Novo"], 'I'),
    ] {
        let rows = cells.map(|cell| format!("ana@exemplo.com.br;05/01/2024;10,00;{cell}"));
        let expected = format!("CDA{expected}");
        check(&format!("e-mail;data;total;{name}"), &rows.each_ref().map(String::as_str), &expected);
    }
    // The column that is called so comes first.
    let rows = &["ana@exemplo.com.br;05/01/2024;10,00;SP;Pago", "rui@exemplo.com.br;05/01/2024;9,00;RJ;Cancelado"];
    check("e-mail;data;total;estado;situação", rows, "CDAPS");
    let rows = &["ana@exemplo.com.br;05/01/2024;10,00;Pago;Pago", "rui@exemplo.com.br;05/01/2024;9,00;Pago;Cancelado"];
    check("e-mail;data;total;estado;situação", rows, "CDAIS");
}

#[test]
fn one_piece_s_price_is_no_amount_however_it_is_written() {
    let row = &["7;2;01/12/2010 08:26;2,55;17850"];
    check("InvoiceNo;Quantity;InvoiceDate;UnitPrice;CustomerID", row, "OQD1C");
    check("invoice_no;quantity;invoice_date;unit_price;customer_id", row, "OQD1C");
    check("Pedido;Qtde;DataPedido;PrecoUnitario;CodCliente", row, "OQD1C");
}

#[test]
fn figures_in_cents_are_chosen_by_nobody() {
    for name in ["amount_cents", "Valor (centavos)", "totalCents", "Valor total em centavos", "price_in_cents"] {
        check(&format!("order_id;email;created_at;{name}"), &["1;ana@exemplo.com.br;2024-03-15;2050"], "OCD.");
        check(
            &format!("order_id;email;created_at;{name};total"),
            &["1;ana@exemplo.com.br;2024-03-15;2050;20.50"],
            "OCD.A",
        );
    }
    check("pedido;e-mail;data;valor total com centavos", &["1;ana@exemplo.com.br;15/03/2024;20,50"], "OCDa");
    check("order_id;email;created_at;percentual", &["1;ana@exemplo.com.br;2024-03-15;20.50"], "OCDa");
}

#[test]
fn a_line_s_amount_is_one_where_no_better_is() {
    let row = "1;ana@exemplo.com.br;05/01/2024;10,00";
    check("pedido;e-mail;data;Valor do item", &[row], "OCDA");
    check("order_id;email;date;ItemValue", &[row], "OCDA");
    // Beside a quantity it may be one piece's.
    check("pedido;e-mail;data;Valor do item;Qtd", &[&format!("{row};2")], "OCDIQ");
    check("pedido;e-mail;data;Valor do item;Total do pedido", &[&format!("{row};30,00")], "OCDIA");
    check("pedido;e-mail;data;Valor do item;Subtotal", &[&format!("{row};30,00")], "OCDIA");
    for (name, expected) in [
        ("Valor do item", true),
        ("Total Item", true),
        ("Line total", true),
        ("Total", false),
        ("Total de itens", false),
        ("Valor bruto", false),
    ] {
        assert_eq!(is_per_line(name), expected, "{name}");
    }
}

#[test]
fn a_validity_has_two_ends() {
    for (names, expected) in [
        ("Válido de;Válido até", "EX"),
        ("Válido até;Válido de", "XE"),
        ("Válido a partir de;Válido até", "EX"),
        ("Início da validade;Fim da validade", "EX"),
        ("Data de início;Data de término", "EX"),
        ("Data inicial;Data final", "EX"),
        ("Valid from;Valid until", "EX"),
        ("Starts at;Ends at", "EX"),
        ("Emitido em;Validade", "EX"),
        // From when it can be used, not when it was written.
        ("Emitido em;Válido a partir de", "IE"),
        ("Data de emissão;Vencimento", "EX"),
    ] {
        let header = format!("e-mail;cupom;{names}");
        check_in(Contents::Coupons, &header, "ana@exemplo.com.br;V1;01/03/2024;31/03/2024", &format!("CG{expected}"));
    }
    let row = "ana@exemplo.com.br;V1;10,00;31/03/2024;100,00";
    check_in(Contents::Coupons, "e-mail;cupom;valor final;validade;pedidos a partir de", row, "CGAX.");
}

#[test]
fn hostile_names_are_only_names() {
    check("<script>window.__pwned=1</script>;nome;email;valor", &["<img src=x onerror=1>;<b>;a1@ex.com;10,00"], ".PCA");
    check("", &[], ".");
    check(";;", &["a", "b;c;d;e"], "...");
}

#[test]
fn a_bare_word_for_a_refund_is_one_where_its_cells_are_amounts() {
    let header = "pedido;email;data;valor;estorno";
    check(header, &["1;ana@exemplo.com.br;05/01/2024;10,00;2,50", "2;rui@exemplo.com.br;06/01/2024;9,00;"], "OCDAr");
    check(header, &["1;ana@exemplo.com.br;05/01/2024;10,00;sim"], "OCDAI");
    check(header, &["1;ana@exemplo.com.br;05/01/2024;10,00;"], "OCDAI");
}

#[test]
fn kinds_of_keys() {
    for (name, cells, kind) in [
        ("customer_id", &["1", "2"][..], KeyKind::Id),
        ("customer_id", &["ana@exemplo.com.br"], KeyKind::Email),
        ("e-mail", &["ana@exemplo.com.br", "bia"], KeyKind::Email),
        ("e-mail", &[], KeyKind::Email),
        ("e-mail", &["1", "2"], KeyKind::Id),
        ("CPF", &["11144477735", "1,23457E+10"], KeyKind::Document),
        ("cliente", &["111.444.777-35"], KeyKind::Document),
        ("cliente", &["Ana", "Bia"], KeyKind::Id),
        ("Telefone", &["(11) 98765-4321"], KeyKind::Phone),
    ] {
        assert_eq!(key_kind(name, cells.iter().copied()), kind, "{name:?} {cells:?}");
    }
}
