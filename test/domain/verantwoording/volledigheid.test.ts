import { expect, test } from "vitest";
import { volledigheid } from "#domain/verantwoording/volledigheid.ts";
import { aanvraag, afgewezen, onbeslist } from "./aanvraag.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { historie } from "./historie.ts";

const codes = (...a: Parameters<typeof aanvraag>): string[] => volledigheid([aanvraag(...a)]).map((gat) => gat.code);

const vouw = (regels: readonly Journaalregel[]): Projectie => regels.reduce<Projectie | null>(projecteer, null)!;

test("de gaten van het register van 2020–2024 zijn die van het rapport", () => {
  const geteld = Object.entries(Object.groupBy(volledigheid(historie), (gat) => gat.code)).map(([code, gaten]) => [
    code,
    gaten?.length,
  ]);
  expect(Object.fromEntries(geteld)).toEqual({
    // One traject of which the year was not kept [E note under table 3.1].
    ontvangst_onbekend: 1,
    jaar_onbekend: 1,
    start_onbekend: 1,
    einde_onbekend: 1,
    // Thirteen without an eindverslag [E table 3.6], two of unknown type [E table 3.3].
    eindverslag_ontbreekt: 13,
    onderwijstype_onbekend: 2,
  });
});

test("een volledige aanvraag, een afwijzing en een nieuwe aanvraag missen niets", () => {
  expect(volledigheid([aanvraag(), afgewezen(), onbeslist()])).toEqual([]);
});

test("een lopend traject mist nog niets", () => {
  expect(codes({ gestartOp: null, afgerondOp: null, oordeel: null, verlengingen: [{ besluit: null }] })).toEqual([]);
});

test.each([
  ["ontvangst_onbekend", { ontvangenOp: null }],
  ["jaar_onbekend", { beslotenOp: null }],
  ["onderwijstype_onbekend", { onderwijstypen: [] }],
  ["onderwijstype_onbekend", { onderwijstypen: ["niet bekend"] }],
  ["vorm_onbekend", { vorm: null }],
  ["uren_onbekend", { uren: null }],
  ["start_onbekend", { gestartOp: null }],
  ["einde_onbekend", { afgerondOp: null }],
  ["oordeel_ontbreekt", { oordeel: null }],
  ["eindverslag_ontbreekt", { oordeel: "onbekend" }],
  ["verlenging_onbeslist", { verlengingen: [{ besluit: "toegekend" }, { besluit: null }] }],
] as const)("%s", (code, anders) => {
  expect(codes(anders)).toEqual([code]);
});

test("een traject dat stopt voordat het begint heeft geen startdag die ontbreekt", () => {
  const gestopt = vouw(verloopTot("bezet").gebeurt("traject.stopgezet").regels).aanvraag!;
  expect(volledigheid([gestopt])).toEqual([]);
});

test("een afwijzing zonder dag", () => {
  expect(volledigheid([afgewezen({ nummer: "7", beslotenOp: null })])).toEqual([
    { nummer: "7", code: "besluitdatum_onbekend", reden: "De dag van de afwijzing is niet bekend." },
  ]);
});
