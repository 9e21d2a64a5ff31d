// Before the scenarios: the native engine they are compared with is built, so that no scenario waits for the compiler.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export default function setup() {
  execFileSync("cargo", ["build", "--quiet", "--example", "answer"], { cwd: fileURLToPath(new URL("../..", import.meta.url)), stdio: "inherit" });
}
