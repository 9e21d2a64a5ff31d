// The work is kept: a recipe is saved, opened again and undone by its name; junk changes nothing; the browser keeps one only
// when asked, and forgets everything when told; closing with unsaved work warns.
import { expect, test } from "./fixtures.mjs";
import { Regua } from "./regua.mjs";

test.use({ locale: "pt-BR" });

const menu = (page) => page.locator("button.project");
const reference = (page) => page.locator("button.refdate");
const messages = (page) => page.locator(".messages");
const stored = (page) => page.evaluate(() => [localStorage, sessionStorage].flatMap((store) => Object.keys(store)));

/** A day within the sample, whose orders end today. */
function earlier() {
  return new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10);
}

/** Chooses a recipe of this text. */
async function choose(page, text, name = "outra.regua.json") {
  await page.locator("#recipe").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

async function save(regua) {
  await menu(regua.page).click();
  return regua.taken(() => regua.page.getByRole("button", { name: "Salvar receita" }).click());
}

test("a recipe is saved without customers, opens on another base, and is undone by name", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const before = await reference(page).innerText();
  await regua.setReference(earlier());
  await expect(reference(page)).not.toHaveText(before);
  const chosen = await reference(page).innerText();
  const saved = await save(regua);
  expect(saved.name).toBe("receita.regua.json");
  const recipe = JSON.parse(saved.text);
  expect([recipe.format, recipe.version, recipe.reference_date]).toEqual(["regua", 1, earlier()]);
  expect(saved.text).not.toContain("@");

  await page.getByRole("button", { name: "Desfazer: data de referência" }).click();
  await expect(reference(page)).toHaveText(before);
  await choose(page, saved.text);
  await expect(messages(page)).toContainText("Receita aberta.");
  await expect(reference(page)).toHaveText(chosen);
  await page.getByRole("button", { name: "Desfazer: receita aberta" }).click();
  await expect(reference(page)).toHaveText(before);
  await messages(page).getByRole("button", { name: "Dispensar" }).click();
  await expect(messages(page)).toBeEmpty();
});

test("what does not fit is told; junk says why and changes nothing", async ({ page, audit }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const before = await reference(page).innerText();
  const recipe = JSON.parse((await save(regua)).text);
  const column = { name: "coluna de outra loja", text: { contains: "x" } };
  const other = { ...recipe, audiences: [{ number: 1, name: "VIP", condition: { column } }] };
  await choose(page, JSON.stringify(other));
  await expect(messages(page)).toContainText("o público “VIP” usa a coluna “coluna de outra loja”, que a base não tem");
  expect(await audit(page)).toEqual([]);
  // Kept by its name all the same.
  expect((await save(regua)).text).toContain("coluna de outra loja");

  for (const [text, said] of [
    ["cliente;data;valor", "o arquivo não é JSON: a leitura parou na linha 1"],
    ["[".repeat(100_000), "níveis demais"],
    ["{}", "não é uma receita da Régua"],
    [JSON.stringify({ ...recipe, version: 99 }), "versão 99"],
    [JSON.stringify({ ...recipe, horizon_days: 0 }), "o campo “horizon_days” tem um valor que não pode ser escolhido"],
    [" ".repeat(5 << 20), "passa de"],
  ]) {
    await choose(page, text);
    await expect(messages(page)).toContainText(said);
    await expect(messages(page)).toContainText("nada mudou");
  }
  await expect(reference(page)).toHaveText(before);
  await expect(page.getByRole("button", { name: "Desfazer: receita aberta" })).toBeVisible();
});

test("the browser keeps a recipe only when asked, and forgets everything when told", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  await regua.setReference(earlier());
  expect(await stored(page)).not.toContain("regua:recipe");
  await menu(page).click();
  await page.getByLabel("Guardar neste navegador").check();
  await page.keyboard.press("Escape");
  await expect.poll(() => stored(page)).toContain("regua:recipe");
  const chosen = await reference(page).innerText();
  await regua.reload();
  await expect(messages(page)).toContainText("vale para a base que você abrir");
  await regua.go("data");
  await regua.openSample();
  await expect(reference(page)).toHaveText(chosen);
  await expect(messages(page)).toContainText("Receita aberta.");

  await page.getByRole("button", { name: /^EN/ }).click();
  await page.getByRole("button", { name: /^PT/ }).click();
  await menu(page).click();
  await page.getByRole("button", { name: "Esquecer tudo" }).click();
  await page.getByRole("button", { name: "Sim, esquecer tudo" }).click();
  await expect(page.getByRole("button", { name: "Usar exemplo" })).toBeVisible();
  expect(await stored(page)).toEqual([]);
  await regua.reload();
  await regua.go("data");
  await regua.openSample();
  await expect(reference(page)).not.toHaveText(chosen);
});

test("closing with unsaved work warns, and only then", async ({ page }) => {
  const regua = new Regua(page);
  let warned = 0;
  page.on("dialog", (dialog) => {
    warned += 1;
    return dialog.accept();
  });
  await regua.openSample();
  await regua.reload();
  expect(warned).toBe(0);
  await regua.go("data");
  await regua.openSample();
  await regua.setReference(earlier());
  await save(regua);
  await regua.reload();
  expect(warned).toBe(0);
  await regua.go("data");
  await regua.openSample();
  await regua.setReference(earlier());
  await regua.reload();
  expect(warned).toBe(1);
});
