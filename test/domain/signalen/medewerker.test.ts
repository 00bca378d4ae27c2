import { expect, it } from "vitest";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { openSignalen } from "#domain/signalen/overzicht.ts";
import { PROJECTLEIDER } from "#domain/signalen/signaal.ts";

it("een traject van wie vertrokken is wacht deze week op de projectleider", () => {
  const verlaten = [{ nummer: "ZA-2026-001", naam: "De Wissel", za: "za-07" }];
  expect(
    openSignalen({ kernen: [], boeken: [], herkenbaar: null, verlaten, kalender: KALENDER, vandaag: "2026-03-02" }),
  ).toMatchObject([
    {
      nummer: "ZA-2026-001",
      voor: PROJECTLEIDER,
      groep: "deze week",
      wat: "za-07 is geen medewerker meer. Draag het traject over.",
    },
  ]);
});
