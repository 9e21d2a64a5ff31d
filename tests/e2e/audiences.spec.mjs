// From conditions to a list: what the builder counts is what the table shows and what the list holds; audiences are compared,
// changed and taken back.
import { expect, test } from "./fixtures.mjs";
import { Regua, parse } from "./regua.mjs";

const WORDS = {
  pt: { begin: /^Começar por este: Valiosos/, consent: "Consentimento de e-mail", stage: "Ciclo de vida", chosen: /^Clientes: / },
  en: { begin: /^Begin with this one: Valuable/, consent: "Consent to e-mails", stage: "Life cycle", chosen: /^Customers: / },
};

/** The first whole number of a text. */
const figure = (text) => Number(/[\d.,]+/.exec(text)[0].replace(/[.,]/g, ""));

class Audiences {
  constructor(page, language) {
    this.page = page;
    this.words = WORDS[language];
  }

  async open(regua) {
    await regua.openSample();
    await regua.go("segments/audiences");
    await this.page.locator(".aud-examples li").first().waitFor();
  }

  rows() {
    return this.page.locator(".cond-row");
  }

  /** Customers by the builder's figures. */
  async counted() {
    return figure(await this.page.locator(".rule-figures li").first().innerText());
  }

  /** Customers by the table. */
  async shown() {
    return figure(await this.page.locator(".customers header > .note").innerText());
  }

  /** What both say, once the builder has counted what is built now. */
  async agree() {
    await expect(this.page.locator(".rule-figures")).toHaveAttribute("aria-busy", "false");
    await expect.poll(async () => (await this.counted()) === (await this.shown())).toBe(true);
    return this.counted();
  }
}

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("what is built is counted, shown and downloaded alike", async ({ page }) => {
      const [regua, audiences] = [new Regua(page, language), new Audiences(page, language)];
      await audiences.open(regua);
      await page.getByRole("button", { name: audiences.words.begin }).click();
      await expect(audiences.rows()).toHaveCount(2);
      const first = await audiences.agree();
      expect(first).toBeGreaterThan(0);
      await expect(page.locator(".customers h2")).toHaveText(audiences.words.chosen);

      // Who may be written to: nobody of them is left out of the list.
      await page.locator(".cond-foot .link").first().press("Enter");
      await audiences.rows().nth(2).locator("select").first().selectOption({ label: audiences.words.consent });
      await expect.poll(() => audiences.counted()).toBeLessThan(first);
      // Of these, who is in a stage, or bought more than once: a group within the group.
      await page.locator(".cond-foot .link").nth(1).press("Enter");
      await page.locator(".cond-foot .link").first().press("Enter");
      await audiences.rows().nth(4).locator("select").first().selectOption({ label: audiences.words.stage });
      await audiences.rows().nth(4).locator(".btn.choose-values").click();
      await audiences.rows().nth(4).locator(".tick input").last().check();
      await page.keyboard.press("Escape");
      const nested = await audiences.agree();
      expect(nested).toBeGreaterThan(0);
      await expect(page.locator(".rule")).toContainText("(");

      // All of them come in the list, but those who unsubscribed; how many these are is said beside the download.
      const list = parse((await regua.download("plain")).text).slice(1);
      await page.getByRole("button", { name: regua.words.download }).first().click();
      const silent = figure(await page.getByRole("dialog").locator(".what + .note").first().innerText());
      await page.keyboard.press("Escape");
      expect(silent).toBeGreaterThan(0);
      expect(list).toHaveLength(nested - silent);

      // Typing counts before the field is left; leaving it keeps the change, and one step takes it back.
      const field = audiences.rows().nth(3).locator(".cond-number input").first();
      await field.fill("999");
      await expect.poll(() => audiences.counted()).toBeLessThan(nested + 1);
      await field.press("Enter");
      await audiences.agree();
      await page.keyboard.press("Control+z");
      await expect.poll(() => audiences.counted()).toBe(nested);
      await audiences.agree();
    });

    test("audiences are compared, combined and taken back", async ({ page }) => {
      const [regua, audiences] = [new Regua(page, language), new Audiences(page, language)];
      await audiences.open(regua);
      await page.getByRole("button", { name: audiences.words.begin }).click();
      await page.locator(".aud-side section").first().getByRole("button").filter({ hasNotText: /·/ }).first().click();
      await page.locator(".cond-foot .link").first().click();
      await expect(page.locator(".aud-list li")).toHaveCount(2);
      const sizes = [];
      for (const place of [0, 1]) {
        await expect(page.locator(".aud-list .note").nth(place)).not.toHaveText("");
        sizes.push(figure(await page.locator(".aud-list .note").nth(place).innerText()));
        await page.locator(".aud-list input").nth(place).check();
      }
      // Every region is a button; those of an audience add up to it.
      const regions = page.locator(".drawing [data-mark]");
      await regions.first().waitFor();
      const labels = await regions.evaluateAll((marks) => marks.map((mark) => [Number(mark.dataset.mark), mark.getAttribute("aria-label")]));
      const sum = (bit) => labels.filter(([mark]) => mark & bit).reduce((all, [, label]) => all + figure(label.split(":").pop()), 0);
      expect([sum(1), sum(2)]).toEqual(sizes);
      await regions.first().focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => audiences.shown()).toBe(figure(labels[0][1].split(":").pop()));

      await page.locator(".aud-combine .btn").click();
      await expect(page.locator(".aud-list li")).toHaveCount(3);
      const both = labels.find(([mark]) => mark === 3);
      await expect.poll(() => audiences.counted()).toBe(both ? figure(both[1].split(":").pop()) : 0);
      await page.locator("h1").click();
      await page.keyboard.press("Control+z");
      await expect(page.locator(".aud-list li")).toHaveCount(2);
      await page.keyboard.press("Control+Shift+z");
      await expect(page.locator(".aud-list li")).toHaveCount(3);
    });

    for (const colorScheme of ["light", "dark"]) {
      test.describe(colorScheme, () => {
        test.use({ colorScheme });

        test("axe finds nothing, and nothing scrolls sideways", async ({ page, audit }) => {
          const [regua, audiences] = [new Regua(page, language), new Audiences(page, language)];
          await audiences.open(regua);
          expect.soft(await audit(page), "examples").toEqual([]);
          await page.getByRole("button", { name: audiences.words.begin }).click();
          await page.locator(".cond-foot .link").nth(1).click();
          await expect(audiences.rows()).toHaveCount(3);
          expect.soft(await audit(page), "builder").toEqual([]);
          for (const width of [1440, 1024, 390]) {
            await page.setViewportSize({ width, height: 900 });
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            expect.soft(wider, `at ${width} px`).toBeLessThanOrEqual(0);
          }
        });
      });
    }
  });
}
