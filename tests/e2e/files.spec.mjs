// Several files make one base: they come together, are recognised, replaced and removed; what is wrong with one of them
// does not disturb the others.
import { expect, test } from "./fixtures.mjs";
import { Regua, oracle, parse } from "./regua.mjs";

const day = (at) => `${String(13 + (at % 15)).padStart(2, "0")}/0${1 + (at % 9)}/2024`;
const table = (head, count, line) => [head, ...Array.from({ length: count }, (_, at) => line(at))].join("\n");
const orders = (count = 40, value = 10) => table("pedido;e-mail;data;valor", count, (at) => `${at};c${at % 9}@ex.com;${day(at)};${value + at},50`);
const customers = () => table("E-mail;Nome;Data de cadastro", 12, (at) => `c${at}@ex.com;Pessoa ${at};${day(at)}`);
const ORDERS = { name: "pedidos.csv", text: orders() };
const EVENTS = { name: "eventos.csv", text: table("email,evento,data", 15, (at) => `c${at}@ex.com,aberto,2024-05-${13 + at}`) };
const CUSTOMERS = { name: "clientes.csv", text: customers() };

/** The base, once its segments were shown, on the Data page. */
async function base(page, files) {
  const regua = new Regua(page);
  await regua.drop(files);
  await regua.shown();
  await regua.go("data");
  return regua;
}

test("files dropped together are recognised, and join", async ({ page }) => {
  const regua = await base(page, [CUSTOMERS, ORDERS, EVENTS, { name: "foto.csv", text: "%PDF-1.7 and the rest" }]);
  await expect(regua.chip("pedidos.csv")).toContainText("Pedidos · 40 linhas");
  await expect(regua.chip("clientes.csv")).toContainText("Clientes · 12 linhas");
  await expect(regua.chip("eventos.csv")).toContainText("3 não estão na base");
  await expect(regua.chip("foto.csv")).toContainText("PDF");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("40 linhas lidas");
  await page.getByRole("button", { name: "clientes.csv", exact: true }).click();
  await expect(page.locator("table.map code").first()).toHaveText("E-mail");
  const unmatched = page.locator(".issues li", { hasText: "De ninguém que está na base" });
  const file = await regua.taken(() => unmatched.getByRole("button", { name: /^Baixar/ }).click());
  expect(parse(file.text, ";")).toHaveLength(4);
  await page.getByLabel("Contas de").selectOption("clientes.csv");
  await expect(page.locator("table.stmt .tot")).toContainText("12");
});

