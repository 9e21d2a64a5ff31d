// What the measures in the page share: a Chromium with the bundle and a file opened in it, and lines that hold a figure against
// its bar. What is measured is `studio.mjs`'s and `plan.mjs`'s.
import { createRequire } from "node:module";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(path.join(root, "tests/e2e/package.json"))("playwright-core");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const PATIENCE_MS = 300_000;

/** Prints a figure; one that misses its bar fails the whole run. */
export function line(name, value, bar, isMet) {
  if (bar && !isMet) process.exitCode = 1;
  console.log(`${name.padEnd(48)}${value.padEnd(26)}${bar ? `${isMet ? "pass" : "FAIL"}  bar: ${bar}` : ""}`);
}

/** The load that figures were taken under. */
export const load = () => console.log(`load ${os.loadavg().map((load) => load.toFixed(1)).join(" ")} on ${os.cpus().length} cores`);

/** Opens the bundle and the orders, and does `measure` with the page once its segments are on the screen. */
export async function measured(bundle, orders, measure) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "regua-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.REGUA_CHROMIUM, headless: true, args: FLAGS, locale: "pt-BR", viewport: { width: 1440, height: 1000 },
  });
  try {
    const page = context.pages()[0];
    await page.goto(pathToFileURL(bundle).href);
    await page.waitForFunction(() => performance.getEntriesByName("regua:usable").length > 0, null, { timeout: PATIENCE_MS });
    await page.setInputFiles("#file", orders);
    await page.waitForFunction(() => performance.getEntriesByName("regua:segments").length > 0, null, { timeout: PATIENCE_MS });
    await measure(page);
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Does `act` in the page, and waits until `shown` answers another text than before: milliseconds up to the frame that shows it, and
 * the page's longest task meanwhile. */
export const timed = (page, act, shown) => page.evaluate(async ([act, shown, patience]) => {
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
