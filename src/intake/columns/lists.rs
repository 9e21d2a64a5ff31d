//! The words of the names of columns, in Portuguese and English and as the shop platforms use them: data, no rules.

use super::names::{CustomerKey, Meaning};
use crate::domain::{Contents, Role};

/// Whole names, parted by blanks, each without its own accents, blanks and words of [`LITTLE`].
pub(super) const WHOLE: &[(Meaning, &str)] = &[
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
        Meaning::Is(Role::OrderId, 100),
        "pedido npedido numeropedido numpedido nrpedido nropedido pedidonumero pedidon idpedido pedidoid \
         codigopedido codpedido pedidocodigo ordem numeroordem order orderid idorder ordernumber orderno \
         ordernum ordernr ordername ordercode orderkey",
    ),
    (
        Meaning::Is(Role::OrderId, 80),
        "venda idvenda vendaid numerovenda nvenda codigovenda codvenda idcompra saleid purchaseid \
         transactionid transacao idtransacao codigotransacao numerotransacao invoice invoiceid invoiceno \
         invoicenumber notafiscal nf numeronf nnf numeronota cupomfiscal",
    ),
    (
        Meaning::Is(Role::Date, 100),
        "datapedido pedidodata dtpedido datacompra dtcompra datavenda dtvenda datahorapedido datahoravenda \
         datahoracompra orderdate orderdatetime ordertime ordercreatedat dateorder orderedat purchasedate \
         datepurchase purchasedat saledate createdat createdon datecreated creationdate creation datacriacao \
         criado datacriacaopedido datarealizacao invoicedate dataemissao transactiondate datatransacao \
         datacadastropedido processedat",
    ),
    (Meaning::Is(Role::Date, 90), "data date dt datahora datetime dia day timestamp orderpurchasetimestamp"),
    (
        Meaning::Is(Role::Date, 70),
        "paidat paymentdate datapagamento dtpagamento dataaprovacao datapgto dateapproved datapaid \
         datefaturamento datafaturamento invoicedat",
    ),
    (
        Meaning::Is(Role::Amount, 100),
        "total valortotal totalpedido valortotalpedido valorpedido totalvenda valorvenda valortotalvenda \
         totalcompra valorcompra valortotalcompra totalgeral ordertotal totalamount totalprice grandtotal \
         ordervalue orderamount totalvalue amounttotal totalsales vltotal vlrtotal ordertotalamount",
    ),
    (
        Meaning::Is(Role::Amount, 90),
        "valor amount receita revenue faturamento valorpago totalpago valorfinal valorliquido totalliquido \
         value vl vlr sales spend spent monetary montante valorreais valorr totalr valorbrl \
         totalbrl netamount netrevenue amountpaid purchaseamount",
    ),
    (Meaning::Is(Role::Amount, 70), LINE_TOTAL),
    (Meaning::Is(Role::Amount, 70), "valorbruto grossamount"),
    (Meaning::Is(Role::Amount, 60), "subtotal ordersubtotal ordersubtotalamount subtotalpedido"),
    (Meaning::Is(Role::Status, 100), "financialstatus statuspagamento paymentstatus situacaopagamento"),
    (
        Meaning::Is(Role::Status, 90),
        "status situacao statuspedido situacaopedido orderstatus pedidostatus statusvenda situacaovenda \
         orderstate statustransacao statuscompra salestatus situacaonome nomesituacao statusnome nomestatus",
    ),
    (
        Meaning::Is(Role::Currency, 100),
        "moeda currency currencycode codigomoeda moedapedido ordercurrency presentmentcurrency",
    ),
    (
        Meaning::Is(Role::Product, 100),
        "produto product item nomeproduto produtonome productname itemname nomeitem descricaoproduto produtodescricao \
         productdescription producttitle lineitemname",
    ),
    (
        Meaning::Is(Role::Product, 80),
        "sku codigoproduto codproduto produtoid idproduto productid productsku productcode stockcode skuproduto itemsku \
         lineitemsku",
    ),
    (
        Meaning::Is(Role::UnitPrice, 100),
        "precounitario valorunitario unitprice unitvalue unitamount precounidade precounit valorunit valorunidade \
         priceunit priceperunit priceeach unitaryprice lineitemprice itemprice precoitem",
    ),
    (
        Meaning::Is(Role::Quantity, 100),
        "quantidade qtd qtde quantity qty quantidadecomprada quantidadeitens itemquantity lineitemquantity \
         quantityordered qtdproduto qtditens unidades units",
    ),
    (
        Meaning::Is(Role::Category, 100),
        "categoria category categoriaproduto produtocategoria productcategory categoryname nomecategoria departamento \
         department producttype tipoproduto grupoproduto productgroup familiaproduto colecao collection itemcategory \
         lineitemcategory categorias categories productcategories",
    ),
    (
        Meaning::Is(Role::Channel, 100),
        "canal channel canalvenda canalvendas saleschannel canalorigem canalpedido origempedido origemvenda ordersource \
         salessource channelname nomecanal orderchannel marketplace",
    ),
    (Meaning::Is(Role::Channel, 80), "origem source"),
    (
        Meaning::Is(Role::Cost, 100),
        "custo cost custototal totalcost custoproduto custoprodutos custopedido custovenda custoitem productcost \
         ordercost itemcost lineitemcost cogs cmv costgoods costgoodssold custos",
    ),
    (
        Meaning::Is(Role::CostToServe, 100),
        "custoservir custoparaservir custoatender custoatendimento costtoserve costserve servicecost custoservico \
         custooperacional operationalcost custologistico",
    ),
    (
        Meaning::Is(Role::Refund, 100),
        "refundedamount amountrefunded refundamount totalrefunded valorreembolsado totalreembolsado valorestornado \
         valordevolvido valorreembolso",
    ),
    // Below `EXACT`: a yes, a date or a reason under such a name is no amount.
    (Meaning::Is(Role::Refund, 40), "estorno estornos reembolso reembolsos devolucao devolucoes refund refunds"),
    (
        Meaning::Is(Role::Code, 100),
        "cupom coupon codigocupom cupomcodigo couponcode discountcode cupomdesconto codigodesconto voucher \
         vouchercode codigovoucher promocode codigopromocional codigogiftback cupomutilizado",
    ),
    (
        Meaning::Is(Role::Birthday, 100),
        "nascimento datanascimento dtnascimento datanasc dtnasc aniversario dataaniversario birthday birthdate \
         birth dateofbirth dob",
    ),
    (
        Meaning::Is(Role::EmailConsent, 100),
        "acceptsmarketing acceptsemailmarketing emailmarketing aceitamarketing aceitaemail aceitaemails \
         aceitaemailmarketing newsletter assinanewsletter optin emailoptin optinemail consentimentoemail \
         emailconsent marketingconsent recebeemail recebeemails",
    ),
    (
        Meaning::Is(Role::Registered, 100),
        "datacadastro dtcadastro cadastradoem clientedesde registradoem dataregistro datainscricao inscritoem \
         registeredat registrationdate dateregistered signupdate signedupat customersince membersince joinedat",
    ),
    (
        Meaning::Is(Role::Income, 100),
        "renda rendamensal rendafamiliar rendaanual rendapresumida income monthlyincome annualincome householdincome \
         salario salary",
    ),
    (Meaning::Is(Role::Company, 100), "empresa company companyname nomeempresa nomefantasia organizacao organization"),
    (
        Meaning::Is(Role::LastActive, 100),
        "ultimaatividade dataultimaatividade ultimainteracao dataultimainteracao ultimoengajamento lastactivity \
         lastactivitydate lastactive lastactiveat lastengagement lastengaged lastengagedat lastinteraction",
    ),
    (
        Meaning::Is(Role::LastActive, 90),
        "ultimaabertura dataultimaabertura ultimaaberturaem lastopen lastopened lastopenedat lastopendate \
         lastemailopendate lastemailopened",
    ),
    (
        Meaning::Is(Role::LastActive, 80),
        "ultimoclique dataultimoclique lastclick lastclicked lastclickedat lastclickdate lastemailclickdate",
    ),
    (Meaning::Irrelevant, "linha line lineid numerolinha customernote tags tag vendor employee location"),
];