test("a file can be added, removed and brought back", async ({ page }) => {
  const regua = await base(page, [ORDERS]);
  await regua.drop([CUSTOMERS]);
  await expect(regua.chip("clientes.csv")).toContainText("Clientes · 12 linhas");
  await page.getByRole("button", { name: "Tirar clientes.csv" }).click();
  await expect(regua.chip("clientes.csv")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("40 linhas lidas");
  await page.keyboard.press("Control+z");
  await expect(regua.chip("clientes.csv")).toContainText("Clientes · 12 linhas");
  await page.getByRole("button", { name: "Tirar pedidos.csv" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Falta o arquivo de pedidos");
  await page.getByRole("button", { name: "Tirar clientes.csv" }).click();
  await expect(page.getByRole("button", { name: "Usar exemplo" })).toBeVisible();
});

test("a file that comes while another is read joins it", async ({ page }) => {
  const regua = new Regua(page);
  const orders = (first, count, customers) => {
    const row = (at) => `P${first + at},c${first + at % customers},2024-0${1 + at % 9}-1${at % 10},${10 + at % 90}.50`;
    return Buffer.from(["order_id,customer_id,order_date,amount", ...Array.from({ length: count }, (_, at) => row(at))].join("\n"));
  };
  // Long enough that the second comes long before its end.
  await regua.open({ name: "grande.csv", mimeType: "text/csv", buffer: orders(0, 400_000, 5_000) });
  await regua.open({ name: "pequeno.csv", mimeType: "text/csv", buffer: orders(1_000_000, 30, 3) });
  await regua.shown();
  await expect(page.locator("table.rfm tfoot .mg b")).toHaveText("5.003");
  await regua.go("data");
  await expect(regua.chip("grande.csv")).toContainText("400.000");
  await expect(regua.chip("pequeno.csv")).toContainText("30");
});

test("a file can be replaced, in its place", async ({ page }) => {
  const regua = await base(page, [ORDERS, CUSTOMERS]);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Trocar pedidos.csv por outro arquivo" }).click();
  await (await choosing).setFiles({ name: "novos.csv", mimeType: "text/csv", buffer: Buffer.from(orders(30, 20)) });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("30 linhas lidas");
  await expect(page.locator(".files > li").first()).toContainText("novos.csv");
  await expect(page.locator(".files > li")).toHaveCount(2);
});

test("a file that is there twice counts once", async ({ page }) => {
  const regua = await base(page, [ORDERS, { name: "copia.csv", text: orders() }]);
  await expect(regua.chip("copia.csv")).toContainText("É igual a pedidos.csv");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("40 linhas lidas");
  await page.locator(".issues li", { hasText: "Arquivo repetido" }).getByRole("button").click();
  await expect(regua.chip("copia.csv")).toHaveCount(0);
});

test("the sample is five files, each with its template", async ({ page }) => {
  const regua = new Regua(page);
  const template = await regua.taken(() => page.getByRole("button", { name: "Baixar o modelo: Cupons" }).click());
  expect(template.name).toBe("modelo-cupons.csv");
  await regua.openSample();
  await regua.go("data");
  for (const contents of ["Pedidos", "Clientes", "Eventos de e-mail", "Cupons", "Respostas de pesquisa"]) {
    await expect(page.locator(".files > li", { hasText: `${contents} ·` })).toHaveCount(1);
  }
});

test("what a file holds can be told", async ({ page }) => {
  const regua = await base(page, [ORDERS, CUSTOMERS]);
  await page.getByRole("button", { name: "clientes.csv", exact: true }).click();
  await page.getByLabel("O que este arquivo traz").selectOption("Não contatar");
  await expect(regua.chip("clientes.csv")).toContainText("Não contatar");
  await expect(page.getByLabel("Papel da coluna E-mail")).toContainText("Cliente");
  await regua.go("segments");
  await page.getByRole("button", { name: "Baixar lista" }).first().click();
  await expect(page.getByRole("dialog")).toContainText("9 deles não querem ser contatados");
});

test("rows set aside come back repaired, and ask nothing", async ({ page }) => {
  const regua = await base(page, [{ name: "pedidos.csv", text: `${orders()}\n99;c1@ex.com;31/02/2024;500,50` }]);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("41 linhas lidas, 40 em uso");
  const aside = await regua.taken(() => page.getByRole("button", { name: "Baixar as linhas de fora" }).click());
  expect(aside.text).toContain("31/02/2024");
  // A date that proves nothing by itself.
  await regua.drop([{ name: "consertadas.csv", text: aside.text.replace("31/02/2024", "03/02/2024") }]);
  await expect(regua.chip("consertadas.csv")).toContainText("1 linha");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("42 linhas lidas, 41 em uso");
  await expect(page.locator(".ask")).toHaveCount(0);
});

test("a question names what it decides, and is asked once", async ({ page }) => {
  const regua = new Regua(page);
  const doubtful = table("pedido;e-mail;data;valor", 20, (at) => `${at};c${at % 5}@ex.com;0${1 + (at % 9)}/0${1 + (at % 7)}/2024;1.${200 + at}`);
  await regua.drop([{ name: "pedidos.csv", text: doubtful }, CUSTOMERS]);
  const asks = page.locator(".ask");
  await expect(asks).toHaveCount(2);
  await expect(asks.first()).toContainText(/linhas cairiam em outro mês/);
  await expect(asks.last()).toContainText(/Se o sinal separa milhares, somam R\$.*; se separa centavos,/);
  await expect(page.locator(".issues li").first()).toContainText("impede os segmentos");
  await asks.first().getByRole("button").first().click();
  await expect(asks).toHaveCount(1);
  await asks.first().getByRole("button").first().click();
  await regua.shown();
});

test("platform exports are opened together", async ({ page }) => {
  const regua = new Regua(page);
  const names = ["nuvemshop_vendas_latin1", "nuvemshop_clientes_latin1", "nuvemshop_carrinhos_latin1"];
  await regua.open(names.map((name) => oracle(`oracles/platform_exports/${name}_synthetic.csv`)));
  await expect(page.locator(".files > li, table.rfm").first()).toBeVisible();
  await regua.go("data");
  await expect(page.locator(".files > li")).toHaveCount(3);
});
