// The page as a person uses it: one place that knows its words and marks. Holds no expectation and no scenario.
//
//   const regua = new Regua(page, "pt");
//   await regua.openSample();
//   const list = await regua.downloadAll();   // { name, text }
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = process.env.REGUA_SHARED ?? path.join(root, "..", "shared");

const WORDS = {
  pt: { sample: "Usar exemplo", download: "Baixar lista", plain: /^Simples/, sheet: /^Para planilha/ },
  en: { sample: "Use the sample", download: "Download list", plain: /^Plain/, sheet: /^For a spreadsheet/ },
};

/** A file of the shared oracles and corpora. Absent, it fails the scenario: nothing is skipped in silence. */
export function oracle(name) {
  const file = path.join(shared, name);
  if (!fs.existsSync(file)) throw new Error(`${file} is absent: set REGUA_SHARED`);
  return file;
}

/** The native engine's plain list of all customers. */
export function answer(source, today, ...options) {
  const run = ["run", "--quiet", "--example", "answer", "--", source, today, ...options];
  return execFileSync("cargo", run, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
}

export class Regua {
  constructor(page, language = "pt") {
    this.page = page;
    this.words = WORDS[language];
  }

  /** Today as the page sees it, YYYY-MM-DD. */
  today() {
    return this.page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    });
  }

  async openSample() {
    await this.page.getByRole("button", { name: this.words.sample }).click();
    await this.shown();
  }

  /** Chooses files: a base begins, or they join the one that stands. */
  async open(files) {
    await this.page.locator("#file").setInputFiles(files);
  }

  /** Drops files `{ name, text }` on the page, all at once. */
  async drop(files) {
    await this.page.evaluate((files) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name, { type: "text/csv" }));
      for (const kind of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
      }
    }, files);
  }

  /** Forgets everything, as a person does who reloads the page. */
  async reload() {
    await this.page.reload();
    await this.page.locator("#boot").waitFor({ state: "detached" });
  }

  /** The chip of a file. */
  chip(name) {
    return this.page.locator(".files > li", { hasText: name });
  }

  /** Waits for what a press downloads. */
  async taken(press) {
    const waiting = this.page.waitForEvent("download");
    await press();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), "utf8") };
  }

  /** Waits for the segments on screen. */
  async shown() {
    await this.page.waitForFunction(() => performance.getEntriesByName("regua:segments").length > 0);
    await this.page.locator("table.rfm").waitFor();
  }

  /** How many customers the base has, as the table below the segments counts them: the sample ends today, and so do its customers. */
  async everyone() {
    await this.page.locator(".rows tbody tr[aria-rowindex]").first().waitFor();
    return Number(await this.page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
  }

  async go(step) {
    await this.page.evaluate((hash) => { location.hash = hash; }, `#/${step}`);
  }

  async setReference(day) {
    await this.page.locator("button.refdate").click();
    const field = this.page.locator("input[type=date]");
    await field.fill(day);
    await field.press("Enter");
    await this.page.keyboard.press("Escape");
  }

  /** Downloads the customers chosen, by the menu of the page's head. */
  async download(flavour = "plain") {
    await this.page.getByRole("button", { name: this.words.download }).first().click();
    const file = await this.taken(() => this.page.getByRole("button", { name: this.words[flavour] }).first().click());
    // The dialog closes once the file is there: the next press must not meet it closing.
    await this.page.getByRole("dialog").waitFor({ state: "hidden" });
    return file;
  }
}

/** The records of a CSV, by the rules of RFC 4180. */
export function parse(text, delimiter = ",") {
  const records = [[""]];
  let quoted = false;
  const body = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at];
    const record = records.at(-1);
    if (quoted) {
      if (letter !== '"') record[record.length - 1] += letter;
      else if (body[at + 1] === '"') { record[record.length - 1] += '"'; at += 1; } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === delimiter) record.push("");
    else if (letter === "\n") records.push([""]);
    else if (letter !== "\r") record[record.length - 1] += letter;
  }
  if (records.at(-1).length === 1 && records.at(-1)[0] === "") records.pop();
  return records;
}
