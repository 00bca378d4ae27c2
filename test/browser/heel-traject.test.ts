import { expect, test } from "vitest";
import { metChromium } from "#test/support/chromium.ts";
import { journaal, metSysteem, totRust, vandaag } from "./systeem.ts";
import { MUIS, TOETSEN } from "./wandeling/hand.ts";
import type { Daad } from "./wandeling/daad.ts";
import { afgewezen, heelTraject } from "./wandeling/heel-traject.ts";
import { loop } from "./wandeling/loop.ts";
import { opDeOpdrachtregel } from "./wandeling/opdrachtregel.ts";
import { vergelijkbaar } from "./wandeling/vergelijkbaar.ts";

const KORT = process.env["TRAJECTEN_KORT"] === "1";
const venster = metChromium();
const systeem = metSysteem();

const WANDELINGEN = [
  ["een heel traject", heelTraject],
  ["een afgewezen aanvraag", afgewezen],
] as const;
/** In the short form only the first goes the whole way. */
const MANIEREN = [
  ["met JavaScript, breed", { hand: MUIS, soort: { breed: 1300 }, ookBreed: [360, 1300] }],
  ["zonder JavaScript, smal", { hand: MUIS, soort: { breed: 360, hoog: 740, javascript: false } }],
  ["met alleen toetsen", { hand: TOETSEN, soort: { breed: 1300 } }],
] as const;

for (const [watvoor, wandeling] of WANDELINGEN) {
  /** By command line: what all others must come to. */
  let opdrachtregel: Promise<unknown> | undefined;
  for (const [i, [hoe, manier]] of MANIEREN.entries())
    test.skipIf(KORT && i > 0 && wandeling === heelTraject)(
      `${watvoor}, ${hoe}: iedereen komt er met klikken alleen, en het journaal is dat van de opdrachtregel`,
      async () => {
        const school = `De ${hoe}`;
        const nummer = await loop(wandeling(school, vandaag()), { systeem: systeem(), venster, ...manier });
        opdrachtregel ??= perOpdrachtregel(wandeling(OPDRACHTREGEL, vandaag()));
        expect(vergelijkbaar(await journaal(systeem(), nummer), school)).toEqual(await opdrachtregel);
      },
    );
}

const OPDRACHTREGEL = "De Opdrachtregel";

async function perOpdrachtregel(daden: readonly Daad[]): Promise<unknown> {
  let nummer: string | null = null;
  for (const daad of daden) {
    nummer = await opDeOpdrachtregel(systeem().map, nummer, daad);
    await totRust(systeem(), nummer);
  }
  return vergelijkbaar(await journaal(systeem(), nummer ?? ""), OPDRACHTREGEL);
}
