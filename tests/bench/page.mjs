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

/** The peak of the memory of the largest renderer among this process's descendants, in bytes. Linux tells; elsewhere NaN. */
function peakMemory() {
  if (process.platform !== "linux") return NaN;
  const parents = new Map();
  for (const pid of fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = readProc(pid, "stat");
    parents.set(pid, stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  }
  const isOurs = (pid) => pid === String(process.pid) || (parents.has(pid) && isOurs(parents.get(pid)));
  const renderers = [...parents.keys()].filter((pid) => isOurs(pid) && readProc(pid, "cmdline").includes("--type=renderer"));
  return Math.max(...renderers.map((pid) => Number(readProc(pid, "status").match(/^VmHWM:\s+(\d+)/m)?.[1] ?? 0) * 1024));
}

/** Empty where the process is gone meanwhile. */
function readProc(pid, name) {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

async function once() {
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
    const usable = await mark("usable");
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
      memory: peakMemory(),
    };
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
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
line("peak memory of the page's process", `${(median(of("memory")) / 2 ** 20).toFixed(0)} MiB`);
line("longest task while reading", task(Math.max(...of("whileReading"))), "50 ms", Math.max(...of("whileReading")) <= 50);
line("longest task until segments", task(Math.max(...of("untilShown"))));
line("navigation -> usable, file://", `${(median(of("usable")) / 1000).toFixed(3)} s`, "0.8 s", median(of("usable")) <= 800);
line("bundle, raw", `${html.length} bytes`, "1.0 MB", html.length <= 1e6);
line("bundle, gzip", `${zlib.gzipSync(html).length} bytes`);
process.exitCode = missed ? 1 : 0;
