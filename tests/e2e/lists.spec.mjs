// Lists: every list of the sample in one place; three of them taken as a zip are the files that are taken one by one; in both
// languages.
import fs from "node:fs";
import zlib from "node:zlib";
import { expect, test } from "./fixtures.mjs";
import { Regua, parse } from "./regua.mjs";

const WORDS = {
  pt: { chosen: /^Baixar as \d+ escolhidas/, take: (name) => new RegExp(`^Baixar: ${name}`), choose: (name) => new RegExp(`^Escolher: ${name}`), all: (name) => `Escolher todas: ${name}`, names: ["Campeões", "Mais valiosos", "Recuperação"], group: "Ciclo de vida", search: "Buscar lista pelo nome", never: "nunca", changed: "mudou desde então", zip: /^regua_listas_.*\.zip$/, delimiter: ";", none: "Desmarcar todas", days: "Dias à frente" },
  en: { chosen: /^Download the \d+ chosen/, take: (name) => new RegExp(`^Download: ${name}`), choose: (name) => new RegExp(`^Choose: ${name}`), all: (name) => `Choose all: ${name}`, names: ["Champions", "Most valuable", "Recovery"], group: "Life cycle", search: "Search lists by name", never: "never", changed: "changed since", zip: /^regua_lists_.*\.zip$/, delimiter: ",", none: "Untick all", days: "Days ahead" },
};

const figure = (text) => Number(text.replace(/\D/g, ""));

/** The entries of an archive, by its central directory: { name: text }. */
function entries(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const found = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, name, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const data = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    found[bytes.toString("utf8", at + 46, at + 46 + name)] = zlib.inflateRawSync(bytes.subarray(data, data + packed)).toString("utf8");
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("three lists as a zip are the three files", async ({ page, audit }) => {
      test.slow();
      const words = WORDS[language];
      const regua = new Regua(page, language);
      await regua.openSample();
      const everyone = await regua.everyone();
      await page.keyboard.press("Alt+6");
      const lists = page.locator("table.lists");
      await expect(lists).toHaveCount(1);
      await expect(page.locator("#step-lists")).toHaveAttribute("aria-current", "step");
      const row = (name) => lists.locator("tr", { has: page.getByRole("button", { name: words.take(name) }) });
      await expect(row(words.names[0]).locator(".last")).toHaveText(words.never);
      // The parts of a partition are the base.
      const stages = lists.locator("tbody", { has: page.getByLabel(words.all(words.group), { exact: true }) });
      const counts = await stages.locator("tr:not(.group) td.num:nth-child(3)").allInnerTexts();
      expect(counts.map(figure).reduce((sum, one) => sum + one, 0)).toBe(everyone);
      // One by one, then all three.
      const single = {};
      for (const name of words.names) {
        const list = await regua.taken(() => row(name).getByRole("button").click());
        single[list.name] = list.text;
        await expect(row(name).locator(".last")).not.toHaveText(words.never);
        await page.getByLabel(words.choose(name)).check();
      }
      expect(Object.keys(single)).toHaveLength(3);
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: words.chosen }).click();
      const zip = await waiting;
      expect(zip.suggestedFilename()).toMatch(words.zip);
      const { "index.csv": index, ...held } = entries(fs.readFileSync(await zip.path()));
      expect(held).toEqual(single);
      const rows = parse(index, words.delimiter).slice(1);
      expect(rows.map((line) => [line[4], Number(line[2])])).toEqual(Object.entries(held).map(([name, text]) => [name, parse(text, words.delimiter).length - 1]));
      expect.soft(await audit(page), "lists").toEqual([]);
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(wider, `lists at ${width} px`).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      // All of a group and none; the search.
      await page.getByRole("button", { name: words.none }).click();
      await page.getByLabel(words.all(words.group), { exact: true }).check();
      await expect(stages.locator("tr:not(.group) input")).toHaveCount(counts.length);
      for (const box of await stages.locator("input").all()) await expect(box).toBeChecked();
      await page.getByLabel(words.search).fill(words.names[0]);
      await expect(lists.locator("tr:not(.group) button")).toHaveCount(1);
      await page.getByLabel(words.search).fill("");
      // Another reference date: other lists under the same names.
      await regua.setReference("2026-01-15");
      await expect(row(words.names[0]).locator(".held")).toHaveText(words.changed);
    });

    test("the days to come have their lists", async ({ page, audit }) => {
      const words = WORDS[language];
      const regua = new Regua(page, language);
      await regua.openSample();
      await regua.go("lists");
      await page.locator(".values a.link").click();
      await expect(page).toHaveURL(/#\/journeys$/);
      for (const place of [1, 3]) {
        await page.locator(".offers .link").nth(place).click();
      }
      await expect(page.locator(".journeys li")).toHaveCount(2);
      await regua.go("lists");
      const actions = page.locator("table.lists").nth(1);
      await page.getByLabel(words.days).selectOption({ index: 3 });
      const first = actions.locator("tbody tr:not(.group)").first();
      await expect(first).toBeVisible();
      const list = await regua.taken(() => first.getByRole("button").click());
      expect(parse(list.text, words.delimiter)).toHaveLength(1 + figure(await first.locator("td.num").first().innerText()));
      await actions.locator(".group input").first().check();
      await page.evaluate(() => scrollTo(0, 0));
      expect.soft(await audit(page), "lists of days").toEqual([]);
    });
  });
}
