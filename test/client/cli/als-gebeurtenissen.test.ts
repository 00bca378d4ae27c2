import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alsGebeurtenissen, NIET_VASTGELEGD } from "#domain/register/als-gebeurtenissen.ts";
import { gebeurtenisId, rijSleutel } from "#domain/register/gebeurtenis-id.ts";
import { leesRegister } from "#domain/register/lees-register.ts";
import type { RegisterRij } from "#domain/register/register.ts";
import { toetsRijen } from "#domain/register/toets-rijen.ts";
import { Inzending } from "#domain/traject/inzending.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { alsJson } from "#domain/verantwoording/als-json.ts";
import { tabellen } from "#domain/verantwoording/tabellen.ts";
import { vanRij } from "../../domain/verantwoording/aanvraag.ts";
import { afgewezen, NU, onbeslist, overgenomen, REGISTER, rij, willekeurigeRij } from "./rijen.ts";

const historie = (naam: string): Buffer => readFileSync(new URL(`../../historie/${naam}`, import.meta.url));

/** Type and day, which is the story. */
const verhaal = (een: RegisterRij): string[] =>
  alsGebeurtenissen(een, REGISTER).map(({ type, gebeurdOp }) => `${gebeurdOp ?? "-"} ${type}`);

describe("a row becomes the gebeurtenissen that it tells of", () => {
  test("from receipt to closing, with only the days that the register has", () => {
    expect(verhaal(rij({ verlenging_gevraagd_op: "2023-09-01", verlenging_besluit: "toegekend" }))).toEqual([
      "2023-01-02 aanmelding.overgenomen",
      "2023-02-01 aanvraag.toegekend",
      "2023-03-01 traject.gestart",
      "2023-09-01 verlenging.gevraagd",
      "- verlenging.toegekend",
      "- afronding.gestart",
      "- eindverslag.vastgesteld",
      "- oordeel.gegeven",
      "2023-12-01 traject.gesloten",
    ]);
  });

  test("a question about one pupil is passed on, without a claim about the parents", () => {
    const [, besluit] = alsGebeurtenissen(
      afgewezen({ reden_afwijzing: "vraag over een individuele leerling, verwezen" }),
      REGISTER,
    );
    expect(besluit).toMatchObject({
      type: "aanvraag.verwezen",
      gegevens: { naar: "onderwijsconsulent", toestemmingOuders: null },
    });
  });

  test("one that was stopped without a day of start is not said to have begun", () => {
    expect(
      verhaal(
        rij({ gestart_op: null, besloten_op: null, afgerond_op: null, oordeel: "stopgezet", eindverslag: false }),
      ),
    ).toEqual(["2023-01-02 aanmelding.overgenomen", "- aanvraag.toegekend", "- traject.stopgezet"]);
  });

  test("one that was closed without an oordeel is closed without one, with or without a word about its eindverslag", () => {
    for (const [eindverslag, aanwezig] of [
      [true, { aanwezig: true, op: null }],
      [false, { aanwezig: false, op: null }],
      [null, null],
    ] as const) {
      const { rij: regel, dossier } = overgenomen(rij({ oordeel: null, eindverslag }));
      expect(regel.staat).toBe("gesloten");
      expect(dossier).toMatchObject({ oordeel: null, eindverslag: aanwezig, afgerondOp: "2023-12-01" });
    }
  });

  test("an oordeel that is onbekend may stand beside an eindverslag: the report's own table has both in one line", () => {
    expect(overgenomen(rij({ oordeel: "onbekend", eindverslag: true })).dossier).toMatchObject({
      oordeel: "onbekend",
      eindverslag: { aanwezig: true },
    });
  });

  test.each(["nazorg", "consultatie"] as const)("%s that was granted is granted here, in its own words", (vorm) => {
    const { rij: regel, dossier, aanvraag } = overgenomen(rij({ trajectvorm: vorm, duur: 12 }));
    expect([regel.staat, dossier.besluit?.soort]).toEqual(["gesloten", "toegekend"]);
    expect(aanvraag).toMatchObject({ besluit: "toegekend", vorm, uren: 12 });
  });

  test("one that runs stays running, and one that nobody decided on stays open", () => {
    expect(overgenomen(rij({ afgerond_op: null, oordeel: null, eindverslag: null })).rij).toMatchObject({
      staat: "verkennen",
      stap: 1,
    });
    expect(overgenomen(rij({ afgerond_op: null, oordeel: null, eindverslag: false })).rij.staat).toBe("verkennen");
    expect(overgenomen(onbeslist()).rij.staat).toBe("beoordeling");
  });

  test("a reason that is no choice of ours is kept as text, and one that is missing is said to be missing", () => {
    const reden = (een: RegisterRij): unknown =>
      alsGebeurtenissen(een, REGISTER).find(({ type }) => type === "verlenging.gevraagd")?.gegevens;
    const verlengd = { verlenging_gevraagd_op: "2023-09-01", verlenging_besluit: "afgewezen" } as const;
    expect(reden(rij({ ...verlengd, verlenging_reden: "nieuwe gemeente" }))).toEqual({
      reden: "anders",
      toelichting: "nieuwe gemeente",
    });
    expect(reden(rij({ ...verlengd, verlenging_reden: null }))).toEqual({
      reden: "anders",
      toelichting: NIET_VASTGELEGD,
    });
  });

  test("a long reason of rejection is kept whole", () => {
    const lang = "te lang ".repeat(60).trim();
    expect(overgenomen(afgewezen({ reden_afwijzing: lang })).dossier.besluit?.toelichting).toBe(lang);
  });

  test("hours of a verlenging are in the duur already", () => {
    const projectie = overgenomen(
      rij({ duur: 150, verlenging_gevraagd_op: "2023-09-01", verlenging_besluit: "toegekend" }),
    );
    expect(projectie.rij.urenbudget).toBe(150);
  });
});

