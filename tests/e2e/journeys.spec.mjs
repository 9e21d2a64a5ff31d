// Réguas: from the sample to three of different families, changed, tried on the base, their lists taken; by pointer and by keys,
// in both languages.
import { expect, test } from "./fixtures.mjs";
import { Regua, parse } from "./regua.mjs";

const WORDS = {
  pt: { use: (name) => `Usar: ${name}`, names: ["Aniversário", "Pós-venda", "Reativação: inativando"], limits: "Mensagens por pessoa e semana", undo: "Desfazer: limites de envio", wait: "Espera (dias)", subject: "Assunto", undoRule: "Desfazer: réguas", asTable: "Ver como tabela" },
  en: { use: (name) => `Use: ${name}`, names: ["Birthday", "After the sale", "Reactivation: slipping"], limits: "Messages per person and week", undo: "Undo: limits of sending", wait: "Wait (days)", subject: "Subject", undoRule: "Undo: journeys", asTable: "See as table" },
};

const figure = (text) => Number(text.replace(/\D/g, ""));

/** Makes réguas of the templates at these places of the library. */
async function use(page, places) {
  for (const [count, place] of places.entries()) {
    await page.locator(".offers .link").nth(place).click();
    await expect(page.locator(".journeys li")).toHaveCount(count + 1);
  }
  // Their figures have come.
  await expect.poll(async () => figure(await page.locator(".strip-figures b").first().innerText().catch(() => "0"))).toBeGreaterThan(0);
}

/** How many customers the table below says that it shows. */
async function rows(page) {
  return Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
}

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("three réguas of different families, tried on the whole base", async ({ page, audit }) => {
      test.slow();
      const words = WORDS[language];
      const regua = new Regua(page, language);
      await regua.openSample();
      const everyone = await regua.everyone();
      await regua.go("journeys");
      await use(page, [1, 2, 3]);
      expect(await page.locator(".journeys b").allInnerTexts()).toHaveLength(3);
      await expect(page.locator(".sentence")).toContainText("10%");
      // A step's figure is a list.
      const count = page.locator(".steps-line > li").first().locator(".c .link");
      const sent = figure(await count.innerText());
      expect(sent).toBeGreaterThan(0);
      await count.click();
      await expect.poll(() => rows(page)).toBeLessThanOrEqual(sent);
      expect(await rows(page)).toBeGreaterThan(0);
      const before = page.locator(".steps-line .step-card .note").first();
      await expect(before).not.toBeEmpty();
      expect.soft(await audit(page), "réguas").toEqual([]);

      await regua.go("schedule");
      await expect(page.locator(".calendar .day").first()).toBeVisible();
      const pictures = page.locator(".agenda-main section");
      const table = async (place) => {
        await pictures.nth(place).getByRole("button", { name: words.asTable }).click();
        return pictures.nth(place).locator("table tr").evaluateAll((lines) => lines.map((line) => [...line.cells].map((cell) => cell.innerText)));
      };
      // Week by week: the réguas add up to all, and all weeks to the page's own figure.
      const [, ...weeks] = await table(1);
      const byWeek = weeks.map(([, ...counts]) => counts.map(figure));
      for (const counts of byWeek) expect(counts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(counts.at(-1));
      const headline = figure((await page.locator("h1").innerText()).split(" ")[0]);
      expect(byWeek.reduce((sum, counts) => sum + counts.at(-1), 0)).toBe(headline);
      const [header, ...pairs] = await table(2);
      expect(header).toHaveLength(6);
      // The birthday's and the post-sale's meet in somebody; limits leave fewer of them.
      expect(pairs.length).toBeGreaterThan(0);
      for (const [, planned, kept] of pairs) expect(figure(kept)).toBeLessThanOrEqual(figure(planned));
      // Of everyone: how many get 0, 1, 2 … messages.
      const received = await page.locator(".agenda-tables table").nth(1).locator("tbody tr").evaluateAll((lines) => lines.map((line) => Number(line.cells[1].innerText.replace(/\D/g, ""))));
      expect(received.reduce((sum, one) => sum + one, 0)).toBe(everyone);
      // A day with messages: its steps are its sum, each one a list, and the list downloads.
      const days = page.locator(".calendar .day");
      const loads = await days.evaluateAll((all) => all.map((day) => Number(day.querySelector("b").textContent.replace(/\D/g, ""))));
      await days.nth(loads.indexOf(Math.max(...loads))).click();
      const steps = page.locator(".day-steps li");
      const sums = (await steps.locator(".link").allInnerTexts()).map(figure);
      expect(sums.reduce((sum, one) => sum + one, 0)).toBe(figure(await page.locator(".day-sum b").innerText()));
      await steps.first().locator(".link").click();
      await expect.poll(() => rows(page)).toBe(sums[0]);
      const field = page.getByLabel(words.limits);
      const all = figure(await page.locator("h1").innerText());
      await field.fill("1");
      await field.press("Enter");
      await expect.poll(async () => figure(await page.locator("h1").innerText())).toBeLessThan(all);
      await page.getByRole("button", { name: words.undo }).click();
      await expect.poll(async () => figure(await page.locator("h1").innerText())).toBe(all);
      await page.evaluate(() => scrollTo(0, 0));
      expect.soft(await audit(page), "schedule").toEqual([]);
      for (const route of ["journeys", "schedule"]) {
        await regua.go(route);
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect.soft(wider, `${route} at ${width} px`).toBeLessThanOrEqual(0);
        }
        await page.setViewportSize({ width: 1440, height: 900 });
      }
    });
  });
}

