import { expect, test } from "vitest";
import { hoofddaden } from "#domain/traject/hoofddaden.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import { MENSEN, verloopTot, type Mijlpaal } from "#test/support/gebeurtenissen.ts";

const eerst = (mijlpaal: Mijlpaal, vol = false): readonly string[] => {
  const { zaak, dag } = verloopTot(mijlpaal);
  const kan = watNuKan(zaak, MENSEN.projectleider, dag);
  const daden = hoofddaden(kan, staatpad(zaak.staat), vol).map(({ type }) => type);
  for (const type of daden) expect(toegestaan(zaak.staat).has(type)).toBe(true);
  return daden;
};

test.each<readonly [Mijlpaal, readonly string[]]>([
  ["ingediend", ["beoordeling.gestart", "aanvulling.gevraagd"]],
  ["beoordeling", ["aanvraag.toegekend", "aanvraag.afgewezen", "aanvulling.gevraagd"]],
  ["toegekend", ["za.toegewezen"]],
  ["gestart", ["uren.geboekt", "stap.begonnen", "stap.voltooid"]],
  ["afronding", ["eindverslag.vastgesteld", "eindverslag.ontbreekt"]],
  ["oordeel", ["oordeel.gegeven"]],
  ["terugkoppeling", ["terugkoppeling.gegeven", "traject.gesloten"]],
])("in %s staan voorop: %s", (mijlpaal, daden) => {
  expect(eerst(mijlpaal)).toEqual(daden);
});

test("is de subsidieperiode vol, dan staat de wachtlijst voor toekennen", () => {
  expect(eerst("beoordeling", true)).toEqual(["aanvraag.op-wachtlijst", "aanvraag.toegekend", "aanvraag.afgewezen"]);
  expect(eerst("ingediend", true)).toEqual(eerst("ingediend"));
});

test("op elke mijlpaal is er iets om mee te beginnen, en nooit meer dan drie", () => {
  for (const mijlpaal of [
    "ingediend",
    "beoordeling",
    "toegekend",
    "bezet",
    "gestart",
    "stap4",
    "stap5",
    "stap6",
    "stappenGereed",
    "afronding",
    "oordeel",
    "terugkoppeling",
    "gesloten",
  ] as const) {
    const { length } = eerst(mijlpaal);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(3);
  }
});
