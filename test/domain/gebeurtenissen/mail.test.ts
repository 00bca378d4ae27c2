import { expect, test } from "vitest";
import { mailVerzonden } from "#domain/gebeurtenissen/mail.ts";

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
