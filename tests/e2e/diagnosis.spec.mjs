// The Diagnosis page: its figures are those of the list of all customers, its charts say what their tables say, its
// pictures and numbers come down, its marks choose customers, and everyone can use it.
import { expect, test } from "./fixtures.mjs";
import { Regua, answer, parse } from "./regua.mjs";

const WORDS = {
  pt: { table: "Ver como tabela", take: /^Baixar \S/, png: /^Imagem, PNG/, svg: /^Desenho, SVG/, csv: /^Números, CSV/, revenue: "Receita" },
  en: { table: "See as table", take: /^Download \S/, png: /^Image, PNG/, svg: /^Drawing, SVG/, csv: /^Numbers, CSV/, revenue: "Revenue" },
};

async function open(page, language = "pt") {
  const regua = new Regua(page, language);
  await regua.openSample();
  await regua.go("diagnosis");
  await page.locator(".drawing svg").nth(8).waitFor();
  return regua;
}

/** A figure by its title, in either language. */
const figure = (page, place) => page.locator(".diagnosis .sec:has(.takes)").nth(place);

/** A whole number as Portuguese writes it. */
const number = (text) => Number(text.replaceAll(".", "").replaceAll(",", ".").replace("%", ""));

/** A section's table, as rows of texts. */
async function table(section) {
  await section.getByRole("button", { name: WORDS.pt.table }).click();
  return section.locator(".figures tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
}

/** The customers of the native engine's list, by their columns. */
function customers(text) {
  const [header, ...records] = parse(text);
  return records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at]])));
}

test("the key figures and the parts are those of the list", async ({ page }) => {
  test.slow();
  const regua = await open(page);
  // Those who registered and never bought are in the list, and in no figure of orders.
  const list = customers(answer("sample", await regua.today())).filter((customer) => Number(customer.frequency) > 0);
  const cents = (customer) => Math.round(Number(customer.monetary) * 100);
  const orders = list.reduce((sum, customer) => sum + Number(customer.frequency), 0);
  const revenue = list.reduce((sum, customer) => sum + cents(customer), 0);
  const strip = await page.locator(".key .fig dd:nth-of-type(1)").allInnerTexts();
  // Blocked or suppressed customers are in the figures and in no list: the sample has a few.
  const heard = number(strip[0]);
  expect(heard).toBeGreaterThanOrEqual(list.length);
  expect(number(strip[2])).toBeGreaterThanOrEqual(orders);

  const months = await table(figure(page, 4));
  const sum = (rows, column) => rows.reduce((sum, row) => sum + number(row[column]), 0);
  expect(sum(months, 1)).toBe(heard);
  expect(sum(months, 3) + sum(months, 4)).toBe(number(strip[2]));
  expect(Math.round((sum(months, 5) + sum(months, 6)) * 100)).toBeGreaterThanOrEqual(revenue);

  const activity = await table(figure(page, 0));
  expect(number(activity[0][1]) + number(activity[1][1])).toBe(heard);
  expect(sum(activity, 3)).toBe(number(strip[2]));
  const active = list.filter((customer) => Number(customer.recency_days) <= 180).length;
  expect(number(activity[0][1])).toBeGreaterThanOrEqual(active);

  const cohorts = await table(figure(page, 1));
  const monthOf = new Map(months.map((row) => [row[0], row[1]]));
  for (const [name, customers] of cohorts) expect(monthOf.get(name), name).toBe(customers);

  const gaps = await table(figure(page, 3));
  expect(gaps.at(-1)[3]).toBe("100,0%");
  const week = await table(figure(page, 8));
  expect(week).toHaveLength(7);
  expect(sum(week, 2)).toBe(number(strip[2]));
});

for (const language of ["pt", "en"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === "pt" ? "pt-BR" : "en-US" });

    // In three parts: all of them take longer than a scenario may.
    for (const part of [0, 1, 2]) test(`every chart comes down as PNG, SVG and CSV, part ${part + 1}`, async ({ page }) => {
      test.slow();
      await open(page, language);
      const words = WORDS[language];
      const figures = page.locator(".diagnosis .sec:has(.takes)");
      const count = await figures.count();
      expect(count).toBeGreaterThanOrEqual(10);
      for (let place = part; place < count; place += 3) {
        const section = figures.nth(place);
        const title = await section.getByRole("heading").innerText();
        const take = async (kind) => {
          await section.getByRole("button", { name: words.take }).click();
          const waiting = page.waitForEvent("download");
          await section.getByRole("button", { name: kind }).click();
          const download = await waiting;
          const chunks = [];
          for await (const chunk of await download.createReadStream()) chunks.push(chunk);
          return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
        };
        const png = await take(words.png);
        expect(png.name).toMatch(/^regua_.*_\d{4}-\d\d-\d\d\.png$/);
        expect(png.bytes.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
        const svg = await take(words.svg);
        expect(svg.name).toMatch(/\.svg$/);
        const drawn = await page.evaluate((text) => {
          const read = new DOMParser().parseFromString(text, "image/svg+xml");
          const bad = read.querySelector("parsererror");
          return { bad: bad?.textContent ?? null, width: Number(read.documentElement.getAttribute("width")), texts: [...read.querySelectorAll("text")].map((line) => line.textContent) };
        }, svg.bytes.toString("utf8"));
        expect(drawn.bad, title).toBeNull();
        expect(drawn.texts.join(" ").replaceAll("\u00a0", " ")).toContain(title.split(" ")[0]);
        // Two pixels for one.
        expect(Math.abs(png.bytes.readUInt32BE(16) - drawn.width * 2), title).toBeLessThanOrEqual(1);
        const csv = parse((await take(words.csv)).bytes.toString("utf8"), language === "pt" ? ";" : ",");
        await section.getByRole("button", { name: words.table }).click();
        const shown = section.locator(".figures");
        expect(csv).toHaveLength((await shown.locator("tr").count()));
        expect(csv[0].map((name) => name.trim())).toEqual((await shown.locator("thead th").allInnerTexts()).map((name) => name.trim()));
      }
    });
  });
}

test("a mark chooses customers, by pointer and by keys", async ({ page }) => {
  await open(page);
  const months = figure(page, 4);
  const target = months.locator(".target").nth(4);
  await target.click();
  await expect(target).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("grid")).toBeVisible();
  const cohorts = figure(page, 1);
  await cohorts.locator(".target").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(cohorts.locator(".target").nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(cohorts.locator(".target").nth(1)).toBeFocused();
  await expect(target).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("grid")).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing, and only maps scroll sideways", async ({ page, audit }) => {
      test.slow();
      await open(page);
      await figure(page, 4).locator(".target").nth(2).click();
      await figure(page, 2).getByRole("button", { name: WORDS.pt.table }).click();
      expect(await audit(page)).toEqual([]);
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(wider, `${width} px`).toBeLessThanOrEqual(0);
        // Charts are drawn anew in their new width.
        const smallest = () => page.locator(".drawing svg text").evaluateAll((texts) => Math.min(...texts.map((text) => text.getBoundingClientRect().height)));
        await expect.poll(smallest, `${width} px`).toBeGreaterThanOrEqual(10);
      }
      expect(await audit(page)).toEqual([]);
    });
  });
}
