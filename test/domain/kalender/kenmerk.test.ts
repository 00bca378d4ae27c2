import { expect, it } from "vitest";
import { KALENDER, voorTermijnen } from "#domain/kalender/kalender.ts";
import { kalenderkenmerk } from "#domain/kalender/kenmerk.ts";

it("een kalender is te kennen aan wat voor termijnen telt, niet aan haar schoolvakanties", () => {
  expect(kalenderkenmerk(voorTermijnen(KALENDER))).toBe(kalenderkenmerk(KALENDER));
  expect(kalenderkenmerk()).toBe(kalenderkenmerk(KALENDER));
  const anders = [
    { ...KALENDER, versie: "anders" },
    { ...KALENDER, besluitjaren: { ...KALENDER.besluitjaren, tot: 2031 } },
    { ...KALENDER, besluitdagen: KALENDER.besluitdagen.slice(1) },
  ];
  expect(new Set([KALENDER, ...anders].map(kalenderkenmerk)).size).toBe(4);
});
