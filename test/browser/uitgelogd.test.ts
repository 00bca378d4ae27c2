import { expect, test } from "vitest";
import { metChromium } from "#test/support/chromium.ts";
import { maakSite } from "./toegankelijk/site.ts";

/** Whoever sits down at this computer next sees nothing of who was there before. */

const venster = metChromium();

test.each([true, false])(
  "na het uitloggen toont de knop terug geen bladzijde meer (met JavaScript: %s)",
  async (javascript) => {
    const { url, open } = await maakSite(venster);
    const page = await open("pl-1", { javascript });
    const paden = ["/trajecten/ZA-2025-001", "/trajecten/ZA-2025-001/doe/notitie.toegevoegd", "/signalen"];
    for (const pad of paden) await page.goto(url + pad);
    await page.locator("form.werker button").click();
    await page.getByRole("heading", { level: 1, name: "Wie bent u?" }).waitFor();
    for (const pad of paden.toReversed()) {
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: "Wie bent u?" }).waitFor();
      expect(await page.content()).not.toContain("De Wissel Breda");
      expect(new URL(page.url()).searchParams.get("naar")).toBe(pad);
    }
  },
);

test("wie daarna inlogt, ziet met de knop terug wat bij de eigen rol hoort", async () => {
  const { url, open } = await maakSite(venster);
  const page = await open("pl-1");
  await page.goto(`${url}/trajecten/ZA-2025-001`);
  expect(await page.content()).toContain("Noor de Vries");
  await page.locator("form.werker button").click();
  await page.getByRole("button", { name: "(za-05)" }).click();
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
  while (new URL(page.url()).pathname !== "/trajecten/ZA-2025-001") await page.goBack();
  await page.getByText("zonder persoonsgegevens").waitFor();
  expect(await page.content()).not.toContain("Noor de Vries");
});
