// Tiers, engagement, portfolios, levels, companies and crossed views: parts are the whole, a part is a list, limits move the
// parts and undo brings them back, the keyboard reaches all of it, axe finds nothing.
import { expect, test } from "./fixtures.mjs";
import { Regua, parse } from "./regua.mjs";

test.use({ locale: "pt-BR" });

const number = (text) => Number(text.replaceAll(".", "").replace(",", ".").replace("\u2212", "-"));

/** The rows of the table of parts: name and customers; the last is the total. */
async function parts(page) {
  const rows = await page.locator("table.parts tbody tr:not(.st), table.parts tfoot tr").evaluateAll((lines) =>
    lines.map((line) => [line.cells[0].innerText.trim(), line.cells[1].innerText.trim()]));
  return rows.map(([name, customers]) => [name, number(customers)]);
}

/** The parts add up to the base. */
async function whole(page) {
  const rows = await parts(page);
  const total = rows.pop()[1];
  expect(rows.reduce((sum, [, customers]) => sum + customers, 0)).toBe(total);
  expect(total).toBeGreaterThan(1000);
  return { rows, total };
}

/** How many customers the table below says that it shows. */
async function shownCustomers(page) {
  const note = await page.locator(".customers header .note").innerText();
  return number(note.match(/[\d.]+/)[0]);
}

async function opened(page, view) {
  const regua = new Regua(page, "pt");
  await regua.openSample();
  await regua.go(`segments/${view}`);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Calculando");
  return regua;
}

test("value tiers: a tier is a list, a limit moves them, undo brings them back", async ({ page, audit }) => {
  const regua = await opened(page, "value");
  const { rows } = await whole(page);
  expect(rows.map(([name]) => name.split("\n").at(-1).replace(/ a partir.*| falta.*/, ""))).toEqual([
    "Mais valiosos", "Maior potencial", "Intermediários", "Abaixo de zero", "Sem compra",
  ]);
  const best = rows[0][1];
  await expect(page.getByRole("heading", { level: 1 })).toContainText("do valor");
  await page.locator("table.parts").getByRole("button", { name: "Mais valiosos" }).click();
  await expect.poll(() => shownCustomers(page)).toBe(best);
  const field = page.getByLabel("Mais valiosos fazem (% do valor)");
  await field.fill("20");
  await field.press("Enter");
  await expect.poll(async () => (await parts(page))[0][1]).toBeLessThan(best);
  await whole(page);
  await page.keyboard.press("Escape");
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await parts(page))[0][1]).toBe(best);
  await field.fill("101");
  await field.press("Enter");
  await expect(page.getByText("use um número inteiro de 1 a 100")).toBeVisible();
  expect((await parts(page))[0][1]).toBe(best);
  await page.getByRole("button", { name: /^Baixar/ }).first().click();
  const csv = await regua.taken(() => page.getByRole("button", { name: /CSV/ }).first().click());
  const records = parse(csv.text, ";");
  // A head, four tiers, those who never bought, the total.
  expect(records).toHaveLength(7);
  expect(records[1][0]).toContain("CMV");
  expect(await audit(page)).toEqual([]);
});

test("engagement: limits part the customers; without events it teaches", async ({ page, audit }) => {
  const regua = await opened(page, "engagement");
  const { rows } = await whole(page);
  expect(rows).toHaveLength(5);
  expect(rows[0][1]).toBeGreaterThan(100);
  const field = page.getByLabel("Engajados, até (dias)");
  await field.fill("60");
  await field.press("Enter");
  await expect.poll(async () => (await parts(page))[0][1]).toBeGreaterThan(rows[0][1]);
  await whole(page);
  await expect(page.getByRole("heading", { name: "Assinantes que ainda não são clientes" })).toBeVisible();
  await page.locator(".drawing .target").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".drawing .target[aria-pressed=true]").first()).toBeVisible();
  expect(await audit(page)).toEqual([]);
  await regua.reload();
  await regua.drop([{ name: "pedidos.csv", text: "pedido;email;data;valor\n1;ana@x.com;2026-01-05;10,00\n" }]);
  await regua.shown();
  await regua.go("segments/engagement");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Falta saber quem abre e clica nos e-mails");
  await expect(page.getByRole("button", { name: "Acrescentar arquivo" })).toBeVisible();
  expect(await audit(page)).toEqual([]);
});

