// How the peer harness brings Régua to where a file is the second of its page: both functions run in the page, called until they
// answer. The first base is a few cells, pasted; the file that is timed replaces it while its segments are on the screen.

/** Takes the next step; true once the segments of the first base are up, and the next file chosen replaces it. */
export const openFirst = () => {
  const button = (pattern) => [...document.querySelectorAll("main button")].find((one) => pattern.test(one.textContent.trim()));
  const press = (pattern) => {
    const found = button(pattern);
    found?.click();
    return Boolean(found);
  };
  const steps = [
    () => press(/^(Colar|Paste)/),
    () => {
      const field = document.querySelector("main textarea");
      if (!field) return false;
      field.value = `order_id\tcustomer_id\torder_date\tamount\n${Array.from({ length: 40 }, (_, at) => `P${at}\tC${at % 13}\t2024-05-${10 + (at % 20)}\t${20 + at}.50`).join("\n")}`;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return true;
    },
    () => press(/^(Ler as células|Read the cells)$/),
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
