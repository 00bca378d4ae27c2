import { expect, test } from "vitest";
import { metChromium } from "#test/support/chromium.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";
import { formulierenOp, keur, keurFout, KORT, maakSite } from "./site.ts";

const venster = metChromium();

/** One traject in every state that there is. */
const perStaat = (): readonly Verloop[] => {
  const alle = new Map(paden().map(({ naar, inzendingen }) => [naar, inzendingen]));
  const gekozen = [...alle.values()].filter((_, i) => !KORT || i % 30 === 0);
  return gekozen.map((inzendingen, i) => new Verloop({ nummer: `ZA-2025-${100 + i}` }).doe(...inzendingen.slice(1)));
};

test.each(KORT ? ["pl-1"] : ["pl-1", "za-03", "bh-1", "au-1"])(
  "een traject in iedere staat, en de formulieren die het aanbiedt aan %s",
  async (wie) => {
    const verlopen = perStaat();
    const { url, open } = await maakSite(venster, { verlopen });
    const page = await open(wie);
    const gezien = new Set<string>();
    const gevonden: string[] = [];
    for (const { dossier } of verlopen) {
      gevonden.push(...(await keur(page, url, `/trajecten/${dossier.nummer}`, 200)));
      for (const link of await formulierenOp(page)) {
        const type = link.split("/doe/")[1]!.split("?")[0]!;
        if (gezien.has(type) || (KORT && gezien.size > 6)) continue;
        gezien.add(type);
        gevonden.push(...(await keur(page, url, link, 200)), ...(await keurFout(page, url, link)));
        await page.goto(`${url}/trajecten/${dossier.nummer}`);
      }
    }
    console.log(`${wie}: ${verlopen.length} trajecten, ${gezien.size} formulieren`);
    expect(gevonden).toEqual([]);
  },
);
