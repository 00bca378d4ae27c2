import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alsVelden, leesLijstvraag, termijnTot, type Gelezenvraag } from "#domain/lijst/lees.ts";
import { FILTERNAMEN, GEWONE_VRAAG } from "#domain/lijst/vraag.ts";
import { zoekwoorden } from "#domain/lijst/zoek.ts";
import { lijstvraag, PERIODEN_BEKEND, ZAS } from "#test/support/lijstvraag.ts";
import { SEED } from "../traject/wandeling.ts";

const BEKEND = { vandaag: "2026-11-30", perioden: PERIODEN_BEKEND, zas: ZAS };
const lees = (deel: string | URLSearchParams): Gelezenvraag => {
  const adres = new URLSearchParams(deel);
  return leesLijstvraag((naam) => adres.getAll(naam), BEKEND);
};
const adresVan = (vraag: Gelezenvraag["vraag"]): URLSearchParams =>
  new URLSearchParams(alsVelden(vraag).map((paar): [string, string] => [...paar]));

describe("een weergave is een adres", () => {
  it("wie niets kiest ziet wat loopt, op volgorde van termijn", () => {
    expect(lees("")).toEqual({ vraag: GEWONE_VRAAG, meldingen: [], weigering: null });
    expect(adresVan(GEWONE_VRAAG).toString()).toBe("");
  });

  it("elke vraag komt van haar adres heel terug", () => {
    fc.assert(
      fc.property(lijstvraag, (vraag) => {
        expect(lees(adresVan(vraag).toString())).toEqual({ vraag, meldingen: [], weigering: null });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("elk adres, wat er ook staat, geeft een vraag die vast blijft, en een melding bij wat niet meetelt", () => {
    const namen = [...FILTERNAMEN, "zoek", "wat", "sorteer", "kolom", "als", "blad", "onbekend"];
    const waarde = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "",
        "1",
        "3",
        "verkennen",
        "GESLOTEN",
        "zuid",
        "geen",
        "kort",
        "80%",
        "vandaag",
        "7 dagen",
        "-naam",
        "31-12-2026",
        "%",
        "__proto__",
        "constructor",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...namen), waarde), { maxLength: 8 }), (paren) => {
        const { vraag, meldingen, weigering } = lees(new URLSearchParams(paren));
        expect(lees(adresVan(vraag))).toEqual({ vraag, meldingen: [], weigering: null });
        for (const naam of FILTERNAMEN) {
          const tekst = paren.findLast(([een, w]) => een === naam && w.trim() !== "");
          const gemeld = meldingen.some(({ veld }) => veld === naam);
          expect(gemeld).toBe(tekst !== undefined && vraag.filter[naam] === null);
        }
        for (const { tekst } of meldingen) expect(tekst.length).toBeLessThan(300);
        expect(weigering).toBeNull();
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe("wat er niet (meer) is", () => {
  it.each([
    ["staat=weg", "De staat ‘weg’ is er niet. Kies een van: nieuw, concept,"],
    ["za=za-99", "De zorgarrangeur ‘za-99’ is er niet (meer)."],
    ["periode=1999", "De subsidieperiode ‘1999’ is er niet (meer)."],
    ["kolom=naam&kolom=oud", "De kolom ‘oud’ is er niet (meer)."],
    ["sorteer=oud", "De kolom ‘oud’ is er niet (meer). De lijst staat op volgorde van termijn."],
    ["termijn=straks", "De termijn ‘straks’ is geen dag."],
    ["termijn=31-02-2026", "is geen dag"],
    ["budget=veel", "een percentage, bijvoorbeeld 80"],
    ["stap=7", "zes stappen"],
    ["als=taart", "De weergave ‘taart’ is er niet."],
  ])("%s: dat staat er, en de rest telt", (deel, tekst) => {
    const { vraag, meldingen } = lees(`${deel}&regio=zuid`);
    expect(meldingen.map((een) => een.tekst).join()).toContain(tekst);
    expect(vraag.filter.regio).toBe("Zuid");
  });

  it("wie één staat of fase kiest, ziet die ook als er niets meer loopt", () => {
    expect(lees("staat=gesloten").vraag.wat).toBe("alles");
    expect(lees("fase=klaar").vraag.wat).toBe("alles");
  });

  it("een termijn van zoveel dagen loopt met de dagen mee", () => {
    expect(termijnTot(lees("termijn=vandaag").vraag.filter.termijn!, "2026-11-30")).toBe("2026-11-30");
    expect(termijnTot(lees("termijn=7 dagen").vraag.filter.termijn!, "2026-12-01")).toBe("2026-12-08");
    expect(lees("termijn=31-12-2026").vraag.filter.termijn).toBe("2026-12-31");
  });
});

describe("zoeken", () => {
  it("wat te lang is wordt in woorden geweigerd, en niet in plaats daarvan alles getoond", () => {
    const { weigering } = lees(new URLSearchParams({ zoek: "x".repeat(5_000) }));
    expect(weigering).toBe(
      "U zoekt op een tekst van 5.000 tekens. Zoek met hoogstens 100 tekens, bijvoorbeeld een naam of een nummer.",
    );
    expect(lees(new URLSearchParams({ zoek: "a b c d e f g h i j k" })).weigering).toContain("11 woorden");
  });

  it.each([
    ["De  Wissel", ["de", "wissel"]],
    ['"de wissel" breda', ["de wissel", "breda"]],
    ["“Het Baken”", ["het baken"]],
    ["Café Überhaupt", ["cafe", "uberhaupt"]],
    ["’t Vlot", ["'t", "vlot"]],
    ["100% _ \\", ["100%", "_", "\\"]],
    ['"', []],
    ["  ", []],
  ])("%s: elk woord apart, en wat tussen aanhalingstekens staat als geheel", (tekst, woorden) => {
    expect(zoekwoorden(tekst)).toEqual(woorden);
  });
});
