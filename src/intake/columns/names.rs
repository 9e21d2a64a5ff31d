//! What the name of a column says, in Portuguese and English and in the words of the shop platforms. Cells are `content`'s.

/// What a name says. Ranks decide between columns of one meaning; from [`EXACT`] up the whole name is known, below it
/// only a word in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Customer(CustomerKey),
    OrderId(i32),
    Date(i32),
    Amount(i32),
    Status(i32),
    Currency,
    /// A fact about the customer that is no key.
    Profile,
    /// Known, and of no use here: products, freight, taxes, other dates.
    Irrelevant,
    Unknown,
}

/// What kind of key of the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CustomerKey {
    Id,
    Document,
    Email,
    Phone,
    /// `cliente`, which may be a name or a code.
    Name,
    /// `id`, of whatever.
    BareId,
}

/// The least rank of a name that is known as a whole.
pub(super) const EXACT: i32 = 50;
const WEAK: i32 = 10;

impl CustomerKey {
    /// The preference between keys.
    pub(super) fn rank(self) -> i32 {
        match self {
            CustomerKey::Id => 100,
            CustomerKey::Document => 90,
            CustomerKey::Email => 80,
            CustomerKey::Phone => 70,
            CustomerKey::Name => 60,
            CustomerKey::BareId => WEAK,
        }
    }
}

/// Whole names, parted by blanks, each without its own accents, blanks and words of [`LITTLE`].
const WHOLE: &[(Meaning, &str)] = &[
    (
        Meaning::Customer(CustomerKey::Id),
        "customerid idcustomer customercode customerkey customernumber customerno clientid clienteid idcliente \
         codcliente clientecod codigocliente clientecodigo cdcliente ncliente numerocliente userid usuarioid \
         idusuario iduser uid buyerid idcomprador contactid idcontato contatoid memberid shopperid matricula \
         custid householdkey",
    ),
    (
        Meaning::Customer(CustomerKey::Document),
        "cpf cnpj cpfcnpj cnpjcpf cpfoucnpj documento document doc documentocliente cpfcliente cnpjcliente \
         cpfcnpjcliente cpfcomprador cpfcnpjcomprador clientdocument customerdocument taxid vatnumber ncpf \
         numerodocumento",
    ),
    (Meaning::Customer(CustomerKey::Email), "email emailaddress mail correioeletronico useremail usuarioemail"),
    (
        Meaning::Customer(CustomerKey::Phone),
        "telefone celular phone phonenumber whatsapp fone tel mobile mobilephone telefonecelular numerotelefone \
         sms telefonefixo",
    ),
    (
        Meaning::Customer(CustomerKey::Name),
        "cliente customer client comprador buyer consumidor nomecliente clientenome customername clientname \
         nomecomprador buyername razaosocial contato",
    ),
    (Meaning::Customer(CustomerKey::BareId), "id"),
    (
        Meaning::OrderId(100),
        "pedido npedido numeropedido numpedido nrpedido nropedido pedidonumero pedidon idpedido pedidoid \
         codigopedido codpedido pedidocodigo ordem numeroordem order orderid idorder ordernumber orderno \
         ordernum ordernr ordername ordercode orderkey",
    ),
    (
        Meaning::OrderId(80),
        "venda idvenda vendaid numerovenda nvenda codigovenda codvenda idcompra saleid purchaseid \
         transactionid transacao idtransacao codigotransacao numerotransacao invoice invoiceid invoiceno \
         invoicenumber notafiscal nf numeronf nnf numeronota cupomfiscal",
    ),
    (
        Meaning::Date(100),
        "datapedido pedidodata dtpedido datacompra dtcompra datavenda dtvenda datahorapedido datahoravenda \
         datahoracompra orderdate orderdatetime ordertime ordercreatedat dateorder orderedat purchasedate \
         datepurchase purchasedat saledate createdat createdon datecreated creationdate creation datacriacao \
         criado datacriacaopedido datarealizacao invoicedate dataemissao transactiondate datatransacao \
         datacadastropedido processedat",
    ),
    (Meaning::Date(90), "data date dt datahora datetime dia day timestamp orderpurchasetimestamp"),
    (
        Meaning::Date(70),
        "paidat paymentdate datapagamento dtpagamento dataaprovacao datapgto dateapproved datapaid \
         datefaturamento datafaturamento invoicedat",
    ),
    (
        Meaning::Amount(100),
        "total valortotal totalpedido valortotalpedido valorpedido totalvenda valorvenda valortotalvenda \
         totalcompra valorcompra valortotalcompra totalgeral ordertotal totalamount totalprice grandtotal \
         ordervalue orderamount totalvalue amounttotal totalsales vltotal vlrtotal ordertotalamount",
    ),
    (
        Meaning::Amount(90),
        "valor amount receita revenue faturamento valorpago totalpago valorfinal valorliquido totalliquido \
         value vl vlr sales spend spent monetary montante valorreais valorr totalr valorbrl \
         totalbrl netamount netrevenue amountpaid purchaseamount",
    ),
    (
        Meaning::Amount(70),
        "linetotal orderlinetotal totalitem valortotalitem totallinha itemtotal valorbruto grossamount",
    ),
    (Meaning::Amount(60), "subtotal ordersubtotal ordersubtotalamount subtotalpedido"),
    (Meaning::Status(100), "financialstatus statuspagamento paymentstatus situacaopagamento"),
    (
        Meaning::Status(90),
        "status situacao statuspedido situacaopedido orderstatus pedidostatus statusvenda situacaovenda \
         orderstate statustransacao statuscompra salestatus",
    ),
    (Meaning::Currency, "moeda currency currencycode codigomoeda moedapedido ordercurrency presentmentcurrency"),
    (Meaning::Irrelevant, "linha line lineid numerolinha customernote tags tag source origem vendor employee location"),
];

