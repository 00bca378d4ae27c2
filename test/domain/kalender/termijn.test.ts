import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dagenTussen, plusDagen } from "#domain/kalender/datum.ts";
import { berekenTermijn, isGewoneDag, rolDoor } from "#domain/kalender/termijn.ts";

const dag = fc.integer({ min: 0, max: 4017 }).map((n) => plusDagen("2020-01-01", n));
const grondslag = fc.constantFrom("servicenorm" as const, "wettelijk" as const);
const bronnen = (termijn: { regels: readonly { bron: string }[] }) => termijn.regels.map(({ bron }) => bron);

describe("een gewone dag", () => {
  it("is geen zaterdag, zondag of feestdag", () => {
    expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-05-14", "2026-05-15"].map(isGewoneDag)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("is waar doorrollen eindigt, en geen enkele gewone dag wordt overgeslagen", () => {
    fc.assert(
      fc.property(dag, (datum) => {
        const gerold = rolDoor(datum);
        expect(isGewoneDag(gerold)).toBe(true);
        for (let d = datum; d < gerold; d = plusDagen(d, 1)) expect(isGewoneDag(d)).toBe(false);
      }),
    );
  });

  it("komt na Kerst 2026 pas op maandag 28 december", () => {
    expect(rolDoor("2026-12-25")).toBe("2026-12-28");
  });

  it("komt na Hemelvaart 2026 pas na de besluitdag en het weekend", () => {
    expect(rolDoor("2026-05-14")).toBe("2026-05-18");
  });
});

describe("een termijn", () => {
  it("telt vanaf de dag na het begin en blijft staan op een gewone dag", () => {
    const termijn = berekenTermijn({ vanaf: "2026-09-01", dagen: 56, grondslag: "wettelijk" });
    expect(termijn).toMatchObject({ ruw: "2026-10-27", uiterlijk: "2026-10-27" });
    expect(termijn.regels.map(({ regel }) => regel)).toEqual([
      "De termijn is 56 dagen. De dag na 1 september 2026 is de eerste dag, 27 oktober 2026 de laatste.",
    ]);
  });

  it("schuift van een zaterdag naar maandag, met artikel 1 als reden", () => {
    const termijn = berekenTermijn({ vanaf: "2026-11-07", dagen: 14, grondslag: "wettelijk" });
    expect(termijn).toMatchObject({ ruw: "2026-11-21", uiterlijk: "2026-11-23" });
    expect(termijn.regels.at(-1)).toEqual({
      regel: "21 november 2026 is een zaterdag. De laatste dag schuift op naar 23 november 2026, de eerste gewone dag.",
      bron: "Algemene termijnenwet, art. 1, lid 1",
    });
  });

  it("noemt de feestdag waarop hij niet kan eindigen", () => {
    expect(berekenTermijn({ vanaf: "2026-04-13", dagen: 14, grondslag: "wettelijk" }).regels.at(-1)?.regel).toContain(
      "27 april 2026 is Koningsdag.",
    );
  });

  it("schuift ook als belofte van onszelf, en zegt dan dat dit een huisregel is", () => {
    const termijn = berekenTermijn({ vanaf: "2026-11-07", dagen: 14, grondslag: "servicenorm" });
    expect(termijn.uiterlijk).toBe("2026-11-23");
    expect(bronnen(termijn).at(-1)).toBe("Huisregel naar Algemene termijnenwet, art. 1, lid 1");
  });

  it("telt stilstand erbij voordat hij één keer schuift", () => {
    // Without stilstand 21 November, a Saturday: rolling first would give the 23rd plus five days, the 28th, a Saturday again.
    const termijn = berekenTermijn({ vanaf: "2026-11-07", dagen: 14, stilstand: 5, grondslag: "wettelijk" });
    expect(termijn).toMatchObject({ ruw: "2026-11-26", uiterlijk: "2026-11-26" });
    expect(termijn.regels[1]).toEqual({
      regel: "De termijn stond 5 dagen stil. De laatste dag wordt 26 november 2026.",
      bron: "Awb 4:15",
    });
  });

  it("van drie dagen over Pasen 2028 krijgt twee gewone dagen: dinsdag is er één, dus woensdag", () => {
    const termijn = berekenTermijn({ vanaf: "2028-04-13", dagen: 3, grondslag: "wettelijk" });
    expect(termijn).toMatchObject({ ruw: "2028-04-16", uiterlijk: "2028-04-19" });
    expect(bronnen(termijn)).toEqual(["Telling als in Awb 6:8, lid 1", "Algemene termijnenwet, art. 2"]);
  });

  it("wordt ook gerekt als de laatste dag zelf gewoon is, maar de enige", () => {
    // Saturday, Sunday, Monday: one ordinary day.
    expect(berekenTermijn({ vanaf: "2026-11-20", dagen: 3, grondslag: "wettelijk" })).toMatchObject({
      ruw: "2026-11-23",
      uiterlijk: "2026-11-24",
    });
  });

  it("van twee dagen hoeft geen twee gewone dagen te hebben", () => {
    expect(berekenTermijn({ vanaf: "2028-04-13", dagen: 2, grondslag: "wettelijk" }).uiterlijk).toBe("2028-04-18");
  });

  it.each([
    ["90 dagen", { aantal: 90, eenheid: "dagen" }, false],
    ["91 dagen", { aantal: 91, eenheid: "dagen" }, true],
    ["12 weken", { aantal: 12, eenheid: "weken" }, false],
    ["13 weken", { aantal: 13, eenheid: "weken" }, true],
    ["3 maanden", { aantal: 3, eenheid: "maanden" }, false],
    ["4 maanden", { aantal: 4, eenheid: "maanden" }, true],
    ["1 jaar", { aantal: 1, eenheid: "jaren" }, true],
  ] as const)("van %s uit een wet valt wel of niet buiten de Termijnenwet", (tekst, duur, buiten) => {
    const termijn = berekenTermijn({ vanaf: "2026-01-05", duur, grondslag: "wettelijk" });
    expect(bronnen(termijn).includes("Algemene termijnenwet, art. 4")).toBe(buiten);
    expect(termijn.regels[0]?.regel).toContain(`De termijn is ${tekst}.`);
  });

  it("die lang is blijft op een zaterdag staan als hij in een wet staat, en schuift als hij van onszelf is", () => {
    const vraag = { vanaf: "2026-08-08", duur: { aantal: 15, eenheid: "weken" } } as const;
    expect(berekenTermijn({ ...vraag, grondslag: "wettelijk" }).uiterlijk).toBe("2026-11-21");
    expect(berekenTermijn({ ...vraag, grondslag: "servicenorm" }).uiterlijk).toBe("2026-11-23");
  });

  it("wordt door stilstand niet lang", () => {
    expect(berekenTermijn({ vanaf: "2026-08-09", dagen: 90, stilstand: 14, grondslag: "wettelijk" })).toMatchObject({
      ruw: "2026-11-21",
      uiterlijk: "2026-11-23",
    });
  });

  it("van een maand eindigt op dezelfde dag van de maand, of op de laatste", () => {
    expect(
      berekenTermijn({ vanaf: "2026-10-31", duur: { aantal: 1, eenheid: "maanden" }, grondslag: "wettelijk" }).ruw,
    ).toBe("2026-11-30");
  });

  it("waarschuwt als voor dat jaar geen besluitdagen bekend zijn", () => {
    expect(bronnen(berekenTermijn({ vanaf: "2028-12-01", dagen: 56, grondslag: "wettelijk" })).at(-1)).toBe(
      "Algemene termijnenwet, art. 3, lid 3",
    );
    expect(bronnen(berekenTermijn({ vanaf: "2026-12-01", dagen: 56, grondslag: "wettelijk" }))).not.toContain(
      "Algemene termijnenwet, art. 3, lid 3",
    );
  });

  it("weigert een halve of negatieve dag als fout van het programma", () => {
    expect(() => berekenTermijn({ vanaf: "2026-01-01", dagen: 1.5, grondslag: "wettelijk" })).toThrow("invariant");
    expect(() => berekenTermijn({ vanaf: "2026-01-01", dagen: 5, stilstand: -1, grondslag: "wettelijk" })).toThrow(
      "invariant",
    );
  });
});

