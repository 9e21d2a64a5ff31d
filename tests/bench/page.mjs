// node page.mjs BUNDLE ORDERS RUNS: what a marketer waits for, measured in headless Chromium over file://, against the bars.
// Reads the page's own User Timing marks; knows nothing of how the page comes by them.
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

const require = createRequire(new URL("../e2e/package.json", import.meta.url));
const { chromium } = require("@playwright/test");

const [bundle, orders, runs] = process.argv.slice(2);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const PATIENCE_MS = 120_000;
/** Nobody chooses a file sooner after the page is there: the start is measured apart. */
const REST_MS = 3000;
/** Files from this size on are read long enough to be cancelled. */
const LONG_BYTES = 50e6;
/** Below it a base is not measured against its file: the engine itself takes some. */
const LEAST_MEMORY = 200 * 2 ** 20;

/** The memory of the largest renderer among this process's descendants, in bytes: `VmRSS` now, `VmHWM` at its peak. Linux tells; elsewhere NaN. */
function memory(which) {
  if (process.platform !== "linux") return NaN;
  const parents = new Map();
  for (const pid of fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = readProc(pid, "stat");
    parents.set(pid, stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  }
  const isOurs = (pid) => pid === String(process.pid) || (parents.has(pid) && isOurs(parents.get(pid)));
  const renderers = [...parents.keys()].filter((pid) => isOurs(pid) && readProc(pid, "cmdline").includes("--type=renderer"));
  return Math.max(...renderers.map((pid) => Number(readProc(pid, "status").match(new RegExp(`^${which}:\\s+(\\d+)`, "m"))?.[1] ?? 0) * 1024));
}

/** Empty where the process is gone meanwhile. */
function readProc(pid, name) {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** Opens the page in a browser of its own; `use` gets it with a wait for its marks. */
async function open(use) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "regua-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.REGUA_CHROMIUM,
    headless: true,
    args: FLAGS,
  });
  try {
    const page = context.pages()[0];
    await page.addInitScript(() => {
      globalThis.benchTasks = [];
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) globalThis.benchTasks.push([task.startTime, task.duration]);
      }).observe({ type: "longtask", buffered: true });
    });
    const mark = async (name) => {
      // Asked from here: the page's policy lets nobody evaluate text in it.
      const until = performance.now() + PATIENCE_MS;
      while (performance.now() < until) {
        const at = await page.evaluate((mark) => performance.getEntriesByName(mark).at(-1)?.startTime, `regua:${name}`);
        if (at !== undefined) return at;
        await page.waitForTimeout(20);
      }
      throw new Error(`the page set no mark regua:${name} within ${PATIENCE_MS / 1000} s`);
    };
    await page.goto(pathToFileURL(bundle).href);
    return await use(page, mark);
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** From the file chosen to its segments. */
function once() {
  return open(async (page, mark) => {
    const usable = await mark("usable");
    await page.waitForTimeout(REST_MS);
    const empty = memory("VmRSS");
    await page.setInputFiles("#file", orders);
    const segments = await mark("segments");
    const [chosen, read] = [await mark("file-chosen"), await mark("read")];
    await page.waitForTimeout(200); // the last long task is told after the mark
    const tasks = await page.evaluate("benchTasks");
    const longest = (from, to) => Math.max(0, ...tasks.filter(([at, took]) => at + took > from && at < to).map(([, took]) => took));
    return {
      usable,
      shown: segments - chosen,
      whileReading: longest(chosen, read),
      untilShown: longest(chosen, segments),
      memory: memory("VmHWM") - empty,
    };
  });
}

/** From the file chosen to second thoughts, half a second after the first figure: how often figures came, how long the page took to let go, what memory it kept. */
function cancelled() {
  return open(async (page, mark) => {
    await mark("usable");
    await page.waitForTimeout(REST_MS);
    const empty = memory("VmRSS");
    const chosen = page.setInputFiles("#file", orders);
    const measured = await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const bar = () => document.querySelector(".progress [role=progressbar]");
      const until = async (ready) => {
        for (let frames = 0; frames < 1200 && !ready(); frames += 1) await frame();
      };
      await until(() => Number(bar()?.getAttribute("aria-valuenow")) > 0);
      let figures = 0;
      new MutationObserver(() => { figures += 1; }).observe(bar(), { attributeFilter: ["aria-valuetext"] });
      const from = performance.now();
      await until(() => performance.now() - from >= 500 || !bar());
      const perSecond = (figures * 1000) / (performance.now() - from);
      const pressed = performance.now();
      document.querySelector(".progress button")?.click();
      await until(() => !bar());
      return { perSecond, letGo: performance.now() - pressed };
    });
    await chosen;
    await page.waitForTimeout(3000); // the browser ends the worker in its own time
    return { ...measured, kept: memory("VmRSS") - empty };
  });
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const results = [];
for (let run = 0; run < Number(runs); run += 1) results.push(await once());
const of = (name) => results.map((result) => result[name]);
const html = fs.readFileSync(bundle);
const bytes = fs.statSync(orders).size;
const shown = median(of("shown"));
const task = (ms) => (ms === 0 ? "none over 50 ms" : `${ms.toFixed(0)} ms`);

let missed = 0;
function line(name, value, bar, isMet) {
  if (bar && !isMet) missed += 1;
  console.log(`${name.padEnd(34)}${value.padEnd(34)}${bar ? `${isMet ? "pass" : "FAIL"}  bar: ${bar}` : ""}`);
}
line("file chosen -> segments shown", `${(shown / 1000).toFixed(3)} s (${(Math.min(...of("shown")) / 1000).toFixed(3)}–${(Math.max(...of("shown")) / 1000).toFixed(3)})`);
line("throughput", `${(bytes / 1000 / shown).toFixed(0)} MB/s of ${(bytes / 1e6).toFixed(1)} MB`);
line("peak memory above the empty page", `${(median(of("memory")) / 2 ** 20).toFixed(0)} MiB of ${(bytes / 2 ** 20).toFixed(0)}`, "the file's size", median(of("memory")) <= Math.max(bytes, LEAST_MEMORY));
line("longest task while reading", task(Math.max(...of("whileReading"))), "50 ms", Math.max(...of("whileReading")) <= 50);
line("longest task until segments", task(Math.max(...of("untilShown"))), "50 ms", Math.max(...of("untilShown")) <= 50);
if (bytes >= LONG_BYTES) {
  const { perSecond, letGo, kept } = await cancelled();
  line("progress while reading", `${perSecond.toFixed(0)} figures a second`, "10", perSecond >= 10);
  line("cancel -> the page is free", `${letGo.toFixed(0)} ms`, "200 ms", letGo <= 200);
  line("memory kept after it", `${(kept / 2 ** 20).toFixed(0)} MiB`, "32 MiB", kept <= 32 * 2 ** 20);
}
line("navigation -> usable, file://", `${(median(of("usable")) / 1000).toFixed(3)} s`, "0.8 s", median(of("usable")) <= 800);
line("bundle, raw", `${html.length} bytes`, "1.0 MB", html.length <= 1e6);
line("bundle, gzip", `${zlib.gzipSync(html).length} bytes`);
process.exitCode = missed ? 1 : 0;
