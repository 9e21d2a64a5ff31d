// How fast the studio follows the hand, measured against the bars of issue 4: a million customers, a cut dragged in headless
// Chromium. What the engine alone takes is in `moved.rs`. `cargo xtask bench` runs this.
//
//   REGUA_CHROMIUM=… node tests/bench/studio.mjs BUNDLE ORDERS.csv
import { PATIENCE_MS, line, load, measured, timed } from "./measure.mjs";

const [bundle, orders] = process.argv.slice(2);
const MOVES = 60;
const DRAG_MS = 4000;

function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}

/** An audience of five conditions, its last threshold typed anew many times. */
async function audience(page) {
  await page.evaluate(() => { location.hash = "#/segments/audiences"; });
  await page.locator(".aud-examples li button").first().click();
  await page.locator(".cond-row").nth(1).waitFor();
  const facts = ["Pedidos", "Valor gasto", "Dias sem comprar", "Intervalo médio entre compras", "Pedido médio"];
  for (const [row, label] of facts.entries()) {
    if (row > 1) await page.locator(".cond-foot .link").first().click();
    await page.locator(".cond-row").nth(row).locator("select").first().selectOption({ label });
  }
  await page.waitForTimeout(2000);
  const waits = [];
  for (let days = 20; days < 80; days += 2) {
    const act = `() => {
      const field = document.querySelectorAll(".cond-row")[2].querySelector("input");
      field.value = "${days}";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }`;
    waits.push((await timed(page, act, `() => document.querySelector(".rule-figures").textContent`)).took);
    // The table is sorted after the count: here only the count is asked for.
    await page.waitForTimeout(1000);
  }
  return waits;
}

/** Every pair of sides once, so that none was counted before. */
async function crossed(page) {
  await page.evaluate(() => { location.hash = "#/segments/cross"; });
  await page.locator(".choices select").first().waitFor();
  await page.waitForTimeout(2000);
  const waits = [];
  const count = await page.locator(".choices select").first().locator("option").count();
  for (let rows = 0; rows < count; rows += 1) {
    const act = `() => {
      const select = document.querySelector(".choices select");
      if (select.selectedIndex === ${rows}) select.selectedIndex = (${rows} + 1) % ${count}; else select.selectedIndex = ${rows};
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }`;
    waits.push((await timed(page, act, `() => document.querySelector(".sec .drawing svg")?.outerHTML`)).took);
    await page.waitForTimeout(300);
  }
  return waits;
}

/** The diagnosis from nothing: its cohorts are on the screen with the rest. */
async function cohorts(page) {
  const map = `() => {
    const section = [...document.querySelectorAll("section.sec")].find((section) => section.querySelector("h2").innerText === "Recompra por safra");
    return section?.querySelector(".drawing svg")?.outerHTML ?? "";
  }`;
  return (await timed(page, `() => { location.hash = "#/diagnosis"; }`, map)).took;
}

await measured(bundle, orders, async (page) => {
  await page.locator(".rows tbody tr[aria-rowindex]").first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForTimeout(1000);
  const customers = await page.locator("table.rfm tfoot .mg b").innerText();
  const measured = await page.evaluate(async ([moves, dragMs]) => {
    const frame = () => new Promise(requestAnimationFrame);
    const seen = { analysed: 0, rows: 0 };
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === "regua:analysed") seen.analysed = startTime;
        if (name === "regua:rows") seen.rows = startTime;
      }
    }).observe({ type: "mark" });
    const strip = document.querySelector(".cut-strip");
    const handle = strip.querySelectorAll(".handle")[2];
    handle.scrollIntoView({ block: "center" });
    await frame();
    const plot = strip.querySelector(".plot").getBoundingClientRect();
    const at = (share) => ({ clientX: plot.left + plot.width * share, clientY: plot.top + 20, bubbles: true, button: 0, pointerId: 1 });
    const tell = (kind, share, target = window) => target.dispatchEvent(new PointerEvent(kind, at(share)));
    const start = (handle.getBoundingClientRect().left + 12 - plot.left) / plot.width;
    const reach = 0.1;
    const place = (step) => start + reach * Math.sin(step / 6);
    // One move at a time: from the hand to grid and table on the screen.
    tell("pointerdown", start, handle);
    const waits = [];
    for (let step = 1; step <= moves; step += 1) {
      const moved = performance.now();
      const before = handle.getAttribute("aria-valuenow");
      tell("pointermove", place(step));
      await frame();
      // Where the hand turns, a pixel may be the same number: then nothing is to come.
      if (handle.getAttribute("aria-valuenow") === before) continue;
      while (seen.analysed < moved || seen.rows < seen.analysed) {
        await frame();
        if (performance.now() - moved > 5000) break;
      }
      await frame();
      waits.push(performance.now() - moved);
    }
    tell("pointerup", start);
    await new Promise((done) => setTimeout(done, 1500));
    // A hand that does not wait: frames drawn, and how often the figures came.
    const again = strip.querySelectorAll(".handle")[2];
    tell("pointerdown", start, again);
    let figures = 0;
    new PerformanceObserver((list) => { figures += list.getEntries().filter(({ name }) => name === "regua:rows").length; }).observe({ type: "mark" });
    const from = performance.now();
    const gaps = [];
    let last = from;
    for (let step = 0; last - from < dragMs; step += 1) {
      tell("pointermove", place(step));
      await frame();
      const now = performance.now();
      gaps.push(now - last);
      last = now;
    }
    tell("pointerup", start);
    return { waits, gaps, seconds: (last - from) / 1000, figures };
  }, [MOVES, DRAG_MS]);
  const { waits, gaps, seconds, figures } = measured;
  const p95 = quantile(waits, 0.95);
  const perSecond = gaps.length / seconds;
  load();
  line("customers", customers);
  line("pointer -> grid and table, median", `${quantile(waits, 0.5).toFixed(0)} ms`);
  line("pointer -> grid and table, p95", `${p95.toFixed(0)} ms`, "100 ms", p95 <= 100);
  line("while dragging: frames", `${perSecond.toFixed(0)} a second`, "30", perSecond >= 30);
  line("while dragging: longest frame, p95", `${quantile(gaps, 0.95).toFixed(0)} ms`);
  line("while dragging: figures", `${(figures / seconds).toFixed(0)} a second`);
  const bars = (name, waits, bar) => {
    line(`${name}, median`, `${quantile(waits, 0.5).toFixed(0)} ms`);
    const most = quantile(waits, 0.95);
    line(`${name}, p95 of ${waits.length}`, `${most.toFixed(0)} ms`, `${bar} ms`, most <= bar);
  };
  const map = await cohorts(page);
  line("diagnosis from nothing -> cohorts", `${map.toFixed(0)} ms`, "500 ms", map <= 500);
  bars("five conditions, one typed -> count", await audience(page), 50);
  bars("another pair of sides -> crossed", await crossed(page), 500);
});