test("a régua is changed by keys, and each change is undone by its name", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  await regua.go("journeys");
  await use(page, [2]);
  const cards = page.locator(".step-card");
  await expect(cards).toHaveCount(8);
  await cards.nth(1).focus();
  const head = cards.nth(1).locator(".note");
  const day = async () => figure(await head.innerText());
  const start = await day();
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(day).toBe(start + 1);
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards.nth(1)).toHaveAttribute("aria-pressed", "true");
  const subject = page.getByLabel("Assunto");
  await subject.fill("Olá, {{primeiro_nome}}");
  await subject.press("Tab");
  await expect(cards.nth(1).locator("b")).toHaveText("Olá, {{primeiro_nome}}");
  await expect(page.locator(".message mark").first()).not.toBeEmpty();
  await page.getByRole("button", { name: "Duplicar", exact: true }).click();
  await expect(cards).toHaveCount(9);
  await page.getByRole("button", { name: "Desfazer: réguas" }).click();
  await expect(cards).toHaveCount(8);
  // A customer of the control group gets nothing; without one, nobody is left out.
  const control = page.getByLabel("Grupo de controle (%)");
  await control.fill("0");
  await control.press("Enter");
  await expect(page.locator(".sentence")).not.toContainText("10%");
  await control.fill("99");
  await control.press("Enter");
  await expect(page.getByText("use um número inteiro de 0 a 50")).toBeVisible();
  await page.getByRole("button", { name: "Pausar", exact: true }).first().click();
  await expect(page.locator(".journeys .state")).toHaveText("Pausada");
  await regua.go("schedule");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("0 mensagens");
});

test("the list of a day downloads with its customers alone", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  const everyone = await regua.everyone();
  await regua.go("journeys");
  await use(page, [3]);
  await page.locator(".steps-line > li").first().locator(".c .link").click();
  await expect.poll(() => rows(page)).toBeLessThan(everyone);
  const shown = await rows(page);
  await page.getByRole("button", { name: "Baixar lista" }).first().click();
  const list = await regua.taken(() => page.getByRole("button", { name: /^Simples/ }).first().click());
  expect(list.name).toMatch(/ensaio/);
  // Nobody who gets a message is suppressed: the list is whole.
  expect(parse(list.text)).toHaveLength(shown + 1);
  // The calendar file, and the lists of all days: as many messages as the headline says.
  await regua.go("schedule");
  await expect(page.locator(".calendar .day").first()).toBeVisible();
  const calendar = await regua.taken(() => page.getByRole("button", { name: "Baixar .ics" }).click());
  expect(calendar.name).toMatch(/\.ics$/);
  expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Baixar as listas (zip)" }).click();
  const zip = await waiting;
  expect(zip.suggestedFilename()).toMatch(/\.zip$/);
  const loads = await page.locator(".calendar .day b").allInnerTexts();
  const place = loads.findIndex((load) => figure(load) > 0);
  await page.locator(".calendar .day").nth(place).click();
  const day = await regua.taken(() => page.getByRole("button", { name: "Baixar o dia" }).click());
  expect(parse(day.text, ";")).toHaveLength(1 + figure(loads[place]));
});

const DESIGN = {
  pt: { blank: "Régua em branco", fork: "Incluir bifurcação", yes: "Incluir passo no lado Sim", no: "Incluir passo no lado Não", onlyIf: "O cliente atende a uma condição", subject: "Assunto", orders: "Pedidos", keepYes: "Desfazer e manter o Sim", moved: "Agora é o passo", sameDay: "sai no mesmo dia", wait: "Espera (dias)", undo: "Desfazer: réguas", review: "A rever nesta régua", shop: "Nome da loja nas mensagens", of: "em branco para" },
  en: { blank: "Blank journey", fork: "Add a branch", yes: "Add a step on the Yes side", no: "Add a step on the No side", onlyIf: "The customer meets a condition", subject: "Subject", orders: "Orders", keepYes: "Undo it and keep Yes", moved: "Now step", sameDay: "it goes on the same day", wait: "Wait (days)", undo: "Undo: journeys", review: "To review in this journey", shop: "Name of the shop in messages", of: "blank for" },
};

/** Presses a button that is reached by the keyboard alone. */
async function press(page, button) {
  await button.focus();
  await page.keyboard.press("Enter");
}

