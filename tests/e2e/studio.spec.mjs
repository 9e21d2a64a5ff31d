// The studio by hand: cuts dragged, cells painted, limits moved; each step undone by its name, each figure what the table holds.
import { expect, test } from "./fixtures.mjs";
import { Regua, parse } from "./regua.mjs";

const figure = (text) => Number(text.replace(/\D/g, ""));

/** How many customers each segment has, by its name. */
function segments(page) {
  return page.locator(".seglist tbody tr:not(.st)").evaluateAll((lines) =>
    Object.fromEntries(lines.map((line) => [line.cells[0].innerText.split("\n").at(-1).trim(), Number(line.cells[1].innerText.replace(/\D/g, ""))])),
  );
}

/** Who says no to e-mails is in the figures and in no list: in the sample a fifth of all, and more of some segments. */
function listed(rows, counted) {
  expect(rows.length).toBeLessThanOrEqual(counted);
  expect(rows.length).toBeGreaterThan(0.6 * counted);
}

const sum = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);

test("a cut moved by keys and by pointer is one step each, counted and undone by name", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const before = await segments(page);
  const cut = page.locator(".cut-strip").first().getByRole("slider").nth(2);
  const value = async () => Number(await cut.getAttribute("aria-valuenow"));
  const start = await value();
  await cut.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(value).toBe(start - 7);
  const note = page.locator(".move-note");
  await expect(note).toContainText(`Limite mudou para ${start - 7} dias.`);
  await expect(note).toContainText(/\d+ clientes? (trocou|trocaram) de segmento\./);
  await expect(cut).toBeFocused();
  const moved = await segments(page);
  expect(sum(moved)).toBe(sum(before));
  expect(moved).not.toEqual(before);
  // What the table shows is what the list says.
  const [header, ...customers] = parse((await regua.download("plain")).text);
  const names = customers.map((record) => record[header.indexOf("segment")]);
  listed(names.filter((name) => name === "champions"), moved["Campeões"]);
  listed(names.filter((name) => name === "at_risk"), moved["Em risco"]);

  await cut.scrollIntoViewIfNeeded();
  const box = await cut.boundingBox();
  await page.mouse.move(box.x + 12, box.y + 10);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(box.x + 12 + step * 5, box.y + 10);
  await page.mouse.up();
  await expect.poll(value).toBeGreaterThan(start);
  await page.getByRole("button", { name: "Desfazer: limite de recência" }).click();
  await expect.poll(value).toBe(start - 7);
  await page.keyboard.press("Control+z");
  await expect.poll(value).toBe(start);
  expect(await segments(page)).toEqual(before);
  await page.getByRole("button", { name: "Refazer: limite de recência" }).click();
  await expect.poll(value).toBe(start - 7);
});

test("Escape gives a cut back", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const before = await segments(page);
  const cut = page.locator(".cut-strip").first().getByRole("slider").first();
  await cut.scrollIntoViewIfNeeded();
  const box = await cut.boundingBox();
  await page.mouse.move(box.x + 12, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 10);
  await expect.poll(() => segments(page)).not.toEqual(before);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(() => segments(page)).toEqual(before);
  await expect(page.getByRole("button", { name: "Desfazer" }).first()).toHaveAttribute("aria-disabled", "true");
});

test("the grid is painted by pointer and keys, and the map is the user's own", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const all = sum(await segments(page));
  await page.locator("h1").click();
  await page.keyboard.press("p");
  const palette = page.locator(".palette");
  await expect(palette).toBeVisible();
  await palette.getByRole("button", { name: "Novo segmento" }).click();
  const name = palette.getByLabel("Nome");
  await name.fill("Clube da casa");
  await name.press("Enter");
  await expect(palette.locator("li.is-on")).toContainText("Clube da casa");
  await expect(palette.locator("li.is-on .code")).toHaveText("CD");
  await palette.getByRole("button", { name: "vinho" }).click();
  // One stroke over two cells, and one by keys.
  const cell = (row, column) => page.locator(`[data-at="${row}-${column}"]`);
  const [from, to] = [await cell(0, 4).boundingBox(), await cell(0, 3).boundingBox()];
  await page.mouse.move(from.x + 30, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + 30, { steps: 5 });
  await page.mouse.up();
  await expect(cell(0, 4)).toContainText("Clube da casa");
  await cell(0, 4).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(cell(1, 4)).toBeFocused();
  await page.getByRole("button", { name: "Concluir a pintura" }).first().click();
  await expect(page.getByLabel("Mapa de segmentos").locator("option:checked")).toHaveText("Seu mapa");
  const counts = await segments(page);
  expect(sum(counts)).toBe(all);
  const cells = await Promise.all([cell(0, 3), cell(0, 4), cell(1, 4)].map((one) => one.locator(".c").innerText()));
  expect(counts["Clube da casa"]).toBe(cells.map(figure).reduce((a, b) => a + b));
  const [header, ...customers] = parse((await regua.download("plain")).text);
  listed(customers.filter((record) => record[header.indexOf("segment")] === "Clube da casa"), counts["Clube da casa"]);
  // The stroke by keys is one step, the one by the pointer another.
  await page.getByRole("button", { name: "Desfazer: pintura da grade" }).click();
  await expect.poll(async () => (await segments(page))["Clube da casa"]).toBe(figure(cells[0]) + figure(cells[1]));
  await page.getByRole("button", { name: "Desfazer: pintura da grade" }).click();
  await expect.poll(async () => (await segments(page))["Clube da casa"]).toBe(0);
});

