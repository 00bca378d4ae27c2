import { expect, it } from "vitest";
import { kalenderWaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { openSignalen, perGroep, personenMet, telSignalen } from "#domain/signalen/overzicht.ts";
import type { Signaalkern } from "#domain/signalen/signaal.ts";

const VANDAAG = "2026-03-04";
const kern = (nummer: string, uiterlijk: string | null, anders: Partial<Signaalkern> = {}): Signaalkern => ({
  nummer,
  naam: "De Wissel",
  sleutel: `beslissing/${uiterlijk}`,
  soort: "beslissing",
  voor: { rol: "projectleider", id: null },
  wat: "Neem een besluit over de aanvraag.",
  uiterlijk,
  geopendOp: null,
  afgehandeldOp: null,
  ...anders,
});
const lijst = (...kernen: Signaalkern[]) =>
  openSignalen({ kernen, boeken: [], herkenbaar: null, verlaten: [], kalender: KALENDER, vandaag: VANDAAG });

it("wat het eerst af moet staat bovenaan, per groep; wat geen dag heeft onderaan, en een lege groep blijft weg", () => {
  const alle = lijst(
    kern("ZA-2026-005", null),
    kern("ZA-2026-004", "2026-03-09"),
    kern("ZA-2026-002", "2026-03-03"),
    kern("ZA-2026-003", "2026-03-08"),
    kern("ZA-2026-001", "2026-03-03"),
    kern("ZA-2026-006", null, { soort: "borgingsafspraak" }),
  );
  expect(perGroep(alle).map(([groep, s]) => `${groep}: ${s.map(({ nummer }) => nummer).join(", ")}`)).toEqual([
    "te laat: ZA-2026-001, ZA-2026-002",
    "deze week: ZA-2026-006, ZA-2026-003",
    "later: ZA-2026-004",
    "zonder datum: ZA-2026-005",
  ]);
  expect(perGroep(lijst(kern("ZA-2026-001", "2026-03-03"))).map(([groep]) => groep)).toEqual(["te laat"]);
});

it("wat is afgehandeld staat er niet meer; wat nog niet of niet meer geldt ook niet", () => {
  expect(
    lijst(
      kern("ZA-2026-001", "2026-03-03", { afgehandeldOp: "2026-03-03" }),
      kern("ZA-2026-002", "2026-03-20", { van: "2026-03-05" }),
      kern("ZA-2026-003", "2026-03-03", { tot: "2026-03-03" }),
      kern("ZA-2026-004", "2026-03-20", { van: "2026-03-04", tot: "2026-03-04", geopendOp: "2026-03-01" }),
    ).map(({ nummer }) => nummer),
  ).toEqual(["ZA-2026-004"]);
});

it("ieder heeft een eigen lijst", () => {
  const alle = lijst(
    kern("ZA-2026-001", "2026-03-03"),
    kern("ZA-2026-002", "2026-03-03", { voor: { rol: "za", id: "za-03" } }),
    kern("ZA-2026-003", "2026-03-03", { voor: { rol: "za", id: "za-05" } }),
    kern("ZA-2026-004", "2026-03-05", { voor: { rol: "za", id: "za-03" } }),
  );
  expect(personenMet(alle)).toEqual([
    { rol: "projectleider", id: null },
    { rol: "za", id: "za-03" },
    { rol: "za", id: "za-05" },
  ]);
  expect(telSignalen(alle, [{ voor: { rol: "za", id: "za-05" }, open: 4, dringend: 0 }])).toEqual([
    { voor: { rol: "za", id: "za-05" }, open: 5, dringend: 1 },
    { voor: { rol: "projectleider", id: null }, open: 1, dringend: 1 },
    { voor: { rol: "za", id: "za-03" }, open: 2, dringend: 2 },
  ]);
});

it("een kalender die afloopt is van de beheerder, en van geen traject", () => {
  const vandaag = `${KALENDER.besluitjaren.tot}-01-01`;
  const waarschuwingen = kalenderWaarschuwing(KALENDER, vandaag);
  expect(waarschuwingen.length).toBeGreaterThan(0);
  const alle = openSignalen({ kernen: [], boeken: [], herkenbaar: null, verlaten: [], kalender: KALENDER, vandaag });
  expect(alle.map(({ wat }) => wat)).toEqual(waarschuwingen.map(({ reden }) => reden));
  expect(personenMet(alle)).toEqual([{ rol: "beheerder", id: null }]);
});