test("portfolios: made, named, ordered and corrected by keyboard", async ({ page, audit }) => {
  await opened(page, "portfolios");
  await page.getByRole("button", { name: "Começar com três carteiras" }).press("Enter");
  await expect(page.locator("table.bands tbody tr")).toHaveCount(3);
  await expect.poll(async () => (await parts(page)).length).toBe(5);
  await whole(page);
  const name = page.getByLabel("Carteira", { exact: true });
  await name.first().fill("Ouro");
  await name.first().press("Enter");
  await expect.poll(async () => (await parts(page))[0][0]).toContain("Ouro");
  await page.getByRole("button", { name: "Testar Ouro depois" }).press("Enter");
  await expect(name.nth(1)).toHaveValue("Ouro");
  await expect(page.getByRole("button", { name: "Testar Ouro depois" })).toBeFocused();
  const to = page.getByLabel("Ouro: Nota R+F+M, até");
  await to.fill("2");
  await to.press("Enter");
  await expect(page.getByText(/a faixa termina antes de começar/)).toBeVisible();
  await page.getByRole("button", { name: "Nova carteira" }).click();
  await expect(page.locator("table.bands tbody tr")).toHaveCount(4);
  await whole(page);
  expect(await audit(page)).toEqual([]);
});

test("levels: each cell of the matrix is a list", async ({ page, audit }) => {
  await opened(page, "levels");
  await whole(page);
  const cell = page.locator(".drawing .target").nth(2);
  const said = await cell.getAttribute("aria-label");
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => shownCustomers(page)).toBe(number(said.match(/: [^,]+, ([\d.]+)/)[1]));
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  expect(await audit(page)).toEqual([]);
});

test("companies: grouped by any column, in windows", async ({ page, audit }) => {
  await opened(page, "companies");
  await page.getByLabel("Juntar clientes por").selectOption({ label: "Coluna cidade" });
  await expect(page.locator("table.companies-table tbody tr").first()).toContainText("São Paulo");
  const people = await page.locator("table.companies-table tbody tr, table.companies-table tfoot tr").evaluateAll((lines) =>
    lines.map((line) => line.cells[2].innerText.trim()));
  expect(people.map(number).reduce((sum, customers) => sum + customers, 0)).toBeGreaterThan(1000);
  expect(await audit(page)).toEqual([]);
});

test("cross views: rows and columns add up, and a cell is a list", async ({ page, audit }) => {
  await opened(page, "cross");
  await page.getByLabel("Linhas", { exact: true }).selectOption({ label: "Faixa de valor" });
  await page.getByRole("button", { name: "Ver como tabela" }).click();
  const figures = page.locator(".figures tbody tr");
  await expect(figures.first()).toContainText("Mais valiosos");
  const cells = await figures.evaluateAll((lines) => lines.map((line) => line.cells[2].innerText.trim()));
  const total = cells.map(number).reduce((sum, customers) => sum + customers, 0);
  await page.getByRole("button", { name: "Ver como gráfico" }).click();
  await expect(page.locator(".drawing svg")).toContainText(total.toLocaleString("pt-BR"));
  const target = page.locator(".drawing .target").first();
  const said = await target.getAttribute("aria-label");
  await target.click();
  await expect.poll(() => shownCustomers(page)).toBe(number(said.match(/: ([\d.]+) cliente/)[1]));
  await page.getByRole("button", { name: "% da linha" }).click();
  await expect(page.locator(".drawing svg")).toContainText("100,0%");
  expect(await audit(page)).toEqual([]);
});

test("by company: everything counts companies, a mark says so on every page, undo goes back to people", async ({ page, audit }) => {
  const regua = await opened(page, "companies");
  const people = await shownCustomers(page);
  const rows = "table.companies-table tbody tr, table.companies-table tfoot tr";
  const by = page.getByLabel("Juntar clientes por");
  await by.selectOption({ label: "Coluna cidade" });
  await expect(page.locator("table.companies-table tbody tr").first()).toContainText("São Paulo");
  const before = await page.locator(rows).allInnerTexts();
  const unit = page.getByRole("group", { name: "Analisar tudo por" });
  const mark = page.getByRole("link", { name: "por empresa", exact: true });
  await expect(unit.getByRole("button", { name: "pessoa" })).toHaveAttribute("aria-pressed", "true");
  await expect(mark).toHaveCount(0);
  await unit.getByRole("button", { name: "empresa" }).press("Enter");
  await expect(mark).toHaveAttribute("title", /Coluna cidade/);
  await expect(unit.getByRole("button", { name: "empresa" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => shownCustomers(page)).toBeLessThan(people);
  // The companies are as they were, with their people.
  await expect.poll(() => page.locator(rows).allInnerTexts()).toEqual(before);
  expect(await audit(page)).toEqual([]);
  await regua.go("segments/lifecycle");
  await expect(mark).toBeVisible();
  await expect(page.locator(".customers thead th.k-key")).toContainText("Empresa");
  await regua.go("data");
  await expect(mark).toBeVisible();
  await mark.click();
  await expect(unit).toBeVisible();
  await page.getByRole("button", { name: "Desfazer: unidade da análise" }).click();
  await expect(mark).toHaveCount(0);
  await expect.poll(() => shownCustomers(page)).toBe(people);
});