test("changes made faster than the figures come all hold", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  // One task of the page: no answer comes between them.
  await page.evaluate(() => {
    const named = (label) => document.querySelector(`select[aria-label="${label}"]`);
    const choose = (label, text) => {
      const select = named(label);
      select.selectedIndex = [...select.options].findIndex((option) => option.text.startsWith(text));
      select.dispatchEvent(new Event("change", { bubbles: true }));
    };
    [...document.querySelectorAll(".cuts button")].find((button) => button.innerText === "Quantis").click();
    choose("Mapa de segmentos", "Regras do pacote rfm do R");
    choose("Período", "Últimos 12");
    choose("O que é o valor", "Pedido médio");
  });
  const chosen = (label) => page.getByLabel(label, { exact: true }).locator("option:checked");
  const all = async () => {
    await expect(chosen("Mapa de segmentos")).toHaveText("Regras do pacote rfm do R");
    await expect(chosen("Período")).toHaveText(/12 meses/);
    await expect(chosen("O que é o valor")).toHaveText("Pedido médio");
    await expect(page.getByRole("button", { name: "Quantis" })).toHaveAttribute("aria-pressed", "true");
  };
  await all();
  // So do a name and a colour given at once to a segment that was painted.
  await page.locator("h1").click();
  await page.keyboard.press("p");
  const palette = page.locator(".palette");
  await palette.getByRole("button", { name: "Novo segmento" }).click();
  await palette.getByLabel("Nome").evaluate((name) => {
    name.value = "Clube da casa";
    name.dispatchEvent(new Event("change", { bubbles: true }));
    document.querySelector('.palette .dab[aria-label="vinho"]').click();
  });
  await expect(palette.locator("li.is-on")).toContainText("Clube da casa");
  await expect(palette.getByRole("button", { name: "vinho" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Concluir a pintura" }).first().click();
  for (const _ of ["colour", "name", "segment"]) await page.keyboard.press("Control+z");
  await all();
});

test("the page drawn ahead takes language, keys and the next base as any other", async ({ page }) => {
  const regua = new Regua(page, "en");
  await page.waitForFunction(() => performance.getEntriesByName("regua:page-rehearsed").length > 0);
  // It stands on the page, laid out, but nobody sees it, no reader tells it and no key leads there; it speaks what the page speaks.
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator(".grid-sec h2")).toHaveText("RFM grid");
  await expect(page.locator(".grid-sec")).toBeHidden();
  await expect(page.getByRole("heading", { name: "RFM grid" })).toHaveCount(0);
  expect(await page.locator(".stage").evaluate((stage) => stage.getBoundingClientRect().height)).toBe(0);
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => Boolean(document.activeElement.closest(".stage")))).toBe(false);
  }
  await regua.openSample();
  await expect(page.locator(".palette")).toHaveCount(0);
  await expect(page.locator(".grid-sec h2")).toHaveText("RFM grid");
  const all = sum(await segments(page));
  expect(all).toBeGreaterThan(0);
  await page.locator("h1").click();
  await page.keyboard.press("p");
  await expect(page.locator(".palette")).toBeVisible();
  // Left and come back to, it is drawn anew, once.
  await regua.go("data");
  await expect(page.locator(".grid-sec")).toHaveCount(0);
  await regua.go("segments");
  await expect(page.locator(".grid-sec")).toHaveCount(1);
  await expect(page.locator(".palette")).toHaveCount(0);
  expect(sum(await segments(page))).toBe(all);
  // Another file is read while the page is up, and one while it is not.
  const more = (name, from) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from("order_id,customer_id,order_date,amount\n" + Array.from({ length: 300 }, (_, at) => `X${from + at},Z${from + at},2024-05-0${1 + (at % 9)},${10 + at}.50`).join("\n")),
  });
  await regua.open([more("one.csv", 0)]);
  await expect.poll(async () => sum(await segments(page))).toBe(all + 300);
  await regua.go("data");
  await regua.open([more("two.csv", 1000)]);
  await expect(page.locator(".files > li", { hasText: "two.csv" })).toBeVisible();
  await regua.go("segments");
  await expect.poll(async () => sum(await segments(page))).toBe(all + 600);
  await expect(page.locator(".grid-sec")).toHaveCount(1);
});