describe("elke termijn", () => {
  const kort = fc.integer({ min: 0, max: 90 });
  const stil = fc.integer({ min: 0, max: 60 });

  it("van hoogstens 90 dagen eindigt op een gewone dag, nooit voor de ruwe dag", () => {
    fc.assert(
      fc.property(dag, kort, stil, grondslag, (vanaf, dagen, stilstand, soort) => {
        const { ruw, uiterlijk } = berekenTermijn({ vanaf, dagen, stilstand, grondslag: soort });
        expect(dagenTussen(vanaf, ruw)).toBe(dagen + stilstand);
        expect(uiterlijk >= ruw).toBe(true);
        expect(isGewoneDag(uiterlijk)).toBe(true);
      }),
    );
  });

  it("van onszelf eindigt op een gewone dag, hoe lang hij ook is", () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 0, max: 800 }), (vanaf, dagen) => {
        expect(isGewoneDag(berekenTermijn({ vanaf, dagen, grondslag: "servicenorm" }).uiterlijk)).toBe(true);
      }),
    );
  });

  it("van drie dagen of meer heeft twee gewone dagen, en geen kortere had dat ook", () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 3, max: 20 }), (vanaf, dagen) => {
        const { ruw, uiterlijk } = berekenTermijn({ vanaf, dagen, grondslag: "wettelijk" });
        const gewone = (tot: string) =>
          Array.from({ length: dagenTussen(vanaf, tot) }, (_, i) => plusDagen(vanaf, i + 1)).filter(isGewoneDag).length;
        expect(gewone(uiterlijk)).toBeGreaterThanOrEqual(2);
        // Moved once, no further than needed: the day before is no ordinary day, or would leave one ordinary day too few.
        const dagEerder = plusDagen(uiterlijk, -1);
        if (uiterlijk > ruw && dagEerder >= ruw) expect(!isGewoneDag(dagEerder) || gewone(dagEerder) < 2).toBe(true);
      }),
    );
  });

  it("legt uit waardoor hij verschoof, en zwijgt als hij niet verschoof", () => {
    fc.assert(
      fc.property(dag, kort, grondslag, (vanaf, dagen, soort) => {
        const termijn = berekenTermijn({ vanaf, dagen, grondslag: soort });
        const verschoven = bronnen(termijn).filter((bron) => /art\. [12]/.test(bron)).length;
        expect(verschoven).toBe(termijn.uiterlijk === termijn.ruw ? 0 : 1);
      }),
    );
  });

  it("eindigt niet eerder als hij later begint", () => {
    fc.assert(
      fc.property(dag, kort, (vanaf, dagen) => {
        const eerder = berekenTermijn({ vanaf, dagen, grondslag: "wettelijk" });
        const later = berekenTermijn({ vanaf: plusDagen(vanaf, 1), dagen, grondslag: "wettelijk" });
        expect(later.uiterlijk >= eerder.uiterlijk).toBe(true);
      }),
    );
  });
});
