import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashVan } from "#domain/journaal/hash.ts";
import { ketenfout, kopNa, LEGE_KOP } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";

const { regels, zaak } = verloopTot("gesloten");
const plek = fc.nat({ max: regels.length - 1 });
const met = (i: number, deel: Partial<Journaalregel>) =>
  regels.map((regel, j) => (i === j ? { ...regel, ...deel } : regel));
/** As a forger would do it who also works out the hash of the line itself. */
const metHash = (regel: Journaalregel): Journaalregel => {
  const { hash: _hash, ...rest } = regel;
  return { ...rest, hash: hashVan(rest) };
};

const GEKNOEI: Partial<Record<keyof Journaalregel, unknown>> = {
  nummer: "ZA-2026-999",
  id: "anders",
  sleutel: "van-een-ander",
  type: "notitie.toegevoegd",
  gegevens: { verzonnen: true },
  door: { rol: "projectleider", id: "pl-9" },
  gebeurdOp: "2020-01-01",
  vastgelegdOp: "2020-01-01T00:00:00.000Z",
  bron: { naam: "register", nummer: "1" },
  machineversie: "9.9.9",
  regelversie: "2025@9:000000000000",
  van: "nergens",
  naar: "nergens",
  opdrachten: [{ type: "mail", params: { brief: "toekenning" } }],
  vorigeHash: "f".repeat(64),
  hash: "f".repeat(64),
};

describe("een journaal", () => {
  it("is een ketting zonder breuk, die begint bij niets en eindigt bij de kop van de zaak", () => {
    fc.assert(
      fc.property(wandeling, (w) => {
        const verloop = loop(w);
        expect(ketenfout(verloop.regels)).toBeNull();
        expect(verloop.regels.map(({ volgnummer }) => volgnummer)).toEqual(verloop.regels.map((_, i) => i + 1));
        expect(verloop.regels.length === 0 ? LEGE_KOP : kopNa(verloop.regels.at(-1)!)).toEqual(verloop.zaak.kop);
      }),
      { seed: SEED, numRuns: 50 },
    );
    expect(ketenfout([])).toBeNull();
  });

  it("blijft heel door JSON", () => {
    expect(ketenfout(JSON.parse(JSON.stringify(regels)) as Journaalregel[])).toBeNull();
  });

  it("kent van iedere regel ieder veld: er is er geen dat buiten de hash valt", () => {
    expect(Object.keys(GEKNOEI).toSorted()).toEqual(
      Object.keys(regels[0]!)
        .filter((veld) => veld !== "volgnummer")
        .toSorted(),
    );
  });

  it.each(Object.entries(GEKNOEI))(
    "verraadt op iedere plek een gewijzigd veld %s, op de regel zelf",
    (veld, waarde) => {
      const gevonden = regels.map((_, i) => ketenfout(met(i, { [veld]: waarde }))?.volgnummer);
      expect(gevonden).toEqual(regels.map(({ volgnummer }) => volgnummer));
    },
  );

  it("verraadt een gewijzigd volgnummer", () => {
    for (const i of regels.keys())
      expect(ketenfout(met(i, { volgnummer: 99 }))).toEqual({ volgnummer: i + 1, reden: "Deze regel ontbreekt." });
  });

  it("verraadt een gewijzigde regel waarvan ook de hash is nagerekend: de volgende sluit dan niet aan", () => {
    for (const i of regels.keys()) {
      const vals = regels.map((regel, j) => (i === j ? metHash({ ...regel, gegevens: { verzonnen: true } }) : regel));
      if (i < regels.length - 1)
        expect(ketenfout(vals)).toEqual({ volgnummer: i + 2, reden: "Deze regel sluit niet aan op de vorige." });
      // The last one has no follower: only the head that is kept elsewhere shows it.
      else expect(kopNa(vals.at(-1)!)).not.toEqual(zaak.kop);
    }
  });

  it("verraadt een regel die weg is, en een gat van meer regels", () => {
    fc.assert(
      fc.property(plek, fc.integer({ min: 1, max: 5 }), (i, aantal) => {
        const zonder = regels.toSpliced(i, aantal);
        if (i + aantal < regels.length)
          expect(ketenfout(zonder)).toEqual({ volgnummer: i + 1, reden: "Deze regel ontbreekt." });
        // A tail that is cut off is a sound but shorter chain: the head that is kept elsewhere shows it.
        else expect(zonder.length === 0 ? LEGE_KOP : kopNa(zonder.at(-1)!)).not.toEqual(zaak.kop);
      }),
      { seed: SEED },
    );
  });

  it("verraadt verwisselde, herhaalde en tussengevoegde regels", () => {
    fc.assert(
      fc.property(plek, plek, (i, j) => {
        fc.pre(i !== j);
        expect(ketenfout(regels.with(i, regels[j]!).with(j, regels[i]!))).not.toBeNull();
        expect(ketenfout(regels.toSpliced(i, 0, regels[j]!))).not.toBeNull();
        expect(ketenfout(regels.toSpliced(i, 0, metHash({ ...regels[i]!, id: "erbij" })))).not.toBeNull();
      }),
      { seed: SEED },
    );
  });
});
