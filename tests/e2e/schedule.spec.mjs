// The schedule by month, week and list, through its filters; a campaign brought to another day by pointer and by keys; the plan
// as it is printed.
import { expect, test } from "./fixtures.mjs";
import { Regua } from "./regua.mjs";

const WORDS = {
  pt: { month: "Mês", week: "Semana", list: "Lista", journey: "Régua", channel: "Canal", later: /^Um dia depois: /, next: "Próximo", plan: "Plano para imprimir", what: "O que imprimir", sections: ["Estratégia", "Tática", "Cronograma", "Medição"] },
  en: { month: "Month", week: "Week", list: "List", journey: "Journey", channel: "Channel", later: /^One day later: /, next: "Next", plan: "Plan to print", what: "What to print", sections: ["Strategy", "Tactics", "Schedule", "Measurement"] },
};

const figure = (text) => Number((text ?? "").replace(/\D/g, ""));

/** Makes réguas of the templates at these places of the library, and goes to the schedule. */
async function plan(page, regua, places) {
  await regua.openSample();
  await regua.go("journeys");
  for (const [count, place] of places.entries()) {
    await page.locator(".offers .link").nth(place).click();
    await expect(page.locator(".journeys li")).toHaveCount(count + 1);
  }
  await regua.go("schedule");
  await expect(page.locator(".calendar .day").first()).toBeVisible();
  await expect.poll(async () => figure(await page.locator("h1").innerText())).toBeGreaterThan(0);
}

/** The messages of all days of the month on the screen, by the place of the day. */
const month = (page) => page.locator(".calendar .day").evaluateAll((days) => Object.fromEntries(days.map((day) => [day.dataset.day, Number(day.querySelector("b").textContent.replace(/\D/g, ""))])));
const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });
    const words = WORDS[language];

    test("month, week and list say the same, through every filter", async ({ page, audit }) => {
      const regua = new Regua(page, language);
      await plan(page, regua, [1, 2, 3]);
      const all = await month(page);
      const busiest = Object.entries(all).sort((one, other) => other[1] - one[1])[0];
      await page.locator(`.calendar [data-day="${busiest[0]}"]`).click();
      const lines = await page.locator(".day-steps li .link").allInnerTexts();
      expect(sum(lines.map(figure))).toBe(busiest[1]);

      await page.getByRole("button", { name: words.week, exact: true }).click();
      const table = page.locator(".week-table");
      await expect(table).toBeVisible();
      const columns = await table.evaluate((table) => {
        const number = (cell) => Number(cell.textContent.replace(/\D/g, ""));
        const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1).map(number));
        return [rows, [...table.tFoot.rows[0].cells].slice(1).map(number)];
      });
      // Each day's steps are its sum, and the week's days are those of the month.
      expect(columns[1]).toEqual([0, 1, 2, 3, 4, 5, 6].map((day) => sum(columns[0].map((row) => row[day]))));
      expect(sum(columns[1])).toBeGreaterThan(0);
      expect.soft(await audit(page), "week").toEqual([]);
      const cell = table.locator("td .link").first();
      const people = figure(await cell.innerText());
      await cell.click();
      await expect.poll(async () => Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1).toBe(people);

      await page.getByRole("button", { name: words.list, exact: true }).click();
      const rows = page.locator(".list-table tbody tr");
      await expect(rows.first()).toBeVisible();
      expect.soft(await audit(page), "list").toEqual([]);
      const listed = () => rows.evaluateAll((all) => all.map((row) => [row.cells[1].innerText, row.cells[3].innerText, Number(row.cells[4].innerText.replace(/\D/g, ""))]));
      const before = await listed();

      // One régua, then one channel of it: what is left is a part, and nothing else.
      const journeys = page.getByLabel(words.journey, { exact: true });
      const name = (await journeys.locator("option").allInnerTexts())[2];
      await journeys.selectOption({ label: name });
      await expect.poll(async () => (await listed()).every(([journey]) => journey.startsWith(name))).toBe(true);
      expect(await listed()).toEqual(before.filter(([journey]) => journey.startsWith(name)));
      await page.getByLabel(words.channel, { exact: true }).selectOption({ label: "WhatsApp" });
      await expect.poll(async () => (await listed()).every(([, channel]) => channel === "WhatsApp")).toBe(true);
      await page.getByRole("button", { name: words.month, exact: true }).click();
      expect(sum(Object.values(await month(page)))).toBeLessThan(sum(Object.values(all)));
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const view of [words.month, words.week, words.list]) {
          await page.getByRole("button", { name: view, exact: true }).click();
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect.soft(wider, `${view} at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });

    test("the plan is printed whole, or one régua alone", async ({ page, audit }) => {
      const regua = new Regua(page, language);
      await plan(page, regua, [1, 3]);
      await page.getByRole("link", { name: words.plan }).click();
      await expect(page.locator(".sheet")).toHaveCount(3);
      expect(await page.locator("article.sheet").first().locator("h3").allInnerTexts()).toEqual([...words.sections, expect.any(String)]);
      const weeks = await page.locator("section.sheet table").nth(1).locator("tbody tr").evaluateAll((rows) => rows.map((row) => Number(row.cells[row.cells.length - 1].innerText.replace(/\D/g, ""))));
      expect.soft(await audit(page), "plan").toEqual([]);
      await page.emulateMedia({ media: "print" });
      await expect(page.locator(".frame")).toBeHidden();
      await expect(page.locator(".acts")).toBeHidden();
      await expect(page.locator("article.sheet").first()).toBeVisible();
      await page.emulateMedia({ media: "screen" });
      await page.getByLabel(words.what).selectOption({ index: 2 });
      await expect(page.locator(".sheet")).toHaveCount(1);
      // All weeks together are what the schedule's headline says.
      await regua.go("schedule");
      await expect.poll(async () => figure((await page.locator("h1").innerText()).split(" ")[0])).toBe(sum(weeks));
    });
  });
}

test("a campaign goes to another day by pointer, and back by keys", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  await regua.go("journeys");
  await page.getByRole("button", { name: "Usar: Campanha de época" }).click();
  await regua.go("schedule");
  const chip = page.locator(".calendar .campaign");
  // The template's date may be beyond the first month.
  await expect(page.locator(".calendar .day").first()).toBeVisible();
  for (let turn = 0; turn < 3 && !(await chip.count()); turn += 1) await page.getByRole("button", { name: "Próximo", exact: true }).click();
  await expect(chip).toHaveCount(1);
  // While a month is drawn anew there is no chip for a moment.
  const day = () => page.evaluate(() => Number(document.querySelector(".calendar .campaign")?.closest("td")?.querySelector(".day").dataset.day ?? -1));
  const from = await day();
  const days = await page.locator(".calendar .day").evaluateAll((all) => all.map((one) => Number(one.dataset.day)));
  const to = days.find((one) => Math.abs(one - from) >= 2);
  await chip.dragTo(page.locator(`.calendar [data-day="${to}"]`));
  await expect.poll(day).toBe(to);
  await expect(page.locator(".agenda-side [role=status]")).toContainText("passou para");
  // The day is chosen now, and its buttons do the same by keys.
  const later = page.getByRole("button", { name: WORDS.pt.later });
  await later.focus();
  await page.keyboard.press("Enter");
  await expect.poll(day).toBe(to + 1);
  await expect(later).toBeFocused();
  await page.getByRole("button", { name: "Desfazer: réguas" }).click();
  await expect.poll(day).toBe(to);
  await page.getByRole("button", { name: "Desfazer: réguas" }).click();
  await expect.poll(day).toBe(from);
});
