// Everyone can use it: axe finds nothing on any page, in either theme and language, at any width; nothing scrolls sideways.
import { expect, test } from "./fixtures.mjs";
import { Regua } from "./regua.mjs";

for (const colorScheme of ["light", "dark"]) {
  for (const [language, locale] of [["pt", "pt-BR"], ["en", "en-US"]]) {
    test.describe(`${colorScheme}, ${language}`, () => {
      test.use({ colorScheme, locale });

      test("axe finds nothing, and nothing scrolls sideways", async ({ page, audit }) => {
        test.slow();
        const sideways = async (where) => {
          for (const width of [1440, 1024, 390]) {
            await page.setViewportSize({ width, height: 900 });
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            expect.soft(wider, `${where} at ${width} px`).toBeLessThanOrEqual(0);
          }
          await page.setViewportSize({ width: 1440, height: 900 });
        };
        const regua = new Regua(page, language);
        expect.soft(await audit(page), "start").toEqual([]);
        await sideways("start");
        await regua.openSample();
        await page.locator("table.rfm button.cell").first().click();
        await page.getByRole("grid").locator("tbody tr[aria-rowindex]").first().click();
        expect.soft(await audit(page), "segments").toEqual([]);
        await sideways("segments");
        await page.keyboard.press("p");
        await page.locator(".palette").waitFor();
        expect.soft(await audit(page), "painting").toEqual([]);
        await sideways("painting");
        await page.keyboard.press("Escape");
        await regua.go("segments/lifecycle");
        await page.locator(".life-sec .target").first().waitFor();
        await page.getByRole("grid").locator("tbody tr[aria-rowindex]").first().waitFor();
        // What lies under the frame is no target.
        await page.evaluate(() => scrollTo(0, 0));
        expect.soft(await audit(page), "life cycle").toEqual([]);
        await sideways("life cycle");
        await regua.go("data");
        await page.locator("table.map").waitFor();
        expect.soft(await audit(page), "data").toEqual([]);
        await sideways("data");
      });
    });
  }
}