/// What is one word also where it is written as two.
pub(super) const ONE_WORD: &[(&str, &str)] =
    &[("whats app", "whatsapp"), ("gift back", "giftback"), ("cash back", "cashback"), ("news letter", "newsletter")];
/// Words that say nothing.
pub(super) const LITTLE: &str = "do da de dos das em no na o of the";
/// Words that only say whose the rest is.
pub(super) const WHOSE: &str = "cliente customer client comprador buyer billing cobranca contato contact user default";
/// Words for how something stands, some of them also for where somebody lives.
pub(super) const STATE: &str = "status situacao situacion estado state";
/// Whole names of a line's amount, as in [`WHOLE`], and those that may also be one piece's.
pub(super) const LINE_TOTAL: &str = "linetotal orderlinetotal totalitem valortotalitem totallinha itemtotal";
pub(super) const LINE_VALUE: &str = "valoritem valorlinha itemvalue itemamount linevalue lineamount";
/// Words by which what follows is only a part of it.
pub(super) const WITH: &str = "com with";
/// Words for hundredths of money.
pub(super) const CENTS: &str = "cent cents centavo centavos centimo centimos";
pub(super) const QUANTITY: &str = "quantidade qtd qtde quantity qty";
/// A word of the order that is neither its date, its amount nor its status.
pub(super) const NOISE: &str = "produto produtos product products item items itens lineitem sku quantidade qtd qtde quantity qty desconto \
    descontos discount frete shipping freight envio entrega delivery fulfillment fulfilled imposto impostos tax \
    taxes taxa cupom coupon canal channel marca brand categoria category rastreio rastreamento tracking refunded \
    refund estornado cancelled canceled cancelado cancelamento atualizacao atualizado updated update modified \
    parcelas gateway note notes observacao observacoes anotacoes unitario unit unidade custo cost comissao metodo \
    method meio forma vencimento due variante cartao";