/** Writes the subject and the text of the step at hand, and leaves the fields. */
async function write(page, words, subject, body) {
  // A new step takes the keyboard first.
  await expect(page.locator(".steps-line > li.is-on > .step-card")).toBeFocused();
  const field = page.getByLabel(words.subject, { exact: true });
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(subject);
  await page.keyboard.press("Tab");
  await page.locator("textarea").focus();
  await page.keyboard.type(body);
  await page.keyboard.press("Tab");
  await expect(page.locator(".steps-line > li.is-on .step-card b")).toHaveText(subject);
}

for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
  test.describe(`the designer in ${language}`, () => {
    test.use({ locale });

    test("a régua with a branch and an only-if is built by keys, and what contradicts is told and mended", async ({ page, audit }) => {
      test.slow();
      const words = DESIGN[language];
      const regua = new Regua(page, language);
      await regua.openSample();
      await regua.go("journeys");
      await press(page, page.getByRole("button", { name: words.blank }));
      const cards = page.locator("li:not(.fork) > .step-card");
      await expect(cards).toHaveCount(1);
      // A step without words is told, in the list and in place.
      const review = page.locator(".review li");
      await expect(review).toHaveCount(2);
      await page.locator("#step-0").focus();
      await write(page, words, "Um", "Oi, {{primeiro_nome}}, da {{loja}}");
      await expect(review).toHaveCount(0);
      // The shop's name is written once.
      await page.getByLabel(words.shop).fill("Loja de Teste");
      await page.getByLabel(words.shop).press("Enter");
      await expect(page.locator(".message .body")).toContainText("Loja de Teste");
      await press(page, page.getByRole("button", { name: words.fork }));
      const fork = page.locator(".fork > .step-card");
      await expect(fork).toBeFocused();
      // The builder of audiences changes the branch's condition.
      const builder = page.locator(".cond-of");
      const number = builder.locator("input[inputmode=decimal]");
      await number.fill("3");
      await number.press("Enter");
      await expect(fork.locator("b")).toContainText("3");
      await press(page, page.getByRole("button", { name: words.yes }));
      await write(page, words, "Dois", "Para quem voltou");
      await press(page, page.getByRole("button", { name: words.no }));
      await write(page, words, "Três", "Para quem veio pouco");
      await expect(cards).toHaveCount(3);
      // Both sides start on one day, and nobody takes both: that is no contradiction.
      await expect(review).toHaveCount(0);
      const onlyIf = page.getByLabel(words.onlyIf);
      await onlyIf.focus();
      await page.keyboard.press("Space");
      await expect(builder).toBeVisible();
      await expect(page.locator(".steps-line > li.is-on .asked")).toHaveCount(1);
      // How many take either side.
      await expect.poll(async () => figure(await page.locator(".side-head .note").first().innerText())).toBeGreaterThan(0);
      // What the frame covers in part is no target of its own size.
      await page.evaluate(() => scrollTo(0, 0));
      expect.soft(await audit(page), "designer").toEqual([]);
      await onlyIf.focus();
      await page.keyboard.press("Space");
      // Keys on the handle: the last step goes to the other side, and the keyboard with it.
      await page.locator("#grip-2").focus();
      await page.keyboard.press("ArrowLeft");
      await expect(page.locator("[role=status]", { hasText: words.moved })).toHaveCount(1);
      await expect(page.locator(".fork-side").first().locator("li > .step-card")).toHaveCount(2);
      await expect(page.locator("#grip-2")).toBeFocused();
      // Two steps of one day by one channel: told, and mended by a wait.
      await page.getByLabel(words.wait).fill("0");
      await page.getByLabel(words.wait).press("Enter");
      await expect(review).toHaveCount(1);
      await expect(review).toContainText(words.sameDay);
      await press(page, review.getByRole("button"));
      await expect(page.locator("#step-2")).toBeFocused();
      await page.keyboard.press("Alt+ArrowRight");
      await expect(review).toHaveCount(0);
      // The branch goes, its yes side stays, and comes back.
      await press(page, fork);
      await press(page, page.getByRole("button", { name: words.keepYes }));
      await expect(page.locator(".fork")).toHaveCount(0);
      await expect(cards).toHaveCount(3);
      await page.getByRole("button", { name: words.undo }).click();
      await expect(page.locator(".fork")).toHaveCount(1);
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect.soft(wider, `designer at ${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });
}

test("a step is dragged to another place", async ({ page }) => {
  const regua = new Regua(page);
  await regua.openSample();
  await regua.go("journeys");
  await use(page, [3]);
  const subjects = () => page.locator(".step-card b").allInnerTexts();
  const before = await subjects();
  const grip = await page.locator("#grip-1").boundingBox();
  const first = await page.locator(".steps-line > li").first().boundingBox();
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(grip.x - 40, grip.y + 8, { steps: 4 });
  await page.mouse.move(first.x + 6, first.y + 40, { steps: 4 });
  await expect(page.locator(".slot.is-target")).toHaveCount(1);
  await page.mouse.up();
  await expect.poll(subjects).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.getByRole("button", { name: "Desfazer: réguas" }).click();
  await expect.poll(subjects).toEqual(before);
  // Let go by Escape, it stays.
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(first.x + 6, first.y + 40, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await subjects()).toEqual(before);
});
