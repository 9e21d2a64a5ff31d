// How long the dry run takes in the page, measured against the bars of issue 5: the whole library over 90 days from nothing, and
// one régua changed. What the engine alone takes is in `journeys.rs`. `cargo xtask bench` runs this.
//
//   REGUA_CHROMIUM=… node tests/bench/plan.mjs BUNDLE ORDERS.csv
import { PATIENCE_MS, line, load, measured, timed } from "./measure.mjs";

const [bundle, orders] = process.argv.slice(2);


const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

await measured(bundle, orders, async (page) => {
  const customers = await page.locator("table.rfm tfoot .mg b").innerText();
  await page.evaluate(() => { location.hash = "#/journeys"; });
  await page.locator(".offers .link").first().waitFor();
  const templates = await page.locator(".offers .link").count();
  for (let place = 0; place < templates; place += 1) await page.locator(".offers .link").nth(place).click();
  await page.evaluate(() => { location.hash = "#/schedule"; });
  const finding = `() => document.querySelector(".lede p")?.textContent`;
  const days = (label) => `() => {
    const select = [...document.querySelectorAll(".agenda-side select")].find((select) => [...select.options].some((option) => option.text === "${label}"));
    select.selectedIndex = [...select.options].findIndex((option) => option.text === "${label}");
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }`;
  await page.locator(".agenda-side select").first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForTimeout(8000);
  load();
  line("customers", customers);
  line("réguas that take part", String(templates));
  await timed(page, days("60 dias"), finding);
  await page.waitForTimeout(3000);
  const dry = await timed(page, days("90 dias"), finding);
  line("whole library, 90 days, from nothing", `${dry.took.toFixed(0)} ms`, "3000 ms", dry.took <= 3000);
  line("  the page's longest task meanwhile", `${dry.longest.toFixed(0)} ms`, "50 ms", dry.longest <= 50);
  // One régua after another, each changed where a hand would change it: the wait before its last step.
  await page.evaluate(() => { location.hash = "#/journeys"; });
  const own = page.locator(".own-journeys .journeys button");
  await own.first().waitFor();
  const waits = [];
  let longest = 0;
  for (let place = 0; place < await own.count(); place += 1) {
    await own.nth(place).click();
    const name = await own.nth(place).locator("b").innerText();
    await page.locator(".timeline li:not(.fork) > .step-card").last().click();
    const field = page.getByLabel("Espera (dias)");
    await page.waitForTimeout(1500);
    // A régua that needs what the file does not tell lets nobody in; a step without a wait in days has none to change.
    const sent = await page.locator(".timeline p.c").allInnerTexts();
    if (!(await field.count()) || !sent.some((count) => /[1-9]/.test(count))) continue;
    const act = `() => {
      const field = [...document.querySelectorAll("label")].find((label) => label.innerText.startsWith("Espera (dias)")).querySelector("input");
      field.value = String(Number(field.value) + 3);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }`;
    const counts = `() => {
      const [first] = document.querySelectorAll(".own-journeys p[role=status]");
      return first.textContent ? "" : [...document.querySelectorAll(".timeline li:not(.fork) > p.c, .timeline .lost")].map((count) => count.textContent).join(" ");
    }`;
    const found = await timed(page, act, counts);
    waits.push(found.took);
    longest = Math.max(longest, found.longest);
    console.log(`  ${name.padEnd(40)} ${found.took.toFixed(0)} ms`);
  }
  const most = Math.max(...waits);
  line(`one régua changed, median of ${waits.length}`, `${median(waits).toFixed(0)} ms`, "300 ms", median(waits) <= 300);
  line("one régua changed, slowest", `${most.toFixed(0)} ms`, "300 ms", most <= 300);
  line("  the page's longest task meanwhile", `${longest.toFixed(0)} ms`, "50 ms", longest <= 50);
});