/// By which words, one of each list, a name tells of all of a customer's purchases: the first, the last, what they come
/// to, how many there are.
pub(super) const HISTORY: &[&[&str]] = &[
    &[
        "primeira primeiro first ultima ultimo last ultimos ultimas",
        "compra compras pedido pedidos purchase purchases purchased order orders venda vendas",
    ],
    &["gasto gastos gastou spent spend", "total totais valor amount value cliente customer lifetime"],
    &["medio media average avg", "ticket pedido compra order purchase"],
    &["quantidade numero number total qty", "pedidos compras orders purchases"],
    &["count", "order orders purchase purchases pedidos compras"],
    &["ltv clv aov lifetime recencia recency frequencia frequency"],
];
/// A word of the customer.
pub(super) const PROFILE: &str = "nome name firstname lastname sobrenome surname apelido cidade city estado uf province provincia region regiao \
    cep zip postcode postal pais country bairro endereco address address1 address2 street rua logradouro \
    complemento telefone celular phone whatsapp email nascimento aniversario birthday birthdate birth dob idade \
    age sexo genero gender empresa company cargo newsletter marketing optin cliente customer profissao renda \
    state segmento";

/// Words that tell a role in files of one kind only, the first that a name holds deciding. Elsewhere they say less or
/// something else: `nota` is an invoice, `status` an order's.
pub(super) const SPECIAL: &[(Contents, Role, &str)] = &[
    (Contents::Events, Role::Date, "data date dt datahora dia hora time timestamp at em quando when"),
    (Contents::Events, Role::EventKind, "evento event tipo type acao action atividade activity interacao status"),
    (
        Contents::Coupons,
        Role::Expires,
        "validade valido expira expiracao expires expire expiry expiration vence vencimento ate until",
    ),
    (
        Contents::Coupons,
        Role::Redeemed,
        "usado uso used usage utilizado utilizacao resgatado resgate redeemed redemption",
    ),
    (
        Contents::Coupons,
        Role::Issued,
        "emissao emitido issued issue criado criacao created gerado geracao enviado concedido data date dt inicio",
    ),
    (Contents::Coupons, Role::Amount, "valor amount value saldo desconto discount balance"),
    (Contents::Coupons, Role::Code, "codigo cod code cupom coupon voucher giftback cashback vale"),
    (Contents::Answers, Role::Date, "data date dt datahora timestamp quando submitted respondido at em"),
    (
        Contents::Answers,
        Role::Score,
        "nota score nps pontuacao rating avaliacao escala recomendaria recomenda recommend probabilidade",
    ),
    (
        Contents::Answers,
        Role::Comment,
        "comentario comentarios comment comments feedback motivo reason porque why sugestao sugestoes resposta answer \
         verbatim mensagem texto",
    ),
    (Contents::Suppression, Role::Date, "data date dt at em time timestamp quando"),
    (Contents::Suppression, Role::Comment, "motivo reason razao comentario comment tipo type origem source"),
    (Contents::Customers, Role::Birthday, "nascimento nacimiento aniversario birthday birthdate birth dob"),
    (
        Contents::Customers,
        Role::EmailConsent,
        "marketing newsletter consentimento consent optin aceita aceite accepts subscribed descadastrado unsubscribed \
         optout blacklisted bloqueado",
    ),
    (
        Contents::Customers,
        Role::Registered,
        "cadastro cadastrado registro registrado registered registration signup criado criacao created creation added \
         adicionado inscricao inscrito joined",
    ),
    (Contents::Carts, Role::Date, "abandono abandonado abandoned"),
    (Contents::Carts, Role::Amount, "total valor value amount"),
    (Contents::Carts, Role::OrderId, "carrinho cart checkout"),
];
/// Words for the first and for the last day of what is valid from one to the other, and those by which a name is not of
/// a day but of money: `a partir de R$ 100`.
pub(super) const STARTS: &str = "inicio inicial partir desde start starts starting begin begins comeca from";
pub(super) const ENDS: &str = "fim final termino termina end ends ending ate until";
pub(super) const OF_MONEY: &str =
    "valor value preco price pedido pedidos order orders compra compras minimo minimum desconto discount saldo";
