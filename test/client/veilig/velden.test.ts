import { describe, expect, test } from "vitest";
import { beeldVan } from "#domain/beeld/beeld.ts";
import { leesbaar } from "#client/cli/toon/leesbaar.ts";
import { tijdlijn } from "#client/web/tijdlijn.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { NIET_GETOOND } from "#domain/beeld/niet-getoond.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { GIFFEN, giffenIn, vol } from "#test/support/gif.ts";
import { ontleed, plat } from "#test/support/ontleed.ts";

/** A harmful text in every field of every gebeurtenis, of people and of the system: it stands on the page and in `toon` as it was typed, and does nothing. */

const WOORDEN = `partner-1 za-03 2025-03-04 09:30 noor@school.example ${"0".repeat(64)}`
  .split(" ")
  .concat("076 555 01 01", "2025-03-04T09:30:00.000Z");

const begin = verloopTot("gestart");
const sjabloon = begin.regels.at(-1)!;
const VANDAAG = "2026-03-12";

const alsRegel = (type: string, gegevens: unknown): Journaalregel => ({
  ...sjabloon,
  type,
  gegevens: gegevens as Journaalregel["gegevens"],
});

const toon = (regel: Journaalregel): string =>
  leesbaar(beeldVan({ ...begin.zaak }, [...begin.regels, regel], { op: null, vandaag: VANDAAG }), (t) => t, {
    vandaag: VANDAAG,
  });

describe.each([...GEBEURTENISSEN.values()])("$type", ({ type, regelschema }) => {
  const getoond = Object.fromEntries(
    Object.entries(regelschema.shape).filter(([veld]) => NIET_GETOOND[type]?.[veld] === undefined),
  );

  test("staat er zoals het getypt is", async () => {
    for (let ronde = 0; ronde < GIFFEN.length; ronde += 5)
      for (const gegevens of vol(regelschema, ronde, WOORDEN)) {
        const regel = alsRegel(type, gegevens);
        const pagina = ontleed(String(await tijdlijn([regel], (partner) => partner)));
        expect(pagina.mis).toEqual([]);
        const zichtbaar = Object.fromEntries(Object.entries(gegevens as object).filter(([veld]) => veld in getoond));
        for (const gif of giffenIn(zichtbaar)) expect(pagina.tekst).toContain(plat(gif));
      }
  });

  test("doet niets met het scherm van wie het op de opdrachtregel leest", () => {
    for (const gegevens of vol(regelschema, 3, WOORDEN)) {
      const tekst = toon(alsRegel(type, metStuurtekens(gegevens)));
      // oxlint-disable-next-line no-control-regex -- those are what is looked for
      expect(tekst).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
    }
  });
});

/** As no field takes it: a line of another release, or a hand in the store, still has no say over a terminal. */
const STUUR = "\u001b]0;gif\u0007\u001b[2J\u009b31m\r\u202egif";
const metStuurtekens = (waarde: unknown): unknown => {
  if (typeof waarde === "string") return waarde.includes("gif") ? `${STUUR}${waarde}` : waarde;
  if (Array.isArray(waarde)) return waarde.map(metStuurtekens);
  if (typeof waarde !== "object" || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([naam, een]) => [naam, metStuurtekens(een)]));
};

test("geen enkel veld neemt stuurtekens aan, of tekens die de leesrichting omkeren", () => {
  const aangenomen = [...GEBEURTENISSEN.values()].filter(({ regelschema }) =>
    vol(regelschema, 3, WOORDEN).some(
      (gegevens) => giffenIn(gegevens).length > 0 && regelschema.safeParse(metStuurtekens(gegevens)).success,
    ),
  );
  expect(aangenomen.map(({ type }) => type)).toEqual([]);
});

test("het ontleden vindt wat er niet hoort", () => {
  for (const gif of GIFFEN.filter((een) => /<\/?[a-z]/.test(een)))
    expect([gif, ontleed(`<p title="${gif}">${gif}</p>`).mis]).not.toEqual([gif, []]);
  expect(ontleed('<a href="javascript:gif()">x</a>').mis).toHaveLength(1);
  expect(ontleed('<a href="mailto:a?bcc=gif@kwaad.example">x</a>').mis).toHaveLength(1);
  expect(ontleed('<p onclick="x">').mis).toHaveLength(1);
});
