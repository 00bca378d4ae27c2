import { describe, expect, test } from "vitest";
import { regelVan } from "#client/web/bladzijden.ts";
import { metChromium } from "#test/support/chromium.ts";
import { langWeb } from "#test/support/lang-web.ts";
import {
  ALTIJD,
  bladzijdenVan,
  formulierenOp,
  inloggen,
  keur,
  keurAlle,
  keurFout,
  KORT,
  maakSite,
  zetOp,
} from "./site.ts";

/** The table of pages × role × {empty, filled, long, fault}: each role at what it can open. */

const venster = metChromium();

/** `eigen`: of the trajecten of these tests, which are za-03's. */
const WIE = [
  ["pl-1", false],
  ["za-03", true],
  ["za-05", false],
  ["au-1", false],
  ["bh-1", false],
] as const;

/** In the short form each page once, by the first who can do most with it: what another role sees of it is less of the same. */
const gezien = new Map<string, Set<string>>();
function nogNiet(waarvoor: string, bladzijden: ReturnType<typeof bladzijdenVan>): readonly string[] {
  const eerder = gezien.get(waarvoor) ?? new Set();
  gezien.set(waarvoor, eerder);
  return bladzijden.flatMap(([pad, adres]) => {
    if (KORT && eerder.has(pad)) return [];
    eerder.add(pad);
    return [adres];
  });
}

describe.each(WIE)("%s", (wie, eigen) => {
  test("zonder iets erin", async () => {
    const { url, open, plekken } = await maakSite(venster, { leeg: true });
    const adressen = nogNiet(
      "leeg",
      bladzijdenVan(wie, plekken, { eigen }).filter(([pad]) => ALTIJD.includes(pad)),
    );
    expect(await keurAlle(await open(wie), url, adressen, 200)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("gevuld (%s)", async (kleur) => {
    const { url, open, plekken } = await maakSite(venster);
    const alle = bladzijdenVan(wie, plekken, { eigen });
    // Colours are of the sheet, whoever looks.
    const adressen = kleur === "dark" ? nogNiet(kleur, alle) : alle.map(([, adres]) => adres);
    expect(await keurAlle(await open(wie, { kleur }), url, adressen, 200)).toEqual([]);
  });

  test("met lange namen en lange teksten", async () => {
    const web = await langWeb();
    const url = await zetOp(web);
    const page = await inloggen(venster, url, wie);
    const adressen = nogNiet("lang", bladzijdenVan(wie, web.plekken, { eigen }));
    const gevonden = [...(await keurAlle(page, url, adressen, 200))];
    const typen = new Set<string>();
    for (const nummer of KORT ? [] : web.nummers) {
      gevonden.push(...(await keur(page, url, `/trajecten/${nummer}`, 200)));
      for (const formulier of await formulierenOp(page)) {
        const [, type = ""] = formulier.split("/doe/");
        if (!typen.has(type)) gevonden.push(...(await keur(page, url, formulier, 200)));
        typen.add(type);
      }
    }
    expect(gevonden).toEqual([]);
  });

  test("met fouten in ieder formulier", async () => {
    const { url, open, plekken } = await maakSite(venster);
    const page = await open(wie);
    const adressen = nogNiet(
      "fout",
      bladzijdenVan(wie, plekken, { eigen }).filter(([pad]) => regelVan(pad).doet === true),
    );
    const gevonden: string[] = [];
    for (const adres of adressen) gevonden.push(...(await keurFout(page, url, adres)));
    expect(gevonden).toEqual([]);
  });
});
