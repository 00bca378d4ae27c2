import fc from "fast-check";
import { expect, test } from "vitest";
import { dubbeleNaam } from "#domain/gebeurtenissen/aanmelding/dubbele-naam.ts";
import { isZelfdeNaam } from "#domain/tekst/zelfde-naam.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const NAMEN = [
  "Gemeente 's-Hertogenbosch",
  "École Zoë",
  "Stichting Weiß",
  "Ångström College",
  "ΟΔΟΣ",
  "Kind & Co (Ijssel)",
];

/** The same name as somebody else would type or paste it. */
const andersGeschreven = (naam: string) =>
  fc
    .record({
      vorm: fc.constantFrom("NFC", "NFD", "NFKC", "NFKD"),
      letters: fc.constantFrom(
        (t: string) => t,
        (t: string) => t.toUpperCase(),
        (t: string) => t.toLowerCase(),
      ),
      spatie: fc.constantFrom(" ", "\u00a0", "  ", "\u2009", ""),
    })
    .map(({ vorm, letters, spatie }) => letters(naam).replaceAll(" ", spatie).normalize(vorm));

const paar = fc.constantFrom(...NAMEN).chain((naam) => fc.tuple(andersGeschreven(naam), andersGeschreven(naam)));

test("een naam blijft dezelfde, hoe zij ook geschreven is", () => {
  fc.assert(
    fc.property(paar, ([een, ander]) => {
      expect(isZelfdeNaam(een, ander), `${een} / ${ander}`).toBe(true);
    }),
  );
  for (const [i, een] of NAMEN.entries())
    for (const ander of NAMEN.slice(i + 1)) expect(isZelfdeNaam(een, ander)).toBe(false);
});

test("in een aanmelding staat niemand twee keer", () => {
  fc.assert(
    fc.property(paar, ([een, ander]) => {
      expect(dubbeleNaam([{ naam: een }, { naam: "Een ander" }, { naam: ander }])?.code).toBe("partner.dubbel");
    }),
  );
});

test("wie al meedoet, komt er niet nog eens bij", () => {
  fc.assert(
    fc.property(paar, ([een, ander]) => {
      const metEen = verloopTot("gestart").gebeurt("partner.toegevoegd", { partij: "gemeente", naam: een });
      expect(metEen.weigert("partner.toegevoegd", { partij: "gemeente", naam: ander })).toBe("partner.bestaat");
    }),
    { numRuns: 20 },
  );
});
