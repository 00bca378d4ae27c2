import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bevatBsn } from "#domain/tekst/bsn.ts";
import { zin } from "./zinnen.ts";

const gewogen = (cijfers: readonly number[]): number =>
  cijfers.reduce((som, cijfer, i) => som + cijfer * (9 - i), 0) % 11;

/** Nine digits that pass the 11-proef; the first is no nought, or it would read as a phone number beside another digit. */
const bsn = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }))
  .map(([eerste, rest]) => [eerste, ...rest])
  .filter((acht) => gewogen(acht) < 10)
  .map((acht) => [...acht, gewogen(acht)].join(""));

const NUL = ["0", "０", "٠", "۰", "०", "߀", "๐", "𝟎", "𝟶", "𞥐"];

const SCHEIDINGEN = [
  " ",
  "\u00a0",
  "\u2009",
  "\u202f",
  "\u3000",
  "  ",
  "\t",
  "\n",
  ".",
  "-",
  "\u2011",
  "–",
  "—",
  "−",
  "/",
  "_",
  "·",
  "•",
  " - ",
  " – ",
  "|",
  "．",
  "－",
  "\u200b",
  "\u200d",
  "\u2060",
  "\u00ad",
  "\ufeff",
  "\u202e",
  "\ufe0f\u20e3",
  "\u2800",
  "\u0000",
];

/** In how many groups, and how many digits each holds. */
const groepen = fc
  .array(fc.boolean(), { minLength: 8, maxLength: 8 })
  .map((breuken) => breuken.flatMap((breuk, i) => (breuk ? [i + 1] : [])));

const gegroepeerd = (cijfers: string, breuken: readonly number[], scheiding: string): string =>
  [0, ...breuken].map((van, i) => cijfers.slice(van, breuken[i] ?? 9)).join(scheiding);

const inSchrift = (tekst: string, nul: string): string =>
  tekst.replace(/[0-9]/g, (cijfer) => String.fromCodePoint((nul.codePointAt(0) ?? 0) + Number(cijfer)));

describe("een BSN wordt gevonden", () => {
  test("hoe de cijfers ook gegroepeerd zijn, in welk schrift en waar in de tekst", () => {
    fc.assert(
      fc.property(
        bsn,
        groepen,
        fc.constantFrom(...SCHEIDINGEN),
        fc.constantFrom(...NUL),
        fc.constantFrom("", "BSN ", "BSN", "leerling nr. ", "(", "Op 12-3-2026 kwam "),
        fc.constantFrom("", ".", ", 12 jaar", ")", " uit groep 8"),
        (cijfers, breuken, scheiding, nul, ervoor, erna) => {
          // 20261130 is a day, also before another digit.
          fc.pre(!/^(19|20|21)/.test(cijfers));
          const tekst = ervoor + inSchrift(gegroepeerd(cijfers, breuken, scheiding), nul) + erna;
          expect(bevatBsn(tekst), `in ${JSON.stringify(tekst)}`).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("negen cijfers die de 11-proef niet doorstaan zijn er geen", () => {
    fc.assert(
      fc.property(bsn, groepen, fc.constantFrom(...SCHEIDINGEN), (cijfers, breuken, scheiding) => {
        const mis = cijfers.slice(0, 8) + ((Number(cijfers[8]) + 1) % 10);
        expect(bevatBsn(gegroepeerd(mis, breuken, scheiding))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("wat iedereen anders leest is geen BSN", () => {
  test("in gewone zinnen wordt er nooit een gezien", () => {
    fc.assert(
      fc.property(zin, (tekst) => {
        expect(bevatBsn(tekst), `in ${tekst}`).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, (n: string) => string]>([
    ["een bedrag met een euroteken", (n) => `€ ${punten(n)}`],
    ["een bedrag in centen", (n) => `${punten(n)},50`],
    ["een bedrag in euro's", (n) => `${punten(n)} euro`],
    ["een deel van een langer getal", (n) => `1.${punten(n)}`],
    ["een deel van een langere reeks cijfers", (n) => `7${n}`],
    ["een mobiel nummer uit het buitenland", (n) => `+31 ${n}`],
    ["een telefoonnummer", (n) => `0${n.slice(0, 2)}-${n.slice(2)}`],
  ])("%s", (_naam, schrijf) => {
    fc.assert(
      fc.property(bsn, (cijfers) => {
        expect(bevatBsn(schrijf(cijfers)), `in ${schrijf(cijfers)}`).toBe(false);
      }),
    );
  });

  test("een nummer van ons, met de regel van het journaal erachter", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2099 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 999 }),
        (jaar, volgnummer, regel) => {
          const nummer = `${jaar}-${String(volgnummer).padStart(3, "0")}`;
          expect(bevatBsn(`<ZA-${nummer}.${regel}.toekenning.aanvrager-0@trajecten.example>`)).toBe(false);
          expect(bevatBsn(`Zie ZA-${nummer}.${regel} van 9-3-${jaar} 10:30.`)).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test("twee keer zo veel tekst kost niet veel meer dan twee keer zo veel tijd", () => {
  const duur = (stuk: string, tekens: number): number => {
    const tekst = stuk.repeat(tekens / stuk.length);
    // Of this thread alone: what else the machine does says nothing.
    const begin = process.threadCpuUsage();
    bevatBsn(tekst);
    const { user, system } = process.threadCpuUsage(begin);
    return (user + system) / 1000;
  };
  for (const stuk of ["1", "1 ", "1\u200b", "\u200b", "0 ", "+1 ", "1:", "€ 1.111,", "12-11-22 ", "a ", " ", "kvk "]) {
    duur(stuk, 4000);
    // Quadratic would be a hundred times as long.
    expect(duur(stuk, 100_000), `van ${JSON.stringify(stuk)}`).toBeLessThan(40 * Math.max(duur(stuk, 10_000), 10));
  }
});

const punten = (cijfers: string): string => cijfers.replace(/(\d{3})(?=\d)/g, "$1.");