/// Words that say nothing.
const LITTLE: &str = "do da de dos das em no na o of the";
/// Words that only say whose the rest is.
const WHOSE: &str = "cliente customer client comprador buyer billing cobranca contato contact user default";
const QUANTITY: &str = "quantidade qtd qtde quantity qty";
/// A word of the order that is neither its date, its amount nor its status.
const NOISE: &str = "produto produtos product products item items itens lineitem sku quantidade qtd qtde quantity qty desconto \
    descontos discount frete shipping freight envio entrega delivery fulfillment fulfilled imposto impostos tax \
    taxes taxa cupom coupon canal channel marca brand categoria category rastreio rastreamento tracking refunded \
    refund estornado cancelled canceled cancelado cancelamento atualizacao atualizado updated update modified \
    parcelas gateway note notes observacao observacoes anotacoes unitario unit unidade custo cost comissao metodo \
    method meio forma vencimento due variante cartao";
/// A word of the customer.
const PROFILE: &str = "nome name firstname lastname sobrenome surname apelido cidade city estado uf province provincia region regiao \
    cep zip postcode postal pais country bairro endereco address address1 address2 street rua logradouro \
    complemento telefone celular phone whatsapp email nascimento aniversario birthday birthdate birth dob idade \
    age sexo genero gender empresa company cargo newsletter marketing optin cliente customer profissao renda \
    state segmento";

