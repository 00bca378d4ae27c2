import { expect, test } from "vitest";
import { afspraaknamenInHtml } from "#domain/beeld/afspraaknamen.ts";
import { namenInHtml, namenVan } from "#domain/medewerkers/namen.ts";
import type { Evaluatiemoment } from "#domain/traject/evaluatiemoment.ts";

const moment = (id: string, niveau: Evaluatiemoment["niveau"], gepland: string): Evaluatiemoment => ({
  id,
  niveau,
  gepland,
  oordeel: null,
});
const voornemen = { wie: "partner-1", uiterlijk: "2026-09-01", gehaaldOp: null };
const AFGESPROKEN = {
  evaluaties: [
    moment("e1", "uitvoerend", "2026-11-10"),
    moment("e2", "beleid", "2026-12-10"),
    moment("e3", "beleid", "2027-12-10"),
  ],
  partners: [{ nummer: "partner-1" as const, partij: "school" as const, naam: "De Wissel", contactpersoon: null }],
  plan: {
    doelen: [],
    piketpaaltjes: [{ ...voornemen, nummer: "piketpaaltje-1", wat: "Plan <van> aanpak" }],
    vervolgstappen: [],
  },
};

test.each([
  ["Evaluatiemoment e1 (uitvoerend) is gepland", "Evaluatiemoment ‘uitvoerend’ is gepland"],
  ["Er is evaluatiemoment e2.", "Er is evaluatiemoment ‘beleid, 10 december 2026’."],
  ["Piketpaaltje piketpaaltje-1 is gehaald.", "Piketpaaltje ‘Plan &#60;van&#62; aanpak’ is gehaald."],
  [
    "Zeg wat er gebeurt met evaluatiemoment e1 en evaluatiemoment e2.",
    "Zeg wat er gebeurt met evaluatiemoment ‘uitvoerend’ en evaluatiemoment ‘beleid, 10 december 2026’.",
  ],
  ["Van piketpaaltje 1 is de dag voorbij.", "Van piketpaaltje ‘Plan &#60;van&#62; aanpak’ is de dag voorbij."],
  ["Kies piketpaaltje-1.", "Kies piketpaaltje ‘Plan &#60;van&#62; aanpak’."],
  ["Voor het evaluatiemoment (e1) is.", "Voor het evaluatiemoment ‘uitvoerend’ is."],
  ["Er is geen reden voor partner-1.", "Er is geen reden voor De Wissel."],
  // What nobody agreed, what somebody types, and an address.
  ["Er is geen evaluatiemoment e9.", "Er is geen evaluatiemoment e9."],
  ["Het evaluatiemoment is gehouden.", "Het evaluatiemoment is gehouden."],
  ["<textarea>evaluatiemoment e1</textarea>", "<textarea>evaluatiemoment e1</textarea>"],
  ['<a href="?evaluatiemoment e1">x</a>', '<a href="?evaluatiemoment e1">x</a>'],
])("%s", (was, wordt) => {
  expect(afspraaknamenInHtml(was, AFGESPROKEN)).toBe(wordt);
});

test("wat afgesproken is heet naar zijn nummer voor wie het niet mag lezen", () => {
  const tekst = "Piketpaaltje piketpaaltje-1 is gehaald.";
  expect(afspraaknamenInHtml(tekst, { ...AFGESPROKEN, plan: null })).toBe("Piketpaaltje 1 is gehaald.");
});

test("een naam die op een punt eindigt krijgt er geen punt bij", () => {
  const namen = namenVan([{ id: "za-05", naam: "Kim de Boer jr." }]);
  expect(namenInHtml("<p>Dit ligt bij za-05. Of za-05?</p>", namen)).toBe(
    "<p>Dit ligt bij Kim de Boer jr. Of Kim de Boer jr.?</p>",
  );
  expect(namen("Dit ligt bij za-05.")).toBe("Dit ligt bij Kim de Boer jr.");
});
