// From a file to a list, as a marketer goes: what the page downloads is what the native engine answers, row by row.
import fs from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { Regua, answer, oracle, parse } from "./regua.mjs";

/** Lists are sorted as the table is; as sets of rows they must agree. */
const rows = (text) => parse(text).map((record) => record.join("\u0000")).sort();

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("the sample becomes a list", async ({ page, listeners }) => {
      const regua = new Regua(page, language);
      await regua.openSample();
      await expect(page.locator("html")).toHaveAttribute("lang", locale === "pt-BR" ? "pt-BR" : "en");
      const today = await regua.today();
      const list = await regua.download("plain");
      expect(list.name).toMatch(/^regua_[a-z-]+_[a-z-]+_\d{4}-\d\d-\d\d_plain\.csv$/);
      expect(rows(list.text)).toEqual(rows(answer("sample", today)));
      const sheet = await regua.download("sheet");
      expect(sheet.text.startsWith("\uFEFF")).toBe(true);
      expect(parse(sheet.text, language === "pt" ? ";" : ",")).toHaveLength(parse(list.text).length);
      expect(listeners.received).toEqual([]);
    });
  });
}

test("the R package's 995 customers get its scores and segments", async ({ page }) => {
  const regua = new Regua(page);
  await regua.open(oracle("oracles/rfm_r/rfm_data_orders.csv"));
  await regua.shown();
  await regua.setReference("2006-12-31");
  await page.getByRole("button", { name: "Quantis" }).click();
  await page.getByLabel("Mapa de segmentos").selectOption({ label: "Regras do pacote rfm do R" });
  await expect(page.locator(".seglist")).toContainText("342");
  const counts = await page.locator(".seglist tbody tr:not(.st)").evaluateAll((lines) =>
    Object.fromEntries(lines.map((line) => [line.cells[0].innerText.split("\n").at(-1).trim(), line.cells[1].innerText.trim()])),
  );
  expect(counts).toMatchObject({
    Campeões: "35", Leais: "170", "Potenciais leais": "342", Novos: "104", Promissores: "9",
    "Precisam de atenção": "10", "Prestes a dormir": "102", "Não podemos perder": "47", "Em risco": "28", Inativos: "148",
  });
  const list = await regua.download("plain");
  const source = oracle("oracles/rfm_r/rfm_data_orders.csv");
  expect(rows(list.text)).toEqual(rows(answer(source, await regua.today(), "2006-12-31", "r-package")));
  const [header, ...customers] = parse(list.text);
  const found = new Map(customers.map((record) => [record[0], Object.fromEntries(header.map((name, at) => [name, record[at]]))]));
  const [names, ...expected] = parse(fs.readFileSync(oracle("oracles/rfm_r/expected_rfm_table.csv"), "utf8"));
  expect(found.size).toBe(995);
  for (const record of expected) {
    const want = Object.fromEntries(names.map((name, at) => [name, record[at]]));
    const { r, f, m } = found.get(want.customer_id);
    expect([r, f, m].map(Number), want.customer_id).toEqual([want.R, want.F, want.M].map(Number));
  }
});

test("sixteen rows reconcile to the cent, and the rows set aside come down", async ({ page }) => {
  const regua = new Regua(page);
  await regua.open(oracle("corpora/numeric/orders.csv"));
  await regua.shown();
  await regua.setReference("2024-12-31");
  await regua.go("data");
  const statement = page.locator("table.stmt");
  await expect(statement).toContainText("325,49");
  await expect(statement).toContainText("200,29");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Baixar as linhas de fora" }).click();
  const records = parse(fs.readFileSync(await (await waiting).path(), "utf8"), ";");
  expect(records).toHaveLength(11);
  // The file has a column of its own called `linha`.
  expect(records[0].slice(0, 3)).toEqual(["linha_2", "motivo", "pedido"]);
  expect(records.slice(1).map(([line]) => Number(line))).toEqual([4, 6, 7, 10, 11, 12, 13, 14, 15, 17]);
});

