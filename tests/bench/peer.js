// How the peer harness checks Régua's result: both functions run in the page, after the segments are shown and timed.
// They use the page as a person would: keep identical rows (the harness counts them), download everyone, read the list.
//
// `result` gives { n, rows, orders, cents, cells }: customers, rows read, distinct orders, the sum in cents and the 125
// cells (index (r - 1) * 25 + (f - 1) * 5 + (m - 1), as in the harness). `lookup` gives, for some customer ids,
// [[id, yyyymmdd, orders, cents, r, f, m], …].

export const result = async () => {
  const until = async (find) => {
    for (let tries = 0; tries < 600; tries += 1) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the page did not answer: " + find);
  };
  const button = (pattern) => [...document.querySelectorAll("main button")].find((one) => pattern.test(one.textContent.trim()));
  location.hash = "#/data";
  const total = await until(() => document.querySelector(".stmt .tot"));
  const rows = Number(total.querySelector(".num, td:nth-of-type(2)").textContent.replace(/\D/g, ""));
  const keep = button(/^(Manter|Keep)$/);
  if (keep) {
    keep.click();
    await until(() => !button(/^(Manter|Keep)$/));
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
  location.hash = "#/segments";
  let list;
  const createObjectURL = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    list = blob;
    return createObjectURL.call(URL, blob);
  };
  (await until(() => button(/^(Baixar lista|Download list)/))).click();
  (await until(() => document.querySelectorAll(".choice-btn")[1])).click();
  await until(() => list);
  const [header, ...lines] = (await list.text()).trimEnd().split("\n").map((line) => line.split(","));
  const at = (name) => header.indexOf(name);
  const [last, orders, money, r, f, m] = ["last_order", "frequency", "monetary", "r", "f", "m"].map(at);
  const cells = new Array(125).fill(0);
  const sums = { n: lines.length, rows, orders: 0, cents: 0, cells };
  globalThis.benchCustomers = new Map();
  for (const line of lines) {
    const cents = Math.round(Number(line[money]) * 100);
    sums.orders += Number(line[orders]);
    sums.cents += cents;
    cells[(line[r] - 1) * 25 + (line[f] - 1) * 5 + (line[m] - 1)] += 1;
    globalThis.benchCustomers.set(line[0], [line[0], Number(line[last].replaceAll("-", "")), Number(line[orders]), cents, ...[line[r], line[f], line[m]].map(Number)]);
  }
  return sums;
};

export const lookup = (ids) => ids.map((id) => globalThis.benchCustomers.get(id));
