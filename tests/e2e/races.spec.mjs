// What comes at the wrong moment: answers to what was asked before something else, a press while the engine is at work. Each
// scenario makes the moment long enough to be met every time.
import fs from "node:fs";
import { expect, started, test } from "./fixtures.mjs";
import { Regua } from "./regua.mjs";

/** Orders `{ name, text }` of so many customers, the first of this number, each worth a little more than the one before. */
const orders = (name, first, customers) => {
  const line = (at) => `${first}-${at},c${first + at}@ex.com,2024-0${1 + (at % 9)}-1${at % 10},${10 + at}.50`;
  return { name, text: ["order_id,customer_id,order_date,amount", ...Array.from({ length: customers }, (_, at) => line(at))].join("\n") };
};

/** The bundle in a page of its own, changed by a script before it starts. */
async function changed({ context, address, watch }, script) {
  const page = await context.newPage();
  watch(page);
  await page.addInitScript(script);
  await page.goto(address);
  await started(page);
  return page;
}

/** A page whose engine hears late, as one that is at work does: so many milliseconds as `late` says. */
const withLateEngine = (fixtures) =>
  changed(fixtures, () => {
    let late = 0;
    globalThis.late = (ms) => { late = ms; };
    globalThis.Worker = class extends Worker {
      postMessage(...message) {
        if (late === 0) super.postMessage(...message);
        else setTimeout(() => super.postMessage(...message), late);
      }
    };
  });

test("what an earlier reading found is not taken for what was opened since", async ({ context, address, watch }) => {
  const page = await withLateEngine({ context, address, watch });
  const regua = new Regua(page);
  await page.evaluate(() => {
    globalThis.seen = new Set();
    const look = () => document.querySelectorAll("table.rfm tfoot .mg b").forEach((sum) => globalThis.seen.add(sum.innerText));
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    globalThis.late(900);
  });
  await regua.drop([orders("um.csv", 0, 20)]);
  await page.waitForTimeout(500);
  await regua.drop([orders("dois.csv", 100, 12)]);
  await regua.shown();
  await expect(page.locator("table.rfm tfoot .mg b")).toHaveText("32");
  // Pages are drawn for nobody before, whose sum is none.
  const sums = await page.evaluate(() => [...globalThis.seen]);
  expect(sums).not.toContain("20");
});

test("a file to fill in can be had at any time, and brings no base of nobody's", async ({ context, address, watch }) => {
  // The engine's first reading, of an invented export, waits for its bytes.
  const page = await context.newPage();
  watch(page);
  await page.addInitScript(() => {
    const slow = `const { stream } = Blob.prototype;
      Blob.prototype.stream = function () {
        console.debug("a reading begins");
        const wait = () => new Promise((resolve) => setTimeout(resolve, 1_000));
        return stream.call(this).pipeThrough(new TransformStream({ start: wait }));
      };`;
    // The first is the text of the workers.
    const { Blob } = globalThis;
    globalThis.Blob = function (parts, options) {
      globalThis.Blob = Blob;
      return new Blob([slow, ...parts], options);
    };
  });
  const begun = page.waitForEvent("console", (message) => message.text() === "a reading begins");
  await page.goto(address);
  await started(page);
  await begun;
  const regua = new Regua(page);
  const template = await regua.taken(() => page.getByRole("button", { name: "Baixar o modelo: Pedidos" }).click());
  expect(template.name).toBe("modelo-pedidos.csv");
  await page.waitForTimeout(2_500);
  await expect(page.getByRole("button", { name: "Usar exemplo" })).toBeVisible();
  expect(await page.evaluate(() => performance.getEntriesByName("regua:analysed").length)).toBe(0);
  await regua.openSample();
});

test("a cancelled reading gives way to the base that stood", async ({ context, address, watch }) => {
  const page = await withLateEngine({ context, address, watch });
  const regua = new Regua(page);
  await regua.drop([orders("um.csv", 0, 20), orders("dois.csv", 100, 12)]);
  await regua.shown();
  await regua.go("data");
  await page.evaluate(() => globalThis.late(1_500));
  await page.getByRole("button", { name: "Tirar um.csv" }).click();
  await regua.drop([orders("tres.csv", 200, 5)]);
  await expect(regua.chip("tres.csv")).toBeVisible();
  await page.getByRole("button", { name: "Cancelar", exact: true }).click();
  await expect(regua.chip("tres.csv")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("32 linhas lidas");
  await expect(regua.chip("um.csv")).toContainText("20 linhas");
  await expect(regua.chip("dois.csv")).toContainText("12 linhas");
});

test.describe("after an engine that died", () => {
  test.use({ allowed: [/out of luck/] });

  test("a cancelled reading brings no older base back", async ({ context, address, watch }) => {
    const page = await withLateEngine({ context, address, watch });
    const regua = new Regua(page);
    await regua.drop([orders("um.csv", 0, 20)]);
    await regua.shown();
    await regua.drop([orders("dois.csv", 100, 12)]);
    const sum = page.locator("table.rfm tfoot .mg b");
    await expect(sum).toHaveText("32");
    await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error("out of luck"); }); });
    await expect(page.getByRole("button", { name: "Tentar de novo" })).toBeVisible();
    await page.evaluate(() => globalThis.late(1_000));
    await regua.setReference("2024-12-30");
    await page.getByRole("button", { name: "Cancelar", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leitura cancelada");
    await page.getByRole("button", { name: "Desfazer a mudança" }).click();
    await expect(sum).toHaveText("32");
  });
});

test("a why is of the customer whose row was pressed, or of nobody", async ({ context, address, watch }) => {
  const page = await withLateEngine({ context, address, watch });
  const regua = new Regua(page);
  // The first customer in the base came last: before that day the places of all the others are other ones.
  const late = "order_id,customer_id,order_date,amount\nx,tarde@ex.com,2024-12-20,1.00\n";
  const [, ...others] = orders("", 0, 20).text.split("\n");
  await regua.drop([{ name: "um.csv", text: late + others.join("\n") }]);
  await regua.shown();
  await regua.everyone();
  await regua.setReference("2024-12-30");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", "22");
  await page.evaluate(() => globalThis.late(700));
  await regua.setReference("2024-12-10");
  await grid.locator("tbody tr[aria-rowindex]", { hasText: "c10@ex.com" }).click();
  await expect(grid).toHaveAttribute("aria-rowcount", "21");
  await page.waitForTimeout(1_500);
  await expect(page.locator(".why")).not.toContainText("@ex.com");
  await grid.locator("tbody tr[aria-rowindex]", { hasText: "c10@ex.com" }).click();
  await expect(page.locator(".why h2")).toContainText("c10@ex.com");
});

test("a file that can't be written leaves the base as it is", async ({ page }, test) => {
  const regua = new Regua(page);
  const { text } = orders("", 0, 20);
  const source = test.outputPath("pedidos.csv");
  fs.writeFileSync(source, `${text}\nx,c1@ex.com,2024-02-30,5.00\n`);
  await regua.open(source);
  await regua.shown();
  await regua.go("data");
  const rows = page.locator(".issues").getByRole("button", { name: /^Baixar/ }).first();
  await expect(rows).toBeVisible();
  fs.writeFileSync(source, "another file by now\n");
  // Two presses before the first answer.
  await rows.evaluate((button) => { button.click(); button.click(); });
  await expect(page.locator(".messages")).toContainText("O navegador não conseguiu ler o arquivo");
  await page.waitForTimeout(500);
  await expect(regua.chip("pedidos.csv")).toContainText("linhas");
  await regua.go("segments");
  await expect(page.locator("table.rfm tfoot .mg b")).toHaveText("20");
});
