// Files that attack, files that are none, and an engine that dies: the page says what to do and stays whole.
import fs from "node:fs";
import { expect, test } from "./fixtures.mjs";
import { Regua, oracle } from "./regua.mjs";

test("what stands in a file is text and nothing else", async ({ page, listeners }) => {
  const regua = new Regua(page);
  await regua.open(oracle("corpora/injection/xss_everywhere.csv"));
  await expect(page.locator("table.map")).toContainText("<img src=x onerror=window.__pwned=1>");
  const { payloads: texts } = JSON.parse(fs.readFileSync(oracle("corpora/injection/xss_payloads.json"), "utf8"));
  expect(texts.length).toBeGreaterThan(5);
  const quote = (text) => `"${text.replaceAll('"', '""')}"`;
  const lines = texts.map((text, at) => [`p${at}`, `a${at}@ex.com`, text, "2024-05-01", `${at + 1}.50`].map(quote).join(","));
  await regua.reload();
  const file = { name: "<b>orders</b>.csv", mimeType: "text/csv", buffer: Buffer.from(["order_id,email,name,order_date,amount", ...lines].join("\n")) };
  await regua.open(file);
  await regua.shown();
  await expect(page.getByRole("grid")).toContainText("onerror");
  await page.getByRole("grid").locator("tbody tr[aria-rowindex]").first().click();
  await regua.go("data");
  await expect(page.locator("table.map")).toBeVisible();
  expect(await page.evaluate(() => globalThis.__pwned)).toBeUndefined();
  expect(listeners.received).toEqual([]);
});

const csv = (text) => Buffer.from(text);
const REFUSED = [
  ["an empty file", csv("")],
  ["a header alone", csv("pedido;cliente;data;valor\n")],
  ["a workbook", csv("PK\u0003\u0004 and the rest")],
  ["a web page", csv("<!doctype html><title>Login</title>")],
  ["a document", csv("%PDF-1.7 and the rest")],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0, 0, 255])],
  ["one column", csv("texto\nque não\né tabela\n")],
  ["an open quote", csv('pedido;cliente;data;valor\n1;ana;01/02/2024;10,00\n2;"rui;02/02/2024;5,00\n')],
  ["only the future", csv("pedido;cliente;data;valor\n1;ana;31/12/2999;10,00\n2;rui;30/12/2999;5,00\n")],
  ["nothing usable", csv("pedido;cliente;data;valor\n1;;25/02/2024;10,00\n2;;26/02/2024;5,00\n")],
];

test("a file that can't be used gets a sentence, never a blank page", async ({ page }) => {
  const regua = new Regua(page);
  const said = new Set();
  for (const [what, buffer] of REFUSED) {
    await regua.open({ name: "arquivo.csv", mimeType: "text/csv", buffer });
    const notice = page.getByRole("alert").first();
    await expect(notice, what).toBeVisible();
    await expect.poll(async () => { const text = await notice.innerText(); return text.length > 20 && !said.has(text); }, { message: what }).toBe(true);
    said.add(await notice.innerText());
    await expect(page.getByRole("heading", { level: 1 }), what).toBeVisible();
    await regua.reload();
  }
  await regua.open({ name: "sem-data.csv", mimeType: "text/csv", buffer: csv("pedido;cliente;valor\n1;ana;10,00\n2;rui;5,00\n") });
  await expect(page.locator(".ask").first()).toContainText(/data/i);
  await regua.reload();
  await regua.open({ name: "sem-cliente.csv", mimeType: "text/csv", buffer: csv("pedido;data;valor\n1;25/02/2024;10,00\n2;26/02/2024;5,00\n") });
  await expect(page.locator(".ask").first()).toContainText(/cliente/i);
});

test("an ambiguous date is asked about, and the answer segments", async ({ page }) => {
  const regua = new Regua(page);
  const lines = Array.from({ length: 40 }, (_, at) => `${at};c${at % 9};0${1 + (at % 9)}/0${1 + (at % 7)}/2024;${at + 1},50`);
  await regua.open({ name: "pedidos.csv", mimeType: "text/csv", buffer: csv(["pedido;cliente;data;valor", ...lines].join("\n")) });
  const ask = page.locator(".ask").first();
  await expect(ask).toBeVisible();
  await ask.getByRole("button").first().click();
  await regua.shown();
});

test.describe("an engine that dies", () => {
  test.use({ allowed: [/out of luck/] });

  test("leaves the page alive, and a retry works", async ({ page }) => {
    const regua = new Regua(page);
    await regua.openSample();
    await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error("out of luck"); }); });
    const retry = page.getByRole("button", { name: "Tentar de novo" });
    await expect(retry).toBeVisible();
    await retry.click();
    await expect(page.locator("table.rfm")).toBeVisible({ timeout: 20_000 });
  });
});
