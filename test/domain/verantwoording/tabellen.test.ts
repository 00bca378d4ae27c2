import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { type Aanvraag, ONDERWIJSTYPEN, OORDELEN, REGIOS, SOORTEN } from "#domain/verantwoording/aanvraag.ts";
import { alsJson } from "#domain/verantwoording/als-json.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { aanvraag, afgewezen, onbeslist } from "./aanvraag.ts";
import { historie, verwachteTekst } from "./historie.ts";
import { naief } from "./naief.ts";

describe("het register van 2020–2024", () => {
  test("geeft precies de tabellen van het rapport", () => {
    expect(tabellen(historie)).toStrictEqual(JSON.parse(verwachteTekst));
  });

  test("en als tekst byte voor byte hetzelfde, volgorde inbegrepen", () => {
    expect(alsJson(tabellen(historie))).toBe(verwachteTekst);
  });

  test("de volgorde van de aanvragen maakt niet uit", () => {
    expect(alsJson(tabellen(historie.toReversed()))).toBe(verwachteTekst);
  });

  test("een keuze telt alleen wat in die periode of dat jaar valt", () => {
    const periode = tabellen(historie, { periode: "2020-2022" });
    expect(periode["3.1"]["per periode"]).toEqual({
      "2020-2022": tabellen(historie)["3.1"]["per periode"]["2020-2022"],
    });
    expect(periode["3.1"]["toegekend per jaar"]).toEqual({ 2020: 38, 2021: 18, 2022: 2 });
    expect(periode["3.3"].onderwijs).toBe(58);
    expect(tabellen(historie, { jaar: 2024 })["3.1"].totaal).toEqual({
      aanvragen: 35,
      toegekend: 28,
      "toegekend zonder jaar": 0,
      afgewezen: 7,
    });
    expect(tabellen(historie, { jaar: 2021 })["3.1"]["toegekend per jaar"]).toEqual({ 2021: 18 });
    expect(tabellen(historie, { periode: "2023", jaar: 2024 })["3.1"].totaal.aanvragen).toBe(0);
    expect(tabellen(historie, { periode: "2019" })).toEqual(tabellen([]));
    // A subsidieperiode of the system itself, and a year within one.
    expect(tabellen(historie, { periode: "2023-2024" })["3.1"].totaal.aanvragen).toBe(89);
    expect(tabellen(historie, { periode: "2021" })).toEqual(tabellen(historie, { jaar: 2021 }));
  });

  test("de jaren samen zijn het geheel, op het traject zonder jaar na", () => {
    const som = [2020, 2021, 2022, 2023, 2024].map((jaar) => tabellen(historie, { jaar })["3.1"].totaal.aanvragen);
    expect(som.reduce((a, b) => a + b)).toBe(167);
  });
});

