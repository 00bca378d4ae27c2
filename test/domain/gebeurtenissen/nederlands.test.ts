import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { Inzending } from "#domain/traject/inzending.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { inzending, stapresultaat, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { foutieveWaarden } from "./fouten.ts";

const ENGELS =
  /invalid|expected|received|required|too (big|small|long|short)|must|unrecognized|undefined|\bnull\b|NaN|\binput\b|\bstring\b/i;

/** The messages that this schema gives on everything that can be wrong with it. */
function meldingen(schema: z.ZodType, waarde: unknown): Set<string> {
  const gevonden = new Set<string>();
  for (const fout of foutieveWaarden(schema, waarde)) {
    const gelezen = schema.safeParse(fout);
    if (!gelezen.success) for (const { message } of gelezen.error.issues) gevonden.add(message);
  }
  return gevonden;
}

const opB1 = (melding: string): boolean => /^[A-Z][^\n]{5,}[.?]$/.test(melding) && !ENGELS.test(melding);

const voorbeelden = [...GEBEURTENISSEN].flatMap(([type, { schema, voorbeeld }]) => {
  const stappen =
    type === "stap.voltooid"
      ? ([2, 3, 4, 5, 6] as const).map((stap) => ({ resultaat: stapresultaat(stap, new Verloop().dossier) }))
      : [];
  return [voorbeeld, ...stappen].map((waarde) => ({ type, schema, waarde }));
});

it.each(voorbeelden)("het voorbeeld van $type is zelf goed, en staat er ook na JSON nog", ({ schema, waarde }) => {
  const gelezen = schema.parse(waarde);
  expect(schema.parse(JSON.parse(JSON.stringify(gelezen)))).toEqual(gelezen);
});

it.each(voorbeelden)(
  "iedere melding over verkeerde gegevens van $type is een Nederlandse zin",
  ({ schema, waarde }) => {
    expect([...meldingen(schema, waarde)].filter((melding) => !opB1(melding))).toEqual([]);
  },
);

it("iedere melding over de inzending zelf is een Nederlandse zin", () => {
  const goed = inzending("notitie.toegevoegd", undefined, {
    gebeurdOp: "2026-03-02",
    bron: { naam: "register", nummer: "1" },
  });
  const alle = [...meldingen(Inzending, goed)];
  expect(alle.length).toBeGreaterThan(5);
  expect(alle.filter((melding) => !opB1(melding))).toEqual([]);
});

it("een verkeerd veld geeft door step heen dezelfde Nederlandse reden, met de naam van het veld", () => {
  const verloop = verloopTot("gestart");
  const reden = (type: string, gegevens: Record<string, unknown>) => {
    const uitkomst = verloop.probeer(inzending(type, gegevens));
    return uitkomst.ok ? null : uitkomst.weigering;
  };
  expect(reden("uren.geboekt", { datum: "2026-13-01", uren: 1, activiteit: "gesprek" })).toEqual({
    code: "gegevens.ongeldig",
    reden: "datum: Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD.",
    veld: "datum",
    fouten: [{ index: 0, veld: "datum", reden: "Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD." }],
  });
  expect(reden("uren.geboekt", { datum: "2026-03-02", uren: "twee", activiteit: "gesprek" })?.reden).toBe(
    "uren: Vul een aantal uren in.",
  );
  expect(
    reden("stap.voltooid", { resultaat: { ...stapresultaat(5, verloop.dossier), draagvlak: { uitvoerend: "ja" } } }),
  ).toMatchObject({
    reden: expect.stringMatching(/^resultaat.draagvlak.uitvoerend: Antwoord met ja of nee./),
  });
});

describe("iedere gebeurtenis", () => {
  const { dossier } = verloopTot("ingediend");
  it.each(voorbeelden)("$type heeft een titel en een zin voor de tijdlijn", ({ type, schema, waarde }) => {
    const definitie = GEBEURTENISSEN.get(type)!;
    expect(definitie.titel).toMatch(/^[A-Z][^.]{4,60}$/);
    const zin = definitie.zin(schema.parse(waarde), namenIn(dossier));
    expect(zin).toMatch(/^\S[^\n]{8,}$/);
    expect(zin).not.toMatch(/undefined|null|\[object|partner-\d/);
    expect(type).toMatch(/^[a-z]+\.[a-z-]+$/);
  });
});
