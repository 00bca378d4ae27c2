import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datumOp, dagenTussen, plusDagen, tijdstipOm } from "#domain/kalender/datum.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import type { Pauze } from "#domain/kalender/pauze.ts";
import { berekenTermijn, isGewoneDag, telTerug } from "#domain/kalender/termijn.ts";

const dag = fc.integer({ min: 0, max: 4017 }).map((n) => plusDagen("2020-01-01", n));
const grondslag = fc.constantFrom("servicenorm" as const, "wettelijk" as const);
const bronnen = (termijn: { regels: readonly { bron: string }[] }) => termijn.regels.map(({ bron }) => bron);

describe("een gewone dag", () => {
  it("is geen zaterdag, zondag of feestdag", () => {
    expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-05-14", "2026-05-15"].map((d) => isGewoneDag(d))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("is waar een termijn eindigt: geen enkele gewone dag wordt overgeslagen", () => {
    fc.assert(
      fc.property(dag, (vanaf) => {
        const { ruw, uiterlijk } = berekenTermijn({ vanaf, dagen: 1, grondslag: "wettelijk" });
        expect(isGewoneDag(uiterlijk)).toBe(true);
        for (let d = ruw; d < uiterlijk; d = plusDagen(d, 1)) expect(isGewoneDag(d)).toBe(false);
      }),
    );
  });

  it.each([
    ["na Kerst 2026 pas op maandag 28 december", "2026-12-24", "2026-12-28"],
    ["na Hemelvaart 2026 pas na de besluitdag en het weekend", "2026-05-13", "2026-05-18"],
  ])("komt %s", (_wanneer, vanaf, uiterlijk) => {
    expect(berekenTermijn({ vanaf, dagen: 1, grondslag: "wettelijk" }).uiterlijk).toBe(uiterlijk);
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

  it("blijft staan als hij terugtelt, ook op een zaterdag, zondag of feestdag", () => {
    expect(telTerug("2026-12-26", 1)).toBe("2026-12-25");
    expect(telTerug("2026-11-24", 3)).toBe("2026-11-21");
  });

  it("telt alleen terug: vooruit is een termijn", () => {
    expect(telTerug("2026-11-24", 0)).toBe("2026-11-24");
    for (const dagen of [-14, 0.5]) expect(() => telTerug("2026-11-24", dagen)).toThrow("invariant");
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
  });
});

describe("een pauze", () => {
  const termijn = (pauzes: readonly Pauze[], dagen = 14, grondslag: "wettelijk" | "servicenorm" = "wettelijk") =>
    berekenTermijn({ vanaf: "2026-11-07", dagen, pauzes, grondslag });

  it("schuift de laatste dag op, en pas daarna rolt hij één keer door", () => {
    // Without a pause 21 November, a Saturday: rolling first would give the 23rd plus five days, the 28th, a Saturday again.
    const gepauzeerd = termijn([{ van: "2026-11-10", tot: "2026-11-14" }]);
    expect(gepauzeerd).toMatchObject({ ruw: "2026-11-26", uiterlijk: "2026-11-26" });
    expect(gepauzeerd.regels[1]).toEqual({
      regel:
        "De termijn stond 5 dagen stil, van 10 november 2026 tot en met 14 november 2026. De laatste dag wordt 26 november 2026.",
      bron: "Awb 4:15",
    });
  });

  it("is bij een belofte van onszelf een huisregel", () => {
    expect(bronnen(termijn([{ van: "2026-11-10", tot: "2026-11-14" }], 14, "servicenorm"))[1]).toBe(
      "Huisregel naar Awb 4:15",
    );
  });

  it("van één dag telt één dag", () => {
    expect(termijn([{ van: "2026-11-10", tot: "2026-11-10" }]).ruw).toBe("2026-11-22");
  });

  it("die een andere overlapt telt dubbele dagen één keer, in welke volgorde ook", () => {
    const een = { van: "2026-11-10", tot: "2026-11-14" };
    const ander = { van: "2026-11-12", tot: "2026-11-16" };
    expect(termijn([een, ander])).toEqual(termijn([ander, een]));
    expect(termijn([een, ander])).toEqual(termijn([{ van: "2026-11-10", tot: "2026-11-16" }]));
    expect(termijn([een, een]).ruw).toBe("2026-11-26");
  });

  it("die geheel voor de eerste dag ligt telt niet mee, en dat staat erbij", () => {
    const gedaan = termijn([{ van: "2026-11-01", tot: "2026-11-07" }]);
    expect(gedaan).toMatchObject({ ruw: termijn([]).ruw, uiterlijk: termijn([]).uiterlijk });
    expect(gedaan.regels[1]?.regel).toBe(
      "De pauze van 1 november 2026 tot en met 7 november 2026 ligt voor de eerste dag en telt niet mee.",
    );
  });

  it("telt niet mee voor zover zij voor de termijn lag", () => {
    expect(termijn([{ van: "2026-11-01", tot: "2026-11-09" }]).ruw).toBe("2026-11-23");
  });

  it("die na de laatste dag begint telt niet mee, en dat staat erbij", () => {
    const gedaan = termijn([{ van: "2026-11-24", tot: "2026-11-30" }]);
    expect(gedaan.uiterlijk).toBe("2026-11-23");
    expect(gedaan.regels[1]?.regel).toBe(
      "De pauze van 24 november 2026 tot en met 30 november 2026 begint na de laatste dag en telt niet mee.",
    );
  });

  it("die begint in het weekend waar de termijn doorheen rolt, laat de laatste dag voor erna over", () => {
    // Raw end Saturday the 21st, so the last day is Monday the 23rd; asked on Saturday, answered on Thursday.
    const gepauzeerd = termijn([{ van: "2026-11-22", tot: "2026-11-26" }]);
    expect(gepauzeerd).toMatchObject({ ruw: "2026-11-26", uiterlijk: "2026-11-27" });
    expect(gepauzeerd.regels.at(-1)?.regel).toContain("26 november 2026 is een dag waarop de termijn stilstond.");
  });

  it("maakt een termijn niet lang", () => {
    expect(
      berekenTermijn({
        vanaf: "2026-08-09",
        dagen: 90,
        pauzes: [{ van: "2026-09-01", tot: "2026-09-14" }],
        grondslag: "wettelijk",
      }),
    ).toMatchObject({ ruw: "2026-11-21", uiterlijk: "2026-11-23" });
  });

  it("geeft een lange termijn uit een wet andere dagen, maar rolt hem niet door", () => {
    expect(
      berekenTermijn({
        vanaf: "2026-08-01",
        duur: { aantal: 15, eenheid: "weken" },
        pauzes: [{ van: "2026-09-01", tot: "2026-09-07" }],
        grondslag: "wettelijk",
      }).uiterlijk,
    ).toBe("2026-11-21");
  });

  it("telt haar gewone dagen niet mee voor de twee van artikel 2", () => {
    // Friday the 20th, then Monday and Tuesday still: of three days, Saturday, Sunday and Wednesday, one is ordinary.
    expect(
      berekenTermijn({
        vanaf: "2026-11-20",
        dagen: 3,
        pauzes: [{ van: "2026-11-23", tot: "2026-11-24" }],
        grondslag: "wettelijk",
      }),
    ).toMatchObject({ ruw: "2026-11-25", uiterlijk: "2026-11-26" });
  });

  it("die eindigt voordat zij begint is een fout van het programma", () => {
    expect(() => termijn([{ van: "2026-11-14", tot: "2026-11-10" }])).toThrow("invariant");
  });
});

describe("de kalender", () => {
  it("bepaalt welke dagen gewoon zijn", () => {
    const vraag = { vanaf: "2026-05-01", dagen: 14, grondslag: "wettelijk" } as const;
    expect(berekenTermijn(vraag).uiterlijk).toBe("2026-05-18");
    const zonder = { ...KALENDER, besluitdagen: KALENDER.besluitdagen.slice(0, 1) };
    expect(berekenTermijn(vraag, zonder).uiterlijk).toBe("2026-05-15");
  });
});

describe("rond de klok en de jaarwisseling", () => {
  it.each([
    ["de nacht dat de zomertijd begint", "2026-03-27", { aantal: 3, eenheid: "dagen" }, "2026-03-30", "2026-03-31"],
    ["de zomertijd, in weken", "2026-03-23", { aantal: 8, eenheid: "weken" }, "2026-05-18", "2026-05-18"],
    ["de nacht dat de wintertijd begint", "2026-10-24", { aantal: 2, eenheid: "dagen" }, "2026-10-26", "2026-10-26"],
    ["de wintertijd, in weken", "2026-10-19", { aantal: 2, eenheid: "weken" }, "2026-11-02", "2026-11-02"],
    ["beide omzettingen", "2026-03-20", { aantal: 224, eenheid: "dagen" }, "2026-10-30", "2026-10-30"],
    ["29 februari erbij", "2028-02-28", { aantal: 1, eenheid: "dagen" }, "2028-02-29", "2028-02-29"],
    ["29 februari als eerste dag", "2028-02-28", { aantal: 2, eenheid: "dagen" }, "2028-03-01", "2028-03-01"],
    [
      "een maand vanaf 31 januari in een schrikkeljaar",
      "2028-01-31",
      { aantal: 1, eenheid: "maanden" },
      "2028-02-29",
      "2028-02-29",
    ],
    [
      "een maand vanaf 31 januari in een gewoon jaar",
      "2027-01-31",
      { aantal: 1, eenheid: "maanden" },
      "2027-02-28",
      "2027-03-01",
    ],
    ["een jaar vanaf 29 februari", "2028-02-29", { aantal: 1, eenheid: "jaren" }, "2029-02-28", "2029-02-28"],
    [
      "1 maart van een eeuwjaar zonder 29 februari",
      "2100-02-28",
      { aantal: 1, eenheid: "dagen" },
      "2100-03-01",
      "2100-03-01",
    ],
    ["oud en nieuw", "2026-12-18", { aantal: 2, eenheid: "weken" }, "2027-01-01", "2027-01-04"],
    ["oud en nieuw met een besluitdag", "2025-12-18", { aantal: 2, eenheid: "weken" }, "2026-01-01", "2026-01-05"],
    ["drie maanden over het jaar heen", "2026-11-30", { aantal: 3, eenheid: "maanden" }, "2027-02-28", "2027-03-01"],
  ] as const)("%s", (_naam, vanaf, duur, ruw, uiterlijk) => {
    expect(berekenTermijn({ vanaf, duur, grondslag: "servicenorm" })).toMatchObject({ ruw, uiterlijk });
  });

  it("komt in New York dezelfde dag uit", () => {
    const vragen = Array.from({ length: 800 }, (_, i) => ({
      vanaf: plusDagen("2026-01-01", i),
      duur: { aantal: 1 + (i % 13), eenheid: (["dagen", "weken", "maanden", "jaren"] as const)[i % 4]! },
      grondslag: "wettelijk" as const,
    }));
    const module = (naam: string) =>
      JSON.stringify(new URL(`../../../domain/kalender/${naam}.ts`, import.meta.url).href);
    const programma = `
      import { berekenTermijn } from ${module("termijn")};
      import { datumOp, tijdstipOm } from ${module("datum")};
      if (new Date(2026, 6, 1).getTimezoneOffset() !== 240) throw new Error("not in New York");
      const vragen = ${JSON.stringify(vragen)};
      console.log(JSON.stringify(vragen.map((vraag) => [
        berekenTermijn(vraag), tijdstipOm(vraag.vanaf, 8), datumOp(vraag.vanaf + "T22:30:00.000Z"),
      ])));`;
    const uit = execFileSync(process.execPath, ["--input-type=module", "-e", programma], {
      env: { ...process.env, TZ: "America/New_York" },
      encoding: "utf8",
      maxBuffer: 10_000_000,
    });
    expect(JSON.parse(uit)).toEqual(
      vragen.map((vraag) => [
        berekenTermijn(vraag),
        tijdstipOm(vraag.vanaf, 8),
        datumOp(`${vraag.vanaf}T22:30:00.000Z`),
      ]),
    );
  });
});

describe("elke termijn", () => {
  const kort = fc.integer({ min: 0, max: 90 });
  /** A pause that lies inside any term of `dagen` days: it begins in it. */
  const pauzeIn = (vanaf: string, dagen: number, begin: number, lengte: number): Pauze => {
    const van = plusDagen(vanaf, 1 + (begin % Math.max(1, dagen)));
    return { van, tot: plusDagen(van, lengte - 1) };
  };
  const nat = fc.nat({ max: 200 });
  const pauzelengte = fc.integer({ min: 1, max: 60 });

  it("van hoogstens 90 dagen eindigt op een gewone dag buiten de pauze, nooit voor de ruwe dag", () => {
    fc.assert(
      fc.property(
        dag,
        fc.integer({ min: 1, max: 90 }),
        nat,
        pauzelengte,
        grondslag,
        (vanaf, dagen, begin, lengte, soort) => {
          const pauze = pauzeIn(vanaf, dagen, begin, lengte);
          const { ruw, uiterlijk } = berekenTermijn({ vanaf, dagen, pauzes: [pauze], grondslag: soort });
          expect(dagenTussen(vanaf, ruw)).toBe(dagen + lengte);
          expect(uiterlijk > pauze.tot).toBe(true);
          expect(uiterlijk >= ruw).toBe(true);
          expect(isGewoneDag(uiterlijk)).toBe(true);
        },
      ),
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
          Array.from({ length: dagenTussen(vanaf, tot) }, (_, i) => plusDagen(vanaf, i + 1)).filter((d) =>
            isGewoneDag(d),
          ).length;
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

  it("heeft evenveel dagen die lopen als zonder pauze, welke pauzes er ook zijn", () => {
    const pauzes = fc.array(fc.tuple(fc.integer({ min: -30, max: 120 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 90 }), pauzes, (vanaf, dagen, paren) => {
        const lijst = paren.map(([begin, lengte]) => ({
          van: plusDagen(vanaf, begin),
          tot: plusDagen(vanaf, begin + lengte - 1),
        }));
        const termijn = berekenTermijn({ vanaf, dagen, pauzes: lijst, grondslag: "servicenorm" });
        const stil = (d: string) => lijst.some(({ van, tot }) => van <= d && d <= tot);
        // Counted one by one, in another way than by adding: whoever walks the days comes to the same last day.
        let laatste = vanaf;
        for (let over = dagen; over > 0;) {
          laatste = plusDagen(laatste, 1);
          if (!stil(laatste)) over -= 1;
        }
        // Only a pause that begins in the days that the term would roll through is counted besides.
        expect(termijn.ruw >= laatste).toBe(true);
        if (!lijst.some(({ van }) => van > laatste && van <= plusDagen(laatste, 10))) expect(termijn.ruw).toBe(laatste);
        expect(stil(termijn.uiterlijk)).toBe(false);
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
