import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreidingsadvies, verdelingen, type Spreidbaar } from "#domain/aanmelding/spreiding.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { REGIOS } from "#domain/verantwoording/aanvraag.ts";

const elk = (toegekend: readonly Spreidbaar[]) => toegekend.map((een) => ({ ...een, aantal: 1 }));

const advies = (dimensie: keyof Spreidbaar, aanmelding: Spreidbaar, toegekend: readonly Spreidbaar[]) => {
  const gevonden = spreidingsadvies(aanmelding, elk(toegekend)).find((a) => a.dimensie === dimensie);
  if (gevonden === undefined) throw new Error(`geen advies over ${dimensie}`);
  return gevonden;
};

/** The granted trajecten of 2020–2024 per region [E table 3.4]. */
const TABEL_34 = Object.entries({ Landelijk: 1, Midden: 18, Noord: 10, Oost: 22, West: 29, Zuid: 40 }).flatMap(
  ([regio, n]) => Array.from({ length: n }, (): Spreidbaar => ({ regio: regio as Spreidbaar["regio"] })),
);

describe("het spreidingsadvies", () => {
  it("gaat over regio, stad of platteland, grootte, leeftijd en doelgroep", () => {
    expect(spreidingsadvies(VOORBEELD_AANMELDING, []).map(({ dimensie }) => dimensie)).toEqual([
      "regio",
      "gebied",
      "omvang",
      "leeftijd",
      "doelgroep",
    ]);
  });

  it("vindt na 2020–2024 dat Noord de spreiding beter maakt en Zuid schever", () => {
    expect(advies("regio", { regio: "Noord" }, TABEL_34)).toMatchObject({
      gevolg: "beter",
      zin: "Regio: 11 van de 120 toegekende trajecten zijn Noord. Deze aanvraag maakt de spreiding beter.",
    });
    expect(advies("regio", { regio: "Zuid" }, TABEL_34).gevolg).toBe("schever");
  });

  it("telt een landelijk traject bij elke regio", () => {
    const aandelen = advies("regio", { regio: "Landelijk" }, TABEL_34).aandelen;
    expect(aandelen.map(({ waarde, aantal }) => [waarde, aantal])).toEqual([
      ["Midden", 19],
      ["Noord", 11],
      ["Oost", 23],
      ["West", 30],
      ["Zuid", 41],
    ]);
    expect(advies("regio", { regio: "Landelijk" }, TABEL_34).gevolg).toBe("gelijk");
  });

  it("telt een school met SO en VSO bij allebei", () => {
    const toegekend: Spreidbaar[] = [
      { regio: "Oost", leeftijd: "SO en VSO" },
      { regio: "Oost", leeftijd: "SO" },
      { regio: "Oost" },
    ];
    expect(advies("leeftijd", { regio: "Oost", leeftijd: "VSO" }, toegekend)).toMatchObject({
      aandelen: [
        { waarde: "SO", aantal: 2, aandeel: 1 },
        { waarde: "VSO", aantal: 1, aandeel: 0.5 },
      ],
      gevolg: "beter",
      zin: "Leeftijd: 1 van de 2 toegekende trajecten is VSO. Deze aanvraag maakt de spreiding beter.",
    });
  });

  it("zegt eerlijk dat het niets weet als de aanmelding iets niet noemt", () => {
    expect(advies("omvang", { regio: "Oost" }, [])).toMatchObject({
      gevolg: "onbekend",
      zin: "Grootte: de aanmelding noemt dit niet.",
    });
  });

  it("vergelijkt niet zolang er niets is toegekend", () => {
    expect(advies("gebied", { regio: "Oost", gebied: "stad" }, [])).toMatchObject({
      gevolg: "gelijk",
      zin: "Stad of platteland: er zijn nog geen toegekende trajecten om mee te vergelijken.",
    });
  });

  const regio = fc.constantFrom(...REGIOS.filter((r) => r !== "Landelijk"));
  it("noemt de minst voorkomende regio beter en de meest voorkomende schever, tenzij alle gelijk zijn", () => {
    fc.assert(
      fc.property(fc.array(regio, { maxLength: 60 }), (regios) => {
        const toegekend = regios.map((r) => ({ regio: r }));
        const opVolgorde = [...advies("regio", { regio: "Landelijk" }, toegekend).aandelen].sort(
          (a, b) => a.aantal - b.aantal,
        );
        const gevolgen = opVolgorde.map(
          ({ waarde }) => advies("regio", { regio: waarde as Spreidbaar["regio"] }, toegekend).gevolg,
        );
        const gelijk = opVolgorde[0]?.aantal === opVolgorde.at(-1)?.aantal;
        expect([gevolgen[0], gevolgen.at(-1)]).toEqual(gelijk ? ["gelijk", "gelijk"] : ["beter", "schever"]);
        // A rarer region is never judged worse than a commoner one.
        const rang = gevolgen.map((gevolg) => ["beter", "gelijk", "schever"].indexOf(gevolg));
        expect(rang).toEqual([...rang].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("de verdeling van wat is toegekend", () => {
  it("telt iedere waarde apart, ook wat voor alles tegelijk geldt, en wat niemand zei", () => {
    const [regio, , , leeftijd] = verdelingen([
      { regio: "Oost", leeftijd: "SO en VSO", aantal: 2 },
      { regio: "Oost", aantal: 3 },
      { regio: "Landelijk", leeftijd: "SO", aantal: 1 },
    ]);
    expect(regio).toEqual({
      kenmerk: "regio",
      titel: "Regio",
      waarden: [
        { waarde: "Midden", aantal: 0 },
        { waarde: "Noord", aantal: 0 },
        { waarde: "Oost", aantal: 5 },
        { waarde: "West", aantal: 0 },
        { waarde: "Zuid", aantal: 0 },
        { waarde: "Landelijk", aantal: 1 },
      ],
      onbekend: 0,
    });
    expect(leeftijd).toMatchObject({
      waarden: [
        { waarde: "SO", aantal: 1 },
        { waarde: "VSO", aantal: 0 },
        { waarde: "SO en VSO", aantal: 2 },
      ],
      onbekend: 3,
    });
  });
});
