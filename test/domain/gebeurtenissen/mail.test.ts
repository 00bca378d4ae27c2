import { expect, test } from "vitest";
import { mailVerzonden } from "#domain/gebeurtenissen/mail/verzonden.ts";

test.each([
  [{}, "De brief 'escalatie' is verzonden aan de plaatsvervanger."],
  [
    { bezorgdBij: "projectleider" },
    "De brief 'escalatie' is verzonden aan de projectleider, want er is geen plaatsvervanger.",
  ],
])("de tijdlijn zegt wie een brief echt kreeg: %j", (extra, zin) => {
  const gegevens = { brief: "escalatie", aan: "plaatsvervanger", bij: 4, versie: 1, berichten: [], ...extra };
  expect(mailVerzonden.zin(mailVerzonden.schema.parse(gegevens))).toBe(zin);
});

test("een brief en wie hem krijgt heten zoals mensen zeggen", () => {
  const brief = { brief: "budget-signaal", bij: 4, versie: 1, berichten: [] };
  const zin = (aan: object): string => mailVerzonden.zin(mailVerzonden.schema.parse({ ...brief, ...aan }));
  expect(zin({ aan: "za" })).toBe("De brief 'budget signaal' is verzonden aan de zorgarrangeur.");
  expect(zin({ aan: "partner", partner: "Gemeente Breda" })).toBe(
    "De brief 'budget signaal' is verzonden aan Gemeente Breda.",
  );
});