describe("what the verantwoording counts", () => {
  /** Without the number, ours is another than theirs; a subsidieperiode no row has. */
  const feiten = ({ nummer: _, subsidieperiode: __, ...rest }: Aanvraag) => rest;

  test("is of any row what the row says", () => {
    fc.assert(
      fc.property(willekeurigeRij, (een) => {
        const { aanvraag } = overgenomen(een);
        expect(aanvraag && feiten(aanvraag)).toEqual(feiten(vanRij(een)));
      }),
      { numRuns: 300 },
    );
  });

  test("gives of any register the tables of its rows", () => {
    fc.assert(
      fc.property(fc.array(willekeurigeRij, { minLength: 1, maxLength: 30 }), (rijen) => {
        const aanvragen = rijen.flatMap((een) => overgenomen(een).aanvraag ?? []);
        expect(alsJson(tabellen(aanvragen))).toBe(alsJson(tabellen(rijen.map(vanRij))));
      }),
      { numRuns: 20 },
    );
  });

  test("gives of the register of 2020–2024 the tables of the report, to the letter", () => {
    const gelezen = leesRegister(historie("aanvragen.csv"), "2026-11-22");
    if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
    const aanvragen = gelezen.rijen.flatMap((een) => overgenomen(een).aanvraag ?? []);
    expect(aanvragen).toHaveLength(168);
    expect(alsJson(tabellen(aanvragen))).toBe(historie("tabellen.json").toString("utf8").trim());
  });
});

describe("the keys", () => {
  test("fit, and two places never share one", () => {
    const naam = fc.oneof(
      fc.string({ minLength: 1, maxLength: 100, unit: "binary" }),
      fc.stringMatching(/^[a-z0-9._:/-]{1,60}$/),
    );
    const plek = fc.tuple(naam, naam);
    fc.assert(
      fc.property(plek, plek, ([a, b], [c, d]) => {
        expect(Inzending.shape.id.safeParse(gebeurtenisId(a, b, 12)).success).toBe(true);
        expect(rijSleutel(a, b) === rijSleutel(c, d)).toBe(a === c && b === d);
      }),
      { numRuns: 1000 },
    );
    expect(rijSleutel("register 2024", "1")).not.toBe(rijSleutel("register-2024", "1"));
    expect(rijSleutel("a/b", "1")).not.toBe(rijSleutel("a.b", "1"));
    expect(gebeurtenisId("aanvragen", "17", 2)).toBe("import:aanvragen:17:2");
  });
});

describe("rows that can't have gone that way are faults before anything is taken over", () => {
  const fouten = (...rijen: RegisterRij[]) => {
    const getoetst = toetsRijen({ rijen, opRegel: rijen.map((_, i) => 10 * i + 3) }, REGISTER, NU);
    return getoetst.ok ? [] : getoetst.fouten.map(({ regel, veld, code }) => `${regel} ${veld} ${code}`);
  };

  test("with their line and column", () => {
    expect(
      fouten(
        rij(),
        rij({ nummer: "2", ontvangen_op: "2019-05-01" }),
        rij({ nummer: "3", eindverslag: false, oordeel: "goed" }),
      ),
    ).toEqual(["13 ontvangen_op geen_periode", "23 oordeel oordeel.eindverslag"]);
  });

  test("and a sound register has none", () => {
    fc.assert(
      fc.property(willekeurigeRij, (een) => {
        expect(fouten(een)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
