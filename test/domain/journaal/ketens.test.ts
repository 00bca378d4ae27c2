import { expect, it } from "vitest";
import {
  heeftProjectie,
  KETENS,
  ketenVan,
  OnbekendeKeten,
  ORGANISATIE,
  ORGANISATIES,
  PERIODEN,
  TRAJECTEN,
  WEEKBERICHTEN,
} from "#domain/journaal/ketens.ts";

it.each([
  ["ZA-2026-001", TRAJECTEN],
  ["periode/2025", PERIODEN],
  ["periode/ZA-2025", PERIODEN],
  ["weekbericht/2026", WEEKBERICHTEN],
  ["organisaties/alle", ORGANISATIES],
  ["organisatie/eigen", ORGANISATIE],
])("%s is van één soort keten", (nummer, keten) => {
  expect(ketenVan(nummer)).toBe(keten);
  expect(heeftProjectie(nummer)).toBe(keten === TRAJECTEN);
});

it.each(["", "za-2026-001", "2026-001", "periode", "organisatie", "/periode/2025"])(
  "'%s' is van geen keten, en dat is een fout die zegt welke er wel zijn",
  (nummer) => {
    expect(() => ketenVan(nummer)).toThrow(OnbekendeKeten);
    expect(() => ketenVan(nummer)).toThrow(
      `'${nummer}' is geen nummer van een journaal: dat begint met 'ZA-', 'periode/', 'weekbericht/', 'organisaties/', 'organisatie/'.`,
    );
  },
);

it("geen voorvoegsel is het begin van een ander: een keten is van één soort, in welke volgorde de lijst ook staat", () => {
  const alle = KETENS.map(({ voorvoegsel }) => voorvoegsel);
  for (const een of alle) expect(alle.filter((ander) => ander.startsWith(een))).toEqual([een]);
});
