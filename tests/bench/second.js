// How the peer harness brings Régua to where a file is the second of its page: both functions run in the page, called until they
// answer. The file that is timed replaces the first while the segments of that are on the screen.

/** Takes the next step; true once the segments of a first base of so many rows are up, and the next file chosen replaces it. As for
 * the peers that run twice in their page: the base before is as large as the one that is timed. */
export const openFirst = (rows) => {
  const press = (pattern) => {
    const found = [...document.querySelectorAll("main button")].find((one) => pattern.test(one.textContent.trim()));
    found?.click();
    return Boolean(found);
  };
  const writeRows = () => {
    const PART = 200_000;
    globalThis.benchParts ??= ["order_id,customer_id,email,order_date,amount,product,channel\n"];
    const from = (globalThis.benchParts.length - 1) * PART;
    const lines = Array.from({ length: Math.min(PART, rows - from) }, (_, at) => {
      const row = from + at;
      // A multiplier without a common factor mixes the customers; each buys eight times.
      const customer = (row * 7919) % Math.ceil(rows / 8);
      const date = new Date(Date.UTC(2023, 0, 1) + Math.floor((row / rows) * 730) * 864e5).toISOString().slice(0, 10);
      const key = (customer + 36 ** 7).toString(36);
      return `A${String(row).padStart(8, "0")},cli_${key},pessoa.${customer}@example.com,${date},${(row * 37) % 900}.${10 + (row % 90)},Caneca ${row % 40},${row % 3 ? "site" : "loja"}`;
    });
    globalThis.benchParts.push(`${lines.join("\n")}\n`);
    return from + PART >= rows;
  };
  const steps = [
    writeRows,
    () => {
      const field = document.querySelector("#file");
      const chosen = new DataTransfer();
      chosen.items.add(new File(globalThis.benchParts, "antes.csv", { type: "text/csv" }));
      delete globalThis.benchParts;
      field.files = chosen.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return true;
    },
    () => Boolean(performance.getEntriesByName("regua:rows").length),
    () => {
      location.hash = "#/data";
      return press(/^(Substituir|Replace)$/);
    },
    () => {
      location.hash = "#/segments";
      return Boolean(document.querySelector("table.rfm button"));
    },
    () => {
      const mark = performance.mark.bind(performance);
      performance.mark = (name, ...more) => {
        if (name === "regua:file-chosen") globalThis.benchPainted = undefined;
        if (name === "regua:analysed") {
          requestAnimationFrame(() => setTimeout(() => { globalThis.benchPainted = performance.now(); }));
        }
        return mark(name, ...more);
      };
      return true;
    },
  ];
  globalThis.benchStep ??= 0;
  if (globalThis.benchStep < steps.length && steps[globalThis.benchStep]()) globalThis.benchStep += 1;
  return globalThis.benchStep === steps.length;
};

/** When the segments of the file chosen last were on the screen: a task after the frame that follows its analysis, as the page's own
 * mark of its first segments says. `openFirst` has it noted. */
export const painted = () => globalThis.benchPainted;
