// How long the dry run takes in the page, measured against the bars of issue 5: the whole library over 90 days from nothing, and
// one régua changed. What the engine alone takes is in `journeys.rs`. `cargo xtask bench` runs this.
//
//   REGUA_CHROMIUM=… node tests/bench/plan.mjs BUNDLE ORDERS.csv
import { createRequire } from "node:module";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(path.join(root, "tests/e2e/package.json"))("playwright-core");
const [bundle, orders] = process.argv.slice(2);
const PATIENCE_MS = 300_000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
let missed = 0;

const line = (name, value, bar, isMet) => {
  if (bar && !isMet) missed += 1;
  console.log(`${name.padEnd(48)}${value.padEnd(26)}${bar ? `${isMet ? "pass" : "FAIL"}  bar: ${bar}` : ""}`);
};

/** Does `act` in the page and waits until `shown` answers another text than before, milliseconds, and the page's longest task. */
const timed = (page, act, shown) => page.evaluate(async ([act, shown, patience]) => {
  const frame = () => new Promise(requestAnimationFrame);
  const read = new Function(`return (${shown})()`);
  const before = read();
  const from = performance.now();
  let longest = 0;
  const tasks = new PerformanceObserver((list) => { longest = Math.max(longest, ...list.getEntries().map((entry) => entry.duration)); });
  tasks.observe({ type: "longtask" });
  new Function(`(${act})()`)();
  while (performance.now() - from < patience) {
    await frame();
    const now = read();
    if (now && now !== before) break;
  }
  const took = performance.now() - from;
  await frame();
  tasks.disconnect();
  return { took, longest };
}, [act, shown, 20_000]);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const profile = fs.mkdtempSync(path.join(os.tmpdir(), "regua-plan-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.REGUA_CHROMIUM, headless: true, args: FLAGS, locale: "pt-BR", viewport: { width: 1440, height: 1000 },
});
try {
  const page = context.pages()[0];
  await page.goto(pathToFileURL(bundle).href);
  await page.waitForFunction(() => performance.getEntriesByName("regua:usable").length > 0, null, { timeout: PATIENCE_MS });
  await page.setInputFiles("#file", orders);
  await page.waitForFunction(() => performance.getEntriesByName("regua:segments").length > 0, null, { timeout: PATIENCE_MS });
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
  console.log(`load ${os.loadavg().map((load) => load.toFixed(1)).join(" ")} on ${os.cpus().length} cores`);
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
} finally {
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = missed ? 1 : 0;
