// The scenarios run twice, on the one bundle: opened from the disk and from a server. `cargo xtask test --only browser`.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export default defineConfig({
  testDir: ".",
  globalSetup: "./setup.mjs",
  testMatch: "**/*.spec.mjs",
  outputDir: fileURLToPath(new URL("../../target/e2e", import.meta.url)),
  reporter: "list",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  // A scenario that passes only when it is run again is told as flaky; one that is wrong fails twice.
  retries: 1,
  use: {
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // `cargo xtask` finds a Chromium and names it; by hand, Playwright's own is taken when the variable is not set.
    launchOptions: { executablePath: process.env.REGUA_CHROMIUM, args: FLAGS },
  },
  projects: [
    { name: "file", use: { scheme: "file" } },
    { name: "http", use: { scheme: "http" } },
  ],
});
