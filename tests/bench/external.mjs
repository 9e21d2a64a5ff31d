// node external.mjs HARNESS BUNDLE: enters the bundle in the harness's list of peers. Runs nothing.
import fs from "node:fs";
import path from "node:path";
import { lookup, result } from "./peer.js";

const [harness, bundle] = process.argv.slice(2);
const mark = (name) => `performance.getEntriesByName("regua:${name}").at(-1)?.startTime`;
const regua = {
  dir: path.dirname(bundle),
  path: `/${path.basename(bundle)}`,
  fileInput: "#file",
  readyWhen: mark("usable"),
  doneWhen: mark("segments"),
  result: String(result),
  ...(lookup && { lookup: String(lookup) }),
};
fs.writeFileSync(path.join(harness, "external.json"), JSON.stringify({ regua }, null, 2));
