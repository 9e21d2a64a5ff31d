// What every scenario starts from. Holds no scenario, and knows no page of the product.
//
//   import { test, expect } from "./fixtures.mjs";
//
//   test("the heading is there", async ({ page }) => {
//     await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
//   });
//
// Each scenario runs once on file:// and once on http:// (the projects `file` and `http` of the configuration).
//
//   page      the bundle, open, its program started. When the scenario ends, it fails if the console held a warning or an
//             error, if anything was thrown, if a worker failed unheard, or if a request was made besides the page itself.
//   address   the address of the bundle, for `page.goto(address)` and for pages of your own (`context.newPage()`).
//   watch     watch(page) -> { messages, requests }: the same collectors for a page of your own; the check comes by itself.
//   listeners an HTTP and a UDP port of this machine that take down whatever reaches them: { http, udp, received }.
//   audit     audit(page) -> the violations that axe finds, as short lines; expect them to equal [].
//   allowed   an option, the messages a scenario provokes on purpose: test.use({ allowed: [/unreachable/] }).
//
// By hand: REGUA_HTML=… REGUA_CHROMIUM=… npx playwright test --project file. REGUA_HTML is target/dist/regua.html by default.
import dgram from "node:dgram";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test as base, expect } from "@playwright/test";

export const bundle = process.env.REGUA_HTML ?? fileURLToPath(new URL("../../target/dist/regua.html", import.meta.url));
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export { expect };

export const test = base.extend({
  scheme: ["file", { option: true, scope: "worker" }],
  allowed: [[], { option: true }],

  address: [
    async ({ scheme }, use) => {
      if (scheme === "file") return use(pathToFileURL(bundle).href);
      const server = http.createServer((request, response) => {
        const found = new URL(request.url, "http://localhost").pathname === "/";
        response.writeHead(found ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" });
        response.end(found ? fs.readFileSync(bundle) : "");
      });
      const { port } = await listen(server);
      await use(`http://127.0.0.1:${port}/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: "worker" },
  ],

  watch: async ({ address, allowed }, use) => {
    const watched = [];
    await use((page) => {
      const seen = observe(page, address, allowed);
      watched.push(seen);
      return seen;
    });
    for (const { messages, requests } of watched) {
      expect.soft(messages, "the console stays silent").toEqual([]);
      expect.soft(requests, "no request is made").toEqual([]);
    }
  },

  page: async ({ page, address, watch }, use) => {
    watch(page);
    await page.goto(address);
    await started(page);
    await use(page);
  },

  listeners: async ({}, use) => {
    const received = [];
    const server = http.createServer((request, response) => {
      received.push(`HTTP ${request.method} ${request.url}`);
      response.end();
    });
    // What connects and never speaks HTTP (TLS, WebSocket over another protocol) is taken down as well.
    server.on("connection", (socket) => received.push(`TCP from port ${socket.remotePort}`));
    server.on("clientError", (_, socket) => socket.destroy());
    const udp = dgram.createSocket("udp4", (datagram) => received.push(`UDP, ${datagram.length} bytes`));
    udp.bind(0, "127.0.0.1");
    const [{ port }] = await Promise.all([listen(server), once(udp, "listening")]);
    await use({ http: port, udp: udp.address().port, received });
    server.closeAllConnections();
    server.close();
    udp.close();
  },

  audit: async ({}, use) => {
    await use(async (page) => {
      // Evaluated by the debugger, which the page's policy does not bind.
      await page.evaluate(axe);
      // A colour on its way from one to the other is neither.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)));
      const { violations } = await page.evaluate("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })");
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
    });
  },
});

/** Waits until the program has taken the place of what stands in the file. */
export async function started(page) {
  await page.locator("#boot").waitFor({ state: "detached" });
}

/** Takes down what a page says and asks for, from before it is opened. */
function observe(page, address, allowed) {
  const seen = { messages: [], requests: [] };
  const say = (text) => {
    if (!allowed.some((pattern) => pattern.test(text))) seen.messages.push(text);
  };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) say(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => say(`thrown: ${error.message}`));
  page.on("crash", () => say("the page crashed"));
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = /^(blob|data):/.test(url) || url.split("#")[0] === address;
    if (!isOwn) seen.requests.push(`${request.method()} ${url}`);
  });
  return seen;
}

async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address();
}
