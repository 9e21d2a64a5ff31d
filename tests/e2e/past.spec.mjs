// The back-test: from the sample to what two réguas would have come to over past months, its lists, its table, its end.
import { expect, test } from "./fixtures.mjs";
import { Regua } from "./regua.mjs";

const WORDS = {
  pt: { begin: "Testar no passado", bought: /compraram depois/, months: ["1 mês", "3 meses", "6 meses", "12 meses"], table: "Ver como tabela" },
  en: { begin: "Test on the past", bought: /bought afterwards/, months: ["1 month", "3 months", "6 months", "12 months"], table: "See as table" },
};

const figure = (text) => Number(text.replace(/\D/g, ""));

/** How many customers the table below says that it shows. */
async function rows(page) {
  return Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
}

/** The figures of each line: reached, bought, share, control, bought, share, held, bought, median. */
function lines(section) {
  return section.locator(".past-table tbody tr").evaluateAll((lines) => lines.map((line) => [...line.cells].map((cell) => cell.innerText.trim())));
}

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("two réguas over the past: figures, lists, days, another régua", async ({ page, audit }) => {
      test.slow();
      const words = WORDS[language];
      const regua = new Regua(page, language);
      await regua.openSample();
      await regua.go("journeys");
      for (const [count, place] of [2, 3].entries()) {
        await page.locator(".offers .link").nth(place).click();
        await expect(page.locator(".journeys li")).toHaveCount(count + 1);
      }
      await regua.go("schedule");
      const section = page.locator("section.past");
      const months = section.locator(".past-ask .seg-ctl button");
      await expect(months).toHaveText(words.months);
      await section.getByRole("button", { name: words.begin }).click();
      await expect(section.locator("h3")).toHaveText(words.bought);
      const [all, ...each] = await lines(section);
      expect(each).toHaveLength(2);
      const [reached, bought] = [figure(all[1]), figure(all[2])];
      expect(reached).toBeGreaterThan(bought);
      expect(bought).toBeGreaterThan(0);
      expect(figure(all[4])).toBeGreaterThan(0);
      // Each régua reaches some of them, and together no fewer than any alone.
      for (const line of each) expect(figure(line[1])).toBeLessThanOrEqual(reached);
      expect.soft(await audit(page), "back-test").toEqual([]);

      // A figure is a list.
      await section.locator(".past-table tbody tr").first().locator("td .link").nth(1).click();
      await expect.poll(() => rows(page)).toBe(bought);

      // The chart's numbers are those who bought.
      const chart = section.locator("section.sec");
      await chart.getByRole("button", { name: words.table }).click();
      const counts = await chart.locator("tbody tr").evaluateAll((lines) => lines.map((line) => line.cells[1].innerText));
      expect(counts.map(figure).reduce((sum, count) => sum + count)).toBe(bought);

      // Further back is another test; another régua ends it.
      await months.nth(0).click();
      await section.getByRole("button", { name: words.begin }).click();
      await expect.poll(async () => figure((await lines(section).catch(() => [["", "0"]]))[0]?.[1] ?? "0")).toBeLessThan(reached);
      await page.getByRole("button", { pressed: false, name: language === "pt" ? "ter." : "Tue" }).first().click();
      await expect(section.locator("h3")).toHaveCount(0);
    });
  });
}
