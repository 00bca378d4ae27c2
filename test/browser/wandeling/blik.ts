import type { Page } from "playwright-core";
import { expect } from "vitest";
import { opHetScherm } from "./in-de-bladzijde.ts";

/** What holds for every page that somebody comes to. */
export interface Blik {
  /** Looks at the page that is there now, as wide as it is and in `breedten`. */
  kijk(): Promise<void>;
}

/** A form is sent to one address and stands at another. */
const pad = (adres: string): string => new URL(adres).pathname;

export function metBlik(page: Page, breedten: readonly number[] = []): Blik {
  const klachten: string[] = [];
  page.on("console", (regel) => {
    // That a page is a refusal is told by its status, and the browser tells that again.
    const weigering = pad(regel.location().url) === pad(page.url()) && /status of (409|422)/.test(regel.text());
    if (!weigering && (regel.type() === "error" || regel.type() === "warning"))
      klachten.push(`${page.url()}: ${regel.text()}`);
  });
  page.on("pageerror", (fout) => klachten.push(`${page.url()}: ${fout.message}`));
  return {
    async kijk() {
      await page.waitForLoadState();
      const eigen = page.viewportSize();
      const maten = [];
      for (const width of breedten) {
        await page.setViewportSize({ width, height: 800 });
        maten.push(await page.evaluate(opHetScherm));
      }
      if (eigen !== null && breedten.length > 0) await page.setViewportSize(eigen);
      else maten.push(await page.evaluate(opHetScherm));
      const goed = { teBreed: [], taal: "nl", koppen: 1, titel: expect.stringMatching(/\S.* – /) };
      expect({ waar: page.url(), maten, klachten }).toEqual({
        waar: page.url(),
        maten: maten.map(() => goed),
        klachten: [],
      });
    },
  };
}
