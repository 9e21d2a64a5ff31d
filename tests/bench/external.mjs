// node external.mjs HARNESS BUNDLE ROWS: enters the bundle in the harness's list of peers, as `regua` and, with a file as the second
// of its page after one of so many rows, as `second`, which is for the peers with `warm=1`. Runs nothing.
import fs from "node:fs";
import path from "node:path";
import { lookup, result } from "./peer.js";
import { openFirst, painted } from "./second.js";

const [harness, bundle, rows] = process.argv.slice(2);
if (!(Number(rows) > 0)) throw new Error("usage: node external.mjs HARNESS BUNDLE ROWS");
// The harness polls by evaluating text in the page, which the product's policy forbids: its copy allows just that.
const folder = path.resolve(harness, "regua");
fs.mkdirSync(folder, { recursive: true });
const html = fs.readFileSync(bundle, "utf8").replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'");
fs.writeFileSync(path.join(folder, "index.html"), html);
const mark = (name) => `performance.getEntriesByName("regua:${name}").at(-1)?.startTime`;
// Cold starts are told apart: both rehearsals are over, as they are when a person has found a file.
const rehearsed = `${mark("engine-rehearsed")} && ${mark("page-rehearsed")}`;
const regua = {
  dir: folder,
  path: "/",
  fileInput: "#file",
  readyWhen: rehearsed,
  doneWhen: mark("segments"),
  result: String(result),
  ...(lookup && { lookup: String(lookup) }),
};
const second = { ...regua, readyWhen: `${rehearsed} && (${openFirst})(${Number(rows)})`, doneWhen: `(${painted})()` };
fs.writeFileSync(path.join(harness, "external.json"), JSON.stringify({ regua, second }, null, 2));