/// What a plain name ([`crate::intake::words::plain`]) says among the plain names of its header.
pub(super) fn meaning(name: &str, header: &[String]) -> Meaning {
    let beside = |other: &str| header.iter().any(|name| name == other);
    if name == "name" {
        // Shopify calls the order's number so, WooCommerce the product.
        return if beside("financial status") || beside("lineitem name") {
            Meaning::OrderId(100)
        } else if header.iter().any(|name| name == "sku" || name.starts_with("first name")) {
            Meaning::Irrelevant
        } else {
            Meaning::Profile
        };
    }
    if matches!(name, "price" | "preco") {
        // Beside a quantity it is one piece's.
        let counted = header.iter().any(|name| name.split(' ').any(|word| is_in(QUANTITY, word)));
        return if counted { Meaning::Irrelevant } else { Meaning::Amount(60) };
    }
    let words: Vec<&str> = name.split(' ').filter(|word| !is_in(LITTLE, word)).collect();
    if let Some(meaning) = whole(&words.concat()) {
        return meaning;
    }
    // "E-mail" is one word.
    let joined = name.replace("e mail", "email");
    let words: Vec<&str> = joined.split(' ').filter(|word| !is_in(LITTLE, word)).collect();
    let has = |list: &str| words.iter().any(|word| is_in(list, word));
    if has(NOISE) {
        return Meaning::Irrelevant;
    }
    let rest: Vec<&str> = words.iter().copied().filter(|word| !is_in(WHOSE, word)).collect();
    if rest.len() < words.len()
        && let Some(meaning @ Meaning::Customer(key)) = whole(&rest.concat())
        && key != CustomerKey::BareId
    {
        return meaning;
    }
    if has(PROFILE) {
        Meaning::Profile
    } else if has("data date dt timestamp") {
        Meaning::Date(WEAK)
    } else if has("valor total amount value revenue receita preco price vlr vl") {
        Meaning::Amount(WEAK)
    } else if has("status situacao") {
        Meaning::Status(WEAK)
    } else {
        Meaning::Unknown
    }
}

fn whole(glued: &str) -> Option<Meaning> {
    WHOLE.iter().find(|(_, names)| is_in(names, glued)).map(|(meaning, _)| *meaning)
}

/// Whether a word is one of a list, its words parted by blanks.
fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::words::plain;

    #[track_caller]
    fn check(meaning_expected: Meaning, names: &[&str]) {
        for name in names {
            assert_eq!(meaning(&plain(name), &[]), meaning_expected, "{name:?}");
        }
    }

    #[test]
    fn names_mean() {
        check(
            Meaning::Customer(CustomerKey::Id),
            &["customer_id", "CustomerID", "cod_cliente", "ID do Cliente", "Código do cliente"],
        );
        check(Meaning::Customer(CustomerKey::Document), &["CPF", "CPF / CNPJ", "cpf_cnpj", "CPF do cliente"]);
        check(
            Meaning::Customer(CustomerKey::Email),
            &["E-mail", "Email Address", "Email (Billing)", "e-mail do cliente", "customer_email"],
        );
        check(Meaning::Customer(CustomerKey::Name), &["Cliente", "Nome do cliente", "comprador"]);
        check(
            Meaning::OrderId(100),
            &["Nº Pedido", "N° do pedido", "Número do Pedido", "order_id", "Order Number", "Código do Pedido"],
        );
        check(Meaning::Date(100), &["Data do Pedido", "data_compra", "Created at", "Order Date"]);
        check(Meaning::Date(WEAK), &["Data lançamento"]);
        check(Meaning::Amount(100), &["Valor Total", "valor_total", "Total", "Total do pedido"]);
        check(Meaning::Amount(90), &["Valor (R$)", "receita", "revenue", "amount"]);
        check(Meaning::Status(100), &["Status do Pagamento", "Financial Status"]);
        check(Meaning::Status(90), &["Situação", "Order Status"]);
        check(
            Meaning::Profile,
            &[
                "Nome",
                "First Name (Billing)",
                "Cidade",
                "Data de nascimento",
                "Billing Province",
                "Segmento do cliente",
                "Estado",
            ],
        );
        check(
            Meaning::Irrelevant,
            &[
                "Valor do Frete",
                "Data de envío",
                "Desconto",
                "Lineitem price",
                "Status do Envio",
                "Preço unitário",
                "Updated at",
                "Nome do Produto",
            ],
        );
        check(Meaning::Unknown, &["", "xpto", "window pwned 1"]);
    }
}
