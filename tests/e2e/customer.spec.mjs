// One customer's page, and what is bought: opened from the table, walked by keys, in both languages. The figures are those of the
// files below.
import { expect, test } from "./fixtures.mjs";
import { Regua, parse } from "./regua.mjs";

const orders = `pedido;email;nome;data;status;valor;produto;canal;quantidade;custo
1;ana@x.com;Ana Um;01/02/2024;Pago;30,00;Caneca;Site;2;10,00
1;ana@x.com;Ana Um;01/02/2024;Pago;12,50;Filtro;Site;1;4,00
2;ana@x.com;Ana Um;02/03/2024;Pago;20,00;Caneca;Loja;1;5,00
3;ana@x.com;Ana Um;01/04/2024;Pago;9,90;Filtro;Site;1;
4;rui@x.com;Rui Dois;13/02/2024;Pago;45,00;Caneca;Site;3;9,00
5;rui@x.com;Rui Dois;14/02/2024;Pago;18,00;Moedor;Site;1;9,00
5;rui@x.com;Rui Dois;20/02/2024;Devolvido;-8,00;Moedor;Site;1;
6;eva@x.com;Eva Três;15/02/2024;Pago;5,00;Filtro;Site;1;2,00
`;
const events = `email;evento;data
ana@x.com;enviado;10/03/2024
ana@x.com;aberto;25/03/2024
`;

test.use({ locale: "pt-BR" });

async function opened(page) {
  const regua = new Regua(page, "pt");
  await regua.open([
    { name: "pedidos.csv", mimeType: "text/csv", buffer: Buffer.from(orders) },
    { name: "eventos.csv", mimeType: "text/csv", buffer: Buffer.from(events) },
  ]);
  await regua.shown();
  await regua.setReference("2024-04-10");
  await expect(page.getByRole("grid").locator("tbody tr[aria-rowindex]")).toHaveCount(3);
  return regua;
}

test("a customer's page by keyboard, along the list and back", async ({ page, audit }) => {
  await opened(page);
  const grid = page.getByRole("grid");
  await grid.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  // The heading is there from the beginning; the scores come with the answer.
  await expect(page.locator(".why .score-ruler").first()).toBeVisible();
  await page.keyboard.press("Enter");
  const title = page.getByRole("heading", { level: 1 });
  // The most valuable first.
  await expect(title).toHaveText("Ana Um: 3 pedidos, o próximo esperado por volta de 1 mai. 2024.");
  await expect(page.locator(".person-lede")).toContainText("1º de 3 na lista");
  const moments = page.locator("table.moments tbody tr");
  await expect(moments).toHaveCount(5);
  await expect(moments.first()).toHaveText("01/04/2024PedidoFiltro · Site9,90");
  await expect(moments.nth(4)).toHaveText("01/02/2024Pedido2 × Caneca · Filtro · Site42,50");
  await expect(page.locator(".person")).toContainText("Pelos próprios 2 intervalos");
  expect.soft(await audit(page), "customer").toEqual([]);
  await page.keyboard.press("Alt+ArrowDown");
  await expect(title).toContainText("Rui Dois: 2 pedidos");
  await expect(moments.first()).toHaveText("14/02/2024PedidoMoedor · Site10,00");
  await page.getByRole("button", { name: "Seguinte" }).click();
  await expect(title).toContainText("Eva Três: 1 pedido");
  await expect(page.getByRole("button", { name: /^Seguinte/ })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(title).toContainText("Rui Dois");
  await page.keyboard.press("Escape");
  await expect(page.locator("table.rfm")).toBeVisible();
  await grid.locator("tbody tr[aria-rowindex]").nth(2).dblclick();
  await expect(title).toContainText("Eva Três");
});

test("a customer's page fits every width, and its time line downloads", async ({ page }) => {
  const regua = await opened(page);
  await page.getByRole("grid").locator("tbody tr[aria-rowindex]").first().dblclick();
  await page.locator(".person").waitFor();
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wider, `${width} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: /^Baixar/ }).first().click();
  const file = await regua.taken(() => page.getByRole("button", { name: /CSV/ }).first().click());
  expect(parse(file.text, ";").slice(0, 3)).toEqual([
    ["Dia", "O que", "Detalhe", "Valor (R$)"],
    ["01/04/2024", "Pedido", "Filtro · Site", "9,90"],
    ["25/03/2024", "E-mail aberto", "", ""],
  ]);
});

test("without a customer the page says how to choose one", async ({ page }) => {
  const regua = await opened(page);
  await regua.go("customer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Escolha um cliente para ver a história dele");
});

test("what is bought, first, together and next, and what is given back", async ({ page, audit }) => {
  const regua = await opened(page);
  await regua.go("diagnosis");
  const section = (name) => page.getByRole("region", { name, exact: true });
  const bought = section("O que se compra");
  await expect(bought).toContainText("6 de 6 pedidos dizem isto");
  await bought.getByRole("button", { name: "Ver como tabela" }).click();
  await expect(bought.locator("tbody tr").first()).toHaveText(/^Caneca2\s*3107,502\s*2\s*100/);
  await bought.getByRole("button", { name: "Canais" }).click();
  await expect(section("Por onde se compra").locator("tbody tr").first()).toContainText("Site");
  await expect(section("Devoluções por mês")).toContainText("1 pedido com devolução, R$ 8,00 ao todo");
  // What lies under the frame is no target.
  await page.evaluate(() => scrollTo(0, 0));
  expect.soft(await audit(page), "diagnosis").toEqual([]);
});