/// Words by which a name in such a file is not what [`SPECIAL`] says.
pub(super) const NOT_SPECIAL: &[(Contents, &str)] = &[
    (Contents::Answers, "nascimento aniversario birthday birth pedido order"),
    (
        Contents::Customers,
        "ultima ultimo last compra compras purchase pedido pedidos order orders atualizacao atualizado updated sms \
         whatsapp telefone ip",
    ),
    (Contents::Carts, "produto product frete shipping desconto discount unitario unit tipo type url link"),
];

/// Words as they are abbreviated.
pub(super) const SHORT: &[(&str, &str)] = &[
    ("valor", "vl vlr val"),
    ("data", "dt"),
    ("total", "tot"),
    ("pedido", "ped"),
    ("cliente", "cli"),
    ("codigo", "cod"),
    ("numero", "n nr nro num"),
    ("quantidade", "qtd qtde quant"),
    ("pagamento", "pgto pagto pag"),
    ("situacao", "sit"),
    ("produto", "prod"),
    ("nascimento", "nasc"),
    ("cadastro", "cad"),
    ("telefone", "tel"),
    ("documento", "doc"),
];

/// Beginnings of words by which a customer is barred from e-mails.
pub(super) const BARRED: &str =
    "descadastr desinscr unsub optout blacklist suppress supress bounce bloque blocked complain";
