import { expect, test } from "vitest";
import { mailVerzonden } from "#domain/gebeurtenissen/mail/verzonden.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";

const naam = namenIn(verloopTot("ingediend").dossier);

test.each([
  [{}, "De brief 'escalatie' is verzonden aan de plaatsvervanger."],
  [
    { bezorgdBij: "projectleider" },
    "De brief 'escalatie' is verzonden aan de projectleider, want er is geen plaatsvervanger.",
  ],
])("de tijdlijn zegt wie een brief echt kreeg: %j", (extra, zin) => {
  const gegevens = { brief: "escalatie", aan: "plaatsvervanger", bij: 4, versie: 1, berichten: [], ...extra };
  expect(mailVerzonden.zin(mailVerzonden.schema.parse(gegevens), naam)).toBe(zin);
});

test.each([
  [[undefined], "de aanvrager"],
  [[undefined, "partner-3"], "de aanvrager en Gemeente Breda"],
  [[undefined, "partner-2", "partner-3"], "de aanvrager, SWV Breda e.o. en Gemeente Breda"],
  // Sent again to who had not got it.
  [["partner-3"], "Gemeente Breda"],
])("de tijdlijn noemt ook de mede-aanvragers die hem kregen: %j", (wie, lezers) => {
  const hash = "0".repeat(64);
  const berichten = wie.map((partner, i) => ({
    bericht: `<${i}@trajecten.example>`,
    hash,
    ...(partner === undefined ? {} : { partner }),
  }));
  const gegevens = { brief: "toekenning", aan: "aanvrager", bij: 4, versie: 1, berichten };
  expect(mailVerzonden.zin(mailVerzonden.schema.parse(gegevens), naam)).toBe(
    `De brief 'toekenning' is verzonden aan ${lezers}.`,
  );
});

test("een brief en wie hem krijgt heten zoals mensen zeggen", () => {
  const brief = { brief: "budget-signaal", bij: 4, versie: 1, berichten: [] };
  const zin = (aan: object): string => mailVerzonden.zin(mailVerzonden.schema.parse({ ...brief, ...aan }), naam);
  expect(zin({ aan: "za" })).toBe("De brief 'budget signaal' is verzonden aan de zorgarrangeur.");
  expect(zin({ aan: "partner", partner: "partner-3" })).toBe(
    "De brief 'budget signaal' is verzonden aan Gemeente Breda.",
  );
});
