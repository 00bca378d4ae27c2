import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canoniek, hashVanTekst } from "#domain/journaal/hash.ts";
import { ketenfout, kopNa, leesRegel, LEGE_KOP } from "#domain/journaal/keten.ts";
import type { Journaalregel, Vastgelegd } from "#domain/journaal/lijn.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";

const { regels, zaak } = verloopTot("gesloten");
const plek = fc.nat({ max: regels.length - 1 });
/** A line whose text says something else, with the hash that stood there. */
const vervalst = (regel: Journaalregel, deel: Record<string, unknown>): Vastgelegd => ({
  ...regel,
  tekst: canoniek({ ...(JSON.parse(regel.tekst) as object), ...deel }),
});
const met = (i: number, deel: Record<string, unknown>): Vastgelegd[] =>
  regels.map((regel, j) => (i === j ? vervalst(regel, deel) : regel));
/** As a forger would do it who also works out the hash of the line itself. */
const metHash = (regel: Vastgelegd): Vastgelegd => ({ ...regel, hash: hashVanTekst(regel.tekst) });

const GEKNOEI: Readonly<Record<string, unknown>> = {
  nummer: "ZA-2026-999",
  id: "anders",
  sleutel: "van-een-ander",
  type: "notitie.toegevoegd",
  gegevens: { verzonnen: true },
  door: { rol: "projectleider", id: "pl-9" },
  gebeurdOp: "2020-01-01",
  vastgelegdOp: "2020-01-01T00:00:00.000Z",
  bron: { naam: "register", nummer: "1" },
  uitgave: "een-andere",
  afdruk: "000000000000",
  machineversie: "9.9.9",
  regelversie: "2025@9:000000000000",
  van: "nergens",
  naar: "nergens",
  opdrachten: [{ type: "mail", params: { brief: "toekenning" } }],
  vorigeHash: "f".repeat(64),
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
      Object.keys(JSON.parse(regels[0]!.tekst) as object)
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

  it("verraadt een gewijzigde hash en een leesbaar deel dat niet is wat verzegeld werd", () => {
    for (const [i, regel] of regels.entries()) {
      expect(ketenfout(regels.with(i, { ...regel, hash: "f".repeat(64) }))?.volgnummer).toBe(i + 1);
      for (const plaats of Object.keys(regel.geheim ?? {}).filter((naam) => naam !== "zout"))
        expect(ketenfout(regels.with(i, { ...regel, geheim: { ...regel.geheim, [plaats]: "iets anders" } }))).toEqual({
          volgnummer: i + 1,
          reden: "De persoonsgegevens bij deze regel zijn gewijzigd.",
        });
    }
  });

  it("blijft heel als persoonsgegevens vergeten worden, en zegt dan dat zij vergeten zijn", () => {
    const vergeten = regels.map((regel) => ({ ...regel, geheim: null }));
    expect(ketenfout(vergeten)).toBeNull();
    for (const [i, regel] of vergeten.entries()) {
      const gelezen = JSON.stringify(leesRegel(regel));
      for (const [plaats, waarde] of Object.entries(regels[i]!.geheim ?? {}))
        if (plaats !== "zout") expect(gelezen).not.toContain(JSON.stringify(waarde));
    }
  });

  it("verraadt een gewijzigd volgnummer", () => {
    for (const i of regels.keys())
      expect(ketenfout(met(i, { volgnummer: 99 }))).toEqual({ volgnummer: i + 1, reden: "Deze regel ontbreekt." });
  });

  it("verraadt een gewijzigde regel waarvan ook de hash is nagerekend: de volgende sluit dan niet aan", () => {
    for (const i of regels.keys()) {
      const vals = regels.map((regel, j) =>
        i === j ? metHash({ ...vervalst(regel, { gegevens: { verzonnen: true } }), geheim: null }) : regel,
      );
      if (i < regels.length - 1)
        expect(ketenfout(vals)).toEqual({ volgnummer: i + 2, reden: "Deze regel sluit niet aan op de vorige." });
      // The last one has no follower: only the head that is kept elsewhere shows it.
      else expect(kopNa(leesRegel(vals.at(-1)!))).not.toEqual(zaak.kop);
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
        expect(
          ketenfout((regels as Vastgelegd[]).toSpliced(i, 0, metHash(vervalst(regels[i]!, { id: "erbij" })))),
        ).not.toBeNull();
      }),
      { seed: SEED },
    );
  });
});