describe("andere registers", () => {
  test("een leeg register heeft alle vaste rijen, en geen percentages", () => {
    const leeg = tabellen([]);
    expect(alsJson(leeg)).toContain('"zelfde kalenderjaar afgerond": {}');
    expect(leeg["3.1"]).toEqual({
      "toegekend per jaar": {},
      "per periode": {},
      totaal: { aanvragen: 0, toegekend: 0, "toegekend zonder jaar": 0, afgewezen: 0 },
    });
    expect(leeg["3.2"]["SBO"]).toEqual({ totaal: 0 });
    expect(leeg["3.3"].totaal).toEqual({ n: 0, percentage: null });
    expect(leeg["3.5"]["totaal"]).toEqual({ gemiddelde: null, n: 0, percentage: null, sd: null, min: null, max: null });
    expect(Object.keys(leeg["3.5"])).toEqual(["kort", "middellang", "lang", "totaal"]);
    expect(leeg["3.6"].goed).toEqual({ n: 0, percentage: null });
  });

  test("één traject: een gemiddelde, geen standaardafwijking", () => {
    const een = tabellen([aanvraag({ uren: 125.5 })]);
    expect(een["3.5"]["lang"]).toEqual({ gemiddelde: 126, n: 1, percentage: 100, sd: null, min: 125.5, max: 125.5 });
    expect(een["3.5"]["kort"]).toMatchObject({ n: 0, percentage: 0, gemiddelde: null });
    expect(een["zelfde kalenderjaar afgerond"]).toEqual({ 2023: 1 });
  });

  test("alleen afwijzingen: geen jaren, wel perioden", () => {
    const t = tabellen([
      afgewezen({ ontvangenOp: "2021-12-31", beslotenOp: "2023-01-05" }),
      afgewezen({ ontvangenOp: "2025-03-01" }),
    ]);
    expect(t["3.1"]["toegekend per jaar"]).toEqual({});
    expect(t["3.1"]["per periode"]).toEqual({
      "2020-2022": { aanvragen: 1, toegekend: 0, afgewezen: 1, "percentage toekenning": 0 },
      2025: { aanvragen: 1, toegekend: 0, afgewezen: 1, "percentage toekenning": 0 },
    });
    expect(t["zelfde kalenderjaar afgerond"]).toEqual({});
  });

  test("een toekenning telt in het jaar van het besluit, ook over de grens van een periode", () => {
    const t = tabellen([aanvraag({ ontvangenOp: "2022-12-30", beslotenOp: "2023-01-05" })]);
    expect(Object.keys(t["3.1"]["per periode"])).toEqual(["2023"]);
  });

  test("jaren zonder toekenning ertussen staan er met nul, ook voor 2020 en na 2024", () => {
    const t = tabellen([
      aanvraag({ beslotenOp: "2018-05-01" }),
      aanvraag({ beslotenOp: "2026-05-01", afgerondOp: null, oordeel: null }),
    ]);
    const jaren = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
    expect(Object.keys(t["3.1"]["toegekend per jaar"])).toEqual(jaren.map(String));
    expect(t["3.2"]["(V)SO"]).toMatchObject({ 2018: 1, 2019: 0, 2025: 0, 2026: 1, totaal: 2 });
    expect(Object.keys(t["3.1"]["per periode"])).toEqual(["2018", "2026"]);
  });

  test("in de tekst staan de perioden op volgorde van tijd", () => {
    const register = ["2023-01-01", "2021-01-01", "2019-01-01", "2025-01-01"].map((beslotenOp) =>
      aanvraag({ beslotenOp }),
    );
    const tekst = alsJson(tabellen(register));
    const plekken = ['"2019": {', '"2020-2022": {', '"2023": {', '"2025": {'].map((sleutel) => tekst.indexOf(sleutel));
    expect(plekken).not.toContain(-1);
    expect(plekken).toEqual(plekken.toSorted((a, b) => a - b));
    expect(JSON.parse(tekst)).toEqual(tabellen(register));
  });

  test("wat nog niet besloten is telt als aanvraag, in de periode van ontvangst", () => {
    const t = tabellen([aanvraag(), onbeslist(), onbeslist({ ontvangenOp: null })]);
    expect(t["3.1"]["per periode"]["2023"]).toEqual({
      aanvragen: 2,
      toegekend: 1,
      afgewezen: 0,
      "percentage toekenning": 50,
    });
    expect(t["3.1"].totaal).toEqual({ aanvragen: 3, toegekend: 1, "toegekend zonder jaar": 0, afgewezen: 0 });
  });

  test("een lopend traject telt in het geheel, maar heeft geen rij", () => {
    const t = tabellen([
      aanvraag(),
      aanvraag({ afgerondOp: null, oordeel: null }),
      aanvraag({ afgerondOp: null, oordeel: null }),
    ]);
    expect(t["3.6"].goed).toEqual({ n: 1, percentage: 33 });
    expect(Object.values(t["3.6"]).reduce((som, rij) => som + rij.n, 0)).toBe(1);
  });

  test("PO en VO hebben een rij als ze voorkomen, achteraan", () => {
    expect(Object.keys(tabellen([aanvraag({ soort: "VO" })])["3.2"])).toEqual([
      "OPDC",
      "SBO",
      "schakelvoorziening",
      "(V)SO",
      "SWV",
      "VO",
    ]);
    expect(
      Object.keys(tabellen([aanvraag({ soort: "VO", beslotenOp: null }), aanvraag({ soort: "PO" })])["3.4"]).slice(-2),
    ).toEqual(["PO", "VO"]);
    expect(Object.keys(tabellen([afgewezen({ soort: "PO" })])["3.4"])).not.toContain("PO");
  });

  test("nazorg en andere vormen hebben een rij als ze voorkomen", () => {
    const t = tabellen([
      aanvraag({ vorm: "proef", uren: 3 }),
      aanvraag({ vorm: "consultatie" }),
      aanvraag({ vorm: "nazorg", uren: 50 }),
      aanvraag({ vorm: null }),
    ]);
    expect(Object.keys(t["3.5"])).toEqual(["kort", "middellang", "lang", "nazorg", "consultatie", "proef", "totaal"]);
    expect(t["3.5"]["nazorg"]).toMatchObject({ gemiddelde: 50, n: 1, percentage: 25 });
    expect(t["3.5"]["totaal"]).toMatchObject({ n: 4, percentage: 100 });
  });

  test("een traject zonder uren telt mee, maar niet in het gemiddelde", () => {
    expect(tabellen([aanvraag({ uren: null }), aanvraag({ uren: 150 })])["3.5"]["lang"]).toMatchObject({
      n: 2,
      gemiddelde: 150,
      sd: null,
    });
  });

  test("zonder type onderwijs is het niet bekend, en een type telt één keer per traject", () => {
    const t = tabellen([aanvraag({ onderwijstypen: [] }), aanvraag({ onderwijstypen: ["PO", "PO", "VO"] })]);
    expect(t["3.3"]["niet bekend"]).toEqual({ n: 1, percentage: 50 });
    expect(t["3.3"].PO).toEqual({ n: 1, percentage: 50 });
    expect(t["3.3"].totaal).toEqual({ n: 3, percentage: 150 });
  });

  test("een open verlenging is gevraagd, en een traject kan er meer hebben", () => {
    const t = tabellen([
      aanvraag({ verlengingen: [{ besluit: "afgewezen" }, { besluit: "toegekend" }, { besluit: null }] }),
    ]);
    expect(t.verlengingen).toEqual({ gevraagd: 3, toegekend: 1, afgewezen: 1 });
  });

  test("stopgezet is niet afgerond, en afgerond zonder oordeel wel", () => {
    const t = tabellen([
      aanvraag({ oordeel: "stopgezet" }),
      aanvraag({ oordeel: null }),
      aanvraag({ afgerondOp: "2024-01-01" }),
    ]);
    expect(t["zelfde kalenderjaar afgerond"]).toEqual({ 2023: 1 });
  });
});