test("Klaviyo's map with its own cuts has nine cells and six segments", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const all = sum(await segments(page));
  await page.getByLabel("Mapa de segmentos").selectOption({ label: "Klaviyo, seis segmentos" });
  await page.getByRole("button", { name: "Usar os limites deste mapa" }).click();
  await expect(page.locator("table.rfm button.cell")).toHaveCount(9);
  const counts = await segments(page);
  expect(Object.keys(counts)).toEqual(["Campeões", "Leais", "Recentes", "Precisam de atenção", "Em risco", "Inativos"]);
  expect(sum(counts)).toBe(all);
  const sliders = page.locator(".cut-strip").first().getByRole("slider");
  await expect(sliders.nth(0)).toHaveAttribute("aria-valuenow", "180");
  await expect(sliders.nth(1)).toHaveAttribute("aria-valuenow", "365");
  await page.getByRole("button", { name: /Pintar a grade/ }).click();
  await expect(page.locator(".palette")).toContainText("Este mapa olha R, F e M em separado.");
});

test("strategies are the user's, for every map", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  await page.getByRole("button", { name: "Editar estratégias" }).click();
  const field = page.getByLabel("Estratégia: Leais");
  await field.fill("ligar na segunda-feira");
  // Between two fields stands the button of the segment; figures that come meanwhile take the focus from neither.
  await page.keyboard.press("Tab");
  await expect(page.locator(".seglist").getByRole("button", { name: "Potenciais leais" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Estratégia: Potenciais leais")).toBeFocused();
  await page.getByRole("button", { name: "Concluir estratégias" }).click();
  await expect(page.locator(".seglist")).toContainText("ligar na segunda-feira");
  await page.getByRole("button", { name: "Desfazer: estratégia" }).click();
  await expect(page.locator(".seglist")).not.toContainText("ligar na segunda-feira");
});

test("a window parts who has scores from who has none", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const all = sum(await segments(page));
  await page.getByLabel("Período").selectOption({ label: "Últimos 6 meses" });
  await expect.poll(async () => sum(await segments(page))).toBeLessThan(all);
  const [header, ...customers] = parse((await regua.download("plain")).text);
  const scored = customers.filter((record) => record[header.indexOf("rfm")] !== "");
  listed(scored, sum(await segments(page)));
  expect(customers.length).toBeGreaterThan(scored.length);
});

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`the life cycle, ${language}`, () => {
    test.use({ locale });

    test("its stages, its limits, and who crosses them", async ({ page, audit }) => {
      const regua = new Regua(page, language);
      await regua.openSample();
      await regua.go("segments/lifecycle");
      const stages = page.locator(".life-sec .target");
      // Five stages, and the band of those who are far.
      await expect(stages).toHaveCount(6);
      const stage = (place) => page.locator(`.life-sec [data-mark="${place}"]`);
      const label = async (place) => (await stage(place).getAttribute("aria-label")).match(/: ([\d.,]+) c/)[1];
      const counts = async () => (await Promise.all([0, 1, 2, 3, 4].map(label))).map(figure);
      const before = await counts();
      expect(before[0]).toBeGreaterThan(0);
      const rows = async () => Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
      await expect.poll(rows).toBe(before.reduce((a, b) => a + b));
      for (const place of [0, 3]) {
        await stage(place).click();
        await expect(stage(place)).toHaveAttribute("aria-pressed", "true");
        await expect.poll(rows).toBe(before[place]);
      }
      const field = page.getByLabel(language === "pt" ? "Retenção a partir de (dias)" : "Retention from (days)");
      await field.fill("60");
      await field.press("Enter");
      await expect.poll(async () => (await counts())[3]).toBeGreaterThan(before[3]);
      const after = await counts();
      expect(after.reduce((a, b) => a + b)).toBe(before.reduce((a, b) => a + b));
      await field.fill("999");
      await field.press("Enter");
      await expect(page.locator(".limit-fields .err").first()).not.toBeEmpty();
      const crossing = page.locator(".borders tbody button").last();
      const many = figure(await crossing.innerText());
      await crossing.click();
      await expect.poll(rows).toBe(many);
      await page.locator(".life-sec .seg-ctl button").nth(1).click();
      await expect(page.locator(".life-limits")).toContainText(language === "pt" ? "ritmo próprio" : "rhythm");
      expect(await audit(page)).toEqual([]);
      const undo = language === "pt" ? "Desfazer: regra do ciclo de vida" : "Undo: life cycle rule";
      await page.getByRole("button", { name: undo }).click();
      await expect.poll(counts).toEqual(after);
    });
  });
}
