// The bundle opens, in its page and in its workers. What the product does is told by other scenarios.
import fs from "node:fs";
import { bundle, expect, started, test } from "./fixtures.mjs";

test("the page opens", async ({ page }) => {
  await expect(page).toHaveTitle(/Régua/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the policy forbids the network", async ({ page, listeners }) => {
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  const isFirst = await page.evaluate(() => document.head.children[1].httpEquiv === "Content-Security-Policy");
  expect(isFirst, "the policy stands first after the charset").toBe(true);
  expect(listeners.received).toEqual([]);
});

test.describe("a request that is tried all the same", () => {
  test.use({ allowed: [/Content Security Policy|Failed to fetch|Refused to connect|violates/] });

  test("does not leave the browser", async ({ context, address, listeners }) => {
    const page = await context.newPage();
    await page.goto(address);
    await started(page);
    const outcome = await page.evaluate((port) => fetch(`http://127.0.0.1:${port}/`).then(() => "sent", () => "blocked"), listeners.http);
    expect(outcome).toBe("blocked");
    expect(listeners.received).toEqual([]);
  });
});

test("a worker starts from the compiled module, and another after it is gone", async ({ page }) => {
  const kinds = await page.evaluate(async () => {
    const kinds = [];
    for (let round = 0; round < 2; round += 1) {
      const worker = globalThis.__regua_worker();
      kinds.push(worker.constructor.name);
      worker.terminate();
    }
    return kinds;
  });
  expect(kinds).toEqual(["Worker", "Worker"]);
});

test("a browser of the year 2024 opens it too", async ({ context, address, watch }) => {
  const page = await context.newPage();
  watch(page);
  await page.addInitScript(() => delete Uint8Array.fromBase64);
  await page.goto(address);
  await started(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a browser that lacks something is told which ones work", async ({ context, address }) => {
  const page = await context.newPage();
  await page.addInitScript(() => delete WebAssembly.compileStreaming);
  await page.goto(address);
  await failed(page);
});

// Each takes the packed program, and gives what becomes of it.
const DAMAGES = {
  "cut short": (text) => text.slice(0, text.length / 2),
  "changed in one character": (text) => `${text.slice(0, 99_999)}${text[99_999] === "x" ? "y" : "x"}${text.slice(100_000)}`,
  "without its last characters": (text) => text.slice(0, -9),
  empty: () => "",
};
for (const [damage, become] of Object.entries(DAMAGES)) {
  test(`a file that is ${damage} says that it does not open`, async ({ context, address }) => {
    const page = await context.newPage();
    await page.route(address, async (route) => {
      const html = fs.readFileSync(bundle, "utf8");
      const damaged = html.replace(/(<script [^>]*id="wasm"[^>]*>)([^<]*)/, (_, tag, text) => tag + become(text));
      expect(damaged).not.toBe(html);
      await route.fulfill({ contentType: "text/html; charset=utf-8", body: damaged });
    });
    await page.goto(address);
    await failed(page);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says so", async ({ context, address }) => {
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.locator("noscript p:visible")).toHaveText([/permita JavaScript/, /allow JavaScript/]);
  });
});

/** The page says which browsers open it, and nothing else stands on it. */
async function failed(page) {
  await expect(page.locator("#boot[data-failed]")).toContainText("Firefox 120");
  await expect(page.locator("#boot p:visible")).toHaveCount(2);
}
