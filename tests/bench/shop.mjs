// Writes a large export as a shop on Shopify has it, for page.mjs and the peer harness: many columns of which most are blank,
// keys longer than 24 bytes, quoted names of many products, further lines of orders, customers who never tell everything.
//   node tests/bench/shop.mjs HEADER ROWS OUT
// HEADER is any Shopify export of orders: its first line is taken. The same arguments give the same file.
import fs from "node:fs";

const [header, rows, out] = process.argv.slice(2);
if (!out) throw new Error("node shop.mjs HEADER ROWS OUT");
const CUSTOMERS = Math.ceil(rows / 7), PRODUCTS = 20_000;
const columns = fs.readFileSync(header, "utf8").split(/\r?\n/)[0].split(",");
const place = new Map(columns.map((name, at) => [name, at]));

let state = 5;
/** A whole number below `end`. */
const below = (end) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 2 ** 32) * end);
};
const line = (cells) => {
  const row = columns.map(() => "");
  for (const [name, text] of Object.entries(cells)) if (place.has(name)) row[place.get(name)] = text;
  return row.join(",");
};

const file = fs.openSync(out, "w");
fs.writeSync(file, `${columns.join(",")}\n`);
let part = [];
for (let row = 0, order = 1000; row < +rows; order += 1) {
  // The product of two draws: some customers buy often, most seldom.
  const customer = Math.floor((below(CUSTOMERS) * below(1024)) / 1024);
  const stamp = `${new Date(Date.UTC(2023, 0, 1) + row * 12e4).toISOString().slice(0, 19).replace("T", " ")} -0300`;
  const lines = Math.min(1 + below(3), rows - row);
  for (let at = 0; at < lines; at += 1, row += 1) {
    const first = at > 0 ? {} : {
      "Financial Status": ["paid", "paid", "paid", "pending", "refunded"][below(5)], "Paid at": stamp, Currency: "BRL",
      Subtotal: "199.90", Total: `${20 + below(880)}.${10 + below(90)}`, "Accepts Marketing": "yes", "Shipping City": "São Paulo",
      "Billing Name": '"Cliente, de exemplo"', "Fulfillment Status": "fulfilled", Id: `'${5_000_000_000 + order}`,
      Notes: '"entregar ""na portaria"""',
    };
    part.push(line({
      ...first, Name: `#${order}`, Email: `cliente.de.exemplo.${customer}@um-provedor-qualquer.example.com`, "Created at": stamp,
      "Lineitem quantity": "1", "Lineitem name": `"Camiseta de algodão, tamanho ${below(5) + 36} / ${below(PRODUCTS)}"`,
      "Lineitem price": "99.90", "Lineitem sku": `SKU-${String(row % PRODUCTS).padStart(6, "0")}`, Vendor: "Loja de exemplo",
    }));
  }
  if (part.length > 20_000) fs.writeSync(file, `${part.splice(0).join("\n")}\n`);
}
if (part.length) fs.writeSync(file, `${part.join("\n")}\n`);
fs.closeSync(file);