const dag = fc.option(
  fc.integer({ min: -1500, max: 2500 }).map((n) => plusDagen("2020-01-01", n)),
  { nil: null },
);

const willekeurig: fc.Arbitrary<Aanvraag> = fc
  .record({
    ontvangenOp: dag,
    beslotenOp: dag,
    gestartOp: dag,
    nooitBegonnen: fc.boolean(),
    afgerondOp: dag,
    soort: fc.constantFrom(...SOORTEN),
    onderwijstypen: fc.uniqueArray(fc.constantFrom(...ONDERWIJSTYPEN), { minLength: 1, maxLength: 4 }),
    regio: fc.constantFrom(...REGIOS),
    besluit: fc.constantFrom("toegekend", "toegekend", "afgewezen", null),
    vorm: fc.constantFrom("kort", "middellang", "lang", "nazorg", null),
    uren: fc.option(
      fc.integer({ min: 1, max: 1000 }).map((n) => n / 4),
      { nil: null },
    ),
    verlengingen: fc.array(fc.record({ besluit: fc.constantFrom("toegekend", "afgewezen", null) }), { maxLength: 2 }),
    oordeel: fc.constantFrom(...OORDELEN, null),
  })
  .map((velden) => {
    const { besluit } = velden;
    const leeg = { vorm: null, uren: null, gestartOp: null, afgerondOp: null, oordeel: null, verlengingen: [] };
    return { nummer: "x", organisaties: [], ...velden, ...(besluit === "toegekend" ? {} : leeg) };
  });

test("een willekeurig register geeft hetzelfde als de onafhankelijke telling", () => {
  fc.assert(
    fc.property(fc.array(willekeurig, { maxLength: 60 }), (register) => {
      expect(tabellen(register)).toEqual(naief(register));
      expect(JSON.parse(alsJson(tabellen(register)))).toEqual(tabellen(register));
    }),
    { numRuns: 400 },
  );
});

test("de onafhankelijke telling geeft zelf ook de tabellen van het rapport", () => {
  expect(naief(historie)).toEqual(JSON.parse(verwachteTekst));
});