test("the keyboard alone goes all the way", async ({ page }) => {
  const press = async (name, target) => {
    await expect(async () => {
      await page.keyboard.press("Tab");
      await expect(target).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [1], timeout: 15_000 });
    if (name) await page.keyboard.press(name);
  };
  await press("Enter", page.getByRole("button", { name: "Usar exemplo" }));
  await new Regua(page).shown();
  const cells = page.locator("table.rfm button.cell");
  await press(null, page.locator("table.rfm button.cell[tabindex='0']"));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(cells.and(page.locator("[aria-pressed=true]"))).toHaveCount(1);
  const grid = page.getByRole("grid");
  await press("ArrowDown", grid);
  await page.keyboard.press("Enter");
  await expect(page.locator(".why")).toContainText("FM");
  await page.keyboard.press("Shift+Tab");
  const menu = page.locator(".customers").getByRole("button", { name: "Baixar lista" });
  await expect(async () => {
    await page.keyboard.press("Shift+Tab");
    await expect(menu).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [1], timeout: 15_000 });
  await page.keyboard.press("Enter");
  const waiting = page.waitForEvent("download");
  await press("Enter", page.getByRole("button", { name: /^Para planilha/ }).first());
  expect((await waiting).suggestedFilename()).toMatch(/^regua_clientes_r\d-fm\d_/);
});

test("CDNOW's 2,357 customers and their repeat purchases", async ({ page }) => {
  // The published counts end with the calibration and take the purchases of one day as one.
  const sample = fs.readFileSync(oracle("oracles/cdnow/CDNOW_sample.txt"), "utf8").trim().split("\n").map((line) => line.trim().split(/\s+/));
  const lines = sample.filter(([, , date]) => date < "19971001").map(([, customer, date, , amount]) => `${customer}-${date},${customer},${date},${amount}`);
  const regua = new Regua(page);
  await regua.open({ name: "cdnow.csv", mimeType: "text/csv", buffer: Buffer.from(["pedido,cliente,data,valor", ...lines].join("\n")) });
  await regua.shown();
  await regua.go("data");
  await page.locator(".issues li", { hasText: "Pedidos sem valor" }).getByRole("button", { name: /^Manter/ }).click();
  await expect(page.locator("main")).toContainText("2.357 clientes");
  await regua.go("segments");
  const [header, ...customers] = parse((await regua.download("plain")).text);
  const frequency = new Map(customers.map((record) => [Number(record[0]), Number(record[header.indexOf("frequency")])]));
  const [names, ...summary] = parse(fs.readFileSync(oracle("oracles/cdnow/cdnow_customers_summary_with_transactions.csv"), "utf8"));
  expect(frequency.size).toBe(2357);
  for (const record of summary) expect(frequency.get(Number(record[names.indexOf("ID")])), record[0]).toBe(Number(record[names.indexOf("x")]) + 1);
});

test("back and forward lead through the pages, and a new file leads to the segments from wherever the user is", async ({ page }) => {
  const regua = new Regua(page);
  const at = (step, heading) => Promise.all([
    expect(page).toHaveURL(new RegExp(`#/${step}$`)),
    expect(page.locator("h1, h2").filter({ hasText: heading }).first()).toBeVisible(),
  ]);
  await regua.openSample();
  await at("segments", "Grade RFM");
  await regua.go("segments/engagement");
  await at("segments/engagement", "Assinantes que ainda não são clientes");
  await page.goBack();
  await at("segments", "Grade RFM");
  await page.goBack();
  await expect(page.locator(".files > li").first()).toBeVisible();
  await page.goForward();
  await at("segments", "Grade RFM");
  // A page that is opened at its address: reading leads by the data to the segments, and what the browser tells late leads nowhere.
  await regua.go("segments/engagement");
  await regua.reload();
  await regua.drop([{ name: "pedidos.csv", text: "pedido;email;data;valor\n1;ana@x.com;2026-01-05;10,00\n" }]);
  await regua.shown();
  await at("segments", "Grade RFM");
});
